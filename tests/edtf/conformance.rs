//! Every row of `public.tsv`: verdict, level, bounds.

use dateline::time::{Date, Limit};

/// One row of the table.
struct Row {
    id: &'static str,
    text: String,
    verdict: &'static str,
    level: &'static str,
    earliest: &'static str,
    latest: &'static str,
    bounds: &'static str,
    recommend: &'static str,
}

/// Times on which EDTF is silent and which the table would rather refuse: we take them on purpose (decision 0178).
const TAKEN: [&str; 2] = ["E0114", "E0119"];

fn rows() -> Vec<Row> {
    let table = include_str!("public.tsv");
    table
        .lines()
        .skip(1)
        .map(|line| {
            let mut fields = line.split('\t');
            let mut field = || fields.next().unwrap_or_default();
            let (id, text) = (field(), field());
            Row {
                id,
                text: serde_json::from_str(text).expect("a JSON string"),
                verdict: field(),
                level: field(),
                earliest: field(),
                latest: field(),
                bounds: field(),
                recommend: field(),
            }
        })
        .collect()
}

/// What is wrong with the answer to a row.
fn diagnostics(row: &Row) -> Vec<String> {
    let read = Date::parse(&row.text);
    let must = match (row.verdict, row.recommend) {
        _ if TAKEN.contains(&row.id) => Some(true),
        ("valid", _) | ("open", "accept") => Some(true),
        ("invalid", _) | ("open", "reject") => Some(false),
        _ => None,
    };
    let mut diagnostics = Vec::new();
    if must.is_some_and(|must| must != read.is_ok()) {
        diagnostics.push(format!("{} `{}` must be {must:?}: {read:?}", row.id, row.text));
    }
    if let Ok(date) = read {
        check(row, "level", row.level, &date.level().to_string(), &mut diagnostics);
        check(row, "earliest", row.earliest, &date.bounds().earliest.to_string(), &mut diagnostics);
        check(row, "latest", row.latest, &date.bounds().latest.to_string(), &mut diagnostics);
    }
    diagnostics
}

fn check(row: &Row, what: &str, expected: &str, found: &str, diagnostics: &mut Vec<String>) {
    if !expected.is_empty() && expected != found {
        diagnostics
            .push(format!("{} `{}` {what} ({}): expected {expected}, found {found}", row.id, row.text, row.bounds));
    }
}

#[test]
fn every_row_has_its_verdict_level_and_bounds() {
    let rows = rows();
    assert_eq!(rows.len(), 613);
    let diagnostics: Vec<String> = rows.iter().flat_map(diagnostics).collect();
    assert!(diagnostics.is_empty(), "{}", diagnostics.join("\n"));
}

#[test]
fn an_accepted_row_has_words_and_a_refused_one_says_why() {
    for row in rows() {
        match Date::parse(&row.text) {
            Ok(date) => assert!(!date.words().trim().is_empty(), "{}", row.text),
            Err(error) => assert!(error.to_string().len() > 10, "{}", row.text),
        }
    }
}

#[test]
fn a_year_past_counting_has_no_bounds_and_no_extent() {
    for text in ["Y1E100", "Y-1E100000", "Y9E999"] {
        let date = Date::parse(text).unwrap();
        assert_eq!((date.bounds().earliest, date.bounds().latest), (Limit::Unknown, Limit::Unknown), "{text}");
        assert_eq!(date.extent(), None, "{text}");
    }
    let far = Date::parse("Y1E18").unwrap();
    assert_eq!(far.bounds().earliest.to_string(), "1000000000000000000-01-01");
    assert_eq!(far.extent(), None, "seconds do not reach that far");
}
