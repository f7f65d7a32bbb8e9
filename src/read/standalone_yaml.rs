//! Entries rewritten: a node as YAML that stands alone: every text quoted, aliases written out.

use std::collections::BTreeSet;

use crate::document::{Kind, Node};
use crate::read::by_language;
use crate::read::calendar_dates;

/// The parts of an entry that were refused: keys of pairs and items of lists, by their place in the document.
pub(super) type Refused = BTreeSet<usize>;

/// The node without its refused parts.
pub(super) fn plain(node: Node<'_>, refused: &Refused) -> String {
    let mut out = String::new();
    write(node, refused, &mut out);
    out
}

/// The items of a list that are not refused.
pub(super) fn items<'d>(node: Node<'d>, refused: &Refused) -> impl Iterator<Item = Node<'d>> + Clone {
    node.items().filter(|item| !refused.contains(&item.number()))
}

/// The pairs of a mapping that can be keys of the format and are not refused; of a key that is there twice, the first.
pub(super) fn pairs<'d>(node: Node<'d>, refused: &Refused) -> impl Iterator<Item = (&'d str, Node<'d>, Node<'d>)> {
    let mut seen = BTreeSet::new();
    node.pairs().filter_map(move |(key, value)| {
        let name = key.text()?;
        (!refused.contains(&key.number()) && seen.insert(name)).then_some((name, key, value))
    })
}

fn write(node: Node<'_>, refused: &Refused, out: &mut String) {
    match node.kind() {
        Kind::Null => out.push_str("null"),
        Kind::Scalar => quote(node.text().unwrap_or_default(), out),
        Kind::List => {
            out.push('[');
            for item in items(node, refused) {
                write(item, refused, out);
                out.push_str(",\n");
            }
            out.push(']');
        }
        Kind::Mapping => {
            out.push('{');
            for (name, _, value) in pairs(node, refused) {
                out.push_str("? ");
                quote(name, out);
                out.push_str(" : ");
                match (calendar_dates::text(name, value), by_language::first(name, value)) {
                    (Some(date), _) => quote(&date, out),
                    (None, Some(words)) => quote(words, out),
                    (None, None) => write(value, refused, out),
                }
                out.push_str(",\n");
            }
            out.push('}');
        }
    }
}

/// In double quotes, on one line, every character that YAML 1.1 or 1.2 treats specially as an escape.
fn quote(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            ' '..='~' => out.push(c),
            '\u{a1}'..='\u{1fff}' | '\u{3000}'..='\u{d7ff}' | '\u{20000}'..='\u{3ffff}' => out.push(c),
            _ => out.push_str(&format!("\\U{:08X}", u32::from(c))),
        }
    }
    out.push('"');
}
