//! `dateline links`: the addresses of a file, which of them have an archived copy, and what they answer.

use std::fs;

use super::Test;

const FILE: &str = "title: Town
sources:
  gazette: { title: Gazette, url: 'https://example.org/gazette', archived: 'https://web.archive.org/web/2020/https://example.org/gazette' }
  diary: { title: Diary, url: 'https://example.org/diary' }
  copy: { title: Copy, url: 'https://perma.cc/AB12-CD34' }
  book: { title: Book }
events:
  - { id: fire, date: 1850, title: Fire, url: 'https://example.org/diary', sources: [gazette, diary, copy, book] }
  - { id: flood, date: 1851, title: Flood, url: 'https://example.org/flood' }
  - { id: after, date: 1852, title: After, url: '#fire' }
";

const SAID: &str = "archived  https://example.org/gazette (source gazette)
no copy   https://example.org/diary (source diary, event fire)
archived  https://perma.cc/AB12-CD34 (source copy)
no copy   https://example.org/flood (event flood)
events.yaml: 4 addresses, 2 without an archived copy
";
const HELP: &str =
    "help: save the page, such as with https://web.archive.org/save, and write `archived: ADDRESS` at its source\n";

/// A program `curl` that answers for the web, and writes down what it was asked.
const CURL: &str = "#!/bin/sh
for word; do last=$word; done
echo \"$*\" >> asked.txt
case $last in
  *flood*) printf 404;;
  *perma*) echo 'curl: (6) Could not resolve host: perma.cc' >&2; printf 000; exit 6;;
  *diary*) case \"$*\" in *--head*) printf 405;; *) printf 206;; esac;;
  *) printf 200;;
esac
";

fn with_curl(file: &str) -> Test {
    let test = Test::new().file("events.yaml", file).file("bin/curl", CURL);
    #[cfg(unix)]
    fs::set_permissions(test.path("bin/curl"), std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    test.shell("PATH=\"$PWD/bin:$PATH\" exec", "")
}

#[test]
fn each_address_is_listed_once_with_who_names_it_and_whether_it_has_a_copy() {
    Test::new().file("events.yaml", FILE).args(["links"]).stdout(SAID).stderr(HELP).code(1).run();
    let sound = FILE.replace(
        "url: 'https://example.org/diary' }",
        "url: 'https://example.org/diary', archived: 'https://perma.cc/X' }",
    );
    let sound = sound.replace("'https://example.org/flood'", "'https://archive.ph/flood'");
    let ran = Test::new().file("events.yaml", sound).args(["links"]).any_stdout().run();
    assert!(ran.stdout.ends_with("events.yaml: 4 addresses\n"), "{}", ran.stdout);
}

#[test]
fn programs_get_an_object_for_each_address() {
    let ran = Test::new().file("events.yaml", FILE).args(["links", "--format", "json"]).any_stdout().code(1).run();
    let all: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    let keys = |at: usize| all[at].as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
    assert_eq!((all.as_array().unwrap().len(), keys(0).as_str()), (4, "address archived events sources"));
    assert_eq!((&all[1]["events"][0], &all[1]["archived"]), (&"fire".into(), &serde_json::Value::Null));
}

#[cfg(unix)]
#[test]
fn without_online_nobody_is_asked_and_with_it_each_address_and_copy_is() {
    let ran = with_curl(FILE).args(["links"]).stdout(SAID).stderr(HELP).code(1).run();
    assert!(!ran.path("asked.txt").exists());
    let ran = with_curl(FILE).args(["links", "--online"]).any_stdout().stderr(HELP).code(1).run();
    for line in [
        "no answer https://perma.cc/AB12-CD34: (6) Could not resolve host: perma.cc\n",
        "gone      https://example.org/flood: status 404\n",
        "4 addresses, 2 without an archived copy, 2 not there\n",
    ] {
        assert!(ran.stdout.contains(line), "{}", ran.stdout);
    }
    let asked = ran.read("asked.txt");
    for address in ["example.org/gazette", "web.archive.org/web/2020/https://example.org/gazette", "example.org/diary"]
    {
        assert!(asked.lines().any(|line| line.ends_with(&format!("--url https://{address}"))), "{asked}");
    }
    // Settings of the user, files and other schemes have no part in it.
    assert!(
        asked.lines().all(
            |line| line.starts_with("--disable ") && line.contains("--proto =http,https --proto-redir =http,https")
        )
    );
    let ran = with_curl(FILE).args(["links", "--online", "--format", "json"]).any_stdout().code(1).run();
    let all: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!((&all[0]["answer"]["status"], &all[0]["archived_answer"]["status"]), (&200.into(), &200.into()));
    assert_eq!(all[2]["answer"]["trouble"], "(6) Could not resolve host: perma.cc");
}

#[cfg(unix)]
#[test]
fn a_machine_without_curl_is_told_so() {
    let test = Test::new().file("events.yaml", FILE).shell("PATH=/nowhere exec", "");
    let said =
        "error: there is no program `curl`, which asks the addresses\nhelp: install curl, or leave out `--online`\n";
    test.args(["links", "--online"]).stderr(said).code(2).run();
}
