//! Programs that set several lists, one after the other, as the examples of vis-timeline do.

use crate::exchange::javascript::{after_space, is_of_name, lines_of, value};

/// `var groups = new vis.DataSet([…]); var items = […];` as one object of JSON with `groups` and `items`; lines stay lines. Nothing
/// where a list has another name or comes twice, and where the program changes one afterwards.
pub(in crate::exchange) fn lists(text: &str) -> Option<String> {
    if [".push(", ".add(", "for (", "for("].iter().any(|change| text.contains(change)) {
        return None;
    }
    let (mut out, mut keys) = ("{".to_owned(), Vec::new());
    let mut rest = text;
    while !rest.is_empty() {
        let start = after_space(rest);
        let (behind, found) = match named(start) {
            Some((name, list)) if list.starts_with('[') => {
                let mut json = String::new();
                let behind = value(list, &mut json);
                let key = key_of(name).filter(|key| !keys.contains(key))?;
                out.push_str(if keys.is_empty() { "" } else { ", " });
                keys.push(key);
                out.push_str(&lines_of(&rest[..rest.len() - list.len()]));
                out.push_str(&format!("\"{key}\": {json}"));
                (behind.trim_start_matches([')', ';', ' ', '\t']), true)
            }
            Some((_, object)) => (value(object, &mut String::new()), false),
            None => (start.find('\n').map_or("", |at| &start[at + 1..]), false),
        };
        if !found {
            out.push_str(&lines_of(&rest[..rest.len() - behind.len()]));
        }
        rest = behind;
    }
    out.push('}');
    keys.contains(&"items").then_some(out)
}

/// The name that a statement begins with, and the list or the object that it becomes.
fn named(statement: &str) -> Option<(&str, &str)> {
    let keywords = ["var ", "let ", "const "];
    let bare = keywords.iter().find_map(|keyword| statement.strip_prefix(keyword)).unwrap_or(statement);
    let bare = after_space(bare);
    let (name, rest) = bare.split_at(bare.len() - bare.trim_start_matches(is_of_name).len());
    let set = after_space(after_space(rest).strip_prefix('=')?);
    let is_of_path = |c: char| is_of_name(c) || c == '.';
    let made = set.strip_prefix("new ").map_or(set, after_space).trim_start_matches(is_of_path);
    let inner = after_space(made.strip_prefix('(').unwrap_or(made));
    (!name.is_empty() && inner.starts_with(['[', '{'])).then_some((name, inner))
}

/// What a list is by its name.
fn key_of(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase();
    match () {
        () if name.contains("group") => Some("groups"),
        () if ["item", "data", "event"].iter().any(|word| name.contains(word)) => Some("items"),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::lists;

    #[test]
    fn the_lists_of_a_program_are_one_object_line_for_line() {
        let program = "// an example\nvar container = document.getElementById('v');\nvar groups = new vis.DataSet([{id: 1}]);\n\
                       var items = new vis.DataSet([\n  {id: 1, start: moment('2014')},\n]);\nvar options = {\n  width: 1 };\n\
                       var timeline = new vis.Timeline(container, items, options);\n";
        let json = lists(program).expect("two lists");
        let value: serde_json::Value = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{error}: {json}"));
        assert_eq!(value, serde_json::json!({ "groups": [{ "id": 1 }], "items": [{ "id": 1, "start": "2014" }] }));
        assert_eq!(json.lines().position(|line| line.contains("2014")), Some(4));
        for other in [
            "var groups = [{id: 1}];",
            "var items = [];\nvar items2 = [];",
            "var items = [];\nitems.push({id: 1});",
            "var rows = [{id: 1}];\nvar items = [];",
            "",
            "var items = [",
        ] {
            assert!(lists(other).is_none_or(|json| json.ends_with("[}")), "{other}");
        }
    }
}
