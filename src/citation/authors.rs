//! Several authors after the rules of a style: which are named, in which order their names stand, and what joins them.

use crate::language::Language;
use crate::model::CitationStyle;
use crate::words;

/// A name as it is written: a person's with a comma behind the family name, or another that stays as it is.
struct Name<'a> {
    family: &'a str,
    given: Option<&'a str>,
    /// `Jr.`
    suffix: Option<&'a str>,
    /// `(ed.)`, with the space before it.
    addition: &'a str,
}

/// Words before a family name that stand with what is given, and are no initials.
const PARTICLES: [&str; 19] = [
    "von", "van", "de", "da", "di", "del", "della", "der", "den", "du", "la", "le", "dos", "el", "al", "ten", "ter",
    "y", "zu",
];

impl<'a> Name<'a> {
    fn of(written: &'a str) -> Name<'a> {
        let (bare, addition) = match written.rfind(" (") {
            Some(at) if written.ends_with(')') => written.split_at(at),
            _ => (written, ""),
        };
        let mut parts = bare.splitn(3, [',', '،', '、']).map(str::trim);
        let family = parts.next().filter(|family| !family.is_empty()).unwrap_or(bare);
        let [given, suffix] = [parts.next(), parts.next()].map(|part| part.filter(|part| !part.is_empty()));
        Name { family, given, suffix, addition }
    }

    /// `John Smith`
    fn in_order(&self) -> String {
        let parts = [self.given, Some(self.family), self.suffix];
        parts.into_iter().flatten().collect::<Vec<&str>>().join(" ") + self.addition
    }

    /// `Smith, J.`; what is no name of a person stays.
    fn with_initials(&self, comma: &str) -> Option<String> {
        let initials = initials(self.given?)?;
        let suffix = self.suffix.map(|suffix| [comma, suffix].concat()).unwrap_or_default();
        Some([self.family, comma, &initials, &suffix, self.addition].concat())
    }
}

/// `J.-P. R.` of `Jean-Paul R.`; nothing where a word is no name, as in the office of a department, or its script has no capitals.
fn initials(given: &str) -> Option<String> {
    let spaced = given.replace('.', ". ");
    let words: Option<Vec<String>> = spaced.split_whitespace().map(initial).collect();
    words.filter(|words| !words.is_empty()).map(|words| words.join(" ").replace(" -", "-"))
}

fn initial(word: &str) -> Option<String> {
    if PARTICLES.contains(&word) {
        return Some(word.to_owned());
    }
    let of_part = |part: &str| {
        let letter = part.chars().next()?;
        letter.is_uppercase().then(|| format!("{letter}."))
    };
    let (hyphen, word) = word.strip_prefix('-').map_or(("", word), |rest| ("-", rest));
    let parts: Option<Vec<String>> = word.split('-').map(of_part).collect();
    parts.map(|parts| [hyphen, &parts.join("-")].concat())
}

/// The names of a source, which stand between semicolons.
pub(super) fn split(written: &str) -> Vec<&str> {
    written.split(';').map(str::trim).filter(|name| !name.is_empty()).collect()
}

/// All that a list names of the authors of a source. Chicago names ten, of more seven (14.76); MLA two (5.7); APA twenty (9.8).
pub(super) fn listed(written: &str, style: CitationStyle, spoken: Language) -> String {
    let comma = words::of(spoken).signs.comma;
    let others = words::of(spoken).citing.others;
    let names = split(written);
    let all: Vec<Name<'_>> = names.iter().copied().map(Name::of).collect();
    let Some((first, rest)) = names.split_first() else { return written.trim().to_owned() };
    let inverted = all.first().is_some_and(|name| name.given.is_some());
    if style == CitationStyle::Apa {
        let each: Vec<String> = all
            .iter()
            .zip(&names)
            .map(|(name, written)| name.with_initials(comma).unwrap_or_else(|| (*written).to_owned()))
            .collect();
        if let ([first @ .., last], true) = (each.as_slice(), each.len() > 20) {
            return [&first[..19].join(comma), comma, ". . . ", last].concat();
        }
        return joined(&each, &and(style, spoken), comma, inverted || is_english(spoken));
    }
    let most = if style == CitationStyle::Mla { 2 } else { 10 };
    let mut each = vec![(*first).to_owned()];
    each.extend(all.iter().skip(1).map(Name::in_order));
    if rest.len() >= most {
        each.truncate(if style == CitationStyle::Mla { 1 } else { 7 });
        let behind = if inverted || each.len() > 1 { comma.trim_end() } else { "" };
        return [&each.join(comma), behind, others].concat();
    }
    joined(&each, &and(style, spoken), comma, inverted && (each.len() == 2 || is_english(spoken)))
}

/// The family names of a short citation, of more than `most` authors the first `named`. What is one more is named as well: "et al."
/// are several.
pub(super) fn short(written: &str, style: CitationStyle, spoken: Language, (most, named): (usize, usize)) -> String {
    let said = words::of(spoken);
    let comma = said.signs.comma;
    let all = families(written, usize::MAX);
    if all.is_empty() {
        return written.trim().to_owned();
    }
    if all.len() <= most || (named > 1 && all.len() <= named + 1) {
        return joined(&all, &and(style, spoken), comma, is_english(spoken) && all.len() > 2);
    }
    let behind = if named > 1 { comma.trim_end() } else { "" };
    [&all[..named].join(comma), behind, said.citing.others].concat()
}

/// The family names of the first so many authors.
pub(super) fn families(written: &str, most: usize) -> Vec<String> {
    split(written).into_iter().take(most).map(|name| Name::of(name).family.to_owned()).collect()
}

/// The initials of the first author, before a family name that others have too.
pub(super) fn first_initials(written: &str) -> Option<String> {
    initials(Name::of(split(written).first()?).given?)
}

fn is_english(spoken: Language) -> bool {
    spoken.tag().starts_with("en")
}

/// APA has the sign in English.
fn and(style: CitationStyle, spoken: Language) -> String {
    let is_sign = style == CitationStyle::Apa && is_english(spoken);
    if is_sign { " & ".to_owned() } else { words::of(spoken).citing.and.to_owned() }
}

/// Names in a row, with or without a comma before the last.
fn joined(all: &[String], and: &str, comma: &str, has_comma: bool) -> String {
    match all {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => {
            [before.join(comma).as_str(), if has_comma { comma.trim_end() } else { "" }, and, last].concat()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{listed, short};
    use crate::language::Language;
    use crate::model::CitationStyle::{Apa, Chicago, Mla};

    #[test]
    fn lists_name_authors_after_their_style() {
        let eleven = (0..11).map(|at| format!("N{at}, Al")).collect::<Vec<_>>().join("; ");
        for (written, chicago, mla, apa) in [
            ("Kant, Immanuel", "Kant, Immanuel", "Kant, Immanuel", "Kant, I."),
            (
                "Smith, John; Doe, Jane",
                "Smith, John, and Jane Doe",
                "Smith, John, and Jane Doe",
                "Smith, J., & Doe, J.",
            ),
            (
                "Smith, John; Doe, Jane; Roe, Ann",
                "Smith, John, Jane Doe, and Ann Roe",
                "Smith, John, et al.",
                "Smith, J., Doe, J., & Roe, A.",
            ),
            ("Sartre, Jean-Paul", "Sartre, Jean-Paul", "Sartre, Jean-Paul", "Sartre, J.-P."),
            ("Symons, G.J. (ed.)", "Symons, G.J. (ed.)", "Symons, G.J. (ed.)", "Symons, G. J. (ed.)"),
            (
                "Goethe, Johann Wolfgang von",
                "Goethe, Johann Wolfgang von",
                "Goethe, Johann Wolfgang von",
                "Goethe, J. W. von",
            ),
            ("King, Martin Luther, Jr.", "King, Martin Luther, Jr.", "King, Martin Luther, Jr.", "King, M. L., Jr."),
            ("Human Rights Watch", "Human Rights Watch", "Human Rights Watch", "Human Rights Watch"),
            (
                "Department of State, Office of the Historian",
                "Department of State, Office of the Historian",
                "Department of State, Office of the Historian",
                "Department of State, Office of the Historian",
            ),
        ] {
            let of = |style| listed(written, style, Language::English);
            assert_eq!([of(Chicago), of(Mla), of(Apa)], [chicago, mla, apa]);
        }
        let seven = "N0, Al, Al N1, Al N2, Al N3, Al N4, Al N5, Al N6, et al.";
        assert_eq!(listed(&eleven, Chicago, Language::English), seven);
        assert_eq!(listed("Lee, Ann; Roe, Bob; Poe, Cy", Chicago, Language::German), "Lee, Ann, Bob Roe und Cy Poe");
    }

    #[test]
    fn short_citations_join_authors_after_their_style() {
        let of = |written, style, named| short(written, style, Language::English, named);
        assert_eq!(of("Smith, J.; Doe, J.", Apa, (2, 1)), "Smith & Doe");
        assert_eq!(of("Smith, J.; Doe, J.", Chicago, (3, 1)), "Smith and Doe");
        assert_eq!(of("Smith; Doe; Roe", Chicago, (3, 1)), "Smith, Doe, and Roe");
        assert_eq!(of("Smith; Doe; Roe", Mla, (2, 1)), "Smith et al.");
        assert_eq!(of("Smith; Doe; Roe; Poe", Apa, (2, 3)), "Smith, Doe, Roe, & Poe");
        assert_eq!(of("Smith; Doe; Roe; Poe; Fox", Apa, (2, 3)), "Smith, Doe, Roe, et al.");
        assert_eq!(of("; ", Apa, (2, 1)), ";");
    }
}
