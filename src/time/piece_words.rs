//! The pieces of an axis in words, down to the unit that begins at their knots.

use crate::language::Language;
use crate::time::Epoch;
use crate::time::Instant;
use crate::time::instant::DAY;
use crate::time::interval_words::{Unit, Wording, apart};

/// A piece of an axis from an instant up to, not including, another, down to the unit that begins at those of its ends that
/// are `whole`: `1943 to 2010`, `January 2011 to February 2012`. The others are wherever the axis ends. `clocks` are the names of the clocks
/// behind times of day, where these change.
pub(crate) fn piece_words(
    (from, from_whole): (Instant, bool),
    (end, end_whole): (Instant, bool),
    (epoch, language): (Epoch, Language),
    clocks: Option<&[String; 2]>,
) -> String {
    let named = (false, epoch, language.grammar());
    let last = Instant(end.0.saturating_sub(1)).max(from);
    let of = |at: Instant, is_whole: bool| if is_whole { begun(at) } else { Unit::Year };
    let unit = of(from, from_whole).max(of(end, end_whole));
    let wording = apart(from, last, unit, named);
    let words = wording.map_or_else(
        || Wording::of(from, last, unit, named).said(from),
        |wording| {
            if wording.unit > unit {
                Wording::of(from, last, unit, named).said(from)
            } else {
                wording.joined_on(from, last, language.grammar().spans.link, clocks)
            }
        },
    );
    language.grammar().in_script(epoch.worded_in(words, language))
}

/// The coarsest unit that begins at an instant.
fn begun(at: Instant) -> Unit {
    let civil = at.civil();
    match (at.0.rem_euclid(DAY), civil.day, civil.month) {
        (0, 1, 1) => Unit::Year,
        (0, 1, _) => Unit::Month,
        (0, ..) => Unit::Day,
        (second, ..) if second % 60 == 0 => Unit::Minute,
        _ => Unit::Second,
    }
}

#[cfg(test)]
mod tests {
    use super::piece_words;
    use crate::language::Language;
    use crate::time::{Civil, Epoch, Instant};

    fn at(year: i64, month: u8, day: u8, second: i64) -> Instant {
        Instant(Instant::from_civil(Civil { year, month, day }).0 + second)
    }

    #[test]
    fn a_piece_is_said_down_to_the_unit_that_begins_at_its_knots() {
        for (from, to, words) in [
            ((at(1943, 7, 9, 0), false), (at(2011, 1, 1, 0), true), "1943 to 2010"),
            ((at(2011, 1, 1, 0), true), (at(2012, 3, 1, 0), true), "January 2011 to February 2012"),
            ((at(2012, 3, 1, 0), true), (at(2012, 8, 5, 0), false), "March to August 2012"),
            ((at(2012, 5, 3, 0), true), (at(2012, 5, 25, 0), true), "3 to 24 May 2012"),
            ((at(2024, 1, 1, 0), true), (at(2024, 3, 5, 0), false), "2024"),
            ((at(2024, 3, 14, 32_400), true), (at(2024, 3, 14, 36_000), true), "09:00 to 09:59 on 14 March 2024"),
            ((at(-65_999_999, 1, 1, 0), false), (at(-9_999, 1, 1, 0), true), "66 million to 10,000 BCE"),
        ] {
            assert_eq!(piece_words(from, to, (Epoch::Bce, Language::English), None), words);
        }
        let clocks = [" CEST", " CET"].map(str::to_owned);
        let hours = [(at(2024, 10, 27, 600), true), (at(2024, 10, 27, 10_800), true)];
        let words = piece_words(hours[0], hours[1], (Epoch::Bce, Language::English), Some(&clocks));
        assert_eq!(words, "00:10 CEST to 02:59 CET on 27 October 2024");
    }
}
