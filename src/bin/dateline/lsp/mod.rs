//! `dateline lsp`: a language server for editors.

mod actions;
mod answers;
mod convert;
mod documents;
mod inspect;
mod lifecycle;
mod names;
mod positions;
mod published;
mod server;
mod text_edits;
mod uri;
mod wire;
mod worker;

use std::io::{self, IsTerminal};

use crate::failure::{Failure, Verdict};
use crate::report::Report;

const EXAMPLES: &str = "\
An editor starts it and speaks with it; docs/editors.md has the settings of VS Code, Neovim, Helix, Emacs and JetBrains.
Exits with 0 where the editor has asked it to shut down before, else with 1.";

/// Serve an editor: errors while typing, completion, meanings, rename (language server protocol)
///
/// Speaks the language server protocol on standard input and output. Files of events are recognised by their
/// content; all other YAML files are left alone.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct LspArgs {
    /// Accepted and ignored, for editors that add it
    #[arg(long)]
    stdio: bool,
}

/// Runs the command, until the editor ends it.
pub(crate) fn lsp(_: &LspArgs, report: &mut Report) -> Result<Verdict, Failure> {
    if io::stdin().is_terminal() {
        report.remark("this command speaks with an editor, which starts it by itself; Ctrl-C ends it")?;
    }
    server::run()
}
