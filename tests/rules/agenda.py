"""Questions that the tests of the agenda ask."""

from afterview.facts import Search
from afterview.rules.agenda import due, search_dues
from tests.notation import moment


def agenda(application, now, search=None):
    return due(application, moment(now), search or Search())


def every(purpose, application, now, search=None):
    return [d for d in agenda(application, now, search) if d.purpose is purpose]


def the(purpose, application, now, search=None):
    found = every(purpose, application, now, search)
    assert len(found) == 1, [(d.purpose.value, d.key) for d in agenda(application, now, search)]
    return found[0]


def purposes(application, now, search=None):
    return {d.purpose for d in agenda(application, now, search)}


def readers(dues):
    return [person.name for d in dues for person in d.to]


def of_search(purpose, now, *cases, **attributes):
    dues = search_dues(Search(cases=cases, **attributes), moment(now))
    return [d for d in dues if d.purpose is purpose]
