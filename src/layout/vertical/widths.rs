//! What a vertical picture leaves to each of its parts from left to right: the axis' labels, a density strip, bars, marks
//! and leaders, columns of labels.

use crate::geom::Interval;
use crate::layout::marks::density::HEIGHT;
use crate::layout::vertical::bars::{self, Room};
use crate::layout::vertical::columns::STRAY_MOST;
use crate::layout::vertical::terms::Terms;

/// Narrower pictures have one column, px.
const TWO: f64 = 640.0;
/// From the rail to the labels at least: marks, whiskers and leaders; of one column and of two, px.
const REACH: (f64, f64) = (52.0, 76.0);
/// Part of the picture's inner width that marks, whiskers and leaders of one column, and of each of two, may take.
const REACH_SHARE: (f64, f64) = (0.24, 0.13);
/// The same where nothing else fits: a mark, and leaders that slant.
const TIGHTEST: f64 = GUTTER + 6.0;
/// Leaders slant over this much at least, px,
const GUTTER: f64 = 40.0;
/// and, where a label is further up or down from its mark, over this much for each px of that, so that none runs at less
/// than 15 degrees from the axis.
const SLANT: f64 = (GUTTER - LEADER_LABEL_GAP) / STRAY_MOST;
/// Part of the picture's inner width that bars may take, of one column and of two.
const BARS: (f64, f64) = (0.26, 0.2);
/// No label is set wider, or to fewer px.
pub(in crate::layout) const LABEL_WIDEST: f64 = 300.0;
const NARROWEST: f64 = 60.0;
/// On narrow pages no bar but one has a label where that leaves labels fewer px than this, or than the longest word of a
/// title, up to a width.
const READABLE: (f64, f64) = (100.0, 150.0);
/// No label is narrower so that leaders can run further, of one column and of two, px.
const BESIDE_LEADERS: (f64, f64) = (120.0, 150.0);
/// Between a leader's end and its label, px.
pub(in crate::layout) const LEADER_LABEL_GAP: f64 = 5.0;
/// Between a density strip and what stands beside it, px.
pub(in crate::layout) const STRIP_CLEARANCE: f64 = 8.0;
/// A density strip is no narrower, px.
const LEAST_STRIP: f64 = 12.0;

/// Whether there is a column of labels on either side of the axis.
pub(in crate::layout) fn are_two(width: f64) -> bool {
    width >= TWO
}

/// What is known of a picture before its bars are set.
#[derive(Debug, Clone, Copy)]
pub(in crate::layout) struct Parts {
    /// Of the page without its margins, px.
    pub(in crate::layout) inner: f64,
    /// Whether there are two columns of labels.
    pub(in crate::layout) two: bool,
    /// Of the axis' labels, px.
    pub(in crate::layout) figures: f64,
    /// Whether a density strip counts the events.
    pub(in crate::layout) crowd: bool,
}

/// What stands beside a rail, px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::layout) struct Beside {
    /// Of a column of labels.
    pub(in crate::layout) width: f64,
    /// From the rail to the labels.
    pub(in crate::layout) reach: f64,
    /// Of that, where leaders slant.
    pub(in crate::layout) gutter: f64,
    /// Leaders end no further up or down from their marks.
    pub(in crate::layout) stray: f64,
}

impl Parts {
    fn columns(self) -> f64 {
        if self.two { 2.0 } else { 1.0 }
    }

    /// From the rail to the labels at least, px.
    fn least(self) -> f64 {
        if self.two { REACH.1 } else { REACH.0 }
    }

    /// What the axis' labels and columns of the least width leave, px.
    fn spare(self) -> f64 {
        self.inner - self.figures - self.columns() * NARROWEST
    }

    /// Of the density strip beside the axis' labels, and the air after it, px.
    pub(in crate::layout) fn strip(self) -> f64 {
        // On the narrowest pages the strip, then bars, then leaders, leave the labels their least width.
        let free = self.spare() - self.columns() * TIGHTEST - bars::LEAST_ROOM - STRIP_CLEARANCE;
        if self.crowd { STRIP_CLEARANCE + (free / 3.0).clamp(LEAST_STRIP, HEIGHT) } else { 0.0 }
    }

    /// What bars may take: a share of the page, and where it is wide all that the labels do not need.
    pub(in crate::layout) fn room(self, terms: Terms) -> Room {
        let spare = self.spare() - self.strip();
        let thin = if self.crowd { 0.0 } else { bars::THIN_ROOM };
        let readable = terms.titles.word.clamp(READABLE.0, READABLE.1);
        let left = |label: f64| spare - thin - self.columns() * (label - NARROWEST + self.least());
        let share = self.inner * if self.two { BARS.1 } else { BARS.0 };
        let share = share.min(left(readable));
        // Where only some labels can be shown, bars take no more.
        let share = if terms.filled.is_finite() { share } else { share.max(left(terms.titles.label)) };
        Room { share, spare: spare - self.columns() * TIGHTEST, drawn: !self.crowd, two: self.two }
    }

    /// What stands beside each rail where bars take so much, px.
    pub(in crate::layout) fn beside(self, terms: Terms, bars: f64) -> Beside {
        let left = (self.inner - self.figures - self.strip() - bars) / self.columns();
        let most = left - if self.two { BESIDE_LEADERS.1 } else { BESIDE_LEADERS.0 } - self.least();
        let more = (SLANT * (terms.stray - STRAY_MOST)).min(most).max(0.0);
        let reach = terms.reach.max(self.least() + more).min(left - NARROWEST).max(TIGHTEST + more);
        let width = (left - reach).clamp(NARROWEST, LABEL_WIDEST);
        Beside { width, reach, gutter: GUTTER + more, stray: STRAY_MOST + more / SLANT }
    }
}

impl Beside {
    /// From the rail to the labels where marks have room that stand so deep, px.
    pub(in crate::layout) fn wished(&self, depth: f64, inner: Interval, two: bool) -> f64 {
        let share = if two { REACH_SHARE.1 } else { REACH_SHARE.0 };
        (depth.min(share * inner.length() - GUTTER) + self.gutter).max(self.reach)
    }
}
