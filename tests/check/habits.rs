//! Habits of other formats and of word processors: what `check --fix` makes of each, as the whole right file, or that it leaves
//! the file and says a form that works.
//!
//! A case below `events:` begins with two spaces; any other is a whole file. What is left is named with a word of the hint.

mod around;
mod ends;
mod lines;
mod meanings;
mod pairs;

use dateline::text::LineIndex;
use dateline::{check, fix};

/// What is written, and the file that is right.
type Mended = (&'static str, &'static str);

/// What is written, the line that is named, a part of the hint.
type Left = (&'static str, usize, &'static str);

/// The file of a case.
fn file(case: &str) -> String {
    let is_event = case.starts_with("  ");
    if is_event { format!("title: T\nevents:\n{case}") } else { case.to_owned() }
}

/// All cases, for the laws on hints and fixes.
pub(super) fn texts() -> Vec<(String, String)> {
    let mended = [ends::MENDED, around::MENDED, lines::MENDED, pairs::MENDED, meanings::MENDED].concat();
    let left = [ends::LEFT, around::LEFT, lines::LEFT, pairs::LEFT, meanings::LEFT].concat();
    let cases = mended.into_iter().map(|(case, _)| case).chain(left.into_iter().map(|(case, ..)| case));
    cases.map(|case| (format!("a habit: {case}"), file(case))).collect()
}

/// What is written otherwise than stated.
fn wrongly_mended(cases: &[Mended]) -> String {
    let judge = |(case, right): &Mended| {
        let fixed = fix(&file(case));
        let stays = fix(&fixed.text).text == fixed.text;
        let is_right = fixed.text == file(right) && stays && check(&fixed.text).value.is_some();
        (!is_right).then(|| format!("{}--- is fixed to\n{}--- and not to\n{}\n", file(case), fixed.text, file(right)))
    };
    cases.iter().filter_map(judge).collect()
}

/// What is written although it should be left, or is said otherwise.
fn wrongly_left(cases: &[Left]) -> String {
    let judge = |(case, line, word): &Left| {
        let text = file(case);
        let fixed = fix(&text).text;
        let lines = LineIndex::new(&text);
        let found = check(&text).diagnostics;
        let said = |one: &dateline::Diagnostic| {
            let is_there = lines.position(&text, one.span.start()).line == *line;
            is_there && one.hint.as_deref().is_some_and(|hint| hint.contains(word))
        };
        let is_right = fixed == text && found.iter().any(said);
        (!is_right).then(|| format!("{text}--- is fixed to\n{fixed}--- and said is\n{found:#?}\n"))
    };
    cases.iter().filter_map(judge).collect()
}

#[test]
fn what_is_plainly_meant_is_written() {
    let wrong =
        [ends::MENDED, around::MENDED, lines::MENDED, pairs::MENDED, meanings::MENDED].map(wrongly_mended).concat();
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn what_takes_more_than_one_step_is_written_too() {
    let wrong = [lines::IN_STEPS, pairs::IN_STEPS].map(wrongly_mended).concat();
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn what_only_the_author_knows_is_left_with_a_form_that_works() {
    let wrong = [ends::LEFT, around::LEFT, lines::LEFT, pairs::LEFT, meanings::LEFT].map(wrongly_left).concat();
    assert!(wrong.is_empty(), "{wrong}");
}
