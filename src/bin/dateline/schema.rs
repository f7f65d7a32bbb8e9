//! `dateline schema`: the format for editors.

use clap::ValueEnum;

use crate::failure::{Failure, Verdict};
use crate::report::Report;

/// Print the JSON Schema of the file of events, or of a theme file
///
/// Editors that know the schema complete keys, show what each is for, and underline mistakes. They find it if the first
/// line of the file of events is `# yaml-language-server: $schema=events.schema.json`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  dateline schema > events.schema.json\n  dateline schema theme > theme.schema.json"
)]
pub(crate) struct SchemaArgs {
    /// Which file: that of events, or a theme file
    #[arg(value_enum, value_name = "FILE", default_value_t = Kind::Events)]
    kind: Kind,
}

/// The kinds of file that have a schema.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Kind {
    /// Events and timelines
    Events,
    /// The colours of an organisation
    Theme,
}

/// Runs the command.
pub(crate) fn schema(args: &SchemaArgs, report: &mut Report) -> Result<Verdict, Failure> {
    let schema = match args.kind {
        Kind::Events => dateline::read::schema(),
        Kind::Theme => dateline::read::theme_schema(),
    };
    report.whole(&schema).map(|()| Verdict::Fine)
}
