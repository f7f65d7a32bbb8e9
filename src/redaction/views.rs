//! Timelines of what is kept.

use std::borrow::Cow;

use crate::model::{Chronicle, Filter, Series, View};
use crate::read::{Window, fit_window, settle};
use crate::redaction::events::Kept;

/// A timeline of a public chronicle; none where it would show nothing, or tells what an internal source tells.
pub(super) fn view(view: &View, public: &Chronicle, kept: &Kept) -> Option<View> {
    let filter = filter(&view.filter, kept);
    // What met the window meets it still; what passed by an internal source alone does not pass.
    let source = |at: Option<usize>| at.and_then(|at| kept.sources.get(at).copied().flatten());
    let prefer = source(view.prefer);
    if prefer.is_none() && view.prefer.is_some() {
        return None;
    }
    let told = prefer.map_or(Cow::Borrowed(public), |source| public.told_by(source));
    let public = &*told;
    let places = view.events.iter().filter_map(|at| kept.events[*at]);
    let events: Vec<usize> = places.filter(|at| filter.passes(&public.events[*at])).collect();
    let given = (view.from_given.then_some(view.from), view.to_given.then_some(view.to));
    let Window { from, to } = fit_window((public, view.accounts), &events, given)?;
    let series = view.series.iter().map(|series| Series { source: source(series.source), ..series.clone() }).collect();
    let mut shown = View { filter, prefer, events, from, to, series, ..view.clone() };
    settle(&mut shown, public);
    (!shown.begins_after_as_of(public)).then_some(shown)
}

fn filter(filter: &Filter, kept: &Kept) -> Filter {
    let moved = |list: &Option<Vec<usize>>, places: &[Option<usize>]| -> Option<Vec<usize>> {
        list.as_ref().map(|list| list.iter().filter_map(|at| places.get(*at).copied().flatten()).collect())
    };
    Filter {
        categories: moved(&filter.categories, &kept.categories),
        sources: moved(&filter.sources, &kept.sources),
        ..filter.clone()
    }
}
