//! The JSON of TimelineJS 1 and 2, `{ "timeline": { "date": […] } }`, slide by slide as that of today.

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value, json};

use crate::exchange::json::text;

/// The whole.
#[derive(Deserialize)]
pub(super) struct Former<'t> {
    pub(super) headline: Option<Value>,
    pub(super) text: Option<Value>,
    pub(super) asset: Option<Value>,
    #[serde(borrow, default)]
    pub(super) date: Vec<&'t RawValue>,
    #[serde(borrow, default)]
    pub(super) era: Vec<&'t RawValue>,
}

impl Former<'_> {
    /// Its first slide.
    pub(super) fn title(&self) -> Value {
        json!({ "text": { "headline": self.headline, "text": self.text }, "media": media(self.asset.as_ref()) })
    }
}

/// A slide as one of today; keys that are the same in both stay.
pub(super) fn as_of_today(slide: &Value) -> Value {
    let mut out = Map::new();
    for (theirs, ours) in [("startDate", "start_date"), ("endDate", "end_date")] {
        if let Some(date) = text(slide, theirs) {
            out.insert(ours.to_owned(), date_of(&date));
        }
    }
    out.insert("text".to_owned(), json!({ "headline": slide.get("headline"), "text": slide.get("text") }));
    out.insert("group".to_owned(), slide.get("tag").cloned().unwrap_or_default());
    out.insert("media".to_owned(), media(slide.get("asset")));
    Value::Object(out)
}

/// `2011,12,10,07,02,10`, from the year on.
fn date_of(written: &str) -> Value {
    let names = ["year", "month", "day", "hour", "minute", "second"];
    let parts = written.split(',').map(|part| Value::String(part.trim().to_owned()));
    Value::Object(names.iter().map(|name| (*name).to_owned()).zip(parts).collect())
}

fn media(asset: Option<&Value>) -> Value {
    let Some(Value::Object(asset)) = asset else { return Value::Null };
    let mut asset = asset.clone();
    let address = asset.remove("media").unwrap_or_default();
    asset.insert("url".to_owned(), address);
    Value::Object(asset)
}
