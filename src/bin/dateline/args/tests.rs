//! Arguments: their definition holds, dates before 1 BC are values, and every path is tried in a table.

use std::any::TypeId;
use std::ffi::OsString;
use std::path::PathBuf;

use clap::{CommandFactory, Parser};

use crate::args::{Args, Command, DateArgs, Format, shield};

fn date_args(words: &[&str]) -> DateArgs {
    let all = ["dateline", "date"].iter().chain(words).map(OsString::from);
    match Args::try_parse_from(shield(all)).expect("parses").command {
        Some(Command::Date(args)) => args,
        other => panic!("expected `date`, found {other:?}"),
    }
}

#[test]
fn the_definition_holds() {
    Args::command().debug_assert();
}

/// Every pair of paths that may be one file, with a call: what `tests/saving/targets.rs` tries.
const PAIRS: &str = include_str!("../../../../tests/saving/targets.tsv");

/// A path that a command is given must be tried as a name of each file that the command writes.
#[test]
fn every_path_of_every_command_stands_in_the_table_of_pairs() {
    let rows: Vec<Vec<&str>> = PAIRS.lines().skip(1).map(|line| line.split('\t').collect()).collect();
    let mut paths = 0;
    for command in Args::command().get_subcommands() {
        for arg in command.get_arguments().filter(|arg| {
            [TypeId::of::<PathBuf>(), TypeId::of::<OsString>()]
                .iter()
                .any(|path| arg.get_value_parser().type_id() == *path)
        }) {
            let (command, arg) = (command.get_name(), arg.get_id().as_str());
            let is_there = rows.iter().any(|row| row[0] == command && row[1..3].contains(&arg));
            assert!(is_there, "`{command}` takes the path `{arg}`, and no row of tests/saving/targets.tsv tries it");
            paths += 1;
        }
    }
    assert!(paths > 10, "found {paths}");
}

#[test]
fn a_negative_year_is_a_value_wherever_it_stands() {
    for words in [["-0044", "--format", "json", "1999"], ["--format", "json", "-0044", "1999"]] {
        let args = date_args(&words);
        assert_eq!(args.values, ["-0044", "1999"]);
        assert_eq!(args.format, Format::Json);
    }
    assert_eq!(date_args(&["--", "--format", "-XXX4"]).values, ["--format", "-XXX4"]);
    assert_eq!(date_args(&["--04", "-"]).values, ["--04", "-"]);
}

#[test]
fn an_unknown_flag_is_not_a_date() {
    assert!(Args::try_parse_from(shield(["dateline", "date", "--lnies"].iter().map(OsString::from))).is_err());
}
