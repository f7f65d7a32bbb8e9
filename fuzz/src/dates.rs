//! Dates: a date that is taken reads the same again and can be worded; one that is refused gets only suggestions that are
//! dates; in a file the two agree, and a fix gives a date.

use dateline::document::parse;
use dateline::{Code, Date, DateError};

use super::bytes::Bytes;
use super::common::quoted;
use super::recipe;

/// Bytes of a phrase that is tried.
const LONGEST: usize = 600;

pub fn dates(input: &[u8]) {
    let phrase = match input {
        [0, rest @ ..] => recipe::phrase(&mut Bytes::new(rest)),
        _ => match std::str::from_utf8(input) {
            Ok(text) if text.len() <= LONGEST => text.to_owned(),
            _ => return,
        },
    };
    let parsed = Date::parse(&phrase);
    match &parsed {
        Ok(date) => taken(&phrase, date),
        Err(error) => refused(&phrase, error),
    }
    in_a_file(&phrase, parsed.is_ok());
}

fn taken(phrase: &str, date: &Date) {
    assert_eq!(date.as_written(), phrase);
    assert_eq!(Date::parse(date.as_written()).as_ref(), Ok(date));
    let words = date.words();
    assert!(!words.trim().is_empty() && !words.contains(char::is_control), "{phrase:?} in words: {words:?}");
    let (first, last) = date.sort_key();
    assert!(first <= last && date.level() <= 2, "{phrase:?}");
    let _ = date.bounds();
    if let Some((from, to)) = date.extent().and_then(|extent| extent.hull()) {
        assert!(from <= to, "{phrase:?}");
    }
}

fn refused(phrase: &str, error: &DateError) {
    assert!(!error.to_string().trim().is_empty());
    if let Some(better) = error.suggestion() {
        assert!(Date::parse(better).is_ok() && better != phrase, "{phrase:?} suggests {better:?}");
    }
}

fn in_a_file(phrase: &str, is_date: bool) {
    let text = format!("title: T\nevents:\n- date: {}\n  title: A\n", quoted(phrase));
    let date = parse(&text)
        .root()
        .and_then(|root| root.get("events")?.items().next()?.get("date"))
        .map(|date| (date.text() == Some(phrase), date.span()));
    let Some((true, span)) = date else { return };
    let wrong = |text: &str| dateline::check(text).diagnostics.into_iter().find(|one| one.code == Code::DateInvalid);
    let found = wrong(&text);
    assert!(found.is_none() || !is_date || phrase.trim() != phrase, "{phrase:?}: {found:?}");
    for fix in found.iter().flat_map(|found| found.fixes()) {
        let after = dateline::text::apply(&text, &fix.edits).expect("a fix can be made");
        assert!(wrong(&after).is_none(), "{phrase:?}: {} gives {:?}", fix.title, wrong(&after));
    }
    let fixed = dateline::fix(&text);
    assert!(fixed.done.iter().all(|done| done.diagnostic.span.start() >= span.start()), "{phrase:?}: only the date");
    assert!(fixed.done.is_empty() || wrong(&fixed.text).is_none(), "{phrase:?} became {:?}", fixed.text);
}
