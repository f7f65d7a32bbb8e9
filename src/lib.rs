//! dateline: event timelines from plain text. What it is: the list of rooms and the names a caller needs. In: nothing.
//! Out: the public names. It must hold no logic beyond joining the rooms.
//!
//! Data goes one way: text -> document -> chronicle -> layout -> scene -> output.

pub mod diag;
pub mod document;
pub mod draw;
pub mod edit;
pub mod export;
pub mod font;
pub mod geom;
pub mod layout;
pub mod model;
pub mod read;
pub mod scene;
pub mod text;
pub mod time;

pub use crate::diag::{Checked, Code, Diagnostic, Fix, Severity};
pub use crate::draw::draw;
pub use crate::export::{Plain, Semantic, SvgBackend, paint};
pub use crate::layout::arrange;
pub use crate::model::{Chronicle, Event, Source, View};
pub use crate::read::read;
pub use crate::text::{Edit, LineIndex, Position, Span};
pub use crate::time::Date;

use crate::font::Ruler;
use crate::layout::Summary;
use crate::scene::Scene;

/// A finished picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// The view's id: the file's name without `.svg`.
    pub id: String,
    /// The whole file.
    pub svg: String,
    /// The picture in numbers.
    pub summary: Summary,
}

/// Every view of the chronicle as a picture, in its order. The fonts are packed once, with the characters that the pictures
/// show.
pub fn render(chronicle: &Chronicle) -> Vec<Picture> {
    let mut ruler = Ruler::new();
    let drawn: Vec<(Scene, Summary)> = chronicle.views.iter().map(|view| scene(chronicle, view, &mut ruler)).collect();
    let picture = |(scene, summary): (Scene, Summary)| Picture { svg: export::svg(&scene, &[]), id: scene.id, summary };
    drawn.into_iter().map(picture).collect()
}

fn scene(chronicle: &Chronicle, view: &View, ruler: &mut Ruler) -> (Scene, Summary) {
    let layout = arrange(chronicle, view, ruler);
    (draw(chronicle, view, &layout), layout.summary)
}
