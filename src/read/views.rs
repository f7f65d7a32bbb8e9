//! The list of timelines: each entry read, ids unique, an overview where there is none.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::Diagnostic;
use crate::document::Node;
use crate::model::{Chronicle, View};
use crate::read::entry::{self, Entry};
use crate::read::file::Sections;
use crate::read::file_name;
use crate::read::ids::twice;
use crate::read::keyed::not_an_id;
use crate::read::limits;
use crate::read::look::THEMES;
use crate::read::normal;
use crate::read::raw_timeline::RawView;
use crate::read::references::Known;
use crate::read::spelling_variants;
use crate::read::view;
use crate::style::Theme;
use crate::text::Span;

/// Reads the timelines into the chronicle.
pub(super) fn views(
    sections: &Sections<'_>,
    chronicle: &mut Chronicle,
    known: &Known,
    is_whole: bool,
    found: &mut Vec<Diagnostic>,
) {
    let Some(list) = sections.timelines.filter(|list| list.items().next().is_some()) else {
        chronicle.views = view::overview(chronicle, sections.top);
        if is_whole && chronicle.views.is_empty() {
            let events = sections.top.pairs().find(|(key, _)| key.text() == Some("events"));
            found.extend(events.zip(chronicle.events.first()).map(|((key, _), event)| view::no_window(key, event)));
        }
        return;
    };
    let mut taken = BTreeMap::new();
    let mut shown = 0;
    for (number, node) in list.items().enumerate() {
        if number == limits::MOST_VIEWS {
            found.push(limits::too_many_views(node));
            break;
        }
        let Some(entry) = entry::read::<RawView>(node, found) else { continue };
        let good = id(&entry, &mut taken, found);
        let mut entry = entry;
        entry.raw.id = entry.raw.id.map(|id| normal::name(&id).into_owned());
        let id = entry.raw.id.clone().unwrap_or_default();
        let views = view::of_entry(entry, chronicle, known, is_whole, found);
        shown += views.iter().map(|view| view.events.len()).sum::<usize>();
        if shown > limits::MOST_SHOWN {
            found.push(limits::too_many_shown(node));
            break;
        }
        if good {
            chronicle.views.extend(unique(views, &id, &mut taken, found));
        }
    }
}

/// Whether the entry has an id of its own.
fn id(entry: &Entry<'_, RawView>, taken: &mut BTreeMap<String, Span>, found: &mut Vec<Diagnostic>) -> bool {
    entry.require("id", "id: overview", found);
    let Some((id, node)) = entry.raw.id.as_deref().zip(entry.value("id")) else { return false };
    if id.trim().is_empty() {
        return false;
    }
    let name = normal::name(id);
    if let Some(diagnostic) = not_an_id(id, node, false) {
        found.push(file_name::spared(diagnostic));
        return false;
    }
    if name != id {
        found.push(spelling_variants::reported(id, &name, node));
    }
    found.extend(file_name::check(&name, node, taken));
    let id = &*name;
    match taken.get(id) {
        Some(first) => {
            found.push(twice("timelines", id, node.span(), *first));
            false
        }
        None => taken.insert(id.to_owned(), node.span()).is_none(),
    }
}

/// The pictures of a timeline, without those whose file another timeline has.
fn unique(views: Vec<View>, id: &str, taken: &mut BTreeMap<String, Span>, found: &mut Vec<Diagnostic>) -> Vec<View> {
    if views.iter().all(|view| view.id == id) {
        return views;
    }
    let mut own = Vec::new();
    for view in views {
        match taken.get(&view.id) {
            Some(first) => found.push(twice("timelines", &view.id, view.span, *first)),
            None => {
                taken.insert(view.id.clone(), view.span);
                own.push(view);
            }
        }
    }
    own
}

/// The themes that the timelines of a file name; the usual one where they name none.
pub(super) fn themes(sections: &Sections<'_>) -> Vec<Theme> {
    let views = sections.timelines.into_iter().flat_map(Node::items);
    let mut named: BTreeSet<&str> =
        views.map(|view| view.get("theme").and_then(Node::text).unwrap_or("light")).collect();
    if named.is_empty() {
        named.insert("light");
    }
    let themes = THEMES.iter().filter(|(name, _)| named.contains(name)).flat_map(|(_, theme)| theme.looks());
    themes.map(|theme| Theme::of(*theme)).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_empty_list_of_timelines_is_none() {
        let read = crate::read::read("title: T\nevents:\n- { date: 2012, title: A }\ntimelines: []\n");
        let views = read.value.map(|chronicle| chronicle.views).unwrap_or_default();
        assert_eq!(views.iter().map(|view| view.id.as_str()).collect::<Vec<_>>(), ["overview"]);
    }
}
