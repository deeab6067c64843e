"""The words with which news tells what a briefing has headings for, in small letters (pure).

A cue is one that hardly ever means something else: “provides” is no purpose, “said” alone no quotation, “construction”
alone no progress. What speaks with none of them belongs under no heading of its own.
"""

from collections.abc import Mapping

from bot.briefings.briefing import Topic

_SOME = r"(?:[\w'’&$.,-]+ )"
_COUNT = r"(?:\d[\d.,]*\+?|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|dozens?|hundreds|thousands)"
_BY_YEAR = r"by (?:the end of |early |late |mid-?|the (?:first|second|third|fourth) (?:half|quarter) of )?20\d\d"
_BEGUN = r"(?:start|begin|have|open|complete|reach|close)"
_PURPOSE = (
    r"in order to|so (?:that|as to)|goals?|purposes?|(?:designed|intended|meant) to"
    rf"|aims? at|aim(?:ed|ing) (?:to|at)|aims? to (?!{_BEGUN})"
    rf"|(?:enabl(?:e|es|ing)|allow(?:s|ing)?) {_SOME}{{1,6}}to"
    r"|(?:giv(?:e|es|ing)|provid(?:e|es|ing)|gain(?:s|ing)?|get(?:s|ting)?|grant(?:s|ing)?|secur(?:e|es|ing)"
    rf"|offer(?:s|ing)?|with) {_SOME}{{0,5}}access"
    r"|(?:to|will|would|can|could|and) help|helps|helping|supports|supporting"
    r"|to (?:accelerate|advance|boost|bolster|enhance|expand|finance|fund|improve|meet|power|reduce|scale|serve|speed"
    r"|strengthen|support|train)"
    r"|(?:to|will|would) be (?:used|utili[sz]ed)|used to (?!be)"
    r"|(?:us(?:e|ing)|spend(?:ing)?) (?:the|its|these|this) (?:new |fresh )?(?:capital|cash|fund(?:s|ing)|money"
    r"|proceeds|savings)"
    r"|will (?:accelerate|allow|boost|bring|deepen|enable|finance|fund|give|let|power|serve|strengthen|support|tap|use)"
)
_DOUBTS = (
    r"declined to comment|did not (?:immediately )?respond|denied|denies|concerns?|critics?|critici[sz]\w+"
    r"|violat(?:es?|ed|ing|ions?)|without (?:\w+ ){0,4}permits?|only (?:allowed|permitted) to"
    r"|lawsuit|sued|antitrust|scrutiny|risks?|warned|uncertain|no guarantee|paused|scrapped"
    r"|fell apart|walked away"
)
_OUTLOOK = (
    r"could|might|(?<!in )(?<!on )(?<!last )(?<!late )(?<!early )may(?! \d)"
    rf"|expected to|expects? to|plans? to|planning to|aims? to {_BEGUN}|set to|pave the way|in the future|going forward"
    rf"|{_BY_YEAR}|next (?:year|month|quarter)|later this year|eventually"
)
_TELLING = (
    r"said|says|told|according to|statement|however|enabl\w+|allow(?:s|ing)?|access|help(?:s|ing)?|provid\w+"
    r"|support(?:s|ing)?|by \w+ing|will \w+|to (?:build|buy|create|deploy|develop|grow|launch|use)"
)
"""What is worth a reader's time, whatever it tells."""

DEAL_CUES: Mapping[Topic, str] = {
    "purpose": rf"{_PURPOSE}|to (?:build|create|deploy|develop|grow|launch)",
    "terms": (
        r"(?<!at )stake|stakes in|owns? (?:\w+ )?\d[\d.]*|(?<!private )equity|warrants?|convertible"
        r"|board seats?|seats? on (?:\w+ ){0,2}board"
        r"|(?:per|for each) share|\d[\d.,]* a share|(?:million|new|outstanding|all|common|preferred) shares"
        rf"|valuations?|valu(?:es|ed|ing) {_SOME}{{0,4}}at|premium"
        r"|in cash|all-(?:cash|stock)|upfront|prepayments?|backstop|tranches?|instal?lments|milestones|earn-?outs?"
        r"|(?:under|as part of) (?:the|this) (?:terms|agreement|arrangement|deal|partnership|pact|transaction)"
        r"|financial (?:terms|details|specifics)|undisclosed"
        rf"|(?:price|size|sum|terms|value) {_SOME}{{0,4}}not (?:been |publicly )?(?:disclosed|revealed)"
        r"|confidential|letter of intent|memorandum"
        rf"|multi-?year|{_COUNT}[-‑ ]year {_SOME}{{0,3}}(?:agreement|contract|deal|leases?|licen[sc]\w+|package|pact"
        r"|partnership|terms?)"
        r"|(?:non-?)?exclusive (?:licen[sc]\w+|rights?|access)"
        r"|options? to (?:acquire|buy|cancel|expand|extend|purchase|spend|terminate)"
        r"|subject to|closing|to close|(?:will|would|should) close (?:by|in|on|if|once|this|next|later)|closed in"
        r"|regulatory approvals?|approvals? (?:by|from|of)"
    ),
    "comparison": (
        r"similar(?:ly)?|mirrors?|mirrored|echoes|comparable|unlike|likewise|other major"
        r"|the same (?:way|model|approach)"
        r"|compared (?:with|to) (?!the (?:same|previous|prior)|last|a year|[$€£\d])"
        r"|compet(?:e|es|ed|ing) (?:\w+ )?(?:with|against)|competitors|rivals"
        rf"|follow(?:s|ed|ing) {_SOME}{{0,5}}(?:acquisitions?|agreements?|contracts?|deals?"
        r"|investments?|launch|moves?|pacts?|partnerships?|pattern|rounds?)"
    ),
    "said": r"said|says|told|according to|wrote|tweeted|statement",
    "doubts": _DOUBTS,
    "outlook": _OUTLOOK,
    "more": (
        rf"{_TELLING}|shares?|valued|percent|per cent|rivals?|competing|follow(?:s|ed|ing) (?:the|a)"
        r"|(?:a|an|the|this) (?:[\w-]+ ){0,2}(?:acquisition|agreement|contract|deal|merger|pact|partnership|purchase"
        r"|round|takeover|tie-up|transaction|venture)"
    ),
}
"""Of a deal, in the order in which the topics are shown."""

INFRA_CUES: Mapping[Topic, str] = {
    "capacity": (
        r"\d[\d.,]*[-‑ ]?(?:[mg]w|megawatts?|gigawatts?)|(?:multi|single|one|two|three|half a|a|first)[-‑ ]gigawatts?"
        rf"|{_COUNT} (?:of )?{_SOME}{{0,4}}(?:gpus?|chips|accelerators|processors|processing units)"
        rf"|{_COUNT} {_SOME}{{0,3}}(?:buildings|data cent(?:er|re)s|halls)"
        r"|acres?|hectares?|square[ -](?:f(?:oo|ee)t|met(?:er|re)s?)"
        rf"|largest {_SOME}{{0,4}}(?:data cent(?:er|re)s?|campus(?:es)?|facilit(?:y|ies)|clusters?|supercomputers?"
        r"|sites?)"
    ),
    "cost": (
        r"(?:total|development|estimated) costs?|(?:could|may|might|to|will|would) cost|costing"
        r"|(?<=[$€£₹])\d[\d.,]*(?:[bmt]n|[bkmt])?|billions more"
        r"|(?:million|billion|trillion)[ -](?:dollars?|euros?|pounds|rupees)|crore|lakh"
        r"|(?:aud|cad|rm|rs|sgd) ?\d[\d.,]*|funded by|(?:in|secured?) funding|funding (?:for|from|of)"
        r"|financ(?:ed|es|ing)|earmarked|in debt|debt (?:facility|financing|funding|package)|loans?"
    ),
    "partners": (
        r"partner(?:s|ed|ing)? (?:with|on)|partner(?:ed|ing) to|(?:a|an|key|main) (?:[\w-]+ )?partner|partnerships?"
        r"|joint ventures?|owned equally|together with|collaborat\w+"
        r"|team(?:s|ed|ing)? up|join(?:s|ed)? forces|expected to join|bilateral"
        r"|(?:backed|built|constructed|delivered|designed|developed|led|leased|managed|operated|owned|run|supplied) by"
        r"|(?:will|would|to|and) (?:\w+ )?(?:co-develop|construct|lease|manage|operate|own|supply)"
        r"|tenants?|landlords?|contractors?|suppliers?"
    ),
    "timing": (
        rf"{_BY_YEAR}|begins?|began|start(?:s|ed|ing)?(?!-?ups?)|(?<!once )completed?|completion|online"
        r"|(?:be|is|are|becomes?|fully|now|already) operational|operational (?:by|in)"
        r"|(?:under|begin|pause) construction"
        r"|construction (?:activity|began|begins|continues|has|is|kicked|started|starts|was|will|work)"
        r"|(?:early|first|second|next)[- ](?:stages?|phases?)|under ?way|ground-?breaking|br(?:oke|eaks?) ground"
        r"|energi[sz]ed|permits?|permitting|approv(?:ed|als?)|paused?|halt(?:s|ed)?|delay(?:s|ed)?|on (?:track|hold)"
        r"|in talks|discussions"
    ),
    "purpose": _PURPOSE,
    "doubts": rf"{_DOUBTS}|oppos\w+|protests?|backlash|outcry",
    "outlook": _OUTLOOK,
    "more": (
        rf"{_TELLING}|megawatts?|gigawatts?|gpus?|chips|capacity|power|costs?|fund(?:s|ed)?|partners?|governments?"
        r"|alongside|construction|operational|phases|complete|in 20\d\d|this year|next year|valued"
    ),
}
"""Of a build-out, in the order in which the topics are shown."""
