//! What an import costs: 100 000 rows of CSV against the csv crate reading and `yaml_serde` writing the same, and 5 000 people of
//! GEDCOM; of a process for each table, the memory that it takes at most.

#![expect(clippy::print_stdout, reason = "the table is what it is for")]

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, BufWriter, Read};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use dateline::exchange::{Format, Options, Table, file, import};
use serde::{Deserialize, Serialize};

/// Rows of the table that is put in order.
const ROWS: usize = 100_000;
/// Rows of the one that is written as it comes.
const LONG: usize = 1_000_000;
/// Persons of the family tree.
const PEOPLE: usize = 5_000;
/// Times each thing is measured; the least counts.
const ROUNDS: usize = 9;

/// A row as the other program holds it.
#[derive(Serialize, Deserialize)]
struct Plain {
    date: String,
    title: String,
    category: String,
    place: String,
}

fn main() {
    let words: Vec<String> = std::env::args().collect();
    if let Some(at) = words.iter().position(|word| word == "--table") {
        return convert(Path::new(&words[at + 1]), &mut io::sink());
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = |name: &str| folder.path().join(name);
    fs::write(path("order.csv"), rows(ROWS, false)).expect("a file");
    fs::write(path("shuffled.csv"), rows(ROWS, true)).expect("a file");
    fs::write(path("long.csv"), rows(LONG, false)).expect("a file");
    println!("{ROWS} rows of CSV{:>24}{:>10}  target", "ms", "ratio");
    let out = path("out.yaml");
    let ours = |name: &str| convert(&path(name), &mut BufWriter::new(File::create(&out).expect("a file")));
    let [plain, order, shuffled] =
        least([&mut || other(&path("shuffled.csv"), &out), &mut || ours("order.csv"), &mut || ours("shuffled.csv")]);
    println!("    {:<26}{plain:>10.1}", "csv and yaml_serde");
    for (name, ms) in [("order.csv", order), ("shuffled.csv", shuffled)] {
        println!("    {name:<26}{ms:>10.1}{:>10.2}  2 times", ms / plain);
    }
    println!("memory at most{:>26}{:>10}  target", "MB", "ratio");
    for (name, target) in
        [("order.csv", "3 times"), ("shuffled.csv", "3 times"), ("long.csv", "no more than for these")]
    {
        let size = fs::metadata(path(name)).expect("a file").len() as f64 / 1e6;
        let peak = memory(&path(name));
        println!("    {name:<16}{size:>8.1} MB{peak:>12.1}{:>10.2}  {target}", peak / size);
    }
    let tree = family();
    let options = Options::default();
    let [gedcom] = least([&mut || {
        let read = import(&tree, Format::Gedcom, &options).map_err(|refusal| refusal.why).expect("a family tree");
        drop(std::hint::black_box(file(read, "Family", &options)));
    }]);
    println!("{PEOPLE} people of GEDCOM{:>20.1}{:>10}  300 ms", gedcom, "");
}

/// Our way.
fn convert(path: &Path, out: &mut dyn io::Write) {
    let options = Options::default();
    let mut open = || -> io::Result<Box<dyn Read>> { Ok(Box::new(File::open(path)?)) };
    let table = Table::survey(&mut open, Format::Csv, &options).expect("a table");
    table.write(&mut open, "Rows", &options, out).expect("events");
}

/// The way of a short program of somebody else.
fn other(path: &Path, out: &Path) {
    let mut reader = csv::Reader::from_path(path).expect("a table");
    let mut rows: Vec<Plain> = reader.deserialize().map(|row| row.expect("a row")).collect();
    rows.sort_by(|one, other| one.date.cmp(&other.date));
    written(&rows, out);
}

fn written(rows: &[Plain], out: &Path) {
    let out = BufWriter::new(File::create(out).expect("a file"));
    serde_yaml::to_writer(out, rows).expect("YAML");
}

/// ms that each takes, in turn round by round, so that a busy machine is unfair to none.
fn least<const N: usize>(mut works: [&mut dyn FnMut(); N]) -> [f64; N] {
    let mut least = [f64::INFINITY; N];
    for _ in 0..ROUNDS {
        for (work, least) in works.iter_mut().zip(&mut least) {
            let start = Instant::now();
            work();
            *least = least.min(start.elapsed().as_secs_f64() * 1e3);
        }
    }
    least
}

/// MB that a process of its own takes at most; nothing on systems without GNU time.
fn memory(path: &Path) -> f64 {
    let own = std::env::current_exe().expect("this program");
    let output = Command::new("/usr/bin/time").args(["-f", "%M"]).arg(own).arg("--table").arg(path).output();
    let said = output.map(|output| String::from_utf8_lossy(&output.stderr).into_owned()).unwrap_or_default();
    said.trim().parse::<f64>().map_or(f64::NAN, |kilobytes| kilobytes * 1024.0 / 1e6)
}

/// Numbers that are the same in every run.
fn numbers() -> impl FnMut(usize) -> usize {
    let mut state = 1_u32;
    move |below| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below
    }
}

/// Events over two centuries, in order or not.
fn rows(count: usize, is_shuffled: bool) -> String {
    let mut next = numbers();
    let words = ["treaty", "resolution", "ceasefire", "Aleppo", "falls", "talks", "Geneva", "troops", "withdraw"];
    let (categories, places) =
        (["War", "Talks", "Relief", "Law"], ["Geneva", "Aleppo", "New York", "\"Damascus, Syria\""]);
    let mut text = String::from("date,title,category,place\n");
    for at in 0..count {
        let day = if is_shuffled { next(225 * 336) } else { at * (225 * 336) / count };
        let title: Vec<&str> = (0..4).map(|_| words[next(9)]).collect();
        let (category, place) = (categories[next(4)], places[next(4)]);
        let (year, month, day) = (1800 + day / 336, 1 + day / 28 % 12, 1 + day % 28);
        let _ = writeln!(text, "{year}-{month:02}-{day:02},The {} {at},{category},{place}", title.join(" "));
    }
    text
}

/// Persons with their parents, and a marriage for each two.
fn family() -> String {
    let mut next = numbers();
    let months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    let mut text = String::from("0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n");
    for at in 0..PEOPLE {
        let (year, day, month) = (1600 + next(280), 1 + next(28), months[next(12)]);
        let _ = write!(
            text,
            "0 @I{at}@ INDI\n1 NAME Anna{at} /Berg/\n1 SEX F\n1 BIRT\n2 DATE {day} {month} {year}\n2 PLAC Uppsala, Sweden\n\
             1 DEAT\n2 DATE ABT {}\n2 PLAC Lund\n1 FAMC @F{}@\n",
            year + 60,
            at / 2
        );
    }
    for at in 0..PEOPLE / 2 {
        let (one, other) = (2 * at, 2 * at + 1);
        let _ =
            write!(text, "0 @F{at}@ FAM\n1 HUSB @I{one}@\n1 WIFE @I{other}@\n1 MARR\n2 DATE {}\n", 1620 + next(280));
    }
    text + "0 TRLR\n"
}
