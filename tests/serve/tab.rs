//! A tab of Chromium, driven by its own protocol (Chrome DevTools Protocol) over a pipe: no port is opened.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;

use super::BOUND;

/// A tab and the browser around it.
pub(crate) struct Tab {
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    asked: u64,
    session: Option<String>,
    /// What the browser has complained of.
    pub(crate) errors: Vec<String>,
    _profile: TempDir,
}

impl Drop for Tab {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Tab {
    /// A window of a size, px, that shows the live page at an address.
    pub(crate) fn open(address: &str, size: (u32, u32)) -> Tab {
        let mut tab = Tab::start(address, size);
        tab.until(
            "document.querySelectorAll('#rows tr').length > 0 && document.querySelector('#picture svg') !== null",
        );
        tab
    }

    /// A window of a size, px, that goes to an address.
    pub(crate) fn start(address: &str, (width, height): (u32, u32)) -> Tab {
        let profile = tempfile::tempdir().unwrap();
        // The browser reads its orders from the file 3 and answers into the file 4.
        let start = "exec chromium --headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
            --disable-component-update --disable-sync --remote-debugging-pipe \"--user-data-dir=$0\" about:blank \
            3<&0 4>&1 </dev/null >/dev/null 2>&1";
        let mut command = Command::new("sh");
        command.args(["-c", start]).arg(profile.path()).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().expect("`chromium` on the path");
        let (to, from) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
        let mut tab = Tab { child, to, from, asked: 0, session: None, errors: Vec::new(), _profile: profile };
        let target = tab.call("Target.createTarget", &json!({ "url": "about:blank" }))["targetId"].clone();
        let session = tab.call("Target.attachToTarget", &json!({ "targetId": target, "flatten": true }));
        tab.session = Some(session["sessionId"].as_str().unwrap().to_owned());
        for domain in ["Page.enable", "Runtime.enable", "Log.enable", "Accessibility.enable"] {
            tab.call(domain, &json!({}));
        }
        tab.resize(width, height);
        tab.call("Page.navigate", &json!({ "url": address }));
        tab
    }

    pub(crate) fn resize(&mut self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.call("Emulation.setDeviceMetricsOverride", &size);
    }

    /// Gives an order and waits for what comes of it.
    pub(crate) fn call(&mut self, method: &str, params: &Value) -> Value {
        self.asked += 1;
        let mut order = json!({ "id": self.asked, "method": method, "params": params });
        if let Some(session) = &self.session {
            order["sessionId"] = json!(session);
        }
        self.to.write_all(format!("{order}\0").as_bytes()).unwrap();
        loop {
            let mut message = Vec::new();
            self.from.read_until(0, &mut message).unwrap();
            let said: Value =
                serde_json::from_slice(message.strip_suffix(b"\0").expect("the browser has ended")).unwrap();
            if said["id"] == json!(self.asked) {
                assert!(said["error"].is_null(), "{method}: {said}");
                return said["result"].clone();
            }
            self.hear(&said);
        }
    }

    /// Keeps complaints: of the page's script, and of what its policy refuses.
    fn hear(&mut self, said: &Value) {
        let entry = &said["params"]["entry"];
        let is_policy = entry["source"] == "security";
        if said["method"] == "Runtime.exceptionThrown" || (said["method"] == "Log.entryAdded" && is_policy) {
            self.errors.push(said["params"].to_string());
        }
    }

    /// The value of an expression of JavaScript.
    pub(crate) fn js(&mut self, expression: &str) -> Value {
        let said = self.evaluate(expression);
        assert!(said["exceptionDetails"].is_null(), "{expression}: {said}");
        said["result"]["value"].clone()
    }

    /// What the browser says of an expression: its value, or what it threw.
    fn evaluate(&mut self, expression: &str) -> Value {
        let asked = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        self.call("Runtime.evaluate", &asked)
    }

    /// Waits until an expression is true; what is not there yet, as while a page is loaded, is waited for too.
    #[track_caller]
    pub(crate) fn until(&mut self, expression: &str) {
        let start = Instant::now();
        while self.evaluate(expression)["result"]["value"] != json!(true) {
            let page = if start.elapsed() < BOUND { Value::Null } else { self.js("document.body.innerText") };
            assert!(page.is_null(), "never `{expression}`: {page}; {:?}", self.errors);
        }
    }

    /// Types a text where the focus is.
    pub(crate) fn write(&mut self, text: &str) {
        self.call("Input.insertText", &json!({ "text": text }));
    }

    /// Presses a key; of those held with it Alt is 1, Control 2, Shift 8.
    pub(crate) fn press(&mut self, key: &str, held: u8) {
        let code = match key {
            "Enter" => 13,
            "Escape" => 27,
            "ArrowLeft" => 37,
            "ArrowUp" => 38,
            "ArrowRight" => 39,
            "ArrowDown" => 40,
            other => u32::from(other.to_ascii_uppercase().as_bytes()[0]),
        };
        let mut order = json!({ "type": "keyDown", "key": key, "windowsVirtualKeyCode": code, "modifiers": held });
        if key == "Enter" {
            order["text"] = json!("\r");
        }
        self.call("Input.dispatchKeyEvent", &order);
        order["type"] = json!("keyUp");
        self.call("Input.dispatchKeyEvent", &order);
    }

    /// The middle of an element, px from the corner of the window.
    fn middle(&mut self, selector: &str) -> [f64; 2] {
        let place = format!(
            "(() => {{ const box = document.querySelector({}).getBoundingClientRect(); \
             return [box.x + box.width / 2, box.y + box.height / 2]; }})()",
            json!(selector)
        );
        let place = self.js(&place);
        [0, 1].map(|at| place[at].as_f64().unwrap())
    }

    /// From now on the window is one that is touched.
    pub(crate) fn becomes_touched(&mut self) {
        self.call("Emulation.setTouchEmulationEnabled", &json!({ "enabled": true }));
    }

    /// Puts a finger on the middle of an element, lets it rest for so long, moves it by so many px in both directions, and lifts it.
    pub(crate) fn swipe(&mut self, selector: &str, rest_ms: u64, [across, down]: [f64; 2]) {
        let [x, y] = self.middle(selector);
        let mut touch = |kind: &str, points: Value| {
            self.call("Input.dispatchTouchEvent", &json!({ "type": kind, "touchPoints": points }));
        };
        touch("touchStart", json!([{ "x": x, "y": y }]));
        std::thread::sleep(Duration::from_millis(rest_ms));
        for step in 1..=8 {
            let part = f64::from(step) / 8.0;
            touch("touchMove", json!([{ "x": x + across * part, "y": y + down * part }]));
            // As a finger does, not all at once.
            std::thread::sleep(Duration::from_millis(30));
        }
        std::thread::sleep(Duration::from_millis(200));
        touch("touchEnd", json!([]));
    }

    /// Presses the mouse in the middle of an element, moves it by so many px, and lets it go.
    pub(crate) fn drag(&mut self, selector: &str, across: f64) {
        let [x, y] = self.middle(selector);
        let mut mouse = |kind: &str, x: f64| {
            let held = u8::from(kind != "mouseReleased");
            let order = json!({ "type": kind, "x": x, "y": y, "button": "left", "buttons": held, "clickCount": 1 });
            self.call("Input.dispatchMouseEvent", &order);
        };
        // What can be taken there is shown once the pointer is there.
        mouse("mouseMoved", x);
        mouse("mousePressed", x);
        for step in 1..=4 {
            mouse("mouseMoved", x + across * f64::from(step) / 4.0);
        }
        if across != 0.0 {
            self.until("!document.querySelector('#ghost').hidden");
            // What is said of the last place.
            self.call(
                "Runtime.evaluate",
                &json!({ "expression": "new Promise((done) => setTimeout(done, 200))", "awaitPromise": true }),
            );
        }
        let order = json!({ "type": "mouseReleased", "x": x + across, "y": y, "button": "left", "buttons": 0, "clickCount": 1 });
        self.call("Input.dispatchMouseEvent", &order);
    }
}
