//! Texts that know which of their parts the author wrote and which the program.

use std::fmt;
use std::ops::Range;

/// Who wrote some words: each writer has a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writer {
    /// Whoever wrote the file.
    Author,
    /// The same, in the language of the file where the picture is in another.
    Original,
    /// This program: dates in words, the legend's explanations, remarks.
    Program,
}

/// A text, with the parts that the program wrote.
///
/// ```
/// use dateline::scene::{Words, Writer};
/// let mut words = Words::new(Writer::Program, "25 May 2012: ");
/// words.push(Writer::Author, "مجزرة الحولة");
/// assert_eq!(words.as_str(), "25 May 2012: مجزرة الحولة");
/// assert_eq!(words.parts().last(), Some((Writer::Author, "مجزرة الحولة")));
/// assert_eq!(words.writer(), None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Words {
    text: String,
    /// Bytes of the text that are not the author's own words, ascending, each with its writer; no two of one writer touch.
    others: Vec<(Range<usize>, Writer)>,
    /// Whether each part of the author is a whole by itself where its letters run another way than those around it.
    isolated: bool,
}

impl Words {
    /// Words of one writer.
    ///
    /// ```
    /// use dateline::scene::{Words, Writer};
    /// assert_eq!(Words::new(Writer::Program, "Open end").writer(), Some(Writer::Program));
    /// ```
    pub fn new(writer: Writer, text: impl Into<String>) -> Words {
        let text = text.into();
        let whole = (writer != Writer::Author && !text.is_empty()).then_some((0..text.len(), writer));
        Words { others: whole.into_iter().collect(), text, isolated: false }
    }

    /// A text of which the program wrote these stretches of bytes, ascending; a stretch that is none of the text is left
    /// out.
    ///
    /// ```
    /// use dateline::scene::{Words, Writer};
    /// let words = Words::with("Annals, c. 116".to_owned(), &[8..14, 90..99]);
    /// assert!(words.parts().eq([(Writer::Author, "Annals, "), (Writer::Program, "c. 116")]));
    /// ```
    pub fn with(text: String, program: &[Range<usize>]) -> Words {
        let mut words = Words::default();
        for part in program {
            let from = words.text.len();
            let (Some(before), Some(part)) = (text.get(from..part.start), text.get(part.clone())) else { continue };
            words.push(Writer::Author, before);
            words.push(Writer::Program, part);
        }
        words.push(Writer::Author, text.get(words.text.len()..).unwrap_or_default());
        words
    }

    /// Adds words at the end.
    ///
    /// ```
    /// use dateline::scene::{Words, Writer};
    /// let mut words = Words::new(Writer::Program, "Place: ");
    /// words.push(Writer::Author, "Homs");
    /// assert_eq!(words.as_str(), "Place: Homs");
    /// ```
    pub fn push(&mut self, writer: Writer, text: &str) {
        let from = self.text.len();
        self.text.push_str(text);
        if writer == Writer::Author || text.is_empty() {
            return;
        }
        match self.others.last_mut().filter(|(last, other)| last.end == from && *other == writer) {
            Some((last, _)) => last.end = self.text.len(),
            None => self.others.push((from..self.text.len(), writer)),
        }
    }

    /// Adds other words at the end, part by part.
    ///
    /// ```
    /// use dateline::scene::{Words, Writer};
    /// let mut words = Words::from("Homs");
    /// words.append(&Words::new(Writer::Program, " (place)"));
    /// assert_eq!(words.parts().count(), 2);
    /// ```
    pub fn append(&mut self, more: &Words) {
        more.parts().for_each(|(writer, text)| self.push(writer, text));
    }

    /// What follows after these words, where the text begins with them.
    ///
    /// ```
    /// use dateline::scene::Words;
    /// assert_eq!(Words::from("Homs, Syria").after(&Words::from("Homs")), Some(Words::from(", Syria")));
    /// ```
    pub fn after(&self, first: &Words) -> Option<Words> {
        let rest = self.text.strip_prefix(&first.text)?;
        let from = first.text.len();
        let parts = self.others.iter().filter(|(part, _)| part.end > from);
        let left = |part: &Range<usize>| part.start.saturating_sub(from)..part.end - from;
        let others = parts.map(|(part, writer)| (left(part), *writer)).collect();
        Some(Words { text: rest.to_owned(), others, isolated: self.isolated })
    }

    /// The same with each part of the author isolated: whichever way its letters run, the words around it keep their order
    /// (Unicode Standard Annex 9, 2.4).
    #[must_use]
    pub(crate) fn isolated(self) -> Words {
        Words { isolated: true, ..self }
    }

    /// Whether formats that know isolates set each part of the author apart.
    pub(crate) fn is_isolated(&self) -> bool {
        self.isolated
    }

    /// The whole text.
    ///
    /// ```
    /// assert_eq!(dateline::scene::Words::from("Homs").as_str(), "Homs");
    /// ```
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The text, part by part, each with its writer; none is empty.
    ///
    /// ```
    /// use dateline::scene::{Words, Writer};
    /// assert!(Words::from("Homs").parts().eq([(Writer::Author, "Homs")]));
    /// assert_eq!(Words::default().parts().count(), 0);
    /// ```
    pub fn parts(&self) -> impl Iterator<Item = (Writer, &str)> {
        let ends = self.others.iter().map(|(part, _)| part.end);
        let before = std::iter::once(0).chain(ends.clone());
        let starts = self.others.iter().map(|(part, _)| part.start).chain([self.text.len()]);
        let authors = before.zip(starts).map(|(from, to)| (Writer::Author, &self.text[from..to]));
        let others = self.others.iter().map(|(part, writer)| (*writer, &self.text[part.clone()]));
        let others = others.map(Some).chain([None]);
        let both = authors.zip(others).flat_map(|(author, other)| [Some(author), other]);
        both.flatten().filter(|(_, text)| !text.is_empty())
    }

    /// Who wrote it, where that is one.
    ///
    /// ```
    /// use dateline::scene::{Words, Writer};
    /// assert_eq!(Words::from("Homs").writer(), Some(Writer::Author));
    /// ```
    pub fn writer(&self) -> Option<Writer> {
        match self.others.as_slice() {
            [] => Some(Writer::Author),
            [(all, writer)] if all.len() == self.text.len() => Some(*writer),
            _ => None,
        }
    }

    /// The same where what the author wrote is in the language of the file, and the picture in another.
    ///
    /// ```
    /// use dateline::scene::{Words, Writer};
    /// let words = Words::with("Rome, 64".to_owned(), &[6..8]).in_original();
    /// assert!(words.parts().eq([(Writer::Original, "Rome, "), (Writer::Program, "64")]));
    /// ```
    #[must_use]
    pub fn in_original(&self) -> Words {
        let mut words = Words { isolated: self.isolated, ..Words::default() };
        for (writer, text) in self.parts() {
            words.push(if writer == Writer::Author { Writer::Original } else { writer }, text);
        }
        words
    }
}

/// Words of the author.
impl From<&str> for Words {
    fn from(text: &str) -> Words {
        Words::new(Writer::Author, text)
    }
}

/// Words of the author.
impl From<String> for Words {
    fn from(text: String) -> Words {
        Words::new(Writer::Author, text)
    }
}

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
