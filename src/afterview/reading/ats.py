"""Whose servers send hiring mail: never the employer's name, whatever the address says."""

# ruff: noqa: E501, SIM905  (lists of names read better as text)

import re
from functools import lru_cache

from afterview.facts import Address

RELAYS = {
    "greenhouse": "greenhouse-mail.io greenhouse.io",
    "lever": "hire.lever.co lever.co",
    "ashby": "ashbyhq.com",
    "workday": "myworkday.com workday.com myworkdayjobs.com",
    "smartrecruiters": "smartrecruiters.com",
    "icims": "icims.com icims.eu",
    "jobvite": "jobvite.com",
    "workable": "workablemail.com workable.com",
    "bamboohr": "bamboohr.com",
    "teamtailor": "teamtailor-mail.com teamtailor.com",
    "recruitee": "recruitee.com",
    "personio": "personio.de personio.com jobs.personio.com",
    "taleo": "taleo.net",
    "oracle": "oraclecloud.com",
    "successfactors": "successfactors.com successfactors.eu sapsf.com",
    "brassring": "brassring.com trm.brassring.com",
    "jazzhr": "applytojob.com jazz.co jazzhr.com",
    "breezy": "breezy.hr breezy-mail.com",
    "welcomekit": "welcomekit.co welcometothejungle.com wttj.co",
    "softgarden": "softgarden.io softgarden.de",
    "avature": "avature.net",
    "phenom": "phenompeople.com phenom.com",
    "eightfold": "eightfold.ai",
    "pinpoint": "pinpointhq.com",
    "rippling": "rippling.com",
    "gem": "gem.com",
    "dover": "dover.com",
    "comeet": "comeet.com comeet-notifications.com",
    "freshteam": "freshteam.com",
    "zoho": "zohorecruit.com zohorecruit.eu",
    "bullhorn": "bullhornmail.com bullhorn.com",
    "jobadder": "jobadder.com",
    "loxo": "loxo.co",
    "manatal": "manatal.com",
    "homerun": "homerun.co",
    "join": "join.com",
    "rexx": "rexx-systems.com",
    "dvinci": "dvinci.de dvinci-hr.com",
    "concludis": "concludis.de",
    "umantis": "umantis.com haufe-umantis.com",
    "prescreen": "prescreen.io prescreenapp.io",
    "onlyfy": "onlyfy.io onlyfy.jobs",
    "talentsoft": "talent-soft.com talentsoft.com",
    "digitalrecruiters": "digitalrecruiters.com",
    "flatchr": "flatchr.io",
    "taleez": "taleez.com",
    "beetween": "beetween.com",
    "softy": "softy.pro",
    "viterbit": "viterbit.com",
    "bizneo": "bizneo.com bizneohr.com",
    "factorial": "factorialhr.com factorial.co",
    "talentclue": "talentclue.com",
    "ukg": "ukg.com ultipro.com",
    "adp": "adp.com",
    "paylocity": "paylocity.com",
    "paycom": "paycomonline.net",
    "dayforce": "dayforcehcm.com",
    "cornerstone": "csod.com",
    "hirebridge": "hirebridge.com",
    "applicantpro": "applicantpro.com",
    "clearcompany": "clearcompany.com",
    "governmentjobs": "governmentjobs.com neogov.com",
    "usajobs": "usajobs.gov",
    "tribepad": "tribepad.com",
    "eploy": "eploy.net eploy.co.uk",
    "networx": "networxrecruitment.com",
    "jobtrain": "jobtrain.co.uk",
    "trac": "trac.jobs",
    "interfolio": "interfolio.com",
    "academicjobs": "academicjobsonline.org",
    "peopleadmin": "peopleadmin.com",
    "pageup": "pageuppeople.com pageup.com",
    "cvwarehouse": "cvwarehouse.com",
    "otys": "otys.com",
    "carerix": "carerix.com",
    "hireology": "hireology.com",
    "wizehire": "wizehire.com",
    "paradox": "paradox.ai",
    "goodtime": "goodtime.io",
    "modernloop": "modernloop.io",
    "kenjo": "kenjo.io",
    "interamt": "interamt.de",
    "b-ite": "b-ite.com b-ite.careers",
    "d.vinci": "dvinci-easy.com",
    "mhm": "mhm-hr.com",
    "hrworks": "hrworks.de",
    "jobaffinity": "jobaffinity.fr",
    "usastaffing": "usastaffing.gov opm.gov",
    "terminland": "terminland.de terminland.eu",
    "connectoor": "connectoor.com",
}  # fmt: skip
BOARDS = (
    "jobs.nhs.uk jobs.ac.uk tes.com eteach.com naukri.com foundit.in jobstreet.com bayt.com gulftalent.com bumeran.com "
    "occ.com.mx elempleo.com laborum.cl trabajando.com magneto365.com turijobs.com infoempleo.com hosteleo.com "
    "regionsjob.com careerjet.com lesjeudis.com emploi-territorial.fr jobup.ch jobscout24.ch karriere.at hokify.com "
    "jobware.de yourfirm.de meinestadt.de "
    "linkedin.com indeed.com indeedemail.com wellfound.com angel.co ziprecruiter.com glassdoor.com "
    "monster.com dice.com stepstone.de stepstone.com xing.com infojobs.net hellowork.com apec.fr "
    "meteojob.com cadremploi.fr francetravail.fr pole-emploi.fr arbeitsagentur.de jobs.ch reed.co.uk "
    "totaljobs.com cv-library.co.uk seek.com.au otta.com welcometothejungle.com builtin.com "
    "tecnoempleo.com jobtoday.com computrabajo.com hired.com handshake.com joinhandshake.com "
    "experteer.com neuvoo.com talent.com jooble.org adzuna.com careerbuilder.com snagajob.com "
    "simplyhired.com jobteaser.com efinancialcareers.com "
).split()
TESTERS = (
    "hackerrank.com hackerrankforwork.com codility.com codesignal.com testgorilla.com coderpad.io "
    "testdome.com pymetrics.com shl.com shl.net hirevue.com hirevue-app.com hackerearth.com "
    "devskiller.com mettl.com coderbyte.com vervoe.com bryq.com arcticshores.com saville.com "
    "modernhire.com evalart.com assessfirst.com sparkhire.com willotalent.com karat.com woven.com qualified.io plum.io wonderlic.com"
).split()
CHECKERS = (
    "checkr.com hireright.com firstadvantage.com sterlingcheck.com sterlingcheck.app fadv.com goodhire.com accurate.com "
    "certn.co veremark.com verifile.co.uk asurint.com yardstik.com"
).split()
REFERENCE_CHECKERS = (
    "xref.com checkster.com skillsurvey.com crosschq.com refapp.com zincwork.com".split()
)
TOOLS = (
    "calendly.com docusign.net docusign.com goodtime.io hellosign.com dropboxsign.com doodle.com "
    "cal.com youcanbook.me zoom.us adobesign.com microsoft.com google.com outlook.com"
).split()
FREE_MAIL = frozenset(
    "gmail.com googlemail.com outlook.com outlook.de outlook.fr outlook.es hotmail.com hotmail.co.uk "
    "hotmail.fr hotmail.de hotmail.es live.com msn.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.es "
    "ymail.com aol.com icloud.com me.com mac.com gmx.de gmx.net gmx.com gmx.at web.de t-online.de "
    "freenet.de posteo.de mailbox.org orange.fr wanadoo.fr free.fr laposte.net sfr.fr proton.me "
    "protonmail.com mail.com zoho.com yandex.com mail.ru telefonica.net btinternet.com comcast.net "
    "verizon.net att.net fastmail.com tutanota.com hey.com".split()
)
RELAY_DOMAINS = frozenset(domain for names in RELAYS.values() for domain in names.split())
_OTHERS = frozenset((*BOARDS, *TESTERS, *CHECKERS, *REFERENCE_CHECKERS, *TOOLS))
_COMMON = frozenset(
    "talent personal rippling dayforce cornerstone phenom breezy comeet pinpoint homerun paradox monster handshake "
    "google microsoft outlook qualified accurate woven karat saville trac join".split()
)  # names of their kind that others may bear too
_LABELS = (
    frozenset(
        label
        for domain in (*RELAY_DOMAINS, *_OTHERS)
        for label in domain.split(".")[:-1]
        if len(label) > 5 and label not in ("careers", "candidates")
    )
    | frozenset("shl fadv indeed xing icims taleo".split())
) - _COMMON  # whatever country or kind of domain they use


_SERVICES = frozenset(domain.split(".")[0] for domain in (*RELAY_DOMAINS, *_OTHERS, *FREE_MAIL)) | {
    "lever",
    "greenhouse",
    "google",
    "microsoft",
}


def domain_of(address: str) -> str:
    return address.rpartition("@")[2].strip().strip(">").lower()


def within(domain: str, domains: frozenset[str]) -> bool:
    """Whether a domain is one of these or below one."""
    parts = domain.split(".")
    return any(".".join(parts[start:]) in domains for start in range(len(parts) - 1))


def is_relay(domain: str) -> bool:
    """A tracking system that writes for employers."""
    return within(domain, RELAY_DOMAINS)


@lru_cache(256)
def names_no_employer(domain: str) -> bool:
    """Its name says nothing of who is hiring: relays, boards, testers, free mail, tools."""
    if is_relay(domain) or within(domain, _OTHERS) or within(domain, FREE_MAIL):
        return True
    return not _LABELS.isdisjoint(re.split(r"[.-]", domain)[:-1])


_SLUG = re.compile(
    r"https?://(?:(?:boards|job-boards)(?:\.eu)?\.greenhouse\.io/(?:embed/job_app\?for=)?|jobs(?:\.eu)?\.lever\.co/"
    r"|jobs\.ashbyhq\.com/|apply\.workable\.com/|jobs\.smartrecruiters\.com/|careers\.smartrecruiters\.com/"
    r"|(?:www\.)?welcometothejungle\.com/\w\w/companies/|join\.com/companies/|jobs\.jobvite\.com/)(?P<path>[\w.-]{2,40})"
    r"|https?://(?P<host>[\w-]{2,40})\.(?:recruitee\.com|teamtailor\.com|bamboohr\.com|breezy\.hr|workable\.com"
    r"|jobs\.personio\.(?:de|com)|softgarden\.io|pinpointhq\.com|applytojob\.com|factorialhr\.com|myworkdayjobs\.com"
    r"|wd\d\.myworkdayjobs\.com|homerun\.co|freshteam\.com|zohorecruit\.(?:com|eu)|icims\.com|onlyfy\.jobs)\b",
    re.I,
)
_NO_SLUG = frozenset(
    "www jobs careers career apply app go help support embed api status my".split()
)


def slugs(text: str) -> tuple[str, ...]:
    """The names under which employers have their pages at a tracking system, in a mail's links."""
    if "://" not in text:
        return ()
    found = (match["path"] or match["host"] for match in _SLUG.finditer(text))
    bare = (re.sub(r"^(?:careers|jobs)-|\.(?:com|io|de|fr|es)$", "", name) for name in found)
    return tuple(dict.fromkeys(name for name in bare if name.lower() not in _NO_SLUG))[:2]


def service(sender: Address) -> str:
    """The name of a board, a tester or a checker that writes; empty for all others."""
    domain = domain_of(sender.email)
    known = within(domain, _OTHERS) or not _LABELS.isdisjoint(re.split(r"[.-]", domain)[:-1])
    if not known or is_relay(domain) or within(domain, FREE_MAIL):
        return ""
    words = re.findall(r"[a-z]{3,}", sender.name.lower())
    own = any(word[:3] in domain for word in words) and "via" not in words and "for" not in words
    return sender.name if own else ""


def names_a_tool(name: str) -> bool:
    """ "SuccessFactors", "SAP SuccessFactors": a system's name."""
    return not _LABELS.isdisjoint(name.lower().split())


def is_a_service(name: str) -> bool:
    """ "LinkedIn", "Calendly": a board, a tool or a system, by its first word."""
    first = re.split(r"[^a-z0-9]+", name.lower().strip(), maxsplit=1)[0]
    return names_a_tool(name) or first in _SERVICES


def slug_of(address: str) -> str:
    """The employer's name in its address at a tracking system: northwind@myworkday.com."""
    name, _, domain = address.lower().partition("@")
    if not is_relay(domain) or not re.fullmatch(r"[a-z][a-z0-9-]{2,30}", name):
        return ""
    return "" if _OF_NOBODY.search(name) else name


_OF_NOBODY = re.compile(
    r"bewerb|karrier|person|emploi|empleo|selec|reclu|recrut|no.?repl|reply|notif|noti|system|mail|jobs|career|recruit|talent|hr\b|info|support|admin|apply|applic"
    r"|candidat|team|hello|contact|alert|message|workday|avisos|respon|automat|hiring|people|rh\b"
)
