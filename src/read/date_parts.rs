//! A date in parts: `year`, `month`, `day` and `time` as keys of an event, or as keys of a group under `date`.

use crate::diag::{Diagnostic, Fix};
use crate::document::{Kind, Node};
use crate::read::dates::meant;
use crate::read::moved::without;
use crate::read::synonyms::{is_end, is_start};
use crate::text::{Edit, Span};
use crate::time::Date;

/// A key and its value.
type Pair<'d> = (Node<'d>, Node<'d>);

/// What a part says, from the largest to the smallest.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Year,
    Month,
    Day,
    Time,
    /// Hours and minutes apart, which have no form of their own here.
    Other,
}

const WORDS: &[(Part, &[&str])] = &[
    (Part::Year, &["year", "jahr", "année", "annee", "año", "год", "yr", "yyyy"]),
    (Part::Month, &["month", "monat", "mois", "mes", "месяц", "mm", "mon"]),
    (Part::Day, &["day", "tag", "jour", "día", "dia", "день", "dd", "day of month"]),
    (Part::Time, &["time", "uhrzeit", "zeit", "heure", "hora", "время", "clock"]),
    (Part::Other, &["hour", "minute", "second", "hours", "minutes", "seconds", "stunde", "minuto", "era", "calendar"]),
];

fn part(name: &str) -> Option<Part> {
    let name = name.to_lowercase().replace(['-', '_'], " ");
    WORDS.iter().find(|(_, words)| words.contains(&name.as_str())).map(|(part, _)| *part)
}

/// The remedy for a key of an event that is one part of its date; `None` where it is no such key, or the only one and may be
/// the date itself.
pub(super) fn reported(mapping: Node<'_>, key: Node<'_>, diagnostic: &Diagnostic) -> Option<Diagnostic> {
    const EXAMPLE: &str = "write year, month and day as one `date`, such as `date: 1957-10-04`, or with the time `date: 1957-10-04T19:28:00`";
    let own = part(key.text()?)?;
    let has_digit = |value: Node<'_>| value.text().is_some_and(|text| text.contains(|c: char| c.is_ascii_digit()));
    // `tag: x` is no day, and `second: line` no time.
    let is_part = |(key, value): &Pair<'_>| match key.text().and_then(part) {
        Some(Part::Day | Part::Time | Part::Other) => has_digit(*value),
        other => other.is_some(),
    };
    if !mapping.pairs().any(|pair| pair.0.span() == key.span() && is_part(&pair)) {
        return None;
    }
    let mut parts: Vec<Pair<'_>> = mapping.pairs().filter(is_part).collect();
    let date = mapping.pairs().find(|(key, _)| key.text() == Some("date"));
    // A word for one part may stand for the whole: `day: 4 October 1957`.
    let has_year = |value: Node<'_>| {
        value.text().is_some_and(|text| text.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() > 2))
    };
    let is_whole = |(_, value): &Pair<'_>| own == Part::Year || has_year(*value);
    if parts.len() == 1 && date.is_none() && parts.iter().all(is_whole) {
        return None;
    }
    let fix_stands_here = parts.first().is_some_and(|(first, _)| first.span() == key.span());
    parts.extend(date);
    parts.sort_by_key(|(key, _)| key.span());
    let diagnostic = diagnostic.clone();
    let Some(whole) = joined(&parts) else { return Some(diagnostic.hint(EXAMPLE)) };
    let count = if parts.len() == 2 { "two".to_owned() } else { format!("{} keys", parts.len()) };
    let diagnostic = diagnostic.hint(format!("write `date: {whole}` in place of the {count}"));
    let (first, rest) = parts.split_first()?;
    let gone: Option<Vec<Edit>> = rest.iter().map(|pair| without(*pair)).collect();
    Some(match gone.filter(|_| fix_stands_here) {
        None => diagnostic,
        Some(gone) => {
            let span = Span::new(first.0.span().start(), first.1.span().end());
            let is_json = first.0.source()[first.0.span().range()].starts_with('"');
            let text = if is_json { format!("\"date\": \"{whole}\"") } else { format!("date: {whole}") };
            let edits = std::iter::once(Edit { span, text }).chain(gone).collect();
            diagnostic.fix(Fix { title: format!("write `date: {whole}`"), edits, safe: true })
        }
    })
}

/// The date that a group of keys under `date` says: its parts, or its two ends.
pub(super) fn of_group(group: Node<'_>) -> Option<String> {
    if group.kind() != Kind::Mapping || group.is_alias() {
        return None;
    }
    let pairs: Vec<Pair<'_>> = group.pairs().collect();
    let named =
        |is: fn(&str) -> bool| pairs.iter().find(|(key, _)| key.text().is_some_and(is)).map(|(_, value)| *value);
    if let ([_, _], Some(start), Some(end)) = (&pairs[..], named(is_start), named(is_end)) {
        let interval = format!("{}/{}", one(start)?, one(end)?);
        return Date::if_written(&interval).is_some_and(|date| date.as_years().is_none()).then_some(interval);
    }
    joined(&pairs)
}

/// A value as a date with one meaning.
fn one(value: Node<'_>) -> Option<String> {
    match value.kind() {
        Kind::Mapping => of_group(value),
        _ => one_date(value.text()?),
    }
}

/// The date that parts make together, where each is a plain number, the month by its name at most.
fn joined(parts: &[Pair<'_>]) -> Option<String> {
    let mut found: [Option<&str>; 4] = [None; 4];
    for (key, value) in parts {
        let name = key.text()?;
        let place = match part(name) {
            // What there is of the date already begins with its year.
            None if name == "date" => 0,
            None | Some(Part::Other) => return None,
            Some(part) => part as usize,
        };
        let text = value.text().map(str::trim).filter(|text| !text.is_empty())?;
        if found[place].replace(text).is_some() {
            return None;
        }
    }
    let [year, month, day, time] = found;
    let mut date = one_date(year?)?;
    let is_year =
        || date.trim_start_matches('-').len() == 4 && date.trim_start_matches('-').bytes().all(|b| b.is_ascii_digit());
    if let Some(month) = month {
        date = is_year().then(|| format!("{date}-{}", month_number(month, &date).unwrap_or_default()))?;
    }
    if let Some(day) = day {
        let day: u8 = day.trim_end_matches('.').parse().ok()?;
        date = format!("{date}-{day:02}");
    }
    if let Some(time) = time {
        date = [format!("{date}T{time}"), format!("{date}T{time}:00"), format!("{date}T0{time}:00")]
            .into_iter()
            .find(|date| Date::if_written(date).is_some())?;
    }
    Date::if_written(&date).is_some_and(|date| date.as_years().is_none()).then_some(date)
}

/// The one date that a text means.
fn one_date(text: &str) -> Option<String> {
    match &mut meant(text)[..] {
        [only] => Some(std::mem::take(only)),
        _ => None,
    }
}

/// `10`, `October` or `Okt.` as two digits.
fn month_number(month: &str, year: &str) -> Option<String> {
    if let Ok(number) = month.parse::<u8>() {
        return (1..=12).contains(&number).then(|| format!("{number:02}"));
    }
    // A name is read as it is in any date; the year only lends it its place.
    let whole = one_date(&format!("{month} {}", year.trim_start_matches('-')))?;
    let number = whole.rsplit_once('-')?.1;
    (number.len() == 2 && number.bytes().all(|b| b.is_ascii_digit())).then(|| number.to_owned())
}
