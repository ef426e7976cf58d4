### Dansk. Hver meddelelse står også i src/locale/message.rs og i den anden sprogfil, under samme overskrift.

## Screen

help-title = Hjælp
initiative-count =
    { $count ->
        [one] { $count } indsats
       *[other] { $count } indsatser
    }
amounts-in = { $count } af { $all } har beløb i { $year }

## Dates

date-long =
    { $day }. { $month ->
        [1] januar
        [2] februar
        [3] marts
        [4] april
        [5] maj
        [6] juni
        [7] juli
        [8] august
        [9] september
        [10] oktober
        [11] november
       *[12] december
    } { $year }
date-short = { $day }.{ $month }.{ $year }

## Errors

mistake-syntax = kan ikke læses som RON: { $detail }
mistake-ends-early = filen slutter for tidligt; luk alle parenteser og anførselstegn
mistake-unknown-field = ukendt felt "{ $field }" i { $outer }; ret det til et af: { $expected }
mistake-unknown-choice = ukendt valg "{ $found }"; skriv et af: { $expected }
mistake-missing-field = feltet "{ $field }" mangler i { $outer }; tilføj det
mistake-duplicate-field = feltet "{ $field }" står to gange; fjern det ene
mistake-not-text = filen er ikke UTF-8-tekst; gem den som UTF-8
mistake-not-in-quotes = { $found } er ikke en tekst; sæt den i anførselstegn
mistake-not-a-label = { $found } er hverken et helt tal eller en tekst; sæt det i anførselstegn
mistake-empty = teksten er tom; skriv noget, eller fjern feltet
mistake-control-character = teksten har et styretegn ({ $code }); fjern det
mistake-not-a-list = { $found } er ikke en liste; skriv den i kantede parenteser
mistake-not-an-amount = { $found } er ikke et beløb; skriv cifre med punktum som decimaltegn, f.eks. 2.55, eller None
mistake-too-many-digits = { $found } har flere cifre end de 28, der kan gemmes nøjagtigt; forkort det
mistake-amounts-missing =
    { $owner } har { $amounts } beløb til { $years } år; tilføj { $count ->
        [one] ét
       *[other] { $count }
    }, eller None
mistake-amounts-left-over =
    { $owner } har { $amounts } beløb til { $years } år; fjern { $count ->
        [one] ét
       *[other] { $count }
    } (decimaltegnet er punktum: 2.55)
owner-initiative = indsatsen "{ $name }"
owner-area-total = en total for "{ $name }"
owner-grand-total = en hovedtotal
mistake-no-years = listen over år er tom; tilføj mindst ét
mistake-duplicate-year = året "{ $found }" står to gange; fjern det ene
mistake-unknown-start-year = startåret "{ $found }" er ikke blandt årene; vælg et af dem
mistake-duplicate-document = dokumentet "{ $found }" står to gange; fjern det ene, eller giv det sit eget id
mistake-unlisted-document = dokumentet "{ $found }" står ikke i listen over dokumenter; tilføj det dér, eller ret id'et
mistake-not-a-row = { $found } er ikke en række; skriv et helt tal fra 1
mistake-not-positive = { $found } er ikke større end nul; skriv et positivt tal, eller fjern feltet
mistake-too-deep = områder ligger mere end { $limit } dybt i hinanden; saml nogle af dem
mistake-too-long = summen af { $area } ({ $view }, { $year }) kræver flere end de 28 cifre, der kan gemmes nøjagtigt; forkort tallene
standard-input = standardinput
cannot-read = kan ikke læse { $file }
no-such-file = kan ikke læse { $file }: filen findes ikke
two-commands = "{ $file }" står før en kommando; skriv filen efter den: indsats { $command } { $file }

## Commands

no-such-year = året "{ $year }" er ikke i datasættet; vælg en af { $years }, all, sum
no-such-area = intet område har "{ $name }" i navnet; områderne er { $areas }
check-is-by-year = check sammenligner hvert år for sig; vælg ét år, eller --year all
nothing-matches = intet passer på "{ $words }"
did-you-mean = Mente du { $names }?
also-fits = Det kunne også være:
left-out = "{ $words }" er ikke med i tallene. { $document } skriver: "{ $sentence }"
unknown-ending = endelsen på { $file } siger ikke formatet; brug .ron, .csv, .json eller .md, eller --format
file-exists = { $file } findes allerede; vælg et andet navn, eller overskriv den med --force
not-a-file = { $file } er ikke en almindelig fil; vælg et andet navn
cannot-write = kan ikke skrive { $file }
ron-is-whole = RON er altid hele datasættet; udelad --view, --year, --area, --filter og --sort, eller vælg CSV, JSON eller Markdown

## Report

list-and = { $first } og { $last }
period-together = { $first }–{ $last } tilsammen
unit-scaled =
    { $scale ->
        [units] { $currency }
        [thousand] 1.000 { $currency }
        [million] mio. { $currency }
        [billion] mia. { $currency }
       *[other] { $currency } { $scale }
    }
amount-scaled =
    { $scale ->
        [units] { $amount } { $currency }
        [thousand] { $amount } tusind { $currency }
        [million] { $amount } mio. { $currency }
        [billion] { $amount } mia. { $currency }
       *[other] { $amount } { $currency } { $scale }
    }
no-amount = intet beløb
the-document = dokumentet
stated = angivet
in-all = I alt
whole-of = { $title } i alt
funding-named = Finansieringskilde "{ $name }"
only-areas = Kun { $areas }
only-filtered = Filter: { $query }
no-source = uden kildeangivelse
cite-case = sag { $case }
cite-tables =
    { $count ->
        [one] tabel { $tables }
       *[other] tabel { $tables }
    }
cite-table-under = tabel { $table } under { $area }
cite-under = under { $area }
cite-row = række { $row }
answer-line = { $name }, { $period }: { $amount } ({ $details })
answer-total = { $name }, { $period }, { $view }: { $amount } ({ $details })
lines-and-stated = linjerne { $lines }, { $document } { $stated }, forskel { $difference }
lines-only = linjerne { $lines }
nothing-stated = ingen angivet total
stated-together =
    { $count ->
        [one] { $document }: tallet for ét år
       *[other] { $document }: { $count } års totaler lagt sammen
    }
have-amounts = { $count } af { $all } indsatser har beløb
of-all-lines = af linjernes sum { $whole }
notes-on-lines = { $count } indsatser har noter.
initiative = indsats
initiatives = indsatser
area = område
money = midler
funding = finansieringskilde
notes = noter
year = år
lines = linjer
difference = forskel
where = sted
totals = totaler
does-it-add-up = stemmer tallene?
nothing-to-list = Ingen indsatser passer til det valgte.
sum-of-lines =
    { $count ->
        [one] Linjernes sum, 1 indsats
       *[other] Linjernes sum, { $count } indsatser
    }
sum-of-shown = Sum af det viste, { $count } af { $all } indsatser
sum-of-whole = af linjernes sum
share-of-whole = andel
no-difference-under-filter = Kun en del er vist. De angivne totaler gælder hele områder, så der beregnes ingen forskel.
mark-differs = stemmer ikke med linjerne
mark-within-rounding = stemmer med linjerne inden for afrunding
comparisons =
    { $count ->
        [one] 1 sammenligning
       *[other] { $count } sammenligninger
    }: { $agree } stemmer{ $rounding ->
        [0] {""}
       *[other] , { $rounding } inden for afrunding
    }, { $differ } afviger
against-stated-areas = mod områdernes totaler
against-stated-views = mod egne plus eksterne
worth-a-look = Værd at lægge mærke til (påvirker ikke tallene):
warn-same-name = "{ $name }" står { $count } steder: { $areas }
warn-same-name-and-amounts = "{ $name }" står { $count } steder med samme beløb: { $areas }
warn-no-amount = "{ $name }" ({ $area }) har intet beløb i noget år
warn-no-source = "{ $name }" ({ $area }) siger ikke, hvor tallene står
warn-no-funding = "{ $name }" ({ $area }) er uden finansieringskilde
warn-stated-twice = { $area }, { $view } { $year }: samme total er angivet som { $figures }
area-total-count = { $count } områdetal
grand-total-count =
    { $count ->
        [one] 1 hovedtotal
       *[other] { $count } hovedtotaler
    }
figure-count = { $count } tal
verdict-nothing-stated = Datasættet angiver ingen totaler, så der er intet at holde linjerne op imod.
verdict-all-agree =
    { $count ->
        [one] Det stemmer: den ene sammenligning går op.
       *[other] Det stemmer: alle { $count } sammenligninger går op.
    }
verdict-rounding =
    { $count ->
        [one] 1 af dem kun inden for afrunding.
       *[other] { $count } af dem kun inden for afrunding.
    }
verdict-differs = { $totals } stemmer ikke med linjerne ({ $figures }).
verdict-differs-in =
    { $totals } stemmer ikke med linjerne; { $count ->
        [one] det
       *[other] de
    } står i { $tables } ({ $figures }).
verdict-lines-agree = Alle angivne totaler stemmer med linjerne.
verdict-gap-in-lines =
    Tabellernes totaler stemmer indbyrdes: forskellen ligger i { $count ->
        [0] linjerne
        [one] tabel { $tables }'s linjer
       *[other] linjerne i tabel { $tables }
    }.
verdict-totals-differ =
    { $count ->
        [one] Totalerne stemmer ikke indbyrdes: 1 sammenligning mellem dem afviger.
       *[other] Totalerne stemmer ikke indbyrdes: { $count } sammenligninger mellem dem afviger.
    }

## Words

view-internal = egne midler
view-external = eksterne midler
view-combined = alle midler
all-years = alle år
all-areas = alle områder
