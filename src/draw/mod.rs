//! From layout to scene. What it is: inks, marks, painter's order, words for those who cannot see. In: a layout and what
//! it places. Out: a scene. It must not measure a text, nor move anything.

use crate::layout::Layout;
use crate::model::{Chronicle, View};
use crate::scene::Scene;

/// The scene of one picture, in the view's theme.
pub fn draw(_chronicle: &Chronicle, _view: &View, _layout: &Layout) -> Scene {
    todo!("draw")
}
