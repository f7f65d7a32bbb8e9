//! Letters that look like figures inside a number, as a typewriter, a scan or a hasty hand leaves them: `l850`, `1O May`.

/// The text with figures for such letters; `None` where there are none.
pub(super) fn as_figures(written: &str) -> Option<String> {
    let letters: Vec<char> = written.chars().collect();
    let mut text = String::with_capacity(written.len());
    let mut start = 0;
    while start < letters.len() {
        let length = letters[start..].iter().take_while(|c| c.is_alphanumeric()).count().max(1);
        let word = &letters[start..start + length];
        text.push_str(&number(word).unwrap_or_else(|| word.iter().collect()));
        start += length;
    }
    (text != written).then_some(text)
}

/// The number that a word of figures and such letters was meant for.
fn number(word: &[char]) -> Option<String> {
    let has_figure = word.iter().any(char::is_ascii_digit);
    // `1o de mayo` is the first of May, `1l` nothing.
    let is_first = matches!(word, ['1', 'o']);
    let figures: Option<String> = word.iter().map(|c| figure(*c)).collect();
    figures.filter(|_| has_figure && !is_first)
}

/// Whether it looks like a figure and is none.
pub(super) fn is_figure(c: char) -> bool {
    !c.is_ascii() && figure(c).is_some()
}

fn figure(c: char) -> Option<char> {
    match c {
        'l' | 'I' | 'І' | 'Ι' => Some('1'),
        'O' | 'o' | 'О' | 'о' | 'Ο' | 'ο' => Some('0'),
        '0'..='9' => Some(c),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::as_figures;

    #[test]
    fn letters_for_figures_are_those_within_a_number() {
        for (written, figures) in
            [("l850", "1850"), ("c. L850, l85O", "c. L850, 1850"), ("3O April I9l4", "30 April 1914")]
        {
            assert_eq!(as_figures(written).as_deref(), Some(figures), "{written}");
        }
        for written in ["1850", "1o de mayo", "l'an 1850", "II.1850", "Oct 1850", "o 1850"] {
            assert_eq!(as_figures(written), None, "{written}");
        }
    }
}
