//! `Null` where a text belongs: to YAML it is no value at all, to a reader it may be a name.

use crate::diag::{Code, Diagnostic};
use crate::document::{Kind, Node};
use crate::read::unquoted_hash::{LISTS, Lost, is_text};
use crate::read::value::write;
use crate::text::line_start;

/// YAML's words for nothing that are a surname too; `null`, as JSON writes it, is no slip.
const NAMES: &[&str] = &["Null", "NULL"];

/// All texts of a file that are `Null` without quotes.
pub(super) fn words(root: Node<'_>) -> Vec<Lost> {
    let mut found = Vec::new();
    if NAMES.iter().any(|name| memchr::memmem::find(root.source().as_bytes(), name.as_bytes()).is_some()) {
        gather(root, "", &mut found);
    }
    found
}

fn gather(node: Node<'_>, key: &str, found: &mut Vec<Lost>) {
    if node.is_alias() {
        return;
    }
    for (name, value) in node.pairs() {
        let key = name.text().unwrap_or_default();
        found.extend(nothing(key, Some(name), value));
        gather(value, key, found);
    }
    for item in node.items() {
        found.extend(nothing(key, None, item));
        gather(item, key, found);
    }
}

/// The warning about one value, under its key or as an item of the list that is called so.
fn nothing(key: &str, name: Option<Node<'_>>, value: Node<'_>) -> Option<Lost> {
    let written = value.source().get(value.span().range())?;
    let may_be_lost = if name.is_some() { is_text(key) } else { LISTS.contains(&key) };
    if value.kind() != Kind::Null || value.is_alias() || !NAMES.contains(&written) || !may_be_lost {
        return None;
    }
    let message = format!("`{written}` is left out: without quotes, YAML reads it as no value");
    let quoted = format!("\"{written}\"");
    let typed = if name.is_some() { format!("{key}: {quoted}") } else { quoted.clone() };
    let other = if key == "title" { "else the title itself" } else { "or delete it" };
    let hint = format!("write `{typed}` for that word, {other}");
    let diagnostic = Diagnostic::warning(Code::TextCut, value.span(), message).hint(hint);
    let diagnostic = diagnostic.fix(write(value.span(), &quoted, false));
    let line = line_start(value.source(), name.unwrap_or(value).span().start());
    Some(Lost { diagnostic, line })
}
