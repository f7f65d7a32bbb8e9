//! Markdown as far as the pages use it: headings, links, and the blocks between fences.

/// A block between fences: `` ```yaml events.yaml `` has the words `yaml` and `events.yaml`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) kind: String,
    pub(super) words: Vec<String>,
    pub(super) text: String,
    /// Of the opening fence, from 1.
    pub(super) line: usize,
}

/// What tests look at in a page.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) blocks: Vec<Block>,
    /// Where links and pictures lead.
    pub(super) links: Vec<String>,
}

impl Page {
    /// Reads a page. A fence that is not closed fails the test.
    pub(super) fn read(text: &str) -> Page {
        let mut page = Page::default();
        let mut lines = text.lines().enumerate();
        while let Some((at, line)) = lines.next() {
            let Some(info) = line.trim_start().strip_prefix("```") else {
                links(line, &mut page.links);
                continue;
            };
            let indent = line.len() - line.trim_start().len();
            let mut words = info.split_whitespace().map(str::to_owned);
            let kind = words.next().unwrap_or_default();
            let mut block = Block { kind, words: words.collect(), text: String::new(), line: at + 1 };
            loop {
                let (_, line) = lines.next().unwrap_or_else(|| panic!("line {}: the fence is not closed", at + 1));
                if line.trim() == "```" {
                    break;
                }
                block.text += line.get(indent..).unwrap_or_default();
                block.text.push('\n');
            }
            page.blocks.push(block);
        }
        page
    }
}

/// The targets of `[words](target)` and `![words](target)` in a line, and of `src="target"` and `href="target"`, without what
/// stands between backticks.
fn links(line: &str, found: &mut Vec<String>) {
    let outside: String = line.split('`').step_by(2).collect();
    for (open, close) in [("](", ')'), ("src=\"", '"'), ("href=\"", '"')] {
        found.extend(outside.split(open).skip(1).filter_map(|rest| rest.split(close).next()).map(str::to_owned));
    }
}

/// The anchors of a page's headings, as GitHub makes them.
pub(super) fn headings(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut is_code = false;
    for line in text.lines() {
        is_code ^= line.trim_start().starts_with("```");
        let title = line.trim_start_matches('#');
        if is_code || title.len() == line.len() || !title.starts_with(' ') {
            continue;
        }
        let anchor: String = title
            .trim()
            .to_lowercase()
            .chars()
            .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
            .map(|c| if c == ' ' { '-' } else { c })
            .collect();
        let before = found.iter().filter(|other| **other == anchor).count();
        found.push(if before == 0 { anchor } else { format!("{anchor}-{before}") });
    }
    found
}

#[test]
fn a_page_is_read() {
    let page = Page::read(
        "# A `b` & c\n[x](y.md#z) and `[no](link)` ![p](q.svg)\n```yaml a.yaml\nk: v\n\n```\n  ```sh\n  ls\n  ```\n",
    );
    assert_eq!(page.links, ["y.md#z", "q.svg"]);
    assert_eq!(page.blocks.len(), 2);
    assert_eq!(
        (&*page.blocks[0].kind, &*page.blocks[0].words[0], &*page.blocks[0].text),
        ("yaml", "a.yaml", "k: v\n\n")
    );
    assert_eq!((&*page.blocks[1].text, page.blocks[1].line), ("ls\n", 7));
    assert_eq!(
        headings("# A `b` & c\n## A b  c\n```\n# no\n```\n## x_y-z\n## x_y-z\n"),
        ["a-b--c", "a-b--c-1", "x_y-z", "x_y-z-1"]
    );
}
