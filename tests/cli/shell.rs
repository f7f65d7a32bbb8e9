//! Completions and manual pages: every command and flag that the help names, found in each script and page.

use std::fs;
use std::process::Command;

use super::Test;

/// The commands that the help names.
fn commands() -> Vec<String> {
    let help = help(&["--help"]);
    let section = help.split("Commands:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    let names = section.lines().filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    names.filter(|name| !name.is_empty() && *name != "help").map(str::to_owned).collect()
}

/// The long flags that the help of a command names.
fn flags(command: &str) -> Vec<String> {
    let help = help(&[command, "--help"]);
    let lines = help.lines().filter(|line| line.trim_start().starts_with('-'));
    let words = lines.filter_map(|line| line.split([' ', ',']).find_map(|word| word.strip_prefix("--")));
    words.map(|word| word.split('=').next().unwrap().to_owned()).collect()
}

fn help(args: &[&str]) -> String {
    let mut test = Test::new().any_stdout();
    test.args = args.iter().map(Into::into).collect();
    test.run().stdout
}

#[test]
fn every_shell_completes_every_command_and_flag() {
    let commands = commands();
    assert!(commands.len() >= 14, "{commands:?}");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = help(&["completions", shell]);
        for command in &commands {
            assert!(script.contains(command.as_str()), "{shell}: no `{command}`");
            for flag in flags(command) {
                // fish writes `-l flag`.
                let name = if shell == "fish" { format!("-l {flag}") } else { format!("--{flag}") };
                assert!(script.contains(&name), "{shell}: no `--{flag}` of `{command}`");
            }
        }
    }
}

/// What bash offers for the last of some words.
fn bash_offers(words: &[&str]) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let script = folder.path().join("dateline.bash");
    fs::write(&script, help(&["completions", "bash"])).unwrap();
    let [.., before, last] = words else { panic!("two words at least") };
    let ask = format!(
        "source '{}'; COMP_WORDS=({}); COMP_CWORD={}; _dateline dateline '{last}' '{before}'; printf '%s\\n' \"${{COMPREPLY[@]}}\"",
        script.display(),
        words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(" "),
        words.len() - 1,
    );
    let output = Command::new("bash").args(["--norc", "-c", &ask]).output().expect("bash is there");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

#[test]
#[cfg(unix)]
fn a_real_bash_completes() {
    assert_eq!(bash_offers(&["dateline", "ren"]), ["render", "rename"]);
    assert_eq!(bash_offers(&["dateline", "render", "--str"]), ["--strict"]);
    assert_eq!(bash_offers(&["dateline", "add", "--dr"]), ["--dry-run"]);
    assert_eq!(bash_offers(&["dateline", "check", "--color", "ne"]), ["never"]);
    assert_eq!(bash_offers(&["dateline", "completions", "f"]), ["fish"]);
}

#[test]
fn there_is_a_page_for_each_command_with_its_flags() {
    let ran = Test::new().args(["man", "--dir", "man1"]).any_stdout().run();
    let mut expected: Vec<String> = commands().iter().map(|command| format!("man1/dateline-{command}.1")).collect();
    expected.push("man1/dateline.1".to_owned());
    expected.sort();
    assert_eq!(ran.files(), expected);
    let whole = ran.read("man1/dateline.1");
    assert_eq!(whole, help(&["man"]));
    for command in commands() {
        assert!(whole.contains(&format!("dateline\\-{}(1)", command.replace('-', "\\-"))), "{command}");
        let page = ran.read(&format!("man1/dateline-{command}.1"));
        assert!(page.contains(&format!(".TH \"dateline-{command}\" \"1\" \"\" \"dateline ")), "{page}");
        for flag in flags(&command) {
            assert!(page.contains(&format!("\\-\\-{}", flag.replace('-', "\\-"))), "`--{flag}` of `{command}`");
        }
    }
    let examples = "  dateline render history.yaml \\-o charts    draw another file into charts/\n";
    assert!(ran.read("man1/dateline-render.1").contains(examples), "an example a line");
}

#[test]
#[cfg(unix)]
fn the_pages_can_be_set() {
    let ran = Test::new().args(["man", "--dir", "."]).any_stdout().run();
    let set = |program: &str, args: &[&str], page: &str| {
        Command::new(program).args(args).arg(page).current_dir(ran.folder.path()).output()
    };
    for page in ran.files() {
        let said = match set("mandoc", &["-Tlint", "-Werror"], &page) {
            Ok(output) => output,
            // Whichever of the two is there; the pages themselves are read by the test above.
            Err(_) => match set("groff", &["-man", "-Tutf8", "-ww", "-z"], &page) {
                Ok(output) => output,
                Err(_) => {
                    println!("skipped: neither mandoc nor groff is on this machine");
                    return;
                }
            },
        };
        assert!(said.status.success() && said.stderr.is_empty(), "{page}: {}", String::from_utf8_lossy(&said.stderr));
    }
}
