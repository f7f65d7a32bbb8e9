//! Sizes and spaces of theme files: whatever they are, the laws hold, and each text has the size that is asked for.

use crate::laws::generator::timeline;
use crate::laws::layout::whole;
use crate::laws::{each, timelines};
use crate::random::Dice;
use dateline::layout::{Layout, Role, Text};
use dateline::model::{Direction, Sizes, ThemeFile};
use dateline::{FileId, Files, Loaded};
use std::path::Path;

/// A theme file with some sizes and spaces, each within its bounds.
fn theme(dice: &mut Dice) -> String {
    let keys = |names: &[(&str, usize, usize)], dice: &mut Dice| {
        let some: Vec<String> = names
            .iter()
            .filter_map(|(name, low, high)| {
                let px = dice.between(*low, *high);
                (dice.below(3) > 0).then(|| format!("{name}: {px}"))
            })
            .collect();
        format!("{{ {} }}", some.join(", "))
    };
    let large = dice.pick(&[12, 16, 24]);
    let texts = ["label", "date", "bar", "axis", "legend", "note"].map(|name| (name, 11, large));
    let sizes = keys(&[&[("title", 11, 72), ("subtitle", 11, 72)], &texts[..]].concat(), dice);
    let spacing = keys(&[("margin", 20, 100), ("axis", 14, 120), ("rows", 4, 48), ("lanes", 8, 80)], dice);
    format!("sizes: {sizes}\nspacing: {spacing}\n")
}

/// What a timeline takes from the theme file of that text.
fn theme_file(text: &str) -> ThemeFile {
    let events = "title: T\nevents: [{ date: 1950, title: A }]\ntimelines: [{ id: a, theme: house.yaml }]\n";
    let mut files = Files::new("events.yaml", events);
    let mut chronicle = dateline::read(events).value.expect("a chronicle");
    let mut loader =
        |_: &Path| Ok::<_, &str>(Loaded { name: "house.yaml".into(), bytes: text.to_owned().into_bytes() });
    let found = dateline::read::load_themes(&mut files, &mut loader, FileId::MAIN, &mut chronicle);
    assert!(found.is_empty(), "{text}: {found:?}");
    chronicle.views.remove(0).theme_file.expect("a theme file")
}

#[test]
fn the_laws_hold_with_texts_and_spaces_of_any_size() {
    let [texts] = each(timelines(2), |seed, ruler| {
        let mut dice = Dice::new(seed ^ 0x51_2e5);
        let (chronicle, mut view) = timeline(seed);
        let text = theme(&mut dice);
        view.theme_file = Some(theme_file(&text));
        let layout = whole(&chronicle, &view, seed, ruler).0;
        sized(&layout, view.sizes(), &format!("seed {seed}, {text}"));
        let inner = layout.size.width - 2.0 * view.spacing().margin;
        assert!(layout.plot.x.length() >= inner.min(layout.size.width - 200.0) - 0.01, "seed {seed}, {text}");
        if view.layout == Direction::Lanes {
            let lanes = layout.lanes.iter().map(|lane| lane.frame.y.length());
            assert!(lanes.fold(f64::INFINITY, f64::min) >= view.spacing().lanes, "seed {seed}, {text}");
        }
        [texts(&layout).len()]
    });
    assert!(texts > 1_000, "only {texts} texts were seen");
}

fn texts(layout: &Layout) -> Vec<&Text> {
    let axis = layout.axis.ticks.iter().chain(&layout.axis.contexts).filter_map(|tick| tick.label.as_ref());
    let events = layout.events.iter().filter_map(|placed| placed.label.as_ref()).flat_map(|label| &label.lines);
    let folds = layout.folds.iter().flat_map(|fold| &fold.lines);
    let legend = layout.legend.iter().flat_map(|entry| &entry.lines);
    let heads = layout.lanes.iter().flat_map(|lane| &lane.head);
    layout.texts.iter().chain(axis).chain(events).chain(folds).chain(legend).chain(heads).collect()
}

/// Each text has the size of its kind.
fn sized(layout: &Layout, sizes: Sizes, what: &str) {
    for text in texts(layout) {
        let size = match text.role {
            Role::Title => sizes.title,
            Role::Subtitle => sizes.subtitle,
            Role::EventTitle | Role::LaneHead | Role::More => sizes.label,
            Role::Date | Role::Account => sizes.date,
            Role::BarTitle | Role::BarDate => sizes.bar,
            Role::Tick | Role::Context | Role::Break | Role::Era => sizes.axis,
            Role::Legend => sizes.legend,
            Role::Note | Role::Caption | Role::Credit => sizes.note,
        };
        assert_eq!(text.size, size, "{what}: {text:?}");
    }
}
