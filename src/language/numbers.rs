//! Figures in a language.

use crate::language::{Grammar, Language};

/// What stands before a figure below zero.
const MINUS: &str = "\u{2212}";
/// Before a sign whose figures run to the right where the line runs to the left.
const LEFT_TO_RIGHT: &str = "\u{200e}";
/// The digit 0 of Arabic.
const ARABIC_ZERO: char = '\u{660}';

/// From this number on thousands are set apart: four digits everybody reads, and most of them are a year.
const GROUPED: u64 = 10_000;

impl Grammar {
    /// A count in figures with those digits.
    #[cfg(feature = "fonts")]
    pub(crate) fn counted(&self, n: u64) -> String {
        self.in_script(self.grouped(n))
    }

    /// A number in figures: `1,234,567`.
    pub(crate) fn grouped(&self, n: u64) -> String {
        let digits = n.to_string();
        if n < GROUPED {
            return digits;
        }
        let mut out = String::with_capacity(digits.len() * 4 / 3);
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                out.push_str(self.numbers.group);
            }
            out.push(digit);
        }
        out
    }

    /// Figures with so many thousandths behind them, without zeros at their end.
    pub(crate) fn decimals(&self, figures: &str, thousandths: u64) -> String {
        let decimals = format!("{}{thousandths:03}", self.numbers.decimal);
        let decimals = decimals.trim_end_matches('0').trim_end_matches(self.numbers.decimal);
        format!("{figures}{decimals}")
    }

    /// Millions and more with at most three decimals, and whether they are thousands of millions; `None` of less.
    pub(crate) fn scaled(&self, n: u64) -> Option<(String, bool)> {
        let (unit, is_billion) = match n {
            ..1_000_000 => return None,
            1_000_000..1_000_000_000 => (1_000_000, false),
            _ => (1_000_000_000, true),
        };
        Some((self.decimals(&self.grouped(n / unit), n % unit / (unit / 1000)), is_billion))
    }

    /// `66 million`, of scaled figures.
    pub(crate) fn in_words(&self, (figures, is_billion): &(String, bool)) -> String {
        (if *is_billion { self.numbers.billion } else { self.numbers.million })(figures)
    }

    /// A number, with `million` where its thousandths say all of it.
    pub(crate) fn number(&self, n: u64) -> String {
        let thousandth = if n < 1_000_000_000 { 1_000 } else { 1_000_000 };
        let scaled = self.scaled(n).filter(|_| n.is_multiple_of(thousandth));
        scaled.map_or_else(|| self.grouped(n), |scaled| self.in_words(&scaled))
    }
}

impl Language {
    /// A value with so many figures behind the point: `−1,234.5`, of which thousands are set apart from ten thousand on.
    pub(crate) fn figure(self, value: f64, decimals: usize) -> String {
        let figures = format!("{:.decimals$}", value.abs());
        let (whole, part) = figures.split_once('.').unwrap_or((&figures, ""));
        let grammar = self.grammar();
        let whole = whole.parse().map_or_else(|_| whole.to_owned(), |whole| grammar.grouped(whole));
        let is_zero = figures.bytes().all(|byte| matches!(byte, b'0' | b'.'));
        // In a line that runs to the left, the sign would stand right of figures that run to the right; CLDR has the mark there,
        // but for figures of Arabic, which readers expect so.
        let is_mark = self.runs_left() && grammar.setting.zero != ARABIC_ZERO;
        let sign = match value < 0.0 && !is_zero {
            true => [if is_mark { LEFT_TO_RIGHT } else { "" }, MINUS].concat(),
            false => String::new(),
        };
        let point = if part.is_empty() { String::new() } else { grammar.numbers.decimal.to_string() };
        grammar.in_script([sign, whole, point, part.to_owned()].concat())
    }
}

#[cfg(test)]
mod tests {
    use crate::language::Language;

    #[test]
    fn values_have_the_digits_of_their_language_and_their_sign_before_them() {
        for (language, value, words) in [
            (Language::English, -1234.5, "\u{2212}1234.5"),
            (Language::Persian, -1234.5, "\u{200e}\u{2212}۱۲۳۴٫۵"),
            (Language::Persian, 100_000.0, "۱۰۰٬۰۰۰٫۰"),
            (Language::Hebrew, -4.0, "\u{200e}\u{2212}4.0"),
            (Language::ArabicEgypt, -4.0, "\u{2212}٤٫٠"),
            (Language::German, -0.04, "0,0"),
        ] {
            assert_eq!(language.figure(value, 1), words, "{language:?}");
        }
    }
}
