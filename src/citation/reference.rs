//! A source as the list of sources has it: words, with who wrote each.

use std::ops::Range;

use crate::model::{Chronicle, Source};
use crate::time::Date;
use crate::words;

/// Begins words that run to the right; nobody sees it.
const LEFT_TO_RIGHT: &str = "\u{200e}";

/// What a part of a reference is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// Between other parts.
    Sign,
    /// The program's words: dates, "accessed".
    Words,
    /// The author's: names.
    Name,
    /// The title.
    Title,
    /// An address.
    Address,
}

/// A source in words, before it is set.
#[derive(Debug, Clone, Default)]
pub(crate) struct Reference {
    pub(crate) parts: Vec<(Part, String)>,
    /// Whether its title is in the language of the file, where the picture is in another.
    pub(crate) is_original: bool,
    /// Whether the words of the program run to the left.
    runs_left: bool,
}

impl Reference {
    pub(super) fn new(source: &Source, chronicle: &Chronicle) -> Reference {
        let is_original = chronicle.is_original(&source.title);
        Reference { parts: Vec::new(), is_original, runs_left: chronicle.spoken.runs_left() }
    }

    pub(super) fn push(&mut self, part: Part, text: &str) {
        if !text.is_empty() {
            self.parts.push((part, text.to_owned()));
        }
    }

    /// A date or other words of the program. Behind words that run to the left, a day would else stand before them, apart from its month.
    pub(super) fn say(&mut self, words: &str) {
        let is_turned = |(_, text): &(Part, String)| text.chars().any(crate::font::runs_left);
        let turns = !self.runs_left && self.parts.iter().any(is_turned);
        self.push(Part::Words, &[if turns { LEFT_TO_RIGHT } else { "" }, words].concat());
    }

    /// Ends a sentence, where the sign that ends it is not there already.
    pub(super) fn stop(&mut self) {
        let text = self.text();
        let last = text.trim_end_matches(['”', '»', '"', '’', '」', '“']).chars().next_back();
        let is_ended = last.is_none_or(|last| matches!(last, '.' | '!' | '?' | '…' | '。' | '؟' | '！' | '？'));
        self.push(Part::Sign, if is_ended { "" } else { "." });
    }

    /// Before a further sentence or word.
    pub(super) fn space(&mut self) {
        self.push(Part::Sign, if self.parts.is_empty() { "" } else { " " });
    }

    /// The title between quotation marks; a full stop stands inside them in English.
    pub(super) fn quoted(&mut self, title: &str, chronicle: &Chronicle) {
        let [open, close] = words::of(chronicle.spoken).signs.quotes;
        self.push(Part::Sign, open);
        self.push(Part::Title, &within(title.trim(), open));
        if chronicle.spoken.tag().starts_with("en") {
            self.stop();
        }
        self.push(Part::Sign, close);
        self.stop();
    }

    /// A sentence of names, signs and words.
    pub(super) fn sentence(&mut self, parts: &[(Part, &str)], comma: &str) {
        let all: Vec<&(Part, &str)> = parts.iter().filter(|(_, text)| !text.is_empty()).collect();
        if all.is_empty() {
            return;
        }
        self.space();
        for (at, (part, text)) in all.into_iter().enumerate() {
            self.push(Part::Sign, if at > 0 { comma } else { "" });
            if *part == Part::Words { self.say(text) } else { self.push(*part, text) }
        }
        self.stop();
    }

    /// All of it.
    pub(crate) fn text(&self) -> String {
        self.parts.iter().map(|(_, text)| text.as_str()).collect()
    }

    /// Bytes of it that are the program's words, ascending. Signs between words that run to the right belong to them: in a line that runs
    /// to the left they are its own.
    pub(crate) fn program(&self) -> Vec<Range<usize>> {
        let mut at = 0;
        let placed = self.parts.iter().map(|(part, text)| {
            let from = at;
            at += text.len();
            (*part, from..at)
        });
        let is_ours = |part: Part| part == Part::Words || (part == Part::Sign && self.runs_left);
        placed.filter(|(part, _)| is_ours(*part)).map(|(_, range)| range).collect()
    }
}

/// A date in words; nothing where there is none.
pub(super) fn date_words(date: Option<&Date>, chronicle: &Chronicle) -> String {
    date.map(|date| date.words_in(chronicle.spoken)).unwrap_or_default()
}

/// When a source was read, between the words of its style; nothing where the file does not say it.
pub(super) fn read_on(source: &Source, chronicle: &Chronicle, [before, behind]: [&str; 2]) -> String {
    let date = date_words(source.accessed.as_ref(), chronicle);
    if date.is_empty() { date } else { [before, &date, behind].concat() }
}

/// Where a copy of the source is.
pub(super) fn archived(reference: &mut Reference, source: &Source, chronicle: &Chronicle, ends: bool) {
    let Some(address) = &source.archived else { return };
    reference.space();
    reference.say(words::of(chronicle.spoken).citing.archived);
    reference.push(Part::Address, address);
    if ends {
        reference.stop();
    }
}

/// A title whose quotation marks become those within others: `What is ‘Truth’?`.
fn within(title: &str, open: &str) -> String {
    let [first, last] = match open.trim() {
        "„" => ['‚', '‘'],
        "«" => ['“', '”'],
        "「" => ['『', '』'],
        _ => ['‘', '’'],
    };
    let mut before = ' ';
    let turned = title.chars().map(|sign| {
        let begins = before.is_whitespace() || matches!(before, '(' | '[' | '—' | '–' | '‘' | '“' | '\'');
        before = sign;
        match sign {
            '"' if begins => first,
            '"' => last,
            '“' if open.trim() == "“" => first,
            '”' if open.trim() == "“" => last,
            sign => sign,
        }
    });
    turned.collect()
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn quotes_within_quotes_are_the_others() {
        for (title, open, expected) in [
            ("What is \"Truth\"?", "“", "What is ‘Truth’?"),
            ("“Truth”, a history", "“", "‘Truth’, a history"),
            ("Was ist \"Wahrheit\"?", "„", "Was ist ‚Wahrheit‘?"),
            ("The sailor's (\"last\") word", "“", "The sailor's (‘last’) word"),
        ] {
            assert_eq!(within(title, open), expected);
        }
    }
}
