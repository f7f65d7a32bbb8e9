//! The range of several dates: from the first to the last in words, with what their authors leave open at its two ends.

mod ages;
#[cfg(test)]
mod tests;

use edtf_core::{Date as Part, Edtf, IntervalEndpoint, Qualifier, SetElement};

use crate::language::{Grammar, Language};
use crate::time::date::Meaning;
use crate::time::deep_time::Age;
use crate::time::edtf_extent;
use crate::time::interval_words::{EndSigns, Unit, range_with};
use crate::time::time_of_day;
use crate::time::time_of_day::{End, Timed};
use crate::time::{Date, Doubt, Epoch, Extent, Instant, Zone};

/// From the first to the last instant that some dates can mean, and what their authors leave open there.
///
/// `1998~` and `2001/..` together are `c. 1998 to 2001 and onwards`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DateRange {
    start: Rim,
    end: Rim,
    /// Whether a date names the zone of its time of day.
    zoned: bool,
    /// The zone on whose clocks it is said.
    zone: Option<Zone>,
}

/// One end of a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Rim {
    at: Instant,
    /// Of the date that gives the end: its year, its month and its day.
    doubts: [Qualifier; 3],
    /// The unit of a date that is doubted as a whole, where that is a month or a day.
    whole: Option<Unit>,
    beyond: Beyond,
    /// The age that gives the end, which is said as it was written.
    age: Option<Age>,
}

/// Whether a range goes on past the last date that is known on its side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Beyond {
    /// It does not.
    Nothing,
    /// An end that nobody knows.
    Unknown,
    /// `..`: no end is meant.
    Open,
}

impl DateRange {
    /// Of one date; `None` where it lies too far off to be counted in seconds.
    pub(crate) fn of(date: &Date) -> Option<DateRange> {
        if let (Some(days), None) = (date.days(), date.zone()) {
            return Some(of_plain(edtf_extent::of_days(days)?));
        }
        let range = match date.meaning() {
            Meaning::Edtf(value) => of_value(&value),
            Meaning::Timed(timed) => of_timed(timed, date.zone()),
            Meaning::Aged(aged) => return ages::of(aged),
            // From its first day to its last, as EDTF has it.
            Meaning::Converted(own) => {
                return DateRange::of(&Date::parse(&own.gregorian()).ok()?.in_zone(date.zone()));
            }
        }?;
        let Some(zone) = date.zone() else { return Some(range) };
        // The ends of what has no time of its own are days of the zone.
        let (start, end) = date.extent()?.hull()?;
        let (start, end) = (Rim { at: start, ..range.start }, Rim { at: end, ..range.end });
        Some(DateRange { start, end, zone: Some(zone), ..range })
    }

    /// The same on the clocks of a zone.
    #[cfg(feature = "fonts")]
    pub(crate) fn in_zone(self, zone: Option<Zone>) -> DateRange {
        DateRange { zone: zone.or(self.zone), ..self }
    }

    /// Of the dates of both.
    pub(crate) fn join(self, other: DateRange) -> DateRange {
        DateRange {
            start: self.start.join(other.start, Instant::min),
            end: self.end.join(other.end, Instant::max),
            zoned: self.zoned || other.zoned,
            zone: self.zone.or(other.zone),
        }
    }

    /// `March to August 2012`, `c. 1998 to 2001 and onwards`, `1984?`; in UTC where a date names a zone and no other is known.
    pub(crate) fn words(&self) -> String {
        self.words_in(Epoch::default(), Language::English)
    }

    /// The same with years as an epoch counts them.
    pub(crate) fn words_in(&self, epoch: Epoch, language: Language) -> String {
        let grammar = language.grammar();
        if let Some((words, is_single)) = self.in_ages(epoch, language) {
            return grammar.in_script(beyond(grammar, words, is_single, (self.start.beyond, self.end.beyond)));
        }
        let signs = EndSigns {
            start: &|unit| self.start.doubt(unit),
            end: &|unit| self.end.doubt(unit),
            utc: self.zoned && self.zone.is_none(),
            epoch,
            grammar,
        };
        let clock = |at: Instant| self.zone.map_or(at, |zone| zone.clock(at));
        let (words, is_single) = range_with(clock(self.start.at), clock(self.end.at), &signs);
        grammar.in_script(beyond(
            grammar,
            epoch.worded_in(words, language),
            is_single,
            (self.start.beyond, self.end.beyond),
        ))
    }
}

impl Rim {
    fn join(self, other: Rim, outer: fn(Instant, Instant) -> Instant) -> Rim {
        let beyond = self.beyond.max(other.beyond);
        if self.at == other.at {
            let each = [0, 1, 2].map(|part| both(self.doubts[part], other.doubts[part]));
            return Rim { doubts: each, whole: self.whole.or(other.whole), beyond, ..self };
        }
        let outermost = if outer(self.at, other.at) == self.at { self } else { other };
        Rim { beyond, ..outermost }
    }

    /// What is doubted of the end where the range is said down to this unit, and the unit that the doubt is about: about
    /// April 2016 is no doubt about that year.
    fn doubt(&self, unit: Unit) -> (Unit, Qualifier) {
        let unit = self.whole.map_or(unit, |whole| whole.max(unit));
        let said = match unit {
            Unit::Year => 1,
            Unit::Month => 2,
            Unit::Day | Unit::Minute | Unit::Second => 3,
        };
        (unit, self.doubts[..said].iter().copied().fold(Qualifier::default(), both))
    }
}

fn both(a: Qualifier, b: Qualifier) -> Qualifier {
    Qualifier { uncertain: a.uncertain || b.uncertain, approximate: a.approximate || b.approximate }
}

/// The range with what lies past its ends.
fn beyond(grammar: &Grammar, words: String, is_single: bool, ends: (Beyond, Beyond)) -> String {
    let spans = &grammar.spans;
    let onwards = spans.onwards[usize::from(!is_single)];
    let behind = match ends {
        (Beyond::Nothing, Beyond::Nothing) => ["", ""],
        (Beyond::Open, Beyond::Open) => [spans.both_open, ""],
        (Beyond::Nothing, Beyond::Open) => [onwards, ""],
        (Beyond::Unknown, Beyond::Open) => [onwards, spans.start_unknown],
        (Beyond::Open, Beyond::Nothing) => [spans.and_earlier, ""],
        (Beyond::Open, Beyond::Unknown) => [spans.and_earlier, spans.end_unknown],
        (Beyond::Unknown, Beyond::Nothing) => [spans.start_unknown, ""],
        (Beyond::Nothing, Beyond::Unknown) => [spans.end_unknown, ""],
        (Beyond::Unknown, Beyond::Unknown) => [spans.both_unknown, ""],
    };
    [words.as_str(), behind[0], behind[1]].concat()
}

/// Of a date without doubts or open ends: most are so.
fn of_plain((start, end): (Instant, Instant)) -> DateRange {
    let doubts = [Qualifier::default(); 3];
    let rim = |at| Rim { at, doubts, whole: None, beyond: Beyond::Nothing, age: None };
    DateRange { start: rim(start), end: rim(end), zoned: false, zone: None }
}

fn of_value(value: &Edtf) -> Option<DateRange> {
    match value {
        Edtf::Date(date) => between(edtf_extent::extent(value)?.hull()?, (date, date), NO_MORE),
        Edtf::DateTime(at) => of_timed(&Timed::At((*at).into()), None),
        Edtf::Interval(interval) => {
            let (start, end) = (dated(&interval.start), dated(&interval.end));
            let ends = (start.or(end)?, end.or(start)?);
            between(edtf_extent::extent(value)?.hull()?, ends, (past(&interval.start), past(&interval.end)))
        }
        Edtf::Set(set) => {
            let each: Option<Vec<DateRange>> = set.elements.iter().map(member).collect();
            each?.into_iter().reduce(DateRange::join)
        }
    }
}

fn of_timed(timed: &Timed, zone: Option<Zone>) -> Option<DateRange> {
    let (start, end) = time_of_day::range(timed);
    let past = |end: &End| match end {
        End::Time(_) | End::Date(_) => Beyond::Nothing,
        End::Unknown => Beyond::Unknown,
        End::Open => Beyond::Open,
    };
    let past = match timed {
        Timed::At(_) => NO_MORE,
        Timed::Between(start, end) => (past(start), past(end)),
    };
    let hull = Extent { shape: time_of_day::shape(timed, zone)?, doubt: Doubt::default() }.hull()?;
    let range = between(hull, (start.or(end).as_ref()?, end.or(start).as_ref()?), past)?;
    Some(DateRange { zoned: timed.names_zone(), ..range })
}

const NO_MORE: (Beyond, Beyond) = (Beyond::Nothing, Beyond::Nothing);

fn between(hull: (Instant, Instant), ends: (&Part, &Part), past: (Beyond, Beyond)) -> Option<DateRange> {
    let rim = |at, date: &Part, beyond| Rim { at, doubts: doubts(date), whole: whole(date), beyond, age: None };
    Some(DateRange { start: rim(hull.0, ends.0, past.0), end: rim(hull.1, ends.1, past.1), zoned: false, zone: None })
}

fn member(element: &SetElement) -> Option<DateRange> {
    let (ends, past) = match element {
        SetElement::Date(date) => ((date, date), NO_MORE),
        SetElement::OnOrBefore(date) => ((date, date), (Beyond::Open, Beyond::Nothing)),
        SetElement::OnOrAfter(date) => ((date, date), (Beyond::Nothing, Beyond::Open)),
        SetElement::Range(from, to) => ((from, to), NO_MORE),
    };
    between(edtf_extent::element(element)?, ends, past)
}

fn dated(end: &IntervalEndpoint) -> Option<&Part> {
    match end {
        IntervalEndpoint::Date(date) | IntervalEndpoint::OnOrBefore(date) | IntervalEndpoint::OnOrAfter(date) => {
            Some(date)
        }
        IntervalEndpoint::Open | IntervalEndpoint::Unknown => None,
    }
}

fn past(end: &IntervalEndpoint) -> Beyond {
    match end {
        IntervalEndpoint::Date(_) => Beyond::Nothing,
        IntervalEndpoint::Unknown => Beyond::Unknown,
        IntervalEndpoint::Open | IntervalEndpoint::OnOrBefore(_) | IntervalEndpoint::OnOrAfter(_) => Beyond::Open,
    }
}

/// The month or day of a date with one doubt about all of it.
fn whole(date: &Part) -> Option<Unit> {
    let doubt = date.year.qualifier;
    let (month, day) = (date.month?, date.day);
    let is_known = matches!(month.value()?, 1..=12) && day.is_none_or(|day| day.value().is_some());
    let is_whole = month.qualifier == doubt && day.is_none_or(|day| day.qualifier == doubt);
    let unit = if day.is_some() { Unit::Day } else { Unit::Month };
    (doubt != Qualifier::default() && is_known && is_whole).then_some(unit)
}

fn doubts(date: &Part) -> [Qualifier; 3] {
    let of = |field: Option<edtf_core::DateField>| field.map(|field| field.qualifier).unwrap_or_default();
    [date.year.qualifier, of(date.month), of(date.day)]
}
