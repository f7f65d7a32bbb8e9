//! Control and direction characters of foreign text, made visible.

use std::fmt::Write;

/// Whether a character could steer a terminal or turn the order of what is read: controls, line separators, marks of
/// direction, annotations, tags.
///
/// ```
/// assert!(dateline::text::is_active('\u{202e}') && !dateline::text::is_active('é'));
/// ```
pub fn is_active(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{206F}')
        || matches!(letter, '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// A text with every active character, tabs apart, as `<U+202E>`: it can be printed whatever stands in it.
///
/// ```
/// assert_eq!(dateline::text::inert("a\u{1b}[31m"), "a<U+001B>[31m");
/// ```
pub fn inert(text: &str) -> String {
    respelled(text, |letter, out| match letter {
        '\t' => out.push(letter),
        // Writing to a string cannot fail.
        _ => drop(write!(out, "<U+{:04X}>", u32::from(letter))),
    })
}

/// A text with what `spell` writes in place of each active character.
///
/// ```
/// assert_eq!(dateline::text::respelled("a\u{1b}b", |_, out| out.push('?')), "a?b");
/// ```
pub fn respelled(text: &str, spell: impl Fn(char, &mut String)) -> String {
    if !text.contains(is_active) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if is_active(letter) {
            spell(letter, &mut out);
        } else {
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::inert;

    #[test]
    fn what_could_act_is_shown() {
        assert_eq!(inert("a\u{1b}[31m\u{202e}b"), "a<U+001B>[31m<U+202E>b");
        assert_eq!(inert("шарм é 中\tx"), "шарм é 中\tx");
    }
}
