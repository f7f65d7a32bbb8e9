//! Files in a form that is not this one, but near it: what is told first, and what `--fix` makes of them.

use dateline::{check, mend};

/// A file as a stranger writes it, words of the first hint, and the file after `--fix`; nothing where it must stay as it is.
type Form = (&'static str, &'static str, &'static str);

/// Entries under their date, their id, their title or a word for them.
const NAMED: &[Form] = &[
    ("events:\n- \"4 October 1957\": Sputnik\n", "`title: Sputnik`", "events:\n- date: 1957-10-04\n  title: Sputnik\n"),
    (
        "events:\n- 1957: Sputnik # first\n- 12 April 1961: \"Gagarin: a man\"\n  tags: [a]\n",
        "`date: 1957`",
        "events:\n- date: 1957\n  title: Sputnik # first\n- date: 1961-04-12\n  title: \"Gagarin: a man\"\n  tags: [a]\n",
    ),
    (
        "events:\n  - 1957:\n      title: A\n      place: B\n  - c. 1960: { title: C }\n",
        "`date: 1957` in place of `1957:`",
        "events:\n  - date: 1957\n    title: A\n    place: B\n  - { date: 1960~, title: C }\n",
    ),
    (
        "events:\n- May 1957: >\n    A long\n    text\n",
        "`date: 1957-05`",
        "events:\n- date: 1957-05\n  title: >\n    A long\n    text\n",
    ),
    ("events: [1957: A]\n", "`{ date: 1957, title: A }`", "events: [{ date: 1957, title: A }]\n"),
    ("events:\n- Sputnik: 4 October 1957\n", "`title: Sputnik`", "events:\n- title: Sputnik\n  date: 1957-10-04\n"),
    ("events:\n- 12/5/1957: A\n", "`date: 1957-12-05` or `date: 1957-05-12`", ""),
    (
        "events:\n  \"4 October 1957\": Sputnik\n  Gagarin: 12 April 1961\n",
        "`- date: 1957-10-04`",
        "events:\n  - date: 1957-10-04\n    title: Sputnik\n  - title: Gagarin\n    date: 1961-04-12\n",
    ),
    ("events:\n- a: { title: A, date: 1957 }\n", "`id: a`", "events:\n- { id: a, title: A, date: 1957 }\n"),
    (
        "events:\n- a:\n    title: A\n    date: 1957\n    tags:\n    - b\n",
        "`id: a` in place of `a:`",
        "events:\n- id: a\n  title: A\n  date: 1957\n  tags:\n  - b\n",
    ),
    ("events:\n- \"The A\": { date: 1957 }\n", "`title: \"The A\"`", "events:\n- { title: \"The A\", date: 1957 }\n"),
    ("events:\n- Gagarin: { date: 1961, title: A }\n", "`id: gagarin`", ""),
    ("events:\n- event: { date: 1957, title: A }\n", "delete `event:`", "events:\n- { date: 1957, title: A }\n"),
    (
        "events:\n- event:\n    date: 1957\n    title: A\n",
        "`date: 1957` in place of `event:`",
        "events:\n- date: 1957\n  title: A\n",
    ),
    ("event:\n  date: 1957\n  title: A\n", "`events`", "events:\n  - date: 1957\n    title: A\n"),
    (
        "event: { date: 1957, title: A }\n",
        "`events: [{ date: 1957, title: A }]`",
        "events: [{ date: 1957, title: A }]\n",
    ),
    ("items:\n  a: { date: 1957, title: A }\n", "`events`", "events:\n  - { id: a, date: 1957, title: A }\n"),
    (
        "categories:\n- a: { label: X }\n- b:\n    label: Y\nevents:\n- { date: 1957, title: A, category: a }\n- { date: 1958, title: A, category: b }\n",
        "a space instead of the dash before `a:`",
        "categories:\n  a: { label: X }\n  b:\n    label: Y\nevents:\n- { date: 1957, title: A, category: a }\n- { date: 1958, title: A, category: b }\n",
    ),
    (
        "categories:\n  a: War\nevents:\n- { date: 1957, title: A, category: a }\n",
        "`{ label: War }`",
        "categories:\n  a: { label: War }\nevents:\n- { date: 1957, title: A, category: a }\n",
    ),
    (
        "sources:\n  a: The book\nevents:\n- { date: 1957, title: A, sources: [a] }\n",
        "`{ title: The book }`",
        "sources:\n  a: { title: The book }\nevents:\n- { date: 1957, title: A, sources: [a] }\n",
    ),
    ("sources:\n  title: The book\n  author: B\nevents:\n- { date: 1957, title: A }\n", "such as `the-book:`", ""),
    (
        "timelines:\n- a:\n    layout: lanes\nevents:\n- { date: 1957, title: A }\n",
        "`id: a` in place of `a:`",
        "timelines:\n- id: a\n  layout: lanes\nevents:\n- { date: 1957, title: A }\n",
    ),
];

/// Events that are one text.
const TEXTS: &[Form] = &[
    (
        "events:\n- 1957 - Gagarin flies\n",
        "`{ date: 1957, title: Gagarin flies }`",
        "events:\n- { date: 1957, title: Gagarin flies }\n",
    ),
    (
        "events:\n- \"12 April 1961: Gagarin\"\n- May 5, 1961, Shepard\n",
        "`{ date: 1961-04-12, title: Gagarin }`",
        "events:\n- { date: 1961-04-12, title: Gagarin }\n- { date: 1961-05-05, title: Shepard }\n",
    ),
    ("events:\n- 1969 Moon landing\n", "`{ date: 1969, title: Moon landing }`", ""),
    ("events:\n- Sputnik\n", "`{ date: 2012-05-25, title: Sputnik }`", ""),
    ("events:\n- { date: 1957, title: A, title: B }\n", "keep one of the two", ""),
];

/// Several keys on one line, and entries on the line of their section.
const ON_ONE_LINE: &[Form] = &[
    (
        "sources: a: title: B, author: C\nevents:\n- { date: 1957, title: A, sources: [a] }\n",
        "`a: { title: B, author: C }`",
        "sources:\n  a: { title: B, author: C }\nevents:\n- { date: 1957, title: A, sources: [a] }\n",
    ),
    (
        "sources:\n  a: title: B, C and D, author: E\n  b: { title: F }\nevents:\n- { date: 1957, title: A, sources: [a, b] }\n",
        "`a: { title: \"B, C and D\", author: E }`",
        "sources:\n  a: { title: \"B, C and D\", author: E }\n  b: { title: F }\nevents:\n- { date: 1957, title: A, sources: [a, b] }\n",
    ),
    (
        "categories: war: label: War, color: blue\nevents:\n- { date: 1957, title: A, category: war }\n",
        "`war: { label: War, color: blue }`",
        "categories:\n  war: { label: War, color: blue }\nevents:\n- { date: 1957, title: A, category: war }\n",
    ),
    (
        "events: - date: 1957, title: A, tags: b, c\n",
        "`- { date: 1957, title: A, tags: [b, c] }`",
        "events:\n  - { date: 1957, title: A, tags: [b, c] }\n",
    ),
    (
        "timelines: - id: a, layout: lanes\nevents:\n- { date: 1957, title: A }\n",
        "`- { id: a, layout: lanes }`",
        "timelines:\n  - { id: a, layout: lanes }\nevents:\n- { date: 1957, title: A }\n",
    ),
    (
        "events:\n- a: date: 1957, title: A\n",
        "`{ id: a, date: 1957, title: A }`",
        "events:\n- { id: a, date: 1957, title: A }\n",
    ),
];

/// Lines between events, and texts around them.
const AROUND: &[Form] = &[
    (
        "events:\n- date: 1957\n  title: A\n  ---\n- date: 1958\n  title: B\n",
        "delete the lines that are `---`",
        "events:\n- date: 1957\n  title: A\n- date: 1958\n  title: B\n",
    ),
    (
        "events:\n- date: 1957\n  title: A\n***\n- date: 1958\n  title: B\n",
        "delete the lines that are `***`",
        "events:\n- date: 1957\n  title: A\n- date: 1958\n  title: B\n",
    ),
    (
        "events:\n- date: 1957\n  title: A\n  summary: |\n    a\n    ---\n    b\n  ---\n- date: 1958\n  title: B\n",
        "delete the lines that are `---`",
        "events:\n- date: 1957\n  title: A\n  summary: |\n    a\n    ---\n    b\n- date: 1958\n  title: B\n",
    ),
    ("events:\n- date: 1957\n  title: A\n...\nmore of it\n", "delete this line and all below it", ""),
    (
        "events:\n- { date: 1957, title: A }\n---\ntitle: T\nevents:\n- { date: 1957, title: A }\n",
        "a file of its own",
        "",
    ),
];

/// Texts that begin with an apostrophe.
const APOSTROPHES: &[Form] = &[
    (
        "events:\n- date: 1957\n  title: 'Tis the season\n",
        "`title: \"'Tis the season\"`",
        "events:\n- date: 1957\n  title: \"'Tis the season\"\n",
    ),
    (
        "events:\n- { date: 1957, title: 'twas so, tags: [a] }\n",
        "`title: \"'twas so\"`",
        "events:\n- { date: 1957, title: \"'twas so\", tags: [a] }\n",
    ),
    (
        "events:\n- date: 1957\n  title: 's-Hertogenbosch's fall\n",
        "`title: \"'s-Hertogenbosch's fall\"`",
        "events:\n- date: 1957\n  title: \"'s-Hertogenbosch's fall\"\n",
    ),
    ("events:\n- date: 1957\n  title: 'Assad speaks\n", "`title: 'Assad speaks'`, or `title: \"'Assad speaks\"`", ""),
];

/// Whole files, of which none begins with a title.
const WHOLE: &[Form] = &[
    (
        "{\"date\": \"1957\", \"title\": \"A\"}\n{\"date\": \"1958\", \"title\": \"B\"}\n",
        "`- ` before each `{`",
        "title: Timeline\nevents:\n- {\"date\": \"1957\", \"title\": \"A\"}\n- {\"date\": \"1958\", \"title\": \"B\"}\n",
    ),
    (
        "{\n  \"date\": \"1957\",\n  \"title\": \"A\"\n},\n{\n  \"date\": \"1958\",\n  \"title\": \"B\"\n}\n",
        "`,` after each `}` but the last",
        "{ \"title\": \"Timeline\", \"events\": [{\n  \"date\": \"1957\",\n  \"title\": \"A\"\n},\n{\n  \"date\": \"1958\",\n  \"title\": \"B\"\n}] }\n",
    ),
    (
        "- 1957: Sputnik\n- 1961: Gagarin\n",
        "`events:`",
        "title: Timeline\nevents:\n- date: 1957\n  title: Sputnik\n- date: 1961\n  title: Gagarin\n",
    ),
    (
        "---\ndate: 1957\ntitle: A\n---\ndate: 1958\ntitle: B\n",
        "`title: ...` and `events:` on two lines above",
        "---\ntitle: Timeline\nevents:\n- date: 1957\n  title: A\n- date: 1958\n  title: B\n",
    ),
    (
        "Here is it:\n\n```yaml\ntitle: T\nevents:\n- date: 1957\n  title: A\n```\n\nMore?\n",
        "delete this line and all above it, and the line that ends the block with all below it",
        "",
    ),
    (
        "{\"title\": \"T\", \"events\": [{\"1957\": \"A\"}]}\n",
        "`\"date\": \"1957\", \"title\": \"A\"`",
        "{\"title\": \"T\", \"events\": [{\"date\": \"1957\", \"title\": \"A\"}]}\n",
    ),
    (
        "{\"title\": \"T\", \"events\": [{\"a\": {\"date\": \"1957\", \"title\": \"A\"}}]}\n",
        "`\"id\": \"a\"`",
        "{\"title\": \"T\", \"events\": [{\"id\": \"a\", \"date\": \"1957\", \"title\": \"A\"}]}\n",
    ),
];

/// Entries in braces that lack a key.
const LACKING: &[Form] = &[
    ("events:\n- { date: 1957 }\n", "`{ date: 1957, title: What happened }`", ""),
    ("events:\n- {title: A}\n", "`{title: A, date: 2012-05-25}`", ""),
    ("events: [{ date: 1957, title: A }, { title: B }]\n", "`{ title: B, date: 2012-05-25 }`", ""),
    ("events:\n- {}\n", "`{ date: 2012-05-25 }`", ""),
    ("events:\n- { date: 1957,\n    place: A }\n", "right behind the `{`", ""),
    ("timelines: [{ layout: lanes }]\nevents:\n- { date: 1957, title: A }\n", "`{ layout: lanes, id: overview }`", ""),
];

/// Dates with a sign or in an order that is not one of a date.
const DATES: &[Form] = &[
    ("events:\n- date: > 1957\n  title: A\n", "`date: \"[1957..]\"` (1957 or later)", ""),
    ("events:\n- date: >= 1957-10\n  title: A\n", "`date: 1957-10/..` (from 1957-10)", ""),
    ("events:\n- date: *1812\n  title: A\n", "`date: 1812`", ""),
    ("events:\n- date: \"* 1812\"\n  title: A\n", "did you mean `1812`", ""),
    ("events:\n- date: † 1812\n  title: A\n", "did you mean `1812`", ""),
    ("events:\n- date: d. 1812\n  title: A\n", "did you mean `1812`", ""),
    ("events:\n- date: 31/12\n  title: A\n", "`XXXX-12-31` (31 December, year unknown)", ""),
    ("events:\n- date: 9/5\n  title: A\n", "`XXXX-05-09` (9 May, year unknown), or `XXXX-09-05`", ""),
    ("events:\n- date: 9 May - 5 May 1945\n  title: A\n", "`1945-05-05/1945-05-09` (5 to 9 May 1945), or", ""),
    ("events:\n- date: 9 - 5 May 1945\n  title: A\n", "or `1945-05-05/1945-05-09`", ""),
    ("events:\n- date: 8 May 1945 - 7 May 1945\n  title: A\n", "`1945-05-07/1945-05-08` (7 to 8 May 1945)", ""),
    ("events:\n- date: 1990-1985\n  title: A\n", "`1985/1990`", ""),
    ("events:\n- date: 10,000 BC\n  title: A\n", "`-9999` (10,000 BCE)", "events:\n- date: -9999\n  title: A\n"),
];

/// Keys, values and ids.
const WORDS: &[Form] = &[
    (
        "events:\n- wann: 1957\n  was: A\n  wo: B\n  wer: C\n",
        "`date`",
        "events:\n- date: 1957\n  title: A\n  place: B\n  actors: [C]\n",
    ),
    (
        "events:\n- quand: 1957\n  quoi: A\n  où: B\n  qui: C\n",
        "`date`",
        "events:\n- date: 1957\n  title: A\n  place: B\n  actors: [C]\n",
    ),
    (
        "events:\n- cuándo: 1957\n  qué: A\n  dónde: B\n  quién: C\n",
        "`date`",
        "events:\n- date: 1957\n  title: A\n  place: B\n  actors: [C]\n",
    ),
    (
        "events:\n- когда: 1957\n  что: A\n  где: B\n  кто: C\n",
        "`date`",
        "events:\n- date: 1957\n  title: A\n  place: B\n  actors: [C]\n",
    ),
    (
        "events:\n- date: 1957\n  title: A\n  lede: B\n",
        "`summary`",
        "events:\n- date: 1957\n  title: A\n  summary: B\n",
    ),
    ("events:\n- date: 1957\n  title: A\n  what: B\n", "write `summary`", ""),
    ("events:\n- date: 1957\n  title: A\n  titel: B\n", "`title` is there already", ""),
    ("events:\n- date: 1957\n  title: A\n  author: B\n", "write it in a source", ""),
    (
        "timelines: [{ id: a, scale: log }]\nevents:\n- { date: 1957, title: A }\n",
        "`sequential` (one step for each event): none is logarithmic",
        "",
    ),
    (
        "timelines:\n- id: a\n  from: 1960\n  to: 1950\nevents:\n- { date: 1957, title: A }\n",
        "`from: 1950` and `to: 1960`",
        "",
    ),
    (
        "timelines:\n- id: a\n  from: 1990\n  to: 1980\nevents:\n- { date: 1957, title: A }\n",
        "write an earlier date after `from:`",
        "",
    ),
    (
        "categories:\n  a-b: { label: X }\n  a_b: { label: Y }\nevents:\n- { date: 1957, title: A, category: a-b }\n- { date: 1958, title: A, category: a_b }\n",
        "`a-b-2` here and in 1 more place: `a-b` is another",
        "",
    ),
    (
        "events:\n- id: u\u{308}b\n  date: 1957\n  title: A\n",
        "write `üb`, with that letter as one character",
        "events:\n- id: üb\n  date: 1957\n  title: A\n",
    ),
    (
        "events:\n- { date: 1957, title: A, tags: \"war; peace\" }\n",
        "`tags: [war, peace]`, or `tags: [\"war; peace\"]`",
        "",
    ),
    (
        "events:\n- { date: 1957, title: A, tags: \"war | peace\" }\n",
        "`tags: [war, peace]`, or `tags: [\"war | peace\"]`",
        "",
    ),
    ("events:\n- date: 1957\n  title: A\n  tags: war / peace\n", "`tags: [war, peace]`, or `tags: [war / peace]`", ""),
    (
        "sources:\n  a: { title: X }\n  b: { title: Y }\nevents:\n- { date: 1957, title: A, sources: a and b }\n",
        "`sources: [a, b]`",
        "",
    ),
];

const TITLED: &[&[Form]] = &[NAMED, TEXTS, ON_ONE_LINE, AROUND, APOSTROPHES, LACKING, DATES, WORDS];

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
fn a_file_in_another_form_is_told_how_it_must_look_and_mended_to_that() {
    for (text, hint, after) in forms() {
        let found = check(&text).diagnostics;
        let first = found.first().and_then(|one| one.hint.as_deref()).unwrap_or_default();
        assert!(first.contains(hint), "{text}: expected {hint} in: {first}");
        let wished = if after.is_empty() { &text } else { &after };
        assert_eq!(&mend(&text).text, wished, "{text}");
        let crlf = mend(&text.replace('\n', "\r\n")).text;
        assert_eq!(crlf, wished.replace('\n', "\r\n"), "{text:?}");
        if !after.is_empty() {
            assert_eq!(check(&after).diagnostics, [], "{after}");
        }
    }
}

#[test]
fn a_source_that_a_refused_citation_names_is_not_told_as_unused() {
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
fn two_ids_that_would_become_one_are_told_apart() {
    let text = "title: T\ncategories:\n  A_b: { label: X }\n  a_b: { label: Y }\nevents:\n- { date: 1957, title: A, category: A_b }\n- { date: 1958, title: A, category: a_b }\n";
    let hints: Vec<String> = check(text).diagnostics.into_iter().filter_map(|one| one.hint).collect();
    assert_eq!(
        hints,
        ["write `a-b` here and in 1 more place", "write `a-b-2` here and in 1 more place: `a-b` is another"]
    );
    assert_eq!(mend(text).text, text.replace("A_b", "a-b"));
    let both = check(text).diagnostics.into_iter().flat_map(|one| one.fixes).flat_map(|fix| fix.edits);
    let after = dateline::text::apply(text, &both.collect::<Vec<_>>()).unwrap();
    assert_eq!(check(&after).diagnostics, [], "{after}");
}
