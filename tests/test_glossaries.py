"""A house's own names: what its configuration and glossaries say, and what comes of it."""

import json
import tomllib
from pathlib import Path

import pytest

from mtcheck.engine.configuration.glossaries import plain, table, tbx
from mtcheck.engine.configuration.glossaries.entry import Entry
from mtcheck.model.document import Document, give
from mtcheck.model.terms import Term
from mtcheck.testing import Mtcheck, document
from mtcheck.text.names.house import House, forbidden, house
from mtcheck.text.names.own import is_hidden, variants

TBX = """\
<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>The desk's own.</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
<conceptEntry id="c1">
 <descrip type="subjectField">places</descrip>
 <langSec xml:lang="en">
  <termSec><term>Low<hi>mark</hi></term>
   <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
  <termSec><term>Lowmark Haven</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec>
  <termSec><term>Low Mark</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
 </langSec>
 <langSec xml:lang="de"><termSec><term>Niedermark</term></termSec></langSec>
</conceptEntry>
</body></text></tbx>
"""
DCT = """\
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:min="http://www.tbxinfo.net/ns/min"><text><body><conceptEntry id="c1"><min:subjectField>places</min:subjectField>
<langSec xml:lang="en-GB"><termSec><term>Lowmark</term>
<min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec><termSec><term>Low Mark</term>
<min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec></langSec>
</conceptEntry></body></text></tbx>
"""
FORMER = """\
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body><termEntry id="1"><langSet xml:lang="en"><ntig><termGrp>
<term>Low Mark</term><termNote type="normativeAuthorization">deprecatedTerm</termNote></termGrp></ntig>
</langSet></termEntry></body></text></martif>
"""


def terms(entries: list[Entry]) -> list[tuple[str, str, tuple[str, ...], int]]:
    return [(it.term.text, it.term.kind, it.term.variants, it.line) for it in entries]


def wrong(text: str, *own: Term) -> list[tuple[str, tuple[str, ...]]]:
    read = document(text, terms=own)
    return [(read.text[it.start : it.end], it.right) for it in forbidden(read)]


def write(path: str, text: str | bytes) -> None:
    Path(path).parent.mkdir(exist_ok=True)
    Path(path).write_bytes(text if isinstance(text, bytes) else text.encode())


def concise(mtcheck: Mtcheck, text: str, *options: str) -> list[str]:
    result = mtcheck("check", "-", "--output-format", "concise", *options, input=text)
    assert result.stderr == ""
    return result.stdout.splitlines()[:-1]


class TestFormats:
    def test_plain_text(self) -> None:
        text = "# ours\nLowmark Rovers\n\n[places]\n Kiev|Kiew  => Kyiv\nNowhere =>\n[allow]\nYouGov\n"
        assert terms([*plain.entries(text.encode())]) == [
            ("Lowmark Rovers", "", (), 2),
            ("Kyiv", "places", ("Kiev", "Kiew"), 5),
            ("", "places", ("Nowhere",), 6),
            ("YouGov", "allow", (), 8),
        ]

    def test_a_table_with_a_row_for_each_name(self) -> None:
        text = 'Term;Forbidden;Domain;Note\n"Lowmark";Low Mark|Lo Mark;places;\n;Nowhere\n\nEcho\n'
        expected = [("Lowmark", "places", ("Low Mark", "Lo Mark"), 2), ("", "", ("Nowhere",), 3), ("Echo", "", (), 5)]
        assert terms([*table.entries(text.encode())]) == expected
        wide = text.replace("Low Mark|Lo Mark", "Low Mark / Lo Mark").replace(";", "\t").replace(" / ", ";")
        assert terms([*table.entries(wide.encode("utf-16"))]) == expected

    def test_a_table_with_a_row_for_each_form(self) -> None:
        text = "Concept ID,Term,Status,Language\n7,Lowmark,Preferred,en\n7,Low Mark,Deprecated,en\n7,Niedermark,,de\n"
        found = [*table.entries(text.encode())]
        assert terms(found) == [("Lowmark", "", ("Low Mark",), 2), ("Niedermark", "", (), 4)]
        assert [it.language for it in found] == ["en", "de"]
        text = "term,forbidden\nLowmark,no\nLow Mark,yes\n"
        assert terms([*table.entries(text.encode())]) == [("Lowmark", "", (), 2), ("", "", ("Low Mark",), 3)]

    @pytest.mark.parametrize(
        "status", ["", "Approved", "new", "in use", "OK", "admittedTerm-admn-sts", "standardizedTerm"]
    )
    def test_what_may_be_written(self, status: str) -> None:
        assert terms([*table.entries(f"term,status\nLowmark,{status}\n".encode())]) == [("Lowmark", "", (), 2)]

    def test_tbx(self) -> None:
        found = [*tbx.entries(TBX.encode())]
        expected = ("Lowmark", "places", ("Low Mark",), 8)
        assert terms(found) == [expected, ("Lowmark Haven", "places", (), 10), ("Niedermark", "places", (), 13)]
        assert [it.language for it in found] == ["en", "en", "de"]
        assert terms([*tbx.entries(DCT.encode("utf-16"))]) == [("Lowmark", "places", ("Low Mark",), 3)]
        assert terms([*tbx.entries(FORMER.encode())]) == [("", "", ("Low Mark",), 3)]

    @pytest.mark.parametrize(
        ("name", "content", "message"),
        [
            ("a.txt", "Echo\nKiev = Kyiv\n", "a.txt:2: = stands between two forms: write `wrong => right`"),
            ("a.txt", "Kiev | => Kyiv\n", "a.txt:1: '' has no letter or digit: it is no term"),
            ("a.txt", "Echo\n[newspapers\n", "a.txt:2: what begins with [ heads the names of a kind: write `[kind]`"),
            ("a.txt", "Kiev => Kyjiv => Kyiv\n", "a.txt:1: two arrows: write `wrong | wrong => right`"),
            (
                "a.txt",
                "Echo\nKiev | Kyiv => Kyiv\n",
                "a.txt:2: names: 'Kyiv' is right and forbidden at once: remove one of them",
            ),
            (
                "a.csv",
                "name,status\nEcho,preferred\nKiev,verboten\n",
                "a.csv:3: no status 'verboten': write preferred, admitted or forbidden",
            ),
            (
                "a.csv",
                "name,status\nKiev,banana\n",
                "a.csv:2: no status 'banana': write preferred, admitted or forbidden",
            ),
            ("a.txt", "a" * 201, "a.txt:1: a term of more than 200 code points: is this a glossary?"),
            ("a.txt", b"Echo\nM\xfcller", "a.txt:2: not valid UTF-8: save it as UTF-8"),
            ("a.xlsx", b"PK\0\0", "a.xlsx: a NUL character: glossaries are plain text, CSV (.csv, .tsv) or TBX (.tbx)"),
            ("a.csv", "x,y\n", "a.csv:1: no column is called name or term, as the header must say: x, y"),
            (
                "a.csv",
                "name,kind\nOne, Two, x\n",
                "a.csv:2: more cells than the header has: put quotation marks around a comma",
            ),
            ("a.csv", 'name,kind\n"One" x,y\n', "a.csv:2: no CSV: ',' expected after '\"'"),
            ("a.tbx", "<tbx>\n<text>", "a.tbx:2:7: not well-formed XML: no element found"),
            ("a.tbx", "<html/>", "a.tbx:1: the root is <html>, and that of TBX <tbx> or <martif>"),
            (
                "a.tbx",
                '<!DOCTYPE tbx [\n<!ENTITY a "b">]><tbx/>',
                "a.tbx:2: an entity is declared, 'a', and none is read: write its text",
            ),
        ],
    )
    def test_an_error_is_one_line_and_the_rest_is_checked(
        self, mtcheck: Mtcheck, name: str, content: str | bytes, message: str
    ) -> None:
        write(f"desk/{name}", content)
        write("desk/mtcheck.toml", f'names.glossaries = ["{name}"]')
        write("desk/a.md", "It rained.\n")
        write("b.md", "It rained .\n")
        result = mtcheck("check", "desk/a.md", "b.md", "--output-format", "concise")
        assert result.exit_code == 2
        assert result.stderr == f"mtcheck: error: desk/{message}\n"
        assert result.stdout.startswith("b.md:1:9:")

    def test_a_glossary_that_is_not_there(self, mtcheck: Mtcheck) -> None:
        write("mtcheck.toml", '[names]\nglossaries = [\n  "a.txt",\n]\n')
        result = mtcheck("check", "-", input="")
        assert (result.exit_code, result.stderr) == (
            2,
            "mtcheck: error: mtcheck.toml:3: names.glossaries: there is no file a.txt\n",
        )

    def test_a_name_that_is_none(self, mtcheck: Mtcheck) -> None:
        write("mtcheck.toml", '[names.forbidden]\n"Kiev" = "Kyiv"\n"…" = "Echo"\n')
        result = mtcheck("check", "-", input="")
        assert result.stderr == "mtcheck: error: mtcheck.toml:3: names: '…' has no letter or digit: it is no name\n"


class TestForbiddenForms:
    KYIV = Term("Kyiv", "places", ("Kiev",))
    MAIL = Term("email address", "", ("e-mail address",))

    def test_in_the_capitals_that_they_have(self) -> None:
        assert wrong("Kiev, KIEV, kiev, Kiever, Kiev2, Kiev’s", self.KYIV) == [
            ("Kiev", ("Kyiv",)),
            ("KIEV", ("KYIV",)),
            ("Kiev", ("Kyiv",)),
        ]
        assert wrong("WHO and Who", Term("Vho", "", ("Who",))) == [("Who", ("Vho",))]

    def test_in_lower_case_they_stand_for_all_capitals(self) -> None:
        text = "An e-mail address. E-mail address. E-mail Address. E-MAIL ADDRESS. E-mail addresses"
        assert [right for _, right in wrong(text, self.MAIL)] == [
            ("email address",),
            ("Email address",),
            ("Email Address",),
            ("EMAIL ADDRESS",),
        ]

    def test_apostrophes_and_spaces_are_all_the_same(self) -> None:
        [(found, _)] = wrong("At the King’s\nHead.", Term("King’s Arms", "", ("King's Head",)))
        assert found == "King’s\nHead"

    def test_none_in_addresses_in_right_names_or_in_longer_forms(self) -> None:
        own = (self.KYIV, Term("Chicken Kiev", "dishes"), Term("Kyiv Dynamo", "", ("Kiev Dynamo",)))
        assert wrong("Chicken Kiev, kiev.example.com/Kiev, desk@Kiev.example", *own) == []
        assert wrong("Kiev Dynamo", *own) == [("Kiev Dynamo", ("Kyiv Dynamo",))]

    def test_a_form_that_is_right_elsewhere_is_left_alone(self) -> None:
        assert wrong("Kiev", self.KYIV, Term("Kiev", "surnames")) == []

    def test_several_right_forms_are_no_certain_fix(self, mtcheck: Mtcheck) -> None:
        write("a.txt", "Kiev => Kyiv\nKiev => Kyiv City\n")
        write("mtcheck.toml", 'names.glossaries = ["a.txt"]')
        result = mtcheck("check", "-", input="He left Kiev.\n")
        assert "The house writes “Kyiv” or “Kyiv City”, not “Kiev”." in result.stdout
        assert "fix?:" in result.stdout

    @pytest.mark.parametrize(
        ("text", "fixed"),
        [
            ("A Kiew team won, and a Kiew team lost.", "An Odesa team won, and an Odesa team lost."),
            ("He reads the Echo.", "He reads the Weekly Echo."),
            ("The Dusk and the Dusk. Dusk.", "The Dawn and the Dawn. The Dawn."),
            ("In the Dawn, The Dawn and Dawn.", "In the Dawn, The Dawn and The Dawn."),
        ],
    )
    def test_articles_fit(self, mtcheck: Mtcheck, text: str, fixed: str) -> None:
        forms = '{ Kiew = "Odesa", Dusk = "The Dawn", Dawn = "The Dawn", Echo = "Weekly Echo" }'
        write("mtcheck.toml", f"names.forbidden = {forms}")
        write("a.txt", f"{text}\n")
        mtcheck("fix", "a.txt", "--select", "forbidden-name")
        assert Path("a.txt").read_text() == f"{fixed}\n"
        assert mtcheck("check", "a.txt", "--select", "forbidden-name").exit_code == 0

    def test_in_every_language(self, mtcheck: Mtcheck) -> None:
        write("a.tbx", TBX.replace("preferredTerm", "deprecatedTerm"))
        write("mtcheck.toml", 'names = { glossaries = ["a.tbx"], forbidden = { "Alt Stadt" = "Altstadt" } }')
        result = mtcheck("check", "-", "--language", "de", "--output-format", "concise", input="Alt Stadt, Low Mark\n")
        assert result.stdout.startswith("-:1:1: error: The house writes “Altstadt”, not “Alt Stadt”.")
        assert "Low Mark" not in result.stdout, "it is forbidden in English"


class TestRightNames:
    DAMAGED = "Our weekly theEcho .Live sold out .\n"

    def test_nothing_is_reported_within_a_name(self, mtcheck: Mtcheck) -> None:
        assert len(concise(mtcheck, self.DAMAGED)) == 2
        for own in ('names.known.papers = ["theEcho .Live"]', 'names.allow = ["theEcho .Live"]'):
            write("mtcheck.toml", own)
            assert [line.split(":")[2] for line in concise(mtcheck, self.DAMAGED)] == ["33"]

    def test_only_as_the_house_writes_it(self, mtcheck: Mtcheck) -> None:
        write("mtcheck.toml", 'names.allow = ["theEcho"]')
        assert concise(mtcheck, "Our weekly theEcho sold out.\n") == []
        assert concise(mtcheck, "Our weekly theEchoes sold out.\n") != []

    def test_thousands_of_names_are_looked_for_at_once(self) -> None:
        own = [Term(f"Harbour {number:04} Rovers", "clubs", (f"Port {number:04} Rovers",)) for number in range(5_000)]
        assert wrong("A win for Port 0042 Rovers.", *own) == [("Port 0042 Rovers", ("Harbour 0042 Rovers",))]

    def test_a_document_alone_is_in_no_house(self) -> None:
        assert forbidden(Document("Kiev")) == []


def test_the_cache_knows_what_a_glossary_says(mtcheck: Mtcheck) -> None:
    write("names.txt", "Kiev => Kyiv\n")
    write("mtcheck.toml", 'names.glossaries = ["names.txt"]')
    for number in range(3):
        write(f"{number}.txt", "He left Kiev.\n")
    run = ("check", "0.txt", "1.txt", "2.txt", "--output-format", "concise", "--cache-dir", "cache")
    assert mtcheck(*run).stdout.count("Kyiv") == 3
    write("names.txt", "Kiev => Kyjiv\n")
    assert mtcheck(*run).stdout.count("Kyjiv") == 3
    write("names.txt", "")
    assert mtcheck(*run).exit_code == 0


def test_config_shows_what_is_set(mtcheck: Mtcheck) -> None:
    write("mtcheck.toml", '[names]\nforbidden = { Kiev = "Kyiv" }\n\n[names.known]\nplaces = ["Lowmark"]\n')
    said = mtcheck("config").stdout
    assert 'names.forbidden = {"Kiev": "Kyiv"}                            mtcheck.toml:2\n' in said
    assert 'names.known = {"places": ["Lowmark"]}                         mtcheck.toml:4\n' in said


class TestKnownNames:
    """What translation makes of the house's names is found, as it is of those that are shipped."""

    OWN = (Term("Brackenholm Courier", "newspapers"), Term("Saltmarsh House of Talk", "programmes"), Term("Echo"))

    def variants(self, text: str, *own: Term) -> list[tuple[str, str]]:
        """Those of the house's own names, and of the White House."""
        names = {term.text for term in own or self.OWN} | {"White House"}
        read = document(text, terms=own or self.OWN)
        pairs = [(text[it.start : it.end], it.entry.text) for it in variants(read) if not is_hidden(it, read)]
        return [*dict.fromkeys(pair for pair in pairs if pair[1] in names)]

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("The Brackenholm Messenger said so.", [("Brackenholm Messenger", "Brackenholm Courier")]),
            ("He saw Saltmarsh Home of Talk.", [("Saltmarsh Home of Talk", "Saltmarsh House of Talk")]),
            ("He saw Saltmarsh Home for the Talk.", [("Saltmarsh Home for the Talk", "Saltmarsh House of Talk")]),
            ("The Brackenholm Courier of Saltmarsh.", []),
            ("The Brackenholm, Messenger of Talk", []),
            ("The Brackenholm Messenger-Post, Saltmarsh Home", []),
        ],
    )
    def test_words_put_back_give_the_name(self, text: str, expected: list[tuple[str, str]]) -> None:
        assert self.variants(text) == expected

    def test_substitutions_of_plugins(self) -> None:
        read = document("He came for Morning on the Landing Stages.")
        give(read, house, House((Term("Morning on the Quays"),), (), {"quay": ("landing stage",)}))
        assert variants(read)[0].entry.text == "Morning on the Quays"

    def test_a_right_name_of_the_house_hides_a_variant_of_a_shipped_one(self) -> None:
        assert ("White Home", "White House") in self.variants("The White Home Weekly said so.")
        assert self.variants("The White Home Weekly said so.", Term("White Home Weekly", "newspapers")) == []

    def test_it_is_reported(self, mtcheck: Mtcheck) -> None:
        text = "The newspaper Brackenholm Messenger printed it.\n\nThe Brackenholm Courier was asked.\n"
        assert concise(mtcheck, text) == []
        write("mtcheck.toml", 'names.known.newspapers = ["Brackenholm Courier"]')
        assert concise(mtcheck, text) == [
            "-:1:15: warning: “Brackenholm Messenger” is probably “Brackenholm Courier”. [broken-name]:"
            " Brackenholm Messenger"
        ]


class TestWhy:
    def test_the_house_and_the_tables(self, mtcheck: Mtcheck) -> None:
        write("a.txt", "Kiev => Kyiv\n[allow]\ntheEcho\n")
        write("mtcheck.toml", 'names = { glossaries = ["a.txt"], known = { newspapers = ["Brackenholm Courier"] } }')
        said = {text: mtcheck("names", "why", text).stdout.splitlines() for text in ("Kiev", "theEcho", "White House")}
        assert said["Kiev"][0] == "“Kiev”: forbidden, for “Kyiv”: a.txt:1"
        assert said["theEcho"][0] == "“theEcho”: nothing is reported within it: a.txt:3"
        assert said["White House"][0] == "“White House”: known (government): mtcheck"
        said_of = mtcheck("names", "why", "Brackenholm Messenger").stdout.splitlines()
        assert said_of[0].startswith(
            "“Brackenholm Messenger” may be “Brackenholm Courier” (newspapers), by “messenger”:"
        )
        assert said_of[0].endswith(": reported where the article has other broken names")
        assert said_of[1].startswith("“messenger” is taken for, or made of: announce, courier")

    def test_what_is_reported(self, mtcheck: Mtcheck) -> None:
        [first, *_] = mtcheck("names", "why", "White Home").stdout.splitlines()
        assert first.startswith("“White Home” may be “White House” (government)")
        assert first.endswith(": reported, 0.85 sure")

    def test_what_only_its_surroundings_tell(self, mtcheck: Mtcheck) -> None:
        [first, *_] = mtcheck("names", "why", "Meet the Country").stdout.splitlines()
        assert first.startswith("“Meet the Country” may be “Face the Nation” (programmes), by “meet” and “country”:")
        assert first.endswith(": not reported alone; what stands around it may add")
        text = "He told the programme “Meet the Country” so.\n"
        assert "“Meet the Country” is probably “Face the Nation”" in mtcheck("check", "-", input=text).stdout

    def test_what_nobody_knows(self, mtcheck: Mtcheck) -> None:
        said = mtcheck("names", "why", "Xyzzy").stdout
        assert said == "“Xyzzy” is no name or phrase that is known, and no substitution leads to one.\n"


class TestList:
    def test_it_says_of_what_kind_and_from_where(self, mtcheck: Mtcheck) -> None:
        write("desk/a.txt", "\n[places]\nKiev => Kyiv\n[allow]\nYouGov\n")
        write("desk/mtcheck.toml", 'names = { glossaries = ["a.txt"], known = { clubs = ["Lowmark Rovers"] } }')
        listed = mtcheck("names", "list", "--article", "desk", "--source", "config", "--source", "glossary").stdout
        assert [" ".join(line.split()) for line in listed.splitlines()] == [
            "Lowmark Rovers clubs desk/mtcheck.toml:1",
            "Kiev => Kyiv places desk/a.txt:3",
            "YouGov never reported desk/a.txt:5",
            "3 names.",
        ]

    def test_filters(self, mtcheck: Mtcheck) -> None:
        write("mtcheck.toml", '[names.known]\nclubs = ["Lowmark Rovers"]\n')
        rows = json.loads(mtcheck("names", "list", "rovers", "--kind", "clubs", "--output-format", "json").stdout)
        assert rows[0]["name"] == "Lowmark Rovers"
        assert {row["source"] for row in rows} == {"config", "mtcheck"}
        assert {row["kind"] for row in rows} == {"clubs"}
        assert mtcheck("names", "list", "no such name").stdout == "0 names.\n"

    def test_an_error_of_the_configuration(self, mtcheck: Mtcheck) -> None:
        write("mtcheck.toml", "names.allow = 3")
        result = mtcheck("names", "list")
        assert (result.exit_code, result.stderr) == (
            2,
            "mtcheck: error: mtcheck.toml:1: names.allow: must be a list of strings, not 3\n",
        )


class TestAdd:
    def test_to_a_new_file(self, mtcheck: Mtcheck) -> None:
        said = mtcheck("names", "add", "Lowmark  Rovers", "--kind", "clubs", "--variant", "Low Mark Rovers").stdout
        assert said == (
            "mtcheck.toml: Lowmark Rovers: 'Low Mark Rovers' is forbidden\n"
            "mtcheck.toml: Lowmark Rovers: known (clubs)\n"
        )
        assert tomllib.loads(Path("mtcheck.toml").read_text()) == {
            "names": {"forbidden": {"Low Mark Rovers": "Lowmark Rovers"}, "known": {"clubs": ["Lowmark Rovers"]}}
        }
        assert len(concise(mtcheck, "A win for Low Mark Rovers, and Lowmark Rovers.\n")) == 1

    def test_the_rest_of_the_file_stays(self, mtcheck: Mtcheck) -> None:
        before = '# ours\r\nignore = ["a-or-an"] # for now\r\n\r\n[names]\r\nallow = [\r\n  "One", # 1\r\n]\r\n'
        write("mtcheck.toml", before)
        mtcheck("names", "add", "Two", "--allow")
        assert Path("mtcheck.toml").read_bytes().decode() == before.replace("# 1\r\n", '# 1\r\n  "Two",\r\n')
        mtcheck("names", "add", "Lowmark")
        written = Path("mtcheck.toml").read_bytes().decode()
        assert written.startswith(before[:-3].replace('"One", # 1\r\n', '"One", # 1\r\n  "Two",\r\n'))
        assert written.endswith('[names.known]\r\nother = ["Lowmark"]\r\n')

    @pytest.mark.parametrize(
        "before",
        [
            '[tool.ruff]\nline-length = 80 # x\n\n[tool.mtcheck]\nlanguage = "en"\n\n[tool.black]\nx = 1\n',
            '[tool.mtcheck.names]\nknown = { clubs = ["One"] }\n[tool.black]\nx = 1\n',
            'tool.mtcheck.names.known.clubs = ["One"]\nx.y = 1\n',
            '[tool.mtcheck]\n[[tool.mtcheck.overrides]]\nfiles = ["a"]\n',
        ],
    )
    def test_to_a_project(self, mtcheck: Mtcheck, before: str) -> None:
        write("pyproject.toml", before)
        write("desk/a.txt", "")
        result = mtcheck("names", "add", "Lowmark Rovers", "--kind", "clubs", "--variant", "Low Mark")
        assert result.exit_code == 0
        written = Path("pyproject.toml").read_text()
        assert all(line in written for line in before.splitlines() if "One" not in line)
        names = tomllib.loads(written)["tool"]["mtcheck"]["names"]
        assert names["known"]["clubs"][-1] == "Lowmark Rovers"
        assert names["forbidden"] == {"Low Mark": "Lowmark Rovers"}

    def test_what_is_there_already(self, mtcheck: Mtcheck) -> None:
        write("mtcheck.toml", before := '[names]\nforbidden.Kiev = "Kyiv"\nallow=["A"]')
        assert mtcheck("names", "add", "A", "--allow").stdout == "mtcheck.toml: A: there already\n"
        assert mtcheck("names", "add", "Kyiv", "--variant", "Kiev").stdout == "mtcheck.toml: Kyiv: there already\n"
        result = mtcheck("names", "add", "Kyjiv", "--variant", "Kiev")
        assert (result.exit_code, result.stderr) == (
            2,
            "mtcheck: error: mtcheck.toml:2: 'Kiev' is forbidden already, for 'Kyiv': change it there\n",
        )
        assert Path("mtcheck.toml").read_text() == before

    @pytest.mark.parametrize("content", ["names.known = 3", "names = ", "names.forbidden = { Kiev = 3 }"])
    def test_a_file_in_error_stays(self, mtcheck: Mtcheck, content: str) -> None:
        write("mtcheck.toml", content)
        result = mtcheck("names", "add", "Kyiv", "--variant", "Kiev")
        assert result.exit_code == 2
        assert result.stderr.startswith("mtcheck: error: mtcheck.toml:1")
        assert Path("mtcheck.toml").read_text() == content

    def test_what_is_no_name(self, mtcheck: Mtcheck) -> None:
        result = mtcheck("names", "add", "…")
        assert (result.exit_code, result.stderr) == (2, "mtcheck: error: '…' has no letter or digit: it is no term\n")
        assert mtcheck("names", "add", "A", "--allow", "--kind", "b").exit_code == 2
        result = mtcheck("names", "add", "Kyiv", "--variant", "Kiev", "--variant", "Kyiv")
        assert result.exit_code == 2
        assert result.stderr.startswith("mtcheck: error: 'Kyiv' is the name itself: ")
        assert not Path("mtcheck.toml").exists()
