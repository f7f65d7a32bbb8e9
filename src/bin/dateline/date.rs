//! `dateline date`: what a date means.

use std::io::{self, BufRead, Read};
use std::path::PathBuf;

use dateline::language::Language;
use dateline::{Date, DateError};
use serde::Serialize;

use crate::args::{DateArgs, Format};
use crate::failure::{Failure, Verdict};
use crate::report::Report;

/// The longest line that is read, bytes.
const LINE: u64 = 1 << 20;

/// An answer; the order of the fields is the order of the keys.
#[derive(Debug, Default, Serialize)]
struct Answer {
    ok: bool,
    level: Option<u8>,
    earliest: Option<String>,
    latest: Option<String>,
    words: Option<String>,
    error: Option<String>,
    /// The years that people may mean by the value; for people only.
    #[serde(skip)]
    years: Option<String>,
}

/// Runs the command.
pub(crate) fn date(args: &DateArgs, report: &mut Report) -> Result<Verdict, Failure> {
    if args.lines {
        return lines(args, report);
    }
    let mut verdict = Verdict::Fine;
    for value in &args.values {
        verdict = verdict.and(say(value, &answer(value, args.language.or_english()), args.format, report)?);
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
            Ok(value) => (value.clone(), answer(&value, language)),
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

fn malformed(line: &[u8], error: &serde_json::Error) -> Answer {
    let error = match line.len() as u64 {
        0 => "expected a JSON string, found an empty line".to_owned(),
        length if length > LINE => format!("expected a line of at most {LINE} bytes, found a longer one"),
        _ => format!("expected a JSON string such as \"2012-05\" ({error})"),
    };
    Answer { error: Some(error), ..Answer::default() }
}

fn answer(value: &str, language: Language) -> Answer {
    match Date::parse(value) {
        Err(error) => Answer { error: Some(complaint(&error)), ..Answer::default() },
        Ok(date) => {
            let bounds = date.bounds();
            Answer {
                ok: true,
                level: Some(date.level()),
                earliest: Some(bounds.earliest.to_string()),
                latest: Some(bounds.latest.to_string()),
                words: Some(date.words_in(language)),
                error: None,
                years: date.as_years(),
            }
        }
    }
}

fn complaint(error: &DateError) -> String {
    let forms = match error {
        DateError::Invalid { suggestions, .. } => &suggestions[..],
        _ => &[],
    };
    match forms {
        [] => error.to_string(),
        [near] => format!("{error}; did you mean `{near}`?"),
        [rest @ .., last] => format!("{error}; write `{}` or `{last}`", rest.join("`, `")),
    }
}

fn say(value: &str, answer: &Answer, format: Format, report: &mut Report) -> Result<Verdict, Failure> {
    match format {
        Format::Json => report.object(answer)?,
        Format::Text => report.line(&format!("{value}: {}", sentence(answer)))?,
    }
    Ok(if answer.ok { Verdict::Fine } else { Verdict::Invalid })
}

fn sentence(answer: &Answer) -> String {
    match answer {
        Answer { level: Some(level), earliest: Some(earliest), latest: Some(latest), words: Some(words), .. } => {
            let years = answer.years.as_ref().map(|years| format!("; the years are `{years}`")).unwrap_or_default();
            format!("{words} (level {level}, {earliest} to {latest}){years}")
        }
        Answer { error, .. } => error.clone().unwrap_or_default(),
    }
}
