"""How false employers write, in four languages, on folded text."""
# ruff: noqa: E501  (patterns are data)

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sign:
    words: str  # what the user is told
    needs: str  # "check|cheque": one of them occurs wherever the pattern does
    pattern: str
    matches: str
    spares: str


SIGNS = (
    Sign("They ask for money or gift cards.",
         "gift|western union|moneygram|bitcoin|crypto|usdt|fee|deposit|cost|charge|gebuehr|frais|tasa|cuota|gastos|kosten|package",
         r"\b(?:gift ?cards?|western union|moneygram|bitcoin|crypto(?:currency)? wallet|usdt|(?:wire|transfer|send|pay|payment of|deposit of|fee of|ueberweis\w+|virement|transferencia|transferir|abonar)\b.{0,60}\b(?:training|registration|processing|background|visa|onboarding|equipment|application|kit|software|gebuehr|frais|tasas?|gastos|schulung\w*|formation|formacion)(?: \w+)? ?(?:fee|cost|charge|kosten|gebuehr|package)?|(?:registration|processing|training|application|onboarding|activation|security) (?:fee|deposit)|(?:bearbeitungs|registrierungs|schulungs)gebuehr|frais (?:de dossier|d'inscription|de formation)|(?:tasa|cuota|gastos) de (?:tramitacion|inscripcion|formacion|gestion))\b",
         "Please pay the registration fee of 50 dollars.", "We pay a fair salary."),
    Sign("They would send a cheque or have you buy equipment.",
         "check|cheque|vendor|scheck|purchase|buy |order",
         r"\b(?:(?:cashier'?s?|certified|e-?)? ?(?:check|cheque)s? (?:will be|to|for|in the mail|via)(?: \w+){0,8}? (?:equipment|office|purchase|deposit|supplies|vendor|mailed|sent|you)|deposit (?:the|this|a) (?:check|cheque)|(?:purchase|buy|order)\b.{0,40}\b(?:equipment|laptop|software|office supplies|macbook)\b.{0,60}\b(?:vendor|reimburse\w*|check|cheque|approved|certified)|(?:certified|approved|accredited) vendor|scheck\b.{0,40}\b(?:einloesen|ausstattung)|cheque\b.{0,40}\b(?:encaisser|materiel|cobrar|material))",
         "We will mail you a check to deposit and buy equipment from our approved vendor.", "Check the equipment."),
    Sign("They want to move to a messenger.",
         "telegram|whatsapp|whats app|signal app|wechat|viber|google|hangout|wire |text |line id",
         r"\b(?:telegram|whats ?app|signal app|wechat|viber|google (?:chat|hangouts?)|hangouts|wire (?:app|messenger)|text (?:me|us|him|her) (?:at|on)|text (?:the|our) (?:hiring|hr)|line id)\b(?!.{0,20}\b(?:inc|engineer|team at))",
         "Add our manager on Telegram.", "Send a telegraph pole."),
    Sign("They ask for bank or identity data.",
         "full name|mobile deposit|bank|routing|account|card|ssn|social security|photo|copy|picture|scan|foto|kopie|iban|konto|coordonnees|datos|numero|front and back|passeport",
         r"\b(?:bank (?:you use|name)|(?:which|name of (?:your|the)) bank\b|mobile deposit|full name\b.{0,30}\b(?:home |street )?address\b.{0,40}\b(?:age|cell|phone)|(?:bank|routing|account|credit card|debit card) (?:account )?(?:details|number|information|login|statement)s?|online banking|ssn|social security (?:number|card)|(?:front and back|photo|copy|picture|scan|foto|kopie|photo) (?:of|von|de|del|ihres|votre|tu|su|der|des) (?:\w+ ){0,3}?(?:id\b|driver|licen[cs]e|passport|ausweis\w*|personalausweis|carte d'identite|dni|passeport|pasaporte)|bankverbindung|kontodaten|iban|coordonnees bancaires|datos bancarios|numero de cuenta)\b",
         "Send your bank account number and SSN.", "The bank of the river."),
    Sign("They interview only by chat.",
         "interview|gespraech|entretien|entrevista",
         r"\b(?:interview|vorstellungsgespraech|entretien|entrevista)\b.{0,60}\b(?:via|by|on|over|through|ueber|per|par|por|sur) (?:\w+ ){0,2}?(?:text|chat|telegram|whatsapp|signal|messenger|hangouts|email only|teams chat|im)\b|\b(?:text|chat)[- ](?:based )?interview|\bonline (?:text|chat) interview",
         "The interview will be held via text chat.", "The interview will be held on Teams."),
    Sign("They promise much for little.",
         "$|earn|experience|data entry|shopper|package|processor|verdienen|gagnez|gana |make ",
         r"\b(?:\$ ?\d{2,4}(?:\.\d\d)? ?(?:-|to)? ?\$?\d* ?(?:per|an|/) ?(?:hour|hr|day|week)\b.{0,80}\b(?:no experience|from home|flexible|part[- ]time|training)|no experience (?:needed|required|necessary)\b.{0,80}\b(?:\$|earn|weekly|daily|home)|earn (?:up to )?\$?\d+|(?:earn|make) (?:\$|€|usd|eur)? ?\d[\d,.]* (?:\w+ )?(?:per|a|/) ?(?:day|week|hour|tag|woche|jour|semaine|dia|semana)|work(?:ing)? from home\b.{0,60}\b\$|data entry\b.{0,80}\$ ?\d\d|mystery shopper|package (?:handler|reship\w*)|payment processor|verdienen sie (?:bis zu )?\d|gagnez (?:jusqu'a )?\d|gana (?:hasta )?\d)",
         "Earn $900 per week from home, no experience needed.", "We earn trust."),
    Sign("They press for an answer at once or for secrecy.",
         "confidential|minutes|hour|act now|act fast|do not",
         r"\b(?:(?:keep (?:this|it)|remain) (?:strictly )?confidential from|within (?:the next )?(?:\d+ minutes|one hour|an hour) (?:to|or)|act (?:now|fast)|do not (?:tell|share|discuss) (?:this )?(?:with )?(?:anyone|your (?:bank|family)))\b",
         "Do not tell anyone, act now.", "Please answer within the week."),
)  # fmt: skip
HIRED_UNSEEN = r"\b(?:(?:no interview|without (?:an |any )?interview|skip the interview|interview is not (?:needed|required))\b|(?:you (?:have been|are|were) (?:\w+ )?(?:hired|selected|shortlisted|approved|pre-?selected)\b.{0,120}\b(?:telegram|whatsapp|signal|hangouts|text))|ohne vorstellungsgespraech|sans entretien|sin entrevista)"
CHAT_INTERVIEW = r"\b(?:telegram|whatsapp|signal|hangouts|chat interview|text interview)\b"
ORGANISATION = r"\b(?:hiring (?:team|manager|department|desk)|recruitment|recruiting|human resources?|hr (?:department|desk|team|manager)|careers?|talent acquisition|inc|llc|gmbh|corporation|company|personalabteilung|recrutement|rrhh|recursos humanos)\b"
