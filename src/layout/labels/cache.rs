//! Labels already set, so that trying one setting after another sets each only once.

use crate::font::Ruler;
use crate::layout::context::Picture;
use crate::layout::labels::block::{self, Draft};
use crate::layout::labels::short_dates::Said;
use crate::layout::scale::TimeScale;
use crate::model::LabelDates;
use std::collections::BTreeMap;

/// Drafts of one picture's labels.
pub(in crate::layout) struct LabelCache<'a> {
    picture: &'a Picture<'a>,
    /// No label in lines is wider, px.
    widest: f64,
    /// What of the dates is said elsewhere.
    said: Said,
    dates: BTreeMap<usize, String>,
    columns: BTreeMap<(usize, usize), Draft>,
    rows: BTreeMap<usize, Draft>,
    on_bars: BTreeMap<usize, Draft>,
}

impl<'a> LabelCache<'a> {
    /// `scales` are those on which the labels may come to stand.
    pub(in crate::layout) fn new(
        picture: &'a Picture<'a>,
        widest: f64,
        scales: &[TimeScale],
        ruler: &mut Ruler,
    ) -> LabelCache<'a> {
        let said = Said::new(picture, scales, ruler);
        let (dates, rows, on_bars) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        LabelCache { picture, widest, said, dates, columns: BTreeMap::new(), rows, on_bars }
    }

    /// The title under the date, on at most `most` lines.
    pub(in crate::layout) fn column(&mut self, event: usize, most: usize, ruler: &mut Ruler) -> Draft {
        let (found, widest, date) = (self.picture.event(event), self.widest, self.date(event));
        let draft = if self.is_undated() { block::undated } else { block::column };
        let (title, own) = (found.title.language(), &self.picture.chronicle.language);
        let set = || {
            // A title that lacks the language of the picture is broken by the rules of its own.
            title.into_iter().for_each(|tag| ruler.set_language(tag));
            let draft = draft(found, &date, most, widest, ruler);
            ruler.set_language(own);
            draft
        };
        self.columns.entry((event, most)).or_insert_with(set).clone()
    }

    /// Date and title on one line.
    pub(in crate::layout) fn row(&mut self, event: usize, ruler: &mut Ruler) -> Draft {
        let (found, date) = (self.picture.event(event), self.date(event));
        let draft = if self.is_undated() { block::undated_row } else { block::row };
        self.rows.entry(event).or_insert_with(|| draft(found, &date, ruler)).clone()
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
        block::date_alone(&self.sole_date(event), self.widest, ruler)
    }

    /// The same on a bar.
    pub(in crate::layout) fn date_on_bar(&mut self, event: usize, ruler: &mut Ruler) -> Draft {
        block::date_on_bar(&self.sole_date(event), ruler)
    }

    /// A label that is nothing but its date has one, even where the others have none.
    fn sole_date(&mut self, event: usize) -> String {
        let found = self.picture.event(event);
        let words = || {
            self.picture
                .view
                .era
                .worded_in(self.picture.date(found).words_in(self.picture.language()), self.picture.language())
        };
        let full = || block::date_line(words(), &self.picture.citations.numbers(found), self.picture.language());
        if self.is_undated() { full() } else { self.date(event) }
    }

    fn is_undated(&self) -> bool {
        self.picture.view.label_dates == LabelDates::None
    }

    fn date(&mut self, event: usize) -> String {
        let (picture, said) = (self.picture, &self.said);
        let line = || {
            let found = picture.event(event);
            block::date_line(said.rest(found), &picture.citations.numbers(found), picture.language())
        };
        self.dates.entry(event).or_insert_with(line).clone()
    }
}
