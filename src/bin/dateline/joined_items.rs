//! Lists given as one word: `set ID tags 'a, b'` writes one tag, and says how to write two.

use dateline::{Change, Value};

use crate::shell_word::quoted;

/// Keys whose items are texts of one's own, with the flag of `add` for each.
const TEXTS: [(&str, &str); 2] = [("tags", "--tag"), ("actors", "--actor")];

/// What is to be said of each item that looks like several.
pub(crate) fn remarks(change: &Change) -> Vec<String> {
    match change {
        Change::Set { key, value: Some(Value::Text(text)), .. } if key.starts_with("x-") && is_in_brackets(text) => {
            vec![format!("`{key}` holds the text `{text}`; to have a list or keys there, write them into the file")]
        }
        Change::Set { key, value: Some(value), .. } => {
            of(key, value, |_, items| format!("`{}` after `{key}`", items.join(" ")))
        }
        Change::Add { fields } => {
            let flags = |flag: &str, items: &[String]| {
                let flags: Vec<String> = items.iter().map(|item| format!("{flag} {item}")).collect();
                format!("`{}`", flags.join(" "))
            };
            fields.iter().flat_map(|(key, value)| of(key, value, flags)).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether a text could be a list or a mapping.
fn is_in_brackets(text: &str) -> bool {
    text.starts_with(['[', '{']) && Value::parse(text).is_some()
}

fn of(key: &str, value: &Value, typed: impl Fn(&str, &[String]) -> String) -> Vec<String> {
    let Some((_, flag)) = TEXTS.iter().find(|(own, _)| *own == key) else { return Vec::new() };
    let Value::List(items) = value else { return Vec::new() };
    let texts: Vec<&str> =
        items.iter().filter_map(|item| if let Value::Text(text) = item { Some(text.as_str()) } else { None }).collect();
    let all: Vec<String> = texts.iter().flat_map(|text| parts(text)).map(quoted).collect();
    let joined = texts.iter().filter(|text| parts(text).len() > 1);
    joined
        .map(|text| format!("`{text}` is one item of `{key}`; to write each apart, give {}", typed(flag, &all)))
        .collect()
}

/// The words between commas and semicolons.
fn parts(text: &str) -> Vec<&str> {
    text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()).collect()
}
