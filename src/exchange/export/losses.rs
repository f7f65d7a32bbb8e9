//! Losses: each key of ours by kind, how often a chronicle has it, and which of them a format holds.

use std::collections::{BTreeMap, BTreeSet};

use crate::exchange::Report;
use crate::model::{Audience, Category, Chronicle, Detail, Direction, Era, Event, Scale, Source, Status, View};
use crate::read::made_key;

macro_rules! keys {
    ($($name:ident = $words:literal;)*) => {
        /// What a file of ours says, by kind.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub(super) enum Key { $($name,)* }

        impl Key {
            #[cfg(test)]
            pub(super) const ALL: &[Key] = &[$(Key::$name,)*];

            /// In words, the plural.
            pub(super) const fn words(self) -> &'static str {
                match self { $(Key::$name => $words,)* }
            }
        }
    };
}

keys! {
    Title = "titles of the file";
    Description = "descriptions of the file";
    Words = "words about the file (subtitle, credit)";
    Settings = "settings of the file (language, direction, era, as-of, about)";
    Timezone = "time zones of the file";
    Eras = "eras";
    EraColors = "colours of eras";
    Timelines = "timelines (pictures)";
    CategoryKeys = "keys of categories, where they are not made from the label";
    CategoryLabels = "labels of categories";
    CategoryLooks = "colours and symbols of categories";
    Sources = "sources";
    SourceKeys = "keys of sources, where they are not made from the title";
    SourceTitles = "titles of sources";
    SourceDetails = "particulars of sources (author, publisher, dates, address, note)";
    Archived = "archived copies of sources";
    Uncited = "sources that no event cites";
    Events = "events";
    Ids = "ids of events";
    Wholes = "events that last all of their dates (`whole`)";
    Written = "dates as their sources write them (`written`)";
    Bases = "bases of dates";
    Summaries = "summaries";
    Categories = "categories of events";
    Tags = "tags";
    Places = "places";
    Actors = "actors";
    Importances = "importances of events";
    Statuses = "statuses of events";
    Citations = "sources that events cite";
    Locators = "places in sources, and notes on them";
    Accounts = "accounts of sources";
    Images = "images of events";
    ImageCredits = "credits of images";
    Urls = "addresses of events";
    Links = "links between events";
    Audiences = "marks of what is internal";
    EventTranslations = "titles and summaries of events in other languages";
    Translations = "other texts in other languages than that of the file";
    Relations = "statements of order and length (`before`, `after`, `during`, `overlaps`, `lasts`, `about`)";
}

impl Key {
    /// What it is a part of: a format that has no events loses them as a whole, not their titles and places besides.
    const fn whole(self) -> Option<Key> {
        match self {
            Key::SourceKeys | Key::SourceTitles | Key::SourceDetails | Key::Archived | Key::Uncited => {
                Some(Key::Sources)
            }
            Key::CategoryKeys | Key::CategoryLabels | Key::CategoryLooks => Some(Key::Categories),
            Key::EraColors => Some(Key::Eras),
            Key::Locators => Some(Key::Citations),
            Key::ImageCredits => Some(Key::Images),
            Key::Ids
            | Key::Wholes
            | Key::Written
            | Key::Bases
            | Key::Summaries
            | Key::Categories
            | Key::Tags
            | Key::Places
            | Key::Actors
            | Key::Importances
            | Key::Statuses
            | Key::Citations
            | Key::Accounts
            | Key::Images
            | Key::Urls
            | Key::Links
            | Key::EventTranslations
            | Key::Relations => Some(Key::Events),
            Key::Title
            | Key::Description
            | Key::Words
            | Key::Settings
            | Key::Timezone
            | Key::Eras
            | Key::Timelines
            | Key::Sources
            | Key::Events
            | Key::Audiences
            | Key::Translations => None,
        }
    }

    fn is_held(self, held: &[Key]) -> bool {
        held.contains(&self) && self.whole().is_none_or(|whole| whole.is_held(held))
    }
}

/// Counts what a chronicle says and a format does not hold.
pub(super) fn lose(report: &mut Report, chronicle: &Chronicle, held: &[Key]) {
    for (key, count) in counts(chronicle) {
        let is_of_held = key.whole().is_none_or(|whole| whole.is_held(held));
        if is_of_held && !held.contains(&key) {
            *report.lost.entry(key.words().to_owned()).or_default() += count;
        }
    }
}

/// How often a chronicle says each; those that it does not say are left out.
pub(super) fn counts(chronicle: &Chronicle) -> BTreeMap<Key, usize> {
    let mut counts = BTreeMap::new();
    let mut add = |key: Key, count: usize| *counts.entry(key).or_default() += count;
    of_file(chronicle, &mut add);
    let all: usize = chronicle.texts().map(|text| text.others().count()).sum();
    let of_events = chronicle.events.iter().map(|event| translations(event).count()).sum();
    add(Key::EventTranslations, of_events);
    add(Key::Translations, all.saturating_sub(of_events));
    chronicle.categories.iter().for_each(|category| of_category(category, &mut add));
    chronicle.sources.iter().for_each(|source| of_source(source, &mut add));
    add(Key::Uncited, uncited(chronicle));
    chronicle.events.iter().for_each(|event| of_event(event, &mut add));
    counts.retain(|_, count| *count > 0);
    counts
}

/// The title and the summary of an event in other languages than the one that is shown: key, tag, words.
pub(super) fn translations(event: &Event) -> impl Iterator<Item = (&'static str, &str, &str)> {
    let title = event.title.others().map(|(tag, words)| ("title", tag, words));
    let summary = event.summary.iter().flat_map(|text| text.others()).map(|(tag, words)| ("summary", tag, words));
    title.chain(summary)
}

/// A new key of the model does not compile until it is named in these patterns.
type Add<'a> = dyn FnMut(Key, usize) + 'a;

fn of_file(chronicle: &Chronicle, add: &mut Add<'_>) {
    let Chronicle {
        title,
        subtitle,
        language,
        spoken: _,
        original: _,
        languages,
        description,
        credit,
        direction,
        // Each date says the calendar that it is written in.
        calendar: _,
        era,
        as_of,
        about,
        timezone,
        // Their events are among those of the file.
        includes: _,
        // What is asked of a file is kept by it.
        require_sources: _,
        // A matter of pictures.
        citing: _,
        sources: _,
        categories: _,
        eras,
        events: _,
        views,
        compared: _,
    } = chronicle;
    add(Key::Title, usize::from(title.written().is_some()));
    add(Key::Description, usize::from(description.is_some()));
    add(Key::Words, [subtitle, credit].into_iter().flatten().count());
    add(
        Key::Settings,
        [language != "en", !languages.is_empty(), direction.is_some(), era.is_some(), as_of.is_some(), about.is_some()]
            .into_iter()
            .filter(|is| *is)
            .count(),
    );
    add(Key::Timezone, usize::from(timezone.is_some()));
    for Era { title: _, date: _, extent: _, color: _, span: _ } in eras {
        add(Key::Eras, 1);
        add(Key::EraColors, 1);
    }
    if !matches!(&views[..], [view] if is_usual(view, chronicle)) {
        add(Key::Timelines, views.len());
    }
}

/// Whether a picture is the one of a file without `timelines`.
fn is_usual(view: &View, chronicle: &Chronicle) -> bool {
    let is_whole = !view.from_given && !view.to_given && !view.filtered && view.title == chronicle.title;
    view.id == "overview" && is_whole && view.layout == Direction::Horizontal && view.scale == Scale::Auto
}

fn of_category(category: &Category, add: &mut Add<'_>) {
    let Category { id, label, color: _, color_given: _, symbol: _, symbol_given: _, span: _ } = category;
    add(Key::CategoryKeys, usize::from(made_key(label) != *id));
    add(Key::CategoryLabels, usize::from(label != id));
    add(Key::CategoryLooks, 1);
}

fn of_source(source: &Source, add: &mut Add<'_>) {
    let Source {
        id,
        title,
        author,
        publisher,
        published,
        accessed,
        url,
        archived,
        note,
        note_audience,
        audience,
        span: _,
    } = source;
    let has_more = [author, publisher, url].into_iter().any(Option::is_some) || note.is_some();
    add(Key::Sources, 1);
    add(Key::SourceKeys, usize::from(made_key(title) != *id));
    add(Key::SourceTitles, usize::from(title != id));
    add(Key::SourceDetails, usize::from(has_more || published.is_some() || accessed.is_some()));
    add(Key::Archived, usize::from(archived.is_some()));
    add(Key::Audiences, [audience, note_audience].into_iter().filter(|one| **one == Audience::Internal).count());
}

fn uncited(chronicle: &Chronicle) -> usize {
    let cited = chronicle.events.iter().flat_map(Event::named_sources).collect::<BTreeSet<usize>>();
    chronicle.sources.len() - cited.len()
}

fn of_event(event: &Event, add: &mut Add<'_>) {
    let Event { id: _, date: _, extent: _, basis, title: _, category, importance, status, details, span: _ } = event;
    let Detail {
        whole,
        written,
        summary,
        tags,
        place,
        actors,
        sources,
        accounts,
        image,
        url,
        links,
        audience,
        relations,
        lasts,
        about,
        // No file says it.
        change: _,
    } = &**details;
    add(Key::Events, 1);
    add(Key::Ids, 1);
    add(Key::Wholes, usize::from(*whole));
    add(Key::Written, usize::from(written.is_some()));
    add(Key::Bases, usize::from(basis.is_some()));
    add(Key::Summaries, usize::from(summary.is_some()));
    add(Key::Categories, usize::from(category.is_some()));
    add(Key::Tags, tags.len());
    add(Key::Places, usize::from(place.is_some()));
    add(Key::Actors, actors.len());
    add(Key::Importances, usize::from(*importance != USUAL_IMPORTANCE));
    add(Key::Statuses, usize::from(*status != Status::default()));
    add(Key::Citations, sources.len());
    add(Key::Locators, sources.iter().filter(|cited| cited.locator.is_some() || cited.note.is_some()).count());
    add(Key::Accounts, accounts.len());
    add(Key::Images, usize::from(image.is_some()));
    add(Key::ImageCredits, usize::from(image.as_ref().is_some_and(|image| image.credit.is_some())));
    add(Key::Urls, usize::from(url.is_some()));
    add(Key::Links, links.len());
    let notes = sources.iter().filter(|cited| cited.note_audience == Audience::Internal).count();
    add(Key::Audiences, notes + usize::from(*audience == Audience::Internal));
    add(Key::Relations, relations.len() + usize::from(lasts.is_some()) + usize::from(about.is_some()));
}

/// What an event has that says none.
const USUAL_IMPORTANCE: u8 = 3;

#[cfg(test)]
mod tests;
