//! Redaction: a chronicle without what is internal, before anything is made of it.

mod events;
mod views;

use crate::model::{Audience, Chronicle, Event, Text};
use crate::redaction::events::Kept;

/// What was left out of a chronicle, by kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct LeftOut {
    /// Internal events.
    pub events: usize,
    /// Internal sources, and those that internal events alone name.
    pub sources: usize,
    /// Internal notes of sources and citations that are still there.
    pub notes: usize,
    /// Categories that internal events alone have.
    pub categories: usize,
    /// Timelines that show nothing any more.
    pub timelines: usize,
}

impl LeftOut {
    /// Whether that is nothing.
    ///
    /// ```
    /// assert!(dateline::redaction::LeftOut::default().is_nothing());
    /// ```
    pub fn is_nothing(&self) -> bool {
        *self == LeftOut::default()
    }
}

/// A chronicle as everybody may see it, and what was left out of it. Internal events and sources go with all that names them:
/// links to such an event, citations and accounts of such a source. So do sources and categories that internal events
/// alone name. Timelines show what is left; where the file does not say from when to when, their axes are fitted to that. Ids stay
/// as they are.
///
/// ```
/// let text = "title: T\nsources: { s: { title: S, audience: internal } }\n\
///             events:\n- { id: a, date: 2012, title: A, sources: [s] }\n- { date: 2013, title: B, audience: internal }\n";
/// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
/// let (public, left_out) = dateline::redaction::for_public(chronicle);
/// assert_eq!((public.events.len(), public.sources.len(), public.events[0].sources.len()), (1, 0, 0));
/// assert_eq!((left_out.events, left_out.sources), (1, 1));
/// # Ok::<(), &str>(())
/// ```
pub fn for_public(chronicle: Chronicle) -> (Chronicle, LeftOut) {
    let kept = Kept::of(&chronicle);
    let events: Vec<Event> =
        chronicle.events.iter().filter(|event| is_public(event)).map(|event| kept.event(event)).collect();
    let sources = chronicle.sources.iter().zip(&kept.sources).filter(|(_, place)| place.is_some());
    let sources: Vec<_> = sources.map(|(source, _)| kept.source(source)).collect();
    let categories = chronicle.categories.iter().zip(&kept.categories).filter(|(_, place)| place.is_some());
    let categories: Vec<_> = categories.map(|(category, _)| category.clone()).collect();
    let mut left_out = LeftOut {
        events: chronicle.events.len() - events.len(),
        sources: chronicle.sources.len() - sources.len(),
        notes: notes(&chronicle, &kept),
        categories: chronicle.categories.len() - categories.len(),
        timelines: 0,
    };
    let views = chronicle.views.clone();
    let mut public = Chronicle { events, sources, categories, views: Vec::new(), ..chronicle };
    public.views = views.iter().filter_map(|view| views::view(view, &public, &kept)).collect();
    left_out.timelines = views.len() - public.views.len();
    (public, left_out)
}

fn is_public(event: &Event) -> bool {
    event.audience == Audience::Public
}

/// Internal notes of what is kept.
fn notes(chronicle: &Chronicle, kept: &Kept) -> usize {
    let is_internal = |audience: Audience, note: &Option<Text>| audience == Audience::Internal && note.is_some();
    let sources = chronicle.sources.iter().zip(&kept.sources).filter(|(_, place)| place.is_some());
    let of_sources = sources.filter(|(source, _)| is_internal(source.note_audience, &source.note)).count();
    let cited = chronicle.events.iter().filter(|event| is_public(event)).flat_map(|event| &event.sources);
    let cited = cited.filter(|cited| kept.sources.get(cited.source).is_some_and(Option::is_some));
    of_sources + cited.filter(|cited| is_internal(cited.note_audience, &cited.note)).count()
}
