//! A list without its key: items below a value in quotes, which is whole.

use crate::document::slips::json::string;
use crate::document::slips::line_parts::{Line, newline};
use crate::document::slips::{Guess, fix, insert};
use crate::text::Span;

/// Whether a text ends with the quote that closes it.
pub(super) fn is_closed(written: &str) -> bool {
    let quote = written.chars().next().filter(|c| matches!(c, '"' | '\''));
    quote.is_some_and(|quote| written.len() > 1 && written.ends_with(quote) && string(written, quote) == written.len())
}

/// The items below a text in quotes, with a key above them.
pub(super) fn guess(line: Line<'_>, value: Span) -> Option<Guess> {
    let first = line.deeper(line.column()).into_iter().find(|below| !below.is_idle())?;
    if !first.has_dash() || !is_closed(&line.text[value.range()]) {
        return None;
    }
    let key = format!("{}actors:{}", " ".repeat(line.column()), newline(line.text));
    let span = Span::new(first.body(), first.start + first.letters().len());
    let message = "a list without its key, below a text that is closed".to_owned();
    let hint = "write its key on a line of its own above it, such as `actors:`".to_owned();
    let fixes = vec![fix("write `actors:` above the list", vec![insert(first.start, key)], false)];
    Some(Guess { span, message, hint, fixes })
}
