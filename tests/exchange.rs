//! Files of other formats: each folder of `tests/cases/import/FORMAT/NAME` holds a file `in.EXT`, what becomes of it
//! (`events.yaml`), and what is said of it (`report.txt`). `options` has a line for each option that differs.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use dateline::exchange::{Format, Imported, Options, Order, Refusal, Table, add_to, decode, file, import};

/// Every case with its format.
fn cases() -> Vec<(Format, PathBuf)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/import");
    let folders = |at: &Path| {
        let mut all: Vec<PathBuf> = fs::read_dir(at).unwrap().map(|entry| entry.unwrap().path()).collect();
        all.sort();
        all
    };
    let named = |folder: &Path| {
        let name = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        *Format::ALL.iter().find(|format| format.slug() == name).unwrap_or_else(|| panic!("no format `{name}`"))
    };
    folders(&root)
        .into_iter()
        .flat_map(|format| folders(&format).into_iter().map(move |case| (named(&format), case)))
        .collect()
}

/// The name of the file of a case, its text and its options.
fn given(case: &Path) -> (String, String, Options) {
    let input = fs::read_dir(case).unwrap().map(|entry| entry.unwrap().path());
    let input = input.into_iter().find(|path| path.file_stem().is_some_and(|stem| stem == "in")).expect("a file `in`");
    let (text, _) = decode(&fs::read(&input).unwrap());
    let options = options(&fs::read_to_string(case.join("options")).unwrap_or_default());
    let name = input.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
    (name, text, options)
}

/// The name of the file of a case, and what is read of it.
fn read(format: Format, case: &Path) -> (String, Options, Result<Imported, Refusal>) {
    let (name, text, options) = given(case);
    let read = import(&text, format, &options);
    (name, options, read)
}

/// What is written for a case, and what is said.
fn outcome(format: Format, case: &Path) -> (String, String) {
    let (name, options, read) = read(format, case);
    match read {
        Ok(read) => {
            let (yaml, report) = file(read, "Imported", &options);
            (yaml, report.lines(&name).iter().map(|line| format!("{line}\n")).collect())
        }
        Err(refusal) => {
            let line = refusal.line.map(|line| format!(":{line}")).unwrap_or_default();
            (String::new(), format!("{name}{line}: {}\n", refusal.why))
        }
    }
}

fn options(lines: &str) -> Options {
    let mut options = Options { year: 2026, ..Options::default() };
    for line in lines.lines() {
        let (key, value) = line.split_once(' ').unwrap_or((line, ""));
        match key {
            "dates" => {
                options.order = match value {
                    "dmy" => Order::Dmy,
                    "mdy" => Order::Mdy,
                    "edtf" => Order::Edtf,
                    other => panic!("no order `{other}`"),
                }
            }
            "map" => options.map.extend(value.split_once('=').map(|(ours, theirs)| (ours.into(), theirs.into()))),
            "events" => options.events = true,
            "living" => options.living = true,
            "until" => options.until = Some(value.into()),
            "categories-most" => options.categories_most = value.parse().unwrap(),
            other => panic!("no option `{other}`"),
        }
    }
    options
}

#[test]
fn every_case_is_read_and_told_as_it_says() {
    let mut wrong = Vec::new();
    for (format, case) in cases() {
        let (yaml, report) = outcome(format, &case);
        for (name, made) in [("events.yaml", &yaml), ("report.txt", &report)] {
            let path = case.join(name);
            if std::env::var_os("BLESS").is_some() {
                fs::write(&path, made).unwrap();
            }
            if fs::read_to_string(&path).unwrap_or_default() != **made {
                wrong.push(format!("{}:\n{made}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// What is written has no fault, but that a source is cited nowhere where the other file has no events.
#[test]
fn what_is_written_has_no_faults() {
    for (format, case) in cases() {
        let (yaml, _) = outcome(format, &case);
        let is_list_of_sources = yaml.contains("\nevents: []\n");
        if yaml.is_empty() || is_list_of_sources {
            continue;
        }
        let found = dateline::check(&yaml).diagnostics;
        let words: Vec<String> = found.iter().map(|found| found.render("events.yaml", &yaml)).collect();
        assert!(words.is_empty(), "{}:\n{}", case.display(), words.join("\n\n"));
    }
}

/// Row by row, a table becomes what it becomes as a whole.
#[test]
fn a_table_is_written_as_it_is_read() {
    let is_table = |(format, _): &(Format, PathBuf)| matches!(format, Format::Csv | Format::Tsv | Format::JsonLines);
    for (format, case) in cases().into_iter().filter(is_table) {
        let (name, text, options) = given(&case);
        let mut open = || -> io::Result<Box<dyn Read + '_>> { Ok(Box::new(text.as_bytes())) };
        let mut out = Vec::new();
        let written = Table::survey(&mut open, format, &options)
            .and_then(|table| table.write(&mut open, "Imported", &options, &mut out));
        let report: String = match written {
            Ok(report) => report.lines(&name).iter().map(|line| format!("{line}\n")).collect(),
            Err(_) => continue,
        };
        assert_eq!((String::from_utf8(out).unwrap(), report), outcome(format, &case), "{}", case.display());
    }
}

#[test]
fn what_is_imported_twice_is_added_once() {
    for (format, case) in cases() {
        let (_, options, Ok(read)) = read(format, &case) else { continue };
        let (yaml, _) = file(read.clone(), "Imported", &options);
        let again = add_to(&yaml, read, &options).unwrap_or_else(|error| panic!("{}: {error:?}", case.display()));
        assert_eq!((again.added, &again.text), (0, &yaml), "{}", case.display());
    }
}
