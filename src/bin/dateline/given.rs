//! A file of events as it is given to be compared: one of the disk, standard input, or one of a revision.

use std::path::Path;

use dateline::{Checked, Chronicle, FileId, Files, Loaded};

use crate::check;
use crate::failure::Failure;
use crate::input::{self, Input};
use crate::report::{MOST, Report, To};
use crate::revision::Revision;

/// A file as it was given, with where those that it includes are.
pub(crate) struct Given {
    pub(crate) input: Input,
    revision: Option<Revision>,
}

impl Given {
    /// Reads it: a file, standard input, or the file of a revision.
    pub(crate) fn read(given: &Path) -> Result<Given, Failure> {
        let Some((revision, path)) = Revision::named(given)? else {
            return Ok(Given { input: input::read(given)?, revision: None });
        };
        let input = input::decode(revision.load(&path)?);
        Ok(Given { input, revision: Some(revision) })
    }

    /// What it tells, with the files that it includes; nothing where one has errors, which are said.
    pub(crate) fn chronicle(&self, report: &mut Report) -> Result<Option<Chronicle>, Failure> {
        let mut files: Files<'_> = self.input.files();
        let read = check::read(&self.input);
        let mut load = |path: &Path| -> Result<Loaded, String> {
            let loaded = match &self.revision {
                Some(revision) => revision.load_beside(path),
                None => input::load_regular(path),
            };
            loaded.map_err(|failure| failure.message())
        };
        let read: Checked<_> = dateline::edit::with_included(&mut files, &mut load, FileId::MAIN, read);
        if read.has_errors() || read.value.is_none() {
            report.diagnostics_of(To::Trouble, &files, FileId::MAIN, &read.diagnostics, MOST)?;
            return Ok(None);
        }
        Ok(read.value)
    }
}
