//! Cases of German names of times behind words such as `ab` and `bis`.

/// Behind `ab`: `etwa 1984`, for `um 1984` cannot stand there, and names in the dative.
pub(super) fn behind(words: &str) -> String {
    if let Some(bare) = words.strip_prefix("um den ").or_else(|| words.strip_prefix("um ")) {
        return format!("etwa {bare}");
    }
    if let Some(century) = words.strip_prefix("des ") {
        let dative = century.replacen("hunderts", "hundert", 1).replacen("tausends", "tausend", 1);
        return format!("dem {}", dative.replacen("Jahres ", "Jahr ", 1));
    }
    if let Some(one) = words.strip_prefix("ein ") {
        return format!("einem {one}");
    }
    match words.strip_prefix("der ") {
        Some(years) if years.contains("Jahre") => {
            format!("den {}", years.replacen("Jahre", "Jahren", 1))
        }
        Some(day) if day.contains("eines Monats") => format!("dem {day}"),
        _ => words.to_owned(),
    }
}

/// Behind `bis`, of words that can stand behind `ab`.
pub(super) fn until(words: &str) -> String {
    let parts = [("den ", "zu den "), ("dem ", "zum "), ("der ", "zur "), ("einem ", "zu einem ")];
    let joined = parts.iter().find_map(|(head, to)| Some(format!("bis {to}{}", words.strip_prefix(head)?)));
    joined.unwrap_or_else(|| format!("bis {words}"))
}

/// Behind `in`, which is joined to an article.
pub(super) fn within(words: &str) -> String {
    match behind(words) {
        words if words.starts_with("der ") || words.starts_with("den ") => format!("in {words}"),
        words => format!("im {}", words.strip_prefix("dem ").unwrap_or(&words)),
    }
}

#[cfg(test)]
mod tests {
    use super::{behind, until, within};

    #[test]
    fn names_of_times_are_in_the_dative() {
        for (words, from, to) in [
            ("1984", "1984", "bis 1984"),
            ("um den 5. Mai 1984", "etwa 5. Mai 1984", "bis etwa 5. Mai 1984"),
            ("der 1970er Jahre, ungefähr", "den 1970er Jahren, ungefähr", "bis zu den 1970er Jahren, ungefähr"),
            ("des 2. Jahrhunderts v. Chr.", "dem 2. Jahrhundert v. Chr.", "bis zum 2. Jahrhundert v. Chr."),
            ("des Jahres VIII", "dem Jahr VIII", "bis zum Jahr VIII"),
            ("ein Tag im Mai 1850", "einem Tag im Mai 1850", "bis zu einem Tag im Mai 1850"),
            (
                "der 5. eines Monats im Jahr 1850",
                "dem 5. eines Monats im Jahr 1850",
                "bis zum 5. eines Monats im Jahr 1850",
            ),
            ("der ersten Hälfte 2015", "der ersten Hälfte 2015", "bis zur ersten Hälfte 2015"),
        ] {
            assert_eq!([behind(words), until(&behind(words))], [from, to], "{words}");
        }
        assert_eq!(
            ["Frühjahr 2015", "dem ersten Drittel 2015", "der ersten Hälfte 2015"].map(within),
            ["im Frühjahr 2015", "im ersten Drittel 2015", "in der ersten Hälfte 2015"]
        );
    }
}
