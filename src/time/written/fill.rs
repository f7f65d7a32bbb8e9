//! What one side of a range, or a member of a list, takes from its neighbour in the same phrase.

use crate::time::written::part::{Order, Part, Year};
use crate::time::written::vocabulary::Era;
use crate::time::written::years;

/// Winter, as EDTF numbers the seasons.
const WINTER: u8 = 24;

/// Two dates with all they need, and whether they took it by a rule without exception.
#[derive(Debug, Clone)]
pub(super) struct Whole {
    pub(super) from: Part,
    pub(super) to: Part,
    pub(super) is_sure: bool,
}

/// How two dates stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    /// The second follows the first.
    Range,
    /// Each stands for itself: `2 April 742 or 747`.
    List,
}

/// Every way in which both are whole.
pub(super) fn pairs(from: &Part, to: &Part, joint: Joint) -> Vec<Whole> {
    if from.calendar.is_some() || to.calendar.is_some() {
        return Vec::new();
    }
    if from.clock.is_some() || to.clock.is_some() || from.week.is_some() || to.week.is_some() {
        return Vec::new();
    }
    let orders = [from.order, to.order];
    if matches!(orders, [Some(Order::Day | Order::Month), Some(Order::Day | Order::Month)]) && from.order != to.order {
        return Vec::new();
    }
    match (&from.year, &to.year) {
        (Some(_), Some(_)) => both_years(from, to, joint),
        (None, Some(_)) => year_from_behind(from, to),
        (Some(_), None) => year_from_before(from, to),
        (None, None) => Vec::new(),
    }
}

fn is_year_alone(part: &Part) -> bool {
    part.month.is_none() && part.day.is_none()
}

fn both_years(from: &Part, to: &Part, joint: Joint) -> Vec<Whole> {
    let (Some(first), Some(last)) = (&from.year, &to.year) else { return Vec::new() };
    let mut found = Vec::new();
    let as_written = is_year_alone(from) || !is_year_alone(to);
    let taken = Part { month: from.month, day: from.day, ..to.clone() };
    // A winter has two years already: `winter 1941-1942`.
    let is_winter = from.month == Some(WINTER) && is_year_alone(to);
    let has_no_month = |part: &Part| part.day.is_some() && part.month.is_none();
    if is_winter || has_no_month(from) || has_no_month(to) {
        return Vec::new();
    }
    for (first, last, is_sure) in year_pairs((first, last), [from, to].map(is_year_alone), joint) {
        let whole = |to: &Part, is_sure| Whole {
            from: Part { year: Some(Year::Exact(first)), ..from.clone() },
            to: Part { year: Some(Year::Exact(last)), ..to.clone() },
            is_sure,
        };
        if as_written || (joint == Joint::List && from.order.is_some()) {
            // `1850-1, 1855`: no month in figures goes with a second year.
            found.push(whole(to, is_sure && as_written));
        } else {
            found.push(whole(&taken, is_sure && joint == Joint::List));
            if joint == Joint::Range {
                found.push(whole(to, false));
            }
        }
    }
    found
}

/// The first and the last year, where each or one of them is said in full.
fn year_pairs((first, last): (&Year, &Year), alone: [bool; 2], joint: Joint) -> Vec<(i64, i64, bool)> {
    let is_packed = |year: &Year| matches!(year, Year::Number { width: 6.., era: None, .. });
    if is_packed(first) || is_packed(last) {
        return Vec::new();
    }
    if (is_bare(first) && !alone[0]) || (is_bare(last) && !alone[1]) {
        return if is_bare(first) && is_bare(last) && alone == [false, false] {
            both_short(first, last)
        } else {
            Vec::new()
        };
    }
    if let (Year::Number { value, width, era }, Year::Number { value: short, width: figures, era: last_era }) =
        (first, last)
    {
        if alone == [true, true] && figures < width && *width >= 3 && *figures < 3 && era.is_none() {
            return abbreviated(*value, *short, *figures, *last_era);
        }
        if era.is_some() || last_era.is_some() {
            return with_eras(first, last, joint);
        }
    }
    let is_short = |year: &Year| is_bare(year) || matches!(year, Year::Short(_) | Year::Recent(_));
    if is_short(first) != is_short(last) || is_bare(first) || is_bare(last) {
        return Vec::new();
    }
    both_short(first, last)
}

/// Two figures that may leave out the century.
fn is_bare(year: &Year) -> bool {
    matches!(year, Year::Number { width: 0..=2, era: None, .. })
}

/// Two short years are of one century.
fn both_short(first: &Year, last: &Year) -> Vec<(i64, i64, bool)> {
    let ((firsts, is_first_sure), (lasts, is_last_sure)) = (years::exact(first), years::exact(last));
    let are_open = firsts.len() > 1 && lasts.len() > 1;
    let mut found = Vec::new();
    for a in &firsts {
        for b in &lasts {
            if !are_open || a.div_euclid(100) == b.div_euclid(100) {
                found.push((*a, *b, is_first_sure && is_last_sure));
            }
        }
    }
    found
}

/// `1914-18`: the second year has the first digits of the first. Of a year before the era, both ways make sense.
fn abbreviated(first: u64, short: u64, figures: usize, era: Option<Era>) -> Vec<(i64, i64, bool)> {
    let whole = 10_u64.pow(u32::try_from(figures).unwrap_or(1));
    let in_full = first - first % whole + short;
    let year = |value: u64| years::astronomical(value, era.unwrap_or(Era::Since));
    let pair = |last: u64, is_sure: bool| year(first).zip(year(last)).map(|(a, b)| (a, b, is_sure));
    let found = match era {
        // `323/2 BC` is a year of Athens, from one summer to the next.
        Some(Era::Before) if in_full + 1 == first => vec![pair(in_full, false), pair(short, false)],
        Some(Era::Before) if in_full < first => vec![pair(short, false), pair(in_full, false)],
        Some(Era::Before) => vec![pair(short, true)],
        // `2012-13` may be a slip for a month of the year; `1914-15` is not.
        // So may `1743-44` for one year by two reckonings.
        _ if in_full > first => {
            let is_next = in_full == first + 1;
            let is_open = (first >= 2000 && (short > 40 || (is_next && short <= 20))) || (first < 1753 && is_next);
            vec![pair(in_full, !is_open)]
        }
        // `1899-05` is of the next hundred years, if it is a year at all.
        _ => vec![pair(in_full + whole, false).filter(|_| figures == 2 && in_full + whole - first <= 50)],
    };
    found.into_iter().flatten().collect()
}

/// One era may stand for both years; then the years must be in order of time.
fn with_eras(first: &Year, last: &Year, joint: Joint) -> Vec<(i64, i64, bool)> {
    let (Year::Number { value: a, era: first_era, .. }, Year::Number { value: b, era: last_era, width, .. }) =
        (first, last)
    else {
        return Vec::new();
    };
    let pair = |first_era: Era, last_era: Era, is_sure: bool| {
        years::astronomical(*a, first_era).zip(years::astronomical(*b, last_era)).map(|(a, b)| (a, b, is_sure))
    };
    let found = match (first_era, last_era) {
        (Some(one), Some(other)) => vec![pair(*one, *other, true)],
        // `49-8 BC`: of the same tens, or to the year 8.
        (None, Some(Era::Before)) if *a < 100 && *b < 10 && a % 10 > *b => {
            return abbreviated(*a, *b, *width, Some(Era::Before));
        }
        (None, Some(Era::Before)) => vec![pair(Era::Before, Era::Before, a > b)],
        // `98-17 AD`: the second year leaves out its hundred.
        (None, Some(Era::Since)) if a > b => {
            return if a < &100 { abbreviated(*a, *b, *width, Some(Era::Since)) } else { Vec::new() };
        }
        (None, Some(Era::Since)) => vec![pair(Era::Since, Era::Since, true)],
        (Some(Era::Since), None) if b < a => {
            let Year::Number { width: digits, .. } = first else { return Vec::new() };
            return if width < digits { abbreviated(*a, *b, *width, Some(Era::Since)) } else { Vec::new() };
        }
        (Some(Era::Since), None) => vec![pair(Era::Since, Era::Since, true)],
        // `1850 BC or 1840`: thousands of years lie between it and the other.
        (Some(Era::Before), None) if joint == Joint::List => vec![pair(Era::Before, Era::Before, false)],
        (Some(Era::Before), None) if b < a && *width < 4 => {
            vec![pair(Era::Before, Era::Before, false), pair(Era::Before, Era::Since, false)]
        }
        (Some(Era::Before), None) => vec![pair(Era::Before, Era::Since, *width == 4)],
        (None, None) => Vec::new(),
    };
    found.into_iter().flatten().collect()
}

/// Whether one date may take from another: it says less, and nothing of another kind.
fn may_lean(leaning: &Part, on: &Part) -> bool {
    let is_season = |part: &Part| part.month.is_some_and(|month| month > 12);
    match (leaning.month, leaning.day) {
        (_, Some(_)) => on.day.is_some(),
        (Some(_), None) => on.day.is_none() && on.month.is_some() && is_season(leaning) == is_season(on),
        (None, None) => false,
    }
}

/// `9–10 November 1938`, `30 April to 2 May 2012`, `Nov. 9–10, 1938`.
fn year_from_behind(from: &Part, to: &Part) -> Vec<Whole> {
    if !may_lean(from, to) {
        return Vec::new();
    }
    let is_whole_month = from.month.is_some() && to.month.is_some();
    let is_of_first = from.month.is_some() && to.month.is_none();
    let to = &Part { month: to.month.or(from.month), ..to.clone() };
    let from = Part { month: from.month.or(to.month), ..from.clone() };
    // `15 & 11, 1512`: days of no month.
    let (Some(year), Some(month)) = (&to.year, from.month) else { return Vec::new() };
    let (exact, is_sure) = exact_years(year);
    let mut found = Vec::new();
    for year in exact {
        let of = |part: &Part, year: i64| Part { year: Some(Year::Exact(year)), ..part.clone() };
        if !is_later(&from, to) {
            found.push(Whole { from: of(&from, year), to: of(to, year), is_sure });
        } else if is_whole_month && from.month == to.month {
            // `9 May - 5 May 1945`: the two turned round, or the first of the year before.
            found.push(Whole { from: of(to, year), to: of(&from, year), is_sure: false });
            found.push(Whole { from: of(&from, year - 1), to: of(to, year), is_sure: false });
        } else if from.month == to.month && is_of_first {
            // `January 30-3`: into the next month.
            let next = if month == 12 { (1, year + 1) } else { (month + 1, year) };
            let next = Part { month: Some(next.0), ..of(to, next.1) };
            found.push(Whole { from: of(&from, year), to: next, is_sure: false });
        } else if from.month == to.month {
            // `30-2 May`: from the month before.
            let before = if month == 1 { (12, year - 1) } else { (month - 1, year) };
            let before = Part { month: Some(before.0), ..of(&from, before.1) };
            found.push(Whole { from: before, to: of(to, year), is_sure: false });
            // `9-5 May`: or the two turned round.
            found.push(Whole { from: of(to, year), to: of(&from, year), is_sure: false });
        } else {
            // `December–January 2012`: the year is that of the end, or of the beginning.
            found.push(Whole { from: of(&from, year - 1), to: of(to, year), is_sure: false });
            found.push(Whole { from: of(&from, year), to: of(to, year + 1), is_sure: false });
        }
    }
    found
}

/// `May 30, 2012 - June 2`, `Jan 1920 – Mar`.
fn year_from_before(from: &Part, to: &Part) -> Vec<Whole> {
    // Behind a whole date only a figure in the same order is a day: `1938 November 9-10`, not `9 November 1938 - 10`.
    if !may_lean(to, from)
        || (to.month.is_none()
            && (from.order != Some(Order::Year) || is_later(from, &Part { month: from.month, ..to.clone() })))
    {
        return Vec::new();
    }
    let to = Part { month: to.month.or(from.month), ..to.clone() };
    let Some(year) = &from.year else { return Vec::new() };
    let (exact, is_sure) = exact_years(year);
    let later = |year: i64| if is_later(from, &to) { year + 1 } else { year };
    let is_sure = is_sure && !is_later(from, &to);
    exact
        .into_iter()
        .map(|year| Whole {
            from: Part { year: Some(Year::Exact(year)), ..from.clone() },
            to: Part { year: Some(Year::Exact(later(year))), ..to.clone() },
            is_sure,
        })
        .collect()
}

fn exact_years(year: &Year) -> (Vec<i64>, bool) {
    match *year {
        Year::Dual { first, second, era } => {
            let of = |value| years::astronomical(value, era.unwrap_or(Era::Since));
            ([second, first].into_iter().filter_map(of).collect(), false)
        }
        _ => years::exact(year),
    }
}

fn is_later(a: &Part, b: &Part) -> bool {
    (a.month, a.day) > (b.month, b.day)
}
