//! Reading: nothing panics, no byte is lost, every place that is reported lies in the text, ids are distinguished, and neither the
//! line ends nor the size of a file change what is read.

use std::collections::BTreeSet;

use dateline::text::LineIndex;
use dateline::{Chronicle, Diagnostic, Span};

use super::common::{file, unplaced};

/// Comment lines that make a file large enough to be scanned in parts: more than 64 kB.
const PADDING_LINE: &str = "# a line of nothing but words, to make the file larger than what is scanned in one piece\n";

pub fn read(input: &[u8]) {
    let Some(text) = file(input, true) else {
        let (text, checked) = dateline::read::read_bytes(input);
        assert!(
            checked.value.is_none() || text.as_bytes() == input || input.starts_with(b"\xef\xbb\xbf"),
            "bytes lost"
        );
        return;
    };
    let document = dateline::document::parse(&text);
    assert_eq!(document.text(), text, "no byte is lost");
    let checked = dateline::check(&text);
    reported(&text, &checked.diagnostics);
    if let Some(chronicle) = &checked.value {
        whole(chronicle, checked.has_errors());
    }
    if !text.contains('\r') {
        same_with(&text, &text.replace('\n', "\r\n"), &checked.diagnostics, checked.value.clone());
    }
    let starts_plainly = !text.starts_with(['\u{feff}', '%']) && !text.is_empty();
    // Lines above that end otherwise would make the line ends of the file mixed.
    let starts_plainly = starts_plainly && !text.contains('\r');
    if starts_plainly && text.len() < 4096 {
        let padded = PADDING_LINE.repeat((64 << 10) / PADDING_LINE.len() + 2) + &text;
        same_with(&text, &padded, &checked.diagnostics, checked.value);
    }
}

/// Every error lies in the text, in order of place, and its fixes can be made.
fn reported(text: &str, found: &[Diagnostic]) {
    let lines = LineIndex::new(text);
    let inside = |span: Span| {
        assert!(text.get(span.range()).is_some(), "{span:?} of {} bytes", text.len());
        assert!(lines.position(text, span.start()) <= lines.position(text, span.end()), "{span:?}");
    };
    assert!(found.windows(2).all(|pair| pair[0].span.start() <= pair[1].span.start()), "in order of place");
    for one in found {
        inside(one.span);
        one.places().iter().for_each(|(span, _)| inside(*span));
        let said = [Some(&one.message), one.hint.as_ref()].into_iter().flatten();
        said.for_each(|words| assert!(!words.is_empty() && !words.contains(['\n', '\r']), "{one:?}"));
        for fix in one.fixes() {
            assert!(dateline::text::apply(text, &fix.edits).is_some_and(|after| after != text), "{fix:?}");
        }
    }
}

/// What a chronicle promises to those who draw it.
fn whole(chronicle: &Chronicle, has_errors: bool) {
    let events = &chronicle.events;
    let ids: BTreeSet<&str> = events.iter().map(|event| event.id.as_str()).collect();
    assert!(ids.len() == events.len() && !ids.contains(""), "ids are told apart");
    assert!(events.windows(2).all(|pair| pair[0].date.sort_key() <= pair[1].date.sort_key()), "in order of time");
    for event in events {
        assert!(event.category.is_none_or(|at| at < chronicle.categories.len()));
        assert!(event.sources.iter().all(|cited| cited.source < chronicle.sources.len()));
        // A link to an event that could not be read stays, so that it is no second error.
        assert!(has_errors || event.links.iter().all(|link| ids.contains(link.to.as_str())));
        assert!((1..=5).contains(&event.importance) && !event.date.words().is_empty());
    }
    for view in &chronicle.views {
        assert!(view.from <= view.to && view.events.iter().all(|at| *at < events.len()), "{}", view.id);
    }
    assert!(has_errors || !events.is_empty(), "a file without events has an error");
}

/// The other text is the same file in other bytes.
fn same_with(text: &str, other: &str, found: &[Diagnostic], value: Option<Chronicle>) {
    let again = dateline::check(other);
    let codes = |found: &[Diagnostic]| found.iter().map(|one| one.code).collect::<Vec<_>>();
    let words = |found: &[Diagnostic]| found.iter().map(|one| one.message.clone()).collect::<Vec<_>>();
    assert_eq!(codes(found), codes(&again.diagnostics), "{text:?}: {:?}", words(&again.diagnostics));
    assert_eq!(value.map(unplaced), again.value.map(unplaced), "{text:?}");
}
