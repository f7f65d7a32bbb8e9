//! Density strips: how many events there are at each place, as one shape.

use crate::draw::shape::filled;
use crate::layout::Density;
use crate::model::Chronicle;
use crate::scene::{Color, Group, Meaning, Node, Outline, Words, Writer};
use crate::style::Theme;
use crate::words;

/// A group for each strip.
pub(super) fn densities(
    placed: &[Density],
    chronicle: &Chronicle,
    theme: &Theme,
) -> impl Iterator<Item = Node> + use<> {
    let group = |density: &Density| {
        let color = color(density, chronicle, theme);
        let nodes = vec![filled("density", Outline::Polygon(density.outline.clone()), color)];
        Node::Group(Group { meaning: meaning(density, chronicle), nodes })
    };
    placed.iter().map(group).collect::<Vec<_>>().into_iter()
}

/// The category's where it stands in the lane of one.
fn color(density: &Density, chronicle: &Chronicle, theme: &Theme) -> Color {
    let category = density.category.and_then(|index| chronicle.categories.get(index));
    category.map_or(theme.thread, |category| theme.hue(category.color))
}

fn meaning(density: &Density, chronicle: &Chronicle) -> Meaning {
    let (count, most, folded) = (density.count, density.most, density.events.len());
    let words = Words::new(Writer::Program, (words::of(chronicle.spoken).axis.band)(count, most));
    Meaning {
        class: Some("density"),
        role: Some("graphics-symbol"),
        label: Some(words.clone()),
        title: Some(words),
        data: vec![("count", count.to_string()), ("folded", folded.to_string())],
        ..Meaning::default()
    }
}
