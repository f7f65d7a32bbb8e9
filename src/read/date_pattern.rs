//! Dates as regular expressions that mean the same to JavaScript and to Rust: the forms that a date has, and what none holds.

use crate::time::{DECEMBERS, JUNES};

/// Signs of doubt.
const DOUBT: &str = "[?~%]?";
/// Digits that a year of the axis has at most.
const MAX_DIGITS: usize = 12;
/// How years of so many digits begin that lie beyond the axis: those from 293,000 million on.
const BEYOND: [&str; 2] = ["[3-9]", "29[3-9]"];
/// Not a digit, or nothing more.
const END: &str = "([^0-9]|$)";

/// An EDTF value, levels 0 to 2: a date, an interval, a set; or a time of day, or an interval of times; or an age, or an interval
/// with one.
pub(super) fn date() -> String {
    let (date, time) = (day(), time());
    let times = times(&date, &time);
    let ages = ages(&date);
    let interval = format!(r"(\.\.)?{date}/({date}(\.\.)?|\.\.)?|(\.\.)?/{date}(\.\.)?");
    let member = format!(r"(\.\.{date}|{date}(\.\.)?|{})", range());
    format!(r"^({date}|{time}|{times}|{ages}|{interval}|[\[\{{]{member}(,{member})*[\]\}}])$")
}

/// What no date holds, though its forms allow it. A date that is not drawn may lie anywhere.
pub(super) fn no_date(is_drawn: bool) -> String {
    let mut bad = vec![
        // A year with a minus before its zeros.
        r"(^|[?~%/.,\[\{])-0000".to_owned(),
        // A sign of doubt before a year of many digits, or alone before one before the year 1.
        "[?~%]Y".to_owned(),
        "^[?~%]-[0-9][^/]*[^/?~%]$".to_owned(),
        // A bracket that another closes, and a set that is open inside.
        r"^\[.*\}$|^\{.*\]$|,\.\.|\.\.,".to_owned(),
        "Y-?0".to_owned(),
        // No offset, as nothing but `Z` is.
        "T[^/]*-00(:00)?[?~%]?(/|$)".to_owned(),
        // A duration of nothing.
        "/P$|T$".to_owned(),
        // A fraction before another unit.
        "P[^/]*[.,][0-9]+[A-Z]T?[0-9]".to_owned(),
        // A tolerance of nothing.
        r"± 0(\.0+)? ".to_owned(),
    ];
    bad.extend((1..=4).map(small));
    bad.extend((5..=MAX_DIGITS).map(more_significant));
    if is_drawn {
        bad.push(format!("Y-?[0-9]{{{},}}", MAX_DIGITS + 1));
        bad.extend((1..=MAX_DIGITS).flat_map(beyond));
    } else {
        bad.push("Y-?([0-9]{20,}|9[3-9][0-9]{17}|[0-9]+E0*([0-9]{7,}|[2-9][0-9]{5}))".to_owned());
    }
    bad.join("|")
}

/// A year of four digits or less, by an exponent: it is written without `Y`.
fn small(digits: usize) -> String {
    format!("Y-?[0-9]{{{digits}}}E0*{}{END}", if digits == 4 { "0".to_owned() } else { format!("[0-{}]", 4 - digits) })
}

/// More digits that count than a year has.
fn more_significant(digits: usize) -> String {
    let by_exponent: Vec<String> = (1..=digits).map(|own| format!("[0-9]{{{own}}}E0*{}", digits - own)).collect();
    format!("Y-?([0-9]{{{digits}}}|{})S0*({})", by_exponent.join("|"), more(digits))
}

/// A year beyond the axis, by an exponent.
fn beyond(digits: usize) -> [String; 2] {
    let exponent = MAX_DIGITS - digits;
    let begins = BEYOND.iter().map(|begin| {
        let own = if begin.len() > 5 { 3 } else { 1 };
        let begin: String = if digits < own { begin.chars().take(digits).collect() } else { (*begin).to_owned() };
        format!("{begin}[0-9]{{{}}}", digits.saturating_sub(own))
    });
    let begins: Vec<String> = begins.take(if digits < 3 { 1 } else { 2 }).collect();
    let (begins, exact) =
        (begins.join("|"), if exponent == 0 { "(E0+)?".to_owned() } else { format!("E0*{exponent}") });
    [format!("Y-?({begins}){exact}{END}"), format!("Y-?[0-9]{{{digits}}}E0*({})", more(exponent))]
}

/// A number greater than another of two digits at most.
fn more(than: usize) -> String {
    match than {
        0..=8 => format!("[{}-9]|[1-9][0-9]+", than + 1),
        9 => "[1-9][0-9]+".to_owned(),
        _ => format!("1[{}-9]|[2-9][0-9]|[1-9][0-9]{{2,}}", than - 9),
    }
}

/// A year, a month or season, a day, each with its doubts; a year by its digits that count, or of more than four. A month has as
/// many days as it has, and February 29 in leap years; a digit that is not known can be any.
fn day() -> String {
    let season = "(2[1-9]|3[0-9]|4[01])";
    let each = |months: &str, days: &str| format!("-{DOUBT}{months}{DOUBT}-{DOUBT}{days}{DOUBT}");
    let common = [
        each("(0[1-9X]|1[0-2X]|X[0-9X])", "(0[1-9X]|1[0-9X]|2[0-8X]|X[0-9X])"),
        each("(0[13-9X]|1[0-2X]|X[0-9X])", "(29|30|3X)"),
        each("(0[13578X]|1[02X]|X[0-3578X])", "31"),
    ];
    let month = format!("-{DOUBT}(0[1-9X]|1[0-2X]|X[0-9X]){DOUBT}");
    let parts = format!("{}|{month}|-{DOUBT}{season}{DOUBT}", common.join("|"));
    let leap = format!("{LEAP_YEAR}{DOUBT}{}", each("02", "29"));
    let rare = "-?[0-9]{4}S0*[1-4]|Y-?[0-9]{5,}(S0*[1-9][0-9]*)?|Y-?[0-9]+E[0-9]+(S0*[1-9][0-9]*)?";
    format!("{DOUBT}(-?[0-9X]{{4}}{DOUBT}({parts})?|{leap}|({rare}){DOUBT})")
}

/// The year of a leap day. One of which digits are not known can be a leap year.
const LEAP_YEAR: &str =
    "-?([0-9X]{2}(0[48X]|[2468][048X]|[13579][26X]|X[02468X])|([02468][048X]|[13579][26X]|X[02468X])(00|0X|X0|XX))";

/// The same with all its digits.
const KNOWN_LEAP_YEAR: &str = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)";

/// The days of each month without those of its years that leap.
const DAYS: &str = "(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31";

/// Two dates of a set with all between them: two years, two months or two days.
fn range() -> String {
    let year = "(-?[0-9]{4}|Y-?[0-9]{5,}|Y-?[0-9]+E[0-9]+)";
    let month = "-?[0-9]{4}-(0[1-9]|1[0-2])";
    let day = format!("(-?[0-9]{{4}}-({DAYS})|-?{KNOWN_LEAP_YEAR}-02-29)");
    format!(r"{year}\.\.{year}|{month}\.\.{month}|{day}\.\.{day}")
}

/// From one time to another, to a time of the same day, to a date or no end, or for so long.
fn times(date: &str, time: &str) -> String {
    let units = |letters: &str, fraction: &str| -> String {
        letters.chars().map(|letter| format!("([0-9]{{1,6}}{fraction}{letter})?")).collect()
    };
    let duration = format!("P{}{}(T{})?", units("YM", ""), units("WD", FRACTION), units("HMS", FRACTION));
    let end = format!(r"({time}|{date}|T{}|{duration}|\.\.)?", clock());
    format!(r"{time}/{end}|({date}|\.\.)?/{time}")
}

/// An age of less than 100 thousand million years with its doubt, or an interval from one or to one.
fn ages(date: &str) -> String {
    let decimals = r"(\.[0-9]{1,9})?";
    let number = |places: usize| format!("(0|[1-9][0-9]{{0,{}}}){decimals}", places - 1);
    let in_unit = |(unit, places): (&str, usize)| {
        let number = number(places);
        format!("{number}( ± {number})? {unit}")
    };
    let units = [("Ga", 2), ("Ma", 5), ("ka", 8), ("(cal )?BP", 11)].map(in_unit);
    let age = format!("({}){DOUBT}", units.join("|"));
    format!(r"{age}(/({age}|{date}|\.\.)?)?|({date}|\.\.)?/{age}")
}

/// A time of a day, to the hour, the minute or finer, with its offset from UTC or without one.
fn time() -> String {
    let day = format!("-?([0-9]{{4}}-({DAYS})|{KNOWN_LEAP_YEAR}-02-29)");
    format!("({day}T{}|{}{DOUBT})", clock(), leap_second())
}

/// A time without doubt on a day of the years from 1000 on.
pub(super) fn as_of_time() -> String {
    let (clock, leap) = (clock(), KNOWN_LEAP_YEAR.replacen("[0-9]", "[1-9]", 1).replacen("([02468]", "([2468]", 1));
    let clock = clock.trim_end_matches(DOUBT);
    format!("^(([1-9][0-9]{{3}}-({DAYS})|{leap}-02-29)T{clock}|{})$", leap_second())
}

/// What stands behind the `T`.
fn clock() -> String {
    let finer = format!(":[0-5][0-9](:[0-5][0-9])?{FRACTION}");
    let time = format!("([01][0-9]|2[0-3])({finer}|{HOUR_FRACTION})|24(:00)?([.,]0{{1,9}})?|24:00:00");
    let offset = "[+-](0[0-9]|1[0-3])(:[0-5][0-9])?|[+-]14(:00)?";
    format!("({time})(Z|{offset})?{DOUBT}")
}

/// Of the last unit.
const FRACTION: &str = "([.,][0-9]{1,9})?";

/// Of an hour: two figures behind a point may be its minutes.
const HOUR_FRACTION: &str = r"(,[0-9]{1,9}|\.([0-9]|00|[6-9][0-9]|[0-9]{3,9}))?";

/// A second 60: in UTC at the end of a day that had one, elsewhere on that day or the next.
fn leap_second() -> String {
    let years = |listed: &[i64], later: i64| {
        let listed: Vec<String> = listed.iter().map(|year| (year + later).to_string()).collect();
        format!("({}|{})", listed.join("|"), years_from(2017 + later))
    };
    let (junes, decembers) = (years(&JUNES, 0), years(&DECEMBERS, 0));
    let day = format!("({junes}-06-30|{decembers}-12-31)");
    let next = format!("({junes}-07-01|{}-01-01)", years(&DECEMBERS, 1));
    let offset = "(0[1-9]|1[0-3])(:[0-5][0-9])?|14(:00)?|00:(0[1-9]|[1-5][0-9])";
    let sixtieth = format!(":60{FRACTION}");
    let behind = format!("(1[1-9]|2[0-3]):((14|29|44|59){sixtieth}|[0-5][0-9]{sixtieth}-({offset}))");
    let ahead = format!("(0[0-9]|1[0-3]):((14|29|44|59){sixtieth}|[0-5][0-9]{sixtieth}[+]({offset}))");
    format!("({day}T(23:59{sixtieth}(Z|[+]00(:00)?)|{behind})|{next}T{ahead})")
}

/// The years of four digits from one on, of this century.
fn years_from(first: i64) -> String {
    let (tens, ones) = (first / 10 % 10, first % 10);
    format!("20({tens}[{ones}-9]|[{}-9][0-9])|2[1-9][0-9]{{2}}|[3-9][0-9]{{3}}", tens + 1)
}
