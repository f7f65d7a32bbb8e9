//! Labels already set, so that trying one setting after another sets each only once.

use crate::font::Ruler;
use crate::layout::context::Picture;
use crate::layout::labels::block::{self, Draft};
use std::collections::BTreeMap;

/// Drafts of one picture's labels.
pub(in crate::layout) struct LabelCache<'a> {
    picture: &'a Picture<'a>,
    /// No label in lines is wider, px.
    widest: f64,
    dates: BTreeMap<usize, String>,
    columns: BTreeMap<(usize, usize), Draft>,
    rows: BTreeMap<usize, Draft>,
    on_bars: BTreeMap<usize, Draft>,
}

impl<'a> LabelCache<'a> {
    pub(in crate::layout) fn new(picture: &'a Picture<'a>, widest: f64) -> LabelCache<'a> {
        let (dates, rows, on_bars) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        LabelCache { picture, widest, dates, columns: BTreeMap::new(), rows, on_bars }
    }

    /// The title under the date, on at most `most` lines.
    pub(in crate::layout) fn column(&mut self, event: usize, most: usize, ruler: &mut Ruler) -> Draft {
        let (found, widest, date) = (self.picture.event(event), self.widest, self.date(event));
        self.columns.entry((event, most)).or_insert_with(|| block::column(found, &date, most, widest, ruler)).clone()
    }

    /// Date and title on one line.
    pub(in crate::layout) fn row(&mut self, event: usize, ruler: &mut Ruler) -> Draft {
        let (found, date) = (self.picture.event(event), self.date(event));
        self.rows.entry(event).or_insert_with(|| block::row(found, &date, ruler)).clone()
    }

    /// Date and title on one line where that is no wider than `most` px, else under each other.
    pub(in crate::layout) fn row_or_column(&mut self, event: usize, most: f64, ruler: &mut Ruler) -> Draft {
        let row = self.row(event, ruler);
        if row.width <= most.min(self.widest) { row } else { self.column(event, 1, ruler) }
    }

    /// Title and date on a bar.
    pub(in crate::layout) fn on_bar(&mut self, event: usize, ruler: &mut Ruler) -> Draft {
        let (found, date) = (self.picture.event(event), self.date(event));
        self.on_bars.entry(event).or_insert_with(|| block::on_bar(found, &date, ruler)).clone()
    }

    /// The date alone, where the lane says the title.
    pub(in crate::layout) fn date_alone(&mut self, event: usize, ruler: &mut Ruler) -> Draft {
        block::date_alone(&self.date(event), self.widest, ruler)
    }

    /// The same on a bar.
    pub(in crate::layout) fn date_on_bar(&mut self, event: usize, ruler: &mut Ruler) -> Draft {
        block::date_on_bar(&self.date(event), ruler)
    }

    fn date(&mut self, event: usize) -> String {
        let picture = self.picture;
        self.dates
            .entry(event)
            .or_insert_with(|| block::date_line(picture.event(event), &picture.citations.numbers(picture.event(event))))
            .clone()
    }
}
