//! A point with two figures behind an hour: a part of the hour by ISO 8601-1, or its minutes, as many people write them.

use crate::time::DateError;
use crate::time::notation;

/// Figures of an hour and of its minutes.
const FIGURES: usize = 2;

/// The refusal of a text with `T09.30`: 09:18, or half past nine. Only its author knows.
pub(super) fn asked(text: &str) -> Option<DateError> {
    let (hour, behind) = text.split('T').skip(1).find_map(|time| Some((time.get(..FIGURES)?, minutes(time)?)))?;
    let forms = [false, true].map(|is_clock| with_colons(text, is_clock));
    let forms: Vec<String> = forms.into_iter().filter(|form| notation::read(form).is_ok()).collect();
    let message =
        format!("`T{hour}.{behind:02}` can be {behind} hundredths of an hour or {behind} minutes past {hour}:00");
    if forms.is_empty() { None } else { Some(DateError::Invalid { message, suggestions: forms, sure: false }) }
}

/// The two figures behind the point of `09.30`, where they can be minutes and not `00`, which is the same either way.
fn minutes(time: &str) -> Option<u8> {
    let (hour, rest) = time.split_once('.')?;
    let (behind, end) = (notation::two_figures(rest.get(..FIGURES)?)?, rest.get(FIGURES..)?);
    // Not of the hours of a duration.
    let is_alone = end.is_empty() || end.starts_with(['Z', '+', '-', '?', '~', '%', '/']);
    (notation::two_figures(hour).is_some() && is_alone && (1..60).contains(&behind)).then_some(behind)
}

/// Each such time with minutes: those that the figures are, or those that the part of the hour is.
fn with_colons(text: &str, is_clock: bool) -> String {
    let mut sides = text.split('T');
    let mut form = sides.next().unwrap_or_default().to_owned();
    for time in sides {
        form.push('T');
        let Some(behind) = minutes(time) else {
            form.push_str(time);
            continue;
        };
        // A hundredth of an hour is 36 s.
        let seconds = u32::from(behind) * if is_clock { 60 } else { 36 };
        form.push_str(&format!("{}:{:02}", &time[..FIGURES], seconds / 60));
        if !seconds.is_multiple_of(60) {
            form.push_str(&format!(":{:02}", seconds % 60));
        }
        form.push_str(&time[2 * FIGURES + 1..]);
    }
    form
}

#[cfg(test)]
mod tests {
    use super::asked;
    use crate::time::DateError;

    #[test]
    fn minutes_behind_a_point_are_asked_about_with_both_readings() {
        for (text, forms) in [
            ("2024-03-14T09.30", &["2024-03-14T09:18", "2024-03-14T09:30"][..]),
            ("2024-03-14T09.51+02:00~", &["2024-03-14T09:30:36+02:00~", "2024-03-14T09:51+02:00~"]),
            ("2024-03-14T09.30/T10.15", &["2024-03-14T09:18/T10:09", "2024-03-14T09:30/T10:15"]),
            ("2024-03-14T09:05/T10.45", &["2024-03-14T09:05/T10:27", "2024-03-14T09:05/T10:45"]),
            ("2024-03-14T09:20/T09.30", &["2024-03-14T09:20/T09:30"]),
            ("2024-03-14T09.5", &[]),
            ("2024-03-14T09,30", &[]),
            ("2024-03-14T09.75", &[]),
            ("2024-03-14T09.00", &[]),
            ("2024-03-14T09.300", &[]),
            ("2024-03-14T09:05:12.30", &[]),
            ("2024-03-14T09:05/PT12.30H", &[]),
            ("2024-03-14T25.30", &[]),
        ] {
            let found = match asked(text) {
                Some(DateError::Invalid { suggestions, sure: false, .. }) => suggestions,
                other => other.map(|error| vec![error.to_string()]).unwrap_or_default(),
            };
            assert_eq!(found, forms, "{text}");
        }
    }
}
