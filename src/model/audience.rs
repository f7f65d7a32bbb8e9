//! Audiences: for whom a part of a file is meant.

/// For whom something is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Audience {
    /// `public`: for everybody; where missing.
    #[default]
    Public,
    /// `internal`: for those who keep the file.
    Internal,
}

impl Audience {
    /// As in the file.
    ///
    /// ```
    /// assert_eq!(dateline::model::Audience::Internal.slug(), "internal");
    /// ```
    pub const fn slug(self) -> &'static str {
        match self {
            Audience::Public => "public",
            Audience::Internal => "internal",
        }
    }
}
