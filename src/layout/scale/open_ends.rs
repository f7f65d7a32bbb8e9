//! Up to when a scale shows things without an end.

use crate::layout::scale::TimeScale;
use crate::time::Instant;

impl TimeScale {
    /// The same for a picture that shows things without an end up to an instant.
    pub(in crate::layout) fn until(self, as_of: Option<Instant>) -> TimeScale {
        TimeScale { as_of, ..self }
    }

    /// Until when things without an end are shown, and no further than the line ends.
    pub(in crate::layout) fn as_of(&self) -> Option<Instant> {
        self.as_of
    }
}
