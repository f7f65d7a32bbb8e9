//! Forms of a grammar, and lists in words.

use crate::language::{Form, Grammar, Named, Order, YearPhrase};

/// Parts with commas, the last behind a word: `5, 15 or 25`.
pub(crate) fn listed(each: &[String], last: fn(&str, &str) -> String) -> String {
    match each {
        [] => String::new(),
        [only] => only.clone(),
        [rest @ .., end] => last(&rest.join(", "), end),
    }
}

impl Named {
    /// Alone, or behind a word.
    pub(crate) fn in_form(&self, form: Form) -> &str {
        match form {
            Form::Plain => &self.alone,
            Form::Of => &self.of,
        }
    }
}

impl Grammar {
    /// The name of a month, 1 to 12.
    pub(crate) fn month(&self, month: u8, form: Form) -> &'static str {
        let names = match form {
            Form::Plain => &self.months.alone,
            Form::Of => &self.months.of,
        };
        names[usize::from(month.clamp(1, 12)) - 1]
    }

    /// A month without a day, in a form, with the figures of its year: `May 2012`.
    pub(crate) fn month_of_year(&self, (month, form): (u8, Form), year: String) -> String {
        (self.years.joined)(self.month(month, form), &YearPhrase::Exact(year))
    }

    /// The same of a month of another calendar, which no word of the language changes.
    pub(crate) fn month_of_its_year(&self, month: &str, year: &str) -> String {
        match self.setting.order {
            Order::Day => [month, self.parts.before_year, year].concat(),
            Order::Month | Order::Year => (self.years.joined)(month, &YearPhrase::Exact(year.to_owned())),
        }
    }

    /// A day and its month with the figures of their year: `25 May 2012`.
    pub(crate) fn day_of_year(&self, day_month: &str, year: String) -> String {
        (self.years.joined)(day_month, &YearPhrase::Exact(year))
    }
}
