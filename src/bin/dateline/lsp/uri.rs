//! Addresses of files, and their paths.

use std::ffi::OsString;
use std::path::{Component, Path, PathBuf};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, percent_encode};

/// What stands as it is in an address of a file.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The path of `file:///a/b%20c`; nothing for an address of another kind, such as `untitled:`. Bytes that are not UTF-8 are kept
/// where the system can have them.
pub(super) fn path(uri: &str) -> Option<PathBuf> {
    let rest = uri.strip_prefix("file://")?;
    let rest = &rest[rest.find('/')?..];
    let bytes: Vec<u8> = percent_decode_str(rest.split(['?', '#']).next()?).collect();
    if bytes.contains(&0) {
        return None;
    }
    let path = PathBuf::from(os_string(bytes)?);
    Some(plain(&path))
}

#[cfg(unix)]
fn os_string(bytes: Vec<u8>) -> Option<OsString> {
    Some(std::os::unix::ffi::OsStringExt::from_vec(bytes))
}

/// `/c:/a` is `c:/a` there.
#[cfg(not(unix))]
fn os_string(bytes: Vec<u8>) -> Option<OsString> {
    let text = String::from_utf8(bytes).ok()?;
    let is_drive = text.as_bytes().get(2) == Some(&b':');
    Some(if is_drive { text[1..].to_owned().into() } else { text.into() })
}

/// The address of a path that begins at the root.
pub(super) fn of(path: &Path) -> String {
    let text = path.as_os_str().as_encoded_bytes().to_vec();
    let text = if cfg!(windows) { text.iter().map(|b| if *b == b'\\' { b'/' } else { *b }).collect() } else { text };
    let root = if text.first() == Some(&b'/') { "" } else { "/" };
    format!("file://{root}{}", percent_encode(&text, ESCAPED))
}

/// The last part of an address: the name of a file.
pub(super) fn name(uri: &str) -> String {
    let last = uri.rsplit(['/', ':']).next().unwrap_or_default();
    percent_decode_str(last).decode_utf8_lossy().into_owned()
}

/// A path without `.` and `a/..`, so that a file is known again.
pub(super) fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if plain.file_name().is_some() => _ = plain.pop(),
            part => plain.push(part),
        }
    }
    plain
}

#[cfg(all(test, unix))]
mod tests {
    use std::path::Path;

    use super::{name, of, path};

    #[test]
    fn a_path_comes_back_from_its_address() {
        for text in ["/a/b.yaml", "/a b/ü#?%41.yaml", "/a/中.yaml", "/"] {
            assert_eq!(path(&of(Path::new(text))).as_deref(), Some(Path::new(text)), "{text}");
        }
        assert_eq!(path("file:///a/%C3%A9.yaml").as_deref(), Some(Path::new("/a/é.yaml")));
        assert_eq!(path("file://localhost/a/./b/../c").as_deref(), Some(Path::new("/a/c")));
        let latin = path("file:///a/%E9.yaml").unwrap();
        assert_eq!((latin.to_str(), of(&latin).as_str()), (None, "file:///a/%E9.yaml"));
        assert_eq!(path("file:///a%00b"), None);
        assert_eq!(path("untitled:Untitled-1"), None);
        assert_eq!(
            (name("untitled:Untitled-1").as_str(), name("file:///a/b%20c.yaml").as_str()),
            ("Untitled-1", "b c.yaml")
        );
    }
}
