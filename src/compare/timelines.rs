//! Timelines: by their ids, what each is asked to be; not which events came of that.

use crate::compare::Both;
use crate::compare::citations::source_ids;
use crate::compare::entry::{Difference, Entry, Kind, Section};
use crate::compare::events::epochs;
use crate::compare::found::Found;
use crate::compare::pairing::Pairing;
use crate::compare::window;
use crate::model::{Chronicle, LabelDates, Series, Status, Text, Title, View};
use crate::read::{
    BACKGROUNDS, CITATION_STYLES, DIRECTIONS, EPOCHS, LABEL_DATES, LANES, LAYOUTS, NOTE_STYLES, SCALES, SERIES_KINDS,
    THEMES, word,
};

/// What is different in the timelines.
pub(super) fn entries(both: &Both<'_>) -> Vec<Entry> {
    let (old, new) = (&both.old.views, &both.new.views);
    let mut pairing = Pairing::none(old.len(), new.len());
    pairing.join_once(|at| old[at].id.as_str(), |at| new[at].id.as_str());
    let named = |entry: Entry, view: &View| entry.named(&view.id, view.title.shown().unwrap_or(&view.id));
    let withdrawn = pairing.withdrawn().map(|at| named(Entry::alone(Section::Timeline, Kind::Withdrawn), &old[at]));
    let added = pairing.added().map(|at| named(Entry::alone(Section::Timeline, Kind::Added), &new[at]));
    let changed = pairing.pairs().filter_map(|(before, after)| {
        let differences = differences(both, &old[before], &new[after]);
        Entry::changed(Section::Timeline, differences).map(|entry| named(entry, &new[after]))
    });
    withdrawn.chain(added).chain(changed).collect()
}

/// The word of a timeline under a key.
type Word = fn(&View) -> &'static str;

fn differences(both: &Both<'_>, old: &View, new: &View) -> Vec<Difference> {
    let mut found = Found::default();
    let own = (Own { chronicle: both.old, view: old }, Own { chronicle: both.new, view: new });
    match (own.0.title_text(), own.1.title_text()) {
        (Some(old), Some(new)) => found.texts(Kind::Reworded, "title", (Some(old), Some(new))),
        _ => found.text(Kind::Reworded, "title", (own.0.title(), own.1.title())),
    }
    match (own.0.subtitle_text(), own.1.subtitle_text()) {
        (Some(old), Some(new)) => found.texts(Kind::Reworded, "subtitle", (Some(old), Some(new))),
        _ => found.text(Kind::Reworded, "subtitle", (own.0.subtitle(), own.1.subtitle())),
    }
    let from = window::told((window::from(old), window::from(new)), (&old.from_written, &new.from_written));
    found.word(Kind::Changed, "from", from);
    let to = window::told((window::to(old), window::to(new)), (&old.to_written, &new.to_written));
    found.word(Kind::Changed, "to", to);
    chosen(both, old, new, &mut found);
    let words: [(&str, Word); 5] = [
        ("layout", |view| word(LAYOUTS, &view.layout)),
        ("lanes", |view| word(LANES, &view.lanes)),
        ("scale", |view| word(SCALES, &view.scale)),
        ("background", |view| word(BACKGROUNDS, &view.background)),
        ("label-dates", |view| word(LABEL_DATES, &Own::label_dates(view))),
    ];
    for (key, word) in words {
        found.word(Kind::Changed, key, (Some(word(old)), Some(word(new))));
    }
    let direction = |own: &Own<'_>| own.view.direction.filter(|_| own.view.direction != own.chronicle.direction);
    let direction = |own: &Own<'_>| direction(own).map(|direction| word(DIRECTIONS, &direction));
    found.word(Kind::Changed, "direction", (direction(&own.0), direction(&own.1)));
    found.word(Kind::Changed, "lanes-most", (old.lanes_most, new.lanes_most));
    found.word(Kind::Changed, "width", (Some(old.width), Some(new.width)));
    found.word(Kind::Changed, "max-height", (old.max_height, new.max_height));
    found.word(Kind::Changed, "theme", (Some(theme(old)), Some(theme(new))));
    found.word(Kind::Changed, "era", (own.0.era(), own.1.era()));
    found.word(Kind::Changed, "note-style", (own.0.note_style(), own.1.note_style()));
    found.word(Kind::Changed, "citation-style", (own.0.citation_style(), own.1.citation_style()));
    found.word(Kind::Changed, "timezone", (own.0.timezone(), own.1.timezone()));
    if old.prefer.map(|at| both.sources.new_of(at)) != new.prefer.map(Some) {
        let id = |chronicle: &'_ Chronicle, view: &View| source_ids(chronicle, view.prefer.as_slice()).pop();
        found.word(Kind::Changed, "prefer", (id(both.old, old), id(both.new, new)));
    }
    let zones = |view: &View| view.timezones.iter().map(ToString::to_string).collect::<Vec<_>>();
    found.list(Kind::Changed, "timezones", (&zones(old), &zones(new)));
    found.list(Kind::Changed, "series", (&series(old), &series(new)));
    let as_of = |own: &Own<'_>| own.view.as_of.clone().filter(|_| own.view.as_of != own.chronicle.as_of);
    found.date(Kind::Changed, "as-of", (as_of(&own.0).as_ref(), as_of(&own.1).as_ref()), epochs(both));
    let switches = [
        ("eras", old.eras, new.eras),
        ("accounts", old.accounts, new.accounts),
        ("links", old.links, new.links),
        ("legend", old.legend, new.legend),
        ("notes", old.notes, new.notes),
    ];
    for (key, old, new) in switches {
        found.word(Kind::Changed, key, (Some(old), Some(new)));
    }
    found.0
}

/// What a timeline says itself: what it has from the file is a difference of the file.
struct Own<'c> {
    chronicle: &'c Chronicle,
    view: &'c View,
}

impl<'c> Own<'c> {
    fn title(&self) -> Option<&'c str> {
        let own = (self.view.title != self.chronicle.title).then_some(&self.view.title);
        own.map(|title| if *title == Title::Off { "false" } else { title.shown().unwrap_or_default() })
    }

    fn title_text(&self) -> Option<&'c Text> {
        self.view.title.text().filter(|_| self.view.title != self.chronicle.title)
    }

    fn subtitle_text(&self) -> Option<&'c Text> {
        self.view.subtitle.as_ref().filter(|_| self.view.subtitle != self.chronicle.subtitle)
    }

    fn subtitle(&self) -> Option<&'c str> {
        let is_own = self.view.subtitle != self.chronicle.subtitle;
        is_own.then(|| self.view.subtitle.as_deref().unwrap_or("false"))
    }

    fn era(&self) -> Option<&'static str> {
        let is_own = self.view.era_given && Some(self.view.era) != self.chronicle.era;
        is_own.then(|| word(EPOCHS, &self.view.era))
    }

    fn note_style(&self) -> Option<&'static str> {
        let notes = self.view.citing.notes;
        (notes != self.chronicle.citing.notes).then(|| word(NOTE_STYLES, &notes))
    }

    fn citation_style(&self) -> Option<&'static str> {
        let style = self.view.citing.style;
        (style != self.chronicle.citing.style).then(|| word(CITATION_STYLES, &style))
    }

    fn timezone(&self) -> Option<String> {
        self.view.timezone.filter(|_| self.view.timezone != self.chronicle.timezone).map(|zone| zone.to_string())
    }

    /// Those that the events bring about are none that the file asks for.
    fn label_dates(view: &View) -> LabelDates {
        if view.label_dates_given { view.label_dates } else { LabelDates::Full }
    }
}

fn theme(view: &View) -> String {
    view.theme_file.as_ref().map_or_else(|| word(THEMES, &view.theme).to_owned(), |file| file.path.clone())
}

/// Each series, with its table and how it is drawn.
fn series(view: &View) -> Vec<String> {
    let one = |series: &Series| {
        let place = if series.over { " over the events" } else { "" };
        let unit = series.unit.as_ref().map(|unit| format!(", {}", unit.in_all())).unwrap_or_default();
        let kind = word(SERIES_KINDS, &series.kind);
        format!(
            "{}{unit} ({kind} of {} by {} in {}{place})",
            series.label.in_all(),
            series.value,
            series.date,
            series.path
        )
    };
    view.series.iter().map(one).collect()
}

/// What `where` asks, each of its keys.
fn chosen(both: &Both<'_>, old: &View, new: &View, found: &mut Found) {
    let categories = |chronicle: &Chronicle, view: &View| -> Vec<String> {
        let named = |at: &usize| chronicle.categories.get(*at).map(|category| category.id.clone());
        view.filter.categories.iter().flatten().filter_map(named).collect()
    };
    let sources =
        |chronicle: &Chronicle, view: &View| source_ids(chronicle, view.filter.sources.as_deref().unwrap_or_default());
    // A category or a source of another key is the same one.
    let now = |list: &Option<Vec<usize>>, pairing: &Pairing| -> Option<Vec<usize>> {
        let places = list.as_ref()?.iter().map(|at| pairing.new_of(*at).unwrap_or(usize::MAX - at));
        let mut places: Vec<usize> = places.collect();
        places.sort_unstable();
        Some(places)
    };
    let sorted = |list: &Option<Vec<usize>>| {
        let mut list = list.clone();
        list.iter_mut().for_each(|list| list.sort_unstable());
        list
    };
    if now(&old.filter.categories, &both.categories) != sorted(&new.filter.categories) {
        found.list(Kind::Changed, "where.category", (&categories(both.old, old), &categories(both.new, new)));
    }
    if now(&old.filter.sources, &both.sources) != sorted(&new.filter.sources) {
        found.list(Kind::Changed, "where.source", (&sources(both.old, old), &sources(both.new, new)));
    }
    let tags = |view: &View| view.filter.tags.clone().unwrap_or_default();
    found.list(Kind::Changed, "where.tag", (&tags(old), &tags(new)));
    let statuses = |view: &View| -> Vec<String> {
        view.filter.statuses.iter().flatten().copied().map(|status| Status::slug(status).to_owned()).collect()
    };
    found.list(Kind::Changed, "where.status", (&statuses(old), &statuses(new)));
    let least = |view: &View| Some(view.filter.importance).filter(|importance| *importance > 1);
    found.word(Kind::Changed, "where.importance", (least(old), least(new)));
}
