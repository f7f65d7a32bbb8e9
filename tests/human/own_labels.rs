//! The law of labels: every wording that we give a date is read back as that date.

use dateline::time::Date;

use super::seeded::read;
use crate::random::{Dice, seed};

/// A year, with digits that nobody knows or without.
fn year(dice: &mut Dice) -> String {
    let sign = dice.pick(&["", "", "", "-"]);
    match dice.below(6) {
        0 => (0..4).map(|_| dice.pick(&["X", "0", "1", "5", "9"])).fold(sign.to_owned(), |year, digit| year + digit),
        1 => format!("Y{sign}{}{}", 1 + dice.below(900), "0".repeat(4 + dice.below(6))),
        2 => format!("{sign}{:02}XX", dice.below(30)),
        3 => format!("{sign}{:03}X", dice.below(300)),
        _ => format!("{sign}{:04}", dice.below(3000)),
    }
}

fn date(dice: &mut Dice) -> String {
    const ENDS: &[&str] = &[
        "", "", "", "-05", "-12", "-XX", "-0X", "-1X", "-05-12", "-02-29", "-05-XX", "-XX-XX", "-XX-05", "-12-2X",
        "-02-X1", "-1X-05", "-0X-XX", "-1X-1X", "-21", "-24", "-25", "-28", "-30", "-33", "-37", "-39", "-40", "-41",
        "S2", "S3",
    ];
    let (year, end) = (year(dice), dice.pick(ENDS));
    if dice.below(5) == 0 {
        // Marks before year, month and day.
        let mut parts = end.splitn(3, '-').skip(1);
        let mut mark = || dice.pick(&["", "?", "~", "%"]);
        let (first, second, third) = (mark(), mark(), mark());
        let year = year.strip_prefix('-').map_or_else(|| format!("{first}{year}"), |year| format!("{first}-{year}"));
        let rest = [second, third].into_iter().filter_map(|mark| parts.next().map(|part| format!("-{mark}{part}")));
        return rest.fold(year, |date, part| date + &part);
    }
    format!("{year}{end}{}", dice.pick(&["", "", "~", "?", "%"]))
}

fn value(dice: &mut Dice) -> String {
    let near = |dice: &mut Dice| format!("2012-{:02}-{:02}", 1 + dice.below(12), 1 + dice.below(28));
    match dice.below(12) {
        0 => format!("{}/{}", date(dice), date(dice)),
        1 => format!("{}/{}", near(dice), near(dice)),
        2 => format!("[{},{}]", date(dice), date(dice)),
        3 => format!("{{{},{},{}}}", near(dice), near(dice), near(dice)),
        4 => format!("[{}..{}]", near(dice), near(dice)),
        5 => format!("[{}, {}..{}]", 1000 + dice.below(300), 1300 + dice.below(300), 1600 + dice.below(300))
            .replace(' ', ""),
        6 => format!("{}{}{}", dice.pick(&["../", "/", "[.."]), date(dice), "").replace("[..", "[..") + "",
        7 => format!("{}{}", date(dice), dice.pick(&["/..", "/"])),
        8 => format!(
            "{}T{:02}:{:02}:{:02}{}",
            near(dice),
            dice.below(24),
            dice.below(60),
            dice.below(60),
            dice.pick(&["", "Z", "+02:00", "-04:30"])
        ),
        _ => date(dice),
    }
}

/// Why a label is not read back, where that is meant.
fn is_excepted(label: &str) -> bool {
    // Neither end says when.
    label.contains("unknown time")
        // Not all of its dates are said.
        || label.contains(" dates: ")
        // The digits are those of a number that is not said.
        || label.contains("astronomical number")
        // It says more than a phrase that is read.
        || label.len() > 160
        // People say it of ten years or a hundred, we of a thousand.
        || label.strip_suffix("000s").is_some_and(|thousands| thousands.len() == 1)
}

#[test]
fn every_label_is_read_back_as_its_date() {
    let mut dice = Dice::new(seed(12));
    let (mut all, mut excepted, mut lost) = (0, 0, Vec::new());
    for _ in 0..12_000 {
        let written = value(&mut dice);
        let Ok(date) = Date::parse(&written) else { continue };
        let label = date.words();
        all += 1;
        if is_excepted(&label) {
            excepted += 1;
            continue;
        }
        let values = match Date::parse(&label) {
            Ok(_) => vec![label.clone()],
            Err(_) => read(&label).0,
        };
        let is_same = |value: &String| Date::parse(value).is_ok_and(|other| other.words() == label);
        if !values.iter().any(is_same) {
            lost.push(format!("{written}: {label}: {values:?}"));
        }
    }
    assert!(all > 4000 && excepted * 20 < all, "{all} {excepted}");
    assert!(lost.is_empty(), "{} of {all}:\n{}", lost.len(), lost[..lost.len().min(60)].join("\n"));
}
