//! Where the words of the program stand in the lines of a reference.

use std::ops::Range;

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
