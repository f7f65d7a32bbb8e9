//! From document to chronicle: defaults, checks, suggestions.

mod address;
mod as_of;
mod audience;
mod axis_ends;
mod batch;
mod beside;
mod blocks;
mod by_language;
mod calendar_dates;
mod calendar_forms;
mod category;
mod chronicle;
mod citing;
mod contradictions;
mod control_characters;
mod dashed;
mod date_forms;
mod date_parts;
#[cfg(feature = "schema")]
mod date_pattern;
mod date_place;
mod dated_text;
mod dates;
mod durations;
mod either;
mod encoding;
mod entry;
mod epoch;
mod eras;
mod event;
mod event_date;
mod events;
mod few_sources;
mod file;
mod file_name;
mod filter;
mod fragments;
mod free_text_citation;
mod from_node;
mod furniture;
#[cfg(feature = "plotters")]
mod gaps;
mod hidden;
mod host;
mod ids;
mod image;
#[cfg(feature = "images")]
mod image_files;
mod in_order;
mod include;
mod interval;
mod key_names;
mod keyed;
mod language;
mod languages;
mod length;
mod likeness;
mod limits;
mod line_edits;
mod list_or_mapping;
mod look;
mod missing_colons;
mod missing_glyphs;
mod missing_id;
mod moved;
mod named_item;
mod normal;
mod nothing;
#[cfg(feature = "plotters")]
mod number;
mod one_line;
mod other_format;
mod own_color;
mod page_texts;
mod pasted_lines;
#[cfg(feature = "schema")]
mod pattern;
mod picture_size;
mod picture_texts;
mod preferred;
mod quotes;
mod raw;
mod raw_era;
mod raw_relations;
mod raw_source;
mod raw_theme;
mod raw_timeline;
mod recent;
mod recent_entries;
mod recover;
mod references;
mod regroup;
mod relations;
mod reversed;
#[cfg(feature = "schema")]
mod schema;
#[cfg(feature = "schema")]
mod schema_kind;
mod serde_error;
mod series;
#[cfg(feature = "plotters")]
mod series_file;
mod signs;
mod slug;
mod source;
mod spelling_variants;
mod split_list;
mod standalone_yaml;
mod stray;
mod suggest;
mod synonyms;
#[cfg(feature = "plotters")]
mod table_cells;
mod text_lists;
mod texts;
mod theme_file;
mod timezone;
mod title_behind_date;
mod unknown_key;
mod unquoted_hash;
mod unquoted_special;
mod untranslated;
mod unused;
mod value;
mod view;
mod views;
mod window;
mod word;
mod yaml_tags;

pub use crate::document::{EVENT_KEYS as KEYS, MAX_BYTES};
pub use crate::read::as_of::as_of_date;
pub use crate::read::beside::load_beside;
pub(crate) use crate::read::by_language::KEYS as TEXT_KEYS;
pub(crate) use crate::read::calendar_dates::date_text;
#[cfg(feature = "editor")]
pub(crate) use crate::read::calendar_dates::parse as date_of;
pub(crate) use crate::read::category::SYMBOLS;
pub(crate) use crate::read::citing::{CITATION_STYLES, NOTE_STYLES};
pub use crate::read::encoding::decode;
pub(crate) use crate::read::entry::is_own;
pub(crate) use crate::read::epoch::EPOCHS;
pub use crate::read::few_sources::{MOST_REQUIRED, few_sources};
pub(crate) use crate::read::fragments::event_of;
#[cfg(feature = "exchange")]
pub(crate) use crate::read::image::is_image;
pub(crate) use crate::read::include::{free, hide_unknown, parts as included_parts};
#[cfg(feature = "exchange")]
pub(crate) use crate::read::keyed::is_id;
pub use crate::read::language::meant_language;
pub use crate::read::likeness::nearest;
pub(crate) use crate::read::look::{BACKGROUNDS, THEMES};
pub use crate::read::preferred::{NotPreferred, preferable, preferring};
pub(crate) use crate::read::quotes::keep_quotes;
pub(crate) use crate::read::series::SERIES_KINDS;
#[cfg(feature = "plotters")]
pub use crate::read::series_file::load_series;
pub use crate::read::theme_file::load_themes;
pub use crate::read::unknown_key::key_hint;
pub(crate) use crate::read::value::HUES;
pub(crate) use crate::read::view::{DIRECTIONS, LABEL_DATES, LANES, LAYOUTS, SCALES};
pub(crate) use crate::read::window::{Window, fit as fit_window, settle};
pub(crate) use crate::read::word::word;

use std::path::Path;

use crate::diag::{Checked, Diagnostic};
use crate::document::{Document, parse};
use crate::model::Chronicle;
#[cfg(feature = "schema")]
pub use crate::read::schema::{schema, theme_schema};
use crate::text::{FileId, Files, Loaded, Loader};

/// Reads a whole file. The chronicle holds all that could be read; `None` where there is no mapping at the top, or the
/// text is not YAML.
///
/// ```
/// let read = dateline::read("title: Syria\nevents: [{ date: 2012-05-25, title: Houla massacre }]\n");
/// assert!(!read.has_errors());
/// assert_eq!(read.value.unwrap().events[0].id, "houla-massacre-2012");
/// ```
pub fn read(text: &str) -> Checked<Option<Chronicle>> {
    parsed(&parse(text))
}

/// Reads a document that is parsed already.
pub(crate) fn parsed(document: &Document<'_>) -> Checked<Option<Chronicle>> {
    parsed_with(document, None)
}

/// The same with what was read of the files that it includes; without, what only they can tell is not told.
pub(crate) fn parsed_with(document: &Document<'_>, included: Option<&[include::Part]>) -> Checked<Option<Chronicle>> {
    if let Some(diagnostic) = other_format::reported(document) {
        return refused(diagnostic);
    }
    let (value, mut found) = match document.is_whole() {
        true => parsed_whole(document, included),
        false => (None, recover::errors(document)),
    };
    found.iter_mut().for_each(dates::set_in_quotes);
    found.iter_mut().for_each(|one| dates::cut_at_a_comma(document.text(), one));
    title_behind_date::mended(document.text(), &mut found);
    let place = |one: &Diagnostic| (one.span, one.code);
    if !found.is_sorted_by_key(place) {
        // A sort that moves whole diagnostics about needs room for half of them a second time.
        found.sort_by_cached_key(place);
    }
    found.iter_mut().for_each(|one| one.reword_edits(|span, words| quotes::kept(document.text(), span, words)));
    Checked { value, diagnostics: found }
}

/// A document without a syntax error, and all that is wrong with it, in no order.
fn parsed_whole(document: &Document<'_>, included: Option<&[include::Part]>) -> (Option<Chronicle>, Vec<Diagnostic>) {
    let mut found = document.diagnostics().to_vec();
    let value = chronicle::chronicle(document, included, &mut found);
    unquoted_special::check(document, &mut found);
    stray::check(document, &mut found);
    (value, found)
}

/// Reads a whole file from its bytes, with a byte order mark or without. The text comes back with replacement characters
/// where it is not UTF-8; nothing is read from it then.
///
/// ```
/// let (text, read) = dateline::read::read_bytes(b"title: caf\xe9\n");
/// assert_eq!((text.as_str(), read.diagnostics[0].span.start()), ("title: caf\u{fffd}\n", 10));
/// ```
pub fn read_bytes(bytes: &[u8]) -> (String, Checked<Option<Chronicle>>) {
    let (text, diagnostic) = decode(bytes.to_vec());
    let read = diagnostic.map_or_else(|| read(&text), refused);
    (text, read)
}

/// Reads a whole file that a loader gives, beside the files read before: every place in what is found carries its id, so that
/// it is shown with its own name and line.
///
/// ```
/// use dateline::{Files, Loaded};
/// use std::path::Path;
/// let mut from_memory = |path: &Path| {
///     let text = if path.ends_with("b.yaml") { "title: B\nevents: 3\n" } else { "title: A\nevents: []\n" };
///     Ok::<_, std::convert::Infallible>(Loaded { name: path.display().to_string(), bytes: text.into() })
/// };
/// let mut files = Files::default();
/// let (first, _) = dateline::read_file(&mut files, &mut from_memory, Path::new("a.yaml"))?;
/// let (second, read) = dateline::read_file(&mut files, &mut from_memory, Path::new("b.yaml"))?;
/// assert_ne!(first, second);
/// assert!(read.diagnostics[0].render_in(&files).contains(" --> b.yaml:2:9\n"));
/// # Ok::<(), std::convert::Infallible>(())
/// ```
///
/// # Errors
/// The loader's, where it does not give the file.
pub fn read_file<L: Loader>(
    files: &mut Files<'_>,
    loader: &mut L,
    path: &Path,
) -> Result<(FileId, Checked<Option<Chronicle>>), L::Error> {
    loaded(files, loader, path, read)
}

/// The same with another way to read a text.
pub(crate) fn loaded<L: Loader>(
    files: &mut Files<'_>,
    loader: &mut L,
    path: &Path,
    read: impl FnOnce(&str) -> Checked<Option<Chronicle>>,
) -> Result<(FileId, Checked<Option<Chronicle>>), L::Error> {
    let Loaded { name, bytes } = loader.load(path)?;
    let (text, diagnostic) = decode(bytes);
    let read = diagnostic.map_or_else(|| read(&text), refused);
    let file = files.add(name, text);
    Ok((file, in_file(read, file)))
}

/// A file that is no text.
fn refused(diagnostic: Diagnostic) -> Checked<Option<Chronicle>> {
    Checked { value: None, diagnostics: vec![diagnostic] }
}

/// What was read of one text, as a part of several: what stands in a file was read from that file alone.
fn in_file(read: Checked<Option<Chronicle>>, file: FileId) -> Checked<Option<Chronicle>> {
    Checked {
        value: read.value.map(|chronicle| chronicle.in_file(file)),
        diagnostics: read.diagnostics.into_iter().map(|found| found.in_file(file)).collect(),
    }
}

/// The id that is made from a title, without the year that an event without an id gets.
pub(crate) fn made_id(title: &str) -> String {
    slug::xml_id(title)
}

/// The key that is made from a name for a source or a category; empty where nothing of it can stand in one.
pub(crate) fn made_key(name: &str) -> String {
    slug::slug(name)
}
