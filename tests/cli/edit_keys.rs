//! The commands that change a file: keys that no event has, and what is meant by them.

use super::Test;
use super::edit::FILE;

#[test]
fn a_word_that_means_a_key_is_answered_with_that_key() {
    let cases = [
        ("name", "did you mean `title`?"),
        ("Title", "did you mean `title`?"),
        ("headline", "did you mean `title`?"),
        ("titre", "did you mean `title`?"),
        ("when", "did you mean `date`?"),
        ("Datum", "did you mean `date`?"),
        ("description", "did you mean `summary`?"),
        ("type", "did you mean `category`?"),
        ("location", "did you mean `place`?"),
        ("keywords", "did you mean `tags`?"),
        ("people", "did you mean `actors`?"),
        ("startDate", "write when it begins and ends as one `date`, as in `1914-07-28/1918-11-11`"),
        ("end", "write when it begins and ends as one `date`, as in `1914-07-28/1918-11-11`"),
        ("colour", "write it in a category, as in `categories: { war: { color: blue } }`, and here `category: war`"),
        ("imporance", "did you mean `importance`?"),
    ];
    for (key, help) in cases {
        let said = format!("error: events have no key `{key}`\nhelp: {help}\n");
        Test::new().file("events.yaml", FILE).args(["set", "a", key, "x"]).stderr(said).code(2).run();
    }
}

#[test]
fn a_key_that_no_event_has_is_refused_with_the_one_that_is_meant() {
    let near = "error: events have no key `titel`\nhelp: did you mean `title`?\n";
    let ran = Test::new().file("events.yaml", FILE).args(["set", "a", "titel", "x"]).code(2).stderr(near).run();
    assert_eq!(ran.read("events.yaml"), FILE);
    let ran = Test::new().file("events.yaml", FILE).args(["set", "a", "weather", "x"]).any_stderr().code(2).run();
    let choice = "error: events have no key `weather`\nhelp: write `id`, `date`, ";
    assert!(ran.stderr.starts_with(choice), "{}", ran.stderr);
    // What should not be there can be taken away.
    let odd = FILE.replace("title: Protests", "weather: wet\n    title: Protests");
    let ran = Test::new().file("events.yaml", &odd).args(["set", "a", "weather", ""]).any_stdout().run();
    assert_eq!(ran.read("events.yaml"), FILE);
}

#[test]
fn signs_that_nobody_sees_are_written_so_that_json_stays_json() {
    let file = "{\"title\": \"T\", \"events\": [{\"id\": \"x\", \"date\": \"2012\", \"title\": \"A\"}]}\n";
    for sign in ['\u{7}', '\u{85}', '\u{2028}', '\u{202e}', '\u{feff}'] {
        let words = format!("a{sign}b");
        let ran = Test::new().file("events.yaml", file).args(["set", "events.yaml", "x", "summary", &words]);
        let ran = ran.any_stdout().any_stderr().run();
        let json: serde_json::Value = serde_json::from_str(&ran.read("events.yaml")).unwrap();
        assert_eq!(json["events"][0]["summary"], words.as_str());
    }
}
