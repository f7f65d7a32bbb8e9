//! Two events in one: the keys of the second stand below those of the first, and the dash between them is missing.

use crate::diag::{Code, Diagnostic, Fix};
use crate::document::Node;
use crate::text::{Edit, Span, line_end, line_start};

/// Tells a mapping that has a date and a title twice as two events, of which the second lacks its dash. `twice`: its keys that
/// stand there a second time, in order.
pub(super) fn reported(mapping: Node<'_>, twice: &[Node<'_>]) -> Option<Diagnostic> {
    let named = |name: &str| twice.iter().filter(|key| key.text() == Some(name)).count() == 1;
    let text = mapping.source();
    let dash = dash(text, mapping.span().start()).filter(|_| !mapping.is_flow() && named("date") && named("title"))?;
    let keys: Vec<Node<'_>> = mapping.pairs().map(|(key, _)| key).collect();
    let (first, is_apart) = beginning(text, &keys, twice.first()?)?;
    let (start, at) = (line_start(text, first.span().start()), first.span().start());
    let column = at - start;
    // One more event without its dash, or a key of the first below those of the second: nobody can tell them apart.
    let is_whole = keys.iter().skip_while(|key| key.span() != first.span()).all(|key| is_first(text, *key, column));
    if !is_whole || dash + 2 > column || !text[start..at].bytes().all(|byte| byte == b' ') {
        return None;
    }
    let shown = text[at..line_end(text, at)].trim_end();
    let lead = format!("{}-{}", " ".repeat(dash), " ".repeat(column - dash - 1));
    let message = "the keys of another event without the dash before it".to_owned();
    let hint = format!("write `- ` before `{shown}`, where the dash of the event above it stands");
    let is_sure = is_apart || keys.first().and_then(|key| key.text()) == first.text();
    let edits = vec![Edit { span: Span::new(start, at), text: lead }];
    let fix = Fix { title: "write the dash of the event".into(), edits, safe: is_sure };
    Some(Diagnostic::error(Code::DuplicateKey, first.span(), message).hint(hint).fix(fix))
}

/// The column of the dash before a mapping on its first line.
fn dash(text: &str, start: usize) -> Option<usize> {
    let line = line_start(text, start);
    let lead = &text[line..start];
    let is_item = lead.trim_start().starts_with('-') && lead.trim_start()[1..].trim().is_empty();
    is_item.then(|| lead.len() - lead.trim_start().len())
}

/// The first key of the second event, and whether a free line stands before it: without one it is the first key that comes again.
fn beginning<'d>(text: &str, keys: &[Node<'d>], again: &Node<'d>) -> Option<(Node<'d>, bool)> {
    let at = keys.iter().position(|key| key.span() == again.span())?;
    let is_free = |key: &Node<'_>| {
        let above = text[..line_start(text, key.span().start())].trim_end_matches(' ');
        let above = above.strip_suffix('\n').map(|above| above.trim_end_matches(['\r', ' ']));
        above.is_some_and(|above| above.ends_with('\n'))
    };
    let free = (1..=at).rev().find(|at| is_free(&keys[*at]));
    Some(free.map_or((keys[at], false), |at| (keys[at], true)))
}

/// Whether a key begins its line in that column.
fn is_first(text: &str, key: Node<'_>, column: usize) -> bool {
    let start = line_start(text, key.span().start());
    key.span().start() - start == column && text[start..key.span().start()].trim().is_empty()
}
