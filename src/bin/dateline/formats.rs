//! The formats of pictures: what is asked for by flags and by the ending of a name.

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use dateline::export::{Paper, PaperSize, Raster};
use dateline::model::Background;
use dateline::{EncodeError, Target};

use crate::args::has_ending;
use crate::failure::Failure;

/// A format of pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For pages and programs that draw: sharp at every size
    Svg,
    /// For everything else: pixels
    Png,
    /// For printers, archives and papers: text that can be found and read aloud
    Pdf,
    /// A page with the picture in several widths, a table of its events, and their sources
    Html,
}

/// What stands behind a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Behind {
    /// The background of the timeline's theme
    Theme,
    /// Nothing: transparent
    None,
}

impl From<Behind> for Background {
    fn from(behind: Behind) -> Background {
        match behind {
            Behind::Theme => Background::Theme,
            Behind::None => Background::None,
        }
    }
}

/// Which formats, and how.
#[derive(Debug, Clone, Default, clap::Args)]
pub(crate) struct FormatArgs {
    /// The formats of the pictures, separated by commas; without this, that of the name after `-o`, else `svg`
    #[arg(long, value_enum, value_delimiter = ',', value_name = "FORMATS")]
    format: Vec<Format>,
    /// Pixels of a PNG along each px of the picture, such as 2 for fine screens and 3 for print
    #[arg(long, value_name = "NUMBER", value_parser = scale)]
    scale: Option<f64>,
    /// Lay a PDF out anew for this paper, over as many sheets as its labels need
    #[arg(long, value_parser = paper_size(), value_name = "SIZE")]
    paper: Option<PaperSize>,
    /// Use the paper in landscape format
    #[arg(long, requires = "paper")]
    landscape: bool,
    /// What stands behind the pictures, in place of the file's `background`
    #[arg(long, value_enum, value_name = "WHAT")]
    background: Option<Behind>,
}

impl FormatArgs {
    /// The paper that PDFs are laid out for.
    pub(crate) fn paper(&self) -> Option<Paper> {
        Some(Paper { size: self.paper?, landscape: self.landscape })
    }

    /// What stands behind the pictures, where it is asked for.
    pub(crate) fn background(&self) -> Option<Background> {
        self.background.map(Background::from)
    }

    /// The formats that are drawn, each once, in the order in which they are named.
    ///
    /// # Errors
    /// Where the name of the picture says another format, or a flag is of a format that is not drawn.
    pub(crate) fn targets(&self, output: &Path) -> Result<Vec<Target>, Failure> {
        let named = Format::of(output);
        let mut wanted: Vec<Format> = Vec::new();
        for format in self.format.iter().copied().chain(named.filter(|_| self.format.is_empty())) {
            if !wanted.contains(&format) {
                wanted.push(format);
            }
        }
        if wanted.is_empty() {
            wanted.push(Format::Svg);
        }
        if named.is_some_and(|named| wanted != [named]) {
            return Err(Failure::Format(FormatFailure::OtherEnding(
                output.to_owned(),
                wanted.iter().map(|format| format.ending()).collect(),
            )));
        }
        if self.scale.is_some() && !wanted.contains(&Format::Png) {
            return Err(Failure::Format(FormatFailure::OnlyPng("--scale", named.is_some())));
        }
        if self.paper.is_some() && !wanted.contains(&Format::Pdf) {
            return Err(Failure::Format(FormatFailure::OnlyPdf(named.is_some())));
        }
        if self.background.is_some()
            && !wanted.iter().any(|format| matches!(format, Format::Svg | Format::Png | Format::Pdf))
        {
            return Err(Failure::Format(FormatFailure::OnlySvg("--background", named.is_some())));
        }
        let raster = Raster::new(self.scale.unwrap_or(1.0), true);
        Ok(wanted.into_iter().map(|format| format.target(raster)).collect())
    }
}

/// The usual sizes of paper by name.
fn paper_size() -> impl TypedValueParser<Value = PaperSize> {
    let names = PaperSize::named().map(|(name, _, words)| PossibleValue::new(name).help(words));
    let size = |written: String| PaperSize::named().find(|(name, ..)| *name == written).map(|(_, size, _)| size);
    PossibleValuesParser::new(names).try_map(move |written| size(written).ok_or("expected a size of paper"))
}

/// Why pictures cannot be of the formats that were asked for.
#[derive(Debug)]
pub(crate) enum FormatFailure {
    /// The name of a picture says another format than those that are asked for.
    OtherEnding(PathBuf, Vec<&'static str>),
    /// A flag of PNG was given where none is drawn; whether the name of the picture says so.
    OnlyPng(&'static str, bool),
    /// A flag of SVG was given where none is drawn; whether the name of the picture says so.
    OnlySvg(&'static str, bool),
    /// `--paper` was given where no PDF is drawn; whether the name of the picture says so.
    OnlyPdf(bool),
    /// A picture could not become a file of a format; its id.
    Encode(String, EncodeError),
    /// Several formats were to be printed.
    SeveralFormats,
    /// Pixels were to be printed on a terminal.
    NoText,
}

impl FormatFailure {
    /// What could not be done.
    pub(crate) fn message(&self) -> String {
        match self {
            FormatFailure::OtherEnding(path, formats) => {
                format!("`{}` is one picture of another format than `--format {}`", path.display(), formats.join(","))
            }
            FormatFailure::OnlyPng(flag, _) => format!("`{flag}` is of PNG, and no PNG is drawn"),
            FormatFailure::OnlySvg(flag, _) => format!("`{flag}` is of SVG, and no SVG is drawn"),
            FormatFailure::OnlyPdf(_) => "`--paper` is of PDF, and no PDF is drawn".into(),
            FormatFailure::Encode(id, error) => format!("`{id}`: {error}"),
            FormatFailure::SeveralFormats => "one file can be printed, and several formats are asked for".into(),
            FormatFailure::NoText => "a PNG or a PDF is no text that a terminal could show".into(),
        }
    }

    /// What to do about it.
    pub(crate) fn remedy(&self) -> &'static str {
        match self {
            FormatFailure::OtherEnding(..) => "name a folder after `-o`, or leave out `--format`",
            FormatFailure::OnlyPng(_, true) => "name a picture that ends in `.png` after `-o`",
            FormatFailure::OnlyPng(_, false) => "add `--format png`, or `--format svg,png` for both",
            FormatFailure::OnlySvg(_, true) => "name a picture that ends in `.svg` after `-o`, or leave it out",
            FormatFailure::OnlySvg(_, false) => "add `svg` to `--format`, or leave it out",
            FormatFailure::OnlyPdf(true) => "name a picture that ends in `.pdf` after `-o`",
            FormatFailure::OnlyPdf(false) => "add `--format pdf`",
            FormatFailure::Encode(_, EncodeError::NoRoom) => {
                "take larger paper, turn it with `--landscape`, or shorten the title and the subtitle"
            }
            FormatFailure::Encode(_, EncodeError::Pdf(_)) => {
                "draw it as SVG, or with a smaller `width` or `max-height`"
            }
            FormatFailure::Encode(..) => "give a smaller `--scale`",
            FormatFailure::SeveralFormats => "name a folder after `-o`, or one format",
            FormatFailure::NoText => {
                "name a file that ends in `.png` or `.pdf` after `-o`, or send it into one with `>`"
            }
        }
    }
}

impl Format {
    /// The format that the name of a picture says; nothing for a folder.
    pub(crate) fn of(output: &Path) -> Option<Format> {
        let ends = |format: &&Format| has_ending(output, &[format.ending()]) && !output.is_dir();
        Format::value_variants().iter().find(ends).copied()
    }

    fn ending(self) -> &'static str {
        self.target(Raster::default()).ending()
    }

    fn target(self, raster: Raster) -> Target {
        match self {
            Format::Svg => Target::Svg,
            Format::Png => Target::Png(raster),
            Format::Pdf => Target::Pdf,
            Format::Html => Target::Html,
        }
    }
}

/// A scale as it is written: `2`, `1.5`.
fn scale(word: &str) -> Result<f64, String> {
    let scale = word.parse().ok().filter(|scale: &f64| scale.is_finite() && *scale > 0.0);
    scale.ok_or_else(|| "expected a number above 0, such as 2 or 1.5".to_owned())
}
