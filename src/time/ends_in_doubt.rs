//! Which ends of a date are approximate or uncertain: a bar shows it at each end.

use crate::time::Date;

impl Date {
    /// Whether its beginning and its end are approximate, as its signs `~` and `%` say; of a date that is no interval, both or none.
    ///
    /// ```
    /// use dateline::time::Date;
    /// let ends = |text: &str| Date::parse(text).map(|date| date.approximate_ends());
    /// assert_eq!(ends("1948~/1952"), Ok([true, false]));
    /// assert_eq!(ends("1948/1952-~03"), Ok([false, true]));
    /// assert_eq!(ends("1950%"), Ok([true, true]));
    /// # Ok::<(), dateline::DateError>(())
    /// ```
    pub fn approximate_ends(&self) -> [bool; 2] {
        self.ends_with(&['~', '%'])
    }

    /// Whether its beginning and its end are uncertain, as its signs `?` and `%` say; of a date that is no interval, both or none.
    ///
    /// ```
    /// use dateline::time::Date;
    /// let ends = |text: &str| Date::parse(text).map(|date| date.uncertain_ends());
    /// assert_eq!(ends("1948?/1952"), Ok([true, false]));
    /// assert_eq!(ends("1948~/1952%"), Ok([false, true]));
    /// assert_eq!(ends("1950?"), Ok([true, true]));
    /// # Ok::<(), dateline::DateError>(())
    /// ```
    pub fn uncertain_ends(&self) -> [bool; 2] {
        self.ends_with(&['?', '%'])
    }

    /// Whether days that it cannot mean lie between those that it can: of the 15th of some month, or June of some year. Of an
    /// interval or a set it is not asked.
    ///
    /// ```
    /// use dateline::time::Date;
    /// let has_gaps = |text: &str| Date::parse(text).map(|date| date.has_gaps());
    /// assert_eq!(["1950-XX-15", "199X-06", "1950-06-X5"].map(has_gaps), [Ok(true), Ok(true), Ok(true)]);
    /// assert_eq!(["1950", "199X", "1950-XX", "1950-06-1X"].map(has_gaps), [Ok(false), Ok(false), Ok(false), Ok(false)]);
    /// ```
    pub fn has_gaps(&self) -> bool {
        let written = self.as_written();
        let is_one = !written.contains(['/', ',', '[', '{', '.', ':', ' ']);
        let behind = written.split_once('X').map(|(_, behind)| behind);
        is_one && behind.is_some_and(|behind| behind.contains(|c: char| c.is_ascii_digit()))
    }

    /// Which of its ends have one of these signs.
    fn ends_with(&self, signs: &[char]) -> [bool; 2] {
        let has = |text: &str| text.contains(signs);
        let written = self.as_written();
        match written.split_once('/') {
            Some((start, end)) => [has(start), has(end)],
            None => [has(written); 2],
        }
    }
}
