//! Extents: what a date draws as, rounded no further than anyone could see.

use crate::time::Instant;
use crate::time::edtf_extent::hull;

/// What a date draws as: see LAYOUT "uncertain dates" in `docs/layout.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Extent {
    /// A point, a span, or several.
    pub shape: Shape,
    /// How sure the author is.
    pub doubt: Doubt,
}

/// The kinds of extent. All pairs are half-open: from the first instant up to, not including, the second.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Shape {
    /// Something that happened once, at a time known to lie within the pair: a day for `2012-05-25`, a month for
    /// `2012-05`, ten years for `197X`.
    Point(Instant, Instant),
    /// Something that lasted, with its two ends.
    Span {
        /// When it began.
        start: Edge,
        /// When it ended.
        end: Edge,
    },
    /// It happened at one of these (`[a,b]`). A set with a `..` at its rim (`[..1984]`) is a span that is open there.
    OneOf(Vec<(Instant, Instant)>),
    /// It happened at all of these (`{a,b}`).
    AllOf(Vec<(Instant, Instant)>),
}

/// One end of a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Edge {
    /// It lies within the pair: a day for a day, twelve months for a year.
    Within(Instant, Instant),
    /// `..`: no end is meant.
    Open,
    /// Empty: there is one, nobody knows when.
    Unknown,
}

/// How sure an author is of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Doubt {
    /// `~` or `%` anywhere.
    pub approximate: bool,
    /// `?` or `%` anywhere.
    pub uncertain: bool,
    /// `X` anywhere.
    pub unspecified: bool,
}

impl Extent {
    /// A point in time without doubt.
    pub(super) fn point((first, last): (Instant, Instant)) -> Extent {
        Extent { shape: Shape::Point(first, last), doubt: Doubt::default() }
    }

    /// The first and last instant it covers with certainty of extent; an open or unknown end does not count (a span
    /// with neither gives `None`).
    ///
    /// ```
    /// use dateline::time::{Date, Instant};
    /// let since = Date::parse("1970/..").unwrap().extent().unwrap();
    /// assert_eq!(since.hull(), Some((Instant(0), Instant(365 * 86_400))));
    /// ```
    pub fn hull(&self) -> Option<(Instant, Instant)> {
        match &self.shape {
            Shape::Point(first, last) => Some((*first, *last)),
            Shape::Span { start, end } => match (within(*start), within(*end)) {
                (Some(start), Some(end)) => hull(&[start, end]),
                (start, end) => start.or(end),
            },
            Shape::OneOf(pairs) | Shape::AllOf(pairs) => hull(pairs),
        }
    }

    /// Whether all that another can mean it can mean too: it says the same, or the same less exactly.
    ///
    /// ```
    /// use dateline::time::Date;
    /// let extent = |date: &str| Date::parse(date).unwrap().extent().unwrap();
    /// assert!(extent("2012").takes_in(&extent("2012-05-25")) && !extent("2012-05-25").takes_in(&extent("2012")));
    /// assert!(!extent("2011/2012").takes_in(&extent("2011/2013")));
    /// ```
    pub fn takes_in(&self, other: &Extent) -> bool {
        let holds = |outer: &(Instant, Instant), inner: (Instant, Instant)| outer.0 <= inner.0 && inner.1 <= outer.1;
        match (&self.shape, &other.shape) {
            (Shape::Point(from, to), Shape::Point(..) | Shape::Span { .. } | Shape::OneOf(_)) => {
                other.hull().is_some_and(|hull| holds(&(*from, *to), hull)) && !other.is_endless()
            }
            (Shape::Span { start, end }, Shape::Span { start: first, end: last }) => {
                start.takes_in(*first) && end.takes_in(*last)
            }
            (Shape::OneOf(pairs), Shape::Point(from, to)) => pairs.iter().any(|pair| holds(pair, (*from, *to))),
            (Shape::OneOf(pairs), Shape::OneOf(others)) => {
                others.iter().all(|other| pairs.iter().any(|pair| holds(pair, *other)))
            }
            (one, other) => one == other,
        }
    }

    /// Whether it is a time within which another began or ended, and says of this no less than it can mean.
    ///
    /// ```
    /// use dateline::time::Date;
    /// let extent = |date: &str| Date::parse(date).unwrap().extent().unwrap();
    /// assert!(extent("1970").takes_in_end_of(&extent("1970-11/2000")) && !extent("1971").takes_in_end_of(&extent("1970/2000")));
    /// ```
    pub fn takes_in_end_of(&self, other: &Extent) -> bool {
        let (Shape::Point(from, to), Shape::Span { start, end }) = (&self.shape, &other.shape) else { return false };
        [start, end].iter().filter_map(|end| within(**end)).any(|(first, last)| *from <= first && last <= *to)
    }

    /// Whether an end of it is open or not known.
    fn is_endless(&self) -> bool {
        matches!(&self.shape, Shape::Span { start, end } if within(*start).is_none() || within(*end).is_none())
    }

    /// Whether it has anything inside a window, from the first instant up to, not including, the second; either may be
    /// missing.
    ///
    /// ```
    /// use dateline::time::{Date, Instant};
    /// let since = Date::parse("1970/..").unwrap().extent().unwrap();
    /// assert!(since.meets((Some(Instant(0)), None)) && !since.meets((None, Some(Instant(0)))));
    /// ```
    pub fn meets(&self, (from, to): (Option<Instant>, Option<Instant>)) -> bool {
        let inside = |first: Option<Instant>, last: Option<Instant>| {
            let early = from.is_none_or(|from| last.is_none_or(|last| last > from));
            let late = to.is_none_or(|to| first.is_none_or(|first| first < to));
            early && late
        };
        match &self.shape {
            Shape::Point(first, last) => inside(Some(*first), Some(*last)),
            Shape::Span { start, end } => inside(within(*start).map(|pair| pair.0), within(*end).map(|pair| pair.1)),
            Shape::OneOf(pairs) | Shape::AllOf(pairs) => {
                pairs.iter().any(|(first, last)| inside(Some(*first), Some(*last)))
            }
        }
    }
}

impl Edge {
    /// Whether all that another end can be it can be too. An end that nobody knows can be any but an open one.
    fn takes_in(self, other: Edge) -> bool {
        match (self, other) {
            (Edge::Within(from, to), Edge::Within(first, last)) => from <= first && last <= to,
            (Edge::Unknown, Edge::Within(..) | Edge::Unknown) | (Edge::Open, Edge::Open) => true,
            _ => false,
        }
    }
}

fn within(edge: Edge) -> Option<(Instant, Instant)> {
    match edge {
        Edge::Within(first, last) => Some((first, last)),
        Edge::Open | Edge::Unknown => None,
    }
}
