//! JSON with the lines of its parts.

use serde_json::Value;
use serde_json::value::RawValue;

use crate::exchange::Refusal;
use crate::text::LineIndex;

/// A text of JSON; its parts are read when they are asked for, so that each is told by its line.
pub(in crate::exchange) struct Json<'t> {
    text: &'t str,
    lines: LineIndex,
}

impl<'t> Json<'t> {
    /// Reads nothing yet.
    pub(in crate::exchange) fn new(text: &'t str) -> Json<'t> {
        Json { text, lines: LineIndex::new(text) }
    }

    /// The line of a part of the text, from 1.
    pub(in crate::exchange) fn line(&self, part: &RawValue) -> usize {
        self.lines.position(self.text, self.offset(part.get())).line
    }

    /// The bytes before a part.
    fn offset(&self, part: &str) -> usize {
        part.as_ptr().addr().saturating_sub(self.text.as_ptr().addr()).min(self.text.len())
    }

    /// The whole, in a shape.
    ///
    /// # Errors
    /// Where it is no JSON, or has another shape.
    pub(in crate::exchange) fn whole<T: serde::Deserialize<'t>>(&self) -> Result<T, Refusal> {
        let text = self.text.strip_prefix('\u{feff}').unwrap_or(self.text);
        serde_json::from_str(text).map_err(|error| Refusal::at(error.line().max(1), words(&error)))
    }

    /// A part, whatever it holds.
    ///
    /// # Errors
    /// Where it is no JSON, which the whole would have said already.
    pub(in crate::exchange) fn value(&self, part: &RawValue) -> Result<Value, Refusal> {
        serde_json::from_str(part.get()).map_err(|error| Refusal::at(self.line(part), words(&error)))
    }
}

/// What is wrong, without the place, which is told apart.
pub(in crate::exchange) fn words(error: &serde_json::Error) -> String {
    let words = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    format!("is not such JSON: {}", words.strip_suffix(&place).unwrap_or(&words))
}

/// The text under a key, trimmed; a number as its figures. Nothing where it is empty or something else.
pub(in crate::exchange) fn text(value: &Value, key: &str) -> Option<String> {
    scalar(value.get(key)?)
}

/// A text or a number as text.
pub(in crate::exchange) fn scalar(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    Some(text).filter(|text| !text.is_empty())
}

/// The list under a key; empty where there is none.
pub(in crate::exchange) fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}
