//! Paint: the colours that an element is painted with.

use std::collections::BTreeMap;

use roxmltree::{Document, Node};

use crate::scene::Color;
use crate::verify::element::{Unreadable, fading, foreign, inherited};
use crate::verify::outline::number;

/// One colour, with how much it hides of what is beneath, 0 to 1.
pub(super) type Coat = (Color, f64);

/// What a shape or text is painted with.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Ink {
    Flat(Coat),
    /// Coats at shares of the box, from left to right or downwards.
    Fade(Vec<(f64, Coat)>, bool),
}

impl Ink {
    /// What is seen of it over a ground, between two shares (0 to 1) of its box.
    pub(super) fn over(&self, ground: Color, from: f64, to: f64) -> Vec<Color> {
        match self {
            Ink::Flat(coat) => vec![blended(ground, *coat)],
            Ink::Fade(stops, _) => {
                let between = stops.iter().map(|stop| stop.0).filter(|at| from < *at && *at < to);
                let places = [from, to].into_iter().chain(between);
                places.map(|at| blended(ground, level(stops, at))).collect()
            }
        }
    }

    /// Whether it changes downwards.
    pub(super) fn falls(&self) -> bool {
        matches!(self, Ink::Fade(_, true))
    }
}

fn blended(ground: Color, (color, alpha): Coat) -> Color {
    let channel = |under: u8, over: u8| (f64::from(under) * (1.0 - alpha) + f64::from(over) * alpha).round() as u8;
    Color(channel(ground.0, color.0), channel(ground.1, color.1), channel(ground.2, color.2))
}

/// The coat at a share of the box; the first and last go on to its edges.
fn level(stops: &[(f64, Coat)], at: f64) -> Coat {
    let after = stops.iter().position(|stop| stop.0 >= at).unwrap_or(stops.len());
    match (after.checked_sub(1).and_then(|i| stops.get(i)), stops.get(after)) {
        (Some((_, before)), None) => *before,
        (_, None) => (Color(0, 0, 0), 0.0),
        (None, Some((_, first))) => *first,
        (Some((from, (_, low))), Some((to, (color, high)))) => {
            let share = if to > from { (at - from) / (to - from) } else { 1.0 };
            (*color, low + (high - low) * share)
        }
    }
}

/// The gradients of a picture.
pub(super) struct Inks(BTreeMap<String, Ink>);

impl Inks {
    /// Reads the gradients.
    pub(super) fn of(document: &Document<'_>) -> Result<Inks, Unreadable> {
        let all = document.descendants().filter(|node| node.tag_name().name() == "linearGradient");
        let named = |node: Node<'_, '_>| Ok((node.attribute("id").unwrap_or_default().to_owned(), fade(node)?));
        all.map(named).collect::<Result<_, Unreadable>>().map(Inks)
    }

    /// What the `fill` or `stroke` of an element is; nothing where it has none.
    pub(super) fn ink(&self, node: Node<'_, '_>, name: &str) -> Result<Option<Ink>, Unreadable> {
        let usual = if name == "fill" { "#000000" } else { "none" };
        let found = inherited(node, name).unwrap_or(usual);
        if found == "none" {
            return Ok(None);
        }
        let styled = node.attribute("style").and_then(fading).filter(|_| name == "fill");
        if let Some(plain) = styled.and_then(|(_, plain)| plain).filter(|plain| *plain != found) {
            return foreign(format!("expected the fill `{plain}`, as beside the gradient, found `{found}`"));
        }
        // The first versions wrote it in the attribute.
        let gradient = found.strip_prefix("url(#").and_then(|rest| rest.strip_suffix(')'));
        if let Some(id) = styled.map(|(id, _)| id).or(gradient) {
            return match self.0.get(id) {
                Some(ink) => Ok(Some(ink.clone())),
                None => foreign(format!("expected a gradient `{id}`, found none")),
            };
        }
        let alpha = share(inherited(node, &format!("{name}-opacity")))?;
        Ok(Some(Ink::Flat((color(found)?, alpha))))
    }
}

fn fade(node: Node<'_, '_>) -> Result<Ink, Unreadable> {
    let stops = node.children().filter(|child| child.tag_name().name() == "stop");
    let stop = |stop: Node<'_, '_>| {
        let coat = (color(stop.attribute("stop-color").unwrap_or("#000000"))?, share(stop.attribute("stop-opacity"))?);
        Ok((share(stop.attribute("offset"))?, coat))
    };
    let stops: Vec<(f64, Coat)> = stops.map(stop).collect::<Result<_, Unreadable>>()?;
    if stops.windows(2).any(|pair| pair[1].0 < pair[0].0) {
        return foreign("expected the stops of a gradient in order");
    }
    // The first versions gave shares of the box, `y2` of 1; now it runs from end to end of the shape, in px.
    let is_down = node.attribute("y2").is_some_and(|end| end == "1" || node.has_attribute("gradientUnits"));
    Ok(Ink::Fade(stops, is_down))
}

/// A number of 0 to 1, or as much in percent; 1 where it is left out.
fn share(found: Option<&str>) -> Result<f64, Unreadable> {
    let Some(found) = found else { return Ok(1.0) };
    let hundredths = found.strip_suffix('%').and_then(|percent| Some(number(percent)? / 100.0));
    match hundredths.or_else(|| number(found)).filter(|share| (0.0..=1.0).contains(share)) {
        Some(share) => Ok(share),
        None => foreign(format!("expected an opacity or a stop from 0 to 1, found `{found}`")),
    }
}

/// A colour as it is written.
pub(super) fn color(found: &str) -> Result<Color, Unreadable> {
    let digits = found.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii());
    let byte = |at: usize| digits.and_then(|digits| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok());
    match (byte(0), byte(2), byte(4)) {
        (Some(red), Some(green), Some(blue)) => Ok(Color(red, green, blue)),
        _ => foreign(format!("expected a colour as `#17191c`, found `{found}`")),
    }
}

#[cfg(test)]
mod tests {
    use super::{Ink, color};
    use crate::scene::Color;

    #[test]
    fn a_fade_is_as_strong_as_its_place_says() {
        let (black, white) = (Color(0, 0, 0), Color(255, 255, 255));
        let fade = Ink::Fade(vec![(0.0, (black, 0.0)), (0.5, (black, 1.0))], false);
        assert_eq!(fade.over(white, 0.25, 0.25)[0], Color(128, 128, 128));
        assert_eq!(fade.over(white, 0.5, 1.0), [black, black]);
        assert!(fade.over(white, 0.0, 1.0).contains(&white) && fade.over(white, 0.0, 1.0).contains(&black));
    }

    #[test]
    fn a_colour_has_six_digits() {
        assert_eq!(color("#0a10ff"), Ok(Color(10, 16, 255)));
        for other in ["red", "#fff", "#gg0000", "0a10ff", "#0a10ffé", "rgb(0,0,0)"] {
            assert!(color(other).is_err(), "{other}");
        }
    }
}
