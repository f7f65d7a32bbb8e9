//! Scripts and signs: which texts can be measured in parts, and what of a text is set at all.

use std::borrow::Cow;

/// As a browser sets it: white space collapsed, control characters and soft hyphens gone.
pub(super) fn tidy(text: &str) -> Cow<'_, str> {
    let mut last = ' ';
    let clean = text.chars().all(|c| {
        let doubled = c == ' ' && last == ' ';
        last = c;
        !doubled && !unset(c)
    });
    if clean && !text.ends_with(' ') {
        return Cow::Borrowed(text);
    }
    let shown: String = text.chars().filter(|&c| blank(c) || !unset(c)).collect();
    Cow::Owned(shown.split(blank).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
}

/// Whether a letter is of a script that runs from right to left.
pub(crate) fn runs_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// What SVG collapses.
fn blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r')
}

fn unset(c: char) -> bool {
    c.is_control() || matches!(c, '\u{ad}' | '\u{2028}' | '\u{2029}')
}

/// Whether the text is the sum of its words and joints: a lone sign or `x` may take its form from both neighbours, and a sign
/// between letters of two scripts goes with either.
pub(super) fn additive(text: &str) -> bool {
    let lone = |word: &str| {
        let sign = |c: char| !(c.is_alphanumeric() || matches!(c, '-' | '–' | '—' | '&')) || matches!(c, 'x' | 'X');
        let mut chars = word.chars();
        chars.next().is_some_and(sign) && chars.next().is_none()
    };
    text.chars().all(simple) && is_of_one_script(text) && !text.split(' ').any(lone)
}

/// Of a script whose letters stand side by side in one direction: Latin, Greek, Cyrillic, their punctuation and signs.
fn simple(c: char) -> bool {
    matches!(c, ' '..='\u{2ff}' | '\u{370}'..='\u{482}' | '\u{48a}'..='\u{52f}' | '\u{1e00}'..='\u{1fff}'
        | '\u{2010}'..='\u{2027}' | '\u{202f}'..='\u{205e}' | '\u{20a0}'..='\u{20bf}' | '\u{2100}'..='\u{214f}')
}

/// Whether every character hangs on the next alone: letters of one script, figures, spaces, and the signs that keep one form.
/// Between figures an `x` becomes a times sign; letters of two scripts are not kerned, nor figures between them.
pub(super) fn even(text: &str) -> bool {
    let (mut times, mut figures, mut script) = (false, false, None);
    let keeps = |c: char| {
        times |= matches!(c, 'x' | 'X');
        figures |= c.is_ascii_digit();
        c.is_ascii_digit()
            || matches!(c, ' ' | ',' | '.' | '’')
            || script_of(c).is_some_and(|own| *script.get_or_insert(own) == own)
    };
    text.chars().all(keeps) && !(times && figures)
}

fn is_of_one_script(text: &str) -> bool {
    let mut scripts = text.chars().filter_map(script_of);
    let first = scripts.next();
    scripts.all(|script| Some(script) == first)
}

/// Scripts whose letters hang on the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Greek,
    Cyrillic,
}

/// The script of a letter that is surely of one of them.
fn script_of(c: char) -> Option<Script> {
    let script = match c {
        'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Script::Greek,
        '\u{400}'..='\u{52f}' => Script::Cyrillic,
        _ => return None,
    };
    (c.is_alphabetic() && simple(c)).then_some(script)
}
