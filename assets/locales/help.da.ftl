# Hjælpen på dansk. Den engelske hjælp er skrevet i koden, ved den kommando eller det tilvalg, den beskriver. Et id er
# kommandoens navn og "-about" eller "-more", tilvalgets navn, tilvalget og værdien, eller "placeholder-" og pladsholderen.
# Gælder en tekst kun én kommando, står kommandoens navn foran. $terms er leddene i et filter, fra definitionerne i koden.

heading-usage = Brug
heading-commands = Kommandoer
heading-arguments = Argumenter
heading-options = Tilvalg
heading-values = Mulige værdier
default = Standard

## Kommandoer

indsats-about = Viser, hvad en offentlig myndighed bruger på sine indsatser, og om tallene stemmer
indsats-more =
    Eksempler:
      indsats list --filter norrebro
      indsats answer perspektiv 2021
      indsats --year 2021 --group funding --page check
      indsats budget.ron
list-about = Indsatserne, en række for hver
list-more =
    Eksempel:
      indsats list --view external --year 2020
totals-about = Hvad linjerne giver i hvert område og i alt, hvad der er angivet, og forskellen
totals-more =
    Eksempel:
      indsats totals --view combined --year 2021
check-about = Stemmer tallene? Hver angivet total sammenlignet med linjerne
check-more =
    Et filter vælger de områder, hvor det finder noget; der sammenlignes altid hele områder, aldrig dele af dem.

    Exitkoder: 0 alt stemmer, eller ingen totaler er angivet; 1 noget afviger; 2 en fejl.

    Eksempel:
      indsats check --year 2021
answer-about = Ét tal som en linje, der kan citeres
answer-more =
    Ordene er dele af navne på indsatser, områder, finansieringskilder og klasser, en kode, et år, hvilke tal det gælder (budget, regnskab), og hvilke midler (egne, eksterne). Det sidste år gælder, og `i alt` og `sum` er alle år. Uden et år gælder det år, som datasættet åbner på. Et svar er ét tal: --group og --sort ændrer ikke noget.

    Exitkoder: 0 der er et svar, 1 intet passer, 2 en fejl.

    Eksempel:
      indsats answer perspektiv 2021
export-about = Datasættet som fil: RON, CSV, TSV, XLSX, JSON eller Markdown
export-more =
    RON er et datasæt, som indsats læser igen. Hvor der er valgt en del, har det de totaler, der ikke dækker andet, og en note om,
    hvad der er valgt.

    Eksempel:
      indsats export -o initiatives.csv --year 2021
import-about = En tabel fra en hvilken som helst fil som datasæt
import-more =
    Hvad der ikke siges, findes ud af og fortælles. Kolonner nævnes ved deres overskrift.

    Eksempel:
      indsats import budget.csv -o budget.ron --area Department --initiative Item
handout-about = En side til mødets mappe: HTML eller Markdown
handout-more =
    Siden har titel, afgrænsning, søjler, tallene, hvor de ikke stemmer, kilderne og det med småt. Den kræver intet andet og kan udskrives.

    Eksempel:
      indsats handout -o note.html --year 2021
new-about = Et datasæt med kommentarer at begynde med
new-more =
    Eksempel:
      indsats new -o budget.ron
completions-about = Fuldførelse af kommandoer og tilvalg i din shell
completions-more =
    Læg den, hvor din shell læser den, når den starter:
      bash  ~/.bashrc: source <(indsats completions bash)
      zsh   ~/.zshrc, efter compinit: source <(indsats completions zsh)
      fish  indsats completions fish > ~/.config/fish/completions/indsats.fish
      elvish      ~/.config/elvish/rc.elv: eval (indsats completions elvish | slurp)
      powershell  $PROFILE: indsats completions powershell | Out-String | Invoke-Expression

    Eksempel:
      indsats completions bash
man-about = Manualsiden
man-more =
    I en terminal vises siden, som man viser den; ellers skrives den som roff, så den kan installeres.

    Eksempel:
      indsats man
help-about = Vis hjælpen, eller hjælpen til en kommando

## Argumenter og tilvalg

indsats-file = Datasættet, der skal udforskes; `-` er standardinput. Uden fil: Københavns Kommunes brev af 2. december 2020
file = Datasættet; `-` er standardinput. Uden fil: Københavns Kommunes brev af 2. december 2020
max_size = Hvor meget af en fil der højst læses: 8GiB, 500MiB. Ellers 4 GiB
max_cells = Hvor mange celler der højst læses: filens kolonner gange dens områder, linjer og totaler. Ellers 100 millioner
view = Hvilke midler der tælles med
view-internal = Egne midler
view-external = Eksterne midler: statslige puljer og fonde
view-combined = Begge dele
measure = De tal, der vises, ved navn eller en del af navnet, f.eks. budget eller regnskab; `own` er hvert års eget tal
year = Et år ved navn eller en del af navnet; `all` er hvert år for sig (standard), `sum` er årene lagt sammen
area = Kun dette område, ved navn, en del af navnet, kode eller sti, med områderne under det
filter = Kun linjer, hvor hvert ord forekommer; også { $terms }
group = Grupper: område, kilde, midler, fladt eller en af datasættets egne dimensioner ved navn
sort = Rækkefølgen
sort-document = Som i dokumentet (standard)
sort-amount = Største beløb først
sort-stated-amount = Dokumentets største beløb først, for områder og grupper
sort-change = Største stigning først; i `check` største forskel
sort-stated-change = Dokumentets største stigning først, for områder og grupper
sort-share = Største andel af helheden først
sort-name = Efter navn
sort-code = Efter kode, hvor datasættet har koder
warnings = Hvordan det, der er værd at lægge mærke til, skrives
warnings-grouped = Én linje med et antal, hvor mange linjer har det til fælles
warnings-all = Hver linje for sig, også i CSV
beside = Andre tal side om side med dem, der vises
compare = Det år, der sammenlignes med; ellers året før
values = Hvad der står i årenes kolonner
values-amount = Beløb (standard)
values-share = Andele af helheden i procent
values-change = Ændringer i procent
values-deviation = Af to slags tal: de andre minus de første
values-used = Af to slags tal: de andre i procent af de første
values-left = Af to slags tal: de første minus de andre
reverse = Rækkerne i omvendt rækkefølge
differing = Kun de områder, hvis totaler afviger fra linjerne
row = Den række, der er valgt, ved navn eller sti: et område, en indsats, en gruppe eller `total`
alone = Den gruppe fra --group, der vises alene, ved navn
page = Siden, der åbnes på
page-check = Stemmer tallene?
page-about = Om tallene
page-bars = Søjler for hvert område og år
page-trend = Udviklingen for det område, der vises
page-treemap = Fordelingen: områder og indsatser som felter
page-help = Tasterne
page-row = Siden om den række, som --row vælger
page-columns = En tabels kolonner med det, som hver er taget for
format = Hvordan resultatet skrives
format-text = Tekst i kolonner på dit sprog
format-json = Til programmer; ens på alle sprog
format-csv = Til programmer og regneark; ens på alle sprog
format-markdown = Tabeller på dit sprog
color = Om teksten har farver; med `auto` har den det i en terminal
color-auto = I en terminal, medmindre `NO_COLOR` er sat
color-always = Altid
color-never = Aldrig
wide = Udelad ingen kolonner, og afkort ingen navne, hvor terminalen er for smal til dem
no_pager = Skriv et langt resultat direkte i terminalen og ikke gennem `$PAGER`
no_mouse = Lad terminalen beholde musen; uden det kun, mens Shift holdes nede
indsats-ascii = Tegn skærmen med ASCII-tegn alene; ellers som terminalen og miljøvariablerne tillader
unicode = Tegn skærmen med alle tegn, uanset hvad miljøvariablerne siger
lang = Sproget i tekst og tal; ellers som miljøvariablerne siger
query = Hvad der spørges om: "perspektiv 2021", "eksterne 2020", "job og uddannelse 2022"
output = Filen, der skrives; filendelsen viser formatet: .ron, .csv, .long.csv, .tsv, .xlsx, .json eller .md. `-` er standardoutput
export-format = Formatet, når filendelsen ikke viser det
export-format-ron = Datasættet, som indsats læser det
export-format-csv = Indsatserne, til programmer og regneark
export-format-csv-long = Det samme med en række for hver indsats og hvert år; det siger endelsen .long.csv også
export-format-tsv = Det samme som CSV, adskilt af tabulatorer
export-format-xlsx = Indsatser og totaler, til regneark
export-format-json = Indsatser og totaler, til programmer
export-format-markdown = Det hele, til at læse
force = Overskriv filen, hvis den findes
import-files = Tabellerne: CSV, TSV, XLSX, ODS eller XLS, også med gzip, en tekst med tabeller eller en datapackage.json; `-` er standardinput. Flere filer er ét datasæt
import-parentheses = Finansieringskilderne står i parentes efter indsatsernes navne
import-external = En tabel i en tekst, hvis linjer er eksterne midler: dens nummer, dens titel eller filens navn
import-alias = Et navn og det, som det står for, med `=` imellem: "Unge=Ungdommen"
handout-output = Filen, der skrives; filendelsen viser formatet: .html eller .md. `-` er standardoutput, i HTML
new-output = Filen, der skrives; uden den går datasættet til standardoutput
import-output = Datasættet, der skrives, i RON; `-` er standardoutput. Uden det fortælles kun, hvad der er forstået
import-area = En kolonne med områder; af flere ligger den næste inde i den forrige
import-initiative = Kolonnen med indsatser
import-year = Kolonnen med år, eller alle beløbs år
import-amount = En kolonne med beløb
import-measure = Kolonnen, der siger, hvilket tal det er, f.eks. budget eller regnskab
import-funding = En kolonne med de programmer eller beslutninger, der betaler
import-financing = Kolonnen, der siger, hvis penge det er: egne eller eksterne
import-class = En kolonne med klasser
import-code = Kolonnen med koder
import-note = En kolonne med noter
import-skip = En kolonne, der ikke bruges
import-roles = En fil, der siger, hvad kolonnerne er, efter deres overskrifter; ellers NAVN.roles.ron ved siden af tabellen, hvor den findes
import-save_roles = Gem, hvad kolonnerne blev taget for, i NAVN.roles.ron ved siden af tabellen, så den næste tabel af samme form læses sådan
import-decimal = Tallenes decimaltegn
import-round = Afrund støjen fra binære brøker: 0,30000000000000004 er 0,3
import-sums = Hvad rækker er, hvis beløb alene siger, at de er totaler, summerne af rækkerne under eller over dem: totaler eller linjer som andre
import-revenue = Fortegnet for indtægter ved siden af udgifter: negativt, så summer er netto, eller som trykt
import-sheet = Regnearkets ark eller den ene tabel i en tekst; ellers det største ark, hvis overskrifter nævner beløb, eller alle tabeller
import-title = Datasættets titel; ellers filens navn
shell = Hvilken shell
help = Vis hjælpen
help-short = Vis hjælpen (mere med --help)
help-long = Vis hjælpen (kort med -h)
version = Vis versionen

## Pladsholdere

placeholder-options = TILVALG
placeholder-command = KOMMANDO
placeholder-file = FIL
placeholder-view = MIDLER
placeholder-year = ÅR
placeholder-name = NAVN
placeholder-size = STØRRELSE
placeholder-number = ANTAL
placeholder-page = SIDE
placeholder-values = VÆRDIER
placeholder-how = HVORDAN
placeholder-query = SPØRGSMÅL
placeholder-order = RÆKKEFØLGE
placeholder-format = FORMAT
placeholder-when = HVORNÅR
placeholder-language = SPROG
placeholder-out = FIL
placeholder-alias = ALIAS
placeholder-table = TABEL
placeholder-column = KOLONNE
placeholder-mark = TEGN
placeholder-sign = FORTEGN
placeholder-rows = RÆKKER
placeholder-text = TEKST
placeholder-shell = SHELL
