//! The format's keys. What it is: the file as serde sees it, the only description of which keys there are. In: YAML. Out:
//! texts, letter by letter. It must not judge a value.

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer};

/// The keys at the top, those that hold entries only by name.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a mapping with `title` and `events`")]
pub(super) struct RawHead {
    pub(super) title: Option<String>,
    pub(super) subtitle: Option<String>,
    pub(super) language: Option<String>,
    pub(super) description: Option<String>,
    pub(super) credit: Option<String>,
    #[serde(rename = "sources")]
    _sources: Option<IgnoredAny>,
    #[serde(rename = "categories")]
    _categories: Option<IgnoredAny>,
    #[serde(rename = "events")]
    _events: Option<IgnoredAny>,
    #[serde(rename = "timelines")]
    _timelines: Option<IgnoredAny>,
}

/// An entry of `sources`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a source, such as `{ title: ..., url: ... }`")]
pub(super) struct RawSource {
    pub(super) title: Option<String>,
    pub(super) author: Option<String>,
    pub(super) publisher: Option<String>,
    pub(super) published: Option<String>,
    pub(super) accessed: Option<String>,
    pub(super) url: Option<String>,
    pub(super) archived: Option<String>,
    pub(super) note: Option<String>,
}

/// An entry of `categories`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a category, such as `{ label: ..., color: blue }`")]
pub(super) struct RawCategory {
    pub(super) label: Option<String>,
    pub(super) color: Option<String>,
    pub(super) symbol: Option<String>,
}

/// An entry of `events`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an event, such as `{ date: 2012, title: ... }`")]
pub(super) struct RawEvent {
    pub(super) id: Option<String>,
    pub(super) date: Option<String>,
    pub(super) basis: Option<String>,
    pub(super) title: Option<String>,
    pub(super) summary: Option<String>,
    pub(super) category: Option<String>,
    pub(super) tags: Option<Vec<String>>,
    pub(super) place: Option<String>,
    pub(super) actors: Option<Vec<String>>,
    pub(super) importance: Option<String>,
    pub(super) status: Option<String>,
    pub(super) sources: Option<Vec<RawCitation>>,
    pub(super) accounts: Option<Vec<RawAccount>>,
    pub(super) url: Option<String>,
    pub(super) links: Option<Vec<RawLink>>,
}

/// An item of an event's `sources`: an id, or a mapping with one.
#[derive(Debug)]
pub(super) struct RawCitation {
    pub(super) id: Option<String>,
    pub(super) locator: Option<String>,
    pub(super) note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CitationKeys {
    id: Option<String>,
    locator: Option<String>,
    note: Option<String>,
}

/// An item of `accounts`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an account, such as `{ source: ..., says: ... }`")]
pub(super) struct RawAccount {
    pub(super) source: Option<String>,
    pub(super) date: Option<String>,
    pub(super) says: Option<String>,
}

/// An item of `links`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a link, such as `{ to: ..., kind: leads-to }`")]
pub(super) struct RawLink {
    pub(super) to: Option<String>,
    pub(super) kind: Option<String>,
}

/// An entry of `timelines`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", expecting = "a timeline, such as `{ id: overview }`")]
pub(super) struct RawView {
    pub(super) id: Option<String>,
    pub(super) title: Option<String>,
    pub(super) subtitle: Option<String>,
    pub(super) from: Option<String>,
    pub(super) to: Option<String>,
    pub(super) r#where: Option<RawFilter>,
    pub(super) layout: Option<String>,
    pub(super) lanes: Option<String>,
    pub(super) scale: Option<String>,
    pub(super) width: Option<String>,
    pub(super) max_height: Option<String>,
    pub(super) theme: Option<String>,
}

/// The `where` of a timeline.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a filter, such as `{ category: [...] }`")]
pub(super) struct RawFilter {
    pub(super) category: Option<OneOrMany>,
    pub(super) tag: Option<OneOrMany>,
    pub(super) importance: Option<String>,
    pub(super) status: Option<OneOrMany>,
    pub(super) source: Option<OneOrMany>,
}

/// A text or a list of texts.
#[derive(Debug)]
pub(super) struct OneOrMany(pub(super) Vec<String>);

impl<'de> Deserialize<'de> for RawCitation {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<RawCitation, D::Error> {
        from.deserialize_any(CitationVisitor)
    }
}

struct CitationVisitor;

impl<'de> Visitor<'de> for CitationVisitor {
    type Value = RawCitation;

    fn expecting(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("the id of a source, or `{ id: ..., locator: ... }`")
    }

    fn visit_str<E: serde::de::Error>(self, id: &str) -> Result<RawCitation, E> {
        Ok(RawCitation { id: Some(id.to_owned()), locator: None, note: None })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawCitation, A::Error> {
        let CitationKeys { id, locator, note } = CitationKeys::deserialize(MapAccessDeserializer::new(map))?;
        Ok(RawCitation { id, locator, note })
    }
}

impl<'de> Deserialize<'de> for OneOrMany {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<OneOrMany, D::Error> {
        from.deserialize_any(OneOrManyVisitor)
    }
}

struct OneOrManyVisitor;

impl<'de> Visitor<'de> for OneOrManyVisitor {
    type Value = OneOrMany;

    fn expecting(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("a text or a list of texts")
    }

    fn visit_str<E: serde::de::Error>(self, one: &str) -> Result<OneOrMany, E> {
        Ok(OneOrMany(vec![one.to_owned()]))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut many: A) -> Result<OneOrMany, A::Error> {
        let mut texts = Vec::new();
        while let Some(text) = many.next_element()? {
            texts.push(text);
        }
        Ok(OneOrMany(texts))
    }
}
