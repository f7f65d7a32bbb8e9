//! What repeats: the times of a series by its rules, with single times added and left out.

use std::collections::BTreeSet;

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime, TimeZone};
use rrule::{RRule, RRuleError, RRuleSet, Tz, Unvalidated};

use crate::exchange::import::ical::clock::Clock;
use crate::exchange::import::ical::lines::{Component, Property};
use crate::exchange::import::ical::moment::Moment;
use crate::exchange::import::ical::zones::Zones;

/// Times of one rule that are taken.
pub(super) const MOST: usize = 1000;

/// The rules of a series and its single times, on the clock of its first.
#[derive(Debug, Default)]
pub(super) struct Series {
    rules: Vec<Rule>,
    added: Vec<NaiveDateTime>,
    left_out: BTreeSet<NaiveDateTime>,
    days_left_out: BTreeSet<NaiveDate>,
}

/// A rule; its end is counted here, so that every way in which it ends is known.
#[derive(Debug)]
struct Rule {
    parts: String,
    count: Option<usize>,
    until: Option<NaiveDateTime>,
}

/// The times of a series.
#[derive(Debug, Default)]
pub(super) struct Times {
    pub(super) times: Vec<NaiveDateTime>,
    /// Whether a rule goes on beyond the window.
    pub(super) goes_on: bool,
    /// Whether a rule has more times in the window than are taken.
    pub(super) is_cut: bool,
    /// Whether a rule names no more days, though it does not end.
    pub(super) is_dry: bool,
    /// Whether the first time is one that no rule names.
    pub(super) is_start_apart: bool,
}

impl Series {
    /// The series of a component that begins at a moment.
    pub(super) fn of(part: &Component, start: &Moment, zones: &Zones) -> Result<Series, String> {
        let mut series = Series::default();
        for property in part.all("RRULE") {
            series.rules.push(Rule::read(&property.value, start, zones, property)?);
        }
        for property in part.all("RDATE") {
            for value in property.value.split(',') {
                // Of a period the start; its own end is told by the caller.
                let value = value.split('/').next().unwrap_or_default().trim();
                series.added.push(Moment::read(value, property, zones)?.local_on(start));
            }
        }
        for property in part.all("EXDATE") {
            for value in property.value.split(',').filter(|value| !value.trim().is_empty()) {
                match (Moment::read(value.trim(), property, zones)?, start) {
                    (Moment::Day(day), _) => _ = series.days_left_out.insert(day),
                    (time, Moment::Day(_)) => _ = series.days_left_out.insert(time.local().date()),
                    (time, _) => _ = series.left_out.insert(time.local_on(start)),
                }
            }
        }
        if part.first("EXRULE").is_some() {
            return Err("has an `EXRULE`, which RFC 5545 no longer has: list the times that are left out as `EXDATE`"
                .to_owned());
        }
        Ok(series)
    }

    /// Whether there is more than the first time.
    pub(super) fn is_any(&self) -> bool {
        !self.rules.is_empty() || !self.added.is_empty()
    }

    /// Whether days are left out of a series of times.
    pub(super) fn leaves_out_days(&self, start: &Moment) -> bool {
        matches!(start, Moment::Time(..)) && !self.days_left_out.is_empty()
    }

    /// Whether a time on the clock of its first is left out.
    pub(super) fn leaves_out(&self, time: NaiveDateTime) -> bool {
        self.left_out.contains(&time) || self.days_left_out.contains(&time.date())
    }
}

impl Rule {
    fn read(text: &str, start: &Moment, zones: &Zones, property: &Property) -> Result<Rule, String> {
        const KNOWN: [&str; 14] = [
            "FREQ",
            "INTERVAL",
            "BYSECOND",
            "BYMINUTE",
            "BYHOUR",
            "BYDAY",
            "BYMONTHDAY",
            "BYYEARDAY",
            "BYWEEKNO",
            "BYMONTH",
            "BYSETPOS",
            "WKST",
            "COUNT",
            "UNTIL",
        ];
        let wrong = |why: String| format!("its rule `{}`: {why}", text.trim());
        let text_in_capitals = text.trim().to_ascii_uppercase();
        let mut rule = Rule { parts: String::new(), count: None, until: None };
        for part in text_in_capitals.split(';').filter(|part| !part.is_empty()) {
            let (key, value) = part.split_once('=').ok_or_else(|| wrong(format!("`{part}` has no value")))?;
            match key {
                "COUNT" => {
                    rule.count = Some(value.parse().map_err(|_| wrong(format!("`COUNT` is `{value}`, no number")))?);
                }
                "UNTIL" => {
                    rule.until = Some(match Moment::read(value, property, zones).map_err(wrong)? {
                        Moment::Day(day) => day.and_time(NaiveTime::MIN) + Duration::seconds(86_399),
                        time => time.local_on(start),
                    });
                }
                "FREQ" if matches!(value, "SECONDLY" | "MINUTELY") => {
                    return Err(wrong(
                        "repeats too often for a timeline: `HOURLY` is the shortest that is read".to_owned(),
                    ));
                }
                "BYDAY" if value.contains(|c: char| c.is_ascii_digit()) && !is_by_month(&text_in_capitals) => {
                    return Err(wrong(format!(
                        "`{part}` counts days in a month or a year, and the rule is of neither: it can mean each such day, or one of a month"
                    )));
                }
                // Of days, RFC 5545 has these passed over.
                "BYHOUR" | "BYMINUTE" | "BYSECOND" if matches!(start, Moment::Day(_)) => {}
                "FREQ" if value == "HOURLY" && matches!(start, Moment::Day(_)) => {
                    return Err(wrong("repeats each hour, and begins on a day without a time".to_owned()));
                }
                _ if !KNOWN.contains(&key) => return Err(wrong(format!("`{key}` is not read"))),
                _ => {
                    rule.parts.push_str(if rule.parts.is_empty() { "" } else { ";" });
                    rule.parts.push_str(part);
                }
            }
        }
        let is_on_changing_clock = matches!(start, Moment::Time(_, Clock::Place(_) | Clock::Own(_)));
        if is_on_changing_clock && rule.parts.contains("FREQ=HOURLY") {
            return Err(wrong(
                "repeats each hour on a clock that may be put forward and back: give its times in UTC".to_owned(),
            ));
        }
        rule.parsed(start.local()).map_err(wrong)?;
        Ok(rule)
    }

    /// All times of the rule, as if the clock were that of UTC: of each, the caller knows what its own clock shows then.
    fn parsed(&self, start: NaiveDateTime) -> Result<RRuleSet, String> {
        let start = Tz::UTC.from_utc_datetime(&start);
        let rule: RRule<Unvalidated> = self.parts.parse().map_err(|error| words(&error))?;
        let rule = rule.validate(start).map_err(|error| words(&error))?;
        Ok(RRuleSet::new(start).rrule(rule).limit())
    }

    fn times(&self, start: NaiveDateTime, end: NaiveDateTime, found: &mut Times) -> Result<(), String> {
        let set = self.parsed(start)?;
        let mut count = self.count.unwrap_or(usize::MAX);
        let mut taken = 0;
        let mut is_dry = true;
        for (at, time) in set.into_iter().map(|time| time.naive_utc()).enumerate() {
            if at == 0 && time != start {
                found.is_start_apart = true;
                count = count.saturating_sub(1);
                taken = 1;
            }
            let is_over = at >= count || self.until.is_some_and(|until| time > until);
            if is_over || time > end || taken == MOST {
                is_dry = false;
                found.goes_on |= !is_over && time > end;
                found.is_cut |= !is_over && time <= end;
                break;
            }
            taken += 1;
            found.times.push(time);
            is_dry &= taken < count;
        }
        found.is_dry |= is_dry;
        Ok(())
    }
}

/// Whether a rule counts days in months or years: one of weeks of the year does not.
fn is_by_month(rule: &str) -> bool {
    let has = |text: &str| rule.split(';').any(|part| part.starts_with(text));
    has("FREQ=MONTHLY") || (has("FREQ=YEARLY") && !has("BYWEEKNO="))
}

/// What is wrong with a rule.
fn words(error: &RRuleError) -> String {
    let words = error.to_string();
    words.split_once(" error: ").map_or(&*words, |(_, words)| words).trim_end_matches('.').to_owned()
}

/// The times of a series up to an instant on its clock; its first is among them wherever it lies.
pub(super) fn occurrences(series: &Series, start: &Moment, end: NaiveDateTime) -> Result<Times, String> {
    let mut found = Times::default();
    let first = start.local();
    for rule in &series.rules {
        rule.times(first, end, &mut found)?;
    }
    found.times.push(first);
    found.times.extend(series.added.iter().filter(|time| **time <= end));
    found.times.sort();
    found.times.dedup();
    found.times.retain(|time| !series.leaves_out(*time));
    Ok(found)
}
