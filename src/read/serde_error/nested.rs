//! Groups of keys where a list belongs, and texts where a group of keys does: `accounts: { tass: ... }`, `where: tag = war`.

use crate::document::{Kind, Node};
use crate::read::key_names::keys;
use crate::read::raw::{RawAccount, RawLink};
use crate::read::raw_timeline::RawFilter;
use crate::read::slug::is_slug;
use crate::read::split_list::in_flow;

/// `accounts: { tass: It was so. }` and `links: { leads-to: a }` as the lists that they stand for; `None` for others.
pub(super) fn items(key: &str, group: Node<'_>) -> Option<String> {
    let is_plain = |value: Node<'_>| value.kind() == Kind::Scalar && !value.is_alias();
    let pairs: Vec<(&str, &str)> = group
        .pairs()
        .map(|(name, value)| Some((name.text()?, value.text().filter(|_| is_plain(value))?)))
        .collect::<Option<_>>()?;
    let item = |(name, value): &(&str, &str)| match key {
        "accounts" if is_slug(name, false) => Some(format!("{{ source: {name}, says: {} }}", in_flow(value))),
        "links" if is_slug(value, false) => Some(format!("{{ to: {value}, kind: {} }}", in_flow(name))),
        _ => None,
    };
    let is_own = |name: &str| keys::<RawAccount>().contains(&name) || keys::<RawLink>().contains(&name);
    let items: Vec<String> = pairs.iter().filter(|(name, _)| !is_own(name)).map(item).collect::<Option<_>>()?;
    (!items.is_empty() && items.len() == pairs.len()).then(|| format!("[{}]", items.join(", ")))
}

/// The name among the keys of a place: `{ name: Wien, lat: 48.2 }`.
pub(super) fn name(group: Node<'_>) -> Option<&str> {
    const NAMES: &[&str] = &["name", "title", "label", "city", "town", "place", "ort", "lieu", "nombre"];
    let is_name = |key: Node<'_>| key.text().is_some_and(|key| NAMES.contains(&key.to_lowercase().as_str()));
    group.pairs().find(|(key, _)| is_name(*key)).and_then(|(_, value)| value.text())
}

/// `{a, b}`: items in braces, which are keys without a value to YAML, as a list.
pub(super) fn only_keys(value: Node<'_>) -> Option<String> {
    let text = value.source();
    let is_only =
        |(key, value): (Node<'_>, Node<'_>)| value.kind() == Kind::Null && value.span().is_empty() && !key.is_alias();
    let is_group = value.kind() == Kind::Mapping && value.is_flow() && value.pairs().next().is_some();
    let is_list = is_group && value.pairs().all(is_only) && !text[value.span().range()].contains(':');
    let keys: Vec<&str> = value.pairs().map(|(key, _)| &text[key.span().range()]).collect();
    is_list.then(|| format!("[{}]", keys.join(", ")))
}

/// The one text in a list on one line, as it is written.
pub(super) fn only_item(value: Node<'_>) -> Option<&str> {
    let mut items = value.items();
    let item = items.next().filter(|item| item.kind() == Kind::Scalar && !item.is_alias())?;
    (items.next().is_none() && value.is_flow()).then(|| &value.source()[item.span().range()])
}

/// The one text in braces on one line, as it is written: `{ "#336699" }`.
pub(super) fn only_word(value: Node<'_>) -> Option<&str> {
    let mut pairs = value.pairs();
    let (word, empty) = pairs.next()?;
    let written = &value.source()[value.span().range()];
    let is_one = value.is_flow() && pairs.next().is_none() && empty.kind() == Kind::Null && empty.span().is_empty();
    let is_plain = !word.is_alias() && !written.contains([':', '\n', '\r']);
    (is_one && is_plain).then(|| &value.source()[word.span().range()])
}

/// `tag = war`, `category: war` in quotes, `status is disputed`: one key and what it must be.
pub(super) fn filter(text: &str) -> Option<String> {
    let (key, value) =
        text.split_once("==").or_else(|| text.split_once(['=', ':'])).or_else(|| text.split_once(" is "))?;
    let (key, value) = (key.trim(), value.trim().trim_matches(['"', '\'']));
    let is_one =
        !value.is_empty() && !value.contains(['=', '&', '|']) && !value.contains(" and ") && !value.contains(" or ");
    (keys::<RawFilter>().contains(&key) && is_one).then(|| format!("{{ {key}: {} }}", in_flow(value)))
}
