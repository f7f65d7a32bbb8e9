//! Forms of ISO 8601 and RFC 9557 that no date of a file has: the basic format, a duration before its end or behind a day, a
//! time on a day of a week, a zone in brackets. Each is refused with the form that says the same.

use crate::time::time_of_day::whole_duration;
use crate::time::{DAY, Date, DateError, Instant, Limit, OnClock, Zone, calendar, offset_written};

/// The figures that a part of a second may have.
const PARTS: usize = 9;

/// Two times with zones in brackets are no longer.
const LONGEST: usize = 120;

/// What is said of forms that lose something.
const LOSING: [&str; 2] = ["a part of a second has at most nine figures", "a time of day stands behind a day"];

/// The refusal of a text in such a form.
pub(super) fn refused(written: &str) -> Option<DateError> {
    let is_iso = written.is_ascii() && !written.contains(' ') && written.bytes().any(|byte| byte.is_ascii_digit());
    if !is_iso || written.len() > LONGEST || !written.contains(['T', 'P']) {
        return None;
    }
    let found = in_brackets(written)
        .or_else(|| before_its_end(written))
        .or_else(|| behind_a_day(written))
        .or_else(|| each_side(written));
    let (message, form) = found?;
    let sure = !LOSING.contains(&message);
    let message = format!("{message}: found `{written}`");
    let forms = Date::if_written(&form).map(|_| form)?;
    Some(DateError::Invalid { message, suggestions: vec![forms], sure })
}

/// `2024-03-14T10:48+01:00[Europe/Berlin]`: the offset says it; without one, that of the zone.
fn in_brackets(written: &str) -> Option<(&'static str, String)> {
    let (time, rest) = written.split_once('[').filter(|(time, _)| time.contains('T') && !time.contains('/'))?;
    let name = rest.split(']').next().filter(|_| rest.ends_with(']'))?.trim_start_matches('!');
    let message = "a time has its offset or the zone of the file, and none in brackets";
    if Date::if_written(time)?.names_zone() == Some(true) {
        return Some((message, time.to_owned()));
    }
    let zone: Zone = name.parse().ok()?;
    let (day, clock) = (time, Date::if_written(&format!("{}Z", time))?.sort_key().0);
    let at = match zone.instant(clock) {
        OnClock::Once(at) => at,
        _ => return None,
    };
    Some((message, format!("{day}{}", offset_written(zone.offset(at) / 60))))
}

/// `PT1H/2024-03-14T09:05`: from so long before.
fn before_its_end(written: &str) -> Option<(&'static str, String)> {
    let (duration, end) = written.split_once('/').filter(|(duration, _)| duration.starts_with('P'))?;
    let (months, seconds) = whole_duration(duration)?;
    let message = "a duration stands behind the start of an interval";
    let date = Date::if_written(end)?;
    let (bare, zone) = match end.split_once('T') {
        None if seconds % DAY == 0 => {
            // So many days that end with this one.
            let Limit::Day(last) = date.bounds().latest else { return None };
            let next = Instant(Instant::from_civil(last).0 + DAY);
            let first = back(next, months, seconds)?;
            return Some((message, format!("{}/{end}", Limit::Day(first.civil()))));
        }
        None => return None,
        Some((_, clock)) => end.split_at(end.len() - clock.len() + clock.find(['Z', '+', '-']).unwrap_or(clock.len())),
    };
    let first = back(Date::if_written(&format!("{bare}Z"))?.sort_key().0, months, seconds)?;
    let is_exact = bare.matches(':').count() > 1 || first.0.rem_euclid(60) != 0;
    let clock = calendar::clock(first.0.rem_euclid(DAY), if is_exact { "%H:%M:%S" } else { "%H:%M" });
    Some((message, format!("{}T{clock}{zone}/{end}", Limit::Day(first.civil()))))
}

fn back(at: Instant, months: i64, seconds: i64) -> Option<Instant> {
    let (day, clock) = (at.civil(), at.0.rem_euclid(DAY));
    let midnight = Instant::checked_from_civil(calendar::add_months(day, -months))?;
    Some(Instant(midnight.0.checked_add(clock)?.checked_sub(seconds)?))
}

/// `2024-03-14/P3D`: up to the last of so many days, months or years.
fn behind_a_day(written: &str) -> Option<(&'static str, String)> {
    let (start, duration) =
        written.split_once('/').filter(|(start, end)| end.starts_with('P') && !start.contains('T'))?;
    let (months, seconds) = whole_duration(duration)?;
    let Limit::Day(first) = Date::if_written(start)?.bounds().earliest else { return None };
    let midnight = Instant::checked_from_civil(calendar::add_months(first, months))?;
    let next = Instant(midnight.0.checked_add(seconds)?);
    let message = "a duration stands behind a time; an interval of days ends with its last day";
    let last = Instant(next.0 - 1).civil();
    let day = Limit::Day(last).to_string();
    let end = match start.trim_start_matches('-').split('-').count() {
        3 if next.0.rem_euclid(DAY) != 0 => {
            let clock = calendar::clock(next.0.rem_euclid(DAY), "%H:%M");
            return Some((message, format!("{start}T00:00/{}T{clock}", Limit::Day(next.civil()))));
        }
        3 => day,
        2 if next.civil().day == 1 && seconds == 0 => day.rsplit_once('-')?.0.to_owned(),
        1 if (next.civil().month, next.civil().day) == (1, 1) && seconds == 0 => day[..day.len() - 6].to_owned(),
        _ => return None,
    };
    Some((message, format!("{start}/{end}")))
}

/// The sides of an interval, or one time, each in the form that a file has.
fn each_side(written: &str) -> Option<(&'static str, String)> {
    let mut message = None;
    let mut sides = Vec::new();
    for side in written.split('/') {
        match other_form(side) {
            Some((why, form)) => {
                message.get_or_insert(why);
                sides.push(form);
            }
            None => sides.push(side.to_owned()),
        }
    }
    Some((message?, sides.join("/")))
}

fn other_form(side: &str) -> Option<(&'static str, String)> {
    let (day, clock) = side.split_once('T')?;
    if clock.contains(":XX") {
        return Some(("a part of a time that is not known is left out", format!("{day}T{}", clock.replace(":XX", ""))));
    }
    if let Some(form) = basic(day, clock) {
        return Some(("dates have hyphens, times have colons", form));
    }
    if let Some((second, rest)) = clock.split_once(['.', ',']) {
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        if end > PARTS {
            let form = format!("{day}T{second}.{}{}", &rest[..PARTS], &rest[end..]);
            return Some((LOSING[0], form));
        }
    }
    let is_day = |day: &str| Date::if_written(day).is_some_and(|date| date.bounds().earliest == date.bounds().latest);
    if Date::if_written(day).is_some() && !is_day(day) && Date::if_written(&format!("2024-03-14T{clock}")).is_some() {
        return Some((LOSING[1], day.to_owned()));
    }
    // A day of a week or of a year, which has a form of its own.
    let said = Date::parse(day).err()?;
    let whole = said.suggestion().filter(|day| day.matches('-').count() == 2 && is_day(day))?.to_owned();
    Some(("a day has its month and its number", format!("{whole}T{clock}")))
}

/// `20240314T1048+0100` and its parts.
fn basic(day: &str, clock: &str) -> Option<String> {
    let is_figures = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let long_day = match day.len() {
        8 if is_figures(day) => format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..]),
        _ => day.to_owned(),
    };
    let at = clock.find(|c: char| !c.is_ascii_digit()).unwrap_or(clock.len());
    let (figures, rest) = clock.split_at(at);
    let long_clock = match figures.len() {
        4 => format!("{}:{}", &figures[..2], &figures[2..]),
        6 => format!("{}:{}:{}", &figures[..2], &figures[2..4], &figures[4..]),
        _ => figures.to_owned(),
    };
    let sign = rest.find(['+', '-']).filter(|at| rest.get(at + 1..at + 5).is_some_and(is_figures));
    let rest = sign.map_or_else(|| rest.to_owned(), |at| format!("{}:{}", &rest[..at + 3], &rest[at + 3..]));
    let form = match long_day.is_empty() && figures.is_empty() {
        true => return None,
        false => format!("{long_day}T{long_clock}{rest}"),
    };
    (form != format!("{day}T{clock}")).then_some(form)
}

#[cfg(test)]
mod tests {
    use crate::time::{Date, DateError};

    #[test]
    fn other_forms_of_iso_8601_are_refused_with_the_one_that_works() {
        for (text, form) in [
            ("2024-03-14T10:48+01:00[Europe/Berlin]", "2024-03-14T10:48+01:00"),
            ("2024-03-14T10:48[Europe/Berlin]", "2024-03-14T10:48+01:00"),
            ("2024-03-14T10:48Z[Europe/Berlin]", "2024-03-14T10:48Z"),
            ("2024-03-14T10:48+01:00[Europe/Berlin][u-ca=gregory]", "2024-03-14T10:48+01:00"),
            ("20240314T1048Z", "2024-03-14T10:48Z"),
            ("20240314T104830+0100", "2024-03-14T10:48:30+01:00"),
            ("2024-03-14T1048", "2024-03-14T10:48"),
            ("2024-03-14T10:48+0100", "2024-03-14T10:48+01:00"),
            ("20240314T1000/20240314T1200", "2024-03-14T10:00/2024-03-14T12:00"),
            ("2024-03-14T10:00/T1200", "2024-03-14T10:00/T12:00"),
            ("PT1H/2024-03-14T09:05", "2024-03-14T08:05/2024-03-14T09:05"),
            ("PT90S/2024-03-14T00:01Z", "2024-03-13T23:59:30Z/2024-03-14T00:01Z"),
            ("P3D/2024-03-16", "2024-03-14/2024-03-16"),
            ("2024-03-14/P3D", "2024-03-14/2024-03-16"),
            ("2024-02-29/P1Y", "2024-02-29/2025-02-27"),
            ("2024-03/P2M", "2024-03/2024-04"),
            ("2024/P2Y", "2024/2025"),
            ("2024-03-14/PT36H", "2024-03-14T00:00/2024-03-15T12:00"),
            ("2024-W11-4T10:48", "2024-03-14T10:48"),
            ("2024-03-14T10:XX", "2024-03-14T10"),
            ("2024-03-14T10:48:XXZ", "2024-03-14T10:48Z"),
            ("2024-074T10:48", "2024-03-14T10:48"),
            ("2024-074T10:48Z/2024-075T10", "2024-03-14T10:48Z/2024-03-15T10"),
            ("2024-33T10:00", "2024-33"),
            ("2024-03-14T09:05:12.1234567890", "2024-03-14T09:05:12.123456789"),
        ] {
            let Err(DateError::Invalid { suggestions, message, .. }) = Date::parse(text) else { panic!("{text}") };
            assert_eq!(suggestions, [form], "{text}: {message}");
        }
    }
}
