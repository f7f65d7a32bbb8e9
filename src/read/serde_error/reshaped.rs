//! Values of another shape than they should have: mappings for lists or texts, texts for filters.

use crate::diag::Diagnostic;
use crate::document::Kind;
use crate::read::entry::Place;
use crate::read::serde_error::{instead, nested, remedy};

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
            Some(item) => instead(diagnostic, place, item, &format!("{key}: ")),
            None => diagnostic.hint(remedy(place, expected)),
        },
        _ => diagnostic.hint(remedy(place, expected)),
    }
}
