//! `chicago`: The Chicago Manual of Style, 17th edition: chapter 14 where sources are numbered (bibliography), chapter 15 where labels
//! have author and year (reference list).

use crate::citation::reference::{Part, Reference, archived, date_words, read_on};
use crate::citation::{by, listed, publisher_besides};
use crate::model::{Chronicle, CitationStyle, Source};
use crate::words;

/// `Author. “Title.” Publisher, date. Accessed date. Address.`, or with the year behind the author.
pub(super) fn reference(source: &Source, year: Option<&str>, chronicle: &Chronicle) -> Reference {
    let said = words::of(chronicle.spoken);
    let mut all = Reference::new(source, chronicle);
    let head = by(source);
    if let Some(name) = head {
        all.push(Part::Name, &listed(source, name, CitationStyle::Chicago, chronicle));
        all.stop();
    }
    let date = date_words(source.published.as_ref(), chronicle);
    let Some(year) = year else {
        titled(&mut all, source, chronicle);
        let is_undated = date.is_empty() && source.accessed.is_none();
        let date = if is_undated { said.citing.no_date.to_owned() } else { date };
        published(&mut all, source, (head, &date), chronicle);
        return all;
    };
    if head.is_none() {
        titled(&mut all, source, chronicle);
    }
    all.sentence(&[(Part::Words, year)], "");
    if head.is_some() {
        titled(&mut all, source, chronicle);
    }
    // The day is said where there is more to it than the year (15.50).
    let is_year = source.published.as_ref().is_none_or(|own| own.year_words_in(chronicle.spoken) == date);
    published(&mut all, source, (head, if is_year { "" } else { &date }), chronicle);
    all
}

fn titled(all: &mut Reference, source: &Source, chronicle: &Chronicle) {
    all.space();
    all.quoted(&source.title, chronicle);
}

/// Publisher and date, when it was read, where it is.
fn published(all: &mut Reference, source: &Source, (head, date): (Option<&str>, &str), chronicle: &Chronicle) {
    let said = words::of(chronicle.spoken);
    let comma = said.signs.comma;
    let publisher = publisher_besides(source, head).unwrap_or_default();
    all.sentence(&[(Part::Name, publisher), (Part::Words, date)], comma);
    let read = read_on(source, chronicle, [said.citing.accessed, ""]);
    all.sentence(&[(Part::Words, &read)], comma);
    all.sentence(&[(Part::Address, source.url.as_deref().unwrap_or_default())], comma);
    archived(all, source, chronicle, true);
}
