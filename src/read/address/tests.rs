//! Addresses: which are let through as they are, which are refused, and what is offered.

use crate::read::address::check;

const REFUSED: &[&str] = &[
    "javascript:alert(1)",
    "JaVaScRiPt:x",
    "java\tscript:x",
    " javascript:x",
    "\u{1}javascript:x",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "//evil.example",
    "/\\evil.example",
    "https:evil",
    "http:///x",
    "",
    "mailto:",
    "java\u{200b}script:x",
    "a b",
    "blob:x",
    "\u{202e}https://x",
    "jav&#x61;script:x",
    "javascript&colon;alert(1)",
    "javascript&#58;x",
    "javascript%3Ax",
    "http://[::1",
    "http://[::1]x",
    "http://[1.2]/",
    "http://a..b/",
    "http://.a/",
    "http://-a/",
    "http://1.2.3.999/",
    "http://1.2.3/",
    "http://a:99999/",
    "http://a:x/",
    "http://user:secret@example.org/",
    "https://user@example.org",
    "http://%zz/",
    "http://>http://g",
    "http://a>http://",
    "#",
    "http://",
    "https://?x",
    "http://a b/",
    "mailto:@b.org",
    "mailto:a@",
    "mailto:a",
    "ftp://x.org/",
    "http://a<b>/",
    "localhost:3000",
];

#[test]
fn lets_through_only_what_is_safe_and_can_be_followed() {
    let safe = [
        "https://example.org/a?b#c",
        "HTTP://x",
        "mailto:a@b.org",
        "notes/a.html",
        "../a",
        "#b",
        "?q=a:b",
        "/a:b",
        "notes.md",
        "https://example.org:8080/x",
        "http://[::1]/",
        "http://127.0.0.1/",
        "https://zürich.example/",
        "https://example.org./x",
        "https://a_b.example.org/@name",
        "archive.zip",
        "a.b.c/d.pdf",
        "https://example.org/100%",
        "https://x?u=a@b",
        "script.py",
    ];
    for link in safe {
        assert!(check(link).is_ok(), "{link}");
    }
    for link in REFUSED {
        assert!(check(link).is_err_and(|diagnostic| !diagnostic.is_warning), "{link:?}");
    }
}

#[test]
fn what_looks_like_a_page_of_the_web_is_reported_with_https() {
    for (link, meant) in [
        ("www.example.org", "https://www.example.org"),
        ("WWW.Example.org/x", "https://WWW.Example.org/x"),
        ("example.org/page", "https://example.org/page"),
        ("example.com", "https://example.com"),
        ("news.bbc.co.uk/1/hi", "https://news.bbc.co.uk/1/hi"),
        ("en.wikipedia.org/wiki/Homs#War", "https://en.wikipedia.org/wiki/Homs#War"),
        ("http//x.org", "http://x.org"),
        ("https//x.org/a", "https://x.org/a"),
        ("https;//x.org", "https://x.org"),
        ("name@example.org", "mailto:name@example.org"),
        ("example.org?x=1", "https://example.org?x=1"),
    ] {
        let diagnostic = check(link).err().unwrap_or_else(|| super::error(format!("{link} is taken"), ""));
        assert_eq!(
            (diagnostic.is_warning, diagnostic.forms.first().map(|form| form.0.as_str())),
            (true, Some(meant)),
            "{}",
            diagnostic.message
        );
    }
    for (link, meant) in [
        ("htp://x.org", "https://x.org"),
        ("htps://x.org", "https://x.org"),
        ("hhtps://x.org", "https://x.org"),
        ("https:/x.org/a", "https://x.org/a"),
        ("https:x.org", "https://x.org"),
        ("http:///x.org", "http://x.org"),
        ("https:\\\\x.org\\a", "https://x.org/a"),
        (" https://x.org", "https://x.org"),
        ("//x.org/a", "https://x.org/a"),
        ("https://x.org/a b", "https://x.org/a%20b"),
        ("https://me:pw@x.org/a", "https://x.org/a"),
        ("example.org:80/x", "https://example.org:80/x"),
    ] {
        let diagnostic = check(link).err().unwrap_or_else(|| super::error(format!("{link} is taken"), ""));
        assert_eq!(diagnostic.forms.first().map(|form| form.0.as_str()), Some(meant), "{}", diagnostic.message);
    }
}
