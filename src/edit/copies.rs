//! Copies: the alias that repeats what a change is about, and what can stand in its place. In: nodes and a place. Out: the
//! refusal that names it. It must not change a text.

use crate::document::{Kind, Node};
use crate::edit::inline::Inline;
use crate::edit::proof::before;
use crate::edit::{EditError, Value};
use crate::text::Span;

/// A value with an anchor.
struct Named<'d> {
    name: &'d str,
    /// From the anchor on.
    span: Span,
    node: Node<'d>,
}

/// An alias, with its key where it is the value of one.
struct Alias<'d> {
    name: &'d str,
    span: Span,
    key: &'d str,
}

/// The first alias that repeats what stands at a place: the least that holds it, and of a place where something is put in the most.
pub(super) fn of(root: Node<'_>, at: Span) -> Option<EditError> {
    let (mut named, mut aliases) = (Vec::new(), Vec::new());
    collect((root, ""), &mut named, &mut aliases);
    let repeated = named.iter().enumerate().filter_map(|(place, one)| {
        let holds = one.span.start() <= at.end() && at.start() <= one.span.end();
        // An anchor of the same name further down is another.
        let until = named[place + 1..].iter().find(|other| other.name == one.name).map(|other| other.span.start());
        let is_of = |alias: &&Alias<'_>| {
            alias.name == one.name
                && alias.span.start() > one.span.start()
                && until.is_none_or(|until| alias.span.start() < until)
        };
        let all: Vec<&Alias<'_>> = aliases.iter().filter(is_of).collect();
        (holds && !all.is_empty()).then_some((one, all))
    });
    let (one, all) = if at.is_empty() {
        repeated.max_by_key(|(one, _)| one.span.len())
    } else {
        repeated.min_by_key(|(one, _)| one.span.len())
    }?;
    let first = all.first()?;
    let written = Inline::usual(false).value(first.key, &Value::of(one.node), None);
    let copy = if all.len() > 1 { format!("&{} {written}", one.name) } else { written };
    Some(EditError::Copied { span: first.span, copy })
}

/// The values that have a name, each with it, and the aliases, in the order of the file.
fn collect<'d>((node, key): (Node<'d>, &'d str), named: &mut Vec<Named<'d>>, aliases: &mut Vec<Alias<'d>>) {
    let (text, span) = (node.source(), node.span());
    if node.is_alias() {
        let name = text[span.range()].trim().strip_prefix('*');
        aliases.extend(name.map(|name| Alias { name, span, key }));
        return;
    }
    named.extend(anchor(text, first(node)).map(|anchor| Named {
        name: &text[anchor.start() + 1..anchor.end()],
        span: Span::new(anchor.start(), span.end()),
        node,
    }));
    node.items().for_each(|item| collect((item, key), named, aliases));
    for (key, value) in node.pairs() {
        aliases.extend(
            key.is_alias().then(|| text[key.span().range()].trim().strip_prefix('*')).flatten().map(|name| Alias {
                name,
                span: key.span(),
                key: "",
            }),
        );
        let own = anchor(text, key.span().start()).filter(|own| is_beside(text, own.end(), key.span().start()));
        named.extend(own.filter(|_| !key.is_alias()).map(|own| Named {
            name: &text[own.start() + 1..own.end()],
            span: Span::new(own.start(), key.span().end()),
            node: key,
        }));
        collect((value, key.text().unwrap_or_default()), named, aliases);
    }
}

/// The anchor of the value that starts at a place, before or behind its tag.
fn anchor(text: &str, at: usize) -> Option<Span> {
    let nearest = before(text, at)?;
    let is_anchor = |span: &Span| text[span.range()].starts_with('&');
    if is_anchor(&nearest) { Some(nearest) } else { before(text, nearest.start()).filter(is_anchor) }
}

/// The first byte of a value: of lines with dashes the first dash, of lines with keys the first key with what is its own.
fn first(node: Node<'_>) -> usize {
    let (text, start) = (node.source(), node.span().start());
    if node.is_flow() || node.is_alias() {
        return start;
    }
    match node.kind() {
        Kind::List => {
            let item = node.items().next().map_or(start, |item| beside(text, first(item)));
            text[..item].trim_end().strip_suffix('-').map_or(start, str::len)
        }
        Kind::Mapping => beside(text, start),
        _ => start,
    }
}

/// A place with the anchors and tags before it that stand on its line.
fn beside(text: &str, at: usize) -> usize {
    let mut start = at;
    while let Some(own) = before(text, start).filter(|own| is_beside(text, own.end(), start)) {
        start = own.start();
    }
    start
}

fn is_beside(text: &str, from: usize, to: usize) -> bool {
    !text[from..to].contains('\n')
}

#[cfg(test)]
mod tests {
    use crate::edit::{Change, EditError, Value, edit, event_values};

    /// Anchors before values of every form, and an event that is repeated as a whole.
    const TEXT: &str = "title: T\nsources: {a: {title: A}, b: {title: B}}\nevents:\n- id: one\n  date: &d 1915\n  title: &t !!str Strike\n  \
                        sources: &s [a, b]\n  tags: &g\n  - x\n  - y\n- &two\n  id: two\n  date: *d\n  title: *t\n  sources: *s\n  tags: *g\n\
                        - { id: three, date: *d, title: *t, place: &p P }\n- id: four\n  date: 1917\n  title: Four\n  x-like: *two\n  place: *p\n";

    /// The text after a change, with each copy written out that the refusals name; how many there were.
    fn followed(change: &Change) -> (String, usize) {
        let mut text = TEXT.to_owned();
        for steps in 0..10 {
            match edit(&text, change) {
                Ok(edited) => return (edited.text, steps),
                Err(error @ EditError::Copied { .. }) => {
                    let EditError::Copied { span, copy } = &error else { continue };
                    assert_eq!(error.hint(), Some(format!("write in its place: `{copy}`")));
                    assert!(text[span.range()].starts_with('*'), "{}", &text[span.range()]);
                    text.replace_range(span.range(), copy);
                }
                Err(error) => panic!("{error:?}\n{text}"),
            }
        }
        panic!("no end: {text}");
    }

    #[test]
    fn a_hint_that_is_followed_lets_the_change_be_made_and_changes_no_other_value() {
        let set =
            |id: &str, key: &str, value: Value| Change::Set { id: id.into(), key: key.into(), value: Some(value) };
        let changes = [
            (set("one", "title", Value::text("New")), 1),
            (set("one", "date", Value::text("1914")), 1),
            (set("one", "sources", Value::texts(["a"])), 1),
            (set("one", "tags", Value::texts(["z"])), 1),
            (set("two", "title", Value::text("New")), 1),
            (set("two", "place", Value::text("P")), 1),
            (set("three", "place", Value::text("Q")), 1),
            (set("four", "place", Value::text("Q")), 0),
            (set("four", "title", Value::text("Q")), 0),
            (Change::Rename { id: "two".into(), to: "zwei".into() }, 1),
            (Change::Remove { id: "two".into() }, 1),
            (Change::Remove { id: "one".into() }, 4),
        ];
        for (change, steps) in changes {
            let (after, taken) = followed(&change);
            assert_eq!(taken, steps, "{change:?}\n{after}");
            let changed = match &change {
                Change::Set { id, .. } | Change::Rename { id, .. } | Change::Remove { id } => id.as_str(),
                _ => continue,
            };
            for id in ["one", "two", "three", "four"].iter().filter(|id| **id != changed) {
                assert_eq!(event_values(&after, id).ok(), event_values(TEXT, id).ok(), "{change:?} {id}\n{after}");
            }
        }
    }

    #[test]
    fn an_anchor_that_nothing_repeats_goes_with_its_value() {
        let text =
            "title: T\nevents:\n- { id: a, date: &d 2012, title: !!str A }\n- id: b\n  date: &e 2013\n  title: B\n";
        for (id, key, was, is) in
            [("a", "date", "&d 2012", "2014"), ("a", "title", "!!str A", "New"), ("b", "date", "&e 2013", "2014")]
        {
            let change = Change::Set { id: id.into(), key: key.into(), value: Some(Value::text(is)) };
            assert_eq!(edit(text, &change).expect("made").text, text.replace(was, is));
        }
    }
}
