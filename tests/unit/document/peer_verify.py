#!/usr/bin/env python3
"""Second opinion on sealed OFD files, for tests: peer_verify.py [--parts DIR] FILE...

Shares nothing with the program: SM3 (GB/T 32905), SM2 (GB/T 32918) and DER are written out here
with the standard library alone. Prints one JSON object a file: {"file": ..., "signatures": [...]}.
With --parts the pieces of each seal are written out as N-message, N-signature, N-certificate,
N-hash and N-xml, for a third opinion by the openssl command line. Reads what it needs and no
more; it is a judge of good files and of simple damage, not a hardened reader.
"""
import base64
import hashlib
import json
import posixpath
import sys
import xml.etree.ElementTree as ET
import zipfile


# --- SM3 -------------------------------------------------------------------------------------
def rol(x, n):
    n %= 32
    return ((x << n) | (x >> (32 - n))) & 0xFFFFFFFF


def sm3(message):
    v = [0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600,
         0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E]
    padded = message + b"\x80" + b"\x00" * ((55 - len(message)) % 64)
    padded += (len(message) * 8).to_bytes(8, "big")
    for start in range(0, len(padded), 64):
        w = [int.from_bytes(padded[start + 4 * i:start + 4 * i + 4], "big") for i in range(16)]
        for j in range(16, 68):
            x = w[j - 16] ^ w[j - 9] ^ rol(w[j - 3], 15)
            w.append(x ^ rol(x, 15) ^ rol(x, 23) ^ rol(w[j - 13], 7) ^ w[j - 6])
        a, b, c, d, e, f, g, h = v
        for j in range(64):
            t = 0x79CC4519 if j < 16 else 0x7A879D8A
            ss1 = rol((rol(a, 12) + e + rol(t, j)) & 0xFFFFFFFF, 7)
            ss2 = ss1 ^ rol(a, 12)
            ff = a ^ b ^ c if j < 16 else (a & b) | (a & c) | (b & c)
            gg = e ^ f ^ g if j < 16 else (e & f) | (~e & g)
            tt1 = (ff + d + ss2 + (w[j] ^ w[j + 4])) & 0xFFFFFFFF
            tt2 = (gg + h + ss1 + w[j]) & 0xFFFFFFFF
            a, b, c, d = tt1, a, rol(b, 9), c
            e, f, g, h = tt2 ^ rol(tt2, 9) ^ rol(tt2, 17), e, rol(f, 19), g
        v = [x ^ y for x, y in zip(v, (a, b, c, d, e, f, g, h))]
    return b"".join(x.to_bytes(4, "big") for x in v)


DIGESTS = {"1.2.156.10197.1.401": sm3, "1.2.156.10197.1.401.1": sm3, "sm3": sm3,
           "1.2.840.113549.2.5": lambda m: hashlib.md5(m).digest(),
           "md5": lambda m: hashlib.md5(m).digest(),
           "1.3.14.3.2.26": lambda m: hashlib.sha1(m).digest(),
           "sha1": lambda m: hashlib.sha1(m).digest(),
           "2.16.840.1.101.3.4.2.1": lambda m: hashlib.sha256(m).digest(),
           "sha256": lambda m: hashlib.sha256(m).digest()}

# --- SM2 -------------------------------------------------------------------------------------
P = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF
A = P - 3
B = 0x28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93
N = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123
G = (0x32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7,
     0xBC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0)


def add(p, q):
    if p is None or q is None:
        return q if p is None else p
    if p[0] == q[0]:
        if (p[1] + q[1]) % P == 0:
            return None
        slope = (3 * p[0] * p[0] + A) * pow(2 * p[1], -1, P) % P
    else:
        slope = (q[1] - p[1]) * pow(q[0] - p[0], -1, P) % P
    x = (slope * slope - p[0] - q[0]) % P
    return x, (slope * (p[0] - x) - p[1]) % P


def times(k, p):
    result = None
    while k:
        if k & 1:
            result = add(result, p)
        p = add(p, p)
        k >>= 1
    return result


def sm2_verify(key, message, signature, identifier=b"1234567812345678"):
    r, s = signature
    if not (0 < r < N and 0 < s < N):
        return False
    z = len(identifier * 8).to_bytes(2, "big") + identifier
    for number in (A, B, G[0], G[1], key[0], key[1]):
        z += number.to_bytes(32, "big")
    e = int.from_bytes(sm3(sm3(z) + message), "big")
    t = (r + s) % N
    if t == 0:
        return False
    point = add(times(s, G), times(t, key))
    return point is not None and (e + point[0]) % N == r


# --- DER -------------------------------------------------------------------------------------
def read(data, at=0):
    """(tag, content, raw, end) of the value at `at`."""
    tag = data[at]
    length = data[at + 1]
    begin = at + 2
    if length & 0x80:
        count = length & 0x7F
        length = int.from_bytes(data[begin:begin + count], "big")
        begin += count
    end = begin + length
    if end > len(data):
        raise ValueError("DER")
    return tag, data[begin:end], data[at:end], end


def children(content):
    found, at = [], 0
    while at < len(content):
        tag, inner, raw, at = read(content, at)
        found.append((tag, inner, raw))
    return found


def bits(value):
    return value[1][1:] if value[0] == 3 else value[1]


def signature_pair(data):
    if len(data) == 64 and not (data[0] == 0x30 and data[1] + 2 == 64):
        return int.from_bytes(data[:32], "big"), int.from_bytes(data[32:], "big")
    data += b"\x00" * max(0, data[1] + 2 - len(data))
    r, s = children(read(data)[1])
    return int.from_bytes(r[1], "big"), int.from_bytes(s[1], "big")


def certificate_key(der):
    fields = children(children(read(der)[1])[0][1])
    if fields[0][0] == 0xA0:
        fields = fields[1:]
    point = bits(children(fields[5][1])[1])
    return int.from_bytes(point[1:33], "big"), int.from_bytes(point[33:65], "big")


def certificate_name(der):
    """DER of issuer and serial number."""
    fields = children(children(read(der)[1])[0][1])
    if fields[0][0] == 0xA0:
        fields = fields[1:]
    return fields[2][2], fields[0][2]


# --- electronic seals (GM/T 0031, GB/T 38540) --------------------------------------------------
def check_seal(seal, signer):
    info, rest = seal[0], seal[1:]
    old = rest[0][0] == 0x30
    sign = children(rest[0][1]) if old else rest
    maker, value = sign[0][1], bits(sign[2])
    signed = info[2]
    if old:
        inner = info[2] + sign[0][2] + sign[1][2]
        head = b"\x30"
        size = len(inner)
        octets = size.to_bytes((size.bit_length() + 7) // 8, "big")
        head += bytes([size]) if size < 128 else bytes([0x80 | len(octets)]) + octets
        signed = head + inner
    fields = children(children(info[1])[2][1])
    listed = children(fields[3][1] if fields[2][0] == 2 else fields[2][1])
    known = [one[1] if one[0] == 4 else children(one[1])[1][1] for one in listed]
    return {"seal": sm2_verify(certificate_key(maker), signed, signature_pair(value)),
            "listed": signer in known or sm3(signer) in known}


def check_ses(value, xml):
    outer = children(read(value)[1])
    to_sign = children(outer[0][1])
    inside = len(outer) == 2
    signer = to_sign[5][1] if inside else outer[1][1]
    signature = bits(outer[1] if inside else outer[3])
    result = {"kind": "v1" if inside else "v4", "hash": bits(to_sign[3]) == sm3(xml),
              "signature": sm2_verify(certificate_key(signer), outer[0][2],
                                      signature_pair(signature))}
    result.update(check_seal(children(to_sign[1][1]), signer))
    return result


def der(tag, content):
    size = len(content)
    octets = size.to_bytes((size.bit_length() + 7) // 8, "big")
    head = bytes([size]) if size < 128 else bytes([0x80 | len(octets)]) + octets
    return bytes([tag]) + head + content


def write_parts(folder, number, value, xml):
    outer = children(read(value)[1])
    to_sign = children(outer[0][1])
    inside = len(outer) == 2
    pair = signature_pair(bits(outer[1] if inside else outer[3]))
    integers = [der(2, n.to_bytes(n.bit_length() // 8 + 1, "big")) for n in pair]
    parts = {"message": outer[0][2], "signature": der(0x30, b"".join(integers)),
             "certificate": to_sign[5][1] if inside else outer[1][1],
             "hash": bits(to_sign[3]), "xml": xml}
    for name, content in parts.items():
        with open(f"{folder}/{number}-{name}", "wb") as out:
            out.write(content)


# --- signed data (GB/T 35275) ------------------------------------------------------------------
def check_signed_data(value, xml):
    data = children(children(children(read(value)[1])[1][1])[0][1])
    content = children(data[2][1])
    inner = children(content[1][1])[0][1] if len(content) > 1 else None
    certificates = next(one for one in data if one[0] == 0xA0)
    info = children(data[-1][1])[0]
    fields = children(info[1])
    name = children(fields[1][1])
    signer = next(one[2] for one in children(certificates[1])
                  if certificate_name(one[2]) == (name[0][2], name[1][2]))
    attributes = next((one for one in fields if one[0] == 0xA0), None)
    signature = next(one for one in fields[3:] if one[0] == 4)[1]
    if attributes:
        digest = None
        for one in children(attributes[1]):
            kind, values = children(one[1])
            if kind[1] == bytes.fromhex("2a864886f70d010904"):
                digest = children(values[1])[0][1]
        hashed = digest == sm3(xml)
        signed = b"\x31" + attributes[2][1:]
    else:
        hashed = inner == sm3(xml)
        signed = inner
    return {"kind": "signedData", "hash": hashed,
            "signature": sm2_verify(certificate_key(signer), signed, signature_pair(signature))}


# --- packages ----------------------------------------------------------------------------------
def local(element):
    return element.tag.rsplit("}", 1)[-1]


def first(element, name):
    return next((one for one in element.iter() if local(one) == name), None)


class Package:
    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            self.files = {i.filename: archive.read(i) for i in archive.infolist()
                          if not i.is_dir()}

    def find(self, location, beside=""):
        location = location.strip().replace("\\", "/")
        for base in ([""] if location.startswith("/") else [posixpath.dirname(beside), ""]):
            name = posixpath.normpath(posixpath.join(base, location.lstrip("/")))
            if name in self.files:
                return name
        return None


def check_references(package, xml_name, info):
    references = first(info, "References")
    method = DIGESTS.get(references.get("CheckMethod", "").lower().replace("-", ""))
    if method is None:
        return None
    good = True
    for one in references:
        name = package.find(one.get("FileRef"), xml_name)
        value = base64.b64decode(first(one, "CheckValue").text)
        good = good and name is not None and method(package.files[name]) == value
    return good


def check(path, parts=None):
    package = Package(path)
    signatures = []
    start = ET.fromstring(package.files[package.find("OFD.xml")])
    for element in start.iter():
        if local(element) != "Signatures":
            continue
        list_name = package.find(element.text)
        for one in ET.fromstring(package.files[list_name]).iter():
            if local(one) != "Signature":
                continue
            xml_name = package.find(one.get("BaseLoc"), list_name)
            xml = package.files[xml_name]
            root = ET.fromstring(xml)
            result = {"id": one.get("ID"), "references": check_references(package, xml_name, root)}
            value = package.files[package.find(first(root, "SignedValue").text, xml_name)]
            kind = children(read(value)[1])[0][0]
            try:
                if kind == 0x30:
                    if parts:
                        write_parts(parts, len(signatures), value, xml)
                    result.update(check_ses(value, xml))
                elif kind == 6:
                    result.update(check_signed_data(value, xml))
                else:
                    result["kind"] = "bare"
            except (ValueError, IndexError, StopIteration):
                result["kind"] = "unreadable"
            signatures.append(result)
    return {"file": path, "signatures": signatures}


if __name__ == "__main__":
    assert sm3(b"abc").hex() == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
    arguments = sys.argv[1:]
    folder = arguments[1] if arguments[:1] == ["--parts"] else None
    for argument in arguments[2 if folder else 0:]:
        print(json.dumps(check(argument, folder)))
