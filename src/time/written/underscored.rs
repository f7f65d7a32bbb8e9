//! Underscores in dates: a figure that nobody knows, as in `185_`, or the space of the name of a file, as in `1850_May`.

/// The date with a `?` for each unknown figure and a space for the others; `None` where no underscore is either.
pub(super) fn respelt(text: &str) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut is_changed = false;
    let mut at = 0;
    while at < chars.len() {
        let run = chars[at..].iter().take_while(|c| **c == '_').count();
        if run == 0 {
            out.push(chars[at]);
            at += 1;
            continue;
        }
        let before = chars[..at].iter().rev().take_while(|c| c.is_ascii_digit()).count();
        let is_word = |c: Option<&char>| c.is_some_and(|c| c.is_alphabetic());
        let (last, next) = (at.checked_sub(1).and_then(|last| chars.get(last)), chars.get(at + run));
        let is_year = before > 0 && before < 4 && before + run == 4;
        let parts_words = is_word(last) && next.is_some_and(|c| c.is_alphanumeric())
            || before > 0 && is_word(next) && (run == 1 || before == 4);
        is_changed |= before > 0 || parts_words;
        match parts_words && !is_year {
            true => out.push(' '),
            false => out.push_str(&"?".repeat(run)),
        }
        at += run;
    }
    is_changed.then_some(out)
}

#[cfg(test)]
mod tests {
    use super::respelt;

    #[test]
    fn an_underscore_between_a_figure_and_a_word_is_a_space() {
        for (text, respelt_as) in [
            ("1850_May", "1850 May"),
            ("12_May_1850", "12 May 1850"),
            ("May_1850", "May 1850"),
            ("May_18__", "May 18??"),
            ("185_", "185?"),
            ("18__ or 19__", "18?? or 19??"),
            ("186_?", "186??"),
        ] {
            assert_eq!(respelt(text).as_deref(), Some(respelt_as), "{text}");
        }
        assert_eq!(respelt("__ May"), None);
        assert_eq!(respelt("1850"), None);
    }
}
