//! The legend: the signs that a picture uses, explained in lines.

use crate::font::Ruler;
use crate::geom::Rect;
use crate::layout::context::Picture;
use crate::layout::output::{LegendEntry, LegendKey, Ruled, Seen, Text};
use crate::layout::page::header::{Block, paragraph};
use crate::layout::page::signs::Sign;
use crate::layout::text_style::{STEP, TextStyle};

/// A sample's width, px: a mark alone,
const MARK_SAMPLE: f64 = 14.0;
/// a mark on its line, a bar's end,
const LINE_SAMPLE: f64 = 26.0;
/// or both, one after the other.
const BOTH_SAMPLE: f64 = 46.0;
/// Between parts of a sample, px.
const BOTH_GAP: f64 = 6.0;
/// Between sample and words, px.
const SAMPLE_GAP: f64 = 6.0;
/// Between entries, px.
const ENTRY_GAP: f64 = 22.0;
/// Between lines of entries, px.
const APART: f64 = 4.0;

/// The entries under `top` px, and where they end.
pub(in crate::layout) fn legend(
    picture: &Picture<'_>,
    signs: &[Sign],
    top: f64,
    ruler: &mut Ruler,
) -> (Vec<LegendEntry>, f64) {
    if signs.is_empty() {
        return (Vec::new(), top);
    }
    let mut entries = Vec::with_capacity(signs.len());
    let (margin, width, style) = (picture.margin(), picture.width, picture.styles.legend());
    let (mut left, mut y, mut bottom) = (margin, top + STEP + STEP / 2.0, 0.0);
    for Sign { key, seen, words } in signs {
        let sample = sample(*key, *seen);
        let gap = if sample > 0.0 { SAMPLE_GAP } else { 0.0 };
        let run = sample + gap + style.width(words, ruler);
        if left > margin && left + run > width - margin {
            (left, y) = (margin, bottom + APART);
        }
        let (mut lines, end) = set(style, words, (left + sample + gap, y), width - margin, ruler);
        if !matches!(key, LegendKey::Category(_)) {
            lines = lines.into_iter().map(Text::of_program).collect();
        }
        let ruled = match key {
            LegendKey::Added => Ruled::Under,
            LegendKey::Withdrawn => Ruled::Through,
            _ => Ruled::No,
        };
        lines.iter_mut().for_each(|line| line.ruled = ruled);
        entries.push(LegendEntry { key: *key, seen: *seen, sample: Rect::new(left, y, sample, style.line), lines });
        left += run + ENTRY_GAP;
        bottom = end;
    }
    (entries, bottom)
}

/// Words from there, in lines where the page ends before them, px, and where they end.
fn set(style: TextStyle, words: &str, corner: (f64, f64), right: f64, ruler: &mut Ruler) -> Block {
    if style.width(words, ruler) <= right - corner.0 {
        return (vec![style.set(words, corner.0, corner.1, ruler)], corner.1 + style.line);
    }
    paragraph(style, words, right - corner.0, corner, ruler)
}

fn sample(key: LegendKey, seen: Seen) -> f64 {
    match key {
        LegendKey::Category(_) | LegendKey::Uncategorised => MARK_SAMPLE,
        // The line under its words shows it.
        LegendKey::Added => 0.0,
        LegendKey::Hollow | LegendKey::Uncertain | LegendKey::Echo | LegendKey::Withdrawn if !seen.bars => MARK_SAMPLE,
        LegendKey::Hollow | LegendKey::Uncertain | LegendKey::Echo | LegendKey::Cut | LegendKey::Withdrawn
            if seen.bars && seen.marks =>
        {
            BOTH_SAMPLE
        }
        LegendKey::Approximate => {
            let parts = [(seen.bare, MARK_SAMPLE), (seen.marks, LINE_SAMPLE), (seen.bars, LINE_SAMPLE)];
            let widths: Vec<f64> = parts.into_iter().filter_map(|(is, width)| is.then_some(width)).collect();
            widths.iter().sum::<f64>() + (widths.len().max(1) - 1) as f64 * BOTH_GAP
        }
        _ => LINE_SAMPLE,
    }
}
