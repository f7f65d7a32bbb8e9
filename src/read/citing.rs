//! `note-style` and `citation-style`: how sources are cited, as the file or a timeline says.

use crate::diag::Diagnostic;
use crate::document::Node;
use crate::model::{CitationStyle, Citing, NoteStyle};
use crate::read::entry::Entry;
use crate::read::raw_timeline::RawView;
use crate::read::value::{choose, choose_in_any_case, in_small};
use crate::read::view::pick;

/// What stands in labels, by name.
pub(crate) const NOTE_STYLES: &[(&str, NoteStyle)] =
    &[("numbers", NoteStyle::Numbers), ("author-year", NoteStyle::AuthorYear)];

/// The rules of the list, by name.
pub(crate) const CITATION_STYLES: &[(&str, CitationStyle)] = &[
    ("plain", CitationStyle::Plain),
    ("chicago", CitationStyle::Chicago),
    ("mla", CitationStyle::Mla),
    ("apa", CitationStyle::Apa),
];

/// What a file says; capitals of a style do not count, for they are known as `APA` and `Chicago`.
pub(super) fn of_file(
    top: Node<'_>,
    (notes, style): (Option<String>, Option<String>),
    found: &mut Vec<Diagnostic>,
) -> Citing {
    let notes = notes.zip(top.get("note-style"));
    let notes = notes.and_then(|(text, node)| choose("note-style", NOTE_STYLES, &text, node.span(), found));
    let style = style.zip(top.get("citation-style"));
    let style =
        style.and_then(|(text, node)| choose_in_any_case("citation-style", CITATION_STYLES, &text, node.span(), found));
    Citing::new(notes.unwrap_or_default(), style.unwrap_or_default())
}

/// What a timeline says, else what its file says.
pub(super) fn of_view(
    entry: &Entry<'_, RawView>,
    (notes, style): (Option<String>, Option<String>),
    file: Citing,
    found: &mut Vec<Diagnostic>,
) -> Citing {
    let notes = pick(entry, "note-style", NOTE_STYLES, notes, found);
    let style = pick(
        entry,
        "citation-style",
        CITATION_STYLES,
        style.map(|text| in_small(CITATION_STYLES, &text).into_owned()),
        found,
    );
    Citing::new(notes.unwrap_or(file.notes), style.unwrap_or(file.style))
}
