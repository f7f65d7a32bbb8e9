//! Colours: every ink can be read, every hue stands out, and an author's own is kept where it can be seen.

use dateline::model::{Color, Hue, ThemeName};
use dateline::scene::{self, contrast};
use dateline::style::Theme;

use super::difference::{SIGHTS, USUAL, ciede2000, lab, seen};

const THEMES: [ThemeName; 3] = [ThemeName::Light, ThemeName::Dark, ThemeName::Print];

const HUES: [Hue; 8] =
    [Hue::Blue, Hue::Vermilion, Hue::Green, Hue::Orange, Hue::Purple, Hue::Sky, Hue::Yellow, Hue::Gray];

#[test]
fn every_ink_can_be_read_on_every_surface_of_its_theme() {
    for name in THEMES {
        let theme = Theme::of(name);
        for surface in theme.surfaces() {
            assert!(contrast(theme.ink, surface) >= 7.0, "{name:?}: ink on {surface:?}");
            assert!(contrast(theme.muted, surface) >= 4.5, "{name:?}: muted ink on {surface:?}");
            assert!(contrast(theme.thread, surface) >= 3.0, "{name:?}: a leader on {surface:?}");
        }
    }
}

#[test]
fn every_hue_stands_out_from_every_surface_and_carries_text() {
    let (black, white) = (scene::Color(0, 0, 0), scene::Color(255, 255, 255));
    for name in THEMES {
        let theme = Theme::of(name);
        for shade in HUES.map(|hue| theme.hue(Color::Named(hue))) {
            let least = theme.surfaces().map(|surface| contrast(shade, surface)).into_iter().fold(21.0, f64::min);
            assert!(least >= 3.0, "{name:?} {shade:?}: {least}");
            assert!(contrast(shade, black).max(contrast(shade, white)) >= 4.5);
        }
    }
}

/// Of any two in CIEDE2000: four times what is just noticed side by side.
const APART: f64 = 10.0;

#[test]
fn any_two_hues_of_a_theme_are_told_apart_in_every_kind_of_sight() {
    for name in THEMES {
        let theme = Theme::of(name);
        for (sight, cones) in SIGHTS {
            let seen = HUES.map(|hue| lab(seen(theme.hue(Color::Named(hue)), &cones)));
            for (index, a) in seen.iter().enumerate() {
                for (other, b) in seen[..index].iter().enumerate() {
                    let apart = ciede2000(*a, *b);
                    assert!(apart >= APART, "{name:?}, {sight}: {:?} and {:?}: {apart:.1}", HUES[index], HUES[other]);
                }
            }
        }
    }
}

/// Printed without colour, categories still differ by shade, beside their symbols.
#[test]
fn hues_of_print_are_of_different_greys() {
    let theme = Theme::of(ThemeName::Print);
    let mut greys = HUES[..7].iter().map(|hue| lab(seen(theme.hue(Color::Named(*hue)), &USUAL))[0]).collect::<Vec<_>>();
    greys.sort_by(f64::total_cmp);
    assert!(greys.windows(2).all(|pair| pair[1] - pair[0] >= 2.5), "{greys:?}");
}

#[test]
fn an_author_s_colour_is_kept_where_it_can_be_seen_and_mixed_where_not() {
    let own = |name, (r, g, b)| Theme::of(name).hue(Color::Rgb(r, g, b));
    assert_eq!(own(ThemeName::Light, (0, 0, 128)), scene::Color(0, 0, 128));
    for name in THEMES {
        for rgb in [(255, 255, 0), (255, 255, 255), (0, 0, 0), (128, 128, 128), (0, 0, 80)] {
            let theme = Theme::of(name);
            for surface in theme.surfaces() {
                assert!(contrast(own(name, rgb), surface) >= 3.0, "{name:?} {rgb:?} on {surface:?}");
            }
        }
    }
}
