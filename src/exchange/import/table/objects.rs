//! JSON with an object a row: one a line, or a list of them. Their keys are the names of the columns.

use std::io::{BufRead, BufReader, Read};

use serde_json::value::RawValue;
use serde_json::{Map, Value};

use crate::exchange::import::table::TableError;
use crate::exchange::import::table::columns::Columns;
use crate::exchange::import::table::split::Cells;
use crate::exchange::json::{Json, value, words};
use crate::exchange::{Format, Refusal};

/// The keys of all objects, in the order in which they come.
pub(super) fn names(from: impl Read, format: Format) -> Result<Vec<String>, TableError> {
    let mut names: Vec<String> = Vec::new();
    let mut fault = None;
    objects(from, format, |_, _, object| match object {
        Ok(object) => {
            for key in object.keys() {
                if !names.contains(key) {
                    names.push(key.clone());
                }
            }
        }
        Err(refusal) => _ = fault.get_or_insert(refusal),
    })?;
    if names.is_empty() {
        return Err(fault.unwrap_or_else(|| Refusal::whole(NO_KEY)).into());
    }
    Ok(names)
}

/// Calls with each object and its line, its values as texts in the order of the names.
pub(super) fn each(
    from: impl Read,
    format: Format,
    Columns { names, is_own, .. }: &Columns,
    mut row: impl FnMut(usize, Result<Cells<'_>, Refusal>),
) -> Result<(), TableError> {
    let cell_of = if *is_own { cell_of_ours } else { cell_of };
    let mut cells = vec![String::new(); names.len()];
    objects(from, format, |line, start, object| {
        let object = match object {
            Ok(object) => object,
            Err(refusal) => return row(line, Err(refusal)),
        };
        for (cell, name) in cells.iter_mut().zip(names) {
            *cell = object.get(name).map(cell_of).unwrap_or_default();
        }
        row(line, Ok(Cells::Texts(&cells, start)));
    })
}

/// A value of a table of ours: what is more than one text stays JSON.
fn cell_of_ours(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        _ => value.to_string(),
    }
}

/// A value as the text of a cell; several between semicolons.
fn cell_of(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::Array(items) => items.iter().map(cell_of).collect::<Vec<_>>().join("; "),
        Value::Object(fields) => match ["title", "name", "label", "id"].iter().find_map(|key| fields.get(*key)) {
            Some(value) => cell_of(value),
            None => value.to_string(),
        },
    }
}

/// What is wrong with a file in which nothing has a name.
const NO_KEY: &str = "has no object with keys, of which each is an event. Write such as `{ \"date\": \"2012-05-25\", \"title\": \"Houla\" }`";
/// What is wrong with a value that is none.
const NO_OBJECT: &str = "is no object, `{ … }`";

/// Each object with its line; of JSON lines one is held at a time.
fn objects(
    from: impl Read,
    format: Format,
    mut each: impl FnMut(usize, u64, Result<Map<String, Value>, Refusal>),
) -> Result<(), TableError> {
    if format == Format::Json {
        return whole(from, each);
    }
    let mut lines = BufReader::new(from);
    let (mut text, mut line, mut start, mut has_object) = (String::new(), 0, 0, false);
    loop {
        start += text.len() as u64;
        text.clear();
        if lines.read_line(&mut text)? == 0 {
            return Ok(());
        }
        line += 1;
        match value(text.trim()) {
            _ if text.trim().is_empty() => {}
            Ok(Value::Object(object)) => {
                has_object = true;
                each(line, start, Ok(object));
            }
            other => {
                let refusal = other.map_or_else(|error| not_json(line, &error), |_| Refusal::at(line, NO_OBJECT));
                if !has_object {
                    return Err(refusal.into());
                }
                each(line, start, Err(refusal));
            }
        }
    }
}

/// A list of objects over any lines, held as a whole.
fn whole(
    mut from: impl Read,
    mut each: impl FnMut(usize, u64, Result<Map<String, Value>, Refusal>),
) -> Result<(), TableError> {
    let mut text = String::new();
    from.read_to_string(&mut text)?;
    let json = Json::new(&text);
    for part in json.whole::<Vec<&RawValue>>()? {
        match json.value(part) {
            Ok(Value::Object(object)) => each(json.line(part), 0, Ok(object)),
            Ok(_) => each(json.line(part), 0, Err(Refusal::at(json.line(part), NO_OBJECT))),
            Err(refusal) => each(json.line(part), 0, Err(refusal)),
        }
    }
    Ok(())
}

fn not_json(line: usize, error: &serde_json::Error) -> Refusal {
    Refusal::at(line, words(error))
}
