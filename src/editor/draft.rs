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

/// What a text holds; where it is not YAML, what it holds without the line of a byte; else what is known of it from before.
pub(super) fn chronicle<'c>(text: &str, at: usize, known: Option<&'c Chronicle>) -> Option<Cow<'c, Chronicle>> {
    let own = whole(&parse(text)).or_else(|| whole(&parse(&without_line(text, at))));
    own.map(Cow::Owned).or(known.map(Cow::Borrowed))
}

fn without_line(text: &str, at: usize) -> String {
    let (start, end) = (line_start(text, at), line_end(text, at));
    let line = &text[start..end];
    let words = line.trim_start_matches([' ', '-']);
    let inside = end - words.len();
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
}
