//! Values of dates in GEDCOM: `ABT 1850`, `BET 1850 AND 1860`, `FROM MAY 1914`, `INT 1850 (about Easter)`.

use crate::exchange::dates::{checked, in_words};
use crate::exchange::import::gedcom::calendars::Single;
use crate::exchange::import::gedcom::interval::{between, gregorian, lasting, opened};
use crate::exchange::{Options, Report};
use crate::time::{Calendar, Date, Limit};

/// What a value says.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Said {
    /// With `~` where it is about then.
    At(Single, &'static str),
    Before(Single),
    After(Single),
    Between(Single, Single),
    /// An end that is not given is not known.
    Lasting(Option<Single>, Option<Single>),
    /// Words of another kind that can only mean this.
    Words(String),
}

/// A value that was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Value {
    said: Said,
    /// As it stands there, where ours says it otherwise.
    pub(super) written: Option<String>,
}

/// Which end of a life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Birth,
    Death,
}

impl Value {
    /// Reads one.
    pub(super) fn read(text: &str, options: &Options) -> Result<Value, String> {
        // Some programs double the at signs of an escape.
        let capitals = text.to_ascii_uppercase().replace("@@", "@");
        let bare = capitals.split_whitespace().collect::<Vec<_>>().join(" ");
        let said = match said(&bare) {
            Ok(said) => said,
            Err(why) => return other_words(text, options).ok_or(why),
        };
        // A date of another calendar is a Gregorian one within a life.
        let is_kept = |single: &Single| !single.is_reworded && single.calendar == Calendar::Gregorian;
        let is_plain = matches!(&said, Said::At(single, "") if is_kept(single)) && !bare.ends_with(')');
        Ok(Value { said, written: (!is_plain).then(|| text.split_whitespace().collect::<Vec<_>>().join(" ")) })
    }

    /// The same, as the file says it in words too.
    pub(super) fn in_words(self, phrase: String) -> Value {
        let written = match self.written {
            Some(written) if !written.contains(&phrase) => format!("{written} ({phrase})"),
            Some(written) => written,
            None => phrase,
        };
        Value { written: Some(written), ..self }
    }

    /// Under `date`.
    pub(super) fn date(&self, report: &mut Report) -> Result<String, String> {
        let date = match &self.said {
            Said::At(single, sign) => match single.or_next {
                Some(next) => format!("[{},{next:04}]", single.text),
                None => single.date(sign),
            },
            Said::Before(single) => format!("[..{}]", gregorian(single, End::Death, report)?),
            Said::After(single) => format!("[{}..]", gregorian(single, End::Birth, report)?),
            Said::Between(first, last) => between(first, last, report)?,
            Said::Lasting(start, end) => lasting([start.as_ref(), end.as_ref()], ["", ""], report)?,
            Said::Words(date) => date.clone(),
        };
        checked(date)
    }

    /// The one date that begins or ends a life, with a sign where it is not quite that.
    fn end(&self, end: End) -> Result<(&Single, &'static str), String> {
        match (&self.said, end) {
            (Said::At(single, _), _) if single.or_next.is_some() => Ok((single, "?")),
            (Said::At(single, sign), _) => Ok((single, *sign)),
            (Said::Before(single) | Said::After(single), _) => Ok((single, "?")),
            (Said::Between(first, _) | Said::Lasting(Some(first), _), End::Birth) => Ok((first, "?")),
            (Said::Between(_, last) | Said::Lasting(_, Some(last)), End::Death) => Ok((last, "?")),
            (Said::Lasting(one, other), _) => {
                one.as_ref().or(other.as_ref()).map(|single| (single, "?")).ok_or_else(|| "has no date".to_owned())
            }
            (Said::Words(date), _) => Err(format!("`{date}` is no one day, month or year")),
        }
    }

    /// One end of a life, in EDTF.
    fn side(&self, end: End, report: &mut Report) -> Result<String, String> {
        match &self.said {
            Said::Words(date) if !date.contains(['/', '[', '{']) => Ok(date.clone()),
            Said::Words(date) if self.is_end() => {
                let mut sides = date.split('/');
                let outer = if end == End::Birth { sides.next() } else { sides.next_back() };
                Ok(format!("{}?", outer.unwrap_or_default().trim_end_matches(['?', '~', '%'])))
            }
            Said::Words(date) => Err(format!("`{date}` is no one day, month or year")),
            _ => {
                let (single, sign) = self.end(end)?;
                gregorian(single, end, report).map(|date| format!("{date}{sign}"))
            }
        }
    }

    /// Whether it can begin or end a life: of a range in words, both ends are dates.
    pub(super) fn is_end(&self) -> bool {
        let Said::Words(date) = &self.said else { return true };
        let is_date = |side: &str| side.starts_with(|c: char| c.is_ascii_digit());
        !date.contains(['[', '{']) && date.split('/').all(is_date)
    }

    /// Whether a range stands where one date must.
    fn is_range(&self) -> bool {
        match &self.said {
            Said::Words(date) => date.contains('/'),
            Said::At(single, _) => single.or_next.is_some(),
            said => matches!(said, Said::Between(..) | Said::Lasting(..)),
        }
    }

    /// The first and the last year that it can be; none where there is no last one, or it is in other words.
    pub(super) fn years(&self) -> (Option<i64>, Option<i64>) {
        let first = |single: &Single| single.years().map(|(first, _)| first);
        let last = |single: &Single| single.years().map(|(_, last)| last);
        match &self.said {
            Said::At(single, _) => (first(single), last(single)),
            Said::Before(single) => (None, last(single)),
            Said::After(single) => (first(single), None),
            Said::Between(start, end) => (first(start), last(end)),
            // Whoever it is of was there when it began.
            Said::Lasting(start, end) => {
                (start.as_ref().and_then(first), start.as_ref().or(end.as_ref()).and_then(last))
            }
            Said::Words(date) => match Date::if_written(date).map(|date| date.bounds()) {
                Some(bounds) => (year(bounds.earliest), year(bounds.latest)),
                None => (None, None),
            },
        }
    }
}

fn year(limit: Limit) -> Option<i64> {
    if let Limit::Day(day) = limit { Some(day.year) } else { None }
}

/// From a birth to a death; what is missing is `..` where it goes on, else nothing.
pub(super) fn life(
    birth: Option<&Value>,
    death: Option<&Value>,
    goes_on: bool,
    report: &mut Report,
) -> Result<String, String> {
    if [birth, death].into_iter().flatten().any(Value::is_range) {
        report.remark("a birth or a death between two dates is written as the outer of them with `?`, for a life has one date at each end");
    }
    let is_words = |value: &&Value| matches!(value.said, Said::Words(_));
    if [birth, death].into_iter().flatten().any(|value| is_words(&value)) {
        let mut side = |value: Option<&Value>, end: End| value.map(|value| value.side(end, report)).transpose();
        let (start, end) = (side(birth, End::Birth)?, side(death, End::Death)?);
        return checked(format!("{}/{}", start.unwrap_or_default(), end.unwrap_or_default()));
    }
    let start = birth.map(|value| value.end(End::Birth)).transpose()?;
    let end = death.map(|value| value.end(End::Death)).transpose()?;
    let singles = [start.map(|(single, _)| single), end.map(|(single, _)| single)];
    let signs = [start.map_or("", |(_, sign)| sign), end.map_or("", |(_, sign)| sign)];
    let date = lasting(singles, signs, report)?;
    let is_same = singles[0].is_some() && singles[0] == singles[1] && signs == ["", ""];
    match (is_same, singles[0]) {
        (true, Some(single)) => checked(single.date("")),
        _ if goes_on && end.is_none() => checked(opened(&date)),
        _ => checked(date),
    }
}

fn said(text: &str) -> Result<Said, String> {
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    let word = word.trim_end_matches('.');
    match word {
        "ABT" | "EST" | "CAL" => Single::read(rest).map(|single| Said::At(single, "~")),
        "BEF" => Single::read(rest).map(Said::Before),
        "AFT" => Single::read(rest).map(Said::After),
        "BET" | "BETWEEN" => {
            let signs = [" AND ", " - ", " TO ", "-"];
            let sides = signs.iter().find_map(|sign| rest.split_once(sign));
            let (first, last) = sides.ok_or("has `BET` without `AND`")?;
            let (first, last) = (Single::read(first)?, Single::read(last)?);
            in_order(&first, &last)?;
            Ok(Said::Between(first, last))
        }
        "FROM" => match rest.split_once(" TO ") {
            Some((start, end)) => {
                let (start, end) = (Single::read(start)?, Single::read(end)?);
                in_order(&start, &end)?;
                Ok(Said::Lasting(Some(start), Some(end)))
            }
            None => Single::read(rest).map(|start| Said::Lasting(Some(start), None)),
        },
        "TO" => Single::read(rest).map(|end| Said::Lasting(None, Some(end))),
        "INT" => Single::read(rest.split('(').next().unwrap_or_default()).map(|single| Said::At(single, "")),
        _ if text.starts_with('(') => Err("is a date in words alone".to_owned()),
        "" => Err("is empty".to_owned()),
        _ => Single::read(text).map(|single| Said::At(single, "")),
    }
}

/// Refuses two dates of which the second lies before the first.
fn in_order(first: &Single, last: &Single) -> Result<(), String> {
    let key = |single: &Single| Date::if_written(&single.date("")).map(|date| date.sort_key());
    match (key(first), key(last)) {
        (Some(first), Some(last)) if last.1 <= first.0 => {
            Err("names the later date first; write the earlier one first if they are those that are meant".to_owned())
        }
        _ => Ok(()),
    }
}

/// Words that GEDCOM does not have, where they can only mean one thing.
fn other_words(text: &str, options: &Options) -> Option<Value> {
    let is_two_years =
        |date: &str| date.bytes().all(|byte| byte.is_ascii_digit() || byte == b'/') && date.matches('/').count() == 1;
    let is_ours = text.starts_with(['(', '@']) || is_two_years(text);
    // A day that is not known is `00` for the words of all formats.
    let day = text.strip_prefix("0 ").map(|rest| format!("00 {rest}"));
    let (date, _) = in_words(day.as_deref().unwrap_or(text), options.order).ok().filter(|_| !is_ours)?;
    Some(Value { said: Said::Words(date), written: Some(text.to_owned()) })
}

#[cfg(test)]
mod tests;
