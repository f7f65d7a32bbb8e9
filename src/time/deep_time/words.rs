//! Ages in words: as they were written, never as the year of a calendar, which would say more than is known.

use crate::language::{Grammar, Kind};
use crate::time::deep_time::{Age, Aged, End, Figures};
use crate::time::words;
use crate::time::words::doubt::doubted;

/// Never empty.
pub(in crate::time) fn of(grammar: &Grammar, aged: &Aged) -> String {
    match aged {
        Aged::At(age) => self::age(grammar, age),
        Aged::Between(start, end) => interval(grammar, start, end),
    }
}

fn interval(grammar: &Grammar, start: &End, end: &End) -> String {
    let spans = &grammar.spans;
    let unknown = |end: &End, words: &'static str| if *end == End::Unknown { words } else { "" };
    if let (End::Age(first), End::Age(last)) = (start, end) {
        if first == last {
            return (spans.during)(Kind::Other, &age(grammar, last));
        }
        return between(grammar, first, last);
    }
    match (said(grammar, start), said(grammar, end)) {
        (Some(start), Some(end)) => (spans.link)(&start, &end, false),
        (Some(start), None) => (spans.from)(Kind::Other, &start) + unknown(end, spans.end_unknown),
        (None, Some(end)) => (spans.until)(Kind::Other, &end) + unknown(start, spans.start_unknown),
        (None, None) => spans.unknown_time.to_owned(),
    }
}

/// From one age to another; a unit that both have is said once, where nothing stands behind the first.
pub(in crate::time) fn between(grammar: &Grammar, first: &Age, last: &Age) -> String {
    let is_plain = first.unit == last.unit && first.by.is_none() && !first.doubt.uncertain;
    let first = match is_plain {
        true => doubted(grammar, Kind::Other, number(grammar, first.figures), first.doubt),
        false => age(grammar, first),
    };
    (grammar.spans.link)(&first, &age(grammar, last), is_plain)
}

fn said(grammar: &Grammar, end: &End) -> Option<String> {
    match end {
        End::Age(age) => Some(self::age(grammar, age)),
        End::Date(date) => Some(words::of_date(grammar, date, false)),
        End::Open | End::Unknown => None,
    }
}

/// `c. 66.0 ± 0.5 Ma?`
pub(in crate::time) fn age(grammar: &Grammar, age: &Age) -> String {
    let by = age.by.map_or_else(String::new, |by| format!(" ± {}", number(grammar, by)));
    let words = format!("{}{by} {}", number(grammar, age.figures), age.unit.name());
    doubted(grammar, Kind::Other, words, age.doubt)
}

/// With the figures that were written, and no others.
fn number(grammar: &Grammar, Figures { value, decimals }: Figures) -> String {
    let decimals = usize::from(decimals);
    let figures = format!("{value:0>width$}", width = decimals + 1);
    let (whole, rest) = figures.split_at(figures.len() - decimals);
    if rest.is_empty() { whole.to_owned() } else { format!("{whole}{}{rest}", grammar.numbers.decimal) }
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
