//! Values that begin with a dash and were taken for options: how they are written.

use std::ffi::OsString;

use clap::CommandFactory;

use crate::args::Args;
use crate::json_escape;
use crate::shell_word::quoted;

/// How a word that the parser took for an option is given as a value of `add` or `set`; nothing where no value is wanted there.
pub(crate) fn tip(typed: &str, words: &[OsString]) -> Option<String> {
    let words: Vec<String> = words.iter().map(|word| json_escape::words(&word.to_string_lossy())).collect();
    let command = words.iter().position(|word| word == "add" || word == "set")?;
    let at = command + words[command..].iter().position(|word| word.starts_with(typed))?;
    let (before, value) = (&words[at - 1], &words[at]);
    if words[command] == "add" {
        let is_open = before.starts_with("--") && takes_value("add", before);
        return is_open
            .then(|| format!("a value that begins with a dash stands behind `=`: `{before}={}`", quoted(value)));
    }
    let own: Vec<&String> = words[command + 1..at].iter().filter(|word| !word.starts_with('-')).collect();
    if own.len() < 2 {
        return None;
    }
    let has_options = words[at + 1..].iter().any(|word| word.starts_with('-'));
    let line = |words: &[String]| words.iter().map(|word| quoted(word)).collect::<Vec<_>>().join(" ");
    Some(match has_options {
        true => "write `--` before a value that begins with a dash, and options before that".to_owned(),
        false => format!(
            "a value that begins with a dash stands behind `--`: `dateline {} -- {}`",
            line(&words[command..at]),
            line(&words[at..])
        ),
    })
}

/// Whether an option of a command stands before a value.
fn takes_value(command: &str, option: &str) -> bool {
    let all = Args::command();
    let found = all.find_subcommand(command).into_iter().flat_map(clap::Command::get_arguments);
    let mut found = found.filter(|arg| arg.get_long() == option.strip_prefix("--"));
    found.any(|arg| arg.get_action().takes_values())
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use clap::Parser;

    use super::tip;
    use crate::args::Args;

    fn said(words: &[&str]) -> Option<String> {
        let words: Vec<OsString> = words.iter().map(OsString::from).collect();
        tip("-x", &words)
    }

    #[test]
    fn the_form_that_is_named_is_taken() {
        let tip = said(&["dateline", "set", "e.yaml", "three", "title", "-x y"]);
        assert_eq!(
            tip.as_deref(),
            Some("a value that begins with a dash stands behind `--`: `dateline set e.yaml three title -- '-x y'`")
        );
        assert!(Args::try_parse_from(["dateline", "set", "e.yaml", "three", "title", "--", "-x y"]).is_ok());
        let tip = said(&["dateline", "add", "--date", "1920", "--title", "-x"]);
        assert_eq!(tip.as_deref(), Some("a value that begins with a dash stands behind `=`: `--title=-x`"));
        assert!(Args::try_parse_from(["dateline", "add", "--date", "1920", "--title=-x"]).is_ok());
        assert_eq!(said(&["dateline", "add", "--dry-run", "-x"]), None);
        assert_eq!(said(&["dateline", "set", "-x"]), None);
        assert_eq!(said(&["dateline", "check", "-x"]), None);
    }
}
