//! Texts of which YAML takes a part for something else: a comment behind ` #`, an anchor, a tag.

use std::collections::BTreeSet;

use crate::diag::{Code, Diagnostic, Fix, Severity};
use crate::document::{Document, Kind, Node, quoted};
use crate::read::suggest::short;
use crate::text::{Edit, Span, line_end, line_start};

/// Keys whose value cannot go on behind ` #`, whatever stands there: dates, ids, words of a list, numbers.
const CLOSED: &[&str] = &[
    "date",
    "from",
    "to",
    "id",
    "basis",
    "status",
    "importance",
    "category",
    "source",
    "layout",
    "lanes",
    "scale",
    "theme",
    "width",
    "max-height",
    "symbol",
    "language",
    "color",
];

/// Keys whose value is a list of words.
const LISTS: &[&str] = &["tags", "actors", "tag"];

/// Words that begin a remark to oneself, where they stand in capitals.
const REMARKS: &[&str] = &["todo", "fixme", "xxx", "note"];

/// Warns of each text that is cut. A text that is missing for it is no longer told as missing.
pub(super) fn check(document: &Document<'_>, found: &mut Vec<Diagnostic>) {
    let text = document.text();
    let mut cut: Vec<Diagnostic> = document.marked().filter_map(|node| marked(text, node)).collect();
    let signs: Vec<usize> = text.match_indices('#').map(|(at, _)| at).filter(|at| goes_on(text, *at)).collect();
    if let Some(root) = document.root().filter(|_| !signs.is_empty()) {
        let mut leaves = Vec::new();
        gather(root, "", false, &mut leaves);
        cut.extend(signs.into_iter().filter_map(|at| self::cut(text, at, &leaves)));
    }
    if cut.is_empty() {
        return;
    }
    // Empty for the words that are left out: told once, as the error that it is.
    let line = |one: &Diagnostic| line_start(text, one.span.start());
    let is_empty = |one: &Diagnostic| match one.code {
        Code::MissingKey => one.message.ends_with("is empty"),
        Code::WrongType => one.message.starts_with("an empty item"),
        _ => false,
    };
    let lines: BTreeSet<usize> = cut.iter().map(line).collect();
    let empty: BTreeSet<usize> = found.iter().filter(|one| is_empty(one)).map(line).collect();
    found.retain(|one| !is_empty(one) || !lines.contains(&line(one)));
    for fault in cut.iter_mut().filter(|one| empty.contains(&line(one))) {
        fault.severity = Severity::Error;
    }
    found.extend(cut);
}

/// Whether what stands behind a `#` is rather a text than a comment: a letter or a digit right behind it, or nothing but a
/// number, or what follows the letter of a note.
fn goes_on(text: &str, at: usize) -> bool {
    if !text[..at].ends_with([' ', '\t']) {
        return false;
    }
    let rest = &text[at + 1..line_end(text, at)];
    if rest.starts_with(char::is_alphanumeric) {
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

/// A text or an empty value, and the key that it belongs to.
struct Leaf<'d> {
    node: Node<'d>,
    key: &'d str,
    role: Role,
    in_flow: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Role {
    /// A key, and whether its value is empty.
    Key {
        is_empty: bool,
    },
    Value,
    Item,
}

/// All texts in the order of the file.
fn gather<'d>(node: Node<'d>, key: &'d str, in_flow: bool, leaves: &mut Vec<Leaf<'d>>) {
    let in_flow = in_flow || node.is_flow();
    for (name, value) in node.pairs() {
        let own = name.text().unwrap_or_default();
        let is_empty = value.kind() == Kind::Null && value.span().is_empty();
        leaves.push(Leaf { node: name, key: own, role: Role::Key { is_empty }, in_flow });
        descend(value, own, Role::Value, in_flow, leaves);
    }
    for item in node.items() {
        descend(item, key, Role::Item, in_flow, leaves);
    }
}

fn descend<'d>(node: Node<'d>, key: &'d str, role: Role, in_flow: bool, leaves: &mut Vec<Leaf<'d>>) {
    if node.is_alias() {
        return;
    }
    match node.kind() {
        Kind::Scalar => leaves.push(Leaf { node, key, role, in_flow }),
        Kind::Null => {}
        Kind::List | Kind::Mapping => gather(node, key, in_flow, leaves),
    }
}

/// The text that ends before a `#` on its line, if it does.
fn cut(text: &str, at: usize, leaves: &[Leaf<'_>]) -> Option<Diagnostic> {
    let line = line_start(text, at);
    let last = leaves.partition_point(|leaf| leaf.node.span().start() < at).checked_sub(1).map(|last| &leaves[last]);
    let on_line = last.filter(|leaf| leaf.node.span().end() > line);
    let from = on_line.map_or(line, |leaf| leaf.node.span().end());
    let between = text.get(from..at)?.trim();
    let end = line + text[line..line_end(text, at)].trim_end().len();
    match on_line {
        Some(leaf) if leaf.node.span().end() > at => None,
        Some(leaf) if between.is_empty() && matches!(leaf.role, Role::Value | Role::Item) => value(text, leaf, at, end),
        Some(leaf) if between == ":" && leaf.role == (Role::Key { is_empty: true }) => empty(text, leaf.key, at, end),
        None if between == "-" => {
            let key = last.map_or("", |leaf| leaf.key);
            let list = LISTS.contains(&key);
            let span = Span::new(at, end);
            let words = &text[span.range()];
            list.then(|| {
                told(span, words, format!("write `- {}`", quoted(words)), vec![write(span, quoted(words), false)])
            })
        }
        _ => None,
    }
}

/// `title: Operation Allied #3 ends`.
fn value(text: &str, leaf: &Leaf<'_>, at: usize, end: usize) -> Option<Diagnostic> {
    if CLOSED.contains(&leaf.key) {
        return None;
    }
    let start = leaf.node.span().start();
    let written = &text[start..end];
    let written = if leaf.in_flow { written.trim_end_matches(',') } else { written };
    let whole = Span::new(start, start + written.len());
    let span = Span::new(at, whole.end());
    let letters = quoted(written);
    let hint = match leaf.role {
        Role::Item => format!("write `{letters}` if it belongs to the text, and a space after `#` if it is a comment"),
        _ => format!(
            "write `{}: {letters}` if it belongs to the text, and a space after `#` if it is a comment",
            leaf.key
        ),
    };
    Some(told(span, &text[span.range()], hint, vec![write(whole, letters, false)]))
}

/// `color: #3366cc`, `tags: #war #peace`, `title: #1 hit`.
fn empty(text: &str, key: &str, at: usize, end: usize) -> Option<Diagnostic> {
    let span = Span::new(at, end);
    let words = &text[span.range()];
    if LISTS.contains(&key) {
        let tags: Vec<&str> = words.split([' ', ',']).filter(|word| !word.is_empty()).collect();
        let bare = format!("[{}]", tags.iter().map(|tag| tag.trim_start_matches('#')).collect::<Vec<_>>().join(", "));
        let kept = format!("[{}]", tags.iter().map(|tag| quoted(tag)).collect::<Vec<_>>().join(", "));
        let hint = format!("write `{key}: {bare}`, or `{kept}` where the signs belong to the words");
        return Some(told(span, words, hint, vec![write(span, bare, false), write(span, kept, false)]));
    }
    let digits: Vec<char> = words[1..].chars().collect();
    let is_hex = key == "color" && digits.iter().all(char::is_ascii_hexdigit);
    let letters = match digits.len() {
        3 if is_hex => format!("\"#{}\"", digits.iter().flat_map(|digit| [*digit, *digit]).collect::<String>()),
        _ => quoted(words),
    };
    let safe = is_hex && matches!(digits.len(), 3 | 6);
    let known = [
        "title",
        "subtitle",
        "summary",
        "description",
        "credit",
        "place",
        "label",
        "note",
        "says",
        "author",
        "publisher",
        "color",
        "locator",
    ];
    known
        .contains(&key)
        .then(|| told(span, words, format!("write `{key}: {letters}`"), vec![write(span, letters, safe)]))
}

fn told(span: Span, words: &str, hint: String, fixes: Vec<Fix>) -> Diagnostic {
    let message = format!("`{}` is left out: a `#` behind a space starts a comment", short(words));
    let fault = Diagnostic::warning(Code::TextCut, span, message).hint(hint);
    fixes.into_iter().fold(fault, Diagnostic::fix)
}

fn write(span: Span, text: String, safe: bool) -> Fix {
    Fix { title: format!("write `{text}`"), edits: vec![Edit { span, text }], safe }
}

/// `title: &Juliet opens in London`, `title: ! Stop`.
fn marked(text: &str, node: Node<'_>) -> Option<Diagnostic> {
    let span = properties(text, node)?;
    let before = text[line_start(text, span.start())..span.start()].trim_end();
    let key = before.strip_suffix(':').map(|before| before.rsplit([' ', '{', ',']).next().unwrap_or_default());
    if key.is_some_and(|key| CLOSED.contains(&key)) {
        return None;
    }
    let mark = text[span.start()..].split([' ', '\t', '\n', '\r']).next()?;
    let whole = Span::new(span.start(), span.end().max(span.start() + mark.len()));
    let letters = quoted(&text[whole.range()]);
    let what = if mark.starts_with('&') {
        "a name for a value to repeat, which nothing repeats"
    } else {
        "a mark of YAML that says nothing here"
    };
    let message = format!("`{}` is left out: for YAML it is {what}", short(mark));
    let fault = Diagnostic::warning(Code::TextCut, Span::new(span.start(), span.start() + mark.len()), message);
    Some(
        fault
            .hint(format!("write `{}` if it belongs to the text, or delete it", short(&letters)))
            .fix(write(whole, letters, false)),
    )
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
