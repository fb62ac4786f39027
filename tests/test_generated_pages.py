"""The pages that docs/generate.py makes from the code: one for each check, and all that the reference must hold."""

from dataclasses import replace

import generate
import pytest

from mtcheck import api
from mtcheck.plugins.manager import Plugins


@pytest.fixture(scope="module")
def generated() -> dict[str, str]:
    return generate.pages()


def test_every_check_has_a_page_that_its_family_and_the_index_lead_to(generated: dict[str, str]) -> None:
    for name, check in generate.own_plugins().checks.items():
        page = generated[f"checks/{name}.md"]
        assert check.message in page
        assert page.count('class="example') == len(check.examples)
        for place in (generated["checks/index.md"], generated[f"checks/{check.family}.md"]):
            assert f"]({name}.md)" in place


def test_the_pages_say_how_often_a_check_was_right() -> None:
    check = next(iter(Plugins().checks.values()))
    assert "Not measured" in generate.of_check(check, {})
    page = generate.of_check(check, {"articles": {"true": 7, "false": 2}})
    assert "| 9 | 7 | 0 | 2 |" in page
    assert "Not measured" not in page


def test_an_example_that_does_not_hold_makes_no_page() -> None:
    check = replace(Plugins().checks["missing-space-after-stop"], examples=(api.bad("Nothing is ⟦wrong⟧ here."),))
    with pytest.raises(AssertionError, match="other reports than marked"):
        generate.of_check(check, {})


def test_every_command_public_name_and_hook_is_described(generated: dict[str, str]) -> None:
    for command in ("check", "fix", "baseline", "explain"):
        assert f"\n## mtcheck {command}\n" in generated["reference/commands.md"]
    assert "`--changed-since REVISION`" in generated["reference/commands.md"]
    for name in api.__all__:
        assert f"\n## {name}\n" in generated["reference/api.md"]
    assert "\n## mtcheck_checks\n" in generated["reference/hooks.md"]
    assert "| `fixes[].edits[].start` | integer |" in generated["reference/json.md"]
    assert "| `extend-select` | array of strings |" in generated["reference/configuration.md"]
    assert "## checks.unclosed-quotation" in generated["reference/configuration.md"]
