//! Clean text. What it is: the signs that EDTF uses instead of their look-alikes. In: a text. Out: the text with ASCII digits,
//! hyphens and single spaces. It must not know what a date is.

/// Digits of any script that people type dates in, dashes, full-width forms and odd spaces, as their ASCII signs.
pub(super) fn text(written: &str) -> String {
    let ascii: String = written.chars().filter(|c| !is_invisible(*c)).flat_map(ascii).collect();
    ascii.split_whitespace().collect::<Vec<&str>>().join(" ")
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn ascii(c: char) -> Vec<char> {
    let sign = match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => '-',
        '\u{223c}' | '\u{02dc}' | '\u{2248}' => '~',
        '\u{2044}' | '\u{2215}' | '\\' => '/',
        '\u{03a7}' | '\u{0425}' | '\u{00d7}' => 'X',
        '\u{2018}' | '\u{2019}' => '\'',
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
