//! Sources and categories: by their keys, or, where a key is gone, by what they are called.

use crate::compare::Both;
use crate::compare::entry::{Difference, Entry, Kind, Section};
use crate::compare::events::epochs;
use crate::compare::found::Found;
use crate::compare::pairing::Pairing;
use crate::model::{Category, Color, Source, Symbol};
use crate::read::{HUES, SYMBOLS, word};
use crate::style;

/// Which sources are the same.
pub(super) fn source_pairs(old: &[Source], new: &[Source]) -> Pairing {
    let mut pairing = Pairing::none(old.len(), new.len());
    pairing.join_once(|at| old[at].id.as_str(), |at| new[at].id.as_str());
    let called = |source: &Source| (source.title.to_string(), source.author.clone());
    pairing.join_once(|at| called(&old[at]), |at| called(&new[at]));
    pairing
}

/// Which categories are the same.
pub(super) fn category_pairs(old: &[Category], new: &[Category]) -> Pairing {
    let mut pairing = Pairing::none(old.len(), new.len());
    pairing.join_once(|at| old[at].id.as_str(), |at| new[at].id.as_str());
    pairing.join_once(|at| old[at].label.as_str(), |at| new[at].label.as_str());
    pairing
}

/// What is different in the sources.
pub(super) fn sources(both: &Both<'_>) -> Vec<Entry> {
    let (old, new) = (&both.old.sources, &both.new.sources);
    let named = |entry: Entry, source: &Source| entry.named(&source.id, &source.title);
    let withdrawn = both.sources.withdrawn().map(|at| named(Entry::alone(Section::Source, Kind::Withdrawn), &old[at]));
    let added = both.sources.added().map(|at| named(Entry::alone(Section::Source, Kind::Added), &new[at]));
    let changed = both.sources.pairs().filter_map(|(before, after)| {
        let differences = source(both, &old[before], &new[after]);
        Entry::changed(Section::Source, differences).map(|entry| named(entry, &new[after]))
    });
    withdrawn.chain(added).chain(changed).collect()
}

fn source(both: &Both<'_>, old: &Source, new: &Source) -> Vec<Difference> {
    let mut found = Found::default();
    found.word(Kind::Renamed, "id", (Some(old.id.as_str()), Some(new.id.as_str())));
    found.texts(Kind::Reworded, "title", (Some(&old.title), Some(&new.title)));
    found.texts(Kind::Reworded, "note", (old.note.as_ref(), new.note.as_ref()));
    let texts = [("author", &old.author, &new.author), ("publisher", &old.publisher, &new.publisher)];
    for (key, old, new) in texts {
        found.text(Kind::Changed, key, (old.as_deref(), new.as_deref()));
    }
    let dates = [("published", &old.published, &new.published), ("accessed", &old.accessed, &new.accessed)];
    for (key, old, new) in dates {
        found.date(Kind::Changed, key, (old.as_ref(), new.as_ref()), epochs(both));
    }
    let addresses = [("url", &old.url, &new.url), ("archived", &old.archived, &new.archived)];
    for (key, old, new) in addresses {
        let old = old.as_deref().map(|old| both.events.address(old));
        found.word(Kind::Changed, key, (old.as_deref(), new.as_deref()));
    }
    let audiences = [("audience", old.audience, new.audience), ("note-audience", old.note_audience, new.note_audience)];
    for (key, old, new) in audiences {
        found.word(Kind::Changed, key, (Some(old.slug()), Some(new.slug())));
    }
    found.0
}

/// What is different in the categories.
pub(super) fn categories(both: &Both<'_>) -> Vec<Entry> {
    let (old, new) = (&both.old.categories, &both.new.categories);
    let named = |entry: Entry, category: &Category| entry.named(&category.id, &category.label);
    let withdrawn =
        both.categories.withdrawn().map(|at| named(Entry::alone(Section::Category, Kind::Withdrawn), &old[at]));
    let added = both.categories.added().map(|at| named(Entry::alone(Section::Category, Kind::Added), &new[at]));
    let changed = both.categories.pairs().filter_map(|(before, after)| {
        let differences = category(&old[before], &new[after]);
        Entry::changed(Section::Category, differences).map(|entry| named(entry, &new[after]))
    });
    withdrawn.chain(added).chain(changed).collect()
}

/// Colours and symbols that the file leaves to us go by the order of the categories, which makes no difference.
fn category(old: &Category, new: &Category) -> Vec<Difference> {
    let mut found = Found::default();
    found.word(Kind::Renamed, "id", (Some(old.id.as_str()), Some(new.id.as_str())));
    found.texts(Kind::Reworded, "label", (Some(&old.label), Some(&new.label)));
    let color = |category: &Category| category.color_given.then(|| color(category.color));
    found.word(Kind::Changed, "color", (color(old), color(new)));
    let symbol = |category: &Category| category.symbol_given.then(|| symbol(category.symbol));
    found.word(Kind::Changed, "symbol", (symbol(old), symbol(new)));
    found.0
}

/// A colour as the file has it.
pub(super) fn color(color: Color) -> String {
    match color {
        Color::Named(hue) => word(HUES, &hue).to_owned(),
        Color::Rgb(red, green, blue) => style::Color(red, green, blue).to_string(),
    }
}

fn symbol(symbol: Symbol) -> &'static str {
    word(SYMBOLS, &symbol)
}
