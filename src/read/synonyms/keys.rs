//! Other words for keys: what `name`, `startDate` or `fecha` means in each kind of mapping.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::read::normal;
use crate::read::synonyms::elsewhere_words::ELSEWHERE;
use crate::read::synonyms::key_words::{
    ACCOUNT, CATEGORY, CITATION, END, ERA, EVENT, FILE, LINK, SOURCE, START, TIMELINE, TIMELINE_AT_THE_TOP, Table,
    WHERE, WHERE_IN_A_TIMELINE,
};

/// The kinds of mapping that have keys of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::read) enum Of {
    File,
    Source,
    Category,
    Era,
    Event,
    Citation,
    Account,
    Link,
    Timeline,
    Where,
}

impl Of {
    /// The kind that has these keys.
    pub(in crate::read) fn with(keys: &[&str]) -> Option<Of> {
        let has = |key: &str| keys.contains(&key);
        // A series of a timeline has `kind` as a link does.
        if has("file") && has("value") {
            return None;
        }
        if has("color") && has("date") {
            return Some(Of::Era);
        }
        let marks = [
            ("credit", Of::File),
            ("publisher", Of::Source),
            ("symbol", Of::Category),
            ("summary", Of::Event),
            ("locator", Of::Citation),
            ("says", Of::Account),
            ("kind", Of::Link),
            ("layout", Of::Timeline),
            ("tag", Of::Where),
        ];
        marks.into_iter().find(|(key, _)| has(key)).map(|(_, of)| of)
    }
}

/// What each word of a mapping's table can mean: a file may have a hundred thousand keys that nobody knows.
static KEYS: LazyLock<BTreeMap<(Of, &str), Vec<&str>>> = LazyLock::new(|| {
    let mut keys: BTreeMap<(Of, &str), Vec<&str>> = BTreeMap::new();
    for of in ALL {
        for (key, words) in table(of) {
            // A word that stands twice in a row is one all the same.
            let words: BTreeSet<&str> = words.split_ascii_whitespace().collect();
            words.into_iter().for_each(|word| keys.entry((of, word)).or_default().push(key));
        }
    }
    keys
});

/// Where what a word says belongs: the first row that has it.
static PLACES: LazyLock<BTreeMap<(Of, &str), &str>> = LazyLock::new(|| {
    let mut places = BTreeMap::new();
    for (of, words, hint) in ELSEWHERE {
        for word in words.split_ascii_whitespace() {
            places.entry((*of, word)).or_insert(*hint);
        }
    }
    places
});

/// What a word means of a mapping further in: the first row that has it.
static INNER: LazyLock<BTreeMap<(Of, &str), &str>> = LazyLock::new(|| {
    let mut inner = BTreeMap::new();
    for (of, table) in [(Of::File, TIMELINE_AT_THE_TOP), (Of::Timeline, WHERE_IN_A_TIMELINE)] {
        for (key, words) in table {
            for word in words.split_ascii_whitespace() {
                inner.entry((of, word)).or_insert(*key);
            }
        }
    }
    inner
});

static STARTS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| START.split_ascii_whitespace().collect());
static ENDS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| END.split_ascii_whitespace().collect());

/// All kinds of mapping.
const ALL: [Of; 10] = [
    Of::File,
    Of::Source,
    Of::Category,
    Of::Era,
    Of::Event,
    Of::Citation,
    Of::Account,
    Of::Link,
    Of::Timeline,
    Of::Where,
];

/// The keys that a word can mean; none where it is not known.
pub(in crate::read) fn keys(of: Of, written: &str) -> Vec<&'static str> {
    KEYS.get(&(of, &*plain(written))).cloned().unwrap_or_default()
}

/// Of a word that means something of a mapping further in, the key there: of a timeline at the top, of `where` in a timeline.
pub(in crate::read) fn inner_key(of: Of, written: &str) -> Option<&'static str> {
    if !matches!(of, Of::File | Of::Timeline) {
        return None;
    }
    INNER.get(&(of, &*plain(written))).copied()
}

/// Whether a word says when an event begins.
pub(in crate::read) fn is_start(written: &str) -> bool {
    STARTS.contains(&*plain(written))
}

/// Whether a word says when an event ends.
pub(in crate::read) fn is_end(written: &str) -> bool {
    ENDS.contains(&*plain(written))
}

/// Where what a word says belongs, in a whole hint, where the mapping itself has no key for it.
pub(in crate::read) fn elsewhere(of: Of, written: &str) -> Option<&'static str> {
    let word = plain(written);
    PLACES.get(&(of, &*word)).copied()
}

/// A key in small letters with hyphens: `startDate`, `Start_Date` and `start date` are `start-date`.
pub(in crate::read) fn plain(written: &str) -> String {
    if written.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') {
        return written.to_owned();
    }
    let mut out = String::new();
    let mut was_small = false;
    for c in normal::name(written).trim_end_matches(':').trim().chars() {
        if c.is_uppercase() && was_small {
            out.push('-');
        }
        was_small = c.is_lowercase();
        match c {
            '_' | ' ' | '.' | '/' => out.push('-'),
            c => out.extend(c.to_lowercase()),
        }
    }
    out
}

fn table(of: Of) -> &'static Table {
    match of {
        Of::File => FILE,
        Of::Source => SOURCE,
        Of::Category => CATEGORY,
        Of::Era => ERA,
        Of::Event => EVENT,
        Of::Citation => CITATION,
        Of::Account => ACCOUNT,
        Of::Link => LINK,
        Of::Timeline => TIMELINE,
        Of::Where => WHERE,
    }
}
