//! What a diagnostic says beside its place: one value for all that say the same, for in a large file it is the same slip in
//! every event.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use crate::diag::{Diagnostic, Fix};
use crate::text::{Edit, FileId, Span};

/// Values that are kept to be shared: the slips of some thousand kinds. When there are more, all are forgotten.
const KEPT: usize = 4096;

/// The words of a diagnostic, read as if they stood in it; places and fixes are asked of the diagnostic itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Said {
    /// What is wrong: lower case, names in backticks, no full stop.
    pub message: String,
    /// The remedy: what to write instead.
    pub hint: Option<String>,
    /// Other places that matter, from the place of the diagnostic on.
    places: Vec<(Offset, Box<str>)>,
    /// The remedy as edits.
    fixes: Vec<Stored>,
}

/// A fix whose places are counted from the place of the diagnostic on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stored {
    title: Box<str>,
    edits: Box<[(Offset, Box<str>)]>,
    safe: bool,
}

/// A span as bytes from the start of another on; of what stands before it they are less than nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Offset {
    file: FileId,
    start: i64,
    end: i64,
}

impl Offset {
    fn of(span: Span, from: Span) -> Offset {
        let from = from.start() as i64;
        Offset { file: span.file(), start: span.start() as i64 - from, end: span.end() as i64 - from }
    }

    fn span(self, from: Span) -> Span {
        let at = |offset: i64| usize::try_from(from.start() as i64 + offset).unwrap_or(0);
        Span::new(at(self.start), at(self.end)).in_file(self.file)
    }
}

impl Stored {
    fn of(fix: Fix, from: Span) -> Stored {
        let edits = fix.edits.into_iter().map(|edit| (Offset::of(edit.span, from), edit.text.into()));
        Stored { title: fix.title.into(), edits: edits.collect(), safe: fix.safe }
    }

    pub(super) fn title(&self) -> &str {
        &self.title
    }

    pub(super) fn is_safe(&self) -> bool {
        self.safe
    }

    /// What is written where, for a diagnostic at a place.
    pub(super) fn edits(&self, from: Span) -> impl Iterator<Item = (Span, &str)> + Clone {
        self.edits.iter().map(move |(place, text)| (place.span(from), &**text))
    }

    fn fix(&self, from: Span) -> Fix {
        let edit = |(span, text): (Span, &str)| Edit { span, text: text.to_owned() };
        Fix { title: self.title.to_string(), edits: self.edits(from).map(edit).collect(), safe: self.safe }
    }
}

impl Said {
    pub(super) fn new(message: String) -> Arc<Said> {
        Arc::new(Said { message, hint: None, places: Vec::new(), fixes: Vec::new() })
    }
}

impl Deref for Diagnostic {
    type Target = Said;

    fn deref(&self) -> &Said {
        &self.said
    }
}

impl DerefMut for Diagnostic {
    fn deref_mut(&mut self) -> &mut Said {
        Arc::make_mut(&mut self.said)
    }
}

impl Diagnostic {
    /// Other places that matter, each with a few words.
    ///
    /// ```
    /// use dateline::{Code, Diagnostic, Span};
    /// let found = Diagnostic::error(Code::DuplicateId, Span::new(9, 12), "twice").related(Span::new(0, 3), "first here");
    /// assert_eq!(found.places(), [(Span::new(0, 3), "first here".into())]);
    /// ```
    pub fn places(&self) -> Vec<(Span, String)> {
        self.places.iter().map(|(place, words)| (place.span(self.span), words.to_string())).collect()
    }

    /// The remedy as edits; several where only the author knows which.
    ///
    /// ```
    /// let read = dateline::read("title: T\nevents:\n- date: May 2012\n  title: A\n");
    /// assert_eq!(read.diagnostics[0].fixes()[0].edits[0].text, "2012-05");
    /// ```
    pub fn fixes(&self) -> Vec<Fix> {
        (0..self.fixes.len()).filter_map(|number| self.fix_at(number)).collect()
    }

    /// How many fixes it has.
    ///
    /// ```
    /// let read = dateline::read("title: T\nevents:\n- date: 12/5/2012\n  title: A\n");
    /// assert_eq!(read.diagnostics[0].fix_count(), 2);
    /// ```
    pub fn fix_count(&self) -> usize {
        self.fixes.len()
    }

    /// One of its fixes, by its number from 0 on.
    ///
    /// ```
    /// let read = dateline::read("title: T\nevents:\n- date: 12/5/2012\n  title: A\n");
    /// assert!(read.diagnostics[0].fix_at(1).is_some() && read.diagnostics[0].fix_at(2).is_none());
    /// ```
    pub fn fix_at(&self, number: usize) -> Option<Fix> {
        self.fixes.get(number).map(|fix| fix.fix(self.span))
    }

    /// The fix that can be made without asking: the only one, and safe.
    ///
    /// ```
    /// let read = dateline::read("title: T\nevents:\n- date: May 2012\n  title: A\n");
    /// assert_eq!(read.diagnostics[0].safe_fix().map(|fix| fix.title).as_deref(), Some("write `2012-05` (May 2012)"));
    /// ```
    pub fn safe_fix(&self) -> Option<Fix> {
        self.fix_at(0).filter(|_| self.has_safe_fix())
    }

    /// Whether there is such a fix.
    ///
    /// ```
    /// assert!(dateline::read("titel: T\nevents: [{ date: 2012, title: A }]\n").diagnostics[0].has_safe_fix());
    /// ```
    pub fn has_safe_fix(&self) -> bool {
        matches!(&self.fixes[..], [only] if only.safe)
    }

    /// What one of its fixes writes where.
    pub(crate) fn edits_of(&self, number: usize) -> Option<impl Iterator<Item = (Span, &str)> + Clone> {
        self.fixes.get(number).map(|fix| fix.edits(self.span))
    }

    pub(super) fn stored(&self) -> &[Stored] {
        &self.fixes
    }

    /// Leaves its fixes to the author: none of them is safe any more.
    ///
    /// ```
    /// let mut read = dateline::read("titel: T\nevents: [{ date: 2012, title: A }]\n");
    /// read.diagnostics[0].ask_first();
    /// assert!(!read.diagnostics[0].has_safe_fix() && read.diagnostics[0].fix_count() == 1);
    /// ```
    pub fn ask_first(&mut self) {
        if self.fixes.iter().any(|fix| fix.safe) {
            self.change_fixes(|fix| fix.safe = false);
        }
    }

    /// Puts other fixes in place of those it has.
    pub(crate) fn set_fixes(&mut self, fixes: impl IntoIterator<Item = Fix>) {
        let span = self.span;
        let fixes = fixes.into_iter().map(|fix| Stored::of(fix, span)).collect();
        Arc::make_mut(&mut self.said).fixes = fixes;
    }

    /// Adds fixes to those it has.
    pub(crate) fn add_fixes(&mut self, fixes: impl IntoIterator<Item = Fix>) {
        let more: Vec<Stored> = fixes.into_iter().map(|fix| Stored::of(fix, self.span)).collect();
        if !more.is_empty() {
            let own = &mut Arc::make_mut(&mut self.said).fixes;
            own.reserve_exact(more.len());
            own.extend(more);
        }
    }

    /// Changes each fix.
    pub(crate) fn change_fixes(&mut self, change: impl FnMut(&mut Fix)) {
        let mut fixes = self.fixes();
        if !fixes.is_empty() {
            fixes.iter_mut().for_each(change);
            self.set_fixes(fixes);
        }
    }

    /// Writes another text in the place of each edit's, where there is another for it.
    pub(crate) fn reword_edits(&mut self, other: impl Fn(Span, &str) -> Option<String>) {
        let all = self.fixes.iter().flat_map(|fix| &fix.edits);
        let is_other = |(place, text): &(Offset, Box<str>)| other(place.span(self.span), text).is_some();
        if all.into_iter().any(is_other) {
            self.change_fixes(|fix| {
                for edit in &mut fix.edits {
                    edit.text = other(edit.span, &edit.text).unwrap_or_else(|| std::mem::take(&mut edit.text));
                }
            });
            share(std::slice::from_mut(self));
        }
    }

    /// Puts other places in place of those it has.
    pub(crate) fn set_places(&mut self, places: impl IntoIterator<Item = (Span, String)>) {
        let span = self.span;
        let places = places.into_iter().map(|(place, words)| (Offset::of(place, span), words.into())).collect();
        Arc::make_mut(&mut self.said).places = places;
    }

    /// The same so many bytes further on in the text, with all places that it names.
    pub(crate) fn moved_on(mut self, by: usize) -> Diagnostic {
        self.span = Span::new(self.span.start() + by, self.span.end() + by).in_file(self.span.file());
        self
    }

    /// The same in another file: every place that it names.
    ///
    /// ```
    /// use dateline::{Code, Diagnostic, Files, Span};
    /// let second = Files::new("a.yaml", "").add("b.yaml", "");
    /// let found = Diagnostic::error(Code::EmptyFile, Span::default(), "the file is empty").in_file(second);
    /// assert_eq!(found.span.file(), second);
    /// ```
    #[must_use]
    pub fn in_file(self, file: FileId) -> Diagnostic {
        self.filed(|_| file)
    }

    /// The same with the places of one file in another; those of further files stay.
    pub(crate) fn moved(self, from: FileId, to: FileId) -> Diagnostic {
        self.filed(|file| if file == from { to } else { file })
    }

    /// The same with each place that it names in the file that its own one leads to.
    fn filed(mut self, to: impl Fn(FileId) -> FileId) -> Diagnostic {
        self.span = self.span.in_file(to(self.span.file()));
        let edits = self.fixes.iter().flat_map(|fix| fix.edits.iter().map(|(place, _)| place));
        if self.places.iter().map(|(place, _)| place).chain(edits).all(|place| to(place.file) == place.file) {
            return self;
        }
        let said = Arc::make_mut(&mut self.said);
        let edits = said.fixes.iter_mut().flat_map(|fix| &mut fix.edits).map(|(place, _)| place);
        let places = said.places.iter_mut().map(|(place, _)| place).chain(edits);
        places.for_each(|place| place.file = to(place.file));
        self
    }
}

thread_local! {
    static SHARED: RefCell<BTreeSet<Arc<Said>>> = const { RefCell::new(BTreeSet::new()) };
}

/// Lets those diagnostics that say the same share what they say.
pub(crate) fn share(found: &mut [Diagnostic]) {
    if found.is_empty() {
        return;
    }
    SHARED.with_borrow_mut(|shared| {
        // What is held twice is shared already.
        for one in found.iter_mut().filter(|one| Arc::strong_count(&one.said) == 1) {
            match shared.get(&one.said) {
                Some(same) => one.said = Arc::clone(same),
                None => {
                    if shared.len() == KEPT {
                        shared.clear();
                    }
                    shared.insert(Arc::clone(&one.said));
                }
            }
        }
    });
}
