//! A date in parts: `year`, `month`, `day`, `time`, `era` and `circa` as keys of an event, or as keys of a group under `date`.

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
    /// `BC`, before or after which the years are counted.
    Era,
    /// That it is not exact.
    Circa,
    /// That it is not certain.
    Doubt,
    /// Hours and minutes apart, which have no form of their own here.
    Other,
}

const WORDS: &[(Part, &[&str])] = &[
    (Part::Year, &["year", "jahr", "année", "annee", "año", "год", "yr", "yyyy"]),
    (Part::Month, &["month", "monat", "mois", "mes", "месяц", "mm", "mon"]),
    (Part::Day, &["day", "tag", "jour", "día", "dia", "день", "dd", "day of month"]),
    (Part::Time, &["time", "uhrzeit", "zeit", "heure", "hora", "время", "clock"]),
    (Part::Other, &["hour", "minute", "second", "hours", "minutes", "seconds", "stunde", "minuto", "calendar"]),
    (Part::Era, &["era"]),
    (
        Part::Circa,
        &["circa", "ca", "approx", "approximate", "approximately", "about", "ungefähr", "environ", "hacia", "около"],
    ),
    (Part::Doubt, &["uncertain", "unsure", "doubtful"]),
];

fn part(name: &str) -> Option<Part> {
    let name = name.to_lowercase().replace(['-', '_'], " ");
    WORDS.iter().find(|(_, words)| words.contains(&name.as_str())).map(|(part, _)| *part)
}

/// Whether a value says yes.
fn is_yes(value: &str) -> bool {
    matches!(&*value.trim().to_lowercase(), "true" | "yes" | "y" | "ja" | "oui" | "sí")
}

/// Whether a value says from where years are counted, as `BC` does.
fn is_era(value: &str) -> bool {
    let is_word = !value.contains(|c: char| c.is_ascii_digit() || matches!(c, '/' | '-' | '~' | '?' | ','));
    is_word && one_date(&format!("44 {value}")).is_some_and(|date| date.trim_start_matches('-').len() == 4)
}

/// The remedy for a key of an event that is one part of its date; `None` where it is no such key, or the only one and may be
/// the date itself.
pub(super) fn reported(mapping: Node<'_>, key: Node<'_>, diagnostic: &Diagnostic) -> Option<Diagnostic> {
    let own = part(key.text()?)?;
    let has_digit = |value: Node<'_>| value.text().is_some_and(|text| text.contains(|c: char| c.is_ascii_digit()));
    // `tag: x` is no day, and `second: line` no time.
    let is_part = |(key, value): &Pair<'_>| match key.text().and_then(part) {
        Some(Part::Day | Part::Time | Part::Other) => has_digit(*value),
        // `about: the fire` says what an event is about.
        Some(Part::Circa | Part::Doubt) => value.text().is_some_and(is_yes),
        Some(Part::Era) => value.text().is_some_and(is_era),
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
    let Some(whole) = joined(&parts) else { return Some(diagnostic.hint(example(own, &parts))) };
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

/// What is said where the parts make no date: what is missing, else how a date with such a part is written.
fn example(own: Part, parts: &[Pair<'_>]) -> String {
    if let Some((year, day)) = Parts::of(parts).and_then(|found| found.without_month()) {
        return format!(
            "write the month too: `date: {year}-01-{day:02}` for {day} January, `date: {year}-12-{day:02}` for {day} December"
        );
    }
    match own {
        Part::Era => "write a year before the year 1 as one number less with `-`, such as `date: -0043` for 44 BC",
        Part::Circa => "write `~` behind the date for one that is not exact, such as `date: 1957~`",
        Part::Doubt => "write `?` behind the date for one that is not certain, such as `date: 1957?`",
        _ => "write year, month and day as one `date`, such as `date: 1957-10-04`, or with the time `date: 1957-10-04T19:28`",
    }
    .to_owned()
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
    let date = Parts::of(parts)?.joined()?;
    Date::if_written(&date).is_some_and(|date| date.as_years().is_none()).then_some(date)
}

/// The parts of one date, by what each of them says.
struct Parts<'d>([Option<&'d str>; Part::Other as usize]);

impl<'d> Parts<'d> {
    /// `None` where one is empty, stands twice, or is none of them.
    fn of(parts: &[Pair<'d>]) -> Option<Parts<'d>> {
        let mut found = [None; Part::Other as usize];
        for (key, value) in parts {
            let name = key.text()?;
            let place = match part(name) {
                // What there is of the date already begins with its year.
                None if name == "date" => Part::Year,
                None | Some(Part::Other) => return None,
                Some(part) => part,
            };
            let text = value.text().map(str::trim).filter(|text| !text.is_empty())?;
            let is_other = matches!(place, Part::Circa | Part::Doubt) && !is_yes(text);
            if is_other || found[place as usize].replace(text).is_some() {
                return None;
            }
        }
        Some(Parts(found))
    }

    fn get(&self, part: Part) -> Option<&'d str> {
        self.0[part as usize]
    }

    /// The year, or as much of the date as stands in one place.
    fn year(&self) -> Option<String> {
        let year = self.get(Part::Year)?;
        match self.get(Part::Era) {
            Some(era) => one_date(&format!("{year} {era}")),
            None => one_date(year),
        }
    }

    /// The day of the month.
    fn day(&self) -> Option<u8> {
        self.get(Part::Day)?.trim_end_matches('.').parse().ok().filter(|day| (1..=31).contains(day))
    }

    /// The year and the day of a date without its month: the day alone is no month.
    fn without_month(&self) -> Option<(String, u8)> {
        let year = self.year().filter(|year| is_year(year) && self.get(Part::Month).is_none())?;
        Some((year, self.day()?))
    }

    fn joined(&self) -> Option<String> {
        let mut date = self.year()?;
        if let Some(month) = self.get(Part::Month) {
            date = is_year(&date).then(|| format!("{date}-{}", month_number(month, &date).unwrap_or_default()))?;
        }
        if self.get(Part::Day).is_some() {
            let day = self.day().filter(|_| !is_year(&date))?;
            date = format!("{date}-{day:02}");
        }
        if let Some(time) = self.get(Part::Time) {
            date = [format!("{date}T{time}"), format!("{date}T0{time}")]
                .into_iter()
                .find(|date| Date::if_written(date).is_some())?;
        }
        let signs = [(Part::Circa, "~"), (Part::Doubt, "?")].map(|(part, sign)| self.get(part).map_or("", |_| sign));
        match signs.concat().as_str() {
            "" => Some(date),
            // Behind an interval a sign belongs to its end alone.
            _ if date.contains(['/', '~', '?', '%', '[', '{']) => None,
            "~?" => Some(format!("{date}%")),
            sign => Some(format!("{date}{sign}")),
        }
    }
}

/// Whether a date is a year of four figures and no more.
fn is_year(date: &str) -> bool {
    let figures = date.trim_start_matches('-');
    figures.len() == 4 && figures.bytes().all(|b| b.is_ascii_digit())
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
