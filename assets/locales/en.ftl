### English. Every message is also in src/locale/message.rs and in the other language's file, under the same heading.

## Screen

help-title = Help
amounts-in =
    { $all ->
        [0] no lines
       *[other]
            { $count ->
                [one] { $count } of { $all } has an amount in { $year }
               *[other] { $count } of { $all } have an amount in { $year }
            }
    }
tree-heading = Area / initiative
tab-internal = Internal
tab-external = External
tab-combined = All money
all-years-tab = All years
hidden-areas-shortest = { $count } hidden
hidden-areas-short =
    { $count ->
        [one] { $count } area hidden
       *[other] { $count } areas hidden
    }
hidden-areas =
    { $count ->
        [one] { $count } area hidden
       *[other] { $count } areas hidden
    }
share-of = % of { $total }
share-of-positive = % of amounts > 0: { $total }
share-of-positive-short = % of amounts > 0
share = Share
code = code
amount = Amount
of-which-external = external
total = Total
total-of-all-years = All years in total
amounts-in-any =
    { $all ->
        [0] no lines
       *[other]
            { $count ->
                [one] { $count } of { $all } has an amount
               *[other] { $count } of { $all } have an amount
            }
    }
nothing-stated = no total stated
totals-added-up =
    { $count ->
        [one] one year only
       *[other] { $count } totals added up
    }
stated-sum = { $document }, sum
found-all-of-it = All its lines are found · { $document } { $amount }
totals-of-some-years =
    { $count ->
        [one] total of 1 of { $all } years
       *[other] totals of { $count } of { $all } years added up
    }
measures-added-up = { $measures } added up
gap-in-total = only in the total
gap-in-lines = only in the lines
gap-both-ways = the total less the lines
gap-of-money = { $side }, { $view }
gap-in = { $amount } ({ $period }) { $side }
gap-title = The total is not the sum of the lines
gap-sentence =
    { $area }, { $period }: the total is { $stated }, the lines give { $lines }. The difference { $difference } { $side ->
        [lines] is only in the lines
       *[total] is in the total and in no line
    }.
no-gap-sentence =
    { $area }, { $period }: the total { $stated } { $outcome ->
        [rounding] agrees with the lines ({ $lines }) within rounding. In other years it does not
        [unitemised] is not itemised (the lines make { $lines }). In other years the total does not agree
       *[agrees] agrees with the lines ({ $lines }). In other years it does not
    }.
no-total-sentence =
    { $area }, { $period }: no total stated; the lines make { $lines }. In other years the total does not agree.
nothing-selected = nothing selected
nothing-to-show = No initiatives in this view.
more-on-enter = … Enter shows the rest
more-on-key = … { $key } shows more
average-per-year = average per year: { $amount }
no-average = no average: { $why }
average-lacks =
    { $kind ->
        [withheld] { $years } not published
        [blank] { $years } { $count ->
            [one] is
           *[other] are
        } blank
        [part] { $years } not fully known
       *[dash] no amount in { $years }
    }
also-under = Also under { $areas }, with other amounts
also-under-same = Also under { $areas }, with the same amounts
difference-of = % of { $document }
lines-shown = { $from }–{ $to } of { $all }
too-small = The window is too small: { $now }, at least { $least }
all-years-sum = All years added up
area-also-called = { $area } is also called: { $names }
tab-both = All
only-differences-short = only ≠
only-differences = only areas with ≠
nothing-differs = No area's total differs from its lines ({ $period }).
nothing-differs-in = No area's total in { $area } differs from its lines ({ $period }).
have-amounts-short =
    { $all ->
        [0] no lines
       *[other]
            { $count ->
                [one] { $count } of { $all } has an amount
               *[other] { $count } of { $all } have an amount
            }
    }
gap-is-carried = { $amount } follows from the areas
gap-is-of-lines = { $amount } follows from the lines' own sums
gap-is-of-columns = { $amount } follows from the columns
gap-stands-in-total = { $amount } is in the total and in no line
gap-stands-in-lines = { $amount } is only in the lines
gap-lies-in-adding-up =
    { $amount }: { $others ->
        [views] internal plus external make
        [columns] the columns make
       *[areas] the areas' totals make
    } { $sum }, the total is { $stated }
gap-lies-in-both = { $amount }: { $own } here and { $rest } from the areas
printed-sum-differs = { $column }: { $stated }, but the columns make { $sum } (difference { $difference })
only-whole-differs = Only the total of everything differs ({ $period }); it is in the Total pane.
differs-elsewhere = There are differences in { $where }.
check-title = Does it add up?
check-only-differences = only differences (! all)
check-all = all (! only differences)
check-by-document = as in the document
check-by-difference = by difference
check-by-year = by year
looking-for-warnings = looking for more that is worth a look …
check-reversed = reversed, { $order }
line-is-full = The line is full
sent-to-clipboard = Sent to the clipboard
where-completions-go =
    { $shell ->
        [zsh] Write this line in ~/.zshrc, after compinit: source <(indsats completions zsh)
        [fish] Save it where fish reads it: indsats completions fish > ~/.config/fish/completions/indsats.fish
        [elvish] Write this line in ~/.config/elvish/rc.elv: eval (indsats completions elvish | slurp)
        [powershell] Write this line in $PROFILE: indsats completions powershell | Out-String | Invoke-Expression
       *[bash] Write this line in ~/.bashrc: source <(indsats completions bash)
    }
columns-left-out = There is no room for { $columns }; --wide shows everything.
remarks = remarks
no-man-reader = There is no program here that shows manual pages (man, mandoc or groff). To save the page: indsats man > indsats.1
not-copied = Not copied
too-long-to-copy = The text is too long for the terminal's clipboard (at most { $most } bytes). Use: indsats export
more-lines = … { $count } more lines
worth-a-look-title = Worth a look
enter-sees-which = Enter: see which
enter-goes-there = Enter: go there
shown-of-all =
    { $all ->
        [0] no lines
       *[other] { $shown } of { $all } shown
    }
shown-lines = shown
all-lines = All lines
filtered = filtered
searching = searching …
key-shows = { $key } shows { $what }
term-finds-state = { $term } finds the initiatives that are
term-finds-amount = { $term } finds this amount, > and < larger and smaller ones
figure-nowhere = { $amount } stands in no line and is no printed total
is-printed-total =
    { $amount } is a printed total: { $area }, { $year }, { $view }{ $key ->
        [none] {""}
       *[other] ; { $key } leads there
    }
key-goes-to-total = { $key } goes to the row "{ $row }"
first-in-order = { $key } shows the first in this order: { $name }
nothing-found = Nothing found.
found-too-long = What was found adds up to more digits than can be shown exactly.
too-many-digits = the sum has too many digits
stated-only-for = total only for { $view }
check-covers = All years and money
not-grouped = Not grouped
sum-too-long = The sum of a group has more digits than are kept exactly. The lines are grouped by area.
nothing-stated-for-groups = the document states no total for the group
nothing-to-sort-by = not sorted: no totals in { $document }
heading-funding = Funding / initiative
heading-financing = Money / initiative
heading-dimension = { $dimension } / initiative
heading-flat = Initiative
reversed = {", "}reversed
all-groups = all groups
nothing-to-undo = Nothing to undo
nothing-to-redo = Nothing to redo
undo-covers = Filter, year, money, comparison, values, order, groups and what is hidden can be undone.
reloading = Reading the file again …
import-title = Read as a table
import-told =
    { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }: { $lines ->
        [one] 1 initiative
       *[other] { $lines } initiatives
    }{ $totals ->
        [0] {""}
        [one] , 1 row of totals
       *[other] , { $totals } rows of totals
    }{ $headings ->
        [0] {""}
        [one] , 1 of headings
       *[other] , { $headings } of headings
    }, { $aside ->
        [0] none
       *[other] { $aside }
    } set aside · o tells what each column was taken for
import-heading = How it was read
reloaded = Read again
reloaded-text =
    { $file }: { $areas ->
        [one] 1 area
       *[other] { $areas } areas
    } and { $initiatives ->
        [one] 1 initiative
       *[other] { $initiatives } initiatives
    } · { $changes }
lines-changed =
    { $count ->
        [one] 1 has other amounts
       *[other] { $count } have other amounts
    }
lines-new = { $count } new
lines-gone =
    { $count ->
        [one] 1 is gone
       *[other] { $count } are gone
    }
no-line-changed = no initiative has changed
not-reloaded = Cannot be read again; the screen is as before
nothing-to-reload = Nothing to read again
reload-built-in = The letter is built into the program; there is no file that could have changed.
reload-standard-input = The dataset came from standard input, which can be read only once. Save it as a file to be able to read it again.
gap-short-carried = ≠ from the areas
legend-marked = marked
notes-on =
    { $count ->
        [one] note: { $names }
       *[other] { $count } notes: { $names }
    }
legend-partly-marked = some of it marked
legend-incomplete = without unknown amounts
legend-at-least = at least
legend-no-amount = no amount
legend-own-differs = by { $document } it is another
legend-new = no amount in the earlier year, nor before it
legend-resumed = no amount in the earlier year, but before it
legend-expired = no amount in the later year, nor after it
legend-paused = no amount in the later year, but after it
head-differs = not the lines' sum
change-in-unit = change: { $unit }
deviation-in-unit = deviation: { $unit }
legend-note = note
gap-and-others =
    { $areas } and { $count } { $count ->
        [one] other
       *[other] others
    }
trend-heading = trend
funded-by = Funded by: { $sources }
gap-short-of-lines = ≠ from the lines' sums
gap-short-of-columns = ≠ from the columns
gap-short-in-total = ≠ in no line
gap-short-in-lines = ≠ only in the lines
gap-short-in-adding-up =
    ≠ { $others ->
        [views] internal plus external make
        [columns] the columns make
       *[areas] the areas make
    } { $sum }
gap-short-of-areas =
    { $side }: { $count ->
        [one] 1 area
       *[other] { $count } areas
    }
gap-short-in-both = ≠ { $own } here, the rest
change-heading = Change
all-initiatives = all initiatives
still-searching = Still searching; try again in a moment.


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

## Import

import-text = { $rows } rows; { $encoding }, cells parted by { $delimiter }
import-sheet = { $rows } rows; sheet "{ $sheet }"{ $all ->
    [one] {""}
   *[other] , one of { $all }
}{ $seen ->
    [yes] {""}
   *[no] , a hidden one
}
import-document = a text in { $encoding }, { $all ->
    [one] a table in it
   *[other] { $all } tables in it
}
import-table = table { $number }{ $named ->
    [yes] {": "}{ $title }
   *[no] {""}
}; { $rows } rows
import-holds-totals = its rows are totals of the areas
import-holds-division = it divides the total of table { $table } in another way, and is left out
import-holds-external = its lines are paid by others, by its title or as you say
import-holds-area = its lines are in the area { $area }
import-holds-measure = its amounts are { $measure }
import-beside = not read, since only codes of other files refer to it: { $names }
import-dataset = a dataset already, of { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
}
import-parentheses = what pays stands in parentheses after the names
import-meets = { $file }: { $count ->
    [one] { $count } line is in the files before too
   *[other] { $count } lines are in the files before too
}
import-meets-not = { $kind ->
    [new] { $count } only from here on: { $names }
    [missing] { $count } of before not here: { $names }
   *[apart] { $count } with an amount of the same column in both, which stand apart: { $names }
}
import-headings = headings in line { $line }
import-no-headings = no headings; columns go by their number
import-merged = an empty cell is read as the one above it: { $columns }
import-nested = rows lie within each other by the codes in "{ $column }"
import-steps = rows lie within each other by the column in which they begin: { $columns }
import-indents = rows lie within each other by the spaces before their names in "{ $column }"
import-mark = { $why ->
    [said] the decimal mark is { $mark }, as you say
    [only] the decimal mark is { $mark }: { $numbers ->
        [one] { $numbers } number can be read in no other way
       *[other] { $numbers } numbers can be read in no other way
    }
    [beside] the decimal mark is { $mark }, as in the tables beside it
    [sums] the decimal mark is { $mark }: with it { $numbers ->
        [one] { $numbers } total is the sum of its lines
       *[other] { $numbers } totals are the sums of their lines
    }, and fewer with the other
    [thousands] the decimal mark is { $mark }: { $numbers } numbers have three digits after the other mark, and none another number
    [small] the decimal mark is { $mark }: { $numbers } smaller numbers have none, and decimals that end in 0 would be printed in each
    [ungrouped] the decimal mark is { $mark }: other numbers from a thousand up are written without a mark
   *[open] no number leaves its decimal mark open
}
import-rows = { $rows } rows: { $used } make { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
}
import-doubt = This table is most likely not understood: { $unnamed ->
    [0] {""}
   *[other] { $unnamed } of { $rows } rows have neither name nor amount
}{ $both ->
    [no] {""}
   *[yes] {", "}
}{ $unread ->
    [0] {""}
   *[other] { $unread } of { $cells } cells are no amounts
}
import-doubt-cure = say what its columns are with --area, --initiative and --amount{ $sheets ->
    [0] {""}
   *[other] , or read another sheet with --sheet: { $names }
}
roles-doubt = Hardly understood: { $unnamed } of { $rows } rows and { $unread } of { $cells } cells are not read
roles-doubt-cure = { $sheets ->
    [0] a, i and m say what a column is
   *[other] Tab takes another sheet, a, i and m say what a column is
}
import-beside-left-out = beside it, parted by blank columns, stands another table of { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}, which is left out ({ $names }); on a sheet of its own it can be read
import-aside = { $reason ->
    [above] { $count } above the headings
    [headings] { $count } of headings
    [blank] { $count } blank
    [repeats] { $count } repeating the headings
    [heading] { $count ->
        [one] { $count } heading
       *[other] { $count } headings
    }
    [sums] { $count } of them by { $count ->
        [one] its amounts alone, the sums of those of the rows beside it
       *[other] their amounts alone, the sums of those of the rows beside them
    }
    [total] { $count ->
        [one] { $count } total, held against its lines
       *[other] { $count } totals, held against their lines
    }
    [of-which] { $count } "of which", never added
    [result] { $count } called totals that are no sum of lines, left out
    [part] { $count } adding up some lines of their area, left out
    [total-of-areas] { $count } totals of other areas, left out
    [remark] { $count } going with the line above, kept as its note
    [other-division] { $count } dividing a total in another way, left out
    [text] { $count } without name and amount
    [no-year] { $count } without a year, left out
   *[too-long] { $count } whose sums would have too many digits, left out
}
import-cells = { $amounts } amounts, { $blanks } blank, { $dashes } dashes, { $withheld } not published
import-noise = { $count ->
    [one] { $count } amount has
   *[other] { $count } amounts have
} the noise of binary fractions (line { $line }: { $example }): { $done ->
    [rounded] rounded away
   *[kept] { $totals ->
        [0] kept as read
       *[other] kept as read, so that a total within { $rounding } of its lines does not differ from them
    }; `--round` rounds it away
}
import-turned = { $count ->
    [0] No sign is turned: no class says that its lines are revenue, or revenue is negative already
    [one] The sign of { $count } amount of revenue is turned
   *[other] The signs of { $count } amounts of revenue are turned
}
more-mistakes = { $count ->
    [one] and { $count } mistake more
   *[other] and { $count } mistakes more
}
import-unread = { $count ->
    [one] { $count } cell is no amount; it is kept as a note on its line
   *[other] { $count } cells are no amounts; they are kept as notes on their lines
}
import-unread-cell = line { $line }, "{ $column }": { $text } { $what ->
    [per-cent] (a share)
    [other-mark] (another decimal mark)
    [too-many-digits] (more than 28 digits)
    [formula] (a formula that went wrong)
   *[text] (a text)
}
import-aside-row = line { $line }: { $text }
import-read = read
import-totals = in totals
import-left-out = left out
import-without-year = without a year
import-in-dataset = in the dataset
import-sums = sums before and after: { $equal ->
    [yes] equal to the last digit
   *[no] NOT EQUAL
}
roles-used = The columns are taken for what { $file } says.
roles-not-used = The file of roles is not used: { $reason }.
roles-several = Several files of roles are for these headings and say different things, so none is used: { $files }.
roles-of-dataset = { $file } is a dataset already, and says itself what its figures are; save roles of a table
roles-no-name = Standard input has no name that a file of roles could bear; save the table as a file
import-written = Written: { $file }
role-area = area
role-coded = areas and initiatives by their codes
role-area-code = code of the area
role-initiative = initiative
role-code = code
role-funding = funding
role-financing = own or external
role-class = class
role-note = note
role-year = year
role-measure = measure
role-amount = amount
role-amount-of = amount of { $year }
role-sum-of = printed sum of { $years }, compared and never added
role-unused = not used
role-sub-area = sub-area
role-nested-code = code, rows lie within each other by it
role-sum = printed sum of years
roles-column = Column
roles-taken-for = taken for
roles-first-rows = first rows
roles-result = What comes of it
roles-result-before = As it was before
roles-more = { $count } more
roles-account = { $rows } rows: { $lines ->
    [one] 1 line
   *[other] { $lines } lines
}{ $totals ->
    [0] {""}
    [one] , 1 total
   *[other] , { $totals } totals
}{ $aside ->
    [0] {""}
   *[other] , { $aside } set aside
}
import-added = { $count ->
    [one] 1 line adds
   *[other] { $count } lines add
} several rows together; a note of each names them
roles-added = { $count } { $count ->
    [one] adds
   *[other] add
} rows together
roles-sums = { $equal ->
    [yes] sums before and after are equal
   *[no] SUMS BEFORE AND AFTER ARE NOT EQUAL
}
roles-account-more = o names all
which-mark = { $number } in "{ $column }": press , for { $comma } or . for { $point }; the table leaves it open ({ $numbers ->
    [one] { $numbers } number
   *[other] { $numbers } numbers
} like it)
which-amounts = No column is taken for amounts: go to the one that holds them and press m
which-lines = No row is a line with an amount: press a on the column of areas, i on that of initiatives, m on that of amounts
one-sheet = There is no other sheet.
other-sheets = Tab: next of { $sheets }
still-reading = The table is still being read.
not-of-tables = The dataset was not made of a table.
roles-saved = { $file }: the next table with these headings is read so at once
roles-exist = { $file } exists already; :save! replaces it
help-roles = The columns of a table
name-roles = Columns of the table
    .also = columns, roles, table, import
name-only-revenue = Revenue only
    .also = revenue, income, receipts
name-only-expenditure = Expenditure only
    .also = expenditure, expenses, spending
groups-of-all-areas = The groups are of all areas; /{ $term } narrows them down
name-save-roles = Save the roles of columns
    .also = save, save roles
name-replace-roles = Save! Replace the file of roles
    .also = save!, overwrite
name-explore = Explore what comes of it
name-previous-role = Previous role
name-next-role = Next role
name-next-sheet = Next sheet
name-decimal-comma = Decimal comma
name-decimal-point = Decimal point
do-explore = explore what comes of the table
do-next-role = previous and next role of the column
do-next-sheet = the next sheet of the workbook
do-decimal = the decimal mark of numbers: comma or point
do-save-roles = keep the roles in NAME.roles.ron beside the table, found by its headings; :save! over one that is there
hint-explore = explore
hint-role = role
hint-decimal = decimal mark
hint-save-roles = save
left-out-roles = the roles of columns
not-imported-no-table = this is neither a dataset nor a table; indsats reads RON, CSV, TSV, XLSX, ODS, XLS and texts with tables
not-imported-damaged = the spreadsheet cannot be read ({ $detail }); save it again as XLSX or CSV
not-imported-protected = the spreadsheet is locked with a password; save it again without one
not-imported-too-large = the file unpacks to more than { $most }, and no more is read; save only the sheet that is to be read, or read more with --max-size
not-imported-too-long = line { $line } has { $amount } in "{ $column }", and sums with it need more than the 28 digits that are kept exactly: { $cure ->
    [round] `--round` rounds such noise away
    [set-aside] `--skip "{ $column }"` sets the column aside
   *[shorten] shorten it in the file
}
not-imported-too-many-cells = the file has more than { $most } cells, and no more are read; delete rows and columns that are not to be read, or read more with --max-cells
not-imported-no-sheet = there is no sheet "{ $name }" with anything in it; choose one of: { $names }
not-imported-no-table-of-name = there is no table "{ $name }"; choose one of: { $names }
not-imported-no-files = the data package names no file with amounts; name one in its resources
not-imported-not-beside = the data package names { $file }, which is not in its folder; put it there
not-imported-no-amounts = no column of the table holds amounts; name one with --amount
not-imported-no-column = there is no column "{ $name }"; the table has: { $names }
not-imported-gamble = { $number } in "{ $column }" may be thousands or have three decimals, and nothing in the table settles it ({ $numbers ->
    [one] { $numbers } number
   *[other] { $numbers } numbers
} like it); say which with --decimal , or --decimal .
not-imported-no-lines = no row of the table is a line with an amount; say what its columns are, with --initiative and --amount

## Errors

mistake-syntax = cannot be read as RON ({ $detail }); correct it
mistake-empty-file = the file is empty; write a dataset in it: (title: "…", unit: (…), years: […], areas: […])
mistake-not-json = this is no JSON here; look for a comma, a bracket or a quotation mark that is missing or too many
mistake-no-dataset-in-json = there is no dataset in this JSON; write one with indsats export -o FILE.json
mistake-ends-early = the file ends too early; close every bracket and quotation mark
mistake-misspelt-field = unknown field "{ $field }" in { $outer }; make it { $near }
mistake-unknown-field = unknown field "{ $field }" in { $outer }; make it one of: { $expected }
mistake-unknown-choice = unknown choice "{ $found }"; write one of: { $expected }
mistake-missing-field = the field "{ $field }" is missing in { $outer }; add it
mistake-duplicate-field = the field "{ $field }" is given twice; remove one
mistake-no-brackets = { $outer } in round brackets belongs here; write (field: value, …), or close the bracket before it
shape =
    { $name ->
        [Area] an area
        [Cell] an amount
        [Column] a column
        [Dataset] the dataset
        [Dimension] a dimension
        [Document] a document
        [Initiative] an initiative
        [Measure] a measure
        [OfWhich] an of_which
        [Roles] the roles
        [Scope] the scope
        [Source] a source
        [Stated] a stated total
        [Unit] the unit
       *[other] { $name }
    }
mistake-not-a-pair = two texts in brackets belong here; write ("BIF", "what it stands for")
mistake-missing-comma = a comma, a closing bracket or a quotation mark is missing before this; add it
mistake-missing-colon = a colon is missing after the field's name; write field: value
mistake-not-a-name = a field's name or a choice such as Internal belongs here; write it without quotation marks, or close the bracket before it
mistake-not-a-value = { $found } is neither a number nor a text; write a number as 2.55, a text in straight quotation marks, no amount as None
mistake-escape = the text has a backslash that escapes nothing; write two for a backslash
mistake-after-end = there is something after the end of the dataset; remove it, or the bracket that ends it too early
mistake-open-comment = a comment is not closed; end it with */
mistake-not-text = the file is not UTF-8 text; save it as UTF-8
mistake-damaged-gzip = the gzip file is damaged or cut short; fetch it or pack it again
mistake-too-large = the file is larger than { $most }, and no more is read; split the dataset, or read more with --max-size
mistake-too-many-cells = here the file comes to more than { $most } cells, and no more are read ({ $rows } rows of { $width } cells each); leave out columns or rows, or read more with --max-cells
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
    } for { $form ->
        [years] { $columns ->
            [one] { $columns } year
           *[other] { $columns } years
        }
       *[columns] { $columns ->
            [one] { $columns } column
           *[other] { $columns } columns
        }
    }; add { $count ->
        [one] one
       *[other] { $count }
    }, or None
mistake-amounts-left-over =
    { $owner } has { $amounts ->
        [one] { $amounts } amount
       *[other] { $amounts } amounts
    } for { $form ->
        [years] { $columns ->
            [one] { $columns } year
           *[other] { $columns } years
        }
       *[columns] { $columns ->
            [one] { $columns } column
           *[other] { $columns } columns
        }
    }; remove { $count ->
        [one] one
       *[other] { $count }
    } (the decimal mark is a point: 2.55)
owner-initiative = initiative "{ $name }"
owner-area-total = a stated total of "{ $name }"
owner-of-which = "{ $name }"
owner-grand-total = a stated grand total
mistake-not-a-map = { $found } belongs in curly brackets; write {"{"}"key": "text", …{"}"}
mistake-duplicate-key = "{ $found }" stands twice; remove one
mistake-both = there can be only one of { $one } and { $other }; remove the other
mistake-no-columns = the list of { $form ->
    [years] years
   *[columns] columns
 } is empty; add at least one
mistake-too-many-columns = there are more than { $most } years or columns; leave some out, or split the dataset
mistake-reserved-year = no year or column can be called "{ $found }", which stands for something else; write it in another way
mistake-duplicate-column = column "{ $found }" is listed twice; remove one, or give it a label of its own
mistake-nothing-summed = the list of columns to be summed is empty; name at least one
mistake-unknown-column = "{ $found }" is not one column; write the label of a column, or a year of the same measure
mistake-sum-of-itself = column "{ $found }" is the sum of itself; remove it from the list
mistake-duplicate-measure = measure "{ $found }" is listed twice; remove one
mistake-unknown-measure = measure "{ $found }" is not among the measures; add it there, or correct the name
mistake-duplicate-dimension = dimension "{ $found }" is listed twice; remove one
mistake-unknown-dimension = dimension "{ $found }" is not among the dimensions; add it there, or correct the key
mistake-duplicate-year = year "{ $found }" is listed twice; remove one
mistake-unknown-start-year = start year "{ $found }" is not among the years; choose one of them
mistake-duplicate-document = document "{ $found }" is listed twice; remove one, or give it an id of its own
mistake-unlisted-document = document "{ $found }" is not in the list of documents; add it there, or correct the id
mistake-not-a-row = { $found } is not a row; write a whole number from 1
mistake-not-a-page = { $found } is not a page; write a whole number from 1
mistake-not-positive = { $found } is not above zero; write a positive number, or remove the field
mistake-too-deep = areas, or brackets in a value, nest more than { $limit } deep; merge or remove some of them
mistake-too-long = the sum of { $area } ({ $view }, { $year }) needs more than the 28 digits that are kept exactly; shorten the figures
standard-input = standard input
cannot-read = cannot read { $file }: { $reason }
reason-not-found = there is no such file
reason-denied = permission is missing
reason-folder = it is a folder
reason-full = there is no room left
reason-read-only = nothing can be written there
reason-no-folder = something on the way there is no folder
reason-memory = there is not enough memory
reason-links = the link leads round in a circle
reason-long-name = the name is too long
reason-device = the device does not answer
reason-nobody-writes = nobody writes anything
waits-for = waiting for something to be written to { $file }; Ctrl-c ends it
reads = reading { $file }: { $share }; Ctrl-c ends it
makes = making a dataset of { $file }: { $share }; Ctrl-c ends it
standard-output = standard output
no-screen = exploring needs a terminal, but standard output is not one; run indsats directly in a terminal
no-keys = exploring needs a terminal to read keys from; run indsats directly in a terminal

two-commands = "{ $file }" stands before a command; write the file after it: indsats { $command } { $file }
option-before-command = { $option } stands before the command { $command }, where it is an option of the explorer; write it after the command
file-or-command = cannot read { $file }: there is no such file; did you mean the command { $command }?
file-or-question = cannot read { $file }: there is no such file; for the word in the letter: indsats answer { $file }
refused-value = { $option } cannot be "{ $value }"; choose one of { $values }
refused-value-near = { $option } cannot be "{ $value }"; did you mean { $near }? Choose one of { $values }
refused-number = { $option } cannot be "{ $value }"; write it as { $example }
refused-no-value = { $option } needs a value; choose one of { $values }
refused-empty = { $option } needs a value; write it after the option
refused-word = "{ $word }" is a word too many: { $command } takes one file; a question is asked with indsats answer
refused-unknown = unknown "{ $word }"; see { $command } --help
refused-unknown-near = unknown "{ $word }"; did you mean "{ $near }"?
refused-missing = { $words } is missing; see { $command } --help
refused-twice = { $option } is given twice; remove one
refused-command = there is no command "{ $word }"; see indsats --help

## Commands

no-such-measure = the dataset has no measure "{ $measure }"; choose one of { $measures }
word-is-ambiguous = "{ $word }" may be { $choices }; write more of it
no-such-year = the dataset has no year "{ $year }"; choose one of { $years }, all, sum
no-such-row = the dataset has no area and no initiative "{ $name }"; write the whole name, or the path to it
no-such-group = there is no group "{ $name }" in the grouping; write the whole name
left-out-of-line = Not in the line: { $what }
left-out-marks = the marks
left-out-page = the page
left-out-row = the selected row
left-out-folds = what is opened and closed
left-out-room = the panes, the lines of names and the unit
year-not-there = { $year } is not among the years ({ $years }).
measure-lacks-year = { $measure }: no figures for "{ $year }"; there are { $columns }
spelt-otherwise = not counted, as the name is spelt a little differently: { $names }
no-such-area = no area has "{ $name }" in its name; the areas are { $areas }
area-is-ambiguous = "{ $name }" may be { $areas }; write more of the name, or the path
no-such-grouping = no grouping is called "{ $name }"; there are { $groups }
no-codes = The dataset has no codes
check-is-by-year = Each year is compared on its own; the document states no sum of the years.
check-is-by-column = Each column is compared on its own, a printed sum of years too; the years are not added up.
nothing-matches = nothing matches "{ $words }"
unread-terms =
    { $count ->
        [one] { $terms } is not a condition that can be read; it is searched for as a word
       *[other] { $terms } are not conditions that can be read; they are searched for as words
    }
unknown-term = "{ $key }:" is not a term to search by; these are: { $keys }
unknown-term-near = "{ $key }:" is not a term to search by; did you mean { $keys }?
unknown-name =
    { $place ->
        [area] There is no area called "{ $name }".
        [funding] There is no funding called "{ $name }".
       *[class] { $dimension }: there is none called "{ $name }".
    }
known-names =
    { $shown ->
        [0] { $more ->
            [0] None is named.
           *[other] There are { $more }.
        }
       *[other] { $more ->
            [0] There are: { $names }.
           *[other] There are: { $names } and { $more } more.
        }
    }
found-in-notes-alone = Only in notes.
term-finds-exactly = { $term } finds what is called exactly that: { $count }
names-are-in =
    { $language ->
        [da] The names are in Danish.
        [de] The names are in German.
        [en] The names are in English.
        [fr] The names are in French.
        [nb] The names are in Norwegian.
        [nn] The names are in Norwegian.
        [no] The names are in Norwegian.
        [sv] The names are in Swedish.
       *[other] The names are in another language ({ $language }).
    }
names-are-in-short =
    { $language ->
        [da] names are in Danish
        [de] names are in German
        [en] names are in English
        [fr] names are in French
        [nb] names are in Norwegian
        [nn] names are in Norwegian
        [no] names are in Norwegian
        [sv] names are in Swedish
       *[other] names are in another language ({ $language })
    }
areas-are-called = The areas are called: { $names }
did-you-mean = Did you mean { $names }?
also-fits = It could also be:
same-name = { $count } initiatives have this name; the figure is that of the one under { $area }.
left-out = "{ $words }" is not in the figures. { $document } says: "{ $sentence }"
mentioned = "{ $words }" is in no line. About the figures, { $document } says: "{ $sentence }"
not-said = "{ $words }" is in no line. { $sentence }
scope-says = About the figures, { $document } says: "{ $sentence }"
found-in-money = { $count } under { $view }; { $key } shows all
found-in-areas = { $count } in other areas
found-without-area = { $count } in other areas; leave out --area to see all
found-in-year = in { $year }: { $count }
found-in-year-of-money = in { $year }: { $count } ({ $view })
first-comparable = { $year } is the first year that can be compared
year-option = --year chooses the year
unknown-ending = the format cannot be told from the ending of { $file }; use .ron, .csv, .tsv, .xlsx, .json or .md, or --format
file-exists = { $file } exists already; choose another name, or replace it with --force
unknown-handout-ending = the format cannot be told from the ending of { $file }; use .html or .md
too-large-for-a-sheet = a sheet has at most 1,048,576 rows and 16,384 columns; choose fewer initiatives, or write CSV
no-spreadsheet = the spreadsheet cannot be made ({ $detail }); write CSV
numbers-as-texts = { $count ->
    [one] One number has
   *[other] { $count } numbers have
} more digits than a spreadsheet reckons with, written as text.
not-a-file = { $file } is a folder or a device, not a file; choose another name
cannot-write = cannot write { $file }: { $reason }
no-such-folder = cannot write { $file }: there is no folder { $folder }; create it, or choose another
write-protected = { $file } is write-protected; choose another name, or remove the protection
no-format = standard output has no ending that tells the format; add --format ron, csv, tsv, xlsx, json or markdown
ron-keeps-order = RON always has the document's order; leave out --sort and --group, or choose CSV, TSV, XLSX, JSON or Markdown
file-is-there = { $file } exists already; choose another name

## Report

list-and = { $first } and { $last }
period-together = { $years } together
only-period = { $years } only
only-parts-of = only parts of { $years }
measure-in-parts = { $measure } for parts of { $years } only
measure-missing = { $measure } missing for { $years }
amount-for = { $amount } for { $column }
not-included = { $amounts } not included
not-included-heading = not included
unit-scaled =
    { $scale ->
        [units] { $currency }
        [thousand] { $currency } thousand
        [million] { $currency } million
        [billion] { $currency } billion
       *[other] { $currency } { $scale }
    }
unit-of-sign =
    { $scale ->
        [thousand] { $currency } thousand
        [million] { $currency }m
       *[billion] { $currency }bn
    }
kroner = DKK
scale-automatic = automatic
scale-as-printed = as printed
scale-thousand = thousand
scale-million = million
scale-billion = billion
amount-in-thousands = { $minus }{ $sign }{ $amount } thousand
amount-scaled =
    { $scale ->
        [units] { $currency } { $amount }
        [thousand] { $currency } { $amount } thousand
        [million] { $currency } { $amount } million
        [billion] { $currency } { $amount } billion
       *[other] { $currency } { $amount } { $scale }
    }
no-amount = no amount
blank-cell = nothing printed
withheld = withheld
about = about { $amount }
about-short = c. { $amount }
at-least = at least { $amount }
at-least-means = at least: some of the amounts are withheld
incomplete = { $amount } without lines whose amounts are not known
incomplete-means = without lines whose amounts are not known: the sum may be more or less
cut-means = has more decimals than are shown
cell-note = { $column }: { $note }
price-level = price level { $level }
price-levels = several price levels added up: { $levels }
many-price-levels = several price levels added up
no-price-level = not stated
unless-said = { $level } unless said otherwise
price-level-heading = Price level
several-price-levels = several price levels
of-which = of which { $name }
the-document = the document
stated = stated
in-all = Total
flows-together = revenue and expenditure added together
flows-together-short = revenue and expenditure
expenditure-less-revenue = expenditure less revenue
expenditure-less-revenue-short = expenditure − revenue
revenue-less-expenditure = revenue less expenditure
revenue-less-expenditure-short = revenue − expenditure
added-together = added together
net-computed-short = net (computed)
total-of-flows = { $total }, { $flows }
flows-in-words = { $sum }: revenue { $revenue }, expenditure { $expenditure }
net-in-words = { $flows }, net { $net } = revenue − expenditure, computed
revenue = revenue
expenditure = expenditure
net-computed = net, revenue − expenditure, computed
whole-of = { $title } in all
funding-named = Funding "{ $name }"
class-named = { $dimension } "{ $name }"
only-part = only { $part }
only-areas = Only { $areas }
only-filtered = Filter: { $query }
excerpt = An excerpt: { $choice }.
excerpt-without-totals = Printed totals that also cover other lines are left out.
no-source = no source given
cite-case = case { $case }
cite-tables =
    { $count ->
        [one] table { $tables }
       *[other] tables { $tables }
    }
cite-table-under = table { $table } under { $area }
cite-under = under { $area }
cite-page = page { $page }
cite-row = row { $row }
answer-line = { $name }, { $period }: { $amount } ({ $details })
answer-total = { $name }, { $period }, { $view }: { $amount } ({ $details })
lines-and-stated = lines { $lines }, { $document } { $stated }
sum-and-stated =
    { $others ->
        [lines] lines
        [views] internal plus external
        [columns] the columns
       *[areas] the areas' totals
    } { $sum }, { $document } { $stated }, difference { $difference }
stated-not-compared = { $document } { $stated }, { $outcome }
lines-only = lines { $lines }
stated-together =
    { $count ->
        [one] { $document }: the figure of one year
       *[other] { $document }: the totals of { $count } years added up
    }
stated-together-without =
    { $count ->
        [one] { $document }: the figure of one year, none for { $missing }
       *[other] { $document }: the totals of { $count } years added up, none for { $missing }
    }
stated-together-up-to = { $document }: the totals of up to { $count } years added up
stated-without = { $stated }, without { $missing }
have-amounts =
    { $all ->
        [0] no initiatives
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
no-initiatives = The dataset has no initiatives.
sum-of-lines =
    { $count ->
        [one] Sum of the lines, 1 initiative
       *[other] Sum of the lines, { $count } initiatives
    }
sum-of-shown = Sum of what is shown, { $count } of { $all } initiatives
sum-of-whole = of the lines' sum
share-of-whole = share
share-of-positive-amounts = share of the sum of the positive amounts
no-difference-under-filter = Only a part is shown. Stated totals concern whole areas, so no difference is computed.
mark-differs = is not what the lines add up to
mark-within-rounding = is what the lines add up to, within rounding
mark-differs-from-totals = is not what the lines, or other totals, add up to
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
    }{ $unitemised ->
        [0] {""}
       *[other] , { $unitemised } not itemised
    }{ $unsummed ->
        [0] {""}
       *[other] , { $unsummed } that cannot be checked
    }
against-stated-areas = against the areas' totals
against-stated-views = against internal plus external
against-columns = against the columns
held-against = Compared with
held-against-short = against
follows-from-others = follows from others
part-here = { $amount } here
blank-lines-row = blank lines
blank-lines =
    { $count ->
        [one] 1 line is blank
       *[other] { $count } lines are blank
    }
totals-withheld =
    { $count ->
        [one] 1 total is not published: { $totals }
       *[other] { $count } totals are not published: { $totals }
    }
worth-a-look = Worth a look (no figure depends on it):
warn-same-name = "{ $name }" is in { $count } places: { $areas }
warn-same-name-and-amounts = "{ $name }" is in { $count } places with the same amounts: { $areas }
warn-no-amount = "{ $name }" ({ $area }) has no amount in any year
warn-no-source = "{ $name }" ({ $area }) does not say where its figures are printed
warn-no-funding = "{ $name }" ({ $area }) names no funding
warn-stated-twice = { $area }, { $view } { $year }: the same total is stated as { $figures }
warn-years-out-of-order = the years are not in chronological order; they are shown as printed and compared in chronological order
warn-like-thousands = { $of }, { $column }: written with three digits after the point, as in 1.000, and read as { $amount }; write it without the point if a thousand is meant
warn-long-figure = { $of }, { $column }: { $amount } has far more decimals than the other figures
warn-of-which = { $of }, { $column }: "{ $part }" is { $amount }, but the whole is only { $whole }
warn-similar-names = differ by a space or "and"/"&" only: { $names }
warn-many-same-name = { $count } names are in several places
warn-many-similar-names = { $count } names are spelt in several ways that differ by a space or "and"/"&" only
warn-many-no-amount = { $count } of { $all } have no amount in any year
warn-many-no-source = { $count } of { $all } do not say where their figures are printed
warn-many-no-funding = { $count } of { $all } name no funding
warn-many-stated-twice = { $count } totals are stated more than once, with different figures
warn-many-of-which = { $count } "of which" amounts are larger than what they are part of
warn-many-like-thousands = { $count } amounts are written with three digits after the point, such as 1.000, which is read as 1; write 1000 if a thousand is meant
warn-many-long-figures = { $count } figures have far more decimals than the others, and are shown cut short (~)
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
verdict-nothing-stated = The dataset states no totals, so there is nothing to compare the lines with.
verdict-nothing-stated-here = No totals are stated for this choice, so there is nothing to compare the lines with.
verdict-all-agree =
    { $count ->
        [one] It adds up: the one comparison agrees.
       *[other] It adds up: all { $count } comparisons agree.
    }
verdict-agree-or-rounding =
    { $agree ->
        [0] It adds up within rounding ({ $rounding } of { $rounding } comparisons)
        [one] It adds up: 1 comparison agrees, { $rounding } only within rounding
       *[other] It adds up: { $agree } comparisons agree, { $rounding } only within rounding
    }.
verdict-not-itemised =
    { $count ->
        [one] The one total is not itemised, so there is nothing to compare it with.
       *[other] None of the { $count } totals is itemised, so there is nothing to compare them with.
    }
verdict-not-summed =
    { $count ->
        [one] The printed sum of columns cannot be checked: not all of its columns have a figure to add.
       *[other] The { $count } printed sums of columns cannot be checked: not all of their columns have a figure to add.
    }
verdict-differs =
    { $totals } { $count ->
        [one] differs
       *[other] differ
    }.
verdict-differs-carried =
    { $totals } { $count ->
        [one] differs
       *[other] differ
    }; { $carried } { $followers ->
        [one] follows
       *[other] follow
    } from { $count ->
        [one] it
       *[other] them
    }.
verdict-stands-in =
    { $count ->
        [one] It is
       *[other] They are
    } in { $tables } ({ $figures }).
and-elsewhere = { $tables } and elsewhere
line-count =
    { $count ->
        [one] 1 line
       *[other] { $count } lines
    }
rounding-hint =
    { $count ->
        [one] Possible reason: rounding to { $unit } would explain the difference; nothing says that the figures are rounded.
        [2] Possible reason: rounding to { $unit } would explain both differences; nothing says that the figures are rounded.
       *[other] Possible reason: rounding to { $unit } would explain all { $count } differences; nothing says that the figures are rounded.
    }
not-itemised = not itemised
not-itemised-short = not itemised
not-summed = cannot be checked
not-summed-short = no sum
verdict-in-totals-only =
    The tables' totals agree with each other: the difference is in the totals, in { $count ->
        [0] no line
        [one] no line of table { $tables }
       *[other] no line of tables { $tables }
    }.
verdict-in-lines-only =
    The tables' totals agree with each other: the difference is only in { $count ->
        [0] the lines
        [one] the lines of table { $tables }
       *[other] the lines of tables { $tables }
    }.
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
from-year = vs { $year }
change-new = new
change-resumed = again
change-expired = expired
change-paused = paused
case-number = case { $number }
document-number = document { $number }
no-funding = funding not stated
no-class = { $dimension } not stated
in-kroner = DKK { $amount }
in-currency = { $currency } { $amount }
amount-in = { $amount } in { $period }
to-year = to { $year }
from-year-to = { $from }→{ $to }
change-from-zero = from 0
change-from = from { $amount }
change-from-below-zero = from <0
change-unchanged = unchanged
values-shares = Share of { $total } ({ $period })
values-shares-positive = Share of the positive amounts, { $total } ({ $period })
values-shares-short = Share, %
values-changes-mid = % vs the year before
values-changes-short = Change, %
values-shares-stated = Share of { $total }, { $document } of { $stated } ({ $period })
values-changes = Change in % vs the year before
values-changes-base = Change in % vs { $year }
values-changes-to = Change in % to { $year }
in-per-cent = chg %
base-year = vs { $year }
base-year-shown = { $year } is the base year
base-word = base
no-other-year = No other year to compare with
no-other-year-text = Years in the dataset: { $years }
own-figures = each year's own figure
all-areas-searched = A search looks in all areas, not only those with ≠
search-left = The search has ended, since totals stand beside whole areas; u brings it back
no-other-measure = No other measure
no-other-measure-text = The dataset has only one figure for each year.
deviation-from = deviation from { $measure }
deviation-in = deviation in { $measure }
deviation = deviation
values-deviations = Deviation: { $second } less { $first }
values-deviations-per-cent = Percentage deviation: { $second } from { $first }
values-deviations-short = Percentage deviation
values-used = { $second } in % of { $first }
values-left = Left: { $first } less { $second }
part-of-year = { $column } is only { $part }
covers-part-of-year = { $column } covers only a part of the year

## Pages

about-title = About the figures
no-unit-given = no unit given
zero-after-amounts = 0 in { $year }, but not before: { $areas }
about-no-unit = No unit is given for the amounts; years: { $years }
about-unit = Amounts in { $unit }; years: { $years }
about-rounding = The figures are rounded to { $unit }
about-rounded-totals =
    { $count ->
        [one] 1 total is rounded to { $unit }
       *[other] { $count } totals are rounded to { $unit }
    }
about-line-prices =
    { $count ->
        [one] 1 line: { $level }
       *[other] { $count } lines: { $level }
    }
about-columns = Figures and columns
about-measure = { $measure } ({ $unit }): { $columns }
about-measure-alone = { $measure }: { $columns }
about-sum = { $column }: printed sum of { $plus }
about-difference = { $column }: { $plus } minus { $less }
about-sum-lacks = { $sum }; { $years } without a column
about-scope = What the figures cover and leave out
about-flows = Revenue and expenditure
about-silent = What the document does not say
about-notes = Notes
about-question = The question
about-documents = Documents
about-abbreviations = Abbreviations
help-move = Move and fold
help-figures = Years and money
help-pages = Pages
help-program = The program
help-signs = Signs
sign-differs = the document's total is not the sum of the lines, or of other totals
sign-within-rounding = the document's total is the sum of the lines within rounding
sign-note = there is a note
sign-no-amount = no amount (not the same as 0)
sign-trend = the amounts over the years; · no amount, − below 0
sign-cut = after a text: cut, there is more than there is room for
help-words = Words in place of a change
help-mouse = Mouse
mouse-click = click  select the row, the year or the money; on ▸ open or close
mouse-wheel = wheel  scroll what is under the mouse
mouse-shift = Shift  the terminal's own selection of text; --no-mouse leaves the mouse to the terminal

## Keys

key-space = Space
do-move = a row up or down
do-page = a page up or down
do-half-page = half a page up or down
do-ends = to the first or the last row
do-areas = to the previous or the next area
do-fold = close or go out to the area; open or go into it
do-fold-this = open or close the area
do-fold-all = open all areas; close all
do-enter = show the area alone or the page of the initiative
do-back = back
do-year = the previous or the next year
do-year-number = the year of that number
do-all-years = all years added up, and the average per year
do-view = internal money, external money, all money
do-next-view = the next or the previous kind of money
do-about = about the figures: what they cover and where they are printed
do-help = this page
do-parts = tree and panes, the tree alone, the panes alone; whole names
do-language = Danish or English
do-redraw = draw the screen again; read the file again
do-quit = close the page or quit
do-leave = quit at once; suspend (fg brings it back)
hint-move = move
hint-fold = fold
hint-fold-all = fold all
hint-enter = show
hint-year = year
hint-view = money
hint-about = about
hint-help = help
hint-parts = panes, names
hint-language = dansk
hint-quit = quit
hint-back = back
do-only-differences = show only what does not add up, or everything
do-copy = copy the answer line; copy the shown initiatives for a spreadsheet; copy the command line of this view
do-check = does it add up? every comparison
do-sort = sort: document order, amount, change, the document's change, share, name, code; reverse the order
hint-only-differences = differences
hint-copy = copy
hint-check = adds up?
do-find = find: type words or funding: area: note: is:new >2; Enter keeps, Esc drops
do-next-hit = the next or the previous initiative
hint-find = find
do-group = next or previous grouping: areas, funding, internal and external money, dimensions of the dataset, no groups
hint-group = group
hint-sort = sort
do-undo = undo and redo: filter, year, money, order, groups
hint-undo = undo
do-measure = choose the measure (budget, accounts …); show two side by side
do-base = next or previous year to compare with
do-values = show amounts, shares or changes in %
hint-base = compare
hint-values = values
do-palette = commands by name; also year 2020, measure accounts, area job, grouping funding, export out.csv
hint-palette = more
do-draw = diagram: bars of each area and year, trend, treemap
hint-draw = diagram
do-reset = back to the overview: no filter, order or groups; marks stay

## Manual

man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-what-it-is = indsats shows what a public body spends on its initiatives: what it costs, whose money it is, how it has changed, where each figure is printed, and whether it adds up. Without a file it opens the City of Copenhagen's letter of 2 December 2020 on integration, which is built in. What the screen can answer, a command answers too.
man-commands = COMMANDS
man-options = OPTIONS
man-keys = KEYS
man-environment = ENVIRONMENT
man-language = The language, where `--lang` does not say it: the first of these that is set and not empty. Danish if it begins with `da`, else English.
man-signs = The signs on the screen, where neither `--ascii` nor `--unicode` is given: ASCII where the character set is not UTF-8 or the terminal is `dumb`; those of the console where it is `linux`.
man-no-color = Set to anything, it leaves out all colours.
man-pager = The program in which a long result is read on a terminal, unless `--no-pager` is given; `less` where it is not set, and none where it is empty.
man-files = FILES
man-datasets = A dataset is a text file in RON. To begin one of your own, write the letter to a file and change it: indsats export -o mine.ron. There is no configuration file.
man-exit-status = EXIT STATUS
man-exit-0 = Done. `check`: all agree, or no totals are stated.
man-exit-1 = `check`: something differs. `answer`: nothing matches.
man-exit-2 = A mistake: on the command line, or in a file.
man-examples = EXAMPLES
man-default = Default: `{ $value }`.

## Names

name-up = A row up
    .also = up, move, arrow
name-down = A row down
    .also = down, move, arrow
name-page-up = A page up
    .also = page up, scroll
name-page-down = A page down
    .also = page down, scroll
name-half-up = Half a page up
    .also = half page up, scroll
name-half-down = Half a page down
    .also = half page down, scroll
name-first = First row
    .also = first, top, beginning, start, home
name-last = Last row
    .also = last, bottom, end
name-previous-area = Previous area
    .also = previous heading, area before
name-next-area = Next area
    .also = next heading, jump
name-collapse = Close or go out
    .also = fold, collapse, close, parent, go out
name-expand = Open or go in
    .also = unfold, expand, open, children, go in
name-fold = Open or close the area
    .also = fold, unfold, toggle, open, close
name-expand-all = Open all areas
    .also = unfold all, expand all, open everything
name-collapse-all = Close all areas
    .also = fold all, collapse all, close everything
name-enter = Show what is selected
    .also = show, open, details, drill in, zoom, select
name-back = Back
    .also = back, out, return
name-cancel = Cancel
    .also = cancel, escape, close, give up, clear filter
name-previous-year = Previous year
    .also = year before, last year, earlier
name-next-year = Next year
    .also = year after, later
name-year = Choose a year
    .also = pick a year, switch year
name-all-years = All years added up
    .also = sum, all years, together, whole period, total, average, average per year, mean, per year
name-internal = Internal money
    .also = internal, own, own money, municipal
name-external = External money
    .also = external, grants, pools, foundations
name-combined = All money
    .also = all, both, combined, internal and external
name-next-view = Next kind of money
    .also = switch money, whose money, view
name-previous-view = Previous kind of money
    .also = switch money back, view
name-find = Find
    .also = search, filter, look for, query
name-next-hit = Next initiative
    .also = next hit, next match, next line
name-previous-hit = Previous initiative
    .also = previous hit, previous match, previous line
name-only-differences = Show only differences or everything
    .also = differences, mismatches, errors, deviations, differs
name-copy-answer = Copy the answer line
    .also = clipboard, yank, cite, quote, citation
name-copy-table = Copy the shown initiatives
    .also = clipboard, yank, spreadsheet, table
name-command-line = Copy the command line of this view
    .also = command line, share, start here, link, save this view, shell
name-check = Does it add up?
    .also = check, reconcile, reconciliation, verify, audit
name-sort = Sort
    .also = sort, order, rank, largest
name-reverse = Reverse the order
    .also = reverse, ascending, descending, invert
name-about = About the figures
    .also = info, scope, source, document, abbreviations, question
name-help = Help
    .also = keys, shortcuts, manual, guide, legend
name-palette = Commands
    .also = more, palette, command, menu
names-on-lines = Long names take several lines
names-on-lines-none = Long names take several lines; here all fit on one
names-on-one-line-all = Names take one line; here all fit
names-on-one-line = Names take one line
name-next-parts = Switch between tree and panes, the tree alone, the panes alone
    .also = panes, panels, tree alone, full width, room
name-wrap-names = Show whole names on several lines, or on one line
    .also = wrap, whole names, long names, lines
name-language = Language: Danish
    .also = danish, dansk, language, switch language
name-redraw = Draw the screen again
    .also = redraw, refresh the screen, repaint
name-quit = Close the page or quit
    .also = quit, exit, leave, close, stop
name-quit-now = Quit at once
    .also = quit, exit, leave at once, abort
name-suspend = Suspend
    .also = background, pause, stop, fg
name-group = Next grouping
    .also = group, grouping, put together, funding
name-group-back = Previous grouping
    .also = group, previous grouping
name-undo = Undo
    .also = undo, back, revert
name-redo = Redo
    .also = redo, repeat, again
name-next-measure = Another measure: budget, accounts …
    .also = budget, accounts, measure, figures
name-beside = Two measures side by side
    .also = side by side, budget and accounts, two measures
name-earlier-base = Next year to compare with
    .also = compare, comparison, base, base year, versus
name-later-base = Previous year to compare with
    .also = compare, comparison, base, base year, versus
name-next-values = Show amounts, shares or changes
    .also = values, percent, per cent, percentage, share, change, amount
name-compare = Choose the year to compare with
    .also = comparison, base year, versus
name-group-by = Choose what to group by
    .also = group by, put together
name-reload = Read the file again
    .also = reload, refresh, re-read
name-draw = Draw: bars, trend, treemap
    .also = diagram, chart, graph, plot, bars, bar chart, trend, treemap, picture
name-reset = Back to the overview
    .also = reset, start over, overview, clear, home

## Palette

palette-title = Commands
palette-do = Enter runs it  Tab completes  Esc closes
palette-guesses = only alike  ↓ chooses  Tab completes  Esc closes
only-alike = Nothing is chosen
only-alike-text = No command has words that begin with "{ $words }". These are only alike; ↓ chooses one of them.
# While something is looked for; apart by two blanks, the most important first
find-do = Enter ↓ to the lines  Esc shows all  Tab completes  ↑ earlier search
name-measure = Choose the measure
    .also = budget, accounts, figures
name-area = Go to an area
    .also = go to, jump, find area
name-export = Write what is shown to a file
    .also = save, file, csv, excel, spreadsheet, json, markdown, write, download
name-unit = Show amounts in thousands, millions or billions
    .also = unit, thousand, million, billion, shorten
no-scale-fits = No unit is called "{ $words }"; choose { $units }.
no-command-fits = No command fits "{ $words }".
no-area-fits = No area fits "{ $words }".
no-year-fits = The dataset has no year "{ $words }"; the nearest is { $years }.
no-measure-fits = The dataset has no measure "{ $words }"; it has { $measures }.
one-figure-a-year = The dataset has one figure a year; there are no measures to choose from.
ending-is-unknown = The format cannot be told from the ending of { $file }; use .csv, .xlsx, .tsv, .json, .md or .ron.
kind-csv = the initiatives, for spreadsheets and programs
kind-csv-long = the same, a row for each initiative and year
kind-tsv = the same as CSV, separated by tabs
kind-xlsx = initiatives and totals, for spreadsheets
kind-json = initiatives and totals, for programs
kind-markdown = all of it, to be read
kind-ron = a dataset that indsats reads again
writing = Writing …
panicked = indsats ended because of a mistake in the program itself: { $mistake } ({ $place }); the terminal is as before, and no file is half written
still-writing = the file is being finished; Ctrl-c breaks it off
written = Written
not-written = Not written
nothing-to-write = Nothing is shown, so there is nothing to write; show something first
word-year = year
word-compare = compare
word-group = grouping
word-flat = flat
word-measure = measure
word-area = area
word-export = export
word-unit = unit
word-all = all

## Diagrams

bars-title = Bars
trend-title = Trend
treemap-title = Treemap
legend-own = internal
legend-external = external
others = others
too-small-to-see =
    { $count ->
        [one] { $count } is too small to be seen
       *[other] { $count } are too small to be seen
    }
not-drawn-without = { $count } without an amount
not-drawn-zero = { $count } of zero or below not drawn
nothing-to-draw = No amount above zero to draw.

## Marks

help-marks = Marks
do-mark = mark or unmark: the initiative, or all that is shown under a heading; everything shown
do-mark-range = mark from here: move, and mark to there
do-marked = list the marked ones; clear all marks (again: bring them back)
hint-mark = mark
name-mark = Mark or unmark
    .also = mark, unmark, select, tag, pick
name-mark-shown = Mark everything shown
    .also = mark all, select all, everything
name-mark-range = Mark from here or to here
    .also = range, mark several, from to
name-marked = List the marked ones
    .also = marks, marked, list, sum of marks
name-clear-marks = Clear all marks
    .also = clear marks, unmark all, remove marks
marks-title = Marked initiatives
marks-pane =
    { $count ->
        [one] 1 marked
       *[other] { $count } marked
    }
marks-sum =
    { $count ->
        [one] the marked initiative
       *[other] { $count } marked initiatives
    }
nothing-marked = Nothing is marked. m marks the selected initiative, A everything shown.
marked-together = together
marked-stated = { $document }: { $totals }
marked-total = { $amount } for { $area }
marked-stated-together = { $amount } in all, difference { $difference }
marked-stated-alone = { $amount }, difference { $difference }
marks-keys = L lists them, M clears the marks
marks-more = … and { $count } more; Y copies them all
range-hint =
    { $count ->
        [one] 1 row chosen
       *[other] { $count } rows chosen
    }: move, V or m marks them, Esc cancels
marks-hidden =
    { $count ->
        [one] 1 of them is
       *[other] { $count } of them are
    } hidden by the filter
share-of-money = of { $view }, { $total }
share-of-all = of { $total } in all
share-of-positive-total = of the sum of the positive amounts, { $total }
marks-too-long = What is marked adds up to more digits than can be shown exactly.

## Replies

first-row-already = The first row
last-row-already = The last row
page-begins-here = The page begins here
page-ends-here = The page ends here
whole-page-shown = The whole page is shown
no-rows = There are no rows
no-area-before = No area before this one
no-area-after = No area after this one
no-line-before = No initiative before this one
no-line-after = No initiative after this one
nothing-to-open = There is nothing to open here
nothing-to-close = There is nothing to close here
nothing-to-fold = There is nothing to fold here
all-open-already = All areas are open
all-closed-already = All areas are closed
columns-lead-back = There is nothing to go back from; :columns shows the columns of the table, q quits
below-zero-as-printed = Amounts below zero stand as they are printed; the table does not say what they are. Most often they are revenue, or money taken back.
nothing-to-go-back-from = There is nothing to go back from; q quits
first-year = { $year } is the first year
last-year = { $year } is the last year
only-so-many-years =
    There { $count ->
        [one] is only one year
       *[other] are only { $count } years
    }
already-shown = { $what }: shown already
already-so = It is so already
overview-already = This is the overview
nothing-to-mark = There is no initiative to mark here
all-marked-already = Everything shown is marked
not-on-this-page = { $key } does nothing here; { $back } leads back
unknown-key = { $key } does nothing; { $help } shows the keys
marked-now = Marked
unmarked-now = Unmarked

# A file that is read beside the screen
so-far = so far
totals-at-the-end = stated totals: when all is read
read-so-far = { $share } read, figures not complete
read-so-far-counted = { $share } read: { $lines } initiatives in { $areas } { $areas ->
    [one] area
   *[other] areas
}, not complete
read-so-far-short = { $share }, not complete
being-made = the file is in, lines and sums are being made: figures not complete
being-made-short = not complete, being made
seconds-left = { $seconds } s left
per-cent-read = { $share } %
megabytes-read = { $bytes } MB
not-while-reading = Only when all of the file has been read: no figure is complete yet
not-of-a-part = Not of a part of a file: it could not be read to its end
broken-short = not read to its end, figures not complete
broken-title = Not read to its end
broken-text = { $reason }. What stands before it is shown; F5 reads the file again
reading-file = Reading { $file }
leave-hint = leave
