//! Sound files with one habit of other formats in them, made at random: `check --fix` gives the same chronicle, or something is
//! still reported.

use std::collections::BTreeSet;

use dateline::{Chronicle, check, fix};

use crate::check::mutated::sound;
use crate::edit::laws::unplaced;
use crate::random::{Dice, count, seed};

/// Files in which every line is a key, an item or a remark: a sign at the end of one is no part of a text of several lines.
fn files() -> Vec<String> {
    let is_plain = |line: &str| {
        let words = line.trim_start();
        words.is_empty() || words.starts_with(['#', '-']) || words.contains(": ") || words.ends_with(':')
    };
    let own = OWN.iter().map(|text| (*text).to_owned());
    let sound = sound().into_iter().filter(|text| text.len() < 1_500 && !text.contains(['|', '>', '{', '\r', '&']));
    let files: Vec<String> =
        own.chain(sound).filter(|text| text.ends_with('\n') && text.lines().all(is_plain)).collect();
    assert!(files.len() > OWN.len() + 10, "few files: {}", files.len());
    files
}

/// Files with every section.
const OWN: &[&str] = &[
    "title: \"Space: a race\"\nlanguage: en\nsources:\n  nasa: { title: \"N: a history\", url: \"https://e.org/a\" }\ncategories:\n  war: { label: \"War\", color: blue }\nevents:\n  - date: 1957-10-04\n    title: \"Sputnik: first\"\n    category: war\n    tags: [\"a, b\", c]\n    sources: [nasa]\n  - { date: 1961, title: \"Gagarin\", place: \"Baikonur\" }\ntimelines:\n  - id: space\n",
    "title: T\nevents:\n- date: \"1957\"\n  title: A\n  status: reported\n  importance: 4\n- date: 1961\n  title: \"B\"\n  actors: [\"X\", \"Y, Z\"]\nsources: {}\n",
];

/// A habit.
#[derive(Debug, Clone, Copy)]
enum Habit {
    Comma,
    Commas,
    Fence,
    Shift,
    HalfQuote,
    NoSpace,
    PhoneQuotes,
    Mail,
}

const HABITS: &[Habit] = &[
    Habit::Comma,
    Habit::Commas,
    Habit::Fence,
    Habit::Shift,
    Habit::HalfQuote,
    Habit::NoSpace,
    Habit::PhoneQuotes,
    Habit::Mail,
];

/// A text written with a habit; `None` where it has no place for it.
fn written(text: &str, habit: Habit, dice: &mut Dice) -> Option<String> {
    let lines: Vec<&str> = text.lines().collect();
    let with = |at: usize, line: String| {
        let mut lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        lines[at] = line;
        lines.join("\n") + "\n"
    };
    let places = |sign: &str| -> Vec<usize> { text.match_indices(sign).map(|(at, _)| at).collect() };
    let valued = |line: &&str| line.contains(": ") && !line.contains('#');
    let entries: Vec<usize> = (0..lines.len()).filter(|at| valued(&lines[*at])).collect();
    let sign = dice.pick(&[",", ";"]);
    match habit {
        Habit::Comma => {
            let at = dice.pick(&entries);
            Some(with(at, format!("{}{sign}", lines[at])))
        }
        Habit::Commas => {
            let ended =
                lines.iter().map(|line| if valued(line) { format!("{line}{sign}\n") } else { format!("{line}\n") });
            Some(ended.collect())
        }
        Habit::Fence => {
            let fence = dice.pick(&["```", "~~~", "````"]);
            Some(format!("{fence}{}\n{text}{fence}\n", dice.pick(&["", "yaml", " yml"])))
        }
        Habit::Shift => {
            let at = dice.below(lines.len());
            Some(with(at, format!("{}{}", " ".repeat(dice.between(1, 3)), lines[at])))
        }
        Habit::HalfQuote => {
            let quotes = places("\"");
            let at = *quotes.get(dice.below(quotes.len().max(1)))?;
            Some(format!("{}{}", &text[..at], &text[at + 1..]))
        }
        Habit::NoSpace => {
            let colons = places(": ");
            let at = dice.pick(&colons);
            let is_key = text[..at].ends_with(|c: char| c.is_ascii_lowercase());
            is_key.then(|| format!("{}{}", &text[..=at], &text[at + 2..]))
        }
        Habit::PhoneQuotes => {
            let parts: Vec<&str> = text.split('"').collect();
            let with = |(at, part): (usize, &&str)| match (at, at % 2) {
                (0, _) => (*part).to_owned(),
                (_, 1) => format!("“{part}"),
                _ => format!("”{part}"),
            };
            Some(parts.iter().enumerate().map(with).collect())
        }
        Habit::Mail => Some(lines.iter().map(|line| format!("> {line}\n")).collect()),
    }
}

/// A chronicle whose titles and places are without the quotes of a word processor: they may be the author's.
fn without_quotes(text: &str) -> Chronicle {
    let mut chronicle = unplaced(text);
    for event in &mut chronicle.events {
        event.title = event.title.replace(['“', '”'], "").into();
        event.place = event.place.take().map(|place| place.replace(['“', '”'], ""));
        event.actors.iter_mut().for_each(|actor| *actor = actor.replace(['“', '”'], ""));
        event.tags.iter_mut().for_each(|tag| *tag = tag.replace(['“', '”'], ""));
        event.id = String::new();
    }
    chronicle
}

#[test]
fn a_habit_is_mended_to_the_same_chronicle_or_reported() {
    let files = files();
    let mut dice = Dice::new(seed(1961));
    let mut mended = BTreeSet::new();
    for _ in 0..count("DATELINE_HABITS", 800) {
        let (file, habit) = (&files[dice.below(files.len())], dice.pick(HABITS));
        let Some(slip) = written(file, habit, &mut dice) else { continue };
        let fixed = fix(&slip).text;
        if !check(&fixed).diagnostics.is_empty() {
            continue;
        }
        let (was, now) = (without_quotes(file), without_quotes(&fixed));
        assert_eq!(was.events, now.events, "{habit:?}\n{slip}--- is fixed to\n{fixed}");
        assert_eq!((was.views, was.language), (now.views, now.language), "{habit:?}\n{slip}--- is fixed to\n{fixed}");
        mended.insert(format!("{habit:?}"));
    }
    assert_eq!(mended.len(), HABITS.len(), "each habit is mended somewhere: {mended:?}");
}
