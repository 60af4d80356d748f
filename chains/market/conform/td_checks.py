"""Clauses of W3C Thing Description 1.1 that a description alone can break.

A JSON schema tells that a description is wrong; these tell which sentence of the Recommendation it breaks.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from chains.market.conform.clauses import Need, Violated, clause, demand
from chains.market.conform.site import Key, Site, entries, members

CONTEXT = "https://www.w3.org/2022/wot/td/v1.1"
_TYPES = frozenset({"object", "array", "string", "number", "integer", "boolean", "null"})
_SCHEMES = frozenset({"nosec", "auto", "combo", "basic", "digest", "apikey", "bearer", "psk", "oauth2"})
_OPS = {
    "": frozenset(
        {
            "readallproperties", "writeallproperties", "readmultipleproperties", "writemultipleproperties",
            "observeallproperties", "unobserveallproperties", "queryallactions", "subscribeallevents",
            "unsubscribeallevents",
        }
    ),
    "properties": frozenset({"readproperty", "writeproperty", "observeproperty", "unobserveproperty"}),
    "actions": frozenset({"invokeaction", "queryaction", "cancelaction"}),
    "events": frozenset({"subscribeevent", "unsubscribeevent"}),
}  # fmt: skip
_VARIABLES = re.compile(r"\{[?&]?([^}]*)\}")
_KINDS = ("properties", "actions", "events")
_TD = "TD 1.1 section"


def td(name: str, text: str, *, where: str, remedy: str) -> Callable[[Callable[[Site], None]], Callable[[Site], None]]:
    """Enter a check that looks at the description only."""

    def enter(judge: Callable[[Site], None]) -> Callable[[Site], None]:
        async def check(site: Site) -> None:
            judge(site)

        clause(f"td.{name}", text, where=f"{_TD} {where}", remedy=remedy)(check)
        return judge

    return enter


@clause(
    "td.served",
    "The Thing Description is retrieved with GET: status 200, a JSON object, application/td+json",
    where="HTTP Basic profile, Discovery; TD 1.1 section 6",
    remedy="serve the description at the Thing's URL to everybody",
)
async def served(site: Site) -> None:
    answer = await site.get(site.url, Key.NONE)
    demand(answer.status == 200, f"{answer.what} answers {answer.status}")
    demand(answer.media == "application/td+json", f"{answer.what} is of type {answer.media}")
    answer.members()


@td("names", "The names of a JSON object are unique, the text is UTF-8", where="6.1", remedy="write every name once")
def names(site: Site) -> None:
    def unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        twice = [name for name, _ in pairs if [other for other, _ in pairs].count(name) > 1]
        demand(len(found) == len(pairs), f"the name {twice[:1]} stands twice in one object")
        return found

    try:
        json.loads(site.description.body.decode("utf-8"), object_pairs_hook=unique)
    except UnicodeDecodeError as error:
        raise Violated(f"byte {error.start} of the description is no UTF-8") from None


@td("context", f"@context is or begins with {CONTEXT}", where="5.3.1.1", remedy="put the context of TD 1.1 first")
def context(site: Site) -> None:
    found = site.thing.get("@context")
    first = entries(found)[:1] if isinstance(found, list) else [found]
    demand(first == [CONTEXT], f"@context is {found!r:.100}")


@td("title", "title is a text", where="5.3.1.1", remedy="give the Thing a title")
def title(site: Site) -> None:
    demand(_is_text(site.thing.get("title")), f"title is {site.thing.get('title')!r}")


@td("id", "id, if present, is a URI", where="5.3.1.1", remedy="write urn:uuid: and a UUID that never changes")
def thing_id(site: Site) -> None:
    found = site.thing.get("id", "urn:x")
    demand(isinstance(found, str) and urlsplit(found).scheme, f"id is {found!r}")


@td("base", "base, if present, is an absolute URI", where="5.3.1.1", remedy="write the Thing's absolute URL")
def base(site: Site) -> None:
    found = site.thing.get("base", "http://x/")
    demand(isinstance(found, str) and urlsplit(found).scheme and urlsplit(found).netloc, f"base is {found!r}")


@td(
    "security-definitions",
    "securityDefinitions names at least one scheme that TD 1.1 knows",
    where="5.3.3",
    remedy="define Basic: {scheme: basic, in: header, name: Authorization}",
)
def security_definitions(site: Site) -> None:
    found = members(site.thing.get("securityDefinitions"))
    demand(found, "securityDefinitions is missing or empty")
    for name, entry in found.items():
        scheme = members(entry).get("scheme")
        demand(isinstance(scheme, str) and (scheme in _SCHEMES or ":" in scheme), f"{name} has the scheme {scheme!r}")


@td(
    "security",
    "security names definitions that exist, for the Thing and wherever a form has its own",
    where="5.3.1.1 and 5.3.4.2",
    remedy="name entries of securityDefinitions",
)
def security(site: Site) -> None:
    known = members(site.thing.get("securityDefinitions"))
    demand("security" in site.thing, "the Thing has no security")
    for where, entry in [("", site.thing), *[(where, form) for where, _, _, form in _forms(site)]]:
        if "security" in entry:
            used = entry["security"] if isinstance(entry["security"], list) else [entry["security"]]
            demand(
                used and all(isinstance(n, str) and n in known for n in entries(used)), f"{where}/security is {used}"
            )


@td(
    "affordances", "properties, actions and events are objects of objects", where="5.3.1.1", remedy="write maps by name"
)
def affordances(site: Site) -> None:
    for kind in _KINDS:
        found = site.thing.get(kind, {})
        demand(
            isinstance(found, dict) and all(isinstance(e, dict) for e in found.values()), f"{kind} is no map of objects"
        )


@td("forms", "Every affordance has at least one form", where="5.3.1.2", remedy="add the form by which it is used")
def forms(site: Site) -> None:
    for kind in _KINDS:
        for name, entry in site.affordances(kind).items():
            demand(entries(entry.get("forms")), f"/{kind}/{name} has no forms")


@td("href", "Every form has an href that is a URI reference", where="5.3.4.2", remedy="write where the form leads")
def href(site: Site) -> None:
    for where, _, _, form in _forms(site):
        found = form.get("href")
        demand(_is_text(found) and " " not in str(found), f"{where}/href is {found!r}")


@td(
    "op",
    "op of a form names operations of its kind of affordance; a form of the Thing has an op",
    where="5.3.4.2",
    remedy="use the operations of the table of op values",
)
def op(site: Site) -> None:
    for where, kind, _, form in _forms(site):
        found = form.get("op")
        named = entries(found) if isinstance(found, list) else [found] if found is not None else []
        demand(named or kind, f"{where} has no op")
        for name in named:
            demand(isinstance(name, str) and name in _OPS[kind], f"{where}/op is {name!r}")


@td(
    "uri-variables",
    "The variables of a template in an href are declared in uriVariables",
    where="5.3.1.2 and 5.3.4.2",
    remedy="declare each variable with its data schema",
)
def uri_variables(site: Site) -> None:
    for where, _, owner, form in _forms(site):
        declared = members(owner.get("uriVariables"))
        for group in _VARIABLES.findall(str(form.get("href"))):
            for name in group.split(","):
                demand(name.rstrip("*") in declared, f"{where}/href uses {name}, which uriVariables does not declare")


@td(
    "content-type",
    "contentType of a form is a media type; application/json is the default",
    where="5.3.4.2",
    remedy="write a media type such as application/json",
)
def content_type(site: Site) -> None:
    for where, _, _, form in _forms(site):
        found = form.get("contentType", "application/json")
        demand(
            isinstance(found, str) and re.fullmatch(r"[\w.+-]+/[\w.+-]+( *;.*)?", found),
            f"{where}/contentType is {found!r}",
        )


@td(
    "read-only",
    "A property is not both readOnly and writeOnly; a read-only one has no writeproperty, a write-only one no "
    "readproperty",
    where="5.3.2.1 and 5.3.4.2",
    remedy="let readOnly, writeOnly and op say the same",
)
def read_only(site: Site) -> None:
    for name, entry in site.affordances("properties").items():
        reads, writes = entry.get("readOnly") is True, entry.get("writeOnly") is True
        demand(not (reads and writes), f"/properties/{name} is readOnly and writeOnly")
        for form in map(members, entries(entry.get("forms"))):
            used = [*entries(form.get("op")), form.get("op")]
            demand(not (reads and "writeproperty" in used), f"/properties/{name} is readOnly and can be written")
            demand(not (writes and "readproperty" in used), f"/properties/{name} is writeOnly and can be read")


@td(
    "observable",
    "observable is true where a form observes, and false or absent where none does",
    where="5.3.1.3",
    remedy="let observable and op say the same",
)
def observable(site: Site) -> None:
    for name, entry in site.affordances("properties").items():
        ops = [
            found
            for form in map(members, entries(entry.get("forms")))
            for found in [*entries(form.get("op")), form.get("op")]
        ]
        said = entry.get("observable", False)
        demand(
            said is ("observeproperty" in ops), f"/properties/{name}: observable is {said!r}, its forms say otherwise"
        )


@td(
    "data-schema",
    "Data schemas are well formed: a known type, bounds on numbers only, an enum that is not empty",
    where="5.3.2",
    remedy="correct the schema at the place that is named",
)
def data_schema(site: Site) -> None:
    for where, schema in _schemas(site):
        kind = schema.get("type", "object")
        demand(isinstance(kind, str) and kind in _TYPES, f"{where}/type is {kind!r}")
        low, high = schema.get("minimum"), schema.get("maximum")
        for bound in (low, high):
            is_number = isinstance(bound, int | float) and not isinstance(bound, bool)
            demand(bound is None or (is_number and kind in ("number", "integer")), f"{where} has the bound {bound!r}")
        if isinstance(low, int | float) and isinstance(high, int | float):
            demand(low <= high, f"{where}: minimum {low} is above maximum {high}")
        demand("enum" not in schema or entries(schema["enum"]), f"{where}/enum is {schema.get('enum')!r}")


@td(
    "links", "Every link has an href; a link to an icon may have sizes WxH", where="5.3.4.1", remedy="complete the link"
)
def links(site: Site) -> None:
    for at, link in enumerate(entries(site.thing.get("links", []))):
        entry = members(link)
        demand(_is_text(entry.get("href")), f"/links/{at}/href is {entry.get('href')!r}")
        sizes = entry.get("sizes", "1x1")
        demand(isinstance(sizes, str) and re.fullmatch(r"[0-9]*x[0-9]+", sizes), f"/links/{at}/sizes is {sizes!r}")


@td(
    "version",
    "version, if present, is an object with the text instance",
    where="5.3.1.5",
    remedy="add version.instance",
)
def version(site: Site) -> None:
    found = site.thing.get("version", {"instance": "1"})
    demand(_is_text(members(found).get("instance")), f"version is {found!r}")


@clause(
    "td.security-works",
    "What the description says about security is true: without a key the Thing's readings are refused",
    Need.PROPERTY,
    where="TD 1.1 section 5.3.3; device-api.md section 3",
    remedy="refuse readings without a key, and name the scheme in securityDefinitions",
)
async def security_works(site: Site) -> None:
    used = site.thing.get("security")
    schemes = [
        members(members(site.thing.get("securityDefinitions")).get(str(name))).get("scheme")
        for name in (entries(used) if isinstance(used, list) else [used])
    ]
    demand("nosec" not in schemes, "the description says that no security is needed")
    name, form = next(iter(site.readable().items()))
    answer = await site.get(form.url, Key.NONE)
    demand(answer.status == 401, f"property {name} answers {answer.status} without a key")


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value)


def _forms(site: Site) -> Iterator[tuple[str, str, dict[str, object], dict[str, object]]]:
    """Yield (place, kind, affordance or Thing, form) of every form."""
    for at, form in enumerate(entries(site.thing.get("forms"))):
        yield f"/forms/{at}", "", site.thing, members(form)
    for kind in _KINDS:
        for name, owner in site.affordances(kind).items():
            for at, form in enumerate(entries(owner.get("forms"))):
                yield f"/{kind}/{name}/forms/{at}", kind, owner, members(form)


def _schemas(site: Site) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield (place, schema) of every data schema, nested ones too."""
    waiting: list[tuple[str, object]] = []
    for name, entry in site.affordances("properties").items():
        waiting.append((f"/properties/{name}", entry))
    for kind, parts in (("actions", ("input", "output")), ("events", ("data", "subscription", "cancellation"))):
        for name, entry in site.affordances(kind).items():
            waiting += [(f"/{kind}/{name}/{part}", entry[part]) for part in parts if part in entry]
    for kind in _KINDS:
        for name, entry in site.affordances(kind).items():
            variables = members(entry.get("uriVariables"))
            waiting += [(f"/{kind}/{name}/uriVariables/{key}", inner) for key, inner in variables.items()]
    while waiting:
        where, value = waiting.pop()
        schema = members(value)
        yield where, schema
        if "items" in schema:
            waiting.append((f"{where}/items", schema["items"]))
        waiting += [(f"{where}/properties/{key}", inner) for key, inner in members(schema.get("properties")).items()]
        waiting += [(f"{where}/oneOf/{at}", inner) for at, inner in enumerate(entries(schema.get("oneOf")))]
