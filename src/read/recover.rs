//! Reading on after an error of syntax: the entry that is not YAML is cut out, so that the errors of the others are
//! reported in the same run.

use crate::diag::{Code, Diagnostic};
use crate::document::{Document, parse};
use crate::read::parsed_whole;

/// Events cut out; a file with more of such faults is likely no list of events.
const MAX_CUT: usize = 20;

/// Faults that may only be there because an event is cut out.
const DOUBTFUL: &[Code] = &[
    Code::UnknownEvent,
    Code::UnknownSource,
    Code::UnknownCategory,
    Code::ShowsNothing,
    Code::UnusedSource,
    Code::UnusedCategory,
    Code::OutOfOrder,
];

/// Those of them that hold all the same where only events were cut out.
const SURE_OF_EVENTS: &[Code] = &[Code::UnknownSource, Code::UnknownCategory];

/// The faults of the other events, as far as they can be told without guessing: those of syntax, one for each event, and
/// where that was all, the rest.
pub(super) fn beside(document: &Document<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut text = document.text().to_owned();
    let mut in_events = true;
    let Some(mut fault) = last_fault(document) else { return found };
    for _ in 0..MAX_CUT {
        let Some((cut, is_event)) = without_entry(&text, fault.span.start()) else { return found };
        in_events &= is_event;
        text = cut;
        let rest = parse(&text);
        if rest.is_whole() {
            let is_left = rest.root().and_then(|root| root.get("events")).is_some_and(|list| list.items().count() > 0);
            let others = if is_left { parsed_whole(&rest).1 } else { rest.diagnostics().to_vec() };
            let told = document.diagnostics();
            let is_sure = |code: &Code| !DOUBTFUL.contains(code) || (in_events && SURE_OF_EVENTS.contains(code));
            // What a name marks may be repeated in what is cut out.
            let is_name = |one: &Diagnostic| one.code == Code::TextCut && text[one.span.start()..].starts_with('&');
            found.extend(others.into_iter().filter(|one| is_sure(&one.code) && !is_name(one) && !told.contains(one)));
            return found;
        }
        let Some(next) = last_fault(&rest) else { return found };
        found.push(next.clone());
        fault = next;
    }
    found
}

/// The fault at which the tree ends.
fn last_fault(document: &Document<'_>) -> Option<Diagnostic> {
    document.diagnostics().last().filter(|one| one.code == Code::YamlSyntax).cloned()
}

/// The text with spaces for the entry that holds a byte, and whether that is an event; `None` where it stands in none, or in one that is cut already.
fn without_entry(text: &str, at: usize) -> Option<(String, bool)> {
    let lines = lines(text);
    let head = lines.iter().rposition(|(start, line)| *start <= at && is_head(line))?;
    let first = (head + 1..lines.len()).find(|at| !is_idle(lines[*at].1))?;
    let column = lines[first].1.len() - lines[first].1.trim_start_matches(' ').len();
    let has_dashes = is_dash(&lines[first].1[column..]);
    let begins = |line: &str| {
        let rest = line.get(column..).filter(|_| line.bytes().take(column).all(|b| b == b' '));
        rest.is_some_and(|rest| {
            if has_dashes { is_dash(rest) } else { column > 0 && !rest.starts_with(' ') && !is_idle(rest) }
        })
    };
    let leaves = |line: &str| !is_idle(line) && !line.starts_with([' ', '\t']) && !begins(line);
    let end = (first..lines.len()).find(|at| leaves(lines[*at].1)).unwrap_or(lines.len());
    let from = (first..end).rev().find(|line| lines[*line].0 <= at && begins(lines[*line].1))?;
    let to = (from + 1..end).find(|line| begins(lines[*line].1)).unwrap_or(end);
    let (start, stop) = (lines[from].0, lines.get(to).map_or(text.len(), |line| line.0));
    if !begins(lines[first].1) || at >= stop.max(start + 1) {
        return None;
    }
    let blank: String =
        text[start..stop].bytes().map(|b| if matches!(b, b'\n' | b'\r') { char::from(b) } else { ' ' }).collect();
    let is_event = lines[head].1.trim_start_matches('\u{feff}').starts_with("events:");
    Some((format!("{}{blank}{}", &text[..start], &text[stop..]), is_event))
}

fn is_dash(rest: &str) -> bool {
    rest.trim_end() == "-" || rest.starts_with("- ")
}

/// Each line with its first byte.
fn lines(text: &str) -> Vec<(usize, &str)> {
    let mut at = 0;
    let line = |line| {
        let start = at;
        at += str::len(line);
        (start, line)
    };
    text.split_inclusive(['\n', '\r']).map(line).collect()
}

fn is_head(line: &str) -> bool {
    let line = line.trim_start_matches('\u{feff}');
    ["events:", "sources:", "categories:", "timelines:"].iter().any(|head| line.strip_prefix(head).is_some_and(is_idle))
}

/// Nothing but space and a comment.
fn is_idle(line: &str) -> bool {
    let words = line.trim();
    words.is_empty() || words.starts_with('#')
}

#[cfg(test)]
mod tests {
    use super::without_entry;

    #[test]
    fn only_the_event_at_the_place_is_cut_out() {
        let text = "title: T\nevents:\n  - date: é\n    title: A\n  - date: 2\ntimelines:\n  - id: x\n";
        let (cut, is_event) = without_entry(text, text.find('A').unwrap()).unwrap();
        assert!(is_event);
        assert_eq!(
            cut,
            text.replace("  - date: é\n    title: A\n", &format!("{}\n{}\n", " ".repeat(12), " ".repeat(12)))
        );
        assert!(without_entry(&cut, text.find('A').unwrap()).is_none(), "it is cut already");
        let (cut, is_event) = without_entry(text, text.find("id: x").unwrap()).unwrap();
        assert_eq!((cut.contains("id: x"), is_event), (false, false), "a timeline stands there");
        assert!(without_entry(text, 0).is_none());
        assert!(without_entry("a: 1\n", 3).is_none());
    }
}
