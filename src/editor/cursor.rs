//! Where a cursor stands in a text that is being typed: under which keys, and what is to be filled in. By the lines alone, for
//! half of a line is seldom YAML.

use std::ops::Range;

use crate::editor::flow_cursor;
use crate::editor::line_reader::{End, FrameKind, Reader};
use crate::editor::line_words::key_at;
use crate::text::{line_end, line_start};

/// A step from the top of a file downwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step<'t> {
    /// What stands under a key.
    Key(&'t str),
    /// An entry of a list.
    Item,
}

/// What is to be filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A key, or in a list its entry.
    Start,
    /// What stands behind a key.
    Value,
}

/// A cursor in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cursor<'t> {
    /// From the top to the mapping or list that it stands in; to the value, where it stands behind a key.
    pub(super) path: Vec<Step<'t>>,
    pub(super) role: Role,
    /// The bytes that stand there already, up to the end of the word.
    pub(super) token: Range<usize>,
    /// Where the cursor is.
    pub(super) at: usize,
    /// The other keys of the mapping.
    pub(super) siblings: Vec<&'t str>,
    /// Whether it stands between brackets.
    pub(super) is_flow: bool,
    /// Whether it stands between quotes.
    pub(super) is_quoted: bool,
    /// Whether it stands between brackets itself, where there are no keys.
    pub(super) is_in_brackets: bool,
}

impl Cursor<'_> {
    /// What stands between the start of the word and the cursor.
    pub(super) fn typed<'s>(&self, text: &'s str) -> &'s str {
        &text[self.token.start..self.at.max(self.token.start)]
    }
}

/// Where a cursor stands; nothing where nothing can be filled in: in a comment, in lines of text.
pub(super) fn cursor(text: &str, at: usize) -> Option<Cursor<'_>> {
    let at = text.floor_char_boundary(at);
    let mut reader = Reader::new(&text[..at]);
    let end = reader.read();
    let (start, role, is_quoted) = match end {
        End::Words => return None,
        End::Start(start) => (start, Role::Start, false),
        End::Value(start) => (start, Role::Value, false),
        End::Quoted(start, role) => (start, role, true),
    };
    let is_flow = reader.is_flow();
    let token = start..token_end(text, at, role, is_flow, is_quoted);
    let mapping = reader.frames.last().map_or(0, |frame| frame.number);
    let mut siblings: Vec<&str> =
        reader.keys.iter().filter(|(number, _)| *number == mapping).map(|(_, key)| *key).collect();
    if role == Role::Start {
        siblings.extend(keys_after(text, token.end, start, is_flow));
    }
    let path = reader.frames.iter().filter_map(|frame| frame.step()).collect();
    let is_in_brackets = reader.frames.last().is_some_and(|frame| frame.kind == FrameKind::FlowList);
    Some(Cursor { path, role, token, at, siblings, is_flow, is_quoted, is_in_brackets })
}

/// The end of the word that a cursor stands in.
fn token_end(text: &str, at: usize, role: Role, is_flow: bool, is_quoted: bool) -> usize {
    let rest = &text[at..line_end(text, at)];
    let is_end = |letter: char| match (is_quoted, role) {
        (true, _) => matches!(letter, '"' | '\''),
        (false, Role::Start) => letter == ':' || letter.is_whitespace() || (is_flow && ",]}".contains(letter)),
        (false, Role::Value) => is_flow && ",]}".contains(letter),
    };
    let word = &rest[..rest.find(is_end).unwrap_or(rest.len())];
    let word = if is_quoted { word } else { word.split(" #").next().unwrap_or_default().trim_end() };
    at + word.len()
}

/// The keys that follow in the same mapping.
fn keys_after(text: &str, from: usize, start: usize, is_flow: bool) -> Vec<&str> {
    if is_flow {
        return flow_cursor::keys_after(&text[from..]);
    }
    let column = start - line_start(text, start);
    let lines = text[line_end(text, from)..].split('\n').skip(1).map(|line| line.trim_end_matches('\r'));
    let full = lines.filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#'));
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let own = full.take_while(|line| indent(line) >= column);
    own.filter(|line| indent(line) == column)
        .filter_map(|line| key_at(line, column, line.len()).map(|(key, _)| key))
        .collect()
}
