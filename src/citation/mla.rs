//! `mla`: the MLA Handbook, 9th edition, chapter 5: the elements of an entry in their order.

use crate::citation::reference::{Part, Reference, archived, date_words, read_on};
use crate::citation::{listed, publisher_besides};
use crate::model::{Chronicle, CitationStyle, Source};
use crate::words;

/// Who stands first: the author, unless it published the source itself (5.20 of the handbook begins with the title then).
pub(super) fn author(source: &Source) -> Option<&str> {
    let name = source.author.as_deref().map(str::trim).filter(|name| !name.is_empty());
    name.filter(|name| source.publisher.as_deref().map(str::trim) != Some(name))
}

/// `Author. “Title.” Publisher, date, address. Accessed date.`
pub(super) fn reference(source: &Source, chronicle: &Chronicle) -> Reference {
    let said = words::of(chronicle.spoken);
    let comma = said.signs.comma;
    let mut all = Reference::new(source, chronicle);
    if let Some(name) = author(source) {
        all.push(Part::Name, &listed(source, name, CitationStyle::Mla, chronicle));
        all.stop();
    }
    all.space();
    all.quoted(&source.title, chronicle);
    let date = date_words(source.published.as_ref(), chronicle);
    let publisher = publisher_besides(source, None).unwrap_or_default();
    let address = source.url.as_deref().unwrap_or_default();
    all.sentence(&[(Part::Name, publisher), (Part::Words, &date), (Part::Address, address)], comma);
    let read = read_on(source, chronicle, [said.citing.accessed, ""]);
    all.sentence(&[(Part::Words, &read)], comma);
    archived(&mut all, source, chronicle, true);
    all
}
