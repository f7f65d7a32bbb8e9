//! A plan in its place on the page. It is made from 0 px, so that what it shows does not depend on what stands above it.

use crate::layout::vertical::columns::LabelBox;
use crate::layout::vertical::plan::{Dot, Entry, Plan};

impl Plan {
    /// The same plan so many px further down.
    pub(in crate::layout) fn moved(self, by: f64) -> Plan {
        let dot = |dot: Dot| Dot { marks: dot.marks.moved(by), ..dot };
        let entry = |entry: Entry| Entry {
            label_box: LabelBox { y: entry.label_box.y + by, ..entry.label_box },
            end: entry.end + by,
            ..entry
        };
        Plan {
            scale: self.scale.moved(by),
            figures: self.figures.moved(by),
            axis: self.axis.moved(by),
            dots: self.dots.into_iter().map(dot).collect(),
            vertical_bars: self.vertical_bars.moved(by),
            entries: self.entries.into_iter().map(entry).collect(),
            ..self
        }
    }
}
