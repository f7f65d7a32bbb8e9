//! Every key: the keys that the schema has, each with a row and an example in the manual, and with words and examples
//! for an editor.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Validator, core, schema};

const PAGE: &str = include_str!("../../docs/format.md");

/// An example of the manual as a file.
pub(super) struct Example {
    pub(super) file: String,
}

/// All examples: whole files stand in fences of `yaml`, entries of `events` in fences of `yaml event`.
pub(super) fn examples() -> Vec<Example> {
    let fences = PAGE.split("\n```").skip(1).step_by(2);
    let examples = fences.map(|fence| match fence.split_once('\n').unwrap_or_default() {
        ("yaml", file) => Example { file: format!("{file}\n") },
        ("yaml event", entry) => Example { file: format!("title: An entry\nevents:\n{entry}\n") },
        (other, _) => panic!("a fence of `{other}`: say whether it is a whole file or an entry"),
    });
    examples.collect()
}

/// A key: the name of the mapping it stands in, and its own.
type Key = (String, String);

/// The parts of a schema that one value may have to meet.
fn parts<'s>(root: &'s Value, schema: &'s Value) -> Vec<(&'s str, &'s Value)> {
    let mut all = Vec::new();
    if let Some(name) = schema["$ref"].as_str().and_then(|path| path.strip_prefix("#/definitions/")) {
        let target = &root["definitions"][name];
        all.push((name, target));
        all.extend(parts(root, target).into_iter().skip(1));
    } else {
        all.push(("", schema));
    }
    for list in ["allOf", "anyOf"] {
        let nested = schema[list].as_array().into_iter().flatten();
        all.extend(nested.flat_map(|part| parts(root, part)));
    }
    all
}

/// The keys that a value uses.
fn used(root: &Value, schema: &Value, value: &Value, keys: &mut BTreeSet<Key>) {
    for (name, part) in parts(root, schema) {
        for (key, inner) in value.as_object().into_iter().flatten() {
            match part["properties"].get(key) {
                Some(property) => {
                    let name = if name.is_empty() { "File" } else { name };
                    keys.insert((name.to_owned(), key.clone()));
                    used(root, property, inner, keys);
                }
                None => used(root, &part["additionalProperties"], inner, keys),
            }
        }
        for item in value.as_array().into_iter().flatten() {
            used(root, &part["items"], item, keys);
        }
    }
}

/// Every key with its schema.
fn all(root: &Value) -> Vec<(Key, &Value)> {
    let definitions = root["definitions"].as_object().unwrap().iter();
    let mappings = std::iter::once(("File", root)).chain(definitions.map(|(name, schema)| (name.as_str(), schema)));
    let keys = mappings.flat_map(|(name, mapping)| {
        let properties = mapping["properties"].as_object().into_iter().flatten();
        properties.map(move |(key, schema)| ((name.to_owned(), key.clone()), schema))
    });
    keys.collect()
}

/// What the manual says of a mapping: from its heading to the next of the same rank or a higher one.
fn section(mapping: &str) -> &'static str {
    let (heading, rank) = match mapping {
        "File" => ("## The whole file", "\n## "),
        "Source" => ("## `sources`", "\n## "),
        "Category" => ("## `categories`", "\n## "),
        "Era" => ("## `eras`", "\n## "),
        "Event" => ("## `events`", "\n## "),
        "Citation" => ("#### Citations", "\n#"),
        "Account" => ("#### Accounts", "\n#"),
        "Link" => ("#### Links", "\n#"),
        "Relation" => ("#### Distances", "\n#"),
        "Lasting" => ("#### Lengths", "\n#"),
        "Timeline" => ("## `timelines`", "\n## "),
        "Series" => ("### Series", "\n#"),
        "Where" => ("### Which events", "\n#"),
        other => panic!("no section for `{other}`"),
    };
    let rest = PAGE.split_once(&format!("\n{heading}\n")).unwrap_or_else(|| panic!("no `{heading}`")).1;
    rest.split(rank).next().unwrap_or(rest)
}

#[test]
fn every_key_has_a_row_in_the_manual() {
    let root = schema();
    let keys = all(&root);
    assert!(keys.len() > 50);
    for ((mapping, key), schema) in keys {
        let text = section(&mapping);
        let has_heading = mapping == "File" && PAGE.contains(&format!("\n## `{key}`\n"));
        assert!(has_heading || text.contains(&format!("\n| `{key}` |")), "no row for `{key}` of {mapping}");
        for (_, part) in parts(&root, schema) {
            for word in part["enum"].as_array().into_iter().flatten().filter_map(Value::as_str) {
                let other = section(if mapping == "Where" { "Event" } else { &mapping });
                assert!(other.contains(&format!("`{word}`")), "no word on `{word}` of `{key}` of {mapping}");
            }
        }
    }
}

#[test]
fn every_key_has_an_example_in_the_manual() {
    let root = schema();
    let mut found = BTreeSet::new();
    examples().iter().for_each(|example| used(&root, &root, &core::json(&example.file), &mut found));
    let missing: Vec<Key> = all(&root).into_iter().map(|(key, _)| key).filter(|key| !found.contains(key)).collect();
    assert_eq!(missing, [], "keys without an example");
}

#[test]
fn every_key_tells_an_editor_what_it_is() {
    let root = schema();
    for ((mapping, key), schema) in all(&root) {
        let words = schema["description"].as_str().unwrap_or_default();
        assert!(words.len() > 10 && !words.contains('\n'), "`{key}` of {mapping}: {words:?}");
        let examples = schema["examples"].as_array().cloned().unwrap_or_default();
        assert!(!examples.is_empty(), "no example for `{key}` of {mapping}");
        let validator = Validator::of(&json!({ "definitions": root["definitions"], "allOf": [schema] }));
        for example in examples {
            let said = validator.schemas.validate(&example, validator.index).map_err(|error| format!("{error:#}"));
            assert_eq!(said, Ok(()), "`{key}` of {mapping}: {example}");
        }
    }
}

#[test]
fn no_mapping_takes_a_key_that_is_not_there() {
    let root = schema();
    let mappings: BTreeSet<String> = all(&root).into_iter().map(|((mapping, _), _)| mapping).collect();
    for mapping in mappings {
        let schema = if mapping == "File" { &root } else { &root["definitions"][&mapping] };
        assert_eq!(schema["additionalProperties"], false, "{mapping}");
        assert!(schema["title"].is_string() && schema["description"].is_string(), "{mapping}");
    }
}
