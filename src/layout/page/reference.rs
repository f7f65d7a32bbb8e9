//! A source in words, and which of them are the program's.

use std::ops::Range;

use crate::model::{Chronicle, Source};
use crate::words;

/// Begins words that run to the right; nobody sees it.
const LEFT_TO_RIGHT: &str = "\u{200e}";

/// A source in words, before it is set.
#[derive(Default)]
pub(in crate::layout) struct Reference {
    pub(in crate::layout) text: String,
    /// Bytes of it that are the program's words, ascending; all else is the author's.
    pub(in crate::layout) program: Vec<Range<usize>>,
    /// Whether its title is in the language of the file, where the picture is in another.
    pub(in crate::layout) is_original: bool,
}

impl Reference {
    fn push(&mut self, text: &str, is_program: bool) {
        let from = self.text.len();
        self.text.push_str(text);
        if is_program && !text.is_empty() {
            self.program.push(from..self.text.len());
        }
    }
}

/// `Author, “Title”, Publisher, date`.
pub(in crate::layout) fn reference(source: &Source, chronicle: &Chronicle) -> Reference {
    let language = chronicle.spoken;
    let (signs, runs_left) = (&words::of(language).signs, language.runs_left());
    let mut all = Reference { is_original: chronicle.is_original(&source.title), ..Reference::default() };
    let parts = [source.author.as_deref(), Some(&*source.title), source.publisher.as_deref()];
    for (at, part) in parts.into_iter().enumerate() {
        let Some(part) = part else { continue };
        let quotes = if at == 1 { signs.quotes } else { ["", ""] };
        // Signs between words that run to the right belong to them: in a line that runs to the left they are its own.
        all.push(if all.text.is_empty() { "" } else { signs.comma }, runs_left);
        all.push(quotes[0], runs_left);
        all.push(part, false);
        all.push(quotes[1], runs_left);
    }
    let date = source.published.as_ref().map(|date| date.words_in(language)).unwrap_or_default();
    if !date.is_empty() {
        // Else a day after words that run to the left would stand before them, apart from its month.
        let turns = !runs_left && all.text.chars().any(crate::font::runs_left);
        all.push(signs.comma, runs_left);
        all.push(&[if turns { LEFT_TO_RIGHT } else { "" }, &date].concat(), true);
    }
    all
}

/// Where a part of a text stands in each of the lines that it was broken into, bytes. Lines lack some of the text's white
/// space and what is not shown, and have nothing that it has not.
pub(in crate::layout) fn in_lines(text: &str, part: &Range<usize>, lines: &[String]) -> Vec<Option<Range<usize>>> {
    let mut rest = text.char_indices();
    let mut within = |letter: char| {
        let is_it = |other: char| other == letter || (letter == ' ' && other.is_ascii_whitespace());
        rest.find(|(_, other)| is_it(*other)).is_some_and(|(at, _)| part.contains(&at))
    };
    let mut of_line = |line: &String| {
        let inside: Vec<usize> = line.char_indices().filter(|(_, letter)| within(*letter)).map(|(at, _)| at).collect();
        let (first, last) = (*inside.first()?, *inside.last()?);
        Some(first..last + line[last..].chars().next().map_or(0, char::len_utf8))
    };
    lines.iter().map(&mut of_line).collect()
}

#[cfg(test)]
mod tests {
    use super::in_lines;

    #[test]
    fn a_part_is_found_in_the_lines_of_its_text() {
        let text = "Annals,\u{ad} \n 25 May 2012.  May";
        let part = 12..23;
        assert_eq!(&text[part.clone()], "25 May 2012");
        let lines = ["Annals,", "25 May", "2012. May"].map(str::to_owned);
        assert_eq!(in_lines(text, &part, &lines), [None, Some(0..6), Some(0..4)]);
        assert_eq!(in_lines(text, &(0..0), &lines), [None, None, None]);
    }
}
