//! The rows of the axis: how tick labels are set, what they say and where they may stand.

use crate::font::{Ruler, Style, Weight};
use crate::geom::Interval;
use crate::language::Language;
use crate::layout::scale::TimeScale;
use crate::time::{Epoch, Instant, Step, Zone, clock_in};

/// How the unit is set, in the usual size.
pub(in crate::layout) const UNIT: Style = Style { size: 12.0, weight: Weight::Regular, tabular: true };
/// How the wider unit is set, in the usual size.
pub(in crate::layout) const CONTEXT: Style = Style { size: 12.0, weight: Weight::SemiBold, tabular: true };
/// Between two labels of a row, px.
pub(in crate::layout) const APART: f64 = 10.0;
/// How far a label may stand out at either end of the axis, px: half of `600 BCE`, and less than any margin.
pub(in crate::layout) const OVERHANG: f64 = 28.0;

/// How much of the axis a label takes.
pub(in crate::layout) struct Gauge<'a> {
    pub(in crate::layout) ruler: &'a mut Ruler,
    /// Whether time runs downwards.
    pub(in crate::layout) upright: bool,
    /// Of the labels, px.
    pub(in crate::layout) size: f64,
}

impl Gauge<'_> {
    /// Along the axis, px: of an upright one, with [`APART`], six more than its line is high.
    pub(in crate::layout) fn along(&mut self, label: &str, style: Style) -> f64 {
        if self.upright { self.size } else { self.width(label, style) }
    }

    /// From left to right, px.
    pub(in crate::layout) fn width(&mut self, label: &str, style: Style) -> f64 {
        self.ruler.width(label, Style { size: self.size, ..style })
    }
}

/// How the years of an axis are said.
#[derive(Debug, Clone, Copy)]
pub(in crate::layout) struct Years {
    /// From when they are counted.
    pub(in crate::layout) epoch: Epoch,
    /// In which they are said.
    pub(in crate::layout) language: Language,
    /// Whether the axis shows years before 1 CE: then every year on it says its era.
    is_named: bool,
    /// The months of the parts of years, quarters or halves, in which all dates are written.
    part_months: Option<u8>,
    /// The first instant of the axis, whose age has the most figures.
    first: Instant,
}

impl Years {
    pub(in crate::layout) fn of(scale: &TimeScale) -> Years {
        let is_named = scale.clock(scale.window().0).civil().year <= 0;
        Years {
            epoch: scale.epoch(),
            language: scale.language(),
            is_named,
            part_months: scale.part_months(),
            first: scale.window().0,
        }
    }

    /// The steps that the axis may use, finest first: none is finer than the parts of years in which all dates are written.
    pub(in crate::layout) fn ladder(self) -> impl DoubleEndedIterator<Item = Step> + Clone {
        let is_coarse = move |step: &Step| match (self.part_months, step) {
            (None, _) | (_, Step::Year(_) | Step::Ago(_)) => true,
            (Some(part), Step::Month(n)) => *n >= i64::from(part),
            _ => false,
        };
        self.epoch.ladder().filter(is_coarse)
    }

    /// Words with their eras as the picture has them.
    fn worded(self, words: String) -> String {
        self.epoch.worded_in(words, self.language)
    }

    /// What a tick says where years are counted back: all of an axis in the unit in which its first is shortest.
    pub(in crate::layout) fn age(self, step: Step, boundary: Instant) -> Option<String> {
        self.epoch.tick(self.language, step, (boundary, self.first))
    }

    /// `Q2` or `H1` for a tick of months, where dates are written so.
    fn part(self, step: Step, clock: Instant) -> Option<String> {
        let (month, grammar) = (clock.civil().month, self.language.grammar());
        let words = match (self.part_months?, step) {
            (3, Step::Month(3)) => (grammar.parts.short_quarter)((month - 1) / 3 + 1),
            // On a narrow axis of quarters every second of them has a tick.
            (3 | 6, Step::Month(6)) => (grammar.parts.short_half)((month - 1) / 6 + 1),
            _ => return None,
        };
        Some(grammar.in_script(words))
    }
}

/// What a tick of the step says. A time that the clocks of the zone show twice says which of the two it is.
pub(in crate::layout) fn unit_label(step: Step, boundary: Instant, (years, zone): (Years, Option<Zone>)) -> String {
    let clock = clock_in(zone, boundary);
    let label = years.age(step, clock).or_else(|| years.part(step, clock));
    let label = label.unwrap_or_else(|| years.worded(step.tick_label(clock, years.language, years.is_named)));
    let is_of_times = step.context() == Some(Step::Day(1));
    match zone.filter(|zone| is_of_times && zone.is_repeated(boundary)) {
        Some(zone) => format!("{label} {}", zone.abbreviation(boundary)),
        None => label,
    }
}

/// What a context may say where there is no room for it in full, longest first: never a wider unit, which would not tell one
/// piece of the axis from the next.
pub(in crate::layout) fn short_labels(step: Step, boundary: Instant, years: Years) -> Vec<String> {
    let full = full_label(step, boundary, years);
    let Some([brief, without_year]) = step.brief_labels(boundary, years.language, years.is_named) else {
        return vec![full];
    };
    vec![full, years.worded(brief), without_year]
}

/// What the step says in full.
pub(in crate::layout) fn full_label(step: Step, boundary: Instant, years: Years) -> String {
    years.age(step, boundary).unwrap_or_else(|| years.worded(step.full_label(boundary, years.language, years.is_named)))
}

/// How far a label may stand out past the axis, px: less than the narrowest margin of a page.
const OUT: f64 = 20.0;

/// Where the middle of a label of a tick stands, px: at the tick, or as near as the page lets it.
pub(in crate::layout) fn held(x: f64, width: f64, axis: Interval) -> f64 {
    x.min(axis.end + OUT - width / 2.0).max(axis.start - OUT + width / 2.0)
}
