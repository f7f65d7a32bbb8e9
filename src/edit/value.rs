//! Values: what can stand under a key, without its writing.

use crate::document::{Document, Kind, Node};

/// A value of the file, letters only.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Value {
    /// Nothing: an empty value.
    Nothing,
    /// A text, a date, a number: letters.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// Keys and values.
    Mapping(Vec<(String, Value)>),
}

impl Value {
    /// A text.
    ///
    /// ```
    /// assert_eq!(dateline::edit::Value::text("2012"), dateline::edit::Value::Text("2012".into()));
    /// ```
    pub fn text(text: impl Into<String>) -> Value {
        Value::Text(text.into())
    }

    /// A list of texts.
    ///
    /// ```
    /// use dateline::edit::Value;
    /// assert_eq!(Value::texts(["a"]), Value::List(vec![Value::text("a")]));
    /// ```
    pub fn texts<T: Into<String>>(texts: impl IntoIterator<Item = T>) -> Value {
        Value::List(texts.into_iter().map(Value::text).collect())
    }

    /// What a node holds; an alias is what it stands for.
    pub(super) fn of(node: Node<'_>) -> Value {
        match node.kind() {
            Kind::Null => Value::Nothing,
            Kind::Scalar => Value::text(node.text().unwrap_or_default()),
            Kind::List => Value::List(node.items().map(Value::of).collect()),
            Kind::Mapping => Value::Mapping(
                node.pairs()
                    .map(|(key, value)| (key.text().unwrap_or_default().to_owned(), Value::of(value)))
                    .collect(),
            ),
        }
    }

    /// A value written as YAML, such as `[a, { id: b }]`; `None` where that is not YAML.
    ///
    /// ```
    /// use dateline::edit::Value;
    /// assert_eq!(Value::parse("[a, b]"), Some(Value::texts(["a", "b"])));
    /// ```
    pub fn parse(written: &str) -> Option<Value> {
        let document: Document<'_> = crate::document::parse(written);
        let sound = document.is_whole() && document.diagnostics().is_empty();
        document.root().filter(|_| sound).map(Value::of)
    }

    /// The pairs of all mappings in the order of their names; for comparing where the order means nothing.
    pub(super) fn sorted(self) -> Value {
        match self {
            Value::List(items) => Value::List(items.into_iter().map(Value::sorted).collect()),
            Value::Mapping(pairs) => {
                let mut pairs: Vec<_> = pairs.into_iter().map(|(key, value)| (key, value.sorted())).collect();
                pairs.sort_by(|one, other| one.0.cmp(&other.0));
                Value::Mapping(pairs)
            }
            other => other,
        }
    }
}

/// Whether two nodes read the same.
pub(super) fn same(one: Node<'_>, other: Node<'_>) -> bool {
    if one.kind() != other.kind() || one.text() != other.text() || one.tag() != other.tag() {
        return false;
    }
    same_items(one.items(), other.items()) && {
        let (mut pairs, mut others) = (one.pairs(), other.pairs());
        loop {
            match (pairs.next(), others.next()) {
                (None, None) => return true,
                (Some(a), Some(b)) if same(a.0, b.0) && same(a.1, b.1) => {}
                _ => return false,
            }
        }
    }
}

fn same_items<'a, 'b>(mut one: impl Iterator<Item = Node<'a>>, mut other: impl Iterator<Item = Node<'b>>) -> bool {
    loop {
        match (one.next(), other.next()) {
            (None, None) => return true,
            (Some(a), Some(b)) if same(a, b) => {}
            _ => return false,
        }
    }
}
