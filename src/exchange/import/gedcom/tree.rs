//! Lines of GEDCOM as a tree: each has a level, may be named between at signs, and has a tag and a text.

use crate::exchange::Report;

/// A line with what stands below it.
#[derive(Debug, Default)]
pub(super) struct Node<'t> {
    /// From 1.
    pub(super) line: usize,
    level: usize,
    /// What others call it, without its at signs.
    pub(super) name: &'t str,
    pub(super) tag: &'t str,
    /// With the lines that continue it; an at sign is written twice as in the file.
    value: String,
    /// Where the nodes below it end.
    end: usize,
}

/// All lines, each before those below it.
#[derive(Debug, Default)]
pub(super) struct Tree<'t> {
    nodes: Vec<Node<'t>>,
}

/// A node and the tree that it stands in.
#[derive(Debug, Clone, Copy)]
pub(super) struct At<'t, 'a> {
    tree: &'a Tree<'t>,
    at: usize,
}

/// A line as it is written.
struct Line<'t> {
    level: usize,
    name: &'t str,
    tag: &'t str,
    value: &'t str,
}

impl<'t> Tree<'t> {
    /// Reads all lines; those that are none are told.
    pub(super) fn read(text: &'t str, report: &mut Report) -> Tree<'t> {
        let mut tree = Tree::default();
        let mut above: Vec<usize> = Vec::new();
        for (number, written) in lines(text) {
            if written.trim().is_empty() {
                continue;
            }
            match line(written) {
                Some(line) => tree.add(number, &line, &mut above, report),
                None => report.skip(number, written, "is no line of GEDCOM: expected a level, a tag and a text"),
            }
        }
        tree.close(&mut above, 0);
        tree
    }

    fn add(&mut self, number: usize, line: &Line<'t>, above: &mut Vec<usize>, report: &mut Report) {
        let parent = above.iter().rev().find(|at| self.nodes[**at].level < line.level).copied();
        let expected = parent.map_or(0, |at| self.nodes[at].level + 1);
        if line.level > expected {
            let why = format!("stands at level {}, where {expected} is the deepest that there can be", line.level);
            return report.skip(number, line.tag, why);
        }
        if let (Some(parent), "CONC" | "CONT") = (parent, line.tag) {
            let value = &mut self.nodes[parent].value;
            value.push_str(if line.tag == "CONT" { "\n" } else { "" });
            return value.push_str(line.value);
        }
        self.close(above, line.level);
        above.push(self.nodes.len());
        let Line { level, name, tag, value } = *line;
        self.nodes.push(Node { line: number, level, name, tag, value: value.to_owned(), end: 0 });
    }

    /// Ends the nodes of a level and of those below it.
    fn close(&mut self, above: &mut Vec<usize>, level: usize) {
        while let Some(at) = above.pop_if(|at| self.nodes[*at].level >= level) {
            self.nodes[at].end = self.nodes.len();
        }
    }

    /// The nodes of level 0.
    pub(super) fn records(&self) -> impl Iterator<Item = At<'t, '_>> {
        self.between(0, self.nodes.len())
    }

    /// Whether two records say the same, each line of them.
    pub(super) fn is_same(&self, one: At<'t, '_>, other: At<'t, '_>) -> bool {
        let lines = |at: At<'t, '_>| {
            let nodes = &self.nodes[at.at..at.node().end];
            nodes.iter().map(|node| (node.level, node.tag, node.value.clone())).collect::<Vec<_>>()
        };
        lines(one) == lines(other)
    }

    fn between(&self, start: usize, end: usize) -> impl Iterator<Item = At<'t, '_>> {
        let mut next = start;
        std::iter::from_fn(move || {
            let at = next;
            next = self.nodes.get(at).filter(|_| at < end)?.end;
            Some(At { tree: self, at })
        })
    }
}

impl<'t, 'a> At<'t, 'a> {
    pub(super) fn node(self) -> &'a Node<'t> {
        &self.tree.nodes[self.at]
    }

    pub(super) fn tag(self) -> &'t str {
        self.node().tag
    }

    pub(super) fn line(self) -> usize {
        self.node().line
    }

    /// Those directly below it.
    pub(super) fn below(self) -> impl Iterator<Item = At<'t, 'a>> {
        self.tree.between(self.at + 1, self.node().end)
    }

    /// The first below it with a tag.
    pub(super) fn first(self, tag: &str) -> Option<At<'t, 'a>> {
        self.below().find(|node| node.tag() == tag)
    }

    /// The text of the first below it with a tag, where there is any.
    pub(super) fn text_of(self, tag: &str) -> Option<String> {
        self.first(tag).and_then(At::text)
    }

    /// Its text with its lines; nothing where it is empty or names a record.
    pub(super) fn text(self) -> Option<String> {
        if self.pointer().is_some() {
            return None;
        }
        Some(self.node().value.replace("@@", "@").trim().to_owned()).filter(|text| !text.is_empty())
    }

    /// The text as it stands, for dates.
    pub(super) fn raw(self) -> &'a str {
        self.node().value.trim()
    }

    /// The record that it names: `@I1@`.
    pub(super) fn pointer(self) -> Option<&'a str> {
        let name = self.raw().strip_prefix('@')?.strip_suffix('@')?;
        (!name.is_empty() && !name.contains('@') && !name.starts_with('#')).then_some(name)
    }
}

/// Each line with its number; it ends at a line feed, a carriage return, or both.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut number = 0;
    let pieces = text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'));
    pieces.map(move |line| {
        number += 1;
        (number, line)
    })
}

fn line(written: &str) -> Option<Line<'_>> {
    let (level, rest) = written.trim_start().split_once([' ', '\t'])?;
    let is_level = level.len() <= 2 && level.bytes().all(|byte| byte.is_ascii_digit());
    let level = level.parse().ok().filter(|_| is_level)?;
    let rest = rest.trim_start();
    let (name, rest) = match rest.strip_prefix('@') {
        Some(named) => named.split_once('@').map(|(name, rest)| (name, rest.trim_start()))?,
        None => ("", rest),
    };
    let (tag, value) = rest.split_once(' ').unwrap_or((rest.trim_end(), ""));
    let is_tag = !tag.is_empty() && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    is_tag.then_some(Line { level, name, tag, value })
}

#[cfg(test)]
mod tests {
    use super::{At, Tree};
    use crate::exchange::Report;

    #[test]
    fn continued_lines_are_one_text_and_what_is_no_line_is_told() {
        let text =
            "0 HEAD\r\n1 NOTE one\r\n2 CONT two \r\n2 CONC three@@x\r\nstray words\r\n3 DEEP x\r\n0 @N1@ NOTE @I1@\r\n";
        let mut report = Report::default();
        let tree = Tree::read(text, &mut report);
        let records: Vec<At<'_, '_>> = tree.records().collect();
        assert_eq!(records[0].text_of("NOTE").as_deref(), Some("one\ntwo three@x"));
        assert_eq!((records[1].node().name, records[1].pointer(), records[1].line()), ("N1", Some("I1"), 7));
        let skipped: Vec<usize> = report.skipped.iter().map(|skipped| skipped.line).collect();
        assert_eq!(skipped, [5, 6]);
    }

    #[test]
    fn every_kind_of_line_end_counts_one() {
        for text in ["0 A\n1 B\n0 C", "0 A\r\n1 B\r\n0 C", "0 A\r1 B\r0 C"] {
            let tree = Tree::read(text, &mut Report::default());
            assert_eq!(tree.records().map(At::line).collect::<Vec<_>>(), [1, 3]);
        }
    }
}
