//! Which ends of a date are approximate: a bar shows it at each end.

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
        let about = |text: &str| text.contains(['~', '%']);
        let written = self.as_written();
        match written.split_once('/') {
            Some((start, end)) => [about(start), about(end)],
            None => [about(written); 2],
        }
    }
}
