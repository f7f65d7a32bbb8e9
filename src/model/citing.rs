//! How sources are cited: in labels, and in the list of them.

/// How the pictures of a timeline cite sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Citing {
    /// What stands in labels; `numbers` where missing.
    pub notes: NoteStyle,
    /// How each source is set in the list; `plain` where missing.
    pub style: CitationStyle,
}

impl Citing {
    /// ```
    /// use dateline::model::{CitationStyle, Citing, NoteStyle};
    /// assert_eq!(Citing::new(NoteStyle::Numbers, CitationStyle::Plain), Citing::default());
    /// ```
    pub fn new(notes: NoteStyle, style: CitationStyle) -> Citing {
        Citing { notes, style }
    }
}

/// What stands in labels for a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum NoteStyle {
    /// `numbers`: its number in the list.
    #[default]
    Numbers,
    /// `author-year`: who wrote it and when, `(Symons 1888)`.
    AuthorYear,
}

/// After which rules a source is set in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum CitationStyle {
    /// `plain`: author, title, publisher and date between commas.
    #[default]
    Plain,
    /// `chicago`: the Chicago Manual of Style, 17th edition.
    Chicago,
    /// `mla`: the MLA Handbook, 9th edition.
    Mla,
    /// `apa`: the Publication Manual of the American Psychological Association, 7th edition.
    Apa,
}
