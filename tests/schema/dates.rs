//! Dates in the schema: the pattern held against a public list of EDTF values.

use serde_json::{Value, json};

use super::{Validator, schema};

/// Values of the list, each with whether it is a date.
fn values() -> Vec<(String, bool)> {
    let cells = include_str!("../edtf/public.tsv").lines().skip(1).filter_map(|line| line.split('\t').nth(1));
    let values = cells.map(|cell| serde_json::from_str::<String>(cell).unwrap());
    let is_drawn = |value: &str| dateline::Date::parse(value).is_ok_and(|date| date.extent().is_some());
    values.map(|value| (value.clone(), is_drawn(&value))).collect()
}

/// The schema of a key of a mapping, alone.
pub(super) fn property(mapping: &str, key: &str) -> Value {
    let root = schema();
    let mapping = if mapping == "File" { &root } else { &root["definitions"][mapping] };
    mapping["properties"][key].clone()
}

fn passes(validator: &Validator, value: &str) -> bool {
    validator.schemas.validate(&json!(value), validator.index).is_ok()
}

#[test]
fn no_right_date_is_refused_and_few_wrong_ones_pass() {
    let validator = Validator::of(&property("Event", "date"));
    let values = values();
    let passing = |is_right: bool| -> (Vec<&str>, Vec<&str>) {
        let some = values.iter().filter(|(_, right)| *right == is_right).map(|(value, _)| value.as_str());
        some.partition(|value| passes(&validator, value))
    };
    let (right, refused) = passing(true);
    let (missed, wrong) = passing(false);
    assert!(right.len() > 300 && wrong.len() > 50, "{} right, {} wrong ones refused", right.len(), wrong.len());
    assert_eq!(refused, [""; 0], "dates that the schema refuses");
    println!("{} dates pass; of {} that are none, {} pass", right.len(), wrong.len() + missed.len(), missed.len());
    assert!(missed.len() * 100 <= wrong.len() + missed.len(), "{} wrong dates pass: {missed:?}", missed.len());
}
