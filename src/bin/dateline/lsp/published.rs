//! What the editor shows: of each file what is wrong with it by itself, and in the files that include it.

use std::collections::{BTreeMap, BTreeSet};

use gen_lsp_types::Diagnostic;

/// What each document has found, by the address of the document, then by that of the file.
#[derive(Default)]
pub(super) struct Published(BTreeMap<String, BTreeMap<String, Vec<Diagnostic>>>);

impl Published {
    /// Takes what a document has found in place of what it had found before; the files for which that is news, with all that is
    /// to be shown of them.
    pub(super) fn take(
        &mut self,
        document: &str,
        found: BTreeMap<String, Vec<Diagnostic>>,
    ) -> Vec<(String, Vec<Diagnostic>)> {
        let files: BTreeSet<String> = found.keys().cloned().collect();
        let before = match found.is_empty() {
            true => self.0.remove(document),
            false => self.0.insert(document.to_owned(), found),
        };
        let known = before.into_iter().flat_map(BTreeMap::into_keys);
        let files: BTreeSet<String> = known.chain(files).collect();
        files.into_iter().map(|file| (file.clone(), self.of(&file))).collect()
    }

    /// What is wrong with a file, once: its own document first.
    fn of(&self, file: &str) -> Vec<Diagnostic> {
        let own = self.0.get(file).into_iter();
        let others = self.0.iter().filter(|(document, _)| *document != file).map(|(_, found)| found);
        let mut all: Vec<Diagnostic> = Vec::new();
        let mut seen = BTreeSet::new();
        for found in own.chain(others).filter_map(|found| found.get(file)).flatten() {
            if seen.insert(told(found)) {
                all.push(found.clone());
            }
        }
        all
    }
}

/// Where something is, and what.
fn told(found: &Diagnostic) -> (u32, u32, u32, u32, String) {
    let (start, end) = (found.range.start, found.range.end);
    let words = match &found.message {
        gen_lsp_types::Message::String(words) => words.clone(),
        gen_lsp_types::Message::MarkupContent(words) => words.value.clone(),
    };
    (start.line, start.character, end.line, end.character, words)
}
