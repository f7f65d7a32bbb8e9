//! Saving an edited file. What it is: a lock, so that two commands change a file one after the other, and a last look
//! before it is replaced. In: a path and what to make of its text. Out: the file, old or new, never a mixture. It must not
//! know what changes.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::input::{self, Input};
use crate::output;

/// How often a lock is tried anew because the file was replaced while we waited.
const TRIES: usize = 100;

/// A file that no other command edits while this is held.
#[derive(Debug)]
pub(crate) struct Held {
    path: PathBuf,
    /// Gives the lock back when it goes.
    _lock: Option<File>,
}

/// Waits for the file and reads it.
pub(crate) fn hold(path: &Path) -> Result<(Held, Input), Failure> {
    for _ in 0..TRIES {
        let Ok(file) = File::open(path) else { break };
        let lock = match file.lock() {
            Ok(()) => Some(file),
            // Some network folders know no locks; the comparison before the end still holds.
            Err(_) => None,
        };
        if lock.as_ref().is_none_or(|file| is_still(file, path)) {
            let input = input::read(path)?;
            return Ok((Held { path: path.to_owned(), _lock: lock }, input));
        }
    }
    // Says in words why it cannot be had.
    let input = input::read(path)?;
    Ok((Held { path: path.to_owned(), _lock: None }, input))
}

impl Held {
    /// Puts the text in place of what was read, unless another program has written meanwhile.
    pub(crate) fn replace(self, read: &Input, text: &str) -> Result<(), Failure> {
        let staged = output::stage(&self.path, text.as_bytes())?;
        let now = fs::read(&self.path).map_err(|error| Failure::Read(self.path.clone(), error))?;
        if now != read.text.as_bytes() {
            return Err(Failure::Changed(self.path));
        }
        output::commit(vec![staged])
    }
}

/// Whether the path still means the file that is locked.
fn is_still(file: &File, path: &Path) -> bool {
    let same = || -> io::Result<bool> {
        let (one, other) = (file.metadata()?, fs::metadata(path)?);
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            Ok((one.dev(), one.ino()) == (other.dev(), other.ino()))
        }
        #[cfg(not(unix))]
        Ok(one.len() == other.len())
    };
    same().unwrap_or(false)
}
