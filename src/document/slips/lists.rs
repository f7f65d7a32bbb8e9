//! Lists without the one pair of brackets around all of their items.

use crate::document::halt::Stop;
use crate::document::slips::json::{behind_bracket, string};
use crate::document::slips::known_keys::is_list;
use crate::document::slips::line_parts::Line;
use crate::document::slips::{Guess, fix, replace};

/// Words and signs between items, which may be a part of one.
const WORDS: &[&str] = &["and ", "& ", "or ", "und ", "et ", "y ", "и ", "+ ", "/ "];

/// `tags: "a", "b"`, `actors: [A, B] and C`: the items in one pair of brackets.
pub(super) fn open(text: &str, stop: &Stop) -> Vec<Guess> {
    Line::near(text, stop).into_iter().filter_map(guess).collect()
}

fn guess(line: Line<'_>) -> Option<Guess> {
    let key = line.key().filter(|key| is_list(key.name) && !matches!(key.name, "events" | "timelines"))?;
    let value = line.value(key.value);
    let written = &line.text[value.range()];
    let Items { items, is_sure } =
        Items::of(written).filter(|items| items.items.len() > 1 && written.starts_with(['"', '\'', '[']))?;
    let list = format!("[{}]", items.join(", "));
    let message = "a list without one pair of brackets around all of its items".to_owned();
    let fixes = vec![fix(format!("write `{list}`"), vec![replace(value, &list)], is_sure)];
    Some(Guess { span: value, message, hint: format!("write `{}: {list}`", key.name), fixes })
}

/// The items that a line names, as they are written, and whether only signs stand between them.
struct Items {
    items: Vec<String>,
    is_sure: bool,
}

impl Items {
    fn of(written: &str) -> Option<Items> {
        let mut found = Items { items: Vec::new(), is_sure: true };
        let mut rest = written.trim();
        while !rest.is_empty() {
            rest = found.item(rest)?.trim_start();
            let signs = rest.trim_start_matches([',', ';', ' ']);
            let word = WORDS.iter().find_map(|word| signs.strip_prefix(word));
            let is_apart = signs.len() < rest.len() || word.is_some() || rest.starts_with('[') || rest.is_empty();
            if !is_apart {
                return None;
            }
            found.is_sure &= word.is_none();
            rest = word.unwrap_or(signs).trim_start();
        }
        Some(found)
    }

    /// Takes the first item, or all of a list in brackets; what follows.
    fn item<'t>(&mut self, rest: &'t str) -> Option<&'t str> {
        let first = rest.chars().next()?;
        let end = match first {
            '"' | '\'' => string(rest, first),
            '[' => behind_bracket(rest, 0)?,
            _ => rest.find([',', ';']).unwrap_or(rest.len()),
        };
        let written = rest[..end].trim();
        match first {
            '"' | '\'' if written.len() > 1 && written.ends_with(first) => self.items.push(written.to_owned()),
            '[' => {
                let inside = written[1..].strip_suffix(']')?;
                if inside.contains(['"', '\'', '[', '{']) {
                    return None;
                }
                let items = inside.split(',').map(|item| item.trim().to_owned());
                self.items.extend(items.filter(|item| !item.is_empty()));
            }
            _ if !written.is_empty() && !written.contains(['"', '\'', '[', ']', '{', '}', ':', '#']) => {
                self.items.push(written.to_owned());
            }
            _ => return None,
        }
        Some(&rest[end..])
    }
}
