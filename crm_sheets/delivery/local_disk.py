"""Whether a path lies on a network share, where SQLite cannot keep two programs apart."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from crm_sheets.language import Text
from crm_sheets.language.delivery import SHARES

_NETWORK = frozenset(
    (
        *("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "afpfs", "ncpfs", "coda", "ceph", "glusterfs"),
        *("lustre", "gpfs", "beegfs", "davfs", "webdav", "sshfs", "fuse.sshfs", "fuse.davfs", "fuse.davfs2"),
        *("fuse.glusterfs", "fuse.ceph", "fuse.rclone", "fuse.s3fs", "fuse.smbnetfs", "fuse.cifs"),
    )
)
_REMOTE = 4  # DRIVE_REMOTE of GetDriveTypeW
_ESCAPES = {"\\040": " ", "\\011": "\t", "\\012": "\n", "\\134": "\\"}


def network_share(place: Path) -> Text | None:
    """What kind of share ``place`` (which need not exist yet) lies on; None: a disk of this machine, or not known."""
    if sys.platform == "win32":
        return windows_share(str(place.absolute().resolve()), _drive_type)
    try:
        mounts = linux_mounts(Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape"))
    except OSError:
        mounts = _mac_mounts()
    return share_of(mounts, place.absolute().resolve())


def windows_share(path: str, drive_type: Callable[[str], int]) -> Text | None:
    r"""The same of a Windows path: \\server\share, or a drive that Windows says is remote."""
    plain = path.removeprefix("\\\\?\\")
    if plain.upper().startswith("UNC\\") or (plain.startswith("\\\\") and not plain.startswith("\\\\.\\")):
        return SHARES["unc"]
    if len(plain) > 1 and plain[1] == ":" and drive_type(f"{plain[0]}:\\") == _REMOTE:
        return SHARES["drive"]
    return None


def linux_mounts(mountinfo: str) -> dict[str, str]:
    """Mount points and the kinds of their file systems, out of /proc/self/mountinfo; of one point the last counts."""
    found = {}
    for line in mountinfo.splitlines():
        left, _, right = line.partition(" - ")
        if right and len(left.split(" ")) > 4:
            point = left.split(" ")[4]
            for code, letter in _ESCAPES.items():
                point = point.replace(code, letter)
            found[point] = right.split(" ")[0]
    return found


def share_of(mounts: dict[str, str], place: Path) -> Text | None:
    """The network file system among the mounts on which the path lies."""
    around = {str(folder) for folder in (place, *place.parents)}
    inside = max((point for point in mounts if point in around), key=len, default="")
    kind = mounts.get(inside, "")
    words = SHARES["mount"]
    return Text(words("zh", kind=kind), words("en", kind=kind)) if kind in _NETWORK else None


def _mac_mounts() -> dict[str, str]:
    """The same on a Mac: lines such as ``//ann@server/share on /Volumes/share (smbfs, nodev)``."""
    try:
        told = subprocess.run(["/sbin/mount"], capture_output=True, encoding="utf-8", timeout=10, check=False).stdout
    except (OSError, subprocess.SubprocessError, UnicodeError):
        return {}
    lines = [line.partition(" on ")[2].rpartition(" (") for line in told.splitlines()]
    return {point: kinds.partition(",")[0].rstrip(")") for point, _, kinds in lines if point}


def _drive_type(root: str) -> int:
    if sys.platform == "win32":
        import ctypes

        return int(ctypes.windll.kernel32.GetDriveTypeW(root))
    return 0
