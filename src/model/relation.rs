//! Statements about events in time: which comes before which, by how much, and how long something lasts; and links between events.

use crate::time::Distance;

/// How an event lies to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Order {
    /// `before`: it ended before the other began.
    Before,
    /// `after`: it began after the other ended.
    After,
    /// `during`: it neither began before the other nor ended after it.
    During,
    /// `overlaps`: the two have some time in common.
    Overlaps,
}

impl Order {
    /// All of them.
    pub const ALL: [Order; 4] = [Order::Before, Order::After, Order::During, Order::Overlaps];

    /// The key of the file.
    ///
    /// ```
    /// assert_eq!(dateline::model::Order::During.key(), "during");
    /// ```
    pub const fn key(self) -> &'static str {
        match self {
            Order::Before => "before",
            Order::After => "after",
            Order::During => "during",
            Order::Overlaps => "overlaps",
        }
    }

    /// Whether a distance can be given: from the end of one to the beginning of the other.
    pub(crate) const fn has_distance(self) -> bool {
        matches!(self, Order::Before | Order::After)
    }
}

/// That an event lies so to another.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Relation {
    /// How.
    pub order: Order,
    /// The id of the other event.
    pub to: String,
    /// From the end of the one to the beginning of the other.
    pub by: Option<Distance>,
    /// Who says so: index into the chronicle's sources.
    pub source: Option<usize>,
}

/// How long an event lasted.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Lasting {
    /// From its beginning to its end.
    pub time: Distance,
    /// Who says so: index into the chronicle's sources.
    pub source: Option<usize>,
}
