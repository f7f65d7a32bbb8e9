//! Values of two shapes: a citation, an id alone or a mapping with one; and one text or a list of texts.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer};

#[cfg(feature = "schema")]
use crate::read::schema_kind;

/// An item of an event's `sources`: an id, or a mapping with one.
#[derive(Debug)]
pub(super) struct RawCitation {
    pub(super) id: Option<String>,
    pub(super) locator: Option<String>,
    pub(super) note: Option<String>,
    pub(super) note_audience: Option<String>,
}

/// A source that is cited, and where in it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(title = "citation", rename = "Citation"))]
struct CitationKeys {
    /// The source: one of `sources`.
    #[cfg_attr(feature = "schema", schemars(with = "schema_kind::Id", example = &"tacitus"))]
    id: Option<String>,
    /// Where in it: a page, a paragraph.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Texts>", example = &"book 15"))]
    locator: Option<String>,
    /// Anything else about what it says.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Texts>", example = &"the fullest account"))]
    note: Option<String>,
    /// For whom the note is meant: `public`, or `internal`, which `--audience public` leaves out. `public` where it is missing.
    #[serde(rename = "note-audience")]
    #[cfg_attr(feature = "schema", schemars(rename = "note-audience", with = "Option<schema_kind::Audience>", example = &"internal"))]
    note_audience: Option<String>,
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
        Ok(RawCitation { id: Some(id.to_owned()), locator: None, note: None, note_audience: None })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawCitation, A::Error> {
        let keys = CitationKeys::deserialize(MapAccessDeserializer::new(map))?;
        let CitationKeys { id, locator, note, note_audience } = keys;
        Ok(RawCitation { id, locator, note, note_audience })
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

#[cfg(feature = "schema")]
impl JsonSchema for RawCitation {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Cited".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let (id, keys) = (generator.subschema_for::<schema_kind::Id>(), generator.subschema_for::<CitationKeys>());
        schemars::json_schema!({ "anyOf": [id, keys] })
    }
}
