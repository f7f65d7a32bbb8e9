//! Labels: an event's date and title, broken into lines, before it has a place.

use crate::font::Ruler;
use crate::geom::{Interval, Point, Rect};
use crate::layout::context::Picture;
use crate::layout::output::{Ruled, Text};
use crate::layout::text_style::{TextStyle, USUAL_ROWS};
use crate::model::Event;

/// Characters on one line of a title, unless that would take more than [`LINES`].
const LONGEST: usize = 34;
/// Lines of a title.
pub(in crate::layout) const LINES: usize = 3;
/// A line of a title is not wider, unless that would take more than [`LINES`], where its letters have
/// that size, px.
const WIDEST_TITLE: (f64, f64) = (248.0, 13.0);
/// Nor a line of a date, the same.
const WIDEST_DATE: (f64, f64) = (224.0, 12.0);
/// Between date and title on one line, px.
const DATE_TITLE_GAP: f64 = 8.0;

/// A label without a place.
#[derive(Debug, Clone)]
pub(in crate::layout) struct Draft {
    /// px
    pub(in crate::layout) width: f64,
    /// px
    pub(in crate::layout) height: f64,
    /// From its top to the middle of its first line, px.
    pub(in crate::layout) middle: f64,
    /// How much further than usual it stands from the next row, px.
    further: f64,
    /// Whether its texts stand side by side.
    pub(super) in_row: bool,
    pub(super) parts: Vec<Part>,
}

/// One text of a label, from its top left corner.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) style: TextStyle,
    pub(super) text: String,
    pub(super) width: f64,
    /// Of the line that it stands in, px.
    pub(super) line: f64,
    pub(super) corner: Point,
    pub(super) ruled: Ruled,
}

impl Part {
    /// A text alone in its line.
    pub(super) fn new(style: TextStyle, text: String, corner: Point, ruler: &mut Ruler) -> Part {
        let width = style.width(&text, ruler);
        Part { style, text, width, line: width, corner, ruled: Ruled::No }
    }

    /// In the label whose top left corner is there, `inset` px further right.
    fn place(&self, label: Point, inset: f64) -> Text {
        let at = Point::new(label.x + self.corner.x + inset, label.y + self.corner.y);
        Text { ruled: self.ruled, ..self.style.place(self.text.clone(), self.width, at) }
    }
}

impl Draft {
    /// Line under line.
    fn column(lines: Vec<(TextStyle, String)>, ruler: &mut Ruler) -> Draft {
        let parts = Vec::with_capacity(lines.len());
        let mut draft = Draft { width: 0.0, height: 0.0, middle: 0.0, further: 0.0, in_row: false, parts };
        for (style, text) in lines {
            let part = Part::new(style, text, Point::new(0.0, draft.height), ruler);
            draft.width = draft.width.max(part.width);
            draft.parts.push(part);
            draft.height += style.line;
        }
        draft.middle = draft.parts.first().map_or(0.0, |part| part.style.line / 2.0);
        draft
    }

    /// The same with a text behind its last line.
    fn followed(mut self, style: TextStyle, text: &str, ruler: &mut Ruler) -> Draft {
        let Some(last) = self.parts.last_mut().filter(|_| !text.is_empty()) else { return self };
        let left = last.width + DATE_TITLE_GAP;
        let corner = Point::new(left, last.corner.y + last.style.baseline() - style.baseline());
        let part = Part::new(style, text.to_owned(), corner, ruler);
        last.line = left + part.width;
        self.width = self.width.max(last.line);
        let line = last.line;
        self.parts.push(Part { line, ..part });
        self
    }

    /// Side by side on one baseline.
    fn row(texts: Vec<(TextStyle, String)>, ruler: &mut Ruler) -> Draft {
        let height = texts.iter().map(|(style, _)| style.line).fold(0.0, f64::max);
        let baseline = texts.iter().map(|(style, _)| style.baseline()).fold(0.0, f64::max);
        let parts = Vec::with_capacity(texts.len());
        let mut draft = Draft { width: 0.0, height, middle: height / 2.0, further: 0.0, in_row: true, parts };
        let mut left = 0.0;
        for (style, text) in texts {
            let part = Part::new(style, text, Point::new(left, baseline - style.baseline()), ruler);
            draft.width = left + part.width;
            draft.parts.push(part);
            left = draft.width + DATE_TITLE_GAP;
        }
        draft
    }

    /// The same in a picture whose theme says how far rows are apart.
    fn in_rows_of(self, picture: &Picture<'_>) -> Draft {
        Draft { further: picture.spacing.rows - USUAL_ROWS, ..self }
    }

    /// What it takes of the height of rows that are as far apart as usual, px.
    pub(in crate::layout) fn pitch(&self) -> f64 {
        self.height + self.further
    }

    /// The same label with its top left corner there.
    pub(in crate::layout) fn place(&self, corner: Point) -> (Rect, Vec<Text>) {
        let texts = self.parts.iter().map(|part| part.place(corner, 0.0));
        (Rect::new(corner.x, corner.y, self.width, self.height), texts.collect())
    }

    /// The same with its lines against the right edge: for a label whose stem stands there.
    pub(in crate::layout) fn place_flush_right(&self, corner: Point) -> (Rect, Vec<Text>) {
        let inset = |part: &Part| if self.in_row { 0.0 } else { self.width - part.line };
        let texts = self.parts.iter().map(|part| part.place(corner, inset(part)));
        (Rect::new(corner.x, corner.y, self.width, self.height), texts.collect())
    }
}

/// The label that stands for these events.
pub(in crate::layout) fn several(picture: &Picture<'_>, events: &[usize], ruler: &mut Ruler) -> Draft {
    more(picture, events, picture.widest(), ruler)
}

/// The same on one line.
pub(in crate::layout) fn several_in_row(picture: &Picture<'_>, events: &[usize], ruler: &mut Ruler) -> Draft {
    more_row(picture, events, ruler)
}

/// What the date line says: the date in words and what stands for the sources.
pub(in crate::layout) fn date_line(words: &str, sources: &str) -> String {
    let between = if words.is_empty() || sources.is_empty() { "" } else { " " };
    [words, between, sources].concat()
}

/// The label without a date: the title on at most `most` lines, as in [`column`], and what stands for the sources behind it.
pub(in crate::layout) fn undated(
    picture: &Picture<'_>,
    (event, numbers): (&Event, &str),
    most: usize,
    max: f64,
    ruler: &mut Ruler,
) -> Draft {
    let style = picture.styles.event(event.importance);
    let date = picture.styles.date();
    let needed = event.title.chars().count().div_ceil(LONGEST);
    let behind = if numbers.is_empty() { 0.0 } else { DATE_TITLE_GAP + date.width(numbers, ruler) };
    let room = Interval::new(0.0, (max - behind).max(max / 2.0));
    let titles = fill(&event.title, style, most.max(needed).min(LINES), room, ruler);
    let titles = Draft::column(titles.into_iter().map(|line| (style, line)).collect(), ruler);
    titles.followed(date, numbers, ruler).in_rows_of(picture)
}

/// The same on one line.
pub(in crate::layout) fn undated_row(
    picture: &Picture<'_>,
    (event, numbers): (&Event, &str),
    ruler: &mut Ruler,
) -> Draft {
    let style = picture.styles.event(event.importance);
    let numbers = (!numbers.is_empty()).then(|| (picture.styles.date(), numbers.to_owned()));
    Draft::row(std::iter::once((style, event.title.to_string())).chain(numbers).collect(), ruler).in_rows_of(picture)
}

/// The label with its title on at most `most` lines; a title too long for that many takes more, up to [`LINES`], and
/// past that wider ones. Nothing is ever cut off.
/// No line is wider than `max` px.
pub(in crate::layout) fn column(
    picture: &Picture<'_>,
    (event, date): (&Event, &str),
    most: usize,
    max: f64,
    ruler: &mut Ruler,
) -> Draft {
    let (style, of_date) = (picture.styles.event(event.importance), picture.styles.date());
    let dates = date_lines(of_date, date, widest_date(of_date, max), ruler);
    let least = dates.iter().map(|line| of_date.width(line, ruler)).fold(0.0, f64::max);
    let needed = event.title.chars().count().div_ceil(LONGEST);
    let titles = fill(&event.title, style, most.max(needed).min(LINES), Interval::new(least, max), ruler);
    let dates = dates.into_iter().map(|line| (of_date, line));
    let lines = dates.chain(titles.into_iter().map(|line| (style, line)));
    Draft::column(lines.collect(), ruler).in_rows_of(picture)
}

/// Date and title on one line.
pub(in crate::layout) fn row(picture: &Picture<'_>, (event, date): (&Event, &str), ruler: &mut Ruler) -> Draft {
    let styles = picture.styles;
    let texts = vec![(styles.date(), date.to_owned()), (styles.event(event.importance), event.title.to_string())];
    Draft::row(texts, ruler).in_rows_of(picture)
}

/// Title and date on a bar.
pub(in crate::layout) fn on_bar(picture: &Picture<'_>, (event, date): (&Event, &str), ruler: &mut Ruler) -> Draft {
    let style = picture.styles.bar_title(event.importance);
    let date = (!date.is_empty()).then(|| (picture.styles.bar_date(), date.to_owned()));
    Draft::row(std::iter::once((style, event.title.to_string())).chain(date).collect(), ruler)
}

/// The widest line of a date where there are `max` px.
pub(super) fn widest_date(style: TextStyle, max: f64) -> f64 {
    (WIDEST_DATE.0 * style.size() / WIDEST_DATE.1).min(max)
}

/// A date in lines no wider than `max` px: one in two calendars ends its line between them, where that takes no more lines.
pub(super) fn date_lines(style: TextStyle, date: &str, max: f64, ruler: &mut Ruler) -> Vec<String> {
    let lines = style.wrap(date, max, ruler);
    let ends = ["), ", ")، "].iter().find_map(|sign| date.find(sign).map(|at| at + sign.len()));
    let Some((own, ours)) = ends.filter(|_| lines.len() > 1).and_then(|at| date.split_at_checked(at)) else {
        return lines;
    };
    let parted: Vec<String> = [own.trim_end(), ours].iter().flat_map(|part| style.wrap(part, max, ruler)).collect();
    if parted.len() <= lines.len() { parted } else { lines }
}

/// The date alone, in lines no wider than `max` px.
pub(in crate::layout) fn date_alone(picture: &Picture<'_>, date: &str, max: f64, ruler: &mut Ruler) -> Draft {
    let style = picture.styles.date();
    let lines = date_lines(style, date, max, ruler).into_iter().map(|line| (style, line));
    Draft::column(lines.collect(), ruler).in_rows_of(picture)
}

/// The date alone on a bar.
pub(in crate::layout) fn date_on_bar(picture: &Picture<'_>, date: &str, ruler: &mut Ruler) -> Draft {
    Draft::row(vec![(picture.styles.bar_date(), date.to_owned())], ruler)
}

/// The label of events that have none of their own; no line is wider than `max` px.
pub(in crate::layout) fn more(picture: &Picture<'_>, events: &[usize], max: f64, ruler: &mut Ruler) -> Draft {
    let (range, date, more) = (picture.range(events), picture.styles.date(), picture.styles.more());
    let dates = date.wrap(&range, widest_date(date, max), ruler).into_iter().map(|line| (date, line));
    let counts = more.wrap(&(picture.words().axis.more)(events.len()), max, ruler).into_iter().map(|line| (more, line));
    Draft::column(dates.chain(counts).collect(), ruler).in_rows_of(picture)
}

/// The same on one line.
pub(in crate::layout) fn more_row(picture: &Picture<'_>, events: &[usize], ruler: &mut Ruler) -> Draft {
    let count = (picture.words().axis.more)(events.len());
    let texts = vec![(picture.styles.more(), count), (picture.styles.date(), picture.range(events))];
    Draft::row(texts, ruler).in_rows_of(picture)
}

/// The narrowest lines that hold the text in at most `most` lines, but none narrower than `room.start` px, and none wider
/// than `room.end` px, whatever that takes.
fn fill(text: &str, style: TextStyle, most: usize, room: Interval, ruler: &mut Ruler) -> Vec<String> {
    let (whole, widest_title) = (style.width(text, ruler), WIDEST_TITLE.0 * style.size() / WIDEST_TITLE.1);
    if whole <= room.start || (most == 1 && whole <= widest_title.min(room.end)) {
        return vec![text.to_owned()];
    }
    let lines = style.wrap_into(text, most, ruler);
    let widest = lines.iter().map(|line| style.width(line, ruler)).fold(0.0, f64::max);
    if widest < room.start {
        return style.wrap(text, room.start, ruler);
    }
    // A word that no line of usual width holds is broken.
    let usual = widest_title.max(1.15 * whole / most as f64);
    if widest > usual.min(room.end) { style.wrap(text, usual.min(room.end), ruler) } else { lines }
}
