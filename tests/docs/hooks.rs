//! `.pre-commit-hooks.yaml`: every entry is run as pre-commit runs it, with the names of the files after it.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::{Ran, Sandbox, text};

/// A key that is not here is one that this test would not honour.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Hook {
    id: String,
    name: String,
    description: String,
    entry: String,
    language: String,
    files: String,
    #[serde(default)]
    require_serial: bool,
    #[serde(default = "yes")]
    pass_filenames: bool,
}

fn yes() -> bool {
    true
}

const UNTIDY: &str = "title: T\nevents:\n    -   date: 2012-05-25\n        title: A\n";
const INVALID: &str = "title: T\nevents:\n  - { date: 12/5/2012, title: B }\n";

fn hooks() -> Vec<Hook> {
    serde_yaml::from_str(&text(".pre-commit-hooks.yaml")).unwrap()
}

fn run(sandbox: &Sandbox, id: &str, files: &[&str]) -> Ran {
    let hook = hooks().into_iter().find(|hook| hook.id == id).unwrap();
    let files = files.iter().filter(|_| hook.pass_filenames).map(|name| format!(" '{name}'"));
    sandbox.bash(&(hook.entry + &files.collect::<String>()), &[])
}

#[test]
fn every_hook_is_complete_and_its_command_there() {
    let hooks = hooks();
    let ids: BTreeSet<&str> = hooks.iter().map(|hook| hook.id.as_str()).collect();
    assert_eq!(ids.len(), hooks.len());
    for hook in &hooks {
        assert!(!hook.name.is_empty() && hook.description.ends_with('.'), "{}", hook.id);
        assert_eq!(hook.language, "rust", "{}", hook.id);
        assert_eq!(hook.files, r"(^|/)events\.ya?ml$", "{}", hook.id);
        // Two runs at once would mix their lines.
        assert!(hook.require_serial || !hook.pass_filenames, "{}", hook.id);
        let ran = Sandbox::new().bash(&format!("{} --help", hook.entry), &[]);
        assert_eq!(ran.code, Some(0), "{}", hook.id);
    }
}

#[test]
fn the_page_about_them_names_hooks_that_there_are_and_all_of_them() {
    let page = text("docs/cookbook/pre-commit.md");
    let hooks: BTreeSet<String> = hooks().into_iter().map(|hook| hook.id).collect();
    let used: BTreeSet<String> =
        page.lines().filter_map(|line| line.trim().strip_prefix("- id: ")).map(str::to_owned).collect();
    assert_eq!(used, hooks);
    assert!(hooks.iter().all(|id| page.contains(&format!("| `{id}` |"))));
}

#[test]
fn check_names_each_file_and_fails_for_one_of_several() {
    let sandbox = Sandbox::new();
    sandbox.write("events.yaml", UNTIDY);
    sandbox.write("old/events.yaml", INVALID);
    assert_eq!(run(&sandbox, "dateline-check", &["events.yaml"]).code, Some(0));
    let ran = run(&sandbox, "dateline-check", &["events.yaml", "old/events.yaml"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.said.contains("events.yaml: 1 event") && ran.said.contains("--> old/events.yaml:3:"), "{}", ran.said);
}

#[test]
fn fmt_changes_each_file_so_that_the_hook_fails_once() {
    let sandbox = Sandbox::new();
    let names = ["events.yaml", "old/events.yaml"];
    for name in names {
        sandbox.write(name, UNTIDY);
    }
    assert_eq!(run(&sandbox, "dateline-fmt", &names).code, Some(0));
    let after = names.map(|name| std::fs::read_to_string(sandbox.path(name)).unwrap());
    assert!(after.iter().all(|text| text != UNTIDY), "{after:?}");
    run(&sandbox, "dateline-fmt", &names);
    assert_eq!(after, names.map(|name| std::fs::read_to_string(sandbox.path(name)).unwrap()));
}

#[test]
fn render_draws_the_usual_file() {
    let sandbox = Sandbox::new();
    sandbox.write("events.yaml", UNTIDY);
    assert_eq!(run(&sandbox, "dateline-render", &["events.yaml"]).code, Some(0));
    assert!(sandbox.path("output/overview.svg").is_file());
}
