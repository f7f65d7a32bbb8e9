//! What a file holds while it is being typed.

use std::borrow::Cow;

use crate::document::{Document, parse};
use crate::model::Chronicle;
use crate::read::parsed;
use crate::text::{line_end, line_start};

/// What stands in place of a line that is no YAML yet: a key of the author's own, which means nothing.
const NOTHING: &str = "x-here: ~";

/// What a document holds; nothing where it is not YAML, for why it is not takes long to find out and is not asked here.
pub(super) fn whole(document: &Document<'_>) -> Option<Chronicle> {
    if document.is_whole() { parsed(document).value } else { None }
}

/// What a text holds; where it is not YAML, what it holds without the line of a byte, or without the entry around it; else what is
/// known of it from before.
pub(super) fn chronicle<'c>(text: &str, at: usize, known: Option<&'c Chronicle>) -> Option<Cow<'c, Chronicle>> {
    let line = line_start(text, at);
    let without = |start: usize, end: usize| whole(&parse(&without(text, start, end)));
    let own = whole(&parse(text)).or_else(|| without(line, line_end(text, at)));
    // A brace that is not closed yet takes in the lines below it.
    let own = own.or_else(|| without(line, entry_end(text, line)));
    let own = own.or_else(|| outer(text, line).and_then(|line| without(line, entry_end(text, line))));
    own.map(Cow::Owned).or(known.map(Cow::Borrowed))
}

/// The nearest line above one that stands further left.
fn outer(text: &str, line: usize) -> Option<usize> {
    let own = indent(&text[line..line_end(text, line)]);
    let mut above = line;
    while let Some(end) = above.checked_sub(1) {
        above = line_start(text, end);
        let words = &text[above..end];
        if !words.trim().is_empty() && indent(words) < own {
            return Some(above);
        }
    }
    None
}

/// The end of what stands further right below a line.
fn entry_end(text: &str, line: usize) -> usize {
    let own = indent(&text[line..line_end(text, line)]);
    let mut end = line_end(text, line);
    while end < text.len() {
        let next = line_end(text, end + 1);
        let words = &text[end + 1..next];
        if !words.trim().is_empty() && indent(words) <= own {
            break;
        }
        end = next;
    }
    end
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// A text with nothing in place of some lines.
fn without(text: &str, start: usize, end: usize) -> String {
    let line = &text[start..line_end(text, start)];
    let words = line.trim_start_matches([' ', '-']);
    let inside = start + line.len() - words.len();
    format!("{}{NOTHING}{}", &text[..inside], &text[end..])
}

#[cfg(test)]
mod tests {
    use super::chronicle;

    #[test]
    fn half_a_line_hides_nothing_else() {
        let text = "title: T\nsources:\n  tass: { title: Tass }\nevents:\n- date: 2012\n  title: A\n  cat\n";
        let at = text.find("cat").expect("the half line");
        assert_eq!(chronicle(text, at, None).map(|chronicle| chronicle.sources.len()), Some(1));
        assert_eq!(chronicle("title: T\nevents: [\nb: c\n", 20, None), None);
    }

    #[test]
    fn a_brace_that_is_not_closed_hides_nothing_outside_it() {
        let text = |entry: &str| {
            format!(
                "title: T\nevents:\n  - {entry}\n  - date: 2013\n    title: B\nsources: {{ tass: {{ title: Tass }} }}\n"
            )
        };
        let entries = [
            "{ date: 2012, |",
            "{ date: 2012,\n      sources: |",
            "{ |date: 2012,\n\n      title: A",
            "{ date: 2012,\n      title: A,\n      |",
        ];
        for entry in entries {
            let text = text(entry);
            let at = text.find('|').expect("a cursor");
            let found =
                chronicle(&text.replace('|', ""), at, None).map(|found| (found.events.len(), found.sources.len()));
            assert!(found.is_some_and(|(events, sources)| events >= 1 && sources == 1), "{text}");
        }
    }
}
