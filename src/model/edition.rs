//! Editions: the usual places of a picture, each with its size.

/// A usual place of a picture: how wide it is there, and how large its letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Edition {
    /// `column`: a column of a printed page, 85 mm wide.
    Column,
    /// `page`: the text of an A4 page with margins of 20 mm, 170 mm wide.
    Page,
    /// `slide`: a slide of 16 by 9, 1280 by 720 px.
    Slide,
    /// `phone`: the window of a phone held upright, 390 px wide.
    Phone,
    /// `poster`: a sheet of A1 laid across, 841 mm wide.
    Poster,
}

impl Edition {
    /// How wide the layout is, px. What is looked at from further away is laid out narrower and drawn larger.
    ///
    /// ```
    /// use dateline::model::Edition;
    /// assert_eq!((Edition::Phone.width(), Edition::Slide.width()), (390, 1_024));
    /// ```
    pub fn width(self) -> u32 {
        match self {
            Edition::Column => 321,
            Edition::Page => 643,
            Edition::Slide => 1_024,
            Edition::Phone => 390,
            Edition::Poster => 1_589,
        }
    }

    /// How many px of the picture a px of its layout becomes. A text of 12 px is 9 points high in print, 11.25 on a slide of
    /// 13.3 inches, 18 on a poster.
    ///
    /// ```
    /// assert_eq!(dateline::model::Edition::Page.magnification(), 1.0);
    /// ```
    pub fn magnification(self) -> f64 {
        match self {
            Edition::Column | Edition::Page | Edition::Phone => 1.0,
            Edition::Slide => 1.25,
            Edition::Poster => 2.0,
        }
    }

    /// How high the layout is, px, where that is given.
    ///
    /// ```
    /// use dateline::model::Edition;
    /// assert_eq!(Edition::Slide.height(), Some(576));
    /// assert_eq!(Edition::Page.height(), None);
    /// ```
    pub fn height(self) -> Option<u32> {
        (self == Edition::Slide).then_some(576)
    }

    /// Whether the sources stand at its foot where the file does not say: a slide has no room for them.
    ///
    /// ```
    /// assert!(!dateline::model::Edition::Slide.has_notes());
    /// ```
    pub fn has_notes(self) -> bool {
        self != Edition::Slide
    }

    /// Whether labels on both sides of an axis from left to right have no room.
    ///
    /// ```
    /// assert!(dateline::model::Edition::Phone.is_narrow());
    /// ```
    pub fn is_narrow(self) -> bool {
        matches!(self, Edition::Column | Edition::Phone)
    }
}
