//! Words about pictures that cannot be as low as their files ask.

use crate::model::{Direction, View};
use crate::time::grouped;

/// The greatest `max-height`, px.
const HIGHEST: u64 = 10_000;

/// `` `lives` is 1,240 px high with the least that it can show, more than its `max-height: 600` ``.
#[must_use]
pub fn too_high(view: &View, height: u64, limit: u32) -> String {
    let height = grouped(height);
    format!("`{}` is {height} px high with the least that it can show, more than its `max-height: {limit}`", view.id)
}

/// What to write instead.
#[must_use]
pub fn instead_of_limit(view: &View, height: u64) -> String {
    let limit =
        if height > HIGHEST { "leave `max-height` out".to_owned() } else { format!("write `max-height: {height}`") };
    let fewer = match view.layout {
        Direction::Lanes => "draw fewer lanes with `lanes-most`",
        Direction::Horizontal | Direction::Vertical => "show fewer events with `where`, `from` and `to`",
    };
    format!("{limit}, or {fewer}")
}
