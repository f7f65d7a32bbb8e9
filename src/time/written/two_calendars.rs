//! A year of the Hijra with the year of ours in which it began, or that it reached into: `AH 1267/AD 1850`, `H. 1267/1850`.

use crate::time::written::clean::{self, folded};
use crate::time::written::reading::Reading;
use crate::time::written::{edtf_or_meant, if_edtf, other_calendars};

/// A year of the moon in millionths of a year of the sun, of which the first began in the summer of 622.
const YEAR: u64 = 970_224;
const FIRST: u64 = 621_570_000;

/// The year of each calendar, of which only the author knows which he wants; `None` where the two are not one year.
pub(super) fn reading(written: &str) -> Option<Reading> {
    of_the_hijra(written).or_else(|| in_brackets(written))
}

/// `14 pluviôse an VII [2 février 1799]`, `2 février 1799 (14 pluviôse an VII)`: the date that is not of the other calendar.
fn in_brackets(written: &str) -> Option<Reading> {
    let inner = written.trim().strip_suffix([')', ']'])?;
    let (outside, inside) = inner.split_once(['(', '['])?;
    let is_other = |text: &str| other_calendars::is_certain(&clean::phrase(text));
    let ours = match (is_other(outside), is_other(inside)) {
        (true, false) => inside,
        (false, true) => outside,
        _ => return None,
    };
    let values = edtf_or_meant(ours.trim()).0.values;
    (!values.is_empty() && values.iter().all(|value| value.len() >= "1799-02".len())).then(|| Reading::open(values))
}

fn of_the_hijra(written: &str) -> Option<Reading> {
    let small = folded(written.trim());
    let heads = ["a.h. ", "ah ", "a.h.", "ah", "h. ", "h."];
    let rest = heads.iter().find_map(|head| small.strip_prefix(head))?;
    let (hijra, ours) = ["/", "=", "("].iter().find_map(|sign| rest.split_once(sign))?;
    let ours = ours.trim_end_matches(')').trim();
    let ours = ["a.d. ", "ad ", "ce "].iter().find_map(|era| ours.strip_prefix(era)).unwrap_or(ours);
    let ours = [" a.d.", " ad", " ce"].iter().find_map(|era| ours.strip_suffix(era)).unwrap_or(ours);
    let (hijra, ours) = (number(hijra.trim())?, number(ours)?);
    let began = (hijra * YEAR + FIRST) / 1_000_000;
    let values = [format!("{{ islamic: {hijra} }}"), format!("{ours:04}")];
    (began..=began + 1).contains(&ours).then(|| Reading::open(values.into_iter().filter_map(if_edtf)))
}

fn number(text: &str) -> Option<u64> {
    (matches!(text.len(), 1..=4) && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}
