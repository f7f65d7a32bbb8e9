//! Events in runs: a sound event is read from its nodes, or by serde_yaml as its run stands in the file; one that is refused is
//! read as often as it has errors.

use std::cell::Cell;

use crate::diag::{Code, Diagnostic, Severity, share};
use crate::document::{Document, Node, Workers};
use crate::model::Event;
use crate::read::control_characters::separators;
use crate::read::entry::{self, Entry};
use crate::read::event;
use crate::read::from_node::{self, Stop};
use crate::read::key_names;
use crate::read::raw::RawEvent;
use crate::read::references::Known;
use crate::read::standalone_yaml::Refused;

/// Events handed over at once: few enough that one bad event costs little, enough that starting up costs little.
const RUN: usize = 128;

/// Runs from which a second thread pays.
const MANY_RUNS: usize = 8;

/// Runs after which it is asked whether the list is one of events at all.
const WAVE: usize = 64;

/// Entries that cannot be read and that no fix corrects, after which the rest of a list is not looked at: what is wrong with
/// them would take far more memory than the file.
const HOPELESS: usize = 10_000;

/// The events of a list, in its order.
#[derive(Default)]
pub(super) struct Batch {
    /// One for each item; `None` where it could not be read.
    pub(super) events: Vec<Option<Event>>,
    /// The ids that those are given which could not be read, by their number: taken all the same.
    pub(super) lost: Vec<(usize, String)>,
}

/// All events of a list that can be read at all, their ids as given or empty; fewer than the list has where it is given up,
/// which is reported. `end` is the byte where its last entry ends
/// for sure: the next key of the file, or its end.
pub(super) fn read(
    document: &Document<'_>,
    list: &[Node<'_>],
    end: usize,
    known: &Known,
    found: &mut Vec<Diagnostic>,
) -> Batch {
    let mut batch = Batch::default();
    batch.events.reserve_exact(list.len());
    let mut hopeless = 0;
    for wave in runs(document, list, end).chunks(WAVE) {
        hopeless += read_wave(wave, document.workers(), &mut batch, known, found);
        if hopeless >= HOPELESS {
            found.extend(list.get(batch.events.len()).map(|next| given_up(*next, list.len() - batch.events.len())));
            break;
        }
    }
    batch
}

/// Reads some runs behind those that have been read; how many of their entries are without a fix.
fn read_wave(
    wave: &[Run<'_, '_>],
    workers: Workers,
    batch: &mut Batch,
    known: &Known,
    found: &mut Vec<Diagnostic>,
) -> usize {
    let before = batch.events.len();
    batch.events.resize_with(before + wave.iter().map(|run| run.nodes.len()).sum::<usize>(), || None);
    let mut jobs: Vec<Job<'_, '_>> = Vec::new();
    let mut free = &mut batch.events[before..];
    for run in wave {
        let (events, rest) = free.split_at_mut(run.nodes.len());
        free = rest;
        jobs.push(Job { run, events, found: Vec::new(), lost: Vec::new(), hopeless: 0 });
    }
    let workers = if jobs.len() < MANY_RUNS { Workers::One } else { workers };
    workers.share(jobs.iter_mut(), |job| job.read(known));
    let mut hopeless = 0;
    for job in jobs {
        hopeless += job.hopeless;
        found.extend(job.found);
        batch.lost.extend(job.lost);
    }
    hopeless
}

/// The rest of a list is not looked at.
fn given_up(next: Node<'_>, count: usize) -> Diagnostic {
    let rest = if count == 1 { "this entry is" } else { &format!("this entry and the {} after it are", count - 1) };
    let message = format!("more than {HOPELESS} entries before cannot be read: {rest} not looked at");
    Diagnostic::error(Code::LimitExceeded, next.span(), message).hint("fix those before, then check the file again")
}

/// Some events that follow one another.
struct Run<'d, 'n> {
    /// The number of the first.
    first: usize,
    nodes: &'n [Node<'d>],
    /// Their lines, where these mean the same by themselves.
    text: Option<&'d str>,
    /// Whether there is a tag anywhere in the file, which reading by entry reports.
    is_tagged: bool,
}

impl Run<'_, '_> {
    /// An event of the run, where it is sound; nothing where it has to be looked at.
    fn typed(&self, at: usize, several: &Cell<bool>, lines: &mut Lines) -> Option<RawEvent> {
        if self.is_tagged {
            return None;
        }
        match from_node::value(self.nodes[at], (&Refused::new(), several)) {
            Ok(raw) => Some(raw),
            Err(Stop::Refused) => None,
            Err(Stop::Unsure) => lines.event(self, at),
        }
    }
}

/// A run and the places for what is read from it.
struct Job<'d, 'n> {
    run: &'n Run<'d, 'n>,
    events: &'n mut [Option<Event>],
    found: Vec<Diagnostic>,
    lost: Vec<(usize, String)>,
    /// Entries that cannot be read, with an error that no fix corrects.
    hopeless: usize,
}

impl<'d> Job<'d, '_> {
    fn read(&mut self, known: &Known) {
        let mut lines = Lines::Unread;
        for (at, node) in self.run.nodes.iter().copied().enumerate() {
            let several = Cell::new(false);
            match self.run.typed(at, &several, &mut lines) {
                Some(raw) => self.take(at, Self::entry(node, raw, several.get()), known),
                None => {
                    let before = self.found.len();
                    match entry::read(node, &mut self.found) {
                        Some(entry) => self.take(at, entry, known),
                        None => self.hopeless += usize::from(self.is_unfixable(before)),
                    }
                }
            }
        }
        share(&mut self.found);
    }

    /// A sound entry.
    fn entry(node: Node<'d>, raw: RawEvent, by_language: bool) -> Entry<'d, RawEvent> {
        Entry { node, raw, refused: Refused::new(), known: key_names::keys::<RawEvent>(), by_language }
    }

    fn take(&mut self, at: usize, mut entry: Entry<'d, RawEvent>, known: &Known) {
        let before = self.found.len();
        let id = event::id(&mut entry, &mut self.found);
        match event::event(&mut entry, known, &mut self.found) {
            Some(event) => self.events[at] = Some(Event { id: id.unwrap_or_default(), ..event }),
            None => {
                self.lost.extend(id.map(|id| (self.run.first + at, id)));
                self.hopeless += usize::from(self.is_unfixable(before));
            }
        }
    }

    /// Whether no fix corrects one of the errors behind those before.
    fn is_unfixable(&self, before: usize) -> bool {
        self.found[before..].iter().any(|one| one.severity == Severity::Error && !one.has_safe_fix())
    }
}

fn runs<'d, 'n>(document: &'d Document<'_>, list: &'n [Node<'d>], end: usize) -> Vec<Run<'d, 'n>> {
    let text = document.text();
    let alone = document.is_plain() && !has_old_line_breaks(document);
    let mut runs = Vec::new();
    let mut from = 0;
    while from < list.len() {
        let start = dash_line(text, list[from]);
        let later = (from + RUN..list.len()).find_map(|at| Some((at, dash_line(text, list[at])?)));
        let (to, stop) = later.unwrap_or((list.len(), end));
        let lines = start.filter(|_| alone).and_then(|start| text.get(start..stop));
        runs.push(Run { first: from, nodes: &list[from..to], text: lines, is_tagged: document.has_tags() });
        from = to;
    }
    runs
}

/// Where the line starts on which an item begins with `- `; `None` where its dash stands elsewhere.
fn dash_line(text: &str, item: Node<'_>) -> Option<usize> {
    // From the item backwards, never to the start of a line that may hold all events.
    let before = &text[..item.span().start()];
    let dash = before.trim_end_matches(' ').strip_suffix('-').filter(|_| before.ends_with(' '))?;
    let start = dash.trim_end_matches(' ').len();
    (start == 0 || text[..start].ends_with('\n')).then_some(start)
}

/// YAML 1.1, which serde_yaml reads, ends lines at three characters at which YAML 1.2 does not.
fn has_old_line_breaks(document: &Document<'_>) -> bool {
    !document.letters().are_ascii() && separators(document.text()).next().is_some()
}

/// The events of a run as serde_yaml reads its lines, read where one of them needs it.
enum Lines {
    Unread,
    Read(Vec<Option<RawEvent>>),
}

impl Lines {
    /// One of them; `None` where serde_yaml refuses the run.
    fn event(&mut self, run: &Run<'_, '_>, at: usize) -> Option<RawEvent> {
        if let Lines::Unread = self {
            let events = run.text.and_then(|text| typed(text, run.nodes.len())).unwrap_or_default();
            *self = Lines::Read(events.into_iter().map(Some).collect());
        }
        let Lines::Read(events) = self else { return None };
        events.get_mut(at)?.take()
    }
}

/// The events of a run, where serde_yaml takes it; `None` where it refuses.
fn typed(text: &str, count: usize) -> Option<Vec<RawEvent>> {
    serde_yaml::from_str::<Vec<RawEvent>>(text).ok().filter(|events| events.len() == count)
}

#[cfg(all(test, feature = "threads"))]
mod tests {
    use crate::document::{Workers, parse_with};
    use crate::read::parsed;

    /// Events, so that the scan, the check for duplicate keys and the reading are all shared.
    const EVENTS: usize = 12_000;

    /// An event that is sound, or that has an error now and then, by its number.
    fn event(at: usize, invalid: bool) -> String {
        let date = format!("{:04}-{:02}-{:02}", 1000 + at % 1000, 1 + at % 12, 1 + at % 28);
        let odd = match at % 41 {
            _ if !invalid => "    tags: [one, two]",
            3 => "    titel: misspelt",
            5 => "    title: twice",
            11 => "    importance: very",
            17 => "    sources: [no-such]",
            23 => "    <<: { place: 'x' }",
            29 => "    summary: it's \"12:30\" # and more",
            31 => "    id: e-3",
            _ => "    place: Houla",
        };
        let date = if invalid && at % 37 == 2 { "12 Mai 2012 oder so" } else { &date };
        format!("  - date: {date}\n    title: Event number {at}\n{odd}\n")
    }

    fn text(invalid: bool, tail: &str) -> String {
        let events: String = (0..EVENTS).map(|at| event(at, invalid)).collect();
        format!("title: Many\nevents:\n{events}{tail}")
    }

    #[test]
    fn one_thread_and_two_read_the_same_chronicle_and_report_the_same() {
        let tails = ["", "timelines: [{ id: all }, { id: all }]\n", "events: []\n", "x: [\n"];
        for (invalid, tail) in [false, true].into_iter().flat_map(|invalid| tails.map(|tail| (invalid, tail))) {
            let text = text(invalid, tail);
            let [one, two] = [Workers::One, Workers::Two].map(|workers| parsed(&parse_with(&text, workers)));
            assert!(one.value == two.value, "the chronicle; {invalid} {tail:?}");
            assert_eq!(one.diagnostics.len(), two.diagnostics.len(), "{invalid} {tail:?}");
            let differing = one.diagnostics.iter().zip(&two.diagnostics).find(|(one, two)| one != two);
            assert!(differing.is_none(), "{invalid} {tail:?}: {differing:?}");
            assert_eq!(invalid || !tail.is_empty(), !one.diagnostics.is_empty(), "the texts are what they say");
        }
    }
}
