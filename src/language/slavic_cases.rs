//! Genitives of Slavic names of months of other calendars, and of phrases that stand behind a word.

/// The first word of a name in a form, with what follows it: `adar I`.
fn first_word(name: &str, form: impl Fn(&str) -> String) -> String {
    match name.split_once(' ') {
        Some((word, rest)) => format!("{} {rest}", form(word)),
        None => form(name),
    }
}

/// Names without their last letter where it is one of some, else whole, with an ending.
fn ending(word: &str, dropped: &[char], end: &str) -> String {
    [word.strip_suffix(dropped).unwrap_or(word), end].concat()
}

/// A month behind a day in Russian. Those of the Gregorian calendar, which have the form, and abbreviations stay as they are.
pub(super) fn russian_month(name: &str) -> String {
    first_word(name, |word| match word.chars().next_back() {
        Some('ь' | 'й') => ending(word, &['ь', 'й'], "я"),
        Some('а') if word.ends_with("каада") => ending(word, &['а'], "ы"),
        Some('а') if word.ends_with("хиджжа") => ending(word, &['а'], "и"),
        Some('б' | 'в' | 'д' | 'з' | 'л' | 'м' | 'н' | 'р' | 'т' | 'ф' | 'х') => ending(word, &[], "а"),
        _ => word.to_owned(),
    })
}

/// The same in Ukrainian.
pub(super) fn ukrainian_month(name: &str) -> String {
    first_word(name, |word| match word.chars().next_back() {
        Some('ь' | 'й') => ending(word, &['ь', 'й'], "я"),
        Some('а') if word.ends_with("каада") || word == "джумада" => ending(word, &['а'], "и"),
        Some('а') if word.ends_with("хіджа") => ending(word, &['а'], "і"),
        _ if matches!(word, "рамадан" | "шаабан") => ending(word, &[], "у"),
        Some('б' | 'в' | 'д' | 'з' | 'л' | 'м' | 'н' | 'р' | 'т' | 'х') => ending(word, &[], "а"),
        _ => word.to_owned(),
    })
}

/// Names of months have more letters than this; the shortest names of the Gregorian ones have no more.
const SHORT: usize = 3;

/// The same in Czech.
pub(super) fn czech_month(name: &str) -> String {
    first_word(name, |word| match word.chars().next_back() {
        _ if word.chars().count() <= SHORT => word.to_owned(),
        Some('e') if word.ends_with("aire") || word.ends_with("ôse") => ending(word, &['e'], "u"),
        Some('b' | 'd' | 'h' | 'l' | 'm' | 'n' | 'r' | 't' | 'v' | 'z') => ending(word, &[], "u"),
        _ => word.to_owned(),
    })
}

/// The same in Polish.
pub(super) fn polish_month(name: &str) -> String {
    first_word(name, |word| match word.chars().next_back() {
        _ if word.chars().count() <= SHORT => word.to_owned(),
        _ if matches!(word, "germinal" | "floréal" | "prairial" | "messidor" | "thermidor" | "fructidor") => {
            ending(word, &[], "a")
        }
        Some('e') if word.ends_with("aire") || word.ends_with("ôse") => ending(word, &[], "’a"),
        Some('b' | 'd' | 'l' | 'm' | 'n' | 'r' | 't' | 'w') => ending(word, &[], "u"),
        _ => word.to_owned(),
    })
}

/// What begins with words for one of several, in the genitive: each form and that which takes its place.
pub(super) fn genitive(words: &str, forms: &[[&str; 2]]) -> String {
    let form = forms.iter().find(|[form, _]| words.starts_with(form) || is_behind_day(words, form));
    form.map_or_else(|| words.to_owned(), |[form, other]| words.replacen(form, other, 1))
}

/// Whether a form stands behind the number of a day: `5-е число`.
fn is_behind_day(words: &str, form: &str) -> bool {
    words.split_once(form).is_some_and(|(day, _)| !day.is_empty() && day.chars().all(|c| c.is_ascii_digit()))
}

/// The word for a year behind its figures and before its era: `44 года до н. э.`
pub(super) fn with_year(words: &str, noun: &str) -> String {
    match words.split_once(' ') {
        Some((figures, era)) => format!("{figures} {noun} {era}"),
        None => format!("{words} {noun}"),
    }
}

/// `с`, and `со` before what is read as the second: `со 2 мая`, `со II века`, `со второй половины`; not before two millions.
pub(super) fn russian_from(words: &str) -> String {
    let mut parts = words.split([' ', '\u{a0}']);
    let first = parts.next().unwrap_or_default().trim_end_matches('?');
    let is_counted = parts.next().is_some_and(|next| matches!(next, "млн" | "млрд"));
    let is_second = matches!(first, "2" | "II") || first.starts_with("2-г") || first.starts_with("второ");
    format!("{} {words}", if is_second && !is_counted { "со" } else { "с" })
}

#[cfg(test)]
mod tests {
    use super::{czech_month, genitive, polish_month, russian_from, russian_month, ukrainian_month, with_year};

    #[test]
    fn the_second_has_a_vowel_before_it() {
        for second in [
            "2 мая 2022",
            "2 до н. э.",
            "II века",
            "II квартала",
            "2? до н. э.",
            "2-го числа",
            "второй половины 2026 г.",
        ] {
            assert_eq!(russian_from(second), format!("со {second}"));
        }
        for other in ["12 мая", "22 мая", "20", "XII века", "III века", "2\u{a0}млн до н. э.", "весны 2012", "200-х"]
        {
            assert_eq!(russian_from(other), format!("с {other}"));
        }
    }

    #[test]
    fn months_behind_a_day_are_in_the_genitive() {
        let names = ["рамадан", "тишрей", "шавваль", "адар I", "зуль-каада", "зуль-хиджжа", "мая", "мар.", "брюмер"];
        let of = "рамадана тишрея шавваля адара I зуль-каады зуль-хиджжи мая мар. брюмера";
        assert_eq!(names.map(russian_month).join(" "), of);
        let names = ["брюмер", "жерміналь", "травня", "лютого", "січ.", "рамадан", "іяр", "адар I", "тішри", "дей"];
        let of = "брюмера жерміналя травня лютого січ. рамадану іяра адара I тішри дея";
        assert_eq!(names.map(ukrainian_month).join(" "), of);
        let names = ["ramadán", "adar I", "brumaire", "germinal", "tišri", "prosince", "dub"];
        assert_eq!(names.map(czech_month).join(" "), "ramadánu adaru I brumairu germinalu tišri prosince dub");
        let names = ["ramadan", "adar I", "brumaire", "germinal", "tiszri", "maja", "maj"];
        assert_eq!(names.map(polish_month).join(" "), "ramadanu adaru I brumaire’a germinala tiszri maja maj");
    }

    #[test]
    fn phrases_behind_a_word_are_in_the_genitive() {
        let forms = [["один ", "одного "], ["-е число", "-го числа"]];
        let of = |words: &str| genitive(words, &forms);
        assert_eq!(of("один из дней мая 1850"), "одного из дней мая 1850");
        assert_eq!(of("5-е число одного из месяцев"), "5-го числа одного из месяцев");
        assert_eq!(of("5 мая 1850"), "5 мая 1850");
        assert_eq!([with_year("1850", "года"), with_year("44 до н. э.", "года")], ["1850 года", "44 года до н. э."]);
    }
}
