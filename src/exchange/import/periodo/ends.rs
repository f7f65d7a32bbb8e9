//! The ends of a period: years as astronomers count, one or from one to another; what is about stands in the label alone.

use serde_json::Value;

use crate::exchange::dates::{checked, in_words};
use crate::exchange::json::text;
use crate::exchange::within::{OUTER, Side, at_end, one_of};
use crate::exchange::{Order, Report};
use crate::time::{Date, Limit};

/// An end that was understood.
struct End {
    /// Years from one to another, where they are numbers.
    years: Option<(i64, i64)>,
    /// EDTF.
    edtf: String,
    /// As it stands, where that says more.
    label: Option<String>,
    is_about: bool,
    /// Whether it may be before, after or another.
    is_doubted: bool,
}

/// What is said once where an end may be another year than the one that is given.
const DOUBTED: &str = "an end before or after a year, or possibly of it, is that year, marked as uncertain";

/// When a period was, and the words in which its source says that.
pub(super) fn span(period: &Value, order: Order, report: &mut Report) -> Result<(String, Option<String>), String> {
    let (start, stop) =
        (end(period, "start", Side::Start, order, report)?, end(period, "stop", Side::End, order, report)?);
    let written = words(&start, &stop);
    let date = match (start, stop) {
        (Some(start), Some(stop))
            if start.years.is_some() && start.years == stop.years && start.label == stop.label =>
        {
            let (first, last) = start.years.unwrap_or_default();
            let date = about(one_of(first, last)?, start.is_about || stop.is_about);
            if start.is_doubted || stop.is_doubted { doubted(date) } else { date }
        }
        (Some(start), Some(stop)) if start.edtf == stop.edtf => start.edtf,
        (start, stop) => {
            let said = |end: Option<End>| end.map(|end| end.edtf).unwrap_or_default();
            format!("{}/{}", said(start), said(stop))
        }
    };
    if date == "/" {
        return Err("has neither `start` nor `stop`".to_owned());
    }
    Ok((checked(date)?, written))
}

fn about(date: String, is_about: bool) -> String {
    if is_about && !date.ends_with([']', '?', '.']) { format!("{date}~") } else { date }
}

/// With a sign of doubt.
fn doubted(date: String) -> String {
    match date.strip_suffix('~') {
        Some(date) => format!("{date}%"),
        None if date.ends_with([']', '?', '%', '.']) => date,
        None => format!("{date}?"),
    }
}

/// The labels, where one of them says more than the numbers do.
fn words(start: &Option<End>, stop: &Option<End>) -> Option<String> {
    let ends: Vec<&End> = [start, stop].into_iter().flatten().collect();
    if !ends.iter().any(|end| end.says_more()) {
        return None;
    }
    let mut labels: Vec<&str> = ends.iter().map(|end| end.label.as_deref().unwrap_or(&end.edtf)).collect();
    labels.dedup();
    Some(labels.join(" – "))
}

impl End {
    /// Whether its label is no other writing of its date.
    fn says_more(&self) -> bool {
        let Some(label) = &self.label else { return false };
        let is_year = label.parse().is_ok_and(|year: i64| year > 0 && self.years == Some((year, year)));
        let is_same = || in_words(label, Order::Sure).is_ok_and(|(edtf, _)| edtf == self.edtf);
        !is_year && !is_same()
    }
}

fn end(period: &Value, key: &str, side: Side, order: Order, report: &mut Report) -> Result<Option<End>, String> {
    let Some(value) = period.get(key).filter(|value| !value.is_null()) else { return Ok(None) };
    let label = text(value, "label");
    let within = value.get("in").unwrap_or(&Value::Null);
    let year = |key: &str| -> Result<Option<i64>, String> {
        let Some(year) = text(within, key) else { return Ok(None) };
        year.parse().map(Some).map_err(|_| format!("`{key}` is `{year}`, no year"))
    };
    let bounds = (year("year")?, year("earliestYear")?, year("latestYear")?);
    let is_bound_alone = matches!(bounds, (None, Some(_), None) | (None, None, Some(_)));
    let years = match bounds {
        (Some(year), ..) => Some((year, year)),
        (None, Some(first), Some(last)) => Some((first, last)),
        (None, first, last) => first.or(last).map(|year| (year, year)),
    };
    match (years, label) {
        (Some((first, last)), _) if last < first => {
            Err(format!("`{key}` has the `latestYear` {last} before the `earliestYear` {first}"))
        }
        (Some(years), label) => {
            let mut end = in_years(years, label, side, report)?;
            if end.is_doubted || is_bound_alone {
                report.remark(DOUBTED);
                (end.is_doubted, end.edtf) = (true, doubted(end.edtf));
            }
            Ok(Some(end))
        }
        (None, Some(label)) => in_label(&label, key, side, order).map(Some),
        (None, None) => Ok(None),
    }
}

fn in_years((first, last): (i64, i64), label: Option<String>, side: Side, report: &mut Report) -> Result<End, String> {
    let is_about = label.as_deref().is_some_and(says_about);
    let (edtf, is_outer) = at_end(first, last, side)?;
    if is_outer {
        report.remark(OUTER);
    }
    if label.as_deref().and_then(years_of).is_some_and(|(from, to)| to < first || last < from) {
        report.remark(
            "an end whose label names another year than its `in` is taken from `in`; the label is under `written`",
        );
    }
    let edtf = match (is_outer, is_about) {
        (true, true) => edtf.replace('?', "%"),
        (_, true) => about(edtf, true),
        _ => edtf,
    };
    let is_doubted = label.as_deref().is_some_and(says_doubt);
    Ok(End { years: Some((first, last)), edtf, label, is_about, is_doubted })
}

/// The first and the last year of a label that is a date.
fn years_of(label: &str) -> Option<(i64, i64)> {
    let (edtf, _) = in_words(label, Order::Sure).ok()?;
    let bounds = Date::if_written(&edtf)?.bounds();
    let year = |limit: Limit| if let Limit::Day(day) = limit { Some(day.year) } else { None };
    Some((year(bounds.earliest)?, year(bounds.latest)?))
}

/// An end that is told in words alone.
fn in_label(label: &str, key: &str, side: Side, order: Order) -> Result<End, String> {
    let small = label.trim().to_lowercase();
    if matches!(&*small, "present" | "the present" | "today" | "now" | "present day") && side == Side::End {
        return Ok(End {
            years: None,
            edtf: "..".to_owned(),
            label: Some(label.to_owned()),
            is_about: false,
            is_doubted: false,
        });
    }
    let (edtf, _) = in_words(label, order).map_err(|why| format!("`{key}` is `{label}` without a year: {why}"))?;
    match edtf.contains(['/', '[', '{']) {
        true => Err(format!("`{key}` is `{label}`, which is no single date")),
        false => Ok(End { years: None, edtf, label: Some(label.to_owned()), is_about: false, is_doubted: false }),
    }
}

/// Whether a label says that an end is before or after a year, or not sure.
fn says_doubt(label: &str) -> bool {
    const WORDS: &[&str] = &[
        "before",
        "after",
        "by",
        "possibly",
        "perhaps",
        "probably",
        "maybe",
        "likely",
        "uncertain",
        "vor",
        "nach",
        "wohl",
        "avant",
        "après",
        "antes",
        "después",
        "prima",
        "dopo",
        "ante",
        "post",
    ];
    let small = label.to_lowercase();
    let mut words = small.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    // `v. Chr.` and `avant J.-C.` name the era.
    let is_era = small.contains("chr") || small.contains("j.-c") || small.contains("j.c") || small.contains("cristo");
    small.trim_end().ends_with('?') || (!is_era && words.any(|word| WORDS.contains(&word)))
}

/// Whether a label begins with a word for about.
fn says_about(label: &str) -> bool {
    const WORDS: &[&str] = &[
        "ca",
        "c",
        "circa",
        "about",
        "around",
        "approximately",
        "approx",
        "um",
        "etwa",
        "vers",
        "env",
        "environ",
        "hacia",
    ];
    let small = label.trim().to_lowercase();
    let word: String = small.chars().take_while(|c| c.is_alphabetic()).collect();
    let behind = &small[word.len()..];
    small.starts_with('~')
        || WORDS.contains(&&*word) && behind.starts_with(['.', ' ']) && behind.contains(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::span;
    use crate::exchange::{Order, Report};

    #[test]
    fn ends_are_as_exact_as_they_stand() {
        let year = |year: &str, label: &str| json!({ "label": label, "in": { "year": year } });
        let range =
            |first: &str, last: &str| json!({ "label": "x", "in": { "earliestYear": first, "latestYear": last } });
        for (start, stop, edtf) in [
            (year("-0499", "500 BC"), year("-0322", "323 BC"), "-0499/-0322"),
            (range("-1499", "-1400"), range("-1199", "-1100"), "-14XX/-11XX"),
            (range("-1499", "-1400"), range("-1499", "-1400"), "-14XX"),
            (range("-1949", "-1899"), range("-1599", "-1549"), "-1949?/-1549?"),
            (year("1250", "ca. 1250"), year("1350", "about 1350"), "1250~/1350~"),
            (json!({ "label": "1850" }), json!({ "label": "present" }), "1850/.."),
            (year("1500", "before 1500"), year("1600", "possibly 1600"), "1500?/1600?"),
            (year("1500", "ca. 1500?"), year("1600", "1600"), "1500%/1600"),
            (year("-0099", "100 avant J.-C."), year("0100", "100"), "-0099/0100"),
            (
                json!({ "label": "x", "in": { "latestYear": "1500" } }),
                json!({ "label": "y", "in": { "earliestYear": "1600" } }),
                "1500?/1600?",
            ),
        ] {
            let period = json!({ "start": start, "stop": stop });
            let told = span(&period, Order::Sure, &mut Report::default()).map(|(date, _)| date);
            assert_eq!(told.as_deref(), Ok(edtf));
        }
        for (start, stop) in [
            (year("x", ""), year("1", "")),
            (year("5", "5"), year("4", "4")),
            (json!({ "label": "the flood" }), year("4", "4")),
        ] {
            assert!(span(&json!({ "start": start, "stop": stop }), Order::Sure, &mut Report::default()).is_err());
        }
    }
}
