//! How far apart two colours are seen to be, also where a kind of cone is missing.
#![allow(clippy::disallowed_methods, reason = "no picture depends on the last digits of a distance")]

use dateline::scene::Color;

pub(super) type Matrix = [[f64; 3]; 3];

pub(super) const USUAL: Matrix = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];

/// What is left of a colour of linear sRGB where a kind of cone is missing: Machado, Oliveira and Fernandes 2009, severity 1.
pub(super) const SIGHTS: [(&str, Matrix); 4] = [
    ("usual sight", USUAL),
    (
        "protanopia",
        [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]],
    ),
    (
        "deuteranopia",
        [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]],
    ),
    (
        "tritanopia",
        [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_900]],
    ),
];

fn times(matrix: &Matrix, [r, g, b]: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row[0] * r + row[1] * g + row[2] * b)
}

/// A colour as it is seen, in linear sRGB, 0 to 1.
pub(super) fn seen(Color(r, g, b): Color, cones: &Matrix) -> [f64; 3] {
    let linear = |channel: u8| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    times(cones, [linear(r), linear(g), linear(b)]).map(|value| value.clamp(0.0, 1.0))
}

/// CIELAB under D65.
pub(super) fn lab(linear: [f64; 3]) -> [f64; 3] {
    const XYZ: Matrix = [
        [0.412_456_4, 0.357_576_1, 0.180_437_5],
        [0.212_672_9, 0.715_152_2, 0.072_175_0],
        [0.019_333_9, 0.119_192_0, 0.950_304_1],
    ];
    let (found, white) = (times(&XYZ, linear), times(&XYZ, [1.0; 3]));
    let [x, y, z] = [0, 1, 2].map(|i| {
        let share: f64 = found[i] / white[i];
        if share > 216.0 / 24389.0 { share.cbrt() } else { (24389.0 / 27.0 * share + 16.0) / 116.0 }
    });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// The colour difference of CIE 142, with all three weights 1 (Sharma, Wu and Dalal 2005).
pub(super) fn ciede2000([l1, a1, b1]: [f64; 3], [l2, a2, b2]: [f64; 3]) -> f64 {
    let far = |chroma: f64| (chroma.powi(7) / (chroma.powi(7) + 25_f64.powi(7))).sqrt();
    let stretch = 1.0 + 0.5 * (1.0 - far(f64::midpoint(a1.hypot(b1), a2.hypot(b2))));
    let (a1, a2) = (a1 * stretch, a2 * stretch);
    let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
    let hue = |a: f64, b: f64| b.atan2(a).to_degrees().rem_euclid(360.0);
    let (h1, h2) = (hue(a1, b1), hue(a2, b2));
    let is_gray = c1 * c2 == 0.0;
    let turn = if is_gray { 0.0 } else { (h2 - h1 + 180.0).rem_euclid(360.0) - 180.0 };
    let across = 2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin();
    let (l, c) = (f64::midpoint(l1, l2), f64::midpoint(c1, c2));
    let h = if is_gray { h1 + h2 } else { (h1 + turn / 2.0).rem_euclid(360.0) };
    let cos = |times: f64, from: f64| (times * h + from).to_radians().cos();
    let t = 1.0 - 0.17 * cos(1.0, -30.0) + 0.24 * cos(2.0, 0.0) + 0.32 * cos(3.0, 6.0) - 0.20 * cos(4.0, -63.0);
    let light = (l - 50.0).powi(2);
    let in_l = (l2 - l1) / (1.0 + 0.015 * light / (20.0 + light).sqrt());
    let (in_c, in_h) = ((c2 - c1) / (1.0 + 0.045 * c), across / (1.0 + 0.015 * c * t));
    let turned = -(60.0 * (-((h - 275.0) / 25.0).powi(2)).exp()).to_radians().sin() * 2.0 * far(c);
    (in_l.powi(2) + in_c.powi(2) + in_h.powi(2) + turned * in_c * in_h).sqrt()
}

/// Pairs that the authors of the formula published.
#[test]
fn the_difference_is_that_of_known_pairs() {
    for (a, b, apart) in [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
        ([50.0, 2.49, -0.001], [50.0, -2.49, 0.0011], 7.2195),
        ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
        ([2.0776, 0.0795, -1.1350], [0.9033, -0.0636, -0.5514], 0.9082),
    ] {
        assert!((ciede2000(a, b) - apart).abs() < 1e-4, "{a:?} {b:?}: {}", ciede2000(a, b));
    }
}
