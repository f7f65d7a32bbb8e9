//! `dateline date`: what a date means.

use std::io::{self, BufRead, Read};
use std::path::PathBuf;

use dateline::time::Meaning;

use crate::args::{DateArgs, Format};
use crate::failure::{Failure, Verdict};
use crate::report::Report;

/// The longest line that is read, bytes.
const LINE: u64 = 1 << 20;

/// Runs the command.
pub(crate) fn date(args: &DateArgs, report: &mut Report) -> Result<Verdict, Failure> {
    if args.lines {
        return lines(args, report);
    }
    let mut verdict = Verdict::Fine;
    for value in &args.values {
        verdict = verdict.and(say(value, &Meaning::of(value, args.language.or_english()), args.format, report)?);
    }
    Ok(verdict)
}

/// One answer a line, each sent before the next line is read, so that a program can ask and wait.
fn lines(args: &DateArgs, report: &mut Report) -> Result<Verdict, Failure> {
    let (format, language) = (args.format, args.language.or_english());
    let mut input = io::stdin().lock();
    let mut verdict = Verdict::Fine;
    while let Some(line) = next_line(&mut input).map_err(|error| Failure::Read(PathBuf::from("<stdin>"), error))? {
        let (value, answer) = match serde_json::from_slice::<String>(&line) {
            Ok(value) => (value.clone(), Meaning::of(&value, language)),
            Err(error) => (String::from_utf8_lossy(&line).into_owned(), malformed(&line, &error)),
        };
        verdict = verdict.and(say(&value, &answer, format, report)?);
        report.flush()?;
    }
    Ok(verdict)
}

/// The next line without its end; a line beyond the limit is cut there and its rest dropped.
fn next_line(input: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut line = Vec::new();
    input.take(LINE + 1).read_until(b'\n', &mut line)?;
    if line.len() as u64 > LINE && line.last() != Some(&b'\n') {
        input.skip_until(b'\n')?;
    }
    let ended = line.pop_if(|last| *last == b'\n').is_some();
    Ok((ended || !line.is_empty()).then_some(line))
}

fn malformed(line: &[u8], error: &serde_json::Error) -> Meaning {
    let error = match line.len() as u64 {
        0 => "expected a JSON string, found an empty line".to_owned(),
        length if length > LINE => format!("expected a line of at most {LINE} bytes, found a longer one"),
        _ => format!("expected a JSON string such as \"2012-05\" ({error})"),
    };
    Meaning::refused(error)
}

fn say(value: &str, answer: &Meaning, format: Format, report: &mut Report) -> Result<Verdict, Failure> {
    match format {
        Format::Json => report.object(answer)?,
        Format::Text => report.line(&format!("{value}: {}", sentence(answer)))?,
    }
    Ok(if answer.ok { Verdict::Fine } else { Verdict::Invalid })
}

fn sentence(answer: &Meaning) -> String {
    match answer {
        Meaning { level: Some(level), earliest: Some(earliest), latest: Some(latest), words: Some(words), .. } => {
            let years = answer.years.as_ref().map(|years| format!("; the years are `{years}`")).unwrap_or_default();
            format!("{words} (level {level}, {earliest} to {latest}){years}")
        }
        Meaning { error, .. } => error.clone().unwrap_or_default(),
    }
}
