//! The command: its start.

mod addresses;
mod advice;
mod against;
mod args;
mod as_of;
mod ask;
mod audience;
mod change;
mod change_args;
mod change_entry;
mod change_value;
mod changes;
mod changes_words;
mod check;
mod command_hints;
mod completions;
mod dashed;
mod date;
mod diff;
mod explain;
mod export;
mod failure;
mod file;
mod file_watcher;
mod fix;
mod fmt;
mod formats;
mod github;
mod given;
mod import;
mod import_args;
mod import_source;
mod included;
mod init;
mod input;
mod joined_items;
mod json_escape;
mod language;
mod line_anchors;
mod links;
mod list;
mod locks;
mod lsp;
mod made;
mod man;
mod merge;
mod narrow;
mod output;
mod prefer;
mod render;
mod report;
mod revision;
mod save;
mod schema;
#[cfg(feature = "serve")]
mod serve;
mod shell_word;
mod summary;
mod table;
mod targets;
mod temp_files;
mod verify;
mod watch;
mod web;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};
use failure::{Failure, Verdict};
use report::Report;

fn main() -> ExitCode {
    run(std::env::args_os())
}

/// Runs one command: 0 all is well, 1 the file has errors, 2 the command could not be carried out.
fn run(words: impl Iterator<Item = OsString>) -> ExitCode {
    let words = args::shield(words);
    match Args::try_parse_from(&words) {
        Ok(args) => answer(args),
        Err(usage) => report::usage(&advice::advised(usage, &words)),
    }
}

fn answer(args: Args) -> ExitCode {
    let mut report = Report::new(args.color.into());
    match dispatch(args, &mut report).and_then(|verdict| report.flush().map(|()| verdict)) {
        Ok(Verdict::Fine) => ExitCode::SUCCESS,
        Ok(Verdict::Invalid) => ExitCode::from(1),
        Ok(Verdict::Incomparable) => ExitCode::from(2),
        Err(Failure::Print(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(failure) => report.failure(&failure),
    }
}

fn dispatch(args: Args, report: &mut Report) -> Result<Verdict, Failure> {
    match args.command {
        Some(Command::List(args)) => list::list(&args, report),
        Some(Command::Check(args)) => check::check(&args, report),
        Some(Command::Explain(args)) => explain::explain(&args, report),
        Some(Command::Date(args)) => date::date(&args, report),
        Some(Command::Add(args)) => change::add(*args, report),
        Some(Command::Set(args)) => change::set(args, report),
        Some(Command::Remove(args)) => change::remove(args, report),
        Some(Command::Rename(args)) => change::rename(args, report),
        Some(Command::Move(args)) => change::shift(args, report),
        Some(Command::Fmt(args)) => fmt::fmt(&args, report),
        Some(Command::Verify(args)) => verify::verify(&args, report),
        Some(Command::Watch(args)) => watch::watch(args, report),
        #[cfg(feature = "serve")]
        Some(Command::Serve(args)) => serve::serve(&args, report),
        Some(Command::Import(args)) => import::import(*args, report),
        Some(Command::Export(args)) => export::export(args, report),
        Some(Command::Narrow(args)) => narrow::narrow(args, report),
        Some(Command::Merge(args)) => merge::merge(args, report),
        Some(Command::Diff(args)) => changes::diff(&args, report),
        Some(Command::Links(args)) => addresses::links(&args, report),
        Some(Command::Lsp(args)) => lsp::lsp(&args, report),
        Some(Command::Init(args)) => init::init(&args, report),
        Some(Command::Schema(args)) => schema::schema(&args, report),
        Some(Command::Completions(args)) => completions::completions(&args, report),
        Some(Command::Man(args)) => man::man(&args, report),
        Some(Command::Render(args)) => render::render(&args, report),
        None => render::render(&args::RenderArgs::default(), report),
    }
}
