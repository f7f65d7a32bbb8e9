//! Which way time runs across a picture.

use crate::language::Language;
use crate::model::{Direction, View};

/// Which way time runs, where a file says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub enum TimeDirection {
    /// `ltr`: from left to right.
    #[cfg_attr(feature = "serde", serde(rename = "ltr"))]
    LeftToRight,
    /// `rtl`: from right to left.
    #[cfg_attr(feature = "serde", serde(rename = "rtl"))]
    RightToLeft,
}

impl View {
    /// Whether its time runs from right to left, in pictures that speak a language: as the file says, else as the language is
    /// read. In a vertical picture time runs down.
    ///
    /// ```
    /// use dateline::language::Language;
    /// let text = "title: T\nevents: [{ date: 1950, title: A }]\ntimelines: [{ id: a, direction: ltr }, { id: b }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
    /// let runs_left = |view: usize, language| chronicle.views[view].time_runs_left(language);
    /// assert_eq!([runs_left(0, Language::Arabic), runs_left(1, Language::Arabic)], [false, true]);
    /// assert!(!runs_left(1, Language::English));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn time_runs_left(&self, spoken: Language) -> bool {
        let runs_left = self.direction.map_or(spoken.runs_left(), |direction| direction == TimeDirection::RightToLeft);
        self.layout != Direction::Vertical && runs_left
    }
}
