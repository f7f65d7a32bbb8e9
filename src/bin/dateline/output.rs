//! Writing files: each whole or not at all, and of several all or none.
//!
//! The order is what makes it safe: write, rights, fsync of the file, rename, fsync of the folder. Until the rename the
//! target is as it was; the rename is one stroke; and the bytes are on the disk before their name is. Of several files the
//! old ones are kept under a second name until the last new one is in place, and are put back where one cannot be.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::failure::Failure;
use crate::links;
use crate::targets;
use crate::temp_files::{self, Kept};

/// A file that is ready to take its place.
#[derive(Debug)]
pub(crate) struct Staged {
    target: PathBuf,
    /// Nothing where the target holds the same bytes already.
    beside: Option<NamedTempFile>,
    /// Whether something was there, which may be replaced.
    was_there: bool,
    /// Nothing may be replaced, whoever puts it there at this moment.
    is_new: bool,
}

/// Writes the bytes beside the target, down to the disk. Nothing that can be seen changes.
pub(crate) fn stage(path: &Path, bytes: &[u8]) -> Result<Staged, Failure> {
    try_stage(path, bytes).map_err(|error| Failure::Write(path.to_owned(), error))
}

/// The same for a file that must not be there yet: neither now nor when it takes its place.
pub(crate) fn stage_new(path: &Path, bytes: &[u8]) -> Result<Staged, Failure> {
    let (written, staged) = stage_new_with(path, |file| file.write_all(bytes))?;
    written.map_err(|error| Failure::Write(path.to_owned(), error))?;
    Ok(staged)
}

/// The same as [`stage_new`] for bytes that come one after the other, with what the writer of them answers; where that is an
/// error nothing takes the place.
pub(crate) fn stage_new_with<T>(path: &Path, write: impl FnOnce(&mut dyn Write) -> T) -> Result<(T, Staged), Failure> {
    targets::must_be_new(path)?;
    let failed = |error| Failure::Write(path.to_owned(), error);
    links::real(path).map_err(failed)?;
    let mut file = temp_files::file(path, &[], None).map_err(failed)?;
    let mut buffered = io::BufWriter::new(&mut file);
    let answer = write(&mut buffered);
    buffered.flush().map_err(failed)?;
    drop(buffered);
    file.as_file().sync_all().map_err(failed)?;
    Ok((answer, Staged { target: path.to_owned(), beside: Some(file), was_there: false, is_new: true }))
}

/// A new file, with the folders that it needs.
pub(crate) fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    plain_folder(links::folder_of(path))?;
    commit(vec![stage_new(path, bytes)?])
}

/// Puts every file in its place, each at one stroke; where one cannot be, those before it are as they were.
pub(crate) fn commit(staged: Vec<Staged>) -> Result<(), Failure> {
    let (mut files, mut kept) = (Vec::new(), Vec::new());
    for Staged { target, beside, was_there, is_new } in staged {
        files.extend(beside.map(|file| (target, file, (was_there, is_new))));
    }
    if files.len() > 1 {
        for (target, ..) in &files {
            kept.push(Kept::new(target).map_err(|error| Failure::Write(target.clone(), error))?);
        }
    }
    let targets: Vec<PathBuf> = files.iter().map(|(target, ..)| target.clone()).collect();
    for (at, (target, file, expected)) in files.into_iter().enumerate() {
        if let Err(failure) = place(&target, file, expected) {
            return Err(put_back(&targets[..at], kept, failure));
        }
    }
    let mut folders: Vec<&Path> = targets.iter().map(|target| links::folder_of(target)).collect();
    folders.dedup();
    folders.into_iter().try_for_each(|folder| settle(folder).map_err(|error| Failure::Unsettled(folder.into(), error)))
}

/// One file in its place. What came there since it was staged, such as one of ours by another spelling, is not replaced.
fn place(target: &Path, file: NamedTempFile, (was_there, is_new): (bool, bool)) -> Result<(), Failure> {
    if !was_there && fs::symlink_metadata(target).is_ok() {
        return Err(Failure::IsThere(target.to_owned()));
    }
    let placed = if is_new { file.persist_noclobber(target) } else { file.persist(target) };
    placed.map(drop).map_err(|error| match error.error.kind() {
        io::ErrorKind::AlreadyExists if is_new => Failure::IsThere(target.to_owned()),
        _ => Failure::Write(target.to_owned(), error.error),
    })
}

/// Undoes what was done; what cannot be undone is said beside why it had to be.
fn put_back(done: &[PathBuf], kept: Vec<Option<Kept>>, why: Failure) -> Failure {
    let undone = |(target, kept): (&PathBuf, Option<Kept>)| match kept {
        Some(kept) => kept.put_back(target),
        None => fs::remove_file(target),
    };
    let left: Vec<PathBuf> = done
        .iter()
        .zip(kept)
        .filter_map(|(target, kept)| undone((target, kept)).err().map(|_| target.clone()))
        .collect();
    if left.is_empty() { why } else { Failure::HalfWritten(left, Box::new(why)) }
}

/// The same for what is no picture.
pub(crate) fn plain_folder(path: &Path) -> Result<(), Failure> {
    folder(path).map_err(|why| match why {
        Failure::NoFolder(path) => Failure::NoPlainFolder(path),
        other => other,
    })
}

/// Makes a folder and those above it.
pub(crate) fn folder(path: &Path) -> Result<(), Failure> {
    if let Err(error) = links::real(path)
        && error.kind() == io::ErrorKind::PermissionDenied
    {
        return Err(Failure::Write(path.to_owned(), error));
    }
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
    let target = links::real(path)?;
    let now = match fs::metadata(&target) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        about => Some(about?),
    };
    if let Some(now) = &now {
        replaceable(now)?;
        if now.len() == bytes.len() as u64 && fs::read(&target)? == bytes {
            return Ok(Staged { target, beside: None, was_there: true, is_new: false });
        }
    }
    let beside = written(&target, bytes, now.as_ref())?;
    Ok(Staged { target, beside: Some(beside), was_there: now.is_some(), is_new: false })
}

/// The bytes beside the target and on the disk, with the owner and the rights of the file that is there now.
fn written(target: &Path, bytes: &[u8], now: Option<&fs::Metadata>) -> io::Result<NamedTempFile> {
    let mut file = temp_files::file(target, bytes, now)?;
    file.write_all(bytes)?;
    if let Some(now) = now {
        keep_owner(file.as_file(), now)?;
        keep_rights(file.as_file(), now)?;
    }
    file.as_file().sync_all()?;
    Ok(file)
}

/// Brings the new name down to the disk, where the system can.
fn settle(folder: &Path) -> io::Result<()> {
    let synced = if cfg!(unix) { fs::File::open(folder).and_then(|folder| folder.sync_all()) } else { Ok(()) };
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

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{Staged, commit, stage};
    use crate::failure::Failure;

    const PICTURES: usize = 8;

    fn names(folder: &Path) -> Vec<String> {
        let names = fs::read_dir(folder).expect("a folder").flatten();
        let mut names: Vec<String> = names.filter_map(|entry| entry.file_name().into_string().ok()).collect();
        names.sort();
        names
    }

    fn held(folder: &Path, at: usize) -> Option<String> {
        fs::read_to_string(folder.join(format!("{at}.svg"))).ok()
    }

    /// Files 0 to 7, of which every third is not there yet, and the new ones beside them.
    fn staged(folder: &Path) -> Vec<Staged> {
        let each = (0..PICTURES).map(|at| {
            let path = folder.join(format!("{at}.svg"));
            if at % 3 > 0 {
                fs::write(&path, format!("old {at}")).expect("written");
            }
            stage(&path, format!("new {at}").as_bytes()).expect("staged")
        });
        each.collect()
    }

    /// Between staging and placing, something comes in the way.
    fn break_one(way: &str, folder: &Path, path: &Path) {
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name");
        match way {
            "folder" => {
                let _ = fs::remove_file(path);
                fs::create_dir_all(path.join("in the way")).expect("made");
            }
            "came" => fs::write(path, "somebody else's").expect("written"),
            _ => {
                let ours = names(folder).into_iter().find(|one| one.starts_with(&format!(".{name}."))).expect("staged");
                fs::remove_file(folder.join(ours)).expect("removed");
            }
        }
    }

    #[test]
    fn where_one_of_eight_cannot_be_replaced_all_are_as_they_were() {
        for (stuck, way) in (0..PICTURES).flat_map(|stuck| [(stuck, "folder"), (stuck, "no new file"), (stuck, "came")])
        {
            if way == "came" && stuck % 3 > 0 {
                continue;
            }
            let folder = tempfile::tempdir().expect("a folder");
            let staged = staged(folder.path());
            let path = folder.path().join(format!("{stuck}.svg"));
            break_one(way, folder.path(), &path);
            let why = commit(staged).expect_err("one cannot be placed");
            assert!(matches!(&why, Failure::Write(at, _) | Failure::IsThere(at) if *at == path), "{why:?}");
            for at in (0..PICTURES).filter(|at| *at != stuck) {
                assert_eq!(held(folder.path(), at), (at % 3 > 0).then(|| format!("old {at}")), "{stuck}");
            }
            assert!(names(folder.path()).iter().all(|name| !name.starts_with('.')), "nothing is left beside");
        }
    }

    #[test]
    fn where_all_can_be_replaced_all_are_and_nothing_is_left() {
        let folder = tempfile::tempdir().expect("a folder");
        commit(staged(folder.path())).expect("all in place");
        assert!((0..PICTURES).all(|at| held(folder.path(), at) == Some(format!("new {at}"))));
        assert_eq!(names(folder.path()).len(), PICTURES);
    }

    /// As on a file system that takes two spellings for one name.
    #[test]
    fn two_new_files_that_turn_out_to_be_one_are_refused() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.svg");
        let both = ["one", "two"].map(|text| stage(&path, text.as_bytes()).expect("staged"));
        assert!(matches!(commit(both.into()), Err(Failure::IsThere(at)) if at == path));
        assert_eq!(names(folder.path()), [""; 0]);
    }
}
