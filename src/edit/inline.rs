//! Values in brackets: an entry written as the ones beside it: spaces, commas, line ends, quotes, JSON as JSON.

use crate::document::{Kind, Node};
use crate::edit::Value;
use crate::edit::brackets::{Brackets, is_compact};
use crate::edit::habit::quotes;
use crate::edit::order;
use crate::edit::scalar::{self, Place, Quotes};

/// How a mapping in braces is written.
#[derive(Debug, Clone)]
pub(super) struct Inline {
    open: String,
    comma: String,
    close: String,
    colon: String,
    /// Keys in double quotes, and with them every text.
    is_json: bool,
}

impl Inline {
    /// The usual writing.
    pub(super) fn usual(is_json: bool) -> Inline {
        let text = |text: &str| text.to_owned();
        Inline { open: text(" "), comma: text(", "), close: text(" "), colon: text(": "), is_json }
    }

    /// As a mapping in braces is written.
    pub(super) fn like(mapping: Node<'_>) -> Inline {
        let text = mapping.source();
        let first = mapping.pairs().next();
        let is_json = first.is_some_and(|(key, _)| text[key.span().range()].starts_with('"'));
        let mut inline = Inline::usual(is_json);
        let Ok(brackets) = Brackets::new(mapping) else { return inline };
        let gap = |gap: Option<&str>, usual: &str| gap.unwrap_or(usual).to_owned();
        let usual = if is_compact(&text[mapping.span().range()]) { "," } else { ", " };
        inline.comma = gap(brackets.between(0), usual);
        inline.open = gap(brackets.before(), " ");
        inline.close = gap(brackets.behind(), " ");
        let colon =
            |(key, value): (Node<'_>, Node<'_>)| text.get(key.span().end()..value.span().start()).map(str::to_owned);
        let is_sound =
            |colon: &String| colon.trim() == ":" && !colon.contains('\n') && (is_json || colon.ends_with(' '));
        if let Some(colon) = mapping.pairs().filter_map(colon).find(is_sound) {
            inline.colon = colon;
        }
        inline
    }

    /// A new mapping, its keys in the order of a neighbour's; `like` finds a value of the same key to copy the style from.
    pub(super) fn mapping<'d>(
        &self,
        fields: &[(String, Value)],
        theirs: &[&str],
        like: impl Fn(&str) -> Option<Node<'d>>,
    ) -> String {
        let keys: Vec<&str> = fields.iter().map(|(key, _)| key.as_str()).collect();
        let pairs: Vec<String> = order::like(&keys, theirs)
            .into_iter()
            .filter_map(|key| fields.iter().find(|(name, _)| name == key))
            .map(|(key, value)| self.pair(key, value, like(key)))
            .collect();
        format!("{{{}{}{}}}", self.open, pairs.join(&self.comma), self.close)
    }

    /// A key with its value.
    pub(super) fn pair(&self, key: &str, value: &Value, like: Option<Node<'_>>) -> String {
        self.written(key, &self.value(key, value, like))
    }

    /// A key with a value that is written already.
    pub(super) fn written(&self, key: &str, value: &str) -> String {
        format!("{}{}{value}", self.text(key, "", Quotes::None), self.colon)
    }

    /// A value; `like` is one of the same key to copy the style from.
    pub(super) fn value(&self, key: &str, value: &Value, like: Option<Node<'_>>) -> String {
        match value {
            Value::Nothing => "null".to_owned(),
            Value::Text(text) if self.is_json && is_plain(key, text) && is_bare(key, like) => text.clone(),
            Value::Text(text) => self.text(text, key, like.map_or(Quotes::None, quotes)),
            Value::List(items) => self.list(key, items, like.filter(|like| like.kind() == Kind::List)),
            Value::Mapping(pairs) if pairs.is_empty() => "{}".to_owned(),
            Value::Mapping(pairs) => {
                let inner = self.on_one_line();
                let pairs: Vec<String> = pairs.iter().map(|(key, value)| inner.pair(key, value, None)).collect();
                format!("{{{}{}{}}}", inner.open, pairs.join(&inner.comma), inner.close)
            }
        }
    }

    fn list(&self, key: &str, items: &[Value], like: Option<Node<'_>>) -> String {
        let habit = like.and_then(|list| list.items().next());
        let items: Vec<String> = items.iter().map(|item| self.value(key, item, habit.filter(is_scalar))).collect();
        let spaced = like.filter(|like| like.is_flow()).and_then(|like| Brackets::new(like).ok());
        let is_line = |gap: &&str| !gap.contains('\n');
        let open = spaced.as_ref().and_then(|list| list.before().filter(is_line)).unwrap_or_default();
        let close = spaced.as_ref().and_then(|list| list.behind().filter(is_line)).unwrap_or_default();
        let close = close.trim_start_matches(',');
        let comma = spaced.as_ref().and_then(|list| list.between(0).filter(is_line));
        match items.is_empty() {
            true => "[]".to_owned(),
            false => format!("[{open}{}{close}]", items.join(comma.unwrap_or(&self.on_one_line().comma))),
        }
    }

    /// The same without line ends, for what stands inside an entry.
    pub(super) fn on_one_line(&self) -> Inline {
        let line = |gap: &str, usual: &str| if gap.contains('\n') { usual.to_owned() } else { gap.to_owned() };
        Inline {
            open: line(&self.open, " "),
            comma: line(&self.comma, ", "),
            close: line(self.close.trim_start_matches(','), " "),
            ..self.clone()
        }
    }

    fn text(&self, text: &str, key: &str, habit: Quotes) -> String {
        scalar::write(text, key, Place::Flow, if self.is_json { Quotes::Double } else { habit })
    }
}

fn is_scalar(node: &Node<'_>) -> bool {
    node.kind() == Kind::Scalar
}

/// Whether JSON has a value under a key without quotes: a number, or what is or is not.
fn is_plain(key: &str, text: &str) -> bool {
    is_number(text) || (key == "whole" && matches!(text, "true" | "false"))
}

/// A number as JSON writes it.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    digits.bytes().all(|byte| byte.is_ascii_digit())
        && (digits == "0" || !digits.starts_with('0'))
        && !digits.is_empty()
}

/// Whether such a value stands without quotes there: as the neighbours have it, else where one is meant.
fn is_bare(key: &str, like: Option<Node<'_>>) -> bool {
    like.map_or(matches!(key, "importance" | "whole"), |like| like.kind() == Kind::Scalar && !like.is_quoted())
}
