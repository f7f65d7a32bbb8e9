//! A space that is missing behind a dash or a colon, or stands before a colon.

use crate::document::scan::Stop;
use crate::document::slips::indent::moved_below;
use crate::document::slips::line::Line;
use crate::document::slips::words::is_key;
use crate::document::slips::{Guess, fix, insert, replace};
use crate::text::{Edit, Span};

/// All signs of the file that lack their space, told at the first.
pub(super) fn signs(text: &str, stop: &Stop) -> Vec<Guess> {
    let near = Line::at(text, stop.at).below().next().map_or(text.len(), |line| line.end);
    let slips: Vec<Slip> = Line::all(text).filter_map(slip).collect();
    let Some(first) = slips.first().filter(|first| first.span.start() <= near) else { return Vec::new() };
    let (message, hint) = match first.sign {
        Sign::Dash => ("`-` without a space after it", "write a space after `-`"),
        Sign::Colon => ("no space after `:`", "write a space after `:`"),
        Sign::Shifted => {
            ("the space stands before `:` instead of after it", "write `:` right after the key, and a space after it")
        }
    };
    let (span, own) = (first.span, first.edits.clone());
    let all = slips.into_iter().flat_map(|slip| slip.edits).collect();
    [all, own]
        .map(|edits| Guess { span, message: message.into(), hint: hint.into(), fixes: vec![fix(hint, edits, true)] })
        .into()
}

#[derive(Clone, Copy)]
enum Sign {
    Dash,
    Colon,
    Shifted,
}

struct Slip {
    span: Span,
    sign: Sign,
    edits: Vec<Edit>,
}

fn slip(line: Line<'_>) -> Option<Slip> {
    let body = line.body();
    let rest = &line.text[body..line.end];
    let lacks_space = rest.starts_with('-') && rest[1..].starts_with(|c: char| c.is_ascii_lowercase());
    let start = if lacks_space { body + 1 } else { line.first() };
    let colon = colon(line, start);
    if !lacks_space {
        return colon;
    }
    let word = line.text[start..line.end].split(':').next()?;
    let is_word = word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    let after = line.text[start..line.end].get(word.len() + 1..)?;
    if !is_word || !(colon.is_some() || after.is_empty() || after.starts_with(' ')) {
        return None;
    }
    let mut edits = vec![insert(start, " ")];
    let dash = body - line.start;
    edits.extend(moved_below(line, dash, dash + 2));
    edits.extend(colon.into_iter().flat_map(|colon| colon.edits));
    Some(Slip { span: Span::new(body, body + 1), sign: Sign::Dash, edits })
}

/// `date:1957` and `date :1957`.
fn colon(line: Line<'_>, start: usize) -> Option<Slip> {
    let rest = &line.text[start..line.end];
    let at = rest.find(':')?;
    let (word, after) = (&rest[..at], &rest[at + 1..]);
    if !is_key(word.trim_end()) || after.is_empty() || after.starts_with([' ', '\t', ':']) {
        return None;
    }
    let place = start + at;
    let gap = Span::new(start + word.trim_end().len(), place + 1);
    let sign = if word.ends_with(' ') { Sign::Shifted } else { Sign::Colon };
    Some(Slip { span: Span::new(start, place + 1), sign, edits: vec![replace(gap, ": ")] })
}
