//! On what terms a vertical picture is laid out.

/// What to lay out in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::layout) struct Terms {
    /// Of the axis, px.
    pub(in crate::layout) height: f64,
    /// Labels stand no higher, from the axis' start, and no lower, from its end, px.
    pub(in crate::layout) overhang: f64,
    /// Labels of single events, one under the other, take no more of the axis' height in each column.
    pub(in crate::layout) filled: f64,
    /// Whether events without labels are counted and not drawn, however few.
    pub(in crate::layout) crowd: bool,
    /// Leaders end no further up or down from their marks, px, where the page has room for their slant.
    pub(in crate::layout) stray: f64,
    /// Of the axis' labels, px.
    pub(in crate::layout) figures: f64,
    /// From the rail to the labels, px.
    pub(in crate::layout) reach: f64,
    /// What the titles ask for.
    pub(in crate::layout) titles: Titles,
}

/// What titles and dates are as wide as, px.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(in crate::layout) struct Titles {
    /// The longest word of a title.
    pub(in crate::layout) word: f64,
    /// The widest label, in lines as wide as a column may be.
    pub(in crate::layout) label: f64,
}
