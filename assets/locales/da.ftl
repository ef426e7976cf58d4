### Dansk. Hver meddelelse står også i src/locale/message.rs og i den anden sprogfil, under samme overskrift.

## Screen

help-title = Hjælp
amounts-in =
    { $all ->
        [0] ingen linjer
       *[other] { $count } af { $all } har beløb i { $year }
    }
tree-heading = Område / indsats
tab-internal = Egne
tab-external = Eksterne
tab-combined = Alle midler
all-years-tab = Alle år
hidden-areas-shortest = { $count } skjult
hidden-areas-short = { $count } omr. skjult
hidden-areas =
    { $count ->
        [one] { $count } område skjult
       *[other] { $count } områder skjult
    }
share-of = % af { $total }
share-of-positive = % af beløb > 0: { $total }
share-of-positive-short = % af beløb > 0
share = Andel
code = kode
amount = Beløb
of-which-external = eksterne
total = I alt
total-of-all-years = Alle år i alt
amounts-in-any =
    { $all ->
        [0] ingen linjer
       *[other] { $count } af { $all } har beløb
    }
nothing-stated = ingen angivet total
totals-added-up =
    { $count ->
        [one] kun ét år
       *[other] { $count } totaler lagt sammen
    }
stated-sum = { $document }, sum
found-all-of-it = Alle dets linjer er fundet · { $document } { $amount }
totals-of-some-years =
    { $count ->
        [one] total for 1 af { $all } år
       *[other] totaler for { $count } af { $all } år lagt sammen
    }
measures-added-up = { $measures } lagt sammen
gap-in-total = kun i totalen
gap-in-lines = kun i linjerne
gap-both-ways = totalen minus linjerne
gap-of-money = { $side }, { $view }
gap-in = { $amount } ({ $period }) { $side }
gap-title = Totalen er ikke summen af linjerne
gap-sentence =
    { $area }, { $period }: totalen er { $stated }, linjerne giver { $lines }. Forskellen { $difference } { $side ->
        [lines] står kun i linjerne
       *[total] står i totalen og ikke i nogen linje
    }.
no-gap-sentence =
    { $area }, { $period }: totalen { $stated } { $outcome ->
        [rounding] svarer til linjerne ({ $lines }) inden for afrunding. I andre år gør den ikke
        [unitemised] er ikke opdelt på linjer (linjerne giver { $lines }). I andre år stemmer totalen ikke
       *[agrees] svarer til linjerne ({ $lines }). I andre år gør den ikke
    }.
no-total-sentence =
    { $area }, { $period }: ingen angivet total; linjerne giver { $lines }. I andre år stemmer totalen ikke.
nothing-selected = intet valgt
nothing-to-show = Ingen indsatser i denne visning.
more-on-enter = … Enter viser resten
more-on-key = … { $key } viser mere
average-per-year = gennemsnit pr. år: { $amount }
no-average = intet gennemsnit: { $why }
average-lacks =
    { $kind ->
        [withheld] { $years } er ikke offentliggjort
        [blank] { $years } er { $count ->
            [one] blankt
           *[other] blanke
        }
        [part] { $years } kendes ikke helt
       *[dash] intet beløb i { $years }
    }
also-under = Også under { $areas }, med andre beløb
also-under-same = Også under { $areas }, med samme beløb
difference-of = % af { $document }
lines-shown = { $from }–{ $to } af { $all }
too-small = Vinduet er for lille: { $now }, mindst { $least }
all-years-sum = Alle år lagt sammen
area-also-called = { $area } kaldes også: { $names }
tab-both = Alle
only-differences-short = kun ≠
only-differences = kun områder med ≠
nothing-differs = Ingen områdetotal afviger fra linjerne ({ $period }).
nothing-differs-in = Ingen områdetotal i { $area } afviger fra linjerne ({ $period }).
have-amounts-short =
    { $all ->
        [0] ingen linjer
       *[other] { $count } af { $all } har beløb
    }
gap-is-carried = { $amount } følger af områderne
gap-is-of-lines = { $amount } følger af linjernes egne summer
gap-is-of-columns = { $amount } følger af kolonnerne
gap-stands-in-total = { $amount } står i totalen og ikke i nogen linje
gap-stands-in-lines = { $amount } står i linjerne og ikke i totalen
gap-lies-in-adding-up =
    { $amount }: { $others ->
        [views] egne plus eksterne
        [columns] kolonnerne
       *[areas] områdernes totaler
    } giver { $sum }, totalen er { $stated }
gap-lies-in-both = { $amount }: { $own } her og { $rest } fra områderne
printed-sum-differs = { $column }: { $stated }, men kolonnerne giver { $sum } (forskel { $difference })
only-whole-differs = Kun totalen af det hele afviger ({ $period }); den står i ruden I alt.
differs-elsewhere = Der er forskelle i { $where }.
check-title = Stemmer tallene?
check-only-differences = kun forskelle (! alle)
check-all = alle (! kun forskelle)
check-by-document = som i dokumentet
check-by-difference = efter forskel
check-by-year = efter år
looking-for-warnings = leder efter mere, der er værd at lægge mærke til …
check-reversed = omvendt, { $order }
line-is-full = Linjen er fuld
sent-to-clipboard = Sendt til udklipsholderen
where-completions-go =
    { $shell ->
        [zsh] Skriv denne linje i ~/.zshrc efter compinit: source <(indsats completions zsh)
        [fish] Gem den, hvor fish læser den: indsats completions fish > ~/.config/fish/completions/indsats.fish
        [elvish] Skriv denne linje i ~/.config/elvish/rc.elv: eval (indsats completions elvish | slurp)
        [powershell] Skriv denne linje i $PROFILE: indsats completions powershell | Out-String | Invoke-Expression
       *[bash] Skriv denne linje i ~/.bashrc: source <(indsats completions bash)
    }
columns-left-out = Der er ikke plads til { $columns }; --wide viser alt.
remarks = bemærkninger
no-man-reader = Her er intet program, der kan vise manualsider (man, mandoc eller groff). Siden kan gemmes: indsats man > indsats.1
not-copied = Ikke kopieret
too-long-to-copy = Teksten er for lang til terminalens udklipsholder (højst { $most } byte). Brug: indsats export
more-lines = … { $count } linjer mere
worth-a-look-title = Værd at lægge mærke til
enter-sees-which = Enter: se hvilke
enter-goes-there = Enter: gå dertil
shown-of-all =
    { $all ->
        [0] ingen linjer
       *[other] { $shown } af { $all } vist
    }
shown-lines = vist
all-lines = Alle linjer
filtered = filtreret
searching = søger …
key-shows = { $key } viser { $what }
term-finds-state = { $term } finder de indsatser, der er det
term-finds-amount = { $term } finder beløbet, > og < større og mindre beløb
figure-nowhere = { $amount } står i ingen linje og er ingen trykt total
is-printed-total =
    { $amount } er en trykt total: { $area }, { $year }, { $view }{ $key ->
        [none] {""}
       *[other] ; { $key } fører derhen
    }
key-goes-to-total = { $key } går til rækken "{ $row }"
first-in-order = { $key } viser den første i denne orden: { $name }
nothing-found = Intet fundet.
found-too-long = Det fundne giver en sum med flere cifre, end der kan vises nøjagtigt.
too-many-digits = summen har for mange cifre
stated-only-for = total kun for { $view }
check-covers = Alle år og midler
not-grouped = Ikke grupperet
sum-too-long = En gruppes sum har flere cifre, end der regnes eksakt med. Linjerne er grupperet efter område.
nothing-stated-for-groups = dokumentet angiver ingen total for gruppen
nothing-to-sort-by = usorteret: ingen totaler i { $document }
heading-funding = Finansieringskilde / indsats
heading-financing = Midler / indsats
heading-dimension = { $dimension } / indsats
heading-flat = Indsats
reversed = {", "}omvendt
all-groups = alle grupper
nothing-to-undo = Intet at fortryde
nothing-to-redo = Intet at gentage
undo-covers = Filter, år, midler, sammenligning, værdier, sortering, gruppering og hvad der skjules, kan fortrydes.
reloading = Læser filen igen …
import-title = Læst som tabel
import-told =
    { $rows ->
        [one] 1 række
       *[other] { $rows } rækker
    }: { $lines ->
        [one] 1 indsats
       *[other] { $lines } indsatser
    }{ $totals ->
        [0] {""}
        [one] , 1 række med totaler
       *[other] , { $totals } rækker med totaler
    }{ $headings ->
        [0] {""}
        [one] , 1 med overskrifter
       *[other] , { $headings } med overskrifter
    }, { $aside ->
        [0] ingen
       *[other] { $aside }
    } lagt til side · o fortæller, hvad hver kolonne er taget for
import-heading = Sådan blev det læst
reloaded = Læst igen
reloaded-text =
    { $file }: { $areas ->
        [one] 1 område
       *[other] { $areas } områder
    } og { $initiatives ->
        [one] 1 indsats
       *[other] { $initiatives } indsatser
    } · { $changes }
lines-changed = { $count } med andre beløb
lines-new =
    { $count ->
        [one] 1 ny
       *[other] { $count } nye
    }
lines-gone = { $count } er væk
no-line-changed = ingen indsats er ændret
not-reloaded = Kan ikke læses igen; skærmen er som før
nothing-to-reload = Intet at læse igen
reload-built-in = Brevet er bygget ind i programmet; der er ingen fil, der kan være ændret.
reload-standard-input = Datasættet kom fra standardinput, som kun kan læses én gang. Gem det som fil for at kunne læse det igen.
gap-short-carried = ≠ fra områderne
legend-marked = markeret
notes-on =
    { $count ->
        [one] note: { $names }
       *[other] { $count } noter: { $names }
    }
legend-partly-marked = noget af det markeret
legend-incomplete = uden ukendte beløb
legend-at-least = mindst
legend-no-amount = intet beløb
legend-own-differs = efter { $document } er den en anden
legend-new = intet beløb i det første år eller før det
legend-resumed = intet beløb i det første år, men før det
legend-expired = intet beløb i det sidste år eller efter det
legend-paused = intet beløb i det sidste år, men efter det
head-differs = ikke linjernes sum
change-in-unit = ændring: { $unit }
deviation-in-unit = afvigelse: { $unit }
legend-note = note
gap-and-others =
    { $areas } og { $count } { $count ->
        [one] anden
       *[other] andre
    }
trend-heading = udv.
funded-by = Finansieret af: { $sources }
gap-short-of-lines = ≠ fra linjernes summer
gap-short-of-columns = ≠ fra kolonnerne
gap-short-in-total = ≠ ikke i nogen linje
gap-short-in-lines = ≠ kun i linjerne
gap-short-in-adding-up =
    ≠ { $others ->
        [views] egne plus eksterne
        [columns] kolonnerne
       *[areas] områderne
    } giver { $sum }
gap-short-of-areas =
    { $side }: { $count ->
        [one] 1 område
       *[other] { $count } områder
    }
gap-short-in-both = ≠ { $own } her, resten
change-heading = Ændring
all-initiatives = alle indsatser
still-searching = Der søges stadig; prøv igen om lidt.


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

## Import

import-text = { $rows } rækker; { $encoding }, celler adskilt af { $delimiter }
import-sheet = { $rows } rækker; arket "{ $sheet }"{ $all ->
    [one] {""}
   *[other] , et af { $all }
}{ $seen ->
    [yes] {""}
   *[no] , et skjult
}
import-document = en tekst i { $encoding } med { $all ->
    [one] en tabel
   *[other] { $all } tabeller
}
import-table = tabel { $number }{ $named ->
    [yes] {": "}{ $title }
   *[no] {""}
}; { $rows } rækker
import-holds-totals = dens rækker er totaler af områderne
import-holds-division = den deler totalen i tabel { $table } på en anden måde og er ikke med
import-holds-external = dens linjer er eksterne midler, efter dens titel eller som du siger
import-holds-area = dens linjer er i området { $area }
import-holds-measure = dens beløb er { $measure }
import-beside = ikke læst, da kun koder i andre filer henviser til det: { $names }
import-dataset = et datasæt allerede, med { $lines ->
    [one] { $lines } linje
   *[other] { $lines } linjer
}
import-parentheses = finansieringskilden står i parentes efter navnet
import-meets = { $file }: { $count ->
    [one] { $count } linje er også i filerne før
   *[other] { $count } linjer er også i filerne før
}
import-meets-not = { $kind ->
    [new] { $count } først herfra: { $names }
    [missing] { $count } fra før ikke her: { $names }
   *[apart] { $count } med et beløb i samme kolonne i begge, som står hver for sig: { $names }
}
import-headings = overskrifter i linje { $line }
import-no-headings = ingen overskrifter; kolonnerne går efter deres nummer
import-merged = en tom celle læses som den over den: { $columns }
import-nested = rækkerne ligger i hinanden efter koderne i "{ $column }"
import-steps = rækkerne ligger i hinanden efter den kolonne, de begynder i: { $columns }
import-indents = rækkerne ligger i hinanden efter mellemrummene før deres navne i "{ $column }"
import-mark = { $why ->
    [said] decimaltegnet er { $mark }, som du siger
    [only] decimaltegnet er { $mark }: { $numbers ->
        [one] { $numbers } tal kan ikke læses på anden måde
       *[other] { $numbers } tal kan ikke læses på anden måde
    }
    [beside] decimaltegnet er { $mark } som i tabellerne ved siden af
    [sums] decimaltegnet er { $mark }: med det er { $numbers ->
        [one] { $numbers } total summen af sine linjer
       *[other] { $numbers } totaler summen af deres linjer
    }, og færre med det andet
    [thousands] decimaltegnet er { $mark }: { $numbers } tal har tre cifre efter det andet tegn, og ingen et andet antal
    [small] decimaltegnet er { $mark }: { $numbers } mindre tal har intet tegn, og decimaler, der ender på 0, ville stå i dem alle
    [ungrouped] decimaltegnet er { $mark }: andre tal fra tusind og op er skrevet uden tegn
   *[open] intet tal lader sit decimaltegn stå åbent
}
import-rows = { $rows } rækker: { $used } bliver til { $lines ->
    [one] { $lines } linje
   *[other] { $lines } linjer
}
import-doubt = Denne tabel er højst sandsynligt ikke forstået: { $unnamed ->
    [0] {""}
   *[other] { $unnamed } af { $rows } rækker har hverken navn eller beløb
}{ $both ->
    [no] {""}
   *[yes] {", "}
}{ $unread ->
    [0] {""}
   *[other] { $unread } af { $cells } celler er ingen beløb
}
import-doubt-cure = sig, hvad dens kolonner er, med --area, --initiative og --amount{ $sheets ->
    [0] {""}
   *[other] , eller læs et andet ark med --sheet: { $names }
}
roles-doubt = Næppe forstået: { $unnamed } af { $rows } rækker og { $unread } af { $cells } celler er ikke læst
roles-doubt-cure = { $sheets ->
    [0] a, i og m siger, hvad en kolonne er
   *[other] Tab tager et andet ark; a, i og m siger, hvad en kolonne er
}
import-beside-left-out = ved siden af den, adskilt af tomme kolonner, står en anden tabel med { $rows ->
    [one] { $rows } række
   *[other] { $rows } rækker
}, som er udeladt ({ $names }); på sit eget ark kan den læses
import-aside = { $reason ->
    [above] { $count } over overskrifterne
    [headings] { $count } med overskrifter
    [blank] { $count } tomme
    [repeats] { $count } gentager overskrifterne
    [heading] { $count ->
        [one] { $count } overskrift
       *[other] { $count } overskrifter
    }
    [sums] { $count } af dem alene efter { $count ->
        [one] sine beløb, summerne af dem i rækkerne ved den
       *[other] deres beløb, summerne af dem i rækkerne ved dem
    }
    [total] { $count ->
        [one] { $count } total, holdt op mod sine linjer
       *[other] { $count } totaler, holdt op mod deres linjer
    }
    [of-which] { $count } "heraf", aldrig lagt til
    [result] { $count } kaldt totaler uden at være summen af linjer, ikke med
    [part] { $count } lægger nogle af områdets linjer sammen, ikke med
    [total-of-areas] { $count } totaler af andre områder, ikke med
    [remark] { $count } hører til linjen over og er dens note
    [other-division] { $count } deler en total på en anden måde, ikke med
    [text] { $count } uden navn og beløb
    [no-year] { $count } uden år, ikke med
   *[too-long] { $count }, hvis summer ville få for mange cifre, ikke med
}
import-cells = { $amounts } beløb, { $blanks } tomme, { $dashes } streger, { $withheld } ikke offentliggjort
import-noise = { $count ->
    [one] { $count } beløb har
   *[other] { $count } beløb har
} støj fra binære brøker (linje { $line }: { $example }): { $done ->
    [rounded] afrundet
   *[kept] { $totals ->
        [0] gengivet som læst
       *[other] gengivet som læst, så en total, der er inden for { $rounding } af sine linjer, ikke afviger fra dem
    }; `--round` afrunder
}
import-turned = { $count ->
    [0] Intet fortegn er vendt: ingen klasse siger, at dens linjer er indtægter, eller indtægterne er allerede negative
    [one] Fortegnet er vendt på { $count } beløb, der er en indtægt
   *[other] Fortegnet er vendt på { $count } beløb, der er indtægter
}
more-mistakes = og { $count } fejl til
import-unread = { $count ->
    [one] { $count } celle er ikke et beløb; den er gemt som note på sin linje
   *[other] { $count } celler er ikke beløb; de er gemt som noter på deres linjer
}
import-unread-cell = linje { $line }, "{ $column }": { $text } { $what ->
    [per-cent] (en andel)
    [other-mark] (et andet decimaltegn)
    [too-many-digits] (mere end 28 cifre)
    [formula] (en formel, der gik galt)
   *[text] (en tekst)
}
import-aside-row = linje { $line }: { $text }
import-read = læst
import-totals = i totaler
import-left-out = udeladt
import-without-year = uden år
import-in-dataset = i datasættet
import-sums = summer før og efter: { $equal ->
    [yes] ens til sidste ciffer
   *[no] IKKE ENS
}
roles-used = Kolonnerne er taget for det, som { $file } siger.
roles-not-used = Filen med roller bruges ikke: { $reason }.
roles-several = Flere filer med roller passer til disse overskrifter og siger forskelligt, så ingen bruges: { $files }.
roles-of-dataset = { $file } er et datasæt allerede og siger selv, hvad dets tal er; gem roller for en tabel
roles-no-name = Standardinput har intet navn, som en fil med roller kunne få; gem tabellen som en fil
import-written = Skrevet: { $file }
role-area = område
role-coded = områder og indsatser efter deres koder
role-area-code = områdets kode
role-initiative = indsats
role-code = kode
role-funding = finansieringskilde
role-financing = egne eller eksterne midler
role-class = klasse
role-note = note
role-year = år
role-measure = hvilket tal
role-amount = beløb
role-amount-of = beløb for { $year }
role-sum-of = trykt sum af { $years }, sammenlignes og lægges aldrig til
role-unused = ikke brugt
role-sub-area = underområde
role-nested-code = kode, som rækker ligger i hinanden efter
role-sum = trykt sum af år
roles-column = Kolonne
roles-taken-for = taget for
roles-first-rows = første rækker
roles-result = Det bliver til
roles-result-before = Som det var før
roles-more = { $count } til
roles-account = { $rows } rækker: { $lines ->
    [one] 1 linje
   *[other] { $lines } linjer
}{ $totals ->
    [0] {""}
    [one] , 1 total
   *[other] , { $totals } totaler
}{ $aside ->
    [0] {""}
   *[other] , { $aside } lagt til side
}
import-added = { $count ->
    [one] 1 linje lægger
   *[other] { $count } linjer lægger
} flere rækker sammen; en bemærkning ved hver nævner dem
roles-added = { $count } lægger rækker sammen
roles-sums = { $equal ->
    [yes] summer før og efter er ens
   *[no] SUMMER FØR OG EFTER ER IKKE ENS
}
roles-account-more = o nævner alle
which-mark = { $number } i "{ $column }": tryk , for { $comma } eller . for { $point }; tabellen lader det stå åbent ({ $numbers } tal som det)
which-amounts = Ingen kolonne er taget for beløb: gå til den, der har dem, og tryk m
which-lines = Ingen række er en linje med et beløb: tryk a på områdernes kolonne, i på indsatsernes og m på beløbenes
one-sheet = Der er ikke andre ark.
other-sheets = Tab: næste af { $sheets }
still-reading = Tabellen læses stadig.
not-of-tables = Datasættet er ikke lavet af en tabel.
roles-saved = { $file }: den næste tabel med disse overskrifter læses sådan med det samme
roles-exist = { $file } findes allerede; :gem! erstatter den
help-roles = En tabels kolonner
name-roles = Tabellens kolonner
    .also = kolonner, roller, tabel, import
name-only-revenue = Kun indtægter
    .also = indtægter, indtægt
name-only-expenditure = Kun udgifter
    .also = udgifter, udgift, forbrug
groups-of-all-areas = Grupperne er af alle områder; /{ $term } indsnævrer dem
name-save-roles = Gem kolonnernes roller
    .also = gem, gem roller
name-replace-roles = Gem! Erstat filen med roller
    .also = gem!, overskriv
name-explore = Udforsk det, som det bliver til
name-previous-role = Forrige rolle
name-next-role = Næste rolle
name-next-sheet = Næste ark
name-decimal-comma = Decimalkomma
name-decimal-point = Decimalpunktum
do-explore = udforsk det, som tabellen bliver til
do-next-role = kolonnens forrige og næste rolle
do-next-sheet = projektmappens næste ark
do-decimal = tallenes decimaltegn: komma eller punktum
do-save-roles = gem rollerne i NAVN.roles.ron ved siden af tabellen, fundet efter dens overskrifter; :gem! over en, der er der
hint-explore = udforsk
hint-role = rolle
hint-decimal = decimaltegn
hint-save-roles = gem
left-out-roles = kolonnernes roller
not-imported-no-table = det er hverken et datasæt eller en tabel; indsats læser RON, CSV, TSV, XLSX, ODS, XLS og tekster med tabeller
not-imported-damaged = regnearket kan ikke læses ({ $detail }); gem det igen som XLSX eller CSV
not-imported-protected = regnearket er låst med en adgangskode; gem det igen uden
not-imported-too-large = filen pakkes ud til mere end { $most }, og mere læses ikke; gem kun det ark, der skal læses, eller læs mere med --max-size
not-imported-too-long = linje { $line } har { $amount } i "{ $column }", og summer med det kræver flere end de 28 cifre, der regnes nøjagtigt med: { $cure ->
    [round] `--round` afrunder den slags støj
    [set-aside] `--skip "{ $column }"` sætter kolonnen til side
   *[shorten] forkort det i filen
}
not-imported-too-many-cells = filen har mere end { $most } celler, og flere læses ikke; slet rækker og kolonner, der ikke skal læses, eller læs flere med --max-cells
not-imported-no-sheet = der er intet ark "{ $name }" med noget i; vælg et af: { $names }
not-imported-no-table-of-name = der er ingen tabel "{ $name }"; vælg en af: { $names }
not-imported-no-files = datapakken nævner ingen fil med beløb; nævn en i dens resources
not-imported-not-beside = datapakken nævner { $file }, som ikke er i dens mappe; læg den der
not-imported-no-amounts = ingen kolonne i tabellen har beløb; nævn en med --amount
not-imported-no-column = der er ingen kolonne "{ $name }"; tabellen har: { $names }
not-imported-gamble = { $number } i "{ $column }" kan være tusinder eller have tre decimaler, og intet i tabellen afgør det ({ $numbers } tal som det); sig hvilket med --decimal , eller --decimal .
not-imported-no-lines = ingen række i tabellen er en linje med et beløb; sig, hvad kolonnerne er, med --initiative og --amount

## Errors

mistake-syntax = kan ikke læses som RON ({ $detail }); ret det
mistake-empty-file = filen er tom; skriv et datasæt i den: (title: "…", unit: (…), years: […], areas: […])
mistake-not-json = her er det ikke JSON; se efter et komma, en parentes eller et anførselstegn, der mangler eller er for meget
mistake-no-dataset-in-json = der er intet datasæt i denne JSON; skriv et med indsats export -o FIL.json
mistake-ends-early = filen slutter for tidligt; luk alle parenteser og anførselstegn
mistake-misspelt-field = ukendt felt "{ $field }" i { $outer }; ret det til { $near }
mistake-unknown-field = ukendt felt "{ $field }" i { $outer }; ret det til et af: { $expected }
mistake-unknown-choice = ukendt valg "{ $found }"; skriv et af: { $expected }
mistake-missing-field = feltet "{ $field }" mangler i { $outer }; tilføj det
mistake-duplicate-field = feltet "{ $field }" står to gange; fjern det ene
mistake-no-brackets = her skal { $outer } stå i parentes; skriv (felt: værdi, …), eller luk parentesen før det
shape =
    { $name ->
        [Area] et område
        [Cell] et beløb
        [Column] en kolonne
        [Dataset] datasættet
        [Dimension] en dimension
        [Document] et dokument
        [Initiative] en indsats
        [Measure] en slags tal (measures)
        [OfWhich] et heraf-beløb (of_which)
        [Roles] rollerne (roles)
        [Scope] det, tallene dækker (scope)
        [Source] en kilde (source)
        [Stated] en total (stated)
        [Unit] enheden
       *[other] { $name }
    }
mistake-not-a-pair = her skal stå to tekster i parentes; skriv ("BIF", "hvad det står for")
mistake-missing-comma = der mangler et komma, en slutparentes eller et anførselstegn før dette; tilføj det
mistake-missing-colon = der mangler et kolon efter feltets navn; skriv felt: værdi
mistake-not-a-name = her skal stå et feltnavn eller et valg som Internal; skriv det uden anførselstegn, eller luk parentesen før det
mistake-not-a-value = { $found } er hverken et tal eller en tekst; skriv et tal som 2.55, en tekst i lige anførselstegn, intet beløb som None
mistake-escape = teksten har en omvendt skråstreg, der ikke betyder noget; skriv to for at få én
mistake-after-end = der står noget efter datasættets slutning; fjern det, eller parentesen, der slutter det for tidligt
mistake-open-comment = en kommentar er ikke lukket; afslut den med */
mistake-not-text = filen er ikke UTF-8-tekst; gem den som UTF-8
mistake-damaged-gzip = gzip-filen er beskadiget eller ikke hel; hent eller pak den igen
mistake-too-large = filen er større end { $most }, og mere læses ikke; del datasættet, eller læs mere med --max-size
mistake-too-many-cells = her får filen mere end { $most } celler, og flere læses ikke ({ $rows } rækker med { $width } celler i hver); udelad kolonner eller rækker, eller læs flere med --max-cells
mistake-not-in-quotes = { $found } er ikke en tekst; sæt den i anførselstegn
mistake-not-a-label = { $found } er hverken et helt tal eller en tekst; sæt det i anførselstegn
mistake-empty = teksten er tom; skriv noget, eller fjern feltet
mistake-control-character = teksten har et styretegn ({ $code }); fjern det
mistake-not-a-list = { $found } er ikke en liste; skriv den i kantede parenteser
mistake-not-an-amount = { $found } er ikke et beløb; skriv cifre med punktum som decimaltegn, f.eks. 2.55, eller None
mistake-too-many-digits = { $found } har flere cifre end de 28, der kan gemmes nøjagtigt; forkort det
mistake-amounts-missing =
    { $owner } har { $amounts } beløb til { $columns } { $form ->
        [years] år
       *[columns] { $columns ->
            [one] kolonne
           *[other] kolonner
        }
    }; tilføj { $count ->
        [one] ét
       *[other] { $count }
    }, eller None
mistake-amounts-left-over =
    { $owner } har { $amounts } beløb til { $columns } { $form ->
        [years] år
       *[columns] { $columns ->
            [one] kolonne
           *[other] kolonner
        }
    }; fjern { $count ->
        [one] ét
       *[other] { $count }
    } (decimaltegnet er punktum: 2.55)
owner-initiative = indsatsen "{ $name }"
owner-area-total = en total for "{ $name }"
owner-of-which = "{ $name }"
owner-grand-total = en hovedtotal
mistake-not-a-map = { $found } skal stå i krøllede parenteser; skriv {"{"}"nøgle": "tekst", …{"}"}
mistake-duplicate-key = "{ $found }" står to gange; fjern den ene
mistake-both = der kan kun være ét af { $one } og { $other }; fjern det andet
mistake-no-columns = listen over { $form ->
    [years] år er tom; tilføj mindst ét
   *[columns] kolonner er tom; tilføj mindst én
 }
mistake-too-many-columns = der er flere end { $most } år eller kolonner; udelad nogle, eller del datasættet
mistake-reserved-year = intet år og ingen kolonne kan hedde "{ $found }", som betyder noget andet; skriv det på en anden måde
mistake-duplicate-column = kolonnen "{ $found }" står to gange; fjern den ene, eller giv den sin egen betegnelse
mistake-nothing-summed = listen over kolonner, der lægges sammen, er tom; nævn mindst én
mistake-unknown-column = "{ $found }" er ikke én kolonne; skriv betegnelsen på en kolonne eller et år af samme slags tal
mistake-sum-of-itself = kolonnen "{ $found }" er summen af sig selv; fjern den fra listen
mistake-duplicate-measure = "{ $found }" står to gange under measures; fjern den ene
mistake-unknown-measure = "{ $found }" er ikke blandt dem, der står under measures; tilføj den dér, eller ret navnet
mistake-duplicate-dimension = dimensionen "{ $found }" står to gange; fjern den ene
mistake-unknown-dimension = dimensionen "{ $found }" er ikke blandt dimensionerne; tilføj den dér, eller ret nøglen
mistake-duplicate-year = året "{ $found }" står to gange; fjern det ene
mistake-unknown-start-year = startåret "{ $found }" er ikke blandt årene; vælg et af dem
mistake-duplicate-document = dokumentet "{ $found }" står to gange; fjern det ene, eller giv det sit eget id
mistake-unlisted-document = dokumentet "{ $found }" står ikke i listen over dokumenter; tilføj det dér, eller ret id'et
mistake-not-a-row = { $found } er ikke en række; skriv et helt tal fra 1
mistake-not-a-page = { $found } er ikke en side; skriv et helt tal fra 1
mistake-not-positive = { $found } er ikke større end nul; skriv et positivt tal, eller fjern feltet
mistake-too-deep = områder, eller parenteser i en værdi, ligger mere end { $limit } dybt i hinanden; saml eller fjern nogle af dem
mistake-too-long = summen af { $area } ({ $view }, { $year }) kræver flere end de 28 cifre, der kan gemmes nøjagtigt; forkort tallene
standard-input = standardinput
cannot-read = kan ikke læse { $file }: { $reason }
reason-not-found = filen findes ikke
reason-denied = der mangler tilladelse
reason-folder = det er en mappe
reason-full = der er ikke plads til mere
reason-read-only = der kan ikke skrives dér
reason-no-folder = noget på vejen dertil er ingen mappe
reason-memory = der er ikke hukommelse nok
reason-links = linket fører i ring
reason-long-name = navnet er for langt
reason-device = enheden svarer ikke
reason-nobody-writes = ingen skriver noget
waits-for = venter på, at der bliver skrevet noget til { $file }; Ctrl-c afslutter
reads = læser { $file }: { $share }; Ctrl-c afslutter
makes = danner et datasæt af { $file }: { $share }; Ctrl-c afslutter
standard-output = standardoutput
no-screen = visningen på skærmen kræver en terminal, men output er ikke en terminal; kør indsats direkte i en terminal
no-keys = visningen på skærmen kræver en terminal at læse taster fra; kør indsats direkte i en terminal

two-commands = "{ $file }" står før en kommando; skriv filen efter den: indsats { $command } { $file }
option-before-command = { $option } står før kommandoen { $command } og gælder dér visningen på skærmen; skriv det efter kommandoen
file-or-command = kan ikke læse { $file }: filen findes ikke; mente du kommandoen { $command }?
file-or-question = kan ikke læse { $file }: filen findes ikke; efter ordet i brevet: indsats answer { $file }
refused-value = { $option } kan ikke være "{ $value }"; vælg en af { $values }
refused-value-near = { $option } kan ikke være "{ $value }"; mente du { $near }? Vælg en af { $values }
refused-number = { $option } kan ikke være "{ $value }"; skriv det som { $example }
refused-no-value = { $option } mangler en værdi; vælg en af { $values }
refused-empty = { $option } mangler en værdi; skriv den efter tilvalget
refused-word = "{ $word }" er et ord for meget: { $command } tager én fil; et spørgsmål stilles med indsats answer
refused-unknown = kender ikke "{ $word }"; se { $command } --help
refused-unknown-near = kender ikke "{ $word }"; mente du "{ $near }"?
refused-missing = der mangler { $words }; se { $command } --help
refused-twice = { $option } er givet to gange; fjern den ene
refused-command = der er ingen kommando "{ $word }"; se indsats --help

## Commands

no-such-measure = tallene "{ $measure }" er ikke i datasættet; vælg en af { $measures }
word-is-ambiguous = "{ $word }" kan være { $choices }; skriv mere
no-such-year = året "{ $year }" er ikke i datasættet; vælg en af { $years }, all, sum
no-such-row = datasættet har intet område og ingen indsats "{ $name }"; skriv hele navnet eller stien til det
no-such-group = der er ingen gruppe "{ $name }" i grupperingen; skriv hele navnet
left-out-of-line = Ikke med i linjen: { $what }
left-out-marks = markeringerne
left-out-page = siden
left-out-row = den valgte række
left-out-folds = hvad der er åbnet og lukket
left-out-room = ruderne, navnenes linjer og enheden
year-not-there = { $year } er ikke blandt årene ({ $years }).
measure-lacks-year = { $measure }: ingen tal for "{ $year }"; der er { $columns }
spelt-otherwise = ikke medregnet, da navnet skrives lidt anderledes: { $names }
no-such-area = intet område har "{ $name }" i navnet; områderne er { $areas }
area-is-ambiguous = "{ $name }" kan være { $areas }; skriv mere af navnet eller stien
no-such-grouping = ingen gruppering hedder "{ $name }"; der er { $groups }
no-codes = Datasættet har ingen koder
check-is-by-year = Hvert år er sammenlignet for sig; dokumentet skriver ingen sum af årene.
check-is-by-column = Hver kolonne er sammenlignet for sig, også en trykt sum af år; årene er ikke lagt sammen.
nothing-matches = intet passer på "{ $words }"
unread-terms =
    { $count ->
        [one] { $terms } er ikke en betingelse, der kan læses; der søges efter ordet
       *[other] { $terms } er ikke betingelser, der kan læses; der søges efter ordene
    }
unknown-term = "{ $key }:" er ikke et søgeord; der er { $keys }
unknown-term-near = "{ $key }:" er ikke et søgeord; mente du { $keys }?
unknown-name =
    { $place ->
        [area] Intet område hedder "{ $name }".
        [funding] Ingen finansieringskilde hedder "{ $name }".
       *[class] { $dimension }: ingen hedder "{ $name }".
    }
known-names =
    { $shown ->
        [0] { $more ->
            [0] Ingen er nævnt.
           *[other] Der er { $more }.
        }
       *[other] { $more ->
            [0] Der er: { $names }.
           *[other] Der er: { $names } og { $more } til.
        }
    }
found-in-notes-alone = Kun i noter.
term-finds-exactly = { $term } finder det, der hedder præcis sådan: { $count }
names-are-in =
    { $language ->
        [da] Navnene er på dansk.
        [de] Navnene er på tysk.
        [en] Navnene er på engelsk.
        [fr] Navnene er på fransk.
        [nb] Navnene er på norsk.
        [nn] Navnene er på norsk.
        [no] Navnene er på norsk.
        [sv] Navnene er på svensk.
       *[other] Navnene er på et andet sprog ({ $language }).
    }
names-are-in-short =
    { $language ->
        [da] navnene er på dansk
        [de] navnene er på tysk
        [en] navnene er på engelsk
        [fr] navnene er på fransk
        [nb] navnene er på norsk
        [nn] navnene er på norsk
        [no] navnene er på norsk
        [sv] navnene er på svensk
       *[other] navnene er på et andet sprog ({ $language })
    }
areas-are-called = Områderne hedder: { $names }
did-you-mean = Mente du { $names }?
also-fits = Det kunne også være:
same-name = { $count } indsatser har dette navn; tallet er for den under { $area }.
left-out = "{ $words }" er ikke med i tallene. { $document } skriver: "{ $sentence }"
mentioned = "{ $words }" står ikke i nogen linje. Om tallene skriver { $document }: "{ $sentence }"
not-said = "{ $words }" står ikke i nogen linje. { $sentence }
scope-says = Om tallene skriver { $document }: "{ $sentence }"
found-in-money = { $count } under { $view }; { $key } viser alle
found-in-areas = { $count } i andre områder
found-without-area = { $count } i andre områder; udelad --area for at se alle
found-in-year = i { $year }: { $count }
found-in-year-of-money = i { $year }: { $count } ({ $view })
first-comparable = { $year } er det første år, der kan sammenlignes
year-option = --year vælger året
unknown-ending = kan ikke se formatet af filendelsen på { $file }; brug .ron, .csv, .tsv, .xlsx, .json eller .md, eller --format
file-exists = { $file } findes allerede; vælg et andet navn, eller overskriv den med --force
unknown-handout-ending = kan ikke se formatet af filendelsen på { $file }; brug .html eller .md
too-large-for-a-sheet = et regneark har højst 1.048.576 rækker og 16.384 kolonner; vælg færre indsatser, eller skriv CSV
no-spreadsheet = regnearket kan ikke laves ({ $detail }); skriv CSV
numbers-as-texts = { $count ->
    [one] Et tal har
   *[other] { $count } tal har
} flere cifre, end et regneark kan regne med, og står som tekst.
not-a-file = { $file } er en mappe eller en enhed, ikke en fil; vælg et andet navn
cannot-write = kan ikke skrive { $file }: { $reason }
no-such-folder = kan ikke skrive { $file }: mappen { $folder } findes ikke; opret den, eller vælg en anden
write-protected = { $file } er skrivebeskyttet; vælg et andet navn, eller ophæv beskyttelsen
no-format = standardoutput har ingen filendelse, der viser formatet; tilføj --format ron, csv, tsv, xlsx, json eller markdown
ron-keeps-order = RON har altid dokumentets rækkefølge; udelad --sort og --group, eller vælg CSV, TSV, XLSX, JSON eller Markdown
file-is-there = { $file } findes allerede; vælg et andet navn

## Report

list-and = { $first } og { $last }
period-together = { $years } tilsammen
only-period = kun { $years }
only-parts-of = kun dele af { $years }
measure-in-parts = { $measure } kun for dele af { $years }
measure-missing = { $measure } mangler for { $years }
amount-for = { $amount } for { $column }
not-included = { $amounts } ikke med
not-included-heading = ikke med
unit-scaled =
    { $scale ->
        [units] { $currency }
        [thousand] 1.000 { $currency }
        [million] mio. { $currency }
        [billion] mia. { $currency }
       *[other] { $currency } { $scale }
    }
unit-of-sign =
    { $scale ->
        [thousand] 1.000 { $currency }
        [million] mio. { $currency }
       *[billion] mia. { $currency }
    }
kroner = kr.
scale-automatic = automatisk
scale-as-printed = som trykt
scale-thousand = tusind
scale-million = mio.
scale-billion = mia.
amount-in-thousands = { $minus }{ $amount } tusind { $sign }
amount-scaled =
    { $scale ->
        [units] { $amount } { $currency }
        [thousand] { $amount } tusind { $currency }
        [million] { $amount } mio. { $currency }
        [billion] { $amount } mia. { $currency }
       *[other] { $amount } { $currency } { $scale }
    }
no-amount = intet beløb
blank-cell = intet anført
withheld = ikke offentliggjort
about = ca. { $amount }
about-short = ca. { $amount }
at-least = mindst { $amount }
at-least-means = mindst: nogle af beløbene er ikke offentliggjort
incomplete = { $amount } uden linjer, hvis beløb ikke kendes
incomplete-means = uden linjer, hvis beløb ikke kendes: summen kan være større eller mindre
cut-means = har flere decimaler end der er vist
cell-note = { $column }: { $note }
price-level = prisniveau { $level }
price-levels = flere prisniveauer lagt sammen: { $levels }
many-price-levels = flere prisniveauer lagt sammen
no-price-level = ikke angivet
unless-said = { $level }, hvor intet andet står
price-level-heading = Prisniveau
several-price-levels = flere prisniveauer
of-which = heraf { $name }
the-document = dokumentet
stated = angivet
in-all = I alt
flows-together = indtægter og udgifter lagt sammen
flows-together-short = indtægter og udgifter
expenditure-less-revenue = udgifter minus indtægter
expenditure-less-revenue-short = udgifter − indtægter
revenue-less-expenditure = indtægter minus udgifter
revenue-less-expenditure-short = indtægter − udgifter
added-together = lagt sammen
net-computed-short = netto (beregnet)
total-of-flows = { $total }, { $flows }
flows-in-words = { $sum }: indtægter { $revenue }, udgifter { $expenditure }
net-in-words = { $flows }, netto { $net } = indtægter − udgifter, beregnet
revenue = indtægter
expenditure = udgifter
net-computed = netto, indtægter − udgifter, beregnet
whole-of = { $title } i alt
funding-named = Finansieringskilde "{ $name }"
class-named = { $dimension } "{ $name }"
only-part = kun { $part }
only-areas = Kun { $areas }
only-filtered = Filter: { $query }
excerpt = Et udvalg: { $choice }.
excerpt-without-totals = Trykte totaler, der også dækker andre linjer, er udeladt.
no-source = uden kildeangivelse
cite-case = sag { $case }
cite-tables =
    { $count ->
        [one] tabel { $tables }
       *[other] tabel { $tables }
    }
cite-table-under = tabel { $table } under { $area }
cite-under = under { $area }
cite-page = side { $page }
cite-row = række { $row }
answer-line = { $name }, { $period }: { $amount } ({ $details })
answer-total = { $name }, { $period }, { $view }: { $amount } ({ $details })
lines-and-stated = linjerne { $lines }, { $document } { $stated }
sum-and-stated =
    { $others ->
        [lines] linjerne
        [views] egne plus eksterne
        [columns] kolonnerne
       *[areas] områdernes totaler
    } { $sum }, { $document } { $stated }, forskel { $difference }
stated-not-compared = { $document } { $stated }, { $outcome }
lines-only = linjerne { $lines }
stated-together =
    { $count ->
        [one] { $document }: tallet for ét år
       *[other] { $document }: { $count } års totaler lagt sammen
    }
stated-together-without =
    { $count ->
        [one] { $document }: tallet for ét år, intet for { $missing }
       *[other] { $document }: { $count } års totaler lagt sammen, ingen for { $missing }
    }
stated-together-up-to = { $document }: op til { $count } års totaler lagt sammen
stated-without = { $stated }, uden { $missing }
have-amounts =
    { $all ->
        [0] ingen indsatser
       *[other] { $count } af { $all } indsatser har beløb
    }
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
no-initiatives = Datasættet har ingen indsatser.
sum-of-lines =
    { $count ->
        [one] Linjernes sum, 1 indsats
       *[other] Linjernes sum, { $count } indsatser
    }
sum-of-shown = Sum af det viste, { $count } af { $all } indsatser
sum-of-whole = af linjernes sum
share-of-whole = andel
share-of-positive-amounts = andel af summen af de positive beløb
no-difference-under-filter = Kun en del er vist. De angivne totaler gælder hele områder, så der beregnes ingen forskel.
mark-differs = stemmer ikke med linjerne
mark-within-rounding = stemmer med linjerne inden for afrunding
mark-differs-from-totals = stemmer ikke med linjerne eller med andre totaler
comparisons =
    { $count ->
        [one] 1 sammenligning
       *[other] { $count } sammenligninger
    }: { $agree } stemmer{ $rounding ->
        [0] {""}
       *[other] , { $rounding } inden for afrunding
    }, { $differ } afviger{ $unitemised ->
        [0] {""}
       *[other] , { $unitemised } ikke opdelt på linjer
    }{ $unsummed ->
        [0] {""}
       *[other] , { $unsummed } kan ikke efterregnes
    }
against-stated-areas = mod områdernes totaler
against-stated-views = mod egne plus eksterne
against-columns = mod kolonnerne
held-against = Sammenlignet med
held-against-short = mod
follows-from-others = følger af andre
part-here = { $amount } her
blank-lines-row = tomme linjer
blank-lines =
    { $count ->
        [one] 1 linje er tom
       *[other] { $count } linjer er tomme
    }
totals-withheld =
    { $count ->
        [one] 1 total er ikke offentliggjort: { $totals }
       *[other] { $count } totaler er ikke offentliggjort: { $totals }
    }
worth-a-look = Værd at lægge mærke til (påvirker ikke tallene):
warn-same-name = "{ $name }" står { $count } steder: { $areas }
warn-same-name-and-amounts = "{ $name }" står { $count } steder med samme beløb: { $areas }
warn-no-amount = "{ $name }" ({ $area }) har intet beløb i noget år
warn-no-source = "{ $name }" ({ $area }) siger ikke, hvor tallene står
warn-no-funding = "{ $name }" ({ $area }) er uden finansieringskilde
warn-stated-twice = { $area }, { $view } { $year }: samme total er angivet som { $figures }
warn-years-out-of-order = årene står ikke i tidens rækkefølge; de vises som trykt og sammenlignes efter tid
warn-like-thousands = { $of }, { $column }: skrevet med tre cifre efter punktummet, som 1.000, og læst som { $amount }; skriv det uden punktum, hvis der menes tusind
warn-long-figure = { $of }, { $column }: { $amount } har langt flere decimaler end de andre tal
warn-of-which = { $of }, { $column }: "{ $part }" er { $amount }, men det hele er kun { $whole }
warn-similar-names = kun forskel på mellemrum eller "og"/"&": { $names }
warn-many-same-name = { $count } navne står flere steder
warn-many-similar-names = { $count } navne skrives på flere måder: kun forskel på mellemrum eller "og"/"&"
warn-many-no-amount = { $count } af { $all } har intet beløb i noget år
warn-many-no-source = { $count } af { $all } siger ikke, hvor tallene står
warn-many-no-funding = { $count } af { $all } angiver ingen finansieringskilde
warn-many-stated-twice = { $count } totaler er angivet flere gange med forskellige tal
warn-many-of-which = { $count } "heraf"-beløb er større end det, de er en del af
warn-many-like-thousands = { $count } beløb er skrevet med tre cifre efter punktummet, f.eks. 1.000, der læses som 1; skriv 1000, hvis der menes tusind
warn-many-long-figures = { $count } tal har langt flere decimaler end de andre og vises afkortet (~)
area-total-count = { $count } områdetal
grand-total-count =
    { $count ->
        [one] 1 hovedtotal
       *[other] { $count } hovedtotaler
    }
figure-count = { $count } tal
verdict-nothing-stated = Datasættet angiver ingen totaler, så der er intet at sammenligne linjerne med.
verdict-nothing-stated-here = Der er ikke angivet totaler for det valgte, så der er intet at sammenligne linjerne med.
verdict-all-agree =
    { $count ->
        [one] Det stemmer: den ene sammenligning går op.
       *[other] Det stemmer: alle { $count } sammenligninger går op.
    }
verdict-agree-or-rounding =
    { $agree ->
        [0] Det stemmer inden for afrunding ({ $rounding } af { $rounding } sammenligninger)
        [one] Det stemmer: 1 sammenligning går op, { $rounding } kun inden for afrunding
       *[other] Det stemmer: { $agree } sammenligninger går op, { $rounding } kun inden for afrunding
    }.
verdict-not-itemised =
    { $count ->
        [one] Den ene total er ikke opdelt på linjer, så der er intet at sammenligne den med.
       *[other] Ingen af de { $count } totaler er opdelt på linjer, så der er intet at sammenligne dem med.
    }
verdict-not-summed =
    { $count ->
        [one] Den trykte sum af kolonner kan ikke efterregnes: ikke alle dens kolonner har et tal, der kan lægges til.
       *[other] De { $count } trykte summer af kolonner kan ikke efterregnes: ikke alle deres kolonner har et tal, der kan lægges til.
    }
verdict-differs =
    { $totals } { $count ->
        [one] afviger
       *[other] afviger
    }.
verdict-differs-carried =
    { $totals } afviger; { $carried } { $followers ->
        [one] følger
       *[other] følger
    } af { $count ->
        [one] det
       *[other] dem
    }.
verdict-stands-in =
    { $count ->
        [one] Se
       *[other] De står i
    } { $tables } ({ $figures }).
and-elsewhere = { $tables } og andre steder
line-count =
    { $count ->
        [one] 1 linje
       *[other] { $count } linjer
    }
rounding-hint =
    { $count ->
        [one] Mulig grund: afrunding til { $unit } ville forklare forskellen; intet siger, at tallene er afrundet.
        [2] Mulig grund: afrunding til { $unit } ville forklare begge forskelle; intet siger, at tallene er afrundet.
       *[other] Mulig grund: afrunding til { $unit } ville forklare alle { $count } forskelle; intet siger, at tallene er afrundet.
    }
not-itemised = ikke opdelt på linjer
not-itemised-short = ikke opdelt
not-summed = kan ikke efterregnes
not-summed-short = uden sum
verdict-in-totals-only =
    Tabellernes totaler stemmer indbyrdes: forskellen står i totalerne og ikke i { $count ->
        [0] nogen linje
        [one] nogen af linjerne i tabel { $tables }
       *[other] nogen af linjerne i tabel { $tables }
    }.
verdict-in-lines-only =
    Tabellernes totaler stemmer indbyrdes: forskellen står kun i { $count ->
        [0] linjerne
        [one] linjerne i tabel { $tables }
       *[other] linjerne i tabel { $tables }
    }.
verdict-gap-in-lines =
    Tabellernes totaler stemmer indbyrdes: forskellen ligger i { $count ->
        [0] linjerne
        [one] linjerne i tabel { $tables }
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
from-year = ift. { $year }
change-new = ny
change-resumed = igen
change-expired = udløbet
change-paused = pause
case-number = sag { $number }
document-number = dokument { $number }
no-funding = finansieringskilde ikke angivet
no-class = { $dimension } ikke angivet
in-kroner = { $amount } kr.
in-currency = { $amount } { $currency }
amount-in = { $amount } i { $period }
to-year = til { $year }
from-year-to = { $from }→{ $to }
change-from-zero = fra 0
change-from = fra { $amount }
change-from-below-zero = fra <0
change-unchanged = uændret
values-shares = Andel af { $total } ({ $period })
values-shares-positive = Andel af de positive beløb, { $total } ({ $period })
values-shares-short = Andel, %
values-changes-mid = % ift. året før
values-changes-short = Ændring, %
values-shares-stated = Andel af { $total }, { $document } af { $stated } ({ $period })
values-changes = Ændring i % ift. året før
values-changes-base = Ændring i % ift. { $year }
values-changes-to = Ændring i % til { $year }
in-per-cent = ændr. %
base-year = ift. { $year }
base-year-shown = { $year } er basisår
base-word = basisår
no-other-year = Intet andet år at sammenligne med
no-other-year-text = År i datasættet: { $years }
own-figures = hvert års eget tal
all-areas-searched = Der søges i alle områder, ikke kun dem med ≠
search-left = Søgningen er slut, for totaler står ved hele områder; u henter den tilbage
no-other-measure = Ingen anden slags tal
no-other-measure-text = Datasættet har kun én slags tal for hvert år.
deviation-from = afvigelse fra { $measure }
deviation-in = afvigelse i { $measure }
deviation = afvigelse
values-deviations = Afvigelse: { $second } minus { $first }
values-deviations-per-cent = Procentvis afvigelse: { $second } ift. { $first }
values-deviations-short = Procentvis afvigelse
values-used = { $second } i % af { $first }
values-left = Rest: { $first } minus { $second }
part-of-year = { $column } er kun { $part }
covers-part-of-year = { $column } dækker kun en del af året

## Pages

about-title = Om tallene
no-unit-given = ingen enhed angivet
zero-after-amounts = 0 i { $year }, men ikke før: { $areas }
about-no-unit = Beløbenes enhed er ikke angivet; år: { $years }
about-unit = Beløb i { $unit }; år: { $years }
about-rounding = Tallene er afrundet til { $unit }
about-rounded-totals =
    { $count ->
        [one] 1 total er afrundet til { $unit }
       *[other] { $count } totaler er afrundet til { $unit }
    }
about-line-prices =
    { $count ->
        [one] 1 linje: { $level }
       *[other] { $count } linjer: { $level }
    }
about-columns = Tal og kolonner
about-measure = { $measure } ({ $unit }): { $columns }
about-measure-alone = { $measure }: { $columns }
about-sum = { $column }: trykt sum af { $plus }
about-difference = { $column }: { $plus } minus { $less }
about-sum-lacks = { $sum }; { $years } har ingen kolonne
about-scope = Hvad tallene dækker og udelader
about-flows = Indtægter og udgifter
about-silent = Hvad dokumentet ikke siger
about-notes = Noter
about-question = Spørgsmålet
about-documents = Dokumenter
about-abbreviations = Forkortelser
help-move = Flyt, åbn og luk
help-figures = År og midler
help-pages = Sider
help-program = Programmet
help-signs = Tegn
sign-differs = dokumentets total er ikke summen af linjerne eller af andre totaler
sign-within-rounding = dokumentets total er summen af linjerne inden for afrunding
sign-note = der er en note
sign-no-amount = intet beløb (ikke det samme som 0)
sign-trend = beløbene gennem årene; · intet beløb, − mindre end 0
sign-cut = efter en tekst: skåret, der er mere, end der er plads til
help-words = Ord i stedet for en ændring
help-mouse = Mus
mouse-click = klik   vælg rækken, året eller midlerne; på ▸ åbn eller luk
mouse-wheel = hjul   rul det, der er under musen
mouse-shift = Shift  terminalens egen markering af tekst; --no-mouse lader terminalen beholde musen

## Keys

key-space = Mellemrum
do-move = en række op eller ned
do-page = en side op eller ned
do-half-page = en halv side op eller ned
do-ends = til første eller sidste række
do-areas = til forrige eller næste område
do-fold = luk eller gå ud til området; åbn eller gå ind i det
do-fold-this = åbn eller luk området
do-fold-all = åbn alle områder; luk alle
do-enter = vis området alene eller indsatsens side
do-back = tilbage
do-year = forrige eller næste år
do-year-number = året med det nummer
do-all-years = alle år lagt sammen, og gennemsnittet pr. år
do-view = egne midler, eksterne midler, alle midler
do-next-view = næste eller forrige slags midler
do-about = om tallene: hvad de dækker, og hvor de står
do-help = denne side
do-parts = træ og ruder, kun træet, kun ruderne; hele navne
do-language = dansk eller engelsk
do-redraw = tegn skærmen igen; læs filen igen
do-quit = luk siden eller afslut
do-leave = afslut straks; læg i baggrunden (fg henter frem)
hint-move = flyt
hint-fold = luk/åbn
hint-fold-all = luk/åbn alle
hint-enter = vis
hint-year = år
hint-view = midler
hint-about = om tallene
hint-help = hjælp
hint-parts = ruder, navne
hint-language = English
hint-quit = afslut
hint-back = tilbage
do-only-differences = vis kun det, der ikke stemmer, eller vis alt
do-copy = kopiér svarlinjen; kopiér de viste indsatser til et regneark; kopiér kommandolinjen til denne visning
do-check = stemmer tallene? alle sammenligninger
do-sort = sortér: dokumentets rækkefølge, beløb, ændring, dokumentets ændring, andel, navn, kode; vend rækkefølgen om
hint-only-differences = forskelle
hint-copy = kopiér
hint-check = stemmer det?
do-find = find: skriv ord eller kilde: område: note: er:ny >2; Enter beholder, Esc fjerner
do-next-hit = næste eller forrige indsats
hint-find = find
do-group = næste eller forrige gruppering: områder, finansieringskilder, egne og eksterne midler, datasættets dimensioner, ingen grupper
hint-group = gruppér
hint-sort = sortér
do-undo = fortryd og gentag: filter, år, midler, sortering, gruppering
hint-undo = fortryd
do-measure = vælg, hvilke tal der vises (budget, regnskab …); vis to slags side om side
do-base = næste eller forrige sammenligningsår
do-values = vis beløb, andele eller ændringer i %
hint-base = sammenlign
hint-values = værdier
do-palette = kommandoer ved navn; også år 2020, tal regnskab, område job, gruppering kilde, eksportér ud.csv
hint-palette = mere
do-draw = diagram: søjler for hvert område og år, udvikling, fordeling
hint-draw = diagram
do-reset = tilbage til overblikket: uden filter, sortering og gruppering; markeringerne bevares

## Manual

man-name = NAVN
man-synopsis = SYNOPSIS
man-description = BESKRIVELSE
man-what-it-is = indsats viser, hvad en offentlig myndighed bruger på sine indsatser: hvad det koster, hvis penge det er, hvordan det har ændret sig, hvor hvert tal står, og om tallene stemmer. Uden en fil åbnes Københavns Kommunes brev af 2. december 2020 om integration, som er indbygget. Det, som skærmen viser, kan en kommando også svare på.
man-commands = KOMMANDOER
man-options = TILVALG
man-keys = TASTER
man-environment = MILJØVARIABLER
man-language = Sproget, når `--lang` ikke siger det: den første af dem, der er sat og ikke er tom. Dansk, hvis den begynder med `da`, ellers engelsk.
man-signs = Tegnene på skærmen, når hverken `--ascii` eller `--unicode` er givet: ASCII, hvis tegnsættet ikke er UTF-8, eller terminalen er `dumb`; de tegn, som konsollen har, hvis den er `linux`.
man-no-color = Er den sat, bruges der ingen farver.
man-pager = Programmet, som et langt resultat vises i i en terminal, hvis `--no-pager` ikke er givet; ellers `less`. Er den tom, bruges der intet.
man-files = FILER
man-datasets = Et datasæt er en tekstfil i RON. Vil du lave dit eget, så gem brevet i en fil, og ret i den: indsats export -o mit.ron. Der er ingen konfigurationsfil.
man-exit-status = EXITKODER
man-exit-0 = Udført. `check`: alt stemmer, eller ingen totaler er angivet.
man-exit-1 = `check`: noget afviger. `answer`: intet passer.
man-exit-2 = En fejl på kommandolinjen eller i en fil.
man-examples = EKSEMPLER
man-default = Standard: `{ $value }`.

## Names

name-up = En række op
    .also = op, opad, flyt, pil op
name-down = En række ned
    .also = ned, nedad, flyt, pil ned
name-page-up = En side op
    .also = side op, rul, bladr
name-page-down = En side ned
    .also = side ned, rul, bladr
name-half-up = En halv side op
    .also = halv side op, rul
name-half-down = En halv side ned
    .also = halv side ned, rul
name-first = Første række
    .also = først, øverst, toppen, begyndelsen, start
name-last = Sidste række
    .also = sidst, nederst, bunden, enden, slutningen
name-previous-area = Forrige område
    .also = forrige overskrift, område før
name-next-area = Næste område
    .also = næste overskrift, spring
name-collapse = Luk eller gå ud
    .also = fold ind, luk, skjul, overordnet område, gå ud
name-expand = Åbn eller gå ind
    .also = fold ud, åbn, vis indsatser, gå ind
name-fold = Åbn eller luk området
    .also = fold, fold ind eller ud, åbn, luk
name-expand-all = Åbn alle områder
    .also = fold alle ud, fold alt ud, åbn alt, alle indsatser
name-collapse-all = Luk alle områder
    .also = fold alle ind, fold alt ind, luk alt, kun områder
name-enter = Vis det valgte
    .also = vis, åbn, gå ind, detaljer, alene, vælg
name-back = Tilbage
    .also = tilbage, op, gå ud, retur
name-cancel = Afbryd
    .also = fortryd søgning, luk, annullér, opgiv, fjern filter
name-previous-year = Forrige år
    .also = år før, året før, sidste år, tidligere
name-next-year = Næste år
    .also = år efter, året efter, senere
name-year = Vælg et år
    .also = årstal, vælg årstal, skift år
name-all-years = Alle år lagt sammen
    .also = sum, alle år, samlet, i alt, hele perioden, lagt sammen, gennemsnit, gennemsnit pr. år, middel, snit, pr. år
name-internal = Egne midler
    .also = egne, interne, intern, kommunens, kommunale midler
name-external = Eksterne midler
    .also = eksterne, ekstern, puljer, statslige, fonde, tilskud
name-combined = Alle midler
    .also = alle, begge, samlet, egne og eksterne, i alt
name-next-view = Næste slags midler
    .also = skift midler, penge, hvis penge
name-previous-view = Forrige slags midler
    .also = skift midler tilbage, penge
name-find = Find
    .also = søg, søgning, filter, filtrér, led efter
name-next-hit = Næste indsats
    .also = næste fund, næste træffer, næste linje
name-previous-hit = Forrige indsats
    .also = forrige fund, forrige træffer, forrige linje
name-only-differences = Vis kun forskelle eller alt
    .also = forskelle, afvigelser, fejl, stemmer ikke, afviger
name-copy-answer = Kopiér svarlinjen
    .also = kopi, udklipsholder, citér, svar, kildehenvisning
name-copy-table = Kopiér de viste indsatser
    .also = kopi, udklipsholder, regneark, tabel
name-command-line = Kopiér kommandolinjen til denne visning
    .also = kommandolinje, del, deling, start her, link, gem visningen
name-check = Stemmer det?
    .also = tjek, kontrol, afstemning, kontrollér, stemmer tallene
name-sort = Sortér
    .also = sorter, orden, rækkefølge, rangér, størst
name-reverse = Vend rækkefølgen om
    .also = omvendt, vend, stigende, faldende, baglæns
name-about = Om tallene
    .also = oplysninger, dækning, kilde, dokument, forkortelser, spørgsmål
name-help = Hjælp
    .also = taster, genveje, manual, vejledning, tegnforklaring
name-palette = Kommandoer
    .also = mere, palet, kommando, menu
names-on-lines = Lange navne står på flere linjer
names-on-lines-none = Lange navne står på flere linjer; her kan alle stå på én
names-on-one-line-all = Navne står på én linje; her er der plads til dem alle
names-on-one-line = Navne står på én linje
name-next-parts = Skift mellem træ og ruder, kun træet og kun ruderne
    .also = ruder, paneler, kun træet, fuld bredde, plads
name-wrap-names = Vis hele navne på flere linjer, eller kun én linje
    .also = ombryd, hele navne, lange navne, linjer
name-language = Sprog: engelsk
    .also = english, engelsk, sprog, skift sprog
name-redraw = Tegn skærmen igen
    .also = gentegn, opfrisk skærmen
name-quit = Luk siden eller afslut
    .also = afslut, slut, forlad, luk, stop
name-quit-now = Afslut straks
    .also = afslut straks, slut, forlad straks, afbryd programmet
name-suspend = Læg i baggrunden
    .also = baggrund, læg i baggrunden, pause, fg
name-group = Næste gruppering
    .also = gruppér, gruppering, saml efter, finansieringskilde
name-group-back = Forrige gruppering
    .also = gruppér, forrige gruppering
name-undo = Fortryd
    .also = fortryd, tilbage, ombestem
name-redo = Gentag
    .also = gentag, annullér fortryd, igen
name-next-measure = Andre tal for året: budget, regnskab …
    .also = budget, regnskab, tal, andre tal
name-beside = To slags tal side om side
    .also = side om side, budget og regnskab, to tal
name-earlier-base = Næste sammenligningsår
    .also = sammenlign, sammenligningsår, ift., basisår
name-later-base = Forrige sammenligningsår
    .also = sammenlign, sammenligningsår, ift., basisår
name-next-values = Vis beløb, andele eller ændringer
    .also = værdier, procent, pct., andel, ændring, beløb
name-compare = Vælg sammenligningsår
    .also = sammenligningsår, ift., basisår
name-group-by = Vælg gruppering
    .also = gruppér efter, saml efter
name-reload = Læs filen igen
    .also = genindlæs, indlæs igen, opdatér, opfrisk filen
name-draw = Tegn: søjler, udvikling, fordeling
    .also = diagram, graf, figur, kurve, søjler, søjlediagram, tendens, udvikling, fordeling, træk
name-reset = Tilbage til overblikket
    .also = nulstil, forfra, overblik, ryd, hjem

## Palette

palette-title = Kommandoer
palette-do = Enter udfører  Tab fuldfører  Esc lukker
palette-guesses = ligner kun  ↓ vælger  Tab fuldfører  Esc lukker
only-alike = Intet er valgt
only-alike-text = Ingen kommando har ord, der begynder med "{ $words }". Disse ligner kun; ↓ vælger en af dem.
# Under søgning; adskilt af to mellemrum, det vigtigste først
find-do = Enter ↓ til linjerne  Esc viser alle  Tab fuldfører  ↑ tidligere søgning
name-measure = Vælg, hvilke tal der vises
    .also = budget, regnskab, tal
name-area = Gå til et område
    .also = gå til, spring til, find område
name-export = Gem det viste i en fil
    .also = gem, eksport, fil, csv, excel, regneark, json, markdown, skriv
name-unit = Vis beløb i tusind, mio. eller mia.
    .also = enhed, tusind, millioner, milliarder, forkort
no-scale-fits = Ingen enhed hedder "{ $words }"; vælg { $units }.
no-command-fits = Ingen kommando passer til "{ $words }".
no-area-fits = Intet område passer til "{ $words }".
no-year-fits = Datasættet har intet år "{ $words }"; nærmest er { $years }.
no-measure-fits = Datasættet har ingen tal, der hedder "{ $words }"; det har { $measures }.
one-figure-a-year = Datasættet har ét tal for hvert år; der er ikke andre at vælge imellem.
ending-is-unknown = Kan ikke se formatet af { $file }; brug .csv, .xlsx, .tsv, .json, .md eller .ron.
kind-csv = indsatserne, til regneark og programmer
kind-csv-long = det samme, en række for hver indsats og hvert år
kind-tsv = det samme som CSV, adskilt af tabulatorer
kind-xlsx = indsatser og totaler, til regneark
kind-json = indsatser og totaler, til programmer
kind-markdown = det hele, til at læse
kind-ron = et datasæt, som indsats læser igen
writing = Gemmer …
written = Gemt
panicked = indsats er gået ned på grund af en fejl i programmet selv: { $mistake } ({ $place }); terminalen er som før, og ingen fil er halvt skrevet
still-writing = filen skrives færdig; Ctrl-c afbryder
not-written = Ikke gemt
nothing-to-write = Der vises intet, så der er intet at skrive; vis noget først
word-year = år
word-compare = sammenlign
word-group = gruppering
word-flat = fladt
word-measure = tal
word-area = område
word-export = eksportér
word-unit = enhed
word-all = alle

## Diagrams

bars-title = Søjler
trend-title = Udvikling
treemap-title = Fordeling
legend-own = egne
legend-external = eksterne
others = andre
too-small-to-see =
    { $count ->
        [one] { $count } er for lille til at ses
       *[other] { $count } er for små til at ses
    }
not-drawn-without = { $count } uden beløb
not-drawn-zero = { $count } på nul eller under er ikke med
nothing-to-draw = Intet beløb over nul at tegne.

## Marks

help-marks = Markering
do-mark = markér, eller fjern markeringen: indsatsen, eller alt viste under en overskrift; alt, der er vist
do-mark-range = markér herfra: flyt, og markér hertil
do-marked = vis de markerede; fjern alle markeringer (igen: hent dem tilbage)
hint-mark = markér
name-mark = Markér, eller fjern markeringen
    .also = markér, vælg, markering, afmærk, fjern markering
name-mark-shown = Markér alt, der er vist
    .also = markér alle, vælg alle, alt
name-mark-range = Markér herfra eller hertil
    .also = interval, markér flere, fra til
name-marked = Vis de markerede
    .also = markeringer, markerede, liste, sum af markerede
name-clear-marks = Fjern alle markeringer
    .also = fjern markeringer, ryd markeringer, afmarkér
marks-title = Markerede indsatser
marks-pane =
    { $count ->
        [one] 1 markeret
       *[other] { $count } markerede
    }
marks-sum =
    { $count ->
        [one] den markerede indsats
       *[other] { $count } markerede indsatser
    }
nothing-marked = Intet er markeret. m markerer den valgte indsats, A alt, der er vist.
marked-together = tilsammen
marked-stated = { $document }: { $totals }
marked-total = { $amount } for { $area }
marked-stated-together = { $amount } tilsammen, forskel { $difference }
marked-stated-alone = { $amount }, forskel { $difference }
marks-keys = L viser dem, M fjerner markeringerne
marks-more = … og { $count } til; Y kopierer dem alle
range-hint =
    { $count ->
        [one] 1 række valgt
       *[other] { $count } rækker valgt
    }: flyt, V eller m markerer dem, Esc fortryder
marks-hidden =
    { $count ->
        [one] 1 af dem er
       *[other] { $count } af dem er
    } skjult af filteret
share-of-money = af { $view }, { $total }
share-of-all = af i alt { $total }
share-of-positive-total = af summen af de positive beløb, { $total }
marks-too-long = Det markerede giver en sum med flere cifre, end der kan vises nøjagtigt.

## Replies

first-row-already = Første række
last-row-already = Sidste række
page-begins-here = Siden begynder her
page-ends-here = Siden slutter her
whole-page-shown = Hele siden er vist
no-rows = Der er ingen rækker
no-area-before = Intet område før dette
no-area-after = Intet område efter dette
no-line-before = Ingen indsats før denne
no-line-after = Ingen indsats efter denne
nothing-to-open = Her er intet at åbne
nothing-to-close = Her er intet at lukke
nothing-to-fold = Her er intet at folde ind eller ud
all-open-already = Alle områder er åbne
all-closed-already = Alle områder er lukkede
columns-lead-back = Der er intet at gå tilbage fra; :kolonner viser tabellens kolonner, q afslutter
below-zero-as-printed = Beløb under nul står, som de er trykt; tabellen siger ikke, hvad de er. Oftest er det indtægter eller tilbageførte penge.
nothing-to-go-back-from = Der er intet at gå tilbage fra; q afslutter
first-year = { $year } er det første år
last-year = { $year } er det sidste år
only-so-many-years =
    Der er kun { $count ->
        [one] ét år
       *[other] { $count } år
    }
already-shown = { $what } vises allerede
already-so = Sådan er det allerede
overview-already = Dette er overblikket
nothing-to-mark = Her er ingen indsats at markere
all-marked-already = Alt det viste er markeret
not-on-this-page = { $key } gør intet her; { $back } fører tilbage
unknown-key = { $key } gør intet; { $help } viser tasterne
marked-now = Markeret
unmarked-now = Markeringen er fjernet

# En fil, der læses ved siden af skærmen
so-far = indtil nu
totals-at-the-end = angivne totaler: når alt er læst
read-so-far = { $share } læst, tallene er ikke hele
read-so-far-counted = { $share } læst: { $lines } initiativer på { $areas } { $areas ->
    [one] område
   *[other] områder
}, ikke alt
read-so-far-short = { $share }, ikke alt
being-made = filen er hentet, linjer og summer dannes: tallene er ikke hele
being-made-short = ikke alt, dannes nu
seconds-left = { $seconds } s endnu
per-cent-read = { $share } %
megabytes-read = { $bytes } MB
not-while-reading = Først når hele filen er læst: ingen tal er hele endnu
not-of-a-part = Ikke af en del af en fil: den kunne ikke læses til ende
broken-short = ikke læst til ende, tallene er ikke hele
broken-title = Ikke læst til ende
broken-text = { $reason }. Det, der står før, er vist; F5 læser filen igen
reading-file = Læser { $file }
leave-hint = afslut
