//! Words for benches: words, drawn by a fixed rule.

const WORDS: [&str; 24] = [
    "treaty",
    "Russia",
    "vetoes",
    "a",
    "resolution",
    "on",
    "the",
    "ceasefire",
    "Security",
    "Council",
    "Aleppo",
    "falls",
    "talks",
    "in",
    "Geneva",
    "chemical",
    "attack",
    "reported",
    "troops",
    "withdraw",
    "from",
    "Palmyra",
    "again",
    "after",
];

/// A fixed sequence of numbers.
pub(crate) struct Draw(u32);

impl Draw {
    /// From its start.
    pub(crate) fn new() -> Draw {
        Draw(1)
    }

    /// The next number, below another.
    pub(crate) fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) % end
    }

    /// So many words with a space between them.
    pub(crate) fn words(&mut self, count: u32) -> String {
        (0..count).map(|_| WORDS[self.below(24) as usize]).collect::<Vec<_>>().join(" ")
    }
}
