//! Ranges that begin or end with an age, which is said as it was written and never as a year.

use edtf_core::Qualifier;

use crate::language::Language;
use crate::time::deep_time;
use crate::time::deep_time::{Age, Aged, End};
use crate::time::range::{Beyond, DateRange, Rim, doubts, whole};
use crate::time::year_words;
use crate::time::{Epoch, Instant};

pub(super) fn of(aged: &Aged) -> Option<DateRange> {
    let hull = aged.extent()?.hull()?;
    let (start, end) = match *aged {
        Aged::At(age) => (End::Age(age), End::Age(age)),
        Aged::Between(start, end) => (start, end),
    };
    Some(DateRange { start: rim(hull.0, start, end), end: rim(hull.1, end, start), zoned: false, zone: None })
}

/// One end, said by the other where it is open or unknown itself.
fn rim(at: Instant, own: End, other: End) -> Rim {
    let beyond = match own {
        End::Age(_) | End::Date(_) => Beyond::Nothing,
        End::Unknown => Beyond::Unknown,
        End::Open => Beyond::Open,
    };
    let plain = Rim { at, doubts: [Qualifier::default(); 3], whole: None, beyond, age: None };
    match if beyond == Beyond::Nothing { own } else { other } {
        End::Age(age) => Rim { age: Some(age), ..plain },
        End::Date(date) => Rim { doubts: doubts(&date), whole: whole(&date), ..plain },
        End::Open | End::Unknown => plain,
    }
}

impl DateRange {
    /// From an age or to one, and whether they are one; `None` where no end is an age.
    pub(super) fn in_ages(&self, epoch: Epoch, language: Language) -> Option<(String, bool)> {
        let (start, end, grammar) = (&self.start, &self.end, language.grammar());
        let year =
            |at: Instant| epoch.worded_in(year_words::words_as_meant(grammar, at.civil().year, false, false), language);
        let last = Instant(end.at.0.saturating_sub(1));
        let age = |age: &Age| deep_time::age_words(grammar, age);
        let linked = |first: &str, last: &str| Some(((grammar.spans.link)(first, last, false), false));
        match (start.age, end.age) {
            (Some(first), Some(last)) if first == last => Some((age(&first), true)),
            (Some(first), Some(last)) => Some((deep_time::between_ages(grammar, &first, &last), false)),
            (Some(first), None) => linked(&age(&first), &year(last)),
            (None, Some(last)) => linked(&year(start.at), &age(&last)),
            (None, None) => None,
        }
    }
}
