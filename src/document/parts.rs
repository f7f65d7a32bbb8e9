//! The scan in parts: head, items and tail of a file scanned each for itself, the plainest items without a parser, and
//! joined.

use crate::document::arena::{Arena, Form, Slot};
use crate::document::letters::Letters;
use crate::document::limit;
use crate::document::scan::{self, position};
use crate::document::simple_entries::{Part, Source};
use crate::document::split_points::{self, Cut};
use crate::document::workers::Workers;

/// Items that are scanned by one worker at a time; a number of the text's, never of the machine's.
const PART: usize = 512;

/// The arena of a text, where it can be scanned in parts and is without error, anchor, alias and tag.
pub(super) fn scan(text: &str, letters: Letters, workers: Workers) -> Option<Arena> {
    in_parts_of(PART, text, letters, workers)
}

fn in_parts_of(size: usize, text: &str, letters: Letters, workers: Workers) -> Option<Arena> {
    let cut = split_points::cut(text)?;
    // Each item is two nodes at least: a text that will be refused is not held twice.
    let most = limit::most_nodes(text.len());
    if cut.lines.len() * 2 > most {
        return None;
    }
    let head = head(text, &cut)?;
    let tail = tail(text, &cut)?;
    let parts = items(size, Source::of(text, letters), &cut, workers)?;
    join(head, parts, tail, most)
}

/// The mapping at the top up to the key of the list, and the list without its items.
fn head(text: &str, cut: &Cut) -> Option<Arena> {
    let mut head = piece(text, 0, opened(text, cut, cut.lines[0]), 0)?;
    let [.., key, list, item] = head.slots.as_slice() else { return None };
    let root = head.slots.first()?;
    let at_edge = root.start == 0 || text.as_bytes()[root.start as usize - 1] == b'\n';
    let is_key = key.form() == Form::Plain && &text[key.start as usize..key.end as usize] == split_points::KEY;
    let is_list = list.form() == (Form::List { flow: false }) && item.form() == Form::Plain && item.start == item.end;
    let is_last = list.next() == item.next() && direct_children(&head.slots)?.is_multiple_of(2);
    let is_mapping = root.form() == (Form::Mapping { flow: false }) && root.next() == list.next();
    if !(at_edge && is_key && is_list && is_last && is_mapping) {
        return None;
    }
    head.slots.pop();
    Some(head)
}

/// How many nodes stand right below the first, where the last but one of all is the last of them.
fn direct_children(slots: &[Slot]) -> Option<usize> {
    let (mut at, mut count, list) = (1, 0, slots.len() - 2);
    while at < slots.len() {
        count += 1;
        if at == list {
            return Some(count);
        }
        at = slots[at].next() as usize;
    }
    None
}

/// The keys after the list.
fn tail(text: &str, cut: &Cut) -> Option<Arena> {
    let from = *cut.lines.last()?;
    if from == text.len() {
        return Some(Arena::default());
    }
    let line = text[from..].lines().next().unwrap_or_default();
    let key = line.split(':').next().unwrap_or_default();
    let is_word = key.starts_with(|c: char| c.is_ascii_alphabetic())
        && key.len() <= 64
        && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let rest = &line[key.len()..];
    if !is_word || !(rest.starts_with(": ") || rest == ":") {
        return None;
    }
    let tail = piece(text, from, text.len(), 0)?;
    (tail.slots.first()?.form() == Form::Mapping { flow: false }).then_some(tail)
}

/// A piece by the parser, its slots placed in the whole text; only where each of them means the same by itself.
fn piece(text: &str, from: usize, to: usize, outside: usize) -> Option<Arena> {
    let mut arena = scan::piece(&text[from..to], outside).filter(|arena| arena.plain)?;
    let from = position(from);
    for slot in &mut arena.slots {
        slot.start += from;
        slot.end += from;
    }
    Some(arena)
}

/// Up to where an item opens: with its dash and the space behind it, the parser ends what stands before exactly where it
/// does in the whole text.
fn opened(text: &str, cut: &Cut, line: usize) -> usize {
    let dash = line + cut.indent;
    dash + 1 + text[dash + 1..].bytes().take_while(|byte| *byte == b' ').count()
}

/// All items, in parts.
fn items(size: usize, source: Source<'_>, cut: &Cut, workers: Workers) -> Option<Vec<Part>> {
    let count = cut.lines.len() - 1;
    let mut parts: Vec<Option<Part>> = vec![None; count.div_ceil(size)];
    let jobs = parts.iter_mut().enumerate();
    workers.share(jobs, |(at, part)| *part = self::part(source, cut, at * size, ((at + 1) * size).min(count)));
    parts.into_iter().collect()
}

/// The items from one line of the cut up to another.
fn part(source: Source<'_>, cut: &Cut, from: usize, to: usize) -> Option<Part> {
    let mut part = Part { arena: Arena::default(), is_settled: true };
    let mut odd = from;
    for at in from..to {
        let (before, decoded) = (part.arena.slots.len(), part.arena.decoded.len());
        if source.item(cut.lines[at], cut.indent, cut.lines[at + 1], &mut part).is_none() {
            part.is_settled = false;
            continue;
        }
        if odd < at {
            let slots = rebased(part.arena.slots.split_off(before), before);
            let mut easy = Arena { slots, decoded: part.arena.decoded.split_off(decoded), ..Arena::default() };
            easy.decoded.iter_mut().for_each(|(slot, _)| *slot -= position(before));
            parsed(source.text, cut, odd, at, &mut part.arena)?;
            append(&mut part.arena, easy);
        }
        odd = at + 1;
    }
    if odd < to {
        parsed(source.text, cut, odd, to, &mut part.arena)?;
    }
    Some(part)
}

/// Slots as if they were the first.
fn rebased(mut slots: Vec<Slot>, before: usize) -> Vec<Slot> {
    let before = position(before);
    slots.iter_mut().for_each(|slot| slot.set_next(slot.next() - before));
    slots
}

/// Items that need the parser.
fn parsed(text: &str, cut: &Cut, from: usize, to: usize, arena: &mut Arena) -> Option<()> {
    let (start, stop) = (cut.lines[from], cut.lines[to]);
    let is_last = to == cut.lines.len() - 1;
    let end = if is_last { stop } else { opened(text, cut, stop) };
    let mut found = piece(text, start, end, 1)?;
    if !is_last {
        found.slots.pop().filter(|item| item.form() == Form::Plain && item.start == item.end)?;
    }
    let before_tail = is_last && end < text.len();
    if found.slots[0].form() != (Form::List { flow: false }) || (before_tail && ends_with_nothing(&found)) {
        return None;
    }
    let items = found.slots.split_off(1);
    found.slots = rebased(items, 1);
    found.decoded.iter_mut().for_each(|(slot, _)| *slot -= 1);
    append(arena, found);
    Some(())
}

/// Whether the last value is nothing, or a block text without a line: the parser gives it the place of the sign after it,
/// which is not in the piece.
fn ends_with_nothing(arena: &Arena) -> bool {
    let Some((at, last)) = arena.slots.iter().enumerate().next_back() else { return true };
    let decoded = arena.decoded.last().filter(|(slot, _)| *slot as usize == at);
    last.start == last.end || decoded.is_some_and(|(_, text)| text.is_empty())
}

/// Slots and texts behind those there are.
fn append(arena: &mut Arena, more: Arena) {
    let before = position(arena.slots.len());
    arena.slots.extend(more.slots.into_iter().map(|slot| slot.behind(before)));
    arena.decoded.extend(more.decoded.into_iter().map(|(slot, text)| (slot + before, text)));
}

/// One arena of all; `None` where it is larger than a file may be.
fn join(head: Arena, parts: Vec<Part>, tail: Arena, most: usize) -> Option<Arena> {
    let count = head.slots.len() + parts.iter().map(|part| part.arena.slots.len()).sum::<usize>() + tail.slots.len();
    if count > most {
        return None;
    }
    let mut all = head;
    let list = all.slots.len() - 1;
    all.slots.reserve_exact(count - all.slots.len());
    let is_settled = parts.iter().all(|part| part.is_settled);
    parts.into_iter().for_each(|part| append(&mut all, part.arena));
    let after = position(all.slots.len());
    if is_settled {
        all.settled = list + 1..all.slots.len();
    }
    let end = all.slots[list + 1..].iter().map(|slot| slot.end).max()?;
    all.slots[list] = Slot::new(all.slots[list + 1].start, end, after, all.slots[list].form());
    all.slots[0].end = end;
    if let Some(root) = tail.slots.first().copied() {
        let mut tail = tail;
        let below = tail.slots.split_off(1);
        tail.slots = rebased(below, 1);
        tail.decoded.iter_mut().for_each(|(slot, _)| *slot -= 1);
        append(&mut all, tail);
        all.slots[0].end = root.end;
    }
    let last = position(all.slots.len());
    all.slots[0].set_next(last);
    Some(all)
}

#[cfg(test)]
mod tests;
