//! The parts of years, quarters or halves, in which all dates of a scale are written.

use crate::layout::scale::TimeScale;

impl TimeScale {
    /// The same with dates in parts of so many months, 3 or 6.
    pub(in crate::layout) fn in_parts(self, months: Option<u8>) -> TimeScale {
        TimeScale { part_months: months, ..self }
    }

    /// The months of the parts in which all dates are written; `None` where some are written otherwise.
    pub(in crate::layout) fn part_months(&self) -> Option<u8> {
        self.part_months
    }
}
