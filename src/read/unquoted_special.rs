//! Texts of which YAML takes a part for something else: a comment behind ` #`, an anchor, a tag.

use std::collections::BTreeSet;

use crate::diag::{Code, Diagnostic, Severity};
use crate::document::{Document, Node, quoted};
use crate::read::dates::meant;
use crate::read::nothing;
use crate::read::split_list::ends_entity;
use crate::read::suggest::short;
use crate::read::unquoted_hash::{self, CLOSED, Lost};
use crate::read::value::write;
use crate::text::{Span, line_start};

/// Warns of each text that is cut. A text that is missing for it is no longer reported as missing.
pub(super) fn check(document: &Document<'_>, found: &mut Vec<Diagnostic>) {
    let text = document.text();
    let own_line = |diagnostic: Diagnostic| Lost { line: line_start(text, diagnostic.span.start()), diagnostic };
    let mut cut: Vec<Lost> = document.marked().filter_map(|node| marked(text, node)).map(own_line).collect();
    cut.extend(document.root().map(unquoted_hash::words).unwrap_or_default());
    cut.extend(document.root().map(nothing::words).unwrap_or_default());
    if cut.is_empty() {
        return;
    }
    // Of a value that is cut nothing else can be said.
    let values = Values::of(
        cut.iter()
            .filter(|one| one.diagnostic.severity == Severity::Error)
            .filter_map(|one| Some(one.diagnostic.fix_at(0)?.edits.first()?.span)),
    );
    found.retain(|one| !values.hold(one.span));
    // Empty for the words that are left out: reported once, as the error that it is.
    let line = |one: &Diagnostic| line_start(text, one.span.start());
    let is_empty = |one: &Diagnostic| match one.code {
        Code::MissingKey => one.message.ends_with("is empty"),
        Code::WrongType => one.message.starts_with("an empty item"),
        _ => false,
    };
    let lines: BTreeSet<usize> = cut.iter().map(|one| one.line).collect();
    let empty: BTreeSet<usize> = found.iter().filter(|one| is_empty(one)).map(line).collect();
    found.retain(|one| !is_empty(one) || !lines.contains(&line(one)));
    for one in cut.iter_mut().filter(|one| empty.contains(&one.line)) {
        one.diagnostic.severity = Severity::Error;
    }
    found.extend(cut.into_iter().map(|one| one.diagnostic));
}

/// Values by their first byte, each with the furthest end of those up to it: there may be one a line.
struct Values(Vec<(usize, usize)>);

impl Values {
    fn of(spans: impl Iterator<Item = Span>) -> Values {
        let mut ends: Vec<(usize, usize)> = spans.map(|span| (span.start(), span.end())).collect();
        ends.sort_unstable();
        let mut furthest = 0;
        for (_, end) in &mut ends {
            furthest = furthest.max(*end);
            *end = furthest;
        }
        Values(ends)
    }

    /// Whether a place lies within one of them.
    fn hold(&self, place: Span) -> bool {
        let before = self.0.partition_point(|(start, _)| *start <= place.start());
        before.checked_sub(1).is_some_and(|last| place.end() <= self.0[last].1)
    }
}

/// `title: &Juliet opens in London`, `title: ! Stop`.
fn marked(text: &str, node: Node<'_>) -> Option<Diagnostic> {
    let span = properties(text, node)?;
    let before = text[line_start(text, span.start())..span.start()].trim_end();
    let key = before.strip_suffix(':').map(|before| before.rsplit([' ', '{', ',']).next().unwrap_or_default());
    let is_closed = key.is_some_and(|key| CLOSED.contains(&key));
    if is_closed && !text[span.start()..span.end()].split([' ', '\t']).next().is_some_and(is_entity) {
        return None;
    }
    let mark = text[span.start()..].split([' ', '\t', '\n', '\r']).next()?;
    let whole = Span::new(span.start(), span.end().max(span.start() + mark.len()));
    if is_closed {
        return Some(entity_before(text, whole));
    }
    let letters = quoted(&text[whole.range()]);
    let what = if mark.starts_with('&') {
        "a name for a value to repeat, which nothing repeats"
    } else {
        "a mark of YAML that says nothing here"
    };
    let message = format!("`{}` is left out: for YAML it is {what}", short(mark));
    let diagnostic = Diagnostic::warning(Code::TextCut, Span::new(span.start(), span.start() + mark.len()), message);
    Some(
        diagnostic
            .hint(format!("write `{}` if it belongs to the text, or delete it", short(&letters)))
            .fix(write(whole, &letters, false)),
    )
}

/// `date: &nbsp;5 May 1957`: the value without the letter of HTML before it.
fn entity_before(text: &str, whole: Span) -> Diagnostic {
    let written = &text[whole.range()];
    let (entity, bare) = written.split_once(';').unwrap_or(("", written));
    let bare = bare.trim();
    let dates = meant(bare);
    let form = if let [date] = &dates[..] { date.as_str() } else { bare };
    let message = format!("`{entity};` is a letter of HTML, and the value that it begins is cut by YAML");
    let span = Span::new(whole.start(), whole.start() + written.split([' ', '\t']).next().map_or(0, str::len));
    let diagnostic = Diagnostic::error(Code::TextCut, span, message).hint(format!("write `{}`", short(form)));
    diagnostic.fix(write(whole, form, !bare.is_empty()))
}

/// Whether a mark begins with a letter of HTML, as web pages write it: `&nbsp;5`.
fn is_entity(mark: &str) -> bool {
    mark.starts_with('&') && mark.split_once(';').is_some_and(|(name, _)| ends_entity(name))
}

/// From the first anchor or tag before a text on its line to its end.
pub(super) fn properties(text: &str, node: Node<'_>) -> Option<Span> {
    let (start, end) = (node.span().start(), node.span().end());
    let line = line_start(text, start);
    let mut first = None;
    let mut at = start;
    loop {
        let before = text[line..at].trim_end();
        let word =
            before.len() - before.rsplit([' ', '\t', '[', '{', ',', '\u{feff}']).next().unwrap_or_default().len();
        if !before[word..].starts_with(['&', '!']) {
            break;
        }
        at = line + word;
        first = Some(at);
    }
    first.map(|first| Span::new(first, end))
}
