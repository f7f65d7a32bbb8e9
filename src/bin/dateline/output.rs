//! Output. What it is: files written whole or not at all. In: a path and bytes. Out: a file beside the target, then in
//! its place. It must not know what the bytes are.
//!
//! The order is what makes it safe: write, rights, fsync of the file, rename, fsync of the folder. Until the rename the
//! target is as it was; the rename is one stroke; and the bytes are on the disk before their name is.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::beside;
use crate::failure::Failure;
use crate::links;

/// A file that is ready to take its place.
#[derive(Debug)]
pub(crate) struct Staged {
    target: PathBuf,
    /// Nothing where the target holds the same bytes already.
    beside: Option<NamedTempFile>,
    /// It takes the place of another file only where this is not said.
    is_new: bool,
}

/// Writes the bytes beside the target, down to the disk. Nothing that can be seen changes.
pub(crate) fn stage(path: &Path, bytes: &[u8]) -> Result<Staged, Failure> {
    try_stage(path, bytes).map_err(|error| Failure::Write(path.to_owned(), error))
}

/// The same for a file that must not be there yet: neither now nor when it takes its place.
pub(crate) fn stage_new(path: &Path, bytes: &[u8]) -> Result<Staged, Failure> {
    if path.is_dir() {
        return Err(Failure::Folder(path.to_owned()));
    }
    if fs::symlink_metadata(path).is_ok() {
        return Err(Failure::IsThere(path.to_owned()));
    }
    let beside = written(path, bytes, None).map_err(|error| Failure::Write(path.to_owned(), error))?;
    Ok(Staged { target: path.to_owned(), beside: Some(beside), is_new: true })
}

/// Puts every file in its place, each at one stroke.
pub(crate) fn commit(staged: Vec<Staged>) -> Result<(), Failure> {
    for Staged { target, beside, is_new } in staged {
        if let Some(file) = beside {
            let placed = if is_new { file.persist_noclobber(&target) } else { file.persist(&target) };
            placed.map_err(|error| match error.error.kind() {
                io::ErrorKind::AlreadyExists => Failure::IsThere(target.clone()),
                _ => Failure::Write(target.clone(), error.error),
            })?;
            settle(&target).map_err(|error| Failure::Unsettled(target, error))?;
        }
    }
    Ok(())
}

/// Makes a folder and those above it.
pub(crate) fn folder(path: &Path) -> Result<(), Failure> {
    match fs::create_dir_all(path) {
        Err(_) if path.exists() && !path.is_dir() => Err(Failure::NoFolder(path.to_owned())),
        Err(error) if path.is_symlink() => Err(match links::end(path) {
            Ok(end) => Failure::Dangling(path.to_owned(), end),
            Err(_) => Failure::Write(path.to_owned(), error),
        }),
        made => made.map_err(|error| Failure::Write(path.to_owned(), error)),
    }
}

fn try_stage(path: &Path, bytes: &[u8]) -> io::Result<Staged> {
    let target = links::end(path)?;
    let now = match fs::metadata(&target) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        about => Some(about?),
    };
    if let Some(now) = &now {
        replaceable(now)?;
        if now.len() == bytes.len() as u64 && fs::read(&target)? == bytes {
            return Ok(Staged { target, beside: None, is_new: false });
        }
    }
    let beside = written(&target, bytes, now.as_ref())?;
    Ok(Staged { target, beside: Some(beside), is_new: false })
}

/// The bytes beside the target and on the disk, with the owner and the rights of the file that is there now.
fn written(target: &Path, bytes: &[u8], now: Option<&fs::Metadata>) -> io::Result<NamedTempFile> {
    let mut file = beside::file(target, now)?;
    file.write_all(bytes)?;
    if let Some(now) = now {
        keep_owner(file.as_file(), now)?;
        keep_rights(file.as_file(), now)?;
    }
    file.as_file().sync_all()?;
    Ok(file)
}

/// Brings the new name down to the disk, where the system can.
fn settle(target: &Path) -> io::Result<()> {
    let synced =
        if cfg!(unix) { fs::File::open(links::folder_of(target)).and_then(|folder| folder.sync_all()) } else { Ok(()) };
    match synced {
        // A folder that may not be listed cannot be opened, and some file systems bring names down by themselves.
        Err(error) if is_not_offered(error.kind()) => Ok(()),
        synced => synced,
    }
}

fn is_not_offered(kind: io::ErrorKind) -> bool {
    matches!(kind, io::ErrorKind::PermissionDenied | io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported)
}

/// Owner and group as before; where the system does not let us, the file is not replaced.
fn keep_owner(file: &fs::File, now: &fs::Metadata) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, fchown};
        let new = file.metadata()?;
        let uid = Some(now.uid()).filter(|uid| *uid != new.uid());
        let gid = Some(now.gid()).filter(|gid| *gid != new.gid());
        if (uid.is_some() || gid.is_some()) && fchown(file, uid, gid).is_err() {
            let words = if uid.is_some() { "it belongs to another user" } else { "it belongs to another group" };
            return Err(io::Error::new(io::ErrorKind::PermissionDenied, words));
        }
    }
    let _ = (file, now);
    Ok(())
}

fn keep_rights(file: &fs::File, now: &fs::Metadata) -> io::Result<()> {
    if file.metadata()?.permissions() == now.permissions() { Ok(()) } else { file.set_permissions(now.permissions()) }
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
