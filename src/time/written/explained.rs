//! What a reader is told of a refused text: what is wrong with it, and which dates it can mean.

use crate::time::notation::Refusal;
use crate::time::written::shown::{is_new_range, one_of, shown};
use crate::time::written::{error, meant, parts_read, recent};
use crate::time::{DateError, refused};

/// Says what is wrong with a refused text.
pub(in crate::time) fn explain(written: &str, refusal: Refusal) -> DateError {
    recent::answer(written, || explained(written, refusal))
}

fn explained(written: &str, refusal: Refusal) -> DateError {
    let error = match refusal {
        Refusal::Reversed { start, end } => return DateError::EndBeforeStart { start, end },
        Refusal::NoLeapSecond => return refused::no_leap_second(written),
        Refusal::Time(error) | Refusal::Form(error) => return *error,
        Refusal::OpenInside { member } => return refused::open_inside(written, &member),
        Refusal::NotEdtf(error) => match refused::spaced_open_inside(written) {
            Some(refused) => return refused,
            None => error,
        },
    };
    let shown = shown(written);
    let (reading, said) = parts_read::of_whole(|| meant(written));
    let sure = reading.is_sure();
    let expected = format!("expected {USUAL}, found `{shown}`");
    // Of words a figure alone is no error: `10` in `10,000 BC`.
    let known = error::of(written)
        .filter(|_| is_notation(written.trim()) || reading.values.is_empty() || !written.is_ascii())
        .or(said.impossible);
    let message = match (known, &reading.values[..]) {
        (_, several @ [_, _, ..]) => format!("`{shown}` can mean {}", one_of(several)),
        // `1914-18` has no month 18: it has no month.
        (Some(_), [text]) if sure && is_new_range(written, text) => expected,
        (Some(error), _) => error,
        (None, []) if is_notation(written) && said.note.is_none() => error::of_grammar(&expected, error.message),
        (None, _) => expected,
    };
    let message = said.note.map_or_else(|| message.clone(), |note| format!("{message}: {note}"));
    DateError::Invalid { message, suggestions: reading.values, sure }
}

const USUAL: &str = "a date such as `2012-05-25` or `2012`";

/// True for a text that at least uses the signs of EDTF, so that the reader of its grammar has something to say.
fn is_notation(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit()) && text.bytes().all(|b| b"0123456789XYEST:Z?~%-+/.,".contains(&b))
}
