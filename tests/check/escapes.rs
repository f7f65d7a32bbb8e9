//! Backslashes in double quotes that are no escapes: the hint gives the text in single quotes, and following it works.

use dateline::text::apply;
use dateline::{check, fix};

/// A value, the same in single quotes, and whether `check --fix` writes it unasked.
const VALUES: &[(&str, &str, bool)] = &[
    (r#""a \q b""#, r"'a \q b'", true),
    (r#""it's \q""#, r"'it''s \q'", true),
    (r#""C:\Users\me""#, r"'C:\Users\me'", false),
    (r#""C:\temp\qew""#, r"'C:\temp\qew'", false),
    (r#""50\% of \$5""#, r"'50\% of \$5'", true),
    (r#""\ue 1""#, r"'\ue 1'", false),
];

#[test]
fn the_hint_for_a_bad_escape_works_when_it_is_followed() {
    for newline in ["\n", "\r\n"] {
        for form in [
            "  - date: 2012\n    title: @\n",
            "  - { date: 2012, title: @, place: x }\n",
            "  - date: 2012\n    title: A\n    tags:\n      - @\n      - b\n",
        ] {
            for (value, single, is_sure) in VALUES {
                let text = format!("title: T\nevents:\n{form}").replace('\n', newline);
                let (text, wished) = (text.replace('@', value), text.replace('@', single));
                let found = check(&text).diagnostics;
                assert_eq!(found.len(), 1, "{text}: {found:?}");
                let hint = found[0].hint.clone().unwrap_or_default();
                assert!(hint.starts_with(&format!("write `{single}`")), "{text}: {hint}");
                assert_eq!(apply(&text, &found[0].fixes()[0].edits).as_deref(), Some(&*wished));
                assert_eq!(check(&wished).diagnostics, [], "{wished}");
                assert_eq!(fix(&text).text, if *is_sure { &wished } else { &text }.as_str(), "{text}");
            }
        }
    }
}
