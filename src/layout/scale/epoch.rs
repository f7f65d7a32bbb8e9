//! The epoch from which the years of a scale are counted.

use crate::layout::scale::TimeScale;
use crate::time::Epoch;

impl TimeScale {
    /// The same with its years counted from there.
    pub(in crate::layout) fn counted_from(self, epoch: Epoch) -> TimeScale {
        TimeScale { epoch, ..self }
    }

    /// From when its years are counted; never back where it begins after the year that is the present of ages.
    pub(in crate::layout) fn epoch(&self) -> Epoch {
        self.epoch.in_year(self.clock(self.window().0).civil().year)
    }
}
