//! Events that are likely one: of the same title at the same time.

use crate::model::{Chronicle, Event};

/// Pairs of events of the same title, but for capitals, spaces and signs, whose dates have time in common and say it equally
/// exactly or contain one another; by their places in the chronicle, each later event once. A title of one word says too little:
/// storms and elections come again.
pub(crate) fn duplicates(chronicle: &Chronicle) -> Vec<(usize, usize)> {
    let events = &chronicle.events;
    let telling = events.iter().enumerate().filter(|(_, event)| has_words(&event.title));
    let mut titles: Vec<(u64, usize)> = telling.map(|(at, event)| (sum(&event.title), at)).collect();
    titles.sort_unstable();
    let mut pairs = Vec::new();
    for same in titles.chunk_by(|one, other| one.0 == other.0).filter(|same| same.len() > 1) {
        for (number, &(_, later)) in same.iter().enumerate().skip(1) {
            // Of many events of one title the nearest before it are enough.
            let before = same[number.saturating_sub(NEAR)..number].iter().rev().map(|(_, at)| *at);
            let is_one = |earlier: &usize| is_likely_one(&events[*earlier], &events[later]);
            pairs.extend(before.into_iter().find(is_one).map(|earlier| (earlier, later)));
        }
    }
    pairs.sort_unstable();
    pairs
}

/// Events of one title that are compared with each.
const NEAR: usize = 16;

fn is_likely_one(one: &Event, other: &Event) -> bool {
    let is_same_place = one.place.is_none() || other.place.is_none() || one.place == other.place;
    let is_same_group = one.actors.is_empty() || other.actors.is_empty() || one.actors == other.actors;
    let is_same_kind = one.category.is_none() || other.category.is_none() || one.category == other.category;
    is_same_place
        && is_same_group
        && is_same_kind
        && letters(&one.title).eq(letters(&other.title))
        && are_at_one_time(one, other)
}

/// Whether one date lies within the other.
fn are_at_one_time(one: &Event, other: &Event) -> bool {
    let (Some(one), Some(other)) = (one.extent.hull(), other.extent.hull()) else { return false };
    let is_within = |inner: (_, _), outer: (_, _)| outer.0 <= inner.0 && inner.1 <= outer.1;
    is_within(one, other) || is_within(other, one)
}

/// Whether a title has more than one word; Chinese and Japanese have no spaces between theirs.
fn has_words(title: &str) -> bool {
    if title.is_ascii() {
        let words = title.as_bytes().split(u8::is_ascii_whitespace);
        return words.filter(|word| word.iter().any(u8::is_ascii_alphanumeric)).nth(1).is_some();
    }
    let mut words = title.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
    words.nth(1).is_some() || title.chars().any(|letter| ('\u{2e80}'..='\u{9fff}').contains(&letter))
}

/// What is compared of a title.
fn letters(title: &str) -> impl Iterator<Item = char> + '_ {
    title.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// A sum of those letters, by the way of Fowler, Noll and Vo.
fn sum(title: &str) -> u64 {
    let step = |sum: u64, letter: u32| (sum ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3);
    let begun = 0xcbf2_9ce4_8422_2325;
    if title.is_ascii() {
        let plain = title.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_lowercase());
        return plain.fold(begun, |sum, byte| step(sum, u32::from(byte)));
    }
    letters(title).fold(begun, |sum, letter| step(sum, u32::from(letter)))
}
