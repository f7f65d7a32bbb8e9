//! The whole file in its usual layout. What it is: spacing, indentation, order of keys, quotes. In: a sound text. Out: the
//! same chronicle, every comment beside its neighbour. It must not change a letter of a value.

use crate::diag::Severity;
use crate::document::{Document, Node, parse};
use crate::edit::EditError;
use crate::edit::line;
use crate::edit::list::content_end;
use crate::edit::order;
use crate::edit::printer::{Line, Printer};
use crate::edit::value::{Value, same};
use crate::read::read;
use crate::text::Span;

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
/// Where the file has faults, or is written in braces as a whole, with anchors, aliases, tags or `---`.
pub fn fmt(text: &str, sort: bool) -> Result<String, EditError> {
    line::check(text)?;
    let faults = read(text).diagnostics;
    let faults: Vec<_> = faults.into_iter().filter(|found| found.severity == Severity::Error).collect();
    if !faults.is_empty() {
        return Err(EditError::Faulty { faults });
    }
    let document = parse(text);
    let root = document.root().expect("impossible: a text without a mapping has a fault");
    if root.is_flow() {
        return Err(EditError::FlowStyle { span: Span::new(root.span().start(), root.span().start() + 1) });
    }
    if !document.is_plain() {
        return Err(crate::edit::proof::astray(&document));
    }
    if let Some(span) = marker(text, root.span().start(), content_end(text, root)) {
        return Err(EditError::Marker { span });
    }
    let lines = Printer::new(text, sort).file(root)?;
    let out = joined(text, &lines);
    let after = parse(&out);
    if !after.is_whole() || !alike(&document, &after, sort) {
        return Err(EditError::WouldChangeOther);
    }
    drop(after);
    Ok(out)
}

/// The first line that is no part of the document: `---`, `...` or a directive, before its start or after its end.
fn marker(text: &str, start: usize, end: usize) -> Option<Span> {
    let lines = text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line))
    });
    let mut outside = lines.filter(|(at, _)| *at < start || *at >= end);
    let is_marker = |line: &str| ["---", "...", "%"].iter().any(|mark| line.starts_with(mark));
    let found = outside.find(|(_, line)| is_marker(line.trim_start_matches('\u{feff}')));
    found.map(|(at, line)| Span::new(at, at + line.trim_end().len()))
}

/// The lines with the file's line end; what the file begins and ends with stays.
fn joined(text: &str, lines: &[Line]) -> String {
    let newline = line::newline(text, 0);
    let mut out = String::from(if text.starts_with('\u{feff}') { "\u{feff}" } else { "" });
    for (at, line) in lines.iter().enumerate() {
        if at > 0 {
            out.push_str(newline);
            if line.is_set_off {
                out.push_str(newline);
            }
        }
        out.push_str(&line.text);
    }
    if text.ends_with('\n') {
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
                    Some("events") => events(value, sort) == events(new, false),
                    _ => same(value, new),
                }
        })
}

fn events(list: Node<'_>, sort: bool) -> Vec<Value> {
    let nodes: Vec<Node<'_>> = list.items().collect();
    let order = if sort { order::chronological(&nodes) } else { (0..nodes.len()).collect() };
    order.into_iter().map(|at| Value::of(nodes[at]).sorted()).collect()
}
