//! JSON with the lines of its parts.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

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
        let line = |error: &serde_json::Error| self.line(part) + error.line().saturating_sub(1);
        value(part.get()).map_err(|error| Refusal::at(line(&error), words(&error)))
    }
}

/// Any JSON, in which no object has a key twice: of two values one would be lost.
pub(in crate::exchange) fn value(text: &str) -> serde_json::Result<Value> {
    serde_json::from_str::<Single>(text).map(|single| single.0)
}

/// A value whose objects have each key once.
struct Single(Value);

impl<'de> Deserialize<'de> for Single {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Single, D::Error> {
        deserializer.deserialize_any(Each).map(Single)
    }
}

/// Takes any value.
struct Each;

impl<'de> Visitor<'de> for Each {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(Single(item)) = items.next_element()? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut pairs: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some((key, Single(value))) = pairs.next_entry::<String, Single>()? {
            if object.contains_key(&key) {
                return Err(A::Error::custom(format!("the key `{key}` stands twice in one object; leave one out")));
            }
            object.insert(key, value);
        }
        Ok(Value::Object(object))
    }
}

/// What is wrong, without the place, which is told apart.
pub(in crate::exchange) fn words(error: &serde_json::Error) -> String {
    let words = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let is_valid = error.is_data() || words.starts_with("recursion");
    let kind = if is_valid { "is not such JSON" } else { "is invalid JSON" };
    format!("{kind}: {}", words.strip_suffix(&place).unwrap_or(&words))
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
