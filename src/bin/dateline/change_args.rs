//! The arguments of `dateline add`, `set`, `remove`, `rename` and `move`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::args::{USUAL_FILE, unshield};

const ADD_EXAMPLES: &str = "\
Examples:
  dateline add --date 2012-05-25 --title 'Houla massacre' --source daily-beast --importance 5
  dateline add history.yaml --date 197X --title 'A decade' --tag memory --dry-run
  dateline add --date 2012-05-25 --title 'Houla massacre' --title-in fr='Le massacre de Houla'
  dateline add                      be asked one by one";

const SET_EXAMPLES: &str = "\
Examples:
  dateline set houla-massacre importance 5
  dateline set houla-massacre tags houla spring-2012
  dateline set houla-massacre sources '[daily-beast, { id: kozhanov, locator: paragraph 2 }]'
  dateline set houla-massacre place ''          remove the key
  dateline set houla-massacre title.fr 'Le massacre de Houla'
                                                the title in French
  dateline set sources.un title.fr 'Rapport de la commission'
                                                that of a source; categories.ID is a category,
                                                timelines.ID a timeline
  dateline set ides date -0043-03-15            44 BCE
  dateline set ides date '15 March 44 BC'       the same
  dateline set history.yaml ides place Rome     in another file";

/// The file to change.
#[derive(Debug, clap::Args)]
pub(crate) struct Target {
    /// The file of events, if it does not come right after the command
    #[arg(short = 'f', long = "file", value_name = "FILE")]
    pub(crate) named: Option<PathBuf>,
    /// Print the change as a unified diff, and leave the file alone
    #[arg(long)]
    pub(crate) dry_run: bool,
}

/// Add an event to a file
///
/// One block of lines is inserted, by date if the list is in order of time, and written like its neighbours. Every
/// other byte stays. On a terminal, `--date` and `--title` are asked for if they are not given.
#[derive(Debug, clap::Args)]
#[command(after_help = ADD_EXAMPLES)]
pub(crate) struct AddArgs {
    /// When: a date such as 2012-05-25, 197X or 1850~, or words that can only mean one: '25 April 1792'
    #[arg(long, value_parser = unshield)]
    pub(crate) date: Option<String>,
    /// What happened, in a few words
    #[arg(long, value_parser = unshield)]
    pub(crate) title: Option<String>,
    /// The title in another language, `fr='Le massacre de Houla'`; may be repeated
    #[arg(long = "title-in", value_name = "LANG=TITLE", value_parser = translation)]
    pub(crate) titles: Vec<(String, String)>,
    /// A unique name; made from the title where the other events have one
    #[arg(long, value_parser = unshield)]
    pub(crate) id: Option<String>,
    /// What happened, in a sentence or two
    #[arg(long, value_parser = unshield)]
    pub(crate) summary: Option<String>,
    /// The summary in another language; may be repeated
    #[arg(long = "summary-in", value_name = "LANG=SUMMARY", value_parser = translation)]
    pub(crate) summaries: Vec<(String, String)>,
    /// One of the file's categories
    #[arg(long, value_parser = unshield)]
    pub(crate) category: Option<String>,
    /// One of the file's sources; may be repeated
    #[arg(long = "source", value_name = "SOURCE", value_parser = unshield)]
    pub(crate) sources: Vec<String>,
    /// 1 to 5
    #[arg(long, value_parser = unshield)]
    pub(crate) importance: Option<String>,
    /// A word to choose events by; may be repeated
    #[arg(long = "tag", value_name = "TAG", value_parser = unshield)]
    pub(crate) tags: Vec<String>,
    /// Where
    #[arg(long, value_parser = unshield)]
    pub(crate) place: Option<String>,
    /// Who; may be repeated
    #[arg(long = "actor", value_name = "ACTOR", value_parser = unshield)]
    pub(crate) actors: Vec<String>,
    /// confirmed, reported, disputed or denied
    #[arg(long, value_parser = unshield)]
    pub(crate) status: Option<String>,
    /// Where the date comes from: stated, derived or background
    #[arg(long, value_parser = unshield)]
    pub(crate) basis: Option<String>,
    /// A page about it
    #[arg(long, value_parser = unshield)]
    pub(crate) url: Option<String>,
    /// The file of events, `events.yaml` where none is named; `-` changes standard input on its way to standard output
    #[arg(value_name = "FILE", conflicts_with = "named")]
    pub(crate) file: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) target: Target,
}

/// Set a key of an event
///
/// Only the value changes; a new key goes to its usual place. An empty value removes the key.
#[derive(Debug, clap::Args)]
#[command(override_usage = "dateline set [OPTIONS] [FILE] <ID> <KEY> <VALUE>...", after_help = SET_EXAMPLES)]
pub(crate) struct SetArgs {
    /// The event's id, `sources.ID`, `categories.ID` or `timelines.ID`; its key, such as `date` or `tags`; the value, for a list one word for each item, or the list in
    /// brackets. Before them the file of events, where it is not `events.yaml`; `-` changes standard input on its way to
    /// standard output
    #[arg(required = true, value_name = "[FILE] ID KEY VALUE")]
    pub(crate) words: Vec<OsString>,
    #[command(flatten)]
    pub(crate) target: Target,
}

/// Remove an event, a source, a category or a timeline
///
/// The comments right above it are removed too. Refused if another event links to it or names it, or an address such as `#ID` leads to it.
#[derive(Debug, clap::Args)]
#[command(override_usage = "dateline remove [OPTIONS] [FILE] <ID>")]
pub(crate) struct RemoveArgs {
    /// The event's id, `sources.ID`, `categories.ID` or `timelines.ID`. Before it the file of events, where it is not `events.yaml`
    #[arg(required = true, value_name = "[FILE] ID")]
    pub(crate) words: Vec<OsString>,
    #[command(flatten)]
    pub(crate) target: Target,
}

/// Give an event, a source, a category or a timeline another id
///
/// What names it is changed too: links of events, their sources and categories, and addresses such as `#ID`.
#[derive(Debug, clap::Args)]
#[command(override_usage = "dateline rename [OPTIONS] [FILE] <ID> <NEW>")]
pub(crate) struct RenameArgs {
    /// The event's id, `sources.ID`, `categories.ID` or `timelines.ID`, and the new one. Before them the file of events, where it is not `events.yaml`
    #[arg(required = true, value_name = "[FILE] ID NEW")]
    pub(crate) words: Vec<OsString>,
    #[command(flatten)]
    pub(crate) target: Target,
}

/// Move an event to where its date belongs
#[derive(Debug, clap::Args)]
#[command(override_usage = "dateline move [OPTIONS] [FILE] <ID>")]
pub(crate) struct MoveArgs {
    /// The event's id. Before it the file of events, where it is not `events.yaml`
    #[arg(required = true, value_name = "[FILE] ID")]
    pub(crate) words: Vec<OsString>,
    #[command(flatten)]
    pub(crate) target: Target,
}

/// A text behind its language.
fn translation(written: &str) -> Result<(String, String), String> {
    let (tag, words) = written
        .split_once('=')
        .filter(|(tag, words)| !tag.is_empty() && !words.is_empty())
        .ok_or("expected the code of a language, `=` and the words, such as `fr='Le massacre de Houla'`")?;
    Ok((tag.to_owned(), unshield(words)?))
}

impl AddArgs {
    pub(crate) fn path(&self) -> &Path {
        self.file.as_deref().or(self.target.named.as_deref()).unwrap_or(Path::new(USUAL_FILE))
    }
}
