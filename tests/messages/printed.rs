//! What a user of the library prints is what the command prints.

use dateline::{Diagnostic, EditError, Severity, Span};

use crate::messages::{checked_fixtures, printed_by_the_command};

#[test]
fn the_command_prints_each_diagnostic_as_the_library_renders_it() {
    let printed = printed_by_the_command(&["--all"]);
    let mut rest = printed.as_str();
    let (files, all) = checked_fixtures();
    for (file, found) in all {
        let of = |severity| found.iter().filter(move |one| one.severity == severity);
        for one in of(Severity::Error).chain(of(Severity::Warning)) {
            // A command in a hint has the file that it is about.
            let hint = one.hint.as_deref().map(|hint| {
                let name = files.name(file);
                let hint = hint.replace("`dateline check --fix`", &format!("`dateline check --fix {name}`"));
                hint.replace("`dateline move ", &format!("`dateline move {name} "))
            });
            let named = hint.map_or_else(|| one.clone(), |hint| one.clone().hint(hint));
            let shown = named.render(files.name(file), files.text(file)) + "\n\n";
            rest = rest.strip_prefix(&shown).unwrap_or_else(|| panic!("expected {shown}\nfound {rest:.600}"));
        }
        // How many there are, or that there are none.
        rest = rest.split_once('\n').expect("a line about the whole file").1;
    }
    assert_eq!(rest, "");
}

#[test]
fn colours_are_all_that_is_added() {
    let (files, all) = checked_fixtures();
    for one in all.iter().flat_map(|(_, found)| found) {
        let bare = anstream::adapter::strip_str(&one.render_ansi(&files)).to_string();
        assert_eq!(bare, one.render_in(&files));
    }
}

#[test]
fn nothing_that_is_rendered_acts_on_a_terminal() {
    let text = "title: \u{1b}[31m\u{202e}\nevents: [{ date: \u{7}2012, title: A }]\n";
    for found in dateline::check(text).diagnostics {
        let shown = found.render("\u{1b}]0;x\u{7}.yaml", text);
        assert!(!shown.contains(|letter| letter != '\n' && dateline::text::is_active(letter)), "{shown:?}");
    }
    let error = EditError::NoEvent { id: "\u{1b}[2J".into(), near: None };
    assert!(error.render("a.yaml", text).starts_with("error: there is no event `<U+001B>[2J`\nhelp: "));
}

#[test]
fn a_refused_edit_shows_its_lines() {
    let text = "title: T\nevents:\n\t- date: 2012\n";
    let expected = "\
error: a tab stands where spaces are counted
 --> events.yaml:3:1
  |
3 |     - date: 2012
  | ^^^^
  |
  = help: write spaces instead";
    assert_eq!(EditError::Tab { span: Span::new(17, 18) }.render("events.yaml", text), expected);
}

#[test]
fn severities_are_named_in_the_first_word() {
    let words = |found: Diagnostic| found.render("a", "b").split('[').next().map(str::to_owned);
    let code = dateline::Code::LongTitle;
    assert_eq!(words(Diagnostic::error(code, Span::default(), "x")).as_deref(), Some(Severity::Error.as_str()));
    assert_eq!(words(Diagnostic::warning(code, Span::default(), "x")).as_deref(), Some(Severity::Warning.as_str()));
}
