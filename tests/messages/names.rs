//! What is printed reads back as the same value: codes and dates.

use std::collections::BTreeSet;

use dateline::{Code, Date, Severity};

#[test]
fn every_code_reads_back_from_its_name_and_from_nothing_else() {
    for code in Code::ALL {
        let name = code.to_string();
        assert_eq!((name.parse(), name.as_str()), (Ok(*code), code.as_str()));
        for other in [name.to_uppercase(), name.replace('-', "_") + "_", format!(" {name}"), format!("{name}s")] {
            let error = other.parse::<Code>().expect_err("not a name");
            assert_eq!(error.to_string(), format!("there is no code `{other}`"));
        }
    }
    let names: BTreeSet<String> = Code::ALL.iter().map(Code::to_string).collect();
    assert_eq!(names.len(), Code::ALL.len(), "no two codes have one name");
}

#[test]
fn names_fill_a_column() {
    assert_eq!(format!("{:<14}|{:>8}|", Code::TextCut, Severity::Error), "text-cut      |   error|");
    assert_eq!(format!("{:~^9}", "2012".parse::<Date>().expect("a date")), "~~2012~~~");
}

#[test]
fn every_date_of_the_tables_reads_back_as_itself() {
    let public = include_str!("../edtf/public.tsv").lines().skip(1).filter_map(|line| line.split('\t').nth(1));
    let texts = public.map(|text| serde_json::from_str::<String>(text).expect("a JSON string"));
    let (mut dates, mut refused) = (0, 0);
    for text in texts {
        match text.parse::<Date>() {
            Ok(date) => {
                assert_eq!(date.to_string(), text);
                assert_eq!(date.to_string().parse::<Date>(), Ok(date));
                dates += 1;
            }
            Err(error) => {
                assert_eq!(Date::parse(&text), Err(error));
                refused += 1;
            }
        }
    }
    assert!(dates > 300 && refused > 100, "the table was read: {dates} dates, {refused} other texts");
}
