//! Typefaces of an author, as the shaping library takes them.

use std::sync::Arc;

use parley::FontData;
use parley::fontique::Blob;

use crate::font::Weight;
use crate::typeface::{Typeface, Typefaces};

/// What the faces of an author add to a shaper.
pub(super) struct Own {
    typefaces: Typefaces,
    faces: Vec<OwnFace>,
    /// Characters for private use that none of them has, of three bytes and of four.
    pub(super) stand_ins: [char; 2],
}

/// One of them.
pub(super) struct OwnFace {
    /// By this the library finds it.
    pub(super) family: String,
    pub(super) weight: Weight,
    pub(super) data: FontData,
    typeface: Typeface,
}

impl Own {
    pub(super) fn new(typefaces: &Typefaces) -> Own {
        let families = typefaces.families().iter().enumerate();
        let faces = families.flat_map(|(at, family)| {
            family.faces().map(move |(typeface, bold)| OwnFace {
                family: name(at),
                weight: if bold { Weight::SemiBold } else { Weight::Regular },
                data: FontData::new(Blob::new(Arc::new(typeface.shared())), 0),
                typeface: typeface.clone(),
            })
        });
        let faces: Vec<OwnFace> = faces.collect();
        let free = |mut range: std::ops::RangeInclusive<char>, or: char| {
            range.find(|c| !faces.iter().any(|face| face.typeface.has(*c))).unwrap_or(or)
        };
        let stand_ins = [free('\u{f000}'..='\u{f8ff}', '\u{e000}'), free('\u{f0000}'..='\u{f00ff}', '\u{fff00}')];
        Own { typefaces: typefaces.clone(), faces, stand_ins }
    }

    pub(super) fn faces(&self) -> &[OwnFace] {
        &self.faces
    }

    /// Their families, before those that are shipped.
    pub(super) fn families(&self, shipped: &str) -> String {
        let own = (0..self.typefaces.families().len()).map(|at| format!("'{}', ", name(at)));
        own.chain([shipped.to_owned()]).collect()
    }

    /// The glyph of a character, in the first family that has it, and how far it runs, em.
    pub(super) fn glyph(&self, c: char, weight: Weight) -> Option<(&FontData, u32, f64)> {
        let is_bold = weight == Weight::SemiBold;
        self.typefaces.families().iter().find_map(|family| {
            let face = family.face(is_bold);
            let (glyph, advance) = face.glyph(c)?;
            let own = self.faces.iter().find(|own| own.typeface == *face)?;
            Some((&own.data, glyph, advance))
        })
    }
}

fn name(at: usize) -> String {
    format!("own {at}")
}
