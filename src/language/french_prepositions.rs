//! French prepositions, which are joined to articles and to vowels.

use crate::language::Kind;

/// Before a date that is about known.
pub(super) const ABOUT: &str = "vers ";
/// Behind a date that is doubted.
pub(super) const UNCERTAIN: &str = "\u{202f}?";

/// A name behind another word than `de`.
pub(super) fn with_article(words: &str) -> String {
    let parts = [("des ", "les "), ("du ", "le ")];
    let joined = parts.iter().find_map(|(head, article)| Some([article, words.strip_prefix(head)?].concat()));
    joined.unwrap_or_else(|| words.to_owned())
}

/// `de`, joined to what follows; what is about known says so at its end: `de 1850 environ`.
pub(super) fn of(words: &str) -> String {
    if let Some(about) = words.strip_prefix(ABOUT) {
        let (known, doubt) = about.strip_suffix(UNCERTAIN).map_or((about, ""), |known| (known, UNCERTAIN));
        return format!("{} environ{doubt}", of(known));
    }
    match words.strip_prefix("le ") {
        Some(rest) => format!("du {rest}"),
        None if words.starts_with("des ") || words.starts_with("du ") => words.to_owned(),
        None if words.starts_with("an ") => format!("de l’{words}"),
        None if words.starts_with(['a', 'e', 'o', 'u', 'é']) => format!("d’{words}"),
        None => format!("de {words}"),
    }
}

/// `jusque`, with `en` before years and months.
pub(super) fn until(kind: Kind, words: &str) -> String {
    match kind {
        Kind::Day => format!("jusqu’au {words}"),
        _ if words.starts_with(ABOUT) => format!("jusque {words}"),
        Kind::Year | Kind::Month => format!("jusqu’en {words}"),
        Kind::Other if words.starts_with("an ") => format!("jusqu’à l’{words}"),
        Kind::Other => {
            let parts = [("des ", "aux "), ("du ", "au "), ("le ", "au ")];
            let joined = parts.iter().find_map(|(head, to)| Some(format!("jusqu’{to}{}", words.strip_prefix(head)?)));
            joined.unwrap_or_else(|| format!("jusqu’à {words}"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{of, until};
    use crate::language::Kind;

    #[test]
    fn prepositions_are_joined_to_what_follows() {
        for (words, from, to) in [
            ("le printemps 2015", "du printemps 2015", "jusqu’au printemps 2015"),
            ("l’été 2015", "de l’été 2015", "jusqu’à l’été 2015"),
            ("des années 1970", "des années 1970", "jusqu’aux années 1970"),
            ("du IIe siècle", "du IIe siècle", "jusqu’au IIe siècle"),
            ("an VIII", "de l’an VIII", "jusqu’à l’an VIII"),
            ("vers 1850", "de 1850 environ", "jusque vers 1850"),
            ("vers le 5 mai 1850\u{202f}?", "du 5 mai 1850 environ\u{202f}?", "jusque vers le 5 mai 1850\u{202f}?"),
            ("un jour de 1850", "d’un jour de 1850", "jusqu’à un jour de 1850"),
        ] {
            assert_eq!([of(words), until(Kind::Other, words)], [from, to], "{words}");
        }
        assert_eq!([of("avril 1850"), until(Kind::Month, "avril 1850")], ["d’avril 1850", "jusqu’en avril 1850"]);
    }
}
