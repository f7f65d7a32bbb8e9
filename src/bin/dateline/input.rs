//! Input: a file or standard input as text.

use std::fs::{File, FileType};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

use dateline::read::MAX_BYTES;
use dateline::{Diagnostic, Files, Loaded};

use crate::args::USUAL_FILE;
use crate::failure::Failure;
use crate::links;
use crate::targets;

/// The most that is read into memory, bytes: one more is beyond what the library takes.
const LIMIT: u64 = MAX_BYTES as u64;

/// A file as text.
#[derive(Debug)]
pub(crate) struct Input {
    /// The path as given; `<stdin>` for standard input.
    pub(crate) name: String,
    /// What it holds; replacement characters stand where it is no text.
    pub(crate) text: String,
    /// Its bytes, where they are not those of the text.
    bytes: Option<Vec<u8>>,
    /// Where it is not UTF-8: then nothing else is worth saying until that is fixed.
    pub(crate) undecoded: Vec<Diagnostic>,
}

impl Input {
    /// As it is on the disk.
    pub(crate) fn bytes(&self) -> &[u8] {
        self.bytes.as_deref().unwrap_or(self.text.as_bytes())
    }

    /// As the one file of a reading.
    pub(crate) fn files(&self) -> Files<'_> {
        Files::new(self.name.as_str(), self.text.as_str())
    }

    /// Another text under the same name.
    pub(crate) fn with(&self, text: String) -> Input {
        Input { name: self.name.clone(), text, bytes: None, undecoded: Vec::new() }
    }
}

/// Reads a file, or standard input for `-`.
pub(crate) fn read(path: &Path) -> Result<Input, Failure> {
    load(path).map(decode)
}

/// Reads the bytes of a file, or of standard input for `-`.
pub(crate) fn load(path: &Path) -> Result<Loaded, Failure> {
    if path == Path::new("-") {
        targets::readable(path)?;
        let bytes = take(io::stdin().lock(), 0, Path::new("<stdin>"))?;
        return Ok(Loaded { name: "<stdin>".into(), bytes });
    }
    load_open(&open(path)?, path)
}

/// Opens a file, or says why it cannot be had.
pub(crate) fn open(path: &Path) -> Result<File, Failure> {
    targets::readable(path)?;
    File::open(path).map_err(|error| refused(path, error))
}

/// Reads a regular file and nothing else.
pub(crate) fn read_regular(path: &Path) -> Result<Input, Failure> {
    read_open(&open_regular(path)?, path)
}

/// Reads the bytes of a regular file and of nothing else.
pub(crate) fn load_regular(path: &Path) -> Result<Loaded, Failure> {
    load_open(&open_regular(path)?, path)
}

/// Reads a file that one in a folder names. An image that is a link may lie anywhere on this machine, and would be shown to others:
/// it is refused.
pub(crate) fn load_beside(folder: &Path, path: &Path) -> Result<Loaded, String> {
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    if ["png", "jpg", "jpeg"].contains(&ending.as_str())
        && let Some(link) = link_below(folder, path)
    {
        return Err(format!("`{}` is a link to another place", link.display()));
    }
    load_regular(path).map_err(|failure| failure.message())
}

/// The first link on the way from a folder to a file.
fn link_below(folder: &Path, path: &Path) -> Option<PathBuf> {
    let rest = path.strip_prefix(folder).unwrap_or(path);
    let mut way = if rest == path { PathBuf::new() } else { folder.to_owned() };
    for part in rest.components() {
        way.push(part);
        if matches!(part, Component::Normal(_)) && way.is_symlink() {
            return Some(way);
        }
    }
    None
}

/// Opens a regular file and nothing else: a named pipe would keep us waiting for somebody who writes into it.
pub(crate) fn open_regular(path: &Path) -> Result<File, Failure> {
    let mut options = File::options();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, rustix::fs::OFlags::NONBLOCK.bits().cast_signed());
    targets::readable(path)?;
    let file = options.read(true).open(path).map_err(|error| refused(path, error))?;
    match file.metadata().map(|about| about.file_type()) {
        Ok(kind) if !kind.is_file() && !kind.is_dir() => Err(Failure::NoRegularFile(path.to_owned(), kind_of(kind))),
        _ => Ok(file),
    }
}

/// What stands where a file should be.
fn kind_of(kind: FileType) -> &'static str {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        if kind.is_fifo() {
            return "a named pipe";
        } else if kind.is_socket() {
            return "a socket";
        }
    }
    let _ = kind;
    "a device"
}

/// Reads a file that is open, from its start.
pub(crate) fn read_open(file: &File, path: &Path) -> Result<Input, Failure> {
    load_open(file, path).map(decode)
}

fn load_open(file: &File, path: &Path) -> Result<Loaded, Failure> {
    let about = file.metadata().ok();
    if about.as_ref().is_some_and(std::fs::Metadata::is_dir) {
        return Err(Failure::Folder(path.to_owned()));
    }
    let size = about.map_or(0, |about| about.len());
    Ok(Loaded { name: path.display().to_string(), bytes: take(file, size, path)? })
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

/// All bytes, about so many.
pub(crate) fn take(from: impl Read, size: u64, path: &Path) -> Result<Vec<u8>, Failure> {
    // A byte more than the size, so that the end is found without growing.
    let room = usize::try_from(size.min(LIMIT) + 1).unwrap_or(0);
    let mut bytes = Vec::with_capacity(room);
    from.take(LIMIT + 1).read_to_end(&mut bytes).map_err(|error| Failure::Read(PathBuf::from(path), error))?;
    if bytes.len() as u64 > LIMIT {
        return Err(Failure::TooLarge(path.to_owned(), LIMIT));
    }
    Ok(bytes)
}

/// Bytes as text.
pub(crate) fn decode(Loaded { name, bytes }: Loaded) -> Input {
    match String::from_utf8(bytes) {
        Ok(text) => Input { name, text, bytes: None, undecoded: Vec::new() },
        Err(error) => {
            let bytes = error.into_bytes();
            let (text, diagnostic) = dateline::read::decode(bytes.clone());
            Input { name, text, bytes: Some(bytes), undecoded: diagnostic.into_iter().collect() }
        }
    }
}
