//! Typed values from the nodes of a document, without a text between: what cannot be read so, serde_yaml reads or refuses
//! in words.

use std::cell::Cell;

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

use crate::document::{Node, Said};
use crate::read::by_language;
use crate::read::calendar_dates;
use crate::read::standalone_yaml::{Refused, items};

/// Why a value was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// serde_yaml refuses it too.
    Refused,
    /// serde_yaml may take it.
    Unsure,
}

/// What a node says without its refused parts: the same that serde_yaml reads from the lines that it stands in. Of a text in several
/// languages the first is read, and it is noted that there was one.
pub(super) fn value<'d, T: Deserialize<'d>>(
    node: Node<'d>,
    (refused, several): (&Refused, &Cell<bool>),
) -> Result<T, Stop> {
    T::deserialize(Reader::of(node, Around { refused, several }))
}

#[derive(Clone, Copy)]
struct Reader<'d, 'r> {
    node: Node<'d>,
    said: Said<'d>,
    around: Around<'r>,
}

/// What is known while an entry is read.
#[derive(Clone, Copy)]
struct Around<'r> {
    refused: &'r Refused,
    /// Whether a text was in several languages.
    several: &'r Cell<bool>,
}

impl<'d, 'r> Reader<'d, 'r> {
    fn of(node: Node<'d>, around: Around<'r>) -> Reader<'d, 'r> {
        Reader { node, said: node.said(), around }
    }

    fn pairs(self) -> Pairs<'r, impl Iterator<Item = (Node<'d>, Node<'d>)>> {
        let pairs = self.node.pairs().filter(move |(key, _)| !self.around.refused.contains(&key.number()));
        Pairs { pairs, around: self.around, value: None }
    }

    fn items(self) -> Items<'r, impl Iterator<Item = Node<'d>> + Clone> {
        Items { items: items(self.node, self.around.refused), around: self.around }
    }

    /// A value of another kind than is asked for. Of nothing serde_yaml makes a text, a list or a mapping at some places.
    fn other(self) -> Stop {
        if matches!(self.said, Said::Nothing) { Stop::Unsure } else { Stop::Refused }
    }
}

impl<'d> Deserializer<'d> for Reader<'d, '_> {
    type Error = Stop;

    fn deserialize_any<V: Visitor<'d>>(self, visitor: V) -> Result<V::Value, Stop> {
        match self.said {
            Said::List => visitor.visit_seq(self.items()),
            Said::Mapping => visitor.visit_map(self.pairs()),
            Said::Text(text) => visitor.visit_borrowed_str(text),
            Said::Nothing => Err(Stop::Unsure),
        }
    }

    fn deserialize_option<V: Visitor<'d>>(self, visitor: V) -> Result<V::Value, Stop> {
        if matches!(self.said, Said::Nothing) { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_str<V: Visitor<'d>>(self, visitor: V) -> Result<V::Value, Stop> {
        if let Said::Text(text) = self.said { visitor.visit_borrowed_str(text) } else { Err(self.other()) }
    }

    fn deserialize_string<V: Visitor<'d>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_str(visitor)
    }

    fn deserialize_seq<V: Visitor<'d>>(self, visitor: V) -> Result<V::Value, Stop> {
        if matches!(self.said, Said::List) { visitor.visit_seq(self.items()) } else { Err(self.other()) }
    }

    fn deserialize_struct<V: Visitor<'d>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        if matches!(self.said, Said::Mapping) { visitor.visit_map(self.pairs()) } else { Err(self.other()) }
    }

    /// Of a key that stands twice the types of the format tell by themselves; a map of any keys does not.
    fn deserialize_map<V: Visitor<'d>>(self, _: V) -> Result<V::Value, Stop> {
        Err(Stop::Unsure)
    }

    fn deserialize_ignored_any<V: Visitor<'d>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        <W: Visitor<'d>>
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct newtype_struct tuple
        tuple_struct enum identifier
    }
}

/// What is left of a mapping.
struct Pairs<'r, I: Iterator> {
    pairs: I,
    around: Around<'r>,
    /// The value of the key before it.
    value: Option<I::Item>,
}

impl<'d, I: Iterator<Item = (Node<'d>, Node<'d>)>> MapAccess<'d> for Pairs<'_, I> {
    type Error = Stop;

    fn next_key_seed<K: DeserializeSeed<'d>>(&mut self, seed: K) -> Result<Option<K::Value>, Stop> {
        self.value = self.pairs.next();
        let Some((key, _)) = self.value else { return Ok(None) };
        let name = key.text().ok_or(Stop::Unsure)?;
        seed.deserialize(BorrowedStrDeserializer::new(name)).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'d>>(&mut self, seed: S) -> Result<S::Value, Stop> {
        let (key, node) = self.value.ok_or(Stop::Unsure)?;
        let reader = Reader::of(node, self.around);
        if matches!(reader.said, Said::Mapping)
            && let Some(key) = key.text()
        {
            if let Some(date) = calendar_dates::text(key, node) {
                return seed.deserialize(Text(date));
            }
            if let Some(words) = by_language::first(key, node) {
                self.around.several.set(true);
                return seed.deserialize(Text(words.to_owned()));
            }
        }
        seed.deserialize(reader)
    }
}

/// A text that a group of keys stands for.
struct Text(String);

impl<'d> Deserializer<'d> for Text {
    type Error = Stop;

    fn deserialize_any<V: Visitor<'d>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_string(self.0)
    }

    fn deserialize_option<V: Visitor<'d>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_some(self)
    }

    forward_to_deserialize_any! {
        <W: Visitor<'d>>
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct newtype_struct
        seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// What is left of a list.
struct Items<'r, I> {
    items: I,
    around: Around<'r>,
}

impl<'d, I: Iterator<Item = Node<'d>> + Clone> SeqAccess<'d> for Items<'_, I> {
    type Error = Stop;

    fn next_element_seed<S: DeserializeSeed<'d>>(&mut self, seed: S) -> Result<Option<S::Value>, Stop> {
        let Some(node) = self.items.next() else { return Ok(None) };
        seed.deserialize(Reader::of(node, self.around)).map(Some)
    }

    /// Exactly so many are left: room is made once, for no more than that.
    fn size_hint(&self) -> Option<usize> {
        Some(self.items.clone().count())
    }
}

impl Error for Stop {
    fn custom<T: std::fmt::Display>(_: T) -> Stop {
        Stop::Refused
    }
}

impl std::fmt::Display for Stop {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("serde_yaml says what is wrong")
    }
}

impl std::error::Error for Stop {}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::{Stop, value};
    use crate::document::parse;
    use crate::read::raw::RawEvent;
    use crate::read::standalone_yaml::{Refused, plain};

    /// Entries of every kind: sound ones, and those that a kind of value or a key makes unsound.
    const ENTRIES: &[&str] = &[
        "date: 2012\n  title: A",
        "date: 2012-05-25\n  title: \"A \\u00e9\"\n  summary: |\n    one\n    two\n  tags: [a, 'b', 3]",
        "date: ~\n  title:\n  tags:\n  actors: []",
        "{ date: 1957, title: true, importance: 1.0, status: null }",
        "sources: [tass, { id: ap, locator: p. 5 }, 3]\n  links: [{ to: a, kind: b }, {}]",
        "accounts: [{ source: tass, date: 2012, says: yes }]",
        "date: 2012\n  date: 2013",
        "dtae: 2012",
        "x-own: 1\n  date: 2012",
        "date: [2012, 2013]",
        "date: { year: 2012 }",
        "tags: a",
        "tags: { a: b }",
        "tags: [[a]]",
        "tags: [~]",
        "sources: [~]",
        "sources: [{ id: a, page: 5 }]",
        "links: [a]",
        "? [a]\n  : b",
        "~: b",
        "- a",
        "a",
        "~",
    ];

    #[test]
    fn what_is_read_from_a_node_is_what_serde_yaml_reads_from_its_lines() {
        let mut counts = [0; 3];
        for entry in ENTRIES {
            let text = format!("- {entry}\n");
            let document = parse(&text);
            let node = document.root().and_then(|root| root.items().next()).expect("an item");
            let lines = serde_yaml::from_str::<Vec<RawEvent>>(&text);
            match value::<RawEvent>(node, (&Refused::new(), &Cell::new(false))) {
                Ok(raw) => {
                    // A number in a list of sources is refused in the lines themselves, and read as a text then.
                    let alone = serde_yaml::from_str::<RawEvent>(&plain(node, &Refused::new()));
                    assert_eq!(Some(format!("{raw:?}")), alone.ok().map(|event| format!("{event:?}")), "{entry}");
                    counts[0] += 1;
                }
                Err(Stop::Refused) => {
                    assert!(lines.is_err(), "{entry}");
                    counts[1] += 1;
                }
                Err(Stop::Unsure) => counts[2] += 1,
            }
        }
        assert!(
            counts[0] > 5 && counts[1] > 9 && counts[2] < 6,
            "both kinds are tried, and few are unsure: {counts:?}"
        );
    }
}
