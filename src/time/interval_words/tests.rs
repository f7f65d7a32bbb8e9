//! What lies between two instants, in words.

use crate::time::dice::Dice;
use crate::time::instant::DAY;
use crate::time::{Civil, Instant, between_words, range_words};

fn at(year: i64, month: u8, day: u8, second: i64) -> Instant {
    Instant(Instant::from_civil(Civil { year, month, day }).0 + second)
}

#[test]
fn what_lies_between_is_said_as_finely_as_it_takes() {
    for (from, to, words) in [
        (at(1943, 2, 1, 0), at(1970, 5, 1, 0), "1943 and 1970"),
        (at(2015, 11, 3, 0), at(2016, 1, 9, 0), "3 November 2015 and 9 January 2016"),
        (at(2012, 5, 3, 0), at(2012, 7, 25, 0), "3 May and 25 July 2012"),
        (at(2012, 5, 3, 0), at(2012, 5, 25, 0), "3 and 25 May 2012"),
        (at(2024, 3, 14, 32_580), at(2024, 3, 14, 41_340), "09:03 and 11:29 on 14 March 2024"),
        (at(2024, 3, 14, 85_800), at(2024, 3, 15, 600), "14 March 2024, 23:50 and 15 March 2024, 00:10"),
        (at(2024, 3, 14, 5), at(2024, 3, 14, 65), "00:00:05 and 00:01:05 on 14 March 2024"),
        (at(2024, 3, 14, 59), at(2024, 3, 14, 60), "00:00:59 and 00:01:00 on 14 March 2024"),
        (at(-43, 1, 1, 0), at(14, 1, 1, 0), "44 BCE and 14 CE"),
        (at(-499, 1, 1, 0), at(-299, 1, 1, 0), "500 and 300 BCE"),
        (at(-500_000_000, 1, 1, 0), at(-239_876_543, 1, 1, 0), "500 million and 240 million BCE"),
        (at(-300_000, 1, 1, 0), at(1900, 1, 1, 0), "300,000 BCE and 1900 CE"),
    ] {
        assert_eq!(between_words(from, to), words);
        assert_eq!(between_words(to, from), words);
    }
}

#[test]
fn a_range_says_whole_years_months_and_days_as_such() {
    for (from, end, words) in [
        (at(2012, 1, 1, 0), at(2013, 1, 1, 0), "2012"),
        (at(2012, 1, 1, 0), at(2015, 1, 1, 0), "2012 to 2014"),
        (at(2012, 5, 1, 0), at(2012, 6, 1, 0), "May 2012"),
        (at(2012, 5, 3, 0), at(2012, 5, 4, 0), "3 May 2012"),
        (at(2012, 5, 3, 0), at(2012, 5, 9, 0), "3 to 8 May 2012"),
        (at(2012, 5, 3, 0), at(2012, 8, 9, 0), "May to August 2012"),
        (at(2015, 12, 3, 0), at(2016, 1, 9, 0), "2015 to 2016"),
        (at(2015, 12, 31, 86_000), at(2016, 1, 1, 600), "31 December 2015, 23:53 to 1 January 2016, 00:09"),
        (at(2012, 5, 3, 0), at(2016, 1, 9, 0), "2012 to 2016"),
        (at(2024, 3, 14, 32_400), at(2024, 3, 14, 32_581), "09:00 to 09:03 on 14 March 2024"),
        (at(2024, 3, 14, 32_400), at(2024, 3, 14, 32_404), "09:00:00 to 09:00:03 on 14 March 2024"),
        (at(2024, 3, 14, 32_400), at(2024, 3, 14, 32_401), "14 March 2024, 09:00"),
        (at(2024, 3, 14, 32_400), at(2024, 3, 16, 1), "14 to 16 March 2024"),
        (at(79, 1, 1, 0), at(82, 1, 1, 0), "79 CE to 81 CE"),
        (at(-43, 1, 1, 0), at(15, 1, 1, 0), "44 BCE to 14 CE"),
        (at(-240_000_000, 1, 1, 0), at(-159_999_999, 1, 1, 0), "240 million to 160 million BCE"),
        (at(-300_000, 1, 1, 0), at(-299_999, 1, 1, 0), "300,000 BCE"),
    ] {
        assert_eq!(range_words(from, end), words);
    }
}

#[test]
fn two_ends_never_read_alike() {
    let mut dice = Dice(3);
    let days = [40, 400, 40_000, 40_000_000, 1_000_000_000_000].map(|days| days * DAY);
    let lengths = [&[1, 59, 61, 3_600, DAY], &days[..]].concat();
    for _ in 0..20_000 {
        let year = [2012, 3, -1, -43, -9_998, -300_000, -66_000_000, -4_540_000_000][dice.below(8) as usize];
        let from = at(year, 1 + dice.below(12) as u8, 1 + dice.below(28) as u8, dice.below(DAY));
        let length = lengths[dice.below(10) as usize];
        let to = Instant(from.0 + 1 + dice.below(length));
        let words = between_words(from, to);
        let (first, last) = words.split_once(" and ").expect("two ends");
        assert_ne!(first, last, "{from:?} {to:?}");
    }
}
