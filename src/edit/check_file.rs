//! A file that a loader gives, checked beside others.

use std::path::Path;

use crate::diag::Checked;
use crate::edit::fix::check;
use crate::model::Chronicle;
use crate::read::loaded;
use crate::text::{FileId, Files, Loader};

/// Reads a whole file that a loader gives as [`check`] does, beside the files read before; see [`crate::read::read_file`].
///
/// ```
/// use dateline::{Files, Loaded};
/// use std::path::Path;
/// let mut from_memory = |_: &Path| Ok::<_, ()>(Loaded { name: "<memory>".into(), bytes: b"events: 3\n".to_vec() });
/// let mut files = Files::default();
/// let (file, read) = dateline::check_file(&mut files, &mut from_memory, Path::new("a.yaml")).expect("it is there");
/// assert!(read.has_errors() && read.diagnostics.iter().all(|found| found.span.file() == file));
/// ```
///
/// # Errors
/// The loader's, where it does not give the file.
pub fn check_file<L: Loader>(
    files: &mut Files<'_>,
    loader: &mut L,
    path: &Path,
) -> Result<(FileId, Checked<Option<Chronicle>>), L::Error> {
    loaded(files, loader, path, check)
}
