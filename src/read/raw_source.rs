//! The keys of a source, as serde sees them; what is written above a key is what an editor shows for it.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::Deserialize;

#[cfg(feature = "schema")]
use crate::read::schema_kind;

/// A document that events cite.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a source, such as `{ title: ..., url: ... }`")]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(title = "source", rename = "Source"))]
pub(super) struct RawSource {
    /// The title of the document.
    #[cfg_attr(feature = "schema", schemars(with = "schema_kind::FilledTexts", example = &"The Lives of the Caesars"))]
    pub(super) title: Option<String>,
    /// Who wrote it.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Text>", example = &"Suetonius"))]
    pub(super) author: Option<String>,
    /// Who published it.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Text>", example = &"Royal Society"))]
    pub(super) publisher: Option<String>,
    /// When it was published, as a date; an estimate is written as one: `2015?`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::AnyFarDate>", extend("examples" = [1888, "2012-06~", "2015?"])))]
    pub(super) published: Option<String>,
    /// When you read it, as a date.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::FarDate>", extend("examples" = ["2024-03", "2024-03-09"])))]
    pub(super) accessed: Option<String>,
    /// Where it is: an `http`, `https`, `mailto` or relative address.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Address>", example = &"https://example.org/report"))]
    pub(super) url: Option<String>,
    /// Where a copy of it is kept: an `http`, `https`, `mailto` or relative address.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Address>", example = &"https://example.org/archive/report"))]
    pub(super) archived: Option<String>,
    /// Anything else, such as what its date rests on.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Texts>", example = &"No date on the copy; it looks back on 2015."))]
    pub(super) note: Option<String>,
    /// For whom the note is meant, as `audience` says it.
    #[serde(rename = "note-audience")]
    #[cfg_attr(feature = "schema", schemars(rename = "note-audience", with = "Option<schema_kind::Audience>", example = &"internal"))]
    pub(super) note_audience: Option<String>,
    /// For whom it is meant, with all that is cited from it: `public`, or `internal`, which `--audience public` leaves out.
    /// `public` where it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Audience>", example = &"internal"))]
    pub(super) audience: Option<String>,
}
