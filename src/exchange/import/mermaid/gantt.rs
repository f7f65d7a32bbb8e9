//! Gantt charts: settings, sections and tasks.

use std::collections::BTreeMap;

use crate::exchange::address::of_web;
use crate::exchange::import::mermaid::Lines;
use crate::exchange::import::mermaid::chart::Chart;
use crate::exchange::import::mermaid::format::DateFormat;
use crate::exchange::import::mermaid::tasks::{Task, settle};
use crate::exchange::import::mermaid::timeline::behind;
use crate::exchange::plain_text::of_html;
use crate::exchange::{Imported, Record, Refusal, Report};

/// Settings that change the picture and no date.
const OF_THE_PICTURE: [&str; 7] =
    ["axisFormat", "tickInterval", "todayMarker", "weekday", "topAxis", "displayMode", "numberSectionStyles"];

/// Reads the lines below `gantt`.
pub(super) fn read(lines: &Lines<'_>, imported: &mut Imported) -> Result<(), Refusal> {
    let mut chart = Chart::new();
    let mut section: Option<String> = None;
    let mut tasks: Vec<Task> = Vec::new();
    let mut links: BTreeMap<String, String> = BTreeMap::new();
    for (number, line) in lines {
        if let Some(title) = behind(line, "title") {
            imported.title = Some(of_html(title));
        } else if let Some(title) = behind(line, "section") {
            section = Some(of_html(title)).filter(|title| !title.is_empty());
        } else if let Some(format) = behind(line, "dateFormat") {
            chart.format = DateFormat::read(format).map_err(|why| Refusal::at(*number, why))?;
        } else if let Some(link) = behind(line, "click") {
            links.extend(click(link, &mut imported.report));
        } else if !setting(*number, line, &mut chart, &mut imported.report) {
            match Task::read(*number, line, section.as_deref()) {
                Some(task) => tasks.push(task),
                None => imported.report.skip(*number, line, "is no task: expected `text :dates`"),
            }
        }
    }
    settle(&mut tasks, &chart);
    for task in tasks {
        let url = task.id.as_ref().and_then(|id| links.get(id).cloned());
        match task.date(&chart) {
            Ok(date) => imported.records.push(Record {
                line: task.line,
                id: task.id,
                date,
                title: of_html(&task.title),
                category: task.section,
                tags: task.tags,
                url,
                ..Record::default()
            }),
            Err(why) => imported.report.skip(task.line, &task.title, why),
        }
    }
    Ok(())
}

/// Takes a setting; whether the line is one.
fn setting(number: usize, line: &str, chart: &mut Chart, report: &mut Report) -> bool {
    for (word, are_in) in [("excludes", false), ("includes", true)] {
        if let Some(days) = behind(line, word) {
            for wrong in chart.days(days, are_in) {
                report.skip(number, &wrong, "is no day that can be left out: expected `weekends`, a weekday or a date");
            }
            return true;
        }
    }
    if line == "inclusiveEndDates" {
        chart.is_inclusive = true;
        return true;
    }
    let weekend = behind(line, "weekend").map(str::to_ascii_lowercase);
    if let Some("friday" | "saturday") = weekend.as_deref() {
        chart.is_friday_weekend = weekend.as_deref() == Some("friday");
        return true;
    }
    let is_of_picture = OF_THE_PICTURE.iter().any(|word| behind(line, word).is_some_and(|rest| !rest.starts_with(':')));
    if is_of_picture {
        report.lose("settings of the picture");
    }
    is_of_picture
}

/// `click a,b href "https://…"`: the address of these tasks.
fn click(text: &str, report: &mut Report) -> Vec<(String, String)> {
    let (ids, action) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let address = action.trim().strip_prefix("href").and_then(|rest| rest.split('"').nth(1)).and_then(of_web);
    match address {
        Some(url) => ids.split(',').map(|id| (id.trim().to_owned(), url.clone())).collect(),
        None => {
            report.lose("calls of scripts and addresses that are none of the web");
            Vec::new()
        }
    }
}
