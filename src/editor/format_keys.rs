//! The keys of the format, with their words and values, from its schema: the only description of which keys there are.

use std::sync::LazyLock;

use serde_json::Value;

use crate::editor::cursor::Step;
use crate::read::schema;

static SCHEMA: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(&schema()).expect("impossible: the schema is JSON"));

/// A key that may stand at a place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Key {
    pub(super) name: &'static str,
    schema: &'static Value,
}

/// The keys that a mapping may have.
pub(super) fn keys(path: &[Step<'_>]) -> Vec<Key> {
    let kinds = at(path).into_iter().flat_map(kinds);
    let properties = kinds.filter_map(|kind| kind.get("properties")?.as_object()).flatten();
    properties.map(|(name, schema)| Key { name, schema }).collect()
}

/// The key that a path ends with, where the format has it.
pub(super) fn key(path: &[Step<'_>]) -> Option<Key> {
    let (Step::Key(name), before) = path.split_last()? else { return None };
    keys(before).into_iter().find(|key| key.name == *name)
}

/// The words that may stand at a place, where it takes no others.
pub(super) fn words(path: &[Step<'_>]) -> Vec<&'static str> {
    let mut words = Vec::new();
    for kind in at(path).into_iter().flat_map(kinds) {
        words.extend(kind.get("enum").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str));
        if kind.get("patternErrorMessage").and_then(Value::as_str) == Some(SWITCH) {
            words.extend(["true", "false"]);
        }
    }
    words
}

/// What editors say of a value that is neither.
const SWITCH: &str = "expected true or false";

impl Key {
    /// What it means, in Markdown.
    pub(super) fn words(self) -> &'static str {
        self.schema.get("markdownDescription").and_then(Value::as_str).unwrap_or_default()
    }

    /// Values that may stand under it.
    pub(super) fn examples(self) -> impl Iterator<Item = &'static Value> {
        self.schema.get("examples").and_then(Value::as_array).into_iter().flatten()
    }

    /// Whether nothing but a list stands under it.
    pub(super) fn is_list(self) -> bool {
        let kinds = kinds(self.schema);
        let all: Vec<&str> = kinds.into_iter().flat_map(types).collect();
        all.contains(&"array") && all.iter().all(|one| matches!(*one, "array" | "null"))
    }

    /// Whether a list or a mapping stands under it, and nothing on its own line.
    pub(super) fn is_section(self) -> bool {
        kinds(self.schema).iter().all(|kind| {
            let mut types = types(kind);
            types.all(|one| matches!(one, "array" | "object" | "null"))
        })
    }
}

fn types(kind: &'static Value) -> impl Iterator<Item = &'static str> {
    let own = kind.get("type");
    let several = own.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    own.and_then(Value::as_str).into_iter().chain(several)
}

/// What may stand at a place.
fn at(path: &[Step<'_>]) -> Vec<&'static Value> {
    let mut schemas = vec![&*SCHEMA];
    for step in path {
        schemas = schemas.into_iter().flat_map(kinds).filter_map(|kind| below(kind, *step)).collect();
    }
    schemas
}

fn below(kind: &'static Value, step: Step<'_>) -> Option<&'static Value> {
    match step {
        Step::Item => kind.get("items"),
        Step::Key(name) => {
            let named = kind.get("properties").and_then(|properties| properties.get(name));
            named.or_else(|| kind.get("additionalProperties").filter(|others| others.is_object()))
        }
    }
}

/// The kinds of value that a schema allows, references followed.
fn kinds(schema: &'static Value) -> Vec<&'static Value> {
    if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
        let definition = name.strip_prefix('#').and_then(|name| SCHEMA.pointer(name));
        return definition.map(kinds).unwrap_or_default();
    }
    match schema.get("anyOf").or_else(|| schema.get("allOf")).and_then(Value::as_array) {
        Some(several) => several.iter().flat_map(kinds).collect(),
        None => vec![schema],
    }
}

#[cfg(test)]
mod tests {
    use super::{Key, key, keys, words};
    use crate::editor::cursor::Step;

    #[test]
    fn the_keys_of_each_place_come_with_their_words() {
        let top = keys(&[]);
        assert!(top.iter().any(|key| key.name == "events" && key.is_list() && !key.words().is_empty()));
        assert!(top.iter().any(|key| key.name == "sources" && key.is_section() && !key.is_list()));
        assert!(top.iter().any(|key| key.name == "title" && !key.is_section()));
        let event = [Step::Key("events"), Step::Item];
        assert!(keys(&event).iter().any(|key| key.name == "category"));
        let source = [Step::Key("sources"), Step::Key("any"), Step::Key("published")];
        assert!(key(&source).is_some_and(|key| key.words().contains("published")));
        let filter = [Step::Key("timelines"), Step::Item, Step::Key("where")];
        assert!(keys(&filter).iter().any(|key| key.name == "importance"));
        let link = [Step::Key("events"), Step::Item, Step::Key("links"), Step::Item];
        assert!(keys(&link).iter().map(|key| key.name).eq(["kind", "to"]));
        assert!(keys(&[Step::Key("x-own")]).is_empty());
    }

    #[test]
    fn the_words_of_each_place_are_those_of_the_format() {
        let status = [Step::Key("events"), Step::Item, Step::Key("status")];
        assert_eq!(words(&status), ["confirmed", "reported", "disputed", "denied"]);
        let legend = [Step::Key("timelines"), Step::Item, Step::Key("legend")];
        assert_eq!(words(&legend), ["true", "false"]);
        let title = [Step::Key("title")];
        assert!(words(&title).is_empty() && key(&title).is_some_and(|key: Key| key.examples().count() > 0));
    }
}
