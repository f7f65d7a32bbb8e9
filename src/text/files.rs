//! The files of one reading: their names and texts by id, and how they are had.

use std::borrow::Cow;
use std::path::Path;
use std::sync::OnceLock;

use crate::text::{LineIndex, Position, Span};

/// One of the files of a reading. The ids of two readings have nothing to do with each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct FileId(u32);

impl FileId {
    /// The first file, and the only one of a reading of one text.
    pub const MAIN: FileId = FileId(0);
}

/// The files of one reading, so that each place is shown with the name and the line of its own file. What is asked of an id
/// that another reading gave is answered as of an empty file without a name.
///
/// ```
/// use dateline::{Files, Span};
/// let mut files = Files::new("a.yaml", "title: A\n");
/// let second = files.add("b.yaml", "events:\n- date: 2012\n");
/// let place = Span::new(10, 14).in_file(second);
/// assert_eq!((files.name(place.file()), &files.text(place.file())[place.range()]), ("b.yaml", "date"));
/// assert_eq!((files.start(place).line, files.start(place).column), (2, 3));
/// ```
#[derive(Debug, Clone, Default)]
pub struct Files<'t> {
    held: Vec<Held<'t>>,
}

#[derive(Debug, Clone)]
struct Held<'t> {
    name: Cow<'t, str>,
    text: Cow<'t, str>,
    /// Made when a line is first asked for: most files have no error.
    lines: OnceLock<LineIndex>,
}

impl<'t> Files<'t> {
    /// One file, the main one.
    ///
    /// ```
    /// use dateline::{FileId, Files};
    /// assert_eq!(Files::new("events.yaml", "title: A\n").name(FileId::MAIN), "events.yaml");
    /// ```
    pub fn new(name: impl Into<Cow<'t, str>>, text: impl Into<Cow<'t, str>>) -> Files<'t> {
        let mut files = Files::default();
        files.add(name, text);
        files
    }

    /// With one more file. The same name may come twice: each has its own id.
    ///
    /// ```
    /// use dateline::{FileId, Files};
    /// let mut files = Files::default();
    /// assert_eq!(files.add("a.yaml", "title: A\n"), FileId::MAIN);
    /// assert_ne!(files.add("a.yaml", "title: B\n"), FileId::MAIN);
    /// ```
    pub fn add(&mut self, name: impl Into<Cow<'t, str>>, text: impl Into<Cow<'t, str>>) -> FileId {
        let id =
            FileId(u32::try_from(self.held.len()).expect("impossible: four thousand million files are in no memory"));
        self.held.push(Held { name: name.into(), text: text.into(), lines: OnceLock::new() });
        id
    }

    /// What a file is called: the name that messages show.
    ///
    /// ```
    /// use dateline::{FileId, Files};
    /// assert_eq!(Files::default().name(FileId::MAIN), "");
    /// ```
    pub fn name(&self, file: FileId) -> &str {
        self.get(file).map_or("", |held| &held.name)
    }

    /// The folder in which a file stands, and from which the files that it names are read; an empty path for that of a bare name.
    ///
    /// ```
    /// use dateline::{FileId, Files};
    /// use std::path::Path;
    /// assert_eq!(Files::new("history/a.yaml", "title: A\n").folder(FileId::MAIN), Path::new("history"));
    /// assert_eq!(Files::new("a.yaml", "title: A\n").folder(FileId::MAIN), Path::new(""));
    /// ```
    pub fn folder(&self, file: FileId) -> &Path {
        Path::new(self.name(file)).parent().unwrap_or(Path::new(""))
    }

    /// What stands in a file.
    ///
    /// ```
    /// use dateline::{FileId, Files};
    /// assert_eq!(Files::new("a.yaml", "title: A\n").text(FileId::MAIN), "title: A\n");
    /// ```
    pub fn text(&self, file: FileId) -> &str {
        self.get(file).map_or("", |held| &held.text)
    }

    /// Line and column where a span starts.
    ///
    /// ```
    /// use dateline::{Files, Span};
    /// assert_eq!(Files::new("a.yaml", "a: 1\nb: 2\n").start(Span::new(8, 9)).line, 2);
    /// ```
    pub fn start(&self, span: Span) -> Position {
        self.position(span.file(), span.start())
    }

    /// Line and column of the place after a span.
    ///
    /// ```
    /// use dateline::{Files, Span};
    /// assert_eq!(Files::new("a.yaml", "a: 1\nb: 2\n").end(Span::new(8, 9)).column, 5);
    /// ```
    pub fn end(&self, span: Span) -> Position {
        self.position(span.file(), span.end())
    }

    /// Lets go of the text of a file about which nothing more is to be said; its name and its id stay.
    ///
    /// ```
    /// use dateline::{FileId, Files};
    /// let mut files = Files::new("a.yaml", "title: A\n");
    /// files.forget(FileId::MAIN);
    /// assert_eq!((files.name(FileId::MAIN), files.text(FileId::MAIN)), ("a.yaml", ""));
    /// ```
    pub fn forget(&mut self, file: FileId) {
        if let Some(held) = self.held.get_mut(file.0 as usize) {
            *held = Held { name: std::mem::take(&mut held.name), text: Cow::Borrowed(""), lines: OnceLock::new() };
        }
    }

    fn position(&self, file: FileId, offset: usize) -> Position {
        let Some(held) = self.get(file) else { return Position { line: 1, column: 1 } };
        held.lines.get_or_init(|| LineIndex::new(&held.text)).position(&held.text, offset)
    }

    fn get(&self, file: FileId) -> Option<&Held<'t>> {
        self.held.get(file.0 as usize)
    }
}

/// Where the files of a reading come from: a disk, an archive, a page's memory. The library itself opens nothing.
///
/// Any function of a path that gives a [`Loaded`] is one.
pub trait Loader {
    /// Why a file could not be had.
    type Error;

    /// The file at a path.
    ///
    /// # Errors
    /// Where it cannot be had; that is for whoever named it to say.
    fn load(&mut self, path: &Path) -> Result<Loaded, Self::Error>;
}

impl<F: FnMut(&Path) -> Result<Loaded, E>, E> Loader for F {
    type Error = E;

    fn load(&mut self, path: &Path) -> Result<Loaded, E> {
        self(path)
    }
}

/// A file as a [`Loader`] gives it.
///
/// ```
/// use dateline::Loaded;
/// let file = Loaded { name: "<stdin>".into(), bytes: b"title: A\n".to_vec() };
/// assert_eq!(file.bytes.len(), 9);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded {
    /// What messages call it.
    pub name: String,
    /// What stands in it, in whatever encoding.
    pub bytes: Vec<u8>,
}
