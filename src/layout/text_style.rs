//! Text styles: the weights and line heights that texts of a picture are set in, in the sizes that its theme file gives, and the
//! spaces between things.

use crate::font::{Ruler, Style, Weight};
use crate::geom::Point;
use crate::layout::output::{Anchor, Role, Ruled, Text};
use crate::model::Sizes;

/// Around everything on the narrowest page, px.
const NARROW_MARGIN: f64 = 20.0;
/// Part of a page's width that each margin takes at most.
const MARGIN_SHARE: f64 = 0.0625;
/// The rhythm of the page, px.
pub(super) const STEP: f64 = 8.0;
/// Between rows of labels where a theme says nothing, px.
pub(super) const USUAL_ROWS: f64 = STEP;
/// Free axis at both ends, px.
pub(super) const AXIS_INSET: f64 = STEP;

/// How one kind of text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct TextStyle {
    style: Style,
    role: Role,
    /// From one baseline to the next, px.
    pub(super) line: f64,
}

/// The text styles of a picture: sizes are those of its theme file, weights and line heights are the same everywhere.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Styles {
    sizes: Sizes,
}

/// From one baseline to the next in parts of the size, as a fraction, for texts that stand by themselves,
const LINE: (f64, f64) = (5.0, 4.0);
/// for texts that are read line by line,
const READ_LINE: (f64, f64) = (4.0, 3.0);
/// and on bars.
const BAR_LINE: (f64, f64) = (7.0, 6.0);

fn plain(size: f64, role: Role, line: (f64, f64)) -> TextStyle {
    let style = Style { size, weight: Weight::Regular, tabular: false };
    TextStyle { style, role, line: size * line.0 / line.1 }
}

fn bold(size: f64, role: Role, line: (f64, f64)) -> TextStyle {
    let TextStyle { style, role, line } = plain(size, role, line);
    TextStyle { style: Style { weight: Weight::SemiBold, ..style }, role, line }
}

fn tabular(size: f64, role: Role, line: (f64, f64)) -> TextStyle {
    let TextStyle { style, role, line } = plain(size, role, line);
    TextStyle { style: Style { tabular: true, ..style }, role, line }
}

impl Styles {
    /// Those of texts of these sizes.
    pub(super) fn of(sizes: Sizes) -> Styles {
        Styles { sizes }
    }

    /// The sizes.
    pub(super) fn sizes(self) -> Sizes {
        self.sizes
    }

    pub(super) fn title(self) -> TextStyle {
        bold(self.sizes.title, Role::Title, LINE)
    }

    pub(super) fn subtitle(self) -> TextStyle {
        plain(self.sizes.subtitle, Role::Subtitle, LINE)
    }

    pub(super) fn date(self) -> TextStyle {
        tabular(self.sizes.date, Role::Date, LINE)
    }

    /// What stands for the sources of another date.
    pub(super) fn account(self) -> TextStyle {
        tabular(self.sizes.date, Role::Account, LINE)
    }

    /// The title of an event of that importance.
    pub(super) fn event(self, importance: u8) -> TextStyle {
        let style = if importance >= MAJOR { bold } else { plain };
        style(self.sizes.label, Role::EventTitle, LINE)
    }

    /// The same on a bar.
    pub(super) fn bar_title(self, importance: u8) -> TextStyle {
        let style = if importance >= MAJOR { bold } else { plain };
        style(self.sizes.bar, Role::BarTitle, BAR_LINE)
    }

    pub(super) fn bar_date(self) -> TextStyle {
        plain(self.sizes.bar, Role::BarDate, BAR_LINE)
    }

    /// A bar with a label, top to bottom, px.
    pub(super) fn bar(self) -> f64 {
        self.bar_date().line
    }

    pub(super) fn lane_head(self) -> TextStyle {
        bold(self.sizes.label, Role::LaneHead, LINE)
    }

    /// What counts events without labels.
    pub(super) fn more(self) -> TextStyle {
        bold(self.sizes.label, Role::More, LINE)
    }

    pub(super) fn era(self) -> TextStyle {
        bold(self.sizes.axis, Role::Era, LINE)
    }

    /// What is said of a break of the axis, or of the line "as of".
    pub(super) fn gap(self) -> TextStyle {
        plain(self.sizes.axis, Role::Break, READ_LINE)
    }

    pub(super) fn legend(self) -> TextStyle {
        plain(self.sizes.legend, Role::Legend, READ_LINE)
    }

    pub(super) fn note(self) -> TextStyle {
        plain(self.sizes.note, Role::Note, READ_LINE)
    }

    pub(super) fn caption(self) -> TextStyle {
        plain(self.sizes.note, Role::Caption, READ_LINE)
    }

    pub(super) fn credit(self) -> TextStyle {
        plain(self.sizes.note, Role::Credit, READ_LINE)
    }
}

/// The least importance of events whose titles are bold.
const MAJOR: u8 = 5;

/// How far the ink of a line reaches above its baseline, in parts of the size.
const ASCENT: f64 = 0.97;
/// How far it reaches below, in parts of the size.
const DESCENT: f64 = 0.24;

/// Around everything on a page of this width, where `most` is what a wide one has, px.
pub(super) fn margin(width: f64, most: f64) -> f64 {
    (width * MARGIN_SHARE).clamp(NARROW_MARGIN, most.max(NARROW_MARGIN))
}

impl TextStyle {
    /// Of its letters, px.
    pub(super) fn size(&self) -> f64 {
        self.style.size
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
