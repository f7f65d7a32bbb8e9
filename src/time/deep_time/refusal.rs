//! What is said of an age that cannot be, with forms that work.

use crate::time::Date;
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
    if let Some(error) = radiocarbon(text, number, unit).or_else(|| inner_sign(text, (number, unit), &form)) {
        return Some(error);
    }
    if let Some(year) = after_1950(age, unit).filter(|_| by.is_none()) {
        let message = format!("ages end in 1950, and later years are written as such: found `{text}`");
        return Some(invalid(message, vec![format!("{year:04}{doubt}")]));
    }
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
    parts_of_years((text, age, by), unit, &form).or_else(|| tolerance(text, age, by?, &form))
}

/// `12.000 BP`: a year before present has no parts, and in many languages a point stands between thousands.
fn parts_of_years(
    (text, age, by): (&str, &str, Option<&str>),
    unit: Unit,
    form: &dyn Fn(&str) -> String,
) -> Option<DateError> {
    let has_parts = |text: &str| figures(text).is_some_and(|figures| figures.decimals > 0);
    let is_parted = matches!(unit, Unit::Bp | Unit::CalBp) && (has_parts(age) || by.is_some_and(has_parts));
    is_parted.then_some(())?;
    let grouped = |text: &str| match text.split_once('.') {
        Some((whole, thousands)) => (whole != "0" && thousands.len() == 3).then(|| [whole, thousands].concat()),
        None => Some(text.to_owned()),
    };
    let rounded = |text: &str| text.parse::<f64>().ok().map(|years| format!("{}", years.round()));
    let written = |number: &dyn Fn(&str) -> Option<String>| match by {
        Some(by) => Some(form(&format!("{} ± {}", number(age)?, number(by)?))),
        None => Some(form(&number(age)?)),
    };
    let forms = [written(&grouped), written(&rounded)].into_iter().flatten();
    let message = format!("an age in years BP is a whole number, without a point in it: found `{text}`");
    Some(invalid(message, forms.filter(|form| Date::if_written(form).is_some()).collect()))
}

/// `3500 14C BP`: an age that is not calibrated counts no calendar years.
fn radiocarbon(text: &str, number: &str, unit: Unit) -> Option<DateError> {
    let is_age = number.starts_with(|c: char| c.is_ascii_digit()) && matches!(unit, Unit::Bp | Unit::CalBp | Unit::Ka);
    // An age that is none of these is read often, and its figures have no letters among them.
    if !is_age || !number.contains(char::is_alphabetic) {
        return None;
    }
    let small = number.to_lowercase().replace('\u{00b9}', "1").replace('\u{2074}', "4");
    let is_figure = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '±' | '+' | '-' | '/');
    let rest = small.trim_start_matches(|c: char| c.is_ascii_digit());
    let words: Vec<&str> = rest.split([' ', '^']).filter(|word| !word.chars().all(is_figure)).collect();
    let says = |word: &&str| {
        let word = word.trim_end_matches('.');
        matches!(word, "14c" | "c14" | "c-14" | "14-c" | "rc" | "rcy" | "radiocarbon" | "conventional" | "raw")
            || word.starts_with("uncal")
    };
    let is_beside =
        |word: &&str| says(word) || matches!(word.trim_end_matches('.'), "a" | "yr" | "yrs" | "year" | "years");
    let is_one = words.iter().any(says) && words.iter().all(is_beside);
    is_one.then(|| {
        let message = format!(
            "a radiocarbon age that is not calibrated counts no calendar years: found `{text}`; calibrate it and write what comes out, such as `3780 cal BP`"
        );
        invalid(message, Vec::new())
    })
}

/// `66~ Ma`, and `66. Ma` with a point and nothing behind it.
fn inner_sign(text: &str, (number, unit): (&str, Unit), form: &dyn Fn(&str) -> String) -> Option<DateError> {
    let (bare, _) = undoubted(number);
    let (age, sign) = (bare.trim_end_matches('.'), &number[bare.len()..]);
    if age == number {
        return None;
    }
    figures(age)?;
    if let Some(error) = parts_of_years((text, age, None), unit, &|number| format!("{}{sign}", form(number))) {
        return Some(error);
    }
    let message = match sign {
        "" => format!("a point has figures behind it: found `{text}`"),
        _ => format!("`{sign}` stands behind the unit of an age: found `{text}`"),
    };
    Some(invalid(message, vec![format!("{}{sign}", form(age))]))
}

/// The calendar year of `-50 BP`.
fn after_1950(age: &str, unit: Unit) -> Option<u64> {
    let years = age.strip_prefix(['-', '\u{2212}']).filter(|_| matches!(unit, Unit::Bp | Unit::CalBp))?;
    let years = figures(years).filter(|figures| figures.decimals == 0)?.value;
    Some(1950 + years).filter(|year| *year <= 9999)
}

/// `1.8 +0.2/-0.1 Ma`, whose tolerance is another on each side: with the wider of the two.
pub(super) fn two_tolerances(text: &str) -> Option<DateError> {
    let (bare, _) = undoubted(text);
    let doubt = &text[bare.len()..];
    let (number, unit) =
        Unit::ALL.into_iter().find_map(|unit| Some((bare.strip_suffix(unit.name())?.trim_end(), unit)))?;
    let plain: String =
        number.replace('\u{2212}', "-").chars().filter(|c| !c.is_whitespace() && !"()/".contains(*c)).collect();
    let (age, rest) = plain.split_at(plain.find(['+', '-'])?);
    let (first, second) = rest.split_at(1 + rest[1..].find(['+', '-'])?);
    let value = |text: &str| {
        let figures = figures(&text[1..])?;
        Some(figures.value as f64 / 10_f64.powi(i32::from(figures.decimals)))
    };
    figures(age).filter(|_| first[..1] != second[..1])?;
    let wider = if value(first)? < value(second)? { second } else { first };
    let form = format!("{age} ± {} {}{doubt}", &wider[1..], unit.name());
    let message =
        format!("the tolerance of an age is one number behind `±`: found `{text}`; the wider of the two holds both");
    let forms = Some(form).filter(|form| Date::if_written(form).is_some());
    Some(invalid(message, forms.into_iter().collect()))
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

#[cfg(test)]
mod tests {
    use crate::time::{Date, DateError};

    #[test]
    fn a_form_keeps_what_an_age_was_meant_to_say() {
        for (text, forms) in [
            ("-50 BP", &["2000"][..]),
            ("-13 cal BP", &["1963"]),
            ("\u{2212}50 BP~", &["2000~"]),
            ("+50 BP", &["50 BP"]),
            ("-66 Ma", &["66 Ma"]),
            ("66~ Ma", &["66 Ma~"]),
            ("11.7? ka", &["11.7 ka?"]),
            ("66. Ma", &["66 Ma"]),
            ("1.8 +0.2/-0.1 Ma", &["1.8 ± 0.2 Ma"]),
            ("1.8 +0.1/\u{2212}0.25 Ma~", &["1.8 ± 0.25 Ma~"]),
            ("1.8 (+0.2/-0.1) Ma", &["1.8 ± 0.2 Ma"]),
            ("3500 +40 -60 BP", &["3500 ± 60 BP"]),
            ("12.000 BP", &["12000 BP", "12 BP"]),
            ("12.000~ BP", &["12000 BP~", "12 BP~"]),
            ("1.500 ± 1.200 cal BP?", &["1500 ± 1200 cal BP?", "2 ± 1 cal BP?"]),
            ("3.500 ± 50 BP", &["3500 ± 50 BP"]),
            ("12.6 BP", &["13 BP"]),
            ("0.123 BP", &["0 BP"]),
            ("3500 14C BP", &[]),
            ("3500 uncal BP", &[]),
            ("3500 ± 50 14C yr BP", &[]),
            ("3500 uncal. BP", &[]),
            ("3500 14C BP/3400 14C BP", &[]),
        ] {
            let Err(DateError::Invalid { suggestions, message, .. }) = Date::parse(text) else { panic!("{text}") };
            assert_eq!(suggestions, forms, "{text}: {message}");
            assert!(suggestions.iter().all(|form| Date::parse(form).is_ok()), "{text}");
            let is_radiocarbon = text.contains("14C") || text.contains("uncal");
            assert_eq!(message.contains("calibrated"), is_radiocarbon, "{text}: {message}");
        }
    }
}
