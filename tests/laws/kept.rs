//! Pictures of one who keeps what was drawn before are those of one who does not.

use std::fs;

use dateline::{Studio, read, render};

use crate::laws::timelines;
use crate::random::Dice;

/// Files with several timelines, statements between events, accounts, and other languages.
const FILES: &[&str] = &["docs/gallery/apollo-11.yaml", "docs/gallery/dynasty.yaml", "docs/gallery/four-emperors.yaml"];
/// Changes to each file, one after the other.
const CHANGES: usize = 5;

/// The text with one of its lines gone, said twice, or with another figure or letter at its end.
fn changed(text: &str, dice: &mut Dice) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let at = dice.below(lines.len());
    match dice.below(4) {
        0 => drop(lines.remove(at)),
        1 => lines.insert(at, "# A comment that moves what stands below it".to_owned()),
        2 => lines[at].push('7'),
        _ => lines[at].push_str(" and more"),
    }
    lines.join("\n") + "\n"
}

#[test]
fn kept_scenes_give_the_pictures_of_new_ones() {
    let mut drawn = 0;
    for seed in timelines(20) {
        let mut dice = Dice::new(seed);
        let path = dice.pick(FILES);
        let original = fs::read_to_string(path).expect("a file of ours");
        let mut studio = Studio::default().keeping();
        for _ in 0..CHANGES {
            let text = changed(&original, &mut dice);
            let Some(chronicle) = read(&text).value else { continue };
            let kept = studio.render(&chronicle).expect("pictures");
            assert!(kept == render(&chronicle).expect("pictures"), "{path}, seed {seed}, after a change:\n{text}");
            drawn += 1;
        }
    }
    assert!(drawn > 0, "no change left a file that can be drawn");
}

#[test]
fn only_what_shows_a_change_is_laid_out_again() {
    let text = "title: A\nevents:\n  - { date: 2012, title: B, importance: 5 }\n  - { date: 2013, title: C }\n\
                timelines: [{ id: main, where: { importance: 5 } }, { id: all }]\n";
    let mut studio = Studio::default().keeping();
    let mut laid_out = |text: &str| {
        let before = studio.laid_out().expect("one that keeps");
        studio.render(&read(text).value.expect("a chronicle")).expect("pictures");
        studio.laid_out().expect("one that keeps") - before
    };
    assert_eq!(laid_out(text), 2);
    // What stands above and below is moved by the change.
    let moved = text.replace("events:", "# About it\nevents:");
    assert_eq!(laid_out(&moved), 0, "a comment");
    assert_eq!(laid_out(&moved.replace("title: C", "title: Changed")), 1, "an event that one of them shows");
    assert_eq!(laid_out(&moved.replace("title: B", "title: Changed")), 2, "an event that both show");
}
