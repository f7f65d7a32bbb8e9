//! Suggestions. What it is: the nearest word of a list, and lists in words. In: words. Out: words. It must not know what
//! they stand for.

/// The word nearest to what was written, where it is near enough to be meant.
///
/// ```
/// assert_eq!(dateline::nearest("titel", &["date", "title"]), Some("title"));
/// assert_eq!(dateline::nearest("weather", &["date", "title"]), None);
/// ```
pub fn nearest<'w>(written: &str, words: &[&'w str]) -> Option<&'w str> {
    if written.is_empty() || written.len() > MAX_COMPARED {
        return None;
    }
    let lower = written.to_lowercase();
    let long = written.chars().count();
    let first = lower.chars().next();
    let worth = words.iter().filter(|word| word.chars().count().abs_diff(long) <= reach(long.max(word.len())));
    let worth = worth.filter(|word| words.len() <= MANY || word.chars().next() == first);
    let scored = worth.map(|word| (strsim::damerau_levenshtein(&lower, &word.to_lowercase()), *word));
    let (distance, word) = scored.min_by_key(|(distance, _)| *distance)?;
    let near = distance <= reach(long.max(word.chars().count())) && distance < word.chars().count();
    near.then_some(word)
}

/// Whether a word is surely another one misspelt: one letter for words up to five, two for longer ones, and no third word
/// as near. Words that differ only in capitals or in signs for a space are the same.
pub(super) fn is_slip(written: &str, near: &str, words: &[&str]) -> bool {
    let plain = |word: &str| word.to_lowercase().replace([' ', '_'], "-");
    let (written, near) = (plain(written), plain(near));
    let distance = |word: &str| strsim::damerau_levenshtein(&written, word);
    let few = if near.chars().count() <= 5 { 1 } else { 2 };
    let own = distance(&near);
    let others = words.iter().map(|word| plain(word)).filter(|word| *word != near);
    own <= few && written.chars().count() > 2 && others.map(|word| distance(&word)).all(|other| other > own)
}

/// Letters that may differ between words of this length: a third of them.
fn reach(length: usize) -> usize {
    (length / 3).max(1)
}

/// From this many words on, only those with the same first letter are compared.
const MANY: usize = 500;

/// Bytes of a word worth comparing.
const MAX_COMPARED: usize = 80;

/// Of words in their order, those next to one that was written: all of a few hundred, and of more those that start alike,
/// so that a thousand faults in a file of a thousand words are told in a moment.
pub(super) fn around<'s, 'w>(sorted: &'s [&'w str], written: &str) -> &'s [&'w str] {
    if sorted.len() <= MANY {
        return sorted;
    }
    let place = sorted.partition_point(|word| *word < written);
    &sorted[place.saturating_sub(BESIDE)..(place + BESIDE).min(sorted.len())]
}

/// Words looked at on either side of a place in a long list.
const BESIDE: usize = 50;

/// The hint for a near miss.
pub(super) fn did_you_mean(word: &str) -> String {
    format!("did you mean `{word}`?")
}

/// "did you mean", or everything that is allowed.
pub(super) fn hint(written: &str, words: &[&str]) -> String {
    nearest(written, words).map_or_else(|| format!("write {}", one_of(words)), did_you_mean)
}

/// Names told in a list.
const MAX_LISTED: usize = 20;

/// `a`, `b` or `c`.
pub(super) fn one_of(words: &[&str]) -> String {
    let quoted = |words: &[&str]| words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
    match words {
        [] => "nothing: there is none".to_owned(),
        [one] => format!("`{one}`"),
        _ if words.len() > MAX_LISTED => {
            format!("one of {} and {} more", quoted(&words[..MAX_LISTED]), words.len() - MAX_LISTED)
        }
        [head @ .., last] => format!("{} or `{last}`", quoted(head)),
    }
}

/// Characters of the author's text repeated in a message.
const MAX_REPEATED: usize = 60;

/// A text as it can stand in a message: one line, not too long.
pub(super) fn short(text: &str) -> String {
    let mut characters = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let mut out: String = characters.by_ref().take(MAX_REPEATED).collect();
    if characters.next().is_some() {
        out.push('…');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{BESIDE, MANY, around, nearest};

    #[test]
    fn of_many_words_few_are_compared() {
        let words: Vec<String> = (10_000..99_999).map(|number| format!("event-{number}")).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        for written in ["event-54321x", "event-1234", "a", "z", ""] {
            assert!(around(&words, written).len() <= 2 * BESIDE, "{written}");
        }
        assert_eq!(nearest("event-54321x", around(&words, "event-54321x")), Some("event-54321"));
        assert_eq!(around(&words[..MANY], "event-10010").len(), MANY);
    }

    #[test]
    fn only_near_words_are_meant() {
        let words = ["date", "title", "category", "sources"];
        let cases = [("dtae", Some("date")), ("Title", Some("title")), ("catgory", Some("category")), ("x", None)];
        for (written, expected) in cases {
            assert_eq!(nearest(written, &words), expected, "{written}");
        }
        assert_eq!(nearest("source", &words), Some("sources"));
        assert_eq!(nearest("weather", &words), None);
        assert_eq!(
            (nearest("c", &["a", "b"]), nearest("late", &["lanes"])),
            (None, None),
            "half of it is another word"
        );
    }
}
