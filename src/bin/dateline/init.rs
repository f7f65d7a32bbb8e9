//! `dateline init`: a first file to start from.

use std::fs;
use std::path::{Path, PathBuf};

use crate::args::USUAL_FILE;
use crate::failure::{Failure, Verdict};
use crate::links::folder_of;
use crate::made;
use crate::output;
use crate::report::Report;
use crate::targets::{self, Part, Role};

/// The file as it is written; its first line names [`SCHEMA`].
const STARTER: &str = include_str!("starter.yaml");

/// The schema beside it.
const SCHEMA: &str = "events.schema.json";

const EXAMPLES: &str = "\
Examples:
  dateline init && dateline         a first picture in output/
  dateline init history.yaml        under another name";

/// Write a first file of events, with comments that explain it
///
/// The file can be drawn as it is; replace its events with yours. The schema for editors is written beside it, as `events.schema.json`,
/// if there is none. A file that is there already is never replaced.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct InitArgs {
    /// The file to write, `events.yaml` where none is named; `-` prints it to standard output
    #[arg(value_name = "FILE", conflicts_with = "named")]
    file: Option<PathBuf>,
    /// The same file, given as an option
    #[arg(short = 'f', long = "file", value_name = "FILE")]
    named: Option<PathBuf>,
}

/// Runs the command.
pub(crate) fn init(args: &InitArgs, report: &mut Report) -> Result<Verdict, Failure> {
    let file = args.file.as_deref().or(args.named.as_deref()).unwrap_or(Path::new(USUAL_FILE));
    if file == Path::new("-") {
        return report.whole(STARTER).map(|()| Verdict::Fine);
    }
    if file.file_name() == Some(SCHEMA.as_ref()) {
        return Err(Failure::NameTaken(file.to_owned()));
    }
    let (schema, text) = (file.with_file_name(SCHEMA), dateline::read::schema());
    targets::apart(&[], &[Part::new(Role::Schema, &schema), Part::new(Role::Events, file)])?;
    output::plain_folder(folder_of(file))?;
    let mut staged = vec![output::stage_new(file, STARTER.as_bytes())?];
    let there = Schema::beside(&schema, &text)?;
    if there == Schema::Missing {
        // First, so that the file never names a schema that is not there.
        staged.insert(0, output::stage_new(&schema, text.as_bytes())?);
    }
    output::commit(staged)?;
    report.line(&format!("{}: written, with {} for your editor", file.display(), schema.display()))?;
    if there == Schema::OfAnotherVersion {
        let words = "was there and is kept; another version of dateline wrote it";
        report.line(&format!("{}: {words}, `dateline schema` prints this one's", schema.display()))?;
    }
    report.line(&format!("draw it with `{}`", drawing(file)))?;
    Ok(Verdict::Fine)
}

/// What stands in the place of the schema.
#[derive(PartialEq)]
enum Schema {
    Missing,
    Same,
    OfAnotherVersion,
}

impl Schema {
    /// Refuses a file of others: the new file's first line would name it.
    fn beside(path: &Path, text: &str) -> Result<Schema, Failure> {
        match fs::read(path) {
            Ok(bytes) if bytes == text.as_bytes() => Ok(Schema::Same),
            Ok(bytes) if made::is_schema(&bytes) => Ok(Schema::OfAnotherVersion),
            Err(_) if fs::symlink_metadata(path).is_err() => Ok(Schema::Missing),
            _ => Err(Failure::OtherSchema(path.to_owned())),
        }
    }
}

/// The command that draws the file.
fn drawing(file: &Path) -> String {
    if file == Path::new(USUAL_FILE) { "dateline".to_owned() } else { format!("dateline render {}", file.display()) }
}
