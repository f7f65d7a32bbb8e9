//! Braces and brackets unfolded: the file, its sections and their entries with a key a line, where they were written
//! between braces or brackets; what stands under a key of an entry stays as it is.

use crate::document::{Document, Kind, Node};
use crate::edit::EditError;
use crate::edit::brackets::Brackets;
use crate::edit::line;
use crate::edit::list::pair_end;
use crate::read::is_own;
use crate::text::{Edit, Span, apply};

/// The sections and what an entry of each is.
const SECTIONS: &[&str] = &["sources", "categories", "events", "timelines"];

/// How far down a node stands: the file, a section, an entry, what is inside an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Level {
    File,
    Section,
    Entry,
    Inside,
}

impl Level {
    /// The level of what stands under a key, or of an item.
    fn below(self, key: &str) -> Level {
        match self {
            Level::File if SECTIONS.contains(&key) => Level::Section,
            Level::Section => Level::Entry,
            _ => Level::Inside,
        }
    }
}

/// The text with everything unfolded down to the keys of each entry.
pub(super) fn unfolded(document: &Document<'_>) -> Result<String, EditError> {
    let text = document.text();
    let Some(root) = document.root() else { return Ok(text.to_owned()) };
    let newline = line::newline(text, 0);
    if is_folded(root, Level::File) {
        let lines = Unfold { text }.lines(root, Level::File)?;
        let (before, after) = (&text[..root.span().start()], &text[root.span().end()..]);
        return Ok(format!("{before}{}{after}", lines.join(newline)));
    }
    let mut edits = Vec::new();
    Unfold { text }.edits(root, Level::File, &mut edits)?;
    Ok(apply(text, &edits).unwrap_or_else(|| text.to_owned()))
}

fn is_folded(node: Node<'_>, level: Level) -> bool {
    let is_empty = node.items().next().is_none() && node.pairs().next().is_none();
    level != Level::Inside && node.is_flow() && !node.is_alias() && !is_empty
}

struct Unfold<'t> {
    text: &'t str,
}

impl Unfold<'_> {
    /// The edits that unfold what is folded in a list or mapping that is not.
    fn edits(&self, node: Node<'_>, level: Level, edits: &mut Vec<Edit>) -> Result<(), EditError> {
        if level == Level::Inside || node.is_flow() || node.is_alias() {
            return Ok(());
        }
        for (key, value) in node.pairs().filter(|(key, _)| !key.text().is_some_and(is_own)) {
            let below = level.below(key.text().unwrap_or_default());
            match is_folded(value, below) {
                true => edits.push(self.under_key(key, value, below)?),
                false => self.edits(value, below, edits)?,
            }
        }
        for item in node.items() {
            match is_folded(item, level.below("")) {
                true => edits.push(self.behind_dash(item, level.below(""))?),
                false => self.edits(item, level.below(""), edits)?,
            }
        }
        Ok(())
    }

    /// A value below its key, the comment behind its bracket behind the key.
    fn under_key(&self, key: Node<'_>, value: Node<'_>, level: Level) -> Result<Edit, EditError> {
        let text = self.text;
        let column = self.column(key.span().start());
        let newline = line::newline(text, key.span().start());
        let span = value.span();
        let head = text[key.span().end()..span.start()].trim_end();
        let end = line::end(text, span.end());
        let tail = text[span.end()..end].trim();
        let comment = if tail.is_empty() { String::new() } else { format!(" {tail}") };
        let margin = " ".repeat(column + 2);
        let lines = self.lines(value, level)?.into_iter().map(|line| format!("{newline}{margin}{line}"));
        let text = format!("{head}{comment}{}", lines.collect::<String>());
        Ok(Edit { span: Span::new(key.span().end(), end), text })
    }

    /// An item behind its dash, or below it where an anchor stands behind that; a comment behind its brace below its last key.
    fn behind_dash(&self, item: Node<'_>, level: Level) -> Result<Edit, EditError> {
        let text = self.text;
        let span = item.span();
        let line = line::start(text, span.start());
        let newline = line::newline(text, span.start());
        let head = &text[line..span.start()];
        let dash = line::indent(text, line);
        let (is_dashed, column) = (head.trim() == "-", self.column(span.start()));
        let column = if is_dashed { column } else { dash + 2 };
        let margin = " ".repeat(column);
        let lines = self.lines(item, level)?;
        let joined = lines.join(&format!("{newline}{margin}"));
        let is_first_comment = lines.first().is_some_and(|line| line.starts_with('#'));
        let lead = if is_dashed && !is_first_comment { String::new() } else { format!("{newline}{margin}") };
        Ok(Edit { span, text: format!("{lead}{joined}") })
    }

    fn column(&self, at: usize) -> usize {
        self.text[line::start(self.text, at)..at].trim_start_matches('\u{feff}').chars().count()
    }

    /// The lines of a list or mapping, at the left edge.
    fn lines(&self, node: Node<'_>, level: Level) -> Result<Vec<String>, EditError> {
        let brackets = Brackets::new(node)?;
        let mut lines = Vec::new();
        let mut at = brackets.open;
        let pairs: Vec<(Option<Node<'_>>, Node<'_>)> = match node.kind() {
            Kind::Mapping => node.pairs().map(|(key, value)| (Some(key), value)).collect(),
            _ => node.items().map(|item| (None, item)).collect(),
        };
        for ((key, value), part) in pairs.into_iter().zip(&brackets.parts) {
            lines.extend(self.comments(at, part.start));
            let own = match key {
                Some(key) => self.pair(key, value, level)?,
                None => self.item(part.start, value, level.below(""))?,
            };
            let first = lines.len();
            lines.extend(own);
            at = self.behind(part.end, part.comma, &mut lines, first);
        }
        lines.extend(self.comments(at, brackets.close));
        Ok(lines)
    }

    /// Puts the comment that stands behind an entry on its line behind that, or below where it has several. From where on the
    /// comments are those of the next.
    fn behind(&self, end: usize, comma: Option<usize>, lines: &mut Vec<String>, first: usize) -> usize {
        let after = comma.map_or(end, |comma| comma + 1);
        let line_end = line::end(self.text, end);
        let Some(comment) = line::comment(self.text, end, after.max(line_end)).filter(|comment| {
            let between = self.text[end..comment.start()].replace(',', "");
            between.trim().is_empty() && comment.start() <= line_end
        }) else {
            return after;
        };
        let words = self.text[comment.range()].trim_end();
        match lines.len() - first {
            1 => lines[first].push_str(&format!(" {words}")),
            _ => lines.push(format!("  {words}")),
        }
        comment.end().max(after)
    }

    fn comments(&self, from: usize, to: usize) -> Vec<String> {
        let mut at = from;
        let mut lines = Vec::new();
        while let Some(comment) = line::comment(self.text, at, to) {
            lines.push(self.text[comment.range()].trim_end().to_owned());
            at = comment.end();
        }
        lines
    }

    fn pair(&self, key: Node<'_>, value: Node<'_>, level: Level) -> Result<Vec<String>, EditError> {
        let text = self.text;
        let name = &text[key.span().range()];
        if name.contains('\n') {
            return Err(EditError::Layout { span: key.span() });
        }
        let end = pair_end(text, key, value);
        let is_empty = value.kind() == Kind::Null && value.span().is_empty();
        let gap = &text[key.span().end()..if is_empty { end } else { value.span().start() }];
        if gap.contains('#') {
            return Err(EditError::Comment { span: key.span() });
        }
        let properties = gap.trim().trim_start_matches(':').trim();
        let space = if properties.is_empty() { "" } else { " " };
        let head = format!("{name}:{space}{properties}");
        let below = level.below(key.text().unwrap_or_default());
        match is_empty {
            true => Ok(vec![head]),
            false => self.value(head, value, if key.text().is_some_and(is_own) { Level::Inside } else { below }),
        }
    }

    fn item(&self, start: usize, item: Node<'_>, level: Level) -> Result<Vec<String>, EditError> {
        let properties = self.text[start.min(item.span().start())..item.span().start()].trim();
        let space = if properties.is_empty() { "" } else { " " };
        if !is_folded(item, level) || !properties.is_empty() {
            return self.value(format!("-{space}{properties}"), item, level);
        }
        let mut lines = self.lines(item, level)?;
        let comments = lines.iter().take_while(|line| line.starts_with('#')).count();
        let rest = lines.split_off(comments);
        let dashed =
            rest.into_iter().enumerate().map(|(at, line)| format!("{}{line}", if at == 0 { "- " } else { "  " }));
        Ok(lines.into_iter().chain(dashed).collect())
    }

    /// A value behind its head, or unfolded below it.
    fn value(&self, head: String, value: Node<'_>, level: Level) -> Result<Vec<String>, EditError> {
        if is_folded(value, level) {
            let lines = self.lines(value, level)?.into_iter().map(|line| format!("  {line}"));
            return Ok(std::iter::once(head).chain(lines).collect());
        }
        let written = self.text[value.span().range()].lines().enumerate();
        Ok(written
            .map(
                |(at, line)| if at == 0 { format!("{head} {}", line.trim_end()) } else { format!("  {}", line.trim()) },
            )
            .collect())
    }
}
