//! A wished date in other words than EDTF's, as EDTF where it can only mean one thing.

use std::borrow::Cow;

use crate::edit::{Change, Value};
use crate::time::Date;

/// The change with its date as EDTF, and that date where it was given in other words.
pub(super) fn change(wished: &Change) -> (Cow<'_, Change>, Option<String>) {
    let mut understood = wished.clone();
    let date = match &mut understood {
        Change::Set { key, value: Some(value), .. } if key == "date" => Some(value),
        Change::Add { fields } => fields.iter_mut().find(|(key, _)| key == "date").map(|(_, value)| value),
        _ => None,
    };
    match date.and_then(write) {
        Some(date) => (Cow::Owned(understood), Some(date)),
        None => (Cow::Borrowed(wished), None),
    }
}

/// Puts the only meaning of a text in its place.
fn write(value: &mut Value) -> Option<String> {
    let Value::Text(written) = value else { return None };
    let only = Date::parse(written).err()?.only_meaning()?.to_owned();
    // `fall 1914` as `1914-23` would be asked about at once: in brackets it is autumn and nothing else.
    // An interval stands in no brackets: of that one is asked.
    let is_twofold = !only.contains('/') && Date::if_written(&only).is_some_and(|date| date.as_years().is_some());
    let date = if is_twofold { format!("[{only}]") } else { only };
    written.clone_from(&date);
    Some(date)
}
