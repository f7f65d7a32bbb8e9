//! Temporary files beside a target, `.NAME.HHHHHHHHHHHHHHHH.XXXXXX.tmp`, and the end of those that a killed run left.
//!
//! The first part of the tail is made from the first bytes that are written, the second is random. So a file of somebody
//! else is never taken for ours, whatever it is called: what it holds would have to fit its name.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::SystemTime;

use tempfile::{Builder, NamedTempFile, TempPath};

use crate::links;
use crate::locks;

/// Random letters before the ending.
const LETTERS: usize = 6;
/// Figures that tell what is written, of base 16.
const FIGURES: usize = 16;
/// The bytes that they are made from, at most.
const HEAD: usize = 4096;
const ENDING: &str = ".tmp";

/// A longer name would not leave room for the letters in the 255 bytes that most systems allow.
const LONGEST: usize = 200;

/// How often a new file is made because a cleaner was quicker than our lock.
const TRIES: usize = 10;

/// A new, locked and empty file beside the target, for these bytes; nobody but its owner can read it where it will take the
/// place of another, until it has that one's rights.
pub(crate) fn file(target: &Path, bytes: &[u8], now: Option<&Metadata>) -> io::Result<NamedTempFile> {
    clean(target);
    for _ in 0..TRIES {
        let prefix = prefix(target, bytes);
        let file = builder(&prefix, now).tempfile_in(links::folder_of(target)).map_err(no_new_file)?;
        // Where there are no locks, nobody cleans up either.
        if locks::wait(file.as_file()).is_err() || links::means(file.path(), file.as_file()) {
            return Ok(file);
        }
    }
    Err(io::Error::other("other programs take away the file that is made beside it"))
}

/// What is in a target's place now.
#[derive(Debug)]
pub(crate) struct Kept {
    path: TempPath,
    /// Tells other runs that this one is alive.
    _lock: Option<File>,
}

impl Kept {
    /// A second name of the file, with all that belongs to it; nothing where there is none.
    pub(crate) fn new(target: &Path) -> io::Result<Option<Kept>> {
        if matches!(fs::symlink_metadata(target), Err(error) if error.kind() == io::ErrorKind::NotFound) {
            return Ok(None);
        }
        let head = File::open(target).and_then(head).unwrap_or_default();
        let prefix = prefix(target, &head);
        let link = |path: &Path| match fs::hard_link(target, path) {
            // Some file systems know no second names.
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => fs::copy(target, path).map(drop),
            linked => linked,
        };
        let path = builder(&prefix, None).make_in(links::folder_of(target), link)?.into_temp_path();
        let lock = File::open(&path).ok().filter(locks::is_ours);
        Ok(Some(Kept { path, _lock: lock }))
    }

    /// Puts it in its place again.
    pub(crate) fn put_back(self, target: &Path) -> io::Result<()> {
        self.path.persist(target).map_err(|error| error.error)
    }
}

fn no_new_file(error: io::Error) -> io::Error {
    match error.kind() {
        io::ErrorKind::PermissionDenied => io::Error::new(error.kind(), "its folder takes no new file"),
        _ => error,
    }
}

fn builder<'a>(prefix: &'a OsStr, now: Option<&Metadata>) -> Builder<'a, 'static> {
    let mut builder = Builder::new();
    builder.prefix(prefix).suffix(ENDING).rand_bytes(LETTERS);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // For a new name what a program usually asks for; the system takes away what the user's mask forbids.
        builder.permissions(fs::Permissions::from_mode(if now.is_some() { 0o600 } else { 0o666 }));
    }
    let _ = now;
    builder
}

/// `.NAME.`, whoever writes what.
fn stem(target: &Path) -> OsString {
    let mut stem = OsString::from(".");
    stem.push(target.file_name().filter(|name| name.len() <= LONGEST).unwrap_or(OsStr::new("dateline")));
    stem.push(".");
    stem
}

fn prefix(target: &Path, bytes: &[u8]) -> OsString {
    let mut prefix = stem(target);
    prefix.push(format!("{}.", figures(bytes)));
    prefix
}

/// FNV-1a of the first bytes: the same in every version of this program.
fn figures(bytes: &[u8]) -> String {
    let head = &bytes[..bytes.len().min(HEAD)];
    let sum = head
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{sum:0FIGURES$x}")
}

fn head(file: File) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    file.take(HEAD as u64).read_to_end(&mut head).map(|_| head)
}

/// Takes away what killed runs left: files named as ours that hold what their name says, or nothing yet; that were last
/// written before this run began; and whose lock nobody holds. What cannot be taken away harms nobody.
fn clean(target: &Path) {
    static START: OnceLock<SystemTime> = OnceLock::new();
    let start = START.get_or_init(SystemTime::now);
    let stem = stem(target);
    for left in leftovers(links::folder_of(target), &stem) {
        if let Ok(file) = File::open(&left)
            && file.metadata().and_then(|about| about.modified()).is_ok_and(|written| written <= *start)
            && locks::is_ours(&file)
            && links::means(&left, &file)
            && head(file).is_ok_and(|head| head.is_empty() || is_of(&left, &stem, &head))
        {
            let _ = fs::remove_file(left);
        }
    }
}

fn leftovers(folder: &Path, stem: &OsStr) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let ours = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
    ours.filter(|entry| tail(&entry.file_name(), stem).is_some()).map(|entry| entry.path()).collect()
}

/// Whether the name of a leftover tells that it begins so.
fn is_of(left: &Path, stem: &OsStr, head: &[u8]) -> bool {
    left.file_name().and_then(|name| tail(name, stem)).is_some_and(|reported| reported == figures(head))
}

/// The figures in a name that is built as ours are.
fn tail(name: &OsStr, stem: &OsStr) -> Option<String> {
    let rest = name.to_str()?.strip_prefix(stem.to_str()?)?.strip_suffix(ENDING)?;
    let (figures, letters) = rest.split_once('.')?;
    let is_ours = figures.len() == FIGURES
        && figures.bytes().all(|byte| byte.is_ascii_hexdigit())
        && letters.len() == LETTERS
        && letters.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_ours.then(|| figures.to_owned())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{figures, stem, tail};

    #[test]
    fn only_our_own_names_are_leftovers() {
        let stem = stem(Path::new("some/events.yaml"));
        let ours = format!(".events.yaml.{}.a1B2c3.tmp", figures(b"title: A"));
        assert_eq!(tail(ours.as_ref(), &stem), Some(figures(b"title: A")));
        let others = [
            "events.yaml",
            ".events.yaml.tmp",
            ".events.yaml.swp",
            ".events.yaml.backup.tmp",
            ".events.yaml.a1B2c3.tmp",
            ".x.0123456789abcdef.a1B2c3.tmp",
            ".events.yaml.0123456789abcdeg.a1B2c3.tmp",
        ];
        for other in others {
            assert_eq!(tail(other.as_ref(), &stem), None, "{other}");
        }
    }
}
