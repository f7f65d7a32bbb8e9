//! Pictures made small: their size, their pixels, which way up they are, and what is refused.

use image::codecs::jpeg::JpegEncoder;
use image::{ColorType, Rgba, RgbaImage};

use crate::raster::{Refused, Small, jpeg, png, small};

const MOST: (u32, u32) = (480, 360);

/// Red at the left, blue at the right, and white at the top.
fn flag(width: u32, height: u32) -> RgbaImage {
    RgbaImage::from_fn(width, height, |x, y| match () {
        () if y < height / 3 => Rgba([255, 255, 255, 255]),
        () if x < width / 2 => Rgba([220, 20, 20, 255]),
        () => Rgba([20, 20, 220, 255]),
    })
}

fn as_png(image: &RgbaImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut bytes, image.width(), image.height());
    encoder.set_color(::png::ColorType::Rgba);
    let mut writer = encoder.write_header().expect("a header");
    writer.write_image_data(image.as_raw()).expect("pixels");
    writer.finish().expect("an end");
    bytes
}

/// A JPEG that says which way up it is.
fn as_jpeg(image: &RgbaImage, way: u8) -> Vec<u8> {
    let rgb: Vec<u8> = image.pixels().flat_map(|pixel| [pixel.0[0], pixel.0[1], pixel.0[2]]).collect();
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 95);
    encoder.encode(&rgb, image.width(), image.height(), ColorType::Rgb8).expect("a JPEG");
    let exif =
        [b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".as_slice(), &[way, 0, 0, 0, 0, 0, 0]].concat();
    let length = u16::try_from(exif.len() + 2).expect("short").to_be_bytes();
    [&bytes[..2], &[0xff, 0xe1], &length, &exif, &bytes[2..]].concat()
}

fn pixels(small: &Small) -> RgbaImage {
    match small.media {
        "image/png" => png::read(&small.bytes).expect("a PNG"),
        _ => jpeg::read(&small.bytes, (small.width, small.height)).expect("a JPEG"),
    }
}

/// Whether two colours look the same.
fn is_near(one: Rgba<u8>, other: [u8; 3]) -> bool {
    one.0.iter().zip(other).all(|(one, other)| one.abs_diff(other) < 24)
}

#[test]
fn what_is_large_is_made_to_fit_and_what_is_small_keeps_its_size() {
    for (given, made) in [
        ((960, 480), (480, 240)),
        ((300, 900), (120, 360)),
        ((481, 361), (480, 360)),
        ((40, 30), (40, 30)),
        ((5000, 1), (480, 1)),
    ] {
        let image = flag(given.0, given.1);
        for bytes in [as_png(&image), as_jpeg(&image, 1)] {
            let found = small(&bytes, MOST).expect("a picture");
            assert_eq!((found.width, found.height), made, "{given:?}");
            assert_eq!(pixels(&found).dimensions(), made);
            assert_eq!(small(&bytes, MOST).as_ref(), Ok(&found), "the same bytes");
        }
    }
}

#[test]
fn each_of_the_eight_ways_of_lying_is_turned_upright() {
    use image::imageops::{flip_horizontal, flip_vertical, rotate90, rotate180, rotate270};
    let upright = flag(600, 400);
    // How the camera held each, so that the turn of its number makes it upright (Exif 3.0, 4.6.5).
    let lying = [
        upright.clone(),
        flip_horizontal(&upright),
        rotate180(&upright),
        flip_vertical(&upright),
        rotate270(&flip_horizontal(&upright)),
        rotate270(&upright),
        rotate90(&flip_horizontal(&upright)),
        rotate90(&upright),
    ];
    for (way, image) in (1..).zip(lying) {
        let found = small(&as_jpeg(&image, way), MOST).expect("a picture");
        assert_eq!((found.width, found.height), (480, 320), "{way}");
        let shown = pixels(&found);
        assert!(is_near(*shown.get_pixel(240, 20), [255, 255, 255]), "{way}: white at the top");
        assert!(is_near(*shown.get_pixel(60, 280), [220, 20, 20]), "{way}: red at the left");
        assert!(is_near(*shown.get_pixel(420, 280), [20, 20, 220]), "{way}: blue at the right");
    }
}

#[test]
fn nothing_but_pixels_is_packed() {
    let bytes = as_jpeg(&flag(600, 400), 6);
    let found = small(&bytes, MOST).expect("a picture");
    assert!(!found.bytes.windows(4).any(|part| part == b"Exif"));
}

#[test]
fn what_is_clear_stays_clear_and_does_not_darken_what_is_beside_it() {
    let image =
        RgbaImage::from_fn(960, 720, |x, _| if x < 480 { Rgba([0, 0, 0, 0]) } else { Rgba([250, 250, 250, 255]) });
    let found = small(&as_png(&image), MOST).expect("a picture");
    let shown = pixels(&found);
    assert_eq!((found.media, shown.get_pixel(10, 10).0[3], shown.get_pixel(470, 10).0[3]), ("image/png", 0, 255));
    let edge = shown.pixels().filter(|pixel| pixel.0[3] > 64);
    assert!(edge.into_iter().all(|pixel| pixel.0[0] > 235), "a dark rim");
}

#[test]
fn a_drawing_stays_png_and_a_photograph_becomes_jpeg() {
    // Light that falls off, and the grain of a film.
    let grain = |x: u32, y: u32, part: u32| {
        let mixed = x.wrapping_mul(0x9e37_79b1) ^ y.wrapping_mul(0x85eb_ca77) ^ part.wrapping_mul(0xc2b2_ae3d);
        (mixed ^ mixed >> 15).wrapping_mul(0x2c1b_3c6d) >> 28
    };
    let light = |x: u32, y: u32, part: u32| (x / 3 + y / 2 + part * 20 + grain(x, y, part)) as u8;
    let photograph = RgbaImage::from_fn(300, 200, |x, y| Rgba([light(x, y, 0), light(x, y, 1), light(x, y, 2), 255]));
    let media = |image: &RgbaImage| small(&as_png(image), MOST).expect("a picture").media;
    assert_eq!((media(&flag(300, 200)), media(&photograph)), ("image/png", "image/jpeg"));
}

#[test]
fn what_is_no_picture_is_refused_by_name() {
    for (bytes, name) in [
        (b"GIF89a".as_slice(), Some("GIF")),
        (b"RIFF\x24\0\0\0WEBPVP8 ", Some("WebP")),
        (b"\0\0\0\x20ftypheic", Some("HEIC")),
        (b"\0\0\0\x20ftypavif", Some("AVIF")),
        (b"II\x2a\0", Some("TIFF")),
        (b"\n<svg xmlns=''/>", Some("SVG")),
        (b"hello", None),
        (b"", None),
    ] {
        assert_eq!(small(bytes, MOST), Err(Refused::Other(name)));
    }
}

#[test]
fn what_is_damaged_or_too_large_is_refused() {
    let (drawn, taken) = (as_png(&flag(200, 100)), as_jpeg(&flag(200, 100), 1));
    for bytes in [&drawn[..], &taken[..]] {
        for end in [3, 8, 20, bytes.len() / 2] {
            let is_refused = matches!(small(&bytes[..end.max(3)], MOST), Err(Refused::Damaged(_) | Refused::Other(_)));
            assert!(is_refused, "cut at {end}");
        }
    }
    let mut large = Vec::new();
    drop(::png::Encoder::new(&mut large, 65536, 65536).write_header().expect("a header"));
    assert_eq!(small(&large, MOST), Err(Refused::TooLarge(65536, 65536)));
}
