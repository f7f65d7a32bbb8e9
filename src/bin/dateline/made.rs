//! Which files dateline made itself: only these are replaced by new ones.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use serde::de::IgnoredAny;
use serde_json::Value;

use crate::links;
use crate::targets::Role;

/// How much of a file is read to find the beginning of a picture or a page, bytes.
const HEAD: u64 = 1 << 16;
/// A report or a PDF larger than this is none of ours, bytes: a report has about a thousand for each picture.
const LARGEST: u64 = 1 << 26;

/// What a target may replace, in words; nothing where it never replaces.
pub(crate) fn kind(role: Role) -> Option<&'static str> {
    match role {
        Role::Picture | Role::PictureIn => Some("a picture that dateline drew"),
        Role::Report => Some("a report that dateline wrote"),
        Role::Page => Some("a manual page that dateline wrote"),
        Role::Read | Role::Events | Role::Schema => None,
    }
}

/// Whether nothing is lost where the path is written: nothing is there, an empty file, or what was made by us for this.
/// What is no file at all, or behind a link that is not followed, is left to the one that writes.
///
/// # Errors
/// Where the system does not let us read what is there.
pub(crate) fn is_ours(role: Role, path: &Path) -> io::Result<bool> {
    let Ok(end) = links::end(path) else { return Ok(true) };
    match fs::metadata(&end) {
        Ok(about) if about.is_file() && about.len() > 0 => made(role, &end),
        _ => Ok(true),
    }
}

fn made(role: Role, path: &Path) -> io::Result<bool> {
    let mut file = File::open(path)?;
    let mut bytes = Vec::new();
    file.by_ref().take(if role == Role::Report { LARGEST } else { HEAD }).read_to_end(&mut bytes)?;
    // A PDF says at its end what it is.
    if bytes.starts_with(b"%PDF-") {
        file.take(LARGEST).read_to_end(&mut bytes)?;
    }
    Ok(match role {
        Role::Picture | Role::PictureIn => {
            dateline::verify::is_picture(&String::from_utf8_lossy(&bytes))
                || dateline::export::is_png(&bytes)
                || dateline::export::is_pdf(&bytes)
                || dateline::html::is_page(&bytes)
        }
        Role::Report => is_report(&bytes),
        Role::Page => is_page(&bytes),
        Role::Read | Role::Events | Role::Schema => false,
    })
}

/// What a report says of every picture, in this version and earlier ones.
const CERTIFIED: [&str; 3] = ["picture", "ok", "events"];

fn is_report(bytes: &[u8]) -> bool {
    let pictures: Vec<BTreeMap<String, IgnoredAny>> = serde_json::from_slice(bytes).unwrap_or_default();
    !pictures.is_empty() && pictures.iter().all(|one| CERTIFIED.iter().all(|key| one.contains_key(*key)))
}

/// Whether a file is the schema that dateline prints, of this version or another one.
pub(crate) fn is_schema(bytes: &[u8]) -> bool {
    let schema: Value = serde_json::from_slice(bytes).unwrap_or_default();
    let places = ["/$schema", "/properties/events", "/properties/timelines", "/definitions"];
    places.iter().all(|place| schema.pointer(place).is_some())
}

/// The heading of a page stands after the lines that say how an apostrophe is set.
fn is_page(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let heading = text.lines().find(|line| line.starts_with(".TH "));
    heading.is_some_and(|line| line.starts_with(".TH \"dateline") && line.ends_with("\"Dateline manual\""))
}
