//! Common slips, in three tables: what a person types who knows neither YAML nor EDTF nor the format well. For each the line
//! that must be named first, and a word that the remedy must hold.

use dateline::text::LineIndex;

/// A name, the lines below `title: T`, the line of the file that is wrong, a word of the remedy.
type Slip = (&'static str, &'static str, usize, &'static str);

/// What is not the YAML that was meant.
const YAML: &[Slip] = &[
    ("a tab for an indent", "events:\n\t- date: 2012\n\t  title: A\n", 3, "two spaces"),
    (
        "a quote that is never closed",
        "events:\n- date: 2012\n  title: \"Houla\n- date: 2013\n  title: B\n",
        4,
        "write \"",
    ),
    ("no space after a colon", "events:\n- date: 2012\n  title:Houla\n", 4, "space after `:`"),
    ("a colon in a title", "events:\n- date: 2012\n  title: Houla: a massacre\n", 4, "quotes"),
    ("a key indented too deep", "events:\n- date: 2012\n    title: A\n", 4, "2 spaces before"),
    ("a key indented too little", "events:\n  - date: 2012\n   title: A\n", 4, "4 spaces before"),
    ("an item without its dash", "events:\n  date: 2012\n  title: A\n", 3, "`- ...`"),
    ("a dash without its space", "events:\n- date: 2012\n  title: A\n-date: 2013\n  title: B\n", 5, "space after `-`"),
    ("the same key twice", "events:\n- date: 2012\n  title: A\n  date: 2013\n", 5, "keep one"),
    (
        "a bracket that is never closed",
        "events:\n- date: 2012\n  title: A\n  tags: [houla, syria\n- date: 2013\n  title: B\n",
        5,
        "`]`",
    ),
    ("a text where a list belongs", "events:\n- date: 2012\n  title: A\n  tags: houla\n", 5, "`tags: [houla]`"),
    ("`events` that is no list", "events: none yet\n", 2, "`- ...`"),
    ("an alias without its anchor", "events:\n- date: &day 2012\n  title: A\n- date: *dya\n  title: B\n", 5, "quotes"),
    ("two keys on one line", "events:\n- date: 2012 title: A\n", 3, "a line for each key"),
    ("a tab below a value", "events:\n- date: 2012\n\ttitle: A\n", 4, "two spaces"),
    ("line ends of an old Mac", "events:\r- date: 2012\r  titel: A\r", 4, "`title`"),
    ("an `@` before a text", "events:\n- date: 2012\n  title: @assad speaks\n", 4, "quotes"),
    ("a backtick before a text", "events:\n- date: 2012\n  title: `A`\n", 4, "quotes"),
    ("a `%` before a text", "events:\n- date: 2012\n  title: %A\n", 4, "quotes"),
    (
        "the marks of a merge",
        "events:\n<<<<<<< HEAD\n- date: 2012\n  title: A\n=======\n- date: 2013\n  title: A\n>>>>>>> main\n",
        3,
        "one of the two sides",
    ),
    ("spaces of a web page", "events:\n- date: 2012\n\u{a0}\u{a0}title: A\n", 4, "ordinary space"),
    ("typographic quotes", "events:\n- date: 2012\n  title: “Houla: a massacre”\n", 4, "straight quotes"),
    ("an apostrophe in single quotes", "events:\n- date: 2012\n  title: 'Assad's fall'\n", 4, "''"),
    ("Windows line ends before a slip", "events:\r\n- date: 2012\r\n  titel: A\r\n", 4, "`title`"),
];

/// Dates as people write them.
const DATES: &[Slip] = &[
    ("a thirteenth month", "events:\n- date: 2012-13-01\n  title: A\n", 3, "2012-01-13"),
    ("31 June", "events:\n- date: 2012-06-31\n  title: A\n", 3, "a date such as"),
    ("29 February of a common year", "events:\n- date: 2011-02-29\n  title: A\n", 3, "a date such as"),
    ("one digit for a month", "events:\n- date: 2012-5-7\n  title: A\n", 3, "2012-05-07"),
    ("day, month, year with points", "events:\n- date: 25.05.2012\n  title: A\n", 3, "2012-05-25"),
    ("month, day, year with strokes", "events:\n- date: 05/25/2012\n  title: A\n", 3, "2012-05-25"),
    ("day and month that could change places", "events:\n- date: 12/5/2012\n  title: A\n", 3, "12 May 2012"),
    ("years with a hyphen", "events:\n- date: 1914-18\n  title: A\n", 3, "1914/1918"),
    ("about a year", "events:\n- date: c. 1850\n  title: A\n", 3, "1850~"),
    ("years before Christ", "events:\n- date: 44 BC\n  title: A\n", 3, "-0043"),
    ("an end before its start", "events:\n- date: 2012-06/2012-05\n  title: A\n", 3, "2012-05/2012-06"),
    ("`to` between two dates", "events:\n- date: 2012-05-25 to 2012-06-01\n  title: A\n", 3, "2012-05-25/2012-06-01"),
    ("the year after as a month", "events:\n- date: 1921-22\n  title: A\n", 3, "1921/1922"),
];

/// Keys, ids and values that the format does not have.
const FORMAT: &[Slip] = &[
    ("no title", "events:\n- date: 2012\n", 3, "title:"),
    ("no date", "events:\n- title: A\n", 3, "date:"),
    ("one event too few", "event:\n- date: 2012\n  title: A\n", 2, "`events`"),
    ("a misspelt key", "events:\n- date: 2012\n  title: A\n  catgory: a\n", 5, "`category`"),
    ("a category that is not there", "events:\n- date: 2012\n  title: A\n  category: war\n", 5, "categories:"),
    ("a source that is not there", "events:\n- date: 2012\n  title: A\n  sources: [tass]\n", 5, "sources:"),
    (
        "the same id twice",
        "events:\n- id: a\n  date: 2012\n  title: A\n- id: a\n  date: 2013\n  title: B\n",
        6,
        "another id",
    ),
    ("a word for a number", "events:\n- date: 2012\n  title: A\n  importance: high\n", 5, "from 1 to 5"),
    ("a status that is none", "events:\n- date: 2012\n  title: A\n  status: rumour\n", 5, "reported"),
    ("an id with a space", "events:\n- id: Houla massacre\n  date: 2012\n  title: A\n", 3, "houla-massacre"),
];

/// Every slip as a file with its name.
pub(super) fn texts() -> Vec<(String, String)> {
    let all = [YAML, DATES, FORMAT].concat();
    all.iter().map(|(name, lines, ..)| ((*name).to_owned(), format!("title: T\n{lines}"))).collect()
}

/// What a person would see first: the line, and all that is offered as a remedy.
fn reported(lines: &str) -> (usize, String) {
    let text = format!("title: T\n{lines}");
    let found = dateline::check(&text).diagnostics;
    let first = found.first().unwrap_or_else(|| panic!("nothing is told of {text:?}"));
    let line = LineIndex::new(&text).position(&text, first.span.start()).line;
    let fixes = first.fixes();
    let fixes = fixes.iter().map(|fix| fix.title.as_str());
    (line, fixes.chain(first.hint.as_deref()).collect::<Vec<_>>().join("; "))
}

/// The slips that are reported elsewhere, or without the remedy.
fn wrong(slips: &[Slip]) -> Vec<String> {
    let judge = |(name, lines, line, word): &Slip| {
        let (named, remedy) = reported(lines);
        let is_right = named == *line && remedy.contains(word);
        (!is_right).then(|| format!("{name}: line {named}, expected {line}; `{word}` in: {remedy}"))
    };
    slips.iter().filter_map(judge).collect()
}

#[test]
fn a_slip_in_yaml_is_named_at_its_line_with_its_remedy() {
    assert_eq!(wrong(YAML), [""; 0]);
}

#[test]
fn a_slip_in_a_date_is_named_at_its_line_with_its_remedy() {
    assert_eq!(wrong(DATES), [""; 0]);
}

#[test]
fn a_slip_in_the_format_is_named_at_its_line_with_its_remedy() {
    assert_eq!(wrong(FORMAT), [""; 0]);
}

#[test]
fn what_only_looks_like_a_slip_is_none() {
    let fine = [
        "events:\n- date: 2012-05-25 # comment\n  title: A\n",
        "events:\r\n- date: 2012\r\n  title: A\r\n",
        "events:\n- date: 2012\n  title: yes\n",
        "events:\n- date: 2012\n  title: No\n  tags: [on, off, 1.10, 007]\n",
        "events:\n- date: 0000\n  title: The year that people call 1 BC\n",
        "events:\n- date: 2012\n  title: “Houla”, a massacre\n",
        "events:\n- date: 2012\n  title: A # not: a key\n",
        "events:\n- { date: 2012, title: 12:30 }\n",
        "events:\n- date: 1 # no\n  title: A\n",
    ];
    for lines in &fine[..8] {
        let found = dateline::check(&format!("title: T\n{lines}")).diagnostics;
        assert_eq!(found, [], "{lines}");
    }
    assert!(!dateline::check(&format!("title: T\n{}", fine[8])).diagnostics.is_empty(), "a year has four digits");
}

/// JSON on one line, close together as programs write it: the text, the column that must be named, a word of the remedy.
const JSON: &[(&str, usize, &str)] = &[
    (
        "{\"title\":\"T\",\"events\":[{\"date\":\"1957\",\"title\":\"A\"} {\"date\":\"1958\",\"title\":\"B\"}]}",
        50,
        "`,` after",
    ),
    (
        "{\"title\":\"T\",\"events\":[{\"date\":\"1957\",\"title\":\"A\"}{\"date\":\"1958\",\"title\":\"B\"}]}",
        50,
        "`,` after",
    ),
    ("{\"title\":\"T\" \"events\":[{\"date\":\"1957\",\"title\":\"A\"}]}", 12, "`,` after"),
    (
        "{\"title\":\"T\",\"events\":[{\"date\":\"1957\",\"title\":\"A\"},,{\"date\":\"1958\",\"title\":\"B\"}]}",
        52,
        "delete one",
    ),
    ("{\"title\":\"T\",\"events\":[{\"date\":\"1957\",\"title\":\"A\"]}", 50, "`}` before it"),
];

#[test]
fn a_slip_in_json_on_one_line_is_told_where_it_is() {
    for (text, column, remedy) in JSON {
        let found = dateline::check(text).diagnostics;
        let at = LineIndex::new(text).position(text, found[0].span.start());
        let hint = found[0].hint.clone().unwrap_or_default();
        assert!(at.column == *column && hint.contains(remedy), "{text}: {at:?} {}: {hint}", found[0].message);
        for fix in found[0].fixes() {
            let fixed = dateline::text::apply(text, &fix.edits).expect("a fix can be made");
            assert_eq!(dateline::check(&fixed).diagnostics, [], "{fixed}");
        }
    }
}
