//! A citation as it stands in a book, where the id of a source belongs: the entry that it needs, and the place in it.

use crate::diag::{Code, Diagnostic, Fix};
use crate::document::{Kind, Node};
use crate::read::slug::{is_slug, slug};
use crate::read::split_list::{in_flow, in_typographic_quotes};
use crate::read::suggest::short;
use crate::read::value::{unquoted, write};
use crate::text::Span;

/// Words that stand before a place in a source.
const PLACES: &[&str] = &[
    "pp.",
    "p.",
    "pages",
    "page",
    "pg.",
    "ch.",
    "chapter",
    "chap.",
    "vol.",
    "§",
    "para.",
    "para",
    "paragraph",
    "ss.",
    "s.",
    "seite",
    "fol.",
    "f.",
    "ff.",
    "с.",
    "стр.",
    "bk.",
    "book",
    "col.",
    "n.",
    "note",
    "art.",
    "line",
];

/// Whether a text is no id and no list of ids, but says itself what is cited.
pub(super) fn is_citation(text: &str) -> bool {
    let is_id = |part: &str| is_slug(part.trim(), false);
    if in_typographic_quotes(text.trim()).is_some_and(|items| items.iter().all(|item| is_id(item))) {
        return false;
    }
    let parts =
        text.split([',', ';', '|', '\n']).flat_map(|part| part.split(" and ")).flat_map(|part| part.split(" & "));
    !text.trim().is_empty() && !parts.filter(|part| !part.trim().is_empty()).all(is_id)
}

/// Citations that begin with an id each, as they stand in a list: `tass, p. 5` as `{ id: tass, locator: p. 5 }`. Whether
/// there is such a source is seen when it is tried.
pub(super) fn known(text: &str) -> Option<String> {
    let parts = text.split(';').map(str::trim).filter(|part| !part.is_empty());
    let items: Option<Vec<String>> = parts.map(item).collect();
    items.filter(|items| items.iter().any(|item| item.starts_with('{'))).map(|items| items.join(", "))
}

/// An id alone, or with its place.
fn item(part: &str) -> Option<String> {
    match located(part) {
        (id, Some(place)) if is_slug(id, false) => Some(with_place(id, place)),
        (id, None) if is_slug(id, false) => Some(id.to_owned()),
        _ => None,
    }
}

fn with_place(id: &str, place: &str) -> String {
    format!("{{ id: {id}, locator: {} }}", in_flow(place))
}

/// An item of the list, one text, that is a source of the file and a place in it.
pub(super) fn in_list(text: &str, node: Node<'_>, is_source: impl Fn(&str) -> bool) -> Option<Diagnostic> {
    let is_text = node.kind() == Kind::Scalar && !node.is_alias();
    let (id, place) = located(text.trim());
    let item = with_place(id, place.filter(|_| is_text && is_source(id))?);
    let diagnostic = Diagnostic::error(Code::UnknownSource, node.span(), format!("unknown source `{}`", short(text)));
    let fix = Fix { title: format!("write `{item}`"), edits: unquoted(node.span(), item.clone()), safe: true };
    let is_one_line = !node.source()[node.span().range()].contains(['\n', '\r']);
    let diagnostic = diagnostic.hint(format!("write `{item}`: the id, and the place in it"));
    Some(if is_one_line { diagnostic.fix(fix) } else { diagnostic })
}

/// An item `tass: p. 5`, where `tass` is no key: likely the source and the place.
pub(super) fn pair(
    mapping: Option<Node<'_>>,
    key: Node<'_>,
    value: Node<'_>,
    diagnostic: Diagnostic,
) -> Option<Diagnostic> {
    let mapping = mapping.filter(|mapping| mapping.pairs().count() == 1 && !mapping.is_alias())?;
    let id = key.text().filter(|id| is_slug(id, false))?;
    let item = with_place(id, value.text().filter(|_| value.kind() == Kind::Scalar && !value.is_alias())?);
    let span = mapping.span();
    let end = span.start() + mapping.source()[span.range()].trim_end().len();
    let span = Span::new(span.start(), end);
    let diagnostic = diagnostic.hint(format!("write `{item}`"));
    let is_one_line = !mapping.source()[span.range()].contains(['\n', '\r']);
    Some(if is_one_line { diagnostic.fix(write(span, &item, true)) } else { diagnostic })
}

/// The remedy: the entry to write below `sources`, and what to write here between two signs.
pub(super) fn hint(text: &str, before: &str, after: &str) -> String {
    let several: Vec<Cited> = text.split(';').filter(|part| !part.trim().is_empty()).map(Cited::of).collect();
    if several.len() > 1 && before.ends_with('[') && several.iter().all(|cited| !cited.id.is_empty()) {
        let entry = |cited: &Cited| format!("`{}: {{ title: {} }}`", cited.id, in_flow(&short(&cited.title)));
        let entries: Vec<String> = several.iter().map(entry).collect();
        let ids: Vec<&str> = several.iter().map(|cited| cited.id.as_str()).collect();
        return format!(
            "write {} below `sources:`, and `{before}{}{after}` here",
            entries.join(" and "),
            ids.join(", ")
        );
    }
    let Cited { id, title, locator, url } = Cited::of(text);
    let here = match &locator {
        Some(place) => format!("{{ id: {id}, locator: {} }}", in_flow(place)),
        None => id.clone(),
    };
    let url = url.map(|url| format!(", url: {}", address(&url))).unwrap_or_default();
    format!(
        "write `{id}: {{ title: {}{url} }}` below `sources:`, and `{before}{here}{after}` here",
        in_flow(&short(&title))
    )
}

/// An address needs quotes between braces where a sign in it has a meaning there.
fn address(url: &str) -> String {
    if url.contains([',', '[', ']', '{', '}', '#']) { format!("\"{url}\"") } else { url.to_owned() }
}

/// What a citation says.
struct Cited {
    id: String,
    title: String,
    locator: Option<String>,
    url: Option<String>,
}

impl Cited {
    fn of(text: &str) -> Cited {
        let text = text.trim();
        if let Some((_, rest)) = text.split_once("://").filter(|(scheme, _)| scheme.len() <= 5) {
            let host = rest.split(['/', '?', '#']).next().unwrap_or_default().trim_start_matches("www.");
            return Cited { id: named(host), title: host.to_owned(), locator: None, url: Some(text.to_owned()) };
        }
        let (title, locator) = located(text);
        Cited { id: named(title), title: title.to_owned(), locator: locator.map(str::to_owned), url: None }
    }
}

fn named(text: &str) -> String {
    let id = slug(text);
    if id.is_empty() { "source-1".to_owned() } else { id }
}

/// What is cited, and the place in it: what stands after the last comma or colon and begins like a place.
fn located(text: &str) -> (&str, Option<&str>) {
    let signs = text.char_indices().filter(|(_, c)| matches!(c, ',' | ':' | ';' | '('));
    let place = signs.filter_map(|(at, c)| Some((at, text.get(at + c.len_utf8()..)?.trim().trim_end_matches(')'))));
    let mut places = place.filter(|(_, rest)| is_place(rest));
    match places.next() {
        Some((at, rest)) if at > 0 => (text[..at].trim(), Some(rest)),
        _ => behind_space(text),
    }
}

/// `tass p. 5`: an id and, behind a space, a place that begins with its word.
fn behind_space(text: &str) -> (&str, Option<&str>) {
    let Some((id, rest)) = text.split_once(' ') else { return (text, None) };
    let is_worded = is_place(rest.trim()) && !rest.trim().starts_with(|c: char| c.is_ascii_digit());
    if is_worded && is_slug(id, false) { (id, Some(rest.trim())) } else { (text, None) }
}

/// Whether a text is a place in a source, such as `p. 5`.
pub(super) fn is_place(rest: &str) -> bool {
    let lower = rest.to_lowercase();
    let after = PLACES.iter().find_map(|word| lower.strip_prefix(word));
    let digits =
        |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '–' | ' '));
    after.is_some_and(|after| after.trim_start().starts_with(|c: char| c.is_alphanumeric()))
        || digits(rest) && rest.len() < 8
}

#[cfg(test)]
mod tests {
    use super::{hint, is_citation};

    #[test]
    fn a_citation_is_taken_apart() {
        let cases = [
            (
                "Smith 2010, p. 5",
                "write `smith-2010: { title: Smith 2010 }` below `sources:`, and `{ id: smith-2010, locator: p. 5 }` here",
            ),
            ("Smith 2010", "write `smith-2010: { title: Smith 2010 }` below `sources:`, and `smith-2010` here"),
            (
                "https://www.example.org/x",
                "write `example-org: { title: example.org, url: https://www.example.org/x }` below `sources:`, and `example-org` here",
            ),
            (
                "Tacitus, book 15",
                "write `tacitus: { title: Tacitus }` below `sources:`, and `{ id: tacitus, locator: book 15 }` here",
            ),
            (
                "Smith (pp. 3-4)",
                "write `smith: { title: Smith }` below `sources:`, and `{ id: smith, locator: pp. 3-4 }` here",
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(hint(text, "", ""), expected);
            assert!(is_citation(text), "{text}");
        }
        for text in ["tass", "tass; kozhanov", "a, b", "“a”, “b”", "«tass»"] {
            assert!(!is_citation(text), "{text}");
        }
    }
}
