//! `dateline import`, `merge` and `include`: files of other programs, and several of ours.

use super::Test;

const SHEET: &str = "date,title,kind\n1957-10-04,Sputnik 1,orbit\n5/6/2012,Either,orbit\n1998,ISS,station\n";

const OURS: &str = "# mine\ntitle: Space   # with words\nevents:\n  - date: 1957-10-04\n    title: Sputnik 1\n";

const SAID: &str = "sheet.csv:3: left out `Either`: `5/6/2012` can mean `2012-05-06` or `2012-06-05`; say which with `--dates dmy` or `--dates mdy`\n";

#[test]
fn a_sheet_becomes_a_file_that_is_never_written_over_another() {
    let ran = Test::new()
        .file("sheet.csv", SHEET)
        .args(["import", "sheet.csv", "-o", "new.yaml"])
        .stdout("new.yaml: written; look at it with `dateline check new.yaml`\n")
        .stderr(SAID)
        .run();
    let text = ran.read("new.yaml");
    assert!(text.starts_with("title: sheet\ncategories:\n  orbit:\n    label: orbit\n"), "{text}");
    Test::new().file("new.yaml", &text).args(["check", "--strict", "new.yaml"]).any_stdout().run();
    let refused = Test::new()
        .file("sheet.csv", SHEET)
        .file("new.yaml", OURS)
        .args(["import", "sheet.csv", "-o", "new.yaml"])
        .stderr("error: there is a file `new.yaml` already\nhelp: name another file after the command, or move that one away\n")
        .code(2)
        .run();
    assert_eq!(refused.read("new.yaml"), OURS);
}

#[test]
fn what_a_file_has_is_left_out_and_its_bytes_stay() {
    let added = "events.yaml: 1 event added, 1 there already\n";
    let first = Test::new()
        .file("sheet.csv", SHEET)
        .file("events.yaml", OURS)
        .args(["import", "sheet.csv", "--into", "events.yaml"])
        .stderr(format!("{SAID}{added}"))
        .run();
    let text = first.read("events.yaml");
    let wanted = "# mine\ntitle: Space   # with words\ncategories:\n  station:\n    label: station\nevents:\n  - date: 1957-10-04\n    title: Sputnik 1\n\n  - date: 1998\n    title: ISS\n    category: station\n";
    assert_eq!(text, wanted);
    let again = Test::new()
        .file("sheet.csv", SHEET)
        .file("events.yaml", &text)
        .args(["import", "sheet.csv", "--into", "events.yaml"])
        .stderr(format!("{SAID}events.yaml: 0 events added, 2 there already\n"))
        .run();
    assert_eq!(again.read("events.yaml"), text);
}

#[test]
fn nothing_is_written_where_it_is_strict_or_tried() {
    let ran = Test::new()
        .file("sheet.csv", SHEET)
        .args(["import", "sheet.csv", "-o", "new.yaml", "--strict"])
        .stderr(format!(
            "{SAID}error: not all of it can be taken over as it stands, and `--strict` was given: nothing was written\n"
        ))
        .code(1)
        .run();
    assert_eq!(ran.files(), ["sheet.csv"]);
    let tried = Test::new()
        .file("sheet.csv", SHEET)
        .file("events.yaml", OURS)
        .args(["import", "sheet.csv", "--into", "events.yaml", "--dry-run"])
        .stderr(format!("{SAID}events.yaml: 1 event would be added, 1 there already\n"))
        .any_stdout()
        .run();
    assert!(tried.stdout.contains("+  - date: 1998\n"), "{}", tried.stdout);
    assert_eq!(tried.read("events.yaml"), OURS);
}

#[test]
fn a_file_of_no_format_is_refused() {
    let ran = Test::new().file("a.txt", "hello\n").args(["import", "a.txt"]).any_stderr().code(1).run();
    assert!(ran.stderr.starts_with("error: a.txt: it does not show which format it is in\n"), "{}", ran.stderr);
}

#[test]
fn a_file_that_cannot_be_read_is_named_with_a_way_that_leads_on() {
    let ran = Test::new().file("my file.csv", "PK\u{3}\u{4}xl/workbook.xml").args(["import", "my file.csv"]);
    ran.stderr(
        "error: my file.csv: it cannot be imported as it is\n  = help: this is an Excel workbook; save its table as CSV in the program that wrote it, or with `libreoffice --convert-to csv 'my file.csv'`\n",
    )
    .code(1)
    .run();
    let forced =
        Test::new().file("a.gz", "PK\u{3}\u{4}x").args(["import", "a.gz", "--from", "csv"]).any_stderr().code(1).run();
    assert!(forced.stderr.contains("this is an archive (ZIP)"), "{}", forced.stderr);
}

#[test]
fn two_files_become_one_and_keep_their_ids_apart() {
    let war = "title: War\ncategories: { war: { label: War } }\nevents:\n  - { id: a, date: 1913, title: Two, category: war }\n  - { date: 1957-10-04, title: Sputnik 1 }\n";
    let ours = "title: T\nevents:\n  - { id: a, date: 1914, title: One }\n  - { date: 1957-10-04, title: Sputnik 1 }\n";
    let ran = Test::new()
        .file("a.yaml", ours)
        .file("war.yaml", war)
        .args(["merge", "a.yaml", "war.yaml", "-o", "both.yaml"])
        .stderr("war.yaml: 1 event taken over, 1 there already\n")
        .run();
    let wanted = "title: T\ncategories:\n  war:\n    label: War\nevents:\n  - { id: war-a, date: 1913, title: Two, category: war }\n  - { id: a, date: 1914, title: One }\n  - { date: 1957-10-04, title: Sputnik 1 }\n";
    assert_eq!(ran.read("both.yaml"), wanted);
}

#[test]
fn included_files_are_in_the_timelines_and_their_faults_in_their_own_lines() {
    let main = "title: All\ninclude: [war.yaml]\nevents:\n  - { id: a, date: 1914, title: One }\ntimelines:\n  - { id: war, where: { category: [war] } }\n";
    let war = "title: War\ninclude: [main.yaml]\ncategories: { war: { label: War } }\nevents:\n  - { id: a, date: 1913, title: Two, category: war }\n";
    let listed =
        Test::new().file("main.yaml", main).file("war.yaml", war).args(["list", "main.yaml"]).any_stdout().run();
    assert_eq!(listed.stdout, "1913\tTwo\twar\twar-a\n1914\tOne\t\ta\n");
    Test::new()
        .file("main.yaml", main)
        .file("war.yaml", war)
        .args(["check", "main.yaml"])
        .stdout("main.yaml: 2 events, 1 timeline, no errors or warnings\n")
        .run();
    let faulty = war.replace("1913", "1913x");
    let told = Test::new()
        .file("main.yaml", main)
        .file("war.yaml", &faulty)
        .args(["check", "main.yaml"])
        .any_stdout()
        .code(1)
        .run();
    assert!(told.stdout.contains(" --> war.yaml:5:20\n"), "{}", told.stdout);
    assert!(!told.stdout.contains("unknown category"), "{}", told.stdout);
}

#[test]
fn times_of_included_files_that_have_no_zone_are_told() {
    let told = |main: &str, part: &str| {
        Test::new()
            .file("main.yaml", main)
            .file("part.yaml", part)
            .args(["check", "main.yaml"])
            .any_stdout()
            .run()
            .stdout
    };
    let floating = "title: P\nevents:\n  - { date: 2024-03-14T09:00, title: P }\n";
    let warning = "the time of `2024-03-14T09:00` has no offset";
    for main in [
        "title: M\ntimezone: America/New_York\nevents:\n  - { date: 2024-03-14T10:00, title: A }\ninclude: [part.yaml]\n",
        "title: M\nevents:\n  - { date: 2024-03-14T12:00Z, title: A }\ninclude: [part.yaml]\n",
        "title: M\ntimezone: America/New_York\nevents:\n  - { date: 2024-03-14, title: A }\ninclude: [part.yaml]\n",
        "title: M\nevents:\n  - { date: 2024, title: A }\ninclude: [part.yaml]\ntimelines: [{ id: a, timezones: [UTC] }]\n",
    ] {
        let told = told(main, floating);
        assert_eq!(told.matches(warning).count(), 1, "{main}{told}");
        assert!(told.contains(" --> part.yaml:3"), "{main}{told}");
    }
    // Each file by itself, and both together, are of no zone; or both of one.
    let main = "title: M\nevents:\n  - { date: 2024-03-14T10:00, title: A }\ninclude: [part.yaml]\n";
    assert!(!told(main, floating).contains("offset"));
    let zoned = format!("timezone: Asia/Tokyo\n{floating}");
    assert!(told(main, &zoned).contains("the time of `2024-03-14T10:00` has no offset"));
    // What an included file says of itself is not said again.
    let mixed = format!("{floating}  - {{ date: 2024-03-14T10:00Z, title: Q }}\n");
    let main = "title: M\ntimezone: UTC\nevents:\n  - { date: 2024-03-14T10:00, title: A }\ninclude: [part.yaml]\n";
    assert_eq!(told(main, &mixed).matches(warning).count(), 1);
}

#[test]
fn events_of_included_files_are_there() {
    let main = "title: All\ninclude: [war.yaml]\nevents:\n  - { date: 1914, title: One }\n";
    let war = "title: War\nevents:\n  - { date: 1913, title: Two }\n";
    let sheet = "date,title\n1913,Two\n1915,Three\n";
    Test::new()
        .file("main.yaml", main)
        .file("war.yaml", war)
        .file("sheet.csv", sheet)
        .args(["import", "sheet.csv", "--into", "main.yaml"])
        .stderr("main.yaml: 1 event added, 1 there already\n")
        .run();
    Test::new()
        .file("main.yaml", main)
        .file("war.yaml", war)
        .args(["merge", "main.yaml", "war.yaml", "-o", "both.yaml"])
        .stderr("war.yaml: 0 events taken over, 1 there already\n")
        .run();
    let refused = Test::new()
        .file("main.yaml", main)
        .file("war.yaml", war)
        .args(["merge", "main.yaml", "war.yaml", "-o", "sub/both.yaml"])
        .any_stderr()
        .code(1)
        .run();
    assert!(
        refused.stderr.ends_with("  = help: write the new file beside it, `-o ./both.yaml`\n"),
        "{}",
        refused.stderr
    );
}

#[test]
fn a_flag_that_would_change_nothing_is_refused() {
    let cases: [(&[&str], i32, &str); 4] = [
        (&["--until", "2030"], 1, "error: `--until` is for iCalendar, and would change nothing of CSV: leave it out\n"),
        (
            &["--living"],
            1,
            "error: `--living` is for GEDCOM, Wikidata, and would change nothing of CSV: leave it out\n",
        ),
        (&["--until", "foo"], 2, "error: invalid value 'foo' for '--until <DATE>'"),
        (&["--title", "T", "--into", "sheet.yaml"], 2, "error: the argument '--title <TITLE>' cannot be used with"),
    ];
    for (flags, code, said) in cases {
        let test = Test::new().file("sheet.csv", SHEET).args(["import", "sheet.csv"]).any_stderr().code(code);
        let ran = flags.iter().fold(test, |test, flag| test.args([*flag])).run();
        assert!(ran.stderr.starts_with(said), "{}", ran.stderr);
    }
}

#[test]
fn a_table_without_an_event_is_refused() {
    let ran = Test::new()
        .file("sheet.csv", "date,title\nwhen,A\n")
        .args(["import", "sheet.csv", "-o", "new.yaml"])
        .any_stderr()
        .code(1)
        .run();
    assert!(ran.stderr.ends_with("error: no event could be read, so nothing was written\n"), "{}", ran.stderr);
    assert_eq!(ran.files(), ["sheet.csv"]);
}

#[test]
fn times_of_several_files_stay_the_same_moments() {
    let calendar = |zone: &str, title: &str| {
        format!(
            "BEGIN:VCALENDAR\nX-WR-CALNAME:{title}\nX-WR-TIMEZONE:{zone}\nBEGIN:VEVENT\nUID:{title}\nDTSTART:20240701T100000\nSUMMARY:{title}\nEND:VEVENT\nEND:VCALENDAR\n"
        )
    };
    Test::new()
        .file("p.ics", calendar("Europe/Paris", "P"))
        .file("n.ics", calendar("America/New_York", "N"))
        .file("none.csv", "date,title\n2024-07-02T10:00,On no clock\n2024-07-03,A day\n")
        .args(["import", "none.csv", "p.ics", "n.ics"])
        .stdout("title: P\ntimezone: Europe/Paris\nevents:\n  - id: p\n    date: 2024-07-01T10:00\n    title: P\n  - id: n\n    date: 2024-07-01T10:00-04:00\n    title: N\n  - date: 2024-07-03\n    title: A day\n")
        .stderr("none.csv:2: left out `On no clock`: its time names no zone, and others are on the clocks of Europe/Paris: write its offset behind it, or import it by itself\nn.ics: times on the clocks of America/New_York are written with their offsets, beside those of Europe/Paris\n")
        .run();
}

#[test]
fn whose_clocks_added_times_are_on_is_said() {
    let sheet = "date,title\n2024-07-02T10:00,A\n";
    let zoned = "title: Z\ntimezone: America/New_York\nevents:\n  - date: 2024-07-01T10:00\n    title: There\n";
    Test::new()
        .file("sheet.csv", sheet)
        .file("zoned.yaml", zoned)
        .args(["import", "sheet.csv", "--into", "zoned.yaml"])
        .stderr("sheet.csv: times without an offset are taken to be on the clocks of the file, America/New_York\nzoned.yaml: 1 event added, 0 there already\n")
        .run();
    let unzoned = "title: U\nevents:\n  - date: 2024-07-01T10:00Z\n    title: There\n";
    Test::new()
        .file("sheet.csv", sheet)
        .file("unzoned.yaml", unzoned)
        .args(["import", "sheet.csv", "--into", "unzoned.yaml"])
        .stderr("sheet.csv: times without an offset stand beside times with one in the file now: write `timezone: Europe/Berlin` in it, with the place of its clocks\nunzoned.yaml: 1 event added, 0 there already\n")
        .run();
}
