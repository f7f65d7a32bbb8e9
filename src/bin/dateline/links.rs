//! What a path means. What it is: the links from a path to the file at their end, and whether that is still the file that
//! was opened. In: a path. Out: paths. It must not write.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// The most links that are followed from one to the next.
const LINKS: usize = 40;

/// The path, what it links to, and so on: the last one is no link. It need not be there.
pub(crate) fn chain(path: &Path) -> io::Result<Vec<PathBuf>> {
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

/// Whether the path still means the file that is open.
pub(crate) fn means(path: &Path, file: &File) -> bool {
    let same = || -> io::Result<bool> {
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            let (one, other) = (file.metadata()?, fs::metadata(path)?);
            Ok((one.dev(), one.ino()) == (other.dev(), other.ino()))
        }
        #[cfg(not(unix))]
        Ok(file.metadata()?.len() == fs::metadata(path)?.len())
    };
    same().unwrap_or(false)
}

/// Whether a file has another name beside the one it was opened by.
pub(crate) fn has_other_name(file: &File) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        file.metadata().is_ok_and(|about| about.nlink() > 1)
    }
    #[cfg(not(unix))]
    {
        let _ = file;
        false
    }
}
