//! Parts of a file that an editor can fold: sections, entries, texts of several lines, comments.

use crate::document::{Kind, Node, parse};
use crate::text::Span;

/// A part that can be folded: from the line where it begins, which stays, to the line where it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Fold {
    /// From a byte of its first line to one of its last.
    pub span: Span,
    /// Whether it is lines of comments.
    pub is_comment: bool,
}

/// The parts of a text that can be folded, each of two lines or more, in order of place.
///
/// ```
/// let text = "title: T\nevents:\n- date: 2012\n  title: A\n";
/// let lines: Vec<usize> = dateline::editor::folds(text).iter().map(|fold| text[fold.span.range()].lines().count()).collect();
/// assert_eq!(lines, [3, 2]);
/// ```
pub fn folds(text: &str) -> Vec<Fold> {
    let document = parse(text);
    let mut found = comments(text);
    if let Some(root) = document.root() {
        below(root, text, &mut found);
    }
    found.sort();
    found.dedup();
    found
}

fn below(node: Node<'_>, text: &str, found: &mut Vec<Fold>) {
    if node.is_alias() {
        return;
    }
    match node.kind() {
        Kind::List => node.items().for_each(|item| {
            add(item.span().start(), item, text, found);
            below(item, text, found);
        }),
        Kind::Mapping => node.pairs().for_each(|(key, value)| {
            add(key.span().start(), value, text, found);
            below(value, text, found);
        }),
        Kind::Null | Kind::Scalar => {}
    }
}

/// Adds a part that has several lines, without the empty ones at its end.
fn add(start: usize, node: Node<'_>, text: &str, found: &mut Vec<Fold>) {
    let end = node.span().end();
    if node.is_alias() || end <= start {
        return;
    }
    let part = text[start..end].trim_end();
    if part.contains(['\n', '\r']) {
        found.push(Fold { span: Span::new(start, start + part.len()), is_comment: false });
    }
}

/// Lines of comments that follow one another.
fn comments(text: &str) -> Vec<Fold> {
    let (mut found, mut at) = (Vec::new(), 0);
    let mut open: Option<(usize, usize, usize)> = None;
    for line in text.split_inclusive('\n') {
        let is_comment = line.trim_start_matches([' ', '\t', '\u{feff}']).starts_with('#');
        let end = at + line.trim_end().len();
        open = match (is_comment, open) {
            (true, Some((start, _, lines))) => Some((start, end, lines + 1)),
            (true, None) => Some((at, end, 1)),
            (false, done) => {
                found.extend(done.and_then(fold));
                None
            }
        };
        at += line.len();
    }
    found.extend(open.and_then(fold));
    found
}

fn fold((start, end, lines): (usize, usize, usize)) -> Option<Fold> {
    (lines > 1).then(|| Fold { span: Span::new(start, end), is_comment: true })
}
