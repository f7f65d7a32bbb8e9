//! Whether a text is a file of events: editors hand over every YAML file there is.

use crate::editor::format_keys;

/// Keys at the top of a file of events, beside `events`, that tell it from a file of another program.
const OTHERS: &[&str] = &[
    "title",
    "subtitle",
    "language",
    "languages",
    "direction",
    "description",
    "credit",
    "as-of",
    "calendar",
    "era",
    "include",
    "sources",
    "categories",
    "eras",
    "timelines",
];

/// The usual name of the schema, which a first line names for editors.
const SCHEMA: &str = "events.schema.json";

/// Lines in which the schema may be named.
const HEAD: usize = 10;

/// Whether a text has the shape of a file of events, by its name and its lines, so that one with errors is known too:
///
/// - its name is `events.yaml`, or ends in `.events.yaml` (or `.yml`), or
/// - a comment in its first ten lines names `events.schema.json`, or
/// - `events` stands at its left edge (in braces, anywhere), and so does another key of the top, such as `title` or `sources`,
///   or a key `date` stands somewhere.
///
/// ```
/// use dateline::editor::is_ours;
/// assert!(is_ours("history.yaml", "events:\n- date: 1914\n  title: War\n"));
/// assert!(is_ours("events.yaml", ""));
/// assert!(!is_ours("docker-compose.yaml", "services:\n  web:\n    image: nginx\n"));
/// ```
pub fn is_ours(name: &str, text: &str) -> bool {
    is_named(name) || is_marked(text) || has_shape(text)
}

/// Whether a text may become a file of events: every line at its left edge is empty, a comment, or the beginning of a key of ours.
///
/// ```
/// use dateline::editor::may_become_ours;
/// assert!(may_become_ours("") && may_become_ours("# a comment\ntitle: T\ntimezone: UTC\neven"));
/// assert!(!may_become_ours("services:\n  web:\n"));
/// ```
pub fn may_become_ours(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}');
    let mut edge = text.split(['\n', '\r']).filter(|line| !line.is_empty() && !line.starts_with([' ', '\t', '-', '#']));
    let keys = format_keys::keys(&[]);
    edge.all(|line| {
        let word = edge_key(line).unwrap_or(line.trim_end());
        let is_whole = line.contains(':');
        keys.iter().any(|key| key.name == word || (!is_whole && key.name.starts_with(word)))
    })
}

fn is_named(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let stem = name.strip_suffix(".yaml").or_else(|| name.strip_suffix(".yml"));
    stem.is_some_and(|stem| stem == "events" || stem.ends_with(".events"))
}

fn is_marked(text: &str) -> bool {
    let head = text.trim_start_matches('\u{feff}').lines().take(HEAD);
    head.into_iter().any(|line| line.starts_with('#') && line.contains(SCHEMA))
}

fn has_shape(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}');
    let is_braced = text.trim_start().starts_with('{');
    let (mut events, mut other) = (false, false);
    for line in text.split(['\n', '\r']) {
        let keys = if is_braced { keys_inside(line) } else { edge_key(line).into_iter().collect() };
        events |= keys.contains(&"events");
        other |= keys.iter().any(|key| OTHERS.contains(key)) || has_date(line);
        if events && other {
            return true;
        }
    }
    false
}

/// The key at the left edge of a line.
fn edge_key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once(':')?;
    Some(unquoted(key)).filter(|_| line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '"' || c == '\''))
}

/// What stands before each colon of a line in braces.
fn keys_inside(line: &str) -> Vec<&str> {
    let before = line.split(':').map(|part| part.rsplit(['{', ',', '[']).next().unwrap_or_default());
    before.map(unquoted).collect()
}

fn has_date(line: &str) -> bool {
    line.match_indices("date").any(|(at, key)| {
        let is_alone = !line[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_'));
        is_alone && line[at + key.len()..].trim_start_matches(['"', '\'']).trim_start().starts_with(':')
    })
}

fn unquoted(key: &str) -> &str {
    key.trim().trim_matches(['"', '\'']).trim()
}

#[cfg(test)]
mod tests {
    use super::is_ours;

    #[test]
    fn files_of_events_are_known_by_their_shape_and_others_are_left_alone() {
        let ours = [
            "title: T\nevents:\n",
            "events:\n- date: 2012\n  title: A\n",
            "\u{feff}events: [{ date: 2012, title: A }]\n",
            "title: T\r\nevents:\r\n  - {\r\n",
            "\"events\":\n  - \"date\" : 2012\n",
            "{ \"title\": \"T\", \"events\": [] }",
            "{\n  \"title\": \"T\",\n  \"events\": [\n",
            "# yaml-language-server: $schema=../schema/events.schema.json\n",
            "sources:\n  a: { title: A\nevents:\n  - [\n",
        ];
        for text in ours {
            assert!(is_ours("a.yaml", text), "{text}");
        }
        let others = [
            "",
            "services:\n  web:\n    image: nginx\n    environment:\n      - date=1\n",
            "on:\n  push:\n    branches: [main]\njobs:\n  events:\n    steps: []\n",
            "title: A page\ndate: 2012-05-25\n",
            "events:\n  created: true\n  updated: true\n",
            "{ \"events\": { \"created\": true } }",
            "events_date: 3\n",
        ];
        for text in others {
            assert!(!is_ours("docker-compose.yaml", text), "{text}");
        }
        assert!(is_ours("events.yml", "") && is_ours("war.events.YAML", "a: b") && !is_ours("events.txt", ""));
    }
}
