//! What a scene's groups are in the structure of a PDF (ISO 32000-1, 14.8.4).

use std::num::NonZeroU16;

use krilla::geom::Rect as PdfRect;
use krilla::tagging::{BBox, Node as Part, Tag, TagGroup, TagKind};

use crate::export::boxes;
use crate::export::pdf::PdfPage;
use crate::export::pdf::links::is_link;
use crate::geom::Point;
use crate::scene::{Group, Meaning};

/// What a group is in the structure.
pub(super) enum Kind {
    /// A figure with an alternative text: what is inside is part of it.
    Figure,
    /// A link: what is inside is pressed.
    Link,
    /// A part with a name of its own.
    Section,
    /// Only what is inside.
    Plain,
}

impl Kind {
    pub(super) fn of(group: &Group) -> Kind {
        match group.meaning.role {
            _ if is_link(group) => Kind::Link,
            Some("graphics-symbol" | "group") if full_text(&group.meaning).is_some() => Kind::Figure,
            Some("graphics-object") => Kind::Section,
            _ => Kind::Plain,
        }
    }
}

/// What a group says: its full text, else its name.
pub(super) fn full_text(meaning: &Meaning) -> Option<String> {
    let words = meaning.title.as_ref().or(meaning.label.as_ref())?;
    Some(words.as_str().trim().to_owned()).filter(|text| !text.is_empty())
}

/// The group as an element of the structure; nothing where nothing is inside.
pub(super) fn element(kind: &Kind, group: &Group, page: (usize, &PdfPage<'_>), inside: Vec<Part>) -> Vec<Part> {
    if inside.is_empty() {
        return inside;
    }
    let tag: TagKind = match kind {
        Kind::Plain => return inside,
        Kind::Section => Tag::Section.into(),
        Kind::Link => Tag::Link.with_alt_text(full_text(&group.meaning)).into(),
        Kind::Figure => Tag::Figure(full_text(&group.meaning)).with_bbox(frame(group, page)).into(),
    };
    vec![TagGroup::with_children(tag, inside).into()]
}

/// The lines of a heading or a paragraph.
pub(super) fn lines(class: Option<&str>, words: String, inside: Vec<Part>) -> Part {
    let tag: TagKind = match class {
        Some("title") if !words.trim().is_empty() => Tag::Hn(NonZeroU16::MIN, Some(words)).into(),
        _ => Tag::P.into(),
    };
    TagGroup::with_children(tag, inside).into()
}

fn frame(group: &Group, (number, page): (usize, &PdfPage<'_>)) -> Option<BBox> {
    let frame = boxes::around(group)?;
    let (top, bottom) =
        (page.point(Point::new(frame.left(), frame.top())), page.point(Point::new(frame.right(), frame.bottom())));
    let rect = PdfRect::from_ltrb(top.x as f32, top.y as f32, bottom.x as f32, bottom.y as f32)?;
    Some(BBox { page_idx: number, rect })
}
