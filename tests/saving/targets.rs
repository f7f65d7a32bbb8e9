//! Files that stay: every command with every two paths that may be one file, in every way in which they may be one.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{DATELINE, Ran, skipped};

/// Command, its two arguments (`>` is a standard stream), and the call: `A` and `B` are the two paths, `A/NAME` stands for
/// the folder of a file that the command names itself.
const PAIRS: &str = include_str!("targets.tsv");

const EVENTS: &str = "title: T\nevents:\n  - id: a\n    date: 2011\n    title: First\ntimelines: [{ id: one }]\n";

const TABLE: &str = "date,title\n2011,First\n";

/// A folder with `events.yaml`, `sub/` and a call.
struct Trial {
    folder: tempfile::TempDir,
    call: &'static str,
}

/// What a folder holds: of a link where it leads, of a file its bytes.
type Found = BTreeMap<PathBuf, Vec<u8>>;

impl Trial {
    fn new(call: &'static str) -> Trial {
        let trial = Trial { folder: tempfile::tempdir().unwrap(), call };
        fs::create_dir(trial.path("sub")).unwrap();
        trial.write("events.yaml");
        trial
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str) {
        fs::create_dir_all(self.path(name).parent().unwrap()).unwrap();
        let is_table = name.ends_with(".csv");
        fs::write(self.path(name), if is_table { TABLE } else { EVENTS }).unwrap();
    }

    /// `.svg` for a name that ends so, `/one.svg` for a file that the command names itself in a folder.
    fn shape(&self, letter: char) -> &'static str {
        let shapes = self.call.split(' ').filter_map(|word| word.strip_prefix(letter));
        shapes.into_iter().find(|rest| rest.starts_with(['.', '/'])).unwrap()
    }

    /// A file name that the call can have for this path.
    fn name(&self, letter: char) -> String {
        let shape = self.shape(letter);
        shape.strip_prefix('/').map_or_else(|| format!("{}{shape}", letter.to_lowercase()), str::to_owned)
    }

    /// One file name that the call can have for both.
    fn common(&self) -> Option<String> {
        let (one, other) = (self.name('A'), self.name('B'));
        let ending = |name: &str| Path::new(name).extension().map(ToOwned::to_owned);
        let own = if self.shape('A').starts_with('/') { &one } else { &other };
        (ending(&one) == ending(&other)).then(|| own.clone())
    }

    /// The call, with these paths for `A` and `B`, in a shell that can send streams to files.
    fn run(&self, one: &str, other: &str, streams: &str) -> Ran {
        let word = |word: &str| match word.as_bytes() {
            [b'A', b'.' | b'/', ..] => given(word, one),
            [b'B', b'.' | b'/', ..] => given(word, other),
            b"<" => word.to_owned(),
            _ => format!("'{word}'"),
        };
        let words: Vec<String> = self.call.split(' ').map(word).collect();
        let mut command = Command::new("sh");
        command.arg("-c").arg(format!("exec \"$0\" {} {streams}", words.join(" "))).arg(DATELINE);
        Ran::from(command.current_dir(self.folder.path()).output().unwrap())
    }

    fn found(&self) -> Found {
        let mut found = Found::new();
        look(self.folder.path(), &mut found);
        found
    }

    /// Refused, both paths named, nothing changed.
    #[track_caller]
    fn refuses(&self, one: &str, other: &str, way: &str) {
        let before = self.found();
        let ran = self.run(one, other, "");
        let said = format!("{way}: {} with {one} and {other}: {}{}", self.call, ran.out, ran.err);
        assert_eq!(ran.code, Some(2), "{said}");
        assert!(ran.err.contains(" are one file\nhelp: nothing was written; name another "), "{said}");
        assert!(ran.err.contains(&format!("`{one}`")) && ran.err.contains(&format!("`{other}`")), "{said}");
        assert!(self.found() == before, "{said}");
    }
}

/// The path, or for `A/NAME` the folder of it.
fn given(word: &str, path: &str) -> String {
    format!("'{}'", path.strip_suffix(&word[1..]).filter(|_| word[1..].starts_with('/')).unwrap_or(path))
}

fn look(folder: &Path, found: &mut Found) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let held = match fs::read_link(&path) {
            Ok(end) => end.into_os_string().into_encoded_bytes(),
            Err(_) if path.is_dir() => {
                look(&path, found);
                b"a folder".to_vec()
            }
            Err(_) => fs::read(&path).unwrap(),
        };
        found.insert(path, held);
    }
}

/// The rows about two paths, or about a path and a stream.
fn rows(with_streams: bool) -> impl Iterator<Item = &'static str> {
    let rows = PAIRS.lines().skip(1).map(|line| line.split('\t').collect::<Vec<_>>());
    rows.filter(move |row| (row[2] == ">") == with_streams).map(|row| row[3])
}

/// Whether `A` is read, and so must be there.
fn is_read(call: &str) -> bool {
    !call.contains(" events.yaml") || call.contains("--against A")
}

/// Other spellings of `sub/NAME`, from the folder above.
fn spellings(trial: &Trial, name: &str) -> Vec<String> {
    symlink(".", trial.path("here")).unwrap();
    symlink("sub", trial.path("also")).unwrap();
    let mut ways: Vec<String> = ["sub", "./sub", "sub/../sub", "sub/.", "here/sub", "also", "also/../sub"]
        .map(|folder| format!("{folder}/{name}"))
        .to_vec();
    ways.push(trial.path("sub").join(name).to_str().unwrap().to_owned());
    if trial.path("SUB").exists() {
        ways.push(format!("SUB/{}", name.to_uppercase()));
    } else {
        skipped("paths in another case", "this file system tells `a` from `A`");
    }
    ways
}

#[test]
fn no_spelling_of_a_path_makes_it_another_file() {
    let mut tried = 0;
    for call in rows(false) {
        let trial = Trial::new(call);
        let Some(name) = trial.common() else { continue };
        let one = format!("sub/{name}");
        trial.write(&one);
        for way in spellings(&trial, &name) {
            trial.refuses(&one, &way, "spelling");
            trial.refuses(&way, &one, "spelling");
            tried += 1;
        }
    }
    assert!(tried > 20, "{tried}");
}

#[test]
fn no_link_makes_it_another_file() {
    for call in rows(false) {
        for way in ["link", "link to it", "links", "hard link", "folder", "to nothing"] {
            let trial = Trial::new(call);
            let (one, other) = (format!("sub/{}", trial.name('A')), format!("far/{}", trial.name('B')));
            fs::create_dir(trial.path("far")).unwrap();
            let (at, to) = (trial.path(&one), trial.path(&other));
            match way {
                "link" => (trial.write(&one), symlink(format!("../{one}"), to).unwrap()),
                "link to it" => (trial.write(&other), symlink(format!("../{other}"), at).unwrap()),
                "links" => {
                    symlink(&at, trial.path("far/between")).unwrap();
                    (trial.write(&one), symlink("between", to).unwrap())
                }
                "hard link" => (trial.write(&one), fs::hard_link(at, to).unwrap()),
                "folder" => {
                    fs::remove_dir(trial.path("far")).unwrap();
                    symlink("sub", trial.path("far")).unwrap();
                    (
                        trial.write(&one),
                        if at != to {
                            symlink(&at, trial.path("sub").join(to.file_name().unwrap())).unwrap_or_default()
                        },
                    )
                }
                // Two targets that are not there yet; a file that is read is always there.
                _ if !is_read(call) => ((), symlink(format!("../{one}"), to).unwrap()),
                _ => continue,
            };
            trial.refuses(&one, &other, way);
        }
    }
}

#[test]
fn two_files_that_only_look_alike_are_two() {
    for call in rows(false).filter(|call| !call.starts_with("watch")) {
        let trial = Trial::new(call);
        let (one, other) = (format!("sub/{}", trial.name('A')), format!("far/{}", trial.name('B')));
        if is_read(call) {
            trial.write(&one);
        }
        let ran = trial.run(&one, &other, "");
        assert_eq!(ran.code, Some(0), "{call}: {}{}", ran.out, ran.err);
        assert!(trial.path(&one).is_file() && trial.path(&other).is_file(), "{call}");
    }
}

/// `>` would have emptied the file before the command began.
#[test]
fn no_answer_and_no_complaint_goes_into_a_file_of_the_command() {
    for call in rows(true) {
        let trial = Trial::new(call);
        let one = format!("sub/{}", trial.name('A'));
        trial.write(&one);
        let before = trial.found();
        for streams in [format!(">> {one}"), format!("1<> {one}"), format!("2>> {one}"), format!(">> {one} 2>&1")] {
            let ran = trial.run(&one, "", &streams);
            assert_eq!(ran.code, Some(2), "{call} {streams}: {}{}", ran.out, ran.err);
            let is_said = format!("{}{}", ran.out, ran.err).contains(" are one file\nhelp: ");
            assert!(is_said != streams.ends_with("&1"), "{call} {streams}: {}{}", ran.out, ran.err);
        }
        let after = trial.found();
        let said: Vec<&PathBuf> =
            after.iter().filter(|(path, held)| before.get(*path) != Some(held)).map(|(path, _)| path).collect();
        assert_eq!(said, Vec::<&PathBuf>::new(), "{call}");
    }
}

#[test]
fn two_pages_and_two_pictures_that_are_one_file_are_refused() {
    let trial = Trial::new("man --dir sub");
    trial.write("sub/dateline-set.1");
    symlink("dateline-set.1", trial.path("sub/dateline-fmt.1")).unwrap();
    trial.refuses("sub/dateline-set.1", "sub/dateline-fmt.1", "pages");
    let trial = Trial::new("render -o sub");
    fs::write(trial.path("events.yaml"), EVENTS.replace("[{ id: one }]", "[{ id: one }, { id: two }]")).unwrap();
    symlink("two.svg", trial.path("sub/one.svg")).unwrap();
    trial.refuses("sub/two.svg", "sub/one.svg", "pictures");
}

#[test]
fn no_folder_is_made_where_a_file_is_to_be() {
    let trial = Trial::new("render -o x.json --report x.json");
    let before = trial.found();
    let ran = trial.run("", "", "");
    assert_eq!(ran.code, Some(2), "{}", ran.err);
    assert!(ran.err.contains("one would be a folder and a file at once\nhelp: nothing was written"), "{}", ran.err);
    assert!(trial.found() == before);
}

#[test]
fn a_report_ends_as_one_and_what_the_help_names_works() {
    let trial = Trial::new("render --report events.yaml");
    fs::write(trial.path("report.json"), "mine").unwrap();
    let ran = trial.run("", "", "");
    assert_eq!(
        ran.err,
        "error: the report `events.yaml` and the input file `events.yaml` are one file\n\
        help: nothing was written; name another file, such as `--report report-2.json`\n"
    );
    assert_eq!(fs::read_to_string(trial.path("events.yaml")).unwrap(), EVENTS);
    for name in ["report", "report.txt", "report.json/", "-", "json", ".json", "/dev/stdout"] {
        let ran = Trial::new("render --report A.x").run(name, "", "");
        assert_eq!(ran.code, Some(2), "{name}: {}", ran.err);
        assert!(ran.err.contains("such as `--report report.json`"), "{name}: {}", ran.err);
    }
    let trial = Trial::new("render --report report-2.json");
    assert_eq!(trial.run("", "", "").code, Some(0));
    assert!(trial.path("report-2.json").is_file());
}
