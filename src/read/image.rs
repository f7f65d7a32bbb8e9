//! The image of an event: which file, and who made it.

use crate::diag::{Code, Diagnostic};
use crate::model::Image;
use crate::read::by_language::Texts;
use crate::read::entry::Entry;
use crate::read::raw::RawEvent;
use crate::read::references::Known;
use crate::read::suggest::short;

/// The endings of images.
const ENDINGS: [&str; 3] = [".png", ".jpg", ".jpeg"];

/// The image, as far as the event names one that can be read.
pub(super) fn image(entry: &mut Entry<'_, RawEvent>, known: &Known, found: &mut Vec<Diagnostic>) -> Option<Image> {
    let (path, credit) = (entry.raw.image.take(), entry.raw.image_credit.take());
    if path.is_none() && credit.is_none() {
        return None;
    }
    let all = Texts::of(entry, &known.language);
    let credit = all.seen("image-credit", credit, || entry.value("image-credit"), found);
    let span = entry.span("image");
    match path.map(|path| path.trim().to_owned()).filter(|path| !path.is_empty()) {
        Some(path) => match refusal(&path) {
            None => Some(Image::new(path, credit, span)),
            Some((message, hint)) => {
                found.push(Diagnostic::error(Code::ImageInvalid, span, message).hint(hint));
                None
            }
        },
        None if credit.is_some() && entry.value("image").is_none() => {
            let message = "`image-credit` changes nothing in an event without `image`";
            let diagnostic = Diagnostic::warning(Code::NoEffect, entry.span("image-credit"), message);
            found.push(
                diagnostic.hint("delete it, or name the picture beside this file as well, as in `image: moon.jpg`"),
            );
            None
        }
        None => None,
    }
}

/// Whether a text is the path of an image that an event can have.
#[cfg(feature = "exchange")]
pub(crate) fn is_image(path: &str) -> bool {
    !path.is_empty() && refusal(path).is_none()
}

/// Why a path names no image of a file's folder, and what to write. What is shown is the same on every machine, and nothing is shown
/// that lies elsewhere on one.
fn refusal(path: &str) -> Option<(String, String)> {
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let is_image = |name: &str| ENDINGS.iter().any(|ending| name.to_lowercase().ends_with(ending));
    let name = if is_image(name) && name.len() > ".jpeg".len() { name } else { "moon.jpg" };
    if path.contains("://") || path.starts_with("data:") {
        let message = "an image is a file beside this one, no address".to_owned();
        let hint = format!(
            "save it beside this file, and write `image: {}`; the address of a page is written after `url:`",
            short(name)
        );
        return Some((message, hint));
    }
    let is_absolute = path.starts_with(['/', '~']) || path.contains([':', '\\']) || path.contains(char::is_control);
    let message = match () {
        () if is_absolute => "an image is named by its path from the folder of this file".to_owned(),
        () if path.split('/').any(|part| part == "..") => {
            "an image lies in the folder of this file or below it".to_owned()
        }
        () if !is_image(path) => format!("`{}` is no image: its name ends in `.png`, `.jpg` or `.jpeg`", short(path)),
        () => return None,
    };
    Some((message, format!("write `image: {}` for a PNG or JPEG file beside this one", short(name))))
}
