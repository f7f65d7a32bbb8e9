//! Blocks of text (`|`, `>`): where one ends, and the same text at another indentation.

use crate::edit::line;
use crate::edit::printer::Line;
use crate::text::Span;

/// A block of text as it is written.
pub(super) struct Block<'t> {
    /// The sign, its indicators and the comment behind them.
    header: &'t str,
    /// Spaces before each line of the text.
    margin: usize,
    /// The lines of the text, without their ends.
    lines: Vec<&'t str>,
    /// Whether the blank lines after the last letter belong to the text (`+`).
    pub(super) keeps_all: bool,
    /// Whether the file ends within its last line.
    is_open: bool,
    /// The byte after the last line that belongs to it, before its line end; after it where `keeps_all`.
    pub(super) end: usize,
}

impl<'t> Block<'t> {
    /// The block at a span; `column` is where the key or dash stands that it belongs to.
    pub(super) fn new(text: &'t str, span: Span, column: usize) -> Block<'t> {
        let header_end = line::end(text, span.start());
        let header = text[span.start()..header_end].trim_end();
        let indicators = header.split([' ', '\t']).next().unwrap_or_default();
        let digit = indicators.bytes().find(u8::is_ascii_digit).map(|digit| usize::from(digit - b'0'));
        let keeps_all = indicators.contains('+');
        let from = line::next(text, span.start());
        let margin = digit.map_or_else(|| first_indent(text, from, column), |digit| column + digit);
        let mut block = Block { header, margin, lines: Vec::new(), keeps_all, is_open: false, end: header_end };
        block.fill(text, from);
        block
    }

    fn fill(&mut self, text: &'t str, from: usize) {
        let mut at = from;
        let mut blank = Vec::new();
        while at < text.len() {
            let end = line::end(text, at);
            let line = &text[at..end];
            let spaces = line::indent(text, at);
            let is_blank = spaces == line.len() && spaces <= self.margin;
            if !is_blank && spaces < self.margin {
                break;
            }
            let next = line::next(text, at);
            let is_unended = next == end;
            if is_blank && (is_unended || !self.keeps_all) {
                blank.push("");
            } else {
                self.lines.append(&mut blank);
                self.lines.push(if is_blank { "" } else { &line[self.margin..] });
                self.is_open = is_unended;
                self.end = if self.keeps_all { next } else { end };
            }
            at = next;
        }
    }

    /// The same text behind another key, its lines at `indent`, two deeper than that key.
    pub(super) fn at(&self, indent: usize, head: &str) -> Vec<Line> {
        let moved = |line: &&str| match line.is_empty() {
            true => String::new(),
            false => format!("{}{line}", " ".repeat(indent)),
        };
        let header = self.header();
        let is_stripped = header.bytes().take(3).any(|byte| byte == b'-');
        let first = std::iter::once(format!("{head} {header}"));
        let mut lines: Vec<Line> = first.chain(self.lines.iter().map(moved)).map(Line::new).collect();
        if let Some(last) = lines.last_mut() {
            last.is_kept = self.keeps_all && !is_stripped;
            last.is_ended = !self.lines.is_empty() && !is_stripped;
        }
        lines
    }

    /// The header for lines that are two deeper than the key. A text that the file cut short has no line end at its end:
    /// `-` says so wherever it stands.
    fn header(&self) -> String {
        let length = self.header.find([' ', '\t']).unwrap_or(self.header.len());
        let (indicators, rest) = self.header.split_at(length);
        let digit = if indicators.contains(|c: char| c.is_ascii_digit()) { "2" } else { "" };
        let chomping = match (self.is_open, indicators.chars().find(|c| matches!(c, '+' | '-'))) {
            (true, _) => "-".to_owned(),
            (false, sign) => sign.map(String::from).unwrap_or_default(),
        };
        format!("{}{digit}{chomping}{rest}", &indicators[..1])
    }
}

/// The indentation of the first line with a letter; more than any where there is none, for then all lines are blank.
fn first_indent(text: &str, from: usize, column: usize) -> usize {
    let mut at = from;
    let mut most = column + 1;
    while at < text.len() {
        let spaces = line::indent(text, at);
        if at + spaces < line::end(text, at) {
            return if spaces > column { spaces } else { most };
        }
        most = most.max(spaces);
        at = line::next(text, at);
    }
    most
}
