//! Colours mixed with one another.

use crate::style::{BLACK, Color, WHITE, contrast};

/// The colour and its mixtures with `pole` (black or white), in steps of 1/64 up to the pole itself.
pub(super) fn towards(color: Color, pole: Color) -> impl Iterator<Item = Color> {
    (0..=64).map(move |step| mix(color, pole, f64::from(step) / 64.0))
}

/// `share` (0 to 1) of `other` in `color`.
pub(super) fn mix(color: Color, other: Color, share: f64) -> Color {
    let channel = |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * share).round() as u8;
    Color(channel(color.0, other.0), channel(color.1, other.1), channel(color.2, other.2))
}

/// Black or white, whichever is read better on the ground.
///
/// ```
/// use dateline::style::{Color, ink_on};
/// assert_eq!(ink_on(Color(255, 238, 0)), Color(0, 0, 0));
/// ```
pub fn ink_on(ground: Color) -> Color {
    if contrast(WHITE, ground) > contrast(BLACK, ground) { WHITE } else { BLACK }
}
