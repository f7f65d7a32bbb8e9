//! Forms of charters, archives, catalogues and genealogy programs, in the words that the grammar knows: `1250 x 1275`,
//! `12 June [1901?]`, `1890-1940, bulk 1920-1935`, `@#DJULIAN@ 25 OCT 1917`, `M.DCCC.XLVIII`, `1848-<1852>`.

use crate::language::Language;
use crate::time::written::clean::is_figures;
use crate::time::written::edtf_or_meant;
use crate::time::written::reading::Reading;
use crate::time::written::roman;
use crate::time::written::two_works;

/// Years that title pages give in Roman numerals.
const ROMAN_YEARS: std::ops::RangeInclusive<u64> = 1000..=2100;

/// What such a form means. But for the cross of charters, for which scholars agree, the author is asked.
pub(super) fn reading(clean: &str) -> Reading {
    if let Some((from, to)) = crossed(clean) {
        return within(from, to);
    }
    let turn = two_works::turn_of_centuries(clean);
    if !turn.values.is_empty() {
        return turn;
    }
    if let Some(phrase) = of_two_years(clean) {
        return Reading::open(values(&phrase));
    }
    let both = |[one, other]: [String; 2]| [one, other].iter().flat_map(|text| values(text)).collect::<Vec<String>>();
    let found = with_uncertain_year(clean).or_else(|| with_bulk(clean)).map(both);
    let other = || {
        of_genealogy(clean)
            .or_else(|| with_roman_year(clean))
            .or_else(|| without_angles(clean))
            .or_else(|| with_grouped_year(clean))
            .or_else(|| each_in_brackets(clean))
    };
    Reading::open(found.or_else(|| other().map(|text| values(&text))).unwrap_or_default())
}

fn values(text: &str) -> Vec<String> {
    edtf_or_meant(text).0.values
}

/// `1250 x 1275`, `1250x1275`: at some time between the two, as editors of charters write it.
fn crossed(clean: &str) -> Option<(&str, &str)> {
    let has_year = |text: &str| text.split(|c: char| !c.is_ascii_digit()).any(|run| matches!(run.len(), 3 | 4));
    let is_figure = |text: Option<char>| text.is_some_and(|c| c.is_ascii_digit());
    let apart = clean.split_once(" x ").or_else(|| clean.split_once(" X "));
    let close = || {
        let (from, to) = clean.split_once(['x', 'X'])?;
        (is_figure(from.chars().next_back()) && is_figure(to.chars().next())).then_some((from, to))
    };
    apart.or_else(close).filter(|(from, to)| has_year(from) && has_year(to))
}

/// `1731/2-02-11`, a day or a month of a year by two reckonings: the phrase that says so.
fn of_two_years(clean: &str) -> Option<String> {
    let (year, rest) = clean.split_once('/')?;
    let (second, rest) = rest.split_once('-')?;
    let (month, day) = rest.split_once('-').map_or((rest, ""), |(month, day)| (month, day));
    let is_one = |text: &str, places: std::ops::RangeInclusive<usize>| {
        places.contains(&text.len()) && is_figures(text, text.len())
    };
    let is_written = is_one(year, 3..=4) && is_one(second, 1..=4) && is_one(month, 1..=2);
    let month: usize = month.parse().ok().filter(|_| is_written && (day.is_empty() || is_one(day, 1..=2)))?;
    let name = Language::English.grammar().months.alone.get(month.checked_sub(1)?)?;
    Some(format!("{day} {name} {year}/{second}").trim().to_owned())
}

/// Once within the two; where EDTF has no form for that, for one of them is approximate, all the time between.
fn within(from: &str, to: &str) -> Reading {
    let all = values(&format!("between {from} and {to}"));
    let once: Vec<String> = all.iter().filter(|value| value.starts_with('[')).cloned().collect();
    match &once[..] {
        [one] => Reading::sure(Some(one.clone())),
        [] => Reading::open(all),
        _ => Reading::open(once),
    }
}

/// `12 June [1901?]`, `4 March ?1848`: the mark is about the year, or about the date.
fn with_uncertain_year(clean: &str) -> Option<[String; 2]> {
    let (head, year) = match clean.strip_suffix("?]") {
        Some(rest) => rest.rsplit_once('[')?,
        None => clean.rsplit_once('?')?,
    };
    let head = head.trim_end();
    let is_date = head.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | ','));
    (is_figures(year, 4) && is_date)
        .then(|| [format!("{head} {year} (year uncertain)"), format!("{head} {year} (uncertain)")])
}

/// `1890-1940, bulk 1920-1935`: all the papers, and most of them.
fn with_bulk(clean: &str) -> Option<[String; 2]> {
    let (all, most) = clean.split_once("bulk")?;
    let all = all.trim_end_matches([' ', ',', ';', '(', '[']);
    let most = most.trim_start_matches([' ', ':', '.']).trim_end_matches([')', ']']);
    let most = most.strip_prefix("dates ").unwrap_or(most);
    (!all.is_empty() && !most.is_empty()).then(|| [all.to_owned(), most.to_owned()])
}

/// `@#DJULIAN@ 25 OCT 1917`: a date of GEDCOM 5.5.1, which names its calendar.
fn of_genealogy(clean: &str) -> Option<String> {
    let (calendar, date) = clean.strip_prefix("@#D")?.split_once('@')?;
    match calendar {
        "GREGORIAN" => Some(date.trim().to_owned()),
        "JULIAN" => Some(format!("{} (O.S.)", date.trim())),
        _ => None,
    }
}

/// `M.DCCC.XLVIII`, `anno MDCXLVIII`, `MDCXLVIII [1648]`: a year in Roman numerals, with its figures beside it or alone.
fn with_roman_year(clean: &str) -> Option<String> {
    let words: Vec<&str> = clean.split(' ').collect();
    let year = |word: &str| {
        let letters = word.trim_end_matches(',').replace('.', "");
        let is_roman = !letters.is_empty() && letters.chars().all(|c| "MDCLXVI".contains(c));
        roman::value(&letters.to_ascii_lowercase()).filter(|value| is_roman && ROMAN_YEARS.contains(value))
    };
    let at = words.iter().position(|word| year(word).is_some())?;
    let figures = year(words[at])?.to_string();
    let same = |word: &str| word.trim_matches(['[', ']', '(', ')', '=']) == figures;
    // Letters alone are read elsewhere.
    let is_news = words.len() > 1 || words[at].contains('.');
    let others = words.iter().enumerate().filter(|(n, word)| *n != at && !same(word));
    let kept: Vec<&str> = others.map(|(_, word)| *word).collect();
    let before = kept[..at.min(kept.len())].iter().copied();
    let all: Vec<&str> = before.chain([figures.as_str()]).chain(kept[at.min(kept.len())..].iter().copied()).collect();
    is_news.then(|| all.join(" "))
}

/// `1848-<1852>`: the angle brackets of a catalogue hold what may still change.
fn without_angles(clean: &str) -> Option<String> {
    let (before, rest) = clean.split_once('<')?;
    let (inner, after) = rest.split_once('>')?;
    let is_plain = !inner.is_empty() && inner.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '?' | ' '));
    (is_plain && !after.contains(['<', '>'])).then(|| format!("{before}{inner}{after}"))
}

/// `1,848`: a year with the sign of a thousand, or a number that is none.
fn with_grouped_year(clean: &str) -> Option<String> {
    let (thousand, rest) = clean.split_once(',')?;
    (is_figures(thousand, 1) && is_figures(rest, 3)).then(|| format!("{thousand}{rest}"))
}

/// `[ca. 1850]-[ca. 1860]`: each of two dates in brackets of its own.
fn each_in_brackets(clean: &str) -> Option<String> {
    let pairs = clean.matches('[').count();
    (pairs == 2 && clean.matches(']').count() == 2).then(|| clean.replace(['[', ']'], ""))
}
