//! Cells of the table that we write: texts that no spreadsheet runs, several texts in one, and both read back.

/// A text with an apostrophe before it where a spreadsheet would take it for a formula; it is one of ours to take off again.
///
/// Also before a text that begins so with apostrophes of its own, so that what is read back is what was written.
pub(in crate::exchange) fn guarded(text: &str) -> String {
    if is_formula(text.trim_start_matches('\'')) { format!("'{text}") } else { text.to_owned() }
}

/// A cell without the apostrophe.
pub(in crate::exchange) fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if is_formula(text.trim_start_matches('\'')) => text,
        _ => cell,
    }
}

/// What a spreadsheet begins to compute at, spaces and tabs before it passed over.
fn is_formula(text: &str) -> bool {
    text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// Several texts in one cell, between semicolons; one that holds a semicolon, or begins with a quote, stands between quotes, those
/// inside it doubled.
pub(in crate::exchange) fn joined<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> String {
    let quoted = |text: T| match text.as_ref().contains(';') || text.as_ref().trim_start().starts_with('"') {
        true => format!("\"{}\"", text.as_ref().replace('"', "\"\"")),
        false => text.as_ref().to_owned(),
    };
    guarded(&texts.into_iter().map(quoted).collect::<Vec<_>>().join("; "))
}

/// The texts of such a cell; empty ones are left out.
pub(in crate::exchange) fn parted(cell: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut rest = unguarded(cell).trim_start();
    while !rest.is_empty() {
        let (text, after) = first(rest);
        parts.extend(Some(text).filter(|text| !text.is_empty()));
        rest = after.trim_start();
    }
    parts
}

/// The first text of a cell, and what stands behind its semicolon.
fn first(cell: &str) -> (String, &str) {
    if let Some(inside) = cell.strip_prefix('"')
        && let Some(end) = closing(inside)
    {
        let after = inside[end + 1..].trim_start();
        if let Some(after) = after.strip_prefix(';').or(after.is_empty().then_some("")) {
            return (inside[..end].replace("\"\"", "\""), after);
        }
    }
    let (text, after) = cell.split_once(';').unwrap_or((cell, ""));
    (text.trim().to_owned(), after)
}

/// Where the quote stands that closes a text: one that is not doubled.
fn closing(inside: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        at += inside[at..].find('"')?;
        match inside[at + 1..].starts_with('"') {
            true => at += 2,
            false => return Some(at),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{guarded, joined, parted, unguarded};

    #[test]
    fn no_text_is_a_formula_and_each_is_read_back() {
        for text in ["=1+1", "-5 °C", "+x", "@y", "'=1", "''-", "'plain'", "plain", "", " =1", "\t=1", "a=b"] {
            let cell = guarded(text);
            assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']), "{cell}");
            assert_eq!(unguarded(&cell), text);
        }
        assert_eq!((guarded("=1"), guarded("a-b")), ("'=1".to_owned(), "a-b".to_owned()));
    }

    #[test]
    fn several_texts_are_read_back() {
        for texts in [
            &["one", "two, three"][..],
            &["a; b", "c"],
            &["\"quoted\" at its start", "in \"the\" middle"],
            &["\";\""],
            &["=1; 2", "=3"],
            &["'=x"],
            &[],
        ] {
            let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
            assert_eq!(parted(&joined(&texts)), texts);
        }
        assert_eq!(joined(&["a; b".to_owned(), "c".to_owned()]), "\"a; b\"; c");
        // As people write: nothing is lost of what is not closed.
        assert_eq!(parted("a;b ; ;\"c"), ["a", "b", "\"c"]);
    }
}
