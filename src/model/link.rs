//! Links from event to event.

/// A link to another event.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Link {
    /// The id of the other event.
    pub to: String,
    /// What kind of link, a slug: `leads-to`.
    pub kind: Option<String>,
}

/// A kind of link that pictures draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum LinkKind {
    /// It is a cause of the other event.
    LeadsTo,
    /// It is an answer to the other event.
    RespondsTo,
    /// It belongs to the other event, which lasted longer or held more.
    PartOf,
    /// Not both can have happened so.
    Contradicts,
    /// It tells of the other event.
    Reports,
}

impl LinkKind {
    /// All of them, in the order of the legend.
    pub const ALL: [LinkKind; 5] =
        [LinkKind::LeadsTo, LinkKind::RespondsTo, LinkKind::PartOf, LinkKind::Contradicts, LinkKind::Reports];

    /// As it is written under `kind`.
    ///
    /// ```
    /// assert_eq!(dateline::model::LinkKind::LeadsTo.slug(), "leads-to");
    /// ```
    pub fn slug(self) -> &'static str {
        match self {
            LinkKind::LeadsTo => "leads-to",
            LinkKind::RespondsTo => "responds-to",
            LinkKind::PartOf => "part-of",
            LinkKind::Contradicts => "contradicts",
            LinkKind::Reports => "reports",
        }
    }
}

impl Link {
    /// The kind, where pictures draw links of it.
    ///
    /// ```
    /// use dateline::model::{Link, LinkKind};
    /// let link = |kind: &str| Link { to: "a".to_owned(), kind: Some(kind.to_owned()) };
    /// assert_eq!(link("reports").known_kind(), Some(LinkKind::Reports));
    /// assert_eq!(link("invoked-in").known_kind(), None);
    /// ```
    pub fn known_kind(&self) -> Option<LinkKind> {
        let kind = self.kind.as_deref()?;
        LinkKind::ALL.into_iter().find(|known| known.slug() == kind)
    }
}
