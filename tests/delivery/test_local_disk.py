"""Network shares are known on every system, without one at hand: by the paths and lists as each system writes them."""

from pathlib import Path

import pytest

from crm_sheets.delivery.local_disk import linux_mounts, network_share, share_of, windows_share

MOUNTS = r"""21 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 21 0:50 / /home/shop rw,relatime shared:9 - nfs4 server:/shop rw,vers=4.2
41 21 0:51 / /mnt/our\040share rw - cifs //nas/share rw
42 40 0:52 / /home/shop/local rw master:1 - ext4 /dev/sdb1 rw
43 21 0:53 / /mnt/ssh rw - fuse.sshfs ann@host: rw
44 21 0:54 / /mnt/twice rw - autofs systemd-1 rw
45 44 0:55 / /mnt/twice rw - nfs server:/x rw
"""


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("/var/out/ledger", None),
        ("/home/shop/out/ledger", "nfs4"),
        ("/home/shopping/ledger", None),
        ("/mnt/our share/ledger", "cifs"),
        ("/home/shop/local/ledger", None),
        ("/mnt/ssh/a/b/ledger", "fuse.sshfs"),
        ("/mnt/twice/ledger", "nfs"),
    ],
)
def test_linux(place: str, kind: str | None) -> None:
    told = share_of(linux_mounts(MOUNTS), Path(place))
    assert (told is None) == (kind is None)
    assert kind is None or kind in told.en  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("path", "shared"),
    [
        ("C:\\desk\\out\\ledger", False),
        ("Z:\\desk\\ledger", True),
        ("\\\\nas\\desk\\ledger", True),
        ("\\\\?\\UNC\\nas\\desk\\ledger", True),
        ("\\\\?\\C:\\desk\\ledger", False),
        ("\\\\?\\Z:\\desk\\ledger", True),
        ("\\\\.\\C:\\x", False),
    ],
)
def test_windows(path: str, shared: bool) -> None:
    """GetDriveTypeW says 4 (DRIVE_REMOTE) of a mapped drive, 3 of a fixed one."""
    told = windows_share(path, lambda root: 4 if root == "Z:\\" else 3)
    assert (told is not None) == shared


def test_here(tmp_path: Path) -> None:
    assert network_share(tmp_path / "not" / "there") is None
