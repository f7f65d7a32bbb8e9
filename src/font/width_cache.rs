//! Widths remembered: how far a text without odd characters runs in one weight with one kind of figures.
//!
//! Letters, figures and spaces of scripts whose letters do not join hang on the letter that follows and on nothing else:
//! such a text is a sum over pairs, all learnt from the first text that has them. A word with other signs is remembered
//! whole, with a joint to its neighbours; any other text is shaped whole.

use std::collections::BTreeMap;

use crate::font::Style;
use crate::font::pairs;
use crate::font::script::{additive, even};
use crate::font::shape::{Cluster, Shaper};
use crate::typeface::Typefaces;

/// The memory, and the shaper that fills it.
pub(super) struct Widths {
    /// Made when a text is not in the table.
    shaper: Option<Shaper>,
    kinds: [Memory; 4],
    /// Of an author: nothing is known of their letters before they are shaped, nor that only the next one counts.
    own: Typefaces,
}

/// What was measured in one weight with one kind of figures, em.
struct Memory {
    kind: usize,
    /// A character before another, or before the end of the text: those that are not in the table.
    pairs: BTreeMap<(char, Option<char>), f64>,
    words: BTreeMap<Box<str>, f64>,
    joints: BTreeMap<(char, bool, char), f64>,
}

impl Memory {
    fn new(kind: usize) -> Memory {
        Memory { kind, pairs: BTreeMap::new(), words: BTreeMap::new(), joints: BTreeMap::new() }
    }

    fn pair(&self, a: char, b: Option<char>) -> Option<f64> {
        pairs::em(self.kind, a, b).or_else(|| self.pairs.get(&(a, b)).copied())
    }

    /// em of an even text, if every pair of it was met.
    fn sum(&self, text: &str) -> Option<f64> {
        let mut chars = text.chars();
        let mut a = chars.next()?;
        let mut sum = 0.0;
        for b in chars {
            sum += self.pair(a, Some(b))?;
            a = b;
        }
        Some(sum + self.pair(a, None)?)
    }

    /// Every pair of a text that was shaped; false where letters melted into one.
    fn learn(&mut self, text: &str, clusters: &[Cluster]) -> bool {
        if clusters.len() != text.chars().count() {
            return false;
        }
        let next = text.chars().skip(1).map(Some).chain([None]);
        for (pair, cluster) in text.chars().zip(next).zip(clusters) {
            self.pairs.insert(pair, cluster.advance);
        }
        true
    }
}

impl Widths {
    pub(super) fn new() -> Widths {
        Widths::with(Typefaces::default())
    }

    /// In typefaces of an author, then in those that are shipped.
    pub(super) fn with(own: Typefaces) -> Widths {
        Widths { shaper: None, kinds: std::array::from_fn(Memory::new), own }
    }

    /// Which of an author's they are in.
    pub(super) fn own(&self) -> &Typefaces {
        &self.own
    }

    /// Whether a text is the sum of its words.
    pub(super) fn is_additive(&self, text: &str) -> bool {
        self.own.is_empty() && additive(text)
    }

    fn memory(&mut self, style: Style) -> &mut Memory {
        &mut self.kinds[pairs::kind(style)]
    }

    /// em; the text is tidy.
    pub(super) fn em(&mut self, text: &str, style: Style) -> f64 {
        if text.is_empty() {
            return 0.0;
        }
        if self.own.is_empty() && even(text) {
            return self.even(text, style);
        }
        if !self.is_additive(text) {
            return self.whole(text, style);
        }
        let mut words = text.split(' ');
        let mut last = words.next().unwrap_or("");
        let mut sum = self.word(last, style);
        for word in words {
            sum += self.joint(last, true, word, style) + self.word(word, style);
            last = word;
        }
        sum
    }

    fn word(&mut self, word: &str, style: Style) -> f64 {
        if even(word) { self.even(word, style) } else { self.whole(word, style) }
    }

    fn even(&mut self, text: &str, style: Style) -> f64 {
        if let Some(sum) = self.memory(style).sum(text) {
            return sum;
        }
        let clusters = self.clusters(text, style);
        if self.memory(style).learn(text, &clusters) { total(&clusters) } else { self.whole(text, style) }
    }

    fn whole(&mut self, text: &str, style: Style) -> f64 {
        if let Some(&known) = self.memory(style).words.get(text) {
            return known;
        }
        let width = self.shaped(text, style);
        self.memory(style).words.insert(text.into(), width);
        width
    }

    /// em between two words: the space if there is one, and the kerning; nothing beside an empty one.
    pub(super) fn joint(&mut self, left: &str, space: bool, right: &str, style: Style) -> f64 {
        let (Some(a), Some(b)) = (left.chars().next_back(), right.chars().next()) else {
            return 0.0;
        };
        if let Some(&known) = self.memory(style).joints.get(&(a, space, b)) {
            return known;
        }
        let both = format!("{a}{}{b}", if space { " " } else { "" });
        let alone = [a, b].map(|c| self.word(c.encode_utf8(&mut [0; 4]), style));
        let together = if even(&both) { self.even(&both, style) } else { self.shaped(&both, style) };
        let width = together - alone[0] - alone[1];
        self.memory(style).joints.insert((a, space, b), width);
        width
    }

    /// em, without memory.
    pub(super) fn shaped(&mut self, text: &str, style: Style) -> f64 {
        total(&self.clusters(text, style))
    }

    /// Each grapheme of the text.
    pub(super) fn clusters(&mut self, text: &str, style: Style) -> Vec<Cluster> {
        self.shaper.get_or_insert_with(|| Shaper::with(&self.own)).clusters(text, style.weight, style.tabular)
    }
}

fn total(clusters: &[Cluster]) -> f64 {
    clusters.iter().map(|cluster| cluster.advance).sum()
}

#[cfg(test)]
mod tests {
    use crate::font::{Ruler, Style, Weight};

    #[test]
    fn what_was_measured_before_changes_no_width() {
        let style = Style { size: 13.0, weight: Weight::Regular, tabular: false };
        let words = ["щ7A", "Закон 7A", "7A", "ω9V", "щ7", "A щ 7V", "Ὀδύσσεια 1b", "9V щ", "naïve То 7"];
        for word in words {
            let alone = Ruler::new().width(word, style);
            for before in words {
                let mut ruler = Ruler::new();
                ruler.width(before, style);
                assert_eq!(ruler.width(word, style), alone, "{word} after {before}");
            }
        }
    }
}
