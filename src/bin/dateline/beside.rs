//! The file beside. What it is: a temporary file in the target's folder, `.NAME.XXXXXX.tmp`, and the end of those that a
//! killed run left. In: a target. Out: an open file that goes away unless it is kept. It must not know what is written.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use crate::links;

/// Letters between the name and the ending.
const LETTERS: usize = 6;
const ENDING: &str = ".tmp";

/// A longer name would not leave room for the letters in the 255 bytes that most systems allow.
const LONGEST: usize = 200;

/// How often a new file is made because a cleaner was quicker than our lock.
const TRIES: usize = 10;

/// A new, locked file beside the target; nobody but its owner can read it where it will take the place of another, until
/// it has that one's rights.
pub(crate) fn file(target: &Path, now: Option<&Metadata>) -> io::Result<NamedTempFile> {
    clean(target);
    for _ in 0..TRIES {
        let file = builder(&prefix(target), now).tempfile_in(links::folder_of(target)).map_err(no_new_file)?;
        // Where there are no locks, nobody cleans up either.
        if file.as_file().lock().is_err() || links::means(file.path(), file.as_file()) {
            return Ok(file);
        }
    }
    Err(io::Error::other("other programs take away the file that is made beside it"))
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

fn prefix(target: &Path) -> OsString {
    let mut prefix = OsString::from(".");
    prefix.push(target.file_name().filter(|name| name.len() <= LONGEST).unwrap_or(OsStr::new("dateline")));
    prefix.push(".");
    prefix
}

/// Takes away what killed runs left: files named as ours whose lock nobody holds. What cannot be taken away harms nobody.
fn clean(target: &Path) {
    let prefix = prefix(target);
    for left in leftovers(links::folder_of(target), &prefix) {
        if let Ok(file) = File::open(&left)
            && file.try_lock().is_ok()
            && links::means(&left, &file)
        {
            let _ = fs::remove_file(left);
        }
    }
}

fn leftovers(folder: &Path, prefix: &OsStr) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let ours = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
    ours.filter(|entry| is_leftover(&entry.file_name(), prefix)).map(|entry| entry.path()).collect()
}

fn is_leftover(name: &OsStr, prefix: &OsStr) -> bool {
    let rest = name.as_encoded_bytes().strip_prefix(prefix.as_encoded_bytes());
    let letters = rest.and_then(|rest| rest.strip_suffix(ENDING.as_bytes()));
    letters.is_some_and(|letters| letters.len() == LETTERS && letters.iter().all(u8::is_ascii_alphanumeric))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{is_leftover, prefix};

    #[test]
    fn only_our_own_names_are_leftovers() {
        let prefix = prefix(Path::new("some/events.yaml"));
        assert!(is_leftover(".events.yaml.a1B2c3.tmp".as_ref(), &prefix));
        for other in ["events.yaml", ".events.yaml.tmp", ".events.yaml.swp", ".events.yaml.a1-2c3.tmp", ".x.a1B2c3.tmp"]
        {
            assert!(!is_leftover(other.as_ref(), &prefix), "{other}");
        }
    }
}
