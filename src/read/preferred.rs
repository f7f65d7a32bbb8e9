//! The source whose dates a timeline prefers: checked, and set for all timelines at once.

use std::collections::BTreeSet;
use std::fmt;

use crate::diag::{Code, Diagnostic};
use crate::document::Node;
use crate::model::{Chronicle, Event, Filter, View};
use crate::read::axis_ends::Given;
use crate::read::date_place::drawn;
use crate::read::entry::Entry;
use crate::read::file::Sections;
use crate::read::likeness::nearest;
use crate::read::raw_timeline::RawView;
use crate::read::references::Known;
use crate::read::window::{self, Window};
use crate::text::Span;
use crate::time::Date;

/// The source that a timeline names.
pub(super) fn source(
    entry: &Entry<'_, RawView>,
    id: Option<String>,
    known: &Known,
    found: &mut Vec<Diagnostic>,
) -> Option<usize> {
    let id = id?;
    known.source(&id, entry.span("prefer"), found)
}

/// A source that gives no date of any event changes nothing.
pub(super) fn without_effect(
    entry: &Entry<'_, RawView>,
    (source, chronicle): (Option<usize>, &Chronicle),
    found: &mut Vec<Diagnostic>,
) {
    let Some(source) = source.filter(|source| chronicle.events.iter().all(|one| one.date_by(*source).is_none())) else {
        return;
    };
    let id = &chronicle.sources[source].id;
    let message = format!("`prefer` changes nothing: `{id}` gives no date in the accounts of any event");
    let hint = format!(
        "write what it gives in an event, as in `accounts: [{{ source: {id}, date: 2012-05 }}]`, or delete `prefer`"
    );
    found.push(Diagnostic::warning(Code::NoEffect, entry.span("prefer"), message).hint(hint));
}

/// Tells of events of which a preferred source gives two dates, or one that cannot be drawn.
pub(super) fn check(chronicle: &Chronicle, sections: &Sections<'_>, found: &mut Vec<Diagnostic>) {
    let preferred: BTreeSet<usize> = chronicle.views.iter().filter_map(|view| view.prefer).collect();
    for (source, event) in preferred.iter().flat_map(|source| chronicle.events.iter().map(move |one| (*source, one))) {
        let Some(date) = event.date_by(source) else { continue };
        if let Some((first, second)) = event.dated_twice_by(source) {
            found.push(twice(event, &chronicle.sources[source].id, place(event, sections), (first, second)));
        } else if date.extent().is_none() {
            let at = event.accounts.iter().position(|one| one.source == source && one.date.is_some());
            let span = || dated(event, place(event, sections), at.unwrap_or_default());
            drawn(date, date.as_written(), span, found);
        }
    }
}

/// The entry of an event.
fn place<'d>(event: &Event, sections: &Sections<'d>) -> Option<Node<'d>> {
    sections.events.into_iter().flat_map(Node::items).find(|node| node.span() == event.span)
}

/// The value of an event's date.
pub(in crate::read) fn date<'d>(sections: &Sections<'d>, event: &Event) -> Option<Node<'d>> {
    place(event, sections)?.get("date")
}

/// Where the first date of an event stands that is so, its own before those of its accounts.
pub(in crate::read) fn first_date(sections: &Sections<'_>, event: &Event, is_so: impl Fn(&Date) -> bool) -> Span {
    let own = || date(sections, event).map_or(event.span, Node::span);
    if is_so(&event.date) {
        return own();
    }
    let at = event.accounts.iter().position(|account| account.date.as_ref().is_some_and(&is_so));
    at.map_or_else(own, |at| dated(event, place(event, sections), at))
}

/// Where the date of an account stands.
fn dated(event: &Event, entry: Option<Node<'_>>, account: usize) -> Span {
    let account = entry.and_then(|entry| entry.get("accounts")).and_then(|list| list.items().nth(account));
    account.and_then(|account| account.get("date")).map_or(event.span, Node::span)
}

fn twice(event: &Event, id: &str, entry: Option<Node<'_>>, (first, second): (usize, usize)) -> Diagnostic {
    let [one, other] = [first, second].map(|at| event.accounts[at].date.as_ref());
    let words = |date: Option<&Date>| date.map(|date| date.as_written().to_owned()).unwrap_or_default();
    let (one, other) = (words(one), words(other));
    let message =
        format!("`{id}` gives two dates of `{}`, `{one}` and `{other}`, and a timeline prefers its date", event.id);
    let either = format!("[{one},{other}]");
    let hint = match Date::parse(&either) {
        Ok(_) => format!("delete one of them, or write both as one date in one account: `date: \"{either}\"`"),
        Err(_) => "delete one of them".to_owned(),
    };
    Diagnostic::error(Code::AccountAmbiguous, dated(event, entry, second), message)
        .related(dated(event, entry, first), "the other date")
        .hint(hint)
}

/// Why a source cannot be preferred.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotPreferred {
    /// No source has this id; the nearest one, and all of them.
    Unknown(String, Option<String>, Vec<String>),
    /// The source gives two dates of an event, by their ids.
    TwoDates(String, String),
    /// The source gives no date of any event.
    NoDates(String),
    /// A timeline, by its id, shows nothing that the source dates so.
    Empty(String, String),
}

impl fmt::Display for NotPreferred {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotPreferred::Unknown(id, ..) => write!(f, "there is no source `{id}`"),
            NotPreferred::TwoDates(id, event) => write!(f, "`{id}` gives two dates of the event `{event}`"),
            NotPreferred::NoDates(id) => write!(f, "`{id}` gives no date in the accounts of any event"),
            NotPreferred::Empty(id, view) => write!(f, "as `{id}` dates the events, the timeline `{view}` shows none"),
        }
    }
}

impl std::error::Error for NotPreferred {}

/// The place of a source that can be preferred, by its id.
///
/// # Errors
/// Where there is no such source, or where what it says of dates cannot be shown; see [`NotPreferred`].
///
/// ```
/// let chronicle = dateline::read("title: T\nsources: { tass: { title: S } }\nevents: [{ date: 2012, title: A }]\n");
/// let chronicle = chronicle.value.ok_or("no chronicle")?;
/// let refused = dateline::read::preferable(&chronicle, "tas").expect_err("there is no such source");
/// assert_eq!(refused.to_string(), "there is no source `tas`");
/// # Ok::<(), &str>(())
/// ```
pub fn preferable(chronicle: &Chronicle, id: &str) -> Result<usize, NotPreferred> {
    let Some(source) = chronicle.sources.iter().position(|source| source.id == id) else {
        let all: Vec<&str> = chronicle.sources.iter().map(|source| source.id.as_str()).collect();
        let near = nearest(id, &all).map(str::to_owned);
        return Err(NotPreferred::Unknown(id.to_owned(), near, all.into_iter().map(str::to_owned).collect()));
    };
    if let Some(event) = chronicle.events.iter().find(|event| event.dated_twice_by(source).is_some()) {
        return Err(NotPreferred::TwoDates(id.to_owned(), event.id.clone()));
    }
    if chronicle.events.iter().all(|event| event.date_by(source).and_then(Date::extent).is_none()) {
        return Err(NotPreferred::NoDates(id.to_owned()));
    }
    Ok(source)
}

/// The chronicle with all its timelines as one source tells its events, in place of what the file says.
///
/// # Errors
/// As [`preferable`]; and where a timeline would show nothing.
///
/// ```
/// let text = "title: T\nsources: { tass: { title: S } }\n\
///             events: [{ date: 2012, title: A, accounts: [{ source: tass, date: 2010 }] }]\n";
/// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
/// let told = dateline::read::preferring(chronicle, "tass")?;
/// assert_eq!(told.views[0].prefer, Some(0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn preferring(mut chronicle: Chronicle, id: &str) -> Result<Chronicle, NotPreferred> {
    let source = preferable(&chronicle, id)?;
    let told = chronicle.told_by(source).into_owned();
    let again = |view: &View| {
        fitted(&View { prefer: Some(source), ..view.clone() }, &told)
            .ok_or_else(|| NotPreferred::Empty(id.to_owned(), view.id.clone()))
    };
    chronicle.views = chronicle.views.iter().map(again).collect::<Result<_, _>>()?;
    Ok(chronicle)
}

/// A view with the events that meet it as they are told, its axis fitted to them where the file does not say its ends.
fn fitted(view: &View, told: &Chronicle) -> Option<View> {
    let given = (view.from_given.then_some(view.from), view.to_given.then_some(view.to));
    let events = told.in_order(chosen(told, &view.filter, given));
    let Window { from, to } = window::fit((told, view.accounts), &events, given)?;
    let mut view = View { events, from, to, ..view.clone() };
    window::settle(&mut view, told);
    Some(view)
}

/// The events that pass a filter and meet a window, in their order.
pub(super) fn chosen(chronicle: &Chronicle, filter: &Filter, given: Given) -> Vec<usize> {
    let events = chronicle.events.iter().enumerate();
    let fit = events.filter(|(_, event)| filter.passes(event) && event.extent.meets(given));
    let mut chosen: Vec<usize> = fit.map(|(at, _)| at).collect();
    // There may be a thousand of these.
    chosen.shrink_to_fit();
    chosen
}
