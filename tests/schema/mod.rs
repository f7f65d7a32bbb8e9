//! The schema: what an editor learns of the format, held against the format itself with a validator.

mod core;
mod dates;
mod forms;
mod keys;
mod letters;
mod table;
mod wrong;

use std::fs;
use std::path::Path;

use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::Value;

/// A compiled schema.
struct Validator {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Validator {
    fn new() -> Validator {
        Validator::of(&schema())
    }

    fn of(schema: &Value) -> Validator {
        let mut compiler = Compiler::new();
        compiler.add_resource("events.json", schema.clone()).unwrap();
        let mut schemas = Schemas::new();
        let index = compiler.compile("events.json", &mut schemas).unwrap_or_else(|error| panic!("{error:#}"));
        Validator { schemas, index }
    }

    /// Whether an editor would let this YAML through, or what it would say.
    fn accepts(&self, yaml: &str) -> Result<(), String> {
        self.schemas.validate(&core::json(yaml), self.index).map_err(|error| format!("{error:#}"))
    }
}

fn schema() -> Value {
    serde_json::from_str(&dateline::read::schema()).unwrap()
}

#[test]
fn the_shipped_schema_is_the_one_that_is_printed() {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/events.schema.json");
    assert_eq!(
        fs::read_to_string(shipped).unwrap(),
        dateline::read::schema(),
        "write it again: cargo run -- schema > schema/events.schema.json"
    );
}

#[test]
fn the_shipped_schema_of_theme_files_is_the_one_that_is_printed_and_takes_what_is_read() {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/theme.schema.json");
    let written = fs::read_to_string(shipped).unwrap();
    assert_eq!(
        written,
        dateline::read::theme_schema(),
        "write it again: cargo run -- schema theme > schema/theme.schema.json"
    );
    let validator = Validator::of(&serde_json::from_str(&written).unwrap());
    let whole =
        "base: dark\nbackground: \"#fffaf0\"\nsecond-band: \"#fffaf0\"\ncolors: { blue: \"#0b4f8a\" }\nx-of: press\n";
    validator.accepts(whole).unwrap();
    for font in ["fonts/a.ttf", "{ file: a.ttc, bold: b.OTF, face: Noto Sans }", "{ file: a.ttc, face: 0 }"] {
        validator.accepts(&format!("font: {font}\n")).unwrap();
    }
    for measure in
        ["sizes: { title: 30, label: 10pt, note: 11.5 }", "spacing: { margin: 5mm, rows: 12, lanes: \"20\" }"]
    {
        validator.accepts(&format!("{measure}\n")).unwrap();
    }
    for wrong in [
        "sizes: { label: big }\n",
        "sizes: { label: 1000 }\n",
        "sizes: { lable: 13 }\n",
        "spacing: { margin: 0 }\n",
        "font: a.woff2\n",
        "font: /a.ttf\n",
        "font: { fiel: a.ttf }\n",
        "base: auto\n",
        "background: red\n",
        "backgruond: \"#fffaf0\"\n",
        "colors: { pink: \"#fffaf0\" }\n",
    ] {
        assert!(validator.accepts(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn the_schema_is_itself_one_of_draft_7() {
    let meta = Compiler::new().compile("http://json-schema.org/draft-07/schema", &mut Schemas::new());
    meta.expect("the validator holds the schema of schemas");
    let (mut compiler, mut schemas) = (Compiler::new(), Schemas::new());
    let index = {
        compiler.add_resource("events.json", schema()).unwrap();
        compiler.compile("http://json-schema.org/draft-07/schema", &mut schemas).unwrap()
    };
    schemas.validate(&schema(), index).unwrap_or_else(|error| panic!("{error:#}"));
    assert_eq!(schema()["$schema"], "http://json-schema.org/draft-07/schema#");
}

#[test]
fn the_shipped_file_passes_and_names_the_schema() {
    Validator::new().accepts(crate::curation::EVENTS).unwrap();
    let first = crate::curation::EVENTS.lines().next().unwrap();
    assert_eq!(first, "# yaml-language-server: $schema=schema/events.schema.json");
}

#[test]
fn every_example_of_the_manual_passes() {
    let validator = Validator::new();
    for example in keys::examples() {
        validator.accepts(&example.file).unwrap_or_else(|error| panic!("{error}\n{}", example.file));
    }
}
