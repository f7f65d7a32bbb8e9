//! Ids and addresses in the schema: letters of many scripts, and the addresses that people try.

use super::Validator;

/// Whether the schema and `check` take a file in which one value stands under a key of an event.
fn judged(validator: &Validator, key: &str, value: &str) -> (bool, bool) {
    let quoted = serde_json::Value::from(value).to_string();
    let text = format!("title: T\nevents:\n  - date: 2012\n    title: T\n    {key}: {quoted}\n");
    (validator.accepts(&text).is_ok(), !dateline::read(&text).has_errors())
}

#[test]
fn ids_of_every_script_pass() {
    let validator = Validator::new();
    for id in ["houla", "a-b", "a--b", "x1", "événement", "мир", "مجزرة", "史", "𠀀", "ω", "ß-2", "ñandú"]
    {
        assert_eq!(judged(&validator, "id", id), (true, true), "{id}");
    }
    for id in ["", "-a", "a-", "A", "a b", "a_b", "a.b", "9a", "É", "Ω", "Мир", "½", "a\u{2013}b", "a\u{200b}b"] {
        assert_eq!(judged(&validator, "id", id), (false, false), "{id}");
    }
}

#[test]
fn addresses_that_are_let_through_pass() {
    let validator = Validator::new();
    let right = [
        "https://example.org/a?b#c",
        "HTTP://x",
        "mailto:a@b.org",
        "notes/a.html",
        "../a",
        "#t-2012",
        "?q=a:b",
        "/a:b",
        "2012",
        "http://[::1]/",
        "https://example.org:8080/x?y=@z",
        "https://zürich.example/",
        "https://a_b.example.org./",
        "a&b",
        "a;b",
    ];
    for address in right {
        assert_eq!(judged(&validator, "url", address), (true, true), "{address}");
    }
    let wrong = [
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:x",
        " javascript:x",
        "data:text/html,x",
        "//evil.example",
        "/\\evil.example",
        "https:evil",
        "http:///x",
        "mailto:",
        "a b",
        "java\u{200b}script:x",
        "\u{202e}https://x",
        "blob:x",
        "http://[::1",
        "http://a..b/",
        "http://-a/",
        "http://me:pw@example.org/",
        "http://a:port/",
        "mailto:@b.org",
        "mailto:a@",
        "javascript&colon;alert(1)",
        "#",
    ];
    for address in wrong {
        assert_eq!(judged(&validator, "url", address), (false, false), "{address:?}");
    }
}
