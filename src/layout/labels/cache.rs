//! Labels already set, so that trying one setting after another sets each only once.

use crate::font::Ruler;
use crate::layout::context::Picture;
use crate::layout::labels::block::{self, Draft};
use crate::layout::labels::drafts::{Drafts, Form};
use crate::layout::labels::revised::{revised, with_before};
use crate::layout::labels::short_dates::Said;
use crate::layout::scale::TimeScale;
use crate::model::{Event, LabelDates};
use crate::time::Date;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Drafts of the labels of one plot.
pub(in crate::layout) struct LabelCache<'a> {
    picture: &'a Picture<'a>,
    /// No label in lines is wider, px.
    widest: f64,
    /// What of the dates is said elsewhere.
    said: Said,
    dates: BTreeMap<usize, String>,
    drafts: Rc<Drafts>,
}

impl<'a> LabelCache<'a> {
    /// `scales` are those on which the labels may come to stand; `drafts` are those that were set on others.
    pub(in crate::layout) fn new(
        picture: &'a Picture<'a>,
        widest: f64,
        (scales, drafts): (&[TimeScale], Rc<Drafts>),
        ruler: &mut Ruler,
    ) -> LabelCache<'a> {
        let said = Said::new(picture, scales, ruler);
        LabelCache { picture, widest, said, dates: BTreeMap::new(), drafts }
    }

    /// All labels that were set for the page.
    pub(in crate::layout) fn drafts(&self) -> &Rc<Drafts> {
        &self.drafts
    }

    /// The title under the date, on at most `most` lines.
    pub(in crate::layout) fn column(&mut self, event: usize, most: usize, ruler: &mut Ruler) -> Draft {
        let is_undated = self.is_undated(event);
        self.set(event, Form::Column(most), ruler, |picture, (found, date), widest, ruler| {
            let draft = if is_undated { block::undated } else { block::column };
            // A title that lacks the language of the picture is broken by the rules of its own.
            found.title.language().into_iter().for_each(|tag| ruler.set_language(tag));
            let draft = draft(picture, (found, date), most, widest, ruler);
            ruler.set_language(&picture.chronicle.language);
            draft
        })
    }

    /// Date and title on one line.
    pub(in crate::layout) fn row(&mut self, event: usize, ruler: &mut Ruler) -> Draft {
        let draft = if self.is_undated(event) { block::undated_row } else { block::row };
        self.set(event, Form::Row, ruler, |picture, said, _, ruler| draft(picture, said, ruler))
    }

    /// Date and title on one line where that is no wider than `most` px, else under each other.
    pub(in crate::layout) fn row_or_column(&mut self, event: usize, most: f64, ruler: &mut Ruler) -> Draft {
        let row = self.row(event, ruler);
        if row.width <= most.min(self.widest) { row } else { self.column(event, 1, ruler) }
    }

    /// Title and date on a bar.
    pub(in crate::layout) fn on_bar(&mut self, event: usize, ruler: &mut Ruler) -> Draft {
        self.set(event, Form::OnBar, ruler, |picture, said, _, ruler| block::on_bar(picture, said, ruler))
    }

    /// The label of an event and the words of its date, as it was set before or as `draft` sets it.
    fn set(
        &mut self,
        event: usize,
        form: Form,
        ruler: &mut Ruler,
        draft: impl FnOnce(&Picture<'_>, (&Event, &str), f64, &mut Ruler) -> Draft,
    ) -> Draft {
        let (picture, widest, date) = (self.picture, self.widest, self.date(event));
        if let Some(known) = self.drafts.get(event, (form, widest, &date)) {
            return known;
        }
        let draft = draft(picture, (picture.event(event), &date), widest, ruler);
        let draft = self.compared(event, draft, ruler);
        self.drafts.keep(event, (form, widest, date), draft)
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
