//! Lengths with a unit: `210mm`, `8.5cm`, `6in`, `500pt`.

use crate::diag::{Code, Diagnostic};
use crate::read::suggest::short;
use crate::read::value::write;
use crate::text::Span;

/// The units, each with its length in px (CSS Values and Units 4, section 6.2).
const UNITS: [(&str, f64); 4] = [("mm", 96.0 / 25.4), ("cm", 960.0 / 25.4), ("in", 96.0), ("pt", 96.0 / 72.0)];

/// Other spellings of the units.
const SPELLINGS: [(&str, &str); 13] = [
    ("millimetres", "mm"),
    ("millimeters", "mm"),
    ("millimeter", "mm"),
    ("centimetres", "cm"),
    ("centimeters", "cm"),
    ("zentimeter", "cm"),
    ("inches", "in"),
    ("inch", "in"),
    ("points", "pt"),
    ("мм", "mm"),
    ("см", "cm"),
    ("\"", "in"),
    ("″", "in"),
];

/// What a text says of a length.
pub(super) enum Length {
    /// It is no length.
    None,
    /// It is one in another spelling, which is reported.
    Reported,
    /// So many px.
    Px(f64),
}

/// The length that a text is.
pub(super) fn length(key: &str, written: &str, span: Span, found: &mut Vec<Diagnostic>) -> Length {
    if let Some(px) = exact(written) {
        return Length::Px(px);
    }
    let Some(right) = respelt(written) else { return Length::None };
    let message = format!("`{}` is a length in another spelling", short(written));
    let diagnostic = Diagnostic::error(Code::WrongType, span, message).hint(format!("write `{key}: {right}`"));
    found.push(diagnostic.fix(write(span, &right, true)));
    Length::Reported
}

fn exact(written: &str) -> Option<f64> {
    let (figures, factor) = UNITS.iter().find_map(|(unit, factor)| Some((written.strip_suffix(unit)?, factor)))?;
    let is_number = figures.split('.').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    let number: f64 = figures.parse().ok().filter(|_| is_number && figures.matches('.').count() <= 1)?;
    Some(number * factor)
}

/// The same length as it is written here: one unit, a point between the figures, no space.
fn respelt(written: &str) -> Option<String> {
    let small = written.to_lowercase().replace(',', ".").replace([' ', '\u{a0}', '\u{202f}'], "");
    let small = small.strip_suffix('.').unwrap_or(&small);
    let other = SPELLINGS.iter().find_map(|(other, unit)| Some(format!("{}{unit}", small.strip_suffix(other)?)));
    let right = other.unwrap_or_else(|| small.to_owned());
    exact(&right).map(|_| right)
}

#[cfg(test)]
mod tests {
    use super::{exact, respelt};

    #[test]
    fn an_inch_is_96_px_in_every_unit() {
        for same in ["1in", "25.4mm", "2.54cm", "72pt"] {
            assert!(exact(same).is_some_and(|px| (px - 96.0).abs() < 1e-9), "{same}");
        }
        assert!(["in", "1.in", ".5in", "1e2mm", "-1mm", "96", "1.2.3mm"].iter().all(|none| exact(none).is_none()));
    }

    #[test]
    fn other_spellings_of_a_length_are_known() {
        let other = ["8,5 cm", "6\"", "6 inches", "210 MM", "20 см", "500 pt."];
        let right: Vec<_> = other.iter().filter_map(|other| respelt(other)).collect();
        assert_eq!(right, ["8.5cm", "6in", "6in", "210mm", "20cm", "500pt"]);
        assert_eq!(respelt("1200px"), None);
    }
}
