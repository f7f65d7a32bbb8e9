//! Bytes that are no text. What it is: the fault of a file that is not UTF-8. In: bytes. Out: a diagnostic. It must not
//! guess what was meant.

use crate::diag::{Code, Diagnostic};
use crate::text::Span;

/// Bytes as text, and where they are not UTF-8: replacement characters stand there, and nothing is worth reading.
///
/// ```
/// let (text, fault) = dateline::decode(b"title: caf\xe9\n".to_vec());
/// assert_eq!((text.as_str(), fault.map(|fault| fault.span.start())), ("title: caf\u{fffd}\n", Some(10)));
/// ```
pub fn decode(bytes: Vec<u8>) -> (String, Option<Diagnostic>) {
    match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let fault = not_utf8(error.as_bytes(), error.utf8_error().valid_up_to());
            (String::from_utf8_lossy(error.as_bytes()).into_owned(), Some(fault))
        }
    }
}

/// The first byte that is not UTF-8; the span is that of the replacement character shown for it.
fn not_utf8(bytes: &[u8], at: usize) -> Diagnostic {
    let byte = bytes.get(at).copied().unwrap_or_default();
    let message = format!("not UTF-8 text: the byte 0x{byte:02X} cannot stand here");
    let hint = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => "this is UTF-16: save the file as UTF-8 in your editor",
        _ => "save the file as UTF-8 in your editor",
    };
    let span = Span::new(at, at + char::REPLACEMENT_CHARACTER.len_utf8());
    Diagnostic::error(Code::NotUtf8, span, message).hint(hint)
}
