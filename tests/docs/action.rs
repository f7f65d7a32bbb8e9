//! `action.yml`: every step is run by a bash as GitHub would run it, on good files and on invalid ones.

use std::collections::BTreeMap;
use std::fs;

use serde::Deserialize;

use super::page::Page;
use super::{DATELINE, Ran, Sandbox, text};

#[derive(Deserialize)]
struct Action {
    name: String,
    description: String,
    inputs: BTreeMap<String, Input>,
    outputs: BTreeMap<String, Value>,
    runs: Runs,
}

#[derive(Deserialize)]
struct Input {
    description: String,
    default: String,
}

#[derive(Deserialize)]
struct Value {
    description: String,
    value: String,
}

#[derive(Deserialize)]
struct Runs {
    using: String,
    steps: Vec<Step>,
}

/// A key that is not here would not be run, so it must not stand in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    name: String,
    id: Option<String>,
    #[serde(rename = "if")]
    condition: Option<String>,
    shell: String,
    env: BTreeMap<String, String>,
    run: String,
}

const GOOD: &str = "title: T\nevents:\n  - { date: 2012-05-25, title: A }\n";
const INVALID: &str =
    "title: T\nevents:\n  - { date: 12/5/2012, title: '100%, B' }\n  - { date: 2012, title: C, wether: x }\n";
const WARNED: &str = "title: T\nsources:\n  tass: { title: Wire }\nevents:\n  - { date: 2012, title: A }\n";

fn action() -> Action {
    serde_yaml::from_str(&text("action.yml")).unwrap()
}

/// What the runner knows while it runs the steps: `inputs.files`, `steps.files.outputs.files`, `runner.temp`.
type Context = BTreeMap<String, String>;

/// `${{ inputs.files }}` as its value. An expression that the runner would not know fails the test.
fn filled(template: &str, context: &Context) -> String {
    let mut filled = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("${{") {
        let (expression, after) = after.split_once("}}").unwrap();
        let value = match expression.trim().split_once(" == ") {
            Some((name, wanted)) => (context[name] == wanted.trim_matches('\'')).to_string(),
            None => context.get(expression.trim()).cloned().unwrap_or_else(|| panic!("no value for {expression}")),
        };
        filled.push_str(before);
        filled.push_str(&value);
        rest = after;
    }
    filled + rest
}

/// What steps wrote to the file of `GITHUB_OUTPUT`: `name=value`, or `name<<end`, lines, `end`.
fn outputs(written: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut lines = written.lines();
    while let Some(line) = lines.next() {
        if let Some((name, end)) = line.split_once("<<") {
            let value: Vec<&str> = lines.by_ref().take_while(|line| *line != end).collect();
            found.insert(name.to_owned(), value.join("\n"));
        } else {
            let (name, value) = line.split_once('=').unwrap();
            found.insert(name.to_owned(), value.to_owned());
        }
    }
    found
}

/// Runs the action in a folder: all that it printed, the code of the step at which it stopped, and its outputs.
fn run(sandbox: &Sandbox, given: &[(&str, &str)]) -> (Ran, Context) {
    let action = action();
    let mut context: Context =
        action.inputs.iter().map(|(name, input)| (format!("inputs.{name}"), input.default.clone())).collect();
    for (name, value) in given {
        context.insert(format!("inputs.{name}"), (*value).to_owned()).expect("an input that there is");
    }
    context.insert("github.action_path".into(), env!("CARGO_MANIFEST_DIR").into());
    context.insert("runner.temp".into(), sandbox.folder.path().join("home").display().to_string());
    let file = sandbox.folder.path().join("outputs");
    let mut all = Ran { code: Some(0), said: String::new() };
    for step in &action.runs.steps {
        if step.condition.as_ref().is_some_and(|condition| filled(condition, &context) != "true") {
            continue;
        }
        fs::write(&file, "").unwrap();
        let mut variables: Vec<(String, String)> =
            step.env.iter().map(|(name, value)| (name.clone(), filled(value, &context))).collect();
        variables.push(("GITHUB_OUTPUT".into(), file.display().to_string()));
        let ran = sandbox.bash(&step.run, &variables);
        all = Ran { code: ran.code, said: all.said + &ran.said };
        if let Some(id) = &step.id {
            let written = outputs(&fs::read_to_string(&file).unwrap());
            context.extend(written.into_iter().map(|(name, value)| (format!("steps.{id}.outputs.{name}"), value)));
        }
        if all.code != Some(0) {
            break;
        }
    }
    (all, context)
}

/// Without the line of `--version`.
fn run_built(sandbox: &Sandbox, given: &[(&str, &str)]) -> (Ran, Context) {
    let (ran, context) = run(sandbox, &[&[("program", DATELINE)], given].concat());
    let (version, said) = ran.said.split_once('\n').unwrap();
    assert!(version.starts_with("dateline "), "{version}");
    (Ran { code: ran.code, said: said.to_owned() }, context)
}

#[test]
fn the_action_is_one_and_its_steps_take_values_only_through_the_environment() {
    let action = action();
    assert!(!action.name.is_empty() && !action.description.is_empty());
    assert_eq!(action.runs.using, "composite");
    assert!(action.inputs.values().all(|input| !input.description.is_empty()));
    for step in &action.runs.steps {
        assert_eq!(step.shell, "bash", "{}", step.name);
        // A value inside the script could end a word and begin another command.
        assert!(!step.run.contains("${{"), "{}", step.name);
    }
    for (name, output) in &action.outputs {
        let (_, rest) = output.value.split_once("steps.").unwrap();
        let (id, _) = rest.split_once('.').unwrap();
        assert!(action.runs.steps.iter().any(|step| step.id.as_deref() == Some(id)), "{name}");
        assert!(!output.description.is_empty(), "{name}");
    }
}

/// The mappings below a value that have a certain key.
fn with_key<'a>(value: &'a serde_yaml::Value, key: &str, found: &mut Vec<&'a serde_yaml::Value>) {
    match value {
        serde_yaml::Value::Mapping(mapping) => {
            found.extend(value.get(key).map(|_| value));
            mapping.values().for_each(|inner| with_key(inner, key, found));
        }
        serde_yaml::Value::Sequence(items) => items.iter().for_each(|inner| with_key(inner, key, found)),
        _ => {}
    }
}

#[test]
fn the_page_about_it_gives_only_inputs_that_there_are_and_tells_all_of_them() {
    let (page, action) = (text("docs/cookbook/continuous-integration.md"), action());
    let mut used = 0;
    for block in Page::read(&page).blocks.iter().filter(|block| block.text.contains("uses: ")) {
        let workflow: serde_yaml::Value = serde_yaml::from_str(&block.text).unwrap();
        let mut steps = Vec::new();
        with_key(&workflow, "uses", &mut steps);
        for step in steps.iter().filter(|step| step["uses"].as_str().unwrap().contains("dateline")) {
            for (input, _) in step["with"].as_mapping().unwrap() {
                assert!(action.inputs.contains_key(input.as_str().unwrap()), "there is no input {input:?}");
                used += 1;
            }
        }
    }
    assert!(used >= 4, "{used}");
    for (name, input) in &action.inputs {
        let row = page.lines().find(|line| line.starts_with(&format!("| `{name}` |"))).unwrap_or_default();
        assert!(!row.is_empty() && row.contains(&input.default), "`{name}`, by default `{}`: {row}", input.default);
    }
}

#[test]
fn a_good_file_is_drawn() {
    let sandbox = Sandbox::new();
    sandbox.write("events.yaml", GOOD);
    let (ran, context) = run_built(&sandbox, &[]);
    assert_eq!(ran, Ran { code: Some(0), said: "output/overview.svg  1 event\n".into() });
    assert_eq!(context["steps.render.outputs.pictures"], "output/overview.svg");
    assert!(sandbox.path("output/overview.svg").is_file());
}

#[test]
fn diagnostics_are_what_check_says_for_github_and_nothing_is_drawn() {
    let sandbox = Sandbox::new();
    sandbox.write("events.yaml", INVALID);
    let (ran, _) = run_built(&sandbox, &[]);
    let expected = sandbox.bash("dateline check --format github", &[]);
    assert_eq!(ran, expected);
    assert_eq!(ran.code, Some(1));
    for (line, start) in ran.said.lines().zip(["::error file=events.yaml,line=3,", "::error file=events.yaml,line=4,"])
    {
        assert!(line.starts_with(start) && line.contains("%0A"), "a place, and a hint on the next line: {line}");
    }
    assert_eq!(ran.said.lines().count(), 2);
    assert!(!sandbox.path("output").exists());
}

#[test]
fn several_files_are_found_by_patterns_and_each_has_a_folder_of_its_own() {
    let sandbox = Sandbox::new();
    let names = ["ancient/rome.yaml", "ancient/deep/er/nile, a.yaml", "modern.yaml", "modern 2.yaml"];
    for name in names {
        sandbox.write(name, GOOD);
    }
    let (ran, context) =
        run_built(&sandbox, &[("files", "ancient/**/*.yaml\n\nmodern*.yaml\r\n"), ("output", "my  pictures")]);
    assert_eq!(ran.code, Some(0), "{}", ran.said);
    let mut drawn: Vec<&str> = context["steps.render.outputs.pictures"].lines().collect();
    drawn.sort_unstable();
    let mut expected = names.map(|name| format!("my  pictures/{}/overview.svg", name.strip_suffix(".yaml").unwrap()));
    expected.sort_unstable();
    assert_eq!(drawn, expected);
    assert!(drawn.iter().all(|name| sandbox.path(name).is_file()));
}

#[test]
fn one_invalid_file_among_several_is_annotated_under_its_own_name() {
    let sandbox = Sandbox::new();
    sandbox.write("a.yaml", GOOD);
    sandbox.write("b, c.yaml", INVALID);
    let (ran, _) = run_built(&sandbox, &[("files", "*.yaml")]);
    assert_eq!(ran.code, Some(1));
    assert_eq!(ran.said.lines().count(), 2, "{}", ran.said);
    assert!(ran.said.lines().all(|line| line.starts_with("::error file=b%2C c.yaml,line=")), "{}", ran.said);
}

#[test]
fn warnings_are_annotated_and_stop_only_where_the_check_is_strict() {
    let sandbox = Sandbox::new();
    sandbox.write("events.yaml", WARNED);
    let (ran, _) = run_built(&sandbox, &[("render", "false")]);
    assert_eq!(ran.code, Some(0));
    assert!(ran.said.starts_with("::warning file=events.yaml,line=3,"), "{}", ran.said);
    assert_eq!(ran.said.lines().count(), 1);
    assert!(!sandbox.path("output").exists());
    let (ran, _) = run_built(&sandbox, &[("strict", "true")]);
    assert_eq!(ran.code, Some(1));
    assert!(!sandbox.path("output").exists());
}

#[test]
fn a_pattern_without_a_file_and_an_empty_list_are_refused() {
    for (files, said) in [
        ("events.yaml", "::error title=dateline::no file is called `events.yaml`%0Awrite names or patterns"),
        ("100%*.yaml", "::error title=dateline::no file is called `100%25*.yaml`%0Awrite names or patterns"),
        (" \n", "::error title=dateline::no file is called ` `%0A"),
        ("\n", "::error title=dateline::`files` names no file%0A"),
    ] {
        let (ran, _) = run_built(&Sandbox::new(), &[("files", files)]);
        assert_eq!(ran.code, Some(2), "{files}: {}", ran.said);
        assert!(ran.said.starts_with(said) && ran.said.lines().count() == 1, "{files}: {}", ran.said);
    }
}

#[test]
fn what_keeps_pictures_from_being_written_is_annotated() {
    let sandbox = Sandbox::new();
    sandbox.write("events.yaml", GOOD);
    sandbox.write("output", "a file where the folder should be");
    let (ran, _) = run_built(&sandbox, &[]);
    assert_eq!(ran.code, Some(2));
    let said = "::error file=events.yaml,title=dateline render::error: `output` is a file, expected a folder%0Ahelp: ";
    assert!(ran.said.lines().last().unwrap().starts_with(said), "{}", ran.said);
}

#[test]
fn without_a_program_it_is_built_from_the_actions_own_source() {
    let sandbox = Sandbox::new();
    sandbox.write("events.yaml", GOOD);
    sandbox.stub(
        "cargo",
        &format!("echo \"cargo $*\"\nmkdir -p \"${{@: -1}}/bin\"\ncp '{DATELINE}' \"${{@: -1}}/bin/dateline\"\n"),
    );
    let (ran, _) = run(&sandbox, &[]);
    assert_eq!(ran.code, Some(0), "{}", ran.said);
    let built = format!("cargo install --locked --quiet --path {} --root ", env!("CARGO_MANIFEST_DIR"));
    assert!(ran.said.starts_with(&built), "{}", ran.said);
    assert!(sandbox.path("output/overview.svg").is_file());
}
