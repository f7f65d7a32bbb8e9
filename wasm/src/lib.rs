//! The engine in web pages: what the command does with a text, as functions of JavaScript. Objects go in and out as JSON, so that
//! they are those of the command to the letter.

mod edits;
mod files;
mod messages;
mod pictures;

use dateline::language::Language;
use dateline::time::Meaning;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

use crate::files::{ReadOptions, Reading};
use crate::messages::{given, object, refused};

/// The types of what goes in and comes out.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// All that is wrong with a text of events, in the order of the file: what `dateline check --format json` prints.
#[wasm_bindgen(unchecked_return_type = "Problem[]")]
pub fn check(
    text: &str,
    #[wasm_bindgen(unchecked_optional_param_type = "ReadOptions")] options: JsValue,
) -> Result<JsValue, JsError> {
    let options: ReadOptions = given(&options)?;
    let reading = Reading::new(text, &options);
    object(&reading.problems())
}

/// The timelines of a text as pictures, to the byte those of `dateline render`; none where the text has errors.
#[wasm_bindgen(unchecked_return_type = "Rendered")]
pub fn render(
    text: &str,
    #[wasm_bindgen(unchecked_optional_param_type = "RenderOptions")] options: JsValue,
) -> Result<JsValue, JsError> {
    pictures::render(text, &given(&options)?)
}

/// A text with a change, or several one after the other: every other byte stays. Throws an error with a `hint` where it cannot be
/// made.
#[wasm_bindgen(unchecked_return_type = "Edited")]
pub fn edit(
    text: &str,
    #[wasm_bindgen(unchecked_param_type = "Change | Change[]")] change: JsValue,
) -> Result<JsValue, JsValue> {
    let changes = edits::changes(&change).map_err(JsValue::from)?;
    let edited = dateline::edit::edit_all(text, &changes).map_err(|error| refused(&error.message(), error.hint()))?;
    object(&edits::Made::new(text, &edited)).map_err(JsValue::from)
}

/// What a value means as a date: the answer of `dateline date --format json`. The language is a tag such as `fr`.
#[wasm_bindgen(unchecked_return_type = "DateMeaning")]
pub fn date(value: &str, language: Option<String>) -> Result<JsValue, JsError> {
    let language = language.map_or(Ok(Language::English), |tag| {
        let known = Language::ALL.map(Language::tag).join("`, `");
        Language::nearest(&tag).ok_or_else(|| JsError::new(&format!("there is no language `{tag}`: write `{known}`")))
    })?;
    object(&Meaning::of(value, language))
}
