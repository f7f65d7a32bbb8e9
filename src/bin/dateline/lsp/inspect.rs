//! What is wrong with a document: all that `check` says of its file, with the texts that are open in the editor in place of
//! those on the disk.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use dateline::{Checked, Chronicle, FileId, Files, Loaded, Span};
use gen_lsp_types::{Location, Uri};

use crate::check;
use crate::input;
use crate::lsp::convert;
use crate::lsp::documents::{Document, Documents};
use crate::lsp::positions::{Encoding, Lines};
use crate::lsp::uri;

/// A document that is to be read.
pub(super) struct Job {
    pub(super) uri: String,
    pub(super) revision: u64,
    path: Option<PathBuf>,
    text: Arc<str>,
    /// Whether it is a file of events: nothing is wrong with any other.
    is_ours: bool,
    /// What is open in the editor.
    texts: BTreeMap<PathBuf, Arc<str>>,
    uris: BTreeMap<PathBuf, String>,
    encoding: Encoding,
}

/// What was found.
pub(super) struct Inspected {
    pub(super) uri: String,
    pub(super) revision: u64,
    /// For each file that was read, by address, what is wrong there.
    pub(super) diagnostics: BTreeMap<String, Vec<gen_lsp_types::Diagnostic>>,
    /// The same of the document itself, with the remedies.
    pub(super) found: Vec<dateline::Diagnostic>,
    /// What it holds.
    pub(super) chronicle: Option<Chronicle>,
    /// The files that were read with it, or that could not be.
    pub(super) loaded: BTreeSet<PathBuf>,
    /// Where the entries of included files begin.
    places: BTreeMap<Span, Location>,
}

impl Inspected {
    /// The place of an entry of an included file.
    pub(super) fn location(&self, entry: Span) -> Option<Location> {
        self.places.get(&entry).cloned()
    }
}

impl Job {
    pub(super) fn of(document: &Document, documents: &Documents) -> Job {
        let saved = documents.open.values();
        Job {
            uri: document.uri.clone(),
            revision: document.revision,
            path: document.path.clone(),
            text: Arc::clone(&document.text),
            is_ours: document.is_ours(),
            texts: documents.texts(),
            uris: saved.filter_map(|one| Some((one.path.clone()?, one.uri.clone()))).collect(),
            encoding: documents.encoding(),
        }
    }

    /// Reads the document.
    pub(super) fn inspect(&self) -> Inspected {
        let mut inspected = Inspected {
            uri: self.uri.clone(),
            revision: self.revision,
            diagnostics: BTreeMap::from([(self.uri.clone(), Vec::new())]),
            found: Vec::new(),
            chronicle: None,
            loaded: BTreeSet::new(),
            places: BTreeMap::new(),
        };
        if self.is_ours {
            let name = self.path.as_deref().map_or_else(|| uri::name(&self.uri), shown);
            let mut files = Files::new(name, &*self.text);
            let read = self.read(&mut files, &mut inspected.loaded);
            let address = |file: FileId| self.address(&files, file);
            inspected.diagnostics.extend(convert::diagnostics(&files, &read.diagnostics, self.encoding, address));
            inspected.places = self.places(&files, read.value.as_ref());
            inspected.found = read.diagnostics.into_iter().filter(|one| one.span.file() == FileId::MAIN).collect();
            inspected.chronicle = read.value;
        }
        inspected
    }

    /// The entries of included files, by the first byte of each.
    fn places(&self, files: &Files<'_>, chronicle: Option<&Chronicle>) -> BTreeMap<Span, Location> {
        let Some(chronicle) = chronicle.filter(|chronicle| !chronicle.includes.is_empty()) else {
            return BTreeMap::new();
        };
        let sources = chronicle.sources.iter().map(|one| one.span);
        let categories = chronicle.categories.iter().map(|one| one.span);
        let entries = sources.chain(categories).chain(chronicle.events.iter().map(|one| one.span));
        let mut lines: BTreeMap<FileId, Lines> = BTreeMap::new();
        let others = entries.filter(|span| span.file() != FileId::MAIN);
        let place = |span: Span| {
            let text = files.text(span.file());
            let lines = lines.entry(span.file()).or_insert_with(|| Lines::new(text, self.encoding));
            let range = lines.range(text, span.start(), span.start());
            (span, Location { uri: Uri(self.address(files, span.file())), range })
        };
        others.map(place).collect()
    }

    /// What `check` does.
    fn read(&self, files: &mut Files<'_>, loaded: &mut BTreeSet<PathBuf>) -> Checked<Option<Chronicle>> {
        let mut load = |path: &Path| {
            loaded.insert(absolute(path));
            self.load(path)
        };
        let read = dateline::check(&self.text);
        let mut read = dateline::edit::with_included(files, &mut load, FileId::MAIN, read);
        let beside = read.value.as_mut();
        let beside = beside.map(|chronicle| dateline::read::load_beside(files, &mut load, FileId::MAIN, chronicle));
        read.diagnostics.extend(beside.into_iter().flatten());
        check::add_heights(&mut read, FileId::MAIN);
        read
    }

    fn load(&self, path: &Path) -> Result<Loaded, String> {
        let Some(own) = &self.path else {
            return Err("this document is not saved yet, so there is no folder to find it in".to_owned());
        };
        match self.texts.get(&absolute(path)) {
            Some(text) => Ok(Loaded { name: path.display().to_string(), bytes: text.as_bytes().to_vec() }),
            None => input::load_beside(Path::new(&shown(own)).parent().unwrap_or(Path::new("")), path),
        }
    }

    /// The address of a file that was read.
    fn address(&self, files: &Files<'_>, file: FileId) -> String {
        if file == FileId::MAIN {
            return self.uri.clone();
        }
        let path = absolute(Path::new(files.name(file)));
        self.uris.get(&path).cloned().unwrap_or_else(|| uri::of(&path))
    }
}

/// A path as messages show it: from the folder that the server works in, where it lies there.
fn shown(path: &Path) -> String {
    let folder = std::env::current_dir().ok();
    let inside = folder.and_then(|folder| path.strip_prefix(folder).ok().map(Path::to_owned));
    inside.as_deref().unwrap_or(path).display().to_string()
}

fn absolute(path: &Path) -> PathBuf {
    uri::plain(&std::path::absolute(path).unwrap_or_else(|_| path.to_owned()))
}
