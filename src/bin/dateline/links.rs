//! Links: from a path to the file at its end, and whether that is still the file that was opened.

use std::fs::{self, File, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use crate::json_escape;

/// The most links that are followed from one to the next.
const LINKS: usize = 40;

/// Why a link is not followed, behind its name: anybody may have put it there.
pub(crate) const OTHERS_LINK: &str = "is another user's link, in a folder that everyone may write to";

/// The rule that Linux keeps where `fs.protected_symlinks` is set, for administrators too: in a sticky folder that everyone
/// may write to, such as `/tmp`, a link is followed by its owner alone, unless it belongs to the folder's owner.
fn is_others_link(link: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        const STICKY_FOR_ALL: u32 = 0o1002;
        let (Ok(link), Ok(folder)) = (fs::symlink_metadata(link), fs::metadata(folder_of(link))) else { return false };
        let ours = rustix::process::geteuid().as_raw();
        folder.mode() & STICKY_FOR_ALL == STICKY_FOR_ALL && link.uid() != ours && link.uid() != folder.uid()
    }
    #[cfg(not(unix))]
    {
        let _ = link;
        false
    }
}

/// The path with every link on its way followed, those of folders too. The last names of it need not be there.
///
/// # Errors
/// Where a link is another user's, or there are too many.
pub(crate) fn real(path: &Path) -> io::Result<PathBuf> {
    let mut real = PathBuf::new();
    let mut rest: Vec<PathBuf> = names(path);
    let mut links = 0;
    while let Some(name) = rest.pop() {
        real.push(name);
        let Ok(next) = fs::read_link(&real) else { continue };
        links += 1;
        if links > LINKS {
            return Err(io::Error::other("too many links"));
        }
        if is_others_link(&real) {
            let message = format!("`{}` {OTHERS_LINK}", json_escape::words(&real.display().to_string()));
            return Err(io::Error::new(io::ErrorKind::PermissionDenied, message));
        }
        // An absolute one replaces all before it as it is pushed.
        real.pop();
        rest.extend(names(&next));
    }
    Ok(real)
}

/// The names of a path, the last one first.
fn names(path: &Path) -> Vec<PathBuf> {
    path.components().rev().map(|part| PathBuf::from(part.as_os_str())).collect()
}

/// The path, what it links to, and so on: the last one is no link. It need not be there.
pub(crate) fn chain(path: &Path) -> io::Result<Vec<PathBuf>> {
    real(path)?;
    let mut chain = vec![path.to_owned()];
    while let Some(at) = chain.last() {
        let Ok(next) = fs::read_link(at) else { return Ok(chain) };
        if chain.len() > LINKS {
            break;
        }
        let next = at.parent().unwrap_or(Path::new("")).join(next);
        chain.push(next);
    }
    Err(io::Error::other("too many links"))
}

/// The file that a path means in the end.
pub(crate) fn end(path: &Path) -> io::Result<PathBuf> {
    Ok(chain(path)?.pop().unwrap_or_else(|| path.to_owned()))
}

/// The folder that a file is in.
pub(crate) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Which file it is, by whatever name: device and number.
#[cfg(unix)]
pub(crate) type Identity = (u64, u64);
/// Which file it is: its whole path, without links.
#[cfg(not(unix))]
pub(crate) type Identity = PathBuf;

#[cfg(unix)]
fn identity_of(about: &Metadata) -> Identity {
    use std::os::unix::fs::MetadataExt;
    (about.dev(), about.ino())
}

/// The file at the end of a path, where there is one.
pub(crate) fn identity(path: &Path) -> Option<Identity> {
    #[cfg(unix)]
    return fs::metadata(path).ok().as_ref().map(identity_of);
    #[cfg(not(unix))]
    return fs::canonicalize(path).ok();
}

/// The regular file that a standard stream is sent to or comes from; nothing for a terminal, a pipe or a device, which may
/// well be several streams at once.
#[cfg(unix)]
pub(crate) fn stream(stream: impl std::os::fd::AsFd) -> Option<Identity> {
    let file = File::from(stream.as_fd().try_clone_to_owned().ok()?);
    file.metadata().ok().filter(Metadata::is_file).as_ref().map(identity_of)
}

/// The system does not tell which file it is.
#[cfg(not(unix))]
pub(crate) fn stream<T>(_: T) -> Option<Identity> {
    None
}

/// Whether two names of one folder are one file.
pub(crate) fn is_one_file(one: &Metadata, other: &Metadata) -> bool {
    #[cfg(unix)]
    return identity_of(one) == identity_of(other);
    #[cfg(not(unix))]
    return (one.len(), one.modified().ok()) == (other.len(), other.modified().ok());
}

/// Whether the path still means the file that is open.
pub(crate) fn means(path: &Path, file: &File) -> bool {
    let same = || -> io::Result<bool> { Ok(is_one_file(&file.metadata()?, &fs::metadata(path)?)) };
    same().unwrap_or(false)
}

/// Whether a file has several names.
pub(crate) fn has_other_name(about: &Metadata) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        about.nlink() > 1
    }
    #[cfg(not(unix))]
    {
        let _ = about;
        false
    }
}
