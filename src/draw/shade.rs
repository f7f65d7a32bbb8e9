//! Shades. What it is: colours mixed until their contrast is enough. In: colours. Out: a ratio, or a colour. It must not
//! know which colour is for what.

use crate::scene::{Color, contrast};

/// The lowest contrast of a colour with any of the grounds.
pub(super) fn worst(color: Color, grounds: &[Color]) -> f64 {
    grounds.iter().map(|ground| contrast(color, *ground)).fold(21.0, f64::min)
}

/// The colour, or its nearest mixture with `pole` (black or white) that has the contrast on every ground.
pub(super) fn reach(color: Color, pole: Color, grounds: &[Color], ratio: f64) -> Color {
    let steps = 64;
    let shades = (0..=steps).map(|step| mix(color, pole, f64::from(step) / f64::from(steps)));
    shades.into_iter().find(|shade| worst(*shade, grounds) >= ratio).unwrap_or(pole)
}

/// `share` (0 to 1) of `other` in `color`.
pub(super) fn mix(color: Color, other: Color, share: f64) -> Color {
    let channel = |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * share).round() as u8;
    Color(channel(color.0, other.0), channel(color.1, other.1), channel(color.2, other.2))
}

/// Black or white, whichever is read better on the ground.
pub(super) fn ink_on(ground: Color) -> Color {
    let (black, white) = (Color(0, 0, 0), Color(255, 255, 255));
    if contrast(white, ground) > contrast(black, ground) { white } else { black }
}
