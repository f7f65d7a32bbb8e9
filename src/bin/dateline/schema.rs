//! `dateline schema`: the format for editors.

use crate::failure::{Failure, Verdict};
use crate::report::Report;

/// Print the JSON Schema of the file of events
///
/// Editors that know the schema complete keys, show what each is for, and underline mistakes. They find it if the first
/// line of the file of events is `# yaml-language-server: $schema=events.schema.json`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  dateline schema > events.schema.json")]
pub(crate) struct SchemaArgs {}

/// Runs the command.
pub(crate) fn schema(_: &SchemaArgs, report: &mut Report) -> Result<Verdict, Failure> {
    report.whole(&dateline::read::schema()).map(|()| Verdict::Fine)
}
