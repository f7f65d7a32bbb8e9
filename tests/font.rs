//! Measuring, wrapping and packing: laws of the room `font`.

mod browser;

use crate::random::{Dice, seed};
use dateline::font::{Ruler, STACK, Style, Weight};
use parley::fontique::{Blob, Collection, CollectionOptions, SourceCache};
use parley::{FontContext, FontFamily, FontFeatures, FontWeight, Layout, LayoutContext, StyleProperty};
use std::sync::Arc;

const REGULAR: Style = Style { size: 13.0, weight: Weight::Regular, tabular: false };

/// Texts that a joint between words could get wrong: kerning beside spaces, figures, signs with contextual forms.
const TEXTS: [&str; 44] = [
    "Houla massacre",
    "AVATAR To Wa Ty. P, V. L’T",
    "Russia’s “second” Syria — an end",
    "2012–2025",
    "2012-05-25",
    "25 May 2012 – 8 Dec 2024",
    "c. 1943",
    "17:45 UTC",
    "3 x 4",
    "3x4 10x20",
    "a -> b => c <- d --> e",
    "(A) (a) [B] {C} (108)",
    "A - B – C — D",
    "A/B a/b 1/2 1 / 2",
    "WAVE VAW Yo, Yo. Te To Tr",
    "T A V A T A",
    "Y y f f fi ffl fj tt",
    "L' L’ 'L “L” ‘V’",
    "No. 5, p. 12; vol. 3: x",
    "108 killed, 48 of them children",
    "Взятие Алеппо: конец осады",
    "Договор о дружбе и сотрудничестве",
    "Россия накладывает вето (№ 2)",
    "Αθήνα και Σπάρτη, 431 π.Χ.",
    "Ἀθῆναι ἔτος",
    "Łódź, Škoda, Ærø, façade, Ñuñoa",
    "İstanbul ığ Đorđe",
    "€ 5 ₽ 10 £ 15 $ 20",
    "50 % of 100%",
    "+1 −1 ±1 =1 1+1 1 + 1",
    "U.S.A. U.N. S.C.",
    "…and so on… (etc.)",
    "@home #tag *star* _under_ ~1943 1943?",
    "F. P. T. V. W. Y.",
    "r. f. y, v, w,",
    "7 1 1 7 4 7 11 77 47",
    "1 A 7 A A7 L 7 L7",
    "“T ‘T T” T’ 'T'",
    "x : y ; z ! ? ¿ ¡",
    "A: 1:2 a:b 12:30",
    "A• B · C * D",
    "O X Q J j g q p",
    "Vote in the UN General Assembly",
    "K v k y X - O T - T",
];

/// The whole line as the shaping library lays it out, px.
fn whole(text: &str, style: Style) -> f64 {
    let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
    for name in [
        "Inter-Regular",
        "Inter-SemiBold",
        "NotoSansArabic-Regular",
        "NotoSansArabic-SemiBold",
        "NotoSansHebrew-Regular",
        "NotoSansHebrew-SemiBold",
    ] {
        let path = format!("{}/assets/fonts/{name}.ttf", env!("CARGO_MANIFEST_DIR"));
        collection.register_fonts(Blob::new(Arc::new(std::fs::read(path).expect("a shipped face"))), None);
    }
    let mut fonts = FontContext { collection, source_cache: SourceCache::default() };
    let mut scratch: LayoutContext<()> = LayoutContext::new();
    let mut builder = scratch.ranged_builder(&mut fonts, text, 1.0, false);
    builder.push_default(StyleProperty::FontFamily(FontFamily::from(STACK)));
    builder.push_default(StyleProperty::FontSize(style.size as f32));
    builder.push_default(StyleProperty::FontWeight(FontWeight::new(f32::from(style.weight.css()))));
    if style.tabular {
        builder.push_default(StyleProperty::FontFeatures(FontFeatures::from("\"tnum\"")));
    }
    let mut layout: Layout<()> = builder.build(text);
    layout.break_all_lines(None);
    f64::from(layout.full_width())
}

#[test]
fn a_text_measured_by_words_is_as_wide_as_the_line_shaped_whole() {
    let mut ruler = Ruler::new();
    let mut worst: Vec<String> = Vec::new();
    for weight in [Weight::Regular, Weight::SemiBold] {
        for tabular in [false, true] {
            let style = Style { size: 13.0, weight, tabular };
            for text in TEXTS {
                let (sum, line) = (ruler.width(text, style), whole(text, style));
                if (sum - line).abs() > 0.05 {
                    worst.push(format!("{text:?} {weight:?} tnum {tabular}: {sum:.3} is not {line:.3} px"));
                }
            }
        }
    }
    assert!(worst.is_empty(), "{}", worst.join("\n"));
}

#[test]
fn texts_of_any_letters_figures_and_signs_are_as_wide_as_shaped_whole() {
    let alphabets = [
        "abcdefghijklmnopqrstuvwxyz  ABCDEFGHIJKLMNOPQRSTUVWXYZ  ,.’",
        "0123456789 ,.x’ abcTVAW",
        "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЫЬЭЮЯ  абвгдежзийклмнопрстуфхцчшщыьэюя,.",
        "ΑΒΓΔΕΖΗΘΑΥ αβγδεζηθικλμνξοπρσςτυφχψω ÁÇÉñöüßŁłŠžøæÆĐđİı ,.’",
        "abcTVAW 019 -–—'\"“”’.,:;()/&",
    ];
    let mut dice = Dice::new(seed(7));
    let (mut ruler, mut wrong) = (Ruler::new(), Vec::new());
    for round in 0..250 {
        let alphabet: Vec<char> = alphabets[round % alphabets.len()].chars().collect();
        let text: String = (0..4 + dice.below(24)).map(|_| dice.pick(&alphabet)).collect();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let style = Style { tabular: round % 2 == 0, ..REGULAR };
        let (sum, line) = (ruler.width(&text, style), whole(&text, style));
        if (sum - line).abs() > 0.05 {
            wrong.push(format!("{text:?} tnum {}: {sum:.3} is not {line:.3} px", style.tabular));
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn lines_are_no_wider_than_asked_and_lose_nothing() {
    let mut ruler = Ruler::new();
    let arabic = "مجزرة الحولة في ريف حمص الشمالي عام ٢٠١٢";
    let chinese = "胡拉镇大屠杀发生于二〇一二年五月";
    let long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    for text in TEXTS.into_iter().chain([arabic, chinese, long, "3 x 4 Russia’s veto"]) {
        for max in [1.0, 30.0, 55.5, 90.0, 200.0] {
            let lines = ruler.wrap(text, REGULAR, max);
            for line in &lines {
                let graphemes = line.chars().count();
                assert!(ruler.width(line, REGULAR) <= max + 1e-6 || graphemes == 1, "{line:?} of {text:?} at {max} px");
            }
            let ink = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(ink(&lines.concat()), ink(text));
        }
    }
}

#[test]
fn more_lines_are_never_wider_and_the_width_given_is_the_width_measured() {
    let mut ruler = Ruler::new();
    for text in TEXTS {
        let mut last = f64::INFINITY;
        for lines in 1..=3 {
            let wrapped = ruler.wrap_into(text, REGULAR, lines);
            let widest = wrapped.lines.iter().map(|line| ruler.width(line, REGULAR)).fold(0.0, f64::max);
            assert!((wrapped.width - widest).abs() < 1e-9, "{text:?}");
            assert!(wrapped.lines.len() <= lines && widest <= last + 1.6, "{text:?} in {lines}");
            last = widest;
        }
    }
}

#[test]
fn a_character_that_no_face_has_is_an_em_wide_and_controls_are_nothing() {
    let mut ruler = Ruler::new();
    assert_eq!(ruler.width("豪拉", REGULAR), 26.0);
    assert_eq!(ruler.width("a\u{7}\u{0}b\u{200e}", REGULAR), ruler.width("ab", REGULAR));
    assert_eq!(ruler.width("  a \n\t b ", REGULAR), ruler.width("a b", REGULAR));
    assert_eq!(ruler.width("", REGULAR), 0.0);
    assert_eq!(ruler.wrap("\n", REGULAR, 10.0), [""]);
}

#[test]
fn arabic_letters_join() {
    let mut ruler = Ruler::new();
    for (text, style) in [("لا", REGULAR), ("ههه", Style { weight: Weight::SemiBold, ..REGULAR })] {
        let alone: f64 = text.chars().map(|c| ruler.width(&c.to_string(), style)).sum();
        let joined = ruler.width(text, style);
        assert!((joined - alone).abs() > 1.0, "{text}: {joined} px, the letters alone {alone} px");
        assert!((joined - whole(text, style)).abs() < 0.05, "{text}");
    }
}

#[test]
fn an_ideograph_is_as_wide_as_it_is_high_and_changes_nothing_beside_it() {
    let mut ruler = Ruler::new();
    for weight in [Weight::Regular, Weight::SemiBold] {
        let style = Style { size: 13.0, weight, tabular: false };
        for (text, ideographs) in [
            ("北京", 2.0),
            ("훌라", 2.0),
            ("ニュース", 4.0),
            ("\u{20bb7}野家", 3.0),
            ("、。「」", 4.0),
            ("Houla 北京 2012", 2.0),
        ] {
            let rest: Vec<&str> = text.split(|c: char| !c.is_ascii()).filter(|part| !part.is_empty()).collect();
            let rest: f64 =
                rest.iter().map(|part| ruler.width(&format!("|{part}|"), style) - ruler.width("||", style)).sum();
            let width = ruler.width(text, style);
            assert!(
                (width - rest - 13.0 * ideographs).abs() < 0.5,
                "{text}: {width}, of which {rest} are other letters"
            );
        }
    }
}
