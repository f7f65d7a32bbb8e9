//! `--against`: what has changed since an earlier file, in the pictures.

use std::path::{Path, PathBuf};

use dateline::Chronicle;
use dateline::compare::as_internal;

use crate::failure::Failure;
use crate::given::Given;
use crate::report::Report;

/// What is compared with.
#[derive(Debug, Clone, Default, clap::Args)]
pub(crate) struct AgainstArgs {
    /// Show what has changed since OLD, a file of events or `REVISION:FILE` as `diff` takes it: withdrawn events are struck
    /// through, added ones underlined, and re-dated ones have their date before, struck through
    #[arg(long, value_name = "OLD")]
    against: Option<PathBuf>,
}

impl AgainstArgs {
    /// The earlier file, where it is one of the disk.
    pub(crate) fn file(&self) -> Option<&Path> {
        self.against.as_deref().filter(|path| path.exists())
    }

    /// The earlier file, where one is named; what the new one says is internal, is internal in it.
    pub(crate) fn earlier(
        &self,
        (name, new): (&str, &Chronicle),
        report: &mut Report,
    ) -> Result<Option<Chronicle>, Failure> {
        let Some(path) = &self.against else { return Ok(None) };
        if name == "<stdin>" && path == Path::new("-") {
            return Err(Failure::OneFile {
                one: "the file of events".into(),
                other: "the file before".into(),
                how: "are both standard input",
                remedy: "name a file for one of them, such as `--against HEAD:events.yaml`".into(),
            });
        }
        let earlier = Given::read(path)?.chronicle(report)?;
        let old = earlier.ok_or_else(|| Failure::Earlier(path.display().to_string()))?;
        Ok(Some(as_internal(old, new)))
    }
}
