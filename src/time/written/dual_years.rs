//! Years with two numbers at the ends of a range: `1299-1326/7`, `1743/4–1750/1`. Each may be one of the two years, or a month.

use crate::time::written::seasons;
use crate::time::written::vocabulary::{Sense, senses};

/// The phrase with the first and with the second of each pair of years; none where there is no range of them.
pub(super) fn in_range(phrase: &str) -> Vec<String> {
    let pairs = pairs(phrase);
    let Some((_, last_end, _)) = pairs.last() else { return Vec::new() };
    let (first_start, ..) = pairs[0];
    let outside = [&phrase[..first_start], &phrase[*last_end..]];
    let is_range = pairs.len() > 1 || outside.iter().any(|text| text.bytes().any(|b| b.is_ascii_digit()));
    let is_named = phrase.split(|c: char| !c.is_alphabetic()).any(is_month);
    if !is_range || is_named {
        return Vec::new();
    }
    let with = |is_second: &dyn Fn(usize) -> bool| {
        let mut out = String::new();
        let mut from = 0;
        for (n, (start, end, year)) in pairs.iter().enumerate() {
            out.push_str(&phrase[from..*start]);
            out.push_str(&format!("{:04}", year + u64::from(is_second(n))));
            from = *end;
        }
        out + &phrase[from..]
    };
    // `2008/09 to 2009/10` are seasons: from the first year of one to the last of the other.
    let is_to = |pairs: &[(usize, usize, u64)]| seasons::is_to(&phrase[pairs[0].1..pairs[1].0]);
    let seasons = (pairs.len() == 2 && is_to(&pairs)).then(|| with(&|n| n == 1));
    [with(&|_| false), with(&|_| true)].into_iter().chain(seasons).collect()
}

fn is_month(word: &str) -> bool {
    !word.is_empty() && senses(word).iter().any(|(sense, _)| matches!(sense, Sense::Month(_) | Sense::Season(_)))
}

/// Where each `1326/7` starts and ends, and its first year; only where the second year follows the first.
fn pairs(phrase: &str) -> Vec<(usize, usize, u64)> {
    let bytes = phrase.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut found = Vec::new();
    for (at, _) in phrase.match_indices('/') {
        let start = (0..at).rev().take_while(|at| is_digit(*at)).last().unwrap_or(at);
        let end = (at + 1..bytes.len()).take_while(|at| is_digit(*at)).last().map_or(at + 1, |last| last + 1);
        let (year, short) = (&phrase[start..at], &phrase[at + 1..end]);
        let whole = 10_u64.pow(u32::try_from(short.len()).unwrap_or(9).min(4));
        let is_stroke = |at: usize| bytes.get(at) == Some(&b'/');
        let is_alone = !is_stroke(end) && !start.checked_sub(1).is_some_and(is_stroke);
        if let (3..=4, 1..=2, Ok(year), Ok(short)) =
            (year.len(), short.len(), year.parse::<u64>(), short.parse::<u64>())
            && is_alone
            && (year + 1) % whole == short
        {
            found.push((start, end, year));
        }
    }
    found
}
