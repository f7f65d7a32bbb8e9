//! Likeness in letters never changes a meaning: what may say something else is asked, never fixed.

use dateline::{check, fix};

/// A file with one line more in its event, its category or its timeline.
fn file(key: &str, value: &str) -> String {
    let line = |of: &[&str]| if of.contains(&key) { format!("    {key}: {value}\n") } else { String::new() };
    let (event, category) = (line(&["status", "basis"]), line(&["symbol", "color"]));
    let timeline = line(&["layout", "lanes", "scale", "theme"]);
    format!(
        "title: T\ncategories:\n  war:\n    label: W\n{category}events:\n  - date: 2012\n    title: A\n    category: war\n{event}timelines:\n  - id: a\n{timeline}"
    )
}

/// The remedy in words, and the titles of the fixes.
fn reported(text: &str) -> (String, Vec<String>) {
    let found = check(text).diagnostics;
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    let fixes = found[0].fixes().iter().map(|fix| fix.title.clone()).collect();
    (found[0].hint.clone().unwrap_or_default(), fixes)
}

#[test]
fn how_sure_an_event_is_is_asked_with_the_values_that_make_sense() {
    for word in [
        "unconfirmed",
        "undisputed",
        "undenied",
        "unreported",
        "not confirmed",
        "non-confirmed",
        "un-confirmed",
        "Unconfirmed",
        "UNCONFIRMED",
        "\"confirmed?\"",
        "'not confirmed'",
        "alleged",
        "rumoured",
        "rumored",
        "unverified",
        "verified",
        "false",
        "true",
        "probable",
        "likely",
        "contested",
        "unproven",
        "disproved",
        "semi-confirmed",
        "un_confirmed",
        "undisputable",
        "conformed",
        "deported",
        "repeated",
        "exported",
        "imported",
        "unconfrmed",
        "noncomfirmed",
        "reconfirmed",
        "disconfirmed",
        "defied",
    ] {
        let text = file("status", word);
        assert_eq!(fix(&text).text, text, "{word}");
        let (hint, fixes) = reported(&text);
        assert!(!hint.contains("did you mean"), "{word}: {hint}");
        assert!(hint.contains("`reported`") || hint.contains("`disputed`"), "{word}: {hint}");
        assert!(fixes.iter().all(|fix| hint.contains(fix.trim_start_matches("write "))), "{word}: {fixes:?}");
    }
}

#[test]
fn a_filter_by_status_asks_too() {
    for word in ["[unconfirmed]", "undisputed", "[not confirmed]"] {
        let text = file("theme", "light").replace("    theme: light", &format!("    where: {{ status: {word} }}"));
        assert_eq!(fix(&text).text, text, "{word}");
        assert!(reported(&text).0.contains("`reported`"), "{word}");
    }
}

#[test]
fn a_word_that_is_another_word_is_never_written_over() {
    let cases = [
        ("theme", "night"),
        ("theme", "right"),
        ("theme", "dart"),
        ("theme", "paint"),
        ("theme", "point"),
        ("basis", "unstated"),
        ("basis", "started"),
        ("basis", "deprived"),
        ("basis", "restated"),
        ("basis", "foreground"),
        ("basis", "underived"),
        ("scale", "nonlinear"),
        ("scale", "unbroken"),
        ("scale", "lunar"),
        ("scale", "broker"),
        ("lanes", "factor"),
        ("lanes", "palace"),
        ("lanes", "statue"),
        ("layout", "vertices"),
        ("symbol", "circus"),
        ("symbol", "across"),
        ("symbol", "triage"),
        ("color", "range"),
        ("color", "greed"),
        ("color", "glue"),
        ("color", "people"),
        ("color", "colorless"),
    ];
    for (key, word) in cases {
        let text = file(key, word);
        assert_eq!(fix(&text).text, text, "{key}: {word}");
    }
}

#[test]
fn what_is_only_misspelt_is_fixed() {
    let cases = [
        ("status", "confrmed", "confirmed"),
        ("status", "Confirmed", "confirmed"),
        ("status", "DISPUTED", "disputed"),
        ("status", "reportd", "reported"),
        ("status", "comfirmed", "confirmed"),
        ("basis", "statd", "stated"),
        ("basis", "backgroud", "background"),
        ("theme", "drak", "dark"),
        ("layout", "horizonal", "horizontal"),
        ("scale", "sequental", "sequential"),
        ("lanes", "actors", "actor"),
        ("lanes", "categories", "category"),
        ("color", "vermillion", "vermilion"),
        ("color", "grey", "gray"),
        ("color", "\"#abc\"", "\"#aabbcc\""),
        ("color", "336699", "\"#336699\""),
        ("symbol", "squre", "square"),
        ("symbol", "Triangle Down", "triangle-down"),
    ];
    for (key, wrong, right) in cases {
        let text = file(key, wrong);
        assert_eq!(fix(&text).text, file(key, right), "{key}: {wrong}");
    }
}

#[test]
fn every_fix_of_a_value_leaves_no_diagnostic() {
    for (key, word) in [
        ("status", "alleged"),
        ("status", "hoax"),
        ("basis", "inferred"),
        ("theme", "night"),
        ("layout", "swimlanes"),
        ("scale", "log"),
        ("lanes", "who"),
        ("symbol", "star"),
        ("color", "red"),
        ("color", "black"),
        ("color", "'white'"),
        ("theme", "\"night\""),
    ] {
        let text = file(key, word);
        let found = check(&text).diagnostics.remove(0);
        assert!(!found.fixes().is_empty(), "{key}: {word}");
        for fix in found.fixes() {
            let after = dateline::text::apply(&text, &fix.edits).unwrap();
            assert_eq!(check(&after).diagnostics, [], "{after}");
        }
    }
}
