//! A phrase as tokens: numbers, words with all their senses, signs. A phrase with anything else in it has none.

use crate::time::written::clean;
use crate::time::written::disambiguate;
use crate::time::written::number_tokens::{figures, russian_tens, spanish_ordinal};
use crate::time::written::roman;
use crate::time::written::vocabulary::{ENGLISH, GERMAN, MOST_WORDS, Sense, senses};

/// The most tokens of a phrase; longer ones say more than a date.
const MOST_TOKENS: usize = 48;

/// What stands at one place of a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// Digits, as many as `width`.
    Number { value: u64, width: usize },
    /// `1st`, `2nd`, `XIXe`.
    Ordinal(u64),
    /// `'68`.
    Short(u64),
    /// `1920s`.
    Decade { value: u64, width: usize },
    /// `197x`, with digits that nobody knows.
    Masked(String),
    /// `1?` or `?1`, a day of which one figure is known: the last of the two or the first.
    BlankDay { figure: u64, is_last_known: bool },
    /// `14:30`, `10 a.m.`, in seconds of the day and with the zone that follows.
    Clock { time: String, exact: bool },
    /// A Roman numeral; some are words too.
    Roman(u64),
    /// A word in one of its senses.
    Word(Sense),
    /// `-`, `–`, `/`, `,`, `.`, `…` and the like.
    Sign(char),
}

/// A token, and whether a space stands before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) spaced: bool,
}

/// A token with the senses that it may have, each with its languages.
#[derive(Debug)]
pub(super) struct Open {
    pub(super) kinds: Vec<(Kind, u8)>,
    pub(super) spaced: bool,
}

/// A run of digits, a run of letters, or a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece<'a> {
    pub(super) text: &'a str,
    pub(super) kind: Run,
    pub(super) spaced: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Run {
    Digits,
    Letters,
    Sign,
}

const ALL_LANGUAGES: u8 = 31;
/// What ends a Roman ordinal: `XIXe`, `XIXème`, `Ier`, `XVIIIth`.
const ROMAN_ENDINGS: [&str; 5] = ["e", "eme", "er", "ere", "th"];

/// Whether all words are such as dates have: `Sunday`, `N.S.`, `early`.
pub(crate) fn says_when(words: &str) -> bool {
    read(&clean::phrase(words)).is_some()
}

/// The tokens of a clean phrase; `None` where a word or sign is not one of a date's.
pub(super) fn read(phrase: &str) -> Option<Vec<Open>> {
    let pieces = pieces(phrase);
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let (kinds, used) = token(&pieces[at..], at.checked_sub(1).map(|before| pieces[before]))?;
        if tokens.len() == MOST_TOKENS {
            return None;
        }
        if !kinds.is_empty() {
            tokens.push(Open { kinds, spaced: pieces[at].spaced });
        }
        at += used;
    }
    Some(tokens)
}

fn pieces(phrase: &str) -> Vec<Piece<'_>> {
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    let mut rest = phrase;
    let mut spaced = false;
    while let Some(first) = rest.chars().next() {
        if first == ' ' {
            spaced = true;
            rest = &rest[1..];
            continue;
        }
        let kind = run(first);
        let length = match kind {
            Run::Sign => first.len_utf8(),
            _ => rest.find(|c| run(c) != kind).unwrap_or(rest.len()),
        };
        let (text, after) = rest.split_at(length);
        pieces.push(Piece { text, kind, spaced });
        (rest, spaced) = (after, false);
    }
    pieces
}

fn run(c: char) -> Run {
    match c {
        '0'..='9' => Run::Digits,
        _ if c.is_alphabetic() => Run::Letters,
        _ => Run::Sign,
    }
}

pub(super) type Taken = (Vec<(Kind, u8)>, usize);

/// The next token and how many pieces it takes; no kind at all for what stands between words and says nothing.
fn token(pieces: &[Piece<'_>], before: Option<Piece<'_>>) -> Option<Taken> {
    match pieces[0].kind {
        Run::Digits => spanish_ordinal(pieces).or_else(|| russian_tens(pieces)).or_else(|| figures(pieces).map(only)),
        Run::Letters => word(pieces, before),
        Run::Sign => sign(pieces),
    }
}

fn only((kind, used): (Kind, usize)) -> Taken {
    (vec![(kind, ALL_LANGUAGES)], used)
}

pub(super) fn close<'a>(pieces: &[Piece<'a>], at: usize) -> Option<Piece<'a>> {
    pieces.get(at).copied().filter(|piece| !piece.spaced)
}

pub(super) fn is_sign(piece: Option<Piece<'_>>, sign: &str) -> bool {
    piece.is_some_and(|piece| piece.text == sign)
}

pub(super) fn digits(piece: Option<Piece<'_>>, widths: std::ops::RangeInclusive<usize>) -> Option<u64> {
    let piece = piece.filter(|piece| piece.kind == Run::Digits && widths.contains(&piece.text.len()))?;
    piece.text.parse().ok()
}

/// The longest expression of the vocabulary that begins here: its senses, and how many pieces it takes with the dots,
/// hyphens and apostrophes inside and the dot behind.
pub(super) fn expression(pieces: &[Piece<'_>]) -> Option<(&'static [(Sense, u8)], usize)> {
    let mut joined = String::new();
    let mut at = 0;
    let mut longest = None;
    for _ in 0..MOST_WORDS {
        let Some(letters) = pieces.get(at).filter(|piece| piece.kind == Run::Letters) else { break };
        if is_about(&joined, pieces, at) {
            break;
        }
        joined.push_str(letters.text);
        at += 1;
        let dot = usize::from(is_sign(close(pieces, at), "."));
        let found = senses(&joined);
        if !found.is_empty() {
            longest = Some((found, at + dot));
        }
        at += dot;
        let inner = close(pieces, at).is_some_and(|piece| matches!(piece.text, "-" | "'"));
        at += usize::from(inner);
        joined.push(' ');
    }
    longest
}

/// The `c.` of `b. c. 1850` and `d. c. 1850`, born and died about then.
fn is_about(before: &str, pieces: &[Piece<'_>], at: usize) -> bool {
    let next = if is_sign(close(pieces, at + 1), ".") { at + 2 } else { at + 1 };
    let is_figure = pieces.get(next).is_some_and(|piece| piece.kind == Run::Digits);
    matches!(before, "b " | "d ") && pieces[at].spaced && pieces[at].text == "c" && is_figure
}

fn word(pieces: &[Piece<'_>], before: Option<Piece<'_>>) -> Option<Taken> {
    let letters = pieces[0].text;
    // The `T` between a day and a time.
    let is_between = letters == "t" && before.is_some_and(|piece| piece.kind == Run::Digits && !pieces[0].spaced);
    if is_between && close(pieces, 1).is_some_and(|piece| piece.kind == Run::Digits) {
        return Some((Vec::new(), 1));
    }
    if let Some(century) = century_by_its_letter(pieces, before) {
        return Some(century);
    }
    let mut kinds = Vec::new();
    let mut used = 1;
    if let Some((senses, pieces_used)) = expression(pieces) {
        kinds.extend(senses.iter().map(|(sense, languages)| (Kind::Word(*sense), *languages)));
        used = pieces_used;
        // With its dot `d.` is "died", or the German "den", and no French or Spanish "of".
        if letters == "d" && used == 2 && is_sign(close(pieces, 1), ".") {
            kinds.retain(|(kind, _)| matches!(kind, Kind::Word(Sense::Aside | Sense::Filler)));
            kinds.iter_mut().filter(|(kind, _)| *kind == Kind::Word(Sense::Filler)).for_each(|(_, of)| *of &= GERMAN);
        }
        // `in. 1250` is short for a word that nobody knows.
        if letters == "in" && used == 2 && is_sign(close(pieces, 1), ".") {
            kinds.clear();
        }
        let parted = senses.iter().any(|(sense, _)| matches!(sense, Sense::Part | Sense::Before | Sense::After));
        // `mid-1920s`, `pre-1850`, `l'an`.
        let tied = |sign: &str| is_sign(close(pieces, used), sign) && close(pieces, used + 1).is_some();
        used += usize::from((parted && tied("-")) || tied("'"));
    }
    if used <= 2 {
        if let Some(value) = roman::value(letters) {
            let dot = usize::from(used == 1 && kinds.is_empty() && is_ordinal_dot(pieces));
            kinds.push((Kind::Roman(value), ALL_LANGUAGES));
            used += dot;
        } else if let Some(value) = ROMAN_ENDINGS.iter().find_map(|end| roman::value(letters.strip_suffix(end)?)) {
            kinds.push((Kind::Ordinal(value), ALL_LANGUAGES));
        }
    }
    disambiguate::keep(&mut kinds, pieces, used, before);
    (!kinds.is_empty()).then_some((kinds, used))
}

/// The last century that is named by its letter: nobody numbers those before 4000 BC.
const FIRST_CENTURY: u64 = 40;
/// The century that we live in: later ones can only be years.
const OUR_CENTURY: u64 = 21;

/// `C19`, `18c`, `18thC`: the letter close to a number of at most two figures is a century; before a year of an era, as in
/// `c44BC`, it may be `circa`.
fn century_by_its_letter(pieces: &[Piece<'_>], before: Option<Piece<'_>>) -> Option<Taken> {
    let is_close =
        |piece: Option<Piece<'_>>| piece.is_some_and(|piece| piece.kind == Run::Digits && piece.text.len() <= 2);
    let is_behind = before.is_some_and(|piece| piece.kind != Run::Sign) && !pieces[0].spaced;
    let sense = match pieces[0].text {
        "c" if is_behind => Sense::Century,
        "thc" if is_close(before) && is_behind => Sense::Century,
        "c" if is_close(close(pieces, 1)) => return Some((before_figures(pieces), 1)),
        _ => return None,
    };
    let dot = usize::from(is_sign(close(pieces, 1), "."));
    Some((vec![(Kind::Word(sense), ENGLISH)], 1 + dot))
}

/// What the letter close before a number can be.
fn before_figures(pieces: &[Piece<'_>]) -> Vec<(Kind, u8)> {
    let n = digits(pieces.get(1).copied(), 1..=2).unwrap_or(0);
    let is_era = |sense: &Sense| matches!(sense, Sense::Era(_) | Sense::EraBehind(_));
    let has_era = (2..pieces.len())
        .filter_map(|at| expression(&pieces[at..]))
        .any(|(senses, _)| senses.iter().any(|(sense, _)| is_era(sense)));
    let century = (n <= FIRST_CENTURY).then_some((Kind::Word(Sense::CenturyBefore), ENGLISH));
    let about = (n > OUR_CENTURY || has_era).then_some((Kind::Word(Sense::Approximate), ALL_LANGUAGES));
    century.into_iter().chain(about).collect()
}

/// The dot of `XIX. Jahrhundert`, not that of `3.V.2012`.
fn is_ordinal_dot(pieces: &[Piece<'_>]) -> bool {
    is_sign(close(pieces, 1), ".") && pieces.get(2).is_some_and(|piece| piece.spaced && piece.kind == Run::Letters)
}

fn sign(pieces: &[Piece<'_>]) -> Option<Taken> {
    let sign = pieces[0].text.chars().next()?;
    if sign == '\'' {
        let short = digits(close(pieces, 1), 2..=2)?;
        if is_sign(close(pieces, 2), "s") && short.is_multiple_of(10) {
            return Some(only((Kind::Decade { value: short, width: 2 }, 3)));
        }
        return Some(only((Kind::Short(short), 2)));
    }
    // Born and died, as genealogies write it.
    let is_before_date = pieces.get(1).is_some_and(|next| next.kind != Run::Sign);
    match sign {
        '†' | '✝' | '⚭' | '⚰' | '⚱' => return Some(only((Kind::Word(Sense::Aside), 1))),
        // Baptised on a day, as German genealogies write it, or about that day.
        '~' if digits(pieces.get(1).copied(), 1..=2).is_some() && is_sign(close(pieces, 2), ".") => {
            return Some((vec![(Kind::Sign('~'), ALL_LANGUAGES), (Kind::Word(Sense::Aside), ALL_LANGUAGES)], 1));
        }
        '*' if is_before_date => {
            return Some((vec![(Kind::Sign('*'), ALL_LANGUAGES), (Kind::Word(Sense::Aside), ALL_LANGUAGES)], 1));
        }
        _ => {}
    }
    let known = "-–/,;.…?~%()[]{}&+<>≤≥*©℗";
    known.contains(sign).then(|| only((Kind::Sign(sign), 1)))
}
