//! A key and its value written as the author writes the same key elsewhere.

use crate::document::{Kind, Node};
use crate::edit::Value;
use crate::edit::fold::{WIDTH, folded, literal};
use crate::edit::line;
use crate::edit::scalar::{self, Place, Quotes};

/// Where lines are written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Page {
    /// Spaces before the key.
    pub(super) indent: usize,
    pub(super) newline: &'static str,
    /// Whether a text that `check` would ask about, for a sign at its end or several names in one, is put in quotes: it was written
    /// elsewhere, and is meant so.
    pub(super) is_meant: bool,
}

impl Page {
    fn lines(self, indent: usize, lines: &[String]) -> String {
        let margin = " ".repeat(indent);
        lines
            .iter()
            .map(
                |line| {
                    if line.is_empty() { self.newline.to_owned() } else { format!("{}{margin}{line}", self.newline) }
                },
            )
            .collect()
    }

    /// The quotes of a text that nothing shows the style of.
    fn habit(self, key: &str, text: &str, is_item: bool) -> Quotes {
        if self.is_meant && !WHOLE.contains(&key) && is_odd(text, is_item) { Quotes::Double } else { Quotes::None }
    }

    /// What follows `key:`, with its space or line end; `like` is a value of the same key to copy the style from.
    pub(super) fn value(self, key: &str, value: &Value, like: Option<Node<'_>>) -> String {
        match value {
            Value::Text(text) => self.text(key, text, like),
            Value::List(items) if !items.is_empty() => self.list(key, items, like),
            other => format!(" {}", flow(other, key, Quotes::None)),
        }
    }

    fn text(self, key: &str, text: &str, like: Option<Node<'_>>) -> String {
        let inline =
            format!(" {}", scalar::write(text, key, Place::Block, like.map_or(self.habit(key, text, false), quotes)));
        // A text has no more letters than bytes.
        let room = WIDTH.saturating_sub(self.indent + key.len() + 1);
        let too_long = inline.len() > room && inline.chars().count() > room;
        if (is_block(like) || too_long)
            && !text.contains('\n')
            && let Some(lines) = folded(text, self.indent + 2)
        {
            return format!(" >-{}", self.lines(self.indent + 2, &lines));
        }
        match literal(text) {
            Some(lines) => format!(" |-{}", self.lines(self.indent + 2, &lines)),
            None => inline,
        }
    }

    fn list(self, key: &str, items: &[Value], like: Option<Node<'_>>) -> String {
        let own =
            items.iter().any(|item| matches!(item, Value::Text(text) if self.habit(key, text, true) == Quotes::Double));
        let own = if own { Quotes::Double } else { Quotes::None };
        let habit = like.and_then(|list| list.items().next()).map_or(own, quotes);
        let line = format!(" {}", flow(&Value::List(items.to_vec()), key, habit));
        let below =
            like.filter(|like| like.kind() == Kind::List && !like.is_flow()).map(|like| dash(like, self.indent));
        let too_long = self.indent + key.len() + 1 + line.chars().count() > WIDTH;
        if below.is_none() && !too_long {
            return line;
        }
        let lines: Vec<String> = items.iter().map(|item| format!("- {}", item_of(item, key, habit))).collect();
        self.lines(below.unwrap_or(self.indent + 2), &lines)
    }
}

/// Keys whose values are no texts of words.
const WHOLE: &[&str] = &["id", "date", "published", "accessed", "url", "category", "sources", "timezone"];

/// Whether a text begins or ends with a sign, has one that escapes others, or is an item that may be several.
fn is_odd(text: &str, is_item: bool) -> bool {
    let ends_well =
        |last: char| last.is_alphanumeric() || ".!?%…".contains(last) || (last == ')' && text.contains('('));
    let begins = text.chars().next().is_some_and(char::is_alphanumeric);
    let ends = text.chars().next_back().is_some_and(ends_well);
    let is_several = is_item && (text.contains([',', ';', '/', '&', '|', '+']) || text.contains(" and "));
    !begins || !ends || text.contains('\\') || is_several
}

/// The column of the dashes of a list, set off from its key as there.
fn dash(list: Node<'_>, indent: usize) -> usize {
    let text = list.source();
    let line = line::start(text, list.span().start());
    let is_dash = line::words(text, line).starts_with("- ");
    let column = line::indent(text, line);
    if is_dash && column == indent { indent } else { indent + 2 }
}

fn item_of(item: &Value, key: &str, habit: Quotes) -> String {
    match item {
        Value::Text(text) => scalar::write(text, key, Place::Block, habit),
        other => flow(other, key, Quotes::None),
    }
}

/// A value on one line, in brackets and braces.
fn flow(value: &Value, key: &str, habit: Quotes) -> String {
    match value {
        Value::Nothing => "null".into(),
        Value::Text(text) => scalar::write(text, key, Place::Flow, habit),
        Value::List(items) => {
            let items: Vec<String> = items.iter().map(|item| flow(item, key, habit)).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Mapping(pairs) if pairs.is_empty() => "{}".into(),
        Value::Mapping(pairs) => {
            let pair = |(key, value): &(String, Value)| {
                format!("{}: {}", scalar::write(key, "", Place::Flow, Quotes::None), flow(value, key, Quotes::None))
            };
            format!("{{ {} }}", pairs.iter().map(pair).collect::<Vec<_>>().join(", "))
        }
    }
}

fn written<'d>(node: Node<'d>) -> &'d str {
    node.source().get(node.span().range()).unwrap_or_default()
}

/// The quotes around a scalar.
pub(super) fn quotes(node: Node<'_>) -> Quotes {
    match written(node).as_bytes().first() {
        _ if node.kind() != Kind::Scalar || !node.is_quoted() => Quotes::None,
        Some(b'\'') => Quotes::Single,
        Some(b'"') => Quotes::Double,
        _ => Quotes::None,
    }
}

/// Whether a value is a block of text.
pub(super) fn is_block(like: Option<Node<'_>>) -> bool {
    like.is_some_and(|node| node.kind() == Kind::Scalar && node.is_quoted() && written(node).starts_with(['|', '>']))
}
