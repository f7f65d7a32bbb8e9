//! What becomes of small tables.

use crate::exchange::{Format, Imported, Options, import};

fn read(text: &str, format: Format) -> Imported {
    import(text, format, &Options::default()).unwrap_or_else(|refusal| panic!("{text}: {}", refusal.why))
}

#[test]
fn the_day_of_the_reader_begins_nothing() {
    for word in ["today", "now", "Present", "heute"] {
        for text in [format!("date,title\n{word},x\n2020,y\n"), format!("date,end,title\n{word},2030,x\n2020,,y\n")] {
            let read = read(&text, Format::Csv);
            let [skipped] = &read.report.skipped[..] else { panic!("{text}: {:?}", read.report) };
            assert_eq!((skipped.line, &*skipped.what, read.records.len()), (2, "x", 1), "{text}");
            assert_eq!(skipped.why, format!("`{word}` is another day for each reader: write the date"));
        }
    }
}

#[test]
fn an_end_that_has_not_come_keeps_its_words() {
    for (end, written) in [("today", Some("2020 – today")), ("present", Some("2020 – present")), ("..", None)] {
        let read = read(&format!("date,end,title\n2020,{end},x\n"), Format::Csv);
        assert_eq!((&*read.records[0].date, read.records[0].written.as_deref()), ("2020/..", written));
    }
}

#[test]
fn times_with_and_without_an_offset_are_read_in_any_column() {
    let rows = "2024-03-14T09:05,a\n2024-03-14T10:00Z,b\n";
    for name in ["date", "edtf"] {
        let read = read(&format!("{name},title\n{rows}"), Format::Csv);
        let dates: Vec<&str> = read.records.iter().map(|record| &*record.date).collect();
        assert_eq!(dates, ["2024-03-14T09:05", "2024-03-14T10:00Z"], "{name}");
    }
}

#[test]
fn an_era_in_a_column_of_its_own_is_of_the_date_however_that_is_written() {
    for (row, date) in [
        ("15,March,490,BC", "-0489-03-15"),
        (",,c. 490,BC", "-0489~"),
        ("15,3,490,BC", "-0489-03-15"),
        (",March,490,AD", "0490-03"),
    ] {
        let read = read(&format!("day,month,year,era,title\n{row},x\n"), Format::Csv);
        assert_eq!(read.records.first().map(|record| &*record.date), Some(date), "{row}: {:?}", read.report.skipped);
    }
    let read = read("date,time,era,title\n2024-03-14,10:00,AD,x\n", Format::Csv);
    assert_eq!(&*read.records[0].date, "2024-03-14T10:00");
}

#[test]
fn the_count_below_a_table_is_no_row() {
    for count in ["(1 row)", "1 row in set (0.00 sec)", "1 row in set, 1 warning (0.01 sec)"] {
        let text = format!("+------+---+\n| date | title |\n+------+---+\n| 2020 | x |\n+------+---+\n{count}\n");
        assert_eq!(Format::recognise("-", &text), Some(Format::Csv), "{count}");
        let read = read(&text, Format::Csv);
        assert_eq!((read.records.len(), &read.report.skipped[..]), (1, &[][..]), "{count}");
    }
}

#[test]
fn json_without_keys_or_with_a_wrong_escape_says_so() {
    let refused = |text: &str, format: Format| match import(text, format, &Options::default()) {
        Ok(read) => panic!("{text}: {read:?}"),
        Err(refusal) => refusal,
    };
    for (text, format) in [("[]", Format::Json), ("[{}]", Format::Json), ("{}", Format::JsonLines)] {
        let refusal = refused(text, format);
        assert!(refusal.why.starts_with("has no object with keys"), "{text}: {}", refusal.why);
    }
    let refusal = refused("[\n{ \"date\": 2020,\n\"title\": \"\\ud800 x\" }]", Format::Json);
    assert_eq!(refusal.line, Some(3));
    assert!(refusal.why.starts_with("is invalid JSON"), "{}", refusal.why);
}

#[test]
fn a_drawn_cell_goes_on_in_the_lines_below() {
    let plain = " id |    date    | title\n----+------------+--------\n  1 | 1990-01-02 | Long +\n    |            | words+\n    |            | here\n  2 | 1991       | C+\n(2 rows)\n";
    let boxed =
        "+---+\n| date | title |\n+------+-------+\n| 1990 | Long +|\n|      | words |\n| 1991 | C+    |\n+------+\n";
    for (text, first) in [(plain, "Long words here"), (boxed, "Long words")] {
        let read = read(text, Format::Csv);
        let titles: Vec<String> = read.records.iter().map(|record| record.title.replace('\n', " ")).collect();
        assert_eq!((titles, &read.report.skipped[..]), (vec![first.to_owned(), "C+".to_owned()], &[][..]), "{text}");
    }
}

#[test]
fn a_bar_with_a_backslash_in_markdown_is_of_its_text() {
    let read = read("| date | title |\n| --- | --- |\n| 1990 | a \\| b \\| c |\n| 1991 | d |\n", Format::Csv);
    let titles: Vec<&str> = read.records.iter().map(|record| &*record.title).collect();
    assert_eq!((titles, &read.report.skipped[..]), (vec!["a | b | c", "d"], &[][..]));
}

#[test]
fn a_row_of_words_for_nothing_is_named_and_an_empty_one_is_not() {
    let read = read("date,title\nnull,N/A\n,\n1990,a\n", Format::Csv);
    let skipped: Vec<(usize, &str)> = read.report.skipped.iter().map(|row| (row.line, &*row.why)).collect();
    assert_eq!((read.records.len(), skipped), (1, vec![(2, "has words for nothing alone")]));
}
