//! `dateline render`: the timelines of a file as pictures.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::{IsTerminal, stdout};
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};

use dateline::export::TextForm;
use dateline::model::View;
use dateline::{Chronicle, FileId, Picture, Studio, Target};

use crate::args::{RenderArgs, has_ending};
use crate::check;
use crate::failure::{Failure, Verdict};
use crate::formats::{Format, FormatFailure};
use crate::input::{self, Input};
use crate::links::folder_of;
use crate::output::{self, Staged};
use crate::report::{self, MOST, Report, To};
use crate::summary::{said, tally};
use crate::targets::{self, Part, Role};
use crate::verify::{self, Certificate};

/// Runs the command. Every picture is finished before the first file changes.
pub(crate) fn render(args: &RenderArgs, report: &mut Report) -> Result<Verdict, Failure> {
    named_well(args)?;
    let input = input::read(args.file.path())?;
    let (files, read) = check::with_themes(&input);
    let invalid = read.has_errors();
    let Some(chronicle) = read.value.filter(|_| !invalid) else {
        report.diagnostics_of(To::Trouble, &files, FileId::MAIN, &read.diagnostics, MOST)?;
        return check::say_import((&input.name, &input.text), report).map(|()| Verdict::Invalid);
    };
    let chronicle = args.shown(&input.name, chronicle, report)?;
    let made = make(args, &chronicle, &mut studio(args)?)?;
    // The program ends here: the system takes a million small pieces back at once, faster than we could one by one.
    std::mem::forget(chronicle);
    let certificates = certify(args, &made)?;
    if args.strict && !verify::say_errors(&certificates, report)? {
        return Ok(Verdict::Invalid);
    }
    let lines = store(args, &made, &certificates, report)?;
    lines.iter().try_for_each(|line| report.line(line))?;
    warn(&input, &read.diagnostics, report)?;
    Ok(Verdict::Fine)
}

/// Pictures as they will be written, and where.
pub(crate) struct Made {
    place: Place,
    pictures: Vec<Encoded>,
}

/// The files of a picture, one for each format.
type Files = Vec<(Target, Vec<u8>)>;

/// A picture with its files.
struct Encoded {
    picture: Picture,
    files: Files,
}

impl Encoded {
    /// What is measured: the SVG, be it written or not.
    fn svg(&self) -> Cow<'_, str> {
        let written = self.files.iter().find(|(target, _)| *target == Target::Svg);
        written.map_or_else(|| self.picture.svg().into(), |(_, bytes)| String::from_utf8_lossy(bytes))
    }
}

/// What draws the pictures, and the pages around them where they are asked for.
pub(crate) fn studio(args: &RenderArgs) -> Result<Studio, Failure> {
    let has_pages = args.formats.targets(&args.output)?.contains(&Target::Html);
    let studio = if has_pages { Studio::with_pages() } else { Studio::default() };
    Ok(match args.formats.paper() {
        Some(paper) => studio.on_paper(paper),
        None => studio,
    })
}

/// Draws what is asked for, once it is sure that it can be written where it shall go.
pub(crate) fn make(args: &RenderArgs, chronicle: &Chronicle, studio: &mut Studio) -> Result<Made, Failure> {
    let is_wanted = |view: &View| args.only.as_ref().is_none_or(|id| view.id == *id);
    let wanted: Vec<&View> = chronicle.views.iter().filter(|view| is_wanted(view)).collect();
    if wanted.is_empty() {
        return Err(no_picture(chronicle, args.only.as_deref().unwrap_or_default()));
    }
    let formats = args.formats.targets(&args.output)?;
    let place = Place::new(&args.output, wanted.len(), &formats)?;
    let parts = wanted.iter().flat_map(|view| formats.iter().filter_map(|format| place.target(&view.id, *format)));
    targets::writable(&read(args, chronicle), &written(args, parts))?;
    let pictures = studio.render_where(chronicle, is_wanted).map_err(Failure::Pack)?;
    let prefixed = |mut picture: Picture| {
        picture.id_prefix.clone_from(&args.id_prefix);
        picture.background = args.formats.background().unwrap_or(picture.background);
        picture.text = args.text.map(TextForm::from).unwrap_or_default();
        picture
    };
    let pictures = pictures.into_iter().map(prefixed).collect();
    Ok(Made { place, pictures: encoded(pictures, &formats)? })
}

/// What was measured on each picture, where anybody wants to know.
fn certify(args: &RenderArgs, Made { place, pictures }: &Made) -> Result<Vec<Certificate>, Failure> {
    let wanted = args.strict || args.report.is_some();
    let measured = pictures.iter().filter(|_| wanted);
    let named = |one: &Encoded| place.of(&one.picture.id, one.files.first().map_or(Target::Svg, |(target, _)| *target));
    measured.map(|one| Certificate::new(&named(one), &one.svg())).collect()
}

/// Puts pictures and report in their places, all or none: a line for each picture in a file.
pub(crate) fn store(
    args: &RenderArgs,
    Made { place, pictures }: &Made,
    certificates: &[Certificate],
    report: &mut Report,
) -> Result<Vec<String>, Failure> {
    place.prepare()?;
    let (mut staged, mut lines) = (certified(args, certificates)?, Vec::new());
    let files = pictures.iter().flat_map(|one| one.files.iter().map(|file| (&one.picture, file)));
    for (picture, (target, bytes)) in files {
        if *place == Place::Printed {
            report.bytes(bytes)?;
            continue;
        }
        let path = place.of(&picture.id, *target);
        staged.push(output::stage(&path, bytes)?);
        lines.push(format!("{}  {}", path.display(), said(picture)));
    }
    output::commit(staged)?;
    Ok(lines)
}

/// What the names alone tell: no file that is named is the file of events, and a report is JSON. It is said before
/// anything is read.
pub(crate) fn named_well(args: &RenderArgs) -> Result<(), Failure> {
    let formats = args.formats.targets(&args.output)?;
    if args.text.is_some() && !formats.contains(&Target::Svg) {
        return Err(Failure::Format(FormatFailure::OnlySvg("--text", Format::of(&args.output).is_some())));
    }
    let picture = Format::of(&args.output).map(|_| Part::new(Role::Picture, &args.output));
    targets::apart(&[events(args)], &written(args, picture.into_iter()))?;
    match &args.report {
        Some(path) if !has_ending(path, &["json"]) => {
            Err(Failure::OtherReport(path.clone(), targets::free("report", ".json")))
        }
        _ => Ok(()),
    }
}

/// What is read: the file of events, and the files that it names.
fn read(args: &RenderArgs, chronicle: &Chronicle) -> Vec<Part> {
    let beside = beside(args.file.path(), chronicle).into_iter().map(|theme| Part::new(Role::Read, theme));
    let earlier = args.against.file().map(|path| Part::new(Role::Read, path));
    std::iter::once(events(args)).chain(earlier).chain(beside).collect()
}

fn events(args: &RenderArgs) -> Part {
    Part::new(Role::Read, args.file.path())
}

/// The files beside it that it names, each once: those of themes, with their fonts, tables and images, and those that it includes.
pub(crate) fn beside(path: &Path, chronicle: &Chronicle) -> Vec<PathBuf> {
    let themes = chronicle.views.iter().flat_map(|view| &view.theme_file);
    let themes = themes.flat_map(|theme| [&theme.path].into_iter().chain(&theme.fonts));
    let tables = chronicle.views.iter().flat_map(|view| &view.series).map(|series| &series.path);
    let images = chronicle.events.iter().filter_map(|event| event.image.as_ref()).map(|image| &image.path);
    let all = themes.chain(tables).chain(images).chain(chronicle.includes.iter().map(|included| &included.path));
    all.map(|other| path.with_file_name(other)).collect::<BTreeSet<PathBuf>>().into_iter().collect()
}

/// What is written: the report, where one is wanted, and these pictures.
fn written(args: &RenderArgs, pictures: impl Iterator<Item = Part>) -> Vec<Part> {
    args.report.iter().map(|path| Part::new(Role::Report, path)).chain(pictures).collect()
}

/// The pictures with their files. Pixels take long: each processor makes its share of the pictures.
fn encoded(pictures: Vec<Picture>, formats: &[Target]) -> Result<Vec<Encoded>, Failure> {
    let is_long = formats.iter().any(|format| *format != Target::Svg);
    let workers = if is_long { std::thread::available_parallelism().map_or(1, usize::from) } else { 1 };
    let all = if workers == 1 || pictures.len() < 2 {
        vec![files(&pictures, formats)?]
    } else {
        std::thread::scope(|scope| {
            let shares = pictures.chunks(pictures.len().div_ceil(workers));
            let started: Vec<_> = shares.map(|share| scope.spawn(move || files(share, formats))).collect();
            let ended = started.into_iter().map(|work| work.join().unwrap_or_else(|panic| resume_unwind(panic)));
            ended.collect::<Result<_, Failure>>()
        })?
    };
    let files = all.into_iter().flatten();
    Ok(pictures.into_iter().zip(files).map(|(picture, files)| Encoded { picture, files }).collect())
}

/// The files of some pictures.
fn files(pictures: &[Picture], formats: &[Target]) -> Result<Vec<Files>, Failure> {
    let of = |picture: &Picture| {
        let file = |format: &Target| picture.encode(*format).map(|bytes| (*format, bytes));
        let failed = |error| Failure::Format(FormatFailure::Encode(picture.id.clone(), error));
        formats.iter().map(file).collect::<Result<_, _>>().map_err(failed)
    };
    pictures.iter().map(of).collect()
}

/// The report, ready to take its place beside the pictures.
fn certified(args: &RenderArgs, certificates: &[Certificate]) -> Result<Vec<Staged>, Failure> {
    let Some(path) = &args.report else { return Ok(Vec::new()) };
    let text = report::array(certificates.iter())? + "\n";
    output::folder(folder_of(path))?;
    Ok(vec![output::stage(path, text.as_bytes())?])
}

/// Warnings do not stand in the way; `check` has them in full.
fn warn(input: &Input, found: &[dateline::Diagnostic], report: &mut Report) -> Result<(), Failure> {
    if found.is_empty() {
        return Ok(());
    }
    report.remark(&format!("{}: {}; see `dateline check {}`", input.name, tally(found), input.name))
}

fn no_picture(chronicle: &Chronicle, id: &str) -> Failure {
    if chronicle.views.is_empty() {
        return Failure::NothingToDraw;
    }
    let all: Vec<&str> = chronicle.views.iter().map(|view| view.id.as_str()).collect();
    let near = dateline::read::nearest(id, &all).map(str::to_owned);
    Failure::NoPicture(id.to_owned(), near, all.into_iter().map(str::to_owned).collect())
}

/// Endings of pictures and pages that are not drawn here: nobody means a folder by them.
const OTHER_FORMATS: &[&str] = &["jpg", "jpeg", "gif", "webp", "eps"];

/// Where pictures go.
#[derive(PartialEq)]
enum Place {
    /// To standard output.
    Printed,
    Folder(PathBuf),
    File(PathBuf),
}

impl Place {
    fn new(output: &Path, pictures: usize, formats: &[Target]) -> Result<Place, Failure> {
        let is_printed = output == Path::new("-");
        let is_file = Format::of(output).is_some();
        if has_ending(output, OTHER_FORMATS) && !output.is_dir() {
            return Err(Failure::OtherFormat(output.to_owned()));
        }
        if is_printed && formats.len() > 1 {
            return Err(Failure::Format(FormatFailure::SeveralFormats));
        }
        if is_printed && formats != [Target::Svg] && stdout().is_terminal() {
            return Err(Failure::Format(FormatFailure::NoText));
        }
        match pictures {
            1 if is_printed => Ok(Place::Printed),
            1 if is_file => Ok(Place::File(output.to_owned())),
            number if is_printed || is_file => Err(Failure::SeveralPictures(output.to_owned(), number)),
            _ => Ok(Place::Folder(output.to_owned())),
        }
    }

    /// Makes the folder that is written to.
    fn prepare(&self) -> Result<(), Failure> {
        match self {
            Place::Printed => Ok(()),
            Place::Folder(folder) => output::folder(folder),
            Place::File(file) => output::folder(folder_of(file)),
        }
    }

    /// The picture as a target, where it is a file.
    fn target(&self, id: &str, format: Target) -> Option<Part> {
        match self {
            Place::Printed => None,
            Place::Folder(_) => Some(Part::new(Role::PictureIn, self.of(id, format))),
            Place::File(file) => Some(Part::new(Role::Picture, file)),
        }
    }

    fn of(&self, id: &str, format: Target) -> PathBuf {
        match self {
            Place::Printed => PathBuf::from("<stdout>"),
            Place::Folder(folder) => folder.join(format!("{id}.{}", format.ending())),
            Place::File(file) => file.clone(),
        }
    }
}
