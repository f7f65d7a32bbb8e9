//! Links to a place in the picture itself: what stands after `#` is the id of an event.

use crate::diag::{Code, Diagnostic};
use crate::document::Node;
use crate::model::Chronicle;
use crate::read::file::Sections;
use crate::read::likeness::around;
use crate::read::suggest::short;
use crate::read::value::referred;

/// Tells of addresses such as `#houla` where no event has that id.
pub(super) fn check(chronicle: &Chronicle, sections: &Sections<'_>, found: &mut Vec<Diagnostic>) {
    let events = chronicle.events.iter().map(|event| event.url.as_ref());
    let sources = chronicle.sources.iter().flat_map(|source| [source.url.as_ref(), source.archived.as_ref()]);
    if !events.chain(sources).flatten().any(|url| url.starts_with('#')) {
        return;
    }
    let mut ids: Vec<String> = chronicle.events.iter().map(|event| quoted(&event.id)).collect();
    ids.sort_unstable();
    let names: Vec<&str> = ids.iter().map(String::as_str).collect();
    for node in addresses(sections) {
        let Some(url) = node.text() else { continue };
        let (Some(id), Some(named)) = (url.strip_prefix('#'), event_of(url)) else { continue };
        let written = quoted(&named);
        if !id.is_empty() && names.binary_search(&written.as_str()).is_err() {
            let diagnostic =
                Diagnostic::error(Code::UnknownEvent, node.span(), format!("unknown event `{}`", short(id)));
            found.push(referred(diagnostic, node.span(), &written, around(&names, &written)));
        }
    }
}

/// An id as an address of its place; `#` begins a comment without quotes.
fn quoted(id: &str) -> String {
    format!("\"#{id}\"")
}

/// All values under `url` and `archived`.
fn addresses<'d>(sections: &Sections<'d>) -> Vec<Node<'d>> {
    let events = sections.events.into_iter().flat_map(Node::items);
    let sources = sections.sources.into_iter().flat_map(Node::pairs).map(|(_, source)| source);
    let entries = events.chain(sources);
    entries.flat_map(|entry| [entry.get("url"), entry.get("archived")]).flatten().collect()
}

/// The id of the event that an address leads to, where it leads into the picture itself.
pub(crate) fn event_of(url: &str) -> Option<String> {
    url.strip_prefix('#').map(decoded)
}

/// The letters of an id that is written with `%` and bytes.
fn decoded(id: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = id.as_bytes();
    while let [first, tail @ ..] = rest {
        let byte = match rest {
            [b'%', high, low, ..] => {
                std::str::from_utf8(&[*high, *low]).ok().and_then(|hex| u8::from_str_radix(hex, 16).ok())
            }
            _ => None,
        };
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &rest[3..] } else { tail };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| id.to_owned())
}
