//! The keys of a theme file, as serde sees them; what is written above a key is what an editor shows for it.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::Deserialize;

#[cfg(feature = "schema")]
use crate::read::schema_kind;
use crate::read::theme_file::measures::{RawSizes, RawSpacing};
use crate::read::theme_file::raw_font::RawFont;
use crate::style::{Hue, Part};

/// The colours, the font, the sizes and the spaces of a house, for all timelines that name this file as their `theme`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", expecting = "the keys of a theme, such as `background`")]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(title = "dateline theme", rename = "ThemeFile"))]
pub(super) struct RawTheme {
    /// The theme whose colours are taken where this file gives none: `light`, `dark` or `print`. `light` where it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Base>", example = &"dark"))]
    pub(super) base: Option<String>,
    /// Behind everything.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Hex>", example = &"#fffaf0"))]
    background: Option<String>,
    /// Behind the labels of the axis. A little darker than the background where it is missing, lighter on a dark one.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Hex>", example = &"#f5efe2"))]
    band: Option<String>,
    /// The same on every second piece of an axis with several rates.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Hex>", example = &"#e8eef5"))]
    second_band: Option<String>,
    /// Where the axis leaves something out.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Hex>", example = &"#efe6d0"))]
    r#break: Option<String>,
    /// Titles, labels and the line of the axis.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Hex>", example = &"#22201c"))]
    text: Option<String>,
    /// Texts of the second rank: dates, notes, labels of the axis.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Hex>", example = &"#5f594e"))]
    muted: Option<String>,
    /// The lines from marks to their labels.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Hex>", example = &"#8a8272"))]
    leaders: Option<String>,
    /// Grid lines.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Hex>", example = &"#e8e1d2"))]
    grid: Option<String>,
    /// The font of the house, for all texts whose letters it has: a file beside this one, or `{ file: ..., bold: ..., face: ... }`.
    /// You must have the right to embed it in pictures.
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["Lato-Regular.ttf", { "file": "Lato-Regular.ttf", "bold": "Lato-Bold.ttf" }])))]
    pub(super) font: Option<RawFont>,
    /// The sizes of texts, in px or with a unit, such as `9pt`.
    #[cfg_attr(feature = "schema", schemars(extend("examples" = [{ "title": 28, "label": 14 }, { "label": "10pt", "note": "9pt" }])))]
    pub(super) sizes: Option<RawSizes>,
    /// The spaces between parts of a picture, in px or with a unit, such as `5mm`.
    #[cfg_attr(feature = "schema", schemars(extend("examples" = [{ "margin": 60, "rows": 12 }])))]
    pub(super) spacing: Option<RawSpacing>,
    /// The house's shades of the named colours, which categories and eras have.
    #[cfg_attr(feature = "schema", schemars(extend("examples" = [{ "blue": "#0b4f8a", "vermilion": "#b3261e" }])))]
    colors: Option<RawColors>,
}

/// The shades of the named colours.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, expecting = "shades of the named colours, such as `{ blue: \"#0b4f8a\" }`")]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(title = "colors", rename = "Colors"))]
pub(super) struct RawColors {
    /// Of `blue`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Hex>", example = &"#0b4f8a"))]
    blue: Option<String>,
    /// Of `vermilion`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Hex>", example = &"#b3261e"))]
    vermilion: Option<String>,
    /// Of `green`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Hex>", example = &"#1c7c54"))]
    green: Option<String>,
    /// Of `orange`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Hex>", example = &"#b86e00"))]
    orange: Option<String>,
    /// Of `purple`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Hex>", example = &"#7a3b8f"))]
    purple: Option<String>,
    /// Of `sky`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Hex>", example = &"#1a87b9"))]
    sky: Option<String>,
    /// Of `yellow`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Hex>", example = &"#6b6000"))]
    yellow: Option<String>,
    /// Of `gray`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Hex>", example = &"#6f7478"))]
    gray: Option<String>,
}

/// The surfaces, texts and lines, each with its key.
pub(super) const PARTS: [(&str, Part); 8] = [
    ("background", Part::Background),
    ("band", Part::Band),
    ("second-band", Part::SecondBand),
    ("break", Part::Break),
    ("text", Part::Text),
    ("muted", Part::Muted),
    ("leaders", Part::Leaders),
    ("grid", Part::Grid),
];

impl RawTheme {
    /// The colours of the file as they are written, each with what it is for.
    pub(super) fn given(&self) -> Vec<(Part, &str)> {
        let surfaces = [&self.background, &self.band, &self.second_band, &self.r#break];
        let inks = [&self.text, &self.muted, &self.leaders, &self.grid];
        let own = PARTS.iter().map(|(_, part)| *part).zip(surfaces.into_iter().chain(inks));
        let hues = self.colors.iter().flat_map(|colors| Hue::ALL.map(Part::Hue).into_iter().zip(colors.in_order()));
        own.chain(hues).filter_map(|(part, text)| Some((part, text.as_deref()?))).collect()
    }
}

impl RawColors {
    fn in_order(&self) -> [&Option<String>; 8] {
        [&self.blue, &self.vermilion, &self.green, &self.orange, &self.purple, &self.sky, &self.yellow, &self.gray]
    }
}
