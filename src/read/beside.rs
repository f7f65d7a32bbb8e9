//! All files that a file of events names beside those that it includes: theme files, tables and images.

use std::fmt;

use crate::diag::Diagnostic;
use crate::model::Chronicle;
#[cfg(feature = "images")]
use crate::read::image_files::load_images;
#[cfg(feature = "plotters")]
use crate::read::series_file::load_series;
use crate::read::theme_file::load_themes;
use crate::text::{FileId, Files, Loader};

/// Reads all files that a chronicle names: the theme files as [`load_themes`] does, with the feature `plotters` the tables of
/// series, and with the feature `images` the images of events. What is wrong with them, each at its place.
///
/// ```
/// use dateline::{FileId, Files, Loaded};
/// use std::path::Path;
/// let text = "title: T\nevents: [{ date: 1950, title: A }]\ntimelines: [{ id: a, theme: house.yaml }]\n";
/// let mut files = Files::new("history/events.yaml", text);
/// let mut chronicle = dateline::read(text).value.ok_or("no chronicle")?;
/// let mut loader = |_: &Path| Err::<Loaded, _>("there is no such file");
/// let found = dateline::read::load_beside(&mut files, &mut loader, FileId::MAIN, &mut chronicle);
/// assert!(found[0].message.contains("house.yaml"));
/// # Ok::<(), &str>(())
/// ```
pub fn load_beside<L: Loader>(
    files: &mut Files<'_>,
    loader: &mut L,
    file: FileId,
    chronicle: &mut Chronicle,
) -> Vec<Diagnostic>
where
    L::Error: fmt::Display,
{
    let found = load_themes(files, loader, file, chronicle);
    #[cfg(feature = "plotters")]
    let found = [found, load_series(files, loader, file, chronicle)].concat();
    #[cfg(feature = "images")]
    let found = [found, load_images(files, loader, file, chronicle)].concat();
    found
}
