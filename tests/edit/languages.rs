//! Texts in one of several languages, set and taken away.

use dateline::edit::{Change, EditError, Value, edit};

const TEXT: &str = "title: T
events:
  # The first.
  - id: a
    date: 2012 # so
    title: Rome # old
  - id: b
    date: 2013
    title:
      en: Paris
      fr: Lutèce # its name
    summary: { en: One, 'fr': Un } # two
  - { id: c, date: 2014, title: Bonn }
  - { id: d, date: 2015, title: { en: Kiel, de: Kiel } }
";

fn set(id: &str, key: &str, value: Option<&str>) -> Result<String, EditError> {
    let change = Change::Set { id: id.into(), key: key.into(), value: value.map(Value::text) };
    edit(TEXT, &change).map(|edited| edited.text)
}

/// The text with one line, or a part of one, written otherwise.
#[track_caller]
fn becomes(id: &str, key: &str, value: Option<&str>, (old, new): (&str, &str)) {
    assert_eq!(TEXT.matches(old).count(), 1, "{old}");
    assert_eq!(set(id, key, value).expect("it is set"), TEXT.replace(old, new), "{id} {key} {value:?}");
}

#[test]
fn a_text_gets_another_language_and_every_other_byte_stays() {
    becomes("a", "title.fr", Some("Rome, toujours"), ("Rome # old", "{ en: Rome, fr: \"Rome, toujours\" } # old"));
    becomes("b", "title.de", Some("Paris"), ("fr: Lutèce # its name\n", "fr: Lutèce # its name\n      de: Paris\n"));
    becomes("b", "summary.de", Some("Eins"), ("'fr': Un }", "'fr': Un, de: Eins }"));
    becomes("c", "title.fr", Some("Bonne"), ("title: Bonn }", "title: { en: Bonn, fr: Bonne } }"));
    becomes("d", "title.fr", Some("Kiel"), ("de: Kiel }", "de: Kiel, fr: Kiel }"));
}

#[test]
fn words_in_a_language_are_replaced_where_they_stand() {
    becomes("b", "title.fr", Some("Paris"), ("Lutèce #", "Paris #"));
    becomes("b", "title.EN", Some("Lutetia"), ("en: Paris\n", "en: Lutetia\n"));
    becomes("b", "summary.fr", Some("Une"), ("'fr': Un }", "'fr': Une }"));
    becomes("a", "title.en", Some("Roma"), ("Rome # old", "Roma # old"));
    becomes("d", "title.de", Some("Kiel am Meer"), ("de: Kiel }", "de: Kiel am Meer }"));
}

#[test]
fn words_in_a_language_are_taken_away_and_those_of_the_file_are_not() {
    becomes("d", "title.de", None, ("en: Kiel, de: Kiel }", "en: Kiel }"));
    becomes("b", "summary.fr", None, ("One, 'fr': Un }", "One }"));
    assert_eq!(set("a", "title.fr", None).expect("nothing to do"), TEXT);
    assert!(matches!(set("b", "title.en", None), Err(EditError::WouldBreak { .. })));
    assert!(matches!(set("a", "title.xx", Some("X")), Err(EditError::WouldBreak { .. })));
}
