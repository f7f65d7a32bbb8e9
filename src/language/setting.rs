//! How words of a language are put together: characters, gaps, and the order of day, month and year.

use crate::language::Grammar;

/// The order in which the parts of a date are said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    /// `5 May 1850`
    Day,
    /// `May 5, 1850`
    Month,
    /// `1850年5月5日`
    Year,
}

/// What readers of a language expect for that which words are put together with.
#[derive(Clone, Copy)]
pub(crate) struct Setting {
    /// The first of the ten digits, which follow one another in Unicode.
    pub(crate) zero: char,
    /// Between members of a list, and between a day and its time.
    pub(crate) comma: &'static str,
    /// Around a remark, with the space before it.
    pub(crate) brackets: [&'static str; 2],
    /// Between two years that stand for all between them.
    pub(crate) dash: &'static str,
    pub(crate) order: Order,
    /// Whether an era stands before its year.
    pub(crate) era_leads: bool,
    /// A year without an era, of its figures.
    pub(crate) year: fn(&str) -> String,
    /// Between a day and a time of day.
    pub(crate) behind_day: &'static str,
    /// Between a number and its unit, and between two of these.
    pub(crate) gaps: [&'static str; 2],
}

impl Setting {
    /// With which words are put together before they are turned.
    pub(crate) const WESTERN: Setting = Setting {
        zero: '0',
        comma: ", ",
        brackets: [" (", ")"],
        dash: "–",
        order: Order::Day,
        era_leads: false,
        year: str::to_owned,
        behind_day: ", ",
        gaps: [" ", " "],
    };

    fn characters(&self) -> (char, &str, [&str; 2]) {
        (self.zero, self.comma, self.brackets)
    }
}

/// A day, a month or a part of a year that stands beside others.
pub(crate) struct Said {
    pub(crate) full: String,
    pub(crate) without_year: String,
    /// Without its month too; empty where there is no day.
    pub(crate) day: String,
}

impl Grammar {
    /// Words with the digits, commas and brackets that readers of the language expect. Words are put together with those of
    /// [`Setting::WESTERN`], and turned once.
    pub(crate) fn in_script(&self, words: String) -> String {
        let setting = &self.setting;
        if setting.characters() == Setting::WESTERN.characters() {
            return words;
        }
        let zero = u32::from(setting.zero);
        let digit = |c: char| c.to_digit(10).and_then(|value| char::from_u32(zero + value)).unwrap_or(c);
        let words: String = words.replace(", ", setting.comma).chars().map(digit).collect();
        if setting.brackets == Setting::WESTERN.brackets {
            return words;
        }
        let [open, close] = setting.brackets;
        words.replace(" (", open).replace(')', close)
    }

    /// Dates of one year, or of one month, side by side: what all share is said once, where the language says it.
    pub(crate) fn beside(&self, dates: Vec<Said>, is_one_month: bool) -> Vec<String> {
        let last = dates.len().saturating_sub(1);
        let leads = self.setting.order == Order::Year;
        // Some say the year before a season alone.
        let trails = dates.last().is_none_or(|date| date.full.starts_with(&date.without_year));
        let is_apart = !leads && !trails && !dates.last().is_some_and(|date| date.full.ends_with(&date.without_year));
        let is_year_said = |at: usize| is_apart || if leads || !trails { at == 0 } else { at == last };
        let one = |(at, date): (usize, Said)| match self.setting.order {
            Order::Month if is_one_month && at == 0 => date.without_year,
            Order::Month if is_one_month && at == last => behind_month(date),
            _ if is_year_said(at) => date.full,
            _ if is_one_month => date.day,
            _ => date.without_year,
        };
        dates.into_iter().enumerate().map(one).collect()
    }

    /// Two of them.
    pub(crate) fn pair(&self, first: Said, last: Said, is_one_month: bool) -> (String, String) {
        let mut both = self.beside(vec![first, last], is_one_month).into_iter();
        (both.next().unwrap_or_default(), both.next().unwrap_or_default())
    }
}

/// `7, 1850` of `May 7, 1850`.
fn behind_month(date: Said) -> String {
    let month = date.without_year.strip_suffix(&date.day).unwrap_or_default();
    date.full.strip_prefix(month).map(str::to_owned).unwrap_or(date.full)
}
