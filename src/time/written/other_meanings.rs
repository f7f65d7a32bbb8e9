//! Signs that are read one way and mean something else as often: the copyright sign, a second year of one figure, a Latin `c`
//! among Cyrillic letters, a year with a figure too few. What else the phrase can mean stands beside what was read.

use crate::time::written::clean::is_figures;
use crate::time::written::edtf_or_meant;
use crate::time::written::if_edtf;
use crate::time::written::reading::Reading;
use crate::time::written::seasons;
use crate::time::written::two_works;
use crate::time::written::vocabulary::{Sense, senses};

/// Years from which `c1957` is a notice of copyright as often as `circa`.
const COPYRIGHT: u64 = 1900;
/// Years of three figures that are likely one of four without its last.
const CUT: std::ops::RangeInclusive<u64> = 100..=202;

/// What was read, and what else can be meant by it.
pub(super) fn with_others(written: &str, phrase: &str, read: Reading) -> Reading {
    let likelier = [copyright(phrase), cyrillic(phrase), next_year(phrase), calibrated(phrase), seasons::years(phrase)];
    let others = [hours(phrase, &read), quarters(phrase), established(written, phrase)];
    let meant = |phrases: &[Option<String>]| {
        Reading::open(phrases.iter().flatten().flat_map(|phrase| edtf_or_meant(phrase).0.values))
    };
    let cut = cut_year(phrase, &read);
    let hijra = hijra(phrase).or_else(|| month_behind_free_dash(phrase, &read));
    let unfinished = unfinished(written).or(without_beginning(written));
    let works = Reading::open(two_works::making(written).or_else(|| two_works::published(written)).unwrap_or_default());
    let is_only = works.values.is_empty() && cut.is_none() && hijra.is_none() && unfinished.values.is_empty();
    if is_only && likelier.iter().chain(&others).all(Option::is_none) {
        return read;
    }
    works
        .or(meant(&likelier))
        .or(read.only_if(false))
        .or(unfinished)
        .or(meant(&others))
        .or(Reading::open(cut))
        .or(Reading::open(hijra))
        .only_if(false)
}

/// `(c) 1957`, `c1957`: the year of a copyright.
fn copyright(phrase: &str) -> Option<String> {
    if let Some((before, after)) = phrase.split_once("(c)") {
        return Some(format!("{before}{}", after.trim_start()));
    }
    let at = words(phrase).find(|at| phrase[*at..].starts_with('c'))?;
    let figures: String = phrase[at + 1..].chars().take_while(char::is_ascii_digit).collect();
    let is_recent = figures.len() == 4 && figures.parse::<u64>().is_ok_and(|year| year >= COPYRIGHT);
    is_recent.then(|| format!("{}{}", &phrase[..at], &phrase[at + 1..]))
}

/// `h. 1215`: in Spanish about 1215, elsewhere a year of the Hijra, of which our century has the 1440s.
fn hijra(phrase: &str) -> Option<String> {
    const ABOUT: [&str; 8] = ["ca. ", "ca ", "c. ", "c ", "circa ", "um ", "vers ", "hacia "];
    let about = ABOUT.iter().find(|words| phrase.starts_with(**words));
    let phrase = &phrase[about.map_or(0, |words| words.len())..];
    let year = phrase.strip_prefix('h')?.trim_start_matches(['.', ' ']);
    let is_year = (1..=4).contains(&year.len()) && year.parse::<u16>().is_ok_and(|year| (1..=1500).contains(&year));
    let sign = if about.is_some() { "~" } else { "" };
    is_year.then(|| format!("{{ islamic: {year}{sign} }}")).and_then(if_edtf)
}

/// `1914 - 8`: with spaces around the dash mostly years, and with a slip of the pen a month.
fn month_behind_free_dash(phrase: &str, read: &Reading) -> Option<String> {
    let [value] = &read.values[..] else { return None };
    let (year, figure) = phrase.split_once(['-', '–'])?;
    let (year, figure) = (year.trim_end(), figure.trim_start());
    let is_pair = is_figures(year, 4) && is_figures(figure, 1) && value.split_once('/').is_some();
    is_pair.then(|| format!("{year}-0{figure}")).and_then(if_edtf)
}

/// Where words begin.
fn words(phrase: &str) -> impl Iterator<Item = usize> + '_ {
    let is_inside = |at: usize| phrase[..at].chars().next_back().is_some_and(char::is_alphanumeric);
    phrase.char_indices().filter(move |(at, c)| c.is_alphabetic() && !is_inside(*at)).map(|(at, _)| at)
}

/// `c 1921 г.`: the Russian word for `since`, in the Latin letter that looks like it.
fn cyrillic(phrase: &str) -> Option<String> {
    let is_russian = phrase.chars().any(|c| ('а'..='я').contains(&c));
    let is_alone = |at: &usize| phrase[*at..].starts_with("c ");
    let at = words(phrase).filter(|_| is_russian).find(is_alone)?;
    Some(format!("{}с{}", &phrase[..at], &phrase[at + 1..]))
}

/// `2008–9`: to the next year or, with a dash, to a later one, or a month. `2012-5` is a month without its zero.
fn next_year(phrase: &str) -> Option<String> {
    let bytes = phrase.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut starts =
        (0..bytes.len()).filter(|at| is_digit(*at) && !(*at > 0 && (is_digit(at - 1) || is_joint(bytes[at - 1]))));
    starts.find_map(|at| {
        let year: u64 =
            phrase.get(at..at + 4).filter(|figures| figures.bytes().all(|b| b.is_ascii_digit()))?.parse().ok()?;
        let rest = phrase.get(at + 4..)?;
        let behind = rest.trim_start().strip_prefix(['-', '–'])?.trim_start();
        let figure: u64 = behind.get(..1)?.parse().ok()?;
        let after = behind.as_bytes().get(1).copied().unwrap_or(b' ');
        let is_end =
            !after.is_ascii_alphanumeric() && !is_joint(after) && behind.get(1..2).is_some() || behind.len() == 1;
        let is_year = (2000..2100).contains(&year) && figure > year % 10 && is_end;
        let is_near = rest.contains('–') || figure == year % 10 + 1;
        let second = year - year % 10 + figure;
        (is_year && is_near).then(|| format!("{}–{second}{}", &phrase[..at + 4], &behind[1..]))
    })
}

/// Signs inside a date of figures.
fn is_joint(byte: u8) -> bool {
    matches!(byte, b'-' | b'/' | b'.' | b':')
}

/// `1812–10`, `1939–5`: a dash stands between years, and a range that runs backwards is no reason to read a month. It is
/// asked, with a year of the next ten where that is meant as well.
pub(super) fn with_dash(phrase: &str, read: Reading) -> Reading {
    let [value] = &read.values[..] else { return read };
    let is_month = value.as_bytes().get(4) == Some(&b'-') && value.len() <= "1812-10~".len() && value[5..] < *"13";
    let Some(at) = phrase.find('–').filter(|_| is_month) else { return read };
    let before = phrase[..at].bytes().rev().take_while(u8::is_ascii_digit).count();
    let figures: String = phrase[at + '–'.len_utf8()..].chars().take_while(char::is_ascii_digit).collect();
    let (4, 1..=2, Ok(first), Ok(last)) =
        (before, figures.len(), phrase[at - before..at].parse::<u32>(), figures.parse::<u32>())
    else {
        return read;
    };
    let next = first - first % 10 + 10 + last;
    let is_near = figures.len() == 1 && next < first + 10;
    // The two years may stand the wrong way round.
    let before = first - first % 100 + last;
    let is_turned = figures.len() == 2 && before < first;
    let years = is_near.then(|| format!("{first:04}/{next:04}"));
    let years = years.or_else(|| is_turned.then(|| format!("{before:04}/{first:04}"))).and_then(if_edtf);
    read.or(Reading::open(years)).only_if(false)
}

/// `1848…`, `May 1848...`, `1848…?`: it went on, or the end was left out by whoever copied it.
fn unfinished(written: &str) -> Reading {
    let text = written.trim();
    let (text, doubt) = text.strip_suffix('?').map_or((text, ""), |text| (text.trim_end(), "?"));
    let text = text.strip_suffix("….").map_or(text, |bare| &text[..bare.len() + '…'.len_utf8()]);
    let Some(inner) = text.strip_suffix("...").or_else(|| text.strip_suffix('…')) else { return Reading::none() };
    let alone = edtf_or_meant(inner.trim_end()).0.values;
    // `19...` has figures that nobody knows; `1743/4...` has two meanings without the dots too.
    let is_whole = |value: &&String| value.contains(['/', '[', '{']);
    let several = alone.iter().filter(|value| alone.len() > 1 && is_whole(value)).cloned();
    let ends = ["/..", "", "/"]
        .map(|end| alone.iter().filter(|value| !is_whole(value)).map(move |value| format!("{value}{doubt}{end}")));
    Reading::open(several.chain(ends.into_iter().flatten()).filter_map(if_edtf))
}

/// `… May 1848`, `[...] May 1848`: a day that cannot be read, or a beginning that was left out.
fn without_beginning(written: &str) -> Reading {
    let text = written.trim();
    let article = ["den ", "le ", "the ", "el "].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text);
    let rest = ["[…]", "[...]", "[..]", "...", "…", ".."].iter().find_map(|sign| article.strip_prefix(sign));
    let Some(rest) = rest.map(str::trim_start).filter(|rest| rest.starts_with(char::is_alphabetic)) else {
        return Reading::none();
    };
    let is_month =
        |value: &&String| value.len() == "1848-05".len() && value.as_bytes()[4] == b'-' && value[5..] < *"13";
    let months = edtf_or_meant(rest).0.values;
    Reading::open(months.iter().filter(is_month).map(|month| format!("{month}-XX")).filter_map(if_edtf))
}

/// `09:00:00-10:30`: from one time to another, where the second is no zone that comes before the first.
fn hours(phrase: &str, read: &Reading) -> Option<String> {
    let [value] = &read.values[..] else { return None };
    let (start, zone) = value.split_once('T')?.1.split_once('-')?;
    let hour = |text: &str| text.get(..2)?.parse::<u8>().ok();
    let (before, at) = (phrase.get(..phrase.rfind('-')?)?, phrase.rfind('-')?);
    (hour(zone)? > hour(start)? && !before.ends_with(' ')).then(|| format!("{before}–{}", &phrase[at + 1..]))
}

/// `II 2021`, `c. II, 1850`, `II-IV 1921`: a quarter by its numeral, as a month is written too.
fn quarters(phrase: &str) -> Option<String> {
    let found = |at: usize| Some((at, numerals(phrase.get(at..)?)?));
    let (at, (named, used)) = (0..phrase.len()).find_map(found)?;
    let before = phrase[..at].trim_end();
    let is_day = before.ends_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | '/' | '-' | '–'));
    let is_about = before.ends_with("c.") || before.ends_with("ca.");
    let is_in_word = phrase[..at].ends_with(char::is_alphanumeric);
    (!is_in_word && (!is_day || is_about)).then(|| format!("{}{named}{}", &phrase[..at], &phrase[at + used..]))
}

/// One or two numerals of quarters before a year of four figures, as quarters, and how many bytes they have with what stands
/// between them and the year.
fn numerals(text: &str) -> Option<(String, usize)> {
    const QUARTERS: [(&str, &str); 4] = [("iii", "q3"), ("iv", "q4"), ("ii", "q2"), ("i", "q1")];
    let quarter = |text: &str| {
        let (numeral, quarter) = QUARTERS.iter().find(|(numeral, _)| text.starts_with(numeral))?;
        Some((*quarter, numeral.len()))
    };
    let (mut named, mut used) = quarter(text).map(|(quarter, used)| (quarter.to_owned(), used))?;
    let second = text[used..].strip_prefix(['-', '–']).and_then(quarter);
    if let Some((second, length)) = second {
        used += text[used..].chars().next().map_or(0, char::len_utf8) + length;
        named = format!("{named}–{second}");
    }
    let rest = text[used..].trim_start_matches([' ', ',', '.']);
    let gap = text.len() - used - rest.len();
    let figures = rest.bytes().take_while(u8::is_ascii_digit).count();
    let is_apart = gap > 0;
    (is_apart && figures == 4).then(|| (format!("{named} "), used + gap))
}

/// `est. 1921`: established, not estimated. `EST 1850` is what genealogy programs write.
fn established(written: &str, phrase: &str) -> Option<String> {
    let rest = phrase.strip_prefix("est").filter(|_| !written.trim_start().starts_with("EST "))?;
    let rest = rest.strip_prefix('.').unwrap_or(rest).trim_start();
    rest.starts_with(|c: char| c.is_ascii_digit()).then(|| rest.to_owned())
}

/// `5 May 192`: the year 192, or one of the 1920s whose last figure was lost.
fn cut_year(phrase: &str, read: &Reading) -> Option<String> {
    let [value] = &read.values[..] else { return None };
    let mut numbers = phrase.split(|c: char| !c.is_ascii_digit()).filter(|figures| figures.len() == 3);
    let year: u64 = numbers.next()?.parse().ok()?;
    let has_era = phrase.split(|c: char| !c.is_alphabetic()).any(names_year);
    let whole = format!("{year:04}-");
    let is_cut = numbers.next().is_none() && CUT.contains(&year) && !has_era && value.contains(&whole);
    is_cut.then(|| value.replace(&whole, &format!("{year}X-"))).and_then(if_edtf)
}

/// `cal AD 1020`: beside an era a year that was calibrated, and nothing of about.
fn calibrated(phrase: &str) -> Option<String> {
    let words: Vec<&str> = phrase.split(' ').collect();
    let at = words.iter().position(|word| matches!(*word, "cal" | "cal."))?;
    let is_era = |word: &&str| matches!(*word, "ad" | "bc" | "ce" | "bce");
    let era = words.iter().find(|word| is_era(word))?;
    let kept = words.iter().enumerate().filter(|(n, word)| *n != at && !is_era(word)).map(|(_, word)| *word);
    // The era of both ends stands behind them.
    Some(format!("{} {era}", kept.collect::<Vec<&str>>().join(" ")))
}

/// Whether a word says that a year is meant, or of which era.
fn names_year(word: &str) -> bool {
    let is = |sense: &Sense| matches!(sense, Sense::Era(_) | Sense::EraBehind(_) | Sense::YearNext);
    senses(word).iter().any(|(sense, _)| is(sense)) && !word.is_empty()
}
