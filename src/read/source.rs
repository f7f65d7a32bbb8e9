//! Sources: the entries of `sources`, checked.

use crate::diag::Diagnostic;
use crate::document::Node;
use crate::model::Source;
use crate::read::address::address;
use crate::read::audience;
use crate::read::by_language::Texts;
use crate::read::dates;
use crate::read::entry::{self, Entry};
use crate::read::keyed;
use crate::read::raw_source::RawSource;
use crate::read::signs::stray_sign;
use crate::read::texts::seen;
use crate::read::timezone;
use crate::time::Zone;

/// All sources; one that has errors keeps what is right in it, so that citing it is no second error.
pub(super) fn sources(
    mapping: Option<Node<'_>>,
    of_file: (&str, Option<Zone>),
    found: &mut Vec<Diagnostic>,
) -> Vec<Source> {
    let entries = keyed::entries(mapping, "source", found);
    entries.into_iter().map(|(id, node)| source(&id, node, of_file, found)).collect()
}

fn source(id: &str, node: Node<'_>, (language, zone): (&str, Option<Zone>), found: &mut Vec<Diagnostic>) -> Source {
    let read = entry::read::<RawSource>(node, found);
    let known = read.is_some();
    let mut entry = read.unwrap_or_else(|| Entry {
        node,
        raw: RawSource::default(),
        refused: Default::default(),
        known: &[],
        by_language: false,
    });
    if known {
        keyed::require(&entry, id, "title: ...", found);
    }
    let raw = std::mem::take(&mut entry.raw);
    let mut text = |key: &str, written: Option<String>| seen(key, written, || entry.value(key), found);
    let (author, publisher) = (text("author", raw.author), text("publisher", raw.publisher));
    let texts = Texts::of(&entry, language);
    let title = texts.seen("title", raw.title, || entry.value("title"), found);
    let note = texts.seen("note", raw.note, || entry.value("note"), found);
    let mut meant = |key: &str, written: Option<String>| audience::audience(key, written, || entry.value(key), found);
    let (own, note_audience) = (meant("audience", raw.audience), meant("note-audience", raw.note_audience));
    let mut date = |key: &str, written: Option<String>| {
        let (node, span) = (entry.value(key), entry.span(key));
        let date = dates::date(key, &written?, node, span, found)?;
        // What clocks went past never was, and what they showed twice is asked.
        (!timezone::refuses(key, &date.clone().in_zone(zone), node, span, found)).then_some(date)
    };
    let (published, accessed) = (date("published", raw.published), date("accessed", raw.accessed));
    let mut link = |key: &str, written: Option<String>| {
        found.extend(written.as_deref().and_then(|text| stray_sign::check("url", text, || entry.value(key))));
        written.and_then(|text| address(text, entry.span(key), found))
    };
    Source {
        id: id.to_owned(),
        title: title.unwrap_or_else(|| id.into()),
        author,
        publisher,
        published,
        accessed,
        url: link("url", raw.url),
        archived: link("archived", raw.archived),
        note,
        note_audience,
        audience: own,
        span: node.span(),
    }
}
