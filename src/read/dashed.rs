//! Items of a list whose dash lacks the space behind it: to YAML they are one text, or keys of a mapping.

use crate::diag::{Diagnostic, Fix};
use crate::document::{Kind, Node};
use crate::read::slug::is_slug;
use crate::read::split_list::in_brackets;
use crate::text::{Edit, Span, line_end, line_start};

/// Signs before an item: the dash, and what word processors put in its place.
const DASHES: &[char] = &['-', '–', '—', '•', '*', '·', '‣'];

/// A line that begins an item.
struct Item<'t> {
    /// From its dash to what the item says.
    lead: Span,
    /// What it says.
    words: &'t str,
}

/// The remedy for a value that is items with dashes, where a key takes a list.
pub(super) fn reported(key: &str, value: Node<'_>, diagnostic: &Diagnostic) -> Option<Diagnostic> {
    if value.is_alias() || value.is_quoted() || value.is_flow() {
        return None;
    }
    let items = match value.kind() {
        Kind::Scalar if is_on_own_line(value) => lines(value),
        Kind::Scalar => return behind_key(key, value, diagnostic.clone()),
        Kind::Mapping => keys(value),
        Kind::List | Kind::Null => None,
    };
    items.filter(|items| !items.is_empty()).map(|items| spaced(key, &items, diagnostic.clone()))
}

/// Whether nothing but space stands before a value on its line.
pub(super) fn is_on_own_line(value: Node<'_>) -> bool {
    let (text, start) = (value.source(), value.span().start());
    text[line_start(text, start)..start].trim().is_empty()
}

/// The items of a text of which all lines in its column begin with a dash, and the others stand deeper.
fn lines(value: Node<'_>) -> Option<Vec<Item<'_>>> {
    let (text, span) = (value.source(), value.span());
    let column = span.start() - line_start(text, span.start());
    let mut items = Vec::new();
    let mut at = line_start(text, span.start());
    while at < span.end() {
        let end = line_end(text, at);
        let body = end - text[at..end].trim_start().len();
        if body < end && body <= at + column {
            items.push(item(text, body, end.min(span.end())).filter(|_| body == at + column)?);
        }
        at = end + if text[end..].starts_with("\r\n") { 2 } else { 1 };
    }
    Some(items)
}

/// A mapping of which each key begins with a dash and each pair stands on a line of its own.
fn keys(value: Node<'_>) -> Option<Vec<Item<'_>>> {
    let text = value.source();
    let one = |(key, value): (Node<'_>, Node<'_>)| {
        let start = key.span().start();
        let end = line_end(text, start);
        let is_alone = text[line_start(text, start)..start].trim().is_empty() && value.span().end() <= end;
        (is_alone && !key.is_quoted()).then_some((start, end))
    };
    let places: Option<Vec<(usize, usize)>> = value.pairs().map(one).collect();
    places?.into_iter().map(|(start, end)| item(text, start, end).filter(|item| item.lead.len() == 1)).collect()
}

/// An item between two places of a line.
fn item(text: &str, start: usize, end: usize) -> Option<Item<'_>> {
    let dash = text[start..end].chars().next().filter(|c| DASHES.contains(c))?;
    let rest = &text[start + dash.len_utf8()..end];
    // `-- war`: two dashes are one, where a space follows them.
    let bare = rest.trim_start_matches(DASHES);
    let rest = if bare.starts_with(' ') { bare } else { rest }.trim_start_matches([' ', '\t', '\u{a0}']);
    let is_said = !rest.is_empty() && !rest.starts_with(DASHES) && !rest.starts_with('#');
    is_said.then(|| Item { lead: Span::new(start, end - rest.len()), words: rest.trim_end() })
}

/// Items with a dash and a space each.
fn spaced(key: &str, items: &[Item<'_>], diagnostic: Diagnostic) -> Diagnostic {
    let inner = match key {
        "links" => "to: ",
        "accounts" => "source: ",
        _ => "",
    };
    // `links` holds mappings: an id alone says where the link leads.
    let written = |item: &Item<'_>| if is_slug(item.words, false) { format!("- {inner}") } else { "- ".to_owned() };
    let edits: Vec<Edit> = items.iter().map(|item| Edit { span: item.lead, text: written(item) }).collect();
    let shown = items.first().map(|item| format!("{}{}", written(item), item.words)).unwrap_or_default();
    let hint = match items {
        [_] => format!("write `-` and a space before the item: `{shown}`"),
        _ => format!("write `-` and a space before each item: `{shown}`, and so on"),
    };
    // `-40` may be a number; of two lines with a dash each is an item.
    let is_sure = items.len() > 1 || !items[0].words.starts_with(|c: char| c.is_ascii_digit());
    let diagnostic = diagnostic.hint(hint);
    diagnostic.fix(Fix { title: "write a space after each dash".to_owned(), edits, safe: is_sure })
}

/// `tags: -a -b` on the line of its key: items, or one text with dashes in it.
fn behind_key(key: &str, value: Node<'_>, diagnostic: Diagnostic) -> Option<Diagnostic> {
    let written = &value.source()[value.span().range()];
    let is_dashed = written.starts_with(DASHES) && !matches!(key, "links" | "accounts" | "events" | "timelines");
    if !is_dashed || written.contains(['\n', '\r', ',', ';', '|']) {
        return None;
    }
    let mut items: Vec<String> = vec![String::new()];
    for word in written.split_whitespace() {
        let bare = word.trim_start_matches(DASHES);
        if bare.len() < word.len() {
            items.push(String::new());
        }
        if let Some(last) = items.last_mut().filter(|_| !bare.is_empty()) {
            last.extend([if last.is_empty() { "" } else { " " }, bare]);
        }
    }
    items.retain(|item| !item.is_empty());
    if items.is_empty() {
        return None;
    }
    let forms = [in_brackets(&items), in_brackets(&[written.to_owned()])];
    let is_id = |form: &&String| key != "sources" || !form.contains('"');
    let forms: Vec<&String> = forms.iter().filter(is_id).collect();
    let hint = forms.iter().map(|form| format!("`{key}: {form}`")).collect::<Vec<_>>().join(", or ");
    let fix = |form: &&String| Fix {
        title: format!("write `{form}`"),
        edits: vec![Edit { span: value.span(), text: (*form).clone() }],
        safe: false,
    };
    Some(forms.iter().map(fix).fold(diagnostic.hint(format!("write {hint}")), Diagnostic::fix))
}
