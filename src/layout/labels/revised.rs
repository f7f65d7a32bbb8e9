//! Labels of events that were compared with an earlier version: struck through where they are withdrawn, underlined where they
//! are added, with the date before where that was another.

use crate::font::Ruler;
use crate::geom::Point;
use crate::layout::labels::block::{Draft, Part, date_lines, widest_date};
use crate::layout::output::Ruled;
use crate::layout::text_style::TextStyle;
use crate::model::Change;

/// Between the date before and the date, px.
const BEFORE_GAP: f64 = 6.0;

/// The label of an event that became this.
pub(super) fn revised(draft: Draft, change: &Change) -> Draft {
    match change {
        Change::Withdrawn => ruled(draft, Ruled::Through, |_| true),
        Change::Added => {
            let has_title = draft.parts.iter().any(|part| !part.style.is_date());
            ruled(draft, Ruled::Under, |part| !has_title || !part.style.is_date())
        }
        Change::Redated(..) => draft,
    }
}

fn ruled(mut draft: Draft, ruled: Ruled, is_ruled: impl Fn(&Part) -> bool) -> Draft {
    draft.parts.iter_mut().filter(|part| is_ruled(part)).for_each(|part| part.ruled = ruled);
    draft
}

/// The label with the date that the event had before, struck through; no line is wider than `max` px.
pub(super) fn with_before(draft: Draft, (before, style): (&str, TextStyle), max: f64, ruler: &mut Ruler) -> Draft {
    if draft.in_row { in_row(draft, before, ruler) } else { in_column(draft, (before, style), max, ruler) }
}

/// Before the date, on its line.
fn in_row(mut draft: Draft, before: &str, ruler: &mut Ruler) -> Draft {
    let Some(place) = draft.parts.iter().position(|part| part.style.is_date()) else { return draft };
    let (style, corner) = (draft.parts[place].style, draft.parts[place].corner);
    let part = Part { ruled: Ruled::Through, ..Part::new(style, before.to_owned(), corner, ruler) };
    let moved = part.width + BEFORE_GAP;
    draft.parts[place..].iter_mut().for_each(|part| part.corner.x += moved);
    draft.parts.insert(place, part);
    draft.width += moved;
    draft
}

/// On the line of the date where both have room there, else above it.
fn in_column(mut draft: Draft, (before, style): (&str, TextStyle), max: f64, ruler: &mut Ruler) -> Draft {
    let widest = widest_date(style, max);
    let lines = date_lines(style, before, widest, ruler);
    let struck = |(at, line): (usize, String), ruler: &mut Ruler| {
        let corner = Point::new(0.0, at as f64 * style.line);
        Part { ruled: Ruled::Through, ..Part::new(style, line, corner, ruler) }
    };
    let mut struck: Vec<Part> = lines.into_iter().enumerate().map(|line| struck(line, ruler)).collect();
    let dates = draft.parts.iter().take_while(|part| part.style.is_date()).count();
    if let ([before], [date, ..], 1) = (&mut struck[..], &mut draft.parts[..], dates) {
        let both = before.width + BEFORE_GAP + date.width;
        if both <= widest {
            date.corner.x = before.width + BEFORE_GAP;
            (before.line, date.line) = (both, both);
            draft.width = draft.width.max(both);
            draft.parts.splice(0..0, struck);
            return draft;
        }
    }
    let moved = struck.len() as f64 * style.line;
    draft.parts.iter_mut().for_each(|part| part.corner.y += moved);
    draft.width = struck.iter().map(|part| part.width).fold(draft.width, f64::max);
    (draft.height, draft.middle) = (draft.height + moved, style.line / 2.0);
    draft.parts.splice(0..0, struck);
    draft
}
