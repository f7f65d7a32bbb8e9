//! The pages for people: the files that a page shows are written into a folder, its commands are run there from top to bottom, what
//! it shows as their answer is compared, and so are the pictures that it shows.
//!
//! - `` ```yaml NAME ``: a file; one with `events` must be without errors, unless the word `invalid` follows
//! - `` ```sh ``: commands; they must succeed, unless the word `fails` follows, or run until they are stopped with `endless`
//! - `` ```text `` or `` ```diff `` right after commands: what they print on both streams
//! - `` ```html NAME ``, and those of [`FILES`] and [`SHOWN`]: a file
//! - `![...](pictures/NAME.svg)`: a picture that the commands of the page have drawn under that name

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::links::pages;
use super::page::{Block, Page};
use super::{DATELINE, Ran, Sandbox, blessed, bytes_blessed, root, text};

/// Pages whose blocks are held to the program by tests of their own.
const ELSEWHERE: [&str; 3] = ["docs/format.md", "docs/diagnostics.md", "docs/layout.md"];

/// Kinds of blocks that are files.
const FILES: [&str; 13] =
    ["yaml", "lua", "lisp", "html", "python", "csv", "toml", "css", "json", "xml", "ics", "gedcom", "bibtex"];

/// Notations of other programs, which are only shown where they have no name of a file.
const SHOWN: [&str; 3] = ["mermaid", "markwhen", "easytimeline"];

/// What the pages ask of `cargo` in the folder of the source.
const CARGO: &str = r#"
case "$1" in
  run) shift; while [ $# -gt 0 ] && [ "$1" != -- ]; do shift; done; [ $# -eq 0 ] || shift; exec dateline "$@";;
  install) [ "$*" = "install --locked --path ." ];;
  test | bench | fmt | clippy | doc | build) ;;
  *) echo "no cargo $1"; exit 1;;
esac
"#;

/// Pages that speak to somebody who stands in a checkout of the source.
fn is_in_checkout(page: &str) -> bool {
    !page.starts_with("docs/") || page == "docs/gallery.md"
}

fn sandbox(page: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.stub("cargo", CARGO);
    for program in ["git", "just", "xdg-open", "code"] {
        sandbox.stub(program, "exit 0\n");
    }
    if is_in_checkout(page) {
        for name in ["events.yaml", "schema/events.schema.json"] {
            sandbox.write(name, &text(name));
        }
        sandbox.write(".ci/run", "");
        sandbox.stub(
            "../work/.ci/run",
            &format!("for stage; do grep -q \"^stage_$stage()\" '{}'; done\n", root(".ci/run").display()),
        );
        copy("docs/gallery", &sandbox);
    }
    sandbox
}

/// A folder of the project, with the folders in it, where scripts begin.
fn copy(folder: &str, sandbox: &Sandbox) {
    fs::create_dir_all(sandbox.path(folder)).unwrap();
    for entry in fs::read_dir(root(folder)).unwrap().map(|entry| entry.unwrap()) {
        let name = format!("{folder}/{}", entry.file_name().to_string_lossy());
        match entry.file_type().unwrap().is_dir() {
            true => copy(&name, sandbox),
            false => drop(fs::copy(entry.path(), sandbox.path(&name)).unwrap()),
        }
    }
}

/// Runs a page: what is wrong with it, and the page with the answers as they are.
fn run(name: &str, sandbox: &Sandbox) -> (Vec<String>, String) {
    let written = text(name);
    let page = Page::read(&written);
    let (mut diagnostics, mut answers) = (Vec::new(), BTreeMap::new());
    let mut said: Option<Ran> = None;
    let mut is_skipped = false;
    for block in &page.blocks {
        let is_answer = matches!(&*block.kind, "text" | "diff");
        is_skipped = lacks_python(block) || (is_answer && is_skipped);
        if is_skipped {
            skipped(&format!("{name}:{}", block.line));
            continue;
        }
        let place = format!("{name}:{}", block.line);
        match &*block.kind {
            _ if is_answer => match said.take() {
                Some(ran) => drop(answers.insert(block.line, ran.said)),
                None => diagnostics.push(format!("{place}: an answer without commands above it")),
            },
            "sh" => {
                let ran = commands(block, sandbox);
                let wanted = match block.words.first().map(String::as_str) {
                    None => ran.code == Some(0),
                    Some("fails") => ran.code == Some(1),
                    Some("endless") => ran.code == Some(124),
                    Some(_) => false,
                };
                if !wanted {
                    diagnostics.push(format!("{place}: code {:?}\n{}", ran.code, ran.said));
                }
                said = Some(ran);
            }
            kind if FILES.contains(&kind) || (SHOWN.contains(&kind) && !block.words.is_empty()) => {
                diagnostics.extend(file(block, sandbox).map(|why| format!("{place}: {why}")))
            }
            kind if SHOWN.contains(&kind) => {}
            // Run with the examples of the library, of which such a page is a part.
            "rust" if is_part_of_library(name) => {}
            kind => diagnostics.push(format!("{place}: a block of the kind `{kind}` is held to nothing")),
        }
    }
    (diagnostics, answered(&written, &answers))
}

/// Says which block was not run.
#[expect(clippy::print_stdout, reason = "a test that did not run says so")]
fn skipped(place: &str) {
    println!("skipped: {place}: there is no python3 on this machine");
}

/// Whether a block needs what not every machine has.
fn lacks_python(block: &Block) -> bool {
    let is_there = || std::process::Command::new("python3").arg("--version").output().is_ok();
    block.kind == "sh" && block.text.contains("python3 ") && !is_there()
}

fn commands(block: &Block, sandbox: &Sandbox) -> Ran {
    let is_endless = block.words.first().is_some_and(|word| word == "endless");
    // Two seconds are enough for the first drawing; nothing is measured.
    let script = if is_endless { format!("timeout 2 {}", block.text) } else { block.text.clone() };
    // Each block begins in the folder that the one before it went to.
    sandbox.bash(&format!("cd '{}'\ntrap 'pwd > \"$HOME/here\"' EXIT\n{script}", here(sandbox).display()), &[])
}

/// The folder that the commands of a page have gone to.
fn here(sandbox: &Sandbox) -> PathBuf {
    let noted = fs::read_to_string(sandbox.folder.path().join("home/here"));
    noted.map_or_else(|_| sandbox.path(""), |path| PathBuf::from(path.trim_end()))
}

/// Writes a file of the page; what is wrong with it.
fn file(block: &Block, sandbox: &Sandbox) -> Option<String> {
    if let Some(name) = block.words.first() {
        let path = here(sandbox).join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, &block.text).unwrap();
    }
    if block.kind != "yaml" {
        return None;
    }
    let value: serde_yaml::Value = match serde_yaml::from_str(&block.text) {
        Ok(value) => value,
        Err(error) => return (!is_invalid(block)).then(|| error.to_string()),
    };
    value.get("events")?;
    let found = dateline::check(&block.text).diagnostics;
    let is_right = found.is_empty() != is_invalid(block);
    (!is_right).then(|| format!("errors: {found:?}"))
}

fn is_invalid(block: &Block) -> bool {
    block.words.iter().any(|word| word == "invalid")
}

/// The page with other answers at these lines.
fn answered(written: &str, answers: &BTreeMap<usize, String>) -> String {
    let mut out = String::new();
    let mut lines = written.lines().enumerate();
    while let Some((at, line)) = lines.next() {
        out += &format!("{line}\n");
        if let Some(answer) = answers.get(&(at + 1)) {
            out += answer;
            if !answer.ends_with('\n') && !answer.is_empty() {
                out.push('\n');
            }
            out += "```\n";
            let _ = lines.by_ref().find(|(_, line)| line.trim() == "```");
        }
    }
    out
}

/// The names of the pictures of a page that its own commands draw; all of them stand in `docs/pictures`.
/// Whether the page is included in the library's documentation, so that `cargo test --doc` runs its Rust blocks.
fn is_part_of_library(name: &str) -> bool {
    text("src/lib.rs").contains(&format!("#[doc = include_str!(\"../{name}\")]"))
}

fn pictures(name: &str) -> BTreeSet<String> {
    let links = Page::read(&text(name)).links;
    links.iter().filter_map(|link| link.split_once("pictures/")).map(|(_, picture)| picture.to_owned()).collect()
}

#[test]
fn every_command_and_every_file_of_the_pages_is_right() {
    let mut files = vec![PathBuf::from("README.md"), PathBuf::from("CONTRIBUTING.md")];
    pages(Path::new("docs"), &mut files);
    let names = files.iter().map(|path| path.to_str().unwrap().replace('\\', "/"));
    let mut diagnostics = Vec::new();
    for name in names.filter(|name| !ELSEWHERE.contains(&name.as_str()) && !name.starts_with("docs/decisions/")) {
        let sandbox = sandbox(&name);
        let (found, page) = run(&name, &sandbox);
        diagnostics.extend(found);
        blessed(&name, &page);
        for picture in pictures(&name) {
            match fs::read(here(&sandbox).join("pictures").join(&picture)) {
                Ok(bytes) => bytes_blessed(&format!("docs/pictures/{picture}"), &bytes),
                Err(error) => diagnostics.push(format!("{name}: no command draws pictures/{picture}: {error}")),
            }
        }
    }
    assert!(diagnostics.is_empty(), "\n{}", diagnostics.join("\n"));
}

#[test]
fn the_first_screen_of_the_readme_has_the_main_commands() {
    let readme = text("README.md");
    let first: Vec<&str> = readme.lines().take(60).collect();
    for line in ["<!-- render -->", "cargo run --release", "<!-- test -->", "cargo test"] {
        assert!(first.contains(&line), "{line}");
    }
    let page = Page::read(&readme);
    let file = &page.blocks[0];
    assert_eq!((&*file.kind, file.text.lines().count(), file.text.matches("- { date: ").count()), ("yaml", 15, 10));
}

#[test]
fn the_readme_names_every_command() {
    let help = Sandbox::new().bash("dateline --help", &[]).said;
    let section = help.split("Commands:\n").nth(1).and_then(|rest| rest.split("\n\n").next()).unwrap();
    let commands = section.lines().filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    let commands: Vec<&str> = commands.filter(|name| !name.is_empty() && *name != "help").collect();
    assert!(commands.len() >= 14, "{commands:?}");
    let readme = text("README.md");
    let rows: String = readme.lines().filter(|line| line.starts_with("| `")).collect();
    let is_named =
        |name: &str| [format!("`dateline {name}"), format!("`{name} ")].iter().any(|words| rows.contains(words));
    let missing: Vec<&&str> = commands.iter().filter(|name| !is_named(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn a_wrong_page_is_found() {
    let block = |kind: &str, words: &[&str], text: &str| Block {
        kind: kind.into(),
        words: words.iter().map(|word| (*word).to_owned()).collect(),
        text: text.into(),
        line: 1,
    };
    let good = "title: T\nevents:\n  - { date: 2012, title: A }\n";
    let bad = good.replace("2012", "25/5/12");
    let sandbox = Sandbox::new();
    assert_eq!(file(&block("yaml", &["a.yaml"], good), &sandbox), None);
    assert!(file(&block("yaml", &["a.yaml", "invalid"], good), &sandbox).is_some());
    assert!(file(&block("yaml", &["a.yaml"], &bad), &sandbox).is_some());
    assert_eq!(file(&block("yaml", &["a.yaml", "invalid"], &bad), &sandbox), None);
    assert!(file(&block("yaml", &[], "a: [\n"), &sandbox).is_some());
    assert_eq!(commands(&block("sh", &[], "dateline check a.yaml\n"), &sandbox).code, Some(1));
    assert_eq!(
        answered("a\n```text\nold\n```\nb\n", &BTreeMap::from([(2, "new".into())])),
        "a\n```text\nnew\n```\nb\n"
    );
    assert!(Path::new(DATELINE).is_file());
}
