//! A text with the files that it names beside itself, which are given with it.

use std::collections::BTreeMap;
use std::path::Path;

use dateline::diag::Located;
use dateline::{Checked, Chronicle, Diagnostic, FileId, Files, Loaded};
use serde::Deserialize;

/// What a text of events is usually called.
const USUAL_NAME: &str = "events.yaml";

/// How a text is read.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct ReadOptions {
    /// What messages call it.
    pub(crate) name: Option<String>,
    /// Texts of files that it includes, of theme files and of tables, by the names that it gives them.
    pub(crate) files: BTreeMap<String, String>,
}

impl ReadOptions {
    fn name(&self) -> &str {
        self.name.as_deref().unwrap_or(USUAL_NAME)
    }

    /// A file by its path, which begins with the folder of the text.
    fn load(&self, path: &Path) -> Result<Loaded, String> {
        let folder = Path::new(self.name()).parent().unwrap_or(Path::new(""));
        let name = path.strip_prefix(folder).unwrap_or(path).display().to_string();
        let text = self.files.get(&name).ok_or_else(|| format!("there is no file `{}`", path.display()))?;
        Ok(Loaded { name: path.display().to_string(), bytes: text.clone().into_bytes() })
    }
}

/// A text that was read.
pub(crate) struct Reading<'t> {
    pub(crate) files: Files<'t>,
    pub(crate) chronicle: Option<Chronicle>,
    pub(crate) found: Vec<Diagnostic>,
    pub(crate) has_errors: bool,
}

impl<'t> Reading<'t> {
    /// Reads a text as `dateline check` does.
    pub(crate) fn new(text: &'t str, options: &ReadOptions) -> Reading<'t> {
        let mut files = Files::new(options.name().to_owned(), text);
        let mut load = |path: &Path| options.load(path);
        let mut read = dateline::edit::with_included(&mut files, &mut load, FileId::MAIN, dateline::check(text));
        if let Some(chronicle) = &mut read.value {
            let beside = dateline::read::load_beside(&mut files, &mut load, FileId::MAIN, chronicle);
            read.diagnostics.extend(beside);
        }
        let has_errors = read.has_errors();
        let Checked { value: chronicle, diagnostics: mut found } = read;
        if let Some(chronicle) = chronicle.as_ref().filter(|_| !has_errors) {
            found.extend(dateline::check_heights(chronicle));
        }
        Reading { files, chronicle, found, has_errors }
    }

    /// What is wrong, in the order of the file.
    pub(crate) fn problems(&self) -> Vec<Located<'_>> {
        self.found.iter().map(|one| one.located(&self.files)).collect()
    }
}
