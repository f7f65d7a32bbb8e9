//! Which way time runs across a picture.

use roxmltree::Node;

use crate::geom::{Interval, Rect};
use crate::verify::element::{Unreadable, foreign};

/// Which way time runs.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Time {
    #[default]
    Right,
    Left,
    Down,
}

impl Time {
    /// What a frame covers of the axis, later further along.
    pub(super) fn along(self, frame: Rect) -> Interval {
        match self {
            Time::Down => frame.y,
            Time::Right => frame.x,
            Time::Left => Interval { start: -frame.x.end, end: -frame.x.start },
        }
    }
}

/// Which way time runs, as the root says.
pub(super) fn time(top: Node<'_, '_>) -> Result<Time, Unreadable> {
    match top.attribute("data-time").unwrap_or_default() {
        "down" => Ok(Time::Down),
        "right" => Ok(Time::Right),
        "left" => Ok(Time::Left),
        found => foreign(format!("expected `down`, `right` or `left` as `data-time` of `svg`, found `{found}`")),
    }
}
