//! From layout to scene: colours, marks, painter's order, descriptions for screen readers.

mod accessible;
mod as_of;
mod axis;
mod bar;
mod bent;
#[cfg(feature = "plotters")]
mod canvas;
mod cited;
mod density;
mod era;
mod event;
mod knot;
mod lane;
mod legend;
mod link;
mod mark;
mod mirror;
mod other_date;
mod shape;
#[cfg(feature = "plotters")]
mod strip;
mod symbol;
mod turn;
mod unset;

use crate::draw::mirror::Sides;
use crate::layout::{Layout, Role, Text};
use crate::model::{self, Chronicle, View};
use crate::scene::{Node, Scene};
use crate::style::Theme;

/// The scene of one picture, in the view's theme: grid and breaks at the back, then lanes, density strips, axis, events in chronological
/// order, counted labels, and the texts around the plot.
///
/// ```
/// use dateline::font::Ruler;
/// let text = "title: Syria\nevents:\n  - date: 2012-05-25\n    title: Houla massacre\n";
/// let chronicle = dateline::read(text).value.ok_or("nothing to draw")?;
/// let layout = dateline::layout::arrange(&chronicle, &chronicle.views[0], &mut Ruler::new());
/// let scene = dateline::draw::draw(&chronicle, &chronicle.views[0], &layout);
/// assert_eq!((scene.title.as_str(), scene.size), ("Syria", layout.size));
/// # Ok::<(), &str>(())
/// ```
pub fn draw(chronicle: &Chronicle, view: &View, layout: &Layout) -> Scene {
    let told = chronicle.told_in(view);
    let chronicle = &*told;
    let theme = view.colors();
    let names = accessible::Names::new(chronicle, view);
    let (whole, sides) = ((chronicle, view), Sides::of(chronicle, view, layout));
    let mut nodes = sides.around(texts(&layout.texts, whole, true));
    nodes.extend(sides.around(legend::legend(&layout.legend, (chronicle, sides), &theme).into_iter().collect()));
    let mut plot: Vec<Node> = era::eras(&layout.eras, (chronicle, view.era), &theme);
    plot.extend(layout.as_of.as_ref().and_then(|line| as_of::as_of(line, &theme)));
    plot.extend(axis::backdrop(&layout.axis, &theme));
    plot.extend(lane::lanes(&layout.lanes, whole, &theme));
    #[cfg(feature = "plotters")]
    plot.extend(strip::strips(layout, whole, &theme));
    plot.extend(density::densities(&layout.densities, chronicle, &theme));
    plot.extend(axis::axis(&layout.axis, &theme));
    let events = event::events(&layout.events, &layout.echoes, chronicle, &names, &theme);
    plot.extend(link::links(&layout.links, chronicle, &names, &theme));
    let is_bent = !layout.axis.rates.is_empty();
    plot.extend(events.map(|event| if is_bent { bent::node(event, &layout.axis) } else { event }));
    plot.extend(event::folds(&layout.folds, &names, &theme));
    nodes.extend(sides.plot(plot));
    nodes.extend(sides.around(texts(&layout.texts, whole, false)));
    Scene {
        id: view.id.clone(),
        size: layout.size,
        language: chronicle.language.clone(),
        original_language: chronicle.original.as_ref().unwrap_or(&chronicle.language).clone(),
        program_language: chronicle.spoken.tag(),
        data: figures(view, layout, sides),
        title: accessible::name(&view.title, &layout.summary, chronicle),
        description: accessible::description(chronicle, view, layout),
        background: theme.ground,
        nodes,
    }
}

/// What programs may want to know of a picture without reading its words.
fn figures(view: &View, layout: &Layout, sides: Sides) -> Vec<(&'static str, String)> {
    let summary = &layout.summary;
    let gathered = (summary.gathered > 0).then(|| ("lanes-gathered", summary.gathered.to_string()));
    let figures = [
        ("events", (summary.shown + summary.folded).to_string()),
        ("labelled", summary.shown.to_string()),
        ("folded", summary.folded.to_string()),
        ("scale", summary.scale.as_str().to_owned()),
        ("time", sides.time().to_owned()),
    ];
    let limit = view.max_height.map(|limit| ("max-height", limit.to_string()));
    let as_of = view.as_of.as_ref().map(|date| ("as-of", date.as_written().to_owned()));
    let pieces = layout.axis.rates.len();
    let pieces = (pieces > 0).then(|| ("pieces", pieces.to_string()));
    let changes = summary.changes.map(|found| {
        [("added", found.added), ("withdrawn", found.withdrawn), ("re-dated", found.redated)]
            .map(|(name, count)| (name, count.to_string()))
    });
    let pieces = pieces.into_iter().chain(changes.into_iter().flatten());
    figures.into_iter().chain(pieces).chain(gathered).chain(limit).chain(as_of).collect()
}

/// The texts around the plot: those of the title block where `head`, else all others.
fn texts(texts: &[Text], (chronicle, view): (&Chronicle, &View), head: bool) -> Vec<Node> {
    let theme = view.colors();
    let is_original = |text: Option<&model::Text>| text.is_some_and(|text| chronicle.is_original(text));
    let (title, subtitle) = (is_original(view.title.text()), is_original(view.subtitle.as_ref()));
    let credit = is_original(chronicle.credit.as_ref());
    let is_original = |role: Role| match role {
        Role::Title => title,
        Role::Subtitle => subtitle,
        Role::Credit => credit,
        _ => false,
    };
    let block = |text: &&Text| matches!(text.role, Role::Title | Role::Subtitle) == head;
    texts.iter().filter(block).map(|text| around(text, &theme, is_original(text.role) || text.is_original)).collect()
}

fn around(text: &Text, theme: &Theme, is_original: bool) -> Node {
    let (class, ink) = match text.role {
        Role::Title => ("title", theme.ink),
        Role::Subtitle => ("subtitle", theme.muted),
        Role::Legend => ("legend", theme.ink),
        Role::Era => ("era", theme.ink),
        Role::Account => ("account", theme.muted),
        Role::Note => ("note", theme.muted),
        Role::Caption => ("caption", theme.muted),
        Role::Credit => ("credit", theme.muted),
        Role::More => ("more", theme.muted),
        Role::Break => ("break", theme.muted),
        Role::Date => ("label", theme.muted),
        Role::EventTitle | Role::BarTitle | Role::BarDate => ("label", theme.ink),
        Role::Tick => ("tick", theme.muted),
        Role::Context => ("tick", theme.ink),
        Role::LaneHead => ("lane", theme.ink),
    };
    shape::text_of(class, text, ink, is_original)
}
