//! Hints that can be followed: each date that a refusal names is written as the place that refused the text reads it.

use crate::time::Date;

/// The words of a refusal with each date in them as it is read where `refused` stands: two years with a slash between them as
/// `1450-1460` where a slash is read otherwise, a year of astronomers as `44 BC`. `read` reads a text as that place does; a date
/// for which it takes no form is named with `otherwise` behind it, which says where it is read.
pub(in crate::exchange) fn followable(
    why: &str,
    refused: &str,
    otherwise: &str,
    read: impl Fn(&str) -> Option<String>,
) -> String {
    let mut words = String::with_capacity(why.len());
    let mut pieces = why.split('`').enumerate().peekable();
    while let Some((at, piece)) = pieces.next() {
        let is_quoted = at % 2 == 1 && pieces.peek().is_some();
        match is_quoted {
            // The text itself is named as it is.
            true if piece != refused.trim() && Date::parse(piece).is_ok() => match form_of(piece, &read) {
                Some(form) => words.extend(["`", &form, "`"]),
                None => words.extend(["`", piece, "`", otherwise]),
            },
            true => words.extend(["`", piece, "`"]),
            false if at % 2 == 1 => words.extend(["`", piece]),
            false => words.push_str(piece),
        }
    }
    words
}

/// A form of a date that is read as just that date.
fn form_of(edtf: &str, read: &impl Fn(&str) -> Option<String>) -> Option<String> {
    let is_meant = |form: &String| read(form).is_some_and(|found| found == edtf || found == format!("[{edtf}]"));
    let dashed = edtf.replace('/', "-");
    let day = edtf.split('T').next().unwrap_or(edtf).to_owned();
    let words = Date::parse(edtf).map_or_else(|_| String::new(), |date| date.words());
    [edtf.to_owned(), dashed, historians(edtf).unwrap_or_default(), words, day].into_iter().find(is_meant)
}

/// The year of astronomers `-0043` as historians write it: `44 BC`.
fn historians(edtf: &str) -> Option<String> {
    let is_year = edtf.trim_start_matches('-').bytes().all(|byte| byte.is_ascii_digit());
    let year: i64 = edtf.parse().ok().filter(|year| *year <= 0 && is_year)?;
    Some(format!("{} BC", 1 - year))
}
