//! The dates of entries: one, or two with a hyphen, `to` or a slash between them.

use crate::exchange::dates::{checked, in_words, order_of, span};
use crate::exchange::month_names::month_number;
use crate::exchange::{Options, Order, Report};
use crate::time::Date;

/// How the dates of a file are read.
pub(super) struct Dates {
    order: Order,
}

impl Dates {
    /// With the order of day and month that the caller, the header or the file itself leaves no doubt of.
    pub(super) fn of<'t>(
        whens: impl Iterator<Item = &'t str>,
        header: Option<Order>,
        options: &Options,
        report: &mut Report,
    ) -> Dates {
        if options.order != Order::Sure {
            return Dates { order: options.order };
        }
        if let Some(order) = header {
            return Dates { order };
        }
        let (mut days, mut months) = (0, 0);
        for order in whens.flat_map(sides).filter_map(order_of) {
            days += usize::from(order == Order::Dmy);
            months += usize::from(order == Order::Mdy);
        }
        let order = match (days, months) {
            (1.., 0) => Order::Dmy,
            (0, 1..) => Order::Mdy,
            _ => return Dates { order: Order::Sure },
        };
        let first = if order == Order::Dmy { "day" } else { "month" };
        report.remark(&format!("dates in figures have the {first} first, as those show that can be read in one way"));
        Dates { order }
    }

    /// EDTF, and the text where it says it otherwise.
    ///
    /// # Errors
    /// Why it is no date; what follows the text itself in a message.
    pub(super) fn read(
        &self,
        text: &str,
        line: usize,
        report: &mut Report,
    ) -> Result<(String, Option<String>), String> {
        let lower = text.to_ascii_lowercase();
        if let Some(why) = unread(&lower) {
            return Err(why.to_owned());
        }
        if Date::if_written(text).is_some_and(|date| date.as_years().is_none()) {
            if text.starts_with('-') {
                told(line, text, "a span from today", report);
            }
            return Ok((text.to_owned(), None));
        }
        let Some((start, end)) = range(text) else { return self.one(text) };
        let (start_date, start_written) = self.one(start)?;
        if end.eq_ignore_ascii_case("now") {
            return Ok((checked(format!("{start_date}/.."))?, Some(text.to_owned())));
        }
        let (end_date, end_written) = self.one(end)?;
        if text.contains(" - ") && [start, end].iter().any(|side| is_month(side)) {
            told(line, text, "no event", report);
        }
        let is_reworded = start_written.is_some() || end_written.is_some();
        Ok((span(&start_date, &end_date)?, is_reworded.then(|| text.to_owned())))
    }

    fn one(&self, text: &str) -> Result<(String, Option<String>), String> {
        if text.eq_ignore_ascii_case("now") {
            return Err("is another day for each reader: write the date".to_owned());
        }
        in_words(text, self.order)
    }
}

/// Says by its line what Markwhen shows otherwise.
fn told(line: usize, text: &str, shown: &str, report: &mut Report) {
    report.remark(&format!("line {line}: `{text}` is read as it stands, where Markwhen shows {shown}"));
}

/// Days that are others for each reader.
const OF_READER: [&str; 3] = ["today", "yesterday", "tomorrow"];

/// What is counted from other events or repeats.
fn unread(text: &str) -> Option<&'static str> {
    const UNITS: [&str; 9] = ["second", "minute", "hour", "day", "week", "month", "year", "weekday", "business"];
    let mut words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '!').filter(|word| !word.is_empty());
    let is_unit = |word: &str| UNITS.iter().any(|unit| word == *unit || word.strip_suffix('s') == Some(unit));
    if text.contains('!') || words.clone().any(|word| matches!(word, "after" | "before" | "by")) {
        return Some("is counted from another event, which is not read: write the date");
    }
    if words.clone().any(|word| word == "every" || word == "each") {
        return Some("repeats, which is not read: write each date");
    }
    if words.clone().any(|word| word == "ago" || OF_READER.contains(&word)) {
        return Some("is another day for each reader: write the date");
    }
    let has_year = words.clone().any(|word| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()));
    let is_clock = |word: &str| word.ends_with("am") || word.ends_with("pm");
    if words.clone().any(is_unit) {
        return Some("is a duration from the event before it or from its start, which is not read: write the dates");
    }
    if !has_year && words.any(|word| is_clock(word) && word.starts_with(|c: char| c.is_ascii_digit())) {
        return Some("is a time of the day of the event before it, which is not read: write the date too");
    }
    None
}

/// The two sides of a range.
fn range(text: &str) -> Option<(&str, &str)> {
    let between = [" - ", " – ", " — ", " to ", " / ", "–"];
    if let Some(sides) = between.iter().find_map(|sign| text.split_once(sign)) {
        return Some((sides.0.trim(), sides.1.trim()));
    }
    let (start, end) = text.split_once('/').filter(|(_, end)| !end.contains('/'))?;
    // `05/2012` is a month.
    (start.trim().len() > 2).then(|| (start.trim(), end.trim()))
}

/// The sides of a range, or the one date.
fn sides(text: &str) -> Vec<&str> {
    range(text).map_or_else(|| vec![text], |(start, end)| vec![start, end])
}

/// `2012-05`
fn is_month(text: &str) -> bool {
    let shape: Vec<bool> = text.bytes().map(|byte| byte.is_ascii_digit()).collect();
    shape == [true, true, true, true, false, true, true] && text.as_bytes()[4] == b'-'
}

/// Whether all words are such as stand in dates, and one of them counts something or is `now`.
pub(super) fn is_like_date(text: &str) -> bool {
    const WORDS: [&str; 44] = [
        "about", "around", "autumn", "c", "ca", "century", "circa", "early", "fall", "late", "spring", "summer",
        "winter", "now", "to", "after", "before", "by", "every", "each", "for", "am", "pm", "at", "of", "bc", "bce",
        "ad", "ce", "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month",
        "months", "year", "years", "ago",
    ];
    if Date::if_written(text).is_some() {
        return true;
    }
    let lower = text.to_ascii_lowercase();
    let is_count = |word: &str| {
        let rest = word.trim_start_matches(|c: char| c.is_ascii_digit());
        rest.len() < word.len() && (rest.len() <= 2 || matches!(rest, "days" | "weeks" | "months" | "years"))
            || word.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b't' | b'z' | b'x'))
    };
    let mut words = lower.split(|c: char| !c.is_alphanumeric() && c != '!').filter(|word| !word.is_empty()).peekable();
    let is_any = words.peek().is_some() && lower.contains(|c: char| c.is_ascii_digit() || c == '!')
        || lower == "now"
        || OF_READER.contains(&&*lower);
    is_any
        && words.all(|word| {
            word.starts_with('!')
                || OF_READER.contains(&word)
                || WORDS.contains(&word)
                || month_number(word).is_some()
                || is_count(word)
        })
}

#[cfg(test)]
mod tests {
    use super::{Dates, is_like_date};
    use crate::exchange::{Order, Report};

    #[test]
    fn dates_and_ranges_are_what_they_say() {
        let cases = [
            ("2012", "2012"),
            ("2012-05 - 2012-07", "2012-05/2012-07"),
            ("2012/2013-05", "2012/2013-05"),
            ("1971 - now", "1971/.."),
            ("16 April 1971", "1971-04-16"),
            ("April 1971 - May 1972", "1971-04/1972-05"),
            ("05/2012", "2012-05"),
            ("-0044", "-0044"),
            ("2021-03-05T10:30Z", "2021-03-05T10:30Z"),
            ("2012-02-30", "no"),
            ("05/06/2012", "no"),
            ("now", "no"),
            ("1939-40", "no"),
            ("today", "no"),
            ("yesterday", "no"),
            ("5 days ago", "no"),
            ("now - 10 weeks", "no"),
            ("10 days", "no"),
            ("after !launch 3 days", "no"),
            ("2012 every week for 3 weeks", "no"),
            ("10am - 12pm", "no"),
        ];
        for (text, expected) in cases {
            let read = Dates { order: Order::Sure }.read(text, 1, &mut Report::default());
            assert_eq!(read.map_or("no".to_owned(), |(date, _)| date), expected, "{text}");
            assert!(is_like_date(text), "{text}");
        }
        let american = Dates { order: Order::Mdy }.read("05/06/2012 - 05/07/2012", 1, &mut Report::default());
        assert_eq!(american.map(|(date, _)| date).as_deref(), Ok("2012-05-06/2012-05-07"));
        for text in ["Note", "Chapter 5", "see 3 things", "https", "maybe", ""] {
            assert!(!is_like_date(text), "{text}");
        }
    }
}
