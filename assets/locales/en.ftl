### English. Every message is also in src/locale/message.rs and in the other language's file, under the same heading.

## Screen

help-title = Help
initiative-count =
    { $count ->
        [one] { $count } initiative
       *[other] { $count } initiatives
    }
amounts-in =
    { $count ->
        [one] { $count } of { $all } has an amount in { $year }
       *[other] { $count } of { $all } have an amount in { $year }
    }

## Dates

date-long =
    { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
date-short =
    { $day } { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    } { $year }

## Errors

mistake-syntax = cannot be read as RON: { $detail }
mistake-ends-early = the file ends too early; close every bracket and quotation mark
mistake-unknown-field = unknown field "{ $field }" in { $outer }; make it one of: { $expected }
mistake-unknown-choice = unknown choice "{ $found }"; write one of: { $expected }
mistake-missing-field = the field "{ $field }" is missing in { $outer }; add it
mistake-duplicate-field = the field "{ $field }" is given twice; remove one
mistake-not-text = the file is not UTF-8 text; save it as UTF-8
mistake-not-in-quotes = { $found } is not a text; put it in quotation marks
mistake-not-a-label = { $found } is neither a whole number nor a text; put it in quotation marks
mistake-empty = the text is empty; write something, or remove the field
mistake-control-character = the text holds a control character ({ $code }); remove it
mistake-not-a-list = { $found } is not a list; write it in square brackets
mistake-not-an-amount = { $found } is not an amount; write digits with a point as decimal mark, such as 2.55, or None
mistake-too-many-digits = { $found } has more digits than the 28 that are kept exactly; shorten it
mistake-amounts-missing =
    { $owner } has { $amounts ->
        [one] { $amounts } amount
       *[other] { $amounts } amounts
    } for { $years ->
        [one] { $years } year
       *[other] { $years } years
    }; add { $count ->
        [one] one
       *[other] { $count }
    }, or None
mistake-amounts-left-over =
    { $owner } has { $amounts ->
        [one] { $amounts } amount
       *[other] { $amounts } amounts
    } for { $years ->
        [one] { $years } year
       *[other] { $years } years
    }; remove { $count ->
        [one] one
       *[other] { $count }
    } (the decimal mark is a point: 2.55)
owner-initiative = initiative "{ $name }"
owner-area-total = a stated total of "{ $name }"
owner-grand-total = a stated grand total
mistake-no-years = the list of years is empty; add at least one
mistake-duplicate-year = year "{ $found }" is listed twice; remove one
mistake-unknown-start-year = start year "{ $found }" is not among the years; choose one of them
mistake-duplicate-document = document "{ $found }" is listed twice; remove one, or give it an id of its own
mistake-unlisted-document = document "{ $found }" is not in the list of documents; add it there, or correct the id
mistake-not-a-row = { $found } is not a row; write a whole number from 1
mistake-not-positive = { $found } is not above zero; write a positive number, or remove the field
mistake-too-deep = areas nest more than { $limit } deep; merge some of them
mistake-too-long = the sum of { $area } ({ $view }, { $year }) needs more than the 28 digits that are kept exactly; shorten the figures
standard-input = standard input
cannot-read = cannot read { $file }
no-such-file = cannot read { $file }: there is no such file
two-commands = "{ $file }" stands before a command; write the file after it: indsats { $command } { $file }

## Commands

no-such-year = the dataset has no year "{ $year }"; choose one of { $years }, all, sum
no-such-area = no area has "{ $name }" in its name; the areas are { $areas }
check-is-by-year = check compares each year apart; choose one year, or --year all
nothing-matches = nothing matches "{ $words }"
did-you-mean = Did you mean { $names }?
also-fits = It could also be:
left-out = "{ $words }" is not in the figures. { $document } says: "{ $sentence }"
unknown-ending = the ending of { $file } does not say the format; use .ron, .csv, .json or .md, or --format
file-exists = { $file } exists already; choose another name, or replace it with --force
not-a-file = { $file } is not a regular file; choose another name
cannot-write = cannot write { $file }
ron-is-whole = RON is always the whole dataset; leave out --view, --year, --area, --filter and --sort, or choose CSV, JSON or Markdown

## Report

list-and = { $first } and { $last }
period-together = { $first }–{ $last } together
unit-scaled =
    { $scale ->
        [units] { $currency }
        [thousand] { $currency } thousand
        [million] { $currency } million
        [billion] { $currency } billion
       *[other] { $currency } { $scale }
    }
amount-scaled =
    { $scale ->
        [units] { $currency } { $amount }
        [thousand] { $currency } { $amount } thousand
        [million] { $currency } { $amount } million
        [billion] { $currency } { $amount } billion
       *[other] { $currency } { $amount } { $scale }
    }
no-amount = no amount
the-document = the document
stated = stated
in-all = In all
whole-of = { $title } in all
funding-named = Funding "{ $name }"
only-areas = Only { $areas }
only-filtered = Filter: { $query }
no-source = no source given
cite-case = case { $case }
cite-tables =
    { $count ->
        [one] table { $tables }
       *[other] tables { $tables }
    }
cite-table-under = table { $table } under { $area }
cite-under = under { $area }
cite-row = row { $row }
answer-line = { $name }, { $period }: { $amount } ({ $details })
answer-total = { $name }, { $period }, { $view }: { $amount } ({ $details })
lines-and-stated = lines { $lines }, { $document } { $stated }, difference { $difference }
lines-only = lines { $lines }
nothing-stated = no total stated
stated-together =
    { $count ->
        [one] { $document }: the figure of one year
       *[other] { $document }: the totals of { $count } years added up
    }
have-amounts =
    { $all ->
        [one] { $count } of { $all } initiative has an amount
       *[other] { $count } of { $all } initiatives have an amount
    }
of-all-lines = of the lines' sum { $whole }
notes-on-lines = { $count } initiatives have notes.
initiative = initiative
initiatives = initiatives
area = area
money = money
funding = funding
notes = notes
year = year
lines = lines
difference = difference
where = where
totals = totals
does-it-add-up = does it add up?
nothing-to-list = No initiatives match.
sum-of-lines =
    { $count ->
        [one] Sum of the lines, 1 initiative
       *[other] Sum of the lines, { $count } initiatives
    }
sum-of-shown = Sum of what is shown, { $count } of { $all } initiatives
sum-of-whole = of the lines' sum
share-of-whole = share
no-difference-under-filter = Only a part is shown. Stated totals concern whole areas, so no difference is computed.
mark-differs = is not what the lines add up to
mark-within-rounding = is what the lines add up to, within rounding
comparisons =
    { $count ->
        [one] 1 comparison
       *[other] { $count } comparisons
    }: { $agree } { $agree ->
        [one] agrees
       *[other] agree
    }{ $rounding ->
        [0] {""}
       *[other] , { $rounding } within rounding
    }, { $differ } { $differ ->
        [one] differs
       *[other] differ
    }
against-stated-areas = against the areas' totals
against-stated-views = against internal plus external
worth-a-look = Worth a look (no figure depends on it):
warn-same-name = "{ $name }" stands in { $count } places: { $areas }
warn-same-name-and-amounts = "{ $name }" stands in { $count } places with the same amounts: { $areas }
warn-no-amount = "{ $name }" ({ $area }) has no amount in any year
warn-no-source = "{ $name }" ({ $area }) does not say where its figures stand
warn-no-funding = "{ $name }" ({ $area }) names no funding
warn-stated-twice = { $area }, { $view } { $year }: the same total is stated as { $figures }
area-total-count =
    { $count ->
        [one] 1 area total
       *[other] { $count } area totals
    }
grand-total-count =
    { $count ->
        [one] 1 grand total
       *[other] { $count } grand totals
    }
figure-count =
    { $count ->
        [one] 1 figure
       *[other] { $count } figures
    }
verdict-nothing-stated = The dataset states no totals, so there is nothing to hold the lines against.
verdict-all-agree =
    { $count ->
        [one] It adds up: the one comparison agrees.
       *[other] It adds up: all { $count } comparisons agree.
    }
verdict-rounding =
    { $count ->
        [one] 1 of them only within rounding.
       *[other] { $count } of them only within rounding.
    }
verdict-differs = Not what the lines add up to: { $totals } ({ $figures }).
verdict-differs-in =
    { $totals } { $count ->
        [one] is not what the lines add up to; it stands
       *[other] are not what the lines add up to; they stand
    } in { $tables } ({ $figures }).
verdict-lines-agree = All stated totals are what the lines add up to.
verdict-gap-in-lines =
    The tables' totals agree with each other: the difference lies in { $count ->
        [0] the lines
        [one] the lines of table { $tables }
       *[other] the lines of tables { $tables }
    }.
verdict-totals-differ =
    { $count ->
        [one] The totals do not agree with each other: 1 comparison between them differs.
       *[other] The totals do not agree with each other: { $count } comparisons between them differ.
    }

## Words

view-internal = internal money
view-external = external money
view-combined = all money
all-years = all years
all-areas = all areas
