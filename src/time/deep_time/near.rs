//! Ages as people write them beside the form of dates: `66–56 Ma`, `c. 66 mya`, `11,700 BP`.

use crate::time::deep_time::parse;

/// Spellings of the units, longest first, in small letters.
const UNITS: [(&str, &str); 28] = [
    ("years before present", "BP"),
    ("cal years bp", "cal BP"),
    ("cal yr bp", "cal BP"),
    ("cal. bp", "cal BP"),
    ("calbp", "cal BP"),
    ("cal bp", "cal BP"),
    ("bp cal", "cal BP"),
    ("years bp", "BP"),
    ("yrs bp", "BP"),
    ("yr bp", "BP"),
    ("b.p.", "BP"),
    ("b. p.", "BP"),
    ("bp", "BP"),
    ("b2k", B2K),
    ("gyr ago", "Ga"),
    ("ga ago", "Ga"),
    ("gya", "Ga"),
    ("bya", "Ga"),
    ("ga", "Ga"),
    ("myr ago", "Ma"),
    ("ma ago", "Ma"),
    ("mya", "Ma"),
    ("ma", "Ma"),
    ("kyr ago", "ka"),
    ("ka ago", "ka"),
    ("kya", "ka"),
    ("ka bp", "ka"),
    ("ka", "ka"),
];

/// Years before 2000, in which ice cores are counted: 50 more than before 1950.
const B2K: &str = "b2k";

/// Words for about, in small letters.
const ABOUT: [&str; 9] = ["approximately ", "about ", "around ", "circa ", "approx. ", "ca. ", "c. ", "ca ", "~"];

/// The date that a phrase says in other letters; its figures are those that were written.
pub(in crate::time) fn near(written: &str) -> Option<String> {
    let date = said(&plain(written))?;
    (date != written && matches!(parse::read(&date), Ok(Some(_)))).then_some(date)
}

/// The date of a plain phrase, whether there is such an age or not.
fn said(plain: &str) -> Option<String> {
    let behind = |words: &[&str]| words.iter().find_map(|word| plain.strip_prefix(word));
    if let Some(from) = behind(&["from ", "since "]).filter(|rest| !rest.contains(" to ")) {
        return Some(format!("{}/..", age(from, None)?));
    }
    if let Some(until) = behind(&["until ", "to "]) {
        return Some(format!("../{}", age(until, None)?));
    }
    match sides(plain)? {
        (None, only) => age(&only, None),
        (Some(first), last) => Some(format!("{}/{}", age(&first, unit(&last))?, age(&last, None)?)),
    }
}

/// In small letters, with plain spaces and one sign for each meaning.
fn plain(written: &str) -> String {
    let sign = |c: char| match c {
        '\u{2012}'..='\u{2015}' | '\u{2212}' => '–',
        '≈' | '∼' | '˜' => '~',
        c if c.is_whitespace() => ' ',
        c => c,
    };
    let text: String = written.chars().map(sign).flat_map(char::to_lowercase).collect();
    let text = text.replace("+/-", "±").replace("+-", "±").replace('±', " ± ");
    text.split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// The two ends of a range, or one age; with a word before both or without.
fn sides(text: &str) -> Option<(Option<String>, String)> {
    let text = text.strip_prefix("from ").unwrap_or(text);
    let parts: Vec<&str> = [" to ", "–", "/", "-"]
        .into_iter()
        .find(|sign| text.contains(sign))
        .map_or_else(|| vec![text], |sign| text.split(sign).collect());
    match parts[..] {
        [one] => Some((None, one.to_owned())),
        [first, last] if !first.trim().is_empty() => Some((Some(first.trim().to_owned()), last.trim().to_owned())),
        _ => None,
    }
}

/// An age as the format writes it, in its own unit or the one behind the other end.
fn age(text: &str, other: Option<&'static str>) -> Option<String> {
    let (text, about) =
        ABOUT.iter().find_map(|word| text.strip_prefix(word)).map_or((text, false), |rest| (rest, true));
    let text = text.trim();
    let bare = text.trim_end_matches(['?', '~', '%']);
    let sign = match (about, &text[bare.len()..]) {
        (false, sign @ ("" | "?" | "~" | "%")) => sign,
        (true, "" | "~") => "~",
        (true, "?" | "%") => "%",
        _ => return None,
    };
    let (number, by, unit) = measured(bare.trim(), other)?;
    let number = figures(number.trim(), unit)?;
    let (number, unit) = match unit {
        B2K => (number.parse::<u64>().ok()?.checked_sub(50)?.to_string(), "BP"),
        _ => (number, unit),
    };
    let by = by.map_or(Some(String::new()), |by| Some(format!(" ± {}", figures(by.trim(), unit)?)))?;
    Some(format!("{number}{by} {unit}{sign}"))
}

/// A number, what it may be off by, and the unit, which stands behind either or both, or at the other end of the range; BP may stand
/// before it.
fn measured<'a>(text: &'a str, other: Option<&'static str>) -> Option<(&'a str, Option<&'a str>, &'static str)> {
    let part = |part: &'a str| spelt(part.trim()).map_or((part, None), |(number, unit)| (number, Some(unit)));
    let led = [("cal bp ", "cal BP"), ("bp ", "BP")];
    if let Some((number, unit)) = led.iter().find_map(|(word, unit)| Some((text.strip_prefix(word)?, *unit))) {
        return Some((number, None, unit));
    }
    let Some((number, by)) = text.split_once('±') else {
        let (number, unit) = part(text);
        return Some((number, None, unit.or(other)?));
    };
    let ((number, first), (by, last)) = (part(number), part(by));
    let is_one = first.zip(last).is_none_or(|(first, last)| first == last);
    is_one.then_some((number, Some(by), first.or(last).or(other)?))
}

fn unit(text: &str) -> Option<&'static str> {
    Some(spelt(text.trim_end_matches(['?', '~', '%']).trim_end())?.1)
}

/// What stands before a unit, and the unit.
fn spelt(text: &str) -> Option<(&str, &'static str)> {
    let whole = |rest: &&str| rest.trim_end().ends_with(|c: char| c.is_ascii_digit());
    UNITS.iter().find_map(|(spelling, unit)| Some((text.strip_suffix(spelling).filter(whole)?, *unit)))
}

/// A number without commas between its thousands, with a point for a decimal comma; `None` where a comma can be either.
fn figures(text: &str, unit: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(',').collect();
    let is_thousands = |parts: &[&str]| {
        (1..=3).contains(&parts[0].len()) && !parts[0].starts_with('0') && parts[1..].iter().all(|part| part.len() == 3)
    };
    match &parts[..] {
        [_] => Some(text.to_owned()),
        parts if (unit.ends_with("BP") || unit == B2K) && is_thousands(parts) => Some(parts.concat()),
        [_, decimals] if decimals.len() != 3 => Some(text.replace(',', ".")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::near;

    #[test]
    fn what_says_an_age_in_other_letters_is_that_age() {
        for (text, date) in [
            ("66Ma", "66 Ma"),
            ("66 mya", "66 Ma"),
            ("66\u{a0}Ma", "66 Ma"),
            ("c. 66 Ma", "66 Ma~"),
            ("~66 Ma", "66 Ma~"),
            ("ca. 66 Ma?", "66 Ma%"),
            ("252–201 Ma", "252 Ma/201 Ma"),
            ("252-201 Ma", "252 Ma/201 Ma"),
            ("252 to 201 Ma", "252 Ma/201 Ma"),
            ("from 2.58 Ma to 11.7 ka", "2.58 Ma/11.7 ka"),
            ("from 66 Ma", "66 Ma/.."),
            ("since 11.7 ka", "11.7 ka/.."),
            ("until 66 Ma", "../66 Ma"),
            ("11,700 BP", "11700 BP"),
            ("11,700 cal. BP", "11700 cal BP"),
            ("66,0 Ma", "66.0 Ma"),
            ("3500±50 BP", "3500 ± 50 BP"),
            ("3500 +/- 50 bp", "3500 ± 50 BP"),
            ("252 Ma ± 0.1", "252 ± 0.1 Ma"),
            ("252 Ma +/- 0.1 Ma", "252 ± 0.1 Ma"),
            ("cal BP 5000", "5000 cal BP"),
            ("11,703 ± 99 b2k", "11653 ± 99 BP"),
            ("14692 b2k to 11703 b2k", "14642 BP/11653 BP"),
        ] {
            assert_eq!(near(text).as_deref(), Some(date), "{text}");
        }
        for text in [
            "66 Ma",
            "66,000 Ma",
            "Ma 66",
            "66 Mama",
            "201–252 Ma",
            "66",
            "",
            "1–2–3 Ma",
            "66 million years ago",
            "66 Ma ± 100 ka",
            "20 b2k",
            "11.7 b2k",
        ] {
            assert_eq!(near(text), None, "{text}");
        }
    }
}
