//! Links, and the places of events that they and the bookmarks lead to.

use std::collections::VecDeque;
use std::fmt::Write;

use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::destination::XyzDestination;
use krilla::geom::{Point as PdfPoint, Quadrilateral};
use krilla::page::Page;
use krilla::tagging::Identifier;

use crate::export::boxes;
use crate::export::pdf::PdfPage;
use crate::export::pdf::tags::full_text;
use crate::geom::{Point, Rect};
use crate::scene::{Group, Node};

/// Where the events of a file stand.
pub(super) struct Places {
    /// In reading order; of events without a text, none.
    pub(super) events: Vec<Place>,
}

/// Where an event stands.
pub(super) struct Place {
    id: String,
    pub(super) name: String,
    /// Counted from 0.
    pub(super) page: usize,
    /// The left top corner, pt.
    corner: Point,
}

impl Place {
    pub(super) fn destination(&self) -> XyzDestination {
        XyzDestination::new(self.page, PdfPoint::from_xy(self.corner.x as f32, self.corner.y as f32))
    }
}

impl Places {
    pub(super) fn of(pages: &[PdfPage<'_>]) -> Places {
        let mut events = Vec::new();
        for (number, page) in pages.iter().enumerate() {
            each_group(&page.scene.nodes, &mut |group| {
                let (meaning, frame) = (&group.meaning, boxes::around(group));
                let is_shown = meaning.class == Some("event") && !boxes::texts(group).is_empty();
                if let (true, Some(id), Some(name), Some(frame)) = (is_shown, &meaning.id, &meaning.label, frame) {
                    let (name, corner) = (name.as_str().to_owned(), page.point(Point::new(frame.left(), frame.top())));
                    events.push(Place { id: id.clone(), name, page: number, corner });
                }
            });
        }
        Places { events }
    }
}

/// Puts the links on a page, outermost groups first: the mark in the structure for each group that has one.
pub(super) fn annotated(sheet: &mut Page<'_>, page: &PdfPage<'_>, places: &Places) -> VecDeque<Identifier> {
    let mut marks = VecDeque::new();
    each_group(&page.scene.nodes, &mut |group| {
        let link = annotation(group, page, places);
        marks.extend(link.map(|link| sheet.add_tagged_annotation(link)));
    });
    marks
}

/// Whether a group becomes a link: it has one that leads somewhere, and something that can be pressed.
pub(super) fn is_link(group: &Group) -> bool {
    group.meaning.link.as_ref().is_some_and(|link| !link.is_empty()) && boxes::around(group).is_some()
}

fn annotation(group: &Group, page: &PdfPage<'_>, places: &Places) -> Option<Annotation> {
    let link = group.meaning.link.as_ref().filter(|_| is_link(group))?;
    let place = link.strip_prefix('#').and_then(|id| places.events.iter().find(|event| event.id == id));
    let target = match place {
        Some(place) => Target::Destination(place.destination().into()),
        None => Target::Action(Action::Link(LinkAction::new(ascii(link)))),
    };
    let texts = boxes::texts(group);
    let frames = if texts.is_empty() { boxes::around(group).into_iter().collect() } else { texts };
    let quads: Vec<Quadrilateral> = frames.into_iter().map(|frame| quadrilateral(frame, page)).collect();
    let said = full_text(&group.meaning).unwrap_or_else(|| link.clone());
    Some(Annotation::new_link(LinkAnnotation::new_with_quad_points(quads, target), Some(said)))
}

/// From the left bottom corner on, against the clock.
fn quadrilateral(frame: Rect, page: &PdfPage<'_>) -> Quadrilateral {
    let corner = |x: f64, y: f64| {
        let at = page.point(Point::new(x, y));
        PdfPoint::from_xy(at.x as f32, at.y as f32)
    };
    Quadrilateral([
        corner(frame.left(), frame.bottom()),
        corner(frame.right(), frame.bottom()),
        corner(frame.right(), frame.top()),
        corner(frame.left(), frame.top()),
    ])
}

/// An address in the characters that PDF allows in one (ISO 32000-1, 12.6.4.7): others as RFC 3986 has them.
fn ascii(link: &str) -> String {
    let mut address = String::with_capacity(link.len());
    for byte in link.bytes() {
        match byte {
            b'!'..=b'~' => address.push(char::from(byte)),
            _ => {
                let _ = write!(address, "%{byte:02X}");
            }
        }
    }
    address
}

fn each_group(nodes: &[Node], visit: &mut impl FnMut(&Group)) {
    for node in nodes {
        if let Node::Group(group) = node {
            visit(group);
            each_group(&group.nodes, visit);
        }
    }
}
