//! Numbers of tables: what a cell is worth, and what is meant by one that is no number.

use crate::read::suggest::short;

/// The greatest value that is drawn; of greater ones the thousands can be left to the unit.
const GREATEST: f64 = 1e15;
/// The least value but zero; of less ones the thousandths can be left to the unit.
const LEAST: f64 = 1e-9;

/// What a text is worth: figures with an optional sign, point and exponent, as JSON and most programs write them.
///
/// # Errors
/// What is wrong with it, and the forms that it can mean.
pub(super) fn number(text: &str) -> Result<f64, (String, Vec<String>)> {
    if is_plain(text) {
        return match text.parse::<f64>() {
            Ok(value) if value == 0.0 || (LEAST..=GREATEST).contains(&value.abs()) => Ok(value + 0.0),
            Ok(value) if value.abs() < LEAST => {
                Err((format!("`{}` is too small to be drawn", short(text)), Vec::new()))
            }
            _ => Err((format!("`{}` is too large to be drawn", short(text)), Vec::new())),
        };
    }
    let lower = text.trim_start_matches(['+', '-']).to_lowercase();
    if matches!(lower.as_str(), "nan" | "inf" | "infinity") {
        return Err((format!("`{}` is no value that can be drawn", short(text)), vec![String::new()]));
    }
    let meant = meant(text);
    let why = if meant.len() > 1 { "can be two numbers" } else { "is no number" };
    Err((format!("`{}` {why}", short(text)), meant))
}

/// Digits with an optional sign before, a point and digits behind, and an exponent.
fn is_plain(text: &str) -> bool {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent.strip_prefix(['+', '-']).unwrap_or(exponent))),
        None => (unsigned, None),
    };
    let digits = |text: &str| !text.is_empty() && text.len() < 40 && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    digits(whole) && digits(part) && exponent.is_none_or(digits)
}

/// The numbers that a text can mean: a comma is a decimal one, or sets thousands apart; so does a space.
fn meant(text: &str) -> Vec<String> {
    let text = text.replace('−', "-");
    let bare: String = text.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’')).collect();
    let bare = bare.trim_end_matches('%').to_owned();
    let commas = bare.matches(',').count();
    let mut forms = vec![bare.clone()];
    if commas > 0 {
        let is_grouped = bare.split(',').skip(1).all(|group| group.split('.').next().is_some_and(|g| g.len() == 3));
        // `1.234,5`: points set thousands apart.
        let decimal = bare.replace('.', "").replace(',', ".");
        // `1,234.5`: a comma before a point is none of decimals.
        let is_decimal = commas == 1 && bare.rfind('.') < bare.rfind(',');
        forms = if is_decimal { vec![decimal] } else { Vec::new() };
        forms.extend(is_grouped.then(|| bare.replace(',', "")));
    }
    let known = ["-", "–", "—", ".", "n/a", "na", "null", "none", "..", "…"];
    if known.contains(&text.to_lowercase().as_str()) {
        return vec![String::new()];
    }
    forms.retain(|form| is_plain(form));
    forms.dedup();
    forms
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_are_read_as_most_programs_write_them() {
        let fine =
            [("12", 12.0), ("-0.5", -0.5), ("+3", 3.0), ("1e3", 1000.0), ("007", 7.0), ("-0", 0.0), ("1e-9", 1e-9)];
        for (text, value) in fine {
            assert_eq!(number(text).map(f64::to_bits), Ok(f64::to_bits(value)), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_told_with_what_it_can_mean() {
        let wrong: [(&str, &[&str]); 10] = [
            ("12,5", &["12.5"]),
            ("1,234", &["1.234", "1234"]),
            ("1,234,567", &["1234567"]),
            ("1.234,5", &["1234.5"]),
            ("1,234.5", &["1234.5"]),
            ("1 234", &["1234"]),
            ("−3", &["-3"]),
            ("12 %", &["12"]),
            ("many", &[]),
            ("n/a", &[""]),
        ];
        for (text, meant) in wrong {
            assert_eq!(
                number(text).map_err(|(_, forms)| forms),
                Err(meant.iter().map(|&m| m.to_owned()).collect()),
                "{text}"
            );
        }
        for text in
            ["NaN", "inf", "-Infinity", "1e400", "2e15", "1e-300", "-1e-10", "0x10", "1.", ".5", "--3", "1e", "", "½"]
        {
            assert!(number(text).is_err(), "{text}");
        }
    }
}
