//! Links of Markdown where an address belongs.

use crate::document::halt::Stop;
use crate::document::slips::line_parts::Line;
use crate::document::slips::value::sign as shown;
use crate::document::slips::{Guess, fix, replace};
use crate::text::Span;

/// `url: [text](address)`: a link of Markdown where an address belongs.
pub(super) fn markdown(text: &str, stop: &Stop) -> Vec<Guess> {
    let line = Line::at(text, stop.at);
    let written = &text[line.start..line.end];
    let found = ["url", "archived"].iter().find_map(|key| {
        let start = written.find(&format!("{key}: [")).or_else(|| written.find(&format!("{key}: ![")))? + key.len() + 2;
        let end = start + end_of_link(&written[start..])?;
        Some((key, Span::new(line.start + start, line.start + end)))
    });
    let Some((key, value)) = found else { return emphasised(line).into_iter().collect() };
    let target = text[value.range()].split_once("](").map_or("", |(_, target)| target.trim_end_matches(')'));
    // `(address "title")`
    let long = target.find(char::is_whitespace).unwrap_or(target.len());
    let open = target[..long].matches('(').count();
    let address = format!("{}{}", &target[..long], ")".repeat(open));
    let hint = format!("write the address alone: `{key}: {address}`");
    let fixes = vec![fix(format!("write `{address}`"), vec![replace(value, &address)], address.starts_with("http"))];
    vec![Guess { span: value, message: "a Markdown link, expected an address".to_owned(), hint, fixes }]
}

/// `url: **address**`: bold letters of Markdown around an address.
fn emphasised(line: Line<'_>) -> Option<Guess> {
    let key = line.key().filter(|key| matches!(key.name, "url" | "archived"))?;
    let value = line.value(key.value);
    let written = &line.text[value.range()];
    let sign = written.chars().next().filter(|c| "*`@%".contains(*c))?;
    let address = written.trim_matches(sign);
    let is_address = address.starts_with("http") && !address.contains(char::is_whitespace);
    let hint = format!("write the address alone: `{}: {address}`", key.name);
    let fixes = vec![fix(format!("write `{address}`"), vec![replace(value, address)], true)];
    let message = format!("{} around an address, which is no part of it", shown(sign));
    is_address.then_some(Guess { span: value, message, hint, fixes })
}

/// The bytes of `[text](address)`.
fn end_of_link(text: &str) -> Option<usize> {
    let target = text.find("](")? + 1;
    let mut depth = 0_usize;
    for (at, c) in text[target..].char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 1 => return Some(target + at + 1),
            ')' => depth -= 1,
            _ => {}
        }
    }
    None
}
