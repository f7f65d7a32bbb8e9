//! Warns of an author's own colours that the pictures draw as others, since they could hardly be seen.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Code, Diagnostic};
use crate::document::Node;
use crate::model::{Chronicle, Color, Direction, LaneKey, ThemeName, View};
use crate::read::file::Sections;
use crate::read::look::THEMES;
use crate::read::normal;
use crate::read::value::write;
use crate::style;
use crate::style::{MARK_CONTRAST, Seen, Surface, Theme, kept_in_all};

/// A warning for each category whose colour is drawn as another in a theme of the file. Where events are missing by errors
/// of their own (`is_whole` is false), every category counts as drawn in every timeline.
pub(super) fn check(chronicle: &Chronicle, sections: &Sections<'_>, is_whole: bool, found: &mut Vec<Diagnostic>) {
    if !chronicle.categories.iter().any(|category| matches!(category.color, Color::Rgb(..))) {
        return;
    }
    let pairs = sections.categories.into_iter().flat_map(Node::pairs);
    let mut entries: BTreeMap<Cow<'_, str>, Node<'_>> = BTreeMap::new();
    for (name, entry) in pairs.filter_map(|(key, entry)| Some((normal::name(key.text()?), entry))) {
        entries.entry(name).or_insert(entry);
    }
    let drawn = THEMES.iter().map(|(name, theme)| {
        let views =
            chronicle.views.iter().filter(|view| view.theme_file.is_none() && view.theme.looks().contains(theme));
        (*name, *theme, views.flat_map(|view| drawn(chronicle, view, is_whole)).collect())
    });
    let drawn: Vec<(&str, ThemeName, BTreeSet<usize>)> = drawn.collect();
    for (at, category) in chronicle.categories.iter().enumerate() {
        let Color::Rgb(red, green, blue) = category.color else { continue };
        let themes = drawn.iter().filter(|(_, _, categories)| categories.contains(&at));
        let themes: Vec<(&str, Theme)> = themes.map(|(name, theme, _)| (*name, Theme::of(*theme))).collect();
        let own = style::Color(red, green, blue);
        let node = entries.get(category.id.as_str()).and_then(|node| node.get("color"));
        found.extend(node.and_then(|node| reported(own, node, &themes)));
    }
}

/// The categories whose colour stands in the picture.
fn drawn(chronicle: &Chronicle, view: &View, is_whole: bool) -> BTreeSet<usize> {
    let lane_for_each = view.layout == Direction::Lanes && view.lanes == LaneKey::Category && !view.filtered;
    if lane_for_each || !is_whole {
        return (0..chronicle.categories.len()).collect();
    }
    view.events.iter().filter_map(|event| chronicle.events.get(*event)?.category).collect()
}

fn reported(own: style::Color, node: Node<'_>, themes: &[(&str, Theme)]) -> Option<Diagnostic> {
    let changed: Vec<String> = themes.iter().filter_map(|(name, theme)| change(own, name, theme)).collect();
    if changed.is_empty() {
        return None;
    }
    let message = told(node.text()?, &changed);
    let diagnostic = Diagnostic::warning(Code::ColorAdjusted, node.span(), message);
    let all: Vec<Theme> = themes.iter().map(|(_, theme)| *theme).collect();
    let Some(near) = kept_in_all(own, &all) else {
        return Some(diagnostic.hint("write the name of a hue, such as `blue`: each theme has its own shade of it"));
    };
    let near = format!("\"{near}\"");
    let diagnostic =
        diagnostic.hint(format!("write `color: {near}`, which is drawn as it is written, or the name of a hue"));
    // In one theme the picture stays as it is; in several it changes, which only the author may want.
    Some(if let [_] = themes { diagnostic.fix(write(node.span(), &near, false)) } else { diagnostic })
}

/// What a mark stands on, in words.
pub(super) fn surface(surface: Surface) -> &'static str {
    match surface {
        Surface::Ground => "background",
        Surface::Band => "axis band",
        Surface::Gap => "breaks of the axis",
    }
}

/// What themes make of a colour, in a sentence.
pub(super) fn told(written: &str, changed: &[String]) -> String {
    let changed = changed.join(", and ");
    format!("the colour `{written}` is drawn {changed}; marks need a contrast of {MARK_CONTRAST}:1 (WCAG 2.2, 1.4.11)")
}

/// What one theme makes of the colour, and why; `None` where it keeps it.
pub(super) fn change(own: style::Color, name: &str, theme: &Theme) -> Option<String> {
    let style::Color(red, green, blue) = own;
    let drawn = theme.hue(Color::Rgb(red, green, blue));
    let Seen { surface, ground, ratio } = theme.worst(own);
    let surface = self::surface(surface);
    // Downwards: what misses the limit must not read as though it kept it.
    let ratio = (ratio * 100.0).floor() / 100.0;
    (drawn != own)
        .then(|| format!("`{drawn}` in the theme `{name}` (its contrast with the {surface} `{ground}` is {ratio}:1)"))
}
