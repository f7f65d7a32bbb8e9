//! `apa`: the Publication Manual of the American Psychological Association, 7th edition, chapter 9: author, date, title, source.

use crate::citation::reference::{Part, Reference, archived, read_on};
use crate::citation::{by, listed, publisher_besides};
use crate::model::{Chronicle, CitationStyle, Source};
use crate::words;

/// `Author. (2016, May 25). Title. Publisher. Address`; an address has no full stop behind it (9.36).
pub(super) fn reference(source: &Source, year: Option<&str>, chronicle: &Chronicle) -> Reference {
    let comma = words::of(chronicle.spoken).signs.comma;
    let mut all = Reference::new(source, chronicle);
    let head = by(source);
    if let Some(name) = head {
        all.sentence(&[(Part::Name, &listed(source, name, CitationStyle::Apa, chronicle))], comma);
    } else {
        all.sentence(&[(Part::Title, &source.title)], comma);
    }
    all.space();
    all.push(Part::Sign, "(");
    all.say(&date(source, year, chronicle));
    all.push(Part::Sign, ")");
    all.push(Part::Sign, ".");
    if head.is_some() {
        all.sentence(&[(Part::Title, source.title.trim())], comma);
    }
    all.sentence(&[(Part::Name, publisher_besides(source, head).unwrap_or_default())], comma);
    addresses(&mut all, source, chronicle);
    all
}

/// The year, behind it the day where that is known.
fn date(source: &Source, year: Option<&str>, chronicle: &Chronicle) -> String {
    let said = words::of(chronicle.spoken);
    let Some(date) = &source.published else { return year.unwrap_or(said.citing.no_date).to_owned() };
    let own = date.year_words_in(chronicle.spoken);
    let year = year.unwrap_or(&own);
    match date.words_without_year(chronicle.spoken) {
        Some(day) => [year, said.signs.comma, &month_first(day, chronicle)].concat(),
        None if date.words_in(chronicle.spoken) != own => {
            // Whose day is doubted, or is one of several: all in words, and the letter that the year has.
            [&date.words_in(chronicle.spoken), year.strip_prefix(own.as_str()).unwrap_or_default()].concat()
        }
        None => year.to_owned(),
    }
}

/// In English the month stands before its day: `May 6` (9.14).
fn month_first(words: String, chronicle: &Chronicle) -> String {
    let is_day = |day: &str| day.split('–').all(|day| !day.is_empty() && day.chars().all(|c| c.is_ascii_digit()));
    let is_month = |month: &str| month.chars().all(char::is_alphabetic);
    match words.split_once(' ') {
        Some((day, month)) if chronicle.spoken.tag().starts_with("en") && is_day(day) && is_month(month) => {
            [month, " ", day].concat()
        }
        _ => words,
    }
}

/// When it was read is said of what may have changed since, not of what has a copy (9.16).
fn addresses(all: &mut Reference, source: &Source, chronicle: &Chronicle) {
    if let Some(address) = &source.url {
        let is_kept = source.archived.is_some();
        let read = read_on(source, chronicle, words::of(chronicle.spoken).citing.retrieved);
        all.space();
        if !is_kept && !read.is_empty() {
            all.say(&read);
            all.space();
        }
        all.push(Part::Address, address);
    }
    archived(all, source, chronicle, false);
}
