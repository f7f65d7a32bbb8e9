//! Objects from and to JavaScript, by way of JSON.

use js_sys::{Error, JSON, Reflect};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsError, JsValue};

/// What JavaScript gave; nothing is an object without keys.
pub(crate) fn given<T: DeserializeOwned + Default>(value: &JsValue) -> Result<T, JsError> {
    if value.is_undefined() || value.is_null() { Ok(T::default()) } else { required(value) }
}

/// What JavaScript must give.
pub(crate) fn required<T: DeserializeOwned>(value: &JsValue) -> Result<T, JsError> {
    let text = JSON::stringify(value).ok().and_then(|text| text.as_string()).unwrap_or_default();
    serde_json::from_str(&text).map_err(|error| JsError::new(&format!("the argument is not as expected: {error}")))
}

/// An object for JavaScript, its keys in the order of the fields.
pub(crate) fn object(value: &impl Serialize) -> Result<JsValue, JsError> {
    let text = serde_json::to_string(value)?;
    JSON::parse(&text).map_err(|_| JsError::new("impossible: what was written as JSON is no JSON"))
}

/// An error with what to do about it.
pub(crate) fn refused(message: &str, hint: Option<String>) -> JsValue {
    let error: JsValue = Error::new(message).into();
    set(&error, "hint", &hint.map_or(JsValue::NULL, JsValue::from));
    error
}

/// Gives an object of ours a key.
pub(crate) fn set(object: &JsValue, key: &str, value: &JsValue) {
    // An object that was just made takes every key.
    let _ = Reflect::set(object, &key.into(), value);
}
