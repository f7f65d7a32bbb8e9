//! Content lines of iCalendar: unfolded, taken apart, and put below the component that they stand in.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::exchange::Report;

/// A property with its parameters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Property {
    /// Where it begins, from 1.
    pub(super) line: usize,
    /// In capitals.
    pub(super) name: String,
    parameters: Vec<(String, String)>,
    /// As it stands, with its escapes.
    pub(super) value: String,
}

/// An event, a zone, an alarm, a calendar: what stands between `BEGIN` and `END`.
#[derive(Debug, Default)]
pub(super) struct Component {
    pub(super) line: usize,
    /// In capitals.
    pub(super) name: String,
    /// That it stands in.
    pub(super) parent: Option<usize>,
    pub(super) properties: Vec<Property>,
    /// Whether its `END` was there.
    pub(super) is_whole: bool,
}

impl Property {
    /// A parameter by its name in capitals.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(key, _)| key == name).map(|(_, value)| &**value)
    }

    /// The value as a text.
    pub(super) fn text(&self) -> String {
        unescaped(&self.value)
    }

    /// The texts of a list between commas.
    pub(super) fn texts(&self) -> Vec<String> {
        let mut texts = vec![String::new()];
        let mut letters = self.value.chars();
        while let Some(letter) = letters.next() {
            match letter {
                ',' => texts.push(String::new()),
                letter => {
                    let text = texts.last_mut().expect("impossible: it begins with one");
                    text.push(letter);
                    text.extend((letter == '\\').then(|| letters.next()).flatten());
                }
            }
        }
        texts.iter().map(|text| unescaped(text).trim().to_owned()).filter(|text| !text.is_empty()).collect()
    }
}

impl Component {
    /// Whether it is read as an event.
    pub(super) fn is_entry(&self) -> bool {
        matches!(&*self.name, "VEVENT" | "VTODO" | "VJOURNAL")
    }

    /// The first property of a name.
    pub(super) fn first(&self, name: &str) -> Option<&Property> {
        self.all(name).next()
    }

    /// All properties of a name.
    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = &Property> {
        self.properties.iter().filter(move |property| property.name == name)
    }

    /// The text of the first of a name, where there is any.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        self.first(name).map(|property| property.text().trim().to_owned()).filter(|text| !text.is_empty())
    }

    /// Whether it changes a time of a series and all later ones.
    pub(super) fn is_of_later(&self) -> bool {
        let range = self.first("RECURRENCE-ID").and_then(|which| which.parameter("RANGE"));
        range.is_some_and(|range| range.eq_ignore_ascii_case("THISANDFUTURE"))
    }
}

/// `\n` is a line end; a comma, a semicolon and a stroke stand for themselves behind a stroke.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match (letter, letter == '\\') {
            (_, true) => match letters.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(escaped) => out.push(escaped),
                None => out.push('\\'),
            },
            (letter, false) => out.push(letter),
        }
    }
    out
}

/// The components of a text, each before those in it; what is no line of a calendar is told.
pub(super) fn components(text: &str, report: &mut Report) -> Vec<Component> {
    let mut all: Vec<Component> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    // How many of each name are open: what ends nothing is known without a search.
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (line, written) in unfolded(text) {
        if written.trim().is_empty() {
            continue;
        }
        let Some(property) = property(line, &written) else {
            report.skip(line, &written, "is no line of iCalendar: expected a name, a colon and a value");
            continue;
        };
        let named = property.value.trim().to_ascii_uppercase();
        match &*property.name {
            "BEGIN" => {
                // An event in an event shows that the end of the first is missing.
                while open.last().is_some_and(|at| !can_hold(&all[*at].name, &named)) {
                    close(&mut open, 1, &all, &mut counts);
                }
                let parent = open.last().copied();
                open.push(all.len());
                *counts.entry(named.clone()).or_default() += 1;
                all.push(Component { line, name: named, parent, ..Component::default() });
            }
            "END" => match inner_of(&named, &open, &all, &counts) {
                Some(inner) => {
                    all[open[open.len() - 1 - inner]].is_whole = true;
                    close(&mut open, inner + 1, &all, &mut counts);
                }
                None => report.skip(line, &written, "ends what did not begin"),
            },
            _ => match open.last() {
                Some(at) => all[*at].properties.push(property),
                None => report.skip(line, &written, "stands in no component"),
            },
        }
    }
    all
}

/// How many components stand open in the last one of a name.
fn inner_of(name: &str, open: &[usize], all: &[Component], counts: &BTreeMap<String, usize>) -> Option<usize> {
    counts.get(name).filter(|count| **count > 0)?;
    open.iter().rev().position(|at| all[*at].name == name)
}

/// Closes so many of the components that are open.
fn close(open: &mut Vec<usize>, count: usize, all: &[Component], counts: &mut BTreeMap<String, usize>) {
    for at in open.drain(open.len() - count..) {
        counts.entry(all[at].name.clone()).and_modify(|count| *count -= 1);
    }
}

/// Whether one component can stand in another.
fn can_hold(outer: &str, inner: &str) -> bool {
    match outer {
        "VCALENDAR" => inner != "VCALENDAR",
        "VTIMEZONE" => matches!(inner, "STANDARD" | "DAYLIGHT"),
        "VEVENT" | "VTODO" | "VJOURNAL" | "VFREEBUSY" => {
            !matches!(inner, "VEVENT" | "VTODO" | "VJOURNAL" | "VFREEBUSY" | "VTIMEZONE" | "VCALENDAR")
        }
        "STANDARD" | "DAYLIGHT" | "VALARM" => false,
        _ => true,
    }
}

/// The lines of a text, those that go on in the next made one; each with the number of its first.
fn unfolded(text: &str) -> Vec<(usize, Cow<'_, str>)> {
    let mut lines: Vec<(usize, Cow<'_, str>)> = Vec::new();
    let pieces = text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'));
    for (at, piece) in pieces.enumerate() {
        match (lines.last_mut(), piece.strip_prefix([' ', '\t'])) {
            (Some((_, line)), Some(more)) => line.to_mut().push_str(more),
            _ => lines.push((at + 1, Cow::Borrowed(piece))),
        }
    }
    lines
}

/// `NAME;KEY=value;KEY="value":value`
fn property(line: usize, written: &str) -> Option<Property> {
    let mut in_quotes = false;
    let mut marks = Vec::new();
    let mut end = None;
    for (at, byte) in written.bytes().enumerate() {
        match byte {
            b'"' => in_quotes = !in_quotes,
            b';' if !in_quotes => marks.push(at),
            b':' if !in_quotes => {
                end = Some(at);
                break;
            }
            _ => {}
        }
    }
    let end = end?;
    marks.push(end);
    let name = &written[..marks[0]];
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let parameter = |from: usize, to: usize| {
        let (key, value) = written[from + 1..to].split_once('=')?;
        Some((key.trim().to_ascii_uppercase(), value.trim_matches('"').to_owned()))
    };
    let parameters = marks.windows(2).filter_map(|pair| parameter(pair[0], pair[1])).collect();
    let value = written[end + 1..].to_owned();
    is_name.then(|| Property { line, name: name.to_ascii_uppercase(), parameters, value })
}

#[cfg(test)]
mod tests {
    use super::components;
    use crate::exchange::Report;

    #[test]
    fn lines_are_unfolded_and_keep_the_number_of_their_first() {
        let text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY;X=\"a:b;c\":One\\, two\r\n  three\\nfour\\\\n\r\nnothing\r\nCATEGORIES:a\\,b, c\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        let mut report = Report::default();
        let all = components(text, &mut report);
        let event = &all[1];
        assert_eq!((event.line, event.parent, event.is_whole), (2, Some(0), true));
        assert_eq!(event.text("SUMMARY").as_deref(), Some("One, two three\nfour\\n"));
        let summary = &event.properties[0];
        assert_eq!((summary.line, summary.parameter("X")), (3, Some("a:b;c")));
        assert_eq!(
            (event.properties[1].line, event.properties[1].texts()),
            (6, vec!["a,b".to_owned(), "c".to_owned()])
        );
        assert_eq!(report.skipped.iter().map(|skipped| skipped.line).collect::<Vec<_>>(), [5]);
    }

    #[test]
    fn an_event_that_does_not_end_ends_where_the_next_begins() {
        let text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nBEGIN:VALARM\nBEGIN:VEVENT\nUID:b\nEND:VEVENT\nEND:VCALENDAR";
        let all = components(text, &mut Report::default());
        let whole: Vec<(&str, bool)> = all.iter().map(|part| (&*part.name, part.is_whole)).collect();
        assert_eq!(whole, [("VCALENDAR", true), ("VEVENT", false), ("VALARM", false), ("VEVENT", true)]);
        assert_eq!(all[3].parent, Some(0));
    }
}
