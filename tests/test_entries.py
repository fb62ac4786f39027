"""Entry points are those that importlib.metadata finds, in the same order of preference."""

import importlib
import sys
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

from mtcheck.plugins.entries import entry_points


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which distributions are installed, before all others."""
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


def told(entries: object) -> list[tuple[str, str, str, str]]:
    """What is to be the same of entries, sorted."""
    return sorted((one.name, one.value, one.module, f"{one.dist.name} {one.dist.version}") for one in entries)  # type: ignore[attr-defined]


def add(site: Path, distribution: str, version: str, entries: str, suffix: str = "dist-info") -> None:
    """Install a distribution that is nothing but metadata."""
    folder = site / f"{distribution}-{version}.{suffix}"
    folder.mkdir(parents=True)
    about = "METADATA" if suffix == "dist-info" else "PKG-INFO"
    (folder / about).write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: {version}\n", encoding="utf-8")
    (folder / "entry_points.txt").write_text(entries, encoding="utf-8")


def test_every_group_that_is_installed_here() -> None:
    groups = metadata.entry_points().groups
    assert {"mtcheck", "console_scripts", "pytest11"} <= groups
    for group in groups:
        assert told(entry_points(group)) == told(metadata.entry_points(group=group)), group


def test_how_entries_are_written(site: Path) -> None:
    add(site, "quay_house", "1.0", "[other]\nx = y\n\n[mtcheck]\n# one\n a.b=quay.a : Sea.deep\nnone\n[ends]\nz = y\n")
    add(site, "old_quay", "0.9", "[mtcheck]\r\nold = quay.old [extra]\r\n", suffix="egg-info")
    found = [entry for entry in entry_points("mtcheck") if entry.module.startswith("quay")]
    assert sorted((entry.name, entry.module) for entry in found) == [("a.b", "quay.a"), ("old", "quay.old")]
    assert sorted(entry.dist.version for entry in found if entry.dist) == ["0.9", "1.0"]


def test_the_first_distribution_of_a_name_counts(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add(site, "Quay.House", "1.0", "[mtcheck]\nharbour = quay\n")
    monkeypatch.syspath_prepend(site / "nearer")
    add(site / "nearer", "quay_house", "2.0", "[mtcheck]\nharbour = nearer_quay\n")
    importlib.invalidate_caches()
    assert told(entry_points("mtcheck")) == told(metadata.entry_points(group="mtcheck"))
    assert [entry.module for entry in entry_points("mtcheck") if entry.name == "harbour"] == ["nearer_quay"]


def test_an_object_of_a_module(site: Path) -> None:
    (site / "quay_objects.py").write_text("class Sea:\n    deep = 7\n", encoding="utf-8")
    add(site, "quay_objects", "1.0", "[mtcheck]\nquay = quay_objects : Sea.deep\n")
    assert [entry.load() for entry in entry_points("mtcheck") if entry.name == "quay"] == [7]


def test_a_plugin_in_an_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = tmp_path / "quay.zip"
    with zipfile.ZipFile(archive, "w") as opened:
        opened.writestr("quay_house-1.2.dist-info/METADATA", "Metadata-Version: 2.1\nName: quay_house\nVersion: 1.2\n")
        opened.writestr("quay_house-1.2.dist-info/entry_points.txt", "[mtcheck]\nquay = quay_zipped\n")
    monkeypatch.setattr(sys, "path", [str(archive), *sys.path])
    assert ("quay", "quay_zipped", "quay_zipped", "quay_house 1.2") in told(entry_points("mtcheck"))


def test_a_plugin_that_only_an_importer_of_its_own_finds(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add(site / "hidden", "quay_house", "1.2", "[mtcheck]\nquay = quay_hidden\n")

    class Importer(metadata.DistributionFinder):
        def find_distributions(
            self, context: metadata.DistributionFinder.Context | None = None
        ) -> list[metadata.Distribution]:
            return [metadata.Distribution.at(site / "hidden" / "quay_house-1.2.dist-info")]

    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path, Importer()])
    assert ("quay", "quay_hidden", "quay_hidden", "quay_house 1.2") in told(entry_points("mtcheck"))
