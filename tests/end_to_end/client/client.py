#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A client of a chamber's hub, written from sync/PROTOCOL.md alone, with Python's own library.

    client.py FOLDER enrol QR-TEXT               become a device; the folder keeps all of it
    client.py FOLDER create KIND {"unit": ...}   print the new record's id; for what the world has
        [OWNER KEY...]                           only once, its owner and the values of its key
    client.py FOLDER set RECORD UNIT VALUE       change one unit; VALUE is JSON
    client.py FOLDER sync                        exchange with the hub until both have everything
    client.py FOLDER show RECORD                 print its units, own unsent work on top
    client.py FOLDER conflicts                   print the open conflicts with their sides
    client.py FOLDER decide CONFLICT OPERATION   let the value of that side stand
    client.py FOLDER receipts                    print what the hub said of each operation

What is printed is JSON. An error goes to stderr, with exit code 1.
"""
import gzip
import hashlib
import hmac
import http.client
import json
import os
import re
import secrets
import ssl
import subprocess
import sys
import time

PROTOCOL = 1
SCHEMA = 1
LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
SAVES_A_PUSH = 2_000
ROUNDS = 1_000


class Refused(Exception):
    """The hub, or this client, does not do what was asked."""


def encode(value):
    """JSON with the fewest escapes and no white space, so that equal values are equal texts."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def milliseconds():
    return int(time.time() * 1000)


def new_record_id():
    """A UUID of version 7: the time, then random bits."""
    return record_id(milliseconds().to_bytes(6, "big") + secrets.token_bytes(10), version=7)


def natural_record_id(kind, owner, *key):
    """A UUID of version 8: whoever knows the same fact makes the same one."""
    name = "\0".join([kind, owner, "\n".join(key)])
    digest = hashlib.sha256(name.encode()).digest()
    return record_id(bytes.fromhex(owner.replace("-", ""))[:6] + digest[:10], version=8)


def record_id(raw, version):
    raw = bytearray(raw)
    raw[6] = version << 4 | raw[6] & 0x0F
    raw[8] = 0x80 | raw[8] & 0x3F
    digits = raw.hex()
    return "-".join([digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]])


def openssl(*arguments, **options):
    command = ["openssl", *arguments]
    return subprocess.run(command, check=True, capture_output=True, **options).stdout


class Identity:
    """Key, certificate and the one authority that is trusted, in three files."""

    def __init__(self, folder):
        self.key = os.path.join(folder, "key.pem")
        self.certificate = os.path.join(folder, "certificate.pem")
        self.authority = os.path.join(folder, "authority.pem")

    def tls(self):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.minimum_version = ssl.TLSVersion.TLSv1_3
        context.load_verify_locations(self.authority)
        if os.path.exists(self.certificate):
            context.load_cert_chain(self.certificate, self.key)
        return context


def post(address, port, tls, path, headers, body):
    connection = http.client.HTTPSConnection(address, port, context=tls, timeout=60)
    try:
        connection.request("POST", path, body, headers)
        answer = connection.getresponse()
        text = answer.read()
        if answer.status != 200:
            raise Refused(f"{path}: {answer.status} {text.decode()}")
        if answer.headers.get("Content-Encoding", "identity") == "gzip":
            text = gzip.decompress(text)
        return text
    finally:
        connection.close()


def proof(code, *parts):
    key = hashlib.sha256(b"banso enrolment code 1:" + code.encode()).digest()
    text = b"".join(str(len(part)).encode() + b":" + part for part in parts)
    return hmac.new(key, text, hashlib.sha256).hexdigest()


def authority_of(address, port, fingerprint):
    """The last certificate that the server shows, if it is the one of the QR text."""
    shown = openssl("s_client", "-connect", f"{address}:{port}", "-tls1_3", "-showcerts", input=b"")
    block = b"-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----\n"
    pem = re.findall(block, shown, re.DOTALL)[-1].decode()
    if hashlib.sha256(ssl.PEM_cert_to_DER_cert(pem)).hexdigest() != fingerprint:
        raise Refused("this is not the hub of the QR text")
    return pem


def enrol(folder, qr):
    form, _, rest = qr.partition(":")
    address, port, fingerprint, code = rest.rsplit(":", 3)
    if form != "banso1":
        raise Refused("the QR text is of another version")
    os.makedirs(folder, mode=0o700)
    identity = Identity(folder)
    authority = authority_of(address, port, fingerprint)
    with open(identity.authority, "w", encoding="ascii") as file:
        file.write(authority)
    device = "".join(secrets.choice(LETTERS) for _ in range(16))
    openssl("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256",
            "-out", identity.key)
    request = openssl("req", "-new", "-key", identity.key, "-subj", f"/CN={device}")
    raw = bytes.fromhex(fingerprint)
    body = encode({"csr": request.decode(), "proof": proof(code, b"request", request, raw)})
    answer = json.loads(post(address, int(port), identity.tls(), "/v1/enrol",
                             {"Content-Type": "application/json"}, body.encode()))
    certificate = answer["certificate"].encode()
    if answer["proof"] != proof(code, b"answer", request, certificate, raw):
        raise Refused("the answer does not come from who made the code")
    with open(identity.certificate, "wb") as file:
        file.write(certificate)
    return {"address": address, "port": answer["syncPort"], "device": device,
            "person": answer["person"], "epoch": "", "cursor": 0, "scope": 0, "token": "",
            "next": 1, "saves": [], "receipts": {}, "records": {}, "ahead": {}}


class Client:
    """A replica of the chamber in one file, written whole after each step."""

    def __init__(self, folder, state=None):
        self.identity = Identity(folder)
        self.file = os.path.join(folder, "state.json")
        if state is None:
            with open(self.file, encoding="utf-8") as file:
                state = json.load(file)
        self.state = state

    def keep(self):
        fresh = self.file + ".new"
        with open(fresh, "w", encoding="utf-8") as file:
            file.write(encode(self.state))
            file.flush()
            os.fsync(file.fileno())
        os.replace(fresh, self.file)

    # What people see: the confirmed units, and on top those of saves without an answer.

    def unanswered(self):
        return [save for save in self.state["saves"] if not save["answered"]]

    def units(self, record):
        """{unit: [version, value]}; an own version is the number of its operation."""
        known = self.state["records"].get(record)
        seen = dict(known["units"]) if known else {}
        for save in self.unanswered():
            for sequence, operation in self.operations(save):
                if operation["r"] == record:
                    for unit, entry in operation["set"].items():
                        seen[unit] = [sequence, entry[1]]
        return seen

    @staticmethod
    def operations(save):
        line = json.loads(save["line"])
        return list(enumerate(line["ops"], start=line["save"]))

    def kind(self, record):
        if record in self.state["records"]:
            return self.state["records"][record]["kind"]
        for save in self.unanswered():
            for _, operation in self.operations(save):
                if operation["r"] == record:
                    return operation["k"]
        raise Refused(f"no record {record} is here")

    def save(self, kind, record, entries):
        """One operation. The line is encoded here, once, and never again."""
        state = self.state
        line = {"save": state["next"], "by": state["person"], "at": milliseconds(),
                "seen": [state["epoch"], state["cursor"], state["scope"]], "schema": SCHEMA,
                "ops": [{"k": kind, "r": record, "set": entries}]}
        state["saves"].append({"first": state["next"], "line": encode(line), "answered": False})
        state["next"] += 1
        self.keep()

    def base(self, record, unit):
        version = self.units(record).get(unit, [None])[0]
        own = self.state["device"] + ":"
        if isinstance(version, str) and version.startswith(own):
            return int(version[len(own):])
        return version

    def create(self, kind, units, *owner_and_key):
        record = natural_record_id(kind, *owner_and_key) if owner_and_key else new_record_id()
        self.save(kind, record, {unit: [None, value] for unit, value in units.items()})
        return record

    def set(self, record, unit, value):
        self.save(self.kind(record), record, {unit: [self.base(record, unit), value]})

    def conflicts(self):
        found = []
        for record, known in self.state["records"].items():
            units = {unit: value for unit, (_, value) in known["units"].items()}
            if known["kind"] != "conflict" or (units.get("state") or {}).get("closed"):
                continue
            sides = {unit.partition("/")[2]: side for unit, side in units.items()
                     if unit.startswith("sides/") and side}
            found.append({"conflict": record, "record": units["subject"],
                          "unit": units["subjectUnit"], "sides": sides})
        return found

    def decide(self, conflict, operation):
        for open_one in self.conflicts():
            if open_one["conflict"] == conflict:
                record, unit = open_one["record"], open_one["unit"]
                value = json.loads(open_one["sides"][operation]["value"])
                entry = [self.base(record, unit), value, list(open_one["sides"])]
                self.save(self.kind(record), record, {unit: entry})
                return
        raise Refused(f"no open conflict {conflict}")

    # The exchange.

    def sync(self):
        for _ in range(ROUNDS):
            more = self.exchange()
            if not more and not self.unanswered():
                return
        raise Refused("the hub never comes to an end")

    def exchange(self):
        state = self.state
        waiting = self.unanswered()
        answered = waiting[0]["first"] - 1 if waiting else state["next"] - 1
        hello = {"protocol": PROTOCOL, "schema": SCHEMA, "app": "client.py",
                 "device": state["device"], "epoch": state["epoch"], "cursor": state["cursor"],
                 "scope": state["scope"], "token": state["token"], "answered": answered,
                 "at": milliseconds(), "pull": True}
        lines = [encode({"hello": hello})] + [save["line"] for save in waiting[:SAVES_A_PUSH]]
        body = "".join(line + "\n" for line in lines).encode()
        digest = hashlib.sha256(body).hexdigest()
        body += (encode({"end": {"lines": len(lines), "sha256": digest}}) + "\n").encode()
        answer = post(state["address"], state["port"], self.identity.tls(), "/v1/sync",
                      {"Content-Type": "application/x-ndjson", "Content-Encoding": "gzip",
                       "Accept-Encoding": "gzip"}, gzip.compress(body))
        hello, lines, end = self.checked(answer)
        self.take(hello, lines, end)
        self.keep()
        return end["more"]

    @staticmethod
    def checked(answer):
        """An answer counts only with its closing line, and if that agrees."""
        before, _, last = answer.rstrip(b"\n").rpartition(b"\n")
        before += b"\n"
        end = json.loads(last).get("end")
        if (not end or end["lines"] != before.count(b"\n")
                or end["sha256"] != hashlib.sha256(before).hexdigest()):
            raise Refused("the answer is incomplete")
        # Not splitlines: only LF ends a line, and a text may hold the other separators of Unicode.
        lines = [json.loads(line) for line in before.decode().split("\n")[:-1]]
        return lines[0]["hello"], lines[1:], end

    def take(self, hello, lines, end):
        state = self.state
        if state["epoch"] and hello["epoch"] != state["epoch"]:
            # The hub was restored: what it forgot goes to it again, and nothing is ahead of it.
            state["ahead"] = {}
            for save in state["saves"]:
                save["answered"] = save["answered"] and save["first"] <= hello["taken"]
        operations = {sequence: operation for save in self.unanswered()
                      for sequence, operation in self.operations(save)}
        for line in lines:
            if "answer" in line:
                self.take_answer(line, operations.get(line["answer"]))
            elif "stopped" in line and line["code"] != "gap":
                raise Refused(f"the hub took nothing from {line['stopped']} on: {line['code']}")
            elif "o" in line:
                wanted = line.get("only", line["o"]["set"])
                self.confirm(line["o"]["k"], line["o"]["r"], line["rev"],
                             {unit: [line["op"], line["o"]["set"][unit][1]] for unit in wanted})
            elif "units" in line and "version" in line:
                versions = line.get("versions", {})
                self.confirm(line["k"], line["r"], line["rev"],
                             {unit: [versions.get(unit, line["version"]), value]
                              for unit, value in line["units"].items()})
        state.update(epoch=hello["epoch"], token=hello["token"], cursor=end["cursor"],
                     scope=end["scope"])
        state["ahead"] = {unit: revision for unit, revision in state["ahead"].items()
                          if revision > end["cursor"]}

    def take_answer(self, answer, operation):
        state = self.state
        sequence = answer["answer"]
        state["receipts"][str(sequence)] = {
            key: answer[key] for key in ("outcome", "rev", "units", "detail") if key in answer}
        for save in state["saves"]:
            save["answered"] = save["answered"] or save["first"] == sequence
        taken = answer["outcome"] in ("applied", "merged", "conflict")
        if operation is None or not taken or answer.get("rev", 0) <= state["cursor"]:
            return
        units = {unit: [f"{state['device']}:{sequence}", entry[1]]
                 for unit, entry in operation["set"].items() if unit not in answer.get("units", {})}
        self.confirm(operation["k"], operation["r"], answer["rev"], units)
        for unit in units:
            state["ahead"][operation["r"] + " " + unit] = answer["rev"]

    def confirm(self, kind, record, revision, units):
        known = self.state["records"].setdefault(record, {"kind": kind, "units": {}})
        for unit, entry in units.items():
            if self.state["ahead"].get(record + " " + unit, 0) <= revision:
                known["units"][unit] = entry


def run(folder, command, *arguments):
    if command == "enrol":
        Client(folder, enrol(folder, *arguments)).keep()
        return None
    client = Client(folder)
    if command == "create":
        return client.create(arguments[0], json.loads(arguments[1]), *arguments[2:])
    if command == "set":
        return client.set(arguments[0], arguments[1], json.loads(arguments[2]))
    if command == "show":
        return {unit: value for unit, (_, value) in client.units(*arguments).items()}
    if command == "receipts":
        return client.state["receipts"]
    if command in ("sync", "conflicts", "decide"):
        return getattr(client, command)(*arguments)
    raise Refused(__doc__)


if __name__ == "__main__":
    try:
        result = run(*sys.argv[1:])
    except (Refused, OSError, http.client.HTTPException) as error:
        sys.exit(str(error))
    if result is not None:
        print(encode(result))
