//! Saving an edited file: a lock, so that two commands change a file one after the other, and a last look before it is
//! replaced.
//!
//! The lock is on the file itself, so it leaves nothing behind and is the same by every name and link. A file that was
//! replaced is another one: who waited looks again, and at the end the name must still mean the file that is locked. So
//! of all commands that read one text, one can save.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use crate::failure::Failure;
use crate::input::{self, Input};
use crate::links;
use crate::locks;
use crate::output;
use crate::report::Report;

/// How often a lock is tried anew because the file was replaced while we waited: each time another command got on.
const TRIES: usize = 10_000;
/// How long we wait for another command in silence.
const SILENCE: Duration = Duration::from_secs(2);
/// How long we wait at all.
const PATIENCE: Duration = Duration::from_secs(30);

/// A file that no other command edits while this is held.
#[derive(Debug)]
pub(crate) struct Held {
    path: PathBuf,
    /// Gives the lock back when it goes.
    file: File,
    is_locked: bool,
}

/// Waits for the file and reads it.
pub(crate) fn hold(path: &Path, report: &mut Report) -> Result<(Held, Input), Failure> {
    for _ in 0..TRIES {
        let file = input::open_regular(path)?;
        let (file, is_locked) = lock(file, path, report)?;
        if !is_locked || links::means(path, &file) {
            let input = input::read_open(&file, path)?;
            return Ok((Held { path: path.to_owned(), file, is_locked }, input));
        }
    }
    Err(Failure::Busy(path.to_owned()))
}

impl Held {
    /// Puts the text in place of what was read, unless another program has written meanwhile.
    pub(crate) fn replace(self, read: &Input, text: &str, report: &mut Report) -> Result<(), Failure> {
        let failed = |failure| match failure {
            Failure::Write(path, error) => Failure::Save(path, error),
            other => other,
        };
        let staged = output::stage(&self.path, text.as_bytes()).map_err(failed)?;
        if !self.is_as_read(read) {
            return Err(Failure::Changed(self.path));
        }
        let had_other_name = self.file.metadata().is_ok_and(|about| links::has_other_name(&about));
        output::commit(vec![staged]).map_err(failed)?;
        if had_other_name {
            report.remark(&format!("{}: its other name (a hard link) keeps the old text", read.name))?;
        }
        Ok(())
    }

    fn is_as_read(&self, read: &Input) -> bool {
        let is_same = fs::read(&self.path).is_ok_and(|now| now == read.bytes());
        is_same && (!self.is_locked || links::means(&self.path, &self.file))
    }
}

/// The file with its lock, or without where its folder knows none.
fn lock(file: File, path: &Path, report: &mut Report) -> Result<(File, bool), Failure> {
    // Elsewhere a lock would keep ourselves from reading the file.
    if !cfg!(unix) {
        return Ok((file, false));
    }
    let (send, receive) = mpsc::channel();
    let ours = path.to_owned();
    thread::spawn(move || {
        // Nobody listens any more where our patience was at an end.
        let _ = send.send(locked(file, &ours));
    });
    let answer = match receive.recv_timeout(SILENCE) {
        Err(RecvTimeoutError::Timeout) => {
            report.remark(&format!("waiting for another command that changes {}", path.display()))?;
            receive.recv_timeout(PATIENCE)
        }
        answer => answer,
    };
    let (file, is_locked) = answer.map_err(|_| Failure::Busy(path.to_owned()))?;
    if !is_locked {
        report
            .remark(&format!("{}: its folder knows no locks; let one command at a time change it", path.display()))?;
    }
    Ok((file, is_locked))
}

/// NFS locks only what is open for writing; nothing is written through it.
fn locked(file: File, path: &Path) -> (File, bool) {
    if locks::wait(&file).is_ok() {
        return (file, true);
    }
    match File::options().read(true).write(true).open(path) {
        Ok(writable) if locks::wait(&writable).is_ok() => (writable, true),
        _ => (file, false),
    }
}
