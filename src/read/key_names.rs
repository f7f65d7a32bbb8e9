//! The keys of a type: a deserializer that reads nothing and only records which keys a type asks for.

use serde::de::value::Error;
use serde::de::{Deserialize, Deserializer, Error as _, Visitor};
use serde::forward_to_deserialize_any;

/// The keys that a type reads from a mapping; none for a type that reads no mapping.
pub(super) fn keys<'de, T: Deserialize<'de>>() -> &'static [&'static str] {
    let mut keys: &'static [&'static str] = &[];
    // Nothing is read, so this never succeeds.
    let _ = T::deserialize(Listener(&mut keys));
    keys
}

struct Listener<'k>(&'k mut &'static [&'static str]);

impl<'de> Deserializer<'de> for Listener<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(Error::custom("nothing is read"))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        keys: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Error> {
        *self.0 = keys;
        Err(Error::custom("nothing is read"))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use crate::read::raw::RawAccount;

    #[test]
    fn a_type_tells_its_keys() {
        assert_eq!(super::keys::<RawAccount>(), ["source", "date", "says"]);
        assert_eq!(super::keys::<String>(), [""; 0]);
    }
}
