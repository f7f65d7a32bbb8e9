//! Output. What it is: files written whole or not at all. In: a path and bytes. Out: a file beside the target, then in
//! its place. It must not know what the bytes are.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use crate::failure::Failure;

/// The most links that are followed from one to the next.
const LINKS: usize = 40;

/// A file that is ready to take its place.
#[derive(Debug)]
pub(crate) struct Staged {
    target: PathBuf,
    /// Nothing where the target holds the same bytes already.
    beside: Option<NamedTempFile>,
}

/// Writes the bytes beside the target, down to the disk. Nothing that can be seen changes.
pub(crate) fn stage(path: &Path, bytes: &[u8]) -> Result<Staged, Failure> {
    try_stage(path, bytes).map_err(|error| Failure::Write(path.to_owned(), error))
}

/// Puts every file in its place, each at one stroke.
pub(crate) fn commit(staged: Vec<Staged>) -> Result<(), Failure> {
    for Staged { target, beside } in staged {
        if let Some(file) = beside {
            file.persist(&target).map_err(|error| Failure::Write(target.clone(), error.error))?;
            settle(&target).map_err(|error| Failure::Write(target, error))?;
        }
    }
    Ok(())
}

/// Makes a folder and those above it.
pub(crate) fn folder(path: &Path) -> Result<(), Failure> {
    match fs::create_dir_all(path) {
        Err(_) if path.exists() && !path.is_dir() => Err(Failure::NoFolder(path.to_owned())),
        made => made.map_err(|error| Failure::Write(path.to_owned(), error)),
    }
}

fn try_stage(path: &Path, bytes: &[u8]) -> io::Result<Staged> {
    let target = follow(path)?;
    let now = match fs::metadata(&target) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        about => Some(about?),
    };
    if let Some(now) = &now {
        replaceable(now)?;
        if now.len() == bytes.len() as u64 && fs::read(&target)? == bytes {
            return Ok(Staged { target, beside: None });
        }
    }
    let mut file = beside(&target)?;
    file.write_all(bytes)?;
    if let Some(now) = now {
        keep_owner(file.as_file(), &now)?;
        file.as_file().set_permissions(now.permissions())?;
    }
    file.as_file().sync_all()?;
    Ok(Staged { target, beside: Some(file) })
}

/// Brings the new name down to the disk, where the system can.
fn settle(target: &Path) -> io::Result<()> {
    if cfg!(unix) { fs::File::open(folder_of(target))?.sync_all() } else { Ok(()) }
}

/// Owner and group as before, as far as the system lets a program give a file away.
fn keep_owner(file: &fs::File, now: &fs::Metadata) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, fchown};
        let new = file.metadata()?;
        if (new.uid(), new.gid()) != (now.uid(), now.gid()) && fchown(file, Some(now.uid()), Some(now.gid())).is_err() {
            // Only the administrator may give a file to another user; a group of one's own is allowed.
            let _ = fchown(file, None, Some(now.gid()));
        }
    }
    let _ = (file, now);
    Ok(())
}

fn replaceable(now: &fs::Metadata) -> io::Result<()> {
    if now.is_dir() {
        Err(io::ErrorKind::IsADirectory.into())
    } else if now.permissions().readonly() {
        Err(io::Error::new(io::ErrorKind::PermissionDenied, "it is write-protected"))
    } else if !now.is_file() {
        Err(io::Error::other("it is not a regular file"))
    } else {
        Ok(())
    }
}

/// The file that a path means in the end: a link is followed, not replaced, even one to a file that is not there yet.
fn follow(path: &Path) -> io::Result<PathBuf> {
    let mut at = path.to_owned();
    for _ in 0..LINKS {
        match fs::read_link(&at) {
            Ok(next) => at = at.parent().unwrap_or(Path::new("")).join(next),
            Err(_) => return Ok(at),
        }
    }
    Err(io::Error::other("too many links"))
}

fn folder_of(target: &Path) -> &Path {
    target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn beside(target: &Path) -> io::Result<NamedTempFile> {
    let folder = folder_of(target);
    let mut builder = Builder::new();
    builder.prefix(".dateline-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // What a program usually asks for; the system takes away what the user's mask forbids.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}
