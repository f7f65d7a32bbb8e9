//! An author's own colour is drawn as it is written, or the change is reported: for colours over the whole cube, in every theme.

use dateline::style::{AuthorColor, Color, Theme, ThemeName, kept_in_all};
use dateline::{Code, Diagnostic, check, render};

const THEMES: [(&str, ThemeName); 3] =
    [("light", ThemeName::Light), ("dark", ThemeName::Dark), ("print", ThemeName::Print)];
const STEPS: [u8; 5] = [0, 64, 128, 200, 255];

fn colors() -> impl Iterator<Item = Color> {
    let pairs = STEPS.into_iter().flat_map(|red| STEPS.map(|green| (red, green)));
    pairs.flat_map(|(red, green)| STEPS.map(|blue| Color(red, green, blue)))
}

/// A category of each colour, each with a point and a bar, in lanes or along one axis.
fn file(theme: &str, layout: &str, colors: &[Color]) -> String {
    let mut text = "title: T\ncategories:\n".to_owned();
    colors
        .iter()
        .enumerate()
        .for_each(|(n, color)| text += &format!("  c{n}: {{ color: \"{color}\", symbol: circle }}\n"));
    text += "events:\n";
    for n in 0..colors.len() {
        text += &format!("  - {{ date: {}, title: Point {n}, category: c{n} }}\n", 1900 + n);
        text += &format!("  - {{ date: {0}/{0}, title: Bar {n}, category: c{n} }}\n", 1900 + n);
    }
    text + &format!("timelines: [{{ id: a, theme: {theme}, layout: {layout} }}]\n")
}

fn adjusted(text: &str) -> Vec<Diagnostic> {
    check(text).diagnostics.into_iter().filter(|one| one.code == Code::ColorAdjusted).collect()
}

#[test]
fn a_colour_is_in_the_picture_or_its_warning_names_the_one_that_is() {
    let all: Vec<Color> = colors().collect();
    let mut changed = 0;
    for (theme, _) in THEMES {
        for layout in ["horizontal", "lanes"] {
            for colors in all.chunks(7) {
                let text = file(theme, layout, colors);
                let svg = render(&dateline::read(&text).value.unwrap()).unwrap().remove(0).svg();
                let reported = adjusted(&text);
                for color in colors {
                    let diagnostic = reported.iter().find(|one| text[one.span.range()] == format!("\"{color}\""));
                    let drawn = diagnostic.map_or_else(|| color.to_string(), |diagnostic| drawn(&diagnostic.message));
                    assert!(svg.contains(&drawn), "{theme} {layout}: {color} is not drawn {drawn}: {diagnostic:?}");
                    assert!(diagnostic.is_none() || drawn != color.to_string(), "{theme}: {color} is told but kept");
                }
                changed += reported.len();
            }
        }
    }
    assert!(changed > 100, "few colours were changed: {changed}");
}

/// The second colour of a message.
fn drawn(message: &str) -> String {
    message.split('`').nth(3).unwrap().to_owned()
}

#[test]
fn the_colour_of_the_hint_is_kept_in_every_theme() {
    for themes in [&[0][..], &[1], &[2], &[0, 1], &[0, 1, 2], &[0, 2]] {
        let themes: Vec<Theme> = themes.iter().map(|at: &usize| Theme::of(THEMES[*at].1)).collect();
        for own in colors() {
            let Color(red, green, blue) = kept_in_all(own, &themes).expect("a colour for all themes");
            let drawn = |theme: &Theme| theme.hue(AuthorColor::Rgb(red, green, blue));
            assert!(themes.iter().all(|theme| drawn(theme) == Color(red, green, blue)), "{own} in {}", themes.len());
        }
    }
}

#[test]
fn the_fix_leaves_the_picture_of_one_theme_as_it_was() {
    for (theme, _) in THEMES {
        let text = file(theme, "lanes", &[Color(255, 238, 0), Color(0, 0, 80)]);
        let picture = |text: &str| render(&dateline::read(text).value.unwrap()).unwrap().remove(0).svg();
        let reported = adjusted(&text);
        assert!(!reported.is_empty());
        let edits: Vec<_> = reported.iter().flat_map(|one| one.fixes()[0].edits.clone()).collect();
        let fixed = dateline::text::apply(&text, &edits).unwrap();
        assert_eq!(check(&fixed).diagnostics, []);
        assert_eq!(picture(&text), picture(&fixed), "{theme}");
        assert!(reported.iter().all(|one| one.safe_fix().is_none()), "never made unasked");
    }
}

/// The names of colours that people know and the format does not, and what each theme can offer for them.
#[test]
fn a_colour_offered_for_another_name_is_drawn_as_it_is_written() {
    let names = "black schwarz noir negro white red rot rouge crimson violet pink cyan turquoise navy teal lime brown gold silver";
    let mut offers = 0;
    for (theme, name) in THEMES.into_iter().flat_map(|(theme, _)| names.split(' ').map(move |name| (theme, name))) {
        let text = file(theme, "horizontal", &[Color(0, 0, 0)]).replace("\"#000000\"", name);
        let diagnostics = check(&text).diagnostics;
        let diagnostic = diagnostics.iter().find(|one| one.code == Code::UnknownColor).unwrap();
        assert!(!diagnostic.fixes().is_empty(), "{name}");
        for fix in diagnostic.fixes() {
            let fixed = dateline::text::apply(&text, &fix.edits).unwrap();
            assert_eq!(adjusted(&fixed), [], "{name} in {theme}: {}", fix.title);
            offers += 1;
        }
        assert_eq!(
            diagnostic.hint.as_deref().unwrap().contains("#000000"),
            theme != "dark" && "black schwarz noir negro".contains(name)
        );
    }
    assert!(offers > 60, "{offers}");
}
