//! What stands around the events of a picture, each there or not: eras, other dates of accounts, links, legend and notes.

use crate::diag::Diagnostic;
use crate::read::entry::Entry;
use crate::read::raw_timeline::RawView;
use crate::read::value::on_or_off;

/// Whether each of them is there.
pub(super) struct Furniture {
    pub(super) eras: bool,
    pub(super) accounts: bool,
    pub(super) links: bool,
    pub(super) legend: bool,
    /// By the size of the picture where the file says nothing.
    pub(super) notes: Option<bool>,
}

/// What an entry says of them. YAML has three spellings of yes and no.
pub(super) fn furniture(entry: &Entry<'_, RawView>, raw: &mut RawView, found: &mut Vec<Diagnostic>) -> Furniture {
    let mut switched =
        |key: &str, text: Option<String>| text.and_then(|text| on_or_off(key, &text, entry.span(key), found));
    Furniture {
        eras: switched("eras", raw.eras.take()).unwrap_or(true),
        accounts: switched("accounts", raw.accounts.take()).unwrap_or(true),
        links: switched("links", raw.links.take()).unwrap_or(false),
        legend: switched("legend", raw.legend.take()).unwrap_or(true),
        notes: switched("notes", raw.notes.take()),
    }
}
