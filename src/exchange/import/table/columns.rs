//! Columns: which of a table's says what, by its name or as the caller says.

use crate::exchange::Refusal;
use crate::exchange::import::table::column_names::{NAMES, Role};
use crate::exchange::import::table::names_elsewhere::elsewhere;
use crate::exchange::import::table::own;

/// The columns of a table by what they say.
#[derive(Debug, Clone, Default)]
pub(super) struct Columns {
    /// As they stand.
    pub(super) names: Vec<String>,
    roles: Vec<(Role, usize)>,
    /// Those that say a title or a summary in another language, by the key of ours: `title.fr`.
    pub(super) translations: Vec<(String, usize)>,
    /// Those that say what ours cannot hold.
    pub(super) unknown: Vec<usize>,
    /// Whether it is the sheet that TimelineJS reads: its years are those of historians, its `Type` the kind of a slide.
    pub(super) is_timelinejs: bool,
    /// Whether it is one that we wrote, with no cell read otherwise than it stands.
    pub(super) is_own: bool,
    /// Whether the caller named the column of dates.
    pub(super) is_date_mapped: bool,
    /// The same of the column of ranks.
    pub(super) is_rank_mapped: bool,
}

/// Whether a column says nothing yet.
fn is_free(roles: &[(Role, usize)], at: usize) -> bool {
    !roles.iter().any(|(_, taken)| *taken == at)
}

impl Columns {
    /// From their names; `map` names some by the key of ours.
    ///
    /// # Errors
    /// Where a mapped one is not there, or is mapped to nothing that there is.
    pub(super) fn of(names: Vec<String>, map: &[(String, String)]) -> Result<Columns, Refusal> {
        let plain: Vec<String> = names.iter().map(|name| plain(name)).collect();
        let is_timelinejs = ["headline", "year", "displaydate"].iter().all(|name| plain.iter().any(|it| it == name));
        let is_own = map.is_empty() && own::is_own(&plain);
        let mut roles = mapped(&names, map)?;
        if is_timelinejs {
            roles.extend(plain.iter().position(|name| name == "type").map(|at| (Role::Slide, at)));
        }
        let has = |name: &str| plain.iter().any(|it| it == name);
        let at = |name: &str| plain.iter().position(|it| it == name);
        // Beside the parts of an end it is one of them, and beside a date with a time of day the time at which that ends.
        if has("endyear") || (has("date") && (has("time") || has("starttime"))) {
            roles.extend(at("endtime").filter(|at| is_free(&roles, *at)).map(|at| (Role::EndTime, at)));
        }
        // The day of a month in German, where its month or its year stands beside it.
        if has("monat") || has("jahr") {
            roles.extend(at("tag").filter(|at| is_free(&roles, *at)).map(|at| (Role::Day, at)));
        }
        // Beside EDTF they say it again.
        let says_again = is_own || has("edtf");
        for (role, _, usual) in NAMES {
            if *role == Role::Again {
                let again = (0..plain.len()).filter(|at| says_again && usual.contains(&plain[*at].as_str()));
                roles.extend(again.map(|at| (Role::Again, at)));
            } else if !roles.iter().any(|(known, _)| known == role) {
                let mut all = usual.iter().copied().chain(elsewhere(*role));
                let found = all.find_map(|name| at(name).filter(|at| is_free(&roles, *at)));
                roles.extend(found.map(|at| (*role, at)));
            }
        }
        roles.extend(labelled(&plain, &roles));
        let translations = translations(&names);
        let mapped = |key: &str| map.iter().any(|(ours, _)| ours == key);
        let mut columns = Columns {
            names,
            roles,
            translations,
            unknown: Vec::new(),
            is_timelinejs,
            is_own,
            is_date_mapped: mapped("date") && !mapped("year"),
            is_rank_mapped: mapped("importance"),
        };
        // Where the caller names the parts of a date and not the date, they are it.
        if mapped("year") && !mapped("date") {
            columns.drop(Role::Date);
        }
        if mapped("end-year") {
            columns.drop(Role::End);
        }
        columns.check_unknown();
        Ok(columns)
    }

    /// Forgets what a column says: it holds something else.
    pub(super) fn drop(&mut self, role: Role) {
        self.roles.retain(|(known, _)| *known != role);
        self.check_unknown();
    }

    fn check_unknown(&mut self) {
        let is_known = |at: usize| self.roles.iter().any(|(_, it)| *it == at);
        let is_text = |at: usize| self.translations.iter().any(|(_, it)| *it == at);
        let is_deeper = |at: usize| self.is_own && own::DEEPER.contains(&plain(&self.names[at]).as_str());
        let unknown = (0..self.names.len()).filter(|at| !is_known(*at) && !is_text(*at) && !is_deeper(*at));
        self.unknown = unknown.collect();
    }

    /// Where the column of a name of ours stands.
    pub(super) fn named(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|it| it == name)
    }

    /// Where the column stands that says it.
    pub(super) fn at(&self, role: Role) -> Option<usize> {
        self.roles.iter().find(|(known, _)| *known == role).map(|(_, at)| *at)
    }
}

/// A thing by its address with its name beside it, `item` and `itemLabel`, as the query service of Wikidata has them.
fn labelled(plain: &[String], roles: &[(Role, usize)]) -> Vec<(Role, usize)> {
    let is_known = |role: Role| roles.iter().any(|(known, _)| *known == role);
    let named = plain.iter().enumerate().find_map(|(at, name)| {
        let thing = name.strip_suffix("label").filter(|thing| !thing.is_empty())?;
        Some((at, plain.iter().position(|name| name == thing)?))
    });
    match named.filter(|_| !is_known(Role::Title)) {
        Some((label, thing)) if is_known(Role::Url) || roles.iter().any(|(_, at)| *at == thing) => {
            vec![(Role::Title, label)]
        }
        Some((label, thing)) => vec![(Role::Title, label), (Role::Url, thing)],
        None => Vec::new(),
    }
}

/// The columns of titles and summaries in other languages.
fn translations(names: &[String]) -> Vec<(String, usize)> {
    let is_tag = |tag: &str| {
        let (first, _) = tag.split_once('-').unwrap_or((tag, ""));
        let is_group =
            |part: &str| !part.is_empty() && part.len() <= 8 && part.bytes().all(|c| c.is_ascii_alphanumeric());
        matches!(first.len(), 2 | 3) && first.bytes().all(|c| c.is_ascii_alphabetic()) && tag.split('-').all(is_group)
    };
    let key = |(at, name): (usize, &String)| {
        let (base, tag) = name.trim().split_once('.')?;
        let base = ["title", "summary"].into_iter().find(|key| base.eq_ignore_ascii_case(key))?;
        is_tag(tag).then(|| (format!("{base}.{tag}"), at))
    };
    names.iter().enumerate().filter_map(key).collect()
}

/// The columns that the caller names.
fn mapped(names: &[String], map: &[(String, String)]) -> Result<Vec<(Role, usize)>, Refusal> {
    let one = |(key, column): &(String, String)| {
        let role = NAMES.iter().find(|(_, ours, _)| !ours.is_empty() && ours == key).map(|(role, ..)| *role);
        let keys: Vec<&str> = NAMES.iter().map(|(_, ours, _)| *ours).filter(|ours| !ours.is_empty()).collect();
        let role = role.ok_or_else(|| {
            Refusal::whole(format!(
                "`{key}` is nothing that a column can be mapped to. Write one of {}",
                keys.join(", ")
            ))
        })?;
        let exact = names.iter().position(|name| name.trim() == column.trim());
        let at = exact.or_else(|| names.iter().position(|name| plain(name) == plain(column)));
        let there: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        let at =
            at.ok_or_else(|| Refusal::at(1, format!("there is no column `{column}`, but {}", there.join(", "))))?;
        Ok((role, at))
    };
    map.iter().map(one).collect()
}

/// A name by its letters and digits alone; the `1` behind the first of several dates is none of it.
fn plain(name: &str) -> String {
    let letters: String = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    letters.strip_suffix('1').map_or(letters.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{Columns, Role};

    fn of(names: &[&str], map: &[(&str, &str)]) -> Columns {
        let map: Vec<(String, String)> = map.iter().map(|(a, b)| ((*a).into(), (*b).into())).collect();
        Columns::of(names.iter().map(|name| (*name).to_owned()).collect(), &map).expect("columns")
    }

    #[test]
    fn columns_are_found_by_their_usual_names() {
        let columns = of(&["Start Date", "End", "Event name", "Type", "Casualties"], &[]);
        let at = [Role::Date, Role::End, Role::Title, Role::Category, Role::Year].map(|role| columns.at(role));
        assert_eq!(at, [Some(0), Some(1), Some(2), Some(3), None]);
        assert_eq!(columns.unknown, [4]);
        let wars = of(&["WarName", "StartMonth1", "StartDay1", "StartYear1", "EndYear1"], &[]);
        let at = [Role::Title, Role::Year, Role::Month, Role::Day, Role::EndYear, Role::Date].map(|role| wars.at(role));
        assert_eq!(at, [Some(0), Some(3), Some(1), Some(2), Some(4), None]);
        let things = of(&["item", "itemLabel", "date"], &[]);
        assert_eq!([Role::Url, Role::Title].map(|role| things.at(role)), [Some(0), Some(1)]);
        let parts = of(&["Headline", "Year", "Time", "End Year", "End Time", "Display Date"], &[]);
        assert_eq!([Role::End, Role::EndTime].map(|role| parts.at(role)), [None, Some(4)]);
    }

    #[test]
    fn the_caller_names_the_rest() {
        let columns = of(&["a", "b"], &[("title", "b"), ("date", "a")]);
        assert_eq!((columns.at(Role::Title), columns.at(Role::Date)), (Some(1), Some(0)));
        let refused = Columns::of(vec!["a".into()], &[("titel".into(), "a".into())]).expect_err("no such key");
        assert!(refused.why.contains("title"), "{}", refused.why);
    }
}
