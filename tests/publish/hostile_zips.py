"""Archives that no honest program writes, byte by byte (APPNOTE 6.3)."""
import struct
import zipfile
import zlib
from pathlib import Path

MIB = 1 << 20
UTF8 = 0x800


class Entry:
    """One row of the directory, and what stands before its bytes. `at`: where that stands, when it is not its own."""

    def __init__(self, name, packed, crc, size, at=None, extra=b""):
        self.name = name if isinstance(name, bytes) else name.encode("utf-8")
        self.packed, self.crc, self.size, self.at, self.extra = packed, crc, size, at, extra

    def sizes(self):
        """As they stand where a zip64 field says them, or as they are."""
        return (0xFFFFFFFF, 0xFFFFFFFF) if self.extra else (len(self.packed), self.size)

    def local(self):
        return struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, UTF8, 8, 0, 0x21, self.crc, *self.sizes(), len(self.name),
                           len(self.extra)) + self.name + self.extra + self.packed

    def row(self, at):
        return struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, UTF8, 8, 0, 0x21, self.crc, *self.sizes(),
                           len(self.name), len(self.extra), 0, 0, 0, 0, at) + self.name + self.extra


def write_zip(path, entries, end64=None):
    """`end64`: the rows, bytes and place of the directory as a zip64 record claims them."""
    body, directory = bytearray(), b""
    for entry in entries:
        at = len(body) if entry.at is None else entry.at
        directory += entry.row(at)
        if entry.at is None:
            body += entry.local()
    start, count, size = len(body), len(entries), len(directory)
    body += directory
    if end64:
        record = len(body)
        rows, length, place = end64
        body += struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, rows, rows, length, place)
        body += struct.pack("<IIQI", 0x07064B50, 0, record, 1)
        count, size, start = 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF
    body += struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, count, count, size, start, 0)
    Path(path).write_bytes(body)


def repeated(block, times):
    """(packed, crc, size) of `block` many times over, without packing it so often."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    first = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)  # whole by itself
    crc = 0
    for _ in range(times):
        crc = zlib.crc32(block, crc)
    return first * times + packer.flush(), crc, len(block) * times


def renamed(path, name):
    """A name that zipfile would not write, of the same length as its stand-in."""
    stand_in = b"n" * len(name)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(stand_in.decode(), "x")
    whole = Path(path).read_bytes()
    assert whole.count(stand_in) == 2, name
    Path(path).write_bytes(whole.replace(stand_in, name))
