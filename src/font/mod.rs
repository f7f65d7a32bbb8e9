//! Fonts: the faces we ship, measuring and wrapping text with them, and packing them for a picture.
//!
//! A text is measured as a browser sets it: kerned, with the ligatures and contextual forms that are on by default, and
//! with white space collapsed (SVG's default), so a run of spaces counts as one and those at the ends as none.

mod breaks;
mod cut;
mod face;
mod hyphen;
mod outline;
mod own;
mod own_packer;
mod packer;
mod pairs;
mod pen;
mod ruler;
mod script;
#[cfg(feature = "pdf")]
mod setting;
mod shape;
mod subset;
mod truetype;
mod width_cache;
mod wrap;

pub(crate) use face::{HEBREW, own_families, own_family, stack_with_hebrew, stacks, with_installed, with_own};
pub use face::{Metrics, STACK, stack};
pub use outline::{Letter, Lettered, Outlined, Outliner, Segment};
pub use packer::{PackError, Packed, Packer, pack};
pub use ruler::Ruler;
pub(crate) use script::runs_left;
#[cfg(feature = "pdf")]
pub(crate) use setting::{GlyphRun, SetGlyph, Setter};
pub use wrap::Wrapped;

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// px
    pub size: f64,
    /// Regular or semibold.
    pub weight: Weight,
    /// Whether figures all have one width.
    pub tabular: bool,
}

/// The two weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// 400
    Regular,
    /// 600
    SemiBold,
}

impl Weight {
    /// The weight as CSS writes it: 400 or 600.
    ///
    /// ```
    /// assert_eq!(dateline::font::Weight::SemiBold.css(), 600);
    /// ```
    pub fn css(self) -> u16 {
        match self {
            Weight::Regular => 400,
            Weight::SemiBold => 600,
        }
    }
}
