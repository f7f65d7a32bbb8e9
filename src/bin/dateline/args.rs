//! Arguments: every command and flag, typed, with its help.

mod shield;

use std::path::{Path, PathBuf, is_separator};

use anstream::ColorChoice;
use clap::{Parser, Subcommand, ValueEnum};
use dateline::IdPrefix;
use dateline::export::TextForm;
use dateline::time::Date;

use crate::addresses::LinksArgs;
use crate::against::AgainstArgs;
pub(crate) use crate::args::shield::{shield, unshield};
use crate::as_of;
use crate::audience::AudienceArgs;
use crate::change_args::{AddArgs, MoveArgs, RemoveArgs, RenameArgs, SetArgs};
use crate::changes::DiffArgs;
use crate::check::CheckArgs;
use crate::completions::CompletionsArgs;
use crate::explain::ExplainArgs;
use crate::export::ExportArgs;
use crate::file::FileArgs;
use crate::fmt::FmtArgs;
use crate::formats::FormatArgs;
use crate::import_args::ImportArgs;
use crate::init::InitArgs;
use crate::language::LanguageArgs;
use crate::list::ListArgs;
use crate::lsp::LspArgs;
use crate::man::ManArgs;
use crate::merge::MergeArgs;
use crate::narrow::NarrowArgs;
use crate::prefer::PreferArgs;
use crate::schema::SchemaArgs;
#[cfg(feature = "serve")]
use crate::serve::ServeArgs;
use crate::watch::WatchArgs;

/// The file that is read where none is named.
pub(crate) const USUAL_FILE: &str = "events.yaml";

/// The folder that is written to where none is named.
pub(crate) const USUAL_FOLDER: &str = "output";

const RENDER_EXAMPLES: &str = "\
Examples:
  dateline render                           draw events.yaml into output/
  dateline render history.yaml -o charts    draw another file into charts/
  dateline render --only overview -o a.svg  draw one timeline into a.svg
  dateline render --against v1.0:events.yaml  draw what has changed since a revision of git
  dateline render --format svg,pdf          draw each timeline twice, for pages and for paper
  dateline render --only fall -o a.png --scale 3 --background none";

const EXAMPLES: &str = "\
Examples:
  dateline init                     write a first events.yaml
  dateline                          draw events.yaml into output/
  dateline render history.yaml      draw another file
  dateline watch                    draw it again at every save
  dateline serve                    see and edit it in the browser
  dateline check                    report everything that is wrong with events.yaml
  dateline check --fix              correct mistakes that have only one possible correction
  dateline list --format json       give the events to another program
  dateline date 197X 2012-05~       explain two dates
  dateline add --date 2012-05-25 --title 'Houla massacre'
  dateline set houla-massacre importance 5
  dateline verify output/*.svg      measure pictures that were drawn

Exit codes: 0 all is well, 1 the file has errors, 2 the command could not be carried out.";

const DATE_EXAMPLES: &str = "\
Examples:
  dateline date 2012-05-25 1984~ -0044-03-15
  dateline date --format json '[1667,1672]'
  dateline date --lines --format json < values.jsonl";

/// Timelines from plain text.
///
/// Dated events in a YAML file become timelines as SVG, PNG, PDF or HTML. Without a command it
/// draws `events.yaml` into `output/`, as `dateline render` does.
#[derive(Debug, Parser)]
#[command(name = "dateline", version, after_help = EXAMPLES)]
pub(crate) struct Args {
    /// When to use colours in messages and tables (NO_COLOR is respected)
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub(crate) color: Color,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Render(RenderArgs),
    Watch(WatchArgs),
    #[cfg(feature = "serve")]
    Serve(ServeArgs),
    Check(CheckArgs),
    Explain(ExplainArgs),
    List(ListArgs),
    Narrow(NarrowArgs),
    Date(DateArgs),
    Add(Box<AddArgs>),
    Set(SetArgs),
    Remove(RemoveArgs),
    Rename(RenameArgs),
    Move(MoveArgs),
    Fmt(FmtArgs),
    Verify(VerifyArgs),
    Import(Box<ImportArgs>),
    Export(ExportArgs),
    Merge(MergeArgs),
    Diff(DiffArgs),
    Links(LinksArgs),
    Lsp(LspArgs),
    Init(InitArgs),
    Schema(SchemaArgs),
    Completions(CompletionsArgs),
    Man(ManArgs),
}

/// Draw the timelines of a file as SVG, PNG, PDF or HTML
///
/// Each timeline becomes a picture, `ID.svg` in the output folder, and a line on standard output. If the file has an
/// error, nothing is written. Each picture of an earlier run is replaced in one step, so that no program reads half of
/// one. A file that dateline did not draw is never replaced.
#[derive(Debug, clap::Args)]
#[command(after_help = RENDER_EXAMPLES)]
pub(crate) struct RenderArgs {
    #[command(flatten)]
    pub(crate) file: FileArgs,
    /// The folder for the pictures; where there is one picture, a name that ends in `.svg`, `.png`, `.pdf` or `.html`, or
    /// `-` to print it
    #[arg(short, long, value_name = "PLACE", default_value = USUAL_FOLDER)]
    pub(crate) output: PathBuf,
    #[command(flatten)]
    pub(crate) formats: FormatArgs,
    /// Draw only the timeline with this id
    #[arg(long, value_name = "ID")]
    pub(crate) only: Option<String>,
    /// Draw events without an end up to this date, instead of the file's `as-of`: a day, a month, a year, or `today` (in UTC)
    #[arg(long, value_name = "DATE", value_parser = as_of::parse)]
    pub(crate) as_of: Option<Date>,
    #[command(flatten)]
    pub(crate) prefer: PreferArgs,
    #[command(flatten)]
    pub(crate) against: AgainstArgs,
    #[command(flatten)]
    pub(crate) audience: AudienceArgs,
    #[command(flatten)]
    pub(crate) language: LanguageArgs,
    /// Begin all ids in the pictures with this and the timeline's id, in place of a hash of what the picture holds
    #[arg(long, value_name = "PREFIX", value_parser = id_prefix)]
    pub(crate) id_prefix: Option<IdPrefix>,
    /// How an SVG holds its texts: `outlines` for programs that read no fonts from a picture
    #[arg(long, value_enum, value_name = "FORM")]
    pub(crate) text: Option<Text>,
    /// Write what was measured on the pictures to this file, as `verify --format json` prints it; its name ends in `.json`
    #[arg(long, value_name = "FILE")]
    pub(crate) report: Option<PathBuf>,
    /// Write nothing, and exit with 1, where a picture has a defect that `verify` would find
    #[arg(long)]
    pub(crate) strict: bool,
}

impl Default for RenderArgs {
    fn default() -> RenderArgs {
        RenderArgs {
            file: FileArgs::default(),
            output: USUAL_FOLDER.into(),
            formats: FormatArgs::default(),
            only: None,
            as_of: None,
            prefer: PreferArgs::default(),
            against: AgainstArgs::default(),
            audience: AudienceArgs::default(),
            language: LanguageArgs::default(),
            id_prefix: None,
            text: None,
            report: None,
            strict: false,
        }
    }
}

/// What the texts of an SVG are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Text {
    /// Texts, with the fonts that they need inside the picture
    Fonts,
    /// Letters as shapes, with invisible text for screen readers and search
    Outlines,
}

impl From<Text> for TextForm {
    fn from(text: Text) -> TextForm {
        match text {
            Text::Fonts => TextForm::Fonts,
            Text::Outlines => TextForm::Outlines,
        }
    }
}

/// A prefix of ids as it is given.
pub(crate) fn id_prefix(given: &str) -> Result<IdPrefix, &'static str> {
    IdPrefix::new(given).ok_or(
        "expected a letter of A to Z, then letters, digits, hyphens and underscores, 64 at most, such as `syria`",
    )
}

/// Explain dates: level, first and last day, words
///
/// Takes any value of EDTF, the Extended Date/Time Format (ISO 8601-2, levels 0 to 2). Exits with 1 where a value is not
/// one.
#[derive(Debug, clap::Args)]
#[command(after_help = DATE_EXAMPLES)]
pub(crate) struct DateArgs {
    /// Dates; years before 1 BC start with a minus
    #[arg(value_name = "VALUE", required_unless_present = "lines", value_parser = unshield)]
    pub(crate) values: Vec<String>,
    /// Read values from standard input, one JSON string a line, and answer each with a line
    #[arg(long, conflicts_with = "values")]
    pub(crate) lines: bool,
    #[command(flatten)]
    pub(crate) language: LanguageArgs,
    /// `json` is one object a line: ok, level, earliest, latest, words, error
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

/// Measure finished pictures: overlaps, crossings, parts outside the canvas, sizes
///
/// Reads each picture back and measures it with the fonts inside it. Exits with 1 where a picture has a defect, with 2
/// where one cannot be read or was not drawn by dateline.
#[derive(Debug, clap::Args)]
pub(crate) struct VerifyArgs {
    /// SVG files that `render` wrote; `-` reads standard input
    #[arg(value_name = "PICTURE", required_unless_present = "named", conflicts_with = "named")]
    pictures: Vec<PathBuf>,
    /// The same files, given as an option; may be repeated
    #[arg(short = 'f', long = "file", value_name = "PICTURE")]
    named: Vec<PathBuf>,
    /// `json` is an array of objects: picture, ok, errors, then the figures
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

impl VerifyArgs {
    pub(crate) fn pictures(&self) -> impl Iterator<Item = &Path> {
        self.pictures.iter().chain(&self.named).map(PathBuf::as_path)
    }
}

/// Who the answer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people to read
    Text,
    /// JSON, for programs
    Json,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// Colours on a terminal, none in files and pipes
    Auto,
    /// Colours everywhere
    Always,
    /// No colours
    Never,
}

impl From<Color> for ColorChoice {
    fn from(color: Color) -> ColorChoice {
        match color {
            Color::Auto => ColorChoice::Auto,
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        }
    }
}

/// Whether the name of a file ends in one of these, in capitals or not; what ends in a slash is a folder's.
pub(crate) fn has_ending(path: &Path, endings: &[&str]) -> bool {
    let is_folder = path.as_os_str().as_encoded_bytes().last().is_some_and(|last| is_separator(char::from(*last)));
    !is_folder && path.extension().is_some_and(|end| endings.iter().any(|one| end.eq_ignore_ascii_case(one)))
}

#[cfg(test)]
mod tests;
