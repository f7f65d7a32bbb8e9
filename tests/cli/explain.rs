//! `dateline explain`: each kind of error and warning in the words of the manual.

use dateline::Code;

use super::Test;

#[test]
fn each_code_is_explained_with_its_examples() {
    for code in Code::ALL {
        let said = Test::new().args(["explain", code.as_str()]).any_stdout().run().stdout;
        assert!(said.starts_with(&format!("{}\n\n", code.as_str())), "{said}");
        assert!(said.contains("\nCorrected:\n\n    "), "{said}");
        assert!(!said.contains("```") && !said.contains("## "), "{said}");
    }
}

#[test]
fn all_codes_are_listed_with_a_line_each() {
    let said = Test::new().args(["explain"]).any_stdout().run().stdout;
    let names: Vec<&str> = said.lines().map(|line| line.split(' ').next().unwrap()).collect();
    assert_eq!(names, Code::ALL.iter().map(|code| code.as_str()).collect::<Vec<_>>());
    assert!(
        said.lines().all(|line| line.len() > 30 && line.chars().count() < 160 && !line.ends_with(['.', ':'])),
        "{said}"
    );
}

#[test]
fn a_code_that_is_none_gets_the_nearest_and_the_list() {
    let ran = Test::new().args(["explain", "date-invald"]).any_stderr().code(2).run();
    assert!(ran.stderr.contains("there is no kind of error or warning `date-invald`"), "{}", ran.stderr);
    assert!(ran.stderr.contains("did you mean `date-invalid`?"), "{}", ran.stderr);
    assert!(Code::ALL.iter().all(|code| ran.stderr.contains(code.as_str())), "{}", ran.stderr);
    let same = |word: &str| Test::new().args(["explain", word]).any_stdout().run().stdout;
    assert_eq!(same("[date-invalid]"), same("Date_Invalid"));
}

#[test]
fn a_long_text_is_set_as_wide_as_the_reader_says() {
    let prose = |said: &str| said.lines().filter(|line| !line.starts_with(' ')).map(str::len).max().unwrap();
    let usual = Test::new().args(["explain", "date-ambiguous"]).any_stdout().run().stdout;
    assert!((80..=100).contains(&prose(&usual)), "{usual}");
    let narrow = Test::new().args(["explain", "date-ambiguous"]).shell("COLUMNS=40", "").any_stdout().run().stdout;
    assert!((30..=40).contains(&prose(&narrow)), "{narrow}");
    assert_eq!(usual.split_whitespace().collect::<Vec<_>>(), narrow.split_whitespace().collect::<Vec<_>>());
}

#[test]
#[cfg(target_os = "linux")]
fn on_a_terminal_it_is_set_as_wide_as_that() {
    for (args, example) in [("explain", "\t"), ("explain date-invalid", "    ")] {
        let script = "script -qec \"stty rows 24 cols 60; '$0' $1 $2\" /dev/null #";
        let mut test = Test::new().shell(script, "").any_stdout().any_stderr();
        test.args = vec![args.into()];
        let said = test.run().stdout;
        let mut prose = said.lines().filter(|line| !line.starts_with(example));
        assert!(prose.all(|line| line.trim_end().len() <= 60), "{said}");
        assert!(said.lines().any(|line| line.trim_end().len() > 50), "{said}");
    }
}
