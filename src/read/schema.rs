//! The schema: the format as JSON Schema, for editors and validators.

use schemars::Schema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

use crate::read::entry::OWN;
use crate::read::raw::RawHead;
use crate::read::raw_theme::RawTheme;

/// The format of the file as JSON Schema, draft 7: what each key is, with examples, and what may stand under it. It knows
/// no more than one value at a time: whether an id is defined or an interval ends after it starts is for
/// [`read`](crate::read()) to say.
///
/// ```
/// let schema: serde_json::Value = serde_json::from_str(&dateline::read::schema())?;
/// assert_eq!(schema["required"], serde_json::json!(["events"]));
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn schema() -> String {
    written(SchemaSettings::draft07().into_generator().into_root_schema_for::<RawHead>())
}

/// The format of a theme file as JSON Schema, draft 7.
///
/// ```
/// let schema: serde_json::Value = serde_json::from_str(&dateline::read::theme_schema())?;
/// assert_eq!(schema["title"], "dateline theme");
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn theme_schema() -> String {
    written(SchemaSettings::draft07().into_generator().into_root_schema_for::<RawTheme>())
}

fn written(schema: Schema) -> String {
    let mut schema = schema.to_value();
    describe(&mut schema);
    // The same order of keys whatever features of the crates are on.
    schema.sort_all_objects();
    format!("{schema:#}\n")
}

/// Allows the author's own keys wherever keys are limited, and makes one line of what stands above the types and their fields. Most editors show backticks as they are, unless they are
/// reported that they mean something.
fn describe(schema: &mut Value) {
    match schema {
        Value::Object(pairs) => {
            if let Some(Value::String(words)) = pairs.get_mut("description") {
                *words = words.replace('\n', " ");
                let words = words.clone();
                pairs.insert("markdownDescription".to_owned(), words.into());
            }
            if pairs.get("additionalProperties") == Some(&Value::Bool(false)) {
                let own = serde_json::json!({ format!("^{OWN}."): true });
                pairs.insert("patternProperties".to_owned(), own);
            }
            pairs.iter_mut().for_each(|(_, inner)| describe(inner));
        }
        Value::Array(items) => items.iter_mut().for_each(describe),
        _ => {}
    }
}
