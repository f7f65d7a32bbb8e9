//! What stands at a place, in words.

use crate::document::{Document, parse};
use crate::editor::axis_line::axis_line;
use crate::editor::cursor::Step;
use crate::editor::draft::whole;
use crate::editor::format_keys;
use crate::editor::kinds::{Kind, is_of_calendar, kind};
use crate::editor::meanings::{self, paragraphs};
use crate::editor::names::{NameKind, named};
use crate::editor::place::{Place, place};
use crate::model::{Chronicle, Event};
use crate::text::Span;
use crate::time::Calendar;

/// What stands at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Hover {
    /// What it is about.
    pub span: Span,
    /// In Markdown; texts of the author mean nothing in it.
    pub markdown: String,
}

/// What the key or the value at a byte means: of a date its words, the first and last day, and where the event stands among the
/// others; of an id what it names; of a key what the format says.
///
/// ```
/// let text = "title: T\nevents:\n- { date: 1850~, title: A }\n";
/// let at = text.find("1850").ok_or("no date")?;
/// let hover = dateline::editor::hover(text, at).ok_or("nothing")?;
/// assert!(hover.markdown.starts_with("**c. 1850**"));
/// # Ok::<(), &str>(())
/// ```
pub fn hover(text: &str, at: usize) -> Option<Hover> {
    let document = parse(text);
    let found = place(&document, at)?;
    let markdown = words(&found, &document)?;
    Some(Hover { span: found.node.span(), markdown }).filter(|hover| !hover.markdown.is_empty())
}

fn words(found: &Place<'_>, document: &Document<'_>) -> Option<String> {
    let chronicle = || whole(document);
    if let Some(name) = named(&found.path, found.node, found.is_key) {
        let chronicle = chronicle()?;
        return match name.kind {
            NameKind::Source => chronicle.sources.iter().find(|one| one.id == name.id).map(meanings::source),
            NameKind::Category => {
                let own = chronicle.categories.iter().find(|one| one.id == name.id);
                own.map(|one| meanings::category(&chronicle, one))
            }
            NameKind::Event => {
                let own = chronicle.events.iter().find(|one| one.id == name.id);
                own.map(|event| paragraphs([Some(meanings::event(event)), placed(&chronicle, event)]))
            }
        };
    }
    let described = format_keys::key(&found.path).map(described);
    if found.is_key {
        return described;
    }
    if let Some(length) = (1..=found.path.len()).find(|length| kind(&found.path[..*length]) == Some(Kind::Date)) {
        return date(found, length, chronicle().as_ref()).or(described);
    }
    match kind(&found.path) {
        Some(Kind::Title) => {
            let chronicle = chronicle()?;
            let event = own_event(found, Some(&chronicle))?;
            let id = format!("{} · `{}`", meanings::plain(&event.date.words()), event.id);
            Some(paragraphs([Some(id), placed(&chronicle, event)]))
        }
        _ => described,
    }
}

/// What a date means; that of an event as it was read, for it may be of another calendar, with its place among the others.
fn date(found: &Place<'_>, length: usize, chronicle: Option<&Chronicle>) -> Option<String> {
    let is_own = found.path[..length] == [Step::Key("events"), Step::Item, Step::Key("date")];
    let event = own_event(found, chronicle).filter(|_| is_own);
    if let Some((chronicle, event)) = chronicle.zip(event) {
        return Some(paragraphs([Some(meanings::of_date(&event.date)), placed(chronicle, event)]));
    }
    let written = found.node.text().filter(|_| length == found.path.len())?;
    let own = chronicle.filter(|_| is_of_calendar(&found.path));
    Some(meanings::date(written, own.map_or(Calendar::Gregorian, |chronicle| chronicle.calendar)))
}

fn own_event<'c>(found: &Place<'_>, chronicle: Option<&'c Chronicle>) -> Option<&'c Event> {
    let span = found.event?.span();
    chronicle?.events.iter().find(|event| event.span == span)
}

fn placed(chronicle: &Chronicle, event: &Event) -> Option<String> {
    axis_line(chronicle, event).map(|line| format!("`{}`", line.replace('`', "'")))
}

/// What the format says of a key, with a value that may stand there.
fn described(key: format_keys::Key) -> String {
    let written = |example: &serde_json::Value| example.as_str().map_or_else(|| example.to_string(), str::to_owned);
    let example = key.examples().next().map(|example| format!("For example `{}: {}`.", key.name, written(example)));
    paragraphs([Some(key.words().to_owned()), example])
}

#[cfg(test)]
mod tests {
    use super::hover;

    #[test]
    fn dates_count_in_the_calendar_of_the_file_where_they_do_in_a_picture() {
        let text = "title: T\ncalendar: julian\neras:\n- { date: 1917-10-25, title: E }\nevents:\n\
                    - { date: 1917-10-26, title: A }\ntimelines:\n- { id: t, from: 1917-10-27 }\n";
        let words = |date: &str| hover(text, text.find(date).expect("a date")).expect("words").markdown;
        assert!(words("1917-10-25").contains("7 November 1917"), "{}", words("1917-10-25"));
        assert!(words("1917-10-26").contains("8 November 1917"), "{}", words("1917-10-26"));
        assert!(words("1917-10-27").starts_with("**27 October 1917**"), "{}", words("1917-10-27"));
    }
}
