//! Widths: a timeline in the widths of usual windows.

use crate::model::{Direction, Edition, View};

/// The picture between the one for phones and a wide one, px.
const MIDDLE: u32 = 960;
/// A picture may be shown so much smaller than it is laid out: 12 px are 11 then.
const LEAST_SHOWN: f64 = 11.0 / 12.0;

impl View {
    /// The view for a phone, for a window of middle width, and as the file has it, narrow ones first; where the file's is narrow
    /// itself, those that are narrower still and it.
    ///
    /// ```
    /// let chronicle = dateline::read("title: T\nevents: [{ date: 2012, title: A }]\n").value.ok_or("no chronicle")?;
    /// let widths: Vec<u32> = chronicle.views[0].in_widths().iter().map(|view| view.width).collect();
    /// assert_eq!(widths, [390, 960, 1_600]);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn in_widths(&self) -> Vec<View> {
        let phone = Edition::Phone;
        let narrow = View {
            edition: Some(phone),
            width: phone.width(),
            max_height: None,
            layout: Direction::Vertical,
            ..self.clone()
        };
        let middle = View { edition: None, width: MIDDLE, ..self.clone() };
        let narrower = [narrow, middle].into_iter().filter(|narrower| narrower.width < self.width);
        narrower.chain([self.clone()]).collect()
    }

    /// The least room in which its picture can be read when it is shown smaller than it is laid out, px.
    ///
    /// ```
    /// let chronicle = dateline::read("title: T\nevents: [{ date: 2012, title: A }]\n").value.ok_or("no chronicle")?;
    /// assert_eq!(chronicle.views[0].least_window(), 1_466);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn least_window(&self) -> u32 {
        (f64::from(self.width) * LEAST_SHOWN) as u32
    }

    /// Of the widest of [`View::in_widths`] that can be read in so much room, px; the narrowest where there is less.
    ///
    /// ```
    /// let chronicle = dateline::read("title: T\nevents: [{ date: 2012, title: A }]\n").value.ok_or("no chronicle")?;
    /// let width = |room| chronicle.views[0].fitting(room).width;
    /// assert_eq!((width(200), width(1_000), width(3_000)), (390, 960, 1_600));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn fitting(&self, room: u32) -> View {
        let fits = |view: &View| view.least_window() <= room;
        let mut views = self.in_widths();
        let at = views.iter().rposition(fits).unwrap_or(0);
        views.swap_remove(at)
    }
}
