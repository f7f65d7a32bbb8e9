//! What dates, sources, categories and events are, in Markdown.

use crate::model::{Category, Chronicle, Event, Source};
use crate::read::date_of;
use crate::time::{Calendar, Date, DateError};

/// A text of an author, so that no sign of it means anything in Markdown.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if "\\`*_{}[]<>()#+-!|~$".contains(letter) {
            out.push('\\');
        }
        out.push(if letter == '\n' { ' ' } else { letter });
    }
    out
}

/// What a date of a calendar means: its words, and the first and last day that it can be.
pub(super) fn date(written: &str, calendar: Calendar) -> String {
    match date_of(written, calendar) {
        Ok(date) => of_date(&date),
        Err(error) => no_date(&error, written.contains('`')),
    }
}

/// The words of a date, and its first and last day.
pub(super) fn of_date(date: &Date) -> String {
    let bounds = date.bounds();
    let (first, last) = (bounds.earliest.to_string(), bounds.latest.to_string());
    let days = if first == last { first } else { format!("{first} to {last}") };
    let years = date.as_years().map(|years| format!("\n\nIt looks like two years; those are `{years}`."));
    format!("**{}** ({days})", plain(&date.words())) + &years.unwrap_or_default()
}

/// Why a text is no date, with its names in backticks, unless the text itself has some.
fn no_date(error: &DateError, has_backticks: bool) -> String {
    let forms = match error {
        DateError::Invalid { suggestions, .. } => &suggestions[..],
        _ => &[],
    };
    let meant = forms.iter().filter_map(|form| Some(format!("`{form}` ({})", Date::parse(form).ok()?.words())));
    let meant: Vec<String> = meant.collect();
    let hint = if meant.is_empty() { String::new() } else { format!("\n\nWrite {}.", meant.join(", or ")) };
    let words = error.to_string();
    format!("{}{hint}", if has_backticks { plain(&words) } else { words })
}

/// The title of a source, who made it, when, and where it is.
pub(super) fn source(source: &Source) -> String {
    let by = [&source.author, &source.publisher].into_iter().flatten().map(|text| plain(text));
    let published = source.published.as_ref().map(|date| plain(&date.words()));
    let line: Vec<String> = by.chain(published).collect();
    let address = source.url.as_deref().filter(|url| !url.contains(['<', '>', ' '])).map(|url| format!("<{url}>"));
    let parts = [Some(format!("**{}**", plain(&source.title))), Some(line.join(", ")), address];
    paragraphs(parts.into_iter().chain([source.note.as_deref().map(plain)]))
}

/// The label of a category, its look, and how many events have it.
pub(super) fn category(chronicle: &Chronicle, category: &Category) -> String {
    let count = chronicle.events.iter().filter(|event| event.category_in(chronicle) == Some(category)).count();
    let events = if count == 1 { "1 event".to_owned() } else { format!("{count} events") };
    paragraphs([Some(format!("**{}**", plain(&category.label))), Some(format!("Category of {events}."))])
}

/// When an event was, and what.
pub(super) fn event(event: &Event) -> String {
    let head = format!("**{}**, {}", plain(&event.title), plain(&event.date.words()));
    paragraphs([Some(head), event.summary.as_deref().map(plain)])
}

pub(super) fn paragraphs(parts: impl IntoIterator<Item = Option<String>>) -> String {
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    parts.join("\n\n")
}
