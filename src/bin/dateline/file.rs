//! Which file of events is meant: the first word after a command, or the one after `--file`; `events.yaml` where none is.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf, is_separator};

use crate::args::{USUAL_FILE, has_ending, unshield};
use crate::failure::{Failure, Verdict};
use crate::json_escape;
use crate::report::Report;
use crate::targets;

/// The file of commands that take no other word.
#[derive(Debug, Default, clap::Args)]
pub(crate) struct FileArgs {
    /// The file of events, `events.yaml` where none is named; `-` is standard input
    #[arg(value_name = "FILE", conflicts_with = "named")]
    file: Option<PathBuf>,
    /// The same file, given as an option
    #[arg(short = 'f', long = "file", value_name = "FILE")]
    named: Option<PathBuf>,
}

impl FileArgs {
    pub(crate) fn path(&self) -> &Path {
        self.file.as_deref().or(self.named.as_deref()).unwrap_or(Path::new(USUAL_FILE))
    }
}

/// The files of commands that do the same to each of several.
#[derive(Debug, Default, clap::Args)]
pub(crate) struct FilesArgs {
    /// The files of events, `events.yaml` where none is named; `-` is standard input
    #[arg(value_name = "FILE", conflicts_with = "named")]
    files: Vec<PathBuf>,
    /// The same files, given as an option; may be repeated
    #[arg(short = 'f', long = "file", value_name = "FILE")]
    named: Vec<PathBuf>,
}

impl FilesArgs {
    /// Each file once, in the order of the command line.
    pub(crate) fn paths(&self) -> Vec<&Path> {
        let mut paths: Vec<&Path> = Vec::new();
        for path in self.files.iter().chain(&self.named).map(PathBuf::as_path) {
            if !paths.contains(&path) {
                paths.push(path);
            }
        }
        if paths.is_empty() { vec![Path::new(USUAL_FILE)] } else { paths }
    }

    /// Runs a command on each file. One that cannot be had does not keep the others from it; the exit code is the worst of
    /// all. No answer may go into any of them, which is said before the first is touched.
    pub(crate) fn each(
        &self,
        report: &mut Report,
        run: impl FnMut(&Path, &mut Report) -> Result<Verdict, Failure>,
    ) -> Result<Verdict, Failure> {
        FilesArgs::each_of(&self.paths(), report, run)
    }

    /// The same with those last that are to be last, for what they say depends on others.
    pub(crate) fn each_last(
        &self,
        is_last: impl Fn(&Path) -> bool,
        report: &mut Report,
        run: impl FnMut(&Path, &mut Report) -> Result<Verdict, Failure>,
    ) -> Result<Verdict, Failure> {
        let mut paths = self.paths();
        if paths.len() > 1 {
            paths.sort_by_cached_key(|path| is_last(path));
        }
        FilesArgs::each_of(&paths, report, run)
    }

    fn each_of(
        paths: &[&Path],
        report: &mut Report,
        mut run: impl FnMut(&Path, &mut Report) -> Result<Verdict, Failure>,
    ) -> Result<Verdict, Failure> {
        paths.iter().try_for_each(|path| targets::readable(path))?;
        let (mut verdict, mut failed) = (Verdict::Fine, None);
        for path in paths {
            match run(path, report) {
                Ok(one) => verdict = verdict.and(one),
                Err(failure @ Failure::Print(_)) => return Err(failure),
                Err(failure) => report.later(&mut failed, failure),
            }
        }
        failed.map_or(Ok(verdict), Err)
    }
}

/// What a command takes after the file.
#[derive(Debug)]
pub(crate) struct Wanted {
    /// The command's name.
    pub(crate) command: &'static str,
    /// What its words are called, as in its help.
    pub(crate) words: &'static [&'static str],
    /// Words that are such a call.
    pub(crate) example: &'static str,
    /// Whether the last of the words may be several.
    pub(crate) has_more: bool,
}

/// The file and the words of a command. The first word is the file where it is written as one, where there is a word more
/// than the command takes, or, before a value of several words, where the key comes a word later.
pub(crate) fn parted(
    words: Vec<OsString>,
    named: Option<PathBuf>,
    wanted: &Wanted,
) -> Result<(PathBuf, Vec<String>), Failure> {
    let needed = wanted.words.len();
    let is_more = if wanted.has_more { has_later_key(&words) } else { words.len() == needed + 1 };
    let mut rest = words.into_iter().peekable();
    let first = rest.next_if(|first| is_written_as_file(first) || is_more).map(|first| PathBuf::from(plain(first)));
    let file = match (first, named) {
        (Some(first), Some(named)) => return Err(Failure::TwoFiles(first, named, wanted.command)),
        (first, named) => first.or(named).unwrap_or_else(|| USUAL_FILE.into()),
    };
    let rest = rest.map(text).collect::<Result<Vec<_>, _>>()?;
    if rest.len() < needed || (rest.len() > needed && !wanted.has_more) {
        return Err(Failure::Words {
            command: wanted.command,
            found: rest,
            wanted: usage(wanted),
            example: wanted.example,
        });
    }
    Ok((file, rest))
}

fn usage(wanted: &Wanted) -> String {
    format!("{} [FILE] {}{}", wanted.command, wanted.words.join(" "), if wanted.has_more { "..." } else { "" })
}

/// Whether a word is a path in any case: an id has neither an ending nor a slash.
fn is_written_as_file(word: &OsStr) -> bool {
    let has_folder = word.as_encoded_bytes().iter().any(|byte| is_separator(char::from(*byte)));
    word == "-" || has_folder || has_ending(Path::new(word), &["yaml", "yml", "json"])
}

/// Whether the word after next is a key, and the next one is none.
fn has_later_key(words: &[OsString]) -> bool {
    let is_key = |at: usize| {
        words.get(at).and_then(|word| word.to_str()).is_some_and(|word| dateline::read::KEYS.contains(&word))
    };
    words.len() > 3 && !is_key(1) && is_key(2)
}

/// Without the mark of [`shield`](crate::args::shield).
fn plain(word: OsString) -> OsString {
    match word.to_str().map(unshield) {
        Some(Ok(word)) => word.into(),
        _ => word,
    }
}

fn text(word: OsString) -> Result<String, Failure> {
    plain(word).into_string().map_err(|word| Failure::NotText(json_escape::words(&word.to_string_lossy())))
}

#[cfg(test)]
mod tests {
    use super::{Wanted, parted};

    const SET: Wanted =
        Wanted { command: "set", words: &["ID", "KEY", "VALUE"], example: "set a place b", has_more: true };
    const RENAME: Wanted = Wanted { command: "rename", words: &["ID", "NEW"], example: "rename a b", has_more: false };

    fn file(words: &str, named: Option<&str>, wanted: &Wanted) -> Option<(String, String)> {
        let words = words.split(' ').map(Into::into).collect();
        let (file, rest) = parted(words, named.map(Into::into), wanted).ok()?;
        Some((file.to_str()?.to_owned(), rest.join(" ")))
    }

    #[test]
    fn the_first_word_is_the_file_where_it_can_only_be_that() {
        let cases = [
            ("a date 2012", "events.yaml", "a date 2012"),
            ("a tags b c d", "events.yaml", "a tags b c d"),
            ("a tags date place", "events.yaml", "a tags date place"),
            ("old.yaml a date 2012", "old.yaml", "a date 2012"),
            ("OLD.YML a date 2012", "OLD.YML", "a date 2012"),
            ("in/old a date 2012", "in/old", "a date 2012"),
            ("- a tags b c", "-", "a tags b c"),
            ("chronicle a date 2012", "chronicle", "a date 2012"),
            ("a colour red blue", "events.yaml", "a colour red blue"),
        ];
        for (words, expected, rest) in cases {
            assert_eq!(file(words, None, &SET), Some((expected.into(), rest.into())), "{words}");
        }
        assert_eq!(file("a b", None, &RENAME), Some(("events.yaml".into(), "a b".into())));
        assert_eq!(file("chronicle a b", None, &RENAME), Some(("chronicle".into(), "a b".into())));
        assert_eq!(file("a b", Some("x"), &RENAME), Some(("x".into(), "a b".into())));
    }

    #[test]
    fn what_is_too_little_too_much_or_twice_is_refused() {
        for words in ["old.yaml a", "a", "a b c d", "old.yaml a b c"] {
            assert_eq!(file(words, None, &RENAME), None, "{words}");
        }
        for words in ["a date", "old.yaml a date", "-"] {
            assert_eq!(file(words, None, &SET), None, "{words}");
        }
        assert_eq!(file("old.yaml a b", Some("old.yaml"), &RENAME), None);
    }
}
