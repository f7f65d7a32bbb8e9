//! Patterns: dates, ids and addresses as regular expressions that mean the same to JavaScript and to Rust.

/// Characters that nobody sees, beside space.
const UNSEEN: &str = r"\u0000-\u0020\u007f-\u00a0\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u061c\u064b-\u065f\u0670\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u1ab0-\u1aff\u1dc0-\u1dff\u2000-\u200f\u2028-\u202f\u205f-\u206f\u20d0-\u20f0\u2800\u3000\u3164\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\uffa0\ufff0-\ufffb";

/// A text with a letter that can be seen.
pub(super) fn filled() -> String {
    format!("[^{UNSEEN}]")
}

/// A text with a letter that can be seen, or a blank one.
pub(super) fn text() -> String {
    format!(r"^\s*$|[^{UNSEEN}]")
}

/// The same, but not empty.
pub(super) fn word() -> String {
    format!(r"^\s+$|[^{UNSEEN}]")
}

/// A language tag.
pub(super) const LANGUAGE: &str = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$";
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

/// An address: with one of the schemes that are let through and a host, or relative; no space, backslash or invisible character.
pub(super) fn address() -> String {
    let unseen =
        r"\s\\\u0000-\u001f\u007f-\u009f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb";
    let any = format!("[^{unseen}]*");
    let letter = format!("[^{unseen}!-,/:-@\\[-\\^`{{-~.-]");
    let host = format!(r"{letter}(-*{letter})*(\.{letter}(-*{letter})*)*\.?");
    let port = "(:[0-9]{0,5})?";
    let web = format!(r"[Hh][Tt][Tt][Pp][Ss]?://({host}|\[[0-9A-Fa-f:.]+\]){port}([/?#]{any})?");
    let mail = format!(r"[Mm][Aa][Ii][Ll][Tt][Oo]:[^?{unseen}]+@{host}(\?{any})?");
    let first = format!("([^:/?#&{unseen}]+|[^:/?#;{unseen}]+)");
    let relative = format!("{first}([/?#]{any})?|/([^/{unseen}]{any})?|[?]{any}|#[^{unseen}]{any}");
    format!("^({web}|{mail}|{relative})$")
}

/// An EDTF value, levels 0 to 2: a date, a second, an interval, a set.
pub(super) fn date() -> String {
    let (date, second) = (day(), second());
    let interval = format!(r"(\.\.)?{date}/({date}(\.\.)?|\.\.)?|(\.\.)?/{date}(\.\.)?");
    let member = format!(r"(\.\.)?{date}(\.\.({date})?)?");
    format!(r"^({date}|{second}|{interval}|[\[\{{]{member}(,{member})*[\]\}}])$")
}

/// A year, a month or season, a day, each with its doubts; a year by its digits that count, or of more than four. A month has as
/// many days as it has, and February 29 in leap years; a digit that is not known can be any.
fn day() -> String {
    let doubt = "[?~%]?";
    let season = "(2[1-9]|3[0-9]|4[01])";
    let each = |months: &str, days: &str| format!("-{doubt}{months}{doubt}-{doubt}{days}{doubt}");
    let common = [
        each("(0[1-9X]|1[0-2X]|X[0-9X])", "(0[1-9X]|1[0-9X]|2[0-8X]|X[0-9X])"),
        each("(0[13-9X]|1[0-2X]|X[0-9X])", "(29|30|3X)"),
        each("(0[13578X]|1[02X]|X[0-3578X])", "31"),
    ];
    let month = format!("-{doubt}(0[1-9X]|1[0-2X]|X[0-9X]){doubt}");
    let parts = format!("{}|{month}|-{doubt}{season}{doubt}", common.join("|"));
    let leap = format!("{LEAP_YEAR}{doubt}{}", each("02", "29"));
    let rare = "-?[0-9]{4}S[1-4]|Y-?[0-9]{5,}(S[0-9]+)?|Y-?[0-9]+E[0-9]+(S[0-9]+)?";
    format!("{doubt}(-?[0-9X]{{4}}{doubt}({parts})?|{leap}|({rare}){doubt})")
}

/// The year of a leap day. One of which digits are not known can be a leap year.
const LEAP_YEAR: &str =
    "-?([0-9X]{2}(0[48X]|[2468][048X]|[13579][26X]|X[0-9X])|([02468][048X]|[13579][26X]|X[0-9X])(00|0X|X0|XX))";

fn second() -> String {
    let days = "(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31";
    let day = format!("(-?[0-9]{{4}}-({days})|{LEAP_YEAR}-02-29)");
    format!("{day}T([01][0-9]|2[0-4]):[0-5][0-9]:([0-5][0-9]|60)(Z|[+-][0-2][0-9](:[0-5][0-9])?)?")
}
