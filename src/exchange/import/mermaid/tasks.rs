//! Tasks of a Gantt chart: when each begins and ends, also where that hangs on other tasks.

use std::collections::BTreeMap;

use chrono::{Duration, Months, NaiveDateTime, NaiveTime, Timelike};

use crate::exchange::dates::{checked, days, of_day, periods, span};
use crate::exchange::import::mermaid::chart::Chart;
use crate::exchange::import::mermaid::format::Exactness;

/// Rounds in which tasks that hang on later ones are worked out, as in Mermaid.
const ROUNDS: usize = 10;
const TAGS: [&str; 5] = ["active", "done", "crit", "milestone", "vert"];

/// A task as it is written, and its times once they are known.
#[derive(Debug, Default)]
pub(super) struct Task {
    pub(super) line: usize,
    pub(super) title: String,
    pub(super) section: Option<String>,
    pub(super) id: Option<String>,
    pub(super) tags: Vec<String>,
    /// What begins it; nothing where it follows the task before.
    start: Option<String>,
    end: String,
    times: Option<Times>,
    why: Option<String>,
}

/// From when to when a task lasts, its end excluded.
#[derive(Debug, Clone, Copy)]
struct Times {
    start: NaiveDateTime,
    end: NaiveDateTime,
    /// When what comes after it begins.
    next: NaiveDateTime,
}

impl Task {
    /// `text :tags, id, start, end`
    pub(super) fn read(line: usize, text: &str, section: Option<&str>) -> Option<Task> {
        let (title, rest) = text.split_once(':')?;
        let rest = rest.split(['#', ';']).next().unwrap_or_default();
        let mut parts: Vec<String> = rest.split(',').map(|part| part.trim().to_owned()).collect();
        let is_tag = |part: &String| TAGS.contains(&&**part);
        let count = parts.iter().take_while(|part| is_tag(part)).count();
        let tags: Vec<String> = parts.drain(..count).collect();
        let end = parts.pop().filter(|end| !end.is_empty()).unwrap_or_default();
        let start = parts.pop();
        let id = parts.pop().filter(|id| !id.is_empty());
        let title = title.trim().to_owned();
        let section = section.map(str::to_owned);
        Some(Task { line, title, section, id, tags, start, end, ..Task::default() })
    }

    fn is_milestone(&self) -> bool {
        self.tags.iter().any(|tag| tag == "milestone")
    }

    /// In EDTF.
    ///
    /// # Errors
    /// Why its times are not known.
    pub(super) fn date(&self, chart: &Chart) -> Result<String, String> {
        let Times { start, end, .. } = self.times.ok_or_else(|| self.why.clone().unwrap_or_default())?;
        let is_time = |at: NaiveDateTime| at.time() != NaiveTime::MIN;
        if end < start {
            return Err("the end lies before the start".to_owned());
        }
        let middle = start + (end - start) / 2;
        let has_times = is_time(start) || is_time(end) || chart.format.exactness() == Exactness::Time;
        match () {
            () if self.is_milestone() && !has_times => of_day(middle.date()),
            () if self.is_milestone() => timed(middle),
            () if start == end && !has_times => alone(start, chart.format.exactness()),
            () if has_times => span(&timed(start)?, &timed(end)?),
            () if chart.format.exactness() < Exactness::Day => periods(start.date(), end.date()),
            () => days(start.date(), end.date()),
        }
    }
}

/// A date that lasts for no time.
fn alone(at: NaiveDateTime, exactness: Exactness) -> Result<String, String> {
    let day = of_day(at.date())?;
    let length = match exactness {
        Exactness::Year => day.len().saturating_sub(6),
        Exactness::Month => day.len().saturating_sub(3),
        _ => day.len(),
    };
    Ok(day[..length].to_owned())
}

fn timed(at: NaiveDateTime) -> Result<String, String> {
    let seconds = if at.second() == 0 { String::new() } else { format!(":{:02}", at.second()) };
    checked(format!("{}T{:02}:{:02}{seconds}", of_day(at.date())?, at.hour(), at.minute()))
}

/// Works all times out; a task may hang on one below it.
pub(super) fn settle(tasks: &mut [Task], chart: &Chart) {
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for (at, task) in tasks.iter().enumerate() {
        known.extend(task.id.clone().map(|id| (id, at)));
    }
    for _ in 0..ROUNDS {
        let mut is_changed = false;
        for at in 0..tasks.len() {
            if tasks[at].times.is_some() {
                continue;
            }
            match times(tasks, at, &known, chart) {
                Ok(times) => {
                    tasks[at].times = Some(times);
                    is_changed = true;
                }
                Err(why) => tasks[at].why = Some(why),
            }
        }
        if !is_changed {
            return;
        }
    }
}

fn times(tasks: &[Task], at: usize, known: &BTreeMap<String, usize>, chart: &Chart) -> Result<Times, String> {
    let task = &tasks[at];
    let named = |ids: &str| -> Result<Vec<Times>, String> {
        let each = ids.split_whitespace().map(|id| {
            let other = known.get(id).ok_or_else(|| format!("hangs on `{id}`, which is no task of the chart"))?;
            tasks[*other].times.ok_or_else(|| format!("hangs on `{id}`, whose dates are not known"))
        });
        each.collect()
    };
    let start = match task.start.as_deref() {
        None => {
            let before = at.checked_sub(1).ok_or("has no start, and no task before it")?;
            tasks[before].times.ok_or("follows a task whose dates are not known")?.next
        }
        Some(start) => match start.strip_prefix("after ") {
            Some(ids) => named(ids)?.iter().map(|times| times.next).max().ok_or("begins after no task")?,
            None => date(start, chart)?,
        },
    };
    if let Some(ids) = task.end.strip_prefix("until ") {
        let end = named(ids)?.iter().map(|times| times.start).min().ok_or("lasts until no task")?;
        return Ok(Times { start, end, next: end });
    }
    if let Some(end) = lasting(start, &task.end) {
        let (end, next) = chart.drawn_out(start, end?)?;
        return Ok(Times { start, end, next });
    }
    let end = date(&task.end, chart)?;
    let end = if chart.is_inclusive { end + Duration::days(1) } else { end };
    Ok(Times { start, end, next: end })
}

fn date(text: &str, chart: &Chart) -> Result<NaiveDateTime, String> {
    match chart.format.parse(text) {
        Some(read) => read,
        None if text.is_empty() => Err("has no end".to_owned()),
        None => {
            Err(format!("`{text}` is no date in the format of the chart, no duration such as `3d`, and no `after`"))
        }
    }
}

/// The end of what lasts for `3d` or `2.5h`; none where the text is no duration.
fn lasting(start: NaiveDateTime, text: &str) -> Option<Result<NaiveDateTime, String>> {
    let unit_at = text.find(|c: char| c.is_ascii_alphabetic())?;
    let (number, unit) = text.split_at(unit_at);
    let number: f64 = number.trim().parse().ok().filter(|number: &f64| (0.0..1e6).contains(number))?;
    let seconds = match unit.trim() {
        "ms" => 0.001,
        "s" => 1.0,
        "m" => 60.0,
        "h" => 3600.0,
        "d" => 86_400.0,
        "w" => 604_800.0,
        "M" | "y" if number.fract() == 0.0 => {
            let months = number as u32 * if unit.trim() == "y" { 12 } else { 1 };
            return Some(start.checked_add_months(Months::new(months)).ok_or_else(|| "ends too far off".to_owned()));
        }
        "M" | "y" => return Some(Err(format!("lasts for `{text}`, a part of a month or a year"))),
        _ => return None,
    };
    let end = start.checked_add_signed(Duration::milliseconds((number * seconds * 1000.0).round() as i64));
    Some(end.ok_or_else(|| "ends too far off".to_owned()))
}
