"""Collect the words of the window into resources/translations/*.ts, and compile those.

Run: python packaging/translations.py          after words changed: new ones come in untranslated, old ones go
     python packaging/translations.py --check  only say what is not in step or not translated

Words stand in tr("…"), translate("…", "…"), noop("…") and, with their plural, in plural(n, "%Ln row", "%Ln rows").
Foreseen failures and the labels of jobs are words too, wherever they are raised; what varies in them is %1, %2 …
"""

import argparse
import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "quotebook"
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de", "es")
CONTEXT = "Quotebook"
FAILURES = ("QuotebookError", "CatalogueError", "UnreadableFile", "NothingToDo")

BASIS = re.compile(r"from the \w")
SENTENCE = re.compile(r"[A-Z](?:[a-z]| )[^%<>{}]* [^%<>{}]*\.")
Message = tuple[str, bool]


def main() -> int:
    """Update and compile, or check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    wanted = parser.parse_args()
    found = messages()
    faults = [fault for language in LANGUAGES for fault in faults_of(language, found)]
    if wanted.check:
        print("\n".join(faults) or "all is in step and translated")
        return bool(faults)
    FOLDER.mkdir(exist_ok=True)
    patterns = [words for words in told() if "%1" in words]
    (FOLDER / "patterns.txt").write_text("\n".join(patterns) + "\n", encoding="utf-8")
    for language in LANGUAGES:
        update(language, found)
        compile_words(language)
    print(f"{len(found)} messages, {sum(1 for one in LANGUAGES for _ in faults_of(one, found))} not translated")
    return 0


def messages() -> dict[str, bool]:
    """Return every message of the sources, and whether it has plural forms."""
    found: dict[str, bool] = {}
    for tree in _trees(SOURCES / "ui"):
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                found |= dict(_messages_of(node))
    return dict(sorted((found | dict.fromkeys(told(), False)).items()))


def told() -> list[str]:
    """Return what the rooms below say to a person, most letters first: failures, hints, labels of jobs, reasons."""
    found: set[str] = set()
    for room in ("app", "store", "intake", "export", "text"):
        for tree in _trees(SOURCES / room):
            found |= set(_notes(tree))
            no_words = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
            no_words |= {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
            for node in ast.walk(tree) if room != "text" else ():
                is_words = isinstance(node, ast.JoinedStr | ast.Constant) and id(node) not in no_words
                if isinstance(node, ast.Call):
                    found |= {words for words, _ in _told_by(node)}
                elif is_words:
                    found |= {words for words in _patterns(node) if BASIS.match(words) or SENTENCE.fullmatch(words)}
    return sorted(found, key=lambda words: (len(re.sub(r"%\d", "", words)), words), reverse=True)


def _notes(tree: ast.Module) -> Iterator[str]:
    """Yield what is said about a query: note("…"), notes=(…, "…"), notes = (…, "…")."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "note":
            given = node.args
        elif isinstance(node, ast.keyword) and node.arg == "notes" and isinstance(node.value, ast.Tuple):
            given = node.value.elts
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Tuple):
            given = node.value.elts if [getattr(one, "id", "") for one in node.targets] == ["notes"] else ()
        else:
            given = ()
        for one in given:
            yield from _patterns(one)


def _trees(folder: Path) -> Iterator[ast.Module]:
    for path in sorted(folder.rglob("*.py")):
        yield ast.parse(path.read_text(encoding="utf-8"))


def _messages_of(call: ast.Call) -> Iterator[Message]:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    arguments = call.args
    if name in ("tr", "noop") and arguments:
        yield from ((words, False) for words in _words(arguments[0]))
    elif name == "translate" and len(arguments) > 1:
        yield from ((words, False) for words in _words(arguments[1]))
    elif name == "plural" and len(arguments) == 3:
        yield from ((words, True) for words in _words(arguments[2]) if "%Ln" in words)
    else:
        yield from _told_by(call)


def _told_by(call: ast.Call) -> Iterator[Message]:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    arguments = call.args
    if name in FAILURES:
        yield from ((pattern, False) for argument in arguments[:2] for pattern in _patterns(argument))
    elif (name == "step" and len(arguments) == 3) or (name == "_report" and len(arguments) == 2):
        yield from ((pattern, False) for pattern in _patterns(arguments[-1]))


def _words(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from (*_words(node.body), *_words(node.orelse))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value


def _patterns(node: ast.expr) -> Iterator[str]:
    """Yield plain words, and f"{path.name} is no catalogue" as "%1 is no catalogue"."""
    if isinstance(node, ast.JoinedStr):
        parts, count = [], 0
        for part in node.values:
            if isinstance(part, ast.Constant):
                parts.append(str(part.value))
            else:
                count += 1
                parts.append(f"%{count}")
        yield "".join(parts)
    else:
        yield from _words(node)


def known(language: str) -> dict[str, list[str]]:
    """Return the translations there are: one form, or one for each plural form."""
    path = FOLDER / f"quotebook_{language}.ts"
    if not path.exists():
        return {}
    found = {}
    for message in ElementTree.parse(path).iter("message"):
        translation = message.find("translation")
        forms = [] if translation is None else [form.text or "" for form in translation.findall("numerusform")]
        found[message.findtext("source", "")] = forms or [(translation.text if translation is not None else "") or ""]
    return found


def faults_of(language: str, found: dict[str, bool]) -> Iterator[str]:
    """Say what is missing, left over or not translated."""
    have = known(language)
    for words in found:
        if not all(have.get(words, [""])):
            yield f"{language}: not translated: {words}"
    yield from (f"{language}: no longer said: {words}" for words in have if words not in found)


def update(language: str, found: dict[str, bool], more: dict[str, list[str]] | None = None) -> None:
    """Write the .ts file anew with the messages found; what was translated stays."""
    have = known(language) | (more or {})
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for words, plural in found.items():
        message = ElementTree.SubElement(context, "message", {"numerus": "yes"} if plural else {})
        ElementTree.SubElement(message, "source").text = words
        forms = have.get(words, [])
        translation = ElementTree.SubElement(message, "translation", {} if forms and all(forms) else UNFINISHED)
        if plural:
            for form in (*forms, "", "")[:2]:
                ElementTree.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0] if forms else ""
    ElementTree.indent(root, " " * 4)
    body = ElementTree.tostring(root, encoding="unicode")
    text = f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'
    (FOLDER / f"quotebook_{language}.ts").write_text(text, encoding="utf-8")


UNFINISHED = {"type": "unfinished"}


def compile_words(language: str) -> None:
    """Make the .qm file that Qt reads, with Qt's own tool."""
    source, made = (FOLDER / f"quotebook_{language}.{suffix}" for suffix in ("ts", "qm"))
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, "-silent", source, "-qm", made], check=True)


if __name__ == "__main__":
    sys.exit(main())
