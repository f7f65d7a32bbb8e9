//! Values of another shape than they should have: mappings for lists or texts, texts for filters.

use crate::diag::Diagnostic;
use crate::document::{Kind, quoted};
use crate::read::entry::Place;
use crate::read::serde_error::{instead, nested, remedy};
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
        ("a text", None) if key == "eras" => {
            diagnostic.hint("write `eras: false` to leave them out here; the eras themselves stand at the top of the file")
        }
        ("a text", None) => match nested::only_item(place.value) {
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
