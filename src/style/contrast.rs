//! The contrast ratio of two colours as WCAG 2.2 defines it.

use crate::style::Color;

/// The contrast ratio of two colours, 1 (none) to 21 (black on white), after WCAG 2.2.
///
/// ```
/// use dateline::style::{Color, contrast};
/// assert_eq!(contrast(Color(0, 0, 0), Color(255, 255, 255)), 21.0);
/// ```
pub fn contrast(a: Color, b: Color) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Relative luminance, 0 to 1.
fn luminance(color: Color) -> f64 {
    0.2126 * linear(color.0) + 0.7152 * linear(color.1) + 0.0722 * linear(color.2)
}

/// A channel of sRGB as linear light, 0 to 1.
fn linear(channel: u8) -> f64 {
    let value = f64::from(channel) / 255.0;
    if value <= 0.04045 { value / 12.92 } else { power_2_4((value + 0.055) / 1.055) }
}

/// `x` to the power of 2.4 for `x` in 0 to 1, by additions and multiplications alone: `f64::powf` differs between
/// machines.
fn power_2_4(x: f64) -> f64 {
    let square = x * x;
    square * fifth_root(square)
}

/// Newton's method from above; 32 steps settle every value an sRGB channel can give.
fn fifth_root(x: f64) -> f64 {
    (0..32).fold(1.0, |root: f64, _| {
        let fourth = root * root * root * root;
        root - (fourth * root - x) / (5.0 * fourth)
    })
}

#[cfg(test)]
mod tests {
    use super::power_2_4;

    #[test]
    fn the_power_agrees_with_known_values() {
        for (x, y) in [(1.0, 1.0), (0.25, 0.035_896_8), (0.09, 0.003_091_6)] {
            assert!((power_2_4(x) - y).abs() < 1e-6, "{x} gave {}", power_2_4(x));
        }
    }
}
