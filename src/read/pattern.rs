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
