//! The themes: the inks and hues of a picture, all of which can be seen.

use crate::style::shade::{mix, towards};
use crate::style::{AuthorColor, BLACK, Color, Hue, ThemeName, WHITE, contrast};

/// The least contrast of marks, leaders and bars with what they stand on (WCAG 2.2, success criterion 1.4.11).
pub const MARK_CONTRAST: f64 = 3.0;

/// The colours of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Theme {
    /// Behind everything.
    pub ground: Color,
    /// Behind the tick labels.
    pub band: Color,
    /// The same on the widest pieces of an axis with several rates: what is seen on the other surfaces is seen on it.
    pub tint: Color,
    /// Where the scale leaves something out.
    pub gap: Color,
    /// Text, axis line.
    pub ink: Color,
    /// Text of the second rank, tick marks.
    pub muted: Color,
    /// Leaders: lighter than the words they lead to, still seen as well as a mark.
    pub thread: Color,
    /// Lines that need not be seen to read a value: grid, between lanes.
    pub faint: Color,
    pub(super) hues: [Color; 8],
}

const LIGHT: Theme = Theme {
    ground: Color(0xff, 0xff, 0xff),
    band: Color(0xf1, 0xf3, 0xf4),
    tint: Color(0xe4, 0xf5, 0xff),
    gap: Color(0xf4, 0xf1, 0xe8),
    ink: Color(0x17, 0x19, 0x1c),
    muted: Color(0x5c, 0x61, 0x68),
    thread: Color(0x7d, 0x83, 0x8b),
    faint: Color(0xe4, 0xe7, 0xe9),
    hues: [
        Color(0x11, 0x62, 0xc5),
        Color(0xb7, 0x45, 0x0d),
        Color(0x08, 0x7c, 0x58),
        Color(0xbf, 0x79, 0x00),
        Color(0xa1, 0x50, 0x87),
        Color(0x01, 0x89, 0xb7),
        Color(0x43, 0x40, 0x00),
        Color(0x84, 0x89, 0x8c),
    ],
};

const DARK: Theme = Theme {
    ground: Color(0x14, 0x17, 0x1a),
    band: Color(0x20, 0x25, 0x2a),
    tint: Color(0x10, 0x25, 0x3a),
    gap: Color(0x26, 0x24, 0x1c),
    ink: Color(0xec, 0xee, 0xf0),
    muted: Color(0xa2, 0xa9, 0xb0),
    thread: Color(0x7f, 0x86, 0x8e),
    faint: Color(0x2a, 0x2f, 0x35),
    hues: [
        Color(0x2b, 0x94, 0xfa),
        Color(0xdf, 0x73, 0x41),
        Color(0x33, 0xba, 0x92),
        Color(0xe9, 0xa4, 0x18),
        Color(0xd6, 0x87, 0xc1),
        Color(0x66, 0xd2, 0xff),
        Color(0xf4, 0xe1, 0x1d),
        Color(0x70, 0x75, 0x7c),
    ],
};

const PRINT: Theme = Theme {
    ground: Color(0xff, 0xff, 0xff),
    band: Color(0xff, 0xff, 0xff),
    tint: Color(0xf0, 0xf0, 0xf0),
    gap: Color(0xf4, 0xf4, 0xf4),
    ink: Color(0x00, 0x00, 0x00),
    muted: Color(0x45, 0x45, 0x45),
    thread: Color(0x66, 0x66, 0x66),
    faint: Color(0xdd, 0xdd, 0xdd),
    hues: [
        Color(0x27, 0x6a, 0xcf),
        Color(0xb2, 0x40, 0x0b),
        Color(0x26, 0x83, 0x63),
        Color(0xb8, 0x74, 0x00),
        Color(0x97, 0x3c, 0x7a),
        Color(0x01, 0x95, 0xc7),
        Color(0x4a, 0x39, 0x00),
        Color(0x85, 0x8a, 0x88),
    ],
};

impl Theme {
    /// The theme of that name; of `auto` the usual look.
    ///
    /// ```
    /// use dateline::style::Theme;
    /// use dateline::style::ThemeName;
    /// use dateline::style::contrast;
    /// let theme = Theme::of(ThemeName::Dark);
    /// assert!(contrast(theme.ink, theme.ground) > 7.0);
    /// ```
    pub fn of(name: ThemeName) -> Theme {
        match name {
            ThemeName::Light | ThemeName::Auto => LIGHT,
            ThemeName::Dark => DARK,
            ThemeName::Print => PRINT,
        }
    }

    /// What a category's colour becomes: the theme's shade of a hue; a colour of the author's own as it is, or mixed with
    /// black (white in the dark theme) until it stands out from every surface.
    ///
    /// ```
    /// use dateline::style::Theme;
    /// use dateline::style::{AuthorColor, ThemeName};
    /// use dateline::style::contrast;
    /// let theme = Theme::of(ThemeName::Light);
    /// assert!(contrast(theme.hue(AuthorColor::Rgb(255, 255, 0)), theme.ground) >= 3.0);
    /// ```
    pub fn hue(&self, color: AuthorColor) -> Color {
        match color {
            AuthorColor::Named(hue) => self.hues[place(hue)],
            AuthorColor::Rgb(red, green, blue) => {
                let pole = self.pole();
                let mut shades = towards(Color(red, green, blue), pole);
                shades.find(|shade| self.worst(*shade).ratio >= MARK_CONTRAST).unwrap_or(pole)
            }
        }
    }

    /// The band of an era of that colour: so light (in the dark theme, so dark) a tint of it that all which is seen on the
    /// other surfaces is seen on it as well.
    ///
    /// ```
    /// use dateline::style::{AuthorColor, Hue, Theme, ThemeName, contrast};
    /// let theme = Theme::of(ThemeName::Light);
    /// let tint = theme.tint(AuthorColor::Named(Hue::Blue));
    /// assert!(tint != theme.ground && contrast(tint, theme.ground) <= contrast(theme.gap, theme.ground));
    /// ```
    pub fn tint(&self, color: AuthorColor) -> Color {
        let hue = self.hue(color);
        let most = contrast(self.gap, self.ground).max(contrast(self.band, self.ground));
        let shades = (0..=64).map(|step| mix(self.ground, hue, f64::from(step) / 64.0));
        shades.take_while(|shade| contrast(*shade, self.ground) <= most).last().unwrap_or(self.ground)
    }

    /// Whether a colour is drawn as it is written.
    ///
    /// ```
    /// use dateline::style::{AuthorColor, Theme, ThemeName};
    /// let black = AuthorColor::Rgb(0, 0, 0);
    /// assert_eq!([ThemeName::Light, ThemeName::Dark].map(|name| Theme::of(name).keeps(black)), [true, false]);
    /// ```
    pub fn keeps(&self, color: AuthorColor) -> bool {
        match color {
            AuthorColor::Named(_) => true,
            AuthorColor::Rgb(red, green, blue) => self.hue(color) == Color(red, green, blue),
        }
    }

    /// Where a colour is seen worst.
    ///
    /// ```
    /// use dateline::style::{Color, Surface, Theme, ThemeName};
    /// let yellow = Theme::of(ThemeName::Light).worst(Color(255, 238, 0));
    /// assert!(yellow.ratio < 1.1 && yellow.surface == Surface::Gap);
    /// ```
    pub fn worst(&self, color: Color) -> Seen {
        let seen = |(surface, ground)| Seen { surface, ground, ratio: contrast(color, ground) };
        let [first, second, third] = self.grounds().map(seen);
        let worse = |a: Seen, b: Seen| if b.ratio < a.ratio { b } else { a };
        worse(worse(first, second), third)
    }

    /// What marks and texts may stand on.
    ///
    /// ```
    /// use dateline::style::Theme;
    /// use dateline::style::ThemeName;
    /// assert_eq!(Theme::of(ThemeName::Light).surfaces().len(), 3);
    /// ```
    pub fn surfaces(&self) -> [Color; 3] {
        self.grounds().map(|(_, color)| color)
    }

    fn grounds(&self) -> [(Surface, Color); 3] {
        [(Surface::Ground, self.ground), (Surface::Band, self.band), (Surface::Gap, self.gap)]
    }

    /// A colour so thin that ink can be read on it.
    ///
    /// ```
    /// use dateline::style::{Color, Theme, ThemeName, contrast};
    /// let theme = Theme::of(ThemeName::Light);
    /// assert!(contrast(theme.ink, theme.wash(Color(0, 0, 128))) > 7.0);
    /// ```
    pub fn wash(&self, color: Color) -> Color {
        mix(self.ground, color, 0.22)
    }

    /// The band of an axis that draws time wider here than there: of a strength from 0, where it is narrowest, to 1.
    ///
    /// ```
    /// use dateline::style::{Theme, ThemeName};
    /// let theme = Theme::of(ThemeName::Light);
    /// assert_eq!([0.0, 1.0].map(|strength| theme.tint_of(strength)), [theme.band, theme.tint]);
    /// ```
    pub fn tint_of(&self, strength: f64) -> Color {
        mix(self.band, self.tint, strength.clamp(0.0, 1.0))
    }

    /// Where contrast with the ground lies: black on light, white on dark.
    pub(super) fn pole(&self) -> Color {
        if contrast(WHITE, self.ground) > contrast(BLACK, self.ground) { WHITE } else { BLACK }
    }
}

/// What marks and texts may stand on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Surface {
    /// The background of the picture.
    Ground,
    /// The band of the axis.
    Band,
    /// Where the axis is broken.
    Gap,
}

/// How well a colour is seen on a surface.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Seen {
    /// What it stands on.
    pub surface: Surface,
    /// The surface's colour.
    pub ground: Color,
    /// 1 (not at all) to 21.
    pub ratio: f64,
}

/// The colour nearest to `own` that all of the themes draw as it is written; `None` where there is none.
///
/// ```
/// use dateline::style::{AuthorColor, Color, Theme, ThemeName, kept_in_all};
/// let themes = [ThemeName::Light, ThemeName::Dark].map(Theme::of);
/// let Color(red, green, blue) = kept_in_all(Color(255, 238, 0), &themes).ok_or("no such colour")?;
/// assert!(themes.iter().all(|theme| theme.hue(AuthorColor::Rgb(red, green, blue)) == Color(red, green, blue)));
/// # Ok::<(), &str>(())
/// ```
pub fn kept_in_all(own: Color, themes: &[Theme]) -> Option<Color> {
    let mut shades = towards(own, BLACK).zip(towards(own, WHITE)).flat_map(|(dark, light)| [dark, light]);
    shades.find(|shade| themes.iter().all(|theme| theme.worst(*shade).ratio >= MARK_CONTRAST))
}

/// The hue's place in a theme.
pub(super) fn place(hue: Hue) -> usize {
    match hue {
        Hue::Blue => 0,
        Hue::Vermilion => 1,
        Hue::Green => 2,
        Hue::Orange => 3,
        Hue::Purple => 4,
        Hue::Sky => 5,
        Hue::Yellow => 6,
        Hue::Gray => 7,
    }
}
