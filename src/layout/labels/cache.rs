//! Labels already set, so that trying one setting after another sets each only once.

use crate::font::Ruler;
use crate::layout::context::Picture;
use crate::layout::labels::block::{self, Draft};
use crate::layout::labels::revised::{revised, with_before};
use crate::layout::labels::short_dates::Said;
use crate::layout::scale::TimeScale;
use crate::model::{Event, LabelDates};
use crate::time::Date;
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
        if let Some(known) = self.columns.get(&(event, most)) {
            return known.clone();
        }
        let (found, date) = (self.picture.event(event), self.date(event));
        let draft = if self.is_undated(event) { block::undated } else { block::column };
        // A title that lacks the language of the picture is broken by the rules of its own.
        found.title.language().into_iter().for_each(|tag| ruler.set_language(tag));
        let draft = draft(self.picture, (found, &date), most, self.widest, ruler);
        ruler.set_language(&self.picture.chronicle.language);
        let draft = self.compared(event, draft, ruler);
        self.columns.entry((event, most)).or_insert(draft).clone()
    }

    /// Date and title on one line.
    pub(in crate::layout) fn row(&mut self, event: usize, ruler: &mut Ruler) -> Draft {
        if let Some(known) = self.rows.get(&event) {
            return known.clone();
        }
        let (found, date) = (self.picture.event(event), self.date(event));
        let draft = if self.is_undated(event) { block::undated_row } else { block::row };
        let draft = self.compared(event, draft(self.picture, (found, &date), ruler), ruler);
        self.rows.entry(event).or_insert(draft).clone()
    }

    /// Date and title on one line where that is no wider than `most` px, else under each other.
    pub(in crate::layout) fn row_or_column(&mut self, event: usize, most: f64, ruler: &mut Ruler) -> Draft {
        let row = self.row(event, ruler);
        if row.width <= most.min(self.widest) { row } else { self.column(event, 1, ruler) }
    }

    /// Title and date on a bar.
    pub(in crate::layout) fn on_bar(&mut self, event: usize, ruler: &mut Ruler) -> Draft {
        if let Some(known) = self.on_bars.get(&event) {
            return known.clone();
        }
        let (found, date) = (self.picture.event(event), self.date(event));
        let draft = self.compared(event, block::on_bar(self.picture, (found, &date), ruler), ruler);
        self.on_bars.entry(event).or_insert(draft).clone()
    }

    /// The date alone, where the lane says the title.
    pub(in crate::layout) fn date_alone(&mut self, event: usize, ruler: &mut Ruler) -> Draft {
        let draft = block::date_alone(self.picture, &self.sole_date(event), self.widest, ruler);
        self.compared(event, draft, ruler)
    }

    /// The same on a bar.
    pub(in crate::layout) fn date_on_bar(&mut self, event: usize, ruler: &mut Ruler) -> Draft {
        let draft = block::date_on_bar(self.picture, &self.sole_date(event), ruler);
        self.compared(event, draft, ruler)
    }

    /// The label with what became of the event since an earlier version.
    fn compared(&self, event: usize, draft: Draft, ruler: &mut Ruler) -> Draft {
        let Some(change) = &self.picture.event(event).change else { return draft };
        match self.date_before(event) {
            Some(before) => with_before(draft, (&before, self.picture.styles.date()), self.widest, ruler),
            None => revised(draft, change),
        }
    }

    /// The date that an event had before in words, where that were others.
    fn date_before(&self, event: usize) -> Option<String> {
        let event = self.picture.event(event);
        let before = self.in_full(&event.date_before()?.seen_in(self.picture.view.timezone));
        (before != self.in_full(&self.picture.date(event))).then_some(before)
    }

    /// A date in words, all of it.
    fn in_full(&self, date: &Date) -> String {
        self.picture.view.era.worded_in(date.words_in(self.picture.language()), self.picture.language())
    }

    /// A label that is nothing but its date has one, even where the others have none.
    fn sole_date(&mut self, event: usize) -> String {
        if self.is_undated(event) { self.full_date(event) } else { self.date(event) }
    }

    fn full_date(&self, event: usize) -> String {
        let found = self.picture.event(event);
        let words = self.in_full(&self.picture.date(found));
        block::date_line(&words, &self.cited(found))
    }

    /// What stands for the sources of an event.
    fn cited(&self, event: &Event) -> String {
        self.picture.citations.of_event(event, self.picture.chronicle)
    }

    /// A date that is another than before is told with both.
    fn is_undated(&self, event: usize) -> bool {
        self.picture.view.label_dates == LabelDates::None && self.date_before(event).is_none()
    }

    fn date(&mut self, event: usize) -> String {
        if let Some(known) = self.dates.get(&event) {
            return known.clone();
        }
        let found = self.picture.event(event);
        let line = match self.date_before(event) {
            Some(_) => self.full_date(event),
            None => block::date_line(&self.said.rest(found), &self.cited(found)),
        };
        self.dates.entry(event).or_insert(line).clone()
    }
}
