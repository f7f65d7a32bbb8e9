//! A diagnostic for serde: each of its parts under its own name.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::diag::Diagnostic;

impl Serialize for Diagnostic {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut all = serializer.serialize_struct("Diagnostic", 7)?;
        all.serialize_field("code", &self.code)?;
        all.serialize_field("severity", &self.severity)?;
        all.serialize_field("message", &self.message)?;
        all.serialize_field("span", &self.span)?;
        all.serialize_field("related", &self.places())?;
        all.serialize_field("hint", &self.hint)?;
        all.serialize_field("fixes", &self.fixes())?;
        all.end()
    }
}
