//! Sources as print cites them: short citations in labels, and each source in the list of them, by the rules of a style.

mod apa;
mod authors;
mod chicago;
mod mla;
mod name;
mod plain;
mod reference;
mod short;

use std::collections::{BTreeMap, BTreeSet};

use crate::citation::short::Short;
use crate::model::{Chronicle, Citation, CitationStyle, Citing, Event, NoteStyle, Source, View};
use crate::words;

#[cfg(feature = "html")]
pub(crate) use crate::citation::reference::Part;
pub(crate) use crate::citation::reference::Reference;

/// The sources that a view cites, as it cites them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Citations {
    citing: Citing,
    /// Places of sources in the chronicle, in the order of the list.
    order: Vec<usize>,
    /// Of each of them, its place in the list, counted from 1.
    numbers: BTreeMap<usize, usize>,
    /// What labels have for them in place of numbers.
    shorts: BTreeMap<usize, Short>,
}

impl Citations {
    /// Of the events and the series of a view.
    pub(crate) fn of(chronicle: &Chronicle, view: &View) -> Citations {
        let events = view.events.iter().map(|&event| &chronicle.events[event]);
        let series = view.series.iter().filter_map(|series| series.source);
        let cited: BTreeSet<usize> = events.flat_map(Event::named_sources).chain(series).collect();
        let is_short = view.citing.notes == NoteStyle::AuthorYear;
        let style = match view.citing.style {
            CitationStyle::Plain if is_short => CitationStyle::Chicago,
            style => style,
        };
        let citing = Citing { style, ..view.citing };
        let (order, shorts) = if is_short {
            short::sorted(&cited, style, chronicle)
        } else {
            (cited.into_iter().collect(), BTreeMap::new())
        };
        let numbers = order.iter().copied().zip(1..).collect();
        Citations { citing, order, numbers, shorts }
    }

    /// Whether labels have numbers.
    pub(crate) fn are_numbered(&self) -> bool {
        self.citing.notes == NoteStyle::Numbers
    }

    /// Whether sources are neither cited nor listed by a style.
    #[cfg(feature = "html")]
    pub(crate) fn are_plain(&self) -> bool {
        self.are_numbered() && self.citing.style == CitationStyle::Plain
    }

    /// All sources in the order of the list.
    pub(crate) fn order(&self) -> &[usize] {
        &self.order
    }

    /// The place of a source in the list, counted from 1.
    pub(crate) fn number(&self, source: usize) -> Option<usize> {
        self.numbers.get(&source).copied()
    }

    /// A source as the list has it.
    pub(crate) fn reference(&self, at: usize, chronicle: &Chronicle) -> Reference {
        let Some(source) = chronicle.sources.get(at) else { return Reference::default() };
        let year = self.shorts.get(&at).map(|short| short.year.as_str());
        match self.citing.style {
            CitationStyle::Plain => plain::reference(source, chronicle),
            CitationStyle::Chicago => chicago::reference(source, year, chronicle),
            CitationStyle::Mla => mla::reference(source, chronicle),
            CitationStyle::Apa => apa::reference(source, year, chronicle),
        }
    }

    /// One source as labels have it, with the places in it: `Symons 1888, 12`; nothing where labels have numbers.
    pub(crate) fn short(&self, source: usize, locators: &[&str], chronicle: &Chronicle) -> Option<String> {
        let short = self.shorts.get(&source)?;
        Some(short.words(self.citing.style, locators, words::of(chronicle.spoken).signs.comma))
    }

    /// What labels have for sources: `[1, 2]`, or `(Symons 1888, 12; Tacitus 1889)`.
    pub(crate) fn noted(&self, cited: impl Iterator<Item = (usize, Option<String>)>, chronicle: &Chronicle) -> String {
        let mut all: BTreeMap<usize, (usize, Vec<String>)> = BTreeMap::new();
        for (source, locator) in cited {
            let Some(number) = self.number(source) else { continue };
            let (_, locators) = all.entry(number).or_insert((source, Vec::new()));
            locators.extend(locator.filter(|locator| !locators.contains(locator)));
        }
        if all.is_empty() {
            return String::new();
        }
        let signs = &words::of(chronicle.spoken).signs;
        if self.are_numbered() {
            let numbers: Vec<String> = all.keys().map(usize::to_string).collect();
            return format!("[{}]", chronicle.spoken.grammar().in_script(numbers.join(", ")));
        }
        let one = |(source, locators): &(usize, Vec<String>)| {
            let locators: Vec<&str> = locators.iter().map(String::as_str).collect();
            self.short(*source, &locators, chronicle)
        };
        let each: Vec<String> = all.values().filter_map(one).collect();
        format!("({})", each.join(signs.semicolon))
    }

    /// The same of all that an event names.
    pub(crate) fn of_event(&self, event: &Event, chronicle: &Chronicle) -> String {
        let locator = |citation: &Citation| citation.locator.as_ref().map(|text| text.trim().to_owned());
        let cited = event.sources.iter().map(|citation| (citation.source, locator(citation)));
        self.noted(cited.chain(event.accounts.iter().map(|account| (account.source, None))), chronicle)
    }
}

/// Who stands first for a source: its author, else who published it.
fn by(source: &Source) -> Option<&str> {
    source.by().map(str::trim).filter(|name| !name.is_empty())
}

/// Who stands first, as a list names them: several authors after the rules of its style, who published it as he is written.
fn listed(source: &Source, name: &str, style: CitationStyle, chronicle: &Chronicle) -> String {
    match source.author.as_deref().map(str::trim) == Some(name) {
        true => authors::listed(name, style, chronicle.spoken),
        false => name.to_owned(),
    }
}

/// Who published it, where that is not said at its head already.
fn publisher_besides<'s>(source: &'s Source, head: Option<&str>) -> Option<&'s str> {
    source.publisher.as_deref().map(str::trim).filter(|name| !name.is_empty() && Some(*name) != head)
}
