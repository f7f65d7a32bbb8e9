//! Text styles: the sizes, weights and line heights a picture is set in, and the spaces between things.

use crate::font::{Ruler, Style, Weight};
use crate::geom::Point;
use crate::layout::output::{Anchor, Role, Ruled, Text};

/// Around everything, px: on a page of usual width,
const MARGIN: f64 = 40.0;
/// and on the narrowest.
const NARROW_MARGIN: f64 = 20.0;
/// Part of a narrow page's width that each margin takes.
const MARGIN_SHARE: f64 = 0.0625;
/// The rhythm of the page, px.
pub(super) const STEP: f64 = 8.0;
/// Free axis at both ends, px.
pub(super) const AXIS_INSET: f64 = STEP;
/// A bar, top to bottom, px.
pub(super) const BAR: f64 = 14.0;

/// How one kind of text is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct TextStyle {
    style: Style,
    role: Role,
    /// From one baseline to the next, px.
    pub(super) line: f64,
}

const fn text_style(size: f64, weight: Weight, tabular: bool, role: Role, line: f64) -> TextStyle {
    TextStyle { style: Style { size, weight, tabular }, role, line }
}

pub(super) const TITLE: TextStyle = text_style(24.0, Weight::SemiBold, false, Role::Title, 30.0);
pub(super) const SUBTITLE: TextStyle = text_style(15.0, Weight::Regular, false, Role::Subtitle, 18.75);
pub(super) const DATE: TextStyle = text_style(12.0, Weight::Regular, true, Role::Date, 15.0);
pub(super) const EVENT: TextStyle = text_style(13.0, Weight::Regular, false, Role::EventTitle, 16.25);
pub(super) const MAJOR: TextStyle = text_style(13.0, Weight::SemiBold, false, Role::EventTitle, 16.25);
pub(super) const BAR_TITLE: TextStyle = text_style(12.0, Weight::Regular, false, Role::BarTitle, 14.0);
pub(super) const BAR_MAJOR: TextStyle = text_style(12.0, Weight::SemiBold, false, Role::BarTitle, 14.0);
pub(super) const BAR_DATE: TextStyle = text_style(12.0, Weight::Regular, false, Role::BarDate, 14.0);
pub(super) const LANE_HEAD: TextStyle = text_style(13.0, Weight::SemiBold, false, Role::LaneHead, 16.25);
pub(super) const ERA: TextStyle = text_style(12.0, Weight::SemiBold, false, Role::Era, 15.0);
pub(super) const LEGEND: TextStyle = text_style(12.0, Weight::Regular, false, Role::Legend, 16.0);
pub(super) const ACCOUNT: TextStyle = text_style(12.0, Weight::Regular, true, Role::Account, 15.0);
pub(super) const NOTE: TextStyle = text_style(12.0, Weight::Regular, false, Role::Note, 16.0);
pub(super) const CAPTION: TextStyle = text_style(12.0, Weight::Regular, false, Role::Caption, 16.0);
pub(super) const BREAK: TextStyle = text_style(12.0, Weight::Regular, false, Role::Break, 16.0);
pub(super) const CREDIT: TextStyle = text_style(12.0, Weight::Regular, false, Role::Credit, 16.0);
pub(super) const MORE: TextStyle = text_style(13.0, Weight::SemiBold, false, Role::More, 16.25);

/// How far the ink of a line reaches above its baseline, in parts of the size.
const ASCENT: f64 = 0.97;
/// How far it reaches below, in parts of the size.
const DESCENT: f64 = 0.24;

/// Around everything on a page of this width, px.
pub(super) fn margin(width: f64) -> f64 {
    (width * MARGIN_SHARE).clamp(NARROW_MARGIN, MARGIN)
}

impl TextStyle {
    /// The style of an event's title.
    pub(super) fn of_importance(importance: u8) -> TextStyle {
        if importance >= 5 { MAJOR } else { EVENT }
    }

    /// Whether it says when something happened.
    pub(super) fn is_date(&self) -> bool {
        matches!(self.role, Role::Date | Role::BarDate)
    }

    /// From the top of a line to its baseline, px.
    pub(super) fn baseline(&self) -> f64 {
        (self.line - (ASCENT + DESCENT) * self.style.size) / 2.0 + ASCENT * self.style.size
    }

    /// How far the text runs, px.
    pub(super) fn width(&self, text: &str, ruler: &mut Ruler) -> f64 {
        ruler.width(text, self.style)
    }

    /// Lines no wider than `max` px.
    pub(super) fn wrap(&self, text: &str, max: f64, ruler: &mut Ruler) -> Vec<String> {
        ruler.wrap(text, self.style, max)
    }

    /// At most `lines` lines, as narrow as possible; no word is broken.
    pub(super) fn wrap_into(&self, text: &str, lines: usize, ruler: &mut Ruler) -> Vec<String> {
        ruler.wrap_into(text, self.style, lines).lines
    }

    /// The line whose box has its top left corner at `left`, `top`.
    pub(super) fn set(&self, text: &str, left: f64, top: f64, ruler: &mut Ruler) -> Text {
        let width = self.width(text, ruler);
        self.place(text.to_owned(), width, Point::new(left, top))
    }

    /// The same for a text already measured.
    pub(super) fn place(&self, text: String, width: f64, corner: Point) -> Text {
        let Style { size, weight, tabular } = self.style;
        let at = Point::new(corner.x, corner.y + self.baseline());
        let program = Vec::new();
        let (anchor, role) = (Anchor::Start, self.role);
        let ruled = Ruled::No;
        let text = Text { at, anchor, text, program, is_original: false, width, size, weight, tabular, role, ruled };
        if self.role.is_program() { text.of_program() } else { text }
    }
}
