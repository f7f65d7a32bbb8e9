//! Fixing: sections and keys that are misspelt, in capitals, or in another place.

use dateline::edit::Unfixed;
use dateline::{Code, check, fix};

use super::fixed::{file, fixed};

#[test]
fn a_section_under_a_misspelt_key_is_fixed_with_what_it_holds() {
    let text = "title: T\nevent:\n- date: May 2012\n  title: A\ntimeline:\n- id: main\n";
    let codes = |text: &str| check(text).diagnostics.iter().map(|one| one.code).collect::<Vec<_>>();
    assert_eq!(codes(text), [Code::UnknownKey, Code::UnknownKey], "the events are not missing");
    fixed(text, &text.replace("event:", "events:").replace("timeline:", "timelines:").replace("May 2012", "2012-05"));
}

#[test]
fn keys_in_capitals_are_fixed_at_every_depth_in_one_go() {
    let fine = "title: T\nsources:\n  tass: { title: Wire }\nevents:\n- date: 2012\n  title: A\n  tags: [x]\n- date: 2013\n  title: B\n  sources: [tass]\n";
    for keys in
        [&["title", "events"][..], &["title", "events", "date"], &["title", "events", "date", "tags", "sources"]]
    {
        let capital = |text: String, key: &&str| {
            let [first, rest] = [&key[..1], &key[1..]];
            text.replace(&format!("{key}:"), &format!("{}{rest}:", first.to_uppercase()))
        };
        let text = keys.iter().fold(fine.to_owned(), capital);
        fixed(&text, fine);
        let upper = keys
            .iter()
            .fold(fine.to_owned(), |text, key| text.replace(&format!("{key}:"), &format!("{}:", key.to_uppercase())));
        fixed(&upper, fine);
    }
    fixed(
        "Titel: T\nEreignisse:\n- Datum: 25. Mai 2012\n  Titel: A\n  Ort: Rom\n",
        "title: T\nevents:\n- date: 2012-05-25\n  title: A\n  place: Rom\n",
    );
}

#[test]
fn what_hides_more_than_can_be_fixed_stays_and_is_reported_and_the_rest_is_fixed() {
    let text = "Title: T\nEvents:\n- date: soon\n  title: A\n- date: later\n  title: B\n- date: now\n  title: C\n";
    let fixed = fix(text);
    assert_eq!(fixed.text, text.replace("Title", "title"));
    let refused: Vec<_> = fixed.refused.iter().map(|(diagnostic, why)| (diagnostic.message.as_str(), *why)).collect();
    assert_eq!(refused, [("unknown key `Events`", Unfixed::NoBetter)]);
}

#[test]
fn a_mapping_where_a_list_belongs_becomes_its_only_item() {
    let of = |value: &str| {
        format!(
            "title: T\nsources: {{ tass: {{ title: Wire }} }}\nevents:\n- {{ id: b, date: 2012, title: A, sources: [tass] }}\n- date: 2013\n  title: B\n  {value}\n  place: Rome\n"
        )
    };
    let cases = [
        ("links: { to: b }", "links: [{ to: b }]"),
        ("links: {to: b, kind: leads-to} # a link", "links: [{to: b, kind: leads-to}] # a link"),
        (
            "links:\n    kind: leads-to\n    # which\n    to: b",
            "links:\n    - kind: leads-to\n      # which\n      to: b",
        ),
        ("accounts: { source: tass, says: 3 dead }", "accounts: [{ source: tass, says: 3 dead }]"),
        (
            "accounts:\n      source: tass\n      says: >\n        3\n        dead",
            "accounts:\n      - source: tass\n        says: >\n          3\n          dead",
        ),
        ("sources: { id: tass, locator: p. 5 }", "sources: [{ id: tass, locator: p. 5 }]"),
        ("sources: tass, p. 5", "sources: [{ id: tass, locator: p. 5 }]"),
        ("sources: \"tass, pp. 3-4\"", "sources: [{ id: tass, locator: pp. 3-4 }]"),
        ("sources: 'tass (p. 5)' # there", "sources: [{ id: tass, locator: p. 5 }] # there"),
        ("sources: tass; tass p. 5", "sources: [tass, { id: tass, locator: p. 5 }]"),
        ("sources: [\"tass, p. 5\"]", "sources: [{ id: tass, locator: p. 5 }]"),
        ("sources: [tass p. 5]", "sources: [{ id: tass, locator: p. 5 }]"),
        ("sources: [tass: 'p. 4, 5']", "sources: [{ id: tass, locator: \"p. 4, 5\" }]"),
        (
            "sources:\n  - tass: 12\n  - 'tass, ch. 5'",
            "sources:\n  - { id: tass, locator: 12 }\n  - { id: tass, locator: ch. 5 }",
        ),
        ("sources: 'tass'", "sources: [tass]"),
        ("links: \"b\"", "links: [{ to: b }]"),
        ("accounts: 'tass'", "accounts: [{ source: tass }]"),
        ("tags: \"1667\"", "tags: [1667]"),
    ];
    for (written, after) in cases {
        fixed(&of(written), &of(after));
        fixed(&of(written).replace('\n', "\r\n"), &of(after).replace('\n', "\r\n"));
        assert_eq!(check(&of(after)).diagnostics, [], "{after}");
    }
    for asked in [
        "sources: { tass: p. 5 }",
        "links: { to: [b] }",
        "sources: tas, p. 5",
        "links: { to: nobody }",
        "sources: ['tas, p. 5']",
        "sources: [nobody: p. 5]",
        "actors: 'A; B'",
    ] {
        assert_eq!(fix(&of(asked)).text, of(asked), "{asked}");
        assert!(check(&of(asked)).diagnostics.iter().any(|one| one.hint.is_some()), "{asked}");
    }
}

#[test]
fn a_key_that_belongs_further_in_is_written_there_once() {
    let text = "title: T\nfrom: 2012\nfrom: 2013\nto: 2014\nevents:\n- { date: 2012, title: A }\n";
    let unknown: Vec<_> =
        check(text).diagnostics.into_iter().filter(|one| one.code == dateline::Code::UnknownKey).collect();
    assert_eq!(unknown.len(), 3);
    for one in unknown {
        assert_eq!(one.hint.as_deref(), Some("write `timelines: [{ id: overview, from: 2012, to: 2014 }]`"));
        assert_eq!(one.fixes(), [], "which of the two is meant, nobody knows");
    }
}

#[test]
fn one_step_is_reported_where_one_is_enough() {
    let hint = |links: &str| {
        let text =
            file(&format!("- {{ id: houla, date: 2012, title: A }}\n- {{ date: 2013, title: B, links: {links} }}\n"));
        check(&text).diagnostics[0].hint.clone().unwrap_or_default()
    };
    assert_eq!(hint("[houla]"), "write `{ to: houla }`");
    assert_eq!(hint("[hula]"), "write `{ to: houla }`");
    assert_eq!(hint("hula"), "write `links: [{ to: houla }]`");
    assert_eq!(hint("[nothing-like-it]"), "write `{ to: houla }`");
}
