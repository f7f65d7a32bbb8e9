//! The engine in Chromium: it says and draws what the command does, letter by letter, and its page works without a network.
//! `.ci/run playground` builds the page first.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc;

use serde_json::{Value, json};

use crate::serve::browser::nameless;
use crate::serve::tab::Tab;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A window with the page, its first picture drawn.
fn page() -> Tab {
    let file = root().join("target/playground.html");
    assert!(file.exists(), "`wasm/build` has not made {}", file.display());
    let mut tab = Tab::start(&format!("file://{}", file.display()), (1500, 900));
    tab.until("document.readyState === 'complete' && document.querySelector('#picture svg') !== null");
    tab
}

/// The files of events that there are, without those that are no UTF-8 text.
fn corpora() -> Vec<PathBuf> {
    let mut found = vec![root().join("events.yaml")];
    let mut folders = vec![root().join("docs"), root().join("tests"), root().join("examples")];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            let is_text = || fs::read_to_string(&path).is_ok();
            if path.is_dir() && !path.ends_with("node_modules") {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "yaml") && is_text() {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// What the command says of a file, and its pictures by their ids.
fn commanded(path: &Path) -> (Value, BTreeMap<String, String>) {
    let (folder, name) = (path.parent().unwrap(), path.file_name().unwrap());
    let run = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
        command.args(args).arg(name).current_dir(folder).output().unwrap()
    };
    let said = serde_json::from_slice(&run(&["check", "--format", "json"]).stdout).unwrap();
    let out = tempfile::tempdir().unwrap();
    run(&["render", "--output", out.path().to_str().unwrap()]);
    let drawn = fs::read_dir(out.path()).unwrap().map(|entry| {
        let path = entry.unwrap().path();
        (path.file_stem().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(&path).unwrap())
    });
    (said, drawn.collect())
}

/// Whether a file of events can name this one.
fn is_named(name: &str) -> bool {
    [".yaml", ".csv", ".tsv"].iter().any(|ending| name.ends_with(ending))
}

/// What the engine says of it, with the files beside it.
fn in_page(tab: &mut Tab, path: &Path) -> (Value, Value, BTreeMap<String, String>) {
    let beside = fs::read_dir(path.parent().unwrap()).unwrap().map(|entry| entry.unwrap().path());
    let files: BTreeMap<String, String> = beside
        .filter_map(|one| Some((one.file_name()?.to_str()?.to_owned(), fs::read_to_string(&one).ok()?)))
        .filter(|(name, text)| is_named(name) && text.len() < 1 << 20)
        .collect();
    let name = path.file_name().unwrap().to_str().unwrap();
    let (text, options) = (json!(fs::read_to_string(path).unwrap()), json!({ "name": name, "files": files }));
    let said = tab.js(&format!(
        "(async () => {{ const made = await dateline.ask('render', {text}, {options}); \
         return [await dateline.ask('check', {text}, {options}), made.problems, made.pictures.map(({{ id, svg }}) => [id, svg])]; }})()"
    ));
    let drawn = said[2].as_array().unwrap().iter();
    let drawn = drawn.map(|one| (one[0].as_str().unwrap().to_owned(), one[1].as_str().unwrap().to_owned())).collect();
    (said[0].clone(), said[1].clone(), drawn)
}

#[test]
#[ignore = "needs Chromium and the page: `.ci/run playground`"]
fn the_engine_says_and_draws_what_the_command_does() {
    let files = corpora();
    let (send, commands) = mpsc::sync_channel(8);
    let (mut tab, mut other, mut pictures) = (page(), Vec::new(), 0);
    std::thread::scope(|scope| {
        let all = &files;
        scope.spawn(move || all.iter().for_each(|path| send.send(commanded(path)).unwrap()));
        for (path, (said, drawn)) in files.iter().zip(commands) {
            let (checked, rendered, in_page) = in_page(&mut tab, path);
            pictures += drawn.len();
            if checked != said || rendered != said || in_page != drawn {
                other.push(format!("{}: {said} {checked} {:?}", path.display(), in_page.keys()));
            }
        }
    });
    println!("{} files, {pictures} pictures", files.len());
    assert!(files.len() > 400 && pictures > 250, "{} files, {pictures} pictures", files.len());
    assert!(other.is_empty(), "{} of {} files: {}", other.len(), files.len(), other.join("\n"));
    assert!(tab.errors.is_empty(), "{:?}", tab.errors);
}

/// Writes a text as if it were typed, and waits until it is drawn.
fn write(tab: &mut Tab, text: &str) {
    let text = json!(text);
    tab.js(&format!(
        "new Promise((done) => {{ const area = document.querySelector('#text'); const before = document.documentElement.dataset.drawn; \
         area.value = {text}; area.dispatchEvent(new Event('input')); \
         const look = () => document.documentElement.dataset.drawn === before ? setTimeout(look, 5) : done(); look(); }})"
    ));
}

#[test]
#[ignore = "needs Chromium and the page: `.ci/run playground`"]
fn what_is_typed_is_drawn_and_what_is_wrong_is_fixed_by_a_click() {
    let mut tab = page();
    write(&mut tab, "title: Wars\nevents:\n- date: May 2012\n  title: One\n");
    tab.until("document.querySelector('#numbers .error')?.textContent === '3'");
    tab.until("!document.querySelector('#stale').hidden");
    tab.js("document.querySelector('#problem-list .place').click()");
    let marked = "(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))(document.querySelector('#text'))";
    assert_eq!(tab.js(marked), "May 2012");
    tab.js("document.querySelector('#problem-list .fixes button').click()");
    tab.until("document.querySelector('#text').value.includes('date: 2012-05\\n')");
    tab.until("document.querySelector('#picture').textContent.includes('One') && document.querySelector('#problems').className === 'none'");
    tab.js("document.querySelector('#text').focus()");
    tab.js("document.execCommand('undo')");
    assert_eq!(tab.js("document.querySelector('#text').value.includes('May 2012')"), true, "the browser's own undo");
    write(&mut tab, "title: Wars\nevents:\n- {date: 1914, title: One}\n- {id: two, date: 1915, title: Two}\n");
    tab.until("document.querySelector('.dl-event[data-id=two]') !== null");
    tab.js("document.querySelector('.dl-event[data-id=two]').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))");
    assert_eq!(tab.js(marked), "- {id: two, date: 1915, title: Two}");
    assert!(tab.errors.is_empty(), "{:?}", tab.errors);
}

#[test]
#[ignore = "needs Chromium and the page: `.ci/run playground`"]
fn exported_files_are_those_of_the_command() {
    let mut tab = page();
    write(&mut tab, &fs::read_to_string(root().join("events.yaml")).unwrap());
    tab.js("window.given = []; URL.createObjectURL = (blob) => (given.push(blob), '#')");
    tab.js("document.querySelector('#svg').click()");
    tab.until("given.length === 1");
    let svg = tab.js("given[0].text()");
    let (_, drawn) = commanded(&root().join("events.yaml"));
    let (id, _) = drawn.iter().find(|(_, picture)| svg == picture.as_str()).expect("one of the command's");
    tab.js("document.querySelector('#png').click()");
    tab.until("given.length === 2");
    let bytes = tab.js("given[1].arrayBuffer().then((buffer) => [...new Uint8Array(buffer)])");
    let out = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
    command
        .args(["render", "--only", id, "--scale", "2", "--output"])
        .arg(out.path().join("a.png"))
        .arg(root().join("events.yaml"));
    assert!(command.status().unwrap().success());
    assert_eq!(bytes, json!(fs::read(out.path().join("a.png")).unwrap()));
}

#[test]
#[ignore = "needs Chromium and the page: `.ci/run playground`"]
fn edits_and_dates_are_those_of_the_library() {
    let mut tab = page();
    let text = "title: T # t\nevents:\n- {id: ä, date: 1914, title: '𝄞'} # a\n";
    let edited = tab.js(&format!(
        "dateline.ask('edit', {}, {{ set: {{ id: 'ä', values: {{ title: 'Clef', date: '25 April 1792' }} }} }})",
        json!(text)
    ));
    let expected = text.replace('𝄞', "Clef").replace("1914", "1792-04-25");
    assert_eq!((edited["text"].as_str(), edited["date"].as_str()), (Some(&*expected), Some("1792-04-25")));
    let applied = tab.js(&format!(
        "{}.sort((one, other) => other.start - one.start).reduce((text, one) => text.slice(0, one.start) + one.text + text.slice(one.end), {})",
        edited["edits"],
        json!(text)
    ));
    assert_eq!(applied, expected);
    let refused = tab.js("dateline.ask('edit', 'title: T\\nevents: []\\n', { remove: { id: 'b' } }).catch(({ message, hint }) => [message, typeof hint])");
    assert_eq!(refused[1], "string", "{refused}");
    let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
    for value in ["1916~", "soon", "[1914,1918]", "12/5/2012"] {
        let said = command.args(["date", "--format", "json", value]).output().unwrap().stdout;
        let said = said.split(|byte| *byte == b'\n').rfind(|line| !line.is_empty()).unwrap();
        let expected: Value = serde_json::from_slice(said).unwrap();
        assert_eq!(tab.js(&format!("dateline.ask('date', {})", json!(value))), expected, "{value}");
        command = Command::new(env!("CARGO_BIN_EXE_dateline"));
    }
}

#[test]
#[ignore = "needs Chromium and the page: `.ci/run playground`"]
fn no_window_is_too_narrow_nothing_is_loaded_and_all_that_can_be_used_has_a_name() {
    let mut tab = page();
    for width in [390, 800, 1200, 1600] {
        tab.resize(width, 900);
        tab.until("document.documentElement.scrollWidth <= document.documentElement.clientWidth");
        assert_eq!(nameless(&mut tab), Vec::<Value>::new(), "{width}");
    }
    assert_eq!(
        tab.js("performance.getEntriesByType('resource').filter(({ name }) => !/^(blob|data):/.test(name)).length"),
        0
    );
    assert_eq!(tab.js("fetch('data:,a').then(() => 'loaded', () => 'refused')"), "refused", "the policy holds");
}
