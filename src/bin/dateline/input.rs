//! Input. What it is: a file or standard input as text. In: a path. Out: the text and the name it is shown under, or why
//! it could not be had. It must not know YAML.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use dateline::{Code, Diagnostic, Span};

use crate::args::USUAL_FILE;
use crate::failure::Failure;
use crate::links;

/// The most that is read into memory, bytes.
const LIMIT: u64 = 64 << 20;

/// A file as text.
#[derive(Debug)]
pub(crate) struct Input {
    /// The path as given; `<stdin>` for standard input.
    pub(crate) name: String,
    /// What it holds; replacement characters stand where it is not UTF-8.
    pub(crate) text: String,
    /// Where it is not UTF-8: then nothing else is worth saying.
    pub(crate) undecoded: Vec<Diagnostic>,
}

/// Reads a file, or standard input for `-`.
pub(crate) fn read(path: &Path) -> Result<Input, Failure> {
    if path == Path::new("-") {
        let bytes = take(io::stdin().lock(), Path::new("<stdin>"))?;
        return Ok(decode("<stdin>".into(), bytes));
    }
    read_open(&open(path)?, path)
}

/// Opens a file, or says why it cannot be had.
pub(crate) fn open(path: &Path) -> Result<File, Failure> {
    File::open(path).map_err(|error| refused(path, error))
}

/// Reads a file that is open, from its start.
pub(crate) fn read_open(file: &File, path: &Path) -> Result<Input, Failure> {
    if file.metadata().is_ok_and(|about| about.is_dir()) {
        return Err(Failure::Folder(path.to_owned()));
    }
    Ok(decode(path.display().to_string(), take(file, path)?))
}

fn refused(path: &Path, error: io::Error) -> Failure {
    match error.kind() {
        io::ErrorKind::NotFound => match links::end(path) {
            Ok(end) if end != path => Failure::Dangling(path.to_owned(), end),
            _ => Failure::NoFile(path.to_owned(), path == Path::new(USUAL_FILE)),
        },
        _ if path.is_dir() => Failure::Folder(path.to_owned()),
        _ => Failure::Read(path.to_owned(), error),
    }
}

fn take(from: impl Read, path: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    from.take(LIMIT + 1).read_to_end(&mut bytes).map_err(|error| Failure::Read(PathBuf::from(path), error))?;
    if bytes.len() as u64 > LIMIT {
        return Err(Failure::TooLarge(path.to_owned(), LIMIT));
    }
    Ok(bytes)
}

fn decode(name: String, bytes: Vec<u8>) -> Input {
    match String::from_utf8(bytes) {
        Ok(text) => Input { name, text, undecoded: Vec::new() },
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let found = error.as_bytes().get(at).copied().unwrap_or_default();
            Input { name, text, undecoded: vec![not_utf8(at, found)] }
        }
    }
}

fn not_utf8(at: usize, found: u8) -> Diagnostic {
    let span = Span::new(at, at + char::REPLACEMENT_CHARACTER.len_utf8());
    let message = format!("not UTF-8 text: the byte 0x{found:02X} cannot stand here");
    Diagnostic::error(Code::NotUtf8, span, message).hint("save the file as UTF-8 in your editor")
}
