//! `dateline completions`: a script that lets a shell complete commands, flags and their values.

use clap::CommandFactory;
use clap_complete::{Shell, generate};

use crate::args::Args;
use crate::failure::{Failure, Verdict};
use crate::report::Report;

const EXAMPLES: &str = "\
Examples:
  dateline completions bash > ~/.local/share/bash-completion/completions/dateline
  dateline completions zsh > ~/.zfunc/_dateline          if ~/.zshrc has `fpath+=~/.zfunc` before `compinit`
  dateline completions fish > ~/.config/fish/completions/dateline.fish
  dateline completions powershell >> $PROFILE
  dateline completions elvish >> ~/.config/elvish/rc.elv";

/// Print the completion script of a shell
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct CompletionsArgs {
    /// Which shell
    #[arg(value_enum)]
    shell: Shell,
}

/// Runs the command.
pub(crate) fn completions(args: &CompletionsArgs, report: &mut Report) -> Result<Verdict, Failure> {
    let mut script = Vec::new();
    generate(args.shell, &mut Args::command(), "dateline", &mut script);
    report.whole(&String::from_utf8_lossy(&script)).map(|()| Verdict::Fine)
}
