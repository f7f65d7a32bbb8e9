//! One text where a section or the whole file belongs: how its first entry must look.

use crate::document::{Kind, Node};
use crate::read::dated_text::dated_text;
use crate::read::dates::meant;
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

/// A file that is a table of rows with signs between the cells, as spreadsheets write it: its first row as an event.
pub(super) fn table(top: Node<'_>) -> Option<String> {
    let mut lines = top.source()[top.span().range()].lines();
    let head = lines.next()?;
    let sign = [',', ';', '\t', '|'].into_iter().find(|sign| head.contains(*sign))?;
    let cells = |line: &str| -> Vec<String> {
        line.trim_matches('|').split(sign).map(|cell| cell.trim().trim_matches('"').to_owned()).collect()
    };
    let names: Vec<String> = cells(head).iter().map(|name| name.to_lowercase()).collect();
    let row = cells(lines.next()?);
    let date = |cell: &String| match &meant(cell)[..] {
        [] => None,
        [only] => Some(only.clone()),
        // `04/10/1957`: only the author knows.
        _ => Some("...".to_owned()),
    };
    let at = names
        .iter()
        .position(|name| name.contains("date"))
        .or_else(|| row.iter().position(|cell| date(cell).is_some()))?;
    let title = names.iter().position(|name| name.contains("title")).unwrap_or(usize::from(at == 0));
    let form = format!("- {{ date: {}, title: {} }}", in_flow(&date(row.get(at)?)?), in_flow(&short(row.get(title)?)));
    Some(format!("this is a table of rows: write `title: ...`, `events:`, and below it each row as `{form}`"))
}
