//! The zone that the times of a scale are in.

use crate::layout::scale::TimeScale;

impl TimeScale {
    /// The same with its times of day in a zone, by its name.
    pub(in crate::layout) fn in_zone(self, zone: Option<&'static str>) -> TimeScale {
        TimeScale { zone, ..self }
    }

    /// The name of the zone that its times of day are in; none where their authors gave none.
    pub(in crate::layout) fn zone(&self) -> Option<&'static str> {
        self.zone
    }
}
