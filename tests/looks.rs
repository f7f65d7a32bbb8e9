//! Dates that mean different things, and bars of different categories, look different in black on white, at one pixel for each px.

use dateline::Target;
use dateline::export::Raster;

/// Pixels that must differ: more than rounding makes of one shape.
const LEAST: usize = 8;
/// The same in lanes and beside an upright axis, where bars are thin: the dashes across the end of one.
const LEAST_THIN: usize = 3;
/// A pixel of another grey by at least this much, of 255.
const GREY: i32 = 48;

/// The greys of the picture of one event at this date, without words, on an axis from one year to another; a row of bars or marks.
fn greys(date: &str, from: i32, to: i32, layout: &str) -> Vec<i32> {
    let text = format!(
        "title: false\nevents: [{{ date: '{date}', title: A }}]\n\
         timelines: [{{ id: a, from: {from}, to: {to}, layout: {layout}, scale: linear, width: 600, theme: print, legend: false, \
         notes: false, subtitle: false, label-dates: none }}]\n"
    );
    let read = dateline::read(&text);
    assert!(!read.has_errors(), "{date}: {:?}", read.diagnostics);
    let pictures = dateline::render(&read.value.expect("it can be read")).expect("it can be drawn");
    let file = pictures[0].encode(Target::Png(Raster::new(1.0, true))).expect("a PNG");
    let mut reader = png::Decoder::new(std::io::Cursor::new(file)).read_info().expect("a head");
    let mut bytes = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut bytes).expect("pixels");
    let grey = |pixel: &[u8]| pixel[..3].iter().map(|part| i32::from(*part)).sum::<i32>() / 3;
    bytes[..info.buffer_size()].chunks_exact(info.color_type.samples()).map(grey).collect()
}

/// Pairs of dates that cannot be told apart.
fn alike(dates: &[&str], (from, to): (i32, i32), layout: &str) -> Vec<String> {
    let pictures: Vec<Vec<i32>> = dates.iter().map(|date| greys(date, from, to, layout)).collect();
    let mut found = Vec::new();
    for (at, one) in pictures.iter().enumerate() {
        for (other, picture) in pictures.iter().enumerate().skip(at + 1) {
            // Pictures of another size differ.
            let apart = one.iter().zip(picture).filter(|(a, b)| (*a - *b).abs() >= GREY).count();
            let least = if layout == "horizontal" { LEAST } else { LEAST_THIN };
            if one.len() == picture.len() && apart < least {
                found.push(format!("{} and {} ({apart} px, {layout})", dates[at], dates[other]));
            }
        }
    }
    found
}

#[test]
fn dates_of_different_meaning_differ_in_black_and_white() {
    let wide = [
        "1950",
        "1950~",
        "1950?",
        "1950%",
        "1950-06-15",
        "195X",
        "1948/..",
        "../1952",
        "1948/",
        "/1952",
        "[1948,1952]",
        "{1948,1952}",
        "1948~/1952",
        "1948/1952",
        "1948/1952~",
        "1948~/1952~",
        "1948?/1952",
        "1948/1952?",
        "1948?/1952?",
        "1950-XX-15",
        "195X-06",
    ];
    for layout in ["horizontal", "vertical", "lanes"] {
        // Down the page these years are too short for a line, which the 15th of a month would be dotted on.
        let has_lines = |date: &&&str| layout != "vertical" || **date != "1950-XX-15";
        let wide: Vec<&str> = wide.iter().filter(has_lines).copied().collect();
        assert_eq!(alike(&wide, (1940, 1960), layout), Vec::<String>::new());
        // Where a year is narrower than a mark, its length cannot be seen; doubt can.
        assert_eq!(alike(&["1950", "1950~", "1950?", "1950%"], (1700, 2000), layout), Vec::<String>::new());
        let bars = [
            "1800/1900",
            "1800~/1900",
            "1800/1900~",
            "1800~/1900~",
            "1800?/1900",
            "1800%/1900",
            "1800/1900?",
            "1800?/1900?",
        ];
        assert_eq!(alike(&bars, (1500, 2000), layout), Vec::<String>::new());
    }
}

#[test]
fn every_form_of_a_mark_shows_that_its_date_is_approximate() {
    let text = |date: &str, symbol: &str, status: &str| {
        format!(
            "title: T\ncategories: {{ c: {{ symbol: {symbol} }} }}\n\
             events: [{{ date: {date}, title: A, category: c, status: {status} }}]\n\
             timelines: [{{ id: a, from: 1700, to: 2000, theme: print, label-dates: none }}]\n"
        )
    };
    let pixels = |text: &str| {
        let pictures = dateline::render(&dateline::read(text).value.expect("it can be read")).expect("it can be drawn");
        let svg = pictures[0].svg().to_owned();
        svg.matches("stroke-width=\"2.2\"").count() + svg.matches("stroke-width:2.2").count()
    };
    for symbol in ["circle", "diamond", "square", "triangle", "triangle-down", "cross", "hexagon"] {
        for status in ["confirmed", "disputed"] {
            assert_eq!(pixels(&text("1950", symbol, status)), 0, "{symbol}, {status}");
            assert!(pixels(&text("1950~", symbol, status)) >= 2, "{symbol}, {status}: in the plot and in the legend");
        }
    }
}

/// The picture of two long bars and a short one of categories, and of one without a category.
fn bars(look: &str) -> String {
    let text = format!(
        "title: Bars\n\
         categories:\n  one: {{ label: One, color: gray, symbol: diamond }}\n  two: {{ label: Two, color: yellow, symbol: square }}\n\
         events:\n- {{ date: 1940-01-01/1950-05-05, title: First, category: one }}\n\
         - {{ date: 1941~/1952, title: Second, category: two }}\n\
         - {{ date: 1943/1951, title: Third, category: two, status: disputed }}\n\
         - {{ date: 1943-01-05/1943-04-30, title: Short, category: two }}\n\
         - {{ date: 1944/1955, title: Without }}\n\
         timelines: [{{ id: a, scale: linear, width: 900, {look} }}]\n"
    );
    let read = dateline::read(&text);
    assert!(!read.has_errors(), "{look}: {:?}", read.diagnostics);
    dateline::render(&read.value.expect("it can be read")).expect("it can be drawn")[0].svg()
}

#[test]
fn bars_have_the_symbols_of_their_categories_in_black_and_white() {
    for layout in ["layout: horizontal", "layout: lanes, lanes: title", "layout: vertical"] {
        let svg = bars(&format!("theme: print, {layout}"));
        assert_eq!(svg.matches("class=\"dl-sign\"").count(), 3, "{layout}");
        let measured = dateline::verify(&svg).expect("a picture of ours");
        assert!(measured.is_ok(), "{layout}: {:?}", measured.errors());
        // One that cannot be seen on its bar is found.
        let sign = svg.split("class=\"dl-sign\"").nth(1).and_then(|rest| rest.split('>').next()).expect("a symbol");
        let ink = sign.split("fill=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("its ink");
        let spoilt = svg.replace(sign, &sign.replace(ink, "#7a7a7a"));
        assert!(!dateline::verify(&spoilt).expect("a picture of ours").is_ok(), "{layout}: {sign}");
    }
    for other in ["theme: print, layout: lanes, lanes: category", "theme: light", "theme: dark"] {
        assert!(!bars(other).contains("dl-sign"), "{other}");
    }
}
