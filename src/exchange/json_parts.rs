//! Parts of JSON in the order of the file: the pairs of an object, and the objects of a list, each with its line.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::exchange::Report;
use crate::exchange::json::Json;

/// The pairs of an object as they stand; a key that comes twice is there twice.
pub(in crate::exchange) struct Pairs<'t>(pub(in crate::exchange) Vec<(String, &'t RawValue)>);

impl<'de: 't, 't> Deserialize<'de> for Pairs<'t> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Each;
        impl<'de> Visitor<'de> for Each {
            type Value = Pairs<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs<'de>, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }
        deserializer.deserialize_map(Each)
    }
}

/// An object or a list of objects, whose keys are of no account.
pub(in crate::exchange) fn members(part: &RawValue) -> Vec<&RawValue> {
    let text = part.get();
    if text.starts_with('[') {
        return serde_json::from_str(text).unwrap_or_default();
    }
    let pairs: Result<Pairs<'_>, _> = serde_json::from_str(text);
    pairs.map_or_else(|_| Vec::new(), |pairs| pairs.0.into_iter().map(|(_, part)| part).collect())
}

/// The objects of a list, each with its line; what is none is told and left out.
pub(in crate::exchange) fn objects(json: &Json<'_>, parts: &[&RawValue], report: &mut Report) -> Vec<(usize, Value)> {
    let mut out = Vec::with_capacity(parts.len());
    for part in parts {
        let line = json.line(part);
        match json.value(part) {
            Ok(value @ Value::Object(_)) => out.push((line, value)),
            Ok(other) => report.skip(line, &other.to_string(), "is no object"),
            Err(refusal) => report.skip(line, "", refusal.why),
        }
    }
    out
}

/// Tells every key of an object that is not read, by its name.
pub(in crate::exchange) fn lose_others(value: &Value, known: &[&str], of: &str, report: &mut Report) {
    for (key, value) in value.as_object().into_iter().flatten() {
        if !known.contains(&&**key) && !is_nothing(value) {
            report.lose(&format!("`{key}` of {of}"));
        }
    }
}

/// Whether a value says nothing.
pub(in crate::exchange) fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(pairs) => pairs.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Pairs, members, objects};
    use crate::exchange::Report;
    use crate::exchange::json::Json;

    #[test]
    fn pairs_keep_their_order_and_parts_their_lines() {
        let text = "{\"b\": {},\n\"a\": {\"x\": 1},\n\"a\": 7}";
        let json = Json::new(text);
        let pairs: Pairs<'_> = json.whole().map_err(|refusal| refusal.why).expect("an object");
        let keys: Vec<&str> = pairs.0.iter().map(|(key, _)| &**key).collect();
        assert_eq!(keys, ["b", "a", "a"]);
        let parts: Vec<_> = pairs.0.iter().map(|(_, part)| *part).collect();
        let mut report = Report::default();
        let lines: Vec<usize> = objects(&json, &parts, &mut report).iter().map(|(line, _)| *line).collect();
        assert_eq!((lines, report.skipped[0].line), (vec![1, 2], 3));
        assert_eq!(members(parts[1]).len(), 1);
    }
}
