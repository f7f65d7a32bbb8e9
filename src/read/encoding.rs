//! Bytes that are no text: the error of a file that is not UTF-8.

use crate::diag::{Code, Diagnostic, Fix};
use crate::text::Span;

/// Bytes as text, and where they are not UTF-8: replacement characters stand there, and nothing is worth reading.
///
/// UTF-16 with its mark is no guess: the text is the file's, and the fix, which changes nothing in it, is to write it down as
/// it is.
///
/// ```
/// let (text, diagnostic) = dateline::read::decode(b"title: caf\xe9\n".to_vec());
/// assert_eq!((text.as_str(), diagnostic.map(|diagnostic| diagnostic.span.start())), ("title: caf\u{fffd}\n", Some(10)));
/// let (text, diagnostic) = dateline::read::decode(b"\xff\xfeT\0\xe9\0".to_vec());
/// assert_eq!((text.as_str(), diagnostic.unwrap().safe_fix().unwrap().edits.len()), ("T\u{e9}", 0));
/// ```
pub fn decode(bytes: Vec<u8>) -> (String, Option<Diagnostic>) {
    let error = match String::from_utf8(bytes) {
        Ok(text) => return (text, None),
        Err(error) => error,
    };
    if let Some(text) = utf_16(error.as_bytes()) {
        return (text, Some(not_utf16()));
    }
    let diagnostic = not_utf8(error.as_bytes(), error.utf8_error().valid_up_to());
    (String::from_utf8_lossy(error.as_bytes()).into_owned(), Some(diagnostic))
}

/// The text of UTF-16 that starts with its mark and has no error; `None` for anything else. What is full of NUL is UTF-32.
fn utf_16(bytes: &[u8]) -> Option<String> {
    let unit: fn([u8; 2]) -> u16 = match bytes {
        [0xff, 0xfe, ..] => u16::from_le_bytes,
        [0xfe, 0xff, ..] => u16::from_be_bytes,
        _ => return None,
    };
    let (pairs, []) = bytes[2..].as_chunks::<2>() else { return None };
    let text: String = char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect::<Result<_, _>>().ok()?;
    (!text.contains('\0')).then_some(text)
}

fn not_utf16() -> Diagnostic {
    let fix = Fix { title: "write the file as UTF-8".to_owned(), edits: Vec::new(), safe: true };
    Diagnostic::error(Code::NotUtf8, Span::new(0, 0), "the file is UTF-16, expected UTF-8")
        .hint("choose the encoding UTF-8 when you save it, or run `dateline check --fix`")
        .fix(fix)
}

/// The first byte that is not UTF-8; the span is that of the replacement character shown for it.
fn not_utf8(bytes: &[u8], at: usize) -> Diagnostic {
    let byte = bytes.get(at).copied().unwrap_or_default();
    let message = format!("not UTF-8 text: the byte 0x{byte:02X} cannot stand here");
    let span = Span::new(at, at + char::REPLACEMENT_CHARACTER.len_utf8());
    Diagnostic::error(Code::NotUtf8, span, message).hint("choose the encoding UTF-8 when you save it in your editor")
}
