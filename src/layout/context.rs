//! The context of a layout: one view of a chronicle, with what its layout asks again and again.

use std::collections::{BTreeMap, BTreeSet};

use crate::font::Ruler;
use crate::geom::Interval;
use crate::language::Language;
use crate::layout::citations::Citations;
use crate::layout::output::Placed;
use crate::layout::scale::Known;
use crate::layout::scale::TimeScale;
use crate::layout::scale::focus::Focus;
use crate::layout::scale::knots::{Calendar, Focuses};
use crate::layout::scale::known::focuses;
use crate::layout::scale::ongoing::Ongoing;
use crate::layout::text_style::{Styles, TextStyle, margin};
use crate::model::{Chronicle, Direction, Event, Spacing, View};
use crate::time::{Date, DateRange, Edge, Extent, Instant, Shape, Zone, months_of_parts};
use crate::words::{self, Catalogue};

/// No picture is narrower, px.
const NARROWEST: f64 = 300.0;

/// How long an axis that runs downwards is taken to be before it is laid out, px.
pub(super) const USUAL: f64 = 1_200.0;
/// Height of the plot by the width of the picture, where events crowd.
const CALM: f64 = 0.6;
/// The same where all labels could be shown.
const HIGHEST: f64 = 2.0;
/// A narrow picture may be as high as this, px.
const LEAST_HIGHEST: f64 = 2_400.0;
/// It is not asked to be lower, px.
const LEAST_CALM: f64 = 480.0;

/// One view of a chronicle.
pub(super) struct Picture<'a> {
    pub(super) chronicle: &'a Chronicle,
    pub(super) view: &'a View,
    pub(super) citations: Citations,
    /// px
    pub(super) width: f64,
    /// Left of the plot, for the names of eras beside an upright axis, for the figures of strips beside another, px.
    pub(super) gutter: f64,
    /// How many labels it would need to be worth its axis, where another axis is at hand.
    pub(super) rival: Option<usize>,
    pub(super) styles: Styles,
    pub(super) spacing: Spacing,
    /// What accounts say of the view's events besides their own dates, and what these were before.
    said: BTreeMap<usize, Vec<Said>>,
    known: Known,
    /// Whether a time of day is given with its zone.
    zoned: bool,
    /// The months of the parts of years in which all dates are written.
    part_months: Option<u8>,
    /// From the first to the last instant of each of the chronicle's events that is in the view.
    hulls: Vec<Option<(Instant, Instant)>>,
    /// The same with what their authors leave open at both ends.
    ranges: Vec<Option<DateRange>>,
}

/// A date of an event besides its own, which accounts give or an earlier chronicle had.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Said {
    pub(super) extent: Extent,
    /// Places of those accounts.
    pub(super) accounts: Vec<usize>,
    /// Whether an earlier chronicle dated the event so.
    pub(super) is_former: bool,
    /// What stands for their sources, where the foot lists these.
    pub(super) number: String,
    /// Of that, px.
    pub(super) width: f64,
}

/// What the accounts of an event say besides its own date where they are shown, and its date before, each date once.
fn said(
    event: &Event,
    accounts: bool,
    (citations, chronicle): (&Citations, &Chronicle),
    (style, ruler): (TextStyle, &mut Ruler),
) -> Vec<Said> {
    let mut found: Vec<(Extent, Vec<usize>)> = Vec::new();
    for (account, extent) in event.other_dates().filter(|_| accounts) {
        match found.iter_mut().find(|(known, _)| *known == extent) {
            Some((_, accounts)) => accounts.push(account),
            None => found.push((extent, vec![account])),
        }
    }
    let former = event.former_extent();
    let is_told = former.is_none_or(|former| found.iter().any(|(extent, _)| extent == former));
    found.extend(former.filter(|_| !is_told).map(|extent| (extent.clone(), Vec::new())));
    let mut one = |(extent, accounts): (Extent, Vec<usize>)| {
        let number = citations.noted(accounts.iter().map(|&at| event.accounts[at].source), chronicle);
        let is_former = former == Some(&extent);
        Said { width: style.width(&number, ruler), extent, accounts, is_former, number }
    };
    found.into_iter().map(&mut one).collect()
}

/// The last seconds of events that last all of their dates.
fn whole_ends(chronicle: &Chronicle, view: &View) -> BTreeSet<(Instant, Instant)> {
    let whole = view.events.iter().map(|&index| &chronicle.events[index]).filter(|event| event.whole);
    let last = |event: &Event| match event.extent.shape {
        Shape::Span { start, end: Edge::Within(from, to) } if start != Edge::Within(from, to) => Some((from, to)),
        _ => None,
    };
    whole.filter_map(last).collect()
}

/// About how long the axis of a view is, px.
fn line(view: &View, width: f64) -> f64 {
    match view.layout {
        Direction::Horizontal | Direction::Lanes => width - 2.0 * margin(width, view.spacing().margin),
        Direction::Vertical => USUAL,
    }
}

/// The same of the events of a view, by their places in the chronicle.
fn saids(chronicle: &Chronicle, view: &View, citations: &Citations, ruler: &mut Ruler) -> BTreeMap<usize, Vec<Said>> {
    let is_said = |event: &Event| (view.accounts && !event.accounts.is_empty()) || event.former_extent().is_some();
    let style = Styles::of(view.sizes()).account();
    let dated = view.events.iter().filter(|&&index| is_said(&chronicle.events[index]));
    let mut one =
        |&index: &usize| (index, said(&chronicle.events[index], view.accounts, (citations, chronicle), (style, ruler)));
    dated.map(&mut one).filter(|(_, said)| !said.is_empty()).collect()
}

/// The units of its axis.
fn calendar(view: &View) -> Calendar {
    Calendar { zone: view.timezone, epoch: view.era }
}

impl<'a> Picture<'a> {
    pub(super) fn new(chronicle: &'a Chronicle, view: &'a View, ruler: &mut Ruler) -> Picture<'a> {
        let width = f64::from(view.width).max(NARROWEST);
        let citations = Citations::of(chronicle, view);
        let said = saids(chronicle, view, &citations, ruler);
        let others = said.values().flatten().map(|said| &said.extent);
        let extents = view.events.iter().map(|&index| &chronicle.events[index].extent).chain(others);
        let mut hulls = vec![None; chronicle.events.len()];
        view.events.iter().for_each(|&index| hulls[index] = chronicle.events[index].extent.hull());
        let mut ranges = vec![None; chronicle.events.len()];
        view.events.iter().for_each(|&index| ranges[index] = DateRange::of(&chronicle.events[index].date));
        let known =
            Known::of(view.scale, (view.from, view.axis_end()), (line(view, width), calendar(view)), extents.clone())
                .with_whole_ends(&whole_ends(chronicle, view))
                .with_ongoing(Ongoing::of(extents, (!view.from_given, !view.to_given && view.as_of_end().is_none())));
        let zoned = view.events.iter().any(|&index| chronicle.events[index].date.names_zone() == Some(true));
        let part_months = months_of_parts(view.events.iter().map(|&index| &chronicle.events[index].date));
        let (styles, spacing) = (Styles::of(view.sizes()), view.spacing());
        Picture {
            chronicle,
            view,
            citations,
            width,
            gutter: 0.0,
            rival: None,
            styles,
            spacing,
            said,
            known,
            zoned,
            part_months,
            hulls,
            ranges,
        }
    }

    /// The same with an axis whose rate changes at these knots.
    pub(super) fn with_focus(self, focus: Focus) -> Picture<'a> {
        Picture { known: self.known.with_focus(focus), ..self }
    }

    /// The best knots of its axis, for every number of pieces.
    pub(super) fn focuses(&self) -> Focuses {
        let extents = self.view.events.iter().map(|&index| &self.chronicle.events[index].extent);
        focuses((self.view.from, self.view.axis_end()), (line(self.view, self.width), calendar(self.view)), extents)
    }

    /// The language of the program's words.
    pub(super) fn language(&self) -> Language {
        self.chronicle.spoken
    }

    /// Its sentences.
    pub(super) fn words(&self) -> &'static Catalogue {
        words::of(self.language())
    }

    /// The event at an index of the chronicle.
    pub(super) fn event(&self, index: usize) -> &'a Event {
        &self.chronicle.events[index]
    }

    /// Whether a bar of that event has the symbol of its category.
    pub(super) fn has_symbol(&self, index: usize) -> bool {
        self.view.has_symbols_on_bars() && self.event(index).category.is_some()
    }

    /// What accounts say of an event besides its own date.
    pub(super) fn said(&self, index: usize) -> &[Said] {
        self.said.get(&index).map_or(&[], Vec::as_slice)
    }

    /// From the first to the last instant that an event of the view covers with certainty of extent.
    pub(super) fn hull(&self, index: usize) -> Option<(Instant, Instant)> {
        self.hulls[index]
    }

    /// Around everything, px.
    pub(super) fn margin(&self) -> f64 {
        margin(self.width, self.spacing.margin)
    }

    /// Inside the margins, px.
    pub(super) fn inner(&self) -> Interval {
        let margin = self.margin();
        Interval::new(margin + self.gutter, self.width - margin)
    }

    /// No label is wider, px: on every row one can hang to the right, another to the left.
    pub(super) fn widest(&self) -> f64 {
        self.inner().length() / 2.0
    }

    /// What the plot of a crowd takes where no height is asked for, px: a wall hanging wider than it is high.
    pub(super) fn calm(&self) -> f64 {
        (CALM * self.width).max(LEAST_CALM)
    }

    /// Above this a picture of free height folds labels too, px.
    pub(super) fn highest(&self) -> f64 {
        (HIGHEST * self.width).max(LEAST_HIGHEST)
    }

    /// The zone of its axis: the view's, else UTC, where an event's time of day is given with its zone.
    fn zone(&self) -> Option<Zone> {
        self.view.timezone.or(self.zoned.then_some(Zone::UTC))
    }

    /// A scale in the zone of its axis.
    fn placed(&self, scale: TimeScale) -> TimeScale {
        scale
            .until(self.view.as_of_end())
            .in_language(self.language())
            .in_zone(self.zone())
            .with_rows(self.view.rows())
            .counted_from(self.view.era)
            .in_parts(self.part_months)
            .in_figures(self.styles.sizes().axis)
    }

    /// The date of an event as readers in the zone of the axis see it.
    pub(super) fn date(&self, event: &Event) -> Date {
        event.date.seen_in(self.view.timezone)
    }

    /// The view's time on that stretch, its rate changing at these knots.
    pub(super) fn scale_with(&self, focus: &Focus, x: Interval) -> TimeScale {
        self.placed(self.known.with_focus(focus.clone()).fit(x))
    }

    /// The view's time on that stretch.
    pub(super) fn scale(&self, x: Interval) -> TimeScale {
        self.placed(self.known.fit(x))
    }

    /// Puts placed events into the view's order.
    pub(super) fn sort(&self, events: &mut [Placed]) {
        let mut order = vec![0; self.chronicle.events.len()];
        self.view.events.iter().enumerate().for_each(|(place, &event)| order[event] = place);
        events.sort_by_key(|placed| order[placed.event]);
    }

    /// From the first to the last year that these events' dates can mean, with what their authors doubt or leave open there;
    /// months, days or minutes where all falls within one.
    pub(super) fn range(&self, events: &[usize]) -> String {
        let all = events.iter().filter_map(|&index| self.ranges[index]).reduce(DateRange::join);
        all.map(|range| range.in_zone(self.view.timezone).words_in(self.view.era, self.language())).unwrap_or_default()
    }
}
