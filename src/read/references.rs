//! References of events to sources and categories, and the remedy for an id that nothing has.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::diag::{Code, Diagnostic};
use crate::model::Chronicle;
use crate::read::free_text_citation;
use crate::read::keyed;
use crate::read::likeness::{around, can_be_typed, nearest};
use crate::read::slug::{is_slug, slug};
use crate::read::split_list::in_flow;
use crate::read::suggest::{one_of, short};
use crate::read::value::{referred, write};
use crate::text::Span;
use crate::time::{Calendar, Zone};

/// What events may refer to: indices by id.
pub(super) struct Known {
    pub(super) sources: BTreeMap<String, usize>,
    pub(super) categories: BTreeMap<String, usize>,
    /// In which dates are that name none.
    pub(super) calendar: Calendar,
    /// The zone of the file.
    pub(super) timezone: Option<Zone>,
    /// The language of the file.
    pub(super) language: String,
    /// The ids that can be typed, ascending: gathered once, for each event may name one that nothing has.
    offered: [OnceLock<Vec<String>>; 2],
}

impl Known {
    /// Those of a file.
    pub(super) fn of(chronicle: &Chronicle) -> Known {
        let sources = keyed::index(chronicle.sources.iter().map(|source| source.id.as_str()));
        let categories = keyed::index(chronicle.categories.iter().map(|category| category.id.as_str()));
        let (calendar, timezone) = (chronicle.calendar, chronicle.timezone);
        let language = chronicle.language.clone();
        Known { sources, categories, calendar, timezone, language, offered: Default::default() }
    }

    /// The index of a source.
    pub(super) fn source(&self, id: &str, span: Span, found: &mut Vec<Diagnostic>) -> Option<usize> {
        refer((&self.sources, &self.offered[0]), id, Code::UnknownSource, "source", "sources", span, found)
    }

    /// The index of a category.
    pub(super) fn category(&self, id: &str, span: Span, found: &mut Vec<Diagnostic>) -> Option<usize> {
        refer((&self.categories, &self.offered[1]), id, Code::UnknownCategory, "category", "categories", span, found)
    }
}

fn refer(
    (known, offered): (&BTreeMap<String, usize>, &OnceLock<Vec<String>>),
    id: &str,
    code: Code,
    what: &str,
    section: &str,
    span: Span,
    found: &mut Vec<Diagnostic>,
) -> Option<usize> {
    let index = known.get(id).copied();
    if index.is_none() {
        let diagnostic = Diagnostic::error(code, span, format!("unknown {what} `{}`", short(id)));
        let all = offered.get_or_init(|| known.keys().filter(|id| can_be_typed(id)).cloned().collect());
        let names: Vec<&str> = around(all, id).iter().map(String::as_str).collect();
        let names = &names[..];
        let same = slug(id);
        found.push(match nearest(id, names) {
            // Quotes of a word processor around it, or letters written otherwise.
            None if known.contains_key(&same) => {
                diagnostic.hint(format!("write `{same}`")).fix(write(span, &same, true))
            }
            Some(_) => referred(diagnostic, span, id, names),
            None => diagnostic.hint(unheard(id, section, all)),
        });
    }
    index
}

/// The remedy for one text that names several entries.
fn several(text: &str, all: &[String]) -> Option<String> {
    let parts: Vec<&str> = text.trim_matches(['[', ']', ' ']).split([',', ';']).map(str::trim).collect();
    let is_known = |part: &&str| all.iter().any(|id| id == part);
    (parts.len() > 1 && parts.iter().all(is_known))
        .then(|| format!("write {}, each an item of its own: `[{}]`", joined(&parts), parts.join(", ")))
}

fn joined(parts: &[&str]) -> String {
    parts.iter().map(|part| format!("`{part}`")).collect::<Vec<_>>().join(" and ")
}

/// The remedy for an id that nothing has and that is near none: an entry with it, or another id.
fn unheard(id: &str, section: &str, all: &[String]) -> String {
    if let Some(remedy) = several(id, all) {
        return remedy;
    }
    let others = if all.is_empty() { String::new() } else { format!(", or {} here", one_of(all)) };
    match section {
        "sources" if free_text_citation::is_place(id) => {
            format!("write it as the place in a source, as in `{{ id: tacitus, locator: {} }}`", in_flow(&short(id)))
        }
        "sources" if !is_slug(id, false) => format!("{}{others}", free_text_citation::hint(id, "", "")),
        "sources" => format!("write `{}: {{ title: The title of the document }}` below `sources:`{others}", short(id)),
        _ if is_slug(id, false) => format!("write `{}: {{}}` below `categories:`{others}", short(id)),
        _ => {
            let (name, label) = (slug(id), in_flow(&short(id)));
            let name = if name.is_empty() { "category".to_owned() } else { name };
            format!("write `{name}: {{ label: {label} }}` below `categories:`, and `{name}` here{others}")
        }
    }
}
