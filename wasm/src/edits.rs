//! Changes as JavaScript gives them, and what comes of one.

use dateline::{Change, Edited, Value};
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsError, JsValue};

use crate::messages::required;

/// A change: an object with one key.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
enum What {
    Add { values: Value },
    Set { id: String, values: Value },
    Remove { id: String },
    Rename { id: String, to: String },
    Move { id: String },
}

/// The changes of the library.
pub(crate) fn changes(given: &JsValue) -> Result<Vec<Change>, JsError> {
    let all = match js_sys::Array::is_array(given) {
        true => required(given)?,
        false => vec![required(given)?],
    };
    let all: Vec<Vec<Change>> = all.into_iter().map(made).collect::<Result<_, _>>()?;
    Ok(all.concat())
}

fn made(what: What) -> Result<Vec<Change>, JsError> {
    Ok(match what {
        What::Add { values } => vec![Change::Add { fields: pairs(values)? }],
        What::Set { id, values } => {
            let set = |(key, value)| Change::Set {
                id: id.clone(),
                key,
                value: Some(value).filter(|one| *one != Value::Nothing),
            };
            pairs(values)?.into_iter().map(set).collect()
        }
        What::Remove { id } => vec![Change::Remove { id }],
        What::Rename { id, to } => vec![Change::Rename { id, to }],
        What::Move { id } => vec![Change::Move { id }],
    })
}

fn pairs(values: Value) -> Result<Vec<(String, Value)>, JsError> {
    match values {
        Value::Mapping(pairs) => Ok(pairs),
        _ => Err(JsError::new("expected `values` to be an object: keys of the event with their values")),
    }
}

/// What came of a change.
#[derive(Debug, Serialize)]
pub(crate) struct Made<'a> {
    text: &'a str,
    id: &'a str,
    edits: Vec<Replaced<'a>>,
    kept: &'a [String],
    warnings: Vec<&'a str>,
    date: Option<&'a str>,
}

/// A replaced part of the text before, in the units that strings of JavaScript count: those of UTF-16.
#[derive(Debug, Serialize)]
struct Replaced<'a> {
    start: usize,
    end: usize,
    text: &'a str,
}

impl<'a> Made<'a> {
    pub(crate) fn new(before: &str, edited: &'a Edited) -> Made<'a> {
        let units = |byte: usize| before[..byte].encode_utf16().count();
        let replaced = |edit: &'a dateline::text::Edit| Replaced {
            start: units(edit.span.start()),
            end: units(edit.span.end()),
            text: &edit.text,
        };
        Made {
            text: &edited.text,
            id: &edited.id,
            edits: edited.edits.iter().map(replaced).collect(),
            kept: &edited.kept,
            warnings: edited.warnings.iter().map(|found| found.message.as_str()).collect(),
            date: edited.date.as_deref(),
        }
    }
}
