//! The zone that the times of a scale are in.

use crate::language::Language;
use crate::layout::scale::{Omission, TimeScale, omitted};
use crate::time::{Instant, Zone, clock_in};

impl TimeScale {
    /// The same with its words in a language; the zone is told after it.
    pub(in crate::layout) fn in_language(self, language: Language) -> TimeScale {
        TimeScale { language, ..self }
    }

    /// In which its words are.
    pub(in crate::layout) fn language(&self) -> Language {
        self.language
    }

    /// The same with its times of day in a zone: its ticks stand where the clocks there show whole hours, and the first day under them names
    /// it.
    ///
    /// ```
    /// use dateline::geom::Interval;
    /// use dateline::layout::TimeScale;
    /// use dateline::time::Instant;
    /// let scale = TimeScale::linear(Instant(0), Instant(9), Interval::new(0.0, 90.0));
    /// let berlin = "Europe/Berlin".parse().ok();
    /// assert_eq!(scale.in_zone(berlin).zone(), berlin);
    /// ```
    #[must_use]
    pub fn in_zone(self, zone: Option<Zone>) -> TimeScale {
        let told = |gap: Omission| Omission { words: omitted(self.language, zone, &gap), ..gap };
        let breaks = self.breaks.into_iter().map(told).collect();
        TimeScale { zone, breaks, ..self }
    }

    /// The same with a further row of ticks for each zone.
    pub(in crate::layout) fn with_rows(self, zones: &[Zone]) -> TimeScale {
        TimeScale { rows: zones.to_vec(), ..self }
    }

    /// The zone that its times of day are in; none where their authors gave none.
    ///
    /// ```
    /// use dateline::geom::Interval;
    /// use dateline::layout::TimeScale;
    /// use dateline::time::Instant;
    /// assert_eq!(TimeScale::linear(Instant(0), Instant(9), Interval::new(0.0, 90.0)).zone(), None);
    /// ```
    pub fn zone(&self) -> Option<Zone> {
        self.zone
    }

    /// The zones of further rows of ticks.
    pub(in crate::layout) fn rows(&self) -> &[Zone] {
        &self.rows
    }

    /// What the clocks of its zone show at an instant.
    pub(in crate::layout) fn clock(&self, at: Instant) -> Instant {
        clock_in(self.zone, at)
    }
}
