//! Near misses. What it is: a refused text explained, with the EDTF that its author may have meant. In: a text that is no
//! EDTF. Out: an error with a message and a suggestion. It must not know the file the text stands in.

mod clean;
mod draft;
mod fault;
mod human;
mod number;
mod range;
mod sure;

use crate::time::DateError;
use crate::time::notation;
use crate::time::notation::Refusal;

/// Texts longer than this are no near miss of anything.
const LONGEST: usize = 120;

/// What an author may have meant, each of it valid EDTF.
#[derive(Debug, PartialEq, Eq)]
enum Meant {
    /// This.
    One(String),
    /// One of these, and only the author knows which.
    Either(String, String),
}

/// Says what is wrong with a refused text.
pub(super) fn explain(written: &str, refusal: Refusal) -> DateError {
    let error = match refusal {
        Refusal::Reversed { start, end } => return DateError::EndBeforeStart { start, end },
        Refusal::NotEdtf(error) => error,
    };
    let shown = shown(written);
    let meant = meant(written);
    let sure = matches!(meant, Some(Meant::One(_))) && sure::is_sure(&clean::text(written));
    let message = match (fault::of(written), &meant) {
        (_, Some(Meant::Either(one, other))) => format!("`{shown}` can mean `{one}` or `{other}`"),
        // `1914-18` has no month 18: it has no month.
        (Some(_), Some(Meant::One(text))) if sure && is_new_range(written, text) => {
            format!("expected an EDTF date, found `{shown}`")
        }
        (Some(fault), _) => fault,
        (None, Some(Meant::One(_))) => format!("expected an EDTF date, found `{shown}`"),
        (None, None) if is_notation(written) => format!("expected an EDTF date, found `{shown}`: {}", error.message),
        (None, None) => format!("expected an EDTF date such as `2012-05-25` or `2012`, found `{shown}`"),
    };
    let suggestions = match meant {
        Some(Meant::One(text)) => vec![text],
        Some(Meant::Either(one, other)) => vec![one, other],
        None => Vec::new(),
    };
    DateError::Invalid { message, suggestions, sure }
}

/// Whether the text was no interval and the reading is one.
fn is_new_range(written: &str, text: &str) -> bool {
    written.is_ascii() && text.contains('/') && !written.contains('/')
}

/// True for a text that at least uses the signs of EDTF, so that the reader of its grammar has something to say.
fn is_notation(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit()) && text.bytes().all(|b| b"0123456789XYEST:Z?~%-+/.,".contains(&b))
}

/// The text as a message may show it: on one line, with the spaces that nobody can see, and not for ever. Whoever prints
/// it makes the rest of it harmless.
fn shown(text: &str) -> String {
    let most = 60;
    let escaped: String = text.chars().take(most).flat_map(visible).collect();
    if text.chars().nth(most).is_some() { format!("{escaped}…") } else { escaped }
}

fn visible(c: char) -> Vec<char> {
    let unseen =
        (c.is_whitespace() && c != ' ') || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}');
    if unseen { c.escape_default().collect() } else { vec![c] }
}

/// What the author may have meant; the first reading that holds.
fn meant(written: &str) -> Option<Meant> {
    if written.len() > LONGEST {
        return None;
    }
    let clean = clean::text(written);
    let one = |text: Option<String>| text.map(Meant::One);
    one(if_edtf(clean.replace(' ', "")))
        .or_else(|| one(if_edtf(clean.to_ascii_uppercase())))
        .or_else(|| one(draft::current(&clean)))
        .or_else(|| number::meant(&clean))
        .or_else(|| one(human::date(&clean.to_ascii_lowercase())))
        .or_else(|| range::meant(&clean.to_ascii_lowercase()))
        .or_else(|| range::listed(&clean))
}

/// The text, where it is valid; whatever is suggested has passed here.
fn if_edtf(text: String) -> Option<String> {
    notation::read(&text).is_ok().then_some(text)
}
