//! A number of px between bounds, or a length with its unit, as JSON Schema.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

/// From `LOW` to `HIGH` px, with or without a decimal fraction.
pub(super) struct Px<const LOW: u32, const HIGH: u32>;

impl<const LOW: u32, const HIGH: u32> JsonSchema for Px<LOW, HIGH> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("Px{LOW}To{HIGH}").into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let message = format!("expected a number of px from {LOW} to {HIGH}, or a length such as 10pt");
        json_schema!({
            "type": ["number", "string"],
            "pattern": r"^[0-9]+(\.[0-9]+)?(mm|cm|in|pt)?$",
            "patternErrorMessage": message,
            "minimum": LOW,
            "maximum": HIGH,
        })
    }
}
