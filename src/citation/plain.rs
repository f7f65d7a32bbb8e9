//! `plain`: author, title, publisher and date between commas.

use crate::citation::reference::{Part, Reference, date_words};
use crate::model::{Chronicle, Source};
use crate::words;

/// `Author, “Title”, Publisher, date`.
pub(super) fn reference(source: &Source, chronicle: &Chronicle) -> Reference {
    let signs = &words::of(chronicle.spoken).signs;
    let mut all = Reference::new(source, chronicle);
    let title = (Part::Title, Some(&*source.title));
    for (part, text) in [(Part::Name, source.author.as_deref()), title, (Part::Name, source.publisher.as_deref())] {
        let Some(text) = text else { continue };
        let [open, close] = if part == Part::Title { signs.quotes } else { ["", ""] };
        all.push(Part::Sign, if all.parts.is_empty() { "" } else { signs.comma });
        all.push(Part::Sign, open);
        all.push(part, text);
        all.push(Part::Sign, close);
    }
    let date = date_words(source.published.as_ref(), chronicle);
    if !date.is_empty() {
        all.push(Part::Sign, signs.comma);
        all.say(&date);
    }
    all
}
