//! What to do about what could not be done.

use std::io;
use std::path::Path;

use dateline::read::NotPreferred;

use crate::failure::Failure;
use crate::links;

impl Failure {
    /// What to do about it.
    pub(crate) fn remedy(&self) -> Option<String> {
        Some(match self {
            Failure::NoFile(_, true) => {
                "name your file after the command, or write a first one with `dateline init`".into()
            }
            Failure::Prefer(why) => preferred(why),
            Failure::AsOf(..) => "give a later date, or draw without `--as-of`".into(),
            Failure::NoFile(..) => "check the spelling and the folder you are in".into(),
            Failure::Folder(path) => format!("name the file in it: `{}`", path.join("events.yaml").display()),
            Failure::NoRegularFile(..) => "name a file that can be read more than once, not a pipe or a device".into(),
            Failure::Read(path, error) => readable(path, error),
            Failure::TooLarge(..) => "split it into several files".into(),
            Failure::NoPlainFolder(_) => "name a folder instead, one that is there or a new one".into(),
            Failure::NoFolder(_) | Failure::OtherFormat(_) => {
                "name a folder, or one picture that ends in `.svg`, `.png`, `.pdf` or `.html`, after `-o`".into()
            }
            Failure::Format(failure) => failure.remedy().into(),
            Failure::NoCurl | Failure::Curl(_) => "install curl, or leave out `--online`".into(),
            Failure::Earlier(_) => "correct it, or name another file or revision".into(),
            Failure::Revision(failure) => failure.remedy(),
            Failure::Write(_, error) => format!("{}, or name another place", room(error)),
            Failure::Save(_, error) => format!("{}; the file is as it was", room(error)),
            Failure::Unsettled(..) => "look after the disk, and run the command again".into(),
            Failure::HalfWritten(_, why) => return why.remedy(),
            Failure::Dangling(..) => "correct the link, or name the file itself".into(),
            Failure::NoPicture(_, Some(near), _) => format!("did you mean `{near}`?"),
            Failure::NothingToDraw => "write a timeline with `from` and `to`, as `dateline check` shows it".into(),
            Failure::NothingPublic => "draw it without `--audience public`, or take `audience: internal` from some events".into(),
            Failure::NoPicture(_, None, all) => format!("choose one of `{}`", all.join("`, `")),
            Failure::TwoFiles(one, _, command) => {
                format!("name it once, right after the command: `dateline {command} {} ...`", one.display())
            }
            Failure::Words { wanted, example, .. } => such_as(wanted, example),
            Failure::NotText(_) => "write it in UTF-8; only the name of a file may be other bytes".into(),
            Failure::NoKey(_, hint) => hint.clone(),
            Failure::SeveralPictures(..) => "name a folder after `-o`, or choose one picture with `--only ID`".into(),
            Failure::Changed(_) => "run the command again: the file is as the other program left it".into(),
            Failure::Busy(_) => "end the command that is stopped or stuck, and run this one again".into(),
            #[cfg(feature = "serve")]
            Failure::Port(..) => "give another port, or none for one that is free".into(),
            Failure::Unwatchable => "name a file, or draw once with `dateline render -`".into(),
            Failure::Missing(what) => format!("give {what}, or run the command on a terminal to be asked"),
            Failure::Picture(..) => "name a picture that `dateline render` drew, or draw it anew".into(),
            Failure::OneFile { remedy, .. } => remedy.clone(),
            Failure::TroubleIntoFile(..) => "send complaints elsewhere, such as `2> errors.txt`".into(),
            Failure::OtherReport(_, free) => {
                format!("nothing was written; name a file that ends in `.json`, such as `--report {free}`")
            }
            Failure::NoCode(_, Some(near)) => format!("did you mean `{near}`?"),
            Failure::NoCode(_, None) => "choose one of those above".into(),
            Failure::NobodyToAgree => "give `--yes` to write without being asked".into(),
            Failure::NobodyToAsk => "write one of the choices above, or run the command on a terminal".into(),
            Failure::Foreign { remedy, .. } => format!("{remedy}, or move that file away"),
            Failure::IsThere(_) => "name another file after the command, or move that one away".into(),
            Failure::OtherSchema(_) => {
                "nothing was written; move that file away, or name a file in another folder, such as `dateline init timeline/events.yaml`".into()
            }
            Failure::NameTaken(_) => "name a file that ends in `.yaml`".into(),
            Failure::Unanswered | Failure::Pack(_) | Failure::Print(_) => return None,
        })
    }
}

/// What to do about a file that cannot be read.
fn readable(path: &Path, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotADirectory => not_a_folder(path),
        _ if is_loop(error) => "remove the link, which leads back to itself, and name the file".into(),
        io::ErrorKind::PermissionDenied => {
            "ask its owner for the right to read it, or give it to yourself where the file is yours".into()
        }
        _ => "give yourself the right to read it, or name another file".into(),
    }
}

/// A path that goes on behind a file, be it by a `/` alone.
fn not_a_folder(path: &Path) -> String {
    let words = path.to_string_lossy();
    match words.strip_suffix('/').map(|start| start.trim_end_matches('/')) {
        Some(file) if Path::new(file).is_file() => format!("it is a file: write `{file}`, without `/` at the end"),
        _ => "a file stands in the path where a folder must be: check the spelling".into(),
    }
}

/// Whether links lead in a circle.
fn is_loop(error: &io::Error) -> bool {
    let words = error.to_string();
    words.contains("symbolic link") || words.contains("too many links")
}

/// What makes it possible to write.
fn room(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            "make room on the disk"
        }
        io::ErrorKind::NotFound => "make its folder",
        _ if error.to_string().ends_with(links::OTHERS_LINK) => "name the file or folder that it leads to",
        _ if is_loop(error) => "remove the link, which leads back to itself",
        io::ErrorKind::AlreadyExists => "remove the link or file of that name",
        io::ErrorKind::IsADirectory => "move the folder of that name away",
        io::ErrorKind::Other if error.to_string().contains("regular file") => "name a file, not a pipe or a device",
        io::ErrorKind::PermissionDenied => "make it and its folder writable, which only their owner can",
        _ => "make it and its folder writable",
    }
}

/// What to write in place of a source that cannot be preferred.
fn preferred(why: &NotPreferred) -> String {
    match why {
        NotPreferred::Unknown(_, Some(near), _) => format!("did you mean `{near}`?"),
        NotPreferred::Unknown(_, None, all) if all.is_empty() => "write the source below `sources:` first".into(),
        NotPreferred::Unknown(_, None, all) => format!("choose one of `{}`", all.join("`, `")),
        NotPreferred::TwoDates(id, event) => {
            format!(
                "leave one date of `{id}` in the accounts of `{event}`; what can be either is one date, as in `[2012-05,2012-06]`"
            )
        }
        NotPreferred::NoDates(id) => {
            format!("write what it gives, as in `accounts: [{{ source: {id}, date: 2012-05 }}]`")
        }
        _ => "draw that timeline with another `from` and `to`, or choose others with `--only ID`".into(),
    }
}

fn such_as(wanted: &str, example: &str) -> String {
    format!("write `dateline {wanted}`, such as `dateline {example}`")
}
