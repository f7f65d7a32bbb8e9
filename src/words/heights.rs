//! Words about pictures that cannot be as low as their files ask.

use crate::model::{Direction, Edition, View};
use crate::time::grouped;

/// The greatest `max-height`, px.
const HIGHEST: u64 = 10_000;

/// `` `lives` is 1,240 px high with the least that it can show, more than its `max-height: 600` ``.
#[must_use]
pub fn too_high(view: &View, height: u64, limit: u32) -> String {
    let least = "px high with the least that it can show, more than";
    if let Some(slide) = own_height(view, limit) {
        return format!("`{}` is {} {least} the {slide} px of a slide", view.id, grouped(view.drawn(height)));
    }
    let (height, limit) = (grouped(view.drawn(height)), view.drawn(u64::from(limit)));
    format!("`{}` is {height} {least} its `max-height: {limit}`", view.id)
}

/// The height of its edition, px of the picture, where that is the limit.
fn own_height(view: &View, limit: u32) -> Option<u64> {
    let own = view.edition.and_then(Edition::height).filter(|own| *own == limit)?;
    Some(view.drawn(u64::from(own)))
}

/// What to write instead.
#[must_use]
pub fn instead_of_limit(view: &View, height: u64) -> String {
    let height = view.drawn(height);
    let limit =
        if height > HIGHEST { "leave `max-height` out".to_owned() } else { format!("write `max-height: {height}`") };
    let fewer = match view.layout {
        Direction::Lanes => "draw fewer lanes with `lanes-most`",
        Direction::Horizontal | Direction::Vertical => "show fewer events with `where`, `from` and `to`",
    };
    match view.max_height.and_then(|limit| own_height(view, limit)) {
        Some(_) => format!("{fewer}, or leave the legend out with `legend: false`"),
        None => format!("{limit}, or {fewer}"),
    }
}
