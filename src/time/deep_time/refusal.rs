//! What is said of an age that cannot be, with forms that work.

use crate::time::DateError;
use crate::time::deep_time::Unit;
use crate::time::deep_time::parse::{MOST_PLACES, figures};
use crate::time::notation::undoubted;

/// What is wrong with the figures of an age in a unit; nothing where they are none.
pub(super) fn of(text: &str, number: &str, unit: Unit) -> Option<DateError> {
    let (name, (bare, _)) = (unit.name(), undoubted(text));
    let doubt = &text[bare.len()..];
    let form = |number: &str| format!("{number} {name}{doubt}");
    let (age, by) = number.split_once(" ± ").map_or((number, None), |(age, by)| (age, Some(by)));
    if let Some(positive) = age.strip_prefix(['-', '\u{2212}', '+']).filter(|age| figures(age).is_some()) {
        let message = format!("an age is counted back from 1950 and has no sign before it, found `{text}`");
        let form = form(&by.map_or_else(|| positive.to_owned(), |by| format!("{positive} ± {by}")));
        return Some(invalid(message, vec![form]));
    }
    let shorter = age.trim_start_matches('0');
    let shorter =
        if shorter.starts_with('.') || shorter.is_empty() { format!("0{shorter}") } else { shorter.to_owned() };
    if shorter != age && figures(&shorter).is_some() {
        let message = format!("expected an age without zeros before it, found `{text}`");
        return Some(invalid(
            message,
            vec![form(&by.map_or_else(|| shorter.clone(), |by| format!("{shorter} ± {by}")))],
        ));
    }
    if is_number(age) && whole_places(age) > most_places(unit) {
        let message = format!("expected an age of less than 100 Ga, 100 thousand million years, found `{text}`");
        return Some(invalid(message, Vec::new()));
    }
    tolerance(text, age, by?, &form)
}

/// What is wrong with the tolerance of an age.
fn tolerance(text: &str, age: &str, by: &str, form: &dyn Fn(&str) -> String) -> Option<DateError> {
    let (age_figures, by_figures) = (figures(age)?, figures(by)?);
    let places = age_figures.decimals.max(by_figures.decimals);
    let scaled = |value: u64, decimals: u8| u128::from(value) * 10_u128.pow(u32::from(places - decimals));
    let (years, by_years) =
        (scaled(age_figures.value, age_figures.decimals), scaled(by_figures.value, by_figures.decimals));
    let about = if text.ends_with(['?', '~', '%']) { form(age) } else { format!("{}~", form(age)) };
    if by_years == 0 {
        let message = format!("expected more than nothing behind the `±` of an age, found `{text}`");
        return Some(invalid(message, vec![form(age)]));
    }
    let message = format!("what stands behind the `±` of an age is no more than the age: found `{text}`");
    (by_years > years).then(|| invalid(message, vec![about]))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

/// Figures before the point.
fn whole_places(text: &str) -> usize {
    text.split('.').next().unwrap_or_default().len()
}

fn most_places(unit: Unit) -> usize {
    match unit {
        Unit::Ga => MOST_PLACES - 9,
        Unit::Ma => MOST_PLACES - 6,
        Unit::Ka => MOST_PLACES - 3,
        Unit::Bp | Unit::CalBp => MOST_PLACES,
    }
}

fn invalid(message: String, suggestions: Vec<String>) -> DateError {
    DateError::Invalid { message, suggestions, sure: false }
}
