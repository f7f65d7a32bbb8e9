//! Near misses. What it is: a refused text explained, with the EDTF that its author may have meant. In: a text that is no
//! EDTF. Out: an error with a message and a suggestion. It must not know the file the text stands in.

mod clean;
mod draft;
mod fault;
mod human;
mod number;
mod range;

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
    let (message, suggestion) = match (fault::of(written), meant(written)) {
        (_, Some(Meant::Either(one, other))) => (format!("`{shown}` can mean `{one}` or `{other}`"), None),
        (Some(fault), Some(Meant::One(text))) => (fault, Some(text)),
        (Some(fault), None) => (fault, None),
        (None, Some(Meant::One(text))) => (format!("expected an EDTF date, found `{shown}`"), Some(text)),
        (None, None) if is_notation(written) => {
            (format!("expected an EDTF date, found `{shown}`: {}", error.message), None)
        }
        (None, None) => (format!("expected an EDTF date such as `2012-05-25` or `2012`, found `{shown}`"), None),
    };
    DateError::Invalid { message, suggestion }
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
        .or_else(|| one(range::meant(&clean.to_ascii_lowercase())))
        .or_else(|| range::listed(&clean))
}

/// The text, where it is valid; whatever is suggested has passed here.
fn if_edtf(text: String) -> Option<String> {
    notation::read(&text).is_ok().then_some(text)
}
