//! Names of BibTeX: between `and`, family name first before a comma, whole in braces.

use crate::exchange::Report;
use crate::exchange::import::bibliography::OTHERS;
use crate::exchange::import::bibtex::tex::plain;

/// Each name in its usual order.
pub(super) fn people(tex: &str, report: &mut Report) -> Vec<String> {
    let names = split(tex, Between::And).into_iter().map(|name| person(name, report));
    names.filter(|name| !name.is_empty()).collect()
}

fn person(name: &str, report: &mut Report) -> String {
    if name.trim() == "others" {
        return OTHERS.to_owned();
    }
    let parts = split(name, Between::Comma);
    if let Some(whole) = by_keys(&parts, report) {
        return whole;
    }
    let mut words = |part: &&str| plain(part, report);
    match &parts[..] {
        [whole] => words(whole),
        [family, given] => joined(&[words(given), words(family)]),
        [family, suffix, given, ..] => {
            let (name, suffix) = (joined(&[words(given), words(family)]), words(suffix));
            if suffix.is_empty() { name } else { format!("{name}, {suffix}") }
        }
        [] => String::new(),
    }
}

/// `family=Beethoven, given=Ludwig, prefix=van`, as biblatex writes names.
fn by_keys(parts: &[&str], report: &mut Report) -> Option<String> {
    let pairs: Option<Vec<(&str, &str)>> = parts.iter().map(|part| part.split_once('=')).collect();
    let pairs = pairs.filter(|pairs| pairs.iter().any(|(key, _)| key.trim() == "family"))?;
    let mut of = |key: &str| {
        let found = pairs.iter().find(|(name, _)| name.trim() == key);
        found.map(|(_, value)| plain(value.trim().trim_matches('"'), report)).unwrap_or_default()
    };
    Some(joined(&[of("given"), of("prefix"), of("family"), of("suffix")]))
}

fn joined(parts: &[String]) -> String {
    parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// What stands between parts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Between {
    And,
    Comma,
}

/// Splits outside of braces.
fn split(tex: &str, between: Between) -> Vec<&str> {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0_usize);
    for (at, byte) in tex.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            b',' if between == Between::Comma => {
                parts.push(&tex[start..at]);
                start = at + 1;
            }
            _ if byte.is_ascii_whitespace() && between == Between::And && at >= start => {
                let is_and = tex.as_bytes().get(at + 1..at + 4).is_some_and(|word| word.eq_ignore_ascii_case(b"and"));
                if is_and && tex.as_bytes().get(at + 4).is_some_and(u8::is_ascii_whitespace) {
                    parts.push(&tex[start..at]);
                    start = at + 4;
                }
            }
            _ => {}
        }
    }
    parts.push(&tex[start.min(tex.len())..]);
    parts
}

#[cfg(test)]
mod tests {
    use super::people;
    use crate::exchange::Report;

    #[test]
    fn names_are_told_apart_and_turned_round() {
        for (tex, names) in [
            ("Knuth, Donald E. and Leslie Lamport", &["Donald E. Knuth", "Leslie Lamport"][..]),
            ("{World Health Organization}", &["World Health Organization"]),
            ("{Barnes and Noble} AND van Beethoven, Ludwig", &["Barnes and Noble", "Ludwig van Beethoven"]),
            ("King, Jr., Martin Luther and others", &["Martin Luther King, Jr.", "et al."]),
            ("family=Beethoven, given=Ludwig, prefix=van", &["Ludwig van Beethoven"]),
            (r#"G{\"o}del, Kurt"#, &["Kurt Gödel"]),
            ("A\n  and\n  B and ", &["A", "B"]),
            ("", &[]),
        ] {
            assert_eq!(people(tex, &mut Report::default()), names, "{tex}");
        }
    }
}
