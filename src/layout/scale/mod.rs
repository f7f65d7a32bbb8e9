//! The time scale: a strictly monotone, piecewise-linear map from instants to px and back.

pub(in crate::layout) mod breaks;
mod epoch;
mod figures;
pub(in crate::layout) mod focus;
mod kind;
pub(in crate::layout) mod knots;
pub(in crate::layout) mod known;
mod moved;
pub(in crate::layout) mod ongoing;
mod open_ends;
mod piece;
mod stop;
mod values;
mod year_parts;
mod zone;

pub use crate::layout::scale::kind::ScaleKind;
pub(in crate::layout) use crate::layout::scale::known::Known;
pub use crate::layout::scale::piece::{Omission, Piece};
pub(in crate::layout) use crate::layout::scale::stop::Stop;
pub use crate::layout::scale::values::ValueScale;

use crate::geom::Interval;
use crate::language::Language;
use crate::layout::scale::breaks::{BREAK_WIDTH, Empty, Plan, seconds};
use crate::layout::scale::figures::FIGURES;
use crate::layout::scale::knots::Calendar;
use crate::model;
use crate::time::{Epoch, Extent, Instant, Zone};
use crate::words;

/// Time on a line: every instant of a window has its place, and every place its instant. Outside the breaks of a linear
/// or broken scale, a second is as long everywhere.
///
/// ```
/// use dateline::geom::Interval;
/// use dateline::layout::TimeScale;
/// use dateline::time::Instant;
/// let scale = TimeScale::linear(Instant(0), Instant(100), Interval::new(40.0, 240.0));
/// assert_eq!(scale.x(Instant(50)), 140.0);
/// assert_eq!(scale.instant(140.0), Instant(50));
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct TimeScale {
    kind: ScaleKind,
    /// Strictly increasing in both; two at least.
    knots: Vec<(Instant, f64)>,
    pieces: Vec<Piece>,
    breaks: Vec<Omission>,
    /// Of a sequential scale, ascending.
    stops: Vec<Stop>,
    /// Until when things without an end are shown, where that is not the end of the line.
    as_of: Option<Instant>,
    /// The zone that its times of day are in, where they are in one.
    zone: Option<Zone>,
    /// Zones of further rows of ticks.
    rows: Vec<Zone>,
    /// From when its years are counted.
    epoch: Epoch,
    /// The months of the parts of years in which all dates are written.
    part_months: Option<u8>,
    /// In which its words are.
    language: Language,
    /// The size of the labels of its axis, px.
    figures: f64,
}

impl TimeScale {
    /// The scale that a view asks for; `auto` is broken where that pays and linear where not. A window without length is
    /// taken as one second, a line without length as one px.
    ///
    /// ```
    /// use dateline::geom::Interval;
    /// use dateline::layout::{ScaleKind, TimeScale};
    /// use dateline::model::Scale;
    /// use dateline::time::Instant;
    /// let scale = TimeScale::fit(Scale::Auto, (Instant(0), Instant(60)), Interval::new(0.0, 600.0), &[]);
    /// assert_eq!(scale.kind(), ScaleKind::Linear);
    /// ```
    pub fn fit(kind: model::Scale, window: (Instant, Instant), x: Interval, extents: &[&Extent]) -> TimeScale {
        Known::of(kind, window, (x.length(), Calendar::default()), extents.iter().copied()).fit(x)
    }

    /// One slope from end to end.
    ///
    /// ```
    /// use dateline::geom::Interval;
    /// use dateline::layout::TimeScale;
    /// use dateline::time::Instant;
    /// assert!(TimeScale::linear(Instant(0), Instant(9), Interval::new(0.0, 90.0)).breaks().is_empty());
    /// ```
    pub fn linear(from: Instant, to: Instant, x: Interval) -> TimeScale {
        let (to, x) = with_length(from, to, x);
        let knots = vec![(from, x.start), (to, x.end)];
        let pieces = vec![Piece { from, to, x }];
        TimeScale {
            kind: ScaleKind::Linear,
            knots,
            pieces,
            breaks: Vec::new(),
            stops: Vec::new(),
            as_of: None,
            zone: None,
            epoch: Epoch::default(),
            part_months: None,
            rows: Vec::new(),
            language: Language::default(),
            figures: FIGURES,
        }
    }

    /// Broken where each break buys everything else a quarter more room, else linear. `busy` holds what no break may
    /// touch: the first instant of each event and the one after its last, uncertainty included.
    ///
    /// ```
    /// use dateline::geom::Interval;
    /// use dateline::layout::{ScaleKind, TimeScale};
    /// use dateline::time::Instant;
    /// let busy = [0, 10, 20, 9_990].map(|s| (Instant(s), Instant(s + 10)));
    /// let scale = TimeScale::auto(Instant(0), Instant(10_000), Interval::new(0.0, 1_000.0), &busy);
    /// assert_eq!((scale.kind(), scale.breaks().len()), (ScaleKind::Broken, 1));
    /// ```
    pub fn auto(from: Instant, to: Instant, x: Interval, busy: &[(Instant, Instant)]) -> TimeScale {
        let (to, x) = with_length(from, to, x);
        TimeScale::around(&Empty::of(from, to, busy), 0, (from, to), x)
    }

    /// Broken at least once, where there is an empty stretch long enough and there are events enough (four for one
    /// break); else linear, and [`TimeScale::kind`] says so.
    ///
    /// ```
    /// use dateline::geom::Interval;
    /// use dateline::layout::TimeScale;
    /// use dateline::time::Instant;
    /// let busy = [0, 300, 600, 900].map(|s| (Instant(s), Instant(s + 100)));
    /// let scale = TimeScale::broken(Instant(0), Instant(1_000), Interval::new(0.0, 1_000.0), &busy);
    /// assert_eq!(scale.breaks().len(), 1);
    /// ```
    pub fn broken(from: Instant, to: Instant, x: Interval, busy: &[(Instant, Instant)]) -> TimeScale {
        let (to, x) = with_length(from, to, x);
        TimeScale::around(&Empty::of(from, to, busy), 1, (from, to), x)
    }

    /// The same step from each of the instants to the next: order is kept, durations are not.
    ///
    /// ```
    /// use dateline::geom::Interval;
    /// use dateline::layout::TimeScale;
    /// use dateline::time::Instant;
    /// let at = [Instant(1), Instant(2), Instant(900)];
    /// let scale = TimeScale::sequential(Instant(0), Instant(1_000), Interval::new(0.0, 400.0), &at);
    /// assert_eq!(at.map(|instant| scale.x(instant)), [100.0, 200.0, 300.0]);
    /// ```
    pub fn sequential(from: Instant, to: Instant, x: Interval, at: &[Instant]) -> TimeScale {
        let stop = |at: &Instant| Stop { at: *at, reach: (*at, *at), doubtful: false, ends_whole: false };
        TimeScale::stopping(from, to, x, at.iter().map(stop).collect())
    }

    fn stopping(from: Instant, to: Instant, x: Interval, mut stops: Vec<Stop>) -> TimeScale {
        let (to, x) = with_length(from, to, x);
        stops.retain(|stop| from <= stop.at && stop.at < to);
        stops.sort_by_key(|stop| stop.at);
        stops.dedup_by(|later, earlier| later.at == earlier.at && earlier.join(*later));
        let inner = stops.iter().map(|stop| stop.at).filter(|at| *at > from);
        let all: Vec<Instant> = std::iter::once(from).chain(inner).chain([to]).collect();
        let step = x.length() / (all.len() - 1) as f64;
        let mut knots: Vec<(Instant, f64)> =
            all.iter().zip(0u32..).map(|(at, i)| (*at, x.start + step * f64::from(i))).collect();
        if let Some(last) = knots.last_mut() {
            last.1 = x.end;
        }
        let piece =
            |pair: &[(Instant, f64)]| Piece { from: pair[0].0, to: pair[1].0, x: Interval::new(pair[0].1, pair[1].1) };
        let pieces = knots.windows(2).map(piece).collect();
        TimeScale { kind: ScaleKind::Sequential, knots, pieces, stops, ..TimeScale::linear(from, to, x) }
    }

    /// Where an instant stands, px. Instants outside the window stand outside the line, at the slope of its nearest piece.
    ///
    /// ```
    /// use dateline::geom::Interval;
    /// use dateline::layout::TimeScale;
    /// use dateline::time::Instant;
    /// assert_eq!(TimeScale::linear(Instant(0), Instant(9), Interval::new(0.0, 90.0)).x(Instant(-1)), -10.0);
    /// ```
    pub fn x(&self, at: Instant) -> f64 {
        let next = self.knots.partition_point(|knot| knot.0 <= at).min(self.knots.len() - 1).max(1);
        let ((from, start), (to, end)) = (self.knots[next - 1], self.knots[next]);
        start + (end - start) * (seconds(from, at) / seconds(from, to))
    }

    /// The instant nearest to a place, to the second.
    ///
    /// ```
    /// use dateline::geom::Interval;
    /// use dateline::layout::TimeScale;
    /// use dateline::time::Instant;
    /// assert_eq!(TimeScale::linear(Instant(0), Instant(9), Interval::new(0.0, 90.0)).instant(31.0), Instant(3));
    /// ```
    pub fn instant(&self, x: f64) -> Instant {
        let next = self.knots.partition_point(|knot| knot.1 <= x).min(self.knots.len() - 1).max(1);
        let ((from, start), (to, end)) = (self.knots[next - 1], self.knots[next]);
        let passed = (seconds(from, to) * ((x - start) / (end - start))).round();
        Instant(from.0.saturating_add(passed as i64))
    }

    /// The first instant of the window, and the one after its last.
    ///
    /// ```
    /// use dateline::geom::Interval;
    /// use dateline::layout::TimeScale;
    /// use dateline::time::Instant;
    /// let scale = TimeScale::linear(Instant(0), Instant(9), Interval::new(0.0, 90.0));
    /// assert_eq!(scale.window(), (Instant(0), Instant(9)));
    /// ```
    pub fn window(&self) -> (Instant, Instant) {
        (self.knots[0].0, self.knots[self.knots.len() - 1].0)
    }

    /// Where the window stands, px.
    ///
    /// ```
    /// use dateline::geom::Interval;
    /// use dateline::layout::TimeScale;
    /// use dateline::time::Instant;
    /// let scale = TimeScale::linear(Instant(0), Instant(9), Interval::new(0.0, 90.0));
    /// assert_eq!(scale.span(), Interval::new(0.0, 90.0));
    /// ```
    pub fn span(&self) -> Interval {
        Interval::new(self.knots[0].1, self.knots[self.knots.len() - 1].1)
    }

    /// What is drawn, in order.
    ///
    /// ```
    /// use dateline::geom::Interval;
    /// use dateline::layout::TimeScale;
    /// use dateline::time::Instant;
    /// let scale = TimeScale::linear(Instant(0), Instant(9), Interval::new(0.0, 90.0));
    /// assert_eq!(scale.pieces()[0].x, Interval::new(0.0, 90.0));
    /// ```
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// What is left out, in order.
    ///
    /// ```
    /// use dateline::geom::Interval;
    /// use dateline::layout::TimeScale;
    /// use dateline::time::Instant;
    /// assert!(TimeScale::linear(Instant(0), Instant(9), Interval::new(0.0, 90.0)).breaks().is_empty());
    /// ```
    pub fn breaks(&self) -> &[Omission] {
        &self.breaks
    }

    /// Broken at `least` so often where that can be, else linear.
    fn around(empty: &Empty, least: usize, (from, to): (Instant, Instant), x: Interval) -> TimeScale {
        let linear = || TimeScale::linear(from, to, x);
        empty.best(x.length(), least).map_or_else(linear, |plan| TimeScale::follow(&plan, from, to, x))
    }

    /// Lays a plan out on the line: pieces at its slope, breaks of one width between them.
    fn follow(plan: &Plan, from: Instant, to: Instant, x: Interval) -> TimeScale {
        let (mut at, mut place) = (from, x.start);
        let line = TimeScale { kind: ScaleKind::Broken, pieces: Vec::new(), ..TimeScale::linear(from, to, x) };
        let mut scale = TimeScale { knots: vec![(from, place)], ..line };
        for &(stop, resume) in &plan.omitted {
            let edge = place + plan.slope * seconds(at, stop);
            scale.pieces.push(Piece { from: at, to: stop, x: Interval::new(place, edge) });
            (at, place) = (resume, edge + BREAK_WIDTH);
            let (x, words) = (Interval::new(edge, place), String::new());
            scale.breaks.push(Omission { from: stop, to: resume, x, words, beside: 0 });
            scale.knots.extend([(stop, edge), (at, place)]);
        }
        scale.pieces.push(Piece { from: at, to, x: Interval::new(place, x.end) });
        scale.knots.push((to, x.end));
        let long = |piece: &Piece| piece.to.0.saturating_sub(piece.from.0);
        for (gap, pair) in scale.breaks.iter_mut().zip(scale.pieces.windows(2)) {
            gap.beside = long(&pair[0]).min(long(&pair[1]));
        }
        scale.in_zone(None)
    }
}

/// What is left out, in words.
fn omitted(language: Language, zone: Option<Zone>, gap: &Omission) -> String {
    (words::of(language).axis.omitted)(&gap.time(zone).length().words(language))
}

fn with_length(from: Instant, to: Instant, x: Interval) -> (Instant, Interval) {
    (to.max(Instant(from.0.saturating_add(1))), Interval { start: x.start, end: x.end.max(x.start + 1.0) })
}
