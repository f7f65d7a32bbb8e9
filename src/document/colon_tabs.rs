//! Tabs behind the colon of a key, which YAML allows and the parser refuses before a letter.

use crate::document::arena::{Arena, Form};
use crate::document::halt::Halt;
use crate::document::scan;

/// The parser's words for it.
const REFUSED: &str = "':' must be followed by a valid YAML whitespace";

/// Reads a text within the limits, and such tabs as the spaces they stand for.
pub(super) fn scan(text: &str) -> (Arena, Option<Halt>) {
    let (arena, halt) = scan::scan(text);
    match &halt {
        Some(Halt::Stop(stop)) if stop.info.contains(REFUSED) => spaced(text),
        _ => (arena, halt),
    }
}

/// Reads a text with a space for each such tab. Every byte keeps its place, and a tab in a text stays one.
fn spaced(text: &str) -> (Arena, Option<Halt>) {
    let tabs: Vec<usize> = text.match_indices(":\t").map(|(colon, _)| colon + 1).collect();
    let (arena, halt) = scan::scan(&with_spaces(text, &tabs));
    let inside = in_texts(&arena, &tabs);
    if inside.is_empty() {
        return (arena, halt);
    }
    let outside: Vec<usize> = tabs.into_iter().filter(|tab| inside.binary_search(tab).is_err()).collect();
    scan::scan(&with_spaces(text, &outside))
}

fn with_spaces(text: &str, tabs: &[usize]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for tab in tabs {
        out.push_str(&text[from..*tab]);
        out.push(' ');
        from = tab + 1;
    }
    out.push_str(&text[from..]);
    out
}

/// The tabs that stand in a text or a key.
fn in_texts(arena: &Arena, tabs: &[usize]) -> Vec<usize> {
    let texts = arena.slots.iter().filter(|slot| matches!(slot.form(), Form::Plain | Form::Quoted));
    let inside = texts.flat_map(|slot| {
        let (start, end) = (slot.start as usize, slot.end as usize);
        let first = tabs.partition_point(|tab| *tab < start);
        tabs[first..].iter().take_while(move |tab| **tab < end)
    });
    inside.copied().collect()
}
