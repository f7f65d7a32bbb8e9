//! The wider unit under the ticks: years under months, months under days, and a date in full wherever an axis or a
//! piece of it would show none.

use crate::geom::Interval;
use crate::layout::axis::labels::{APART, CONTEXT, Gauge, OVERHANG, UNIT, full_label, short_labels};
use crate::layout::axis::run::Run;
use crate::layout::axis::step::{Choice, Mark};
use crate::layout::output::ROUNDING;
use crate::layout::scale::Piece;
use crate::layout::scale::breaks::BREAK_WIDTH;
use crate::time::{Instant, Step};
use crate::words::{in_zone, zone_briefly};

/// A context starts under the first label of its unit where that is no farther off, px.
const NEAR: f64 = 40.0;

/// From the beginning of the axis to a context label, px.
const CLEAR: f64 = 4.0;

/// Of the short labels of a day, those that have its year.
const WITH_YEAR: usize = 2;

/// A context label.
#[derive(Debug, Clone)]
pub(in crate::layout) struct Context {
    /// Where the unit begins, or the piece, px.
    pub(in crate::layout) x: f64,
    /// When the unit begins.
    pub(in crate::layout) at: Instant,
    /// The first of it that is seen.
    pub(in crate::layout) seen: Instant,
    /// Where the text begins, px.
    pub(in crate::layout) left: f64,
    pub(in crate::layout) label: String,
    /// px
    pub(in crate::layout) width: f64,
    /// Whether it names the zone of the times above.
    pub(in crate::layout) names_zone: bool,
    /// Whether its unit began before the piece.
    sticky: bool,
    /// Whether it stands among the units, for want of one.
    pub(in crate::layout) alone: bool,
}

impl Context {
    fn right(&self) -> f64 {
        self.left + self.width
    }
}

/// The contexts of a run, left to right: at least one on each piece where one can be read there.
pub(in crate::layout) fn contexts(run: &Run, choice: &Choice, gauge: &mut Gauge<'_>) -> Vec<Context> {
    if run.scale.is_sequential() {
        return Vec::new();
    }
    let is_of_times = choice.step.context() == Some(Step::Day(1));
    let mut zone = run.zone.as_deref().filter(|_| is_of_times || run.is_further);
    let mut contexts: Vec<Context> = Vec::new();
    for (piece, marks) in run.scale.pieces().iter().zip(&choice.marks) {
        let room = run.room(piece);
        let found = match choice.step.context() {
            Some(unit) => {
                let all = under(run, piece, (choice.step, marks), unit, gauge);
                let all = shortened(run, all, unit, gauge);
                let last = all.last().cloned().filter(|last| unit == Step::Day(1) && !last.sticky);
                let named = zone.and_then(|zone| naming(run, zone, (&all, room), unit, gauge));
                let found = named.unwrap_or_else(|| fitting(all, room));
                last.map(|last| ended(run, found.clone(), (last, room), gauge)).unwrap_or(found)
            }
            None => Vec::new(),
        };
        let dated = choice.step.context().is_none() && marks.iter().any(|mark| mark.label.is_some());
        if found.is_empty() && !dated {
            contexts.extend(in_full(run, piece, choice, (zone, gauge)));
        }
        contexts.extend(found);
        zone = zone.filter(|_| !contexts.iter().any(|context| context.names_zone));
    }
    contexts
}

/// Every context of a piece; the one that began before it starts with it.
fn under(run: &Run, piece: &Piece, (step, marks): (Step, &[Mark]), unit: Step, gauge: &mut Gauge<'_>) -> Vec<Context> {
    let scale = &run.scale;
    // A piece that begins within a day, behind the tick of it, names that day beside its month.
    let day = |at: Instant| Step::Day(1).floor_in(scale.zone(), at);
    let is_ticked = marks.iter().any(|mark| mark.label.is_some() && day(mark.at) == day(piece.from));
    let is_within_day = gauge.upright && step == Step::Day(1) && !is_ticked;
    // No label of the axis begins before it, where its first tick would cross it.
    let first = (scale.span().start + CLEAR).max(run.room(piece).start);
    let zone = scale.zone();
    let next = |at: &Instant| Some(unit.next_in(zone, *at)).filter(|next| next > at && *next < piece.to);
    let place = |at: Instant| {
        let label = match is_within_day && at < piece.from {
            true => full_label(Step::Day(1), scale.clock(day(piece.from)), run.years),
            false => full_label(unit, scale.clock(at), run.years),
        };
        let x = scale.x(at.max(piece.from));
        let width = gauge.along(&label, CONTEXT);
        let left = left(run, (x, at < piece.from), at, unit, marks);
        let left = left.max(first);
        Context {
            x,
            at,
            seen: at.max(piece.from),
            left,
            label,
            width,
            names_zone: false,
            sticky: at < piece.from,
            alone: false,
        }
    };
    std::iter::successors(Some(unit.floor_in(zone, piece.from)), next).map(place).collect()
}

/// The same where the day in which a piece begins says no more than there is room for before the next.
fn shortened(run: &Run, mut all: Vec<Context>, unit: Step, gauge: &mut Gauge<'_>) -> Vec<Context> {
    if let [first, next, ..] = &mut all[..]
        && unit == Step::Day(1)
        && first.sticky
    {
        let labels = short_labels(unit, run.scale.clock(first.at), run.years);
        let measured = labels.into_iter().map(|label| (gauge.along(&label, CONTEXT), label));
        let fits = |(width, _): &(f64, String)| first.left + width + APART <= next.left;
        if let Some((width, label)) = measured.into_iter().find(fits) {
            (first.width, first.label) = (width, label);
        }
    }
    all
}

/// With the day that begins last, where it was left out because the axis ends soon behind its midnight: its label, as short as
/// it must be, stands across that tick.
fn ended(
    run: &Run,
    mut found: Vec<Context>,
    (mut last, room): (Context, Interval),
    gauge: &mut Gauge<'_>,
) -> Vec<Context> {
    let before = found.last().map_or(room.start, |context| context.right() + APART);
    let is_said = found.iter().any(|context| context.at >= last.at);
    let labels = short_labels(Step::Day(1), run.scale.clock(last.at), run.years);
    let measured = labels.into_iter().map(|label| (gauge.along(&label, CONTEXT), label));
    let placed = measured.map(|(width, label)| (last.left.min(room.end - width), width, label));
    let is_clear = |(left, width, _): &(f64, f64, String)| before <= *left && last.x <= left + width;
    if let Some((left, width, label)) = placed.filter(|_| !is_said).find(is_clear) {
        (last.left, last.width, last.label) = (left, width, label);
        found.push(last);
    }
    found
}

/// Those that fit where the first of them names the zone of the times above, with its month at its shortest where it must;
/// `None` where no label has room for it.
fn naming(
    run: &Run,
    zone: &str,
    (all, room): (&[Context], Interval),
    unit: Step,
    gauge: &mut Gauge<'_>,
) -> Option<Vec<Context>> {
    (0..all.len()).find_map(|first| {
        naming_words(run, zone, &all[first], unit).into_iter().find_map(|label| {
            let (mut rest, own) = if run.is_pressed { (vec![all[first].clone()], 0) } else { (all.to_vec(), first) };
            let named = &mut rest[own];
            (named.width, named.label, named.names_zone) = (gauge.along(&label, CONTEXT), label, true);
            let found = fitting(rest, room);
            found.iter().any(|context| context.names_zone).then_some(found)
        })
    })
}

/// What a context may say with the zone, longest first. Where there is hardly room, the zone may be said as its clocks are called,
/// and the year may be left to other contexts.
fn naming_words(run: &Run, zone: &str, context: &Context, unit: Step) -> Vec<String> {
    let labels = short_labels(unit, run.scale.clock(context.at), run.years);
    let (with_year, without) = labels.split_at(WITH_YEAR.min(labels.len()));
    let named = |labels: &[String], zone: &str| labels.iter().map(|label| in_zone(label, zone)).collect();
    let mut all: Vec<String> = named(with_year, zone);
    if let Some(own) = run.scale.zone().filter(|_| run.is_pressed) {
        let short = [zone_briefly(own), own.abbreviation(context.seen)];
        let names = || std::iter::once(zone).chain(short.iter().map(String::as_str));
        all.extend(names().flat_map(|zone| -> Vec<String> { named(with_year, zone) }));
        all.extend(names().flat_map(|zone| -> Vec<String> { named(without, zone) }));
    }
    all
}

/// The contexts of a run with the zone over the breaks beside its widest piece, where no piece has room for it: better there
/// than unsaid. Those in its way give place.
pub(in crate::layout) fn over_breaks(
    run: &Run,
    (choice, contexts): (&Choice, &[Context]),
    zone: &str,
    gauge: &mut Gauge<'_>,
) -> Option<Vec<Context>> {
    let unit = choice.step.context()?;
    let piece = run.scale.pieces().iter().max_by(|a, b| a.x.length().total_cmp(&b.x.length()))?;
    let (x, at, seen) = (piece.x.start, unit.floor_in(run.scale.zone(), piece.from), piece.from);
    let (label, width) = (String::new(), 0.0);
    let mut own = Context { x, at, seen, left: x, label, width, names_zone: true, sticky: true, alone: false };
    own.label = naming_words(run, zone, &own, unit).pop()?;
    own.width = gauge.along(&own.label, CONTEXT);
    let span = run.scale.span();
    own.left = x.min(span.end + OVERHANG - own.width).max(span.start);
    let is_clear = |other: &&Context| other.right() + APART <= own.left || own.right() + APART <= other.left;
    let mut kept: Vec<Context> = contexts.iter().filter(is_clear).cloned().collect();
    kept.insert(kept.partition_point(|other| other.left < own.left), own);
    Some(kept)
}

/// Under the first label of the unit where there is one near, else where the unit begins: of a day whose midnight the clocks
/// skipped, not under the first time that it has.
fn left(run: &Run, (x, is_begun): (f64, bool), at: Instant, unit: Step, marks: &[Mark]) -> f64 {
    let zone = run.scale.zone();
    let is_first = |mark: &&Mark| unit.floor_in(zone, mark.at) == at;
    let first = marks.iter().find(is_first).filter(|mark| mark.label.is_some());
    let is_midnight = |mark: &&Mark| mark.x <= x + ROUNDING;
    let first = first.filter(|mark| unit != Step::Day(1) || is_begun || is_midnight(mark));
    first.map(Mark::left).filter(|left| (left - x).abs() <= NEAR).unwrap_or(x)
}

/// Those that touch neither the room's ends nor each other. A sticky one yields to the next; the others to the one before.
fn fitting(contexts: Vec<Context>, room: Interval) -> Vec<Context> {
    let inside = |context: &Context| room.start <= context.left && context.right() <= room.end;
    let mut inside: Vec<Context> = contexts.into_iter().filter(inside).collect();
    if inside.len() > 1 && inside[0].sticky && inside[0].right() + APART > inside[1].left {
        inside.remove(0);
    }
    let mut kept: Vec<Context> = Vec::new();
    for context in inside {
        if kept.last().is_none_or(|last| last.right() + APART <= context.left) {
            kept.push(context);
        }
    }
    kept
}

/// Where a piece shows no date in full: the context it begins in, or a shorter form of it, whichever fits between its breaks.
fn in_full(
    run: &Run,
    piece: &Piece,
    choice: &Choice,
    (zone, gauge): (Option<&str>, &mut Gauge<'_>),
) -> Option<Context> {
    let room = run.room(piece);
    let alone = choice.step.context().is_none();
    let style = if alone { UNIT } else { CONTEXT };
    let middle = Instant(piece.from.0.midpoint(piece.to.0));
    let (unit, at) = choice.step.context().map_or((whole_years(run, piece), middle), |unit| (unit, piece.from));
    let begins = unit.floor_in(run.scale.zone(), at);
    // A round age is that of a tick, never of a time before the piece.
    let is_age = matches!(unit, Step::Ago(years) if years > 1);
    let begins = if is_age && begins < piece.from { unit.next(begins) } else { begins };
    let labels = short_labels(unit, run.scale.clock(begins), choice.years);
    let zoned = zone.into_iter().flat_map(|zone| labels.iter().map(move |label| (in_zone(label, zone), true)));
    let labels = zoned.chain(labels.iter().cloned().map(|label| (label, false)));
    let labels: Vec<(f64, (String, bool))> = labels.map(|label| (gauge.along(&label.0, style), label)).collect();
    // The first piece's room begins at the edge of the page: its label begins with the axis where it can.
    let inner = if room.start < piece.x.start { piece.x.start + CLEAR } else { room.start };
    let past = Interval { start: inner.min(room.end), end: room.end };
    let rooms = [past, if run.knots == (false, false) { into_breaks(piece, past) } else { past }, room];
    let within = |rooms: &[Interval]| {
        labels.iter().find_map(|(width, label)| {
            rooms.iter().find(|room| *width <= room.length()).map(|room| (*room, *width, label.clone()))
        })
    };
    // Better short than across the strokes of a break; the zone is better said so than not at all.
    let is_clear = zone.is_none() && within(&rooms[..1]).is_some();
    let (room, width, (label, names_zone)) = within(if is_clear { &rooms[..1] } else { &rooms })?;
    // On a piece of an axis with several rates a tick stands where its date is.
    let at = begins;
    let seen = if is_age || alone && run.knots != (false, false) { at.max(piece.from) } else { piece.from };
    let x = if seen > piece.from { run.scale.x(seen) } else { piece.x.start };
    let middle = if is_age { x } else { piece.x.middle() };
    let wished = if is_age || alone { middle - width / 2.0 } else { piece.x.start };
    let left = wished.min(room.end - width).max(room.start);
    Some(Context { x, at, seen, left, label, width, names_zone, sticky: true, alone })
}

/// The year of a piece; of one whose years are counted back, as round as its length allows.
fn whole_years(run: &Run, piece: &Piece) -> Step {
    let is_within = |step: &Step| step.next(step.floor(piece.from)) < piece.to;
    let steps = run.years.epoch.ladder().filter(|step| matches!(step, Step::Ago(_)));
    steps.rev().find(is_within).unwrap_or(if run.years.epoch.is_back() { Step::Ago(1) } else { Step::Year(1) })
}

/// The room of a piece with a little of the breaks beside it: two labels that both do so are still apart.
fn into_breaks(piece: &Piece, room: Interval) -> Interval {
    let little = (BREAK_WIDTH - APART) / 2.0;
    let start = if room.start < piece.x.start { room.start } else { piece.x.start - little };
    let end = if room.end > piece.x.end { room.end } else { piece.x.end + little };
    Interval::new(start, end)
}
