//! The scan: one pass over the text that fills the arena and stops at the first error or limit.

use std::borrow::Cow;
use std::collections::BTreeSet;

use saphyr_parser::{Event, Parser, ScalarStyle, StrInput, Tag};

use crate::diag::Diagnostic;
use crate::document::arena::{Arena, Form, Slot};
use crate::document::halt::{Halt, SECOND_DOCUMENT, Stop};
use crate::document::limit;
use crate::document::marks::Marks;
use crate::document::source_spans;
use crate::document::syntax;
use crate::document::tag::{says_text, strange_tag};
use crate::text::Span;

/// Reads a piece of a text that is known to be one document of its own, so many lists and mappings deep in the text; `None`
/// where it is not without error.
pub(super) fn piece(text: &str, outside: usize) -> Option<Arena> {
    let mut scan = Scan::new(text);
    scan.outside = outside;
    scan.run(&mut Parser::new_from_str(text)).ok()?;
    Some(scan.arena)
}

/// Reads a text within the limits.
pub(super) fn scan(text: &str) -> (Arena, Option<Halt>) {
    let mut scan = Scan::new(text);
    let mut parser = Parser::new_from_str(text);
    let diagnostic = scan.run(&mut parser).err();
    while !scan.open.is_empty() {
        scan.close(None);
    }
    scan.mark_unused();
    (scan.arena, diagnostic.map(|halt| *halt))
}

type Step = Result<(), Box<Halt>>;

fn reported(diagnostic: Diagnostic) -> Box<Halt> {
    Box::new(Halt::Reported(diagnostic))
}

struct Scan<'t> {
    text: &'t str,
    marks: Marks<'t>,
    arena: Arena,
    open: Vec<Open>,
    anchors: Vec<Anchor>,
    /// Nodes plus sixteenths of their bytes so far, aliases written out.
    weight: u64,
    /// The part of it that aliases added.
    added: u64,
    documents: usize,
    /// Lists and mappings around the text.
    outside: usize,
    /// Nodes at most.
    most: usize,
}

/// A list or mapping whose end is still to come.
struct Open {
    slot: u32,
    anchor: Option<usize>,
}

struct Anchor {
    /// The parser's number for it, ascending.
    id: usize,
    slot: u32,
    before: u64,
    /// Known once it is closed.
    weight: Option<u64>,
}

impl<'t> Scan<'t> {
    fn new(text: &'t str) -> Scan<'t> {
        Scan {
            text,
            marks: Marks::new(text),
            arena: Arena::default(),
            open: Vec::new(),
            anchors: Vec::new(),
            weight: 0,
            added: 0,
            documents: 0,
            outside: 0,
            most: limit::most_nodes(text.len()),
        }
    }

    fn run(&mut self, parser: &mut Parser<'t, StrInput<'t>>) -> Step {
        while let Some(next) = parser.next_event() {
            match next {
                Ok((event, span)) => self.step(event, span)?,
                Err(diagnostic) => {
                    let at = self.marks.byte(diagnostic.marker().index());
                    let opener = self.open.last().map(|open| self.arena.slots[open.slot as usize].start as usize);
                    return Err(Box::new(Halt::Stop(Stop { at, info: diagnostic.info().to_owned(), opener })));
                }
            }
        }
        Ok(())
    }

    fn step(&mut self, event: Event<'t>, span: saphyr_parser::Span) -> Step {
        let start = self.marks.byte(span.start.index());
        match event {
            Event::Scalar(value, style, anchor, tag) => {
                let end = self.marks.byte(span.end.index());
                self.scalar(&value, style, (start, end), anchor, tag)
            }
            Event::SequenceStart(anchor, tag) => self.open(Form::List { flow: false }, start, anchor, tag),
            Event::MappingStart(anchor, tag) => self.open(Form::Mapping { flow: false }, start, anchor, tag),
            Event::SequenceEnd | Event::MappingEnd => {
                // The parser's end takes in the space and the comment behind a bracket; of `{a: 1,}` it is the comma.
                let start = source_spans::behind_comma(self.text, start);
                let is_bracket = matches!(self.text.as_bytes().get(start), Some(b']' | b'}'));
                let end = if is_bracket { start + 1 } else { self.marks.byte(span.end.index()) };
                self.close(Some(end));
                Ok(())
            }
            Event::Alias(id) => {
                let end = self.marks.byte(span.end.index());
                self.alias(id, Span::new(start, end))
            }
            Event::DocumentStart(_) => self.document(start),
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => Ok(()),
        }
    }

    fn document(&mut self, start: usize) -> Step {
        self.documents += 1;
        let second = || Halt::Stop(Stop { at: start, info: SECOND_DOCUMENT.to_owned(), opener: None });
        if self.documents > 1 { Err(Box::new(second())) } else { Ok(()) }
    }

    fn scalar(
        &mut self,
        value: &str,
        style: ScalarStyle,
        (start, end): (usize, usize),
        anchor: usize,
        tag: Option<Cow<'t, Tag>>,
    ) -> Step {
        let has_properties = anchor > 0 || tag.is_some();
        let start = if has_properties { source_spans::after_properties(self.text, start, end) } else { start };
        let block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
        let span = match style {
            ScalarStyle::Literal | ScalarStyle::Folded => source_spans::block(self.text, start, end, has_properties),
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => source_spans::quoted(self.text, start, end),
            // Nothing: the parser spans the sign after it.
            ScalarStyle::Plain if value.is_empty() => Span::new(start, start),
            _ => Span::new(start, end),
        };
        let says_text = tag.as_deref().is_some_and(says_text);
        let form = if style == ScalarStyle::Plain && !says_text { Form::Plain } else { Form::Quoted };
        let slot = self.push(form, span, anchor, tag)?;
        let same = match form {
            Form::Plain => self.text.get(span.range()) == Some(value),
            _ => !block && style != ScalarStyle::Plain && source_spans::inside_quotes(self.text, span) == Some(value),
        };
        if !same {
            let is_last = block && end == self.text.len();
            let value = if is_last { source_spans::without_added_end(self.text, span, value) } else { value };
            self.arena.slots[slot as usize].set_decoded();
            self.arena.decoded.push((slot, value.into()));
        }
        self.weight += value.len() as u64 / 16;
        self.settle(anchor);
        Ok(())
    }

    fn open(&mut self, form: Form, start: usize, anchor: usize, tag: Option<Cow<'t, Tag>>) -> Step {
        let has_properties = anchor > 0 || tag.is_some();
        let start =
            if has_properties { source_spans::after_properties(self.text, start, self.text.len()) } else { start };
        let span = Span::new(start, start);
        if self.open.len() + self.outside >= limit::MAX_DEPTH {
            return Err(reported(limit::too_deep(Span::new(start, start + 1))));
        }
        let slot = self.push(form, span, anchor, tag)?;
        let anchor = (anchor > 0).then(|| self.anchors.len() - 1);
        self.open.push(Open { slot, anchor });
        Ok(())
    }

    /// Ends the innermost list or mapping; `end` is the byte after what the parser saw as its end.
    fn close(&mut self, end: Option<usize>) {
        let Some(open) = self.open.pop() else { return };
        let next = position(self.arena.slots.len());
        let here = open.slot as usize;
        let bracket = end.filter(|end| self.is_bracketed(here, *end));
        let first = self.arena.slots.get(here + 1).map(|slot| slot.start);
        let slot = &mut self.arena.slots[here];
        slot.set_next(next);
        match bracket {
            Some(end) => {
                slot.end = position(end);
                slot.set_form(in_brackets(slot.form()));
            }
            None => {
                slot.start = first.unwrap_or(slot.start);
                slot.end = slot.end.max(slot.start);
            }
        }
        let end = self.arena.slots[here].end;
        if let Some(last) = self.open.last() {
            let parent = &mut self.arena.slots[last.slot as usize];
            parent.end = parent.end.max(end);
        }
        if let Some(anchor) = open.anchor {
            let anchor = &mut self.anchors[anchor];
            anchor.weight = Some(self.weight - anchor.before);
        }
    }

    /// Whether the node stands in brackets of its own. (The parser ends the pair in `[a: b]` with the list's bracket.)
    fn is_bracketed(&self, slot: usize, end: usize) -> bool {
        let slot = &self.arena.slots[slot];
        let (first, last) = if matches!(slot.form(), Form::List { .. }) { (b'[', b']') } else { (b'{', b'}') };
        let bytes = self.text.as_bytes();
        end > slot.start as usize + 1 && bytes[slot.start as usize] == first && bytes[end - 1] == last
    }

    fn alias(&mut self, id: usize, span: Span) -> Step {
        let known = self.anchors.binary_search_by_key(&id, |anchor| anchor.id).ok().map(|at| &self.anchors[at]);
        let Some((target, weight)) = known.and_then(|anchor| Some((anchor.slot, anchor.weight?))) else {
            return Err(reported(syntax::endless_alias(span)));
        };
        self.weight += weight;
        self.added += weight;
        if self.added > limit::MAX_ALIAS_WEIGHT {
            return Err(reported(limit::too_many_aliases(span)));
        }
        self.arena.plain = false;
        let slot = self.push(Form::Alias, span, 0, None)?;
        self.arena.targets.push((slot, target));
        Ok(())
    }

    fn push(&mut self, form: Form, span: Span, anchor: usize, tag: Option<Cow<'t, Tag>>) -> Result<u32, Box<Halt>> {
        if self.arena.slots.len() >= self.most {
            return Err(reported(limit::too_many_nodes(span, self.text.len())));
        }
        let slot = position(self.arena.slots.len());
        if anchor > 0 {
            self.anchors.push(Anchor { id: anchor, slot, before: self.weight, weight: None });
            self.arena.plain = false;
        }
        if let Some(tag) = tag {
            self.arena.plain = false;
            if tag.handle.len() + tag.suffix.len() == 1 {
                self.arena.marked.push(slot);
            }
            self.arena.tags.extend(strange_tag(&tag).map(|text| (slot, text)));
        }
        let (start, end) = (position(span.start()), position(span.end()));
        self.arena.slots.push(Slot::new(start, end, slot + 1, form));
        if let Some(last) = self.open.last() {
            let parent = &mut self.arena.slots[last.slot as usize];
            parent.end = parent.end.max(end);
        }
        self.weight += 1;
        Ok(slot)
    }

    /// Keeps the texts whose anchors no alias repeats.
    fn mark_unused(&mut self) {
        let repeated: BTreeSet<u32> = self.arena.targets.iter().map(|(_, target)| *target).collect();
        let anchored = self.anchors.iter().map(|anchor| anchor.slot).filter(|slot| !repeated.contains(slot));
        self.arena.marked.extend(anchored);
        self.arena.marked.sort_unstable();
        self.arena.marked.dedup();
    }

    /// An anchored scalar is whole at once.
    fn settle(&mut self, anchor: usize) {
        if anchor > 0
            && let Some(last) = self.anchors.last_mut()
        {
            last.weight = Some(self.weight - last.before);
        }
    }
}

fn in_brackets(form: Form) -> Form {
    match form {
        Form::List { .. } => Form::List { flow: true },
        Form::Mapping { .. } => Form::Mapping { flow: true },
        other => other,
    }
}

/// A count of bytes or nodes as it is kept.
pub(super) fn position(count: usize) -> u32 {
    u32::try_from(count).expect("impossible: a file has at most 2^26 bytes, and fewer nodes")
}
