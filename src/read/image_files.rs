//! The images of events: PNG and JPEG files beside the file of events, each made small.

use std::collections::BTreeMap;
use std::fmt;

use crate::diag::{Code, Diagnostic};
use crate::model::{Chronicle, Image, SmallImage};
use crate::raster::{MOST_PIXELS, Refused, Small, small};
use crate::read::suggest::short;
use crate::text::{FileId, Files, Loader};

/// Bytes of an image at most: it is read again whenever the file of events changes.
const MOST_BYTES: usize = 20 << 20;
/// Images of a file at most.
const MOST: usize = 2_000;
/// Pixels of an image across and down at most as a page shows it: twice the px that it has there.
const MOST_SHOWN: (u32, u32) = (480, 360);

/// Reads the images that the events of a chronicle name, each from the folder of the file of events, and gives them to the events:
/// small, upright, and without what their files say beside the pixels. What is wrong with them is told where they are named.
pub(super) fn load_images<L: Loader>(
    files: &mut Files<'_>,
    loader: &mut L,
    file: FileId,
    chronicle: &mut Chronicle,
) -> Vec<Diagnostic>
where
    L::Error: fmt::Display,
{
    let folder = files.folder(file).to_owned();
    let mut found = Vec::new();
    // Several events may show one image.
    let mut read: BTreeMap<String, Option<SmallImage>> = BTreeMap::new();
    let of_events = chronicle.events.iter_mut().filter(|event| event.image.is_some());
    for image in of_events.filter_map(|event| event.image.as_mut()) {
        if let Some(known) = read.get(&image.path) {
            image.small.clone_from(known);
            continue;
        }
        if read.len() == MOST {
            let message = format!("the events have more than {MOST} images");
            let one = Diagnostic::error(Code::LimitExceeded, image.span, message);
            found.push(one.hint("delete some, or write the events in several files"));
            break;
        }
        let loaded = loader.load(&folder.join(&image.path)).map_err(|error| unreadable(image, &error.to_string()));
        match loaded.and_then(|loaded| made(image, &loaded.bytes)) {
            Ok(small) => image.small = Some(small),
            Err(one) => found.push(one),
        }
        read.insert(image.path.clone(), image.small.clone());
    }
    found
}

fn made(image: &Image, bytes: &[u8]) -> Result<SmallImage, Diagnostic> {
    if bytes.len() > MOST_BYTES {
        let message = format!(
            "the image `{}` has {} MB, expected at most {} MB",
            short(&image.path),
            bytes.len() >> 20,
            MOST_BYTES >> 20
        );
        let one = Diagnostic::error(Code::LimitExceeded, image.span, message);
        return Err(one.hint("save it smaller: pages show it at most 240 px wide"));
    }
    let Small { media, bytes, width, height } =
        small(bytes, MOST_SHOWN).map_err(|refused| not_shown(image, &refused))?;
    Ok(SmallImage { media, bytes: bytes.into(), width, height })
}

fn unreadable(image: &Image, why: &str) -> Diagnostic {
    let message = format!("the image `{}` cannot be read: {why}", short(&image.path));
    Diagnostic::error(Code::ImageInvalid, image.span, message)
        .hint("write the path of a PNG or JPEG file, from the folder of this file, or delete `image`")
}

fn not_shown(image: &Image, refused: &Refused) -> Diagnostic {
    let path = short(&image.path);
    let (code, message, hint) = match refused {
        Refused::Other(name) => {
            let but = name.map(|name| format!(", but {name}")).unwrap_or_default();
            let message = format!("the image `{path}` is neither PNG nor JPEG{but}");
            (Code::ImageInvalid, message, "save it as PNG or JPEG in a program that shows it")
        }
        Refused::TooLarge(width, height) => {
            let most = MOST_PIXELS / 1_000_000;
            let message = format!(
                "the image `{path}` has {width} by {height} pixels, expected at most {most} million pixels together"
            );
            (Code::LimitExceeded, message, "save it smaller: pages show it at most 240 px wide")
        }
        Refused::Inks => {
            let message = format!("the image `{path}` has the colours of printing inks (CMYK)");
            (Code::ImageInvalid, message, "save it in RGB")
        }
        Refused::Damaged(words) => {
            let message = format!("the image `{path}` is damaged: {}", short(words));
            (Code::ImageInvalid, message, "save it again in a program that shows it, or copy it once more")
        }
    };
    Diagnostic::error(code, image.span, message).hint(hint)
}
