//! Reads a file of another format and prints it as a file of ours: `cargo run --example import -- gedcom family.ged`.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "an example is a program")]

use std::process::ExitCode;

use dateline::exchange::{Format, Options, file, import};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [slug, path, ..] = &words[..] else {
        eprintln!("usage: import FORMAT FILE");
        return ExitCode::from(2);
    };
    let Some(format) = Format::ALL.iter().find(|format| format.slug() == slug) else {
        eprintln!("`{slug}` is no format");
        return ExitCode::from(2);
    };
    let text = match std::fs::read(path) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        Err(error) => {
            eprintln!("{path}: {error}");
            return ExitCode::from(2);
        }
    };
    let options = Options::default();
    match import(&text, *format, &options) {
        Ok(read) => {
            let (yaml, report) = file(read, path, &options);
            print!("{yaml}");
            report.lines(path).iter().for_each(|line| eprintln!("{line}"));
            for found in dateline::check(&yaml).diagnostics {
                eprintln!("check: {}", found.render("events.yaml", &yaml));
            }
            ExitCode::SUCCESS
        }
        Err(refusal) => {
            let line = refusal.line.map(|line| format!(":{line}")).unwrap_or_default();
            eprintln!("{path}{line}: {}", refusal.why);
            ExitCode::from(1)
        }
    }
}
