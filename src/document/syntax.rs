//! Errors of syntax in our words: from what the parser noticed to what the author did.

use crate::diag::{Code, Diagnostic, Fix};
use crate::document::halt::{Halt, SECOND_DOCUMENT, Stop};
use crate::document::limit::too_deep;
use crate::document::slips::{self, character};
use crate::document::unclosed::unclosed;
use crate::text::{Edit, Span, line_end, line_start};

/// Why a scan ended, as a person says it: what the author likely did, where a guess helps, or what the parser noticed.
pub(super) fn diagnostic(text: &str, halt: Halt) -> Diagnostic {
    let stop = match halt {
        Halt::Reported(diagnostic) => return diagnostic,
        Halt::Stop(stop) => stop,
    };
    if is_too_deep(&stop) {
        return too_deep(character(text, stop.at));
    }
    let known = conflict(text, stop.at).or_else(|| slips::reported(text, &stop));
    known.unwrap_or_else(|| noticed(text, &stop))
}

/// Whether the parser gave up on what is nested too deep for it.
pub(super) fn is_too_deep(stop: &Stop) -> bool {
    stop.info.contains("recursion limit")
}

/// What stands wrong where no guess helps.
fn noticed(text: &str, stop: &Stop) -> Diagnostic {
    let (at, info) = (stop.at, stop.info.as_str());
    if info == SECOND_DOCUMENT {
        return second_document(text, at);
    }
    let is_escape = info.contains("escape") || info.contains("hexadecimal");
    let escape = || quoted(text, at, info, stop.opener).filter(|_| is_escape);
    escape()
        .or_else(|| unclosed(text, at, stop.opener))
        .or_else(|| quoted(text, at, info, stop.opener))
        .or_else(|| colon(text, at, info))
        .or_else(|| stray(text, at, info))
        .unwrap_or_else(|| listed(text, at, info))
}

/// A directive with letters beyond ASCII, on which the parser loses count of its place. No directive means anything here.
pub(super) fn strange_directive(text: &str) -> Option<Diagnostic> {
    let mut at = 0;
    for line in text.split_inclusive(['\n', '\r']) {
        let shown = line.trim_start_matches('\u{feff}').trim();
        if shown.starts_with('%') && !line.is_ascii() {
            return Some(error(
                rest(text, at),
                "`%` at the start of a line is an instruction to YAML, which has no meaning here",
                "delete the line",
            ));
        }
        if !shown.is_empty() && !shown.starts_with(['#', '%']) {
            return None;
        }
        at += line.len();
    }
    None
}

/// A second `---`.
fn second_document(text: &str, at: usize) -> Diagnostic {
    let sign = text[rest(text, at).range()].trim().get(..3).unwrap_or("---").to_owned();
    let message = format!("`{sign}` starts a second file for YAML, expected one");
    let hint =
        "put what stands from this line on into a file of its own, or its events below those above and delete the rest";
    error(rest(text, at), message, hint)
}

/// An alias inside what it stands for.
pub(super) fn endless_alias(span: Span) -> Diagnostic {
    error(span, "`*` repeats a value from inside that value, without end", "write the text itself in place of `*`")
}

pub(super) fn error(span: Span, message: impl Into<String>, hint: impl Into<String>) -> Diagnostic {
    Diagnostic::error(Code::YamlSyntax, span, message).hint(hint)
}

/// The bytes of the line that holds a byte, without its end.
pub(super) fn line(text: &str, at: usize) -> Span {
    let start = line_start(text, at);
    Span::new(start, start + text[start..line_end(text, at)].trim_end().len())
}

/// From a byte to the end of its line.
fn rest(text: &str, at: usize) -> Span {
    let end = line(text, at).end();
    if end > at { Span::new(at, end) } else { character(text, at) }
}

/// The marks of a merge that was not finished, before the error or right at it.
fn conflict(text: &str, at: usize) -> Option<Diagnostic> {
    let end = line(text, at).end();
    let marks = ["<<<<<<< ", "=======", ">>>>>>> "];
    let mut starts = std::iter::once(0).chain(text[..end].match_indices(['\n', '\r']).map(|(newline, _)| newline + 1));
    let start = starts.find(|start| marks.iter().any(|mark| text[*start..].starts_with(mark)))?;
    let hint = "keep one of the two sides, and delete the lines that start with `<<<<<<<`, `=======` and `>>>>>>>`";
    Some(error(line(text, start), "the mark of a merge that was not finished", hint))
}

fn quoted(text: &str, at: usize, info: &str, opener: Option<usize>) -> Option<Diagnostic> {
    if info.contains("trailing content after") {
        if opener.is_some_and(|opener| matches!(text.as_bytes().get(opener), Some(b'[' | b'{'))) {
            return Some(error(rest(text, at), "expected `,` after the closing quote", "write `,` between two values"));
        }
        let hint =
            "put the whole value inside the quotes; a quote inside is written `\\\"` in double quotes, `''` in single";
        return Some(error(rest(text, at), "text after the closing quote", hint));
    }
    let quote = text[at..].chars().next().filter(|c| matches!(c, '"' | '\''))?;
    if info.contains("escape") || info.contains("hexadecimal") {
        let span = bad_escape(text, at);
        let message = format!("unknown escape `{}` in a text in double quotes", &text[span.range()]);
        return Some(match in_single_quotes(text, at) {
            Some((whole, single, is_sure)) => {
                let hint = format!("write `{single}`, in which a backslash is a backslash");
                let fix = Fix {
                    title: format!("write `{single}`"),
                    edits: vec![Edit { span: whole, text: single }],
                    safe: is_sure,
                };
                error(span, message, hint).fix(fix)
            }
            None => error(span, message, "write `\\\\` for a backslash, or use single quotes"),
        });
    }
    if info.contains("quoted scalar") {
        let hint = format!("write {quote} at its end; a text of several lines is indented deeper than its key");
        return Some(error(Span::new(at, at + 1), format!("the quote {quote} is not closed"), hint));
    }
    None
}

/// A text of one line in double quotes, with the same letters in single quotes, and whether nothing else can be meant: none of its
/// escapes is one.
fn in_single_quotes(text: &str, quote: usize) -> Option<(Span, String, bool)> {
    let line = &text[quote + 1..line_end(text, quote)];
    let inside = &line[..line.find('"')?];
    if inside.ends_with('\\') || inside.contains(char::is_control) {
        return None;
    }
    let known = "0abtnvfre/N_LPxuU";
    let mut letters = inside.chars();
    let mut is_sure = true;
    while let Some(letter) = letters.next() {
        if letter == '\\' {
            is_sure &= letters.next().is_some_and(|sign| !known.contains(sign) && sign != '\\');
        }
    }
    let whole = Span::new(quote, quote + inside.len() + 2);
    Some((whole, format!("'{}'", inside.replace('\'', "''")), is_sure))
}

/// The first escape after a quote that YAML does not know; the quote itself where none is found.
fn bad_escape(text: &str, quote: usize) -> Span {
    let mut at = quote + 1;
    while let Some(found) = text[at..].find('\\') {
        let sign = at + found + 1;
        let Some(c) = text[sign..].chars().next() else { break };
        let digits = match c {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ if "0abt\tnvfre \"/\\N_LP\n\r".contains(c) => 0,
            _ => return Span::new(sign - 1, sign + c.len_utf8()),
        };
        let hex = text[sign + 1..].bytes().take(digits).take_while(u8::is_ascii_hexdigit).count();
        let code = u32::from_str_radix(&text[sign + 1..sign + 1 + hex], 16).unwrap_or(0);
        if hex < digits || char::from_u32(code).is_none() {
            return Span::new(sign - 1, sign + 1 + hex);
        }
        at = sign + c.len_utf8();
    }
    Span::new(quote, quote + 1)
}

fn colon(text: &str, at: usize, info: &str) -> Option<Diagnostic> {
    if !info.contains("mapping values are not allowed") {
        return None;
    }
    let line = line(text, at);
    let head = &text[line.start()..at];
    let start = line.start() + head.len() - head.trim_start().len();
    if head.contains(": ") {
        let message = "a `:` inside a value without quotes";
        return Some(error(character(text, at), message, "put the value in quotes: \"...: ...\""));
    }
    let hint = "align it with the keys it belongs to; a key with keys below it has nothing after its `:`";
    Some(error(
        Span::new(start, at.max(start)),
        "this key does not stand where a key can: the line above is a value",
        hint,
    ))
}

/// A line that is neither a key nor an item; the parser notices on the line after.
fn stray(text: &str, at: usize, info: &str) -> Option<Diagnostic> {
    if !info.starts_with("simple key expect") {
        return None;
    }
    let before = text[..at].trim_end();
    let span = line(text, before.len().saturating_sub(before.chars().last().map_or(0, char::len_utf8)));
    // A line with a key or a dash is one of the two: then the line above it is neither.
    let is_either = |span: Span| {
        let words = text[span.range()].trim();
        words.starts_with("- ")
            || words.ends_with(':')
            || words.contains(": ")
            || words.is_empty()
            || words.starts_with('#')
    };
    let above = line(text, text[..span.start()].trim_end().len());
    let span = if is_either(span) && !is_either(above) && above.end() < span.start() { above } else { span };
    let start = span.end() - text[span.range()].trim_start().len();
    let hint = "write `key: ...`; a value that goes on is indented deeper than its key";
    Some(error(Span::new(start, span.end()), "a line that is neither a key nor an item of a list", hint))
}

/// The parser's words, what they mean, and the remedy.
const WORDS: &[(&str, &str, &str)] = &[
    ("unexpected character", "a value cannot start with this character", "put the value in quotes"),
    (
        "unknown anchor",
        "`*` repeats what `&` marked before, and nothing has that mark",
        "put a text that starts with `*` in quotes",
    ),
    (
        "anchor or alias",
        "`&` and `*` at the start of a value have a meaning in YAML",
        "put a text that starts with `&` or `*` in quotes",
    ),
    ("entries are not allowed", "an item of a list cannot start here", "start the list on the line after its key"),
    (
        "expected '-' indicator",
        "expected an item starting with `- `",
        "indent this line deeper, or write `- ` before it",
    ),
    ("'-' must be followed", "`-` without a space after it", "write a space after `-`"),
    ("':' must be followed", "`:` without a space after it", "write a space after `:`"),
    (
        "did not find expected key",
        "this line starts in another column than the lines it belongs to",
        "start it in the same column as the keys that it belongs to",
    ),
    (
        "indentation",
        "this line starts in another column than the lines it belongs to",
        "start it in the same column as the keys that it belongs to",
    ),
    ("wrongly indented", "this line is indented less than the text it belongs to", "align it with the text"),
    ("misplaced bracket", "a closing bracket without an opening one", "delete it, or put the text in quotes"),
    ("comment", "a comment inside a text of several lines", "move the comment above the key, or quote the text"),
    ("tag", "`!` at the start of a value has a meaning in YAML", "put a text that starts with `!` in quotes"),
    ("handle", "`!` at the start of a value has a meaning in YAML", "put a text that starts with `!` in quotes"),
    (
        "directive",
        "`%` at the start of a line is an instruction to YAML, which has no meaning here",
        "put a text that starts with `%` in quotes",
    ),
    ("document", "`---` or `...` starts a second file for YAML, expected one", "delete lines that are `---` or `...`"),
    ("block scalar", "a text after `|` or `>` starts on the next line", "start the text on the next line, indented"),
    ("plain scalar", "a text without quotes that cannot be read", "put it in quotes"),
];

fn listed(text: &str, at: usize, info: &str) -> Diagnostic {
    let has_mark = text.split(['\n', '\r']).any(|line| line.starts_with("---") || line.starts_with("..."));
    if info.contains("document") && !has_mark {
        let message = "this line is no part of the list or the keys above it";
        let hint = "write a file of keys, such as `title: ...` and `events:`, and below that each event as `- { date: 1957, title: Sputnik }`";
        return error(rest(text, at), message, hint);
    }
    let known = WORDS.iter().find(|(words, _, _)| info.contains(words));
    let (message, hint) = known.map_or(
        ("this cannot be read as YAML", "check indentation, quotes and brackets here"),
        |(_, message, hint)| (*message, *hint),
    );
    error(rest(text, at), message, hint)
}
