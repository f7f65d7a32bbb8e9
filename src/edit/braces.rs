//! Setting a key of an event in braces: `{ date: 2012, title: A }` with a value replaced, a key put in or taken away,
//! and lists in brackets item by item.

use crate::document::{Kind, Node};
use crate::edit::brackets::Brackets;
use crate::edit::inline::Inline;
use crate::edit::line;
use crate::edit::order;
use crate::edit::proof::before;
use crate::edit::{EditError, Value};
use crate::text::{Edit, Span};

/// An event in braces.
pub(super) struct Braces<'d> {
    node: Node<'d>,
    brackets: Brackets<'d>,
    inline: Inline,
}

impl<'d> Braces<'d> {
    pub(super) fn new(node: Node<'d>) -> Result<Braces<'d>, EditError> {
        Ok(Braces { node, brackets: Brackets::new(node)?, inline: Inline::like(node) })
    }

    /// Another value for a key; `None` takes it away. `like` is a value of the same key elsewhere.
    pub(super) fn set(&self, key: &str, value: Option<&Value>, like: Option<Node<'_>>) -> Result<Vec<Edit>, EditError> {
        let place = self.node.pairs().position(|(name, _)| name.text() == Some(key));
        match (place, value) {
            (Some(at), Some(value)) => self.replace(at, key, value),
            (Some(at), None) => Ok(self.brackets.remove_key(at)),
            (None, Some(value)) => Ok(self.put(key, value, like)),
            (None, None) => Ok(Vec::new()),
        }
    }

    fn replace(&self, at: usize, name: &str, new: &Value) -> Result<Vec<Edit>, EditError> {
        let Some((key, old)) = self.node.pairs().nth(at) else { return Ok(Vec::new()) };
        let text = self.node.source();
        let put = |at: usize, text: String| vec![Edit { span: Span::new(at, at), text }];
        if old.kind() == Kind::Null && old.span().is_empty() {
            // The key alone, or with its colon.
            let end = self.brackets.parts[at].end;
            let has_colon = text[key.span().end()..end].contains(':');
            let value = self.inline.value(name, new, None);
            return Ok(put(end, if has_colon { format!(" {value}") } else { format!(": {value}") }));
        }
        if let (Kind::List, Value::List(items), false) = (old.kind(), new, old.is_alias())
            && let Some(edits) = items_of(old, name, items, &self.inline)
        {
            return Ok(edits);
        }
        whole(old)?;
        let like = Some(old).filter(|old| !old.is_alias());
        // An anchor or a tag is of the old value.
        let mut start = old.span().start();
        while let Some(span) = before(text, start).filter(|span| span.start() >= key.span().end()) {
            start = span.start();
        }
        match line::comment(text, start, old.span().start()) {
            Some(span) => Err(EditError::Comment { span }),
            None => {
                Ok(vec![Edit { span: Span::new(start, old.span().end()), text: self.inline.value(name, new, like) }])
            }
        }
    }

    fn put(&self, key: &str, value: &Value, like: Option<Node<'_>>) -> Vec<Edit> {
        let names: Vec<&str> = self.node.pairs().map(|(key, _)| key.text().unwrap_or_default()).collect();
        let at = order::behind(key, &names).map_or(0, |before| before + 1);
        self.brackets.insert(at, &self.inline.pair(key, value, like))
    }
}

/// Refuses to replace a value with a comment inside.
fn whole(old: Node<'_>) -> Result<(), EditError> {
    match comment_inside(old) {
        Some(span) => Err(EditError::Comment { span }),
        None => Ok(()),
    }
}

/// The first comment between the brackets of a value, at any depth.
pub(super) fn comment_inside(old: Node<'_>) -> Option<Span> {
    if !old.is_flow() || old.is_alias() {
        return None;
    }
    let own = Brackets::new(old).ok().and_then(|brackets| brackets.any_comment());
    let mut inside = old.items().chain(old.pairs().map(|(_, value)| value));
    own.or_else(|| inside.find_map(comment_inside))
}

/// How many items two lists have in common at their start, and at their end behind these.
pub(super) fn in_common(old: &[Node<'_>], new: &[Value]) -> (usize, usize) {
    let is_same = |(node, value): &(&Node<'_>, &Value)| Value::of(**node).sorted() == (*value).clone().sorted();
    let first = old.iter().zip(new).take_while(is_same).count();
    let last = old[first..].iter().rev().zip(new[first..].iter().rev()).take_while(is_same).count();
    (first, last)
}

/// The edits that make the items of one list those of another, where only items in a row were put in, or as many as before were
/// replaced, or one was taken out; `None` where the whole list is to be written.
pub(super) fn items_of(list: Node<'_>, key: &str, new: &[Value], inline: &Inline) -> Option<Vec<Edit>> {
    let brackets = Brackets::new(list).ok().filter(|_| list.is_flow())?;
    let old: Vec<Node<'_>> = list.items().collect();
    let (first, last) = in_common(&old, new);
    let (gone, come) = (old.len() - first - last, &new[first..new.len() - last]);
    let habit = old.iter().find(|item| item.kind() == Kind::Scalar).copied();
    let written = |value: &Value| inline.value(key, value, habit);
    if gone == 0 && !old.is_empty() && (come.len() == 1 || brackets.any_comment().is_none()) {
        return Some(come.iter().flat_map(|value| brackets.insert(first, &written(value))).collect());
    }
    if gone == come.len() {
        let pairs = old[first..].iter().zip(come);
        let sound = pairs
            .clone()
            .all(|(node, _)| comment_inside(*node).is_none() && before(list.source(), node.span().start()).is_none());
        let written = |node: Node<'_>, value: &Value| match node.kind() {
            Kind::Mapping if node.is_flow() => Inline::like(node).value(key, value, Some(node)),
            _ => inline.value(key, value, Some(node)),
        };
        return sound
            .then(|| pairs.map(|(node, value)| Edit { span: node.span(), text: written(*node, value) }).collect());
    }
    (gone == 1 && come.is_empty() && old.len() > 1).then(|| brackets.remove(first))
}
