//! The axis as it is placed: ticks, breaks, the lines along it.

use crate::geom::{Interval, Rect};
use crate::layout::output::text::Text;
use crate::time::{Instant, Zone};

/// The axis and all that belongs to it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Axis {
    /// Whether time runs downwards: then places along it are heights, and places across it run from left to right.
    pub upright: bool,
    /// Holds the tick labels; no label or leader enters it.
    pub band: Rect,
    /// Where across it the axis line runs, px: one place, or both edges of the band.
    pub rails: Vec<f64>,
    /// Where along it the axis line runs, px: all of it less the breaks.
    pub pieces: Vec<Interval>,
    /// Where it has several rates, its pieces; else none.
    pub rates: Vec<RatePiece>,
    /// In the order of time.
    pub ticks: Vec<Tick>,
    /// The wider unit: years over months. The place is where it begins.
    pub contexts: Vec<Tick>,
    /// Where the scale leaves something out.
    pub breaks: Vec<Break>,
    /// On a sequential axis, the time between two stops: `3 years 2 months`.
    pub lapses: Vec<Text>,
    /// How far across it the grid lines run, px.
    pub grid: Interval,
    /// The zone of its times of day.
    pub zone: Option<Zone>,
    /// Further rows of ticks, from the top of its band on; the axis's own ticks stand below them.
    pub rows: Vec<ZoneRow>,
}

/// A row of ticks for the clocks of another zone.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ZoneRow {
    /// What it covers of the band, px; its ticks hang from its top.
    pub y: Interval,
    /// In the order of time.
    pub ticks: Vec<Tick>,
    /// The wider unit; the first names the zone.
    pub contexts: Vec<Tick>,
}

/// One tick.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Along the axis, px.
    pub x: f64,
    /// What it stands for; of a context the first of it that is seen.
    pub at: Instant,
    /// `None` for a tick that only divides.
    pub label: Option<Text>,
    /// Whether a grid line runs through the plot here.
    pub grid: bool,
}

/// A piece of an axis with several rates.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RatePiece {
    /// Along the axis, px.
    pub x: Interval,
    /// Its first instant.
    pub from: Instant,
    /// The first one after it.
    pub to: Instant,
    /// How many times as wide as the slowest piece it draws time: 1 for that one.
    pub rate: f64,
    /// `2011 to 2017`.
    pub words: String,
    /// `2011 to 2017: drawn 14 times as wide as 1943 to 2010`.
    pub said: String,
}

/// A stretch that the scale leaves out.
#[derive(Debug, Clone, PartialEq)]
pub struct Break {
    /// Along the axis, px.
    pub x: Interval,
    /// `67 years omitted`.
    pub words: String,
    /// The words, placed, where there is room for them.
    pub caption: Option<Text>,
}
