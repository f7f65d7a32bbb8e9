//! A list below a key, with entries of several keys: entries put in, taken out or changed one by one, each with its comments.

use crate::document::{Kind, Node};
use crate::edit::Value;
use crate::edit::add;
use crate::edit::braces::{comment_inside, in_common, items_of};
use crate::edit::inline::Inline;
use crate::edit::line;
use crate::edit::list::Events;
use crate::edit::remove;
use crate::edit::set;
use crate::text::{Edit, Span};

/// The edits that make the entries of one list those of another, where only entries in a row were put in, as many as before were
/// changed, or one was taken out; `None` where the whole list is to be written. `after` is the byte after its key's colon.
pub(super) fn edits(list: Node<'_>, after: usize, key: &str, new: &[Value]) -> Option<Vec<Edit>> {
    let is_mapping = |value: &Value| matches!(value, Value::Mapping(_));
    let is_of_keys = list.items().any(|item| item.kind() == Kind::Mapping) || new.iter().any(is_mapping);
    if is_of_keys { each(list, after, key, new) } else { None }
}

/// The same of entries of any kind.
pub(super) fn each(list: Node<'_>, after: usize, key: &str, new: &[Value]) -> Option<Vec<Edit>> {
    if list.is_alias() {
        return None;
    }
    if list.is_flow() {
        let style = list.items().find(|item| item.kind() == Kind::Mapping).map(Inline::like);
        return items_of(list, key, new, &style.unwrap_or_else(|| Inline::usual(false)).on_one_line());
    }
    let items = Events::below(list, after).ok()?;
    let (first, last) = in_common(&items.nodes, new);
    let (gone, come) = (items.nodes.len() - first - last, &new[first..new.len() - last]);
    match gone {
        0 => put(&items, first, key, come),
        _ if gone == come.len() => {
            let each = come.iter().enumerate().map(|(at, value)| changed(&items, first + at, key, value));
            each.collect::<Option<Vec<_>>>().map(|edits| edits.into_iter().flatten().collect())
        }
        1 if come.is_empty() && items.nodes.len() > 1 => {
            Some(vec![Edit { span: remove::lines(&items, first), text: String::new() }])
        }
        _ => None,
    }
}

/// An entry with another value, where one key of it is another, or all of it.
fn changed(items: &Events<'_>, at: usize, key: &str, new: &Value) -> Option<Vec<Edit>> {
    let node = items.nodes[at];
    let (Value::Mapping(old), Value::Mapping(wished), false) = (Value::of(node), new, node.is_alias()) else {
        return whole(node, key, new);
    };
    let value =
        |pairs: &[(String, Value)], key: &str| pairs.iter().find(|(name, _)| name == key).map(|it| it.1.clone());
    let mut names: Vec<&String> = old.iter().chain(wished).map(|(name, _)| name).collect();
    names.sort();
    names.dedup();
    names.retain(|name| value(&old, name) != value(wished, name));
    match &names[..] {
        [] => Some(Vec::new()),
        [name] => set::edits(items, at, name, value(wished, name).as_ref()).ok(),
        _ => whole(node, key, new),
    }
}

/// An entry written anew on its line, where nothing in it would be lost.
fn whole(node: Node<'_>, key: &str, new: &Value) -> Option<Vec<Edit>> {
    let is_on_a_line = node.kind() == Kind::Scalar || node.is_flow();
    let is_sound = is_on_a_line && !node.is_alias() && !line_feed(node) && comment_inside(node).is_none();
    let text = Inline::usual(false).value(key, new, Some(node));
    is_sound.then(|| vec![Edit { span: node.span(), text }])
}

fn line_feed(node: Node<'_>) -> bool {
    node.source()[node.span().range()].contains('\n')
}

/// New entries in a row.
fn put(items: &Events<'_>, at: usize, key: &str, come: &[Value]) -> Option<Vec<Edit>> {
    let model = items.nodes[at.saturating_sub(1)];
    let mut lines = String::new();
    for value in come {
        lines += &match value {
            Value::Mapping(fields) if model.kind() == Kind::Mapping && !model.is_alias() => {
                add::lines_of(items, at, model, fields).ok()?
            }
            other => {
                let block = items.blocks[at.saturating_sub(1)];
                let newline = line::newline(items.text, block.dash);
                let written = Inline::usual(false).value(key, other, None);
                format!("{}- {written}{newline}", " ".repeat(items.column))
            }
        };
    }
    let Some(before) = at.checked_sub(1) else {
        let start = items.blocks[0].lead;
        return Some(vec![Edit { span: Span::new(start, start), text: lines }]);
    };
    let end = items.blocks[before].end;
    let newline = line::newline(items.text, items.blocks[before].dash);
    let text = match items.text[..end].ends_with('\n') {
        true => lines,
        false => format!("{newline}{}", lines.trim_end_matches(['\r', '\n'])),
    };
    Some(vec![Edit { span: Span::new(end, end), text }])
}

#[cfg(test)]
mod tests {
    use crate::edit::{Change, EditError, Value, edit};
    use crate::text::apply;

    /// Accounts with a key a line, and comments that are about them.
    const LINES: &str = "title: T\nsources: { a: { title: A }, b: { title: B }, c: { title: C } }\nevents:\n- id: war\n  date: 1914\n  title: War\n  accounts:\n  \
                         # The first.\n  - source: a # so\n    says: Long ago.\n  # The second.\n  - { source: b, date: 1915 }\n  status: disputed\n- { id: one, date: 1916, title: One, accounts: [{source: a, date: 1917}, {source: b}] }\n";

    fn account(keys: &[(&str, &str)]) -> Value {
        Value::Mapping(keys.iter().map(|(key, value)| ((*key).to_owned(), Value::text(*value))).collect())
    }

    fn set(id: &str, accounts: Option<Vec<Value>>) -> Result<String, EditError> {
        let change = Change::Set { id: id.to_owned(), key: "accounts".to_owned(), value: accounts.map(Value::List) };
        let edited = edit(LINES, &change)?;
        assert_eq!(apply(LINES, &edited.edits).as_deref(), Some(edited.text.as_str()));
        Ok(edited.text)
    }

    #[test]
    fn one_account_changes_and_the_others_keep_their_lines_and_comments() {
        let [a, b] =
            [account(&[("source", "a"), ("says", "Long ago.")]), account(&[("source", "b"), ("date", "1915")])];
        let later = account(&[("source", "b"), ("date", "1916")]);
        let dated = account(&[("source", "a"), ("date", "1913~"), ("says", "Long ago.")]);
        let new = account(&[("source", "c"), ("date", "1914-07"), ("says", "Then: at last.")]);
        let cases = [
            (vec![a.clone(), later.clone()], LINES.replace("date: 1915", "date: 1916")),
            // Their keys in any order.
            (
                vec![account(&[("source", "a"), ("says", "Long ago."), ("date", "1913~")]), b.clone()],
                LINES.replace("# so\n", "# so\n    date: 1913~\n"),
            ),
            (vec![dated.clone(), b.clone()], LINES.replace("# so\n", "# so\n    date: 1913~\n")),
            (
                vec![dated, later],
                LINES.replace("# so\n", "# so\n    date: 1913~\n").replace("date: 1915", "date: 1916"),
            ),
            (vec![a.clone()], LINES.replace("  # The second.\n  - { source: b, date: 1915 }\n", "")),
            (
                vec![account(&[("date", "1915"), ("source", "b")])],
                LINES.replace("  # The first.\n  - source: a # so\n    says: Long ago.\n", ""),
            ),
            (vec![b.clone()], LINES.replace("  # The first.\n  - source: a # so\n    says: Long ago.\n", "")),
            (
                vec![a.clone(), b.clone(), new.clone()],
                LINES.replace("1915 }\n", "1915 }\n  - { source: c, date: 1914-07, says: \"Then: at last.\" }\n"),
            ),
            (
                vec![a, new, b],
                LINES.replace("ago.\n", "ago.\n  - source: c\n    date: 1914-07\n    says: \"Then: at last.\"\n"),
            ),
        ];
        for (accounts, expected) in cases {
            assert_eq!(set("war", Some(accounts)).expect("made"), expected);
        }
    }

    #[test]
    fn accounts_in_brackets_change_one_by_one_and_first_ones_are_begun() {
        let [a, b] = [account(&[("source", "a"), ("date", "1917")]), account(&[("source", "b"), ("date", "1918")])];
        let changed = set("one", Some(vec![a.clone(), b])).expect("made");
        assert_eq!(changed, LINES.replace("{source: b}", "{source: b, date: 1918}"));
        assert_eq!(set("one", Some(vec![a])).expect("made"), LINES.replace(", {source: b}", ""));
        assert!(!set("one", None).expect("made").contains("accounts: ["));
    }

    #[test]
    fn a_list_is_not_emptied_over_the_comments_of_its_entries() {
        assert!(matches!(set("war", None), Err(EditError::Comment { .. })));
        for (list, is_made) in [
            ("\n  - a # checked\n  - b\n", false),
            ("\n  - a\n  - b # not checked\n", false),
            ("\n  # of the second edition\n  - a\n", false),
            (" # both\n  - a\n", false),
            ("\n  - a\n  - b\n", true),
            (" [a] # one\n", true),
        ] {
            let text = format!(
                "title: T\nsources: {{ a: {{ title: A }}, b: {{ title: B }} }}\nevents:\n- id: one\n  date: 1914\n  title: One\n  sources:{list}"
            );
            let change = Change::Set { id: "one".to_owned(), key: "sources".to_owned(), value: None };
            assert_eq!(edit(&text, &change).is_ok(), is_made, "{list}");
        }
    }
}
