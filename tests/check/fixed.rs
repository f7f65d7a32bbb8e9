//! Fixing: whatever is done, the file is better for it, and nothing beside the error reads otherwise.

use dateline::edit::{Unfixed, choose};
use dateline::{Diagnostic, check, fix};

use super::never_worse::errors;

pub(super) fn fixed(before: &str, after: &str) {
    let fixed = fix(before);
    assert_eq!(fixed.text, after, "{:#?}", fixed.refused);
    assert_eq!(fix(after).text, after, "a second run changes nothing");
}

pub(super) fn file(events: &str) -> String {
    format!("title: T # the title\nevents:\n{events}")
}

#[test]
fn safe_fixes_are_made_and_comments_quotes_and_order_stay() {
    fixed(
        &file("  # first\n  - dtae: 'May 2012'   # a month\n    titel: \"A\"\n    catgory: x\ncategories: { x: {} }\n"),
        &file("  # first\n  - date: '2012-05'   # a month\n    title: \"A\"\n    category: x\ncategories: { x: {} }\n"),
    );
    let dates = [
        ("c. 1850", "1850~"),
        ("1914-18", "1914/1918"),
        ("May 2012", "2012-05"),
        ("25 May 2012", "2012-05-25"),
        ("1850s", "185X"),
        ("44 BC", "-0043"),
        ("1 BC", "0000"),
        ("2012-5-7", "2012-05-07"),
        ("25.05.2012", "2012-05-25"),
        ("\"c. 1850\"", "\"1850~\""),
        ("1850 or 1851", "\"[1850,1851]\""),
        ("until 1950", "../1950"),
    ];
    for (written, date) in dates {
        let of = |date: &str| file(&format!("- date: {date} # {written}\n  title: A\n"));
        fixed(&of(written), &of(date));
    }
}

#[test]
fn a_season_is_written_so_that_nobody_takes_it_for_years() {
    let season = [
        ("- date: fall 1914\n  title: A\n", "- date: 1914-23 # autumn 1914\n  title: A\n"),
        (
            "- date: 'fall 1914'   # a letter\n  title: A\n",
            "- date: '1914-23' # autumn 1914   # a letter\n  title: A\n",
        ),
        ("- title: A\n  date: Herbst 1914", "- title: A\n  date: 1914-23 # autumn 1914"),
        ("- { date: fall 1914, title: A }\n", "- { date: \"[1914-23]\", title: A }\n"),
        ("- { title: A, date: \"fall 1914\" }\n", "- { title: A, date: \"[1914-23]\" }\n"),
        (
            "- {title: A,\r\n   date: fall 1914\r\n   }\r\n",
            "- {title: A,\r\n   date: 1914-23 # autumn 1914\r\n   }\r\n",
        ),
        ("- date: fall 1950\n  title: A\n", "- date: 1950-23\n  title: A\n"),
    ];
    for (written, after) in season {
        fixed(&file(written), &file(after));
        assert_eq!(check(&file(after)).diagnostics, [], "{after}");
    }
    fixed(
        "{\"title\": \"T\", \"events\": [{\"title\": \"A\",\n\"date\": \"fall 1914\"\n}]}",
        "{\"title\": \"T\", \"events\": [{\"title\": \"A\",\n\"date\": \"[1914-23]\"\n}]}",
    );
}

#[test]
fn a_comment_that_says_the_season_is_believed_and_no_other() {
    let warned = |date: &str| check(&file(&format!("- date: {date}\n  title: A\n"))).diagnostics.len();
    for said in [
        "# summer 1921",
        "#  Summer 1921",
        "# Sommer 1921",
        "# été 1921",
        "# summer 1921, by letter",
        "# summer 1921 # sic",
    ] {
        assert_eq!(warned(&format!("1921-22 {said}")), 0, "{said}");
    }
    for other in
        ["", "# summer", "# summer 1922", "# autumn 1921", "# 1921 to 1922", "# summer 1921 to 1922", "# checked"]
    {
        assert_eq!(warned(&format!("1921-22 {other}")), 1, "{other}");
    }
}

#[test]
fn what_is_offered_for_a_part_of_a_year_silences_its_warning_for_each_code() {
    let mut seen = 0;
    for code in 21..=41 {
        let text = file(&format!("- date: 19{:02}-{code}\n  title: A\n", code - 1));
        let found = check(&text).diagnostics;
        for fix in found[0].fixes() {
            let made = choose(&text, vec![(found[0].clone(), fix.clone())], 0);
            assert_eq!(check(&made.text).diagnostics, [], "{}", made.text);
            seen += 1;
        }
    }
    assert_eq!(seen, 2 * 21);
}

#[test]
fn what_only_the_author_knows_is_not_fixed_but_offered() {
    let offered = [
        ("12/5/2012", vec!["write `2012-12-05`", "write `2012-05-12`"]),
        ("before 1950", vec!["write `[..1950]`", "write `[..1949]`", "write `../1950`"]),
        ("2012-13-01", vec!["write `2012-01-13`"]),
        ("early 1950", vec!["write `1950`"]),
        ("79", vec!["write `1979`", "write `1879`", "write `0079`"]),
    ];
    for (written, titles) in offered {
        let text = file(&format!("- date: {written}\n  title: A\n"));
        assert_eq!(fix(&text).text, text, "{written}");
        let found = check(&text).diagnostics;
        assert_eq!(
            found[0].fixes().iter().map(|fix| fix.title.split(" (").next().unwrap()).collect::<Vec<_>>(),
            titles
        );
        for fix in found[0].fixes() {
            let made = choose(&text, vec![(found[0].clone(), fix.clone())], 0);
            assert_eq!((made.done.len(), errors(&made.text)), (1, 0), "{written}: {}", fix.title);
        }
    }
}

#[test]
fn an_id_follows_its_references_and_one_that_is_linked_is_for_the_author() {
    let text = file("- { id: Foo Bar, date: 2012, title: A, links: [{ to: \"Foo Bar\" }] }\n");
    fixed(&text, &text.replace("Foo Bar", "foo-bar"));
    let sources = "title: T\nsources:\n  Daily Beast: { title: A }\nevents:\n- { date: 2012, title: A, sources: [Daily Beast] }\n";
    fixed(sources, &sources.replace("Daily Beast", "daily-beast"));
    let twice = file(
        "- { id: a, date: 2012, title: A }\n- { id: a-2, date: 2013, title: B }\n- { id: 'a', date: 2014, title: C }\n",
    );
    fixed(&twice, &twice.replace("'a'", "'a-3'"));
    let linked = twice.replace("title: B", "title: B, links: [{ to: a }]");
    assert_eq!(fix(&linked).text, linked);
    assert!(!check(&linked).diagnostics[0].fixes()[0].safe);
}

#[test]
fn a_source_is_never_guessed_but_its_spelling_is() {
    let text = |cited: &str| {
        format!(
            "title: T\nsources: {{ tass-1: {{ title: A }} }}\nevents:\n- {{ date: 2012, title: A, sources: [{cited}] }}\n"
        )
    };
    assert_eq!(fix(&text("tass-2")).text, text("tass-2"));
    fixed(&text("Tass 1"), &text("tass-1"));
}

#[test]
fn trading_one_diagnostic_for_another_is_no_fixing() {
    let text = file("- date: 2012\n  title: A\n  importence: high\n");
    let fixed = fix(&text);
    assert_eq!((fixed.text.as_str(), fixed.done.len(), fixed.refused.len()), (text.as_str(), 0, 0));
    let diagnostic = &check(&text).diagnostics[0];
    assert_eq!(diagnostic.fixes(), [], "what was tried and left an error is not offered");
    let hint = diagnostic.hint.as_deref().unwrap_or_default();
    assert!(hint.contains("`importance`") && hint.contains("from 1 to 5"), "{hint}");
}

#[test]
fn events_are_put_in_order_with_their_comments() {
    let text = file(
        "- { date: 2001, title: A }\n\n# of B\n- { date: 2003, title: B }\n\n- { date: 2002, title: C } # of C\n\n- { date: 2004, title: D }",
    );
    let after = file(
        "- { date: 2001, title: A }\n\n- { date: 2002, title: C } # of C\n\n# of B\n- { date: 2003, title: B }\n\n- { date: 2004, title: D }",
    );
    fixed(&text, &after);
    let other = file(
        "- { date: 2004, title: A }\n- { date: 2003, title: B }\n- { date: 2002, title: C }\n- { date: 2001, title: D }\n",
    );
    assert_eq!(check(&other).diagnostics, [], "another order is no error");
}

#[test]
fn what_is_not_yaml_is_fixed_where_there_is_one_way() {
    let fine = file("- date: 2012\n  title: \"Houla: a massacre\" # seen\n- date: 2013\n  title: B\n");
    fixed(&fine.replace('"', ""), &fine);
    fixed(&fine.replacen('"', "“", 1).replacen('"', "”", 1), &fine);
    fixed(&fine.replace("title: B", "title:B"), &fine);
    fixed(
        &file("\t- date: 2012\n\t  title: A\n\t  tags:\n\t\t\t- x # a tag\n"),
        &file("  - date: 2012\n    title: A\n    tags:\n      - x # a tag\n"),
    );
    fixed(
        &file("- date: 2012\n  title: A\n-date: 2013\n  title: B\n"),
        &file("- date: 2012\n  title: A\n- date: 2013\n  title: B\n"),
    );
    fixed(&file("- date: 2012\n  title: 'Assad's fall'\n"), &file("- date: 2012\n  title: 'Assad''s fall'\n"));
    fixed(&file("- date: 2012 # seen\ntitle: A\n"), &file("- date: 2012 # seen\n  title: A\n"));
    fixed(
        &file("- date: 2012\ntitle: A\n- date: 2013\ntitle: B\n"),
        &file("- date: 2012\n  title: A\n- date: 2013\n  title: B\n"),
    );
    fixed(
        &file("- date: 2012\n- title: A\n- date: 2013\n- title: B\n"),
        &file("- date: 2012\n  title: A\n- date: 2013\n  title: B\n"),
    );
    fixed(&file("• date: 2012\n\ttitle: A\n"), &file("- date: 2012\n  title: A\n"));
    // Behind the spaces that were needed a tab stands for nothing.
    for lines in ["- date: 2012\n  \ttitle: A\n", "- date: 2012\n  \t\ttitle: A\n", "- date: 2012\n\t\n  \ttitle: A\n"]
    {
        fixed(&file(lines), &file(&lines.replace("\t\n", "\n").replace('\t', "")));
    }
    fixed(&file("-\u{a0}date：2012\n  title:A\n"), &file("- date: 2012\n  title: A\n"));
    fixed(&file("  2012-05: A\n  2013: B\n"), &file("  - date: 2012-05\n    title: A\n  - date: 2013\n    title: B\n"));
    fixed(&format!("```yaml\n{fine}```\n"), &fine);
    let apart = file("  -\n    date: 2012\n  -\n    title: A\n");
    assert_eq!(fix(&apart).text, apart, "a dash on a line of its own is meant");
    fixed(&file("- date: 2012 title: A\n"), &file("- date: 2012\n  title: A\n"));
    let two = file("- title: The end date: 2012\n");
    assert_eq!(fix(&two).text, two, "this may be two keys, or one title");
}

#[test]
fn a_fix_that_would_change_something_else_is_refused() {
    let text = file("- date: May 2012\n  title: A\n- date: 2013\n  title: B\n");
    let diagnostic: Diagnostic = check(&text).diagnostics.remove(0);
    let mut bad = diagnostic.fixes()[0].clone();
    bad.edits[0].text = "2012\n  title: X\n- date: 2014".into();
    assert_eq!(dateline::text::apply(&text, &bad.edits).map(|text| errors(&text)), Some(0), "without an error, but");
    assert!(choose(&text, vec![(diagnostic, bad)], 0).done.is_empty(), "there would be another event");

    let diagnostic: Diagnostic = check(&text).diagnostics.remove(0);
    let mut wide = diagnostic.fixes()[0].clone();
    wide.edits[0].span = dateline::Span::new(wide.edits[0].span.start(), text.rfind('B').unwrap());
    wide.edits[0].text = "2012\n  title: A\n- date: 2014\n  title: ".into();
    assert!(choose(&text, vec![(diagnostic, wide)], 0).done.is_empty(), "the second event would have another date");
}

#[test]
fn of_many_fixes_one_that_cannot_be_made_keeps_no_other_back() {
    let text = file(&"- date: May 2012\n  title: A\n".repeat(500));
    let mut chosen: Vec<_> =
        check(&text).diagnostics.into_iter().map(|one| (one.clone(), one.fixes()[0].clone())).collect();
    let mut other = chosen[320].clone();
    other.1.edits[0].text = "2013".into();
    chosen.insert(321, other.clone());
    let fixed = choose(&text, chosen, 0);
    assert_eq!((fixed.done.len(), fixed.refused), (500, vec![(other.0, Unfixed::Overlaps)]));
    assert_eq!(fixed.text, text.replace("May 2012", "2012-05"));
}

#[test]
fn each_of_many_events_of_one_id_is_offered_another() {
    let event = |id: &str| format!("- {{ id: {id}, date: 2012, title: A }}\n");
    let text = file(&[event("a"), event("a-3"), event("a"), event("a"), event("a"), event("b"), event("b")].concat());
    let titles: Vec<String> = check(&text).diagnostics.into_iter().map(|one| one.fixes().remove(0).title).collect();
    assert_eq!(titles, ["write `a-2`", "write `a-4`", "write `a-5`", "write `b-2`"]);
    let ids = [event("a"), event("a-3"), event("a-2"), event("a-4"), event("a-5"), event("b"), event("b-2")];
    fixed(&text, &file(&ids.concat()));
}

#[test]
fn a_key_out_of_line_is_moved_without_the_keys_beside_it() {
    let event = "title: T\nevents:\n  - date: 1957\n  title: Sputnik\n    summary: |\n      A beep.\n    place: Baikonur\n    importance: 5\n";
    let source = "title: T\nsources:\n  a:\n    author: B\n   title: A\n    note: >-\n      text\n    url: https://e.org\nevents:\n- { date: 1957, title: S, sources: [a] }\n";
    for (text, title) in [(event, "  title: Sputnik\n"), (source, "   title: A\n")] {
        let wished = text.replace(title, &format!("    {}", title.trim_start()));
        assert_eq!(fix(text).text, wished);
        assert_eq!(fix(&text.replace('\n', "\r\n")).text, wished.replace('\n', "\r\n"));
    }
}
