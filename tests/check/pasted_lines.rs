//! Lines that were pasted with a file: what they say stays, as comments, and one step is enough.

use dateline::check;

use super::fixed::fixed;

const EVENTS: &str = "events:\n- date: 1957\n  title: Sputnik\n";

#[test]
fn lines_of_an_e_mail_and_of_prose_become_comments() {
    for (above, after) in [
        (
            "From: Anna <anna@example.org>\nTo: Ben\nSubject: the events\n\n",
            "# From: Anna <anna@example.org>\n# To: Ben\n# Subject: the events\n\n",
        ),
        ("Von: Anna\r\nBetreff: Termine\r\n", "# Von: Anna\r\n# Betreff: Termine\r\n"),
        ("De : Anne\nObjet : les dates\n", "# De : Anne\n# Objet : les dates\n"),
        ("Hi Ben, here is the file:\n", "# Hi Ben, here is the file:\n"),
        ("От: Анна\nТема: даты\n", "# От: Анна\n# Тема: даты\n"),
    ] {
        fixed(&format!("{above}title: T\n{EVENTS}"), &format!("{after}title: T\n{EVENTS}"));
    }
    // One such word alone may be a key that is meant.
    let alone = format!("title: T\nFrom: 1957\n{EVENTS}");
    assert_eq!(dateline::fix(&alone).text, alone);
}

#[test]
fn an_entry_on_the_line_of_its_key_gets_braces() {
    for (before, after) in [
        ("sources: nasa: { title: NASA }", "sources: { nasa: { title: NASA } }"),
        ("sources: nasa: {title: NASA, author: A} # where", "sources: { nasa: {title: NASA, author: A} } # where"),
        ("categories: war: { color: blue }", "categories: { war: { color: blue } }"),
    ] {
        let of = |line: &str| format!("title: T\n{line}\n{EVENTS}  sources: [nasa]\n  category: war\n");
        let (text, wanted) = (of(before), of(after));
        assert_eq!(dateline::fix(&text).text, wanted, "{before}");
    }
}

#[test]
fn a_sign_before_a_date_in_words_takes_one_step() {
    let hint = |date: &str| {
        let text = format!("title: T\nevents:\n- date: {date}\n  title: A\n");
        check(&text).diagnostics[0].hint.clone().unwrap_or_default()
    };
    assert_eq!(
        hint("> May 1957"),
        "write `\"[1957-05..]\"` (May 1957 or later), or `\"[1957-06..]\"` (June 1957 or later), or `1957-05/..` (from May 1957)"
    );
    assert!(hint("> 3 May 1957").starts_with("write `\"[1957-05-03..]\"`"), "{}", hint("> 3 May 1957"));
}

#[test]
fn a_group_where_a_list_belongs_and_a_text_where_a_group_does_are_written_as_they_are_meant() {
    let of = |lines: &str| {
        format!(
            "title: T\nsources: {{ a: {{ title: A }} }}\nevents:\n- date: 1957\n  title: S\n  id: s\n  tags: [war]\n  sources: [a]\n{lines}"
        )
    };
    for (before, after) in [
        ("  accounts: { a: said so }\n", "  accounts: [{ source: a, says: said so }]\n"),
        (
            "- { date: 1958, title: Y, links: { leads-to: s } }\n",
            "- { date: 1958, title: Y, links: [{ to: s, kind: leads-to }] }\n",
        ),
        ("timelines:\n- id: t\n  where: tag = war\n", "timelines:\n- id: t\n  where: { tag: war }\n"),
        ("timelines:\n- id: t\n  width: 800px\n", "timelines:\n- id: t\n  width: 800\n"),
        ("timelines:\n- id: t\n  as-of: May 2020\n", "timelines:\n- id: t\n  as-of: 2020-05\n"),
    ] {
        fixed(&of(before), &of(after));
    }
}
