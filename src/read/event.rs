//! Events: one entry of `events`, checked.

use crate::diag::{Code, Diagnostic};
use crate::document::{Kind, Node};
use crate::model::{Account, Basis, Citation, Detail, Event, Link, Status};
use crate::read::address::address;
use crate::read::audience;
use crate::read::by_language::Texts;
use crate::read::either::RawCitation;
use crate::read::entry::{Entry, first_line};
use crate::read::event_date::when;
use crate::read::free_text_citation;
use crate::read::image;
use crate::read::keyed::{MAX_ID, not_an_id};
use crate::read::normal::is_blank;
use crate::read::raw::{RawAccount, RawEvent, RawLink};
use crate::read::references::Known;
use crate::read::relations;
use crate::read::signs::stray_sign;
use crate::read::slug::is_slug;
use crate::read::spelling_variants::named;
use crate::read::text_lists::texts;
use crate::read::texts::{seen, too_long};
use crate::read::timezone;
use crate::read::unknown_key::stands_for;
use crate::read::value::{choose, whole};
use crate::text::Span;
use crate::time::Date;

/// The bases by name.
pub(super) const BASES: &[(&str, Basis)] = &[
    (Basis::Stated.slug(), Basis::Stated),
    (Basis::Derived.slug(), Basis::Derived),
    (Basis::Background.slug(), Basis::Background),
];

/// The statuses by name.
pub(super) const STATUSES: &[(&str, Status)] = &[
    (Status::Confirmed.slug(), Status::Confirmed),
    (Status::Reported.slug(), Status::Reported),
    (Status::Disputed.slug(), Status::Disputed),
    (Status::Denied.slug(), Status::Denied),
];

/// Importance where the file gives none.
const IMPORTANCE: u8 = 3;

/// The id that an entry gives. One that is no slug is reported: another is made instead.
pub(super) fn id(entry: &mut Entry<'_, RawEvent>, found: &mut Vec<Diagnostic>) -> Option<String> {
    let id = entry.raw.id.take()?;
    let diagnostic =
        not_an_id_quick(&id).then(|| entry.value("id").and_then(|node| not_an_id(&id, node, true))).flatten();
    match diagnostic {
        None => Some(named(id, || entry.value("id"), found)),
        Some(diagnostic) => {
            found.push(diagnostic);
            None
        }
    }
}

/// Whether an id is no slug, without a look at its place.
fn not_an_id_quick(id: &str) -> bool {
    !is_slug(id, true) || id.len() > MAX_ID
}

/// The event of an entry, its id empty; `None` where what it would say without the invalid part is
/// not what the author says: no date, no title, no status.
pub(super) fn event(entry: &mut Entry<'_, RawEvent>, known: &Known, found: &mut Vec<Diagnostic>) -> Option<Event> {
    if entry.raw.date.as_deref().is_none_or(is_blank) {
        entry.require("date", "date: 2012-05-25", found);
    }
    if entry.raw.title.as_deref().is_none_or(is_blank) {
        entry.require("title", "title: What happened", found);
    }
    let (dated, is_whole) = when(entry, (known.calendar, known.timezone), found);
    let status = match entry.raw.status.as_deref() {
        Some(text) => one_of(entry, "status", STATUSES, text, found),
        None => Some(Status::default()).filter(|_| entry.refused.is_empty() || is_absent(entry, "status")),
    };
    let basis = entry.raw.basis.as_deref().and_then(|text| one_of(entry, "basis", BASES, text, found));
    let category = entry.raw.category.take();
    let category = category.map(|id| named(id, || entry.value("category"), found));
    let category = category.and_then(|id| {
        // Its place is looked up only where it is none.
        known.categories.get(&id).copied().or_else(|| known.category(&id, entry.span("category"), found))
    });
    let importance = entry.raw.importance.as_deref().and_then(|text| importance(entry, text, found));
    let title = entry.raw.title.take();
    let all = Texts::of(entry, &known.language);
    let title = all.titled("title", title, Some("summary"), || entry.value("title"), found);
    let detail = detail(entry, is_whole, known, found);
    let (date, extent) = dated?;
    Some(Event {
        id: String::new(),
        date,
        extent,
        basis,
        title: title.filter(|title| !is_blank(title))?,
        category,
        importance: importance.unwrap_or(IMPORTANCE),
        status: status?,
        details: detail.into(),
        span: entry.node.span(),
    })
}

/// What few events say. `whole`: whether it lasts all of its date.
fn detail(entry: &mut Entry<'_, RawEvent>, whole: bool, known: &Known, found: &mut Vec<Diagnostic>) -> Detail {
    let tags = entry.raw.tags.take();
    let tags = texts(entry, "tags", tags, found);
    let actors = entry.raw.actors.take();
    let actors = texts(entry, "actors", actors, found);
    let sources = entry.raw.sources.take().unwrap_or_default();
    let sources = citations(entry, sources, known, found);
    let own = entry.raw.accounts.take().unwrap_or_default();
    let accounts = accounts(entry, own, known, found);
    found.extend(entry.raw.url.as_deref().and_then(|text| stray_sign::check("url", text, || entry.value("url"))));
    let image = image::image(entry, known, found);
    let url = entry.raw.url.take();
    let url = url.and_then(|text| address(text, entry.span("url"), found));
    let own = entry.raw.links.take().unwrap_or_default();
    let links = links(entry, own, found);
    let (relations, lasts) = (relations::relations(entry, known, found), relations::lasting(entry, known, found));
    let about = relations::about(entry, found);
    let summary = entry.raw.summary.take();
    let summary = Texts::of(entry, &known.language).seen("summary", summary, || entry.value("summary"), found);
    let written = entry.raw.written.take();
    let written = seen("written", written, || entry.value("written"), found);
    let place = entry.raw.place.take();
    let place = seen("place", place, || entry.value("place"), found);
    found.extend(place.as_deref().and_then(|text| too_long("place", text, Some("summary"), || entry.value("place"))));
    let place = place.map(|place| named(place, || entry.value("place"), found));
    let audience = audience::audience("audience", entry.raw.audience.take(), || entry.value("audience"), found);
    Detail {
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
        change: None,
    }
}

fn is_absent(entry: &Entry<'_, RawEvent>, key: &str) -> bool {
    entry.value(key).is_none_or(|node| node.kind() == Kind::Null)
}

/// The value that a word names; its place is looked up only where it names none.
fn one_of<T: Copy>(
    entry: &Entry<'_, RawEvent>,
    key: &str,
    values: &'static [(&'static str, T)],
    word: &str,
    found: &mut Vec<Diagnostic>,
) -> Option<T> {
    let known = values.iter().find(|(name, _)| *name == word).map(|(_, value)| *value);
    known.or_else(|| choose(key, values, word, entry.span(key), found))
}

fn importance(entry: &Entry<'_, RawEvent>, text: &str, found: &mut Vec<Diagnostic>) -> Option<u8> {
    let digit = text.parse().ok().filter(|digit| text.len() == 1 && (1..=5).contains(digit));
    if digit.is_some() {
        return digit;
    }
    let number = whole("importance", text, 1..=5, entry.span("importance"), found)?;
    u8::try_from(number).ok()
}

fn citations(
    entry: &Entry<'_, RawEvent>,
    raw: Vec<RawCitation>,
    known: &Known,
    found: &mut Vec<Diagnostic>,
) -> Vec<Citation> {
    let mut citations = Vec::with_capacity(raw.len());
    for (at, citation) in raw.into_iter().enumerate() {
        let place = Item { entry, list: "sources", at };
        let id = citation.id.map(|id| named(id, || place.name("id"), found));
        let source = place.source(id.as_deref(), "id", known, found);
        let texts = Texts::of(entry, &known.language);
        let locator = texts.seen("locator", citation.locator, || place.value("locator"), found);
        let note = texts.seen("note", citation.note, || place.value("note"), found);
        let note_audience =
            audience::audience("note-audience", citation.note_audience, || place.value("note-audience"), found);
        citations.extend(source.map(|source| Citation { source, locator, note, note_audience }));
    }
    citations
}

fn accounts(
    entry: &Entry<'_, RawEvent>,
    raw: Vec<RawAccount>,
    known: &Known,
    found: &mut Vec<Diagnostic>,
) -> Vec<Account> {
    let mut accounts = Vec::with_capacity(raw.len());
    for (at, account) in raw.into_iter().enumerate() {
        let place = Item { entry, list: "accounts", at };
        let id = account.source.map(|id| named(id, || place.name("source"), found));
        let source = place.source(id.as_deref(), "source", known, found);
        let day = account.date.as_deref().and_then(|text| place.date(text, known, found));
        let says = Texts::of(entry, &known.language).seen("says", account.says, || place.value("says"), found);
        accounts.extend(source.map(|source| Account { source, date: day, says }));
    }
    accounts
}

fn links(entry: &Entry<'_, RawEvent>, raw: Vec<RawLink>, found: &mut Vec<Diagnostic>) -> Vec<Link> {
    let mut links = Vec::with_capacity(raw.len());
    for (at, link) in raw.into_iter().enumerate() {
        let place = Item { entry, list: "links", at };
        match link.to {
            Some(to) => {
                let to = named(to, || place.name("to"), found);
                let kind = seen("kind", link.kind, || place.value("kind"), found);
                links.push(Link { to, kind });
            }
            None => place.missing("to", found),
        }
    }
    links
}

/// An item of one of an event's lists, looked up only where something is wrong with it.
struct Item<'e, 'd> {
    entry: &'e Entry<'d, RawEvent>,
    list: &'static str,
    at: usize,
}

impl<'d> Item<'_, 'd> {
    fn node(&self) -> Node<'d> {
        self.entry.items(self.list).get(self.at).copied().unwrap_or(self.entry.node)
    }

    fn value(&self, key: &str) -> Option<Node<'d>> {
        self.node().get(key)
    }

    /// The value under a key, or the item itself where it is an id alone.
    fn name(&self, key: &str) -> Option<Node<'d>> {
        self.value(key).or_else(|| Some(self.node()))
    }

    fn span(&self, key: &str) -> Span {
        self.value(key).unwrap_or_else(|| self.node()).span()
    }

    fn date(&self, text: &str, known: &Known, found: &mut Vec<Diagnostic>) -> Option<Date> {
        let place = (self.value("date"), self.span("date"));
        timezone::dated((known.calendar, known.timezone), ("date", text), place, found)
    }

    fn source(&self, id: Option<&str>, key: &str, known: &Known, found: &mut Vec<Diagnostic>) -> Option<usize> {
        let Some(id) = id else {
            self.missing(key, found);
            return None;
        };
        let index = known.sources.get(id).copied();
        if index.is_none()
            && let Some(diagnostic) = free_text_citation::in_list(id, self.node(), |id| known.sources.contains_key(id))
        {
            found.push(diagnostic);
            return None;
        }
        index.or_else(|| known.source(id, self.span(key), found))
    }

    /// Tells of a key that must be there; not where its value was refused already.
    fn missing(&self, key: &str, found: &mut Vec<Diagnostic>) {
        let node = self.node();
        let known: &[&str] = match key {
            "to" => &["to", "kind"],
            "source" => &["source", "date", "says"],
            _ => &["id", "locator", "note", "note-audience"],
        };
        let is_misspelt = |(name, value): (Node<'_>, Node<'_>)| {
            name.text().is_some_and(|name| !known.contains(&name) && stands_for(name, value, key, known))
        };
        if node.get(key).is_none_or(|value| value.kind() == Kind::Null) && !node.pairs().any(is_misspelt) {
            let message = format!("no `{key}` in this item of `{}`", self.list);
            let diagnostic = Diagnostic::error(Code::MissingKey, first_line(node), message);
            found.push(diagnostic.hint(format!("write `{key}: ...`")));
        }
    }
}
