//! `dateline verify`: finished pictures, measured again.

use std::path::Path;

use dateline::Measured;
use dateline::time::grouped;
use serde::Serialize;

use crate::args::{Format, VerifyArgs};
use crate::failure::{Failure, Verdict};
use crate::input;
use crate::report::Report;
use crate::summary::{changes, count};
use crate::targets;

/// A picture's figures; the order of the fields is the order of the keys.
#[derive(Debug, Serialize)]
pub(crate) struct Certificate {
    picture: String,
    ok: bool,
    errors: Vec<String>,
    #[serde(flatten)]
    figures: Measured,
}

impl Certificate {
    /// Measures a picture.
    pub(crate) fn new(path: &Path, svg: &str) -> Result<Certificate, Failure> {
        let figures = dateline::verify(svg).map_err(|error| Failure::Picture(path.to_owned(), error.to_string()))?;
        let errors: Vec<String> = figures.errors().into_iter().chain(over_limit(&figures)).collect();
        Ok(Certificate { picture: path.display().to_string(), ok: errors.is_empty(), errors, figures })
    }
}

/// Runs the command. One picture that cannot be read does not keep the others from being measured.
pub(crate) fn verify(args: &VerifyArgs, report: &mut Report) -> Result<Verdict, Failure> {
    args.pictures().try_for_each(targets::readable)?;
    let mut certificates = Vec::new();
    let mut failed: Option<Failure> = None;
    for path in args.pictures() {
        match measure(path) {
            Ok(certificate) => certificates.push(certificate),
            Err(failure) => report.later(&mut failed, failure),
        }
    }
    match args.format {
        Format::Json => report.array(certificates.iter())?,
        Format::Text => certificates.iter().flat_map(words).try_for_each(|line| report.line(&line))?,
    }
    let fine = certificates.iter().all(|certificate| certificate.ok);
    failed.map_or(Ok(if fine { Verdict::Fine } else { Verdict::Invalid }), Err)
}

/// Says what is wrong with each picture; whether nothing is.
pub(crate) fn say_errors(certificates: &[Certificate], report: &mut Report) -> Result<bool, Failure> {
    let invalid = certificates.iter().filter(|certificate| !certificate.ok);
    invalid.clone().flat_map(words).try_for_each(|line| report.remark(&line))?;
    Ok(invalid.count() == 0)
}

/// What the drawing is not to blame for.
fn over_limit(figures: &Measured) -> Option<String> {
    let (height, over) = (figures.height, figures.over_limit);
    let words =
        || format!("the picture is {height} px high with the least it can show, {over} px over its `max-height`");
    (over > 0.0).then(words)
}

fn measure(path: &Path) -> Result<Certificate, Failure> {
    let input = input::read(path)?;
    match input.undecoded.first() {
        Some(found) => Err(Failure::Picture(path.to_owned(), found.message.clone())),
        None => Certificate::new(Path::new(&input.name), &input.text),
    }
}

/// `output/fall.svg: ok, 8 events` and what is worth knowing, or the errors, a line each.
fn words(certificate: &Certificate) -> Vec<String> {
    let Certificate { picture, ok, errors, figures } = certificate;
    if !ok {
        return errors.iter().map(|error| format!("{picture}: {error}")).collect();
    }
    let mut parts = vec![format!("{picture}: ok"), count(figures.events, "event")];
    parts.extend((figures.folded > 0).then(|| format!("{} of them folded", grouped(figures.folded as u64))));
    let gathered = figures.lanes_gathered;
    parts.extend((gathered > 0).then(|| format!("{} in one", count(gathered, "lane"))));
    parts.extend((figures.breaks > 0).then(|| count(figures.breaks, "break")));
    parts.extend((!figures.eras.is_empty()).then(|| count(figures.eras.len(), "era")));
    parts.extend(figures.as_of.as_ref().map(|date| format!("as of {date}")));
    parts.extend(figures.changes.map(|found| changes(found.added, found.withdrawn, found.redated)));
    parts.extend((!figures.pieces.is_empty()).then(|| count(figures.pieces.len(), "rate")));
    parts.extend(figures.smallest_text.map(|size| format!("text from {size} px")));
    let foreign = figures.foreign_texts;
    parts.extend((foreign > 0).then(|| format!("{} in letters of no font in it", count(foreign, "text"))));
    let (far, along) = (figures.distance, figures.displacement);
    parts.extend((far.max > 0.0).then(|| format!("labels {} px from their marks, at most {}", far.mean, far.max)));
    parts.extend((along.max > 0.0).then(|| format!("leaders {} px along the axis, at most {}", along.mean, along.max)));
    parts.extend(figures.flattest.map(|angle| format!("leaders from {angle} degrees")));
    vec![parts.join(", ")]
}
