//! What becomes of small tables.

use crate::exchange::{Format, Imported, Options, import};
use crate::time::{Date, DateError};

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

/// The date of the row behind others, in a column of that name; or why it has none.
fn cell(column: &str, before: &str, text: &str) -> Result<String, String> {
    let mut read = read(&format!("{column},title\n{before}\"{text}\",x\n"), Format::Csv);
    let row = 2 + before.lines().count();
    match read.records.iter().find(|record| record.line == row) {
        Some(record) => Ok(record.date.clone()),
        None => Err(read.report.skipped.pop().unwrap_or_else(|| panic!("{text} is gone")).why),
    }
}

/// What is meant by the dates that a refusal names, each written where it says.
fn followed(column: &str, before: &str, text: &str) -> Vec<String> {
    let why = cell(column, before, text).expect_err(text);
    let pieces: Vec<&str> = why.split('`').collect();
    let forms = pieces.windows(2).skip(1).step_by(2).filter(|pair| pair[0] != text);
    let meant = forms.filter_map(|pair| {
        let column = if pair[1].starts_with(" in a column `edtf`") { "edtf" } else { column };
        let read = cell(column, before, pair[0]).ok();
        assert!(read.is_some() || Date::parse(pair[0]).is_err(), "{text}: `{}` is read as nothing: {why}", pair[0]);
        read
    });
    meant.collect()
}

#[test]
fn every_date_that_a_refusal_names_is_read_as_what_it_stands_for_where_it_is_written() {
    let texts = [
        "between 1450 and 1460",
        "1914/15",
        "19. Jh.",
        "1950/51",
        "1968±5",
        "FY2012",
        "2012/5",
        "17th-18th century",
        "WS 2012/13",
        "-1",
        "-44",
        "early May 2012",
        "1950.05",
        "1950-1",
        "c. 450–400 BC",
    ];
    for text in texts {
        let Err(DateError::Invalid { suggestions, .. }) = Date::parse(text) else { panic!("{text} is a date") };
        // Alone, and in a column in which `2012-05` can be two years.
        for before in ["", "1999-00,y\n"] {
            let meant = followed("date", before, text);
            let lacking: Vec<&String> = suggestions.iter().filter(|form| !meant.contains(form)).collect();
            assert!(lacking.is_empty(), "{text} after {before:?}: {lacking:?} of {meant:?}");
        }
    }
    assert_eq!(followed("date", "", "1921-22"), ["[1921-22]", "1921/1922"]);
    assert_eq!(followed("date", "1999-00,y\n", "2000-01"), ["2000-01", "2000/2001"]);
    assert_eq!(followed("date", "", "0000"), ["0000"]);
    assert_eq!(followed("year", "", "-44"), ["-0043", "-0044"]);
    assert_eq!(followed("year", "1999,y\n", "98"), ["0098"]);
}

#[test]
fn columns_are_known_by_their_names_in_many_languages() {
    for (text, summary, category) in [
        ("Дата,Событие,Описание,Категория\n1945,x,s,c\n", "s", "c"),
        ("日付,タイトル,説明,分類\n1945,x,s,c\n", "s", "c"),
        ("Début,Événement,Résumé,Catégorie\n1945,x,s,c\n", "s", "c"),
        ("Datum von,Bezeichnung,Anmerkungen,Gruppe\n1945,x,s,c\n", "s", "c"),
        ("Tarih,Başlık,Açıklama,Kategori\n1945,x,s,c\n", "s", "c"),
        ("Data rozpoczęcia,Nazwa,Opis,Rodzaj\n1945,x,s,c\n", "s", "c"),
        ("التاريخ,العنوان,الوصف,الفئة\n1945,x,s,c\n", "s", "c"),
    ] {
        let read = read(text, Format::Csv);
        let [record] = &read.records[..] else { panic!("{text}: {:?}", read.report) };
        assert_eq!((&*record.date, &*record.title), ("1945", "x"), "{text}");
        assert_eq!((record.summary.as_deref(), record.category.as_deref()), (Some(summary), Some(category)), "{text}");
    }
}

#[test]
fn a_hint_names_the_columns_that_hold_dates_and_titles() {
    for (text, title) in [
        ("n,Nombor,Waktu,Perihal\n1,7,1945年8月15日,End\n2,8,3 May 1946,Start\n", "End"),
        ("rowid,link to,birth,who is it\n1,https://ex.org/a,1850-05-03,Ada\n2,https://ex.org/b,1851,Bo\n", "Ada"),
        ("x,Event\n1948,A\n", "A"),
        ("date,it's\n1948,A\n", "A"),
    ] {
        let refusal = import(text, Format::Csv, &Options::default()).expect_err(text);
        let hint = refusal
            .why
            .split('`')
            .find(|piece| piece.starts_with("--map"))
            .unwrap_or_else(|| panic!("{}", refusal.why));
        let unquoted = hint.replace("'\\''", "\u{1}").replace('\'', "").replace('\u{1}', "'");
        let pairs = unquoted.split("--map ").skip(1).filter_map(|pair| pair.trim().split_once('='));
        let map = pairs.map(|(key, name)| (key.to_owned(), name.to_owned())).collect();
        let read = import(text, Format::Csv, &Options { map, ..Options::default() });
        let read = read.unwrap_or_else(|refusal| panic!("{text}: {hint}: {}", refusal.why));
        let titles =
            read.records.iter().map(|record| &*record.title).chain(read.report.skipped.iter().map(|row| &*row.what));
        assert!(titles.into_iter().any(|found| found == title), "{text}: {hint}");
    }
}

#[test]
fn a_hint_says_where_the_names_of_the_columns_are_or_which_to_write() {
    let why = |text: &str| import(text, Format::Csv, &Options::default()).expect_err(text).why;
    assert!(
        why("My table\n\nMade in May\ndate,title\n1948,A\n")
            .contains("stand in line 4, it seems; delete the lines above")
    );
    assert!(why("My table\nDatum;Titel\n1948;A\n").contains("stand in line 2, it seems"));
    let header = "1948;First;https://ex.org\n1949;Second;\n";
    let told = why(header);
    let [_, names] = told.split("such as `").collect::<Vec<_>>()[..] else { panic!("{told}") };
    let names = names.trim_end_matches('`');
    assert_eq!(names, "date;title;column-3");
    assert_eq!(read(&format!("{names}\n{header}"), Format::Csv).records.len(), 2);
}

#[test]
fn results_of_sparql_are_read_by_what_their_terms_say() {
    let text = "?item\t?itemLabel\t?date\n\
                <http://www.wikidata.org/entity/Q1>\t\"A\"@en\t\"1850-01-01T00:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime>\n\
                <http://www.wikidata.org/entity/Q2>\t\"B \\\"x\\\"\"@en\t\"1850-05-03T00:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime>\n";
    let read = read(text, Format::Tsv);
    let events: Vec<(&str, &str)> = read.records.iter().map(|record| (&*record.date, &*record.title)).collect();
    assert_eq!(events, [("1850", "A"), ("1850-05-03", "B \"x\"")], "{:?}", read.report);
    assert_eq!(read.records[0].url.as_deref(), Some("http://www.wikidata.org/entity/Q1"));
}
