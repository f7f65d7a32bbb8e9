//! Sources, categories and timelines: a new one, other values in one, one less.

mod kept;
mod keys;
#[cfg(test)]
mod tests;
mod timelines;

use crate::document::{Document, Kind, Node, parse};
use crate::edit::entry::kept::{checked, wished};
use crate::edit::list::Events;
use crate::edit::proof::astray;
use crate::edit::rename_entry::no_new_errors;
use crate::edit::{EditError, Edited, Section, Value, line, set, stable_ids};
use crate::text::{Edit, Span};

/// The text after an edit of it, and the edits.
type After = (String, Vec<Edit>);

/// The text with other values for keys of a source, a category or a timeline, one after the other; `None` takes a key away;
/// `title.fr` is the title in French, `where.category` what a timeline asks of the categories of its events. Every other byte
/// stays, and the text reads as before but for these values: that is checked before the answer. In the answer, `id` is that of
/// the entry and `at` its place.
///
/// ```
/// use dateline::edit::{Section, Value, set_entry};
/// let text = "title: T\nsources:\n  tass: # wires\n    title: Tass\nevents:\n- { date: 2012, title: A, sources: [tass] }\n";
/// let edited = set_entry(text, Section::Sources, "tass", &[("publisher".into(), Some(Value::text("Tass")))])?;
/// assert_eq!(edited.text, text.replace("title: Tass\n", "title: Tass\n    publisher: Tass\n"));
/// # Ok::<(), dateline::edit::EditError>(())
/// ```
///
/// # Errors
/// Where there is no such entry, the values would be a new error, or the file is written in a way that cannot be edited safely.
pub fn set_entry(
    text: &str,
    section: Section,
    id: &str,
    values: &[(String, Option<Value>)],
) -> Result<Edited, EditError> {
    line::check(text)?;
    let mut edited = Edited { id: id.to_owned(), ..Edited::unchanged(text) };
    for (key, value) in values {
        let (after, edits) = one_set(&edited.text, section, &edited.id, key, value.as_ref())?;
        edited.edits = if edited.edits.is_empty() { edits } else { stable_ids::composed(text, &edited.edits, &edits) };
        edited.text = after;
        if let (Section::Timelines, "id", Some(Value::Text(to))) = (section, key.as_str(), value) {
            edited.id.clone_from(to);
        }
    }
    // All of them together: `from` may be wrong until `to` is set.
    no_new_errors(&parse(text), &parse(&edited.text))?;
    edited.at = place(&edited.text, section, &edited.id);
    Ok(edited)
}

/// The text with one more source, category or timeline, behind those that there are; the section is begun where there is none.
/// Otherwise as [`set_entry`].
///
/// ```
/// use dateline::edit::{Section, Value, add_entry};
/// let text = "title: T\nsources:\n  tass: { title: Tass }\nevents:\n- { date: 2012, title: A, sources: [tass] }\n";
/// let edited = add_entry(text, Section::Sources, "sana", &[("title".into(), Value::text("Sana"))])?;
/// assert_eq!(edited.text, text.replace("Tass }\n", "Tass }\n  sana: { title: Sana }\n"));
/// let edited = add_entry(text, Section::Timelines, "war", &[("layout".into(), Value::text("lanes"))])?;
/// assert_eq!(edited.text, format!("{text}timelines:\n  - id: war\n    layout: lanes\n"));
/// # Ok::<(), dateline::edit::EditError>(())
/// ```
///
/// # Errors
/// Where there is such an entry, a value would be an error, or the file is written in a way that cannot be edited safely.
pub fn add_entry(text: &str, section: Section, id: &str, fields: &[(String, Value)]) -> Result<Edited, EditError> {
    line::check(text)?;
    let document = whole(text)?;
    let (after, edits) = match section {
        Section::Timelines => timelines::add(&document, id, fields)?,
        Section::Sources | Section::Categories => one_more(&document, section.key(), id, fields)?,
    };
    no_new_errors(&document, &parse(&after))?;
    Ok(Edited { id: id.to_owned(), at: place(&after, section, id), edits, ..Edited::unchanged(&after) })
}

/// The text without a source, a category or a timeline; without the section, where no other source or category is in it.
/// Otherwise as [`set_entry`]; in the answer, `at` is the place that the entry had.
///
/// ```
/// use dateline::edit::{Section, remove_entry};
/// let text = "title: T\nevents:\n- { date: 2012, title: A }\ntimelines:\n- id: all # everything\n# In lanes.\n- { id: lanes, layout: lanes }\n";
/// let edited = remove_entry(text, Section::Timelines, "lanes")?;
/// assert_eq!(edited.text, text.replace("# In lanes.\n- { id: lanes, layout: lanes }\n", ""));
/// # Ok::<(), dateline::edit::EditError>(())
/// ```
///
/// # Errors
/// Where there is no such entry, something else of the file names it, or the file is written in a way that cannot be edited
/// safely.
pub fn remove_entry(text: &str, section: Section, id: &str) -> Result<Edited, EditError> {
    line::check(text)?;
    let document = whole(text)?;
    let at = node(&document, section, id)?.span().start();
    let (after, edits) = match section {
        Section::Timelines => timelines::remove(&document, id)?,
        Section::Sources | Section::Categories => one_less(&document, section.key(), id)?,
    };
    no_new_errors(&document, &parse(&after))?;
    Ok(Edited { id: id.to_owned(), at, edits, ..Edited::unchanged(&after) })
}

/// The keys of a source, a category or a timeline with their values, in the order of the file and as they are written there.
///
/// ```
/// use dateline::edit::{Section, Value, entry_values};
/// let text = "title: T\nsources: { tass: { title: Tass } }\nevents: []\n";
/// assert_eq!(entry_values(text, Section::Sources, "tass")?, [("title".into(), Value::text("Tass"))]);
/// # Ok::<(), dateline::edit::EditError>(())
/// ```
///
/// # Errors
/// Where there is no such entry.
pub fn entry_values(text: &str, section: Section, id: &str) -> Result<Vec<(String, Value)>, EditError> {
    match Value::of(node(&parse(text), section, id)?) {
        Value::Mapping(pairs) => Ok(pairs),
        _ => Ok(Vec::new()),
    }
}

fn one_set(text: &str, section: Section, id: &str, key: &str, value: Option<&Value>) -> Result<After, EditError> {
    let document = whole(text)?;
    if section == Section::Timelines {
        return timelines::set(&document, id, key, value);
    }
    let all = alone(&document, node(&document, section, id)?);
    let Some(set) = keys::set(&all, 0, key, value)? else { return Ok((text.to_owned(), Vec::new())) };
    let path = [section.key(), id];
    let after = checked(&document, &set.edits, |root| wished(root, &path, set.key, set.value.as_ref()))?;
    Ok((after, set.edits))
}

fn one_more(
    document: &Document<'_>,
    key: &'static str,
    id: &str,
    fields: &[(String, Value)],
) -> Result<After, EditError> {
    let root = document.root().ok_or(EditError::WouldChangeOther)?;
    let there = match root.get(key) {
        // A list or a text would be lost.
        Some(node) if !matches!(node.kind(), Kind::Mapping | Kind::Null) => return Err(astray(document, node.span())),
        found => found.filter(|node| node.kind() == Kind::Mapping),
    };
    if let Some((taken, _)) = there.and_then(|node| node.pairs().find(|(key, _)| key.text() == Some(id))) {
        return Err(EditError::EntryTaken { section: key, id: id.to_owned(), span: taken.span() });
    }
    let entry = Value::Mapping(fields.to_vec());
    let (within, name, value) = match there {
        Some(node) => (node, id, entry),
        None => (root, key, Value::Mapping(vec![(id.to_owned(), entry)])),
    };
    let edits = edits(document, within, name, Some(&value))?;
    let path = if there.is_some() { &[key][..] } else { &[] };
    let after = checked(document, &edits, |root| wished(root, path, name, Some(&value)))?;
    Ok((after, edits))
}

fn one_less(document: &Document<'_>, key: &str, id: &str) -> Result<After, EditError> {
    let root = document.root().ok_or(EditError::WouldChangeOther)?;
    let section = root.get(key).ok_or(EditError::WouldChangeOther)?;
    let is_last = section.pairs().count() == 1;
    let (within, name, path) = if is_last { (root, key, &[][..]) } else { (section, id, &[key][..]) };
    let edits = with_comments(document.text(), edits(document, within, name, None)?);
    let after = checked(document, &edits, |root| wished(root, path, name, None))?;
    Ok((after, edits))
}

/// The edits that take lines away, with the comments right above them, which are of what goes.
fn with_comments(text: &str, edits: Vec<Edit>) -> Vec<Edit> {
    let [Edit { span, text: put }] = &edits[..] else { return edits };
    let (start, is_behind_line) = (span.start(), text[span.start()..].starts_with('\n'));
    let line = if is_behind_line { start + 1 } else { text[..start].rfind('\n').map_or(0, |at| at + 1) };
    if !put.is_empty() || !text[line.min(start)..start].trim().is_empty() {
        return edits;
    }
    let indent = |line: &str| line.len() - line.trim_start().len();
    let own = indent(&text[line..]);
    let above = text[..line].split_inclusive('\n').rev();
    let comments = above.take_while(|line| line.trim_start().starts_with('#') && indent(line) == own);
    let length: usize = comments.map(str::len).sum();
    vec![Edit { span: Span::new(start - length, span.end()), text: String::new() }]
}

fn whole(text: &str) -> Result<Document<'_>, EditError> {
    let document = parse(text);
    if document.is_whole() {
        return Ok(document);
    }
    Err(EditError::Invalid { diagnostics: document.diagnostics().to_vec() })
}

fn node<'d>(document: &'d Document<'_>, section: Section, id: &str) -> Result<Node<'d>, EditError> {
    let all = document.root().and_then(|root| root.get(section.key()));
    let missing = || EditError::NoEntry { section: section.key(), id: id.to_owned() };
    let found = match section {
        Section::Timelines => all.and_then(|all| all.items().find(|one| timelines::has_id(*one, id))),
        Section::Sources | Section::Categories => all.and_then(|all| all.get(id)),
    };
    found.ok_or_else(missing)
}

fn place(text: &str, section: Section, id: &str) -> usize {
    node(&parse(text), section, id).map_or(0, |node| node.span().start())
}

/// The edits that give a key of a mapping another value, as they are made in an event.
fn edits(document: &Document<'_>, within: Node<'_>, key: &str, value: Option<&Value>) -> Result<Vec<Edit>, EditError> {
    set::edits(&alone(document, within), 0, key, value)
}

/// A mapping as if it were an event.
fn alone<'d>(document: &'d Document<'_>, within: Node<'d>) -> Events<'d> {
    Events { text: document.text(), nodes: vec![within], brackets: None, blocks: Vec::new(), column: 0 }
}
