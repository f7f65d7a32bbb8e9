//! Times of day in words: `14 March 2024, 09:05 to 10:48 UTC+1`.

use edtf_core::{Date, TimeShift};

use crate::time::time_of_day::{End, Fraction, Time, Timed};
use crate::time::words;
use crate::time::zone_text::offset_words;

/// Never empty.
pub(in crate::time) fn of(timed: &Timed) -> String {
    match timed {
        Timed::At(time) => full(time),
        Timed::Between(End::Time(start), End::Time(end)) if start.date == end.date => {
            format!("{}, {}", words::of_date(&end.date, false), between(start, end))
        }
        Timed::Between(start, end) => {
            let years = [date(start), date(end)].map(|date| date.map(|date| date.year));
            let is_one_year = years[0] == years[1];
            joined(start, end, &|end, is_first| match end {
                End::Time(time) if is_first && is_one_year => Some(day_and_clock(&words::short_day(&time.date), time)),
                End::Time(time) => Some(full(time)),
                End::Date(date) => Some(words::of_date(date, false)),
                End::Open | End::Unknown => None,
            })
        }
    }
}

/// Without the year, where all is of one year.
#[cfg(feature = "fonts")]
pub(in crate::time) fn without_year(timed: &Timed) -> Option<String> {
    let short = |time: &Time| day_and_clock(&words::short_day(&time.date), time);
    match timed {
        Timed::At(time) => Some(short(time)),
        Timed::Between(End::Time(start), End::Time(end)) if start.date == end.date => {
            Some(format!("{}, {}", words::short_day(&end.date), between(start, end)))
        }
        Timed::Between(start, end) => {
            let is_plain = |end: &End| match end {
                End::Date(date) => date.day.is_some() && words::is_plain(date),
                End::Time(_) | End::Open | End::Unknown => true,
            };
            let years: Vec<_> = [start, end].into_iter().filter_map(date).map(|date| date.year).collect();
            let say = |end: &End, _: bool| match end {
                End::Time(time) => Some(short(time)),
                End::Date(date) => Some(words::short_day(date)),
                End::Open | End::Unknown => None,
            };
            let is_one_year = years.windows(2).all(|pair| pair[0] == pair[1]);
            (is_plain(start) && is_plain(end) && is_one_year).then(|| joined(start, end, &say))
        }
    }
}

/// The time alone, where all is of one day.
#[cfg(feature = "fonts")]
pub(in crate::time) fn time_alone(timed: &Timed) -> Option<String> {
    match timed {
        Timed::At(time) => Some(clock(time)),
        Timed::Between(End::Date(_), _) | Timed::Between(_, End::Date(_)) => None,
        Timed::Between(End::Time(start), End::Time(end)) => (start.date == end.date).then(|| between(start, end)),
        Timed::Between(start, end) => Some(joined(start, end, &|end, _| match end {
            End::Time(time) => Some(clock(time)),
            End::Date(_) | End::Open | End::Unknown => None,
        })),
    }
}

/// `a to b`, or what is said of one end alone.
fn joined(start: &End, end: &End, say: &dyn Fn(&End, bool) -> Option<String>) -> String {
    let unknown =
        |end: &End, name: &str| if *end == End::Unknown { format!(", {name} unknown") } else { String::new() };
    match (say(start, true), say(end, false)) {
        (Some(start), Some(end)) => format!("{start} to {end}"),
        (Some(start), None) => format!("from {start}{}", unknown(end, "end")),
        (None, Some(end)) => format!("until {end}{}", unknown(start, "start")),
        (None, None) => "at an unknown time".to_owned(),
    }
}

fn date(end: &End) -> Option<&Date> {
    match end {
        End::Time(time) => Some(&time.date),
        End::Date(date) => Some(date),
        End::Open | End::Unknown => None,
    }
}

/// `14 March 2024, 09:05 UTC`
fn full(time: &Time) -> String {
    day_and_clock(&words::of_date(&time.date, false), time)
}

fn day_and_clock(day: &str, time: &Time) -> String {
    format!("{day}, {}", clock(time))
}

/// `09:05 to 10:48 UTC`: a zone that both have is said once.
fn between(start: &Time, end: &Time) -> String {
    let first = if start.shift == end.shift { clock(&Time { shift: None, ..*start }) } else { clock(start) };
    format!("{first} to {}", clock(end))
}

/// `c. 14:30:05.250 UTC+2?`
fn clock(time: &Time) -> String {
    let figures = match (time.minute, time.second) {
        (None, _) => format!("{:02} h", time.hour),
        (Some(minute), None) => format!("{:02}:{minute:02}", time.hour),
        // A leap second is said as it is.
        (Some(minute), Some(second)) => format!("{:02}:{minute:02}:{second:02}{}", time.hour, fraction(time.fraction)),
    };
    let about = if time.doubt.approximate { "c. " } else { "" };
    let mark = if time.doubt.uncertain { "?" } else { "" };
    format!("{about}{figures}{}{mark}", time.shift.map(zone).unwrap_or_default())
}

fn fraction(fraction: Option<Fraction>) -> String {
    fraction.map_or_else(String::new, |Fraction { value, figures }| {
        format!(".{value:0>width$}", width = usize::from(figures))
    })
}

/// With a space before it.
fn zone(shift: TimeShift) -> String {
    let minutes = if let TimeShift::Offset { minutes, .. } = shift { minutes } else { 0 };
    format!(" {}", offset_words(minutes.into()))
}

#[cfg(test)]
mod tests {
    use crate::time::Date;

    #[test]
    fn a_time_says_as_much_as_was_written() {
        for (text, words) in [
            ("2024-03-14T09", "14 March 2024, 09 h"),
            ("2024-03-14T09:05", "14 March 2024, 09:05"),
            ("2024-03-14T09:05:00", "14 March 2024, 09:05:00"),
            ("2024-03-14T09:05:12,050Z", "14 March 2024, 09:05:12.050 UTC"),
            ("2024-03-14T09:05~", "14 March 2024, c. 09:05"),
            ("2024-03-14T09:05Z?", "14 March 2024, 09:05 UTC?"),
            ("2024-03-14T09:05+05:30%", "14 March 2024, c. 09:05 UTC+5:30?"),
            ("2024-03-14T24:00", "14 March 2024, 24:00"),
            ("2024-03-14T09:05/T10:48", "14 March 2024, 09:05 to 10:48"),
            ("2024-03-14T09:05Z/PT1H43M", "14 March 2024, 09:05 to 10:48 UTC"),
            ("2024-03-14T09:05Z/T10:48+01:00", "14 March 2024, 09:05 UTC to 10:48 UTC+1"),
            ("2024-03-14T23:50/2024-03-15T00:10", "14 March, 23:50 to 15 March 2024, 00:10"),
            ("2023-12-31T23:50/2024-01-01T00:10", "31 December 2023, 23:50 to 1 January 2024, 00:10"),
            ("2024-03-14T09:05~/2024-03-16", "14 March, c. 09:05 to 16 March 2024"),
            ("2024-03-14T09:05/..", "from 14 March 2024, 09:05"),
            ("2024-03-14T09:05/", "from 14 March 2024, 09:05, end unknown"),
            ("../2024-03-14T09:05", "until 14 March 2024, 09:05"),
        ] {
            assert_eq!(Date::parse(text).map(|date| date.words()).as_deref(), Ok(words), "{text}");
        }
    }
}
