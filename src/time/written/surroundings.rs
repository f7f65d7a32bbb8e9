//! What stands around a date and is no part of it: quotes, a full stop, the mark of a footnote.

/// Pairs of quotes, as phones, word processors and printers write them.
const QUOTES: &[(&str, &str)] = &[
    ("“", "”"),
    ("„", "“"),
    ("„", "”"),
    ("”", "”"),
    ("«", "»"),
    ("»", "«"),
    ("‹", "›"),
    ("‘", "’"),
    ("‚", "‘"),
    ("\"", "\""),
    ("'", "'"),
    ("`", "`"),
    ("「", "」"),
];
/// What a footnote says in brackets where it is no number.
const REMARKS: &[&str] = &["citation needed", "note", "sic", "nb", "n b", "!"];

/// The date between quotes.
pub(super) fn unquoted(written: &str) -> Option<&str> {
    let text = written.trim();
    let inside = |(open, close): &(&str, &str)| text.strip_prefix(open)?.strip_suffix(close);
    QUOTES.iter().find_map(inside).map(str::trim).filter(|inner| !inner.is_empty())
}

/// The date before a sign that ends a sentence or a part of one, and whether nothing else can be meant.
pub(super) fn unstopped(written: &str) -> Option<(&str, bool)> {
    let text = written.trim();
    let inner = text.strip_suffix(['.', ',', ';', ':'])?.trim_end();
    let is_plain = inner.ends_with(char::is_alphanumeric);
    is_plain.then(|| (inner, text.ends_with('.')))
}

/// The date before the mark of a footnote: `1957 [1]`, `1957*`, `1957¹`.
pub(super) fn unmarked(written: &str) -> Option<&str> {
    let text = written.trim();
    let is_superscript = |c: char| matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹' | 'ª' | 'ᵃ'..='ᶜ');
    let signs = text.trim_end_matches(['*', '†', '‡', '§', '¶', '#']).trim_end_matches(is_superscript);
    let inner = if signs.len() < text.len() { signs } else { in_brackets(text)? }.trim_end();
    (inner.chars().any(|c| c.is_ascii_digit()) && !inner.ends_with(['/', '-', '–'])).then_some(inner)
}

/// The year of which an editor has supplied some figures in brackets, `185[0]`, without these.
pub(super) fn with_supplied(written: &str) -> Option<String> {
    let (before, rest) = written.split_once('[')?;
    let (inner, after) = rest.split_once(']')?;
    let is_figure = |c: &char| c.is_ascii_digit();
    let (head, tail) =
        (before.chars().rev().take_while(is_figure).count(), after.chars().take_while(is_figure).count());
    let supplied = inner.chars().take_while(is_figure).count();
    let is_year = supplied > 0 && head + tail > 0 && head + supplied + tail == 4;
    let is_whole = head == 0 || tail == 0 || supplied == inner.chars().count();
    (is_year && is_whole && !after.contains(['[', ']'])).then(|| format!("{before}{inner}{after}"))
}

/// `[1]`, `[a]`, `[note 2]`, `(1)` behind a date; a year in brackets is none.
fn in_brackets(text: &str) -> Option<&str> {
    let (open, bare) = match text.strip_suffix(']') {
        Some(bare) => ('[', bare),
        None => ('(', text.strip_suffix(')')?),
    };
    let (before, inner) = bare.rsplit_once(open)?;
    let inner = inner.trim().to_lowercase();
    let is_number = (1..=3).contains(&inner.len()) && inner.bytes().all(|b| b.is_ascii_digit());
    let is_letter = inner.len() == 1 && inner.bytes().all(|b| b.is_ascii_lowercase());
    let remark = inner.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    (is_number || is_letter || REMARKS.contains(&remark)).then_some(before)
}
