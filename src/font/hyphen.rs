//! Syllables: where a word that is too wide for a line may be broken, with a hyphen.

use hypher::{Lang, hyphenate};

/// What stands at the end of a line that breaks a word.
pub(super) const HYPHEN: &str = "-";
/// Where an author allows that, unseen.
const SOFT: char = '\u{ad}';

/// Runs of fewer letters are not broken.
const SHORTEST: usize = 4;

/// The patterns of a language by its tag, BCP 47; none where there are none, or where its words are not broken with hyphens.
pub(super) fn patterns(tag: &str) -> Option<Lang> {
    let code = tag.split('-').next()?.to_ascii_lowercase();
    Lang::from_iso(code.as_bytes().try_into().ok()?)
}

/// Bytes of a word at which a new line may begin behind a hyphen, ascending: between syllables of its runs of letters.
pub(super) fn syllables(word: &str, language: Option<Lang>) -> Vec<usize> {
    let Some(language) = language else { return Vec::new() };
    let mut breaks = Vec::new();
    let mut from = 0;
    for run in word.split_inclusive(|c: char| !c.is_alphabetic()) {
        let letters = run.trim_end_matches(|c: char| !c.is_alphabetic());
        let mut at = from;
        let end = from + letters.len();
        if letters.chars().nth(SHORTEST - 1).is_some() {
            let ends = hyphenate(letters, language).map(|syllable| {
                at += syllable.len();
                at
            });
            breaks.extend(ends.filter(|at| *at < end));
        }
        from += run.len();
    }
    breaks
}

/// Where an author allows breaks: bytes of the text as it is shown, which `tidied` gives, ascending.
pub(super) fn soft(text: &str, tidied: impl Fn(&str) -> usize) -> Vec<usize> {
    text.match_indices(SOFT).map(|(at, _)| tidied(&text[..at])).collect()
}

#[cfg(test)]
mod tests {
    use super::{patterns, syllables};

    fn broken(word: &str, tag: &str) -> String {
        let mut from = 0;
        let breaks = syllables(word, patterns(tag));
        let parts = breaks.into_iter().chain([word.len()]).map(|at| &word[std::mem::replace(&mut from, at)..at]);
        parts.collect::<Vec<_>>().join("|")
    }

    #[test]
    fn words_are_broken_by_the_rules_of_their_language() {
        assert_eq!(broken("extensive", "en-GB"), "ex|ten|sive");
        assert_eq!(broken("Verfassungsgericht", "de"), "Ver|fas|sungs|ge|richt");
        assert!(broken("рассмотрительствующий", "ru").split('|').count() > 4);
        assert_eq!(broken("(Verfassung),", "de-AT"), "(Ver|fas|sung),", "signs beside it are no letters");
        assert_eq!(broken("cease-fire", "en"), "cease-fire", "a hyphen is a break of its own");
    }

    #[test]
    fn what_has_no_patterns_has_no_hyphens() {
        for (word, tag) in [("東京都", "ja"), ("المتحدة", "ar"), ("Verfassung", "zz"), ("Verfassung", "")] {
            assert_eq!(broken(word, tag), word, "{tag}");
        }
    }
}
