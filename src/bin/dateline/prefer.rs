//! `--prefer`: events dated as one source dates them.

use dateline::Chronicle;
use dateline::read::{preferable, preferring};

use crate::failure::Failure;

/// The option.
#[derive(Debug, Clone, Default, clap::Args)]
pub(crate) struct PreferArgs {
    /// Show events at the dates that the accounts of this source give, instead of `prefer` in the file; events of which it gives no date
    /// keep theirs
    #[arg(long, value_name = "SOURCE")]
    prefer: Option<String>,
}

impl PreferArgs {
    /// The chronicle with its timelines as that source dates the events.
    pub(crate) fn drawn(&self, chronicle: Chronicle) -> Result<Chronicle, Failure> {
        match &self.prefer {
            Some(id) => preferring(chronicle, id).map_err(Failure::Prefer),
            None => Ok(chronicle),
        }
    }

    /// The chronicle with its events as that source dates them, in the order of time.
    pub(crate) fn listed(&self, chronicle: Chronicle) -> Result<Chronicle, Failure> {
        let Some(id) = &self.prefer else { return Ok(chronicle) };
        let source = preferable(&chronicle, id).map_err(Failure::Prefer)?;
        Ok(chronicle.listed_by(source))
    }
}
