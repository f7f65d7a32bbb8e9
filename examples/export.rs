//! Writes a file of ours in another format: `cargo run --example export -- ical events.yaml`.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program of the command line")]

use std::process::ExitCode;

use dateline::exchange::{ExportFormat, export};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [slug, path, ..] = &words[..] else {
        eprintln!("usage: export FORMAT FILE");
        return ExitCode::from(2);
    };
    let Some(format) = ExportFormat::ALL.iter().find(|format| format.slug() == slug) else {
        eprintln!("`{slug}` is no format");
        return ExitCode::from(2);
    };
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("{path}: {error}");
            return ExitCode::from(2);
        }
    };
    let read = dateline::read(&text);
    let Some(chronicle) = read.value.as_ref().filter(|_| !read.has_errors()) else {
        read.diagnostics.iter().for_each(|found| eprintln!("{}", found.render(path, &text)));
        return ExitCode::from(1);
    };
    let exported = export(chronicle, *format);
    print!("{}", exported.text);
    exported.report.lines(path).iter().for_each(|line| eprintln!("{line}"));
    ExitCode::SUCCESS
}
