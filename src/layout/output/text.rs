//! One line of text, placed and measured, and what it is.

use std::ops::Range;

use crate::font::Weight;
use crate::geom::{Point, Rect};

/// One line of text, placed and measured.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// On the baseline.
    pub at: Point,
    /// Which end `at` is.
    pub anchor: Anchor,
    /// What it says.
    pub text: String,
    /// Bytes of it that are the program's words, ascending; the rest is the author's.
    pub program: Vec<Range<usize>>,
    /// Whether what the author wrote of it is known to be in the language of the file, where the picture is in another.
    pub is_original: bool,
    /// Measured, px.
    pub width: f64,
    /// px
    pub size: f64,
    /// Regular or semibold.
    pub weight: Weight,
    /// Whether figures all have one width.
    pub tabular: bool,
    /// What it is.
    pub role: Role,
    /// The line that says what became of it.
    pub ruled: Ruled,
}

/// A line through or under a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Ruled {
    /// None.
    #[default]
    No,
    /// Through it: it is withdrawn.
    Through,
    /// Under it: it is added.
    Under,
}

impl Text {
    /// What it covers, as measured.
    pub(crate) fn frame(&self) -> Rect {
        let left = match self.anchor {
            Anchor::Start => self.at.x,
            Anchor::Middle => self.at.x - self.width / 2.0,
            Anchor::End => self.at.x - self.width,
        };
        Rect::new(left, self.at.y - self.size, self.width, self.size)
    }

    /// The same, all of it the program's words.
    pub(in crate::layout) fn of_program(self) -> Text {
        let whole = 0..self.text.len();
        Text { program: vec![whole], ..self }
    }
}

/// Which end of a text its place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The left end.
    Start,
    /// The middle.
    Middle,
    /// The right end.
    End,
}

/// What a text is; the theme gives each its ink.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// The picture's title.
    Title,
    /// Under it.
    Subtitle,
    /// An event's date.
    Date,
    /// An event's title.
    EventTitle,
    /// An event's title on its own bar.
    BarTitle,
    /// An event's date on its own bar.
    BarDate,
    /// A tick's label.
    Tick,
    /// A context label of the axis.
    Context,
    /// A lane's name.
    LaneHead,
    /// The name of an era.
    Era,
    /// In the legend.
    Legend,
    /// What stands for sources that give another date of an event.
    Account,
    /// A numbered note.
    Note,
    /// Scale, breaks, what was folded.
    Caption,
    /// Who made it.
    Credit,
    /// `+12 more`.
    More,
    /// `67 years omitted`.
    Break,
}

impl Role {
    /// Whether such a text is the program's words; those of lanes, legend and notes can be of either.
    pub(in crate::layout) fn is_program(self) -> bool {
        match self {
            Role::Date | Role::BarDate | Role::Account | Role::Tick | Role::Context => true,
            Role::Caption | Role::More | Role::Break => true,
            Role::Title | Role::Subtitle | Role::EventTitle | Role::BarTitle | Role::LaneHead | Role::Era => false,
            Role::Legend | Role::Note | Role::Credit => false,
        }
    }
}
