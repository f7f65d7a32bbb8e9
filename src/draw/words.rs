//! Words for those who cannot see, or hover. What it is: an event in full, a picture in full. In: what was placed. Out:
//! text. It must not know where it stands.

use std::cell::OnceCell;

use crate::layout::{Layout, Summary};
use crate::model::{Account, Basis, Chronicle, Citation, Event, Source, Status};
use crate::time::grouped;

/// Lines of a list at most: what a reader can take in, and a picture of any number of events can hold.
const LISTED: usize = 12;

/// The names of events, each put into words once though it is said in several places.
pub(super) struct Names<'a> {
    chronicle: &'a Chronicle,
    said: Vec<OnceCell<String>>,
}

impl Names<'_> {
    pub(super) fn new(chronicle: &Chronicle) -> Names<'_> {
        Names { chronicle, said: vec![OnceCell::new(); chronicle.events.len()] }
    }

    /// `25 May 2012: Houla massacre`; the event is given by its place in the chronicle.
    pub(super) fn of(&self, index: usize) -> Option<&str> {
        let event = self.chronicle.events.get(index)?;
        Some(self.said[index].get_or_init(|| [&event.date.words(), ": ", &event.title].concat()))
    }
}

/// Everything the file says of an event, a line each, under its name, and how many of its dates the picture leaves out.
pub(super) fn full((name, outside): (&str, usize), event: &Event, chronicle: &Chronicle) -> String {
    let mut lines = vec![name.to_owned()];
    lines.extend(left_out(outside));
    lines.extend(event.summary.clone());
    lines.extend(event.place.as_ref().map(|place| format!("Place: {place}")));
    lines.extend(status(event.status).map(|words| format!("Status: {words}")));
    lines.extend(event.basis.map(|basis| format!("Date: {}", basis_words(basis))));
    lines.extend(cited(&event.sources, chronicle));
    lines.extend(event.accounts.iter().filter_map(|account| told(account, chronicle)));
    lines.join("\n")
}

/// Several events, a line each; of many the first, and how many more there are.
pub(super) fn list(events: &[usize], names: &Names<'_>) -> String {
    let listed = if events.len() <= LISTED { events.len() } else { LISTED - 1 };
    let mut lines: Vec<&str> = events[..listed].iter().filter_map(|index| names.of(*index)).collect();
    let more = format!("and {} more", grouped((events.len() - listed) as u64));
    lines.extend((listed < events.len()).then_some(more.as_str()));
    lines.join("\n")
}

/// `confirmed`, as in the file.
pub(super) fn status_slug(status: Status) -> &'static str {
    match status {
        Status::Confirmed => "confirmed",
        Status::Reported => "reported",
        Status::Disputed => "disputed",
        Status::Denied => "denied",
    }
}

/// `stated`, as in the file.
pub(super) fn basis_slug(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "stated",
        Basis::Derived => "derived",
        Basis::Background => "background",
    }
}

/// The picture in a paragraph: count, range, scale, breaks, what was folded.
pub(super) fn description(chronicle: &Chronicle, layout: &Layout) -> String {
    let summary = &layout.summary;
    let count = summary.shown + summary.folded;
    let mut parts = vec![format!("{} event{}, {}.", grouped(count as u64), plural(count), summary.range)];
    parts.push(scale(summary));
    if summary.folded > 0 {
        let (shown, folded) = (grouped(summary.shown as u64), grouped(summary.folded as u64));
        parts.push(format!("{shown} labelled; {folded} gathered under labels that count them."));
    }
    if layout.densities.iter().any(|density| !density.events.is_empty()) {
        let counted: usize = layout.densities.iter().map(|density| density.events.len()).sum();
        let most = layout.densities.iter().map(|density| density.most).max().unwrap_or(0);
        parts.push(format!(
            "{} have no mark of their own: a band shows how many there are at each time, at most {}.",
            grouped(counted as u64),
            grouped(most as u64)
        ));
    }
    parts.extend(chronicle.description.clone());
    parts.join(" ")
}

fn scale(summary: &Summary) -> String {
    if summary.breaks.is_empty() {
        return format!("The time scale is {}.", summary.scale);
    }
    let count = summary.breaks.len();
    format!("The time scale is {} in {count} place{}: {}.", summary.scale, plural(count), summary.breaks.join("; "))
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

fn status(status: Status) -> Option<&'static str> {
    match status {
        Status::Confirmed => None,
        Status::Reported => Some("reported by one side or one source"),
        Status::Disputed => Some("disputed: sources contradict each other"),
        Status::Denied => Some("denied by those concerned"),
    }
}

fn basis_words(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "stated by a source",
        Basis::Derived => "worked out from a source's words",
        Basis::Background => "from the public record",
    }
}

fn left_out(dates: usize) -> Option<String> {
    match dates {
        0 => None,
        1 => Some("One of its dates lies outside this picture.".to_owned()),
        n => Some(format!("{} of its dates lie outside this picture.", grouped(n as u64))),
    }
}

fn cited(citations: &[Citation], chronicle: &Chronicle) -> Option<String> {
    let one = |citation: &Citation| {
        let source = chronicle.sources.get(citation.source)?;
        let parts = [Some(short(source)), citation.locator.clone(), citation.note.clone()];
        Some(parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
    };
    let words: Vec<String> = citations.iter().filter_map(one).collect();
    let head = if words.len() == 1 { "Source" } else { "Sources" };
    (!words.is_empty()).then(|| format!("{head}: {}", words.join("; ")))
}

/// `The Daily Beast, Despite Massacre, ...`.
fn short(source: &Source) -> String {
    let by = source.author.as_ref().or(source.publisher.as_ref());
    by.map_or_else(|| source.title.clone(), |by| format!("{by}, {}", source.title))
}

fn told(account: &Account, chronicle: &Chronicle) -> Option<String> {
    let source = chronicle.sources.get(account.source)?;
    let who = source.author.as_ref().or(source.publisher.as_ref()).unwrap_or(&source.title);
    let parts = [account.date.as_ref().map(|date| date.words()), account.says.clone()];
    let says = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    Some(format!("According to {who}: {says}"))
}
