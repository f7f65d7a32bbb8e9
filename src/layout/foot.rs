//! The foot of the page. What it is: numbered notes, the caption, who made it, in columns. In: a chronicle, the
//! sources cited, the caption's sentences. Out: placed lines and where they end. It must not know what stands above.

use crate::font::Ruler;
use crate::layout::citations::Cited;
use crate::layout::face::{CAPTION, CREDIT, NOTE, STEP, margin};
use crate::layout::header::{Block, paragraph};
use crate::layout::placed::Text;
use crate::model::{Chronicle, Source};

/// A column is not set narrower, px.
const COLUMN: f64 = 360.0;
/// Nor wider, px.
const WIDEST: f64 = 640.0;
/// Between columns, px.
const GUTTER: f64 = 32.0;
/// From the left of a note's number to its words at least, px.
const HANG: f64 = 24.0;

/// Notes to the left, caption and credit in the last column; under each other on a narrow page.
pub(super) fn foot(
    chronicle: &Chronicle,
    cited: &[Cited<'_>],
    caption: &[String],
    frame: (f64, f64),
    ruler: &mut Ruler,
) -> Block {
    let (top, width) = frame;
    let margin = margin(width);
    let inner = width - 2.0 * margin;
    let notes: Vec<(usize, String)> = cited.iter().map(|cited| (cited.number, paragraph_of(cited))).collect();
    let columns = columns(inner, notes.len());
    let column = ((inner - GUTTER * (columns - 1) as f64) / columns as f64).min(WIDEST);
    let left = |k: usize| margin + k as f64 * (column + GUTTER);
    let beside = columns > 1 && !notes.is_empty();
    let (mut texts, notes_end) = if beside {
        set_notes(&notes, columns - 1, (column, top), left, ruler)
    } else {
        set_notes(&notes, 1, (column, top), left, ruler)
    };
    let (last, at) = match (beside, notes.is_empty()) {
        (true, _) => (left(columns - 1), top),
        (false, true) => (margin, top),
        (false, false) => (margin, notes_end + STEP),
    };
    let (more, caption_end) = remarks(chronicle, caption, (last, at), column, ruler);
    texts.extend(more);
    (texts, notes_end.max(caption_end))
}

fn columns(inner: f64, notes: usize) -> usize {
    let most = if notes > 1 { 3 } else { 2 };
    (1..=most).rev().find(|&n| (inner - GUTTER * (n - 1) as f64) / n as f64 >= COLUMN).unwrap_or(1)
}

/// Numbered notes in `columns` columns, filled one after the other to one height: a long note runs on in the next.
fn set_notes(
    notes: &[(usize, String)],
    columns: usize,
    (width, top): (f64, f64),
    left: impl Fn(usize) -> f64,
    ruler: &mut Ruler,
) -> Block {
    let mut blocks = Vec::with_capacity(notes.len());
    let hang = notes.last().map_or(HANG, |(number, _)| (NOTE.width(&number.to_string(), ruler) + STEP).max(HANG));
    for (number, words) in notes {
        blocks.push((number, NOTE.wrap(words, width - hang, ruler)));
    }
    let total: usize = blocks.iter().map(|(_, lines)| lines.len()).sum();
    let (mut texts, mut bottom): (Vec<Text>, f64) = (Vec::new(), top);
    let each = blocks.into_iter().flat_map(|(number, lines)| {
        lines.into_iter().enumerate().map(move |(i, line)| ((i == 0).then_some(number), line))
    });
    let high = total.div_ceil(columns).max(1);
    for (done, (number, line)) in each.enumerate() {
        let (left, y) = (left(done / high), top + (done % high) as f64 * NOTE.line);
        texts.extend(number.map(|number| NOTE.set(&number.to_string(), left, y, ruler)));
        texts.push(NOTE.set(&line, left + hang, y, ruler));
        bottom = bottom.max(y + NOTE.line);
    }
    (texts, bottom)
}

/// The caption's sentences, each on its own line or lines, and the credit.
fn remarks(chronicle: &Chronicle, caption: &[String], at: (f64, f64), width: f64, ruler: &mut Ruler) -> Block {
    let (left, mut y) = at;
    let mut texts = Vec::new();
    let credit = chronicle.credit.iter().map(|credit| (CREDIT, credit));
    for (face, words) in caption.iter().map(|words| (CAPTION, words)).chain(credit) {
        let (lines, bottom) = paragraph(face, words, width, (left, y), ruler);
        texts.extend(lines);
        y = bottom;
    }
    (texts, y)
}

/// The source, then what events say where they cite it; events that say the same are named together.
fn paragraph_of(cited: &Cited<'_>) -> String {
    let mut notes: Vec<(String, &str)> = Vec::new();
    for (title, note) in &cited.notes {
        match notes.iter_mut().find(|(_, known)| known == note) {
            Some((titles, _)) => *titles += &format!(", “{title}”"),
            None => notes.push((format!("“{title}”"), note)),
        }
    }
    let notes: Vec<String> = notes.into_iter().map(|(titles, note)| format!("{titles}: {note}")).collect();
    let source = reference(cited.source);
    let stop = if source.ends_with(['?', '.']) { " " } else { ". " };
    if notes.is_empty() { source } else { [&source, stop, &notes.join("; ")].concat() }
}

/// `Author, “Title”, Publisher, date`.
fn reference(source: &Source) -> String {
    let mut parts: Vec<String> = source.author.iter().cloned().collect();
    parts.push(format!("“{}”", source.title));
    parts.extend(source.publisher.clone());
    parts.extend(source.published.as_ref().map(|date| date.words()));
    parts.join(", ")
}
