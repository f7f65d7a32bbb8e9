//! Files that others made are never replaced, in whatever way a command comes to them; what dateline made is.

use std::fs;
use std::os::unix::fs::symlink;

use super::{Desk, OLD_PICTURE, Ran};

const EVENTS: &str =
    "title: T\nevents:\n  - id: a\n    date: 2011\n    title: First\ntimelines: [{ id: one }, { id: two }]\n";

/// A call, the file that it would replace, and what the refusal calls it.
const CALLS: [(&[&str], &str, &str); 6] = [
    (&["render"], "output/one.svg", "a picture that dateline drew"),
    (&["render", "-o", "far"], "far/two.svg", "a picture that dateline drew"),
    (&["render", "--only", "one", "-o", "far/a.svg"], "far/a.svg", "a picture that dateline drew"),
    (&["render", "--report", "far/a.json"], "far/a.json", "a report that dateline wrote"),
    (&["man", "--dir", "far"], "far/dateline.1", "a manual page that dateline wrote"),
    (&["man", "--dir", "far"], "far/dateline-set.1", "a manual page that dateline wrote"),
];

/// What no run of dateline wrote.
fn foreign() -> Vec<(&'static str, Vec<u8>)> {
    let texts = [
        ("events", EVENTS.to_owned()),
        ("a package", "{\n  \"name\": \"site\",\n  \"version\": \"1.0.0\"\n}\n".to_owned()),
        ("an empty list", "[]\n".to_owned()),
        ("another list", "[{\"picture\": \"cat.png\", \"ok\": true}]\n".to_owned()),
        (
            "a list that only begins as a report",
            "[{\"picture\":\"a\",\"ok\":true,\"errors\":[],\"events\":1}, 3]".to_owned(),
        ),
        ("a drawing", "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"9\"/></svg>\n".to_owned()),
        (
            "a drawing with a role",
            "<svg role=\"graphics-document\" aria-labelledby=\"t d\"><title id=\"t\">A</title></svg>".to_owned(),
        ),
        ("a picture that another program saved", format!("<?xml version=\"1.0\"?>\n{OLD_PICTURE}")),
        ("a page with a picture", format!("<!doctype html>\n<p>Our history</p>\n{OLD_PICTURE}")),
        ("a note", format!("see what I said of {OLD_PICTURE}")),
        ("a page of another program", ".TH \"datelines\" \"1\" \"\" \"GNU\" \"User Commands\"\n".to_owned()),
        ("a blank line", "\n".to_owned()),
    ];
    let bytes = ("an image", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec());
    texts.into_iter().map(|(name, text)| (name, text.into_bytes())).chain([bytes]).collect()
}

/// A folder in which the file of the call is reached in one of several ways, and holds these bytes.
fn desk(target: &str, way: &str, bytes: &[u8]) -> Desk {
    let desk = Desk::new(EVENTS);
    for folder in ["elsewhere", "far", "output"] {
        fs::create_dir_all(desk.path(folder)).unwrap();
    }
    let (folder, name) = target.split_once('/').unwrap();
    let own = desk.path("elsewhere").join(name);
    fs::write(&own, bytes).unwrap();
    match way {
        "file" => fs::rename(&own, desk.path(target)).unwrap(),
        "link" => symlink(format!("../elsewhere/{name}"), desk.path(target)).unwrap(),
        "links" => {
            symlink(&own, desk.path("between")).unwrap();
            symlink("../between", desk.path(target)).unwrap();
        }
        "hard link" => fs::hard_link(&own, desk.path(target)).unwrap(),
        _ => {
            fs::remove_dir(desk.path(folder)).unwrap();
            symlink("elsewhere", desk.path(folder)).unwrap();
        }
    }
    desk
}

const WAYS: [&str; 5] = ["file", "link", "links", "hard link", "folder that is a link"];

#[track_caller]
fn refused(ran: &Ran, said: &str, target: &str, kind: &str) {
    assert_eq!(ran.code, Some(2), "{said}: {}{}", ran.out, ran.err);
    let (first, help) = ran.err.split_once('\n').unwrap();
    let begins = format!("error: `{target}` ");
    assert!(
        first.starts_with(&begins) && first.ends_with(&format!(" not {kind}, so it is not replaced")),
        "{said}: {first}"
    );
    assert!(
        help.starts_with("help: nothing was written; name another ") && help.ends_with(", or move that file away\n"),
        "{help}"
    );
}

#[test]
fn no_file_of_others_is_replaced_and_nothing_beside_it_is_written() {
    for ((args, target, kind), way) in CALLS.iter().flat_map(|call| WAYS.map(|way| (call, way))) {
        for (what, bytes) in foreign() {
            let desk = desk(target, way, &bytes);
            let said = format!("{args:?} over {what} by a {way}");
            refused(&desk.run(args), &said, target, kind);
            assert!(fs::read(desk.path(target)).unwrap() == bytes, "{said}");
            let folder = desk.path(target.split_once('/').unwrap().0);
            assert_eq!(super::names(&folder), [target.split_once('/').unwrap().1], "{said}");
        }
    }
}

#[test]
fn the_help_of_a_refusal_works() {
    for (args, target, _) in CALLS {
        let desk = desk(target, "file", EVENTS.as_bytes());
        let ran = desk.run(args);
        let named = ran.err.split('`').nth(3).unwrap();
        let (flag, free) = named.split_once(' ').unwrap();
        let flags = if flag == "--report" {
            vec!["render", flag, free]
        } else {
            [&args[..args.len().saturating_sub(2).max(1)], &[flag, free]].concat()
        };
        let again = desk.run(&flags);
        assert_eq!(again.code, Some(0), "{flags:?}: {}", again.err);
        assert!(desk.path(free).exists(), "{free}");
        fs::rename(desk.path(target), desk.path("away")).unwrap();
        assert_eq!(desk.run(args).code, Some(0), "{args:?}");
    }
}

#[test]
fn what_dateline_made_is_replaced_in_every_way() {
    let report =
        "[\n  {\n    \"events\": 3,\n    \"picture\": \"a.svg\",\n    \"ok\": true,\n    \"errors\": []\n  }\n]\n";
    let page =
        ".ie \\n(.g .ds Aq \\(aq\n.el .ds Aq '\n.TH \"dateline\" \"1\" \"\" \"dateline 0.0.1\" \"Dateline manual\"\n";
    let merged = format!("<<<<<<< HEAD\n{OLD_PICTURE}=======\n{OLD_PICTURE}>>>>>>> other\n");
    for ((args, target, _), way) in CALLS.iter().flat_map(|call| WAYS.map(|way| (call, way))) {
        let olds = match target.rsplit_once('.').unwrap().1 {
            "svg" => vec![OLD_PICTURE, &merged, ""],
            "json" => vec![report, ""],
            _ => vec![page, ""],
        };
        for old in olds {
            let desk = desk(target, way, old.as_bytes());
            for turn in ["first", "again"] {
                let ran = desk.run(args);
                assert_eq!(ran.code, Some(0), "{args:?} by a {way}, {turn}: {}", ran.err);
            }
            assert!(fs::read_to_string(desk.path(target)).unwrap() != old, "{args:?} by a {way}");
        }
    }
}

#[test]
fn where_one_of_two_pictures_was_made_by_others_neither_is_drawn() {
    let desk = Desk::new(EVENTS);
    assert_eq!(desk.run(&["render"]).code, Some(0));
    let (one, two) = (desk.path("output/one.svg"), desk.path("output/two.svg"));
    let drawn = fs::read_to_string(&one).unwrap();
    fs::write(&two, format!("<?xml version=\"1.0\"?>\n{drawn}")).unwrap();
    fs::write(desk.path("events.yaml"), EVENTS.replace("2011", "2012")).unwrap();
    refused(&desk.run(&["render"]), "one of two", "output/two.svg", "a picture that dateline drew");
    assert!(fs::read_to_string(one).unwrap() == drawn, "all or none");
}
