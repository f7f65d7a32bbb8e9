//! `date: 1957: Sputnik`: a date with the title of its event behind it, in place of a key of its own.

use crate::diag::{Code, Diagnostic, Fix};
use crate::read::dated_text::dated_text;
use crate::read::line_edits::newline;
use crate::read::split_list::in_flow;
use crate::text::{Edit, Span, line_end, line_start};
use crate::time::{counts_years, other_calendar_form, says_when};

/// Gives each such date its remedy; that the title is missing is not told beside it.
pub(super) fn mended(text: &str, found: &mut Vec<Diagnostic>) {
    let mut told = Vec::new();
    for one in found.iter_mut() {
        let Some(written) = Written::of(text, one) else { continue };
        let Some((date, title, _)) = dated_text(&written.words) else { continue };
        // `18 June 1815, Sunday` is a date with its weekday, `1940 - 3 May` one with its month, and `1215 AH` no year of ours.
        if one.code == Code::DateInvalid && (says_when(&title) || counts_years(&title)) {
            continue;
        }
        // `1445 AH` is no year 1445 with a title.
        if other_calendar_form(&written.words).is_some() {
            continue;
        }
        // A suggestion that is no more than this date leaves the words out.
        if one.code == Code::DateInvalid
            && one.fix_count() == 1
            && one.edits_of(0).is_none_or(|mut edits| edits.any(|(_, text)| text != date))
        {
            continue;
        }
        // `1957 early` says more of the date.
        let is_title = one.code == Code::YamlSyntax || title.starts_with(char::is_uppercase);
        if !is_title || written.has("source") || written.has("says") {
            continue;
        }
        told.extend(Some(written.item).filter(|_| !written.has("title")));
        written.reported(text, one, &date, &title);
    }
    told.sort_unstable();
    if !told.is_empty() {
        let is_told = |one: &Diagnostic| told.binary_search(&one.span.start()).is_ok();
        found.retain(|one| one.code != Code::MissingKey || one.message != "no `title`" || !is_told(one));
    }
}

/// What stands behind `date:`.
struct Written<'t> {
    /// The value as it is written.
    value: Span,
    /// The same without its quotes.
    words: String,
    /// Where the item that it stands in starts.
    item: usize,
    /// All of that item.
    letters: &'t str,
    /// The bytes before the key on its line; nothing in braces.
    column: Option<usize>,
}

impl<'t> Written<'t> {
    /// The value that an error is told of, where it is that of a `date` and no date.
    fn of(text: &'t str, one: &Diagnostic) -> Option<Written<'t>> {
        let value = match one.code {
            Code::DateInvalid if one.fix_count() < 2 && !one.has_safe_fix() => one.span,
            Code::YamlSyntax if one.message == "a `:` inside a value without quotes" => match &one.fixes()[..] {
                [Fix { edits, .. }] if edits.len() == 1 => edits[0].span,
                _ => return None,
            },
            _ => return None,
        };
        let words = text.get(value.range())?.trim_matches(['"', '\'']).to_owned();
        let key = text[..value.start()].trim_end().strip_suffix(':')?.strip_suffix("date")?.len();
        let before = &text[line_start(text, key)..key];
        let is_block = before.trim_start_matches([' ', '-']).is_empty();
        if words.contains(['\n', '\r']) || !(is_block || before.trim_end().ends_with(['{', ','])) {
            return None;
        }
        let (item, letters) = if is_block { block(text, key)? } else { braces(text, key)? };
        Some(Written { value, words, item, letters, column: is_block.then_some(before.len()) })
    }

    /// Whether the item has a key.
    fn has(&self, key: &str) -> bool {
        let head = format!("{key}:");
        let is_key = |at: usize| match self.column {
            Some(column) => {
                let start = line_start(self.letters, at);
                at == 0 || at - start == column && self.letters[start..at].trim().is_empty()
            }
            None => self.letters[..at].trim_end().ends_with(['{', ',']),
        };
        self.letters.match_indices(&head).any(|(at, _)| is_key(at))
    }

    fn reported(&self, text: &str, one: &mut Diagnostic, date: &str, title: &str) {
        let title = in_flow(title);
        if self.has("title") {
            one.hint = Some(format!("write `date: {date}` alone, and the words behind it after a key of their own"));
            one.set_fixes(std::iter::empty());
            return;
        }
        let (between, shown) = match self.column {
            Some(column) => (format!("{}{}", newline(text), " ".repeat(column)), "`, and below it `"),
            None => (", ".to_owned(), ", "),
        };
        one.hint = Some(format!("write `date: {date}{shown}title: {title}`"));
        let edits = vec![Edit { span: self.value, text: format!("{date}{between}title: {title}") }];
        let title = "write the title as a key of its own".to_owned();
        one.set_fixes([Fix { title, edits, safe: false }]);
    }
}

/// The item of a list in lines of its own that a key belongs to: where its first key starts, and all of it.
fn block(text: &str, key: usize) -> Option<(usize, &str)> {
    let column = key - line_start(text, key);
    let mut start = line_start(text, key);
    while !text[start..].trim_start_matches(' ').starts_with("- ") {
        start = line_start(text, start.checked_sub(1)?);
    }
    let item = start + column;
    let is_own = text.get(start..item)?.trim_start_matches([' ', '-']).is_empty();
    let mut end = line_end(text, key);
    while end < text.len() {
        let next = end + if text[end..].starts_with("\r\n") { 2 } else { 1 };
        let line = &text[next..line_end(text, next)];
        let indent = line.len() - line.trim_start_matches(' ').len();
        if indent < column && !line.trim().is_empty() {
            break;
        }
        end = line_end(text, next).max(next);
    }
    is_own.then(|| (item, &text[item..end.min(text.len())]))
}

/// The same of one in braces on one line.
fn braces(text: &str, key: usize) -> Option<(usize, &str)> {
    let start = text[line_start(text, key)..key].rfind('{')? + line_start(text, key);
    let end = start + text[start..line_end(text, key)].find('}')? + 1;
    Some((start, &text[start..end]))
}
