//! The legend. What it is: the signs that a picture uses, explained in lines. In: its events and their prints. Out:
//! placed samples and words. It must not know how a sign is drawn.

use crate::font::Ruler;
use crate::geom::Rect;
use crate::layout::face::{LEGEND, STEP, margin};
use crate::layout::header::{Block, paragraph};
use crate::layout::marks::{Marks, Print};
use crate::layout::placed::{BarEnd, LegendEntry, LegendKey};
use crate::model::{Chronicle, Event, Status};
use std::collections::BTreeSet;

/// A sample's width, px: a mark alone,
const MARK_SAMPLE: f64 = 14.0;
/// or a mark on its line, a bar's end.
const LINE_SAMPLE: f64 = 26.0;
/// Between sample and words, px.
const SPACE: f64 = 6.0;
/// Between entries, px.
const GAP: f64 = 22.0;
/// Of a line, px.
const LINE: f64 = 20.0;

/// A sign and what it means.
pub(super) type Sign = (LegendKey, String);

/// What there is to explain of events and what they leave on the line of time, in the legend's order; whether categories
/// are explained, and marks in further lanes.
pub(super) fn signs(
    chronicle: &Chronicle,
    events: &[(&Event, Print)],
    (categories, echoes): (bool, bool),
) -> Vec<Sign> {
    let keys = keys(events, categories, echoes).into_iter();
    keys.map(|key| (key, words(key, chronicle, events))).collect()
}

fn keys(events: &[(&Event, Print)], categories: bool, echoes: bool) -> BTreeSet<LegendKey> {
    let mut keys: BTreeSet<LegendKey> = echoes.then_some(LegendKey::Echo).into_iter().collect();
    for (event, print) in events {
        if categories {
            keys.insert(event.category.map_or(LegendKey::Uncategorised, LegendKey::Category));
        }
        if event.status != Status::Confirmed {
            keys.insert(LegendKey::Hollow);
        }
        match print {
            Print::Marks(marks) => keys.extend(of_marks(marks)),
            Print::Bar(bar) => keys.extend([bar.start, bar.end].iter().filter_map(of_end)),
        }
        let doubt = event.extent.doubt;
        // Only a line shows it; where the date is narrower than its mark, the label's `c.` says so.
        let line = matches!(print, Print::Marks(marks) if marks.whisker.is_some());
        keys.extend((doubt.approximate && line).then_some(LegendKey::Approximate));
        keys.extend(doubt.uncertain.then_some(LegendKey::Uncertain));
    }
    if !keys.iter().any(|key| matches!(key, LegendKey::Category(_))) {
        keys.remove(&LegendKey::Uncategorised);
    }
    keys
}

fn of_marks(marks: &Marks) -> Option<LegendKey> {
    match marks.several {
        Some(false) => Some(LegendKey::OneOf),
        Some(true) => None,
        None => marks.whisker.map(|_| LegendKey::Whisker),
    }
}

fn of_end(end: &BarEnd) -> Option<LegendKey> {
    match end {
        BarEnd::Ramp(_) => Some(LegendKey::Ramp),
        BarEnd::Open => Some(LegendKey::Open),
        BarEnd::Exact | BarEnd::Unknown | BarEnd::Cut => None,
    }
}

/// The entries under `top` px on a page of this width, and where they end.
pub(super) fn legend(signs: &[Sign], (top, width): (f64, f64), ruler: &mut Ruler) -> (Vec<LegendEntry>, f64) {
    if signs.is_empty() {
        return (Vec::new(), top);
    }
    let mut entries = Vec::with_capacity(signs.len());
    let margin = margin(width);
    let (mut left, mut y, mut bottom) = (margin, top + STEP + STEP / 2.0, 0.0);
    for (key, words) in signs {
        let sample = sample(*key);
        let run = sample + SPACE + LEGEND.width(words, ruler);
        if left > margin && left + run > width - margin {
            (left, y) = (margin, bottom + LINE - LEGEND.line);
        }
        let (texts, end) = set(words, (left + sample + SPACE, y), width - margin, ruler);
        entries.push(LegendEntry { key: *key, sample: Rect::new(left, y, sample, LEGEND.line), lines: texts });
        left += run + GAP;
        bottom = end;
    }
    (entries, bottom)
}

/// Words from there, in lines where the page ends before them, px, and where they end.
fn set(words: &str, corner: (f64, f64), right: f64, ruler: &mut Ruler) -> Block {
    if LEGEND.width(words, ruler) <= right - corner.0 {
        return (vec![LEGEND.set(words, corner.0, corner.1, ruler)], corner.1 + LEGEND.line);
    }
    paragraph(LEGEND, words, right - corner.0, corner, ruler)
}

fn sample(key: LegendKey) -> f64 {
    match key {
        LegendKey::Category(_)
        | LegendKey::Uncategorised
        | LegendKey::Hollow
        | LegendKey::Uncertain
        | LegendKey::Echo => MARK_SAMPLE,
        _ => LINE_SAMPLE,
    }
}

fn words(key: LegendKey, chronicle: &Chronicle, events: &[(&Event, Print)]) -> String {
    match key {
        LegendKey::Category(index) => chronicle.categories[index].label.clone(),
        LegendKey::Uncategorised => "Other".to_owned(),
        LegendKey::Hollow => hollow(events),
        LegendKey::Whisker => "Happened within the line".to_owned(),
        LegendKey::Approximate => "Approximate date".to_owned(),
        LegendKey::Uncertain => "Uncertain date".to_owned(),
        LegendKey::OneOf => "On one of these dates".to_owned(),
        LegendKey::Ramp => "Began or ended within the fade".to_owned(),
        LegendKey::Open => "Open end".to_owned(),
        LegendKey::Echo => "Labelled in another lane".to_owned(),
    }
}

/// The statuses that a hollow mark stands for here.
fn hollow(events: &[(&Event, Print)]) -> String {
    let statuses: BTreeSet<Status> = events.iter().map(|(event, _)| event.status).collect();
    let names: Vec<&str> = statuses.iter().filter_map(|status| name(*status)).collect();
    let words = match names.as_slice() {
        [rest @ .., last] if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        names => names.concat(),
    };
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn name(status: Status) -> Option<&'static str> {
    match status {
        Status::Confirmed => None,
        Status::Reported => Some("reported"),
        Status::Disputed => Some("disputed"),
        Status::Denied => Some("denied"),
    }
}
