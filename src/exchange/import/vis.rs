//! vis-timeline: its items and groups as JSON. Ends are instants that are no part of an item; a year alone is a year.

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::exchange::json::{Json, scalar, text};
use crate::exchange::json_parts::{is_nothing, lose_others, objects};
use crate::exchange::moments::{Exact, Moment, finest};
use crate::exchange::plain_text::{of_html, of_html_told};
use crate::exchange::{EraRecord, Imported, Options, Order, Record, Refusal, Report};

/// The keys of a file that is no list alone.
#[derive(Deserialize, Default)]
struct File<'t> {
    #[serde(borrow)]
    items: Option<Vec<&'t RawValue>>,
    #[serde(borrow, default)]
    groups: Vec<&'t RawValue>,
    options: Option<Value>,
}

/// The names of the groups by their ids.
type Groups = std::collections::BTreeMap<String, String>;

/// When an item begins and ends.
struct Times {
    start: Moment,
    end: Option<Moment>,
    /// As they stand, where a date is in words.
    written: Option<String>,
}

const READ: &[&str] = &["id", "content", "title", "start", "end", "group", "type"];

/// Reads a file.
pub(super) fn read(written: &str, options: &Options) -> Result<Imported, Refusal> {
    let json = Json::new(written);
    let file = file(&json, written)?;
    let mut imported = Imported::default();
    let report = &mut imported.report;
    if file.options.is_some() {
        report.lose("options of the timeline");
        report.told_at(0);
    }
    let groups = groups(&json, &file.groups, report);
    let items = objects(&json, &file.items.unwrap_or_default(), report);
    let mut read = |line: usize, item: &Value| {
        let times = times(item, options.order, report);
        report.told_at(line);
        times
    };
    let times: Vec<Result<Times, String>> = items.iter().map(|(line, item)| read(*line, item)).collect();
    let moments = || times.iter().flatten().flat_map(|times| [Some(&times.start), times.end.as_ref()]).flatten();
    let finest = finest(moments());
    if finest == Exact::Day && moments().any(|moment| moment.exact > Exact::Day) {
        imported.report.remark("all times of day are midnights: they are read as days");
        imported.report.told_at(0);
    }
    for ((line, item), times) in items.iter().zip(&times) {
        match times {
            Ok(times) => take(*line, item, &groups, (times, finest), &mut imported),
            Err(why) => imported.report.skip(*line, &name(item), why),
        }
        imported.report.told_at(*line);
    }
    Ok(imported)
}

/// A list of items, or an object that has one.
fn file<'t>(json: &Json<'t>, written: &str) -> Result<File<'t>, Refusal> {
    let start = written.trim_start();
    let file = match start.starts_with('[') {
        true => json.whole().map(|items| File { items: Some(items), ..File::default() }),
        false => json.whole(),
    };
    let file = file.map_err(|refusal| match !start.starts_with(['[', '{']) || refusal.why.contains("key must be") {
        true => {
            Refusal { why: format!("{}. `JSON.stringify` writes a program's items as JSON", refusal.why), ..refusal }
        }
        false => refusal,
    })?;
    match file.items {
        Some(_) => Ok(file),
        None => Err(Refusal::whole("has no `items`: expected a list of items, or an object with `items` and `groups`")),
    }
}

fn groups(json: &Json<'_>, parts: &[&RawValue], report: &mut Report) -> Groups {
    let mut names = Groups::new();
    for (line, group) in objects(json, parts, report) {
        lose_others(&group, &["id", "content"], "groups", report);
        match (text(&group, "id"), text(&group, "content").map(|text| of_html_told(&text, report))) {
            (Some(id), Some(content)) if !content.is_empty() => drop(names.insert(id, content)),
            (Some(_), _) => {}
            (None, content) => report.skip(line, &content.unwrap_or_default(), "is a group without an `id`"),
        }
        report.told_at(line);
    }
    names
}

fn times(item: &Value, order: Order, report: &mut Report) -> Result<Times, String> {
    let mut written = Vec::new();
    let start = moment(item, "start", order, report, &mut written)?.ok_or("has no `start`")?;
    let end = match moment(item, "end", order, report, &mut written)? {
        Some(year) if year.exact == Exact::Year => Some(year.next_year()?),
        end => end,
    };
    Ok(Times { start, end, written: Some(written.join(" – ")).filter(|words| !words.is_empty()) })
}

fn moment(
    item: &Value,
    key: &str,
    order: Order,
    report: &mut Report,
    written: &mut Vec<String>,
) -> Result<Option<Moment>, String> {
    let Some(value) = item.get(key).filter(|value| !is_nothing(value)) else { return Ok(None) };
    let text = scalar(value).ok_or_else(|| format!("`{key}` is no text and no number"))?;
    if let Some(millis) = millis(&text, value.is_number(), key)? {
        return Moment::of_millis(millis).map(Some);
    }
    let year = text.parse().ok().filter(|year| value.is_number() && (1..=9999).contains(year));
    let (moment, is_in_words) = match year {
        Some(year) => (Moment::of_year(year)?, false),
        None => Moment::read(&text, order)?,
    };
    if moment.exact == Exact::Year && !is_in_words {
        report.remark("a year alone, which vis-timeline takes for milliseconds, is read as the year, as an end too");
    }
    if is_in_words {
        written.push(text);
    }
    Ok(Some(moment))
}

/// Milliseconds since 1970: a number, figures alone, `/Date(1337904000000)/`; nothing where it is a year or another text.
fn millis(text: &str, is_number: bool, key: &str) -> Result<Option<i64>, String> {
    let inside = text.trim_matches('/').strip_prefix("Date(").and_then(|rest| rest.strip_suffix(')'));
    if let Some(figures) = inside {
        let end = figures.find(['+', '-']).filter(|at| *at > 0).unwrap_or(figures.len());
        return figures[..end].parse().map(Some).map_err(|_| format!("`{key}` is `{text}`, no date"));
    }
    let Ok(number) = text.parse::<f64>() else { return Ok(None) };
    let figures = text.trim_start_matches('-').len();
    if !is_number && (5..=8).contains(&figures) && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(format!(
            "`{key}` is `{text}` in quotes, a day or milliseconds; write a day as in `2014-04-20`, milliseconds without quotes"
        ));
    }
    let is_short = figures <= 4;
    if !is_number && (is_short || !text.trim_start_matches('-').bytes().all(|byte| byte.is_ascii_digit())) {
        return Ok(None);
    }
    if is_number && number < 0.0 && number > -10_000.0 {
        return Err(format!("`{key}` is {text}, a year or milliseconds before 1970: years are written `-000043`"));
    }
    if is_number && (1.0..10_000.0).contains(&number) && number.fract() == 0.0 {
        return Ok(None);
    }
    if number.abs() > 8.64e15 {
        return Err(format!("`{key}` is {text}: milliseconds since 1970 beyond any date"));
    }
    #[expect(clippy::cast_possible_truncation, reason = "less than 8.64e15, whole milliseconds are wanted")]
    Ok(Some(number.floor() as i64))
}

/// An item as an event, or as an era where it is a background.
fn take(line: usize, item: &Value, groups: &Groups, times: (&Times, Exact), imported: &mut Imported) {
    let (Times { start, end, written }, finest) = times;
    let date = match end {
        Some(end) => start.until(end, finest),
        None => start.edtf(finest),
    };
    let report = &mut imported.report;
    let date = match date {
        Ok(date) => date,
        Err(why) => return report.skip(line, &name(item), why),
    };
    let (content, tooltip) = (text(item, "content"), text(item, "title"));
    let content = content.map(|text| of_html_told(&text, report)).filter(|text| !text.is_empty());
    let tooltip = tooltip.map(|text| of_html_told(&text, report)).filter(|text| !text.is_empty());
    let (title, summary) = match (content, tooltip) {
        (Some(title), tooltip) => (title, tooltip),
        (None, tooltip) => (tooltip.unwrap_or_default(), None),
    };
    lose_others(item, READ, "items", report);
    let kind = text(item, "type");
    let group = text(item, "group").map(|group| groups.get(&group).cloned().unwrap_or(group));
    if kind.as_deref() == Some("background") {
        return era(line, date, title, (summary, group), imported);
    }
    if kind.is_some() {
        report.lose("`type` of items, which says how they are drawn");
    }
    let id = text(item, "id").filter(|id| is_name(id, report));
    let written = written.clone();
    imported.records.push(Record { line, id, date, written, title, summary, category: group, ..Record::default() });
}

fn era(line: usize, date: String, title: String, more: (Option<String>, Option<String>), imported: &mut Imported) {
    let report = &mut imported.report;
    if title.is_empty() {
        return report.skip(line, "a background", "has no `content` that could name the era");
    }
    for (text, kind) in [(more.0, "`title` of backgrounds"), (more.1, "`group` of backgrounds")] {
        if text.is_some() {
            report.lose(kind);
        }
    }
    imported.eras.push(EraRecord { date, title });
}

/// Whether an id says anything: one that is a number is made anew from the title.
fn is_name(id: &str, report: &mut Report) -> bool {
    let is_name = id.contains(|c: char| c.is_alphabetic());
    if !is_name {
        report.lose("`id` of items that is a number alone");
    }
    is_name
}

/// What names an item in a message.
fn name(item: &Value) -> String {
    let words = text(item, "content").or_else(|| text(item, "title")).map(|text| of_html(&text));
    words.or_else(|| text(item, "id")).unwrap_or_default()
}
