//! Included files: their events, with the sources and categories that these name, as part of the file that names them. Each is
//! sound by itself, and what is wrong with it is told at its own place.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Component, Path, PathBuf};

use crate::diag::{Code, Diagnostic};
use crate::document::{Kind, Node, parse};
use crate::model::{Category, Chronicle, Event, Included, Source};
use crate::read::encoding::decode;
use crate::read::fragments::event_of;
use crate::read::made_key;
use crate::text::{FileId, Files, Loader, Span};

/// Files that one file includes at most, with those that these include.
const MOST: usize = 1000;

/// What is read of one included file.
#[derive(Clone)]
pub(crate) struct Part {
    /// What is put before its ids where the including file has them: the name of the file without its ending.
    prefix: String,
    /// Its path from the folder of the including file.
    path: Included,
    chronicle: Chronicle,
}

impl Part {
    /// What was read of the file by itself.
    pub(crate) fn chronicle(&self) -> &Chronicle {
        &self.chronicle
    }
}

/// The files that `include` names.
pub(super) fn names(node: Option<Node<'_>>, written: Option<Vec<String>>) -> Vec<Included> {
    let items = node.filter(|node| node.kind() == Kind::List).into_iter().flat_map(Node::items);
    let named = written.unwrap_or_default().into_iter().zip(items);
    named.map(|(path, item)| Included { path: path.trim().to_owned(), span: item.span() }).collect()
}

/// Reads the files that a file includes, and those that these include, each once; what is wrong with them.
pub(crate) fn parts<L: Loader>(
    files: &mut Files<'_>,
    loader: &mut L,
    (file, includes): (FileId, &[Included]),
) -> (Vec<Part>, Vec<Diagnostic>)
where
    L::Error: fmt::Display,
{
    let (mut parts, mut found) = (Vec::new(), Vec::new());
    let own = PathBuf::from(files.name(file));
    let mut seen = BTreeSet::from([plain(&own)]);
    let mut read_files = vec![file];
    let mut waiting: Vec<(PathBuf, Span)> = below(&own, includes).collect();
    waiting.reverse();
    while let Some((path, span)) = waiting.pop() {
        if !seen.insert(plain(&path)) {
            continue;
        }
        if seen.len() > MOST {
            found.push(Diagnostic::error(Code::LimitExceeded, span, format!("more than {MOST} files are included")));
            break;
        }
        let loaded = match loader.load(&path) {
            Ok(loaded) => loaded,
            Err(error) => {
                found.push(unreadable(&path, span, &error.to_string()));
                continue;
            }
        };
        let (text, undecoded) = decode(loaded.bytes);
        let read = match undecoded {
            Some(wrong) => (None, vec![wrong]),
            None => {
                let read = crate::read::parsed(&parse(&text));
                (read.value, read.diagnostics)
            }
        };
        // By a link a file has several paths; what has been read already says nothing new.
        if read_files.iter().any(|known| files.text(*known) == text) {
            continue;
        }
        let id = files.add(loaded.name, text);
        read_files.push(id);
        found.extend(read.1.into_iter().map(|one| one.in_file(id)));
        let Some(chronicle) = read.0 else { continue };
        let chronicle = chronicle.in_file(id);
        let more: Vec<(PathBuf, Span)> = below(&path, &chronicle.includes).collect();
        waiting.extend(more.into_iter().rev());
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let from = own.parent().and_then(|folder| path.strip_prefix(folder).ok()).unwrap_or(&path);
        let named = Included { path: from.to_string_lossy().into_owned(), span };
        parts.push(Part { prefix: made_key(&stem), path: named, chronicle });
    }
    (parts, found)
}

/// The files that one names, from its own folder.
fn below<'i>(path: &Path, includes: &'i [Included]) -> impl Iterator<Item = (PathBuf, Span)> + use<'i> {
    let folder = path.parent().unwrap_or(Path::new("")).to_owned();
    includes.iter().map(move |one| (folder.join(&one.path), one.span))
}

/// A path without `.` and `a/..`, so that a file is known again.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if plain.file_name().is_some() => _ = plain.pop(),
            part => plain.push(part),
        }
    }
    plain
}

fn unreadable(path: &Path, span: Span, why: &str) -> Diagnostic {
    let message = format!("the included file `{}` cannot be read: {why}", path.display());
    Diagnostic::error(Code::UnknownValue, span, message)
        .hint("write the path of a file of events, from the folder of this file")
}

/// Puts what was read of the included files into the chronicle that includes them; its events are sorted after that.
pub(super) fn add(chronicle: &mut Chronicle, parts: &[Part]) {
    let mut ids: BTreeSet<String> = chronicle.events.iter().map(|event| event.id.clone()).collect();
    chronicle.includes = parts.iter().map(|part| part.path.clone()).collect();
    for part in parts {
        let part = &*in_language(part, &chronicle.language);
        let sources = sources(chronicle, part);
        let categories = categories(chronicle, part);
        chronicle.eras.extend(part.chronicle.eras.iter().cloned());
        let names = event_ids(part, &mut ids);
        let folder = part.path.path.rfind('/').map_or("", |end| &part.path.path[..=end]);
        let about = part.chronicle.about.filter(|about| chronicle.about != Some(*about));
        let events = part.chronicle.events.iter().map(|event| {
            let mut event = placed(event, &names, (&sources, &categories), folder);
            if about.is_some() && event.about.is_none() && event.extent.doubt.approximate {
                event.about = about;
            }
            event
        });
        chronicle.events.extend(events);
    }
}

/// A part whose texts are in the language of the whole, where they have it.
fn in_language<'p>(part: &'p Part, language: &str) -> Cow<'p, Part> {
    let own = &part.chronicle;
    if own.language == language || own.texts().all(|text| text.language().is_none()) {
        return Cow::Borrowed(part);
    }
    Cow::Owned(Part { chronicle: own.clone().for_language(language), ..part.clone() })
}

/// Where each source of a part stands in the whole.
fn sources(chronicle: &mut Chronicle, part: &Part) -> Vec<usize> {
    let mut places = Vec::new();
    for source in &part.chronicle.sources {
        let at = chronicle.sources.iter().position(|other| other.is_same_as(source)).unwrap_or_else(|| {
            let id = free(&source.id, &part.prefix, |id| chronicle.sources.iter().any(|other| other.id == id));
            chronicle.sources.push(Source { id, ..source.clone() });
            chronicle.sources.len() - 1
        });
        places.push(at);
    }
    places
}

/// Where each category of a part stands in the whole.
fn categories(chronicle: &mut Chronicle, part: &Part) -> Vec<usize> {
    let mut places = Vec::new();
    for category in &part.chronicle.categories {
        let at = chronicle.categories.iter().position(|other| other.is_same_as(category)).unwrap_or_else(|| {
            let id = free(&category.id, &part.prefix, |id| chronicle.categories.iter().any(|other| other.id == id));
            chronicle.categories.push(Category { id, ..category.clone() });
            chronicle.categories.len() - 1
        });
        places.push(at);
    }
    places
}

/// The ids of the events of a part by those that they have there.
fn event_ids(part: &Part, taken: &mut BTreeSet<String>) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for event in &part.chronicle.events {
        let id = free(&event.id, &part.prefix, |id| taken.contains(id));
        taken.insert(id.clone());
        names.insert(event.id.clone(), id);
    }
    names
}

/// An id that is free: as it is, behind the name of its file, or with a number; `prefix` is that name, empty where none is meant.
pub(crate) fn free(id: &str, prefix: &str, is_taken: impl Fn(&str) -> bool) -> String {
    if !is_taken(id) {
        return id.to_owned();
    }
    let base = if prefix.is_empty() { id.to_owned() } else { format!("{prefix}-{id}") };
    let mut own = base.clone();
    let mut number = 2;
    while is_taken(&own) {
        own = format!("{base}-{number}");
        number += 1;
    }
    own
}

/// An event with its references as they are in the whole; `folder` is that of its file, with a `/`, from that of the whole.
fn placed(
    event: &Event,
    names: &BTreeMap<String, String>,
    (sources, categories): (&[usize], &[usize]),
    folder: &str,
) -> Event {
    let mut event = event.clone();
    if let Some(id) = names.get(&event.id) {
        event.id.clone_from(id);
    }
    if let Some(id) = event.url.as_deref().and_then(event_of).and_then(|id| names.get(&id)) {
        event.url = Some(format!("#{id}"));
    }
    event.category = event.category.and_then(|at| categories.get(at).copied());
    if event.image.is_some() {
        event.image.iter_mut().for_each(|image| image.path = format!("{folder}{}", image.path));
    }
    let has_references = !event.sources.is_empty() || !event.accounts.is_empty() || !event.links.is_empty();
    if has_references {
        event.sources.iter_mut().for_each(|cited| cited.source = sources[cited.source]);
        event.accounts.iter_mut().for_each(|account| account.source = sources[account.source]);
        for link in &mut event.links {
            if let Some(id) = names.get(&link.to) {
                link.to.clone_from(id);
            }
        }
    }
    if !event.relations.is_empty() || event.lasts.is_some() {
        state(&mut event, names, sources);
    }
    event
}

/// Its statements about other events, with their references as they are in the whole.
fn state(event: &mut Event, names: &BTreeMap<String, String>, sources: &[usize]) {
    for relation in &mut event.relations {
        relation.source = relation.source.map(|source| sources[source]);
        if let Some(id) = names.get(&relation.to) {
            relation.to.clone_from(id);
        }
    }
    if let Some(lasts) = &mut event.lasts {
        lasts.source = lasts.source.map(|source| sources[source]);
    }
}

/// Takes away what a file that includes others cannot know before they are read: what its timelines show and name.
pub(crate) fn hide_unknown(found: &mut Vec<Diagnostic>, from: usize) {
    let is_open =
        |code| matches!(code, Code::UnknownCategory | Code::UnknownSource | Code::UnknownValue | Code::ShowsNothing);
    let mut at = 0;
    found.retain(|one| {
        at += 1;
        at <= from || !is_open(one.code)
    });
}
