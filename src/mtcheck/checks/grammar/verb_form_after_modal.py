"""Another form than the base form after a modal verb or do: would to reflect, will held, could not to pass."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, bad, check, good, lexicon, safe, unsafe
from mtcheck.text.grammar.nouns import Number, number_of
from mtcheck.text.grammar.participles import has_participle
from mtcheck.text.grammar.subjects import subject_before
from mtcheck.text.grammar.verb_groups import Group, Kind, Parted, wrong_groups
from mtcheck.text.words import runs_of_letters

_LISTED = ("no-base-forms", "past-only", "third-person", "verbs-in-s")
_IN_QUESTIONS = ("past-only", "third-person", "verbs-in-s")
_RELATIVE = frozenset("who which that it".split())
_ASKING = frozenset("what how why where when".split())
_ADJECTIVES = ("al", "ic", "ous", "ive", "ful", "able", "ible", "’s", "'s", "s’", "s'")
_NO_VERBS = ("ss", "us", "is", "ways", "wards", "times")
_USUAL = 3.0
_BOTH = {"found": ("find", "what-is-founded"), "saw": ("see", "what-is-sawn")}
"""Past forms that are base forms of other verbs: their own base forms, and the list of what those verbs go with."""
_BASES = {"has": "have", "had": "have", "does": "do", "did": "do"}
_FAR = 50
_PARTING = (",", ")", "-", "–", "—")


def _has_to(group: Group) -> bool:
    """Whether a to and a verb follow, and the subject stands before: patients will to reflect."""
    language = group.language
    plain = group.auxiliary in language.words("modals-before-base")
    if not group.to or group.parted is Parted.BY_NOT:
        return group.to and (plain or group.auxiliary == "can")  # but the will not to lose
    if lexicon(language.tag).zipf(group.verb) <= _USUAL or _is_about_how_much(group):
        return False
    if plain or _has_subject_in_s(group) or _has_noun_phrase(group):
        return True
    return group.auxiliary == "can" and group.before.islower() and number_of(group.before, language.tag) is not None


def _is_about_how_much(group: Group) -> bool:
    """Whether the clause tells how much is done, so that to begins something else: what he could to help."""
    language = group.language
    strong = language.words("gap-openers") - language.words("weak-gap-openers") - {"who", "where"}
    return not (strong | language.words("much-done")).isdisjoint(group.left)


def _is_modal_only(group: Group) -> bool:
    """Whether the auxiliary is no noun, as will and can are: would, and any before not."""
    return group.parted is Parted.BY_NOT or group.auxiliary in group.language.words("modals-before-base")


def _has_noun_phrase(group: Group) -> bool:
    """Whether a noun with its article opens the clause right before the group: the trial will to."""
    subject = subject_before(group.document, group.start - 1)
    return subject is not None and subject.start < group.start


def _has_subject_in_s(group: Group) -> bool:
    """Whether the word before will or can makes verbs of them: he will to, Lund will to, patients will to."""
    word, language = group.before, group.language
    if word.lower() in language.words("singular-subjects") | language.words("plural-subjects") | _RELATIVE:
        return True
    return len(word) > 3 and (word[0].isupper() or word.endswith("s")) and not word.endswith("ss")


def _has_subject(group: Group) -> bool:
    """Whether a modal verb has its subject before it, and opens no question and is no noun: her will, a can."""
    word, language = group.before.lower(), group.language
    if not word:
        return group.document.text[max(0, group.start - 2) : group.start - 1] in _PARTING
    if word in _ASKING or _is_modal_only(group):
        return word not in _ASKING
    closed = word not in ("this", "that") and word in language.words("determiners") | language.words("possessives")
    return not (closed or word in language.words("before-modal-noun") or group.nearest.endswith(_ADJECTIVES))


def _is_finite(group: Group) -> bool:
    """Whether a finite verb or a participle follows a modal verb: will held, but not his will made in May."""
    language, verb = group.language, group.verb
    if group.nearest in ("who", "that") and (group.auxiliary == "can" or group.is_in("modals")):
        return False  # those who can will be told, those who must may go
    if group.is_in("modals") and _has_subject_in_s(group):
        return True
    if verb == "needs" and group.auxiliary == "must":
        return False
    if group.before.lower() in _ASKING and number_of(verb, language.tag) is Number.PLURAL:
        return False  # what will justices say
    if not (group.is_in(*_LISTED, "finite-auxiliaries", "modals") or verb == "been" or _is_in_s(group)):
        return False
    if group.auxiliary == "should" and number_of(verb, language.tag) is Number.PLURAL:
        return not has_participle(group.after)  # exposed should volumes fall
    full = verb.endswith("s") or group.is_in(*_LISTED)
    plain = _is_modal_only(group)  # what he could to help, but never what he could was
    return (full or plain or not group.has_gap) and not _may_be_noun(group, full)


def _is_in_s(group: Group) -> bool:
    """Whether a word is in s that no list has, and that is more usual without it: may skips it."""
    verb, zipf = group.verb, lexicon(group.language.tag).zipf
    if not verb.endswith("s") or verb.endswith(_NO_VERBS):
        return False
    base = group.base or verb[:-1]
    if zipf(base) <= max(_USUAL, zipf(verb)):
        return False
    return not group.is_in("singular-in-s") and verb not in group.language.function_words


def _may_be_noun(group: Group, full: bool) -> bool:
    """Whether a modal verb may be a noun: his will made in May. Before a full verb that differs from before is."""
    language, nearest = group.language, group.nearest
    if group.auxiliary not in language.words("modal-nouns"):
        return False
    if not full and group.auxiliary != "will":
        return nearest not in language.pronouns | {"who", "which"}
    determiners = language.words("articles") | language.words("possessives") | language.words("distributives")
    adjective = nearest.endswith(_ADJECTIVES) and not full
    return adjective or not nearest or nearest in determiners | language.words("before-modal-noun")


def _is_past(group: Group) -> bool:
    """Whether a past form that is no listed one goes on or ends the clause: will included a fee."""
    if group.base is None or not (group.verb.endswith("ed") or not group.verb.endswith(("ing", "s"))):
        return False
    ended = group.verb.endswith("ed") and group.mark in (".", ",", ";")
    return (ended or _goes_on(group)) and _has_subject(group)


def _goes_on(group: Group) -> bool:
    """Whether a function word or a number follows the verb."""
    text, end = group.document.text, group.end
    return group.is_before_function_word or text[end + 1 : end + 2].isdigit()


def _is_gerund(group: Group) -> bool:
    """Whether a gerund follows, and no noun with its participle: should arriving, but not what would living men do."""
    if not group.verb.endswith("ing") or group.base is None or not _has_subject(group):
        return False
    language = group.language
    open_ones = language.function_words - language.pronouns - {"who", "which", "that", "also"}
    plain = _is_modal_only(group) and bool(group.left) and group.nearest not in open_ones
    return plain or group.parted is Parted.BY_NOT or _goes_on(group)


def _is_finite_after_adverb(group: Group) -> bool:
    """Whether a finite verb follows an adverb: should never becomes, but not his will clearly shows."""
    return group.is_in(*_IN_QUESTIONS) and _has_subject(group)


def _is_finite_after_not(group: Group) -> bool:
    """Whether a finite verb or a participle follows not: did not went, but not what he did not was."""
    if group.verb in _BOTH:
        return _other_base(group) is not None
    if group.is_in("finite-auxiliaries"):
        return not group.has_gap
    if group.is_in(*_LISTED):
        return True
    if group.is_in("modals"):  # they will not will not is a phrase twice
        return group.kind is Kind.DO
    told = group.mark in (".", ",", ";") or bool(group.after)
    return group.base is not None and group.verb.endswith(("ed", "s")) and told


def _is_past_after_do(group: Group) -> bool:
    """Whether a past form follows did or does: did gave."""
    return group.auxiliary != "do" and group.is_in("past-only") and not group.has_gap


def _is_finite_in_question(group: Group) -> bool:
    """Whether a finite verb follows the subject of did or does: Did he went?"""
    return group.auxiliary != "do" and (group.verb in ("had", "has", "was") or group.is_in(*_IN_QUESTIONS))


def _other_base(group: Group) -> str | None:
    """The base form of found or saw, unless what follows goes with the verbs whose base forms they are."""
    base, objects = _BOTH[group.verb]
    after = runs_of_letters(group.document.text[group.end : group.end + _FAR])
    return None if group.language.words(objects) & set(after) else base


def _right_form(group: Group) -> str | None:
    """The base form; None where either verb may be wrong, or a be may be lost: will held, would displaced by."""
    if group.verb in _BOTH:
        return _other_base(group)
    if group.is_in("finite-auxiliaries", "modals"):
        return _BASES.get(group.verb) if group.after != "not" else None
    passive = group.verb.endswith("ed") and group.after == "by"
    if passive or group.is_in("no-base-forms"):
        return group.base if group.kind is Kind.DO else None
    return group.base


@check(
    "verb-form-after-modal",
    family="grammar",
    category=Category.GRAMMAR,
    message="After a modal verb or do the verb has its base form.",
    on=wrong_groups(
        {
            (Kind.MODAL, Parted.BY_NOTHING): (_has_to, _is_finite, _is_past, _is_gerund),
            (Kind.MODAL, Parted.BY_NOT): (_has_to, _is_finite_after_not, _is_gerund),
            (Kind.MODAL, Parted.BY_ADVERB): (_is_finite_after_adverb, _is_past, _is_gerund),
            (Kind.DO, Parted.BY_NOTHING): (_is_past_after_do,),
            (Kind.DO, Parted.BY_NOT): (_is_finite_after_not,),
            (Kind.DO, Parted.BY_SUBJECT): (_is_finite_in_question,),
        }
    ),
    specificity=1,
    examples=[
        bad("Ministers ⟦would to reflect⟧ on the vote.", "Ministers would reflect on the vote."),
        bad("The hearing ⟦will held⟧ in May, and she ⟦could was⟧ late."),
        bad(
            "Pills that ⟦could to cure⟧ it cost less, and they ⟦can to help⟧.",
            "Pills that could cure it cost less, and they can help.",
        ),
        bad("The guests who came ⟦must to pay⟧.", "The guests who came must pay."),
        bad("The trial ⟦will to begin⟧ in May.", "The trial will begin in May."),
        bad("Those who ⟦did not got⟧ one left.", "Those who did not get one left."),
        bad(
            "He ⟦did not went⟧ home, and they ⟦didn’t had⟧ a key.",
            "He did not go home, and they didn’t have a key.",
        ),
        bad(
            "It ⟦can withstands⟧ a storm, and it ⟦doesn’t requires⟧ care.",
            "It can withstand a storm, and it doesn’t require care.",
        ),
        bad("The estates that ⟦would has⟧ been sold are here."),
        bad("The strike ⟦will lasts⟧ until Friday.", "The strike will last until Friday."),
        bad("Owners who break the rules ⟦will can⟧ pay for it, and her sister ⟦will would⟧ run it."),
        bad(
            "Storms ⟦could starts⟧ fires, and a rise ⟦could pushes⟧ the town to act.",
            "Storms could start fires, and a rise could push the town to act.",
        ),
        bad("It ⟦must been⟧ paid."),
        bad("A boat, which ⟦should arriving⟧ in May, is late.", "A boat, which should arrive in May, is late."),
        bad("They ⟦did not could⟧ open the door."),
        bad("The tax ⟦will included⟧ a fee.", "The tax will include a fee."),
        bad("The shops ⟦would exempted⟧. The third place ⟦will decided⟧ after the game, he said."),
        bad("Shops ⟦could facing⟧ a loss, and it ⟦would gave⟧ them hope."),
        bad("The bus ⟦could not to pass⟧ the bridge.", "The bus could not pass the bridge."),
        bad("She ⟦would not appealing⟧, she said.", "She would not appeal, she said."),
        bad("At first he ⟦did not revealed⟧ the find, and she ⟦didn’t wanted⟧ to know it."),
        bad("It ⟦does not comments⟧ on it.", "It does not comment on it."),
        bad(
            "He ⟦did not found⟧ his keys, and ⟦couldn’t saw⟧ the road.",
            "He did not find his keys, and couldn’t see the road.",
        ),
        bad("The firm ⟦would seriously considering⟧ a sale.", "The firm would seriously consider a sale."),
        bad("It ⟦should never becomes⟧ law.", "It should never become law."),
        bad("They ⟦did not found⟧ any seats and ⟦couldn’t saw⟧ him."),
        bad("⟦Did he went⟧ home? ⟦Does the mayor knows⟧ it?", "Did he go home? Does the mayor know it?"),
        good("The fans must needs drive to the city."),
        good("What will justices say of it?"),
        good("All he can do is make up a tale. What would working people do? Those who cannot will be told."),
        good("They did what they could to help, and all they can to win; she has the will to live."),
        good("The will made in May was not held to be valid, and it wasn’t held back."),
        good("The political will shown there helped, and his own will left her nothing. May said so."),
        good("His will provides for her; he thinks he can. Says who? Those who can should pay."),
        good("He did the most that he could to help; it is as much as they would to stay. What he was has changed."),
        good("It leaves the firm exposed should volumes fall."),
        good("She did not, was her answer, and he did not have to."),
        good("It was his last will decided, and her political will counted."),
        good("Her will included a boat. What would increased costs do? All he can do is provide it."),
        good("She could not bring it, and would not, during the war, sing. It is the will not to lose."),
        good("They did not found the firm, and could not saw through the log. It did not, found or lost, matter."),
        good("He did not need it, did not proceed and would succeed in time; how could experienced pilots err?"),
        good("What they did not, unfazed, was rest. It would limited supplies of milk, he asked."),
        good("They did not found a party, nor did he saw the plank; what they did not, found them in May."),
        good("It would surely bring rain; could rapidly rising seas flood it? What his will clearly shows is love."),
        good("Did he go home? Does the mayor know? The best way to do it is this."),
        good("Does it as well as she does. What did the men who went find?"),
    ],
    confidence=0.9,
)
def verb_form_after_modal(group: Group, _: Document) -> Iterator[Finding]:
    """Another form than the base form after a modal verb or do: a finite verb, a participle, a gerund, or one with to.

    Engines translate the parts of a verb one by one, and mark the tense or the person twice.
    """
    edit = group.edit(None if group.to else _right_form(group))
    sure = group.to and group.parted is Parted.BY_NOTHING and _is_modal_only(group)
    yield Finding(group.start, group.end, (safe if sure else unsafe)(edit) if edit else ())
