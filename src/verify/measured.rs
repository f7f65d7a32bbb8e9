//! What was measured: the figures of one picture and what is wrong with them.

use serde::Serialize;

use crate::verify::changes::Changes;
use crate::verify::rates::PieceMeasured;

/// No text is smaller, px.
const SMALLEST: f64 = 11.0;
/// No leader is nearer to the axis, degrees; a tenth less than the layout's own limit, for coordinates are rounded.
const FLATTEST: f64 = 14.9;
/// No text is seen worse, and no mark (WCAG 2.2, 1.4.3 and 1.4.11).
const TEXT_CONTRAST: f64 = 4.5;
const MARK_CONTRAST: f64 = 3.0;

/// One picture in numbers; the order of the fields is the order of the keys in a report. Lengths in px.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[non_exhaustive]
pub struct Measured {
    /// Width of the canvas.
    pub width: f64,
    /// Height of the canvas.
    pub height: f64,
    /// Events, as the picture's `data-events` says.
    pub events: usize,
    /// Events with a label of their own.
    pub shown: usize,
    /// Events counted by the labels `+n more`.
    pub folded: usize,
    /// Events with a mark of their own.
    pub marked: usize,
    /// Events that only a density strip shows.
    pub counted: usize,
    /// Lanes that share the last lane, as the picture's `data-lanes-gathered` says; 0 where each has its own.
    pub lanes_gathered: usize,
    /// How much higher the canvas is than the picture's `data-max-height` allows; 0 where it has no limit. The drawing has no
    /// error for it: it is as low as it can be.
    pub over_limit: f64,
    /// Pairs of labels that overlap.
    pub label_overlaps: usize,
    /// Places where a leader runs through a label.
    pub leader_labels: usize,
    /// Pairs of leaders that cross.
    pub leader_crossings: usize,
    /// Leaders that run through the axis, the text of a tick or the caption of a break.
    pub leader_axis: usize,
    /// Labels that lie on the axis, the text of a tick or the caption of a break.
    pub label_axis: usize,
    /// Places where a leader runs through a bar.
    pub leader_bars: usize,
    /// Leaders that end away from their label or begin away from their own mark.
    pub leaders_loose: usize,
    /// Places where the leader of a mark or bar runs through the mark of another event: where marks are pressed together. No
    /// error, for the leader is seen to begin at its own mark.
    pub leader_marks: usize,
    /// Labels that lie on the mark or bar of another event.
    pub label_marks: usize,
    /// Pairs of texts on the axis (ticks, captions of breaks) that overlap.
    pub tick_overlaps: usize,
    /// Pairs of texts around the plot (title, legend, notes, remarks) that overlap.
    pub text_overlaps: usize,
    /// Texts and shapes, with their strokes, that reach beyond the canvas.
    pub outside: usize,
    /// Size of the smallest text; nothing where there is none.
    pub smallest_text: Option<f64>,
    /// The lowest contrast of a text with what it stands on, 1 to 21, rounded down; nothing where there is no text.
    pub text_contrast: Option<f64>,
    /// The lowest contrast of a mark, bar, leader or line of the axis with what it stands on, rounded down.
    pub mark_contrast: Option<f64>,
    /// Texts with letters that no embedded font has: a reader's own font shows them, and each such letter is reckoned as
    /// wide as it is high.
    pub foreign_texts: usize,
    /// Dates drawn that sources give besides those of the events.
    pub other_dates: usize,
    /// How many dates that events had in an earlier version stand beside their marks; nothing where the picture was not compared with one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub former_dates: Option<usize>,
    /// Of their marks and the numbers of their sources, those on which a label lies, and numbers on each other, on a bar, on the axis or
    /// its texts.
    pub other_dates_covered: usize,
    /// Links between events that are drawn.
    pub links: usize,
    /// Places where such a link runs through a label, a number of a source or a text on the axis.
    pub link_labels: usize,
    /// Leaders that run through the number of a source beside such a date.
    pub leader_numbers: usize,
    /// Height of the plot: axis, lanes, marks and labels.
    pub plot_height: f64,
    /// The least height that could hold the labels as they are drawn: by their areas and whole rows; in columns by their heights; in lanes
    /// by the most that stands at one place of each.
    pub height_bound: f64,
    /// How far labels stand from their marks: straight, from the box of a label to the nearest mark (a square of 9 px, whatever
    /// its form) or bar of its event at that place; of a label `+n more`, to where its leader begins.
    pub distance: Lengths,
    /// How far leaders run along the axis; labels without a leader do not count.
    pub displacement: Lengths,
    /// Angle to the axis of the steepest piece of a leader, 0 to 90 degrees; nothing where there is no leader.
    pub steepest: Option<f64>,
    /// Angle to the axis of the flattest piece of a leader, 0 to 90 degrees.
    pub flattest: Option<f64>,
    /// Places where the axis leaves something out.
    pub breaks: usize,
    /// What is left out, in the words beside the axis.
    pub omitted: Vec<String>,
    /// The dates of the eras that are drawn, EDTF, in order of the picture.
    pub eras: Vec<String>,
    /// The day to which open ends run, EDTF; nothing where the picture has none.
    pub as_of: Option<String>,
    /// How many events were added, withdrawn and re-dated since an earlier version, as the picture says; nothing where it was not
    /// compared with one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changes: Option<Changes>,
    /// The pieces of an axis with several rates; none where it has one.
    pub pieces: Vec<PieceMeasured>,
    /// Pieces of the axis that are not drawn as they say, or not marked off from the next, or lost.
    pub pieces_wrong: usize,
    /// Ticks of an axis with several rates that stand away from their dates, or say others.
    pub ticks_wrong: usize,
}

/// Several lengths in three, px; 0 where there are none.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
#[non_exhaustive]
pub struct Lengths {
    /// Their mean.
    pub mean: f64,
    /// The least of them that nineteen of twenty do not exceed.
    pub p95: f64,
    /// The longest.
    pub max: f64,
}

impl Measured {
    /// Whether the picture has no error.
    ///
    /// ```
    /// assert!(dateline::Measured::default().is_ok());
    /// ```
    pub fn is_ok(&self) -> bool {
        self.errors().is_empty()
    }

    /// What is wrong, in words, one each.
    ///
    /// ```
    /// let mut measured = dateline::Measured::default();
    /// measured.label_overlaps = 2;
    /// assert_eq!(measured.errors(), ["2 pairs of labels overlap"]);
    /// ```
    pub fn errors(&self) -> Vec<String> {
        let counted = [
            (self.label_overlaps, "pair of labels overlaps", "pairs of labels overlap"),
            (self.leader_labels, "leader runs through a label", "leaders run through labels"),
            (self.leader_crossings, "pair of leaders crosses", "pairs of leaders cross"),
            (
                self.leader_axis,
                "leader runs through the axis or its texts",
                "leaders run through the axis or its texts",
            ),
            (self.label_axis, "label lies on the axis or its texts", "labels lie on the axis or its texts"),
            (self.leader_bars, "leader runs through a bar", "leaders run through bars"),
            (self.leaders_loose, "leader misses its label or mark", "leaders miss their label or mark"),
            (self.label_marks, "label lies on another event's mark", "labels lie on other events' marks"),
            (self.other_dates_covered, "other date of an event is covered", "other dates of events are covered"),
            (
                self.leader_numbers,
                "leader runs through the number of a source",
                "leaders run through numbers of sources",
            ),
            (self.link_labels, "link between events runs through a text", "links between events run through texts"),
            (self.tick_overlaps, "pair of texts on the axis overlaps", "pairs of texts on the axis overlap"),
            (self.text_overlaps, "pair of texts around the plot overlaps", "pairs of texts around the plot overlap"),
            (
                self.pieces_wrong,
                "piece of the axis is not drawn as it says",
                "pieces of the axis are not drawn as they say",
            ),
            (self.ticks_wrong, "tick stands away from its date", "ticks stand away from their dates"),
            (self.outside, "thing reaches beyond the canvas", "things reach beyond the canvas"),
        ];
        let counted = counted.into_iter().filter(|(count, ..)| *count > 0);
        let counted = counted.map(|(count, one, more)| format!("{count} {}", if count == 1 { one } else { more }));
        counted
            .chain(
                [self.lost(), self.undrawn(), self.small(), self.flat(), self.text(), self.mark()]
                    .into_iter()
                    .flatten(),
            )
            .collect()
    }

    fn lost(&self) -> Option<String> {
        let (events, shown, folded) = (self.events, self.shown, self.folded);
        let words = || format!("{events} events, but {shown} with a label and {folded} counted by others");
        (shown + folded != events).then(words)
    }

    fn undrawn(&self) -> Option<String> {
        let (events, marked, counted) = (self.events, self.marked, self.counted);
        let words = || format!("{events} events, but {marked} with a mark and {counted} in a density strip");
        (marked + counted != events).then(words)
    }

    fn small(&self) -> Option<String> {
        let size = self.smallest_text.filter(|size| *size < SMALLEST)?;
        Some(format!("the smallest text is {size} px, expected at least {SMALLEST}"))
    }

    fn text(&self) -> Option<String> {
        let ratio = self.text_contrast.filter(|ratio| *ratio < TEXT_CONTRAST)?;
        Some(format!("a text has a contrast of {ratio} with its ground, expected at least {TEXT_CONTRAST}"))
    }

    fn mark(&self) -> Option<String> {
        let ratio = self.mark_contrast.filter(|ratio| *ratio < MARK_CONTRAST)?;
        Some(format!("a mark has a contrast of {ratio} with its ground, expected at least {MARK_CONTRAST}"))
    }

    fn flat(&self) -> Option<String> {
        let angle = self.flattest.filter(|angle| *angle < FLATTEST)?;
        Some(format!("the flattest leader is {angle} degrees from the axis, expected at least 15"))
    }
}
