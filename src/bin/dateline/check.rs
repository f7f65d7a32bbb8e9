//! `dateline check`. What it is: everything that is wrong with a file. In: a file. Out: its diagnostics, printed. It must
//! not judge: the library does.

use dateline::{Checked, Chronicle, LineIndex};

use crate::args::{CheckArgs, Format};
use crate::failure::{Failure, Verdict};
use crate::input::{self, Input};
use crate::json::Found;
use crate::plain::count;
use crate::report::{Report, To};

/// Runs the command.
pub(crate) fn check(args: &CheckArgs, report: &mut Report) -> Result<Verdict, Failure> {
    let input = input::read(&args.file)?;
    let read = read(&input);
    match args.format {
        Format::Json => {
            let lines = LineIndex::new(&input.text);
            report.array(read.diagnostics.iter().map(|found| Found::new(&input, &lines, found)))?;
        }
        Format::Text if read.diagnostics.is_empty() => report.line(&praise(&input, read.value.as_ref()))?,
        Format::Text => report.diagnostics(To::Answer, &input, &read.diagnostics)?,
    }
    Ok(if read.has_errors() { Verdict::Faulty } else { Verdict::Fine })
}

/// The file as a chronicle, as far as it can be read.
pub(crate) fn read(input: &Input) -> Checked<Option<Chronicle>> {
    if input.undecoded.is_empty() {
        dateline::read(&input.text)
    } else {
        Checked { value: None, diagnostics: input.undecoded.clone() }
    }
}

fn praise(input: &Input, chronicle: Option<&Chronicle>) -> String {
    let events = chronicle.map_or(0, |chronicle| chronicle.events.len());
    let views = chronicle.map_or(0, |chronicle| chronicle.views.len());
    format!("{}: {}, {}, no faults", input.name, count(events, "event"), count(views, "timeline"))
}
