//! Abbreviations that stand for different words: the `v.` of `v. 1850` is the French `vers` or the German `vor`.

/// Abbreviations before a year, in small letters, each with the words that it can be short for; a capital one is a month too.
const BEFORE_YEAR: &[(&str, &[&str])] = &[
    ("v.", &["vers", "vor"]),
    ("a.", &["ante", "anno"]),
    ("p.", &["post"]),
    // The month of April, or the French `après`.
    ("apr.", &["april", "après"]),
    // The season has no dot; the Spanish `fallecido` has.
    ("fall.", &["fallecido", "fall"]),
];
/// Roman numerals that are a quarter as well as a month.
const QUARTERS: [&str; 4] = ["i", "ii", "iii", "iv"];

/// The phrase with each word that its abbreviation can be; none where it has no such abbreviation.
pub(super) fn in_full(written: &str) -> Vec<String> {
    let text = written.trim();
    let before_year = BEFORE_YEAR.iter().find_map(|(short, words)| {
        let rest = text.strip_prefix(short)?.trim_start();
        starts_with_year(rest).then(|| words.iter().map(|word| format!("{word} {rest}")).collect())
    });
    before_year.or_else(|| quarter_or_month(text)).or_else(|| letter_behind(text)).unwrap_or_default()
}

fn starts_with_year(text: &str) -> bool {
    (3..=4).contains(&text.bytes().take_while(u8::is_ascii_digit).count())
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && starts_with_year(text)
}

/// `III/2012` is March, or the third quarter.
fn quarter_or_month(text: &str) -> Option<Vec<String>> {
    let (numeral, year) = text.split_once('/')?;
    let nth = QUARTERS.iter().position(|quarter| numeral.eq_ignore_ascii_case(quarter))? + 1;
    is_year(year).then(|| vec![format!("{nth}/{year}"), format!("Q{nth} {year}")])
}

/// `1850c` is about then; only the author knows, for the letter can be another.
fn letter_behind(text: &str) -> Option<Vec<String>> {
    let year = text.strip_suffix('c').filter(|year| is_year(year))?;
    Some(vec![format!("c. {year}")])
}
