//! Near misses. What it is: a refused text explained, with the EDTF that its author may have meant. In: a text that is no
//! EDTF. Out: an error with a message and a suggestion. It must not know the file the text stands in.

use crate::time::DateError;
use crate::time::notation::Refusal;

/// Says what is wrong with a refused text.
pub(super) fn explain(written: &str, refusal: Refusal) -> DateError {
    match refusal {
        Refusal::Reversed { start, end } => DateError::EndBeforeStart { start, end },
        Refusal::NotEdtf(error) => DateError::Invalid {
            message: format!("expected an EDTF date, found `{written}`: {}", error.message),
            suggestion: None,
        },
    }
}
