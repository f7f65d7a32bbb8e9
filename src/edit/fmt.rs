//! The whole file in its usual layout: spacing, indentation, order of keys, quotes.

use std::borrow::Cow;

use crate::diag::Severity;
use crate::document::{Document, Node, parse};
use crate::edit::EditError;
use crate::edit::line;
use crate::edit::list::{Events, content_end};
use crate::edit::order;
use crate::edit::printer::{Line, Printer};
use crate::edit::proof::{Before, astray, is_empty_list};
use crate::edit::stable_ids;
use crate::edit::unfold;
use crate::edit::value::{Value, same};
use crate::read::parsed;
use crate::text::{Span, apply};

/// The text in its usual layout: two spaces for each level, the usual order of keys inside an event, quotes only where
/// needed, one blank line between events. Comments, line ends, a byte order mark and a missing last line end are kept;
/// so is the order of events, but for `sort`, which puts them in order of time.
///
/// ```
/// let text = "title: 'Syria'\nevents:\n- title: Houla # a town\n  date:  2012-05-25\n";
/// let wished = "title: Syria\nevents:\n  - date: 2012-05-25\n    title: Houla # a town\n";
/// assert_eq!(dateline::edit::fmt(text, false)?, wished);
/// # Ok::<(), dateline::edit::EditError>(())
/// ```
///
/// # Errors
/// Where the file has errors, is written in braces as a whole, or has an alias that would stand before its anchor.
pub fn fmt(text: &str, sort: bool) -> Result<String, EditError> {
    set_out(text, Layout { sort, block: false }).map(|out| out.text)
}

/// What else is wished of a layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Layout {
    /// The events in order of time.
    pub sort: bool,
    /// No braces or brackets around the file, its sections and their entries: a key a line.
    pub block: bool,
}

/// A text set out anew.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SetOut {
    /// The text.
    pub text: String,
    /// The ids that were made from a title and a date, and that are written into the file now, for in another order their
    /// events would have got others.
    pub kept: Vec<String>,
}

/// The text in its usual layout, as [`fmt`] has it, and as is wished beyond that.
///
/// ```
/// use dateline::edit::{Layout, set_out};
/// let text = "title: Syria\nevents: [{ date: 2012-05-25, title: Houla }] # one\n";
/// let wished = "title: Syria\nevents: # one\n  - date: 2012-05-25\n    title: Houla\n";
/// assert_eq!(set_out(text, Layout { block: true, sort: false })?.text, wished);
/// # Ok::<(), dateline::edit::EditError>(())
/// ```
///
/// # Errors
/// As [`fmt`].
pub fn set_out(text: &str, layout: Layout) -> Result<SetOut, EditError> {
    line::check(text)?;
    let document = parse(text);
    let diagnostics = parsed(&document).diagnostics.into_iter().filter(|found| found.severity == Severity::Error);
    let diagnostics: Vec<_> = diagnostics.filter(|diagnostic| !is_empty_list(&document, diagnostic)).collect();
    if !diagnostics.is_empty() {
        return Err(EditError::Invalid { diagnostics });
    }
    let out = match layout {
        Layout { block: false, sort: false } => printed(&document, false)?,
        Layout { block, sort } => {
            let unfolded = if block { Cow::Owned(unfold::unfolded(&document)?) } else { Cow::Borrowed(text) };
            let sorted = if sort { Cow::Owned(in_order(&unfolded)?) } else { unfolded };
            printed(&parse(&sorted), sort)?
        }
    };
    let after = parse(&out);
    if !after.is_whole() || !alike(&document, &after, layout.sort) {
        return Err(astray(&document, Span::default()));
    }
    drop(after);
    let made = if layout.sort { stable_ids::made(&Before::new(&document)) } else { None };
    let Some(made) = made else { return Ok(SetOut { text: out, kept: Vec::new() }) };
    let order = order::chronological(&stable_ids::nodes(&document));
    let order: Vec<Option<usize>> = order.into_iter().map(Some).collect();
    stable_ids::keep(&made, out, &order, None).map(|(text, kept)| SetOut { text, kept })
}

/// The events in order of time, where they stand between brackets; elsewhere they are put so when they are printed.
fn in_order(text: &str) -> Result<String, EditError> {
    let document = parse(text);
    let events = Events::new(&document)?;
    let Some(brackets) = &events.brackets else { return Ok(text.to_owned()) };
    let edits = brackets.reorder(&order::chronological(&events.nodes));
    Ok(apply(text, &edits).unwrap_or_else(|| text.to_owned()))
}

/// A sound text, line by line.
fn printed(document: &Document<'_>, sort: bool) -> Result<String, EditError> {
    let text = document.text();
    let root = document.root().filter(|_| document.is_whole()).ok_or(EditError::WouldChangeOther)?;
    if root.is_flow() {
        return Err(EditError::FlowStyle { span: Span::new(root.span().start(), root.span().start() + 1) });
    }
    let (start, end) = frame(text, root.span().start(), content_end(text, root));
    let lines = Printer::new(&text[..end], start, sort).file(root)?;
    Ok(format!("{}{}{}", &text[..start], joined(&text[..end], &lines), &text[end..]))
}

/// Where the document starts and ends: behind the lines of `%YAML` and `---`, before that of `...`.
fn frame(text: &str, first: usize, last: usize) -> (usize, usize) {
    let lines = || {
        text.split_inclusive('\n').scan(0, |at, line| {
            let start = *at;
            *at += line.len();
            Some((start, line.trim_start_matches('\u{feff}')))
        })
    };
    let bom = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let before = lines().take_while(|(at, _)| *at < first).filter(|(_, line)| line.starts_with("---"));
    let start = before.last().map_or(bom, |(at, _)| line::next(text, at));
    let end = lines().find(|(at, line)| *at >= last && line.starts_with("...")).map_or(text.len(), |(at, _)| at);
    (start, end)
}

/// The lines with the file's line end; what the file ends with stays.
fn joined(text: &str, lines: &[Line]) -> String {
    let newline = line::newline(text, 0);
    let mut out = String::new();
    for (at, line) in lines.iter().enumerate() {
        if at > 0 {
            out.push_str(newline);
            if line.is_set_off && !lines[at - 1].is_kept {
                out.push_str(newline);
            }
        }
        out.push_str(&line.text);
    }
    if text.ends_with('\n') || lines.last().is_some_and(|line| line.is_ended) {
        out.push_str(newline);
    }
    out
}

/// Whether two files read the same but for the order of keys in an event, and of events where they were sorted.
fn alike(before: &Document<'_>, after: &Document<'_>, sort: bool) -> bool {
    let (Some(one), Some(other)) = (before.root(), after.root()) else { return false };
    let mut pairs = one.pairs().zip(other.pairs());
    one.pairs().count() == other.pairs().count()
        && pairs.all(|((key, value), (new_key, new))| {
            same(key, new_key)
                && match key.text() {
                    Some("events") if sort => events(value, true) == events(new, false),
                    Some("events") => are_alike(value, new),
                    _ => same(value, new),
                }
        })
}

/// The same events in the same order, compared one by one: nobody holds the values of all, and most are written as they were.
fn are_alike(one: Node<'_>, other: Node<'_>) -> bool {
    let value = |node: Node<'_>| Value::of(node).sorted();
    one.items().count() == other.items().count()
        && one
            .items()
            .zip(other.items())
            .all(|(one, other)| one.is_copy_of(other) || same(one, other) || value(one) == value(other))
}

fn events(list: Node<'_>, sort: bool) -> Vec<Value> {
    let nodes: Vec<Node<'_>> = list.items().collect();
    let order = if sort { order::chronological(&nodes) } else { (0..nodes.len()).collect() };
    order.into_iter().map(|at| Value::of(nodes[at]).sorted()).collect()
}
