//! Values of another shape than they should have: mappings for lists or texts, texts for filters.

use crate::diag::Diagnostic;
use crate::document::{Kind, quoted};
use crate::read::address::of_list;
use crate::read::entry::Place;
use crate::read::serde_error::{instead, nested, remedy};
use crate::read::split_list::in_flow;
use crate::read::suggest::short;
use crate::read::unquoted_hash::is_text;
use crate::read::value::write;

/// `title: [Untitled]`: the text with its brackets or without them, which only the author knows; an address is neither.
fn bracketed(place: &Place<'_>, key: &str, item: &str, diagnostic: Diagnostic) -> Diagnostic {
    if matches!(key, "url" | "archived") {
        return diagnostic.hint(format!("write an address such as `{key}: https://example.org` without brackets"));
    }
    let whole = quoted(&place.value.source()[place.value.span().range()]);
    let diagnostic =
        diagnostic.hint(format!("write `{key}: {whole}` with the brackets, or `{key}: {item}` without them"));
    let span = place.value.span();
    diagnostic.fix(write(span, &whole, false)).fix(write(span, item, false))
}

/// Keys of a source or a category, which are no ids where they stand too far left.
const INNER: &[&str] =
    &["title", "author", "publisher", "published", "accessed", "archived", "url", "note", "label", "color", "symbol"];

/// Whether a text behind an id is surely the title or the label of that entry: not where the id is a key of the entry above it,
/// nor where the text is an entry in braces between quotes.
pub(super) fn is_entry(id: &str, text: &str) -> bool {
    !INNER.contains(&id) && !text.trim_start_matches(['%', '"', '\'', '“', '`']).starts_with('{')
}

/// Whether a title behind its date is more than one cell of a table: `2012-05-25, Houla massacre, Houla`.
pub(super) fn is_row(text: &str, title: &str) -> bool {
    let before = text.trim_end().strip_suffix(title).map(str::trim_end).unwrap_or_default();
    let sign = before.chars().next_back().filter(|c| matches!(c, ',' | ';' | '|' | '\t'));
    sign.is_some_and(|sign| title.contains(sign))
}

/// What to write in place of a list of addresses.
fn pages(place: &Place<'_>) -> Option<String> {
    let addresses: Vec<&str> = place.value.items().map(|item| item.text()).collect::<Option<_>>()?;
    of_list(&addresses)
}

/// The diagnostic with what to write in place of that shape.
pub(super) fn remedied(
    place: &Place<'_>,
    (key, text): (&str, Option<&str>),
    expected: &str,
    diagnostic: Diagnostic,
) -> Diagnostic {
    match (expected, text) {
        ("a list", None) if place.value.kind() == Kind::Mapping => match nested::items(key, place.value) {
            Some(list) => instead(diagnostic, place, &list, &format!("{key}: ")),
            None => diagnostic.hint(remedy(place, expected)),
        },
        (_, Some(text)) if expected.starts_with("a filter") => match nested::filter(text) {
            Some(form) => instead(diagnostic, place, &form, "where: "),
            None => diagnostic.hint("write `where: { tag: war }`, with one or more of `category`, `tag`, `importance`, `status` and `source`"),
        },
        ("a text", None) if key == "scale" => diagnostic.hint("write `scale: focus`, or another of its values, without braces"),
        ("a text", None) if key == "place" && nested::name(place.value).is_some() => {
            let name = nested::name(place.value).unwrap_or_default();
            diagnostic.hint(format!("write `place: {}`: a place has a name alone", in_flow(&short(name))))
        }
        ("a text", None) if key == "eras" => {
            diagnostic.hint("write `eras: false` to leave them out here; the eras themselves stand at the top of the file")
        }
        ("a text", None) if matches!(key, "url" | "archived") && pages(place).is_some() => {
            diagnostic.hint(pages(place).unwrap_or_default())
        }
        ("a text", None) => match nested::only_item(place.value).or_else(|| nested::only_word(place.value)) {
            // Brackets in a text say that its letters are an editor's, and an address has more than a number.
            Some(item) if is_text(key) && !matches!(key, "url" | "archived") || !item.contains(['/', '.', '#']) && matches!(key, "url" | "archived") => {
                bracketed(place, key, item, diagnostic)
            }
            Some(item) => instead(diagnostic, place, item, &format!("{key}: ")),
            None => diagnostic.hint(remedy(place, expected)),
        },
        _ => diagnostic.hint(remedy(place, expected)),
    }
}
