//! Limits in words and as dates, on the clocks of a file.

use crate::chronology::edtf::single;
use crate::chronology::narrow::Limits;
use crate::model::Chronicle;
use crate::time::{DAY, Date, Instant, clock_in};

impl Limits {
    /// The first and the last day as EDTF writes them, on the clocks of the file; with the time of day where a side does not lie
    /// at a midnight, `None` where it is open.
    ///
    /// ```
    /// use dateline::chronology::Limits;
    /// use dateline::time::Instant;
    /// let chronicle = dateline::read("events: [{ date: 1970, title: A }]\n").value.ok_or("no chronicle")?;
    /// let limits = Limits { from: Some(Instant(0)), to: Some(Instant(2 * 86_400)) };
    /// assert_eq!(limits.days(&chronicle), (Some("1970-01-01".into()), Some("1970-01-02".into())));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn days(&self, chronicle: &Chronicle) -> (Option<String>, Option<String>) {
        let (from, to) = self.on_clock(chronicle);
        (from.map(Instant::edtf), to.map(|to| last(to).edtf()))
    }

    /// In words: `1641`, `12 March 1641`, `21 May to 1 June 1641`, `not before 3 May 1641`, `unknown`.
    ///
    /// ```
    /// use dateline::chronology::Limits;
    /// use dateline::time::Instant;
    /// let chronicle = dateline::read("events: [{ date: 1970, title: A }]\n").value.ok_or("no chronicle")?;
    /// let words = |from, to| Limits { from, to }.words(&chronicle);
    /// assert_eq!(words(Some(Instant(0)), Some(Instant(2 * 86_400))), "1 January 1970 to 2 January 1970");
    /// assert_eq!(words(None, Some(Instant(365 * 86_400))), "not after 31 December 1970");
    /// # Ok::<(), &str>(())
    /// ```
    pub fn words(&self, chronicle: &Chronicle) -> String {
        let (from, to) = self.on_clock(chronicle);
        let day = |at: Instant| said(&at.edtf());
        let words = match (from, to.map(last)) {
            (None, None) => "unknown".to_owned(),
            (Some(from), None) => format!("not before {}", day(from)),
            (None, Some(last)) => format!("not after {}", day(last)),
            (Some(from), Some(last)) if from == last => day(from),
            (Some(from), Some(last)) => match single(from, last).filter(|_| is_midnight(from) && is_midnight(last)) {
                Some(one) => said(&one),
                None => format!("{} to {}", day(from), day(last)),
            },
        };
        chronicle.era.unwrap_or_default().worded(words)
    }

    fn on_clock(&self, chronicle: &Chronicle) -> (Option<Instant>, Option<Instant>) {
        let clock = |at: Instant| clock_in(chronicle.timezone, at);
        (self.from.map(clock), self.to.map(clock))
    }
}

/// The last day before an instant at midnight, else its last second.
fn last(to: Instant) -> Instant {
    Instant(to.0.saturating_sub(if is_midnight(to) { DAY } else { 1 }))
}

fn is_midnight(at: Instant) -> bool {
    at.0.rem_euclid(DAY) == 0
}

fn said(edtf: &str) -> String {
    Date::if_written(edtf).map_or_else(|| edtf.to_owned(), |date| date.words())
}
