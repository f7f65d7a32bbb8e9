//! Forms that are offered in place of one date of a calendar, as the whole that it is in: with its doubt, the other end of its interval and
//! the beginning of the author's year.

use std::collections::BTreeSet;

use crate::time::calendars::Calendar;
use crate::time::calendars::new_year::{JANUARY, NEW_YEARS, NewYear};
use crate::time::calendars::parse::wrapped;
use crate::time::notation::undoubted;
use crate::time::{Date, DateError};

/// What is behind the value in braces where the author's year begins elsewhere.
const NEW_YEAR: &str = ", new-year:";

/// Which end of an interval, with the other.
#[derive(Clone, Copy)]
pub(super) enum Place<'t> {
    Alone,
    Start { end: &'t str },
    End { start: &'t str },
}

/// The error of one date, its forms as the value that has to be written.
pub(super) fn of_part(
    error: DateError,
    (calendar, begin): (Calendar, NewYear),
    text: &str,
    place: Place<'_>,
) -> DateError {
    let (bare, _) = undoubted(text.trim());
    let doubt = &text.trim()[bare.len()..];
    let within = |form: &str| {
        let doubt = if form.ends_with(['~', '?', '%']) { "" } else { doubt };
        match place {
            Place::Alone => format!("{form}{doubt}"),
            Place::Start { end } => format!("{form}{doubt}/{}", end.trim()),
            Place::End { start } => format!("{}/{form}{doubt}", start.trim()),
        }
    };
    let is_alone = matches!(place, Place::Alone);
    with_forms(error, |form| match inside(form, calendar) {
        Some(value) if is_alone || !value.contains('/') => Some(with_new_year(&within(value), calendar, begin)),
        Some(_) => None,
        None => is_alone.then(|| form.to_owned()),
    })
}

/// The error of a whole interval, its forms with the beginning of the author's year.
pub(super) fn of_interval(error: DateError, (calendar, begin): (Calendar, NewYear)) -> DateError {
    with_forms(error, |form| Some(with_new_year(inside(form, calendar)?, calendar, begin)))
}

/// The same error, each form changed, or in place of one that is refused those that are offered for it.
fn with_forms(error: DateError, change: impl Fn(&str) -> Option<String>) -> DateError {
    let DateError::Invalid { message, suggestions, sure } = error else { return error };
    let mut forms: Vec<String> = Vec::new();
    for form in suggestions.iter().filter_map(|form| change(form)) {
        match Date::parse(&form) {
            Ok(_) => forms.push(form),
            Err(DateError::Invalid { suggestions, .. }) => {
                forms.extend(suggestions.into_iter().filter(|form| Date::if_written(form).is_some()));
            }
            Err(DateError::EndBeforeStart { .. }) => {}
        }
    }
    let mut seen = BTreeSet::new();
    forms.retain(|form| seen.insert(form.clone()));
    DateError::Invalid { message, suggestions: forms, sure }
}

/// What stands behind the calendar between braces.
fn inside(form: &str, calendar: Calendar) -> Option<&str> {
    let inside = form.strip_prefix("{ ")?.strip_suffix(" }")?;
    let value = inside.strip_prefix(calendar.key())?.strip_prefix(": ")?;
    Some(value.split(NEW_YEAR).next().unwrap_or(value))
}

/// A date of a year that begins on that day.
pub(super) fn with_new_year(value: &str, calendar: Calendar, begin: NewYear) -> String {
    let named = NEW_YEARS.iter().find(|(_, known)| *known == begin && begin != JANUARY);
    match named {
        Some((name, _)) => format!("{{ {}: {value}{NEW_YEAR} {name} }}", calendar.key()),
        None => wrapped(value, calendar),
    }
}

#[cfg(test)]
mod tests {
    use crate::time::{Date, DateError};

    #[test]
    fn a_form_keeps_the_year_the_doubt_and_the_other_end_of_what_was_written() {
        for (text, forms) in [
            (
                "{ julian: 1700-02-29, new-year: 03-25 }",
                &["{ julian: 1700-02-28, new-year: 03-25 }", "{ julian: 1700-02, new-year: 03-25 }"][..],
            ),
            (
                "{ julian: 1500-02-29, new-year: 03-01 }",
                &["{ julian: 1500-02-28, new-year: 03-01 }", "{ julian: 1500-02, new-year: 03-01 }"],
            ),
            (
                "{ julian: 1699-02-11/1699-03-26, new-year: 03-25 }",
                &["{ julian: 1699-03-26/1699-02-11, new-year: 03-25 }"],
            ),
            ("{ julian: 1917-02-30~ }", &["{ julian: 1917-02-28~ }", "{ julian: 1917-02~ }"]),
            (
                "{ julian: 1917-02-20/1917-02-30 }",
                &["{ julian: 1917-02-20/1917-02-28 }", "{ julian: 1917-02-20/1917-02 }"],
            ),
            ("{ julian: 1917-02-30/.. }", &["{ julian: 1917-02-28/.. }", "{ julian: 1917-02/.. }"]),
            ("{ julian: ../1917-02-30? }", &["{ julian: ../1917-02-28? }", "{ julian: ../1917-02? }"]),
            ("{ julian: 1917-13-01, new-year: 09-01 }", &["{ julian: 1917, new-year: 09-01 }"]),
            ("{ julian: 1699-03/1700-05, new-year: 03-25 }", &["{ julian: 1699/1700-05, new-year: 03-25 }"]),
            ("{ hebrew: 30 Adar I 5707 }", &["{ hebrew: 29 Adar 5707 }", "{ hebrew: Adar 5707 }"]),
            ("{ hebrew: 29 Adar I 5707~ }", &["{ hebrew: 29 Adar 5707~ }"]),
            (
                "{ hebrew: 30 Adar 5708 }",
                &["{ hebrew: 30 Adar I 5708 }", "{ hebrew: 29 Adar II 5708 }", "{ hebrew: Adar II 5708 }"],
            ),
            (
                "{ hebrew: 5 Iyar 5708/30 Adar I 5710 }",
                &["{ hebrew: 5 Iyar 5708/29 Adar 5710 }", "{ hebrew: 5 Iyar 5708/Adar 5710 }"],
            ),
            ("{ chinese: 1907-04L-01 }", &["{ chinese: 1907-04-01 }"]),
            (
                "{ islamic: 1445-02-30/1445-09-01 }",
                &["{ islamic: 1445-02-29/1445-09-01 }", "{ islamic: 1445-02/1445-09-01 }"],
            ),
        ] {
            let Err(DateError::Invalid { suggestions, .. }) = Date::parse(text) else { panic!("{text}") };
            assert_eq!(suggestions, forms, "{text}");
            assert!(suggestions.iter().all(|form| Date::parse(form).is_ok()), "{text}");
        }
    }
}
