//! Marks of other dates of an event: their places on the page, and those of their ties and numbers.

use crate::geom::{Point, Rect};
use crate::layout::marks::other_dates::{Number, OtherDate, OtherDates};
use crate::layout::output::{self, Bar, Mark, Text, Whisker};
use crate::layout::rows::bar_rows::mark_with;
use crate::layout::text_style::TextStyle;

/// A bar of another date, top to bottom, px.
const THIN: f64 = 7.0;

/// All of them; `across` says where across the line what is so much nearer to the rail stands, px.
pub(in crate::layout) fn other_marks(
    others: &OtherDates,
    across: impl Fn(f64) -> f64,
    upright: bool,
) -> Vec<output::OtherDate> {
    let one = |date: &OtherDate| {
        let middle = across(others.drop(date));
        let own = mark_with(&date.footprint, middle, THIN);
        let tie = others.tie(date).into_iter().map(|(along, drop)| Point::new(along, across(drop)));
        output::OtherDate {
            mark: if upright { turned(own) } else { own },
            accounts: date.accounts.clone(),
            is_former: date.is_former,
            number: date.number.as_ref().map(|number| placed((number, others.style), middle, upright)),
            tie: tie.map(|at| if upright { point(at) } else { at }).collect(),
        }
    };
    others.dates.iter().map(one).collect()
}

fn placed((number, style): (&Number, TextStyle), middle: f64, upright: bool) -> Text {
    let corner = if upright {
        Point::new(middle - number.width / 2.0, number.along.start)
    } else {
        Point::new(number.along.start, middle - style.line / 2.0)
    };
    style.place(number.text.clone(), number.width, corner)
}

fn point(at: Point) -> Point {
    Point::new(at.y, at.x)
}

/// The same mark with time from top to bottom.
pub(in crate::layout) fn turned(mark: Mark) -> Mark {
    let turn = |whisker: Whisker| Whisker { from: point(whisker.from), to: point(whisker.to), ..whisker };
    match mark {
        Mark::Point { at, whisker } => Mark::Point { at: point(at), whisker: whisker.map(turn) },
        Mark::Several { at, whisker, occurrence, outside } => {
            Mark::Several { at: at.into_iter().map(point).collect(), whisker: turn(whisker), occurrence, outside }
        }
        Mark::Bar(bar) if !bar.upright => {
            Mark::Bar(Bar { frame: Rect { x: bar.frame.y, y: bar.frame.x }, upright: true, ..bar })
        }
        bar @ Mark::Bar(_) => bar,
    }
}
