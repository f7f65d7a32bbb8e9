//! Patterns. What it is: dates, ids and addresses as regular expressions that mean the same to JavaScript and to Rust. In:
//! nothing. Out: patterns. It must not refuse what the checks let through; the days of a month are for them to count.

/// A text with a letter in it.
pub(super) const FILLED: &str = r"\S";
/// A language tag.
pub(super) const LANGUAGE: &str = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";
/// A colour by its parts.
pub(super) const COLOR: &str = "^#[0-9A-Fa-f]{6}$";

/// What no id holds: punctuation, capitals as far as an alphabet has them in a row.
const NO_LETTER: &str = r"{-\u00de\u00f7\u0386-\u03ab\u0400-\u042f\u2000-\u206f\u2190-\u2bff\u3000-\u3020";

/// An id: letters without capitals, digits, and hyphens between them.
pub(super) fn id() -> String {
    let letter = letter();
    format!("^{letter}(-*{letter})*$")
}

/// The same with a letter first.
pub(super) fn event_id() -> String {
    format!(r"^[^\u0000-`{NO_LETTER}\u0300-\u036f](-*{})*$", letter())
}

fn letter() -> String {
    format!(r"[^\u0000-/:-`{NO_LETTER}]")
}

/// An address: with one of the schemes that are let through, or relative; no space, backslash or invisible character.
pub(super) fn address() -> String {
    let unseen =
        r"\s\\\u0000-\u001f\u007f-\u009f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb";
    let any = format!("[^{unseen}]*");
    let web = format!("[Hh][Tt][Tt][Pp][Ss]?://[^/{unseen}]{any}");
    let mail = format!("[Mm][Aa][Ii][Ll][Tt][Oo]:{any}@{any}");
    let relative = format!("[^:/?#{unseen}]+([/?#]{any})?|/([^/{unseen}]{any})?|[?#]{any}");
    format!("^({web}|{mail}|{relative})$")
}

/// An EDTF value, levels 0 to 2: a date, a second, an interval, a set.
pub(super) fn date() -> String {
    let (date, second) = (day(), second());
    let interval = format!(r"(\.\.)?{date}/({date}(\.\.)?|\.\.)?|(\.\.)?/{date}(\.\.)?");
    let member = format!(r"(\.\.)?{date}(\.\.({date})?)?");
    format!(r"^({date}|{second}|{interval}|[\[\{{]{member}(,{member})*[\]\}}])$")
}

/// A year, a month or season, a day, each with its doubts; a year by its digits that count, or of more than four.
fn day() -> String {
    let doubt = "[?~%]?";
    let month = "(0[1-9X]|1[0-2X]|X[0-9X])";
    let season = "(2[1-9]|3[0-9]|4[01])";
    let day = "(0[1-9X]|[12][0-9X]|3[01X]|X[0-9X])";
    let parts = format!("-{doubt}{month}{doubt}(-{doubt}{day}{doubt})?|-{doubt}{season}{doubt}");
    let rare = "-?[0-9]{4}S[1-4]|Y-?[0-9]{5,}(S[0-9]+)?|Y-?[0-9]+E[0-9]+(S[0-9]+)?";
    format!("{doubt}(-?[0-9X]{{4}}{doubt}({parts})?|({rare}){doubt})")
}

fn second() -> &'static str {
    "-?[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-4]):[0-5][0-9]:([0-5][0-9]|60)(Z|[+-][0-2][0-9](:[0-5][0-9])?)?"
}
