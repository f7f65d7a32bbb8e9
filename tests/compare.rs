//! Comparison: laws of what is different between two files, on random pairs of files.

use std::collections::BTreeSet;

use dateline::Chronicle;
use dateline::compare::{Difference, Entry, Kind, Section, compare, redline};
use dateline::model::{Change, Changes, Event};

use super::random::{Dice, seeds};

fn chronicle(text: &str) -> Chronicle {
    let read = dateline::read(text);
    assert!(!read.has_errors(), "{:?}\n{text}", read.diagnostics);
    read.value.unwrap()
}

/// An event as lines of keys, its id among them or not.
type Written = Vec<String>;

const TITLES: [&str; 6] = ["Fire", "Fire in the town", "Siege", "Treaty of peace", "Second treaty", "Famine"];

fn date(dice: &mut Dice) -> String {
    match dice.below(4) {
        0 => format!("{}", dice.between(1800, 1804)),
        1 => format!("{}-{:02}", dice.between(1800, 1804), dice.between(1, 12)),
        2 => format!("{}~", dice.between(1800, 1804)),
        _ => format!("{}-{:02}-{:02}", dice.between(1800, 1804), dice.between(1, 3), dice.between(1, 3)),
    }
}

fn event(number: usize, dice: &mut Dice) -> Written {
    let mut lines = vec![format!("date: {}", date(dice)), format!("title: {}", dice.pick(&TITLES))];
    if dice.below(2) == 0 {
        lines.push(format!("id: e{number}"));
    }
    if dice.below(2) == 0 {
        lines.push(format!("importance: {}", dice.between(1, 5)));
    }
    if dice.below(3) == 0 {
        lines.push(format!("category: {}", dice.pick(&["war", "peace"])));
    }
    if dice.below(2) == 0 {
        lines.push(format!("sources: [{{ id: {}, locator: p. {} }}, c]", dice.pick(&["a", "b"]), dice.below(3)));
    }
    if dice.below(3) == 0 {
        lines.push(format!("accounts: [{{ source: {}, date: {} }}]", dice.pick(&["a", "b"]), date(dice)));
    }
    if dice.below(3) == 0 {
        lines.push(format!("tags: [x, {}]", dice.pick(&["y", "z"])));
    }
    lines
}

fn events(dice: &mut Dice) -> Vec<Written> {
    (0..dice.between(1, 9)).map(|number| event(number, dice)).collect()
}

/// The same events with some added, gone, or with another line in place of one of theirs.
fn altered(events: &[Written], dice: &mut Dice) -> Vec<Written> {
    let mut altered: Vec<Written> = events.iter().filter(|_| dice.below(6) > 0).cloned().collect();
    for (number, lines) in altered.iter_mut().enumerate() {
        if dice.below(3) == 0 {
            let other = event(number, dice);
            let key = |line: &str| line.split(':').next().unwrap().to_owned();
            let at = dice.below(lines.len());
            if let Some(line) = other.into_iter().find(|line| key(line) == key(&lines[at]) && !line.starts_with("id")) {
                lines[at] = line;
            }
        }
    }
    altered.extend((0..dice.below(3)).map(|at| event(20 + at, dice)));
    if altered.is_empty() { events.to_vec() } else { altered }
}

/// Events as a file, in the order given, each on one line or on several, with comments or without.
fn file(events: &[Written], is_flow: bool, comment: &str) -> String {
    let event = |lines: &Written| match is_flow {
        true => format!("  - {{ {} }}\n", lines.join(", ")),
        false => format!("{comment}  - {}\n", lines.join(&format!("\n{comment}    "))),
    };
    let events: String = events.iter().map(event).collect();
    format!(
        "title: T\nsources: {{ a: {{ title: A }}, b: {{ title: B }}, c: {{ title: C }} }}\ncategories: {{ war: {{}}, peace: {{}} }}\nevents:\n{events}"
    )
}

/// An entry as the other direction would tell it: what, and its differences.
fn mirrored(entry: &Entry) -> (Section, Vec<Kind>, Vec<Difference>) {
    let turned = |kind: &Kind| match kind {
        Kind::Added => Kind::Withdrawn,
        Kind::Withdrawn => Kind::Added,
        kind => *kind,
    };
    let mut differences = entry.differences.clone();
    for one in &mut differences {
        std::mem::swap(&mut one.old, &mut one.new);
        std::mem::swap(&mut one.old_words, &mut one.new_words);
    }
    (entry.section, entry.kinds.iter().map(turned).collect(), differences)
}

/// Entries in an order that their direction does not change.
fn sorted(entries: impl Iterator<Item = (Section, Vec<Kind>, Vec<Difference>)>) -> Vec<String> {
    let words = |(section, kinds, differences): (Section, Vec<Kind>, Vec<Difference>)| {
        let mut differences: Vec<String> = differences.iter().map(|one| format!("{one:?}")).collect();
        differences.sort();
        format!("{section:?} {kinds:?} {differences:?}")
    };
    let mut all: Vec<String> = entries.map(words).collect();
    all.sort();
    all
}

#[test]
fn order_style_and_comments_make_no_difference() {
    for seed in seeds("DATELINE_COMPARED", 400, 1) {
        let dice = &mut Dice::new(seed);
        let mut events = events(dice);
        // Ids that are made from the same title and year are numbered in the order of the file.
        let mut seen = BTreeSet::new();
        events.retain(|lines| seen.insert(lines[1].clone()));
        let old = file(&events, dice.below(2) == 0, "");
        let turn = dice.below(events.len());
        events.rotate_left(turn);
        events.iter_mut().filter(|_| dice.below(2) == 0).for_each(|lines| lines.reverse());
        let new = file(&events, dice.below(2) == 0, "    # another hand\n");
        assert_eq!(compare(&chronicle(&old), &chronicle(&new)), [], "{old}\n{new}");
    }
}

#[test]
fn what_is_different_one_way_is_different_the_other_way() {
    let mut kinds = BTreeSet::new();
    for seed in seeds("DATELINE_COMPARED", 1_000, 1) {
        let dice = &mut Dice::new(seed);
        let events = events(dice);
        let (old, new) = (file(&events, false, ""), file(&altered(&events, dice), false, ""));
        let (before, after) = (chronicle(&old), chronicle(&new));
        let (forth, back) = (compare(&before, &after), compare(&after, &before));
        let own = |entry: &Entry| (entry.section, entry.kinds.clone(), entry.differences.clone());
        assert_eq!(sorted(forth.iter().map(mirrored)), sorted(back.iter().map(own)), "{old}\n{new}");
        let balance =
            |kind: Kind| forth.iter().filter(|entry| entry.section == Section::Event && entry.kinds == [kind]).count();
        let grown = before.events.len() + balance(Kind::Added);
        assert_eq!(grown, after.events.len() + balance(Kind::Withdrawn), "{old}\n{new}");
        kinds.extend(forth.into_iter().flat_map(|entry| entry.kinds));
    }
    let expected = [Kind::Added, Kind::Withdrawn, Kind::Redated, Kind::Resourced, Kind::Reworded, Kind::Changed];
    assert!(kinds.is_superset(&BTreeSet::from(expected)), "{kinds:?}");
}

#[test]
fn events_of_which_all_ids_are_gone_are_known_by_title_and_date() {
    let file = |prefix: &str, count: usize| {
        let event = |at: usize| format!("- {{ id: {prefix}{at}, date: {}, title: Harvest {at} }}\n", 1_000 + at / 3);
        format!("title: T\nevents:\n{}", (0..count).map(event).collect::<String>())
    };
    let entries = compare(&chronicle(&file("a", 600)), &chronicle(&file("b", 600)));
    assert_eq!(entries.len(), 600);
    for entry in entries {
        assert_eq!(entry.kinds, [Kind::Renamed], "{entry:?}");
        let (old, new) = (entry.differences[0].old.clone().unwrap(), entry.differences[0].new.clone().unwrap());
        assert_eq!(old[1..], new[1..]);
    }
}

#[test]
fn every_file_of_ours_tells_the_same_as_itself() {
    for path in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/gallery")).unwrap() {
        let path = path.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "yaml") {
            let chronicle = dateline::read(&std::fs::read_to_string(&path).unwrap()).value.unwrap();
            assert_eq!(compare(&chronicle, &chronicle), [], "{}", path.display());
        }
    }
}

#[test]
fn statements_of_order_and_length_are_compared_one_by_one() {
    let file = |event: &str, top: &str| {
        chronicle(&format!(
            "title: T\n{top}sources: {{ s: {{ title: S }} }}\nevents:\n  - {{ id: a, date: 1900, title: A, sources: [s], {event} }}\n  \
             - {{ id: b, date: 190X, title: B }}\n"
        ))
    };
    let old = file("before: [b, { event: b, by: P1Y, source: s }], lasts: P2M, about: P1Y", "");
    let new =
        file("before: { event: b, by: P2Y, source: s }, lasts: { for: P2M, source: s }, about: P2Y", "about: P3Y\n");
    let found = compare(&old, &new);
    let said: Vec<(&str, Option<&str>, Option<&str>)> = found
        .iter()
        .flat_map(|entry| &entry.differences)
        .map(|one| (one.key, one.old.as_deref(), one.new.as_deref()))
        .collect();
    let expected = [
        ("before", Some("b"), None),
        ("before", Some("b, 1 year, s"), None),
        ("before", None, Some("b, 2 years, s")),
        ("lasts", Some("2 months"), Some("2 months, s")),
        ("about", Some("1 year"), Some("2 years")),
        ("about", None, Some("3 years")),
    ];
    assert_eq!(said, expected);
    assert!(compare(&new, &new).is_empty());
}

/// How many events became what, as `compare` tells it.
fn told(entries: &[Entry]) -> (usize, usize, usize) {
    let of =
        |kind: Kind| entries.iter().filter(|one| one.section == Section::Event && one.kinds.contains(&kind)).count();
    (of(Kind::Added), of(Kind::Withdrawn), of(Kind::Redated))
}

fn is_of_the_file(event: &&Event) -> bool {
    event.change != Some(Change::Withdrawn)
}

#[test]
fn a_redline_shows_every_difference_of_events_and_each_event_once() {
    let layouts =
        ["", "layout: vertical, ", "layout: lanes, ", "label-dates: none, ", "scale: sequential, language: ar, "];
    for seed in seeds("DATELINE_REDLINED", 120, 1) {
        let dice = &mut Dice::new(seed);
        let before = events(dice);
        let after = altered(&before, dice);
        let timeline = format!("timelines: [{{ id: a, {}width: {} }}]\n", dice.pick(&layouts), dice.between(320, 1600));
        let old = chronicle(&file(&before, true, ""));
        let new = chronicle(&(file(&after, true, "") + &timeline.replace("language: ar, ", "")));
        let both = redline(&old, new.clone());
        let (view, counted) = (&both.views[0], told(&compare(&old, &new)));
        let changes = Changes::of(&both, view).unwrap();
        assert_eq!((changes.added, changes.withdrawn, changes.redated), counted, "seed {seed}");
        assert_eq!(view.events.len(), new.events.len() + counted.1, "seed {seed}");
        let ids: BTreeSet<&str> = both.events.iter().map(|event| event.id.as_str()).collect();
        assert_eq!(ids.len(), both.events.len(), "seed {seed}: ids of two events");
        let places: Vec<_> = view.events.iter().map(|&at| both.events[at].date.sort_key()).collect();
        assert!(places.is_sorted(), "seed {seed}");
        // Without what was withdrawn and what is said of changes it is the new file.
        let bare = both.events.iter().filter(is_of_the_file).cloned().map(|mut event| {
            event.change = None;
            event
        });
        assert!(bare.eq(new.events.iter().cloned()), "seed {seed}");
        let both = if timeline.contains("ar, ") { both.in_language("ar") } else { both };
        for picture in dateline::render(&both).unwrap() {
            let measured = dateline::verify(&picture.svg()).unwrap();
            assert!(measured.is_ok(), "seed {seed}: {:?}", measured.errors());
            let said = measured.changes.unwrap();
            assert_eq!((said.added, said.withdrawn, said.redated), counted, "seed {seed}");
        }
    }
}

#[test]
fn ends_of_an_axis_are_told_as_they_are_written() {
    let file = |from: &str, to: &str| {
        let text = format!(
            "title: T\nevents: [{{ date: 1914-05, title: A }}]\ntimelines: [{{ id: all, from: {from}, to: {to} }}]\n"
        );
        chronicle(&text)
    };
    let told = |old: (&str, &str), new: (&str, &str)| -> Vec<(Option<String>, Option<String>)> {
        let found = compare(&file(old.0, old.1), &file(new.0, new.1));
        let differences = found.iter().flat_map(|entry| &entry.differences);
        differences.map(|one| (one.old.clone(), one.new.clone())).collect()
    };
    let pair = |old: &str, new: &str| (Some(old.to_owned()), Some(new.to_owned()));
    assert_eq!(told(("1914", "1915-06"), ("1913", "1916-07")), [pair("1914", "1913"), pair("1915-06", "1916-07")]);
    assert_eq!(told(("1914", "1915"), ("1914-01-01", "1915-12-31")), [], "the same ends in other words");
}

#[test]
fn what_sources_tell_is_re_sourced_and_a_link_of_another_kind_is_one_difference() {
    let file = |event: &str| {
        chronicle(&format!(
            "title: T\nsources: {{ s: {{ title: S }}, t: {{ title: U }} }}\nevents:\n  - {{ id: a, date: 1900, title: A, {event} }}\n  \
             - {{ id: b, date: 1901, title: B }}\n"
        ))
    };
    let told = |old: &str, new: &str| -> Vec<(Kind, Option<String>, Option<String>)> {
        let found = compare(&file(old), &file(new));
        let differences = found.iter().flat_map(|entry| &entry.differences);
        differences.map(|one| (one.kind, one.old.clone(), one.new.clone())).collect()
    };
    let pair = |kind: Kind, old: &str, new: &str| {
        let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        vec![(kind, text(old), text(new))]
    };
    let account = |date: &str, says: &str| format!("accounts: [{{ source: s, date: {date}, says: {says} }}]");
    assert_eq!(told(&account("1902", "X"), &account("1903", "X")), pair(Kind::Resourced, "1902: X", "1903: X"));
    assert_eq!(told(&account("1902", "X"), &account("1902", "Y")), pair(Kind::Reworded, "1902: X", "1902: Y"));
    assert_eq!(told("place: P", &format!("place: P, {}", account("1902", "X"))), pair(Kind::Resourced, "", "1902: X"));
    let link = |kind: &str| format!("links: [{{ to: b, kind: {kind} }}]");
    assert_eq!(told(&link("leads-to"), &link("part-of")), pair(Kind::Changed, "b, leads-to", "b, part-of"));
    assert_eq!(told(&format!("place: P, {}", link("leads-to")), "place: P"), pair(Kind::Changed, "b, leads-to", ""));
}
