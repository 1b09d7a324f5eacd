# SPDX-License-Identifier: Apache-2.0
"""Makes PDFs for tests, byte by byte: pages of placed lines, also encrypted, without text, or damaged.

The font is not embedded; a ToUnicode map says what its characters are, so that any reader finds the text."""
import hashlib

PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def rc4(key, data):
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


class Lock:
    """The standard security handler, revision 2: forty bits of RC4."""

    def __init__(self, password):
        padded = (password.encode() + PADDING)[:32]
        self.identity = hashlib.md5(b"yuantu").digest()
        self.owner = rc4(hashlib.md5(padded).digest()[:5], padded)
        self.key = hashlib.md5(padded + self.owner + (0xFFFFFFFC).to_bytes(4, "little") + self.identity).digest()[:5]
        self.user = rc4(self.key, PADDING)

    def apply(self, number, data):
        return rc4(hashlib.md5(self.key + number.to_bytes(3, "little") + b"\0\0").digest()[:10], data)


def character_map(characters):
    rows = [f"<{ord(c):04x}> <{ord(c):04x}>" for c in sorted(characters)]
    blocks = [rows[i:i + 100] for i in range(0, len(rows), 100)]
    body = "\n".join(f"{len(b)} beginbfchar\n" + "\n".join(b) + "\nendbfchar" for b in blocks)
    return ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Ours def /CMapType 2 def\n"
            f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{body}\nendcmap end end").encode()


def make_pdf(pages, password=None):
    """pages: lists of (x, y from the top, size, text), in points on A4. No lines: a page with a picture only."""
    lock = Lock(password) if password else None
    objects = []

    def add(head, stream=None):
        number = len(objects) + 1
        if stream is None:
            objects.append(head.encode())
        else:
            data = lock.apply(number, stream) if lock else stream
            objects.append(head.replace("LENGTH", str(len(data))).encode() + b"\nstream\n" + data + b"\nendstream")
        return number

    characters = {c for page in pages for line in page for c in line[3]} or {"a"}
    narrow = " ".join(f"{ord(c)} [500]" for c in sorted(characters) if ord(c) < 0x2000)
    add("<< /Type /Catalog /Pages 2 0 R >>")
    kids = " ".join(f"{7 + 2 * i} 0 R" for i in range(len(pages)))
    add(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>")
    add("<< /Type /Font /Subtype /Type0 /BaseFont /Ours /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>")
    add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Ours /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
        f"/Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [{narrow}] >>")
    add("<< /Type /FontDescriptor /FontName /Ours /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 "
        "/Descent -120 /CapHeight 700 /StemV 80 >>")
    add("<< /Length LENGTH >>", character_map(characters))
    for page in pages:
        number = len(objects) + 1
        add(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents {number + 1} 0 R >>")
        content = "\n".join(f"BT /F {size} Tf 1 0 0 1 {x} {842 - y} Tm <{text.encode('utf-16-be').hex()}> Tj ET"
                            for x, y, size, text in page)
        add("<< /Length LENGTH >>", (content or "0.5 g 50 50 400 600 re f").encode())
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    trailer = f"/Size {len(objects) + 1 + bool(lock)} /Root 1 0 R"
    if lock:
        places.append(len(out))
        out += (f"{len(objects) + 1} 0 obj\n<< /Filter /Standard /V 1 /R 2 /O <{lock.owner.hex()}> /U <{lock.user.hex()}> "
                "/P -4 >>\nendobj\n").encode()
        trailer += f" /Encrypt {len(objects) + 1} 0 R /ID [<{lock.identity.hex()}> <{lock.identity.hex()}>]"
    start = len(out)
    out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    return bytes(out + f"trailer\n<< {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode())


def set_column(text, x, y, width, size=10.5, leading=16, indent=True):
    """A paragraph as lines of a column; returns the lines and where the next may begin."""
    lines = []
    first = True
    while text:
        shift = 2 * size if first and indent else 0
        room = int((width - shift) / size)
        lines.append((x + shift, y, size, text[:room]))
        text = text[room:]
        y += leading
        first = False
    return lines, y
