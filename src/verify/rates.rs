//! An axis with several rates, read back: whether its pieces are drawn as they say, and its ticks where their dates are.

use roxmltree::Node;
use serde::Serialize;

use crate::geom::Interval;
use crate::time::{Date, Instant};
use crate::verify::element::{Unreadable, foreign, has_class, inherited};
use crate::verify::outline::number;

/// What rounding may do to a place along the axis, px.
const ROUNDING: f64 = 0.05;
/// How far a tick may stand from its date, px.
const NEAR: f64 = 0.5;
/// No piece is narrower, px.
const NARROWEST: f64 = 96.0;
/// Neighbours differ by so many times at least, the fastest from the slowest by so many at most.
const CHANGE: (f64, f64) = (2.0, 400.0);
/// A rate may be said and measured so differently, as a share.
const ROUNDED: f64 = 0.01;
/// Years of more figures are said in words that are not read.
const FAR: i64 = 9_999;

/// One piece of an axis with several rates, as the picture says it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct PieceMeasured {
    /// Its first instant, EDTF.
    pub from: String,
    /// The first one after it.
    pub to: String,
    /// px
    pub width: f64,
    /// How many times as wide as the slowest piece it draws time, as measured.
    pub rate: f64,
}

/// A piece as it was read.
#[derive(Debug, Clone)]
struct Piece {
    from: (String, Instant),
    to: (String, Instant),
    /// As it is said.
    rate: f64,
    /// Along the axis, px.
    along: Interval,
    /// The fill of its band.
    tint: String,
}

/// A tick that says what it stands for.
#[derive(Debug, Clone)]
struct DatedTick {
    at: Instant,
    /// What the clocks of the axis show then.
    clock: Instant,
    /// Where along the axis its marks stand, px.
    places: Vec<f64>,
    words: Vec<String>,
}

/// What stands behind the number of a month where months have numbers for names: in Chinese and Japanese, and in Korean.
const MONTH_SIGNS: [char; 2] = ['月', '월'];

/// The numbers of a text, each with what stands behind it.
fn numbers(words: &str) -> impl Iterator<Item = (i64, Option<char>)> {
    let is_other = |c: char| !c.is_ascii_digit();
    words.split_inclusive(is_other).filter_map(move |part| {
        let digits = part.trim_end_matches(is_other);
        Some((digits.parse().ok()?, part[digits.len()..].chars().next()))
    })
}

/// What was read of an axis with several rates.
#[derive(Debug, Clone, Default)]
pub(super) struct Rates {
    /// Pieces, as the root says.
    said: usize,
    pieces: Vec<Piece>,
    ticks: Vec<DatedTick>,
    /// Where lines across the band stand, px.
    signs: Vec<f64>,
}

/// The figure of a digit of Arabic or Persian.
fn ascii_digit(letter: char) -> char {
    let value = match letter {
        '\u{660}'..='\u{669}' => u32::from(letter) - 0x660,
        '\u{6f0}'..='\u{6f9}' => u32::from(letter) - 0x6f0,
        _ => return letter,
    };
    char::from_digit(value, 10).unwrap_or(letter)
}

/// The first instant of a date, EDTF, or of a time of a day before year 0, where EDTF has none.
fn instant(written: &str) -> Result<Instant, Unreadable> {
    let at = first(written).or_else(|| {
        let (day, time) = written.split_once('T')?;
        // Instants count from the start of 1970.
        let second = first(&format!("1970-01-01T{time}"))?;
        Some(Instant(first(day)?.0.saturating_add(second.0)))
    });
    at.map_or_else(|| foreign(format!("expected a date on the axis, found `{written}`")), Ok)
}

fn first(date: &str) -> Option<Instant> {
    Some(Date::parse(date).ok()?.extent()?.hull()?.0)
}

/// When the last place gave up clocks that were off by seconds: Liberia, 7 January 1972.
const MEAN_TIMES: Instant = Instant(63_593_070);
/// s
const HALF_MINUTE: i64 = 30;

impl Piece {
    fn new(from: &str, to: &str, rate: &str) -> Result<Piece, Unreadable> {
        let end = |written: &str| Ok((written.to_owned(), instant(written)?));
        let rate = number(rate).map_or_else(|| foreign(format!("expected a rate of the axis, found `{rate}`")), Ok)?;
        Ok(Piece { from: end(from)?, to: end(to)?, rate, along: Interval::default(), tint: String::new() })
    }

    fn seconds(&self) -> f64 {
        self.to.1.0 as f64 - self.from.1.0 as f64
    }

    /// px a second
    fn pace(&self) -> f64 {
        self.along.length() / self.seconds().max(1.0)
    }

    /// Where an instant stands, px.
    fn place(&self, at: Instant) -> f64 {
        self.along.start + (at.0 as f64 - self.from.1.0 as f64) * self.pace()
    }
}

impl DatedTick {
    fn new(at: &str) -> Result<DatedTick, Unreadable> {
        // What a clock shows there stands before the offset.
        let time = at.find('T').map_or(at.len(), |time| time + 1);
        let end = at[time..].find(['+', '-', 'Z']).map_or(at.len(), |offset| time + offset);
        Ok(DatedTick { at: instant(at)?, clock: instant(&at[..end])?, places: Vec::new(), words: Vec::new() })
    }

    /// Whether each number that it says is one of its date.
    fn is_said(&self) -> bool {
        // An offset has whole minutes, a mean time seconds: what its clocks show is up to half a minute off what is written.
        let off = if self.at < MEAN_TIMES && self.at != self.clock { HALF_MINUTE } else { 0 };
        (-off..=off).any(|seconds| self.is_said_at(Instant(self.clock.0.saturating_add(seconds))))
    }

    fn is_said_at(&self, clock: Instant) -> bool {
        let civil = clock.civil();
        let year = if civil.year > 0 { civil.year } else { 1_i64.saturating_sub(civil.year) };
        let second = clock.0.rem_euclid(86_400);
        let clock = [second / 3_600, second / 60 % 60, second % 60];
        let parts = [year, i64::from(civil.day)].into_iter().chain(clock).collect::<Vec<i64>>();
        // The name of a zone may hold its offset.
        let dated = self.words.iter().filter_map(|words| words.split("UTC").next());
        let is_right = |(number, behind): (i64, Option<char>)| match behind {
            Some(sign) if MONTH_SIGNS.contains(&sign) => number == i64::from(civil.month),
            _ => parts.contains(&number),
        };
        year > FAR || dated.flat_map(numbers).all(is_right)
    }
}

/// Whether two pieces of one tint have about one rate: a reader takes the tint for the rate.
fn has_own_tint(piece: &Piece, other: &Piece) -> bool {
    let change = piece.pace() / other.pace();
    piece.tint != other.tint || change.max(change.recip()) < CHANGE.0 * (1.0 - ROUNDED)
}

impl Rates {
    /// As many pieces are said to be there.
    pub(super) fn said(pieces: usize) -> Rates {
        Rates { said: pieces, ..Rates::default() }
    }

    /// A group of the axis: a piece, or a tick that says what it stands for.
    pub(super) fn group(&mut self, node: Node<'_, '_>) -> Result<(), Unreadable> {
        let said = |name: &str| node.attribute(name).unwrap_or_default();
        if has_class(node, "piece") {
            self.pieces.push(Piece::new(said("data-from"), said("data-to"), said("data-rate"))?);
        } else if has_class(node, "tick") && node.has_attribute("data-at") {
            self.ticks.push(DatedTick::new(said("data-at"))?);
        }
        Ok(())
    }

    /// A shape of the axis that covers so much of it, px.
    pub(super) fn shape(&mut self, node: Node<'_, '_>, along: Interval) {
        let around = |class: &str| node.parent_element().is_some_and(|group| has_class(group, class));
        if let Some(piece) = self.pieces.last_mut().filter(|_| around("piece")) {
            piece.along = along;
            inherited(node, "fill").unwrap_or_default().clone_into(&mut piece.tint);
        }
        if has_class(node, "knot") && along.length() <= 0.0 {
            self.signs.push(along.start);
        }
        if let Some(tick) = self.ticks.last_mut().filter(|_| around("tick")) {
            tick.places.push(along.middle());
        }
    }

    /// A text of the axis.
    pub(super) fn text(&mut self, node: Node<'_, '_>, words: &str) {
        let is_dated = node.parent_element().is_some_and(|group| group.has_attribute("data-at"));
        if let Some(tick) = self.ticks.last_mut().filter(|_| is_dated) {
            tick.words.push(words.chars().map(ascii_digit).collect());
        }
    }

    /// The pieces, measured.
    pub(super) fn measured(&self) -> Vec<PieceMeasured> {
        let slowest = self.pieces.iter().map(Piece::pace).fold(f64::INFINITY, f64::min);
        let rounded = |value: f64| (value * 100.0).round() / 100.0;
        let piece = |piece: &Piece| PieceMeasured {
            from: piece.from.0.clone(),
            to: piece.to.0.clone(),
            width: rounded(piece.along.length()),
            rate: rounded(piece.pace() / slowest),
        };
        self.pieces.iter().map(piece).collect()
    }

    /// Pieces that are not drawn as they say, or cannot be told from the next; and as many as are lost.
    pub(super) fn wrong_pieces(&self) -> usize {
        let slowest = self.pieces.iter().map(Piece::pace).fold(f64::INFINITY, f64::min);
        let wrong = |(i, piece): (usize, &Piece)| {
            let rate = piece.pace() / slowest;
            let honest = piece.seconds() > 0.0 && (rate / piece.rate - 1.0).abs() <= ROUNDED;
            let wide = piece.along.length() >= NARROWEST - ROUNDING && rate <= CHANGE.1 * (1.0 + ROUNDED);
            let mixed = self.pieces[i + 1..].iter().any(|other| !has_own_tint(piece, other));
            !honest || !wide || mixed || self.pieces.get(i + 1).is_some_and(|next| !self.is_apart(piece, next))
        };
        self.pieces.iter().enumerate().filter(|piece| wrong(*piece)).count() + self.said.abs_diff(self.pieces.len())
    }

    /// Whether two neighbours meet, and a reader sees where.
    fn is_apart(&self, piece: &Piece, next: &Piece) -> bool {
        let change = piece.pace() / next.pace();
        let meet = piece.to.1 == next.from.1 && (piece.along.end - next.along.start).abs() <= ROUNDING;
        let signed = self.signs.iter().any(|sign| (sign - next.along.start).abs() <= ROUNDING);
        meet && signed && change.max(change.recip()) >= CHANGE.0 * (1.0 - ROUNDED)
    }

    /// Ticks away from their dates, or with other dates than they say.
    pub(super) fn wrong_ticks(&self) -> usize {
        let near = |tick: &DatedTick, piece: &Piece| {
            let inside = piece.from.1 <= tick.at && tick.at <= piece.to.1;
            inside && tick.places.iter().all(|place| (place - piece.place(tick.at)).abs() <= NEAR)
        };
        let right = |tick: &&DatedTick| tick.is_said() && self.pieces.iter().any(|piece| near(tick, piece));
        self.ticks.len() - self.ticks.iter().filter(right).count()
    }
}
