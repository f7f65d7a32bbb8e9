//! The header: settings `key: value`, between lines of hyphens or above the first event.

use crate::exchange::import::markwhen::split;
use crate::exchange::import::markwhen::when::is_like_date;
use crate::exchange::{Imported, Order};

/// What the header says of how the rest is read.
pub(super) struct Header {
    /// Lines of it.
    pub(super) end: usize,
    /// Where it has a `dateFormat`.
    pub(super) order: Option<Order>,
}

impl Header {
    pub(super) fn read(lines: &[&str], imported: &mut Imported) -> Header {
        let start = lines.iter().position(|line| !line.trim().is_empty()).unwrap_or(0);
        let is_fenced = lines.get(start).is_some_and(|line| line.trim_end() == "---");
        let close = lines.iter().skip(start + 1).position(|line| matches!(line.trim_end(), "---" | "..."));
        let mut header = Header { end: 0, order: None };
        if let (true, Some(close)) = (is_fenced, close) {
            let end = start + 1 + close;
            lines[start + 1..end].iter().for_each(|line| header.setting(line, imported));
            header.end = end + 1;
        } else if is_fenced {
            imported.report.skip(start + 1, lines[start], "opens a header that is not closed");
            header.end = start + 1;
        }
        header.without_fence(lines, imported);
        header
    }

    /// Settings above the first event or group; a file may have them below a fence too.
    fn without_fence(&mut self, lines: &[&str], imported: &mut Imported) {
        while let Some(line) = lines.get(self.end) {
            let text = line.trim();
            let is_blank = text.is_empty() || text.starts_with("//");
            let is_setting = split(line).is_some_and(|(key, _)| !is_like_date(key) && is_key(key));
            if !is_blank && !is_setting {
                return;
            }
            if is_setting {
                self.setting(line, imported);
            }
            self.end += 1;
        }
    }

    fn setting(&mut self, line: &str, imported: &mut Imported) {
        let is_inner = line.starts_with([' ', '\t', '-']);
        let Some((key, value)) = split(line).filter(|_| !is_inner) else {
            if !line.trim().is_empty() && !line.trim_start().starts_with("//") {
                imported.report.lose("settings of the header");
            }
            return;
        };
        let value = value.trim_matches(['"', '\'']);
        match key.to_ascii_lowercase().as_str() {
            "title" => imported.title = Some(value.to_owned()),
            "description" => imported.description = Some(value.to_owned()),
            "dateformat" => self.order = order(value),
            "timezone" => match zone(value) {
                Some(zone) => imported.timezone = Some(zone),
                None => imported.report.remark(&format!("the zone `{value}` is not in the zone data and is left out")),
            },
            key if key.starts_with('#') => imported.report.lose("colours of tags"),
            _ => imported.report.lose("settings of the header"),
        }
    }
}

/// A word, or a tag.
fn is_key(key: &str) -> bool {
    let word = key.strip_prefix('#').unwrap_or(key);
    !word.is_empty() && word.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
}

/// `d/M/y` has the day first.
fn order(format: &str) -> Option<Order> {
    let lower = format.to_ascii_lowercase();
    match (lower.find('d')?, lower.find('m')?) {
        (day, month) if day < month => Some(Order::Dmy),
        _ => Some(Order::Mdy),
    }
}

/// A place, or hours ahead of UTC: `+5`, `-03:30`.
fn zone(text: &str) -> Option<String> {
    if text.parse::<chrono_tz::Tz>().is_ok() {
        return Some(text.to_owned());
    }
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("+", text.strip_prefix('+')?),
    };
    let (hours, minutes) = rest.split_once(':').unwrap_or((rest, "00"));
    let (hours, minutes): (u8, u8) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours <= 14 && minutes < 60).then(|| format!("{sign}{hours:02}:{minutes:02}"))
}
