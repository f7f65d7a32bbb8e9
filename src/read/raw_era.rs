//! An era as it is written.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::Deserialize;

#[cfg(feature = "schema")]
use crate::read::schema_kind;

/// A stretch of time that pictures show behind their events.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an era, such as `{ date: 1914/1918, title: First World War }`")]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(title = "era", rename = "Era"))]
pub(super) struct RawEra {
    /// From when to when, as a date: `1914-07-28/1918-11-11`; a year, a month or a decade alone is an era as well.
    #[cfg_attr(feature = "schema", schemars(with = "schema_kind::AnyDate", extend("examples" = ["1914-07-28/1918-11-11", "1500~/1600"])))]
    pub(super) date: Option<String>,
    /// What it is called; stands above its band.
    #[cfg_attr(feature = "schema", schemars(with = "schema_kind::FilledTexts", example = &"First World War"))]
    pub(super) title: Option<String>,
    /// Of which its band is a light tint: a name, or `"#rrggbb"` in quotes. `gray` where it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Color>", extend("examples" = ["blue", "#336699"])))]
    pub(super) color: Option<String>,
}
