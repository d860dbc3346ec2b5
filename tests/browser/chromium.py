"""Debian's chromium over its own debugging pipe (Chrome DevTools Protocol): no driver, no package, about a hundred lines."""
import base64
import itertools
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

PROGRAM = shutil.which("chromium")
FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--mute-audio", "--hide-scrollbars",
         "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions", "--remote-debugging-pipe"]


class Chromium:
    def __init__(self):
        down, up = os.pipe(), os.pipe()
        self.profile = tempfile.mkdtemp(prefix="dateline-chromium-")
        shell = f'exec "$@" 3<&{down[0]} 4>&{up[1]}'
        self.process = subprocess.Popen(["bash", "-c", shell, "-", PROGRAM, *FLAGS, f"--user-data-dir={self.profile}", "about:blank"],
                                        pass_fds=(down[0], up[1]), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
        os.close(down[0])
        os.close(up[1])
        self.down, self.up = down[1], up[0]
        self.numbers, self.buffer, self.events = itertools.count(1), b"", []

    def close(self):
        os.close(self.down)
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        os.close(self.up)
        shutil.rmtree(self.profile, ignore_errors=True)

    def read(self, until):
        """The next message, or None when the time is up."""
        while b"\0" not in self.buffer:
            if not select.select([self.up], [], [], max(0.0, until - time.monotonic()))[0]:
                return None
            piece = os.read(self.up, 1 << 20)
            if not piece:
                raise EOFError("chromium has gone")
            self.buffer += piece
        line, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(line)

    def send(self, method, session=None, timeout=60, **parameters):
        number = next(self.numbers)
        message = {"id": number, "method": method, "params": parameters, **({"sessionId": session} if session else {})}
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.down, data):]
        until = time.monotonic() + timeout
        while answer := self.read(until):
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)
        raise TimeoutError(method)

    def page(self, **how):
        return Page(self, **how)


class Page:
    """One tab. `problems` are what must never be there: script errors, violations of the policy, console errors, dialogs."""

    def __init__(self, browser, width=1440, height=900, dark=False, scripts=True):
        self.browser = browser
        self.target = browser.send("Target.createTarget", url="about:blank")["targetId"]
        self.session = browser.send("Target.attachToTarget", targetId=self.target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Audits"):
            self.call(f"{domain}.enable")
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600)
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])
        self.call("Emulation.setScriptExecutionDisabled", value=not scripts)

    def call(self, method, **parameters):
        return self.browser.send(method, self.session, **parameters)

    def close(self):
        self.browser.send("Target.closeTarget", targetId=self.target)

    def events(self):
        # A round trip first: what happened before it has been told.
        self.call("Page.getFrameTree")
        return [event for event in self.browser.events if event.get("sessionId") == self.session]

    def problems(self):
        out = []
        for event in self.events():
            p = event.get("params", {})
            if event["method"] == "Runtime.exceptionThrown":
                out.append(p["exceptionDetails"].get("exception", {}).get("description") or p["exceptionDetails"]["text"])
            if event["method"] == "Log.entryAdded" and p["entry"]["level"] == "error":
                out.append(p["entry"]["text"] + " " + p["entry"].get("url", ""))
            if event["method"] == "Runtime.consoleAPICalled" and p["type"] == "error":
                out.append(str(p["args"]))
            if event["method"] == "Audits.issueAdded" and p["issue"]["code"] == "ContentSecurityPolicyIssue":
                out.append(json.dumps(p["issue"]["details"])[:300])
            if event["method"] == "Page.javascriptDialogOpening":
                out.append(f"a dialog: {p['message']}")
        return out

    def open(self, url, wait="load"):
        seen = len(self.browser.events)
        self.call("Page.navigate", url=url)
        self.until(lambda: any(event.get("sessionId") == self.session and event["method"] == "Page.loadEventFired" for event in self.browser.events[seen:]), url)
        if wait == "drawn":
            self.wait("performance.getEntriesByName('drawn').length > 0")

    def until(self, true, what, seconds=60):
        limit = time.monotonic() + seconds
        while not true():
            if time.monotonic() > limit:
                raise TimeoutError(what)
            message = self.browser.read(time.monotonic() + 0.2)
            if message:
                self.browser.events.append(message)

    def wait(self, expression, seconds=60):
        """Until the expression is true of a page that has been read to its end. On the way to another page there is nothing to ask."""
        limit = time.monotonic() + seconds
        while True:
            try:
                if self.run(f"document.readyState === 'complete' && Boolean({expression})"):
                    return
            except RuntimeError:
                pass
            if time.monotonic() > limit:
                raise TimeoutError(expression)
            time.sleep(0.05)

    def run(self, expression):
        done = self.call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in done:
            raise RuntimeError(done["exceptionDetails"])
        return done["result"].get("value")

    def text(self):
        """What a person reads; also where scripts are off, since the tree is asked and not the page."""
        root = self.call("DOM.getDocument", depth=0)["root"]["nodeId"]
        main = self.call("DOM.querySelector", nodeId=root, selector="body")["nodeId"]
        return self.call("DOM.getOuterHTML", nodeId=main)["outerHTML"]

    def key(self, key, code=None, text=""):
        codes = {"Enter": 13, "Tab": 9, "Escape": 27, "ArrowDown": 40, "ArrowUp": 38, "ArrowLeft": 37, "ArrowRight": 39, "Home": 36}
        extra = {"windowsVirtualKeyCode": codes.get(key, ord(key[0].upper()))}
        if key == "Enter":
            text = "\r"
        self.call("Input.dispatchKeyEvent", type="keyDown", key=key, code=code or key, **({"text": text} if text else {}), **extra)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key, code=code or key, **extra)

    def mouse(self, kind, x, y, **more):
        self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button=more.pop("button", "left"), clickCount=more.pop("clicks", 1), **more)

    def click(self, x, y):
        self.mouse("mousePressed", x, y)
        self.mouse("mouseReleased", x, y)

    def screenshot(self, path, height=None):
        clip = {}
        if height:
            width = self.run("innerWidth")
            clip = {"clip": {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}, "captureBeyondViewport": True}
        kind = "webp" if str(path).endswith("webp") else "png"
        data = self.call("Page.captureScreenshot", format=kind, **({"quality": 80} if kind == "webp" else {}), **clip)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))
