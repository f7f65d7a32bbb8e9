//! Dates in figures, for formats that have no signs: year, month, day and time of day of the start and of the end; of a date with
//! signs the nearest that figures say.

use crate::exchange::dates::{of_parts, span};
use crate::time::{Civil, Date, Edge, Instant, Shape, Zone};

/// A year with what is known of its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moment {
    /// As astronomers count: 0 is 1 BC.
    pub(super) year: i64,
    /// 1 to 12.
    pub(super) month: Option<u8>,
    /// 1 to 31; only with a month.
    pub(super) day: Option<u8>,
    /// Only with a day.
    pub(super) clock: Option<Clock>,
}

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    /// 0 to 23.
    pub(super) hour: u8,
    /// 0 to 59.
    pub(super) minute: u8,
    /// 0 to 59, where it is known to the second.
    pub(super) second: Option<u8>,
}

/// A date in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Figures {
    /// Of what lasted its start.
    pub(super) start: Moment,
    /// The last year, month or day of what lasted, within it.
    pub(super) end: Option<Moment>,
    /// Whether the figures say all that the date says.
    pub(super) is_exact: bool,
}

impl Figures {
    /// Of a date; nothing where it lies too far off to be counted.
    pub(super) fn of(date: &Date) -> Option<Figures> {
        let zone = date.zone().filter(|_| date.names_zone() == Some(false));
        Figures::on_clocks(date, zone)
    }

    /// The same with every time on the clocks of the file, where it names their zone.
    pub(super) fn of_place(date: &Date) -> Option<Figures> {
        Figures::on_clocks(date, date.zone())
    }

    fn on_clocks(date: &Date, zone: Option<Zone>) -> Option<Figures> {
        let (start, end) = timed(date, zone).or_else(|| signless(date)).or_else(|| bounds(date))?;
        let end = end.filter(|end| *end != start);
        let is_exact = rebuilt(start, end).is_some_and(|text| text == date.as_written());
        Some(Figures { start, end, is_exact })
    }

    /// Whether it says days or times, all of them within years of four figures.
    pub(super) fn is_of_days(&self) -> bool {
        let is_day = |moment: &Moment| moment.day.is_some() && (1..=9999).contains(&moment.year);
        is_day(&self.start) && self.end.iter().all(is_day)
    }
}

impl Moment {
    /// ISO 8601: `2012-05-25`, `2012-05-25T14:30`. Of a year of more than four figures EDTF.
    pub(super) fn iso(&self) -> Option<String> {
        let day = of_parts(self.year, self.month.map(u32::from), self.day.map(u32::from)).ok()?;
        let Some(Clock { hour, minute, second }) = self.clock else { return Some(day) };
        let seconds = second.map(|second| format!(":{second:02}")).unwrap_or_default();
        Some(format!("{day}T{hour:02}:{minute:02}{seconds}"))
    }

    /// As historians count its year: -44 is 44 BC, and there is no year 0.
    pub(super) fn historical_year(&self) -> i64 {
        if self.year <= 0 { self.year.saturating_sub(1) } else { self.year }
    }

    fn of_day(Civil { year, month, day }: Civil) -> Moment {
        Moment { year, month: Some(month), day: Some(day), clock: None }
    }
}

type Ends = (Moment, Option<Moment>);

fn rebuilt(start: Moment, end: Option<Moment>) -> Option<String> {
    let start = start.iso()?;
    match end {
        Some(end) => span(&start, &end.iso()?).ok(),
        None => Some(start),
    }
}

/// Of a date with a time of day, on the clocks of a zone; else as it stands, in UTC where it names an offset.
fn timed(date: &Date, zone: Option<Zone>) -> Option<Ends> {
    date.names_zone()?;
    let moment = |(from, to): (Instant, Instant)| {
        let at = zone.map_or(from, |zone| zone.clock(from));
        of_length(at, to.0.saturating_sub(from.0))
    };
    match date.extent()?.shape {
        Shape::Point(from, to) => Some((moment((from, to)), None)),
        Shape::Span { start: Edge::Within(a, b), end: Edge::Within(c, d) } => {
            Some((moment((a, b)), Some(moment((c, d)))))
        }
        Shape::Span { start: Edge::Within(a, b), .. } | Shape::Span { end: Edge::Within(a, b), .. } => {
            Some((moment((a, b)), None))
        }
        _ => None,
    }
}

/// As exact as so many seconds are.
fn of_length(at: Instant, seconds: i64) -> Moment {
    const HOUR: i64 = 3600;
    let day = Moment::of_day(at.civil());
    let second = at.0.rem_euclid(24 * HOUR);
    let part = |value: i64| u8::try_from(value).expect("impossible: a part of a day is below 60");
    let clock = Clock {
        hour: part(second / HOUR),
        minute: part(second / 60 % 60),
        second: (seconds < 60).then(|| part(second % 60)),
    };
    match seconds {
        ..3601 => Moment { clock: Some(clock), ..day },
        3601..2_000_000 => day,
        2_000_000..20_000_000 => Moment { day: None, ..day },
        _ => Moment { month: None, day: None, ..day },
    }
}

/// Of years, months and days, one or two, without their signs of doubt.
fn signless(date: &Date) -> Option<Ends> {
    let gregorian = date.gregorian();
    let text = gregorian.as_deref().unwrap_or(date.as_written());
    match text.split_once('/') {
        Some((start, end)) => Some((plain(start)?, Some(plain(end)?))),
        None => Some((plain(text)?, None)),
    }
}

/// `-0043`, `2012-05~`, `2012-05-25?`, `Y-12000`.
fn plain(text: &str) -> Option<Moment> {
    let text = text.trim_end_matches(['~', '?', '%']);
    let is_figures = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(year) = text.strip_prefix('Y') {
        let is_year = is_figures(year.strip_prefix('-').unwrap_or(year));
        let year = year.parse().ok().filter(|_| is_year)?;
        return Some(Moment { year, month: None, day: None, clock: None });
    }
    let (sign, rest) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let parts: Vec<&str> = rest.split('-').collect();
    let is_plain =
        parts.len() <= 3 && parts.iter().zip([4, 2, 2]).all(|(it, length)| it.len() == length && is_figures(it));
    let year: i64 = parts.first().filter(|_| is_plain)?.parse().ok()?;
    let part = |at: usize| parts.get(at).and_then(|part| part.parse().ok());
    let (month, day): (Option<u8>, Option<u8>) = (part(1), part(2));
    // Above 12 they are seasons and quarters.
    month.is_none_or(|month| month <= 12).then_some(Moment { year: sign * year, month, day, clock: None })
}

/// From the first to the last day that a date can mean, as years or months where those are whole.
fn bounds(date: &Date) -> Option<Ends> {
    let (first, last) = date.clone().in_zone(None).extent()?.hull()?;
    let (start, end) = (Moment::of_day(first.civil()), Moment::of_day(Instant(last.0.saturating_sub(1)).civil()));
    let coarser = |moment: Moment| match () {
        () if (start.month, start.day, end.month, end.day) == (Some(1), Some(1), Some(12), Some(31)) => {
            Moment { month: None, day: None, ..moment }
        }
        () if start.day == Some(1) && Instant(last.0).civil().day == 1 => Moment { day: None, ..moment },
        () => moment,
    };
    Some((coarser(start), Some(coarser(end))))
}

#[cfg(test)]
mod tests {
    use super::Figures;
    use crate::time::Date;

    fn said(text: &str) -> Option<String> {
        let date = Date::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        let figures = Figures::of(&date)?;
        let end = figures.end.and_then(|end| end.iso()).map(|end| format!(" to {end}")).unwrap_or_default();
        let sign = if figures.is_exact { "" } else { " about" };
        Some(format!("{}{end}{sign}", figures.start.iso()?))
    }

    #[test]
    fn figures_say_what_they_can() {
        for (text, expected) in [
            ("2012", "2012"),
            ("2012-05-25", "2012-05-25"),
            ("-0043-03", "-0043-03"),
            ("Y-12000", "Y-12000"),
            ("2012-05/2013", "2012-05 to 2013"),
            ("2012-05~", "2012-05 about"),
            ("1850?/1900", "1850 to 1900 about"),
            ("197X", "1970 to 1979 about"),
            ("2012-21", "2012-03 to 2012-05 about"),
            ("1920-33", "1920-01 to 1920-03 about"),
            ("2011/..", "2011 about"),
            ("/2011-05-03", "2011-05-03 about"),
            ("[1667,1670]", "1667 to 1670 about"),
            ("2012-05-XX", "2012-05 about"),
            ("2012-05-25T14:30", "2012-05-25T14:30"),
            ("2012-05-25T14:30:05", "2012-05-25T14:30:05"),
            ("2012-05-25T14:30Z", "2012-05-25T14:30 about"),
            ("2012-05-25T14:30+02:00", "2012-05-25T12:30 about"),
            ("2012-05-25T14:30/2012-05-25T16:00", "2012-05-25T14:30 to 2012-05-25T16:00"),
            ("{ julian: 1917-10-25 }", "1917-11-07 about"),
            ("66 Ma", "Y-66498050 to Y-65498051 about"),
        ] {
            assert_eq!(said(text).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(said("Y1E100"), None);
    }
}
