//! What the parts of a picture would say that its author leaves out.

use crate::layout::context::Picture;
use crate::layout::output::{LegendKey, Note, Unset};
use crate::layout::page::remarks::undescribed;
use crate::layout::page::signs::Sign;
use crate::layout::page::{folded, labelled, signs_of};
use crate::layout::plot::Plot;
use crate::model::Event;

/// For the description; nothing of parts that are there.
pub(in crate::layout) fn unset(picture: &Picture<'_>, plot: &Plot) -> Unset {
    let mut unset = Unset::default();
    if !picture.view.legend {
        unset.signs = signs_of(picture, plot).into_iter().map(|one| sign(picture, one)).collect();
    }
    if !picture.view.notes {
        let all: Vec<&Event> = picture.view.events.iter().map(|&index| picture.event(index)).collect();
        unset.remarks = undescribed(&plot.scale, &all, folded(picture, plot));
        unset.sources = sources(picture, plot);
    }
    unset
}

fn sign(picture: &Picture<'_>, Sign { key, words, .. }: Sign) -> (LegendKey, Note) {
    let whole = 0..words.len();
    let program = if matches!(key, LegendKey::Category(_)) { Vec::new() } else { vec![whole] };
    let chronicle = picture.chronicle;
    let is_original = matches!(key, LegendKey::Category(at) if chronicle.is_original(&chronicle.categories[at].label));
    (key, Note { text: words, program, is_original })
}

/// Those that labelled events cite, as the foot would list them.
fn sources(picture: &Picture<'_>, plot: &Plot) -> Vec<Note> {
    let shown: Vec<&Event> = labelled(plot).into_iter().map(|index| picture.event(index)).collect();
    picture.citations.list(picture.chronicle, &shown).into_iter().map(|cited| cited.note).collect()
}
