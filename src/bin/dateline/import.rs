//! `dateline import`: files of other programs as a file of events.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use dateline::exchange::{self, Format, Imported, Options, Refusal, Table, TableError};

use crate::check;
use crate::diff;
use crate::failure::{Failure, Verdict};
use crate::import_args::ImportArgs;
use crate::import_source::Source;
use crate::links::folder_of;
use crate::output;
use crate::report::Report;
use crate::save;
use crate::shell_word::quoted;
use crate::summary;
use crate::targets::{self, Part, Role};

/// Runs the command.
pub(crate) fn import(mut args: ImportArgs, report: &mut Report) -> Result<Verdict, Failure> {
    args.output = targets::new_file(args.files.iter().map(PathBuf::as_path), args.output)?;
    let args = &args;
    if let Some(into) = &args.into {
        let read: Vec<Part> = args.files.iter().map(|path| Part::new(Role::Read, path)).collect();
        targets::apart(&read, &[Part::new(Role::Events, into)])?;
    }
    if args.files.iter().filter(|path| path.as_os_str() == "-").count() > 1 {
        report.remark("error: `-` stands twice among the files, and standard input can be read once: name it once")?;
        return Ok(Verdict::Invalid);
    }
    let options = args.options();
    let mut sources = Vec::new();
    for path in &args.files {
        let source = Source::open(path)?;
        let Some(format) = format_of(args, &source, report)? else { return Ok(Verdict::Invalid) };
        sources.push((source, format));
    }
    let formats: Vec<Format> = sources.iter().map(|(_, format)| *format).collect();
    if let Some(words) = args.idle(&formats) {
        report.remark(&format!("error: {words}"))?;
        return Ok(Verdict::Invalid);
    }
    match &sources[..] {
        [(source, format @ (Format::Csv | Format::Tsv | Format::JsonLines))] if args.into.is_none() => {
            table(args, source, *format, &options, report)
        }
        sources => whole(args, sources, &options, report),
    }
}

/// As it is asked for, else as it shows; where it does not show, that is said.
fn format_of(args: &ImportArgs, source: &Source, report: &mut Report) -> Result<Option<Format>, Failure> {
    let sample = source.sample()?;
    let instead = Format::packed(&sample);
    let shown = || Format::recognise(&source.name, &exchange::decode(&sample).0);
    if instead.is_none()
        && let Some(format) = args.from.or_else(shown)
    {
        return Ok(Some(format));
    }
    let (what, help) = match instead.or_else(|| Format::instead_of(&sample)) {
        Some(words) => ("it cannot be imported as it is", words.replace("FILE", &quoted(&source.name))),
        None => {
            let all: Vec<&str> = Format::ALL.iter().map(|format| format.slug()).collect();
            (
                "it does not show which format it is in",
                format!("name the format with `--from`, one of {}", all.join(", ")),
            )
        }
    };
    report.remark(&format!("error: {}: {what}", source.name))?;
    report.remark(&format!("  = help: {help}"))?;
    Ok(None)
}

/// A table, which is written as it is read.
fn table(
    args: &ImportArgs,
    source: &Source,
    format: Format,
    options: &Options,
    report: &mut Report,
) -> Result<Verdict, Failure> {
    let title = args.title.clone().unwrap_or_else(|| source.title());
    let mut open = || source.reader();
    let mut run = |out: &mut dyn Write| -> Result<exchange::Report, TableError> {
        Table::survey(&mut open, format, options)?.write(&mut open, &title, options, out)
    };
    if args.strict {
        let said = match run(&mut io::sink()) {
            Ok(said) => said,
            Err(error) => return refused(error, source, None, report),
        };
        if !said.is_empty() {
            return strict(&source.name, &said, report);
        }
    }
    let (result, staged) = match &args.output {
        Some(path) if !args.dry_run => {
            output::plain_folder(folder_of(path))?;
            let (said, staged) = output::stage_new_with(path, &mut run)?;
            (said, Some(staged))
        }
        _ => (run(&mut Answer(report)), None),
    };
    let said = match result {
        Ok(said) => said,
        Err(error) => return refused(error, source, args.output.as_deref(), report),
    };
    if let Some(staged) = staged {
        output::commit(vec![staged])?;
    }
    tell(&[(source.name.clone(), said)], args, report)
}

/// What is printed, as a stream.
struct Answer<'r>(&'r mut Report);

impl Write for Answer<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let text = std::str::from_utf8(bytes).map_err(io::Error::other)?;
        match self.0.whole(text) {
            Ok(()) => Ok(bytes.len()),
            Err(Failure::Print(error)) => Err(error),
            Err(_) => Err(io::Error::other("cannot print")),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Files that are read as a whole, together.
fn whole(
    args: &ImportArgs,
    sources: &[(Source, Format)],
    options: &Options,
    report: &mut Report,
) -> Result<Verdict, Failure> {
    let mut files = Vec::new();
    for (source, format) in sources {
        let (text, remark) = match source.text()? {
            Ok(read) => read,
            Err(refusal) => return refused(TableError::Refused(refusal), source, None, report),
        };
        match exchange::import(&text, *format, options) {
            Err(refusal) => {
                let refusal = refusal.beside(remark.as_deref());
                return refused(TableError::Refused(refusal), source, None, report);
            }
            Ok(mut read) => {
                if let Some(words) = remark {
                    read.report.remarks.insert(words, 1);
                }
                files.push(read);
            }
        }
    }
    exchange::on_one_clock(&mut files);
    let names = sources.iter().map(|(source, _)| source.name.clone());
    let mut said: Vec<_> = names.zip(files.iter_mut().map(|read| std::mem::take(&mut read.report))).collect();
    said.iter_mut().for_each(|(_, said)| said.skipped.sort_by_key(|skipped| skipped.line));
    let mut all = Imported::default();
    files.into_iter().for_each(|read| all.append(read));
    if all.records.is_empty() && all.sources.is_empty() {
        return nothing(&said, report);
    }
    if let Some(into) = &args.into {
        return add(args, into, (all, said), options, report);
    }
    let title = args.title.clone().unwrap_or_else(|| sources[0].0.title());
    let (text, last) = exchange::file(all, &title, options);
    let has_events = !text.ends_with("\nevents: []\n");
    if let Some((_, first)) = said.first_mut() {
        first.append(last);
        first.skipped.sort_by_key(|skipped| skipped.line);
    }
    if let Some((name, said)) = args.refused(&said) {
        return strict(name, said, report);
    }
    match &args.output {
        Some(path) if !args.dry_run => output::write_new(path, text.as_bytes())?,
        _ => report.whole(&text)?,
    }
    tell(&said, args, report)?;
    if !has_events {
        report.remark("it holds documents alone, and no event: with `--events` each is an event too, at its date")?;
    }
    Ok(Verdict::Fine)
}

/// Adds what was read to a file of events.
fn add(
    args: &ImportArgs,
    into: &Path,
    (read, mut said): (Imported, Vec<(String, exchange::Report)>),
    options: &Options,
    report: &mut Report,
) -> Result<Verdict, Failure> {
    let (held, input) = save::hold(into, report)?;
    if !report.is_text(&input)? {
        return Ok(Verdict::Invalid);
    }
    let (_, whole) = check::whole(&input);
    let added = match exchange::add_beside(&input.text, whole.value.as_ref(), read, options) {
        Ok(added) => added,
        Err(error) => return report.refusal(&input, &error).map(|()| Verdict::Invalid),
    };
    if let Some((_, first)) = said.first_mut() {
        first.append(added.report);
        first.skipped.sort_by_key(|skipped| skipped.line);
    }
    if let Some((name, said)) = args.refused(&said) {
        return strict(name, said, report);
    }
    if args.dry_run {
        report.whole(&diff::unified(&input.name, &input.text, &added.text))?;
    } else if added.text != input.text {
        held.replace(&input, &added.text, report)?;
    }
    tell(&said, args, report)?;
    let (one, there) = (summary::count(added.added, "event"), added.known);
    let would = if args.dry_run { "would be added" } else { "added" };
    report.remark(&format!("{}: {one} {would}, {there} there already", input.name))?;
    Ok(Verdict::Fine)
}

/// What was left out and changed, and how much was read.
fn tell(said: &[(String, exchange::Report)], args: &ImportArgs, report: &mut Report) -> Result<Verdict, Failure> {
    report.flush()?;
    said.iter().try_for_each(|(name, said)| lines(name, said, report))?;
    if let Some(path) = args.output.as_deref().filter(|_| !args.dry_run) {
        report.line(&format!("{}: written; look at it with `dateline check {}`", path.display(), path.display()))?;
    }
    Ok(Verdict::Fine)
}

/// What there is to say of one file.
fn lines(name: &str, said: &exchange::Report, report: &mut Report) -> Result<(), Failure> {
    said.lines(name).iter().try_for_each(|line| report.remark(line))
}

/// No event was read: there is nothing to write.
fn nothing(said: &[(String, exchange::Report)], report: &mut Report) -> Result<Verdict, Failure> {
    said.iter().try_for_each(|(name, said)| lines(name, said, report))?;
    report.remark("error: no event could be read, so nothing was written")?;
    Ok(Verdict::Invalid)
}

/// `--strict`, and not all is taken as it stands.
fn strict(name: &str, said: &exchange::Report, report: &mut Report) -> Result<Verdict, Failure> {
    lines(name, said, report)?;
    report
        .remark("error: not all of it can be taken over as it stands, and `--strict` was given: nothing was written")?;
    Ok(Verdict::Invalid)
}

/// Why nothing could be read.
fn refused(error: TableError, source: &Source, output: Option<&Path>, report: &mut Report) -> Result<Verdict, Failure> {
    match error {
        TableError::Refused(Refusal { line, why }) => {
            let line = line.map(|line| format!(":{line}")).unwrap_or_default();
            report.remark(&format!("error: {}{line}: {why}", source.name))?;
            Ok(Verdict::Invalid)
        }
        TableError::Io(error) => Err(match output {
            Some(path) => Failure::Write(path.to_owned(), error),
            None if error.kind() == io::ErrorKind::BrokenPipe => Failure::Print(error),
            None => source.failed(error),
        }),
        TableError::Nothing(said) => nothing(&[(source.name.clone(), said)], report),
        _ => Ok(Verdict::Invalid),
    }
}
