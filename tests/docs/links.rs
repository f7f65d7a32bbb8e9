//! Every link in every Markdown file of the repository leads to a file and, after `#`, to a heading that is there.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

use super::page::{Page, headings};
use super::root;

/// Folders that hold nothing of ours.
const SKIPPED: [&str; 4] = ["target", ".git", "corpus", "node_modules"];

/// All Markdown files below a folder, from the top of the repository.
pub(super) fn pages(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(root("").join(folder)).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let inner = folder.join(&name);
        if path.is_dir() && !SKIPPED.contains(&name.as_str()) {
            pages(&inner, found);
        } else if name.ends_with(".md") {
            found.push(inner);
        }
    }
}

/// `docs/cookbook/../format.md` as `docs/format.md`.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => assert!(plain.pop(), "{} leads out of the repository", path.display()),
            Component::CurDir => {}
            other => plain.push(other),
        }
    }
    plain
}

/// What is wrong with a link of a page.
fn diagnostic(page: &Path, link: &str, anchors: &BTreeMap<PathBuf, Vec<String>>) -> Option<String> {
    if link.contains("://") || link.starts_with("mailto:") {
        return (!link.starts_with("https://") && !link.starts_with("mailto:")).then(|| "not by https".to_owned());
    }
    let (path, anchor) = link.split_once('#').map_or((link, None), |(path, anchor)| (path, Some(anchor)));
    let target = if path.is_empty() { page.to_owned() } else { plain(&page.parent().unwrap().join(path)) };
    if !root("").join(&target).exists() {
        return Some(format!("there is no {}", target.display()));
    }
    let known = anchors.get(&target);
    anchor
        .filter(|anchor| known.is_none_or(|known| !known.iter().any(|one| one == anchor)))
        .map(|anchor| format!("no heading `{anchor}`"))
}

#[test]
fn every_link_leads_somewhere() {
    let mut files = Vec::new();
    pages(Path::new(""), &mut files);
    assert!(files.len() > 60, "{}", files.len());
    let read = |path: &PathBuf| fs::read_to_string(root("").join(path)).unwrap();
    let anchors: BTreeMap<PathBuf, Vec<String>> =
        files.iter().map(|path| (path.clone(), headings(&read(path)))).collect();
    let (mut diagnostics, mut links) = (Vec::new(), 0);
    for path in &files {
        for link in Page::read(&read(path)).links {
            links += 1;
            diagnostics
                .extend(diagnostic(path, &link, &anchors).map(|why| format!("{}: {link}: {why}", path.display())));
        }
    }
    assert!(links > 40, "{links}");
    assert!(diagnostics.is_empty(), "\n{}", diagnostics.join("\n"));
}

#[test]
fn a_wrong_link_is_found() {
    let anchors = BTreeMap::from([(PathBuf::from("docs/format.md"), vec!["dates".to_owned()])]);
    let page = Path::new("docs/faq.md");
    for (link, is_right) in [
        ("format.md", true),
        ("./format.md#dates", true),
        ("../docs/format.md", true),
        ("format.md#datse", false),
        ("formt.md", false),
        ("https://www.loc.gov/standards/datetime/", true),
        ("http://www.loc.gov/", false),
        ("../README.md#nothing", false),
    ] {
        assert_eq!(diagnostic(page, link, &anchors).is_none(), is_right, "{link}");
    }
}

/// The words of a page that stand between backticks.
fn quoted(page: &str) -> impl Iterator<Item = &str> {
    page.split('`').skip(1).step_by(2)
}

#[test]
fn every_file_that_the_page_about_layout_names_is_there() {
    let page = super::text("docs/layout.md");
    let is_name =
        |word: &&str| word.contains('/') && word.chars().all(|c| c.is_ascii_lowercase() || matches!(c, '_' | '/'));
    let is_there = |word: &&str| root("src/layout").join(format!("{word}.rs")).is_file() || root(word).exists();
    let names: Vec<&str> = quoted(&page).filter(is_name).collect();
    assert!(names.len() > 15, "{names:?}");
    let missing: Vec<&&str> = names.iter().filter(|name| !is_there(name)).collect();
    assert!(missing.is_empty(), "neither below src/layout nor in the repository: {missing:?}");
}
