//! A text of another format than an events file: a table, TOML, INI, BibTeX, a list of a wiki, a calendar, XML.

mod bibtex;
mod settings;
mod tables;
mod wiki;

use crate::diag::{Code, Diagnostic, Fix};
use crate::document::{Document, Kind, Node};
use crate::read::dates::meant;
use crate::read::line_edits::newline;
use crate::read::split_list::in_flow;
use crate::read::suggest::short;
use crate::read::synonyms::{Of, keys, plain};
use crate::text::{Edit, Span};

/// Bytes of a text in which another format is looked for.
const MAX_BYTES: usize = 512 << 10;

/// The name of each field of a record, and what it says.
type Record = Vec<(String, String)>;

/// A text that is not YAML, or no events file, as another format.
struct Other {
    /// What it is.
    what: &'static str,
    /// What one of its entries is called.
    unit: &'static str,
    /// Its entries.
    records: Vec<Record>,
    /// Whether they are all that it says.
    is_all: bool,
}

/// What looks for a format: in the lines of a text, those that are empty left out.
type Reader = fn(&[&str]) -> Option<Other>;

const READERS: &[Reader] = &[
    tables::markdown,
    wiki::table,
    wiki::list,
    settings::read,
    bibtex::read,
    tables::calendar,
    tables::xml,
    tables::lines,
    tables::cells,
];

/// The one error of a text in another format; what YAML makes of it is no help.
pub(super) fn reported(document: &Document<'_>) -> Option<Diagnostic> {
    // A section of one text may be rows.
    let is_text = |node: Node<'_>| {
        node.kind() == Kind::Scalar || node.get("events").is_some_and(|events| events.kind() == Kind::Scalar)
    };
    let is_file = document.is_whole() && document.root().is_none_or(|root| !is_text(root));
    let text = document.text();
    if is_file || text.len() > MAX_BYTES {
        return None;
    }
    let start = below_the_head(text);
    let rest = &text[start..];
    let lines: Vec<&str> = rest.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let other = READERS.iter().find_map(|reader| reader(&lines))?;
    Some(told(text, start, &other))
}

/// Where the lines begin that stand below `title: ...` and `events:`, where the file has those.
fn below_the_head(text: &str) -> usize {
    let mut start = 0;
    for line in text.split_inclusive(['\n', '\r']) {
        let words = line.trim();
        let is_key = words.split_once(':').is_some_and(|(key, value)| {
            let is_title =
                ["title", "subtitle", "description", "credit", "language"].contains(&key) && value.starts_with(' ');
            is_title || key == "events" && value.is_empty()
        });
        if !(words.is_empty() || is_key || words.starts_with("# ")) {
            return start + line.len() - line.trim_start_matches(['\u{feff}', ' ']).len();
        }
        start += line.len();
    }
    text.len()
}

fn told(text: &str, start: usize, other: &Other) -> Diagnostic {
    let Other { what, unit, records, is_all } = other;
    let end = start + text[start..].find(['\n', '\r']).unwrap_or(text.len() - start);
    let span = Span::new(start, start + text[start..end].trim_end().len());
    let has_events = text[..start].lines().any(|line| line.trim_end() == "events:");
    let event = records.iter().find_map(event_of).map(|(event, _)| event);
    let event = event.unwrap_or_else(|| "- { date: ..., title: ... }".to_owned());
    let hint = match (has_events, records.iter().find_map(source_of)) {
        (_, Some(source)) => format!(
            "documents are written below `sources:`, each as `{source}`, and what they report below `events:`, each as `{event}`"
        ),
        (true, None) => format!("write each {unit} as an event: `{event}`"),
        (false, None) => {
            format!("write `title: ...` and `events:` on two lines, and below them each {unit} as an event: `{event}`")
        }
    };
    let message = format!("this is {what}, expected an events file, which is YAML");
    let diagnostic = Diagnostic::error(Code::YamlSyntax, span, message).hint(hint);
    let fix = Some(records).filter(|_| *is_all).and_then(|records| written(text, start, records, has_events));
    fix.into_iter().fold(diagnostic, Diagnostic::fix)
}

/// All records as events, where no field of any would be lost.
fn written(text: &str, start: usize, records: &[Record], has_events: bool) -> Option<Fix> {
    let events: Vec<String> = records
        .iter()
        .map(|record| event_of(record).filter(|(_, is_whole)| *is_whole))
        .map(|one| Some(one?.0))
        .collect::<Option<_>>()?;
    let newline = newline(text);
    let head = match (has_events, text[..start].contains("title:")) {
        (true, _) => String::new(),
        (false, true) => format!("events:{newline}"),
        (false, false) => format!("title: Timeline{newline}events:{newline}"),
    };
    let list: String = events.iter().map(|event| format!("  {event}{newline}")).collect();
    // From the start of the line: its indentation is none of the list's.
    let from = text[..start].rfind(['\n', '\r']).map_or(start, |end| end + 1);
    let edits = vec![Edit { span: Span::new(from, text.len()), text: format!("{head}{list}") }];
    (!events.is_empty()).then(|| Fix { title: "write each as an event".to_owned(), edits, safe: false })
}

/// Keys whose values can be any text.
const FREE: [&str; 3] = ["summary", "place", "url"];

/// A record as an event, and whether that says all of it.
fn event_of(record: &Record) -> Option<(String, bool)> {
    let full: Vec<&(String, String)> = record.iter().filter(|(_, value)| !value.is_empty()).collect();
    let date = full
        .iter()
        .position(|(name, _)| means(name, "date"))
        .or_else(|| full.iter().position(|(_, value)| !meant(value).is_empty()));
    let is_other = |at: &usize| Some(*at) != date;
    let named = (0..full.len()).filter(is_other).find(|at| means(&full[*at].0, "title"));
    let worded = || {
        (0..full.len())
            .filter(is_other)
            .find(|at| full[*at].1.contains(char::is_alphabetic) && meant(&full[*at].1).is_empty())
    };
    let title = named.or_else(worded);
    let dates = date.map(|at| meant(&full[at].1)).unwrap_or_default();
    if title.is_none() && dates.is_empty() {
        return None;
    }
    let date_written = match &dates[..] {
        [only] => in_flow(only),
        // `04/10/1957`: only the author knows.
        _ => "...".to_owned(),
    };
    let words = title.map(|at| full[at].1.as_str());
    let shown = words.map_or_else(|| "...".to_owned(), |words| in_flow(&short(words)));
    let mut pairs = format!("date: {date_written}, title: {shown}");
    let mut is_whole = dates.len() == 1 && words.is_some_and(|words| short(words) == words);
    for (_, (name, value)) in full.iter().enumerate().filter(|(at, _)| is_other(at) && Some(*at) != title) {
        match FREE.iter().find(|key| means(name, key)) {
            Some(key) => pairs.push_str(&format!(", {key}: {}", in_flow(value))),
            None => is_whole = false,
        }
    }
    Some((format!("- {{ {pairs} }}"), is_whole))
}

/// A document of a list of literature as a source.
fn source_of(record: &Record) -> Option<String> {
    let get = |name: &str| record.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str());
    let (id, title) = (get("@")?, get("title")?);
    let year = get("year").or(get("date")).map(|year| format!(", published: {}", in_flow(year))).unwrap_or_default();
    Some(format!("{id}: {{ title: {}{year} }}", in_flow(&short(title))))
}

/// Whether the name of a field means a key of an event.
fn means(name: &str, key: &str) -> bool {
    let plain = plain(name);
    plain == key
        || keys(Of::Event, name).contains(&key)
        || key == "date" && plain.contains("date")
        || key == "title" && plain.contains("title")
}
