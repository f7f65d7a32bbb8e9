//! Words alike in their letters: which of a list is near, which is surely meant, and where likeness crosses a meaning.

use crate::read::recent::Recent;
use crate::read::synonyms::is_other_word;
use crate::text::is_active;

thread_local! {
    /// The number of the word that is nearest.
    static NEAREST: Recent<Option<usize>> = const { Recent::new() };
    /// Whether a word is another one misspelt.
    static SLIPS: Recent<bool> = const { Recent::new() };
}

/// The word nearest to what was written, where it is near enough to be meant. A word that says the contrary or counts
/// something else is not near, whatever its letters: `unconfirmed` is not near `confirmed`, nor `phase-1` near `phase-2`.
///
/// ```
/// assert_eq!(dateline::read::nearest("titel", &["date", "title"]), Some("title"));
/// assert_eq!(dateline::read::nearest("weather", &["date", "title"]), None);
/// assert_eq!(dateline::read::nearest("unconfirmed", &["confirmed", "denied"]), None);
/// ```
pub fn nearest<'w>(written: &str, words: &[&'w str]) -> Option<&'w str> {
    if written.is_empty() || written.len() > MAX_COMPARED {
        return None;
    }
    let number = || nearest_of(written, words).and_then(|near| words.iter().position(|word| *word == near));
    NEAREST.with(|recent| recent.answer(written, "", words, number)).map(|at| words[at])
}

fn nearest_of<'w>(written: &str, words: &[&'w str]) -> Option<&'w str> {
    let lower = written.to_lowercase();
    let long = written.chars().count();
    let first = lower.chars().next();
    let worth = words.iter().filter(|word| word.chars().count().abs_diff(long) <= reach(long.max(word.len())));
    let worth = worth.filter(|word| words.len() <= MANY || word.chars().next() == first);
    let close = worth.filter_map(|word| Some((distance(&lower, &word.to_lowercase(), most(long, word)?)?, *word)));
    close
        .filter(|(_, word)| !is_contrary(&lower, &word.to_lowercase()) && can_be_typed(word))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// Letters that may differ between a word and what was written, which is so long; at least one letter is the same.
fn most(long: usize, word: &str) -> Option<usize> {
    let own = word.chars().count();
    Some(reach(long.max(own)).min(own.checked_sub(1)?))
}

/// How many letters differ between two words in small letters, where that is no more than some, and they are alike in figures
/// and in doubt. What costs little comes first: there may be a hundred thousand ids that nobody has.
fn distance(one: &str, other: &str, most: usize) -> Option<usize> {
    if differs_in_signs(one, other) || surplus(one, other) > most {
        return None;
    }
    Some(strsim::damerau_levenshtein(one, other)).filter(|distance| *distance <= most)
}

/// Letters of one word that the other has not, in whatever order: no more than differ between them. Of words in other letters
/// than those of ASCII nothing is said.
fn surplus(one: &str, other: &str) -> usize {
    if !one.is_ascii() || !other.is_ascii() {
        return 0;
    }
    let mut more = [0_i32; 128];
    one.bytes().for_each(|letter| more[usize::from(letter)] += 1);
    other.bytes().for_each(|letter| more[usize::from(letter)] -= 1);
    let sum = |sign: i32| more.iter().map(|count| (count * sign).max(0).unsigned_abs() as usize).sum::<usize>();
    sum(1).max(sum(-1))
}

/// Whether a word can be shown in a hint and typed as it is shown: it holds no control character and no mark of direction.
pub(super) fn can_be_typed(word: &str) -> bool {
    !word.chars().any(is_active)
}

/// Whether a word is surely another one misspelt: it is no word itself, it begins like the other, one letter is wrong in words
/// of up to five, two in longer ones, and no third word is as near. Words that differ only in capitals or in signs for a
/// space are the same.
pub(super) fn is_slip(written: &str, near: &str, words: &[&str]) -> bool {
    SLIPS.with(|recent| recent.answer(written, near, words, || is_slip_of(written, near, words)))
}

fn is_slip_of(written: &str, near: &str, words: &[&str]) -> bool {
    let (written, near) = (plain(written), plain(near));
    if written == near {
        return true;
    }
    let few = if near.chars().count() <= 5 { 1 } else { 2 };
    let is_near = begins_alike(&written, &near) && written.chars().count() > 2 && surplus(&written, &near) <= few;
    if !is_near {
        return false;
    }
    let own = strsim::damerau_levenshtein(&written, &near);
    // What costs little comes first: there may be a slip in every event.
    let is_as_near = |word: &String| {
        surplus(&written, word) <= own && *word != near && strsim::damerau_levenshtein(&written, word) <= own
    };
    own <= few
        && !is_other_word(&written)
        && !says_otherwise(&written, &near)
        && !words.iter().map(|word| plain(word)).any(|word| is_as_near(&word))
}

/// Whether two words begin with the same letter, or one of them would but for a letter left out or two changed about. Slips of
/// the pen spare the first letter; `deported` is not meant as `reported`.
pub(super) fn begins_alike(written: &str, near: &str) -> bool {
    let first = |word: &str| word.chars().flat_map(char::to_lowercase).take(3).collect::<Vec<_>>();
    match (first(written).as_slice(), first(near).as_slice()) {
        ([a, ..], [b, ..]) if a == b => true,
        ([a, b, ..], [d, e, rest @ ..]) => (a, b) == (e, d) || a == e && rest.first() == Some(b) || b == d,
        _ => false,
    }
}

/// A word in small letters, with hyphens for whatever stands between its parts.
fn plain(word: &str) -> String {
    word.to_lowercase().replace([' ', '_'], "-")
}

/// Letters that may differ between words of this length: a third of them.
fn reach(length: usize) -> usize {
    (length / 3).max(1)
}

/// From this many words on, only those with the same first letter are compared.
const MANY: usize = 500;

/// Bytes of a word worth comparing.
const MAX_COMPARED: usize = 80;

/// What turns a word into its contrary, or into another one, at its beginning.
const BEFORE: &[&str] = &[
    "un", "in", "im", "il", "ir", "dis", "non", "not", "no", "never", "de", "re", "mis", "anti", "counter", "ex",
    "pre", "post", "over", "under", "semi", "half", "part", "pseudo", "quasi", "hardly", "without", "co", "sub",
];

/// The same at its end.
const AFTER: &[&str] = &["less", "free", "not", "no", "never"];

/// Signs of doubt or of a contrary.
const DOUBT: &[char] = &['?', '!', '~', '%', '¬', '≠', '±', '≈'];

/// Whether two words in small letters say different things though their letters are alike: one is the other with a negation
/// or a like syllable, their figures differ, or one is in doubt.
fn says_otherwise(one: &str, other: &str) -> bool {
    differs_in_signs(one, other) || is_contrary(one, other)
}

fn differs_in_signs(one: &str, other: &str) -> bool {
    let is_figure = |letter: &u8| letter.is_ascii_digit();
    let doubts = |word: &str| word.chars().filter(|c| DOUBT.contains(c)).count();
    one.bytes().filter(is_figure).ne(other.bytes().filter(is_figure)) || doubts(one) != doubts(other)
}

fn is_contrary(one: &str, other: &str) -> bool {
    is_turned(one, other) || is_turned(other, one)
}

/// Whether the first is the second with something before or after it that turns what it says: what is left without that is
/// nearer to the second than the whole.
fn is_turned(long: &str, short: &str) -> bool {
    let letters = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let (long, short) = (letters(long), letters(short));
    let before = BEFORE.iter().filter(|sign| !short.starts_with(**sign)).filter_map(|sign| long.strip_prefix(sign));
    let after = AFTER.iter().filter(|sign| !short.ends_with(**sign)).filter_map(|sign| long.strip_suffix(sign));
    let mut cut = before.chain(after).peekable();
    if cut.peek().is_none() {
        return false;
    }
    let whole = strsim::damerau_levenshtein(&long, &short);
    cut.any(|rest| strsim::damerau_levenshtein(rest, &short) < whole)
}

/// Of words in their order, those next to one that was written: all of a few hundred, and of more those that start alike,
/// so that a thousand errors in a file of a thousand words are reported in a moment.
pub(super) fn around<'s, W: AsRef<str>>(sorted: &'s [W], written: &str) -> &'s [W] {
    if sorted.len() <= MANY {
        return sorted;
    }
    let place = sorted.partition_point(|word| word.as_ref() < written);
    &sorted[place.saturating_sub(BESIDE)..(place + BESIDE).min(sorted.len())]
}

/// Words looked at on either side of a place in a long list.
const BESIDE: usize = 20;

#[cfg(test)]
mod tests {
    use super::{BESIDE, MANY, around, is_slip, nearest};

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

    #[test]
    fn what_says_the_contrary_is_not_near() {
        let cases = [
            ("unconfirmed", "confirmed"),
            ("un-confirmed", "confirmed"),
            ("Un Confirmed", "confirmed"),
            ("not confirmed", "confirmed"),
            ("non-confirmed", "confirmed"),
            ("no_confirmed", "confirmed"),
            ("unconfrmed", "confirmed"),
            ("confirmed?", "confirmed"),
            ("reconfirmed", "confirmed"),
            ("disconfirmed", "confirmed"),
            ("confirmed not", "confirmed"),
            ("undisputed", "disputed"),
            ("indisputed", "disputed"),
            ("undenied", "denied"),
            ("unreported", "reported"),
            ("underreported", "reported"),
            ("unstated", "stated"),
            ("misstated", "stated"),
            ("restated", "stated"),
            ("nonlinear", "linear"),
            ("unbroken", "broken"),
            ("colorless", "color"),
            ("tass-2", "tass-1"),
            ("report-2013", "report-2012"),
            ("undated", "dated"),
            ("dated", "undated"),
        ];
        for (written, word) in cases {
            assert_eq!(nearest(written, &[word]), None, "{written}");
            assert!(!is_slip(written, word, &[word]), "{written}");
        }
    }

    #[test]
    fn another_word_is_no_slip_and_a_slip_is_no_word() {
        let words = [
            "from",
            "title",
            "light",
            "confirmed",
            "denied",
            "reported",
            "stated",
            "derived",
            "description",
            "importance",
            "id",
        ];
        for (written, near) in [
            ("form", "from"),
            ("tile", "title"),
            ("right", "light"),
            ("night", "light"),
            ("defied", "denied"),
            ("repeated", "reported"),
            ("started", "stated"),
            ("deprived", "derived"),
            ("confined", "confirmed"),
            ("it", "id"),
        ] {
            assert!(!is_slip(written, near, &words), "{written}");
        }
        for (written, near) in [
            ("confrmed", "confirmed"),
            ("Confirmed", "confirmed"),
            ("comfirmed", "confirmed"),
            ("reportd", "reported"),
            ("tilte", "title"),
            ("itle", "title"),
            ("discription", "description"),
            ("inportance", "importance"),
            ("ID", "id"),
        ] {
            assert!(is_slip(written, near, &words), "{written}");
        }
    }
}
