//! `dateline check --fix`: errors fixed, the safe ones at once, the others by asking.

use std::io::{self, IsTerminal};
use std::path::Path;

use dateline::edit::{Done, Unfixed};
use dateline::text::LineIndex;
use dateline::{Checked, Chronicle, Diagnostic, FileId, Fix, Fixed, Severity};

use crate::ask;
use crate::check::{self, CheckArgs};
use crate::diff;
use crate::failure::{Failure, Verdict};
use crate::input::{self, Input};
use crate::report::{Report, To};
use crate::save;
use crate::summary::tally_of;

/// Runs `check --fix` on one file.
pub(crate) fn fix(args: &CheckArgs, path: &Path, report: &mut Report) -> Result<Verdict, Failure> {
    if args.dry_run || path == Path::new("-") {
        let input = input::read(path)?;
        let Some(Corrected { text, lines, left, .. }) = fixed(args, &input, report)? else {
            return Ok(Verdict::Invalid);
        };
        let whole = if args.dry_run { diff::unified(&input.name, &input.text, &text) } else { text.clone() };
        report.whole(&whole)?;
        lines.iter().try_for_each(|line| report.line_to(To::Trouble, line))?;
        let after = input.with(text);
        let read = read(&after, left);
        if args.dry_run && after.text == input.text && !read.diagnostics.is_empty() {
            // Nothing would be done: then what is wrong is all there is to say.
            args.say(&after.files(), FileId::MAIN, &read, report)?;
        }
        return Ok(args.verdict(&read));
    }
    // Nobody else waits while a person thinks: the file is held after the answers, and must still be as it was read.
    let (held, input) = match args.ask {
        true => (None, input::read(path)?),
        false => save::hold(path, report).map(|(held, input)| (Some(held), input))?,
    };
    let Some(Corrected { text, lines, is_all, left }) = fixed(args, &input, report)? else {
        return Ok(Verdict::Invalid);
    };
    if text.as_bytes() != input.bytes() {
        let held = held.map_or_else(|| save::hold(path, report).map(|(held, _)| held), Ok)?;
        held.replace(&input, &text, report)?;
    }
    lines.iter().try_for_each(|line| report.line_to(To::Answer, line))?;
    let after = input.with(text);
    let mut read = read(&after, left);
    let mut files = after.files();
    if read.value.is_some() {
        read = check::with_included(&mut files, FileId::MAIN, read);
    }
    if is_all {
        // What is left could not be fixed: no second run is promised.
        let own = read.diagnostics.iter_mut().filter(|one| one.span.file() == FileId::MAIN);
        own.for_each(Diagnostic::ask_first);
    }
    check::add_heights(&mut read, FileId::MAIN);
    args.say(&files, FileId::MAIN, &read, report)?;
    Ok(args.verdict(&read))
}

/// What became of a text.
struct Corrected {
    text: String,
    /// A line for each fix.
    lines: Vec<String>,
    /// Whether a second run would change nothing more.
    is_all: bool,
    /// What is wrong with the text, where that is known.
    left: Option<Vec<Diagnostic>>,
}

/// What is wrong with a text, read only where that is not known; a sound one is read for what it holds.
fn read(after: &Input, left: Option<Vec<Diagnostic>>) -> Checked<Option<Chronicle>> {
    match left {
        Some(diagnostics) if !diagnostics.is_empty() => Checked { value: None, diagnostics },
        _ => check::read(after),
    }
}

/// The text with all that could be fixed; `None` where it is no text at all, which was reported.
fn fixed(args: &CheckArgs, input: &Input, report: &mut Report) -> Result<Option<Corrected>, Failure> {
    let tense = if args.dry_run { Tense::Would } else { Tense::Done };
    let recoded: Vec<String> =
        input.undecoded.iter().filter_map(|diagnostic| recoded(&input.name, diagnostic, tense)).collect();
    if recoded.len() < input.undecoded.len() {
        report.diagnostics(To::Trouble, input, &input.undecoded)?;
        return Ok(None);
    }
    let mut corrected = dateline::fix(&input.text);
    let mut fixed: Vec<Severity> = input.undecoded.iter().map(|one| one.severity).collect();
    let severity = |done: &Done| done.diagnostic.severity;
    fixed.extend(corrected.done.iter().map(severity));
    let mut lines = recoded;
    tell(&input.name, &input.text, &corrected, tense, &mut lines);
    let is_all = corrected.refused.iter().all(|(_, why)| *why != Unfixed::NotTried) && !args.ask;
    if args.ask {
        let before = corrected.text.clone();
        let chosen = ask(input, &before, report)?;
        corrected = dateline::edit::choose(&before, chosen, 0);
        tell(&input.name, &before, &corrected, tense, &mut lines);
        fixed.extend(corrected.done.iter().map(severity));
    }
    if !fixed.is_empty() {
        lines.push(format!("{}: {} {}", input.name, tally_of(fixed.into_iter()), tense.fixed()));
    }
    Ok(Some(Corrected { text: corrected.text, lines, is_all, left: corrected.left }))
}

/// Whether fixes were written or are only shown.
#[derive(Clone, Copy)]
enum Tense {
    /// They were.
    Done,
    /// Nothing is written.
    Would,
}

impl Tense {
    fn fixed(self) -> &'static str {
        match self {
            Tense::Done => "fixed",
            Tense::Would => "would be fixed",
        }
    }

    fn not_fixed(self) -> &'static str {
        match self {
            Tense::Done => "not fixed",
            Tense::Would => "would not be fixed",
        }
    }

    /// "write `x`" as something that was done, or would be.
    fn says(self, fix: &Fix) -> String {
        match self {
            Tense::Done => done(fix),
            Tense::Would => format!("would {}", fix.title),
        }
    }
}

/// A line for a file whose bytes are not its text, where writing the text is all that is needed.
fn recoded(name: &str, diagnostic: &Diagnostic, tense: Tense) -> Option<String> {
    diagnostic.safe_fix().map(|fix| format!("{name}: {}: {}", diagnostic.message, tense.says(&fix)))
}

/// A line for each fix that was made, and for each that was not. Places are those in the text before the first round; the
/// fixes of later rounds are reported by what they are about alone.
fn tell(name: &str, before: &str, fixed: &Fixed, tense: Tense, reported: &mut Vec<String>) {
    let lines = LineIndex::new(before);
    let place = |diagnostic: &Diagnostic| {
        let at = lines.position(before, diagnostic.span.start());
        format!("{name}:{}:{}", at.line, at.column)
    };
    for Done { diagnostic, fix, round, .. } in &fixed.done {
        let place = if *round == 0 { place(diagnostic) } else { name.to_owned() };
        reported.push(format!("{place}: {}: {}", diagnostic.message, tense.says(fix)));
    }
    for id in &fixed.kept {
        reported.push(format!("{name}: wrote `id: {id}` into its event, so that it keeps this id"));
    }
    for (diagnostic, why) in &fixed.refused {
        reported.push(format!("{name}: {}: {}: {why}", tense.not_fixed(), diagnostic.message));
    }
}

/// "write `x`" as something that was done.
fn done(fix: &Fix) -> String {
    let (verb, rest) = fix.title.split_once(' ').unwrap_or((&fix.title, ""));
    let past = match verb {
        "write" => "wrote",
        "put" => "put",
        "delete" => "deleted",
        other => other,
    };
    format!("{past} {rest}")
}

/// The fixes that a person chooses among those that only a person can.
fn ask(input: &Input, text: &str, report: &mut Report) -> Result<Vec<(Diagnostic, Fix)>, Failure> {
    let left: Vec<Diagnostic> =
        dateline::check(text).diagnostics.into_iter().filter(|one| one.fix_count() > 0).collect();
    if left.is_empty() {
        return Ok(Vec::new());
    }
    let lines = LineIndex::new(text);
    let questions: Vec<String> =
        left.iter().map(|diagnostic| question(&input.name, text, &lines, diagnostic)).collect();
    if !io::stdin().is_terminal() || input.name == "<stdin>" {
        for question in questions {
            report.remark(&question)?;
        }
        return Err(Failure::NobodyToAsk);
    }
    let mut chosen = Vec::new();
    for (diagnostic, question) in left.into_iter().zip(questions) {
        let fix = answer(&question, diagnostic.fix_count(), report)?.and_then(|at| diagnostic.fix_at(at));
        chosen.extend(fix.map(|fix| (diagnostic, fix)));
    }
    Ok(chosen)
}

/// `events.yaml:4:11: ...: 1) write this 2) write that s) skip`.
fn question(name: &str, text: &str, lines: &LineIndex, diagnostic: &Diagnostic) -> String {
    let at = lines.position(text, diagnostic.span.start());
    let choices: Vec<String> =
        diagnostic.fixes().iter().enumerate().map(|(number, fix)| format!("{}) {}", number + 1, fix.title)).collect();
    format!("{name}:{}:{}: {}: {} s) skip", at.line, at.column, diagnostic.message, choices.join(" "))
}

/// The choice, asked again until it is one; `None` to skip, and at the end of the answers.
fn answer(question: &str, choices: usize, report: &mut Report) -> Result<Option<usize>, Failure> {
    loop {
        let Some(line) = ask::line(&format!("{question}: "), report)? else { return Ok(None) };
        if let Some(choice) = chosen(&line, choices) {
            return Ok(choice);
        }
    }
}

/// What was typed, as a choice: a number from 1, or `s` to skip; `None` where it is neither.
fn chosen(typed: &str, choices: usize) -> Option<Option<usize>> {
    match typed.trim() {
        "s" | "S" | "skip" => Some(None),
        number => number.parse::<usize>().ok().filter(|number| (1..=choices).contains(number)).map(|n| Some(n - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::chosen;

    #[test]
    fn only_a_number_of_the_list_or_skip_is_an_answer() {
        let cases =
            [("1\n", Some(Some(0))), (" 2 ", Some(Some(1))), ("s", Some(None)), ("3", None), ("0", None), ("", None)];
        for (typed, expected) in cases {
            assert_eq!(chosen(typed, 2), expected, "{typed:?}");
        }
    }
}
