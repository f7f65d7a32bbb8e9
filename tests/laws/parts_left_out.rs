//! Parts that an author leaves out: the legend, the notes, the title. Their room is used by the rest, no event is lost, and
//! what they alone would say stands in the description.

use crate::laws::{each, timeline, timelines};
use dateline::draw::draw;
use dateline::export::svg;
use dateline::font::Ruler;
use dateline::layout::{Layout, Role, arrange};
use dateline::model::{Chronicle, Title, View};

/// The same picture without any of its parts.
fn bare(view: &View) -> View {
    View { title: Title::Off, subtitle: None, legend: false, notes: false, ..view.clone() }
}

fn texts(layout: &Layout, role: Role) -> Vec<&str> {
    layout.texts.iter().filter(|text| text.role == role).map(|text| text.text.as_str()).collect()
}

/// What the legend and the captions say, each as one text.
fn explained(layout: &Layout) -> Vec<String> {
    let lines = |entry: &dateline::layout::LegendEntry| {
        entry.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ")
    };
    layout.legend.iter().map(lines).collect()
}

/// Holds one picture to the laws; how many signs it does not explain.
fn held(chronicle: &Chronicle, whole: &View, name: &str, ruler: &mut Ruler) -> usize {
    let view = bare(whole);
    let (full, layout) = (arrange(chronicle, whole, ruler), arrange(chronicle, &view, ruler));
    assert!(layout.legend.is_empty(), "{name}: no legend");
    for role in [Role::Title, Role::Subtitle, Role::Note, Role::Caption] {
        assert_eq!(texts(&layout, role), Vec::<&str>::new(), "{name}: {role:?}");
    }
    assert_eq!(
        texts(&layout, Role::Credit).join(" "),
        texts(&full, Role::Credit).join(" "),
        "{name}: the credit stays"
    );
    let counted = |layout: &Layout| layout.summary.shown + layout.summary.folded;
    assert_eq!(counted(&layout), counted(&full), "{name}: events");
    if whole.max_height.is_none() && full.summary.folded == 0 {
        // Without the numbers of notes the labels are others; below a missing legend they are the same.
        let headless = View { notes: true, ..view.clone() };
        let headless = arrange(chronicle, &headless, ruler);
        let (with, without) = (full.summary.shown, headless.summary.shown);
        assert_eq!(without, with, "{name}: what is labelled below a legend is labelled without it");
        assert!(headless.size.height <= full.size.height, "{name}: {:?}, {:?}", headless.size, full.size);
    }
    let numbered = layout.events.iter().filter_map(|placed| placed.label.as_ref()).flat_map(|label| &label.lines);
    let numbered = numbered.filter(|line| matches!(line.role, Role::Date | Role::BarDate));
    assert!(numbered.into_iter().all(|line| !line.text.ends_with(']')), "{name}: a number of no note");
    let scene = draw(chronicle, &view, &layout);
    let description = scene.description.as_str();
    // The same picture below its legend: with notes, labels are wider, and an upright axis may be longer.
    let named = arrange(chronicle, &View { legend: true, ..view.clone() }, ruler);
    let same = layout.summary.folded == 0 && named.summary.folded == 0;
    for sign in explained(&named).iter().filter(|_| same) {
        assert!(description.contains(sign.as_str()), "{name}: {sign} is explained nowhere: {description}");
    }
    let measured = dateline::verify(&svg(&scene, &[])).expect("a picture of ours");
    assert!(measured.is_ok(), "{name}: {:?}", measured.errors());
    layout.unset.signs.len() + layout.unset.sources.len()
}

#[test]
fn pictures_without_their_parts_keep_every_event_and_say_the_rest_in_their_description() {
    let [unset] = each(timelines(4), |seed, ruler| {
        let (chronicle, view) = timeline(seed);
        [held(&chronicle, &view, &format!("seed {seed}"), ruler)]
    });
    assert!(unset > timelines(4).count(), "few parts left out: {unset}");
}

#[test]
fn a_picture_with_its_parts_describes_none_of_them_twice() {
    let [_] = each(timelines(4), |seed, ruler| {
        let (chronicle, view) = timeline(seed);
        let layout = arrange(&chronicle, &view, ruler);
        assert_eq!(layout.unset, Default::default(), "seed {seed}");
        [0]
    });
}

#[test]
fn a_limit_leaves_the_room_of_missing_parts_to_labels() {
    let events: String = (0..60)
        .map(|i| {
            format!("- {{ date: 19{:02}, title: Event number {i}, category: c{}, sources: [s] }}\n", 10 + i, i % 9)
        })
        .collect();
    let categories: String = (0..9).map(|i| format!("  c{i}: {{ label: Category {i} of some length }}\n")).collect();
    for layout in ["horizontal", "vertical", "lanes"] {
        let keys = format!("layout: {layout}, width: 900, max-height: 640");
        let text = format!(
            "title: Crowd\nsources: {{ s: {{ title: A report }} }}\ncategories:\n{categories}events:\n{events}timelines:\n\
             - {{ id: whole, {keys} }}\n- {{ id: bare, title: false, legend: false, notes: false, {keys} }}\n"
        );
        let chronicle = dateline::read(&text).value.expect("a file without errors");
        let mut ruler = Ruler::new();
        let [whole, bare] = [0, 1].map(|at| arrange(&chronicle, &chronicle.views[at], &mut ruler).summary.shown);
        assert!(bare > whole, "{layout}: {bare} labels without a legend, {whole} with it");
    }
}
