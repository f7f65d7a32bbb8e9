//! `dateline serve`: a page on this machine that shows a file of events at every save, and edits it.

mod access;
mod answer;
mod connection;
mod desk;
mod drawing;
mod history;
mod look;
mod page;
mod published;
mod request;
mod stream;
mod wish;

use std::io::IsTerminal;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::{Command, Stdio};

use tokio::sync::watch;

use crate::failure::{Failure, Verdict};
use crate::file::FileArgs;
use crate::file_watcher::Notice;
use crate::report::Report;
use access::Access;
use connection::Server;
use desk::Desk;

const SERVE_EXAMPLES: &str = "\
Examples:
  dateline serve                        show events.yaml in the browser, and edit it there
  dateline serve history.yaml           another file
  dateline serve --read-only            show it and change nothing
  dateline serve --no-open --port 8080  print the address alone, always at the same port";

/// What of the file holds here alone.
const SERVED: &str = "The file of events, `events.yaml` where none is named; standard input cannot be served";

/// Show and edit a file in the browser, until Ctrl-C
///
/// Prints an address that only this machine can reach; started in a terminal, opens it in the browser. The
/// page shows the timelines, the errors and the events, anew at every save of any editor. What is changed there is
/// written into the file at once: comments, order and style stay.
#[derive(Debug, clap::Args)]
#[command(after_help = SERVE_EXAMPLES, mut_arg("file", |file| file.help(SERVED)))]
pub(crate) struct ServeArgs {
    #[command(flatten)]
    file: FileArgs,
    /// The port; a free one if none is given
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    port: u16,
    /// Open no browser
    #[arg(long)]
    no_open: bool,
    /// Show the file and refuse every change
    #[arg(long)]
    read_only: bool,
}

/// Runs the command: it ends when it is killed, which harms nothing.
pub(crate) fn serve(args: &ServeArgs, report: &mut Report) -> Result<Verdict, Failure> {
    let path = args.file.path();
    if path == Path::new("-") {
        return Err(Failure::Unwatchable);
    }
    // Before the first reading, so that no change falls between.
    let notice = Notice::new(path);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, args.port));
    let unheard = |error| Failure::Port(args.port, error);
    let listener = listener.and_then(|one| one.set_nonblocking(true).map(|()| one)).map_err(unheard)?;
    let port = listener.local_addr().map_err(unheard)?.port();
    let (publish, published) = watch::channel(published::Published::default());
    let desk = Desk::open(path, args.read_only, publish)?;
    let (jobs, queue) = desk::queue();
    let access = Access::new(port).map_err(|error| unheard(std::io::Error::other(error)))?;
    report.line(&access.address())?;
    report.flush()?;
    report.remark(&format!("serving {} until Ctrl-C; the address is for you alone", path.display()))?;
    if !args.no_open && std::io::stdout().is_terminal() {
        open(&access.ticket_address());
    }
    look::start(path.to_owned(), notice, jobs.clone());
    std::thread::spawn(move || desk.work(&queue));
    connection::run(listener, Server::new(access, jobs, published)).map(|never| match never {}).map_err(unheard)
}

/// Asks the system for its browser; where it has none, the printed address is all there is.
fn open(address: &str) {
    let (program, before): (_, &[&str]) = match std::env::consts::OS {
        "macos" => ("open", &[]),
        "windows" => ("cmd", &["/C", "start", ""]),
        _ => ("xdg-open", &[]),
    };
    let mut command = Command::new(program);
    command.args(before).arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    if let Ok(mut child) = command.spawn() {
        std::thread::spawn(move || child.wait());
    }
}
