//! What lasts all of a date, from its first instant to its last.

use crate::time::{Date, Doubt, Edge, Extent, Instant, Shape};

/// Why nothing can last all of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotWhole {
    /// `~` or `%`: its first and last instant are not known.
    Approximate,
    /// It is one of several, or each of them.
    Several,
    /// `X` for a day, a month or a figure inside a year: which one it was is not known.
    Unspecified,
    /// It is an age, or an interval of ages: how exactly one is known is no time that something lasted.
    Age,
}

impl std::fmt::Display for NotWhole {
    /// Lower case, no full stop.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            NotWhole::Approximate => "a date with `~` or `%` has no first and last day",
            NotWhole::Several => "of several dates none is the first and the last day",
            NotWhole::Age => "an age says how exactly it is known, not how long something lasted",
            NotWhole::Unspecified => "`X` for a day or a month leaves open which one it was",
        })
    }
}

impl std::error::Error for NotWhole {}

impl Date {
    /// What it draws as where something lasted all of it, both ends known to the instant; an end that is open or unknown stays so, and a
    /// duration ends when it is over, however fine it is. `None` where it lies too far off to be drawn, as of [`Date::extent`].
    ///
    /// # Errors
    /// Where there is no first and last day of it.
    ///
    /// ```
    /// use dateline::time::{Date, NotWhole};
    /// let whole = |text: &str| Date::parse(text).unwrap().whole_extent().unwrap();
    /// let days = Date::parse("2026-04-01/2026-12-31").unwrap().extent().unwrap();
    /// assert_eq!(whole("2026-04/2026-12")?.hull(), days.hull());
    /// assert!(whole("197X").is_ok() && whole("2026-04~") == Err(NotWhole::Approximate));
    /// assert_eq!(whole("[2025,2026]"), Err(NotWhole::Several));
    /// assert_eq!(whole("1985-04-XX"), Err(NotWhole::Unspecified));
    /// # Ok::<(), NotWhole>(())
    /// ```
    pub fn whole_extent(&self) -> Option<Result<Extent, NotWhole>> {
        let Extent { shape, doubt } = self.extent()?;
        let written = self.as_written();
        if leaves_one_open(written) {
            return Some(Err(NotWhole::Unspecified));
        }
        if self.is_age() {
            return Some(Err(NotWhole::Age));
        }
        if doubt.approximate {
            return Some(Err(NotWhole::Approximate));
        }
        let (start, end) = match shape {
            Shape::Point(from, to) => (first(from), last(to)),
            Shape::Span { start, end: Edge::Within(over, _) } if written.contains("/P") => (begun(start), last(over)),
            Shape::Span { start, end: Edge::Within(_, to) } => (begun(start), last(to)),
            Shape::Span { start, end } => (begun(start), end),
            Shape::OneOf(_) | Shape::AllOf(_) => return Some(Err(NotWhole::Several)),
        };
        Some(Ok(Extent { shape: Shape::Span { start, end }, doubt: Doubt { unspecified: false, ..doubt } }))
    }
}

fn begun(start: Edge) -> Edge {
    if let Edge::Within(from, _) = start { first(from) } else { start }
}

/// An end at an instant: the second from there on.
fn first(at: Instant) -> Edge {
    Edge::Within(at, Instant(at.0 + 1))
}

/// An end at an instant: the second up to there.
fn last(at: Instant) -> Edge {
    Edge::Within(Instant(at.0 - 1), at)
}

/// Whether one of its ends leaves a day or a month open, or a figure before others: the decade `197X` is all of its years.
fn leaves_one_open(written: &str) -> bool {
    written.split('/').any(|end| {
        let figures = end.trim_end_matches(['?', '~', '%']).trim_start_matches('-').trim_end_matches('X');
        end.contains('X') && !figures.bytes().all(|byte| byte.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use crate::time::{Date, NotWhole};

    #[test]
    fn a_date_lasts_from_its_first_instant_to_its_last() {
        for (text, as_long_as) in [
            ("2026-34", "2026-04-01/2026-06-30"),
            ("2026-33/2026-34", "2026-01-01/2026-06-30"),
            ("197X", "1970-01-01/1979-12-31"),
            ("19XX", "1900-01-01/1999-12-31"),
            ("2012?", "2012-01-01/2012-12-31"),
            ("2024-03-14T11/PT1H", "2024-03-14T11:00/2024-03-14T11:59"),
        ] {
            let hull = |extent: crate::time::Extent| extent.hull();
            let whole = Date::parse(text).ok().and_then(|date| date.whole_extent()).and_then(Result::ok).map(hull);
            assert_eq!(whole, Date::parse(as_long_as).ok().and_then(|date| date.extent()).map(hull), "{text}");
        }
    }

    #[test]
    fn a_date_without_a_first_and_a_last_day_says_why() {
        for (text, why) in [
            ("2026-04~", NotWhole::Approximate),
            ("2026%", NotWhole::Approximate),
            ("{2025,2026}", NotWhole::Several),
            ("156X-12-25", NotWhole::Unspecified),
            ("2004-06-XX/2004-07-03", NotWhole::Unspecified),
            ("XXXX-12", NotWhole::Unspecified),
            ("66 Ma", NotWhole::Age),
            ("252 Ma/201 Ma", NotWhole::Age),
        ] {
            let whole = Date::parse(text).ok().and_then(|date| date.whole_extent());
            assert_eq!(whole, Some(Err(why)), "{text}");
        }
    }
}
