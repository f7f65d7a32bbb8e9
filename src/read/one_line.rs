//! One text where a section or the whole file belongs: how its first entry must look.

use crate::document::{Kind, Node};
use crate::read::dated_text::dated_text;
use crate::read::slug::slug;
use crate::read::split_list::in_flow;
use crate::read::suggest::short;

/// What to write in place of a section of the wrong kind.
pub(super) fn hint(key: &str, kind: Kind, node: Node<'_>) -> String {
    let text = node.text().filter(|text| !text.contains('\n')).unwrap_or_default();
    let id = slug(text);
    match (key, kind) {
        ("events" | "eras", _) if dated_text(text).is_some() => {
            let (date, title, _) = dated_text(text).unwrap_or_default();
            let form = format!("- {{ date: {}, title: {} }}", in_flow(&date), in_flow(&short(&title)));
            format!("write `{key}:` and below it `{form}`, one `- ...` for each")
        }
        ("sources", _) if !id.is_empty() => {
            format!("write `sources:` and below it `{id}: {{ title: {} }}`, indented", in_flow(&short(text)))
        }
        ("categories", _) if !id.is_empty() => {
            format!("write `categories:` and below it `{id}: {{ label: {} }}`, indented", in_flow(&short(text)))
        }
        (_, Kind::List) => format!("write `{key}:` and below it one `- ...` for each"),
        _ => format!("write `{key}:` and below it `id: ...` for each, without `-`"),
    }
}
