//! The documents that are open in the editor.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use dateline::Span;
use gen_lsp_types::{Position, Range, TextDocumentContentChangeEvent, TextDocumentItem};

use crate::lsp::inspect::Inspected;
use crate::lsp::positions::{Encoding, Lines};
use crate::lsp::uri;

/// One of them.
pub(super) struct Document {
    pub(super) uri: String,
    /// Where it is saved; nothing for one that is not.
    pub(super) path: Option<PathBuf>,
    pub(super) text: Arc<str>,
    pub(super) lines: Lines,
    /// As the editor counts.
    pub(super) version: i32,
    /// As we count: of another text it is another.
    pub(super) revision: u64,
    /// What was last found in it, perhaps of an earlier text.
    pub(super) inspected: Option<Arc<Inspected>>,
    /// What was last found that could be read.
    pub(super) known: Option<Arc<Inspected>>,
    /// Whether it must be read again.
    pub(super) is_due: bool,
}

impl Document {
    /// Whether it is a file of events.
    pub(super) fn is_ours(&self) -> bool {
        dateline::editor::is_ours(&uri::name(&self.uri), &self.text)
    }

    /// The byte of a place.
    pub(super) fn offset(&self, position: Position) -> usize {
        self.lines.offset(&self.text, position)
    }

    /// The place of a part.
    pub(super) fn range(&self, span: Span) -> Range {
        self.lines.range(&self.text, span.start(), span.end())
    }

    /// What was found in the text as it is now.
    pub(super) fn current(&self) -> Option<&Arc<Inspected>> {
        self.inspected.as_ref().filter(|found| found.revision == self.revision && !self.is_due)
    }

    fn set(&mut self, text: String, encoding: Encoding) {
        self.lines = Lines::new(&text, encoding);
        self.text = text.into();
    }
}

/// All of them, by address.
pub(super) struct Documents {
    pub(super) open: BTreeMap<String, Document>,
    encoding: Encoding,
    revisions: u64,
}

impl Documents {
    pub(super) fn new(encoding: Encoding) -> Documents {
        Documents { open: BTreeMap::new(), encoding, revisions: 0 }
    }

    pub(super) fn encoding(&self) -> Encoding {
        self.encoding
    }

    pub(super) fn get(&self, uri: &str) -> Option<&Document> {
        self.open.get(uri)
    }

    /// A document that the editor has opened.
    pub(super) fn open(&mut self, item: TextDocumentItem) {
        self.revisions += 1;
        let uri = item.uri.0;
        let document = Document {
            path: uri::path(&uri),
            lines: Lines::new(&item.text, self.encoding),
            text: item.text.into(),
            version: item.version,
            revision: self.revisions,
            inspected: None,
            known: None,
            is_due: true,
            uri: uri.clone(),
        };
        self.open.insert(uri.clone(), document);
        self.touch(&uri);
    }

    /// Changes that the editor has made, one after the other.
    pub(super) fn change(&mut self, uri: &str, version: i32, changes: Vec<TextDocumentContentChangeEvent>) {
        let Some(document) = self.open.get_mut(uri) else { return };
        self.revisions += 1;
        (document.version, document.revision) = (version, self.revisions);
        for change in changes {
            match change {
                TextDocumentContentChangeEvent::TextDocumentContentChangeWholeDocument(whole) => {
                    document.set(whole.text, self.encoding);
                }
                TextDocumentContentChangeEvent::TextDocumentContentChangePartial(part) => {
                    let (start, end) = (document.offset(part.range.start), document.offset(part.range.end));
                    let mut text = String::with_capacity(document.text.len() + part.text.len());
                    text.push_str(&document.text[..start.min(end)]);
                    text.push_str(&part.text);
                    text.push_str(&document.text[end.max(start)..]);
                    document.set(text, self.encoding);
                }
            }
        }
        self.touch(uri);
    }

    /// A document that the editor has closed: what is saved counts again.
    pub(super) fn close(&mut self, uri: &str) {
        self.touch(uri);
        self.open.remove(uri);
    }

    /// Has a document read again, and all that have read its file.
    pub(super) fn touch(&mut self, uri: &str) {
        let path = self.open.get(uri).map_or_else(|| uri::path(uri), |document| document.path.clone());
        for document in self.open.values_mut() {
            let has_read = |found: &Arc<Inspected>| path.as_ref().is_some_and(|path| found.loaded.contains(path));
            document.is_due |= document.uri == uri || document.inspected.as_ref().is_some_and(has_read);
        }
    }

    /// Has all of them read again.
    pub(super) fn touch_all(&mut self) {
        self.open.values_mut().for_each(|document| document.is_due = true);
    }

    /// The texts of saved documents as they are in the editor, by path.
    pub(super) fn texts(&self) -> BTreeMap<PathBuf, Arc<str>> {
        let saved =
            self.open.values().filter_map(|document| Some((document.path.clone()?, Arc::clone(&document.text))));
        saved.collect()
    }
}
