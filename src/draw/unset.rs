//! Words of the parts that a picture's author leaves out: what its description says in their place.

use crate::draw::accessible::joined;
use crate::layout::{LegendKey, Note, Unset};
use crate::model::Chronicle;
use crate::scene::{Words, Writer};
use crate::words;

/// Sentences for the description; none where no part is left out.
pub(super) fn sentences(unset: &Unset, chronicle: &Chronicle) -> Vec<Words> {
    let (looks, semicolon) = (&words::of(chronicle.spoken).looks, words::of(chronicle.spoken).signs.semicolon);
    let signs = unset.signs.iter().map(|(key, meaning)| sign(*key, meaning, chronicle)).collect();
    let sources = unset.sources.iter().map(said).collect();
    let remarks = unset.remarks.iter().map(|remark| Words::new(Writer::Program, remark.as_str()));
    let lists =
        [list((looks.signs, semicolon), signs), list((looks.sources, semicolon), sources)].into_iter().flatten();
    remarks.chain(lists).collect()
}

fn said(note: &Note) -> Words {
    let words = Words::with(note.text.clone(), &note.program);
    if note.is_original { words.in_original() } else { words }
}

/// `diamond: Outbreaks`
fn sign(key: LegendKey, meaning: &Note, chronicle: &Chronicle) -> Words {
    let mut words =
        Words::new(Writer::Program, [looks(key, chronicle), words::of(chronicle.spoken).signs.colon].concat());
    words.append(&said(meaning));
    words
}

fn list((head, semicolon): (&str, &str), items: Vec<Words>) -> Option<Words> {
    if items.is_empty() {
        return None;
    }
    let mut words = Words::new(Writer::Program, head);
    words.append(&joined(items, semicolon));
    words.push(Writer::Program, ".");
    Some(words)
}

fn looks(key: LegendKey, chronicle: &Chronicle) -> &'static str {
    let (looks, changes) = (&words::of(chronicle.spoken).looks, &words::of(chronicle.spoken).changes);
    match key {
        LegendKey::Category(index) => chronicle.categories.get(index).map_or("", |own| (looks.mark)(own.symbol)),
        LegendKey::Uncategorised => looks.plain_mark,
        LegendKey::Hollow => looks.hollow_mark,
        LegendKey::Whisker => looks.whisker,
        LegendKey::Approximate => looks.dashed_line,
        LegendKey::Uncertain => looks.dashed_outline,
        LegendKey::OneOf => looks.half_filled,
        LegendKey::AllOf => looks.joined,
        LegendKey::Link(kind) => looks.links[kind as usize],
        LegendKey::OtherDate => looks.pale_mark,
        LegendKey::Former => changes.former_look,
        LegendKey::Ramp => looks.faded_end,
        LegendKey::Fade => looks.faded_away,
        LegendKey::Pale => looks.pale_bar,
        LegendKey::Open => looks.arrowhead,
        LegendKey::Cut => looks.torn_end,
        LegendKey::Echo => looks.small_mark,
        LegendKey::Knot => looks.arrowed_line,
        LegendKey::Added => changes.underlined,
        LegendKey::Withdrawn => changes.crossed_out,
    }
}
