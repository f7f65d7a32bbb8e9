//! Symbols of categories on bars.

use crate::model::{Direction, LaneKey, ThemeName, View};

impl View {
    /// Whether bars have the symbols of their categories at their beginnings, as marks are these symbols: in the theme `print` and
    /// those that build on it, where a copier leaves nothing but greys to tell bars apart, unless lanes say the category.
    ///
    /// ```
    /// let text = "title: T\nevents: [{ date: 1950, title: A }]\ntimelines: [{ id: a, theme: print }, { id: b }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
    /// assert!(chronicle.views[0].has_symbols_on_bars() && !chronicle.views[1].has_symbols_on_bars());
    /// # Ok::<(), &str>(())
    /// ```
    pub fn has_symbols_on_bars(&self) -> bool {
        let is_said_by_lanes = self.layout == Direction::Lanes && self.lanes == LaneKey::Category;
        let theme = self.theme_file.as_ref().map_or(self.theme, |file| file.base);
        theme == ThemeName::Print && !is_said_by_lanes
    }
}
