//! What stands before the year in a label: `a day in May`, `first third`, as the printer of labels words it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::time::Date;

/// A month or part of the year and a day, as EDTF writes them behind a year: `-05`, `-05-1X`.
type Ends = Vec<String>;

static HEADS: LazyLock<BTreeMap<String, Ends>> = LazyLock::new(heads);

/// Two years, for February has two lengths.
const YEARS: [&str; 2] = ["2003", "2004"];
/// The codes of EDTF for parts of a year: seasons, quarters, thirds, halves.
const PARTS: std::ops::RangeInclusive<u8> = 21..=41;

/// The months and days that are worded so before a year.
pub(super) fn ends(head: &str) -> &'static [String] {
    HEADS.get(&head.to_lowercase()).map_or(&[], Vec::as_slice)
}

fn heads() -> BTreeMap<String, Ends> {
    let mut heads = BTreeMap::<String, Ends>::new();
    let months = two_figures(1, 12);
    let days = two_figures(1, 31);
    let with_day = months.iter().flat_map(|month| days.iter().map(move |day| format!("-{month}-{day}")));
    let parts = PARTS.map(|part| format!("-{part}"));
    let alone = months.iter().map(|month| format!("-{month}"));
    for end in alone.chain(parts).chain(with_day) {
        for year in YEARS {
            let Some(head) = Date::parse(&format!("{year}{end}")).ok().and_then(|date| head(&date.words(), year))
            else {
                continue;
            };
            let ends = heads.entry(head).or_default();
            if !ends.contains(&end) {
                ends.push(end.clone());
            }
        }
    }
    heads
}

/// The numbers of a month or a day with two figures, of which one or both may not be known; none that can mean one number alone.
fn two_figures(first: u8, last: u8) -> Vec<String> {
    let means_several = |fits: &dyn Fn(u8) -> bool| (first..=last).filter(|n| fits(*n)).nth(1).is_some();
    let exact = (first..=last).map(|n| format!("{n:02}"));
    let tens = (0..=9).filter(|tens| means_several(&|n| n / 10 == *tens)).map(|tens| format!("{tens}X"));
    let ones = (0..=9).filter(|ones| means_several(&|n| n % 10 == *ones)).map(|ones| format!("X{ones}"));
    exact.chain(tens).chain(ones).chain(["XX".to_owned()]).collect()
}

/// A label without its year and what joins the two.
fn head(words: &str, year: &str) -> Option<String> {
    let (before, _) = words.rsplit_once(year)?;
    Some(bare(before).to_lowercase())
}

/// Without the word or the comma before a year.
pub(super) fn bare(before: &str) -> &str {
    const JOINTS: [&str; 6] = [" of a year in the", " in the", " of", " in", ",", ""];
    let before = before.trim_end();
    JOINTS.iter().find_map(|joint| before.strip_suffix(joint)).unwrap_or(before)
}
