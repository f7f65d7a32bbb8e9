//! Formats that are not read: which one a file is in, and a way from it to one that is.

use crate::exchange::Format;
use crate::exchange::json_lists::list_within;
use crate::exchange::recognise::begins_with;

impl Format {
    /// What to do with a file that is in a format which is not read, by its first bytes, some 64 kB; nothing where they do not show
    /// that.
    ///
    /// ```
    /// use dateline::exchange::Format;
    /// assert!(Format::instead_of(b"-[ RECORD 1 ]\ndate | 2012\n").is_some_and(|words| words.contains("psql --csv")));
    /// assert!(Format::instead_of(b"\x1f\x8b\x08\x00").is_some_and(|words| words.contains("gunzip")));
    /// assert_eq!(Format::instead_of(b"date,title\n2012,Houla\n"), None);
    /// ```
    pub fn instead_of(sample: &[u8]) -> Option<String> {
        Format::packed(sample).or_else(|| of_text(&crate::exchange::decode(sample).0))
    }

    /// The same of files that are no texts, whatever they are said to be.
    pub fn packed(sample: &[u8]) -> Option<String> {
        let has = |word: &str| sample.windows(word.len()).any(|window| window == word.as_bytes());
        let signature = SIGNATURES.iter().find(|(bytes, _)| sample.starts_with(bytes))?;
        Some(match () {
            () if signature.1 != ZIP => signature.1.to_owned(),
            () if has("xl/") => format!("this is an Excel workbook; {AS_CSV}"),
            () if has("opendocument.spreadsheet") => format!("this is an OpenDocument spreadsheet; {AS_CSV}"),
            () => ZIP.to_owned(),
        })
    }
}

const ZIP: &str =
    "this is an archive (ZIP); unpack it, and import the file in it; of a workbook, save its table as CSV";
const AS_CSV: &str = "save its table as CSV in the program that wrote it, or with `libreoffice --convert-to csv FILE`";

/// First bytes.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"PK\x03\x04", ZIP),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "this is an old workbook (.xls) or another file of Microsoft Office; save its table as CSV in the program that wrote it, or \
         with `libreoffice --convert-to csv FILE`",
    ),
    (b"\x1f\x8b", "this is packed with gzip; unpack it first: `gunzip -c FILE | dateline import -`"),
    (b"BZh", "this is packed with bzip2; unpack it first: `bunzip2 -c FILE | dateline import -`"),
    (b"\xfd7zXZ\0", "this is packed with xz; unpack it first: `xz -dc FILE | dateline import -`"),
    (b"\x28\xb5\x2f\xfd", "this is packed with zstd; unpack it first: `zstd -dc FILE | dateline import -`"),
    (b"7z\xbc\xaf\x27\x1c", "this is an archive (7z); unpack it, and import the file in it"),
    (
        b"SQLite format 3\0",
        "this is a database of SQLite; print a table of it: `sqlite3 -csv -header FILE 'SELECT …' | dateline import -`",
    ),
    (b"PAR1", "this is Parquet; print it as CSV: `duckdb -csv -c \"FROM 'FILE'\" | dateline import -`"),
    (b"%PDF-", "this is a PDF; copy its table into a spreadsheet program and save it as CSV"),
];

/// What to ask the program for that wrote a text, where one of another kind can be had from it.
fn of_text(text: &str) -> Option<String> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let starts = |tag: &str| begins_with(text, tag);
    Some(match () {
        () if text.is_empty() => "the file is empty".to_owned(),
        () if text.starts_with(['{', '[']) => of_json(text)?,
        () if starts("BEGIN:VCARD") => VCARD.to_owned(),
        () if starts("@prefix") || starts("PREFIX ") || starts("@base") => TURTLE.to_owned(),
        () if text.starts_with('<') => of_markup(text)?,
        () => of_lines(text)?.to_owned(),
    })
}

const VCARD: &str = "these are contacts (vCard); write their days as a table, with the first line `date,title`, or export the calendar \
                     of birthdays of the address book as iCalendar";
const TURTLE: &str =
    "this is RDF (Turtle); ask it for a table and import that: `arq --data FILE --results CSV 'SELECT ?date ?title …'`";

fn of_json(text: &str) -> Option<String> {
    let has = |word: &str| text.contains(word);
    let list = list_within(text);
    let jq = |path: &str| format!("`jq '{path}' FILE | dateline import -`");
    Some(match list.as_deref() {
        Some(_) if has("\"calendar#events\"") => GOOGLE.to_owned(),
        Some(".features") if has("\"FeatureCollection\"") => {
            format!("this is GeoJSON; import what its places have: {}", jq("[.features[].properties]"))
        }
        Some(path) if has("\"@context\"") => {
            format!("this is JSON-LD with a list under `{}`; if its entries are events: {}", name(path), jq(path))
        }
        Some(path) => format!("this is JSON, with a list under `{}`; if it is that of the events: {}", name(path), jq(path)),
        None if text.starts_with('{') => {
            "this is JSON without a list of events; write one such as `[{ \"date\": \"2012-05-25\", \"title\": \"Houla\" }]`".to_owned()
        }
        None => return None,
    })
}

const GOOGLE: &str = "this is the JSON of Google Calendar; take the calendar itself instead, as iCalendar: Settings, Import & export, Export";

/// The last key of a path.
fn name(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path).trim_matches('"')
}

fn of_markup(text: &str) -> Option<String> {
    let mut tags = text.split('<').skip(1).filter(|tag| !tag.starts_with(['?', '!']));
    let is_of_html = |tag: &str| ["html", "table", "body", "head", "div"].iter().any(|name| begins_with(tag, name));
    let root = tags.next()?;
    let root = root.split(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).next()?;
    Some(match () {
        () if is_of_html(root) || begins_with(text, "<!doctype html") => HTML.to_owned(),
        () if root == "kml" || root == "gpx" => {
            format!("this is {}; import its places as a table: `ogr2ogr -f CSV events.csv FILE`", root.to_uppercase())
        }
        () if root == "database" && text.contains("gramps") => GRAMPS.to_owned(),
        () => format!(
            "this is XML of a kind that is not read, `<{root}>`; write its events as a table, with the first line `date,title`"
        ),
    })
}

const GRAMPS: &str = "this is the XML of Gramps; export GEDCOM from it instead: `gramps -i FILE -e family.ged`";
const HTML: &str = "this is a web page; copy its table into a spreadsheet program and save it as CSV";

fn of_lines(text: &str) -> Option<&'static str> {
    let lines = || text.lines().take(1_000);
    let any = |is_it: &dyn Fn(&str) -> bool| lines().any(|line| is_it(line.trim_start()));
    let of_sql = ["CREATE TABLE ", "INSERT INTO ", "COPY ", "BEGIN TRANSACTION", "PRAGMA "];
    let of_html = ["<!doctype html", "<html", "<table"];
    let has_key = |key: &str| lines().any(|line| line.trim_end() == key);
    Some(match () {
        () if any(&|line| line.starts_with("-[ RECORD ")) => PSQL,
        () if any(&|line| line.starts_with("***") && line.contains(". row ***")) => MYSQL,
        () if text.starts_with(['┌', '╭']) => BOX,
        () if any(&|line| line.starts_with("TY  - ")) => RIS,
        () if any(&|line| of_html.iter().any(|tag| begins_with(line, tag))) => HTML,
        () if any(&|line| of_sql.iter().any(|word| line.starts_with(word))) => DUMP,
        () if has_key("events:") && any(&|line| begins_with(line, "- ") || begins_with(line, "date:")) => OURS,
        () if text.trim_end().lines().count() == 1 && text.contains([',', ';', '\t', '|']) => HEAD,
        () => return None,
    })
}

const PSQL: &str = "`psql -x` writes a row over several lines; print a table with `psql --csv`";
const MYSQL: &str = "`\\G` writes a row over several lines; print a table with `mysql --batch`";
const BOX: &str = "a table drawn with lines is for people; print one for programs with `.mode csv` in duckdb and sqlite3, `psql --csv`";
const RIS: &str = "this is RIS; export BibTeX or CSL-JSON from the program that wrote it, or convert it in Zotero";
const DUMP: &str = "this is a dump of a database; print a table with `psql --csv -c`, `sqlite3 -csv -header` or `mysql --batch -e`, \
                    each with its query";
const OURS: &str = "this is a file of events already: `dateline check FILE` looks at it, and `dateline merge ONE OTHER` puts two together";
const HEAD: &str = "it has one line alone; a table has the names of its columns in the first line, such as `date,title`, and its events \
                    below it";

#[cfg(test)]
mod tests {
    use crate::exchange::{Format, Options, import};

    fn instead(text: &str) -> String {
        assert_eq!(Format::recognise("-", text), None, "{text}");
        Format::instead_of(text.as_bytes()).unwrap_or_else(|| panic!("nothing is said of {text}"))
    }

    #[test]
    fn formats_that_are_not_read_are_named_with_a_way_that_leads_on() {
        for (text, format, way) in [
            ("BEGIN:VCARD\nVERSION:3.0\nBDAY:1950-05-03\nEND:VCARD\n", "vCard", "`date,title`"),
            ("@prefix ex: <http://ex.org/> .\nex:a ex:date \"2012\" .\n", "Turtle", "`arq"),
            (
                "<?xml version=\"1.0\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document/></kml>",
                "KML",
                "`ogr2ogr",
            ),
            ("<database xmlns=\"http://gramps-project.org/xml/1.7.1/\">", "Gramps", "`gramps -i FILE"),
            ("<!DOCTYPE html>\n<table><tr><td>1948</td></tr></table>", "web page", "CSV"),
            ("<rss version=\"2.0\"><channel/></rss>", "`<rss>`", "`date,title`"),
            ("title: T\nevents:\n  - date: 1948\n    title: A\n", "file of events", "`dateline merge"),
            ("TY  - BOOK\nTI  - A\n", "RIS", "BibTeX"),
            ("date,title\n", "one line alone", "`date,title`"),
            ("{\"kind\":\"calendar#events\",\"items\":[{\"id\":\"a\"}]}", "Google Calendar", "iCalendar"),
            (
                "{\"type\":\"FeatureCollection\",\n\"features\":[{\"properties\":{}}]}",
                "GeoJSON",
                "`jq '[.features[].properties]' FILE",
            ),
            ("{\"a\":1,\n\"b\":{}}", "without a list", "`[{ \"date\""),
            ("", "empty", ""),
        ] {
            let words = instead(text);
            assert!(words.contains(format) && words.contains(way), "{words}");
        }
        for (bytes, format) in [
            (&b"PK\x03\x04\x14\0\0\0[Content_Types].xml PK\x03\x04xl/workbook.xml"[..], "Excel workbook"),
            (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "OpenDocument"),
            (b"PK\x03\x04doc.kml", "ZIP"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", ".xls"),
            (b"\x1f\x8b\x08\x00\x00", "gunzip -c FILE"),
            (b"SQLite format 3\0", "sqlite3 -csv"),
            (b"%PDF-1.7", "PDF"),
        ] {
            let words = Format::packed(bytes).unwrap_or_default();
            assert!(words.contains(format) && Format::instead_of(bytes) == Some(words), "{format}");
        }
        assert_eq!(Format::packed(b"date,title\n"), None);
    }

    #[test]
    fn the_list_under_the_key_that_is_named_is_one_of_events() {
        for text in [
            "{\"timeline\": \"x\", \"events\": [\n{\"date\": \"2012\", \"title\": \"A\"}]}",
            "{\"events\":[{\"date\":\"2012\",\"title\":\"A\",\"links\":[{\"url\":\"x\"}]}]}",
            "{\"data\":{\"more rows\":[{\"date\":\"2012\",\"title\":\"A\"}]}}",
        ] {
            let words = instead(text);
            let path = words.split("`jq '").nth(1).and_then(|rest| rest.split('\'').next()).unwrap_or_default();
            let keys = path.split('.').skip(1).map(|key| key.trim_matches('"'));
            let whole: serde_json::Value = serde_json::from_str(text).expect("JSON");
            let list = keys.fold(&whole, |value, key| &value[key]).to_string();
            let format = Format::recognise("-", &list).expect("a list of events");
            let read = import(&list, format, &Options::default()).map_err(|refusal| refusal.why);
            assert_eq!(read.map(|read| read.records.len()), Ok(1), "{words}");
        }
    }
}
