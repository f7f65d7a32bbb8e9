//! Two looks of one picture: what each colour of the first becomes in the second.

use std::collections::BTreeMap;

use crate::scene::{Color, Node, Paint, Scene};

/// What colours become in another look. No colour stands for two.
pub(crate) type Recoloured = Vec<(Color, Color)>;

/// A scene whose colours tell which of another look they are: where one colour would become several, all but the first are moved
/// by the least step that sets them apart, which nobody sees. `other` is the same scene with other colours.
pub(crate) fn told_apart(mut scene: Scene, other: &Scene) -> (Scene, Recoloured) {
    let mut known = Known::default();
    scene.background = known.told(scene.background, other.background);
    nodes(&mut scene.nodes, &other.nodes, &mut known);
    (scene, known.becomes.into_iter().collect())
}

fn nodes(own: &mut [Node], other: &[Node], known: &mut Known) {
    for pair in own.iter_mut().zip(other) {
        match pair {
            (Node::Group(own), Node::Group(other)) => nodes(&mut own.nodes, &other.nodes, known),
            (Node::Text(own), Node::Text(other)) => own.color = known.told(own.color, other.color),
            (Node::Shape(own), Node::Shape(other)) => {
                if let (Some(own), Some(other)) = (&mut own.fill, &other.fill) {
                    *own.color_mut() = known.told(own.color(), other.color());
                }
                if let (Some(own), Some(other)) = (&mut own.stroke, &other.stroke) {
                    own.color = known.told(own.color, other.color);
                }
            }
            _ => {}
        }
    }
}

impl Paint {
    fn color(&self) -> Color {
        match self {
            Paint::Solid(color) | Paint::Fade(color, _) | Paint::FadeDown(color, _) => *color,
        }
    }

    fn color_mut(&mut self) -> &mut Color {
        match self {
            Paint::Solid(color) | Paint::Fade(color, _) | Paint::FadeDown(color, _) => color,
        }
    }
}

#[derive(Default)]
struct Known {
    becomes: BTreeMap<Color, Color>,
    told: BTreeMap<(Color, Color), Color>,
}

impl Known {
    /// The colour that stands for `own` where it becomes `other`.
    fn told(&mut self, own: Color, other: Color) -> Color {
        let Known { becomes, told } = self;
        *told.entry((own, other)).or_insert_with(|| {
            let free = near(own).find(|near| !becomes.contains_key(near)).unwrap_or(own);
            becomes.insert(free, other);
            free
        })
    }
}

/// The colour and those around it, the nearest first, each a step further in one channel.
fn near(Color(red, green, blue): Color) -> impl Iterator<Item = Color> {
    let step = |channel: u8, by: u8| channel.checked_sub(by).unwrap_or_else(|| channel.saturating_add(by));
    let steps = (1..=64).flat_map(move |by| {
        [Color(red, green, step(blue, by)), Color(step(red, by), green, blue), Color(red, step(green, by), blue)]
    });
    std::iter::once(Color(red, green, blue)).chain(steps)
}

#[cfg(test)]
mod tests {
    use super::Known;
    use crate::scene::Color;

    #[test]
    fn no_colour_stands_for_two() {
        let (white, black, gray) = (Color(255, 255, 255), Color(0, 0, 0), Color(128, 128, 128));
        let mut known = Known::default();
        assert_eq!(known.told(white, black), white);
        assert_eq!(known.told(white, gray), Color(255, 255, 254));
        assert_eq!(known.told(white, white), Color(254, 255, 255));
        assert_eq!(known.told(white, gray), Color(255, 255, 254));
        assert_eq!(known.told(black, black), black);
        assert_eq!(known.told(black, white), Color(0, 0, 1));
        assert_eq!(known.becomes.len(), 5);
    }
}
