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

mistake-syntax = kan ikke læses som RON ({ $detail }); ret det
mistake-ends-early = filen slutter for tidligt; luk alle parenteser og anførselstegn
mistake-unknown-field = ukendt felt "{ $field }" i { $outer }; ret det til et af: { $expected }
mistake-unknown-choice = ukendt valg "{ $found }"; skriv et af: { $expected }
mistake-missing-field = feltet "{ $field }" mangler i { $outer }; tilføj det
mistake-duplicate-field = feltet "{ $field }" står to gange; fjern det ene
mistake-no-brackets = her skal stå { $outer } i runde parenteser; skriv (felt: værdi, …), eller luk parentesen før det
mistake-not-a-pair = her skal stå et par af tekster; skriv ("BIF", "hvad det står for")
mistake-missing-comma = der mangler et komma, en slutparentes eller et anførselstegn før dette; tilføj det
mistake-missing-colon = der mangler et kolon efter feltets navn; skriv felt: værdi
mistake-not-a-name = her skal stå et feltnavn eller et valg som Internal; skriv det uden anførselstegn, eller luk parentesen før det
mistake-not-a-value = { $found } er hverken et tal eller en tekst; skriv et tal som 2.55, en tekst i lige anførselstegn, intet beløb som None
mistake-escape = teksten har en omvendt skråstreg, der ikke betyder noget; skriv to for at få én
mistake-after-end = der står noget efter datasættets slutning; fjern det, eller parentesen, der slutter det for tidligt
mistake-open-comment = en kommentar er ikke lukket; afslut den med */
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
mistake-too-deep = områder, eller parenteser i en værdi, ligger mere end { $limit } dybt i hinanden; saml eller fjern nogle af dem
mistake-too-long = summen af { $area } ({ $view }, { $year }) kræver flere end de 28 cifre, der kan gemmes nøjagtigt; forkort tallene
standard-input = standardinput
cannot-read = kan ikke læse { $file }




## Commands

## Words

view-internal = egne midler
view-external = eksterne midler
view-combined = alle midler
all-years = alle år
all-areas = alle områder
