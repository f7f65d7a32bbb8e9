//! A series of one's own on our time axis: a plotters chart whose x axis is the broken time scale.
//!
//!     cargo run --example own_series -- letters.svg

use std::error::Error;
use std::io::Write;

use dateline::geom::Interval;
use dateline::layout::{Omission, Piece, TimeScale};
use dateline::time::{Civil, Instant};
use plotters::coord::Shift;
use plotters::coord::types::RangedCoordu32;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

/// px
const SIZE: (u32, u32) = (1000, 400);
/// Around the plot, px: above, to the right, below, to the left.
const MARGINS: (u32, u32, u32, u32) = (64, 40, 40, 40);
/// Letters a year; in the years between, nobody kept any.
const LETTERS: [(i64, &[u32]); 3] = [
    (1912, &[12, 30, 74, 118, 96, 121, 88, 21]),
    (1939, &[35, 80, 102, 96, 110, 140, 72]),
    (1989, &[140, 122, 84, 51, 30, 22, 9]),
];
const INK: RGBColor = RGBColor(26, 26, 26);
const MUTED: RGBColor = RGBColor(97, 97, 97);
const BREAK: RGBColor = RGBColor(240, 240, 240);
const BLUE: RGBColor = RGBColor(0, 114, 178);

type Chart<'a, B> = ChartContext<'a, B, Cartesian2d<TimeScale, RangedCoordu32>>;

fn main() -> Result<(), Box<dyn Error>> {
    let picture = picture()?;
    match std::env::args().nth(1) {
        Some(path) => std::fs::write(path, picture)?,
        None => std::io::stdout().write_all(picture.as_bytes())?,
    }
    Ok(())
}

/// The chart as plotters' own backend writes it.
pub fn picture() -> Result<String, Box<dyn Error>> {
    let mut picture = String::new();
    chart(&SVGBackend::with_string(&mut picture, SIZE).into_drawing_area(), 1).map_err(|error| error.to_string())?;
    Ok(picture)
}

/// The chart on any backend; `unit` is how many of its device units make a px.
pub fn chart<B: DrawingBackend>(
    area: &DrawingArea<B, Shift>,
    unit: u32,
) -> Result<(), DrawingAreaErrorKind<B::ErrorType>> {
    let (above, right, below, left) = MARGINS;
    let scale = scale(f64::from(SIZE.0 - left - right));
    area.fill(&WHITE)?;
    let title = ("sans-serif", 22 * unit).into_font().style(FontStyle::Bold).color(&INK);
    area.draw_text("Letters kept, per year (a made series)", &title, place(left, 16, unit))?;
    let mut chart = ChartBuilder::on(area)
        .margin_top(above * unit)
        .margin_right(right * unit)
        .x_label_area_size(below * unit)
        .y_label_area_size(left * unit)
        .build_cartesian_2d(scale.clone(), 0..160u32)?;
    for omitted in scale.breaks() {
        leave_out(&mut chart, omitted, unit)?;
    }
    let words = ("sans-serif", 15 * unit).into_font().color(&MUTED);
    chart
        .configure_mesh()
        .disable_x_mesh()
        .light_line_style(TRANSPARENT)
        .bold_line_style(BREAK.stroke_width(unit))
        .axis_style(INK.stroke_width(unit))
        .set_all_tick_mark_size(5 * unit)
        .x_labels(16)
        .y_labels(5)
        .label_style(words)
        .draw()?;
    for piece in scale.pieces() {
        // A line of its own for each piece: nothing is known of what is left out.
        let points: Vec<(Instant, u32)> = series().filter(|(at, _)| within(piece, *at)).collect();
        let dots: Vec<_> = points.iter().map(|point| Circle::new(*point, 3 * unit, BLUE.filled())).collect();
        chart.draw_series([PathElement::new(points, BLUE.stroke_width(2 * unit))])?;
        chart.draw_series(dots)?;
    }
    for omitted in scale.breaks() {
        interrupt(area, &chart, omitted, unit)?;
    }
    area.present()
}

/// The broken scale of the years that have letters.
pub fn scale(width: f64) -> TimeScale {
    let years: Vec<(Instant, Instant)> = years().map(|(year, _)| (new_year(year), new_year(year + 1))).collect();
    TimeScale::auto(new_year(1910), new_year(1998), Interval::new(0.0, width), &years)
}

fn years() -> impl Iterator<Item = (i64, u32)> {
    LETTERS.iter().flat_map(|(first, letters)| (*first..).zip(letters.iter().copied()))
}

/// Each year's letters, in the middle of the year.
fn series() -> impl Iterator<Item = (Instant, u32)> {
    years().map(|(year, letters)| (Instant::from_civil(Civil { year, month: 7, day: 2 }), letters))
}

fn new_year(year: i64) -> Instant {
    Instant::from_civil(Civil { year, month: 1, day: 1 })
}

fn within(piece: &Piece, at: Instant) -> bool {
    piece.from <= at && at < piece.to
}

/// A light band through the plot where time is left out, with how much it is above it.
fn leave_out<B: DrawingBackend>(
    chart: &mut Chart<'_, B>,
    omitted: &Omission,
    unit: u32,
) -> Result<(), DrawingAreaErrorKind<B::ErrorType>> {
    chart.draw_series([Rectangle::new([(omitted.from, 0), (omitted.to, 160)], BREAK.filled())])?;
    let middle = Instant(omitted.from.0.midpoint(omitted.to.0));
    let above = Pos::new(HPos::Center, VPos::Bottom);
    let style = ("sans-serif", 15 * unit).into_font().color(&MUTED).pos(above);
    chart.draw_series([Text::new(omitted.words.clone(), (middle, 163), style)])?;
    Ok(())
}

/// The axis line stops at a break: two slashes with the ground between them.
fn interrupt<B: DrawingBackend>(
    area: &DrawingArea<B, Shift>,
    chart: &Chart<'_, B>,
    omitted: &Omission,
    unit: u32,
) -> Result<(), DrawingAreaErrorKind<B::ErrorType>> {
    let px = unit.cast_signed();
    let (start, end) = (chart.backend_coord(&(omitted.from, 0)), chart.backend_coord(&(omitted.to, 0)));
    area.draw(&Rectangle::new([(start.0, start.1 - 2 * px), (end.0, end.1 + 3 * px)], WHITE.filled()))?;
    for (x, y) in [start, end] {
        let slash = vec![(x - 3 * px, y + 6 * px), (x + 3 * px, y - 6 * px)];
        area.draw(&PathElement::new(slash, INK.stroke_width(unit)))?;
    }
    Ok(())
}

fn place(x: u32, y: u32, unit: u32) -> (i32, i32) {
    ((x * unit).cast_signed(), (y * unit).cast_signed())
}
