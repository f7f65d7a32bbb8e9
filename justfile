# Each recipe only calls cargo or `.ci/run`.

# What there is to call
default:
    @just --list

# Formatting, lints, tests
check:
    .ci/run fmt clippy test

# All tests, or those whose name holds FILTER
test *FILTER:
    cargo test {{FILTER}}

# Write the expectations anew; the diff shows what changed
bless:
    BLESS=1 cargo test

# Record better figures in tests/quality.tsv; refuses worse ones unless HOW is `worse`
quality HOW="1":
    DATELINE_BLESS={{HOW}} cargo test --test tests quality

# The laws of layout and axis on twenty thousand random inputs each
laws:
    DATELINE_TIMELINES=20000 cargo test --test tests laws
    DATELINE_TIMELINES=20000 cargo test --test tests verify::agreement
    DATELINE_AXES=20000 cargo test --test tests ticks

# Our labels against labella's and vis-timeline's, each for SECONDS at most
rivals SECONDS="120":
    benches/rivals/run.sh {{SECONDS}}

# How other programs draw the shipped pictures, against Chromium
elsewhere *PICTURES:
    benches/elsewhere {{PICTURES}}

# The pictures of events.yaml
draw:
    cargo run --release

# The engine for web pages, and one page with it inside: target/playground.html
playground:
    wasm/build

# The extension of VS Code: target/dateline.vsix
vscode:
    editors/vscode/pack

# The schema for editors
schema:
    cargo run -- schema > schema/events.schema.json

# The figures
bench:
    cargo bench

# Every command on the worst files of 10 000 and 100 000 events, or those whose name holds FILTER
growth *FILTER:
    cargo bench --bench growth -- {{FILTER}}

# CPU time of `check` and `render` against another commit's
against REV:
    benches/against.sh {{REV}}

# Random bytes against the laws, each target for SECONDS
fuzz SECONDS="300" *TARGETS:
    .ci/fuzz {{SECONDS}} {{TARGETS}}

# Everything that CI runs
ci:
    .ci/run
