//! Events in runs. What it is: runs of events handed to serde_yaml as they stand in the file; a run that it refuses is
//! read entry by entry. In: the list of events. Out: typed events, in order. It must not judge a value.

use crate::diag::Diagnostic;
use crate::document::{Document, Node};
use crate::read::entry::{self, Entry};
use crate::read::plain::Refused;
use crate::read::raw::RawEvent;

/// Events handed over at once: few enough that one bad event costs little, enough that starting up costs little.
const RUN: usize = 128;

/// All events of a list that can be read at all. `end` is the byte where its last entry ends for sure: the next key of the file, or its end.
pub(super) fn read<'d>(
    document: &'d Document<'_>,
    list: Node<'d>,
    end: usize,
    found: &mut Vec<Diagnostic>,
) -> Vec<Entry<'d, RawEvent>> {
    let nodes: Vec<Node<'_>> = list.items().collect();
    let runs = runs(document, list, &nodes, end);
    let typed = typed_runs(&runs);
    let mut events = Vec::with_capacity(nodes.len());
    for (run, typed) in runs.iter().zip(typed) {
        match typed {
            Some(raw) => events.extend(run.nodes.iter().zip(raw).map(|(node, raw)| whole(*node, raw))),
            None => events.extend(run.nodes.iter().filter_map(|node| entry::read(*node, found))),
        }
    }
    events
}

fn whole(node: Node<'_>, raw: RawEvent) -> Entry<'_, RawEvent> {
    Entry { node, raw, refused: Refused::new() }
}

/// Some events that follow one another.
struct Run<'d, 'n> {
    nodes: &'n [Node<'d>],
    /// Their lines, where these mean the same by themselves.
    text: Option<&'d str>,
}

fn runs<'d, 'n>(document: &'d Document<'_>, list: Node<'d>, nodes: &'n [Node<'d>], end: usize) -> Vec<Run<'d, 'n>> {
    let text = document.text();
    let alone = document.is_plain() && !list.is_flow() && !has_old_line_breaks(text);
    let mut runs = Vec::new();
    let mut from = 0;
    while from < nodes.len() {
        let start = dash_line(text, nodes[from]);
        let later = (from + RUN..nodes.len()).find_map(|at| Some((at, dash_line(text, nodes[at])?)));
        let (to, stop) = later.unwrap_or((nodes.len(), end));
        let lines = start.filter(|_| alone).and_then(|start| text.get(start..stop));
        runs.push(Run { nodes: &nodes[from..to], text: lines });
        from = to;
    }
    runs
}

/// Where the line starts on which an item begins with `- `; `None` where its dash stands elsewhere.
fn dash_line(text: &str, item: Node<'_>) -> Option<usize> {
    let at = item.span().start();
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let before = text[start..at].trim_start_matches(' ').strip_prefix('-')?;
    (!before.is_empty() && before.bytes().all(|b| b == b' ')).then_some(start)
}

/// YAML 1.1, which serde_yaml reads, ends lines at three characters at which YAML 1.2 does not.
fn has_old_line_breaks(text: &str) -> bool {
    !text.is_ascii() && ['\u{85}', '\u{2028}', '\u{2029}'].iter().any(|c| text.contains(*c))
}

/// The events of a run that serde_yaml took; `None` where it refused.
type Typed = Option<Vec<RawEvent>>;

/// All runs, on two threads where there are many: reading is most of the work, and no run needs another.
fn typed_runs(runs: &[Run<'_, '_>]) -> Vec<Typed> {
    let read = |runs: &[Run<'_, '_>]| runs.iter().map(typed).collect::<Vec<_>>();
    if runs.len() < MANY_RUNS {
        return read(runs);
    }
    let (early, late) = runs.split_at(runs.len() / 2);
    std::thread::scope(|scope| {
        let late = scope.spawn(|| read(late));
        let mut all = read(early);
        all.extend(late.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        all
    })
}

/// Runs from which a second thread pays.
const MANY_RUNS: usize = 8;

fn typed(run: &Run<'_, '_>) -> Typed {
    serde_yaml::from_str::<Vec<RawEvent>>(run.text?).ok().filter(|events| events.len() == run.nodes.len())
}
