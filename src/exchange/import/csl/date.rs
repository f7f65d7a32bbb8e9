//! Dates of CSL-JSON: in parts, with a season or about; or in words.

use serde_json::Value;

use crate::exchange::dates::{alone, checked, in_words, of_edtf, of_historians, of_parts, span};
use crate::exchange::import::bibliography::Dated;
use crate::exchange::json::{list, scalar, text};
use crate::exchange::json_parts::{is_nothing, lose_others};
use crate::exchange::{Order, Report};

/// Reads a date; nothing where it is empty.
pub(super) fn read(date: &Value, order: Order, report: &mut Report) -> Option<Dated> {
    if is_nothing(date) {
        return None;
    }
    if let Some(text) = scalar(date) {
        return Some(in_words(&text, order));
    }
    if !date.is_object() {
        return Some(Err(format!("`{date}` is no date: expected `date-parts`, `raw` or `literal`")));
    }
    lose_others(date, &["date-parts", "season", "circa", "raw", "literal", "edtf"], "dates", report);
    let parts = list(date, "date-parts");
    if let Some(edtf) = text(date, "edtf") {
        if is_blank(parts) {
            return Some(of_edtf(&edtf).map(|edtf| (edtf, None)));
        }
        report.lose("EDTF of dates beside their parts");
    }
    let words = text(date, "raw").or_else(|| text(date, "literal"));
    match (is_blank(parts), words) {
        (true, None) => None,
        (true, Some(words)) => Some(in_words(&words, order).map(|(edtf, written)| (about(date, edtf), written))),
        (false, words) => {
            if words.is_some() {
                report.lose("words of dates (`raw`, `literal`) beside their parts");
            }
            Some(of_date_parts(date, parts, report).map(|edtf| (edtf, None)))
        }
    }
}

/// Whether nothing stands in any part.
fn is_blank(parts: &[Value]) -> bool {
    parts.iter().all(|part| part.as_array().is_none_or(|part| part.iter().all(is_nothing)))
}

fn of_date_parts(date: &Value, parts: &[Value], report: &mut Report) -> Result<String, String> {
    let season = text(date, "season").filter(|_| parts.len() == 1).map(|season| season_of(&season)).transpose()?;
    match parts {
        [one] => checked(alone(&about(date, single(one, season, report)?))),
        [start, end] if is_open(end) => checked(format!("{}/..", about(date, single(start, None, report)?))),
        [start, end] => span(&about(date, single(start, None, report)?), &about(date, single(end, None, report)?)),
        _ => Err(format!("`date-parts` has {} dates, where there are two at most", parts.len())),
    }
}

/// Zeros alone are an end that is open.
fn is_open(part: &Value) -> bool {
    let figures: Vec<String> = part.as_array().into_iter().flatten().filter_map(scalar).collect();
    figures.is_empty() || figures.iter().all(|figure| figure == "0")
}

/// Year, month and day, as far as they are there.
fn single(part: &Value, season: Option<u32>, report: &mut Report) -> Result<String, String> {
    let fields = part.as_array().ok_or("`date-parts` holds something else than lists")?;
    let figures = fields.iter().filter(|field| !is_nothing(field)).map(|field| {
        let text = scalar(field).ok_or_else(|| format!("`{field}` in `date-parts` is no number"))?;
        text.parse::<i64>().map_err(|_| format!("`{text}` in `date-parts` is no whole number"))
    });
    let figures: Vec<i64> = figures.collect::<Result<_, _>>()?;
    let (year, month, day) = match figures[..] {
        [year] => (year, season.map(i64::from), None),
        [year, month] => (year, Some(month), None),
        [year, month, day] => (year, Some(month), Some(day)),
        _ => return Err(format!("`date-parts` has {} figures in one date", figures.len())),
    };
    if year < 0 {
        report.remark("years below 0 are read as years BC, as programs that cite show them: -43 is 43 BC");
    }
    let small = |figure: i64| u32::try_from(figure).map_err(|_| format!("`{figure}` is no month and no day"));
    let month = month.map(|month| small(if (13..=16).contains(&month) { month + 8 } else { month })).transpose()?;
    of_parts(of_historians(year)?, month, day.map(small).transpose()?)
}

/// The code of a season in EDTF.
fn season_of(season: &str) -> Result<u32, String> {
    match &*season.to_lowercase() {
        "1" | "13" | "21" | "spring" => Ok(21),
        "2" | "14" | "22" | "summer" => Ok(22),
        "3" | "15" | "23" | "autumn" | "fall" => Ok(23),
        "4" | "16" | "24" | "winter" => Ok(24),
        _ => Err(format!("the season `{season}` is none of 1 to 4: spring, summer, autumn, winter")),
    }
}

/// With its sign where the date is about.
fn about(date: &Value, edtf: String) -> String {
    let is_about = match date.get("circa") {
        None | Some(Value::Null | Value::Bool(false)) => false,
        Some(value) => !matches!(scalar(value).as_deref(), Some("0" | "false") | None) || value == &Value::Bool(true),
    };
    let has_sign = edtf.ends_with(['~', '?', '%', ']', '}', '.', '/']);
    if is_about && !has_sign { format!("{edtf}~") } else { edtf }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::read;
    use crate::exchange::{Order, Report};

    #[test]
    fn dates_of_all_forms() {
        for (date, edtf) in [
            (json!({ "date-parts": [[2012, 5, 25]] }), "2012-05-25"),
            (json!({ "date-parts": [["2012", "5", ""]] }), "2012-05"),
            (json!({ "date-parts": [[1914], [1918]] }), "1914/1918"),
            (json!({ "date-parts": [[1999, 11], [0, 0]] }), "1999-11/.."),
            (json!({ "date-parts": [[-43, 3]] }), "-0042-03"),
            (json!({ "date-parts": [[2015]], "season": 3 }), "2015-23"),
            (json!({ "date-parts": [[1914, 15]] }), "[1914-23]"),
            (json!({ "date-parts": [[1850]], "circa": true }), "1850~"),
            (json!({ "date-parts": [[1850], [1855]], "circa": 1 }), "1850~/1855~"),
            (json!({ "raw": "25 May 2012" }), "2012-05-25"),
            (json!({ "literal": "circa 1850" }), "1850~"),
            (json!("198X"), "198X"),
            (json!({ "edtf": "1990-05~" }), "1990-05~"),
            (json!({ "edtf": "1450/1460", "date-parts": [] }), "1450/1460"),
        ] {
            let told = read(&date, Order::Sure, &mut Report::default()).expect("a date").map(|(edtf, _)| edtf);
            assert_eq!(told.as_deref(), Ok(edtf));
        }
        for date in [
            json!({ "date-parts": [[0]] }),
            json!({ "date-parts": [[2011, 2, 30]] }),
            json!({ "date-parts": [[2012, 5, 25, 1]] }),
            json!({ "date-parts": [[2012], [2013], [2014]] }),
            json!({ "date-parts": [[1918], [1914]] }),
            json!({ "date-parts": [["May"]] }),
            json!({ "literal": "n.d." }),
            json!({ "edtf": "May 1990" }),
            json!([2012]),
        ] {
            assert!(read(&date, Order::Sure, &mut Report::default()).expect("a date").is_err());
        }
        assert!(read(&json!({ "date-parts": [[""]] }), Order::Sure, &mut Report::default()).is_none());
    }
}
