"""Months, weekdays and small numbers as words, in four languages, folded."""
# ruff: noqa: E501  (patterns and lists are data)

_MONTH_NAMES = (
    "january januar jaenner janvier enero jan ene janv",
    "february februar fevrier febrero feb febr fevr fev",
    "march maerz mars marzo mar mrz",
    "april avril abril apr avr abr",
    "may mai mayo",
    "june juni juin junio jun",
    "july juli juillet julio jul juil",
    "august aout agosto aug ago",
    "september septembre septiembre setiembre sep sept",
    "october oktober octobre octubre oct okt",
    "november novembre noviembre nov",
    "december dezember decembre diciembre dec dez dic",
)
MONTHS = {
    word: number for number, names in enumerate(_MONTH_NAMES, start=1) for word in names.split()
}
MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + ")"
LONG_MONTH = (
    "(?:"
    + "|".join(
        sorted(
            (
                m
                for m in MONTHS
                if len(m) > 4 or m in {"juni", "juli", "june", "july", "mars", "juin", "aout"}
            ),
            key=len,
            reverse=True,
        )
    )
    + "|(?<=im )mai|(?<=en )mai|(?<=de )mayo|(?<=en )mayo|(?<=in )may|(?<=mitte )mai|(?<=ende )mai|(?<=anfang )mai|(?<=of )may|(?<=late )may|(?<=early )may|(?<=mid-)may|(?<=mi-)mai|(?<=fin )mai|(?<=debut )mai)"
)

_WEEKDAY_NAMES = (
    "monday montag lundi lunes",
    "tuesday dienstag mardi martes",
    "wednesday mittwoch mercredi miercoles",
    "thursday donnerstag jeudi jueves",
    "friday freitag vendredi viernes",
    "saturday samstag sonnabend samedi sabado",
    "sunday sonntag dimanche domingo",
)
_SHORT_WEEKDAYS = (
    "mon mo",
    "tue tues di",
    "wed weds mi",
    "thu thur thurs do",
    "fri fr",
    "sat sa",
    "sun so",
)
WEEKDAYS = {word: number for number, names in enumerate(_WEEKDAY_NAMES) for word in names.split()}
SHORT_WEEKDAYS = {
    word: number for number, names in enumerate(_SHORT_WEEKDAYS) for word in names.split()
}
BRIEF_WEEKDAYS = SHORT_WEEKDAYS | {
    word: number
    for number, names in enumerate(
        ("lun", "mar", "mer mie", "jeu jue", "ven vie", "sam sab", "dom")
    )
    for word in names.split()
}  # days only where a time stands beside them
WEEKDAY = "(?:" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + ")"
ANY_WEEKDAY = (
    "(?:" + "|".join(sorted({**WEEKDAYS, **SHORT_WEEKDAYS}, key=len, reverse=True)) + r")\b\.?"
)
ORDINALS = {
    word: number
    for number, names in {
        1: "first 1st erste ersten erster erstes premiere premier primera primer",
        2: "second 2nd zweite zweiten zweiter zweites deuxieme seconde segunda segundo",
        3: "third 3rd dritte dritten dritter drittes troisieme tercera tercer",
        4: "fourth 4th vierte vierten vierter viertes quatrieme cuarta cuarto",
        -1: "last letzte letzten letzter derniere ultima",
    }.items()
    for word in names.split()
}  # fmt: skip
DAY_WORDS = {
    word: day
    for day, words in {
        1: "first ersten erster premier primero", 2: "second zweiten", 3: "third dritten",
        4: "fourth vierten", 5: "fifth fuenften", 6: "sixth sechsten", 7: "seventh siebten",
        8: "eighth achten", 9: "ninth neunten", 10: "tenth zehnten", 12: "twelfth zwoelften",
        15: "fifteenth fuenfzehnten", 20: "twentieth zwanzigsten", 30: "thirtieth dreissigsten",
        31: "thirty-first einunddreissigsten",
    }.items()
    for word in words.split()
}  # fmt: skip
_NUMBERS = (
    (1, "a an one ein eine einem einer einen eines un une uno una"),
    (2, "two zwei zweier deux dos"),
    (3, "three drei dreier trois tres"),
    (4, "four vier quatre cuatro"),
    (5, "five fuenf cinq cinco"),
    (6, "six sechs seis"),
    (7, "seven sieben sept siete"),
    (8, "eight acht huit ocho"),
    (9, "nine neun neuf nueve"),
    (10, "ten zehn dix diez"),
    (12, "twelve zwoelf douze doce"),
    (14, "fourteen vierzehn quatorze catorce"),
    (15, "fifteen fuenfzehn quinze quince"),
    (20, "twenty zwanzig vingt veinte"),
    (30, "thirty dreissig trente treinta"),
)
_VALUES = {word: value for value, words in _NUMBERS for word in words.split()}
NUMBER = r"(?:\d{1,3}|" + "|".join(sorted(_VALUES, key=len, reverse=True)) + r")(?![\w.,/]*\d)\b"


def number(word: str) -> int | None:
    return int(word) if word.isdigit() else _VALUES.get(word)
