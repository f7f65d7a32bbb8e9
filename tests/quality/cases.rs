//! The cases: timelines of known shapes, written as files.

use crate::laws::{Script, title};
use crate::random::Dice;

/// How events lie in time.
#[derive(Clone, Copy)]
pub(super) enum Shape {
    /// Evenly over 81 years.
    Uniform,
    /// 24 % within two weeks of 81 years.
    Bursty,
    /// Five clusters of three months in 81 years.
    Clustered,
    /// All on one of three days.
    Coincident,
    /// Half in 1943 to 1946, half in 2011 to 2024.
    Eras,
    /// One in 1610, the others from 1990 on.
    LeadIn,
    /// From the beginning of the universe to 2020.
    Deep,
    /// From 753 BCE to 476.
    Bce,
    /// Evenly, every other one of months or years.
    Spans,
    /// Evenly, dates right to a month, a year, a decade, about, one of two.
    Vague,
}

/// A row of the table: name, shape, how many, what the view says beside its id, script.
pub(super) struct Case {
    pub(super) name: &'static str,
    pub(super) shape: Shape,
    pub(super) count: usize,
    pub(super) view: &'static str,
    pub(super) script: Script,
}

const fn case(name: &'static str, shape: Shape, count: usize, view: &'static str, script: Script) -> Case {
    Case { name, shape, count, view, script }
}

use Script::{Arabic, Chinese, Cyrillic, Latin, LongWords, Mixed};
use Shape::{Bce, Bursty, Clustered, Coincident, Deep, Eras, LeadIn, Spans, Uniform, Vague};

/// All of them, beside the shipped views and the empty one.
pub(super) const CASES: [Case; 60] = [
    case("uniform-1", Uniform, 1, "", Latin),
    case("uniform-5", Uniform, 5, "", Latin),
    case("uniform-12", Uniform, 12, "", Latin),
    case("uniform-50", Uniform, 50, "", Latin),
    case("uniform-50-w400", Uniform, 50, "width: 400", Latin),
    case("uniform-50-w3000", Uniform, 50, "width: 3000", Latin),
    case("uniform-150", Uniform, 150, "", Latin),
    case("uniform-150-w3000", Uniform, 150, "width: 3000", Latin),
    case("uniform-500", Uniform, 500, "", Latin),
    case("uniform-2000", Uniform, 2_000, "", Latin),
    case("uniform-50-broken", Uniform, 50, "scale: broken", Latin),
    case("uniform-50-sequential", Uniform, 50, "scale: sequential", Latin),
    case("uniform-50-vertical-1", Uniform, 50, "layout: vertical, width: 400", Latin),
    case("uniform-50-vertical-2", Uniform, 50, "layout: vertical, width: 900", Latin),
    case("uniform-150-vertical-2", Uniform, 150, "layout: vertical, width: 1000", Latin),
    case("uniform-50-lanes", Uniform, 50, "layout: lanes", Latin),
    case("uniform-150-lanes-actor", Uniform, 150, "layout: lanes, lanes: actor", Latin),
    case("uniform-500-lanes-place", Uniform, 500, "layout: lanes, lanes: place, width: 3000", Latin),
    case("uniform-150-max-height", Uniform, 150, "max-height: 600", Latin),
    case("bursty-5", Bursty, 5, "", Latin),
    case("bursty-12", Bursty, 12, "", Latin),
    case("bursty-50", Bursty, 50, "", Latin),
    case("bursty-50-linear", Bursty, 50, "scale: linear", Latin),
    case("bursty-50-w800", Bursty, 50, "width: 800", Latin),
    case("bursty-150", Bursty, 150, "", Latin),
    case("bursty-500", Bursty, 500, "", Latin),
    case("bursty-2000", Bursty, 2_000, "", Latin),
    case("bursty-50-vertical-1", Bursty, 50, "layout: vertical, width: 400", Latin),
    case("bursty-50-vertical-2", Bursty, 50, "layout: vertical, width: 900", Latin),
    case("bursty-150-vertical-2", Bursty, 150, "layout: vertical, width: 1200", Latin),
    case("bursty-50-lanes", Bursty, 50, "layout: lanes", Latin),
    case("bursty-50-dark", Bursty, 50, "theme: dark", Latin),
    case("bursty-50-print", Bursty, 50, "theme: print", Latin),
    case("bursty-50-max-height", Bursty, 50, "max-height: 500", Latin),
    case("clustered-12", Clustered, 12, "", Latin),
    case("clustered-50", Clustered, 50, "", Latin),
    case("clustered-50-linear", Clustered, 50, "scale: linear", Latin),
    case("clustered-150", Clustered, 150, "", Latin),
    case("clustered-50-vertical-2", Clustered, 50, "layout: vertical, width: 900", Latin),
    case("coincident-12", Coincident, 12, "", Latin),
    case("coincident-50", Coincident, 50, "", Latin),
    case("coincident-50-vertical-2", Coincident, 50, "layout: vertical, width: 900", Latin),
    case("coincident-50-lanes", Coincident, 50, "layout: lanes, lanes: status", Latin),
    case("two-eras-50", Eras, 50, "", Latin),
    case("two-eras-50-linear", Eras, 50, "scale: linear", Latin),
    case("two-eras-50-vertical-2", Eras, 50, "layout: vertical, width: 900", Latin),
    case("lead-in-50", LeadIn, 50, "", Latin),
    case("lead-in-50-linear", LeadIn, 50, "scale: linear", Latin),
    case("deep-time-12", Deep, 12, "", Latin),
    case("deep-time-12-sequential", Deep, 12, "scale: sequential", Latin),
    case("bce-50", Bce, 50, "", Latin),
    case("bce-50-dark-vertical-1", Bce, 50, "layout: vertical, width: 480, theme: dark", Latin),
    case("long-words-50", Uniform, 50, "", LongWords),
    case("long-words-50-w400", Uniform, 50, "width: 400", LongWords),
    case("spans-50", Spans, 50, "", Latin),
    case("spans-50-lanes-print", Spans, 50, "layout: lanes, theme: print", Latin),
    case("spans-50-vertical-2", Spans, 50, "layout: vertical, width: 900", Latin),
    case("vague-50", Vague, 50, "", Latin),
    case("cyrillic-50", Bursty, 50, "", Cyrillic),
    case("arabic-50", Bursty, 50, "", Arabic),
];

/// Texts of scripts that ask something of their own.
pub(super) const SCRIPTS: [Case; 2] =
    [case("chinese-50", Bursty, 50, "", Chinese), case("mixed-50-lanes", Uniform, 50, "layout: lanes", Mixed)];

/// Kinds whose mean over twenty files is held too: of one file another seating may be lucky.
pub(super) const TWENTY: [Case; 3] = [
    case("twenty-uniform-50", Uniform, 50, "", Latin),
    case("twenty-bursty-50", Bursty, 50, "", Latin),
    case("twenty-clustered-50", Clustered, 50, "", Latin),
];

impl Case {
    /// The file, with one timeline `case`.
    pub(super) fn text(&self) -> String {
        self.drawn(self.shape as u64 * 10_000 + self.count as u64)
    }

    /// The file that a seed gives.
    pub(super) fn drawn(&self, seed: u64) -> String {
        let mut dice = Dice::new(seed);
        let mut text = String::from("title: A case\ncategories:\n");
        for (id, color) in [("war", "vermilion"), ("peace", "blue"), ("trade", "green"), ("faith", "yellow")] {
            text += &format!("  {id}: {{ label: Of {id}, color: {color} }}\n");
        }
        text += "events:\n";
        for index in 0..self.count {
            text += &self.event(index, &mut dice);
        }
        let view = if self.view.is_empty() { String::new() } else { format!(", {}", self.view) };
        text + &format!("timelines:\n  - {{ id: case{view} }}\n")
    }

    fn event(&self, index: usize, dice: &mut Dice) -> String {
        let date = date(self.shape, index, self.count, dice);
        let letters = dice.between(6, 30);
        let title = title(letters, self.script, dice);
        let category = dice.pick(&["war", "peace", "trade", "faith"]);
        let actor = dice.pick(&["Athens", "Sparta", "Corinth", "Thebes", "Argos", "Delphi"]);
        let place = dice.pick(&["Attica", "Laconia", "Boeotia"]);
        let status = dice.pick(&["confirmed", "confirmed", "confirmed", "reported", "disputed"]);
        format!(
            "  - {{ date: \"{date}\", title: \"{title}\", category: {category}, actors: [{actor}], place: {place}, status: {status}, importance: {} }}\n",
            dice.between(1, 5)
        )
    }
}

fn date(shape: Shape, index: usize, count: usize, dice: &mut Dice) -> String {
    let anywhere = |dice: &mut Dice| day(1943 + dice.below(81), dice.below(365));
    match shape {
        Shape::Uniform => anywhere(dice),
        Shape::Bursty if index * 100 < count * 24 => day(2012, 140 + dice.below(14)),
        Shape::Bursty => anywhere(dice),
        Shape::Clustered => day(1950 + 15 * dice.below(5), 100 + dice.below(90)),
        Shape::Coincident => day(1960 + 20 * dice.below(3), 170),
        Shape::Eras if index * 2 < count => day(1943 + dice.below(4), dice.below(365)),
        Shape::Eras => day(2011 + dice.below(14), dice.below(365)),
        Shape::LeadIn if index == 0 => "1610-05-14".to_owned(),
        Shape::LeadIn => day(1990 + dice.below(31), dice.below(365)),
        Shape::Deep => deep(index),
        Shape::Bce => year(dice.below(1_229) as i64 - 752),
        Shape::Spans if index.is_multiple_of(2) => {
            let (from, length) = (1943 + dice.below(75), dice.between(0, 6));
            format!("{}/{}", day(from, 10), day(from + length, 200 + dice.below(150)))
        }
        Shape::Spans => anywhere(dice),
        Shape::Vague => vague(dice),
    }
}

/// The day of a year, 28 days a month.
fn day(year: usize, day: usize) -> String {
    let day = day % 336;
    format!("{year:04}-{:02}-{:02}", 1 + day / 28, 1 + day % 28)
}

fn year(year: i64) -> String {
    if year < 0 { format!("-{:04}", -year) } else { format!("{year:04}") }
}

/// Each three times nearer to the present than the one before.
fn deep(index: usize) -> String {
    let before = (0..index).fold(13_800_000_000_i64, |before, _| before / 3);
    let year = 2_020 - before;
    if year < -9_999 { format!("Y{year}") } else { self::year(year) }
}

fn vague(dice: &mut Dice) -> String {
    let (year, month) = (1943 + dice.below(80), 1 + dice.below(12));
    match dice.below(7) {
        0 => format!("{year}"),
        1 => format!("{year}-{month:02}"),
        2 => format!("{}X", year / 10),
        3 => format!("{year}~"),
        4 => format!("{year}-{month:02}-11?"),
        5 => format!("[{year}-{month:02}-01,{}-{month:02}-20]", year + 1),
        _ => format!("{year}-{month:02}-17"),
    }
}
