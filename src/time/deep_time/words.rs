//! Ages in words: as they were written, never as the year of a calendar, which would say more than is known.

use edtf_core::Qualifier;

use crate::time::deep_time::{Age, Aged, End, Figures};
use crate::time::words;

/// Never empty.
pub(in crate::time) fn of(aged: &Aged) -> String {
    match aged {
        Aged::At(age) => self::age(age),
        Aged::Between(start, end) => interval(start, end),
    }
}

fn interval(start: &End, end: &End) -> String {
    let unknown =
        |end: &End, name: &str| if *end == End::Unknown { format!(", {name} unknown") } else { String::new() };
    if let (End::Age(first), End::Age(last)) = (start, end) {
        if first == last {
            return format!("during {}", age(last));
        }
        return between(first, last);
    }
    match (said(start), said(end)) {
        (Some(start), Some(end)) => format!("{start} to {end}"),
        (Some(start), None) => format!("from {start}{}", unknown(end, "end")),
        (None, Some(end)) => format!("until {end}{}", unknown(start, "start")),
        (None, None) => "at an unknown time".to_owned(),
    }
}

/// From one age to another; a unit that both have is said once, where nothing stands behind the first.
pub(in crate::time) fn between(first: &Age, last: &Age) -> String {
    let is_plain = first.unit == last.unit && first.by.is_none() && !first.doubt.uncertain;
    let first = if is_plain { doubted(number(first.figures), first.doubt) } else { age(first) };
    format!("{first} to {}", age(last))
}

fn said(end: &End) -> Option<String> {
    match end {
        End::Age(age) => Some(self::age(age)),
        End::Date(date) => Some(words::of_date(date, false)),
        End::Open | End::Unknown => None,
    }
}

/// `c. 66.0 ± 0.5 Ma?`
pub(in crate::time) fn age(age: &Age) -> String {
    let by = age.by.map_or_else(String::new, |by| format!(" ± {}", number(by)));
    doubted(format!("{}{by} {}", number(age.figures), age.unit.name()), age.doubt)
}

fn doubted(words: String, doubt: Qualifier) -> String {
    let (about, mark) = (if doubt.approximate { "c. " } else { "" }, if doubt.uncertain { "?" } else { "" });
    format!("{about}{words}{mark}")
}

/// With the figures that were written, and no others.
fn number(Figures { value, decimals }: Figures) -> String {
    let decimals = usize::from(decimals);
    let figures = format!("{value:0>width$}", width = decimals + 1);
    let (whole, rest) = figures.split_at(figures.len() - decimals);
    if rest.is_empty() { whole.to_owned() } else { format!("{whole}.{rest}") }
}

#[cfg(test)]
mod tests {
    use crate::time::Date;

    #[test]
    fn an_age_is_said_as_it_was_written() {
        for (text, words) in [
            ("66 Ma", "66 Ma"),
            ("66.0 Ma", "66.0 Ma"),
            ("0.05 Ma", "0.05 Ma"),
            ("4.54 Ga~", "c. 4.54 Ga"),
            ("12000 BP?", "12000 BP?"),
            ("12000 cal BP%", "c. 12000 cal BP?"),
            ("3500 ± 50 BP", "3500 ± 50 BP"),
            ("66.0 ± 0.5 Ma~", "c. 66.0 ± 0.5 Ma"),
            ("252 Ma/201 Ma", "252 to 201 Ma"),
            ("252 Ma~/201 Ma?", "c. 252 to 201 Ma?"),
            ("252 Ma?/201 Ma", "252 Ma? to 201 Ma"),
            ("2.58 Ma/11.7 ka", "2.58 Ma to 11.7 ka"),
            ("66 Ma/66 Ma", "during 66 Ma"),
            ("66 Ma/..", "from 66 Ma"),
            ("66 Ma/", "from 66 Ma, end unknown"),
            ("../66 Ma", "until 66 Ma"),
            ("/66 Ma", "until 66 Ma, start unknown"),
            ("11.7 ka/1850", "11.7 ka to 1850"),
        ] {
            assert_eq!(Date::parse(text).map(|date| date.words()).as_deref(), Ok(words), "{text}");
        }
    }
}
