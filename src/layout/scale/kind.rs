//! Which kind of time scale an axis has.

use crate::layout::scale::TimeScale;
use crate::model::Scale;

/// How an axis shows time, once `auto` is decided.
///
/// ```
/// use dateline::layout::ScaleKind;
/// assert_eq!(ScaleKind::Broken.as_str(), "broken");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum ScaleKind {
    /// As much room for a year everywhere.
    #[default]
    Linear,
    /// Linear on each piece; what lies between pieces is left out.
    Broken,
    /// Linear on each piece, at several rates.
    Focus,
    /// One step an event, no durations.
    Sequential,
}

impl ScaleKind {
    /// The value of `scale:` that asks for it.
    ///
    /// ```
    /// assert_eq!(dateline::layout::ScaleKind::Linear.as_str(), "linear");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            ScaleKind::Linear => "linear",
            ScaleKind::Broken => "broken",
            ScaleKind::Focus => "focus",
            ScaleKind::Sequential => "sequential",
        }
    }

    /// As a file asks for it.
    pub(crate) fn kind(self) -> Scale {
        match self {
            ScaleKind::Linear => Scale::Linear,
            ScaleKind::Broken => Scale::Broken,
            ScaleKind::Focus => Scale::Focus,
            ScaleKind::Sequential => Scale::Sequential,
        }
    }
}

impl TimeScale {
    /// `linear`, `broken` or `sequential`: what it is, not what was asked for.
    ///
    /// ```
    /// use dateline::geom::Interval;
    /// use dateline::layout::{ScaleKind, TimeScale};
    /// use dateline::time::Instant;
    /// assert_eq!(TimeScale::linear(Instant(0), Instant(9), Interval::new(0.0, 90.0)).kind(), ScaleKind::Linear);
    /// ```
    pub fn kind(&self) -> ScaleKind {
        self.kind
    }
}
