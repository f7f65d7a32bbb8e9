//! Forms that mean the same in other letters: `2012年5月25日`, `1 st May 1940`, `1840-ish`, `25.05.2012 14.30`, `14:30 +3`, `'1957`, `186*`, `-480/-479`.

use crate::time::written::clean::is_figures;
use crate::time::written::reading::Reading;
use crate::time::written::vocabulary::{Sense, senses};
use crate::time::written::{edtf_or_meant, if_edtf};

/// What the text means in its other form; its author is asked, but for the signs of Chinese and Japanese,
/// an ending apart from its figure and `-ish`, which mean one thing.
pub(super) fn reading(clean: &str) -> Reading {
    if let Some(date) = with_han_signs(clean).or_else(|| with_close_ending(clean)).or_else(|| about(clean)) {
        return edtf_or_meant(&date).0;
    }
    let other = with_dotted_time(clean)
        .or_else(|| with_zone_of_hours(clean))
        .or_else(|| clean.strip_prefix('\'').filter(|rest| is_figures(rest, 4)).map(str::to_owned))
        .or_else(|| behind_place(clean));
    if let Some(other) = other {
        return Reading::open(edtf_or_meant(&other).0.values);
    }
    if let Some(tens) = clean.strip_suffix('*').filter(|tens| is_figures(tens, 3)) {
        return Reading::open(if_edtf(format!("{tens}X")));
    }
    Reading::open(years_before_zero(clean).or_else(|| short_year(clean)).unwrap_or_default())
}

/// `1 st May 1940`: the ending of an ordinal apart from its figure.
fn with_close_ending(clean: &str) -> Option<String> {
    let mut words: Vec<&str> = clean.split(' ').collect();
    let is_ending = |pair: &[&str]| {
        let ending = match pair[0].parse::<u8>().ok()? {
            11..=13 => "th",
            day @ 1..=31 => ["th", "st", "nd", "rd"].get(usize::from(day % 10)).copied().unwrap_or("th"),
            _ => return None,
        };
        Some(pair[1].trim_end_matches(',').eq_ignore_ascii_case(ending))
    };
    if let Some(apart) = with_parted_ending(clean) {
        return Some(apart);
    }
    let at = words.windows(2).position(|pair| is_ending(pair) == Some(true))?;
    let ordinal = words[at].to_owned() + words[at + 1];
    words.splice(at..at + 2, [ordinal.as_str()]);
    Some(words.join(" "))
}

/// `4thMarch 1848`: an ordinal and its month without a space between them.
fn with_parted_ending(clean: &str) -> Option<String> {
    let figures = clean.bytes().take_while(u8::is_ascii_digit).count();
    let ending = clean.get(figures..figures + 2).filter(|_| (1..=2).contains(&figures))?;
    let month = &clean[figures + 2..];
    let word: String = month.chars().take_while(|c| c.is_alphabetic()).collect();
    let is_month = senses(&word.to_lowercase()).iter().any(|(sense, _)| matches!(sense, Sense::Month(_)));
    (matches!(ending, "st" | "nd" | "rd" | "th") && is_month).then(|| format!("{}{ending} {month}", &clean[..figures]))
}

/// `1840-ish`, `May 1840ish`, `±1840`.
fn about(clean: &str) -> Option<String> {
    if let Some(date) = clean.strip_prefix('±') {
        return Some(format!("circa {}", date.trim_start()));
    }
    let date = clean.strip_suffix("ish")?;
    let date = date.strip_suffix(['-', ' ']).unwrap_or(date);
    date.ends_with(|c: char| c.is_ascii_digit()).then(|| format!("circa {date}"))
}

/// Year, month and day, each with its sign of Chinese, Japanese or Korean.
fn with_han_signs(clean: &str) -> Option<String> {
    let spaceless = clean.replace(' ', "");
    let (year, rest) = spaceless.split_once(['年', '년'])?;
    let figures = |text: &str| (1..=2).contains(&text.len()) && is_figures(text, text.len());
    let of = |text: &str| if figures(text) { Some(format!("{text:0>2}")) } else { None };
    if !is_figures(year, 4) {
        return None;
    }
    if rest.is_empty() {
        return Some(year.to_owned());
    }
    let (month, day) = rest.split_once(['月', '월'])?;
    let month = of(month)?;
    match day.strip_suffix(['日', '일', '号']) {
        Some(day) => Some(format!("{year}-{month}-{}", of(day)?)),
        None => day.is_empty().then(|| format!("{year}-{month}")),
    }
}

/// `25.05.2012 14.30`: hours and minutes with a dot between them, behind a whole date.
fn with_dotted_time(clean: &str) -> Option<String> {
    let (date, time) = clean.rsplit_once(' ')?;
    let (hours, minutes) = time.split_once('.')?;
    let ends_in_year = date.len() >= 8 && date.get(date.len() - 4..).is_some_and(|year| is_figures(year, 4));
    let is_time = hours.parse::<u8>().is_ok_and(|hours| hours < 24) && is_figures(minutes, 2);
    (ends_in_year && is_time && date.trim_end_matches(',').len() == date.len())
        .then(|| format!("{date} {hours}:{minutes}"))
}

/// `2012-05-25 14:30:15 +3`: a zone that says its hours alone.
fn with_zone_of_hours(clean: &str) -> Option<String> {
    let at = clean.rfind(['+', '-'])?;
    let (time, zone) = (clean[..at].trim_end(), &clean[at..]);
    let hours = &zone[1..];
    let is_behind_time = time.rsplit([' ', 'T', 't']).next().is_some_and(|clock| clock.contains(':'));
    let is_zone = hours.parse::<u8>().is_ok_and(|hours| hours <= 14) && hours.len() <= 2;
    (is_behind_time && is_zone).then(|| {
        format!(
            "{}T{}{}{hours:0>2}:00",
            time.get(..10).unwrap_or_default(),
            time.get(11..).unwrap_or_default(),
            &zone[..1]
        )
    })
}

/// `Wien, den 25. Mai 1812`: the head of a letter names its place first.
fn behind_place(clean: &str) -> Option<String> {
    let (place, rest) = clean.split_once(',')?;
    let lower = rest.trim().to_lowercase();
    let is_place = place.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '.' | '\''))
        && place.starts_with(char::is_uppercase)
        && place.chars().count() > 2;
    let article =
        ["den ", "le ", "the ", "el ", "am ", "d. "].into_iter().find(|article| lower.starts_with(article))?;
    let date = rest.trim().get(article.len()..)?;
    let is_weekday = senses(&place.to_lowercase()).iter().any(|(sense, _)| matches!(sense, Sense::Weekday(_)));
    (is_place && !is_weekday && date.starts_with(|c: char| c.is_ascii_digit())).then(|| date.to_owned())
}

/// `-480/-479`: by most writers the years 480 and 479 before Christ, and by astronomers -480 and -479.
fn years_before_zero(clean: &str) -> Option<Vec<String>> {
    let (from, to) = clean.split_once('/')?;
    let year = |side: &str| side.strip_prefix('-').filter(|year| (1..=3).contains(&year.len()))?.parse::<u64>().ok();
    let (from, to) = (year(from)?, year(to)?);
    let before = |year: u64| if year == 1 { "0000".to_owned() } else { format!("-{:04}", year.saturating_sub(1)) };
    let people = (from > 0 && to > 0).then(|| format!("{}/{}", before(from), before(to)));
    let astronomers = format!("-{from:04}/-{to:04}");
    Some(people.into_iter().chain([astronomers]).filter_map(if_edtf).collect())
}

/// `914-07/1918`: a year of three figures, which wants a zero, in an interval or with its month.
fn short_year(clean: &str) -> Option<Vec<String>> {
    let head = clean.get(..3).filter(|head| is_figures(head, 3) && !head.starts_with('0'))?;
    let rest = &clean[3..];
    let signed = rest.trim_start_matches(['~', '?', '%']);
    let is_month = rest.starts_with('-') && rest.get(1..3).is_some_and(|month| is_figures(month, 2));
    let is_pair = |text: &str| text.strip_prefix('/').is_some_and(|to| to.starts_with(|c: char| c.is_ascii_digit()));
    let later = (signed.len() < rest.len() && is_pair(signed)).then(|| format!("{head}X{rest}"));
    let padded = (is_month || later.is_some()).then(|| format!("0{clean}"));
    let values: Vec<String> = later.into_iter().chain(padded).filter_map(if_edtf).collect();
    (!values.is_empty()).then_some(values)
}
