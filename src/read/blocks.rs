//! The entries of a file as blocks of lines, found without YAML, so that one that is no YAML can be cut out.

use crate::text::Span;

/// The entries of all sections, in the order of the file.
pub(super) struct Blocks<'t> {
    text: &'t str,
    sections: Vec<Section>,
    blocks: Vec<Block>,
}

struct Section {
    /// The line of its key.
    head: Span,
    /// The byte after its last line.
    end: usize,
}

struct Block {
    start: usize,
    section: usize,
    is_cut: bool,
}

impl<'t> Blocks<'t> {
    pub(super) fn of(text: &'t str) -> Blocks<'t> {
        let mut found = Blocks { text, sections: Vec::new(), blocks: Vec::new() };
        // Where the entries of the section begin, once its first line is known.
        let mut open: Option<Option<Start>> = None;
        let mut at = 0;
        for line in text.split_inclusive(['\n', '\r']) {
            let (start, end) = (at, at + line.len());
            at = end;
            if is_head(line) {
                let is_split = line.ends_with('\r') && text[end..].starts_with('\n');
                let head = Span::new(start, end + usize::from(is_split));
                found.sections.push(Section { head, end: text.len() });
                open = Some(None);
                continue;
            }
            let Some(begun) = &mut open else { continue };
            if is_idle(line) {
                continue;
            }
            let here = *begun.get_or_insert_with(|| Start::of(line));
            if here.begins(line) {
                let section = found.sections.len() - 1;
                found.blocks.push(Block { start, section, is_cut: false });
            } else if !line.starts_with([' ', '\t']) {
                open = None;
            }
            if open.is_none()
                && let Some(section) = found.sections.last_mut()
            {
                section.end = start;
            }
        }
        for at in 1..found.sections.len() {
            found.sections[at - 1].end = found.sections[at - 1].end.min(found.sections[at].head.start());
        }
        found
    }

    /// Cuts out the entry that holds a byte; its number, or `None` where the byte stands in none, or in one that is cut
    /// already.
    pub(super) fn cut(&mut self, at: usize) -> Option<usize> {
        let number = self.holding(at)?;
        self.blocks[number].is_cut = true;
        Some(number)
    }

    /// Cuts out the entry that holds a byte, or the one before it where a test finds that at fault, alone and with this one: a
    /// bracket that is not closed is noticed in the next entry.
    pub(super) fn cut_faulty(&mut self, at: usize, is_faulty: impl Fn(&str) -> bool) -> Option<usize> {
        let holding = self.holding(at)?;
        let fault = |first: usize, last: usize| is_faulty(&self.alone(first, last).0);
        let before = holding.checked_sub(1).filter(|before| self.is_followed(*before) && !self.blocks[*before].is_cut);
        let number = before.filter(|before| fault(*before, *before) && fault(*before, holding)).unwrap_or(holding);
        self.blocks[number].is_cut = true;
        Some(number)
    }

    /// The entry that holds a byte, where it is not cut out.
    fn holding(&self, at: usize) -> Option<usize> {
        let begun = self.blocks.partition_point(|block| block.start <= at);
        let number = (0..begun).rev().find(|number| !self.blocks[*number].is_cut)?;
        (at < self.end(number).max(self.blocks[number].start + 1)).then_some(number)
    }

    /// Cuts out all entries after one that a test tells to be no YAML by themselves, each with its section's key above it; what
    /// the test said, with the bytes that stand before the text it was given. One that is YAML together with the next is none
    /// of them, for a text in quotes may go on there.
    ///
    /// `stops` is asked first of two together, for it takes less: where it says so, they are no YAML.
    pub(super) fn cut_behind<T>(
        &mut self,
        number: usize,
        test: impl Fn(&str) -> Option<T>,
        stops: impl Fn(&str) -> bool,
    ) -> Vec<(T, usize)> {
        let mut found = Vec::new();
        let mut next = number + 1;
        while next < self.blocks.len() {
            let (text, before) = self.alone(next, next);
            let reported = test(&text);
            let is_one_entry = |text: &str| !stops(text) && test(text).is_none();
            let is_joined = reported.is_some() && self.is_followed(next) && is_one_entry(&self.alone(next, next + 1).0);
            if let Some(reported) = reported.filter(|_| !is_joined) {
                self.blocks[next].is_cut = true;
                found.push((reported, before));
            }
            next += 1 + usize::from(is_joined);
        }
        found
    }

    /// Whether all that is cut out are events.
    pub(super) fn are_events_cut(&self) -> bool {
        let mut cut = self.blocks.iter().filter(|block| block.is_cut);
        cut.all(|block| {
            let head = &self.text[self.sections[block.section].head.range()];
            head.trim_start_matches('\u{feff}').starts_with("events:")
        })
    }

    /// The text with spaces in place of what is cut out.
    pub(super) fn rest(&self) -> String {
        let mut rest = String::with_capacity(self.text.len());
        for (number, block) in self.blocks.iter().enumerate().filter(|(_, block)| block.is_cut) {
            // Those in a row are cut as one.
            if block.start < rest.len() {
                continue;
            }
            rest.push_str(&self.text[rest.len()..block.start]);
            let own = &self.text[rest.len()..self.end(number)];
            rest.extend(own.bytes().map(|b| if matches!(b, b'\n' | b'\r') { char::from(b) } else { ' ' }));
        }
        rest.push_str(&self.text[rest.len()..]);
        rest
    }

    /// The byte after an entry: where the next one begins that is not cut out, or its section ends.
    fn end(&self, number: usize) -> usize {
        let section = self.blocks[number].section;
        let mut behind = self.blocks[number + 1..].iter().take_while(|block| block.section == section);
        behind.find(|block| !block.is_cut).map_or(self.sections[section].end, |block| block.start)
    }

    fn is_followed(&self, number: usize) -> bool {
        self.blocks.get(number + 1).is_some_and(|next| next.section == self.blocks[number].section)
    }

    /// The lines of some entries below those of their section's key, and how many bytes of the file stand before them.
    pub(super) fn alone(&self, first: usize, last: usize) -> (String, usize) {
        let head = &self.text[self.sections[self.blocks[first].section].head.range()];
        let head = head.trim_start_matches('\u{feff}');
        let start = self.blocks[first].start;
        (format!("{head}{}", &self.text[start..self.end(last)]), start - head.len())
    }
}

/// How the entries of a section begin.
#[derive(Clone, Copy)]
struct Start {
    column: usize,
    has_dash: bool,
}

impl Start {
    /// As its first line does.
    fn of(line: &str) -> Start {
        let column = line.len() - line.trim_start_matches(' ').len();
        Start { column, has_dash: is_dash(&line[column..]) }
    }

    fn begins(self, line: &str) -> bool {
        let rest = line.get(self.column..).filter(|_| line.bytes().take(self.column).all(|b| b == b' '));
        rest.is_some_and(|rest| {
            if self.has_dash { is_dash(rest) } else { self.column > 0 && !rest.starts_with(' ') && !is_idle(rest) }
        })
    }
}

fn is_dash(rest: &str) -> bool {
    rest.trim_end() == "-" || rest.starts_with("- ")
}

fn is_head(line: &str) -> bool {
    let line = line.trim_start_matches('\u{feff}');
    ["events:", "sources:", "categories:", "timelines:"].iter().any(|head| line.strip_prefix(head).is_some_and(is_idle))
}

/// Nothing but space and a comment.
fn is_idle(line: &str) -> bool {
    let words = line.trim();
    words.is_empty() || words.starts_with('#')
}

#[cfg(test)]
mod tests {
    use super::Blocks;

    #[test]
    fn only_the_event_at_the_place_is_cut_out() {
        let text = "title: T\nevents:\n  - date: é\n    title: A\n  - date: 2\ntimelines:\n  - id: x\n";
        let mut blocks = Blocks::of(text);
        let at = text.find('A').unwrap();
        assert_eq!(blocks.cut(at), Some(0));
        assert!(blocks.are_events_cut());
        let blank = format!("{}\n{}\n", " ".repeat(12), " ".repeat(12));
        assert_eq!(blocks.rest(), text.replace("  - date: é\n    title: A\n", &blank));
        assert_eq!(blocks.cut(at), None, "it is cut already");
        assert_eq!(blocks.cut(text.find("id: x").unwrap()), Some(2));
        assert!(!blocks.rest().contains("id: x") && !blocks.are_events_cut(), "a timeline stands there");
        assert_eq!(blocks.cut(0), None);
        assert_eq!(Blocks::of("a: 1\n").cut(3), None);
    }

    #[test]
    fn what_is_noticed_in_an_entry_may_be_the_fault_of_the_one_before() {
        let text = "events:\n- a [\n- b\n- c\nsources:\n  d: 1\n";
        let faulty = |at: &str| Blocks::of(text).cut_faulty(text.find(at).unwrap(), |text| text.contains('['));
        assert_eq!([faulty("a ["), faulty("b\n"), faulty("c\n"), faulty("d: 1")], [Some(0), Some(0), Some(2), Some(3)]);
    }

    #[test]
    fn entries_are_tested_each_with_its_key() {
        let text = "events: # all\n- a\n  b\n- c\n# end\n- d\nsources:\n  e: 1\n  f: 2\ntitle: T\n";
        let mut blocks = Blocks::of(text);
        let reported = blocks.cut_behind(0, |text| (!text.contains('f')).then(|| text.to_owned()), |_| false);
        let places: Vec<(String, bool)> = reported
            .into_iter()
            .map(|(reported, before)| (reported.clone(), text[before..].contains(reported.lines().last().unwrap())))
            .collect();
        assert_eq!(
            places,
            [("events: # all\n- c\n# end\n".to_owned(), true), ("events: # all\n- d\n".to_owned(), true)],
            "with the next it is right"
        );
        assert_eq!(blocks.rest().len(), text.len());
        assert!(blocks.rest().ends_with("sources:\n  e: 1\n  f: 2\ntitle: T\n"));
    }
}
