//! What is advised where the arguments are wrong: only words that are near to what was typed.

use std::ffi::OsString;
use std::path::Path;

use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::args::{Args, has_ending};
use crate::dashed;
use crate::json_escape;

/// What was typed, and the word that the parser would suggest for it.
const PAIRS: [(ContextKind, ContextKind); 3] = [
    (ContextKind::InvalidSubcommand, ContextKind::SuggestedSubcommand),
    (ContextKind::InvalidArg, ContextKind::SuggestedArg),
    (ContextKind::InvalidValue, ContextKind::SuggestedValue),
];

/// What is wrong with the arguments and what is advised, with whatever could steer a terminal, or turn what is read, made visible: the parser prints such characters, or
/// leaves them out and calls `re<ESC>nder` the unknown command `render`.
pub(crate) fn advised(usage: clap::Error, words: &[OsString]) -> clap::Error {
    let mut usage = with_advice(usage, words);
    for (typed, _) in PAIRS {
        if let Some(text) = text(&usage, typed) {
            usage.insert(typed, ContextValue::String(json_escape::words(&text)));
        }
    }
    if let Some(ContextValue::StyledStrs(tips)) = usage.get(ContextKind::Suggested) {
        let shown = tips.iter().map(|tip| match tip.to_string() {
            plain if plain.contains(dateline::text::is_active) => json_escape::words(&plain).into(),
            _ => tip.clone(),
        });
        let shown = shown.collect();
        usage.insert(ContextKind::Suggested, ContextValue::StyledStrs(shown));
    }
    usage
}

/// With the command that was likely meant where the name of a file stands in place of one, and without the words that the
/// parser calls similar and are not.
fn with_advice(mut usage: clap::Error, words: &[OsString]) -> clap::Error {
    let args = usage.get(ContextKind::InvalidArg).map(ToString::to_string).unwrap_or_default();
    if usage.kind() == ErrorKind::ArgumentConflict && args.contains("FILE") {
        return named_twice(usage, words);
    }
    for (typed, suggested) in PAIRS {
        keep_near(&mut usage, typed, suggested);
    }
    keep_near_elsewhere(&mut usage);
    if let Some(flag) = text(&usage, ContextKind::InvalidArg).and_then(|flag| own_flag(&flag, words)) {
        let tip = format!("the option for that is `{flag}`");
        usage.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip.into()]));
        return usage;
    }
    let is_near = usage.get(ContextKind::SuggestedArg).is_some();
    let dashed = text(&usage, ContextKind::InvalidArg).filter(|_| !is_near).and_then(|word| dashed::tip(&word, words));
    if let Some(tip) = dashed {
        usage.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip.into()]));
        return usage;
    }
    if let Some(command) = text(&usage, ContextKind::InvalidSubcommand).and_then(|word| own_name(&word)) {
        usage.remove(ContextKind::SuggestedSubcommand);
        let tip = format!("the command for that is `dateline {command}`");
        usage.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip.into()]));
        return usage;
    }
    let word = match usage.get(ContextKind::InvalidSubcommand) {
        Some(ContextValue::String(word)) if has_ending(Path::new(word), &["yaml", "yml", "json"]) => {
            json_escape::words(word)
        }
        _ => return usage,
    };
    let tip = format!("to draw it, run `dateline render {word}`");
    usage.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip.into()]));
    usage
}

/// What other programs call the commands.
const OTHER_NAMES: &[(&str, &str)] = &[
    ("check", "lint validate valid test proof inspect diagnose doctor analyze analyse"),
    ("check --fix", "fix repair mend correct autofix"),
    ("render", "build draw make plot generate svg run compile paint picture convert"),
    ("watch", "dev follow"),
    #[cfg(feature = "serve")]
    ("serve", "preview live browse browser web gui server"),
    ("fmt", "format pretty prettify tidy beautify indent reformat"),
    ("init", "new create start setup begin"),
    ("add", "insert append put"),
    ("set", "edit update change modify alter"),
    ("remove", "delete del rm erase drop"),
    ("list", "ls show print cat events view display get query"),
    ("diff", "compare changes changed delta redline"),
    ("rename", "id reid"),
    ("move", "mv sort"),
    ("explain", "why describe"),
];

/// The command of ours that other programs call by a word.
fn own_name(word: &str) -> Option<&'static str> {
    let word = word.to_lowercase();
    let has = |words: &str| words.split(' ').any(|other| other == word);
    OTHER_NAMES.iter().find(|(_, words)| has(words)).map(|(command, _)| *command)
}

/// What other programs call the options: the commands, and what each of these has.
const OTHER_FLAGS: &[(&str, &str, &str)] = &[
    ("--json", "check date diff links list narrow verify", "--format json"),
    ("--format", "export", "--to"),
    ("--from", "export", "--to"),
    ("--to", "import", "--from"),
    ("--svg", "render", "--format svg"),
    ("--png", "render", "--format png"),
    ("--pdf", "render", "--format pdf"),
    ("--html", "render", "--format html"),
    ("--when", "add", "--date"),
    ("--name", "add", "--title"),
    ("--write", "check", "--fix"),
];

/// The option of the command of the call that other programs call so.
fn own_flag(flag: &str, words: &[OsString]) -> Option<&'static str> {
    let flag = flag.split('=').next().unwrap_or_default();
    let command = words.iter().skip(1).find_map(|word| word.to_str().filter(|word| !word.starts_with('-')))?;
    let is_meant =
        |(other, commands, _): &&(&str, &str, &str)| *other == flag && commands.split(' ').any(|one| one == command);
    OTHER_FLAGS.iter().find(is_meant).map(|(_, _, own)| *own)
}

/// With a call that names the file once.
fn named_twice(mut usage: clap::Error, words: &[OsString]) -> clap::Error {
    let is_command = |word: &&str| Args::command().get_subcommands().any(|command| command.get_name() == *word);
    let command = words.iter().skip(1).filter_map(|word| word.to_str()).find(is_command).unwrap_or("render");
    let tip = format!("name the file once: `dateline {command} FILE`, or with `--file FILE`");
    usage.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip.into()]));
    usage
}

/// Keeps of the suggestions of one kind those that are near.
fn keep_near(usage: &mut clap::Error, typed: ContextKind, suggested: ContextKind) {
    let Some(typed) = text(usage, typed) else { return };
    let all = match usage.remove(suggested) {
        Some(ContextValue::String(one)) => vec![one],
        Some(ContextValue::Strings(all)) => all,
        _ => return,
    };
    let near: Vec<String> = all.into_iter().filter(|word| is_near(&typed, word)).collect();
    match &near[..] {
        [] => {}
        [one] => drop(usage.insert(suggested, ContextValue::String(one.clone()))),
        _ => drop(usage.insert(suggested, ContextValue::Strings(near))),
    }
}

/// The same of a flag that another command has; that it may be a value is no help where none is wanted.
fn keep_near_elsewhere(usage: &mut clap::Error) {
    let Some(typed) = text(usage, ContextKind::InvalidArg) else { return };
    let Some(ContextValue::StyledStrs(mut tips)) = usage.remove(ContextKind::Suggested) else { return };
    tips.retain(|tip| {
        let tip = tip.to_string();
        let flag = tip.strip_suffix("' exists").and_then(|words| words.rsplit_once(" --"));
        !tip.contains(" as a value, use ") && flag.is_none_or(|(_, flag)| is_near(&typed, flag))
    });
    if !tips.is_empty() {
        usage.insert(ContextKind::Suggested, ContextValue::StyledStrs(tips));
    }
}

fn text(usage: &clap::Error, kind: ContextKind) -> Option<String> {
    match usage.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        _ => None,
    }
}

/// As near as the keys of a file must be to be suggested; dashes and a value after `=` are no part of it.
fn is_near(typed: &str, word: &str) -> bool {
    let bare = |text: &str| text.trim_start_matches('-').split('=').next().unwrap_or_default().to_owned();
    dateline::read::nearest(&bare(typed), &[&bare(word)]).is_some()
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use clap::{CommandFactory, Parser};

    use super::{OTHER_FLAGS, advised};
    use crate::args::Args;

    fn said(words: &str) -> String {
        let words: Vec<OsString> = words.split(' ').map(OsString::from).collect();
        advised(Args::try_parse_from(&words).expect_err("wrong arguments"), &words).to_string()
    }

    #[test]
    fn nothing_similar_is_said_where_nothing_is() {
        for words in [
            "dateline preview",
            "dateline draw",
            "dateline help-me",
            "dateline check --forfeit",
            "dateline check --fail",
            "dateline list --forward json",
            "dateline check --format joke",
            "dateline --forward x add",
        ] {
            let said = said(words);
            assert!(!said.contains("similar") && !said.contains("exists"), "{words}: {said}");
        }
    }

    #[test]
    fn what_other_programs_call_a_command_names_ours() {
        for (word, meant) in [
            ("lint", "check"),
            ("validate", "check"),
            ("build", "render"),
            ("draw", "render"),
            ("format", "fmt"),
            ("new", "init"),
            ("delete", "remove"),
            ("edit", "set"),
            ("Show", "list"),
            ("preview", "serve"),
        ] {
            let said = said(&format!("dateline {word}"));
            assert!(said.contains(&format!("tip: the command for that is `dateline {meant}`")), "{word}: {said}");
            assert!(!said.contains("similar"), "{word}: {said}");
        }
    }

    #[test]
    fn every_other_name_is_of_a_command_there_is_and_is_none_itself() {
        use clap::CommandFactory;
        let commands = Args::command();
        for (command, words) in super::OTHER_NAMES {
            let name = command.split(' ').next().unwrap_or_default();
            assert!(commands.find_subcommand(name).is_some(), "{name}");
            let taken = words.split(' ').find(|word| commands.find_subcommand(word).is_some());
            assert_eq!(taken, None);
        }
    }

    #[test]
    fn every_other_option_is_one_that_its_command_has_and_is_none_itself() {
        for (other, commands, own) in OTHER_FLAGS {
            for name in commands.split(' ') {
                let command = Args::command();
                let command = command.find_subcommand(name).unwrap_or_else(|| panic!("{name}"));
                let has = |flag: &str| command.get_arguments().any(|arg| arg.get_long() == flag.strip_prefix("--"));
                assert!(has(own.split(' ').next().unwrap_or_default()) && !has(other), "{name} {other} {own}");
                let said = said(&format!("dateline {name} {other} x"));
                assert!(said.contains(&format!("the option for that is `{own}`")), "{said}");
            }
        }
        let said = said("dateline check --nothing");
        assert!(!said.contains("as a value"), "{said}");
    }

    #[test]
    fn a_slip_of_the_hand_is_named() {
        for (words, meant) in [
            ("dateline chek", "'check'"),
            ("dateline lsit", "'list'"),
            ("dateline renam", "'rename'"),
            ("dateline check --formt json", "'--format'"),
            ("dateline check --format jsn", "'json'"),
            ("dateline check --srtict", "'--strict'"),
        ] {
            let said = said(words);
            assert!(said.contains(meant) && said.contains("similar"), "{words}: {said}");
        }
    }
}
