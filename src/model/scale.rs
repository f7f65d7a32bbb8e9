//! The scale of a view's axis.

/// How time becomes distance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Scale {
    /// `auto`: linear unless breaking pays.
    Auto,
    /// `linear`
    Linear,
    /// `broken`: empty stretches are left out, and the picture says so.
    Broken,
    /// `focus`: wider where events crowd; the picture says where and by how much.
    Focus,
    /// `sequential`: one step an event, no durations.
    Sequential,
}
