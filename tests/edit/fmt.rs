//! The usual layout: what the layout is, and that our own files have it.

use std::fs;
use std::path::Path;

use dateline::edit::{EditError, fmt};

#[track_caller]
fn becomes(before: &str, after: &str) {
    let once = fmt(before, false).unwrap_or_else(|error| panic!("{error:?}"));
    assert_eq!(once, after);
    assert_eq!(fmt(after, false).as_deref(), Ok(after), "a second time");
}

#[test]
fn the_shipped_file_is_set_out_as_usual() {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("events.yaml")).unwrap();
    for sort in [false, true] {
        assert_eq!(fmt(&text, sort).as_deref(), Ok(text.as_str()));
    }
}

#[test]
fn space_order_and_quotes_become_usual() {
    becomes(
        "title:   \"A title\"\nevents:\n- title: 'It''s A'\n  date:  \"2012\"   # a year\n  id: a\n  tags: [ a,'b' ,\"c, d\" ]\n\
         \x20 summary: >-\n         Words\n         here.\n- {date: 2013,title: B}\n",
        "title: A title\nevents:\n  - id: a\n    date: 2012   # a year\n    title: It's A\n    summary: >-\n      Words\n      here.\n\
         \x20   tags: [a, b, \"c, d\"]\n\n  - { date: 2013, title: B }\n",
    );
}

#[test]
fn comments_stay_beside_their_neighbours() {
    becomes(
        "# top\n\n\n# more\ntitle: A # t\n# of events\nevents: # e\n# section\n\n# of a\n- title: A\n  # of date\n  date: 2012\n  # end of a\n\
         # of b\n- date: 2013\n  title: B\n# of pictures\ntimelines:\n- id: overview\n# end\n",
        "# top\n\n# more\ntitle: A # t\n# of events\nevents: # e\n  # section\n\n  # of a\n  # of date\n  - date: 2012\n    title: A\n    # end of a\n\n\
         \x20 # of b\n  - date: 2013\n    title: B\n# of pictures\ntimelines:\n  - id: overview\n# end\n",
    );
}

#[test]
fn only_when_asked_events_are_put_in_order_of_time() {
    let text = "title: A\nevents:\n  - date: 2013\n    title: B\n\n  # of a\n  - date: 2012\n    title: A\n";
    assert_eq!(fmt(text, false).as_deref(), Ok(text));
    let sorted = "title: A\nevents:\n  # of a\n  - date: 2012\n    title: A\n\n  - date: 2013\n    title: B\n";
    assert_eq!(fmt(text, true).as_deref(), Ok(sorted));
}

#[test]
fn quotes_stay_where_they_are_needed() {
    let kept = "title: \"1984\"\nevents:\n  - date: 2012\n    title: 'a: b'\n    tags: [\"no\", 'x, y', \"\\t\"]\n    place: \"null\"\n";
    becomes(kept, kept);
}

#[test]
fn keys_with_a_question_mark_are_written_as_the_others() {
    becomes(
        "? title\n: A\nsources:\n  ? a\n  : title: S\n    ? note\n    : |\n     Two\n     lines\n? events\n: - ? date\n    : 2012 # a year\n    \
         title: B\n    ? sources\n    : - a\n    ? tags\n    : [x]\n",
        "title: A\nsources:\n  a:\n    title: S\n    note: |\n      Two\n      lines\nevents:\n  - date: 2012 # a year\n    title: B\n    \
         tags: [x]\n    sources:\n      - a\n",
    );
    let complex = "a key is written with `?`";
    refused("title: A\nevents:\n  - ? title # why\n    : A\n    date: 2012\n", complex, "? title");
    refused("title: A\nevents:\n  - date: 2012\n    title: A\n    ? x-own\n    : B\n", complex, "? x-own");
}

#[test]
fn a_comment_right_below_an_event_stays_with_it() {
    let text = "title: A\nevents:\n  - date: 2013\n    title: B\n  # tail of b\n\n  # of c\n  - date: 2012\n    title: C\n  # tail of c\n";
    becomes(text, text);
    let sorted = "title: A\nevents:\n  # of c\n  - date: 2012\n    title: C\n\n  - date: 2013\n    title: B\n  # tail of b\n  # tail of c\n";
    assert_eq!(fmt(text, true).as_deref(), Ok(sorted));
    // Without a blank line behind it, it leads to the next.
    let text = "title: A\nevents:\n  - date: 2013\n    title: B\n  # of c\n  - date: 2012\n    title: C\n";
    becomes(text, &text.replace("  # of c", "\n  # of c"));
}

#[test]
fn what_cannot_be_set_out_is_refused() {
    assert!(matches!(fmt("title: A\nevents: 3\n", false), Err(EditError::Invalid { .. })));
    assert!(matches!(fmt("{title: A, events: [{date: 2012, title: B}]}", false), Err(EditError::FlowStyle { .. })));
}

/// What a refusal is called and where it points.
#[track_caller]
fn refused(text: &str, message: &str, place: &str) {
    let error = fmt(text, false).expect_err(text);
    let places: Vec<&str> = error.places().into_iter().map(|span| &text[span.range()]).collect();
    assert_eq!((error.message().as_str(), places), (message, vec![place]), "{text}");
    assert!(error.hint().is_some(), "a way forward: {text}");
}

#[test]
fn each_refusal_points_at_what_is_in_the_way() {
    let property = "a value that starts with `&`, `*` or `!` is in the way";
    // Behind a new order the alias would stand before its anchor.
    refused("title: A\nevents:\n  - summary: &a B\n    date: 2012\n    title: *a\n", property, "&a");
    refused("title: A\nevents:\n  - date: 2012\n    &key title: B\n", property, "&key");
}

#[test]
fn lines_around_the_document_stay() {
    let (before, after) =
        ("title:  A\nevents:\n- date: 2012\n  title: B\n", "title: A\nevents:\n  - date: 2012\n    title: B\n");
    for head in ["---\n", "# first\n--- # start\n", "%YAML 1.2\n# why\n---\n\n# more\n", "\u{feff}---\n", "\u{feff}"] {
        for tail in ["", "...\n", "# end\n...\n# after\n", "..."] {
            let head = head.replace("\n\n#", "\n#");
            becomes(&format!("{head}{before}{tail}"), &format!("{head}{after}{tail}"));
        }
    }
}

#[test]
fn anchors_aliases_and_tags_stay_where_they_are() {
    let kept = "title: !!str A # !c\nsubtitle: &a A\ndescription: *a\nevents:\n  - &one\n    date: 2012\n    title: B\n\n  \
                - { date: &d 2012, title: C }\n\n  - date: *d\n    title: &long >-\n      Words\n    tags: &t\n      - a\n      - *a\n\n  \
                - date: 2013\n    title: D\n    tags: *t\n";
    becomes(kept, kept);
    becomes(
        "title: A\nevents:\n- &one   # first\n  title: B\n  date:   2012\n-   title:   &t   C\n    date: 2013\n    tags: [ *t ,b ]\n",
        "title: A\nevents:\n  - &one   # first\n    date: 2012\n    title: B\n\n  - date: 2013\n    title: &t C\n    tags: [*t, b]\n",
    );
}

#[test]
fn the_authors_own_keys_are_left_as_they_are() {
    let own = "x-made:   {by:  hand,  'at': [ a,b ]}   # by me\nx-more:\n      deep:\n       -   a # b\n\n       - |\n         text\n";
    let kept = format!(
        "title: A\n{own}events:\n  - date: 2012\n    title: B\n    x-note:   'kept'\n    x-map:\n      a:   1\n      # of b\n      b: 2\n"
    );
    becomes(&kept, &kept);
    let before = "title: A\nevents:\n- x-map:\n      a:   1\n    # odd\n  title: B\n  date: 2012\n";
    becomes(before, "title: A\nevents:\n  - date: 2012\n    title: B\n    x-map:\n        a:   1\n      # odd\n");
}

#[test]
fn what_only_looks_like_a_marker_is_set_out() {
    let text = "title: A\ndescription: |-\n  words\n  ---\n  ... more\nevents:\n  - date: 2012\n    title: R & D *\n";
    becomes(text, text);
}
