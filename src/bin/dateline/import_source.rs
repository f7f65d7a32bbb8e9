//! A file of another program: a file that can be read more than once, be it standard input.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use dateline::exchange::{Refusal, decode_whole};

use crate::failure::Failure;
use crate::input;
use crate::targets;

/// Bytes that show which format a file is in.
const SAMPLE: u64 = 1 << 16;

/// A file that can be read more than once.
pub(crate) struct Source {
    pub(crate) name: String,
    path: PathBuf,
    /// Standard input as a file without a name.
    spooled: Option<File>,
}

impl Source {
    pub(crate) fn open(path: &Path) -> Result<Source, Failure> {
        if path != Path::new("-") {
            drop(input::open_regular(path)?);
            return Ok(Source { name: path.display().to_string(), path: path.to_owned(), spooled: None });
        }
        targets::readable(path)?;
        let failed = |error| Failure::Read(PathBuf::from("<stdin>"), error);
        let mut file = tempfile::tempfile().map_err(failed)?;
        io::copy(&mut io::stdin().lock(), &mut file).map_err(failed)?;
        Ok(Source { name: "<stdin>".to_owned(), path: path.to_owned(), spooled: Some(file) })
    }

    /// From its start.
    pub(crate) fn reader(&self) -> io::Result<Box<dyn Read>> {
        match &self.spooled {
            Some(file) => {
                let mut file = file.try_clone()?;
                file.seek(SeekFrom::Start(0))?;
                Ok(Box::new(file))
            }
            None => Ok(Box::new(File::open(&self.path)?)),
        }
    }

    pub(crate) fn failed(&self, error: io::Error) -> Failure {
        Failure::Read(PathBuf::from(&self.name), error)
    }

    /// Its beginning.
    pub(crate) fn sample(&self) -> Result<Vec<u8>, Failure> {
        let mut bytes = Vec::new();
        self.reader()
            .and_then(|reader| reader.take(SAMPLE).read_to_end(&mut bytes))
            .map_err(|error| self.failed(error))?;
        Ok(bytes)
    }

    /// All of it as text, and what is to be said of that; or why it is none.
    pub(crate) fn text(&self) -> Result<Result<(String, Option<String>), Refusal>, Failure> {
        let bytes = input::take(self.reader().map_err(|error| self.failed(error))?, 0, &self.path)?;
        Ok(decode_whole(&bytes))
    }

    /// The title of a file that has none: the name of the other without its ending.
    pub(crate) fn title(&self) -> String {
        let stem = self.path.file_stem().filter(|_| self.spooled.is_none());
        stem.map_or_else(|| "Imported events".to_owned(), |stem| stem.to_string_lossy().into_owned())
    }
}
