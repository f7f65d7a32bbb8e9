//! What a date that only EDTF has is in a file of another calendar: the form of that calendar which says the same, or the
//! Gregorian dates of its days.

use crate::read::calendar_dates::parse;
use crate::time::{Calendar, Date, of_calendar};

/// The signs of doubt.
const SIGNS: [char; 3] = ['~', '?', '%'];
/// From this number on, what stands for a month is a season or another part of a year.
const FIRST_SEASON: u8 = 21;

/// Which of the days that a date can be is looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Whole,
    First,
    Last,
}

/// The forms of a date; none where it says of its days what no form can say in another calendar.
pub(super) fn forms(text: &str, calendar: Calendar) -> Option<String> {
    let form = match list(text) {
        Some(list) => elsewhere(&in_list(list, calendar)?),
        None => match text.split_once('/') {
            Some((start, end)) => interval(start, end, calendar)?,
            None => own(text, calendar).or_else(|| Some(elsewhere(&gregorian(text, Side::Whole, calendar)?)))?,
        },
    };
    parse(&form, calendar).is_ok().then_some(form)
}

fn elsewhere(text: &str) -> String {
    of_calendar(text, Calendar::Gregorian)
}

/// The brackets of a list, and what stands between them.
fn list(text: &str) -> Option<(char, &str, char)> {
    let (open, close) = match text.chars().next()? {
        '[' => ('[', ']'),
        '{' => ('{', '}'),
        _ => return None,
    };
    Some((open, text.strip_prefix(open)?.strip_suffix(close)?, close))
}

fn in_list((open, inside, close): (char, &str, char), calendar: Calendar) -> Option<String> {
    let side = |text: &str, side: Side| match text.trim() {
        "" => Some(String::new()),
        text => gregorian(text, side, calendar),
    };
    let element = |text: &str| match text.split_once("..") {
        Some((start, end)) => Some(format!("{}..{}", side(start, Side::First)?, side(end, Side::Last)?)),
        // All the days of a month are not the month, only one of them is.
        None => {
            side(text, Side::Whole).map(|days| list(&days).map_or_else(|| days.clone(), |(_, days, _)| days.to_owned()))
        }
    };
    let elements: Option<Vec<String>> = inside.split(',').map(element).collect();
    let elements = elements.filter(|elements| open == '[' || !elements.iter().any(|days| days.contains("..")))?;
    Some(format!("{open}{}{close}", elements.join(",")))
}

fn interval(start: &str, end: &str, calendar: Calendar) -> Option<String> {
    let is_dated = |side: &str| !matches!(side, "" | "..");
    let within = |side: &str| if is_dated(side) { own(side, calendar) } else { Some(side.to_owned()) };
    if let Some((start, end)) = within(start).zip(within(end)) {
        return Some(format!("{start}/{end}"));
    }
    let outside =
        |text: &str, side| if is_dated(text) { gregorian(text, side, calendar) } else { Some(text.to_owned()) };
    Some(elsewhere(&format!("{}/{}", outside(start, Side::First)?, outside(end, Side::Last)?)))
}

/// `1917-10` of `1917-10-XX`, `1917-10-25~` of `1917~-10-25`: the same in the calendar of the file.
fn own(text: &str, calendar: Calendar) -> Option<String> {
    let has = |signs: [char; 2]| text.contains(signs);
    let sign = match (has(['~', '%']), has(['?', '%'])) {
        (true, true) => "%",
        (true, false) => "~",
        (false, true) => "?",
        (false, false) => "",
    };
    let plain = text.replace(SIGNS, "");
    let known = plain.trim_end_matches("-XX");
    let form = format!("{known}{sign}");
    (!known.contains('X') && Date::parse(&of_calendar(&form, calendar)).is_ok()).then_some(form)
}

/// The Gregorian date of a side or of an element: that of its day, or of its first and its last; a decade, a season and their
/// like, which have no day, are as they are.
fn gregorian(text: &str, side: Side, calendar: Calendar) -> Option<String> {
    let of = |form: &str| Date::parse(&of_calendar(form, calendar)).ok()?.gregorian();
    if let Some(form) = own(text, calendar) {
        return picked(&of(&form)?, side);
    }
    if let Some((month, tens)) = ten_days(text) {
        let day = |ones: u8| of(&format!("{month}-{tens}{ones}"));
        let first = (0..=9).find_map(day)?;
        let last = (0..=9).rev().find_map(day)?;
        return picked(&format!("[{first}..{last}]"), side);
    }
    let month = text.trim_start_matches('-').split('-').nth(1).map(|month| month.trim_matches(SIGNS));
    let has_no_day = text.trim_start_matches('-').split('-').count() < 3;
    let is_part_of_year =
        month.is_none_or(|month| month.contains('X') || month.parse::<u8>().is_ok_and(|month| month >= FIRST_SEASON));
    (has_no_day && is_part_of_year && Date::if_written(text).is_some()).then(|| text.to_owned())
}

/// Of `[1917-10-14..1917-11-13]` the first or the last, where only one is wanted.
fn picked(days: &str, side: Side) -> Option<String> {
    let ends = list(days).and_then(|(_, inside, _)| inside.split_once(".."));
    Some(match (ends, side) {
        (None, _) | (_, Side::Whole) => days.to_owned(),
        (Some((first, _)), Side::First) => first.to_owned(),
        (Some((_, last)), Side::Last) => last.to_owned(),
    })
}

/// `1917-10` and `2` of `1917-10-2X`.
fn ten_days(text: &str) -> Option<(&str, char)> {
    let (month, day) = text.rsplit_once('-')?;
    let tens = day.strip_suffix('X')?;
    let mut figures = tens.chars();
    let tens = figures.next().filter(char::is_ascii_digit)?;
    (figures.next().is_none() && !month.contains(['X', '~', '?', '%'])).then_some((month, tens))
}

#[cfg(test)]
mod tests {
    use super::forms;
    use crate::read::calendar_dates::parse;
    use crate::time::{Calendar, Date, of_calendar};

    #[test]
    fn a_date_of_edtf_alone_keeps_its_days_in_a_julian_file() {
        for (text, form) in [
            ("1917-10-XX", Some("1917-10")),
            ("1917-XX-XX", Some("1917")),
            ("1917~-10-25", Some("1917-10-25~")),
            ("?1917-~10-25", Some("1917-10-25%")),
            ("1917-10-XX/1917-11-03", Some("1917-10/1917-11-03")),
            ("1917-10-XX/..", Some("1917-10/..")),
            ("191X", Some("{ gregorian: 191X }")),
            ("1917-21", Some("{ gregorian: 1917-21 }")),
            ("191X/1917-10-25", Some("{ gregorian: 191X/1917-11-07 }")),
            ("1917-10/192X", Some("{ gregorian: 1917-10-14/192X }")),
            ("1917-10-2X", Some("{ gregorian: \"[1917-11-02..1917-11-11]\" }")),
            ("[1917-10-25,1917-10-27]", Some("{ gregorian: \"[1917-11-07,1917-11-09]\" }")),
            ("[1917-10-25, 1917-12]", Some("{ gregorian: \"[1917-11-07,1917-12-14..1918-01-13]\" }")),
            ("[..1917-10-25]", Some("{ gregorian: \"[..1917-11-07]\" }")),
            ("{1917-10-25,1917-10-27}", Some("{ gregorian: \"{1917-11-07,1917-11-09}\" }")),
            ("{1917-10,1917-12}", None),
            ("XXXX-10-25", None),
            ("1917-XX-25", None),
        ] {
            assert_eq!(forms(text, Calendar::Julian).as_deref(), form, "{text}");
            assert!(form.is_none_or(|form| parse(form, Calendar::Julian).is_ok()), "{text}");
        }
    }

    #[test]
    fn a_list_may_stand_under_gregorian() {
        let list = Date::parse(&of_calendar("[1917-11-07,1917-11-09]", Calendar::Gregorian)).map(|date| date.words());
        assert_eq!(list, Date::parse("[1917-11-07,1917-11-09]").map(|date| date.words()));
    }
}
