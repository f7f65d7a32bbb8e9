//! The footer: the sources as notes, the caption, who made it, in columns.

use crate::font::Ruler;
use crate::layout::citations::Cited;
use crate::layout::context::Picture;
use crate::layout::output::{Note, Text};
use crate::layout::page::header::{Block, paragraph};
use crate::layout::page::reference::in_lines;
use crate::layout::text_style::{STEP, Styles, TextStyle};
use crate::model::Chronicle;

/// A column is not set narrower, px.
const COLUMN: f64 = 360.0;
/// Nor wider, px.
const COLUMN_WIDEST: f64 = 640.0;
/// Between columns, px.
const GUTTER: f64 = 32.0;
/// From the left of a note's number to its words at least, px.
const HANG: f64 = 24.0;

/// A source and its number; none where labels have names: its lines then hang from its first.
type Numbered<'n> = (Option<String>, &'n Note);

/// Notes to the left, caption and credit in the last column; under each other on a narrow page.
pub(in crate::layout) fn foot(
    picture: &Picture<'_>,
    (cited, are_numbered): (&[Cited], bool),
    caption: &[String],
    top: f64,
    ruler: &mut Ruler,
) -> Block {
    let (chronicle, styles, margin) = (picture.chronicle, picture.styles, picture.margin());
    let inner = picture.width - 2.0 * margin;
    let number = |number: usize| are_numbered.then(|| chronicle.spoken.grammar().counted(number as u64));
    let notes: Vec<Numbered<'_>> = cited.iter().map(|cited| (number(cited.number), &cited.note)).collect();
    let columns = columns(inner, notes.len());
    let column = ((inner - GUTTER * (columns - 1) as f64) / columns as f64).min(COLUMN_WIDEST);
    let left = |k: usize| margin + k as f64 * (column + GUTTER);
    let beside = columns > 1 && !notes.is_empty();
    let of_notes = if beside { columns - 1 } else { 1 };
    let (mut texts, notes_end) = set_notes((&notes, styles.note()), of_notes, (column, top), left, ruler);
    let (last, at) = match (beside, notes.is_empty()) {
        (true, _) => (left(columns - 1), top),
        (false, true) => (margin, top),
        (false, false) => (margin, notes_end + STEP),
    };
    let (more, caption_end) = remarks((chronicle, styles), caption, (last, at), column, ruler);
    texts.extend(more);
    (texts, notes_end.max(caption_end))
}

fn columns(inner: f64, notes: usize) -> usize {
    let most = if notes > 1 { 3 } else { 2 };
    (1..=most).rev().find(|&n| (inner - GUTTER * (n - 1) as f64) / n as f64 >= COLUMN).unwrap_or(1)
}

/// Notes in `columns` columns, filled one after the other to the least height that keeps each note whole.
fn set_notes(
    (notes, style): (&[Numbered<'_>], TextStyle),
    columns: usize,
    (width, top): (f64, f64),
    left: impl Fn(usize) -> f64,
    ruler: &mut Ruler,
) -> Block {
    let last = notes.last().and_then(|(number, _)| number.as_deref());
    let hang = last.map_or(HANG, |number| (style.width(number, ruler) + STEP).max(HANG));
    let set: Vec<Vec<String>> = notes.iter().map(|(_, note)| style.wrap(&note.text, width - hang, ruler)).collect();
    let (mut texts, mut bottom): (Vec<Text>, f64) = (Vec::new(), top);
    for (((number, note), lines), (column, row)) in notes.iter().zip(&set).zip(places(&set, columns)) {
        let (left, y) = (left(column), top + row as f64 * style.line);
        texts.extend(number.as_deref().map(|number| style.set(number, left, y, ruler).of_program()));
        let program: Vec<_> = note.program.iter().map(|part| in_lines(&note.text, part, lines)).collect();
        for (i, line) in lines.iter().enumerate() {
            let inset = if number.is_none() && i == 0 { 0.0 } else { hang };
            let line = style.set(line, left + inset, y + i as f64 * style.line, ruler);
            let program = program.iter().filter_map(|lines| lines[i].clone()).collect();
            texts.push(Text { program, is_original: note.is_original, ..line });
        }
        bottom = bottom.max(y + lines.len() as f64 * style.line);
    }
    (texts, bottom)
}

/// The column and first line of each note, at the least height, in lines, at which all fit.
fn places(notes: &[Vec<String>], columns: usize) -> Vec<(usize, usize)> {
    let total: usize = notes.iter().map(Vec::len).sum();
    let longest = notes.iter().map(Vec::len).max().unwrap_or(0);
    let mut high = total.div_ceil(columns).max(longest);
    loop {
        let places = filled(notes, high);
        if places.last().is_none_or(|&(column, _)| column < columns) {
            return places;
        }
        high += 1;
    }
}

/// Notes one under the other, in the next column where `high` lines are passed.
fn filled(notes: &[Vec<String>], high: usize) -> Vec<(usize, usize)> {
    let (mut column, mut row) = (0, 0);
    let place = |lines: &Vec<String>| {
        if row > 0 && row + lines.len() > high {
            (column, row) = (column + 1, 0);
        }
        let at = (column, row);
        row += lines.len();
        at
    };
    notes.iter().map(place).collect()
}

/// The caption's sentences, each on its own line or lines, and the credit.
fn remarks(
    (chronicle, styles): (&Chronicle, Styles),
    caption: &[String],
    at: (f64, f64),
    width: f64,
    ruler: &mut Ruler,
) -> Block {
    let (left, mut y) = at;
    let mut texts = Vec::new();
    let credit = chronicle.credit.as_deref().map(|credit| (styles.credit(), credit));
    for (style, words) in caption.iter().map(|words| (styles.caption(), words.as_str())).chain(credit) {
        let (lines, bottom) = paragraph(style, words, width, (left, y), ruler);
        texts.extend(lines);
        y = bottom;
    }
    (texts, y)
}

#[cfg(test)]
mod tests {
    use super::{filled, places};

    /// Notes of these numbers of lines.
    fn notes(lines: &[usize]) -> Vec<Vec<String>> {
        lines.iter().map(|&lines| vec![String::new(); lines]).collect()
    }

    #[test]
    fn notes_stay_whole_in_as_few_lines_as_that_takes() {
        assert_eq!(places(&notes(&[2, 2, 2, 2, 2]), 2), [(0, 0), (0, 2), (0, 4), (1, 0), (1, 2)]);
        assert_eq!(places(&notes(&[1, 5, 1]), 2), [(0, 0), (0, 1), (1, 0)]);
        assert_eq!(places(&notes(&[]), 2), []);
        let mut seed = 7_u64;
        for _ in 0..500 {
            let lines: Vec<usize> = (0..1 + seed as usize % 23)
                .map(|_| {
                    seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407) >> 1;
                    1 + (seed >> 33) as usize % 6
                })
                .collect();
            let notes = notes(&lines);
            let placed = places(&notes, 3);
            let high = placed.iter().zip(&lines).map(|((_, row), lines)| row + lines).max().unwrap_or(0);
            assert!(placed.iter().all(|&(column, _)| column < 3), "{lines:?}");
            let lower = filled(&notes, high - 1);
            let fits = lower.iter().zip(&lines).all(|((_, row), lines)| row + lines < high);
            assert!(!fits || lower.iter().any(|&(column, _)| column >= 3), "{lines:?}: {high} lines are not the least");
        }
    }
}
