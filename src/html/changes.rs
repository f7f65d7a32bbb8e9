//! What became of an event since an earlier version, in its row of the table.

use crate::export::xml_text;
use crate::model::{Change, Chronicle, Event};
use crate::words;

/// For programs and styles; nothing of what is as before.
pub(super) fn attribute(event: &Event) -> String {
    event.change.as_ref().map(|change| format!(" data-change=\"{}\"", change.slug())).unwrap_or_default()
}

/// The title, ready for the page: deleted where the event is withdrawn, inserted where it is added.
pub(super) fn title(event: &Event, title: &str) -> String {
    match &event.change {
        Some(Change::Withdrawn) => format!("<del>{title}</del>"),
        Some(Change::Added) => format!("<ins>{title}</ins>"),
        Some(Change::Redated(..)) | None => title.to_owned(),
    }
}

/// The date, in words and ready for the page, behind the one before, where that is another.
pub(super) fn date(event: &Event, (words, shown): (&str, String), chronicle: &Chronicle) -> String {
    match before(event, chronicle).filter(|before| before != words) {
        Some(before) => format!("<del>{}</del> <ins>{shown}</ins>", xml_text(&before)),
        None if event.is_withdrawn() => format!("<del>{shown}</del>"),
        None => shown,
    }
}

fn before(event: &Event, chronicle: &Chronicle) -> Option<String> {
    let before = event.date_before()?;
    Some(chronicle.era.unwrap_or_default().worded_in(before.words_in(chronicle.spoken), chronicle.spoken))
}

/// In a word or two.
pub(super) fn remark(event: &Event, chronicle: &Chronicle) -> Option<String> {
    let changes = &words::of(chronicle.spoken).changes;
    match event.change.as_ref()? {
        Change::Added => Some(changes.added.to_owned()),
        Change::Withdrawn => Some(changes.withdrawn.to_owned()),
        Change::Redated(..) => before(event, chronicle).map(|before| (changes.redated_from)(&before)),
    }
}
