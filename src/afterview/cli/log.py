"""`afterview log KIND NAME`: anything that happened, written down in one line."""

from collections.abc import Iterator
from datetime import datetime, time
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

import click

from afterview.cli import _moments, _page
from afterview.cli._asking import as_json, in_example, kindly, whoever
from afterview.facts import Kind, Notes

if TYPE_CHECKING:
    from afterview.records.models import Application, Entry, Member

KINDS = tuple(kind for kind in Kind if kind is not Kind.SET_ASIDE)


def _complete(ctx: click.Context, param: click.Parameter, typed: str) -> list[str]:
    return [kind.value for kind in KINDS if kind.value.startswith(typed)]


def _list(ctx: click.Context, param: click.Parameter, wanted: bool) -> None:
    if wanted:
        from afterview.desk import telling

        for kind in KINDS:
            click.echo(f"  {kind.value:<22} {telling.happening(kind)}")
        ctx.exit()


@click.command()
@click.argument("kind", shell_complete=_complete)
@click.argument("name")
@click.option("--with", "people", default="", help="Who took part: names, commas between.")
@click.option("--at", default="now", show_default=True, help='When, such as "yesterday 14:00".')
@click.option("--until", default="", help="The day that they named, a deadline, a beginning.")
@click.option("--note", default="", help="Your own words, or theirs.")
@click.option(
    "--detail", "details", multiple=True, metavar="NAME=VALUE", help="More, such as style=panel."
)
@click.option("--new", is_flag=True, help="This is a new application; say its --role.")
@click.option("--role", default="", help="The job, for a new application.")
@click.option("--agency", default="", help="The agency, for a new application.")
@click.option("--recruiter", default="", help="Your recruiter there.")
@click.option("--anyway", is_flag=True, help="Write it down though it looks odd.")
@click.option("--kinds", is_flag=True, is_eager=True, expose_value=False, callback=_list,
              help="List everything that can be logged.")  # fmt: skip
@in_example
@as_json
def log(kind: str, name: str, example: bool, plain: bool, **given: Any) -> None:
    """Write down what happened, and see what follows from it.

    KIND is what happened: interviewed, promised, heard, assigned, offered, rejected, ...
    (--kinds lists them all). NAME is the employer, the role, or a part of them.
    """
    what = _kind(kind)
    member, now = whoever(example=example)
    said = kindly(lambda: _logged(member, now, what, name, given))
    _page.show(said, _lines(said), plain=plain)


def _kind(word: str) -> Kind:
    plain = word.casefold().replace("-", "_").replace(" ", "_")
    known = {kind.value: kind for kind in KINDS}
    if plain in known:
        return known[plain]
    from difflib import get_close_matches

    near = get_close_matches(plain, known, n=1, cutoff=0.6)
    meant = f" Did you mean {near[0]}?" if near else ""
    raise click.BadParameter(
        f"{word!r} is nothing that can be logged.{meant} `afterview log --kinds` lists them all.",
        param_hint="KIND",
    )


def _logged(
    member: "Member", now: datetime, kind: Kind, name: str, given: dict[str, Any]
) -> dict[str, Any]:
    from django.db import transaction

    from afterview.desk import agenda, saying

    with transaction.atomic():  # a new application stays only if its first entry does
        application = _application(member, now, name, given)
        before = {line.key for line in agenda.lines(application, now)}
        entries = _write(application, member, now, kind, given)
        said = saying.application(application, member, now)
    new = [line for line in said["due"] if line["key"] not in before]
    return {
        "example": said["example"],
        "application": {key: said[key] for key in ("id", "employer", "role", "stands")},
        "entries": [str(entry.pk) for entry in entries],
        "logged": said["diary"][0]["what"] if len(entries) == 1 else _first(said, entries[0]),
        "due": new,
    }


def _first(said: dict[str, Any], entry: "Entry") -> str:
    return str(next(each["what"] for each in said["diary"] if each["kind"] == entry.kind))


def _application(
    member: "Member", now: datetime, name: str, given: dict[str, Any]
) -> "Application":
    from afterview.desk import household, intake, naming

    if not given["new"]:
        return naming.application(member, name)
    if not given["role"].strip():
        raise click.UsageError("A new application needs its --role.")
    return intake.open_application(
        household.candidate(member),
        company=name,
        role=given["role"],
        now=now,
        agency=given["agency"],
        recruiter=given["recruiter"],
    )


def _write(
    application: "Application", member: "Member", now: datetime, kind: Kind, given: dict[str, Any]
) -> list["Entry"]:
    from afterview.days import zone
    from afterview.desk import diary, naming

    here = zone(application.candidate.zone)
    at = _moments.moment(given["at"], now, here, ahead=False, usual=time(12))
    until = given["until"] and _moments.moment(
        given["until"], now, here, ahead=True, usual=time(17)
    )
    people = naming.persons(application, given["people"])
    detail = _detail(kind, given)
    entry = diary.record(
        application, kind, at=at, now=now, people=people, until=until or None, detail=detail,
        by=member.user, confirmed=given["anyway"],
    )  # fmt: skip
    if not given["note"] or _holds_words(kind):
        return [entry]
    noted = diary.record(
        application, Kind.NOTED, at=at, now=now, detail=Notes(free=given["note"]), about=entry,
        by=member.user, confirmed=True,
    )  # fmt: skip
    return [entry, noted]


def _holds_words(kind: Kind) -> bool:
    """Whether this kind of fact keeps a note itself; else it becomes an entry of its own."""
    return _place_of_note(kind) != ""


def _place_of_note(kind: Kind) -> str:
    from afterview.records.details import DETAIL_OF

    shape = DETAIL_OF.get(kind)
    fields = get_type_hints(shape) if shape else {}
    if kind is Kind.INTERVIEWED:
        return ""
    return next((name for name in ("words", "free", "what", "other") if name in fields), "")


def _detail(kind: Kind, given: dict[str, Any]) -> Any:
    """The typed detail of the fact, from NAME=VALUE and the note."""
    from afterview.records import details

    shape = details.DETAIL_OF.get(kind)
    known = get_type_hints(shape) if shape else {}
    kept: dict[str, Any] = {}
    for pair in given["details"]:
        name, equals, value = pair.partition("=")
        if not equals or name not in known or name in {"specifics", "starts", "ends", "earliest"}:
            usable = ", ".join(sorted(set(known) - {"specifics", "starts", "ends", "earliest"}))
            raise click.BadParameter(
                f"{pair!r}: for {kind.value} it may be {usable or 'nothing'}, as NAME=VALUE.",
                param_hint="--detail",
            )
        kept[name] = _value(known[name], value, pair)
    if given["note"] and _holds_words(kind):
        kept.setdefault(_place_of_note(kind), given["note"])
    try:
        return details.read(kind, kept)
    except ValueError as wrong:
        raise click.BadParameter(str(wrong), param_hint="--detail") from wrong


def _value(wanted: Any, text: str, pair: str) -> Any:
    types = get_args(wanted) or (wanted,)
    if bool in types:
        if text.casefold() not in {"yes", "no", "true", "false"}:
            raise click.BadParameter(f"{pair!r}: say yes or no.", param_hint="--detail")
        return text.casefold() in {"yes", "true"}
    if int in types or float in types:
        try:
            return int(text) if int in types else float(text)
        except ValueError as wrong:
            raise click.BadParameter(f"{pair!r}: say a number.", param_hint="--detail") from wrong
    return text


def _lines(said: dict[str, Any]) -> Iterator[str]:
    yield from _page.seen(said)
    where = said["application"]
    yield _page.paragraph(f"Written down at {where['employer']}: {said['logged']}.")
    yield _page.paragraph(where["stands"])
    if said["due"]:
        yield _page.heading("What follows from it")
    for line in said["due"]:
        yield from _page.duty(line)
