//! The file: what it says of the whole.

use crate::compare::Both;
use crate::compare::entry::{Entry, Kind, Section};
use crate::compare::events::epochs;
use crate::compare::found::Found;
use crate::model::{Chronicle, Title};
use crate::read::{CITATION_STYLES, DIRECTIONS, EPOCHS, NOTE_STYLES, word};

/// What is different in it.
pub(super) fn entry(both: &Both<'_>) -> Option<Entry> {
    let (old, new) = (both.old, both.new);
    let mut found = Found::default();
    match (old.title.text(), new.title.text()) {
        (Some(old), Some(new)) => found.texts(Kind::Reworded, "title", (Some(old), Some(new))),
        _ => found.text(Kind::Reworded, "title", (title(old), title(new))),
    }
    let texts = [
        ("subtitle", &old.subtitle, &new.subtitle),
        ("description", &old.description, &new.description),
        ("credit", &old.credit, &new.credit),
    ];
    for (key, old, new) in texts {
        found.texts(Kind::Reworded, key, (old.as_ref(), new.as_ref()));
    }
    found.word(Kind::Changed, "language", (Some(&old.language), Some(&new.language)));
    found.list(Kind::Changed, "languages", (&old.languages, &new.languages));
    let direction = |chronicle: &Chronicle| chronicle.direction.map(|direction| word(DIRECTIONS, &direction));
    found.word(Kind::Changed, "direction", (direction(old), direction(new)));
    found.word(Kind::Changed, "calendar", (Some(old.calendar.key()), Some(new.calendar.key())));
    let era = |chronicle: &Chronicle| chronicle.era.map(|era| word(EPOCHS, &era));
    found.word(Kind::Changed, "era", (era(old), era(new)));
    found.date(Kind::Changed, "as-of", (old.as_of.as_ref(), new.as_of.as_ref()), epochs(both));
    found.word(Kind::Changed, "timezone", (old.timezone, new.timezone));
    found.word(Kind::Changed, "about", (old.about.map(|about| about.words()), new.about.map(|about| about.words())));
    found.word(Kind::Changed, "require-sources", (old.require_sources, new.require_sources));
    let notes = |chronicle: &Chronicle| word(NOTE_STYLES, &chronicle.citing.notes);
    found.word(Kind::Changed, "note-style", (Some(notes(old)), Some(notes(new))));
    let style = |chronicle: &Chronicle| word(CITATION_STYLES, &chronicle.citing.style);
    found.word(Kind::Changed, "citation-style", (Some(style(old)), Some(style(new))));
    let includes = |chronicle: &Chronicle| chronicle.includes.iter().map(|one| one.path.clone()).collect::<Vec<_>>();
    found.list(Kind::Changed, "include", (&includes(old), &includes(new)));
    Entry::changed(Section::File, found.0)
}

fn title(chronicle: &Chronicle) -> Option<&str> {
    match &chronicle.title {
        Title::Written(words) => Some(words),
        Title::Missing => None,
        Title::Off => Some("false"),
    }
}
