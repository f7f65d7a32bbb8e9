//! What a Gantt chart says of all its tasks: days that are left out, and whether ends are included.

use std::collections::BTreeSet;

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime, Weekday};

use crate::exchange::import::mermaid::format::DateFormat;

/// Days over which a task may be drawn out.
const MOST_DAYS: usize = 8_000;

/// The settings of a chart.
#[derive(Debug)]
pub(super) struct Chart {
    pub(super) format: DateFormat,
    /// Whether the day of an end is part of its task.
    pub(super) is_inclusive: bool,
    weekdays_out: BTreeSet<u8>,
    days_out: BTreeSet<NaiveDate>,
    days_in: BTreeSet<NaiveDate>,
    /// `weekends` is one of the days that are left out.
    pub(super) has_weekends_out: bool,
    /// Whether a weekend is Friday and Saturday.
    pub(super) is_friday_weekend: bool,
}

impl Chart {
    pub(super) fn new() -> Chart {
        Chart {
            format: DateFormat::read("YYYY-MM-DD").expect("impossible: it is a format"),
            is_inclusive: false,
            weekdays_out: BTreeSet::new(),
            days_out: BTreeSet::new(),
            days_in: BTreeSet::new(),
            has_weekends_out: false,
            is_friday_weekend: false,
        }
    }

    /// Days that are left out, or taken in: weekdays by their names, dates, `weekends`. Those that are none are given back.
    pub(super) fn days(&mut self, text: &str, are_in: bool) -> Vec<String> {
        let mut wrong = Vec::new();
        for word in text.split([',', ' ', '\t']).filter(|word| !word.is_empty()) {
            let lower = word.to_ascii_lowercase();
            let day = self.format.parse(word).or_else(|| Chart::new().format.parse(word)).and_then(Result::ok);
            match (lower.parse::<Weekday>(), day) {
                _ if lower == "weekends" && !are_in => self.has_weekends_out = true,
                (Ok(weekday), _) if !are_in => _ = self.weekdays_out.insert(weekday.number_from_monday() as u8),
                (_, Some(day)) if are_in => _ = self.days_in.insert(day.date()),
                (_, Some(day)) => _ = self.days_out.insert(day.date()),
                _ => wrong.push(word.to_owned()),
            }
        }
        wrong
    }

    fn is_out(&self, day: NaiveDate) -> bool {
        let weekday = day.weekday();
        let is_weekend = match weekday {
            Weekday::Sat => true,
            Weekday::Fri => self.is_friday_weekend,
            Weekday::Sun => !self.is_friday_weekend,
            _ => false,
        };
        let is_out = self.days_out.contains(&day)
            || self.has_weekends_out && is_weekend
            || self.weekdays_out.contains(&(weekday.number_from_monday() as u8));
        is_out && !self.days_in.contains(&day)
    }

    /// The end of a task that lasts for so long, over the days that are left out: where it is drawn to, and where what
    /// comes after begins. As Mermaid counts: the days behind the first, up to the end.
    pub(super) fn drawn_out(
        &self,
        start: NaiveDateTime,
        end: NaiveDateTime,
    ) -> Result<(NaiveDateTime, NaiveDateTime), String> {
        let is_any = self.has_weekends_out || !self.weekdays_out.is_empty() || !self.days_out.is_empty();
        if !is_any {
            return Ok((end, end));
        }
        let (mut last, mut drawn, mut is_out) = (end, end, false);
        let mut day = start + Duration::days(1);
        for _ in 0..MOST_DAYS {
            if day > last {
                return Ok((drawn, last));
            }
            if !is_out {
                drawn = last;
            }
            is_out = self.is_out(day.date());
            let next = |at: NaiveDateTime| at.checked_add_signed(Duration::days(1));
            if is_out {
                last = next(last).ok_or("ends too far off")?;
            }
            day = next(day).ok_or("ends too far off")?;
        }
        Err("never ends: all days are left out".to_owned())
    }
}
