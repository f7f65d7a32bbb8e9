//! Themes of an author's own: some colours given, the others taken from a theme of ours, all of them seen.

use crate::style::shade::{mix, towards};
use crate::style::theme::place;
use crate::style::{Color, Hue, MARK_CONTRAST, Seen, Surface, Theme, contrast};

/// The least contrast of texts with what they stand on (WCAG 2.2, success criterion 1.4.3).
pub const TEXT_CONTRAST: f64 = 4.5;

/// Shares of the colour opposite to the background in surfaces that an author does not give.
const BAND_SHARE: f64 = 0.05;
const BREAK_SHARE: f64 = 0.06;
const GRID_SHARE: f64 = 0.1;
/// The share of blue in the band of every second piece of an axis.
const TINT_SHARE: f64 = 0.1;

/// A colour of a theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Part {
    /// Behind everything.
    Background,
    /// Behind the tick labels.
    Band,
    /// The same on every second piece of an axis with several rates.
    SecondBand,
    /// Where the scale leaves something out.
    Break,
    /// Text, axis line.
    Text,
    /// Text of the second rank, tick marks.
    Muted,
    /// From marks to their labels.
    Leaders,
    /// Lines that need not be seen to read a value.
    Grid,
    /// A hue of the palette.
    Hue(Hue),
}

impl Part {
    /// The least contrast that it needs, 1 to 21; nothing for surfaces and lines that need not be seen.
    fn least(self) -> Option<f64> {
        match self {
            Part::Text | Part::Muted => Some(TEXT_CONTRAST),
            Part::Leaders | Part::Hue(_) => Some(MARK_CONTRAST),
            Part::Background | Part::Band | Part::SecondBand | Part::Break | Part::Grid => None,
        }
    }
}

/// A colour that cannot be seen as an author gave it.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Adjusted {
    /// Which.
    pub part: Part,
    /// As it was given.
    pub own: Color,
    /// As it is drawn: mixed with black, on a dark background with white, until it is seen.
    pub drawn: Color,
    /// Where the given one is seen worst.
    pub seen: Seen,
    /// What it needs, 1 to 21.
    pub least: f64,
}

impl Theme {
    /// This theme with colours of an author's own, and those of them that had to be changed to be seen. Surfaces that are not
    /// given follow the background; texts, leaders and hues that are not given are those of this theme, mixed with black (on a
    /// dark background with white) as far as that takes.
    ///
    /// ```
    /// use dateline::style::{Color, Part, Theme, ThemeName, contrast};
    /// let light = Theme::of(ThemeName::Light);
    /// let (theme, adjusted) = light.with(&[(Part::Background, Color(255, 250, 240)), (Part::Muted, Color(190, 180, 170))]);
    /// assert_eq!((theme.ground, adjusted.len(), adjusted[0].part), (Color(255, 250, 240), 1, Part::Muted));
    /// assert!(contrast(theme.muted, theme.ground) >= 4.5);
    /// ```
    #[must_use]
    pub fn with(self, own: &[(Part, Color)]) -> (Theme, Vec<Adjusted>) {
        let given = |part: Part| own.iter().find(|(other, _)| *other == part).map(|(_, color)| *color);
        let mut theme = self;
        if let Some(ground) = given(Part::Background) {
            theme.on(ground);
        }
        let hues = Hue::ALL.map(Part::Hue);
        for part in [Part::Band, Part::SecondBand, Part::Break, Part::Grid] {
            *theme.part_mut(part) = given(part).unwrap_or(*theme.part_mut(part));
        }
        let mut adjusted = Vec::new();
        for part in [Part::Text, Part::Muted, Part::Leaders].into_iter().chain(hues) {
            let Some(least) = part.least() else { continue };
            let wanted = given(part).unwrap_or(*theme.part_mut(part));
            let drawn = theme.seen_at(wanted, least);
            if given(part).is_some() && drawn != wanted {
                let seen = theme.worst_of_all(wanted);
                adjusted.push(Adjusted { part, own: wanted, drawn, seen, least });
            }
            *theme.part_mut(part) = drawn;
        }
        (theme, adjusted)
    }

    /// Another background, and the surfaces that follow it.
    fn on(&mut self, ground: Color) {
        self.ground = ground;
        let pole = self.pole();
        self.band = mix(ground, pole, BAND_SHARE);
        self.gap = mix(ground, pole, BREAK_SHARE);
        self.faint = mix(ground, pole, GRID_SHARE);
        self.tint = mix(ground, self.hues[place(Hue::Blue)], TINT_SHARE);
    }

    /// A colour, or the first of its mixtures with the pole that has the contrast with all surfaces.
    fn seen_at(&self, color: Color, least: f64) -> Color {
        let mut shades = towards(color, self.pole());
        shades.find(|shade| self.worst_of_all(*shade).ratio >= least).unwrap_or(self.pole())
    }

    /// Where a colour is seen worst, the second band of an axis among the surfaces.
    fn worst_of_all(&self, color: Color) -> Seen {
        let worst = self.worst(color);
        let tint = Seen { surface: Surface::Band, ground: self.tint, ratio: contrast(color, self.tint) };
        if tint.ratio < worst.ratio { tint } else { worst }
    }

    fn part_mut(&mut self, part: Part) -> &mut Color {
        match part {
            Part::Background => &mut self.ground,
            Part::Band => &mut self.band,
            Part::SecondBand => &mut self.tint,
            Part::Break => &mut self.gap,
            Part::Text => &mut self.ink,
            Part::Muted => &mut self.muted,
            Part::Leaders => &mut self.thread,
            Part::Grid => &mut self.faint,
            Part::Hue(hue) => &mut self.hues[place(hue)],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Part, TEXT_CONTRAST};
    use crate::style::{Color, Hue, MARK_CONTRAST, Theme, ThemeName, contrast};

    const NAMES: [ThemeName; 3] = [ThemeName::Light, ThemeName::Dark, ThemeName::Print];

    #[test]
    fn on_any_background_all_is_seen() {
        let level = |at: usize| [0, 51, 102, 128, 153, 204, 255][at % 7];
        let all = (0..343).map(|at| Color(level(at), level(at / 7), level(at / 49)));
        for ground in all {
            for base in NAMES.map(Theme::of) {
                let (theme, adjusted) = base.with(&[(Part::Background, ground)]);
                assert!(adjusted.is_empty() && theme.ground == ground);
                // Between black and white no colour has more on a middle grey, and its band is another grey.
                let reach = |least: f64| least.min(theme.worst_of_all(theme.pole()).ratio);
                for surface in theme.surfaces().into_iter().chain([theme.tint]) {
                    for text in [theme.ink, theme.muted] {
                        assert!(contrast(text, surface) >= reach(TEXT_CONTRAST), "{ground} {surface}");
                    }
                    for mark in Hue::ALL.map(|hue| theme.hues[super::place(hue)]).into_iter().chain([theme.thread]) {
                        assert!(contrast(mark, surface) >= reach(MARK_CONTRAST), "{ground} {surface}");
                    }
                }
            }
        }
    }

    #[test]
    fn without_colours_a_theme_is_what_it_was() {
        for base in NAMES.map(Theme::of) {
            assert_eq!(base.with(&[]), (base, Vec::new()));
        }
    }

    #[test]
    fn what_is_seen_is_drawn_as_it_was_given() {
        let own = [
            (Part::Text, Color(0x33, 0x11, 0)),
            (Part::Hue(Hue::Blue), Color(0, 0, 0x99)),
            (Part::Grid, Color(9, 9, 9)),
        ];
        let (theme, adjusted) = Theme::of(ThemeName::Light).with(&own);
        assert_eq!((theme.ink, theme.hues[0], theme.faint, adjusted.len()), (own[0].1, own[1].1, own[2].1, 0));
    }
}
