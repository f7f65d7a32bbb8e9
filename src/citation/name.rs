//! Names and titles in short.

use crate::words::Catalogue;

/// Letters of a title that is not shortened.
const LONGEST: usize = 24;
/// The same of one without spaces, whose signs may be words each. A word of letters that are read one after the other is not cut
/// in its middle.
const LONGEST_UNSPACED: usize = 16;

/// Authors in short: of each the family name where it stands first, `Symons, G. J.`, else all of it; of more than `most` the first alone.
/// Authors stand between semicolons.
pub(super) fn names(written: &str, most: usize, said: &Catalogue) -> String {
    let all: Vec<&str> = written.split(';').map(|name| family(name.trim())).filter(|name| !name.is_empty()).collect();
    match all.as_slice() {
        [] => written.trim().to_owned(),
        [one] => (*one).to_owned(),
        [first, ..] if all.len() > most => [first, said.citing.others].concat(),
        [before @ .., last] => [&before.join(said.signs.comma), said.citing.and, last].concat(),
    }
}

/// What stands before the first comma, without an addition in brackets such as `(ed.)`.
fn family(name: &str) -> &str {
    let bare = match name.rfind(" (") {
        Some(at) if name.ends_with(')') => name[..at].trim_end(),
        _ => name,
    };
    let family = bare.split([',', '،', '、']).next().unwrap_or(bare).trim();
    if family.is_empty() { name } else { family }
}

/// A title in short: what stands before its first colon, and of that as many words as fit.
pub(super) fn title(written: &str) -> String {
    let head = written.split([':', '：']).next().map(str::trim).filter(|head| !head.is_empty()).unwrap_or(written);
    let most = if head.contains(' ') || head.is_ascii() { LONGEST } else { LONGEST_UNSPACED };
    if head.chars().count() <= most {
        return head.to_owned();
    }
    let mut short = String::new();
    for word in head.split(' ') {
        let width = short.chars().count() + word.chars().count() + 1;
        if !short.is_empty() && width > most {
            break;
        }
        short.push_str(if short.is_empty() { "" } else { " " });
        short.extend(word.chars().take(most));
    }
    let short = short.trim_end_matches([',', ';', '.', '–', '-', ' ']);
    [short, "…"].concat()
}

#[cfg(test)]
mod tests {
    use super::{names, title};
    use crate::language::Language;
    use crate::words;

    #[test]
    fn authors_in_short() {
        let said = words::of(Language::English);
        let cases = [
            ("Symons, G. J. (ed.)", "Symons"),
            ("G. J. Symons (ed.)", "G. J. Symons"),
            ("Human Rights Watch", "Human Rights Watch"),
            ("Lee, Ann; Roe, Bob", "Lee and Roe"),
            ("Lee, Ann; Roe, Bob; Poe, Cy", "Lee et al."),
            ("; ", ";"),
        ];
        for (written, short) in cases {
            assert_eq!(names(written, 2, said), short, "{written}");
        }
        assert_eq!(names("Lee, Ann; Roe, Bob; Poe, Cy", 3, said), "Lee, Roe and Poe");
    }

    #[test]
    fn titles_in_short() {
        assert_eq!(title("Annals"), "Annals");
        assert_eq!(title("Krakatoa: the day the world exploded"), "Krakatoa");
        assert_eq!(title("Despite massacre, the regime holds on to its weapons"), "Despite massacre, the…");
        assert_eq!(title("東京都公文書館所蔵資料目録第一巻"), "東京都公文書館所蔵資料目録第一巻");
        assert_eq!(title("東京都公文書館所蔵資料目録第一巻続編"), "東京都公文書館所蔵資料目録第一巻…");
    }
}
