//! Short citations: who and when, told apart where two are alike, and the list sorted by them.

use std::collections::{BTreeMap, BTreeSet};

use icu_normalizer::DecomposingNormalizerBorrowed;

use crate::citation::{authors, by, mla, name};
use crate::model::{Chronicle, CitationStyle, Source};
use crate::time::Instant;
use crate::words::{self, Catalogue};

/// What labels have for one source.
#[derive(Debug, Clone)]
pub(super) struct Short {
    /// Who, in short; a title in short where nobody is named.
    name: String,
    /// When, with the letter that tells it apart; empty where the style gives no years.
    pub(super) year: String,
    /// The title in short, where the style tells sources of one name apart by it.
    title: String,
}

impl Short {
    /// `Symons 1888, 12` in Chicago, `Symons, 1888, 12` in APA, `Symons 12` in MLA, which has a comma only before words.
    pub(super) fn words(&self, style: CitationStyle, locators: &[&str], comma: &str) -> String {
        let is_mla = style == CitationStyle::Mla;
        let mut all = self.name.clone();
        if !self.title.is_empty() {
            all.extend([comma, &self.title]);
        }
        if !self.year.is_empty() {
            all.extend([if style == CitationStyle::Apa { comma } else { " " }, &self.year]);
        }
        for (at, locator) in locators.iter().enumerate() {
            let is_page = is_mla && at == 0 && locator.starts_with(|c: char| c.is_numeric());
            all.extend([if is_page { " " } else { comma }, locator]);
        }
        all
    }
}

fn is_author(source: &Source, name: &str) -> bool {
    source.author.as_deref().map(str::trim) == Some(name)
}

/// Chicago names three authors (15.29), MLA and APA two.
const fn most(style: CitationStyle) -> usize {
    if matches!(style, CitationStyle::Chicago) { 3 } else { 2 }
}

/// By what sources are sorted: names one after the other, so that of two lists that begin alike the shorter is first; year, date or
/// nothing, title; those that are alike stay in the order of the file.
type Key = (Vec<String>, (bool, Option<Instant>), Option<Instant>, String);

/// The places of sources in the order of the list, and what labels have for each.
pub(super) fn sorted(
    cited: &BTreeSet<usize>,
    style: CitationStyle,
    chronicle: &Chronicle,
) -> (Vec<usize>, BTreeMap<usize, Short>) {
    let said = words::of(chronicle.spoken);
    let one = |&at: &usize| Some((at, short(chronicle.sources.get(at)?, style, chronicle)));
    let mut all: Vec<(usize, Short)> = cited.iter().filter_map(one).collect();
    all.sort_by_cached_key(|(at, _)| key(&chronicle.sources[*at], style));
    if style == CitationStyle::Mla {
        with_titles(&mut all, chronicle)
    } else {
        with_more_authors(&mut all, style, chronicle);
        with_letters(&mut all, said)
    }
    (all.iter().map(|(at, _)| *at).collect(), all.into_iter().collect())
}

fn short(source: &Source, style: CitationStyle, chronicle: &Chronicle) -> Short {
    let said = words::of(chronicle.spoken);
    let who = if style == CitationStyle::Mla { mla::author(source) } else { by(source) };
    let [open, close] = said.signs.quotes;
    let name = match who {
        Some(name) if is_author(source, name) => authors::short(name, style, chronicle.spoken, (most(style), 1)),
        Some(publisher) => publisher.to_owned(),
        None => [open, &name::title(&source.title), close].concat(),
    };
    let year = match (&source.published, style) {
        (_, CitationStyle::Mla) => String::new(),
        (Some(date), _) => date.year_words_in(chronicle.spoken),
        (None, _) => said.citing.no_date.to_owned(),
    };
    Short { name, year, title: String::new() }
}

fn key(source: &Source, style: CitationStyle) -> Key {
    let who = if style == CitationStyle::Mla { mla::author(source) } else { by(source) };
    let names =
        who.map_or_else(|| vec![folded(&source.title)], |who| authors::split(who).into_iter().map(folded).collect());
    let year = source.published.as_ref().map(|date| date.year_alone().as_ref().unwrap_or(date).sort_key().0);
    // APA lists what has no date first (9.46), Chicago last.
    let is_undated = year.is_none() != (style == CitationStyle::Apa);
    let day = source.published.as_ref().filter(|_| style == CitationStyle::Apa).map(|date| date.sort_key().0);
    let year = if style == CitationStyle::Mla { (false, None) } else { (is_undated, year) };
    (names, year, day, folded(&source.title))
}

/// Sources of one year whose authors would be named alike and are not the same: more of them are named until they differ (APA 8.18,
/// Chicago 15.29), then the initials of the first (8.20, 15.21).
fn with_more_authors(all: &mut [(usize, Short)], style: CitationStyle, chronicle: &Chronicle) {
    let author = |at: usize| chronicle.sources.get(at).and_then(|source| source.author.as_deref()).map(str::trim);
    let mut groups: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
    for (place, (_, short)) in all.iter().enumerate().filter(|(_, (at, _))| author(*at).is_some()) {
        groups.entry((short.name.clone(), short.year.clone())).or_default().push(place);
    }
    for places in groups.values() {
        let authors: BTreeSet<&str> = places.iter().filter_map(|&place| author(all[place].0)).collect();
        if authors.len() < 2 {
            continue;
        }
        let longest = authors.iter().map(|written| authors::split(written).len()).max().unwrap_or_default();
        let shown = |written: &str, named| authors::short(written, style, chronicle.spoken, (most(style), named));
        // What "et al." stands for tells nobody apart.
        let first =
            |named: &usize| authors.iter().map(|written| authors::families(written, *named)).collect::<BTreeSet<_>>();
        let named = (1..=longest).find(|named| first(named).len() == authors.len());
        for &place in places {
            let Some(written) = author(all[place].0) else { continue };
            let first = authors::first_initials(written).filter(|_| named.is_none());
            let name = named.map_or_else(|| all[place].1.name.clone(), |named| shown(written, named));
            all[place].1.name = first.map(|first| [&first, " ", &name].concat()).unwrap_or(name);
        }
    }
}

/// Letters behind the years of sources that would else be cited alike: `2016a`, `2016b`; behind words with a hyphen, `n.d.-a`.
fn with_letters(all: &mut [(usize, Short)], said: &Catalogue) {
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    for (_, short) in all.iter() {
        *counts.entry((short.name.clone(), short.year.clone())).or_default() += 1;
    }
    counts.retain(|_, count| *count > 1);
    let mut seen: BTreeMap<(String, String), usize> = BTreeMap::new();
    for (_, short) in all.iter_mut() {
        let alike = (short.name.clone(), short.year.clone());
        if counts.contains_key(&alike) {
            let nth = seen.entry(alike).or_default();
            let hyphen = if short.year.ends_with(|c: char| c.is_numeric()) { "" } else { "-" };
            short.year.extend([hyphen, &letter(*nth, said.citing.letters)]);
            *nth += 1;
        }
    }
}

/// `a` for 0, `z` for 25, `aa` for 26.
fn letter(nth: usize, letters: &str) -> String {
    let count = letters.chars().count().max(1);
    let own = letters.chars().nth(nth % count).map(String::from).unwrap_or_default();
    if nth < count { own } else { letter(nth / count - 1, letters) + &own }
}

/// MLA tells the sources of one author apart by their titles (6.8).
fn with_titles(all: &mut [(usize, Short)], chronicle: &Chronicle) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (_, short) in all.iter() {
        *counts.entry(short.name.clone()).or_default() += 1;
    }
    let [open, close] = words::of(chronicle.spoken).signs.quotes;
    for (at, short) in all.iter_mut() {
        let is_one = counts.get(&short.name).is_none_or(|count| *count < 2);
        let titled = chronicle.sources.get(*at).filter(|source| !is_one && mla::author(source).is_some());
        short.title = titled.map(|source| [open, &name::title(&source.title), close].concat()).unwrap_or_default();
    }
}

/// A text as it is sorted: without capitals, accents and the signs before its first letter.
fn folded(text: &str) -> String {
    let plain =
        DecomposingNormalizerBorrowed::new_nfd().normalize(text.trim_start_matches(|c: char| !c.is_alphanumeric()));
    plain.chars().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::{folded, letter};

    #[test]
    fn letters_go_on_behind_the_last() {
        let all = [0, 25, 26, 51, 52, 701, 702].map(|nth| letter(nth, "abcdefghijklmnopqrstuvwxyz"));
        assert_eq!(all, ["a", "z", "aa", "az", "ba", "zz", "aaa"]);
    }

    #[test]
    fn texts_are_sorted_without_accents() {
        assert!(folded("Émile") < folded("fabre") && folded("“Annals”") < folded("Böll"));
    }
}
