//! Words of the parts that a picture's author leaves out: what its description says in their place.

use crate::draw::accessible::joined;
use crate::layout::{LegendKey, Note, Unset};
use crate::model::Chronicle;
use crate::scene::{Words, Writer};
use crate::words;

/// Sentences for the description; none where no part is left out.
pub(super) fn sentences(unset: &Unset, chronicle: &Chronicle) -> Vec<Words> {
    let signs = unset.signs.iter().map(|(key, meaning)| sign(*key, meaning, chronicle)).collect();
    let sources = unset.sources.iter().map(said).collect();
    let remarks = unset.remarks.iter().map(|remark| Words::new(Writer::Program, remark.as_str()));
    let lists = [list(words::SIGNS, signs), list(words::SOURCES, sources)].into_iter().flatten();
    remarks.chain(lists).collect()
}

fn said(note: &Note) -> Words {
    Words::with(note.text.clone(), &note.program)
}

/// `diamond: Outbreaks`
fn sign(key: LegendKey, meaning: &Note, chronicle: &Chronicle) -> Words {
    let mut words = Words::new(Writer::Program, [looks(key, chronicle), ": "].concat());
    words.append(&said(meaning));
    words
}

fn list(head: &str, items: Vec<Words>) -> Option<Words> {
    if items.is_empty() {
        return None;
    }
    let mut words = Words::new(Writer::Program, head);
    words.append(&joined(items, "; "));
    words.push(Writer::Program, ".");
    Some(words)
}

fn looks(key: LegendKey, chronicle: &Chronicle) -> &'static str {
    match key {
        LegendKey::Category(index) => chronicle.categories.get(index).map_or("", |own| words::mark(own.symbol)),
        LegendKey::Uncategorised => words::PLAIN_MARK,
        LegendKey::Hollow => words::HOLLOW_MARK,
        LegendKey::Whisker => words::WHISKER_LINE,
        LegendKey::Approximate => words::DASHED_LINE,
        LegendKey::Uncertain => words::DASHED_OUTLINE,
        LegendKey::OneOf => words::HALF_FILLED,
        LegendKey::AllOf => words::JOINED,
        LegendKey::Ramp => words::FADED_END,
        LegendKey::Fade => words::FADED_AWAY,
        LegendKey::Pale => words::PALE_BAR,
        LegendKey::Open => words::ARROWHEAD,
        LegendKey::Cut => words::TORN_END,
        LegendKey::Echo => words::SMALL_MARK,
        LegendKey::Knot => words::ARROWED_LINE,
    }
}
