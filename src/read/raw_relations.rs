//! The raw statements of order and length: the id of an event, a mapping with one, or a list of these.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer};

#[cfg(feature = "schema")]
use crate::read::schema_kind;

/// The value of `before`, `after`, `during` or `overlaps`.
#[derive(Debug)]
pub(super) struct RawRelations(pub(super) Vec<RawRelation>);

/// One other event.
#[derive(Debug)]
pub(super) struct RawRelation {
    pub(super) event: Option<String>,
    pub(super) by: Option<String>,
    pub(super) source: Option<String>,
}

/// Another event, how far away it is, and who says so.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(title = "relation", rename = "Relation"))]
struct RelationKeys {
    /// The id of the other event.
    #[cfg_attr(feature = "schema", schemars(with = "schema_kind::EventId", example = &"letter-4"))]
    event: Option<String>,
    /// How far the two are apart, from the end of the one to the beginning of the other: a duration of ISO 8601, or a least and a
    /// greatest one: `P10W`, `P1Y/P3Y`, `P1Y/..`. Behind `before` and `after` alone.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Distance>", extend("examples" = ["P10W", "P1Y/P3Y", "P1Y/.."])))]
    by: Option<String>,
    /// Who says so: one of `sources`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Id>", example = &"tacitus"))]
    source: Option<String>,
}

/// The value of `lasts`.
#[derive(Debug)]
pub(super) struct RawLasting {
    pub(super) time: Option<String>,
    pub(super) source: Option<String>,
}

/// How long an event lasted, and who says so.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(title = "lasting", rename = "Lasting"))]
struct LastingKeys {
    /// A duration of ISO 8601, or a least and a greatest one: `P5Y`, `P5Y/P7Y`, `P1Y/..`.
    #[serde(rename = "for")]
    #[cfg_attr(feature = "schema", schemars(rename = "for", with = "schema_kind::Distance", extend("examples" = ["P5Y", "P5Y/P7Y"])))]
    time: Option<String>,
    /// Who says so: one of `sources`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Id>", example = &"tacitus"))]
    source: Option<String>,
}

impl<'de> Deserialize<'de> for RawRelation {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<RawRelation, D::Error> {
        from.deserialize_any(RelationVisitor)
    }
}

struct RelationVisitor;

impl<'de> Visitor<'de> for RelationVisitor {
    type Value = RawRelation;

    fn expecting(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("the id of an event, or `{ event: ..., by: P10W }`")
    }

    fn visit_str<E: serde::de::Error>(self, id: &str) -> Result<RawRelation, E> {
        Ok(RawRelation { event: Some(id.to_owned()), by: None, source: None })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawRelation, A::Error> {
        let RelationKeys { event, by, source } = RelationKeys::deserialize(MapAccessDeserializer::new(map))?;
        Ok(RawRelation { event, by, source })
    }
}

impl<'de> Deserialize<'de> for RawRelations {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<RawRelations, D::Error> {
        from.deserialize_any(RelationsVisitor)
    }
}

struct RelationsVisitor;

impl<'de> Visitor<'de> for RelationsVisitor {
    type Value = RawRelations;

    fn expecting(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("the id of an event, a list of ids, or `{ event: ..., by: P10W }`")
    }

    fn visit_str<E: serde::de::Error>(self, id: &str) -> Result<RawRelations, E> {
        RelationVisitor.visit_str(id).map(|one| RawRelations(vec![one]))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawRelations, A::Error> {
        RelationVisitor.visit_map(map).map(|one| RawRelations(vec![one]))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut many: A) -> Result<RawRelations, A::Error> {
        let mut all = Vec::new();
        while let Some(one) = many.next_element()? {
            all.push(one);
        }
        Ok(RawRelations(all))
    }
}

impl<'de> Deserialize<'de> for RawLasting {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<RawLasting, D::Error> {
        from.deserialize_any(LastingVisitor)
    }
}

struct LastingVisitor;

impl<'de> Visitor<'de> for LastingVisitor {
    type Value = RawLasting;

    fn expecting(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("a duration such as `P5Y`, or `{ for: P5Y, source: ... }`")
    }

    fn visit_str<E: serde::de::Error>(self, time: &str) -> Result<RawLasting, E> {
        Ok(RawLasting { time: Some(time.to_owned()), source: None })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawLasting, A::Error> {
        let LastingKeys { time, source } = LastingKeys::deserialize(MapAccessDeserializer::new(map))?;
        Ok(RawLasting { time, source })
    }
}

#[cfg(feature = "schema")]
impl JsonSchema for RawRelations {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Relations".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let (id, keys) = (generator.subschema_for::<schema_kind::EventId>(), generator.subschema_for::<RelationKeys>());
        schemars::json_schema!({ "anyOf": [id, keys, { "type": "array", "items": { "anyOf": [id, keys] } }] })
    }
}

#[cfg(feature = "schema")]
impl JsonSchema for RawLasting {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Lasts".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let (time, keys) =
            (generator.subschema_for::<schema_kind::Distance>(), generator.subschema_for::<LastingKeys>());
        schemars::json_schema!({ "anyOf": [time, keys] })
    }
}
