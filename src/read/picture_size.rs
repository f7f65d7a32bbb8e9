//! The size of a picture: `width` as px, a length or the name of an edition, `max-height`, and the list of `editions`.

use crate::diag::{Code, Diagnostic};
use crate::document::{Kind, Node};
use crate::model::{Direction, Edition};
use crate::read::either::OneOrMany;
use crate::read::entry::Entry;
use crate::read::length::{Length, length};
use crate::read::raw_timeline::RawView;
use crate::read::suggest::short;
use crate::read::value::{choose, whole};
use crate::text::Span;
use std::ops::RangeInclusive;

/// The editions by name.
pub(super) const EDITIONS: &[(&str, Edition)] = &[
    ("column", Edition::Column),
    ("page", Edition::Page),
    ("slide", Edition::Slide),
    ("phone", Edition::Phone),
    ("poster", Edition::Poster),
];

/// px, where the file gives none.
pub(super) const WIDTH: u32 = 1600;
/// px.
pub(super) const MIN_WIDTH: u32 = 300;
/// px; also the greatest height.
pub(super) const MAX_WIDTH: u32 = 10_000;
/// px.
pub(super) const MIN_HEIGHT: u32 = 200;

/// How large one picture of a timeline is.
#[derive(Debug, Clone)]
pub(super) struct PictureSize {
    /// Its own name behind the timeline's, and where that is written.
    pub(super) name: Option<(&'static str, Span)>,
    pub(super) edition: Option<Edition>,
    /// Of the layout, px.
    pub(super) width: u32,
    /// Of the layout, px.
    pub(super) max_height: Option<u32>,
}

impl PictureSize {
    /// Of a file that says nothing of it.
    pub(super) fn usual() -> PictureSize {
        PictureSize { name: None, edition: None, width: WIDTH, max_height: None }
    }

    /// The id of the picture: the timeline's, and the edition's where it has several.
    pub(super) fn id(&self, timeline: &str) -> String {
        self.name.map_or_else(|| timeline.to_owned(), |(name, _)| format!("{timeline}-{name}"))
    }

    /// How events are set out where the file does not say.
    pub(super) fn layout(&self) -> Direction {
        if self.edition.is_some_and(Edition::is_narrow) { Direction::Vertical } else { Direction::Horizontal }
    }

    /// Whether the sources stand at its foot where the file does not say.
    pub(super) fn has_notes(&self) -> bool {
        self.edition.is_none_or(Edition::has_notes)
    }

    fn of_edition(edition: Edition, name: Option<(&'static str, Span)>, limit: Option<u32>) -> PictureSize {
        let limit = limit.map(|limit| (f64::from(limit) / edition.magnification()) as u32);
        let max_height = [limit, edition.height()].into_iter().flatten().min();
        PictureSize { name, edition: Some(edition), width: edition.width(), max_height }
    }
}

/// The sizes of the pictures of a timeline, one at least.
pub(super) fn sizes(
    entry: &Entry<'_, RawView>,
    (width, max_height, editions): (Option<String>, Option<String>, Option<OneOrMany>),
    found: &mut Vec<Diagnostic>,
) -> Vec<PictureSize> {
    let limit =
        max_height.and_then(|text| px("max-height", &text, MIN_HEIGHT..=MAX_WIDTH, entry.span("max-height"), found));
    let named: Vec<PictureSize> = listed(entry, editions, found)
        .into_iter()
        .map(|(name, edition)| PictureSize::of_edition(edition, Some(name), limit))
        .collect();
    if let (Some(width), false) = (entry.value("width"), named.is_empty()) {
        found.push(two_widths(width, entry.span("editions")));
    }
    if !named.is_empty() {
        return named;
    }
    let given = width.map(|text| self::width(&text, entry.span("width"), found));
    vec![match given.flatten() {
        Some(Width::Edition(edition)) => PictureSize::of_edition(edition, None, limit),
        Some(Width::Px(width)) => PictureSize { width, max_height: limit, ..PictureSize::usual() },
        None => PictureSize { max_height: limit, ..PictureSize::usual() },
    }]
}

/// The editions of a list, each once.
fn listed(
    entry: &Entry<'_, RawView>,
    editions: Option<OneOrMany>,
    found: &mut Vec<Diagnostic>,
) -> Vec<((&'static str, Span), Edition)> {
    let (Some(texts), Some(value)) = (editions, entry.value("editions")) else { return Vec::new() };
    let nodes: Vec<Node<'_>> = if value.kind() == Kind::List { value.items().collect() } else { vec![value] };
    let mut chosen: Vec<((&'static str, Span), Edition)> = Vec::new();
    for (text, node) in texts.0.iter().zip(nodes) {
        let Some(edition) = choose("editions", EDITIONS, text, node.span(), found) else { continue };
        let name = EDITIONS.iter().find(|(_, other)| *other == edition).map_or("", |(name, _)| name);
        match chosen.iter().find(|(_, other)| *other == edition) {
            Some(((_, first), _)) => found.push(named_twice(name, node.span(), *first)),
            None => chosen.push(((name, node.span()), edition)),
        }
    }
    chosen
}

fn named_twice(name: &str, span: Span, first: Span) -> Diagnostic {
    let message = format!("the edition `{name}` is named twice");
    Diagnostic::error(Code::DuplicateId, span, message).related(first, "first here").hint("delete one of the two")
}

fn two_widths(width: Node<'_>, editions: Span) -> Diagnostic {
    let message = "`width` beside `editions`, which have widths of their own";
    Diagnostic::error(Code::OutOfRange, width.span(), message)
        .related(editions, "the editions")
        .hint("delete `width`, or delete `editions`")
}

/// What `width` says.
enum Width {
    Px(u32),
    Edition(Edition),
}

fn width(written: &str, span: Span, found: &mut Vec<Diagnostic>) -> Option<Width> {
    let range = MIN_WIDTH..=MAX_WIDTH;
    if written.starts_with(|first: char| first.is_alphabetic()) {
        return choose("width", EDITIONS, written, span, found).map(Width::Edition);
    }
    px("width", written, range, span, found).map(Width::Px)
}

/// Whole px, written as such or as a length: 96 are an inch (CSS Values and Units 4, section 6.2).
fn px(key: &str, written: &str, range: RangeInclusive<u32>, span: Span, found: &mut Vec<Diagnostic>) -> Option<u32> {
    match length(key, written, span, found) {
        Length::None => whole(key, written, range, span, found),
        Length::Reported => None,
        Length::Px(px) => {
            let whole = px.round() as u32;
            if !range.contains(&whole) {
                found.push(too_long(key, written, whole, &range, span));
                return None;
            }
            Some(whole)
        }
    }
}

fn too_long(key: &str, written: &str, px: u32, range: &RangeInclusive<u32>, span: Span) -> Diagnostic {
    let mm = |px: u32| f64::from(px) * 25.4 / 96.0;
    let (least, most) = (mm(*range.start()).ceil(), mm(*range.end()).floor());
    let message =
        format!("expected a length from {least} to {most} mm for `{key}`, found `{}`, {px} px", short(written));
    let near = if px < *range.start() { least } else { most };
    Diagnostic::error(Code::OutOfRange, span, message)
        .hint(format!("write a length from {least}mm to {most}mm, such as `{key}: {near}mm`"))
}
