//! `require-sources`: events that name fewer sources than the file, or whoever checks it, asks for.

use std::collections::BTreeSet;

use crate::diag::{Code, Diagnostic};
use crate::document::Node;
use crate::model::{Chronicle, Event};
use crate::read::entry::line_of;
use crate::read::suggest::short;
use crate::read::value::whole;
use crate::text::FileId;

/// The most sources of an event that can be asked for.
pub const MOST_REQUIRED: u32 = 99;

/// How many sources the file asks for; none where it does not.
pub(super) fn required(text: Option<String>, node: Option<Node<'_>>, found: &mut Vec<Diagnostic>) -> Option<u32> {
    let (text, node) = text.zip(node)?;
    whole("require-sources", &text, 1..=MOST_REQUIRED, node.span(), found)
}

/// Tells of each event of a file that names fewer than so many sources, in citations or accounts; the same source twice is one.
/// `text` is that of the file.
///
/// ```
/// use dateline::{Code, FileId};
/// let text = "title: T\nsources: { s: { title: S } }\nevents:\n- { date: 2012, title: A, sources: [s, s] }\n";
/// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
/// let found = dateline::read::few_sources(&chronicle, (FileId::MAIN, text), 2);
/// assert_eq!(found[0].code, Code::TooFewSources);
/// assert!(dateline::read::few_sources(&chronicle, (FileId::MAIN, text), 1).is_empty());
/// # Ok::<(), &str>(())
/// ```
pub fn few_sources(chronicle: &Chronicle, (file, text): (FileId, &str), least: u32) -> Vec<Diagnostic> {
    if least == 0 {
        return Vec::new();
    }
    let told = |event: &Event| {
        let named: BTreeSet<usize> = event.named_sources().collect();
        let is_few = event.span.file() == file && u32::try_from(named.len()).is_ok_and(|count| count < least);
        is_few.then(|| diagnostic(chronicle, event, &named, (text, least)))
    };
    chronicle.events.iter().filter_map(told).collect()
}

fn diagnostic(chronicle: &Chronicle, event: &Event, named: &BTreeSet<usize>, (text, least): (&str, u32)) -> Diagnostic {
    let (title, count) = (short(&event.title), named.len());
    let sources = |count: usize| if count == 1 { "source" } else { "sources" };
    let message = match count {
        0 => format!("`{title}` names no source, expected {least} at least"),
        _ => format!("`{title}` names {count} {}, expected {least} at least", sources(count)),
    };
    let other = chronicle.sources.iter().enumerate().find(|(at, _)| !named.contains(at)).map(|(_, source)| &source.id);
    let enough: Vec<&str> = chronicle.sources.iter().map(|source| source.id.as_str()).take(least as usize).collect();
    let hint = match other {
        Some(_) if count == 0 && enough.len() == least as usize => {
            format!("write `sources: [{}]` with the sources that tell of it", enough.join(", "))
        }
        Some(other) => format!("add another source to its `sources`, such as `{other}`"),
        None => "write the document below `sources:` at the top, such as `report: { title: A report }`, and add `report` to the `sources` of the event".to_owned(),
    };
    Diagnostic::error(Code::TooFewSources, line_of(text, event.span), message).hint(hint)
}
