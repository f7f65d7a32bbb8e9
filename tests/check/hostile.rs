//! Hostile files: read right letter by letter, or refused with a line and a remedy; no panic, in bounded time.

use std::time::{Duration, Instant};

use dateline::{Chronicle, Code, Diagnostic};

/// Far above what a debug build needs, far below what a person would put up with.
const PATIENCE: Duration = Duration::from_secs(10);

fn codes(text: &str) -> Vec<Code> {
    let begun = Instant::now();
    let read = dateline::read(text);
    assert!(begun.elapsed() < PATIENCE, "{:?} for {:?}...", begun.elapsed(), text.get(..40));
    assert!(read.diagnostics.iter().all(|one| one.hint.is_some() && one.span.end() <= text.len()));
    read.diagnostics.iter().map(|one| one.code).collect()
}

fn whole(text: &str) -> Chronicle {
    let read = dateline::read(text);
    // That a font lacks a letter, or a label is long or a word for true or false, is no reason to lose it.
    let is_look = |one: &Diagnostic| {
        matches!(one.code, Code::NoGlyph | Code::LongTitle | Code::ControlCharacter)
            || one.message.ends_with("as it stands")
    };
    let diagnostics: Vec<_> = read.diagnostics.iter().filter(|one| !is_look(one)).collect();
    assert!(diagnostics.is_empty(), "{text}: {diagnostics:?}");
    read.value.expect("a chronicle")
}

fn titled(title: &str) -> String {
    whole(&format!("title: T\nevents:\n- date: 2012\n  title: {title}\n")).events[0].title.to_string()
}

#[test]
fn titles_keep_every_letter() {
    let same = [
        "no",
        "yes",
        "on",
        "true",
        "False",
        "12:30",
        "1e3",
        "0o17",
        "0x1F",
        "1.10",
        "007",
        "1_000",
        ".5",
        "+1",
        "-0",
        ".inf",
        ".NaN",
        "2012-05-25",
        "<script>alert(1)</script>",
        "a\"b",
        "a'b",
        "a#b",
        "a:b",
        "=",
        "nil",
        "Null and void",
        "\u{202e}abc\u{202c}",
        "e\u{301}",
        "中文",
        "😀",
        "a\u{2028}b",
        "a\u{200b}b",
        "-x",
    ];
    for title in same {
        assert_eq!(titled(title), title);
    }
    let quoted = [
        ("\"null\"", "null"),
        ("']]>'", "]]>"),
        ("'~'", "~"),
        ("\"\\x41\\u00e9\\t\"", "Aé\t"),
        ("'it''s'", "it's"),
        ("\"a\\0b\"", "a\0b"),
        ("!!str null", "null"),
    ];
    for (written, title) in quoted {
        assert_eq!(titled(written), title);
    }
    assert_eq!(titled("|-\n    two\n    lines"), "two\nlines");
    assert_eq!(titled(">-\n    two\n    lines"), "two lines");
    assert_eq!(titled("two\n    lines"), "two lines");
}

#[test]
fn dates_keep_every_letter() {
    for date in ["2013", "0079", "-0044", "197X", "2012-05-25", "1e3", "2012-05~"] {
        let text = format!("title: T\nevents:\n- {{ date: {date}, title: A }}\n");
        match dateline::time::Date::parse(date) {
            Ok(_) => assert_eq!(whole(&text).events[0].date.as_written(), date),
            Err(_) => assert_eq!(codes(&text), [Code::DateInvalid], "{date}"),
        }
        let quoted = text.replace(date, &format!("\"{date}\""));
        assert_eq!(codes(&quoted), codes(&text), "{date}");
    }
}

#[test]
fn lists_of_numbers_are_texts_too() {
    let read = whole(
        "title: T\nsources:\n  2013: { title: A }\n  1e3: { title: B }\nevents:\n- { date: 2012, title: A, tags: [1.10, no, 0o17], sources: [2013, 1e3] }\n",
    );
    assert_eq!(read.events[0].tags, ["1.10", "no", "0o17"]);
    assert_eq!(read.events[0].sources.iter().map(|one| one.source).collect::<Vec<_>>(), [0, 1]);
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    for bytes in [&b"title: caf\xe9\n"[..], b"\xff\xfet\0i", b"\xc0\x80", b"title: \xed\xa0\x80"] {
        let (text, read) = dateline::read::read_bytes(bytes);
        assert_eq!(read.diagnostics.len(), 1);
        let found = &read.diagnostics[0];
        assert_eq!((found.code, &text[found.span.range()]), (Code::NotUtf8, "\u{fffd}"));
    }
}

#[test]
fn files_with_nothing_in_them_are_refused() {
    for text in ["", " ", "\n\n", "# only\n# comments\n", "\u{feff}", "---\n", "---\n...\n", "~", "null\n"] {
        assert_eq!(codes(text), [Code::EmptyFile], "{text:?}");
    }
}

#[test]
fn marks_and_line_ends_do_not_shift_places() {
    let plain = "title: T\nevents:\n- date: 2012/2011\n  title: é中\n  wether: x\n";
    let expected: Vec<(usize, usize)> = places(plain);
    assert_eq!(expected, [(3, 9), (5, 3)]);
    assert_eq!(places(&format!("\u{feff}{plain}")), expected);
    assert_eq!(places(&plain.replace('\n', "\r\n")), expected);
    assert_eq!(places(&format!("\u{feff}{}", plain.replace('\n', "\r\n"))), expected);
}

fn places(text: &str) -> Vec<(usize, usize)> {
    let lines = dateline::text::LineIndex::new(text);
    let read = dateline::read(text);
    let place = |at: usize| lines.position(text, at);
    read.diagnostics.iter().map(|one| (place(one.span.start()).line, place(one.span.start()).column)).collect()
}

#[test]
fn nesting_and_aliases_stop_at_a_limit() {
    let open = |sign: &str| format!("title: T\nevents: {}", sign.repeat(10_000));
    for text in [
        open("["),
        open("{a: "),
        open("- "),
        open("[{a: "),
        "[".repeat(50_000),
        "? ".repeat(10_000),
        "- ".repeat(10_000),
    ] {
        let found = codes(&text);
        assert!(matches!(found[..], [Code::LimitExceeded | Code::YamlSyntax]), "{found:?} {:?}", text.get(..30));
    }
    let mut laughs = "a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n".to_owned();
    for pair in ('a'..='z').collect::<Vec<_>>().windows(2) {
        laughs += &format!("{}: &{} [{}]\n", pair[1], pair[1], vec![format!("*{}", pair[0]); 9].join(", "));
    }
    assert_eq!(codes(&laughs), [Code::LimitExceeded]);
    let mut chain = "title: T\nx: &x0 [a]\n".to_owned();
    for at in 0..900 {
        chain += &format!("x{at}: &x{} [*x{at}]\n", at + 1);
    }
    assert!(codes(&chain).contains(&Code::UnknownKey));
}

#[test]
fn aliases_mean_what_they_repeat() {
    let text = "title: T\nevents:\n- &first { date: &day 2012, title: A, tags: &tags [1.10] }\n- { date: *day, title: B, tags: *tags }\n- *first\n";
    let events = whole(text).events;
    assert_eq!(events.iter().map(|one| one.title.as_str()).collect::<Vec<_>>(), ["A", "B", "A"]);
    assert_eq!(events.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["a-2012", "b-2012", "a-2012-2"]);
    assert!(events.iter().all(|one| one.tags == ["1.10"]));
}

#[test]
fn large_values_are_read_whole_and_larger_ones_refused() {
    let large = "é ".repeat(20_000);
    let title = large.trim_end();
    assert_eq!(titled(title), title);
    assert_eq!(titled(&format!("\"{title}\"")), title);
    let text = format!(
        "title: T\nevents:\n- {{ date: 2012, title: A, summary: {0} }}\n- {{ date: x, title: {0} }}\n",
        large.repeat(200)
    );
    assert_eq!(codes(&text), [Code::LimitExceeded, Code::DateInvalid, Code::LimitExceeded, Code::LongTitle]);
    let key = "k".repeat(60_000);
    assert_eq!(codes(&format!("title: T\n? {key}\n: 1\nevents: [{{ date: 2012, title: A }}]\n")), [Code::UnknownKey]);
}

#[test]
fn many_diagnostics_are_reported_in_bounded_time() {
    let keys: String = (0..20_000).map(|at| format!("  k{at}: x\n")).collect();
    assert!(!codes(&format!("title: T\nevents:\n- date: 2012\n  title: A\n{keys}")).is_empty());
    let events: String =
        (0..1_500).map(|at| format!("- {{ id: e{at}, date: 2012, title: A, links: [{{ to: f{at} }}] }}\n")).collect();
    assert_eq!(codes(&format!("title: T\nevents:\n{events}")).len(), 1_500);
    let same: String = (0..20_000).map(|_| "- { date: 2012, title: A }\n".to_owned()).collect();
    assert_eq!(codes(&format!("title: T\nevents:\n{same}")), []);
}

#[test]
fn many_events_on_one_line_are_read_in_bounded_time() {
    let events: Vec<String> = (0..150_000).map(|at| format!("{{ date: 2012, title: A{at} }}")).collect();
    assert_eq!(codes(&format!("title: T\nevents: [{}]\n", events.join(", "))), []);
}

#[test]
fn what_is_reported_of_a_mapping_grows_no_faster_than_its_keys() {
    let reported = |key: &str, count: usize| -> usize {
        let text = format!("title: T\nevents: []\n{}", format!("{key}: 2012\n").repeat(count));
        let size = |one: &dateline::Diagnostic| {
            let edits = one.fixes().iter().flat_map(|fix| &fix.edits).map(|edit| edit.text.len() + 16).sum::<usize>();
            one.message.len() + one.hint.as_ref().map_or(0, String::len) + edits
        };
        dateline::read(&text).diagnostics.iter().map(size).sum()
    };
    for key in ["a", "from", "start", "end", "titel", "layout", "tag", "x"] {
        let (few, many) = (reported(key, 1_000), reported(key, 2_000));
        // Of n keys n - 1 are there a second time: twice as many keys make one message more than twice as many.
        assert!(many <= 2 * few + 200, "{key}: {few} bytes told of 1,000 keys, {many} of 2,000");
    }
    let last = |text: &str| {
        let found = dateline::read(text).diagnostics;
        let mut unknown = found.into_iter().filter(|one| one.code == Code::UnknownKey);
        unknown.next_back().and_then(|one| one.hint.clone()).expect("a hint")
    };
    let file = |key: &str| last(&format!("title: T\nevents: []\n{}", format!("{key}: 2012\n").repeat(66)));
    assert_eq!(file("from"), "write `from` in `timelines`");
    let interval = "write `date:` with its beginning and its end, such as `date: 1939-09-01/1945-09-02`";
    let event = |key: &str| {
        let others: String = (0..64).map(|at| format!("  x{at}: 1\n")).collect();
        last(&format!("title: T\nevents:\n- title: A\n{others}  {key}: 2012\n"))
    };
    assert_eq!([event("start"), event("end")], [interval, interval]);
    let timeline = format!("title: T\nevents: []\ntimelines:\n- id: t\n{}", "  tags: a\n".repeat(66));
    assert_eq!(last(&timeline), "write `tag` in `where`");
}

#[test]
fn of_thousands_of_diagnostics_of_one_mapping_a_thousand_are_reported_and_the_others_counted() {
    let text = format!("title: T\nevents: []\n{}", "unheard-of: 2012\n".repeat(1_500));
    let found = dateline::read(&text).diagnostics;
    let last = |code: Code| {
        let of_kind: Vec<_> = found.iter().filter(|one| one.code == code).collect();
        (of_kind.len(), of_kind.last().map(|one| (one.message.clone(), text[..one.span.start()].lines().count() + 1)))
    };
    let reported = |words: &str, line| (1_001, Some((words.to_owned(), line)));
    assert_eq!(last(Code::UnknownKey), reported("500 more unknown keys from here on", 1_003));
    assert_eq!(last(Code::DuplicateKey), reported("499 more keys are written twice, from here on", 1_004));
}

#[test]
fn files_of_keys_and_values_without_letters_are_refused_at_once() {
    for line in ["-\n", ":\n", "?\n", "a: b\n", "a:\n", "- a: b\n", "- - -\n"] {
        for head in ["", "title: T\nevents:\n"] {
            let text = format!("{head}{}", line.repeat(700_000));
            let found = codes(&text);
            assert_eq!(found.last(), Some(&Code::LimitExceeded), "{head}{line}: {}", found.len());
            assert!(found.len() < 10, "{head}{line}: {} errors", found.len());
        }
    }
    assert_eq!(codes(&format!("title: T\nevents:\n{}", "- date: 2012\n  title: A\n".repeat(150_000))), []);
}

#[test]
fn a_list_of_which_ten_thousand_entries_cannot_be_read_is_given_up() {
    let file = |count: usize| format!("title: T\nevents:\n{}", "- date: soon\n  title: A\n".repeat(count));
    let read = |count: usize| {
        let found = dateline::read(&file(count)).diagnostics;
        (found.len(), found.last().map(|one| (one.code, one.message.clone())))
    };
    assert_eq!(read(9_000).0, 9_000);
    let (count, last) = read(40_000);
    let message = format!(
        "more than 10000 entries before cannot be read: this entry and the {} after it are not looked at",
        40_000 - count
    );
    assert!(count <= 20_000, "{count}");
    assert_eq!(last, Some((Code::LimitExceeded, message)));
    // What a fix corrects is reported however much it is.
    let fixable = format!("title: T\nevents:\n{}", "- date: 5 May 2012\n  title: A\n".repeat(30_000));
    assert_eq!(dateline::read(&fixable).diagnostics.len(), 30_000);
}
