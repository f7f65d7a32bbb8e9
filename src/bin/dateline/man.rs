//! `dateline man`: the manual pages.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Command, CommandFactory};
use clap_mangen::Man;

use crate::args::Args;
use crate::failure::{Failure, Verdict};
use crate::output;
use crate::report::Report;
use crate::targets::{self, Part, Role};

const EXAMPLES: &str = "\
Examples:
  dateline man | man -l -                               read it now
  dateline man --dir ~/.local/share/man/man1            for `man dateline` and `man dateline-render`";

/// Print the manual page, or write one for each command
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct ManArgs {
    /// The folder to write `dateline.1`, `dateline-render.1` and the others to
    #[arg(long, value_name = "FOLDER")]
    dir: Option<PathBuf>,
}

/// Runs the command.
pub(crate) fn man(args: &ManArgs, report: &mut Report) -> Result<Verdict, Failure> {
    let mut whole = Args::command().disable_help_subcommand(true);
    whole.build();
    let Some(folder) = &args.dir else {
        return report.whole(&page(whole)?).map(|()| Verdict::Fine);
    };
    let commands: Vec<Command> = whole.get_subcommands().cloned().collect();
    let mut pages = Vec::new();
    for command in std::iter::once(whole).chain(commands) {
        let name = command.get_display_name().unwrap_or(command.get_name()).to_owned();
        pages.push((folder.join(format!("{name}.1")), page(command)?));
    }
    targets::writable(&[], &pages.iter().map(|(path, _)| Part::new(Role::Page, path)).collect::<Vec<_>>())?;
    output::plain_folder(folder)?;
    let mut staged = Vec::new();
    for (path, page) in pages {
        staged.push(output::stage(&path, page.as_bytes())?);
        report.line(&path.display().to_string())?;
    }
    output::commit(staged)?;
    Ok(Verdict::Fine)
}

/// One page; its heading names the version, not the day, so that the same program writes the same page.
fn page(command: Command) -> Result<String, Failure> {
    let after = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let has_commands = command.has_subcommands();
    let name = command.get_display_name().unwrap_or(command.get_name()).to_owned();
    let man = Man::new(command);
    let mut page = Vec::new();
    let parts = [
        Man::render_name_section,
        Man::render_synopsis_section,
        Man::render_description_section,
        Man::render_options_section,
    ];
    let commands =
        has_commands.then_some(Man::render_subcommands_section as fn(&Man, &mut dyn Write) -> io::Result<()>);
    for part in parts.into_iter().chain(commands) {
        part(&man, &mut page).map_err(Failure::Print)?;
    }
    let body = String::from_utf8_lossy(&page).replace(APOSTROPHE, "");
    let heading = format!(".TH \"{name}\" \"1\" \"\" \"dateline {}\" \"Dateline manual\"\n", env!("CARGO_PKG_VERSION"));
    Ok(format!("{APOSTROPHE}{heading}{body}{}", examples(&after)))
}

/// What stands before each part: how an apostrophe is set.
const APOSTROPHE: &str = ".ie \\n(.g .ds Aq \\(aq\n.el .ds Aq '\n";

/// What stands after the help, line by line: the examples would be filled to a paragraph otherwise.
fn examples(after: &str) -> String {
    let Some(lines) = after.strip_prefix("Examples:\n") else { return String::new() };
    let lines = lines.lines().map(|line| match line.replace('\\', "\\e").replace('-', "\\-") {
        line if line.starts_with(['.', '\'']) => format!("\\&{line}\n"),
        line => line + "\n",
    });
    format!(".SH EXAMPLES\n.nf\n{}.fi\n", lines.collect::<String>())
}
