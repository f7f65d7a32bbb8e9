//! The tables of written dates, each row with what is wanted of it.

use dateline::time::Date;

const PUBLIC: &str = include_str!("public.tsv");
const OWN: &str = include_str!("own.tsv");

/// What a text is, and the dates that it can mean, in which `_` stands for a space.
struct Row<'a> {
    written: &'a str,
    want: &'a str,
    values: Vec<String>,
}

fn rows(table: &'static str) -> impl Iterator<Item = Row<'static>> {
    table.lines().skip(1).filter(|line| !line.is_empty()).map(|line| {
        let mut cells = line.split('\t');
        let written = cells.next().expect("a first cell");
        let want = cells.next().unwrap_or_else(|| panic!("no second cell: {line}"));
        let values = cells.next().unwrap_or_default().split(' ').filter(|value| !value.is_empty());
        let values = values.map(|value| value.replace('_', " ")).collect();
        Row { written, want, values }
    })
}

/// What a file with this date becomes by `check --fix`, and the error that is reported of it.
struct Answer {
    fixed: Option<String>,
    hint: String,
    fixes: Vec<String>,
}

fn answer(written: &str) -> Answer {
    let quoted = serde_json::to_string(written).expect("a text");
    let text = format!("title: T\nevents:\n- date: {quoted}\n  title: A\n");
    let fixed = dateline::edit::fix(&text).text;
    let fixed = (fixed != text).then(|| {
        let read = dateline::read(&fixed);
        // `1914-23` is a season that looks like years, which is a warning of its own.
        assert!(!read.has_errors(), "{written}: {fixed}");
        read.value.expect("a chronicle").events[0].date.as_written().to_owned()
    });
    let diagnostic = dateline::check(&text).diagnostics.into_iter().next();
    let diagnostic = diagnostic.unwrap_or_else(|| panic!("{written} is EDTF"));
    let fixes = diagnostic.fixes().iter().map(|fix| fix.edits[0].text.trim_matches('"').to_owned()).collect();
    Answer { fixed, hint: diagnostic.hint.clone().unwrap_or_default(), fixes }
}

/// What is wrong with the answer to a row.
fn complaint(row: &Row<'_>) -> Option<String> {
    if row.want == "date" {
        let read = Date::parse(row.written).map(|date| date.as_written().to_owned());
        return (read.as_deref() != Ok(row.written)).then(|| format!("no date: {read:?}"));
    }
    let Answer { fixed, hint, fixes } = answer(row.written);
    if let Some(wrong) = fixes.iter().find(|fix| Date::parse(fix).is_err()) {
        return Some(format!("suggests {wrong}, which is no date"));
    }
    let asked = |value: &String| fixes.contains(value) && hint.contains(value.as_str());
    match (row.want, &fixed) {
        ("mend", Some(date)) if row.values == [date.as_str()] => None,
        ("mend", other) => Some(format!("fixed to {other:?}, asked {fixes:?}")),
        ("ask", Some(date)) => Some(format!("fixed to {date}")),
        ("ask", None) => row.values.iter().find(|value| !asked(value)).map(|value| format!("{value} not in {fixes:?}")),
        ("either", Some(date)) if row.values.contains(date) => None,
        ("either", Some(date)) => Some(format!("fixed to {date}")),
        ("either", None) => {
            (!row.values.is_empty() && !row.values.iter().any(asked)).then(|| format!("asked {fixes:?}"))
        }
        ("refuse", Some(date)) => Some(format!("fixed to {date}")),
        ("refuse", None) => (!fixes.is_empty()).then(|| format!("asked {fixes:?}")),
        (want, _) => Some(format!("unknown want {want}")),
    }
}

fn all_right(table: &'static str) {
    let wrong: Vec<String> =
        rows(table).filter_map(|row| Some(format!("{} ({}): {}", row.written, row.want, complaint(&row)?))).collect();
    assert!(wrong.is_empty(), "{} rows:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_row_of_the_public_table_is_answered_as_it_wants() {
    all_right(PUBLIC);
}

#[test]
fn every_row_of_our_own_table_is_answered_as_it_wants() {
    assert!(rows(OWN).count() >= 200);
    all_right(OWN);
}

#[test]
fn a_hint_shows_a_date_as_it_is_typed_and_brackets_without_quotes_get_them() {
    let hint = |date: &str| {
        let text = format!("title: T\nevents:\n- date: {date}\n  title: A\n");
        (dateline::check(&text).diagnostics[0].hint.clone().unwrap_or_default(), dateline::edit::fix(&text).text)
    };
    let (asked, _) = hint("between 1957 and 1961");
    assert_eq!(asked, "write `\"[1957..1961]\"` (between 1957 and 1961), or `1957/1961` (1957 to 1961)");
    for date in ["[1667,1668]", "[1667, 1668]", "{1667,1668}", "[1667,1668..1670]", "{1960, 1961-12}"] {
        let (said, fixed) = hint(date);
        let typed = format!("\"{}\"", date.replace(' ', ""));
        assert!(said.contains(&typed), "{date}: {said}");
        assert!(fixed.contains(&format!("date: {typed}\n")), "{date}: {fixed}");
        assert!(!dateline::read(&fixed).has_errors(), "{fixed}");
    }
    for (date, typed) in [("[1667,1668]~", "[1667~,1668~]"), ("{1667,1668}?", "{1667?,1668?}")] {
        let (said, fixed) = hint(date);
        assert_eq!(said, format!("write `date: \"{typed}\"`"));
        assert!(fixed.contains(&format!("date: {date}\n")), "asked, not written: {fixed}");
        assert!(!dateline::read(&fixed.replace(date, &format!("\"{typed}\""))).has_errors(), "{typed}");
    }
    let (_, fixed) = hint("3 or 5 May 2012");
    assert!(fixed.contains("date: \"[2012-05-03,2012-05-05]\"\n"), "{fixed}");
}
