//! `dateline diff`: what is different between two files of events.

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use dateline::compare::{Entry, Kind, compare};

use crate::audience::AudienceArgs;
use crate::changes_words::{self, TEXT};
use crate::failure::{Failure, Verdict};
use crate::given::Given;
use crate::report::Report;

const EXAMPLES: &str = "\
Examples:
  dateline diff published.yaml events.yaml
  dateline diff HEAD:events.yaml events.yaml             what is not committed yet
  dateline diff v1.0:events.yaml events.yaml --audience public --format markdown > corrections.md

Exit codes: 0 both tell the same, 1 they are different, 2 one of them cannot be read or has errors.";

/// Say what is different between two files of events
///
/// Which events were added, withdrawn, re-dated, re-sourced and re-worded, and what else is different in events, sources,
/// categories, eras, timelines and the whole, each with its old and its new value. An event is known by its id, and where that is gone by its title and date. Comments, spaces,
/// quotes and the order of entries make no difference.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct DiffArgs {
    /// The file before: a file of events, `-` for standard input, or `REVISION:FILE`, the file in a revision of git
    #[arg(value_name = "OLD")]
    old: PathBuf,
    /// The file after, in the same forms
    #[arg(value_name = "NEW")]
    new: PathBuf,
    #[command(flatten)]
    audience: AudienceArgs,
    /// `json` is an array of objects: section, kinds, id, title, date, words, differences, of which each has kind, key, item,
    /// old, new, and for dates old_words, new_words; `markdown` is a list for a page of corrections
    #[arg(long, value_enum, default_value_t = Form::Text)]
    format: Form,
}

/// Who the differences are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// For people to read, a line for each difference
    Text,
    /// JSON, for programs
    Json,
    /// Markdown, for pages
    Markdown,
}

/// Runs the command.
pub(crate) fn diff(args: &DiffArgs, report: &mut Report) -> Result<Verdict, Failure> {
    let stdin = Path::new("-");
    if args.old == stdin && args.new == stdin {
        return Err(Failure::OneFile {
            one: "the file before".into(),
            other: "the file after".into(),
            how: "are both standard input",
            remedy: "name a file for one of them, such as `dateline diff - events.yaml`".into(),
        });
    }
    let (old, new) = (Given::read(&args.old)?, Given::read(&args.new)?);
    // What is wrong with both is told at once.
    let (old_chronicle, new_chronicle) = (old.chronicle(report)?, new.chronicle(report)?);
    let (Some(old_chronicle), Some(new_chronicle)) = (old_chronicle, new_chronicle) else {
        return Ok(Verdict::Incomparable);
    };
    let old_chronicle = args.audience.cut_before(&old.input.name, (old_chronicle, &new_chronicle), report)?;
    let new_chronicle = args.audience.cut(&new.input.name, new_chronicle, report)?;
    let entries = compare(&old_chronicle, &new_chronicle);
    say(args.format, (&old.input.name, &new.input.name), &entries, report)?;
    // The program ends here: the system takes a million small pieces back at once, faster than we could one by one.
    std::mem::forget((old_chronicle, new_chronicle));
    Ok(if entries.is_empty() { Verdict::Fine } else { Verdict::Invalid })
}

fn say(form: Form, (old, new): (&str, &str), entries: &[Entry], report: &mut Report) -> Result<(), Failure> {
    match form {
        Form::Json => report.array(entries.iter()),
        Form::Markdown => report.whole(&changes_words::markdown(entries)),
        Form::Text if entries.is_empty() => report.line(&format!("{old} and {new} tell the same")),
        Form::Text => {
            for (kind, words) in changes_words::sentences(entries, &TEXT) {
                report.marked(color(kind), &format!("{:<12}", kind.word()), &words)?;
            }
            report.line(&changes_words::tally(entries))
        }
    }
}

/// By its number in SGR (ECMA-48): green is new, red is gone, yellow is otherwise.
fn color(kind: Kind) -> u8 {
    match kind {
        Kind::Added => 32,
        Kind::Withdrawn => 31,
        _ => 33,
    }
}
