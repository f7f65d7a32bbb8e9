//! `dateline init`. What it is: a first file to start from. In: a path. Out: that file and the schema beside it, or a
//! refusal where one is there already. It must not replace a file.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::args::USUAL_FILE;
use crate::failure::{Failure, Verdict};
use crate::links::folder_of;
use crate::output;
use crate::report::Report;

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
/// The file draws as it is: change it bit by bit. The schema for editors is written beside it, as `events.schema.json`. A
/// file that is there already is never replaced.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct InitArgs {
    /// The file to write; `-` prints it
    #[arg(default_value = USUAL_FILE)]
    file: PathBuf,
}

/// Runs the command.
pub(crate) fn init(args: &InitArgs, report: &mut Report) -> Result<Verdict, Failure> {
    let file = &args.file;
    if file == Path::new("-") {
        return report.whole(STARTER).map(|()| Verdict::Fine);
    }
    if file.file_name() == Some(SCHEMA.as_ref()) {
        return Err(Failure::NameTaken(file.clone()));
    }
    let (schema, text) = (file.with_file_name(SCHEMA), dateline::schema());
    let is_written = fs::read(&schema).is_ok_and(|bytes| bytes == text.as_bytes());
    for path in [file].into_iter().chain((!is_written).then_some(&schema)) {
        if fs::symlink_metadata(path).is_ok() {
            return Err(Failure::IsThere(path.clone()));
        }
    }
    output::folder(folder_of(file))?;
    if !is_written {
        write(&schema, &text)?;
    }
    write(file, STARTER)?;
    report.line(&format!("{}: written, with {} for your editor", file.display(), schema.display()))?;
    report.line(&format!("draw it with `{}`", drawing(file)))?;
    Ok(Verdict::Fine)
}

/// The command that draws the file.
fn drawing(file: &Path) -> String {
    if file == Path::new(USUAL_FILE) { "dateline".to_owned() } else { format!("dateline render {}", file.display()) }
}

/// A new file, or none: what was written of it before the disk was full goes again.
fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Failure::IsThere(path.to_owned()),
        _ => Failure::Write(path.to_owned(), error),
    })?;
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(|error| {
        // The message tells why it could not be written; that half of it cannot be taken away either adds nothing.
        let _ = fs::remove_file(path);
        Failure::Write(path.to_owned(), error)
    })
}
