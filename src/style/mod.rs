//! Colours, their contrast, and the themes of pictures.

mod color;
mod contrast;
mod own_theme;
mod shade;
mod theme;

pub use crate::style::color::{AuthorColor, Background, Color, Hue, ThemeName};
pub use crate::style::contrast::contrast;
pub use crate::style::own_theme::{Adjusted, Part, TEXT_CONTRAST};
pub use crate::style::shade::ink_on;
pub use crate::style::theme::{MARK_CONTRAST, Seen, Surface, Theme, kept_in_all};

use crate::style::color::{BLACK, WHITE};
