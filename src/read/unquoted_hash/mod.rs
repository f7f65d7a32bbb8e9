//! Words behind a `#`, which are a comment to YAML and likely none to whoever wrote them: reported until nothing is left out.

mod address;
mod remedy;
mod scalars;
mod value_kinds;

use crate::diag::Diagnostic;
use crate::document::Node;
use crate::read::unquoted_hash::remedy::{Words, remedy};
use crate::read::unquoted_hash::scalars::{Leaf, Role, leaves};
pub(super) use crate::read::unquoted_hash::value_kinds::{CLOSED, LISTS, is_text};
use crate::text::{Span, line_end, line_start};

/// Words that begin a remark to oneself, where they stand in capitals.
const REMARKS: &[&str] = &["todo", "fixme", "xxx", "note"];

/// Words that are left out.
pub(super) struct Lost {
    pub(super) diagnostic: Diagnostic,
    /// The start of the line whose key or item is empty for it.
    pub(super) line: usize,
}

/// All words of a file that are left out.
pub(super) fn words(root: Node<'_>) -> Vec<Lost> {
    let text = root.source();
    let signs: Vec<usize> = memchr::memchr_iter(b'#', text.as_bytes()).filter(|at| goes_on(text, *at)).collect();
    if signs.is_empty() {
        return Vec::new();
    }
    let leaves = leaves(root);
    signs.into_iter().filter_map(|at| lost(text, at, &leaves)).collect()
}

/// Whether what stands behind a `#` is rather a text than a comment: a letter, a digit or an opening sign right behind it, or
/// nothing but a number, or what follows the letter of a note.
fn goes_on(text: &str, at: usize) -> bool {
    if !text[..at].ends_with([' ', '\t']) {
        return false;
    }
    let rest = &text[at + 1..line_end(text, at)];
    if is_joined(rest) {
        return !REMARKS.iter().any(|word| rest.starts_with(&word.to_uppercase()));
    }
    let words = rest.trim();
    let before = &text[line_start(text, at)..at - 1];
    let is_close = text[..at].ends_with(' ') && !before.ends_with([' ', '\t']) && rest.starts_with(' ');
    let is_number = !words.is_empty() && words.bytes().all(|byte| byte.is_ascii_digit());
    let note = before.strip_suffix(|c: char| ('A'..='H').contains(&c)).is_some_and(|rest| rest.ends_with(' '));
    let is_note = note && ["minor", "major", "dur", "moll"].iter().any(|mode| words.starts_with(mode));
    is_close && (is_number || is_note)
}

/// Whether what stands behind a `#` begins right behind it, as no comment does.
fn is_joined(rest: &str) -> bool {
    rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '"' | '“' | '„' | '«' | '_' | '@' | '$' | '€' | '£'))
}

/// Where words stand that are left out.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// `title: Operation Allied #3 ends`.
    Value,
    /// `color: #3366cc`; or on the lines below the key, of which nothing else stands there.
    Empty,
    /// `tags: #war` above the items of the list.
    Head,
    /// `- #one`.
    Item,
    /// `actors: [A] #war`.
    Brackets,
    /// `[a, #b`.
    Inside,
    /// `summary: | #12`.
    Header,
    /// On a deeper line below a text.
    Below,
}

/// The words behind a `#`, where they belong to what stands before it.
fn lost(text: &str, at: usize, leaves: &[Leaf<'_>]) -> Option<Lost> {
    let line = line_start(text, at);
    let last = leaves.partition_point(|leaf| leaf.node.span().start() < at).checked_sub(1)?;
    let leaf = &leaves[last];
    let is_on_line = leaf.node.span().end() > line;
    let from = if is_on_line { leaf.node.span().end() } else { line };
    let before: String = text.get(from.min(at)..at)?.split_whitespace().collect();
    let end = line + text[line..line_end(text, at)].trim_end().len();
    let of = |place, leaf, end| {
        let words = Words { text, at, end, leaf };
        remedy(place, &words).map(|diagnostic| Lost { diagnostic, line })
    };
    if !is_on_line {
        return match before.as_str() {
            "" => below(text, at, leaf),
            "-" if is_empty_item(text, line) => of(Place::Item, owner(leaves, last, indent(text, line)), end),
            _ => None,
        };
    }
    let is_text = matches!(leaf.role, Role::Value | Role::Item);
    let place = match (leaf.role, before.as_str()) {
        _ if leaf.node.span().end() > at => {
            let is_header = leaf.is_block() && line_start(text, leaf.node.span().start()) == line;
            return is_header.then(|| of(Place::Header, leaf, end)).flatten();
        }
        (_, "") if is_text => Place::Value,
        (Role::Key { is_empty: true }, ":") => Place::Empty,
        (Role::Key { is_empty: false }, ":") => Place::Head,
        (Role::Key { .. }, ":[") => Place::Inside,
        (_, ",") if leaf.in_flow => Place::Inside,
        (_, signs) if leaf.in_flow && is_text && signs.chars().all(|c| matches!(c, ']' | '}' | ',')) => Place::Brackets,
        _ => return None,
    };
    of(place, leaf, end)
}

/// Spaces before the first sign of a line.
fn indent(text: &str, line: usize) -> usize {
    text[line..].bytes().take_while(|byte| *byte == b' ').count()
}

/// The key of the list whose dash stands in a column.
fn owner<'l, 'd>(leaves: &'l [Leaf<'d>], last: usize, column: usize) -> &'l Leaf<'d> {
    let is_key = |leaf: &&Leaf<'d>| matches!(leaf.role, Role::Key { .. }) && leaf.column() <= column;
    let most = last.saturating_sub(1000);
    leaves[most..=last].iter().rev().find(is_key).unwrap_or(&leaves[last])
}

/// Whether nothing belongs to the dash of a line but a comment.
fn is_empty_item(text: &str, line: usize) -> bool {
    let column = indent(text, line);
    let mut at = line_end(text, line);
    while at < text.len() {
        at += if text[at..].starts_with("\r\n") { 2 } else { 1 };
        let words = text[at..line_end(text, at)].trim();
        if !words.is_empty() && !words.starts_with('#') {
            return indent(text, at) <= column;
        }
        at = line_end(text, at);
    }
    true
}

/// A line that is a `#` and words, deeper than the text or the empty key above it.
fn below(text: &str, at: usize, leaf: &Leaf<'_>) -> Option<Lost> {
    let end = leaf.node.span().end();
    let own = line_start(text, if leaf.is_block() { end.saturating_sub(1) } else { end });
    let line = line_start(text, at);
    let (column, has_key) = (at - line, is_pair(&text[at + 1..line_end(text, at)]));
    let rest = leaf.behind();
    let (is_list, place) = match leaf.role {
        Role::Key { is_empty: true } if rest == ":" => (false, Place::Empty),
        // The first word of a list that opens on the line of its key.
        Role::Key { .. } if rest.strip_prefix(':').is_some_and(|rest| rest.trim() == "[") => (true, Place::Inside),
        Role::Key { .. } => return None,
        _ if leaf.in_flow => (true, Place::Inside),
        _ => (false, Place::Below),
    };
    let fits = if is_list {
        rest.is_empty() || rest.ends_with([',', '['])
    } else {
        column > leaf.column() && (rest.is_empty() || rest == ":")
    };
    if has_key || !fits || !is_next(text, own, line) {
        return None;
    }
    let end =
        if is_list { line + text[line..line_end(text, at)].trim_end().len() } else { run(text, line, leaf.column()) };
    let diagnostic = remedy(place, &Words { text, at, end, leaf })?;
    Some(Lost { diagnostic, line: own })
}

/// Whether a line is the next after another. A remark or an empty line between them parts the words from the text.
fn is_next(text: &str, own: usize, line: usize) -> bool {
    text.get(line_end(text, own)..line).is_some_and(|end| matches!(end, "\n" | "\r\n" | "\r"))
}

/// The end of the last line of the run of such lines that begins here.
fn run(text: &str, first: usize, column: usize) -> usize {
    let mut end = line_end(text, first);
    while end < text.len() {
        let next = end + if text[end..].starts_with("\r\n") { 2 } else { 1 };
        let words = text[next..line_end(text, next)].trim();
        let is_words =
            words.strip_prefix('#').is_some_and(|rest| rest.starts_with(char::is_alphanumeric) && !is_pair(rest));
        if !is_words || indent(text, next) <= column {
            break;
        }
        end = line_end(text, next);
    }
    first + text[first..end].trim_end().len()
}

/// `place: Paris`, which was a key before it became a comment.
fn is_pair(words: &str) -> bool {
    let long = words.find(|c: char| !(c.is_ascii_lowercase() || c == '-')).unwrap_or(words.len());
    let after = words[long..].strip_prefix(':');
    long > 0 && after.is_some_and(|after| after.is_empty() || after.starts_with([' ', '\t', '\r']))
}

/// The bytes from one place to another.
fn span(start: usize, end: usize) -> Span {
    Span::new(start, end.max(start))
}
