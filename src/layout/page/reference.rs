//! A source in words, and which of them are the program's.

use std::ops::Range;

use crate::font::runs_left;
use crate::language::Language;
use crate::model::Source;
use crate::words;

/// Begins words that run to the right; nobody sees it.
const LEFT_TO_RIGHT: &str = "\u{200e}";

/// A source in words, before it is set.
pub(in crate::layout) struct Reference {
    pub(in crate::layout) text: String,
    /// Bytes of it that are a date in the program's words; all else is the author's.
    pub(in crate::layout) date: Range<usize>,
}

/// `Author, “Title”, Publisher, date`.
pub(in crate::layout) fn reference(source: &Source, language: Language) -> Reference {
    let signs = &words::of(language).signs;
    let [open, close] = signs.quotes;
    let mut parts: Vec<String> = source.author.iter().cloned().collect();
    parts.push(format!("{open}{}{close}", source.title));
    parts.extend(source.publisher.clone());
    let mut date = source.published.as_ref().map(|date| date.words_in(language)).unwrap_or_default();
    if !date.is_empty() {
        // Else a day after words that run to the left would stand before them, apart from its month.
        let turns = !language.runs_left() && parts.iter().any(|part| part.chars().any(runs_left));
        date.insert_str(0, if turns { LEFT_TO_RIGHT } else { "" });
        parts.push(date.clone());
    }
    let text = parts.join(signs.comma);
    Reference { date: text.len() - date.len()..text.len(), text }
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
