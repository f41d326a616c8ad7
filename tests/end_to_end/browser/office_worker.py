#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""An office worker's morning in Chromium, on the office's page of a running server.

    office_worker.py FOLDER FINGERPRINT SETUP_LINK NAME

Sets the account of SETUP_LINK up, signs out and in again, looks at every page at two widths, and
does what the office does: opens a client's case to an expert, who reads it in a browser of her own,
a stand-in, a hand-over, the chamber's list, a lost tablet, a new one, the work of one that was
stopped, an erasure, a new paper. Says on its last line, in JSON, what it saw; it judges nothing.
FOLDER is for the browsers' profiles and what they download; FINGERPRINT is that of the authority,
which her browser trusts once its certificate from the page was found to have it. Only the standard
library, and chromedriver (https://www.w3.org/TR/webdriver2/) and NSS's certutil beside Chromium.
"""

import base64
import hashlib
import hmac
import json
import os
import re
import ssl
import struct
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
PASSWORD = "味噌まんじゅう三つと猫の名前"
WIDTHS = (1280, 390)
HEIGHT = 900
PATIENCE_S = 30
EXPERT = "専門 太郎"


def run(command, given=b""):
    return subprocess.run(command, input=given, capture_output=True, check=True).stdout


def home_that_trusts(home, origin, fingerprint):
    """A person's home in which her browser was told of the chamber's authority."""
    unchecked = ssl.create_default_context()
    unchecked.check_hostname = False
    unchecked.verify_mode = ssl.CERT_NONE
    with urllib.request.urlopen(origin + "/authority.crt", context=unchecked) as answer:
        shown = answer.read()
    if hashlib.sha256(shown).hexdigest() != fingerprint:
        raise ValueError("what the page gives is not the chamber's authority")
    store = Path(home) / ".pki" / "nssdb"
    store.mkdir(parents=True)
    run(["certutil", "-N", "-d", f"sql:{store}", "--empty-password"])
    authority = Path(home) / "banso.crt"
    authority.write_bytes(shown)
    run(["certutil", "-A", "-d", f"sql:{store}", "-n", "Banso", "-t", "C,,", "-i", str(authority)])
    return home


def totp(secret, step):
    """The six digits of RFC 6238; `secret` as it stands on the page."""
    letters = secret.strip().upper()
    key = base64.b32decode(letters + "=" * (-len(letters) % 8))
    digest = hmac.new(key, struct.pack(">Q", step), hashlib.sha1).digest()
    at = digest[-1] & 15
    number = struct.unpack(">I", digest[at:at + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"


class Browser:
    """Chromium without a window, spoken to as the WebDriver standard says."""

    def __init__(self, folder, home):
        self.driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE,
                                       stderr=subprocess.DEVNULL, text=True,
                                       env={**os.environ, "HOME": str(home)})
        for line in self.driver.stdout:
            if found := re.search(r"started successfully on port (\d+)", line):
                self.address = f"http://127.0.0.1:{found[1]}"
                break
        options = {"args": ["--headless=new", "--no-sandbox", "--disable-gpu",
                            "--disable-dev-shm-usage", f"--user-data-dir={folder}"],
                   "prefs": {"download.default_directory": folder}}
        wanted = {"goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}
        session = self.ask("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
        self.session = f"/session/{session['sessionId']}"

    def ask(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.address + path, data, method=method,
                                         headers={"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=PATIENCE_S) as answer:
            return json.load(answer)["value"]

    def close(self):
        try:
            self.ask("DELETE", self.session)
        finally:
            self.driver.terminate()
            self.driver.wait()

    def open(self, url):
        self.ask("POST", self.session + "/url", {"url": url})

    def resize(self, width):
        # The window of a headless browser may not be so narrow; the device that it plays may.
        metrics = {"width": width, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": False}
        self.ask("POST", self.session + "/goog/cdp/execute",
                 {"cmd": "Emulation.setDeviceMetricsOverride", "params": metrics})

    def take_medium(self, medium):
        """"print" for the style of paper, "" for the screen's again."""
        self.ask("POST", self.session + "/goog/cdp/execute",
                 {"cmd": "Emulation.setEmulatedMedia", "params": {"media": medium}})

    def shown_on_paper(self, css):
        """How the style lets a closed and then an opened element be printed."""
        self.take_medium("print")
        shown = [self.script(f"const found = document.querySelector({json.dumps(css)});"
                             f"found.open = {opened}; return getComputedStyle(found).display")
                 for opened in ("false", "true")]
        self.take_medium("")
        return shown

    def script(self, code):
        return self.ask("POST", self.session + "/execute/sync", {"script": code, "args": []})

    def find(self, what, how="css selector"):
        try:
            found = self.ask("POST", self.session + "/element", {"using": how, "value": what})
        except urllib.error.HTTPError as error:
            raise LookupError(f"no {what} on this page:\n{self.text()}") from error
        return f"{self.session}/element/{found[ELEMENT]}"

    def type(self, css, text):
        self.ask("POST", self.find(css) + "/value", {"text": text})

    def press(self, css):
        self.ask("POST", self.find(css) + "/click", {})

    def keep_picture(self, css, path):
        """What an element looks like, as a PNG."""
        path.write_bytes(base64.b64decode(self.ask("GET", self.find(css) + "/screenshot")))
        return str(path)

    def keep_printed(self, path):
        """The page as it comes out on paper, as a PDF."""
        path.write_bytes(base64.b64decode(self.ask("POST", self.session + "/print", {})))
        return str(path)

    def click(self, css):
        """Clicks, and waits for the page that comes of it."""
        self.script("window.isBefore = true")
        self.press(css)
        for _ in range(PATIENCE_S * 20):
            if self.script("return !window.isBefore && document.readyState === 'complete'"):
                return
            time.sleep(0.05)
        raise TimeoutError(f"no page came after a click on {css}")

    def has(self, css):
        return self.script(f"return document.querySelector({json.dumps(css)}) !== null")

    def choose(self, name, text):
        option = self.find(f"//select[@name='{name}']/option[contains(., '{text}')]", "xpath")
        self.ask("POST", option + "/click", {})

    def text(self):
        return self.script("return document.body.innerText")

    def complaints(self):
        """What the console says, of the policy for content too."""
        lines = self.ask("POST", self.session + "/se/log", {"type": "browser"})
        return [line["message"] for line in lines if line["level"] in ("SEVERE", "WARNING")]


class Visitor:
    """A person of the office's page at her own browser, who notes in `seen` what she sees."""

    def __init__(self, browser, origin, name, seen):
        self.browser = browser
        self.origin = origin
        self.name = name
        self.seen = seen

    def go(self, path):
        self.browser.open(self.origin + path)

    def measure(self, what):
        """Whether anything stands beside the page at either width."""
        for width in WIDTHS:
            self.browser.resize(width)
            over = self.browser.script(
                "return document.documentElement.scrollWidth - window.innerWidth")
            if over > 0:
                self.seen["overflowing"].append(f"{what} at {width}: {over} pixels")
        self.browser.resize(WIDTHS[0])

    def note_complaints(self):
        self.seen["complaints"] += self.browser.complaints()

    def set_up(self, path):
        """Sets the account up; returns the secret of its codes and the step that was used."""
        self.go(path)
        self.measure("setup")
        secret = self.browser.script("return document.querySelector('code').textContent")
        for field in ("password", "again"):
            self.browser.type(f"input[name={field}]", PASSWORD)
        step = int(time.time()) // 30
        self.browser.type("input[name=totp]", totp(secret, step))
        self.browser.click("main button")
        return secret, step

    def sign_in(self, password, code):
        self.go("/sign-in")
        self.browser.type("input[name=name]", self.name)
        self.browser.type("input[name=password]", password)
        self.browser.type("input[name=code]", code)
        self.browser.click("main button")

    def visit_all(self):
        """Opens every page that the navigation offers, and returns their paths."""
        paths = self.browser.script(
            "return [...document.querySelectorAll('nav a')].map(a => a.getAttribute('href'))")
        for path in [*paths, "/sessions"]:
            self.go(path)
            self.measure(path)
        return paths


class Morning(Visitor):
    def begin(self, path):
        secret, step = self.set_up(path)
        self.seen["after_setup"] = self.browser.text()
        self.browser.click("form[action='/sign-out'] button")
        self.measure("sign-in")
        self.note_complaints()
        self.sign_in(PASSWORD, totp(secret, step))
        self.seen["used_code"] = self.browser.text()
        self.browser.complaints()  # of the refusal, which is what was wanted
        # A code is good once; the next one is taken before its time.
        self.sign_in(PASSWORD, totp(secret, step + 1))
        self.seen["signed_in"] = self.browser.text()

    def invite_expert(self):
        """Adds her as a person; returns the path of her invitation."""
        self.go("/people")
        self.browser.type("form[action='/people/add'] input[name=name]", EXPERT)
        self.browser.choose("role", "専門家")
        self.browser.click("form[action='/people/add'] button")
        self.browser.click("form[action='/people/account'] button")
        self.measure("invitation")
        link = urllib.parse.urlsplit(self.browser.script(
            "return document.querySelector('code').textContent"))
        return f"{link.path}?{link.query}"

    def open_case(self, client):
        self.go("/experts")
        self.browser.choose("expert", EXPERT)
        self.browser.type("input[name=q]", client)
        self.browser.click("form[action='/experts'] button")
        self.measure("clients for an expert")
        found = self.browser.text()
        if self.browser.has("form[action='/experts/open'] button"):
            self.browser.click("form[action='/experts/open'] button")
            self.measure("open cases")
            found = self.browser.text()
        return found

    def end_case(self):
        self.go("/experts")
        self.browser.click("form[action='/experts/close'] button")
        self.seen["case_ended"] = self.browser.text()

    def stand_in(self):
        self.go("/stand-ins")
        self.browser.choose("absent", "佐藤")
        self.browser.choose("deputy", "山田")
        self.browser.click("form[action='/stand-ins/set'] button")
        self.measure("stand-in")
        self.seen["stand_in"] = self.browser.text()

    def hand_over(self):
        self.go("/handovers")
        self.browser.choose("from", "佐藤")
        self.browser.choose("to", "山田")
        self.browser.click("form[action='/handovers/choose'] button")
        self.measure("choosing clients")
        self.browser.click("button[name=which][value=all]")
        self.measure("preview")
        self.seen["preview"] = self.browser.text()
        self.browser.click("form[action='/handovers/set'] button:not([formaction])")
        self.measure("hand-over")
        self.seen["handed_over"] = self.browser.text()

    def import_list(self, file):
        file.write_text("お店,でんわ\r\n藤岡瓦店,0274-00-0001\r\n", encoding="cp932")
        self.go("/imports")
        self.browser.type("input[type=file]", str(file))
        self.browser.click("form[action='/imports/preview'] button")
        self.measure("columns")
        self.seen["list_columns"] = self.browser.text()
        self.browser.choose("name", "お店")
        self.browser.choose("phone", "でんわ")
        self.browser.click("form[action='/imports/columns'] button")
        self.measure("preview of a list")
        self.seen["list_preview"] = self.browser.text()
        self.browser.click("form[action='/imports/run'] button")
        self.measure("imported list")
        self.seen["list_imported"] = self.browser.text()

    def lose_a_tablet(self):
        self.go("/lost")
        clicks = 0
        for button in ("main a.danger", "main button.danger"):
            self.browser.click(button)
            self.measure(button)
            clicks += 1
        self.seen["lost"] = self.browser.text()
        self.seen["lost_clicks"] = clicks
        self.seen["directory_on_paper"] = self.browser.shown_on_paper("details")

    def enrol_a_tablet(self, folder):
        self.go("/devices")
        self.browser.choose("person", "山田")
        self.browser.click("form[action='/devices/add'] button")
        self.measure("enrolment")
        self.seen["enrolment"] = self.browser.text()
        self.seen["qr"] = self.browser.keep_picture("svg.qr", folder / "enrolment.png")

    def decide_on_a_hand_in(self):
        self.go("/devices")
        self.browser.click("a[href^='/devices/hand-in']")
        self.measure("hand-in")
        self.seen["hand_in"] = self.browser.text()
        self.browser.click("form[action='/devices/hand-in/take'] button")
        self.seen["taken"] = self.browser.text()

    def erase(self, client, folder):
        self.go("/erasures")
        self.browser.type("input[name=q]", client)
        self.browser.click("form[action='/erasures'] button")
        self.measure("whom to erase")
        self.browser.click("a[href^='/erasures/confirm']")
        self.measure("erasure")
        self.seen["erasing"] = self.browser.text()
        self.browser.choose("reason", "本人の請求")
        self.browser.type("input[name=confirm]", "消去")
        self.browser.click("form[action='/erasures/erase'] button.danger")
        self.measure("proof")
        self.seen["proof"] = self.browser.text()
        self.seen["proof_on_paper"] = self.browser.keep_printed(folder / "proof.pdf")
        self.go(f"/erasures?q={urllib.parse.quote(client)}")
        self.seen["erased"] = self.browser.text()

    def make_a_new_paper(self, folder):
        self.go("/settings")
        self.browser.click("form[action='/recovery/new'] button")
        self.measure("paper")
        self.seen["paper"] = self.browser.text()
        self.seen["paper_on_paper"] = self.browser.keep_printed(folder / "paper.pdf")
        number = self.browser.script("return document.querySelector('.printed').textContent")
        self.seen["paper_number"] = number.split()[-1]
        self.browser.type("input[name=number]", self.seen["paper_number"])
        self.browser.click("form[action='/recovery/use'] button")
        self.seen["paper_used"] = self.browser.text()


class Case(Visitor):
    def read(self, downloads):
        self.go("/case")
        self.measure("case")
        self.seen["case"] = self.browser.text()
        self.browser.press("form[action='/case/sheet'] button")
        for _ in range(PATIENCE_S * 20):
            if sheets := list(downloads.glob("*.pdf")):
                self.seen["sheet"] = str(sheets[0])
                return
            time.sleep(0.05)
        raise TimeoutError("no sheet came")

    def is_turned_away(self):
        self.go("/case")
        self.seen["case_after"] = self.browser.text()


def is_warned(stranger, link):
    """Whether a browser that nobody has told of the authority keeps her away from the page."""
    browser = Browser(str(stranger), stranger)
    try:
        browser.open(link)
        return "ERR_CERT_AUTHORITY_INVALID" in browser.ask("GET", browser.session + "/source")
    finally:
        browser.close()


def play_case(morning, expert_folder, home):
    """An expert gets the file of the client who agreed, reads it, and has it no more."""
    path = morning.invite_expert()
    morning.seen["case_refused"] = morning.open_case("高崎")
    morning.seen["case_opened"] = morning.open_case("榛名")
    browser = Browser(str(expert_folder), home)
    try:
        expert = Case(browser, morning.origin, EXPERT, morning.seen)
        expert.set_up(path)
        morning.seen["expert_pages"] = expert.visit_all()
        expert.read(expert_folder)
        morning.end_case()
        expert.is_turned_away()
        expert.note_complaints()
    finally:
        browser.close()


def main():
    folder, fingerprint, link, name = sys.argv[1:]
    address = urllib.parse.urlsplit(link)
    warned = is_warned(Path(folder) / "stranger", link)
    home = home_that_trusts(Path(folder) / "home", f"https://{address.netloc}", fingerprint)
    browser = Browser(folder, home)
    try:
        morning = Morning(browser, f"https://{address.netloc}", name,
                          {"overflowing": [], "complaints": [], "warned": warned})
        morning.begin(f"{address.path}?{address.query}")
        morning.seen["pages"] = morning.visit_all()
        play_case(morning, Path(folder) / "expert", home)
        morning.stand_in()
        morning.hand_over()
        morning.import_list(Path(folder) / "list.csv")
        morning.lose_a_tablet()
        morning.enrol_a_tablet(Path(folder))
        morning.decide_on_a_hand_in()
        morning.erase("高崎工業", Path(folder))
        morning.make_a_new_paper(Path(folder))
        morning.note_complaints()
        print(json.dumps(morning.seen, ensure_ascii=False))
    finally:
        browser.close()


main()
