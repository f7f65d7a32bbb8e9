//! Measures: the sizes of the texts of a picture and the spaces between its parts.

/// The sizes of the texts of a picture, px of its layout: an edition draws them larger by its magnification.
///
/// ```
/// use dateline::model::Sizes;
/// assert_eq!((Sizes::default().title, Sizes::default().label), (24.0, 13.0));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Sizes {
    /// Of the title, px.
    pub title: f64,
    /// Of the subtitle, px.
    pub subtitle: f64,
    /// Of the titles of events, the names of lanes and series, and what counts events without labels, px.
    pub label: f64,
    /// Of the dates of events, px.
    pub date: f64,
    /// Of texts on bars, px; a bar is 7/6 of it high.
    pub bar: f64,
    /// Of the labels of the axis, of what is said of its breaks, of the names of eras and of the figures of series, px.
    pub axis: f64,
    /// Of the legend, px.
    pub legend: f64,
    /// Of the foot: sources, caption, credit, px.
    pub note: f64,
}

// No size is a NaN: they are read from figures between bounds.
impl Eq for Sizes {}

impl Default for Sizes {
    fn default() -> Sizes {
        Sizes { title: 24.0, subtitle: 15.0, label: 13.0, date: 12.0, bar: 12.0, axis: 12.0, legend: 12.0, note: 12.0 }
    }
}

/// The spaces between parts of a picture, px of its layout.
///
/// ```
/// use dateline::model::Spacing;
/// assert_eq!((Spacing::default().margin, Spacing::default().rows), (40.0, 8.0));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Spacing {
    /// Around the picture, px: on narrow pages less, down to 20 px.
    pub margin: f64,
    /// From the marks at the axis of a horizontal picture to the nearest labels at least, px.
    pub axis: f64,
    /// Between rows of labels, px; between rows of bars 2 px less, between labels beside a vertical axis 2 px more.
    pub rows: f64,
    /// Between what stands in one lane and what stands in the next, px.
    pub lanes: f64,
}

// No space is a NaN: they are read from figures between bounds.
impl Eq for Spacing {}

impl Default for Spacing {
    fn default() -> Spacing {
        Spacing { margin: 40.0, axis: 14.0, rows: 8.0, lanes: 20.0 }
    }
}
