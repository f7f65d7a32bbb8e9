//! Times of day in words: `14 March 2024, 09:05 to 10:48 UTC+1`.

use edtf_core::{Date, Qualifier, TimeShift};

use crate::language::{Grammar, Kind, Order};
use crate::time::time_of_day::{End, Fraction, Time, Timed};
use crate::time::words;
use crate::time::words::doubt::doubted;
use crate::time::zone_text::offset_words;

/// Never empty.
pub(in crate::time) fn of(grammar: &Grammar, timed: &Timed) -> String {
    match timed {
        Timed::At(time) => full(grammar, time),
        Timed::Between(End::Time(start), End::Time(end)) if start.date == end.date => {
            [&words::of_date(grammar, &end.date, false), grammar.setting.behind_day, &between(grammar, start, end)]
                .concat()
        }
        Timed::Between(start, end) => {
            let years = [date(start), date(end)].map(|date| date.map(|date| date.year));
            let is_one_year = years[0] == years[1];
            let leads = grammar.setting.order == Order::Year;
            joined(grammar, start, end, &|end, is_first| match end {
                End::Time(time) if is_first != leads && is_one_year => {
                    Some(day_and_clock(grammar, &words::short_day(grammar, &time.date), time))
                }
                End::Time(time) => Some(full(grammar, time)),
                End::Date(date) => Some(words::of_date(grammar, date, false)),
                End::Open | End::Unknown => None,
            })
        }
    }
}

/// Without the year, where all is of one year.
#[cfg(feature = "fonts")]
pub(in crate::time) fn without_year(grammar: &Grammar, timed: &Timed) -> Option<String> {
    let day = |date: &Date| words::short_day(grammar, date);
    let short = |time: &Time| day_and_clock(grammar, &day(&time.date), time);
    match timed {
        Timed::At(time) => Some(short(time)),
        Timed::Between(End::Time(start), End::Time(end)) if start.date == end.date => {
            Some([&day(&end.date), grammar.setting.behind_day, &between(grammar, start, end)].concat())
        }
        Timed::Between(start, end) => {
            let is_plain = |end: &End| match end {
                End::Date(date) => date.day.is_some() && words::is_plain(date),
                End::Time(_) | End::Open | End::Unknown => true,
            };
            let years: Vec<_> = [start, end].into_iter().filter_map(date).map(|date| date.year).collect();
            let say = |end: &End, _: bool| match end {
                End::Time(time) => Some(short(time)),
                End::Date(date) => Some(day(date)),
                End::Open | End::Unknown => None,
            };
            let is_one_year = years.windows(2).all(|pair| pair[0] == pair[1]);
            (is_plain(start) && is_plain(end) && is_one_year).then(|| joined(grammar, start, end, &say))
        }
    }
}

/// The time alone, where all is of one day.
#[cfg(feature = "fonts")]
pub(in crate::time) fn time_alone(grammar: &Grammar, timed: &Timed) -> Option<String> {
    match timed {
        Timed::At(time) => Some(clock(grammar, time)),
        Timed::Between(End::Date(_), _) | Timed::Between(_, End::Date(_)) => None,
        Timed::Between(End::Time(start), End::Time(end)) => {
            (start.date == end.date).then(|| between(grammar, start, end))
        }
        Timed::Between(start, end) => Some(joined(grammar, start, end, &|end, _| match end {
            End::Time(time) => Some(clock(grammar, time)),
            End::Date(_) | End::Open | End::Unknown => None,
        })),
    }
}

/// `a to b`, or what is said of one end alone.
fn joined(grammar: &Grammar, start: &End, end: &End, say: &dyn Fn(&End, bool) -> Option<String>) -> String {
    let spans = &grammar.spans;
    let unknown = |end: &End, words: &'static str| if *end == End::Unknown { words } else { "" };
    match (say(start, true), say(end, false)) {
        (Some(start), Some(end)) => (spans.link)(&start, &end, false),
        (Some(start), None) => (spans.from)(Kind::Day, &start) + unknown(end, spans.end_unknown),
        (None, Some(end)) => (spans.until)(Kind::Day, &end) + unknown(start, spans.start_unknown),
        (None, None) => spans.unknown_time.to_owned(),
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
fn full(grammar: &Grammar, time: &Time) -> String {
    day_and_clock(grammar, &words::of_date(grammar, &time.date, false), time)
}

fn day_and_clock(grammar: &Grammar, day: &str, time: &Time) -> String {
    [day, grammar.setting.behind_day, &clock(grammar, time)].concat()
}

/// `09:05 to 10:48 UTC`: a zone that both have is said once, and so is the unit of hours, `14 to 16 h`.
fn between(grammar: &Grammar, start: &Time, end: &Time) -> String {
    let is_shared = start.shift == end.shift;
    if is_shared && [start, end].iter().all(|time| time.minute.is_none() && time.doubt == Qualifier::default()) {
        let hours = (grammar.spans.link)(&start.hour.to_string(), &end.hour.to_string(), true);
        return (grammar.times.hour)(&hours) + &end.shift.map(zone).unwrap_or_default();
    }
    let first = if is_shared { clock(grammar, &Time { shift: None, ..*start }) } else { clock(grammar, start) };
    (grammar.spans.link)(&first, &clock(grammar, end), is_shared)
}

/// `c. 14:30:05.250 UTC+2?`
fn clock(grammar: &Grammar, time: &Time) -> String {
    let figures = match (time.minute, time.second) {
        (None, _) => (grammar.times.hour)(&time.hour.to_string()),
        (Some(minute), None) => format!("{:02}:{minute:02}", time.hour),
        // A leap second is said as it is.
        (Some(minute), Some(second)) => {
            format!("{:02}:{minute:02}:{second:02}{}", time.hour, fraction(grammar, time.fraction))
        }
    };
    doubted(grammar, Kind::Other, figures + &time.shift.map(zone).unwrap_or_default(), time.doubt)
}

fn fraction(grammar: &Grammar, fraction: Option<Fraction>) -> String {
    fraction.map_or_else(String::new, |Fraction { value, figures }| {
        format!("{}{value:0>width$}", grammar.numbers.decimal, width = usize::from(figures))
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
            ("2024-03-14T14Z/T16", "14 March 2024, 14 to 16 h UTC"),
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
