//! Tick labels: what a step boundary says on an axis.

use crate::language::{Form, Grammar, Language};
use crate::time::calendar;
use crate::time::instant::DAY;
use crate::time::year_words;
use crate::time::{Civil, Epoch, Instant, Step};

impl Step {
    /// What a minor tick says: `5`, `May`, `2012`, `14:30`, `14:30:05`, `100 BCE`. Where an axis touches years before 1 CE,
    /// ask [`Step::label_with_era`].
    ///
    /// ```
    /// use dateline::time::{Civil, Instant, Step};
    /// let boundary = Instant::from_civil(Civil { year: 2012, month: 5, day: 1 });
    /// let said = [Step::Hour(6), Step::Day(1), Step::Month(1), Step::Year(1)].map(|step| step.label(boundary));
    /// assert_eq!(said, ["00:00", "1", "May", "2012"]);
    /// ```
    pub fn label(self, boundary: Instant) -> String {
        self.tick_label(boundary, Language::English, false)
    }

    /// Like [`Step::label`], with `CE` on years that have it.
    ///
    /// ```
    /// use dateline::time::{Civil, Instant, Step};
    /// let boundary = Instant::from_civil(Civil { year: 1, month: 1, day: 1 });
    /// assert_eq!(Step::Year(100).label_with_era(boundary), "1 CE");
    /// ```
    pub fn label_with_era(self, boundary: Instant) -> String {
        self.tick_label(boundary, Language::English, true)
    }

    /// The same in a language, where `era` with the era of every year.
    pub(crate) fn tick_label(self, boundary: Instant, language: Language, era: bool) -> String {
        let Civil { year, month, day } = boundary.civil();
        let (grammar, clock) = (language.grammar(), |pattern| calendar::clock(boundary.0.rem_euclid(DAY), pattern));
        grammar.in_script(match self {
            Step::Second(_) => clock("%H:%M:%S"),
            Step::Minute(_) | Step::Hour(_) => clock("%H:%M"),
            Step::Day(_) | Step::Week => (grammar.parts.day)(day),
            Step::Month(_) => month_of(&grammar.months.short, month).to_owned(),
            Step::Year(_) => year_words::words(grammar, year, era),
            Step::Ago(n) => ago(grammar, year, n),
        })
    }

    /// What a label in full says, asked of the step that [`Step::context`] gave: `25 May 2012` of a day, `May 2012` of a
    /// month, `2012` of a year. Where an axis touches years before 1 CE, ask [`Step::context_label_with_era`].
    ///
    /// ```
    /// use dateline::time::{Civil, Instant, Step};
    /// let boundary = Instant::from_civil(Civil { year: 2012, month: 5, day: 25 });
    /// let context = Step::Day(2).context().unwrap(); // months stand over days
    /// assert_eq!(context.context_label(context.floor(boundary)), "May 2012");
    /// ```
    pub fn context_label(self, boundary: Instant) -> String {
        self.full_label(boundary, Language::English, false)
    }

    /// Like [`Step::context_label`], with `CE` on years that have it.
    ///
    /// ```
    /// use dateline::time::{Civil, Instant, Step};
    /// let boundary = Instant::from_civil(Civil { year: 14, month: 8, day: 1 });
    /// assert_eq!(Step::Month(1).context_label_with_era(boundary), "August 14 CE");
    /// ```
    pub fn context_label_with_era(self, boundary: Instant) -> String {
        self.full_label(boundary, Language::English, true)
    }

    /// The name of the boundary's month in full and at its shortest, where the step says it: `September` and `Sep`.
    #[cfg(feature = "fonts")]
    pub(crate) fn month_names(self, boundary: Instant, language: Language) -> Option<(&'static str, &'static str)> {
        let (Civil { month, .. }, months) = (boundary.civil(), &language.grammar().months);
        match self {
            Step::Year(_) | Step::Ago(_) => None,
            Step::Month(_) => Some((month_of(&months.alone, month), month_of(&months.short, month))),
            _ => Some((month_of(&months.of, month), month_of(&months.short_of, month))),
        }
    }

    /// A day or a month with its month at its shortest, with its year and without; `None` of other steps.
    #[cfg(feature = "fonts")]
    pub(crate) fn brief_labels(self, boundary: Instant, language: Language, era: bool) -> Option<[String; 2]> {
        let (_, month) = self.month_names(boundary, language)?;
        let (Civil { year, day, .. }, parts) = (boundary.civil(), &language.grammar().parts);
        let without = match self {
            Step::Month(_) => month.to_owned(),
            _ => (parts.day_month)(&(parts.day)(day), month),
        };
        let year = year_words::words(language.grammar(), year, era);
        let both = [language.grammar().day_of_year(&without, year), without];
        Some(both.map(|words| language.grammar().in_script(words)))
    }

    /// What a label in full says in a language, where `era` with the era of every year.
    pub(crate) fn full_label(self, boundary: Instant, language: Language, era: bool) -> String {
        let Civil { year, month, day } = boundary.civil();
        let (number, grammar) = (year, language.grammar());
        let (parts, year) = (&grammar.parts, year_words::words(grammar, year, era));
        let of_day = || {
            let day = (parts.day_month)(&(parts.day)(day), grammar.month(month, Form::Of));
            grammar.day_of_year(&day, year.clone())
        };
        grammar.in_script(match self {
            Step::Second(_) | Step::Minute(_) | Step::Hour(_) => {
                [&of_day(), grammar.setting.behind_day, &self.tick_label(boundary, language, era)].concat()
            }
            Step::Day(_) | Step::Week => of_day(),
            Step::Month(_) => grammar.month_of_year((month, Form::Plain), year),
            Step::Year(_) => year,
            Step::Ago(n) => ago(grammar, number, n),
        })
    }
}

/// The name of a month, 1 to 12.
fn month_of(names: &[&'static str; 12], month: u8) -> &'static str {
    names[usize::from(month.clamp(1, 12)) - 1]
}

/// A year counted back from 1950, in the unit of the step.
fn ago(grammar: &Grammar, year: i64, step: i64) -> String {
    let age = Epoch::Ma.age(grammar, year, step.unsigned_abs());
    age.unwrap_or_else(|| year_words::words(grammar, year, false))
}

#[cfg(test)]
mod tests {
    use crate::language::Language;
    use crate::time::interval_words::between_words_in;
    use crate::time::{Civil, Epoch, Instant, Step};

    #[test]
    fn a_month_before_its_year_is_joined_to_it_on_axes_and_in_ranges() {
        let day = |day| Instant::from_civil(Civil { year: 2024, month: 1, day });
        let said = |step: Step| step.full_label(day(5), Language::Persian, false);
        assert_eq!(said(Step::Day(1)), "۵ ژانویهٔ ۲۰۲۴");
        assert_eq!(said(Step::Hour(6)), "۵ ژانویهٔ ۲۰۲۴، ۰۰:۰۰");
        let between = between_words_in(day(5), day(9), (false, Epoch::default(), Language::Persian));
        assert!(between.contains("ژانویهٔ ۲۰۲۴"), "{between}");
        assert_eq!(Step::Day(1).full_label(day(5), Language::English, false), "5 January 2024");
    }
}
