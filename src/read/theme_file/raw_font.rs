//! The font of a theme file as it is written: a file alone, or a mapping with one.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor, value::MapAccessDeserializer};

#[cfg(feature = "schema")]
use crate::read::schema_kind;

/// A font of a house: the path of a file, or its files and which face of them.
#[derive(Debug, Default)]
pub(in crate::read) struct RawFont {
    pub(in crate::read) file: Option<String>,
    pub(in crate::read) bold: Option<String>,
    pub(in crate::read) face: Option<String>,
}

/// The files of a font.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(title = "font", rename = "Font"))]
struct FontKeys {
    /// A file of TrueType or OpenType (`.ttf`, `.otf`, `.ttc`, `.otc`), by its path from the folder of the theme file. You must have the
    /// right to embed it in pictures.
    #[cfg_attr(feature = "schema", schemars(with = "schema_kind::FontFile", example = &"Lato-Regular.ttf"))]
    file: Option<String>,
    /// The same of the face for titles. Where it is missing, they are set in `file` as well.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::FontFile>", example = &"Lato-Bold.ttf"))]
    bold: Option<String>,
    /// Which face of a collection (`.ttc`) is meant: its name, or its place, counted from 0.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Face>", example = &"Noto Sans CJK JP"))]
    face: Option<String>,
}

impl<'de> Deserialize<'de> for RawFont {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<RawFont, D::Error> {
        from.deserialize_any(FontVisitor)
    }
}

struct FontVisitor;

impl<'de> Visitor<'de> for FontVisitor {
    type Value = RawFont;

    fn expecting(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("the path of a font file, or `{ file: ..., bold: ..., face: ... }`")
    }

    fn visit_str<E: serde::de::Error>(self, file: &str) -> Result<RawFont, E> {
        Ok(RawFont { file: Some(file.to_owned()), bold: None, face: None })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawFont, A::Error> {
        let FontKeys { file, bold, face } = FontKeys::deserialize(MapAccessDeserializer::new(map))?;
        Ok(RawFont { file, bold, face })
    }
}

#[cfg(feature = "schema")]
impl JsonSchema for RawFont {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "FontOrFile".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let (file, keys) = (generator.subschema_for::<schema_kind::FontFile>(), generator.subschema_for::<FontKeys>());
        schemars::json_schema!({ "anyOf": [file, keys] })
    }
}
