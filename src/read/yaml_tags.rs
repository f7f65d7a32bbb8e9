//! Tags of YAML, such as `!x` before a value, which mean nothing here, and keys that are no text: reported and left out.

use crate::diag::{Code, Diagnostic, Fix};
use crate::document::{Kind, Node, quoted};
use crate::read::standalone_yaml::Refused;
use crate::read::unquoted_special;
use crate::text::Edit;
use crate::time::Date;

/// Tags that mean nothing here, and keys that are no text: reported and left out.
pub(super) fn check_tags(node: Node<'_>, refused: &mut Refused, found: &mut Vec<Diagnostic>) {
    for (key, value) in node.pairs() {
        if refused.contains(&key.number()) {
            continue;
        }
        if key.text().is_none() {
            let message = "a key that is not a text";
            found.push(
                Diagnostic::error(Code::WrongType, key.span(), message)
                    .hint("write a word before the colon, such as `title: ...`"),
            );
        } else if strange(key, found) || strange(value, found) {
            refused.insert(key.number());
        } else {
            check_tags(value, refused, found);
        }
    }
    for item in node.items() {
        if strange(item, found) {
            refused.insert(item.number());
        } else {
            check_tags(item, refused, found);
        }
    }
}

fn strange(node: Node<'_>, found: &mut Vec<Diagnostic>) -> bool {
    let Some(tag) = node.tag() else { return false };
    let diagnostic =
        Diagnostic::error(Code::WrongType, node.span(), format!("`{tag}` before a value means nothing here"));
    let text = node.source();
    let whole = unquoted_special::properties(text, node).filter(|_| node.kind() == Kind::Scalar);
    found.push(match whole {
        Some(span) => {
            let words = &text[node.span().range()];
            // A date with a tag is no text that starts with `!`.
            let is_date = Date::if_written(words).is_some();
            let letters = if is_date { words.to_owned() } else { quoted(&text[span.range()]) };
            let edits = vec![Edit { span, text: letters.clone() }];
            let fix = Fix { title: format!("write `{letters}`"), edits, safe: !is_date && !tag.starts_with("!!") };
            let why = if is_date {
                format!("without `{tag}`")
            } else {
                "a text that starts with `!` needs quotes".to_owned()
            };
            diagnostic.hint(format!("write `{letters}`: {why}")).fix(fix)
        }
        None => diagnostic.hint(format!("delete `{tag}`, or put a text that starts with `!` in quotes")),
    });
    true
}
