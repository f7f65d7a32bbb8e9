//! A focus: one axis with several rates, each piece as wide as its share of the events asks.

use crate::geom::Interval;
use crate::layout::scale::breaks::seconds;
use crate::layout::scale::knots::{self, Calendar, Uneven};
use crate::layout::scale::{Piece, ScaleKind, TimeScale, with_length};
use crate::time::{Instant, clock_names, piece_words};

/// No axis has more pieces.
pub(in crate::layout) const PIECES_MOST: usize = 7;
/// A piece is as wide as this at least, px: two ticks fit under it.
pub(in crate::layout) const PIECE_LEAST: f64 = 96.0;
/// Neighbours whose rates differ by less than this are one piece.
const LEAST_CHANGE: f64 = 2.0;
/// The fastest piece draws time at most so many times as wide as the slowest.
const MOST_CHANGE: f64 = 400.0;
/// Knots stand at whole steps of this from the beginning of the line, px, so that an event more seldom moves them; an axis
/// makes room for its last labels by such steps too.
const KNOT_STEP: f64 = 40.0;
/// How often a rate is halved in: to less than a px on any line.
const HALVINGS: usize = 60;

/// Where the rate changes: a knot, and the share of the axis before it that events would have if they stood evenly.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::layout) struct Knot {
    pub(in crate::layout) at: Instant,
    /// 0 to 1
    pub(in crate::layout) share: f64,
}

/// The knots of an axis, ascending; none of them at an end of its window.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::layout) struct Focus(pub(in crate::layout) Vec<Knot>);

/// A piece while its width is sought.
#[derive(Debug, Clone, Copy)]
struct Part {
    from: Instant,
    to: Instant,
    /// Of the axis, 0 to 1.
    share: f64,
    /// px
    width: f64,
}

impl Part {
    /// px a second
    fn rate(&self) -> f64 {
        self.width / seconds(self.from, self.to)
    }
}

impl Focus {
    /// The axis on that line, with fewer pieces where there is no room for all or some have nearly one rate; `None` where
    /// there is but one.
    pub(in crate::layout) fn on(&self, (from, to): (Instant, Instant), x: Interval) -> Option<TimeScale> {
        let mut parts = self.parts(from, to);
        while parts.len() > 1 {
            let fits = fit(&mut parts, x.length());
            parts = in_steps(parts, x.length());
            let (least, change) = mildest(&parts);
            if fits && change >= LEAST_CHANGE {
                return Some(laid(&parts, x));
            }
            let next = parts.remove(least + 1);
            parts[least] = Part { to: next.to, share: parts[least].share + next.share, ..parts[least] };
        }
        None
    }

    fn parts(&self, from: Instant, to: Instant) -> Vec<Part> {
        let inner = self.0.iter().filter(|knot| from < knot.at && knot.at < to);
        let ends = inner.copied().chain([Knot { at: to, share: 1.0 }]);
        let mut start = Knot { at: from, share: 0.0 };
        let part = |end: Knot| {
            let begin = std::mem::replace(&mut start, end);
            Part { from: begin.at, to: end.at, share: end.share - begin.share, width: 0.0 }
        };
        ends.map(part).collect()
    }
}

/// The pair of neighbours whose rates differ least: its first, and by how many times.
fn mildest(parts: &[Part]) -> (usize, f64) {
    let change = |pair: &[Part]| {
        let change = pair[0].rate() / pair[1].rate();
        change.max(change.recip())
    };
    let changes = parts.windows(2).map(change).enumerate();
    changes.min_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or((0, f64::INFINITY))
}

/// Widths by the shares, none narrower than a piece may be, none drawn too many times as wide as the slowest; whether that
/// can be.
fn fit(parts: &mut [Part], width: f64) -> bool {
    if PIECE_LEAST * parts.len() as f64 > width {
        return false;
    }
    fill(parts, width);
    is_lawful(parts) || slow(parts, width)
}

/// The width shared out: what is left by pieces that need more than their share, to the others by their shares.
fn fill(parts: &mut [Part], width: f64) {
    let mut narrow = vec![false; parts.len()];
    loop {
        let among = || parts.iter().zip(&narrow).filter(|(_, narrow)| !**narrow);
        let room = width - PIECE_LEAST * (parts.len() - among().count()) as f64;
        let shares: f64 = among().map(|(part, _)| part.share).sum();
        for (part, narrow) in parts.iter_mut().zip(&narrow) {
            part.width = if *narrow { PIECE_LEAST } else { room * part.share / shares };
        }
        let falls: Vec<bool> = parts.iter().map(|part| part.width.is_nan() || part.width < PIECE_LEAST).collect();
        if falls.iter().zip(&narrow).all(|(falls, narrow)| !falls || *narrow) {
            return;
        }
        narrow.iter_mut().zip(falls).for_each(|(narrow, falls)| *narrow |= falls);
    }
}

/// Widths where shares would draw some piece too many times as wide as another: the slowest rate that fills the line, the
/// others by their shares as far as that allows; whether there is one.
fn slow(parts: &mut [Part], width: f64) -> bool {
    let wide = |part: &Part, slowest: f64| {
        let least = slowest * seconds(part.from, part.to);
        PIECE_LEAST.max(least).max((part.share * width).min(MOST_CHANGE * least))
    };
    let sum = |slowest: f64| parts.iter().map(|part| wide(part, slowest)).sum::<f64>();
    let least = parts.iter().map(|part| PIECE_LEAST / seconds(part.from, part.to)).fold(0.0, f64::max) / MOST_CHANGE;
    let all: f64 = parts.iter().map(|part| seconds(part.from, part.to)).sum();
    let (mut low, mut high) = (least, width / all);
    if low > high || sum(low) > width {
        return false;
    }
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(low, high);
        *(if sum(middle) > width { &mut high } else { &mut low }) = middle;
    }
    let total = sum(low);
    parts.iter_mut().for_each(|part| part.width = wide(part, low) * width / total);
    true
}

/// The pieces with their knots at whole steps of the line, where that leaves them as wide and as alike as they must be.
fn in_steps(parts: Vec<Part>, width: f64) -> Vec<Part> {
    let (mut end, mut place) = (0.0, 0.0);
    let mut stepped = parts.clone();
    for (i, part) in parts.iter().enumerate() {
        end += part.width;
        let at = if i + 1 == parts.len() { width } else { (end / KNOT_STEP).round() * KNOT_STEP };
        (stepped[i].width, place) = (at - place, at);
    }
    if is_lawful(&stepped) { stepped } else { parts }
}

/// Whether no piece is too narrow, or too fast beside another.
fn is_lawful(parts: &[Part]) -> bool {
    let rates = || parts.iter().map(Part::rate);
    let (fastest, slowest) = (rates().fold(0.0, f64::max), rates().fold(f64::INFINITY, f64::min));
    parts.iter().all(|part| part.width >= PIECE_LEAST) && fastest <= MOST_CHANGE * slowest
}

/// Piece after piece on the line.
fn laid(parts: &[Part], x: Interval) -> TimeScale {
    let line = TimeScale::linear(parts[0].from, parts[parts.len() - 1].to, x);
    let mut scale =
        TimeScale { kind: ScaleKind::Focus, knots: vec![(parts[0].from, x.start)], pieces: Vec::new(), ..line };
    let mut place = x.start;
    for (i, part) in parts.iter().enumerate() {
        let end = if i + 1 == parts.len() { x.end } else { place + part.width };
        scale.pieces.push(Piece { from: part.from, to: part.to, x: Interval::new(place, end) });
        scale.knots.push((part.to, end));
        place = end;
    }
    scale
}

impl TimeScale {
    /// One axis with several rates: where events crowd, time is drawn wider than elsewhere. Two to seven pieces, each 96 px
    /// wide at least, that meet where a year, a month, a day or an hour begins; linear where events stand evenly or there
    /// is no room. `busy` holds the first instant of each event and the one after its last, uncertainty included.
    ///
    /// ```
    /// use dateline::geom::Interval;
    /// use dateline::layout::{ScaleKind, TimeScale};
    /// use dateline::time::{Civil, Instant};
    /// let day = |year, month, day| Instant::from_civil(Civil { year, month, day });
    /// let busy: Vec<_> = (1..13).map(|month| (day(2012, month, 5), day(2012, month, 6))).chain([(day(1943, 1, 1), day(1944, 1, 1))]).collect();
    /// let scale = TimeScale::focus(day(1943, 1, 1), day(2013, 1, 1), Interval::new(0.0, 1_000.0), &busy);
    /// assert_eq!((scale.kind(), scale.pieces().len()), (ScaleKind::Focus, 2));
    /// assert_eq!(scale.pieces()[1].from, day(2012, 2, 1));
    /// ```
    pub fn focus(from: Instant, to: Instant, x: Interval, busy: &[(Instant, Instant)]) -> TimeScale {
        let (to, x) = with_length(from, to, x);
        let uneven = Uneven::of((from, to), &knots::entries(busy), (busy, Calendar::default()));
        let best = uneven.focuses(x.length()).usual();
        best.and_then(|focus| focus.on((from, to), x)).unwrap_or_else(|| TimeScale::linear(from, to, x))
    }

    /// How many times as wide each piece draws time as the slowest one does: 1 where there is one rate.
    ///
    /// ```
    /// use dateline::geom::Interval;
    /// use dateline::layout::TimeScale;
    /// use dateline::time::Instant;
    /// assert_eq!(TimeScale::linear(Instant(0), Instant(9), Interval::new(0.0, 90.0)).rates(), [1.0]);
    /// ```
    pub fn rates(&self) -> Vec<f64> {
        let rate = |piece: &Piece| piece.x.length() / seconds(piece.from, piece.to);
        let slowest = self.pieces.iter().map(rate).fold(f64::INFINITY, f64::min);
        self.pieces.iter().map(|piece| rate(piece) / slowest).collect()
    }

    /// Each piece in words: `1943 to 2010`.
    pub(in crate::layout) fn piece_words(&self) -> Vec<String> {
        let last = self.pieces.len() - 1;
        let words = |(i, piece): (usize, &Piece)| {
            piece_words(
                (self.clock(piece.from), i > 0),
                (self.clock(piece.to), i < last),
                (self.epoch(), self.language()),
                clock_names(self.zone(), piece.from, Instant(piece.to.0.saturating_sub(1)).max(piece.from)).as_ref(),
            )
        };
        self.pieces.iter().enumerate().map(words).collect()
    }

    /// Whether time runs at several rates.
    pub(in crate::layout) fn is_focus(&self) -> bool {
        match self.kind {
            ScaleKind::Focus => true,
            ScaleKind::Linear | ScaleKind::Broken | ScaleKind::Sequential => false,
        }
    }
}
