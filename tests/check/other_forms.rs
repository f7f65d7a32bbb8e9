//! Files in a form that is not this one, but near it: what is reported first, and what `--fix` makes of them.

mod braces;
mod entries;
mod files;
mod kept_whole;
mod misread;
mod values;

use dateline::{check, fix};

use braces::{COMMAS, LINES, QUOTES};
use entries::{LACKING, NAMED, ON_ONE_LINE, TEXTS};
use files::{AROUND, WHOLE};
use kept_whole::{BRACED, COLUMNS, PARTS, WORDS_AND_KEYS};
use misread::{EVENTS, PLACES};
use values::{APOSTROPHES, DATES, WORDS};

/// A file as a stranger writes it, words of the first hint, and the file after `--fix`; nothing where it must stay as it is.
type Form = (&'static str, &'static str, &'static str);

const TITLED: &[&[Form]] = &[
    NAMED,
    TEXTS,
    ON_ONE_LINE,
    AROUND,
    APOSTROPHES,
    LACKING,
    DATES,
    WORDS,
    QUOTES,
    COMMAS,
    LINES,
    PLACES,
    EVENTS,
    BRACED,
    COLUMNS,
    PARTS,
    WORDS_AND_KEYS,
];

/// Every form as a whole file, with the words of its hint and the file after `--fix`.
fn forms() -> Vec<(String, &'static str, String)> {
    let titled = |text: &str| if text.is_empty() { String::new() } else { format!("title: T\n{text}") };
    let with_title = TITLED.concat().into_iter().map(|(text, hint, after)| (titled(text), hint, titled(after)));
    with_title.chain(WHOLE.iter().map(|(text, hint, after)| ((*text).to_owned(), *hint, (*after).to_owned()))).collect()
}

/// Every form as a file with its name.
pub(super) fn texts() -> Vec<(String, String)> {
    forms().into_iter().map(|(text, hint, _)| (format!("form with {hint}"), text)).collect()
}

#[test]
fn a_file_in_another_form_is_reported_how_it_must_look_and_fixed_to_that() {
    for (text, hint, after) in forms() {
        let found = check(&text).diagnostics;
        let first = found.first().and_then(|one| one.hint.as_deref()).unwrap_or_default();
        assert!(first.contains(hint), "{text}: expected {hint} in: {first}");
        let wished = if after.is_empty() { &text } else { &after };
        assert_eq!(&fix(&text).text, wished, "{text}");
        let crlf = fix(&text.replace('\n', "\r\n")).text;
        assert_eq!(crlf, wished.replace('\n', "\r\n"), "{text:?}");
        if !after.is_empty() {
            assert_eq!(check(&after).diagnostics, [], "{after}");
        }
    }
}

#[test]
fn a_source_that_a_refused_citation_names_is_not_reported_as_unused() {
    let source = "title: T\nsources:\n  tass: { title: X }\nevents:\n- date: 1957\n  title: A\n  sources: ";
    for cited in
        ["[\"tass p. 5\"]", "[Tass]", "tass, p. 5", "{ tass: 5 }", "[{ ref: tass, page: 5, x: y }]", "tass and ria"]
    {
        let found = check(&format!("{source}{cited}\n")).diagnostics;
        assert!(
            !found.is_empty() && found.iter().all(|one| one.code.as_str() != "unused-source"),
            "{cited}: {found:#?}"
        );
    }
    let other = check(&format!("{source}[ria]\n")).diagnostics;
    assert!(other.iter().any(|one| one.code.as_str() == "unused-source"), "{other:#?}");
}

#[test]
fn two_ids_that_would_become_one_are_distinguished() {
    let text = "title: T\ncategories:\n  A_b: { label: X }\n  a_b: { label: Y }\nevents:\n- { date: 1957, title: A, category: A_b }\n- { date: 1958, title: A, category: a_b }\n";
    let hints: Vec<String> = check(text).diagnostics.into_iter().filter_map(|one| one.hint.clone()).collect();
    assert_eq!(
        hints,
        ["write `a-b` here and in 1 more place", "write `a-b-2` here and in 1 more place: `a-b` is another"]
    );
    assert_eq!(fix(text).text, text.replace("A_b", "a-b"));
    let both = check(text).diagnostics.into_iter().flat_map(|one| one.fixes()).flat_map(|fix| fix.edits);
    let after = dateline::text::apply(text, &both.collect::<Vec<_>>()).unwrap();
    assert_eq!(check(&after).diagnostics, [], "{after}");
}
