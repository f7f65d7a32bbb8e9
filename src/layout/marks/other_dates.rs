//! Other dates: what accounts of sources, or an earlier chronicle, say of an event besides its own date, set on levels beside its mark.

use crate::geom::{Interval, Rect};
use crate::layout::context::{Picture, Said};
use crate::layout::marks::footprint::{Footprint, footprint};
use crate::layout::output::MARK;
use crate::layout::scale::TimeScale;
use crate::layout::text_style::{AXIS_INSET, TextStyle};
use crate::model::Direction;

/// Between a mark and the number of its source, px.
const NUMBER_GAP: f64 = 2.0;
/// Between the event's own mark and another date on its line, px.
const OWN_GAP: f64 = 3.0;
/// Between one level and the next, px.
const LEVEL_GAP: f64 = 2.0;
/// Between what is on the lowest level and the rail, px.
const RAIL_AIR: f64 = 2.0;
/// From the beginning of a bar to the line that ties other dates to it, px.
const STEM: f64 = 8.0;
/// How far past the ends of the axis a number may reach, px: left of it stand the names of lanes.
const PAST: (f64, f64) = (AXIS_INSET + 4.0, AXIS_INSET + 16.0);
/// Half of what the tie takes, px.
const TIE: f64 = 1.0;

/// All other dates of an event.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::layout) struct OtherDates {
    /// Where the line begins that ties them to the event's own mark, px.
    stem: f64,
    /// What its own mark covers, px.
    own: Interval,
    /// Nearest first.
    pub(in crate::layout) dates: Vec<OtherDate>,
    /// How their numbers are set.
    pub(in crate::layout) style: TextStyle,
    /// From the middle of its own mark to the middle of the first level, and from one level to the next, px.
    steps: (f64, f64),
}

/// Another date of an event.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::layout) struct OtherDate {
    pub(in crate::layout) footprint: Footprint,
    /// Places of the accounts that give it.
    pub(in crate::layout) accounts: Vec<usize>,
    /// Whether it is the date before.
    pub(in crate::layout) is_former: bool,
    pub(in crate::layout) number: Option<Number>,
    /// 0 for the line of the event's own mark.
    level: usize,
}

/// What stands for the sources that give a date, beside its mark.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::layout) struct Number {
    /// Along the line, px.
    pub(in crate::layout) along: Interval,
    pub(in crate::layout) text: String,
    /// As it is read, px.
    pub(in crate::layout) width: f64,
}

/// The other dates of an event within the window; `None` where there are none.
pub(in crate::layout) fn other_dates(
    picture: &Picture<'_>,
    (event, own): (usize, &Footprint),
    scale: &TimeScale,
) -> Option<Box<OtherDates>> {
    let (from, to) = scale.window();
    let seen: Vec<&Said> =
        picture.said(event).iter().filter(|said| said.extent.meets((Some(from), Some(to)))).collect();
    if seen.is_empty() {
        return None;
    }
    let (upright, style) = (picture.view.layout == Direction::Vertical, picture.styles.account());
    let (is_bar, covered) = (matches!(own, Footprint::Bar(_)), own.extent());
    let stem = match own {
        Footprint::Marks(marks) => marks.anchor(),
        Footprint::Bar(bar) => (bar.x.start + STEM).min(bar.x.middle()),
    };
    let thick = seen.iter().map(|said| if upright { said.width } else { style.line }).fold(MARK, f64::max);
    let pitch = thick + LEVEL_GAP;
    let first = if is_bar { picture.styles.bar() / 2.0 + LEVEL_GAP + thick / 2.0 } else { pitch };
    let mut dates: Vec<OtherDate> =
        seen.into_iter().map(|said| date(said, (stem, upright, style.line), scale)).collect();
    let off = |date: &OtherDate| (date.footprint.extent().middle() - stem).abs();
    dates.sort_by(|a, b| off(a).total_cmp(&off(b)));
    let mut others = OtherDates { stem, own: covered, dates, steps: (first, pitch), style };
    others.set(usize::from(is_bar));
    Some(Box::new(others))
}

fn date(said: &Said, (stem, upright, line): (f64, bool, f64), scale: &TimeScale) -> OtherDate {
    let footprint = footprint(&said.extent, scale);
    let x = footprint.extent();
    let length = if upright { line } else { said.width };
    let (before, after) = (x.start - NUMBER_GAP - length, x.end + NUMBER_GAP);
    let field = scale.span();
    // On the far side of its mark, where that is in the plot; else the tie ends at the number.
    let is_before = if x.middle() < stem {
        upright || before >= field.start - PAST.0
    } else {
        !upright && after + length > field.end + PAST.1
    };
    let start = if is_before { before } else { after };
    let along = Interval::new(start, start + length);
    let number = || Number { along, text: said.number.clone(), width: said.width };
    let number = (!said.number.is_empty()).then(number);
    OtherDate { footprint, accounts: said.accounts.clone(), is_former: said.is_former, number, level: 0 }
}

impl OtherDate {
    /// What it covers along the line, px.
    fn room(&self) -> Interval {
        let own = self.footprint.extent();
        self.number.as_ref().map_or(own, |number| hull(own, number.along))
    }
}

fn hull(a: Interval, b: Interval) -> Interval {
    Interval::new(a.start.min(b.start), a.end.max(b.end))
}

impl OtherDates {
    /// Sets each on the first level, from `first` on, on which it meets none of the others.
    fn set(&mut self, first: usize) {
        let mut taken: Vec<Vec<Interval>> = Vec::new();
        let own = Interval::new(self.own.start - OWN_GAP, self.own.end + OWN_GAP);
        for at in 0..self.dates.len() {
            let (room, reach) = (self.dates[at].room(), self.reach(&self.dates[at]));
            let meets = |level: usize| {
                let is_free = taken.get(level).is_none_or(|others| others.iter().all(|one| one.overlap(reach) <= 0.0));
                !is_free || (level == 0 && room.overlap(own) > 0.0)
            };
            let mut level = first;
            while meets(level) {
                level += 1;
            }
            taken.resize(taken.len().max(level + 1), Vec::new());
            taken[level].push(reach);
            self.dates[at].level = level;
        }
    }

    /// What a date covers with the line that ties it, px.
    fn reach(&self, date: &OtherDate) -> Interval {
        hull(date.room(), Interval::new(self.stem, self.stem))
    }

    /// How far a date's middle is from that of the event's own mark, px.
    pub(in crate::layout) fn drop(&self, date: &OtherDate) -> f64 {
        if date.level == 0 { 0.0 } else { self.steps.0 + (date.level - 1) as f64 * self.steps.1 }
    }

    /// Half of what a level takes, px.
    fn half(&self) -> f64 {
        (self.steps.1 - LEVEL_GAP) / 2.0
    }

    /// Along the line, with the event's own mark, px.
    pub(in crate::layout) fn extent(&self) -> Interval {
        self.dates.iter().map(|date| self.reach(date)).fold(self.own, hull)
    }

    /// How far they reach from the middle of the event's own mark: away from the levels, and over these, px.
    pub(in crate::layout) fn reaches(&self) -> (f64, f64) {
        let deepest = self.dates.iter().map(|date| self.drop(date)).fold(0.0, f64::max);
        (self.half(), deepest + self.half())
    }

    /// How far from the rail its own mark must stand, so that they are clear of it, px.
    pub(in crate::layout) fn least_offset(&self) -> f64 {
        self.reaches().1 + RAIL_AIR
    }

    /// What they cover where its own mark stands at an offset from the rail; their levels lie nearer to this.
    pub(in crate::layout) fn boxes(&self, offset: f64) -> Vec<Rect> {
        let half = self.half();
        let level = |date: &OtherDate| {
            let middle = offset - self.drop(date);
            Rect { x: self.reach(date), y: Interval::new(middle - half, middle + half) }
        };
        let deepest = self.dates.iter().map(|date| self.drop(date)).fold(0.0, f64::max);
        let tie =
            Rect { x: Interval::new(self.stem - TIE, self.stem + TIE), y: Interval::new(offset - deepest, offset) };
        self.dates.iter().map(level).chain((deepest > 0.0).then_some(tie)).collect()
    }

    /// Where their marks and numbers stand along the line, each as places no further apart than a mark is wide, and how much nearer
    /// to the rail than the event's own mark, px.
    pub(in crate::layout) fn places(&self) -> impl Iterator<Item = (f64, f64)> {
        self.dates.iter().flat_map(|date| {
            let number = date.number.iter().flat_map(|number| {
                let count = (number.along.length() / MARK).ceil().max(1.0);
                let step = number.along.length() / count;
                (0..count as usize).map(move |k| number.along.start + (k as f64 + 0.5) * step)
            });
            std::iter::once(date.footprint.extent().middle()).chain(number).map(|x| (x, self.drop(date)))
        })
    }

    /// The line that ties a date to the event's own mark: corners, along the line and by how much nearer to the rail, px.
    pub(in crate::layout) fn tie(&self, date: &OtherDate) -> Vec<(f64, f64)> {
        let (x, drop) = (date.room(), self.drop(date));
        let is_before = x.middle() < self.stem;
        let near = if is_before { x.end.min(self.stem) } else { x.start.max(self.stem) };
        if date.level == 0 {
            return vec![(if is_before { self.own.start } else { self.own.end }, 0.0), (near, 0.0)];
        }
        let mut tie = vec![(self.stem, 0.0), (self.stem, drop), (near, drop)];
        tie.dedup();
        tie
    }

    /// The same so many px further along the line.
    pub(in crate::layout) fn moved(mut self, by: f64) -> OtherDates {
        (self.stem, self.own) = (self.stem + by, self.own.moved(by));
        for date in &mut self.dates {
            date.footprint = date.footprint.clone().moved(by);
            if let Some(number) = &mut date.number {
                number.along = number.along.moved(by);
            }
        }
        self
    }
}
