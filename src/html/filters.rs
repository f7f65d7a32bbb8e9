//! The filters of the table: words to look for, categories and statuses to choose. Without script they are not there.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::export::{xml_attribute, xml_text};
use crate::html::ours;
use crate::model::{Chronicle, Status, View};
use crate::words;

/// What there is to choose from.
pub(super) struct Filters {
    /// Slug, name; in the order of the file.
    categories: Vec<(String, String)>,
    statuses: Vec<Status>,
}

impl Filters {
    /// The categories and statuses of the events of a view.
    pub(super) fn of(chronicle: &Chronicle, view: &View) -> Filters {
        let events = || view.events.iter().map(|&index| &chronicle.events[index]);
        let used: BTreeSet<usize> = events().filter_map(|event| event.category).collect();
        let named = used.iter().filter_map(|&index| chronicle.categories.get(index));
        let mut categories: Vec<_> = named.map(|one| (one.id.clone(), one.label.to_string())).collect();
        if events().any(|event| event.category.is_none()) {
            categories.push((String::new(), words::of(chronicle.spoken).legend.no_category.to_owned()));
        }
        let statuses: BTreeSet<Status> = events().map(|event| event.status).collect();
        Filters { categories, statuses: statuses.into_iter().collect() }
    }

    /// The form, which the script shows.
    pub(super) fn form(&self, chronicle: &Chronicle) -> String {
        let (said, words) = (ours(chronicle), words::of(chronicle.spoken));
        let categories = self.categories.iter().map(|(slug, name)| (slug.as_str(), Cow::from(name)));
        let statuses =
            self.statuses.iter().map(|&status| (status.slug(), words.choice(status, chronicle.spoken).into()));
        format!(
            "<form hidden role=\"search\"{said}>\n<p><label>{} <input type=\"search\" name=\"search\" \
             autocomplete=\"off\"></label> <output aria-live=\"polite\"></output></p>\n{}{}\
             <p><button type=\"reset\">{}</button></p>\n</form>\n",
            words.page.search,
            boxes("category", words.page.category, categories),
            boxes("status", words.page.status, statuses),
            words.page.show_all,
        )
    }
}

/// A box to tick for each; nothing where there is one alone.
fn boxes<'a>(name: &str, heading: &str, each: impl Iterator<Item = (&'a str, Cow<'a, str>)>) -> String {
    let each: Vec<String> = each
        .map(|(value, words)| {
            let value = xml_attribute(value);
            let words = xml_text(&words);
            format!("<label dir=\"auto\"><input type=\"checkbox\" name=\"{name}\" value=\"{value}\" checked> {words}</label>\n")
        })
        .collect();
    if each.len() < 2 {
        return String::new();
    }
    format!("<fieldset><legend>{heading}</legend>\n{}</fieldset>\n", each.concat())
}
