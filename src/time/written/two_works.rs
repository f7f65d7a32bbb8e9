//! Phrases with two dates of one thing, `modeled 1876; cast 1880`, and those of a bound between centuries, `рубеж XIX–XX вв.`:
//! which date is meant, only the author knows.

use crate::time::written::reading::Reading;
use crate::time::written::{edtf_or_meant, if_edtf, roman};

/// Words before the numbers of centuries, small letters; the last of the numbers is the century that begins there.
const TURN: [&str; 19] = [
    "at the turn of the ",
    "around the turn of the ",
    "turn of the ",
    "um die wende vom ",
    "um die wende zum ",
    "wende vom ",
    "wende zum ",
    "wende des ",
    "au tournant du ",
    "au tournant des ",
    "tournant du ",
    "tournant des ",
    "cambio del siglo ",
    "cambio de siglo ",
    "на рубеже ",
    "рубеж ",
    "рубежа ",
    "к рубежу ",
    "на стыке ",
];
/// Words for centuries, and those between and behind their numbers, small letters.
const CENTURY: [&str; 14] = [
    "century",
    "centuries",
    "cent.",
    "c.",
    "jahrhundert",
    "jahrhunderts",
    "jh.",
    "jhs.",
    "siècle",
    "siècles",
    "s.",
    "вв.",
    "веков",
    "века",
];
const BETWEEN: [&str; 11] = ["and", "to", "the", "zum", "und", "et", "du", "des", "le", "и", "y"];
/// Words of no date before one: it was not found, but this is known.
const UNDATED: [&str; 14] = [
    "n.d., but ",
    "n.d., ",
    "n. d., ",
    "undated, but ",
    "undated, ",
    "undatiert, ",
    "o. j., ",
    "o.j., ",
    "ohne jahr, ",
    "s.d., ",
    "s. d., ",
    "sans date, ",
    "sin fecha, ",
    "без даты, ",
];
/// Last words of the name of an age of art, which says less than the date behind it.
const AGES: [&str; 9] = ["period", "dynasty", "era", "zeit", "dynastie", "époque", "période", "período", "эпоха"];

/// The dates that a phrase can mean which says where one century ends and the next begins.
pub(super) fn turn_of_centuries(written: &str) -> Reading {
    Reading::open(turn(&written.trim().to_lowercase()).into_iter().flatten())
}

/// The dates that a phrase can mean of which nothing else was read: two works, or words for no date before one.
pub(super) fn reading(written: &str) -> Reading {
    let text = written.trim();
    let small = text.to_lowercase();
    if let Some(values) = works(text) {
        return Reading::open(values);
    }
    let inner = undated(text, &small).or_else(|| behind_age(text)).or_else(|| in_brackets(text));
    let inner = inner.or_else(|| of_two_styles(text));
    inner.map_or_else(Reading::none, |inner| edtf_or_meant(&inner).0.only_if(false))
}

/// `рубеж XIX–XX вв.`, `Wende vom 19. zum 20. Jahrhundert`: about 1900, or from the 1890s to the 1900s.
fn turn(text: &str) -> Option<Vec<String>> {
    let rest = TURN.iter().find_map(|words| text.strip_prefix(words))?;
    let rest = rest.replace(['–', '-', '/', '‐'], " ");
    let mut numbers: Vec<u64> = Vec::new();
    let mut is_of_centuries = text.contains("siglo");
    for word in rest.split_whitespace() {
        let bare = word.trim_end_matches(['.', ',']);
        let figures = bare.trim_end_matches(|c: char| c.is_alphabetic() && !matches!(c, 'i' | 'v' | 'x'));
        match figures.parse().ok().or_else(|| roman::value(figures)) {
            Some(number @ 2..=21) => numbers.push(number),
            _ if CENTURY.contains(&word) || word == "в." => is_of_centuries = true,
            _ if BETWEEN.contains(&word) => {}
            _ => return None,
        }
    }
    let is_order = matches!(numbers[..], [one, two] if two == one + 1);
    // The turn of one century can be that at which it begins or at which it ends.
    let year = (numbers.last().filter(|_| is_order && is_of_centuries)? - 1) * 100;
    let about = [format!("{year:04}~"), format!("{:03}X/{:03}X", year / 10 - 1, year / 10)];
    Some(about.into_iter().filter_map(if_edtf).collect())
}

/// `modeled 1876; cast 1880`, `designed 1934, executed 1936`: a year for each of two works on one thing.
pub(super) fn works(text: &str) -> Option<Vec<String>> {
    let (first, last) = text.split_once(';').or_else(|| text.split_once(','))?;
    let (first, last) = (year_of_work(first)?, year_of_work(last)?);
    let span = format!("{first}/{last}");
    let is_forward = first.get(..4) <= last.get(..4);
    Some([first, last].into_iter().chain(Some(span).filter(|_| is_forward)).filter_map(if_edtf).collect())
}

/// `1950, c1948`: the year of a publication, and that of its copyright.
pub(super) fn published(text: &str) -> Option<Vec<String>> {
    let (printed, notice) = text.split_once(", c").or_else(|| text.split_once(", ©"))?;
    let year = notice.trim_start_matches([' ', '.']);
    let numbers: Vec<&str> = printed.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty()).collect();
    let is_year = |year: &str| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    let is_notice = is_year(year) && !notice.starts_with(' ') && !notice.starts_with('.');
    let [one] = numbers[..] else { return None };
    let doubt = if printed.contains('?') { "?" } else { "" };
    (is_notice && is_year(one))
        .then(|| [format!("{one}{doubt}"), year.to_owned()].into_iter().filter_map(if_edtf).collect())
}

/// Words for the making of a thing, small letters: of two with a year each, either is its date.
const MADE: [&str; 38] = [
    "designed",
    "made",
    "cast",
    "modeled",
    "modelled",
    "carved",
    "printed",
    "published",
    "executed",
    "painted",
    "built",
    "woven",
    "written",
    "composed",
    "recorded",
    "released",
    "minted",
    "manufactured",
    "conceived",
    "fabricated",
    "drawn",
    "entworfen",
    "entwurf",
    "ausgeführt",
    "ausführung",
    "gegossen",
    "guss",
    "gedruckt",
    "gemalt",
    "gebaut",
    "conçu",
    "exécuté",
    "fondu",
    "imprimé",
    "diseñado",
    "ejecutado",
    "fundido",
    "impreso",
];

/// `designed c. 1928, made 1930`: each of the two years, and the time between them.
pub(super) fn making(text: &str) -> Option<Vec<String>> {
    let (first, last) = text.split_once(';').or_else(|| text.split_once(','))?;
    let is_made = |part: &str| {
        let word = part.split_whitespace().next().map(str::to_lowercase);
        word.is_some_and(|word| MADE.contains(&word.as_str()))
    };
    works(text).filter(|_| is_made(first) && is_made(last))
}

/// A year, or one in doubt, behind a word or two.
fn year_of_work(part: &str) -> Option<String> {
    let part = part.trim();
    let at = part.find(|c: char| c.is_ascii_digit())?;
    let words: Vec<&str> = part[..at].split_whitespace().collect();
    let is_word = |word: &&str| word.chars().count() > 2 && word.chars().all(char::is_alphabetic);
    let (about, words) = match &words[..] {
        [words @ .., "c." | "ca." | "circa" | "um" | "vers" | "ок."] => ("~", words),
        words => ("", words),
    };
    let year = part[at..].trim();
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    ((1..=2).contains(&words.len()) && words.iter().all(is_word) && is_year).then(|| format!("{year}{about}"))
}

/// `undatiert, um 1900`: what is said behind the words for no date.
pub(super) fn undated(text: &str, small: &str) -> Option<String> {
    let words = UNDATED.iter().find(|words| small.starts_with(**words))?;
    let behind = small.strip_prefix(*words)?;
    // Said once, it is of the date behind it.
    let is_once = !UNDATED.iter().any(|other| behind.contains(other.trim_end()));
    text.get(words.len()..).filter(|_| is_once).map(str::to_owned)
}

/// `Edo period, 18th century`
fn behind_age(text: &str) -> Option<String> {
    let (age, rest) = text.split_once(", ")?;
    let last = age.rsplit([' ', '-']).next()?.to_lowercase();
    let is_named = age.chars().all(|c| c.is_alphabetic() || c == ' ' || c == '-' || c == '\'');
    (is_named && AGES.iter().any(|word| last == *word)).then(|| rest.to_owned())
}

/// `[n.d., but before 1856]`
fn in_brackets(text: &str) -> Option<String> {
    let inner = text.strip_prefix('[')?.strip_suffix(']')?;
    undated(inner, &inner.to_lowercase())
}

/// `10/21 Mar. 1710/11`: a day in both calendars, with a year in both styles: the second of each belong together.
fn of_two_styles(text: &str) -> Option<String> {
    let (before, year) = text.rsplit_once(' ')?;
    let (old, new) = year.split_once('/')?;
    let days = before.split_once(' ')?.0;
    let is_figures =
        |text: &str, most: usize| (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let (first, last) = days.split_once('/')?;
    if !is_figures(first, 2) || !is_figures(last, 2) || old.len() != 4 || !is_figures(old, 4) || !is_figures(new, 2) {
        return None;
    }
    let next: u32 = old.parse::<u32>().ok()? + 1;
    let is_next = next.to_string().ends_with(new);
    is_next.then(|| format!("{before} {next}"))
}
