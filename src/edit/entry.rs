//! Sources and categories: a new one, or other values in one.

use crate::document::{Document, Kind, Node, parse};
use crate::edit::list::Events;
use crate::edit::proof::astray;
use crate::edit::rename_entry::no_new_errors;
use crate::edit::{EditError, Edited, Section, Value, line, set, stable_ids, translation};
use crate::text::{Edit, apply};

/// The text with other values for keys of a source or a category, one after the other; `None` takes a key away; `title.fr` is the
/// title in French. Every other byte
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
/// Where there is no such entry, a value would be a new error, or the file is written in a way that cannot be edited safely.
pub fn set_entry(
    text: &str,
    section: Section,
    id: &str,
    values: &[(String, Option<Value>)],
) -> Result<Edited, EditError> {
    line::check(text)?;
    let mut edited = Edited { id: id.to_owned(), ..Edited::unchanged(text) };
    for (key, value) in values {
        let (after, edits) = one_set(&edited.text, section, id, key, value.as_ref())?;
        edited.edits = if edited.edits.is_empty() { edits } else { stable_ids::composed(text, &edited.edits, &edits) };
        edited.text = after;
    }
    edited.at = place(&edited.text, section, id);
    Ok(edited)
}

/// The text with one more source or category, behind those that there are; the section is begun where there is none. Otherwise as
/// [`set_entry`].
///
/// ```
/// use dateline::edit::{Section, Value, add_entry};
/// let text = "title: T\nsources:\n  tass: { title: Tass }\nevents:\n- { date: 2012, title: A, sources: [tass] }\n";
/// let edited = add_entry(text, Section::Sources, "sana", &[("title".into(), Value::text("Sana"))])?;
/// assert_eq!(edited.text, text.replace("Tass }\n", "Tass }\n  sana: { title: Sana }\n"));
/// # Ok::<(), dateline::edit::EditError>(())
/// ```
///
/// # Errors
/// Where there is such an entry, a value would be an error, or the file is written in a way that cannot be edited safely.
pub fn add_entry(text: &str, section: Section, id: &str, fields: &[(String, Value)]) -> Result<Edited, EditError> {
    line::check(text)?;
    let document = whole(text)?;
    let root = document.root().ok_or(EditError::WouldChangeOther)?;
    let key = section.key();
    let there = match root.get(key) {
        // A list or a text would be lost.
        Some(node) if !matches!(node.kind(), Kind::Mapping | Kind::Null) => return Err(astray(&document, node.span())),
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
    let edits = edits(&document, within, name, Some(&value))?;
    let path = if there.is_some() { &[key][..] } else { &[] };
    let after = proved(&document, &edits, path, name, Some(&value))?;
    Ok(Edited { id: id.to_owned(), at: place(&after, section, id), edits, ..Edited::unchanged(&after) })
}

/// The keys of a source or a category with their values, in the order of the file and as they are written there.
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

fn one_set(
    text: &str,
    section: Section,
    id: &str,
    key: &str,
    value: Option<&Value>,
) -> Result<(String, Vec<Edit>), EditError> {
    let document = whole(text)?;
    let entry = node(&document, section, id)?;
    if let Some(parted) = translation::parted(key) {
        return one_translated(&document, (section, id, entry), parted, value);
    }
    if entry.get(key).map(Value::of).as_ref() == value {
        return Ok((text.to_owned(), Vec::new()));
    }
    let edits = edits(&document, entry, key, value)?;
    let after = proved(&document, &edits, &[section.key(), id], key, value)?;
    Ok((after, edits))
}

/// The same of a text in one of several languages.
fn one_translated(
    document: &Document<'_>,
    (section, id, entry): (Section, &str, Node<'_>),
    parted: (&str, &str),
    value: Option<&Value>,
) -> Result<(String, Vec<Edit>), EditError> {
    let whole = translation::whole(entry, parted, value);
    if entry.get(parted.0).map(Value::of) == whole {
        return Ok((document.text().to_owned(), Vec::new()));
    }
    let edits = translation::edits(&alone(document, entry), 0, parted, value)?;
    let after = proved(document, &edits, &[section.key(), id], parted.0, whole.as_ref())?;
    Ok((after, edits))
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
    all.and_then(|all| all.get(id)).ok_or_else(missing)
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

/// The text after the edits, where the mapping at a path has that value and all else reads as before.
fn proved(
    before: &Document<'_>,
    edits: &[Edit],
    path: &[&str],
    key: &str,
    value: Option<&Value>,
) -> Result<String, EditError> {
    let text = apply(before.text(), edits).ok_or(EditError::WouldChangeOther)?;
    let after = parse(&text);
    let (Some(old), Some(new)) = (before.root(), after.root()) else { return Err(EditError::WouldChangeOther) };
    if !after.is_whole() || in_order(wished(Value::of(old), path, key, value)) != in_order(Value::of(new)) {
        return Err(astray(before, edits.first().map(|edit| edit.span).unwrap_or_default()));
    }
    no_new_errors(before, &after)?;
    drop(after);
    Ok(text)
}

/// A value in which a key of the mapping at a path has another value.
fn wished(whole: Value, path: &[&str], key: &str, value: Option<&Value>) -> Value {
    let Value::Mapping(mut pairs) = whole else { return whole };
    match path {
        [] => {
            pairs.retain(|(name, _)| name != key);
            pairs.extend(value.map(|value| (key.to_owned(), value.clone())));
        }
        [first, rest @ ..] => {
            for (name, inner) in &mut pairs {
                if name == first {
                    *inner = wished(std::mem::replace(inner, Value::Nothing), rest, key, value);
                }
            }
        }
    }
    Value::Mapping(pairs)
}

/// A value in which all keys are in the order of their names.
fn in_order(value: Value) -> Value {
    match value {
        Value::List(items) => Value::List(items.into_iter().map(in_order).collect()),
        Value::Mapping(pairs) => {
            Value::Mapping(pairs.into_iter().map(|(key, value)| (key, in_order(value))).collect()).sorted()
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use crate::edit::{EditError, Section, Value, add_entry, entry_values, set_entry};
    use crate::text::apply;

    #[test]
    fn a_title_gets_another_language() {
        let set = |text: &str, value: Option<&str>| {
            set_entry(text, Section::Sources, "b", &[("title.fr".into(), value.map(Value::text))]).unwrap().text
        };
        let french = set(BLOCK, Some("Bé"));
        assert_eq!(french, BLOCK.replace("title: B }", "title: { en: B, fr: Bé } }"));
        assert_eq!(set(&french, Some("Bé")), french);
        assert_eq!(set(&french, None), BLOCK.replace("title: B }", "title: { en: B } }"));
    }

    const BLOCK: &str = "# Top.\ntitle: T\nsources:\n  a: # first\n    title: A\n    url: https://a.example # so\n\n  b: { title: B } # second\n\
                         events:\n- {date: 1914, title: One, sources: [a, b]}\n";
    const FLOW: &str = "title: T\nsources: { a: { title: A }, b: { title: B } } # all\nevents:\n- {date: 1914, title: One, sources: [a, b]}\n";
    const NONE: &str = "# Top.\ntitle: T # the title\nevents:\n- {date: 1914, title: One}\n";

    fn text(value: &str) -> Option<Value> {
        Some(Value::text(value))
    }

    #[test]
    fn values_change_and_every_other_byte_stays() {
        let cases = [
            (BLOCK, "a", "title", text("An atlas"), BLOCK.replace("title: A\n", "title: An atlas\n")),
            (BLOCK, "b", "title", text("Else"), BLOCK.replace("title: B ", "title: Else ")),
            (BLOCK, "b", "author", text("X"), BLOCK.replace("title: B }", "title: B, author: X }")),
            (FLOW, "b", "title", text("Else"), FLOW.replace("title: B ", "title: Else ")),
            (FLOW, "a", "title", text("A"), FLOW.to_owned()),
        ];
        for (before, id, key, value, expected) in cases {
            let edited = set_entry(before, Section::Sources, id, &[(key.into(), value)]).expect("made");
            assert_eq!(edited.text, expected, "{id}.{key}");
            assert_eq!(apply(before, &edited.edits).as_deref(), Some(expected.as_str()), "{id}.{key}");
        }
    }

    #[test]
    fn several_values_are_one_edit_and_come_back() {
        let values = [("title".to_owned(), text("Z")), ("author".to_owned(), text("Y")), ("url".to_owned(), None)];
        let edited = set_entry(BLOCK, Section::Sources, "a", &values).expect("made");
        assert_eq!(apply(BLOCK, &edited.edits).as_deref(), Some(edited.text.as_str()));
        let mut now = entry_values(&edited.text, Section::Sources, "a").expect("there");
        now.sort_by(|one, other| one.0.cmp(&other.0));
        assert_eq!(now, [("author".into(), Value::text("Y")), ("title".into(), Value::text("Z"))]);
        assert!(edited.text.contains("# first") && edited.text.contains("# so"), "{}", edited.text);
    }

    #[test]
    fn a_new_entry_stands_behind_the_others() {
        for before in [BLOCK, FLOW, NONE] {
            let fields =
                [("title".to_owned(), Value::text("C: a book")), ("published".to_owned(), Value::text("1950?"))];
            let edited = add_entry(before, Section::Sources, "c", &fields).expect("made");
            assert_eq!(apply(before, &edited.edits).as_deref(), Some(edited.text.as_str()));
            assert_eq!(entry_values(&edited.text, Section::Sources, "c").expect("there"), fields, "{}", edited.text);
            let kept = before.lines().filter(|line| line.contains('#') && !line.contains("all"));
            kept.for_each(|line| assert!(edited.text.lines().any(|now| now == line), "{line}: {}", edited.text));
        }
    }

    #[test]
    fn a_section_of_another_kind_is_not_replaced() {
        let fields = [("title".to_owned(), Value::text("C"))];
        for held in ["\n- { id: a, title: A }\n", " [a, b]\n", " Atlas\n"] {
            let refused =
                add_entry(&NONE.replace("events:", &format!("sources:{held}events:")), Section::Sources, "c", &fields);
            assert!(matches!(refused, Err(EditError::WouldChangeOther)), "{held}: {refused:?}");
        }
        let before = NONE.replace("events:", "sources:\nevents:");
        let edited = add_entry(&before, Section::Sources, "c", &fields).expect("made");
        assert_eq!(entry_values(&edited.text, Section::Sources, "c").expect("there"), fields, "{}", edited.text);
    }

    #[test]
    fn what_cannot_be_is_refused() {
        let taken = add_entry(BLOCK, Section::Sources, "a", &[("title".into(), Value::text("A"))]);
        assert!(matches!(taken, Err(EditError::EntryTaken { .. })), "{taken:?}");
        let missing = set_entry(BLOCK, Section::Categories, "a", &[("label".into(), text("A"))]);
        assert!(matches!(missing, Err(EditError::NoEntry { .. })), "{missing:?}");
        let broken = set_entry(BLOCK, Section::Sources, "a", &[("published".into(), text("soon"))]);
        assert!(matches!(broken, Err(EditError::WouldBreak { .. })), "{broken:?}");
        let bare = set_entry(BLOCK, Section::Sources, "b", &[("title".into(), None)]);
        assert!(matches!(bare, Err(EditError::WouldBreak { .. })), "{bare:?}");
    }
}
