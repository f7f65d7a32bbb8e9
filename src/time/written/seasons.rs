//! Seasons of two years at the ends of a range: `2008-09 to 2009-10`, `since 2008-09`. Each looks like a month too; as seasons
//! they last from the first year of the first to the last year of the last.

/// Words and signs between two seasons, in small letters without accents.
const TO: [&str; 15] =
    ["to", "until", "till", "through", "thru", "bis", "a", "au", "al", "hasta", "по", "до", "–", "-", "jusqu'en"];
/// Words before two seasons, or behind them.
const BESIDE: [&str; 17] = [
    "",
    "from",
    "the",
    "season",
    "seasons",
    "von",
    "saison",
    "saisons",
    "spielzeiten",
    "de",
    "du",
    "des",
    "desde",
    "temporadas",
    "с",
    "гг",
    "сезоны",
];
/// Words beside one season from which something lasts.
const SINCE: [&str; 16] = [
    "since",
    "from",
    "onwards",
    "onward",
    "present",
    "now",
    "seit",
    "ab",
    "heute",
    "depuis",
    "des",
    "desde",
    "hoy",
    "с",
    "aujourd'hui",
    "настоящее",
];
/// Words before one season to which something lasts.
const UNTIL: [&str; 9] = ["until", "till", "to", "bis", "jusqu'en", "hasta", "до", "по", "through"];

/// The same phrase in the years of its seasons; `None` where it has no others than months.
pub(super) fn years(phrase: &str) -> Option<String> {
    let pairs = pairs(phrase);
    match pairs[..] {
        [first, last] => {
            let joint = phrase.get(first.end..last.start)?.trim();
            let outside = [&phrase[..first.start], &phrase[last.end..]];
            let is_alone = outside.iter().flat_map(|text| text.split([' ', '.'])).all(|word| BESIDE.contains(&word));
            (is_to(joint) && is_alone && first.year < last.year)
                .then(|| format!("{:04}–{:04}", first.year, last.year + 1))
        }
        [only] => {
            let outside = [&phrase[..only.start], &phrase[only.end..]];
            let has = |words: &[&str], text: &str| text.split([' ', '–', '-']).any(|word| words.contains(&word));
            let is_alone = outside.iter().all(|text| !text.contains(|c: char| c.is_ascii_digit()));
            let is_before = has(&UNTIL, outside[0]);
            let is_since = outside.iter().any(|text| has(&SINCE, text));
            let year = if is_before { only.year + 1 } else { only.year };
            ((is_before != is_since) && is_alone).then(|| format!("{}{year:04}{}", outside[0], outside[1]))
        }
        _ => None,
    }
}

/// Whether what stands between two dates says that something lasted from one to the other.
pub(super) fn is_to(joint: &str) -> bool {
    TO.contains(&joint.trim())
}

#[derive(Clone, Copy)]
struct Pair {
    start: usize,
    end: usize,
    year: u64,
}

/// Each `2008-09` of which the second year follows the first; none where a day or another figure stands close to one.
fn pairs(phrase: &str) -> Vec<Pair> {
    let bytes = phrase.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let figures = (at..bytes.len()).take_while(|at| is_digit(*at)).count();
        let dash = phrase.get(at + figures..).and_then(|rest| rest.chars().next()).filter(|c| matches!(c, '-' | '–'));
        let Some(dash) = dash.filter(|_| figures == 4) else {
            at += figures.max(1);
            continue;
        };
        let start = at + figures + dash.len_utf8();
        let short = (start..bytes.len()).take_while(|at| is_digit(*at)).count();
        let (year, last) = (phrase[at..at + 4].parse::<u64>(), phrase[start..start + short].parse::<u64>());
        let whole = if short == 1 { 10 } else { 100 };
        let is_joined =
            bytes.get(start + short).is_some_and(|b| matches!(b, b'-' | b'/' | b'.')) && is_digit(start + short + 1);
        if let (1..=2, Ok(year), Ok(last), false) = (short, year, last, is_joined)
            && (year + 1) % whole == last
        {
            found.push(Pair { start: at, end: start + short, year });
        }
        at = start + short.max(1);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::years;

    #[test]
    fn seasons_are_told_from_months_by_the_next_year() {
        for (phrase, said) in [
            ("2008-09 to 2009-10", "2008–2010"),
            ("from 1905-06 to 1907-08", "1905–1908"),
            ("1850-1 – 1853-4", "1850–1854"),
            ("since 2008-09", "since 2008"),
            ("until 2008-09", "until 2009"),
            ("2008-09 – present", "2008 – present"),
        ] {
            assert_eq!(years(phrase).as_deref(), Some(said), "{phrase}");
        }
        for phrase in ["2008-09", "2008-11 to 2009-12", "2008-09 or 2009-10", "2008-09-05 to 2009-10-05", "in 2008-09"]
        {
            assert_eq!(years(phrase), None, "{phrase}");
        }
    }
}
