//! Tick labels: what a step boundary says on an axis.

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
        self.say(boundary, false)
    }

    /// Like [`Step::label`], with `CE` on years that have it.
    ///
    /// ```
    /// use dateline::time::{Civil, Instant, Step};
    /// let boundary = Instant::from_civil(Civil { year: 1, month: 1, day: 1 });
    /// assert_eq!(Step::Year(100).label_with_era(boundary), "1 CE");
    /// ```
    pub fn label_with_era(self, boundary: Instant) -> String {
        self.say(boundary, true)
    }

    fn say(self, boundary: Instant, era: bool) -> String {
        let Civil { year, month, day } = boundary.civil();
        let clock = |pattern| calendar::clock(boundary.0.rem_euclid(DAY), pattern);
        match self {
            Step::Second(_) => clock("%H:%M:%S"),
            Step::Minute(_) | Step::Hour(_) => clock("%H:%M"),
            Step::Day(_) | Step::Week => day.to_string(),
            Step::Month(_) => calendar::month_short(month),
            Step::Year(_) => year_words::words(year, era),
            Step::Ago(n) => ago(year, n),
        }
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
        self.say_in_full(boundary, false)
    }

    /// Like [`Step::context_label`], with `CE` on years that have it.
    ///
    /// ```
    /// use dateline::time::{Civil, Instant, Step};
    /// let boundary = Instant::from_civil(Civil { year: 14, month: 8, day: 1 });
    /// assert_eq!(Step::Month(1).context_label_with_era(boundary), "August 14 CE");
    /// ```
    pub fn context_label_with_era(self, boundary: Instant) -> String {
        self.say_in_full(boundary, true)
    }

    /// The name of the boundary's month in full and at its shortest, where the step says it: `September` and `Sep`.
    #[cfg(feature = "fonts")]
    pub(crate) fn month_names(self, boundary: Instant) -> Option<(String, String)> {
        let Civil { month, .. } = boundary.civil();
        let says = !matches!(self, Step::Year(_) | Step::Ago(_));
        says.then(|| (calendar::month_name(month).to_owned(), calendar::month_short(month)))
    }

    fn say_in_full(self, boundary: Instant, era: bool) -> String {
        let Civil { year, month, day } = boundary.civil();
        let (number, month) = (year, calendar::month_name(month));
        let year = year_words::words(year, era);
        match self {
            Step::Second(_) | Step::Minute(_) | Step::Hour(_) => {
                format!("{day} {month} {year}, {}", self.say(boundary, era))
            }
            Step::Day(_) | Step::Week => format!("{day} {month} {year}"),
            Step::Month(_) => format!("{month} {year}"),
            Step::Year(_) => year,
            Step::Ago(n) => ago(number, n),
        }
    }
}

/// A year counted back from 1950, in the unit of the step.
fn ago(year: i64, step: i64) -> String {
    Epoch::Ma.age(year, step.unsigned_abs()).unwrap_or_else(|| year_words::words(year, false))
}
