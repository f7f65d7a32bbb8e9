//! Markdown: a table of the events, and their sources as footnotes; tables and footnotes as GitHub and Pandoc read them.

use std::collections::BTreeMap;

use crate::exchange::Report;
use crate::exchange::export::losses::{Key, lose};
use crate::exchange::export::{address, label, words};
use crate::exchange::plain_text::spaced;
use crate::model::{Chronicle, Event, Source};

const HELD: &[Key] = &[
    Key::Title,
    Key::Events,
    Key::Categories,
    Key::CategoryLabels,
    Key::Places,
    Key::Citations,
    Key::Sources,
    Key::SourceTitles,
    Key::SourceDetails,
    Key::Urls,
];

/// The numbers of the sources that are cited, in the order in which they come.
type Numbers = BTreeMap<usize, usize>;

/// Writes the page.
pub(super) fn write(chronicle: &Chronicle, report: &mut Report) -> String {
    lose(report, chronicle, HELD);
    let cited = cited(chronicle);
    let numbers: Numbers = cited.iter().enumerate().map(|(number, at)| (*at, number + 1)).collect();
    let mut text = chronicle.title.written().map(|title| format!("# {}\n\n", escaped(title))).unwrap_or_default();
    text.push_str(&table(chronicle, &numbers, report));
    if !cited.is_empty() {
        text.push('\n');
    }
    let notes = cited.iter().filter_map(|at| chronicle.sources.get(*at)).enumerate();
    text.extend(notes.map(|(at, source)| format!("[^{}]: {}\n", at + 1, reference(source, report))));
    text
}

/// By their first event.
fn cited(chronicle: &Chronicle) -> Vec<usize> {
    let mut seen = vec![false; chronicle.sources.len()];
    let all = chronicle.events.iter().flat_map(|event| event.sources.iter().map(|cited| cited.source));
    all.filter(|at| seen.get_mut(*at).is_some_and(|seen| !std::mem::replace(seen, true))).collect()
}

/// The table, without the columns that no event fills.
fn table(chronicle: &Chronicle, numbers: &Numbers, report: &mut Report) -> String {
    let heads = ["Date", "Event", "Category", "Place", "Sources"];
    let rows: Vec<[String; 5]> = chronicle.events.iter().map(|event| row(chronicle, event, numbers, report)).collect();
    let is_used = |at: &usize| *at < 2 || rows.iter().any(|row| !row[*at].is_empty());
    let used: Vec<usize> = (0..heads.len()).filter(is_used).collect();
    let line = |cells: &[&str]| format!("| {} |\n", cells.join(" | "));
    let pick = |row: &[String; 5]| line(&used.iter().map(|at| row[*at].as_str()).collect::<Vec<_>>());
    let head = line(&used.iter().map(|at| heads[*at]).collect::<Vec<_>>());
    let rule = line(&vec!["---"; used.len()]);
    std::iter::once(head).chain([rule]).chain(rows.iter().map(pick)).collect()
}

fn row(chronicle: &Chronicle, event: &Event, numbers: &Numbers, report: &mut Report) -> [String; 5] {
    if event.date.as_written() != words(chronicle, event) {
        report.lose("dates in EDTF, which stand in words");
    }
    [
        escaped(&words(chronicle, event)),
        link(&event.title, event.url.as_deref()),
        escaped(label(chronicle, event).unwrap_or_default()),
        escaped(event.place.as_deref().unwrap_or_default()),
        notes(event, numbers),
    ]
}

/// `[^1] [^2]`
fn notes(event: &Event, numbers: &Numbers) -> String {
    let marks = event.sources.iter().filter_map(|cited| numbers.get(&cited.source));
    let mut marks: Vec<String> = marks.map(|number| format!("[^{number}]")).collect();
    marks.dedup();
    marks.join(" ")
}

/// A text, to an address where there is one.
fn link(text: &str, url: Option<&str>) -> String {
    match url {
        Some(url) => format!("[{}](<{}>)", escaped(text), address(url)),
        None => escaped(text),
    }
}

/// Who, what, who published it and when, more.
fn reference(source: &Source, report: &mut Report) -> String {
    if source.accessed.is_some() {
        report.lose("days on which sources were read");
    }
    let dated = source.published.as_ref().map(|date| escaped(&date.words()));
    let parts = [
        source.author.as_deref().map(escaped),
        Some(link(&source.title, source.url.as_deref())),
        source.publisher.as_deref().map(escaped),
        dated,
        source.note.as_deref().map(escaped),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// A text on one line that nothing acts in: a backslash before each sign of Markdown, and of GitHub's own.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in spaced(text).chars().filter(|letter| !letter.is_control()) {
        if "\\`*_{}[]<>#|~&!$@:^".contains(letter) {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::exchange::{ExportFormat, export};

    #[test]
    fn a_table_whose_sources_are_footnotes() {
        let file = "title: A *b*
sources: { s: { title: S, author: A, url: https://example.org/a }, t: { title: T_1, published: 2012-05 } }
events:
  - { id: a, date: 2012-05-25, title: 'x | y', sources: [t, s], place: Houla }
  - { id: b, date: 2013, title: B, sources: [t], url: https://example.org/ }
";
        let chronicle = crate::read::read(file).value.expect("a chronicle");
        let expected = "# A \\*b\\*

| Date | Event | Place | Sources |
| --- | --- | --- | --- |
| 25 May 2012 | x \\| y | Houla | [^1] [^2] |
| 2013 | [B](<https://example.org/>) |  | [^1] |

[^1]: T\\_1, May 2012
[^2]: A, [S](<https://example.org/a>)
";
        assert_eq!(export(&chronicle, ExportFormat::Markdown).text, expected);
    }
}
