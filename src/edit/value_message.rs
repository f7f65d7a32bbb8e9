//! Values in messages, such as JSON, and back: the order of keys is kept.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::edit::Value;

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Nothing => out.serialize_none(),
            Value::Text(text) => out.serialize_str(text),
            Value::List(items) => out.collect_seq(items),
            Value::Mapping(pairs) => {
                let mut map = out.serialize_map(Some(pairs.len()))?;
                for (key, value) in pairs {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Value, D::Error> {
        input.deserialize_any(Written)
    }
}

/// What a value may be in a message: letters, nothing, lists and mappings of them.
struct Written;

impl<'de> Visitor<'de> for Written {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a text, a list, a mapping or null")
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::text(text))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut all = Vec::new();
        while let Some(value) = items.next_element()? {
            all.push(value);
        }
        Ok(Value::List(all))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut pairs: A) -> Result<Value, A::Error> {
        let mut all = Vec::new();
        while let Some((key, value)) = pairs.next_entry()? {
            all.push((key, value));
        }
        Ok(Value::Mapping(all))
    }
}

#[cfg(test)]
mod tests {
    use crate::edit::Value;

    #[test]
    fn a_value_comes_back_as_it_was_with_its_keys_in_order() {
        let text = r#"[{"id":"b","locator":"p. 2","a":null},"x",[]]"#;
        let item: Value = serde_json::from_str(text).expect("a value");
        assert_eq!(serde_json::to_string(&item).expect("written"), text);
        assert!(serde_json::from_str::<Value>("3").is_err());
    }
}
