//! A text as pictures, with what a page shows beside them.

use std::cell::RefCell;

use dateline::export::Raster;
use dateline::model::View;
use dateline::{Chronicle, FileId, Picture, Studio, Target};
use js_sys::Uint8Array;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsError, JsValue};

use crate::files::{ReadOptions, Reading};
use crate::messages::{object, set};

thread_local! {
    /// The fonts of one picture serve the next, where it shows the same characters.
    static STUDIO: RefCell<Studio> = RefCell::default();
}

/// What is drawn, and how.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct RenderOptions {
    #[serde(flatten)]
    read: ReadOptions,
    /// The timeline that is wanted, where it is not all.
    only: Option<String>,
    /// How much room there is, px: the widest edition that can be read there.
    room: Option<u32>,
    /// PNG too.
    png: Option<PngOptions>,
}

/// How a picture becomes pixels.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct PngOptions {
    scale: f64,
    transparent: bool,
}

impl Default for PngOptions {
    fn default() -> PngOptions {
        PngOptions { scale: 1.0, transparent: false }
    }
}

#[derive(Serialize)]
struct Rendered<'a> {
    problems: Vec<dateline::diag::Located<'a>>,
    title: Option<&'a str>,
    timelines: Vec<Named<'a>>,
    events: Vec<Row<'a>>,
    pictures: Vec<Shown<'a>>,
}

#[derive(Serialize)]
struct Named<'a> {
    id: &'a str,
    title: &'a str,
}

/// An event, and its line where it stands in the text itself.
#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    title: &'a str,
    line: Option<usize>,
}

#[derive(Serialize)]
struct Shown<'a> {
    id: &'a str,
    width: f64,
    height: f64,
    axis: Vec<(f64, i64)>,
}

/// The pictures of a text, and what is wrong with it.
pub(crate) fn render(text: &str, options: &RenderOptions) -> Result<JsValue, JsError> {
    let reading = Reading::new(text, &options.read);
    let chronicle = reading.chronicle.as_ref().filter(|_| !reading.has_errors);
    let pictures = chronicle.map_or(Ok(Vec::new()), |chronicle| drawn(chronicle, options))?;
    let named = |view: &'_ View| view.title.shown().map(str::to_owned);
    let titles: Vec<Option<String>> = reading.chronicle.iter().flat_map(|one| one.views.iter().map(named)).collect();
    let views = reading.chronicle.iter().flat_map(|one| &one.views).zip(&titles);
    let rendered = object(&Rendered {
        problems: reading.problems(),
        title: reading.chronicle.as_ref().and_then(|one| one.title.shown()),
        timelines: views
            .map(|(view, title)| Named { id: &view.id, title: title.as_ref().unwrap_or(&view.id) })
            .collect(),
        events: reading.chronicle.iter().flat_map(|one| rows(one, &reading)).collect(),
        pictures: pictures.iter().map(shown).collect(),
    })?;
    let made: js_sys::Array = js_sys::Reflect::get(&rendered, &"pictures".into()).unwrap_or_default().into();
    for (picture, made) in pictures.iter().zip(made.iter()) {
        set(&made, "svg", &picture.svg().into());
        if let Some(png) = &options.png {
            let bytes = picture.encode(Target::Png(Raster::new(png.scale, !png.transparent)))?;
            set(&made, "png", &Uint8Array::from(&bytes[..]).into());
        }
    }
    Ok(rendered)
}

fn drawn(chronicle: &Chronicle, options: &RenderOptions) -> Result<Vec<Picture>, JsError> {
    let wanted = chronicle.views.iter().filter(|view| options.only.as_ref().is_none_or(|id| view.id == *id));
    let fitting = |view: &View| options.room.map_or_else(|| view.clone(), |room| view.fitting(room));
    let views: Vec<View> = wanted.map(fitting).collect();
    if let (Some(id), []) = (&options.only, &views[..]) {
        return Err(JsError::new(&format!("there is no timeline `{id}`")));
    }
    let views: Vec<&View> = views.iter().collect();
    Ok(STUDIO.with_borrow_mut(|studio| studio.render_views(chronicle, &views))?)
}

fn rows<'a>(chronicle: &'a Chronicle, reading: &'a Reading<'_>) -> impl Iterator<Item = Row<'a>> {
    let line = |span: dateline::Span| (span.file() == FileId::MAIN).then(|| reading.files.start(span).line);
    chronicle.events.iter().map(move |event| Row { id: &event.id, title: &event.title, line: line(event.span) })
}

fn shown(picture: &Picture) -> Shown<'_> {
    let size = picture.scene.size;
    Shown {
        id: &picture.id,
        width: size.width * picture.magnification,
        height: size.height * picture.magnification,
        axis: picture.axis.iter().map(|(at, instant)| (*at, instant.0)).collect(),
    }
}
