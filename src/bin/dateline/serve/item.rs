//! Values of the file as JSON and back, the order of keys kept.

use std::fmt;

use dateline::Value;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// A value of the file as it stands in a message.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Item(pub(super) Value);

impl Serialize for Item {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Value::Text(text) => out.serialize_str(text),
            Value::List(items) => out.collect_seq(items.iter().cloned().map(Item)),
            Value::Mapping(pairs) => {
                let mut map = out.serialize_map(Some(pairs.len()))?;
                for (key, value) in pairs {
                    map.serialize_entry(key, &Item(value.clone()))?;
                }
                map.end()
            }
            _ => out.serialize_none(),
        }
    }
}

impl<'de> Deserialize<'de> for Item {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Item, D::Error> {
        input.deserialize_any(Written)
    }
}

/// What a value may be in a message: letters, nothing, lists and mappings of them.
struct Written;

impl<'de> Visitor<'de> for Written {
    type Value = Item;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a text, a list, a mapping or null")
    }

    fn visit_str<E>(self, text: &str) -> Result<Item, E> {
        Ok(Item(Value::text(text)))
    }

    fn visit_unit<E>(self) -> Result<Item, E> {
        Ok(Item(Value::Nothing))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Item, A::Error> {
        let mut all = Vec::new();
        while let Some(Item(value)) = items.next_element()? {
            all.push(value);
        }
        Ok(Item(Value::List(all)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut pairs: A) -> Result<Item, A::Error> {
        let mut all = Vec::new();
        while let Some((key, Item(value))) = pairs.next_entry()? {
            all.push((key, value));
        }
        Ok(Item(Value::Mapping(all)))
    }
}

#[cfg(test)]
mod tests {
    use super::Item;

    #[test]
    fn a_value_comes_back_as_it_was_with_its_keys_in_order() {
        let text = r#"[{"id":"b","locator":"p. 2","a":null},"x",[]]"#;
        let item: Item = serde_json::from_str(text).expect("a value");
        assert_eq!(serde_json::to_string(&item).expect("written"), text);
        assert!(serde_json::from_str::<Item>("3").is_err());
    }
}
