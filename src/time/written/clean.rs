//! Clean text: the signs that dates are written with in place of their look-alikes.

use crate::time::written::lookalikes;

/// Digits of any script that people type dates in, dashes, full-width forms and odd spaces, as the ASCII signs of EDTF.
pub(super) fn text(written: &str) -> String {
    let ascii: String = match between_times(written) {
        Some((start, end)) => seen(start).chain("/T".chars()).chain(seen(end)).flat_map(ascii).collect(),
        None => seen(written).flat_map(ascii).collect(),
    };
    ascii.split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// `2024-03-14T09:05` and `10:48` with a dash between them, which is no sign of an offset.
fn between_times(written: &str) -> Option<(&str, &str)> {
    let at = written.find('T')?;
    let (dash, sign) = written[at..].char_indices().find(|(_, c)| is_dash(*c))?;
    let (start, end) = (&written[..at + dash], &written[at + dash + sign.len_utf8()..]);
    let is_time = end.len() >= 5
        && end.bytes().zip(*b"00:00").all(|(byte, form)| match form {
            b':' => byte == b':',
            _ => byte.is_ascii_digit(),
        });
    is_time.then_some((start, end))
}

/// The same in small letters without accents, for the reader of phrases: a dash stays longer than a hyphen, and dots that
/// say `and so on` are one sign.
pub(super) fn phrase(written: &str) -> String {
    let signs: String = seen(written).flat_map(|c| if is_dash(c) { vec!['–'] } else { phrase_sign(c) }).collect();
    let open = signs.replace("->", "–").replace("--", "–").replace("––", "–").replace("...", "…").replace("..", "…");
    folded(&open).split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// Small letters without accents.
pub(super) fn folded(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).flat_map(plain_letters).collect()
}

fn seen(written: &str) -> impl Iterator<Item = char> + '_ {
    written.chars().filter(|c| !is_invisible(*c))
}

/// Whether it stands for a sign or figure of EDTF, or is seen by nobody.
pub(super) fn has_plain_form(c: char) -> bool {
    is_invisible(c) || ascii(c) != [c] || lookalikes::is_figure(c)
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Signs that stand between two dates: the figure dash, the en dash, the em dash, the bar, and arrows.
fn is_dash(c: char) -> bool {
    matches!(c, '\u{2012}'..='\u{2015}' | '→' | '⟶' | '➔')
}

fn phrase_sign(c: char) -> Vec<char> {
    match c {
        // A capital ha is a letter in a phrase.
        '\u{0425}' | '\u{03a7}' => vec![c],
        // `1° de mayo`, `A° 1650`.
        '°' => vec!['º'],
        _ => ascii(c),
    }
}

fn ascii(c: char) -> Vec<char> {
    let sign = match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => '-',
        '\u{223c}' | '\u{02dc}' | '\u{2248}' | '\u{301c}' => '~',
        '\u{2044}' | '\u{2215}' | '\\' => '/',
        '\u{03a7}' | '\u{0425}' | '\u{00d7}' => 'X',
        '\u{2018}' | '\u{2019}' | '\u{02bc}' | '\u{2032}' => '\'',
        '\u{2026}' | '\u{2025}' => return vec!['.', '.'],
        '\u{2047}' => '?',
        // Full-width forms stand in the order of ASCII.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xff01 + 0x21).unwrap_or(c),
        _ => digit(c).unwrap_or(c),
    };
    vec![sign]
}

/// Decimal digits of other scripts stand in runs of ten.
fn digit(c: char) -> Option<char> {
    let zeros = ['\u{0660}', '\u{06f0}', '\u{0966}', '\u{09e6}', '\u{0e50}'];
    let value = zeros.iter().find_map(|zero| u32::from(c).checked_sub(u32::from(*zero)).filter(|value| *value < 10))?;
    char::from_digit(value, 10)
}

/// A small letter of the languages that are read, without its accent; marks that stand alone are left out.
fn plain_letters(c: char) -> Option<char> {
    let plain = match c {
        '\u{300}'..='\u{36f}' => return None,
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' | 'ᵉ' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        'ʳ' => 'r',
        'ё' => 'е',
        'й' => 'и',
        _ => c,
    };
    Some(plain)
}

/// Whether a text is so many figures and nothing else.
pub(super) fn is_figures(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|b| b.is_ascii_digit())
}
