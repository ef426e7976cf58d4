//! Every message of the program by name, with its id and its variables in `assets/locales/*.ftl`: one list, a line each, and
//! as long as there are messages. The words are in those files, not here.
//!
//! To add one, write a line below and a line in each `.ftl` under the same heading:
//!
//! ```text
//! RowsShown => "rows-shown" ("shown", "all"),       // message.rs
//! rows-shown = { $shown } af { $all }               // da.ftl, and so on
//! ```
//!
//! A name that is missing, left over or spelt otherwise fails the tests in `catalog`.

macro_rules! messages {
    ($( $(#[$attribute:meta])* $name:ident => $id:literal $( ( $($variable:literal),+ $(,)? ) )? ),+ $(,)?) => {
        /// A message by name.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub enum Message {
            $( $(#[$attribute])* #[doc = concat!("`", $id, "` in the locale files.")] $name, )+
        }

        impl Message {
            /// Every message, in the order of the list.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// Its id in the locale files.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)+
                }
            }

            /// The variables it is filled with, each of them used in every language.
            #[must_use]
            pub fn variables(self) -> &'static [&'static str] {
                match self {
                    $(Self::$name => &[$( $($variable),+ )?],)+
                }
            }
        }
    };
}

messages! {
    // Screen
    HelpTitle => "help-title",
    AmountsIn => "amounts-in" ("count", "all", "year"),
    TreeHeading => "tree-heading",
    TabInternal => "tab-internal",
    TabExternal => "tab-external",
    TabCombined => "tab-combined",
    AllYearsTab => "all-years-tab",
    HiddenAreas => "hidden-areas" ("count"),
    ShareOf => "share-of" ("total"),
    Share => "share",
    Lines => "lines",
    Amount => "amount",
    Difference => "difference",
    OfWhichExternal => "of-which-external",
    Total => "total",
    AmountsInAny => "amounts-in-any" ("count", "all"),
    NothingStated => "nothing-stated",
    TotalsAddedUp => "totals-added-up" ("count"),
    GapInTotal => "gap-in-total",
    GapInLines => "gap-in-lines",
    GapBothWays => "gap-both-ways",
    GapTitle => "gap-title",
    GapSentence => "gap-sentence" ("area", "period", "stated", "lines", "difference"),
    NoGapSentence => "no-gap-sentence" ("area", "period", "stated", "lines"),
    NothingSelected => "nothing-selected",
    NothingToShow => "nothing-to-show",
    MoreOnEnter => "more-on-enter",
    LinesShown => "lines-shown" ("from", "to", "all"),
    TooSmall => "too-small" ("least", "now"),
    AllYearsSum => "all-years-sum",
    AreaAlsoCalled => "area-also-called" ("area", "names"),
    TabBoth => "tab-both",
    OnlyDifferences => "only-differences",
    NothingDiffers => "nothing-differs" ("period"),
    NothingDiffersIn => "nothing-differs-in" ("area", "period"),
    HaveAmountsShort => "have-amounts-short" ("count", "all"),
    GapLiesInLines => "gap-lies-in-lines" ("amount"),
    GapLiesInAddingUp => "gap-lies-in-adding-up" ("amount"),
    GapLiesInBoth => "gap-lies-in-both" ("amount"),
    GapLiesSomewhere => "gap-lies-somewhere" ("amount"),
    CheckTitle => "check-title",
    CheckOnlyDifferences => "check-only-differences",
    CheckAll => "check-all",
    CheckByDocument => "check-by-document",
    CheckByDifference => "check-by-difference",
    CheckByYear => "check-by-year",
    CheckReversed => "check-reversed" ("order"),
    SentToClipboard => "sent-to-clipboard",
    NotCopied => "not-copied",
    TooLongToCopy => "too-long-to-copy" ("length", "most"),
    MoreLines => "more-lines" ("count"),
    WorthALookTitle => "worth-a-look-title",
    ShownOfAll => "shown-of-all" ("shown", "all"),
    ShownLines => "shown-lines",
    AllLines => "all-lines",
    Filtered => "filtered",
    Searching => "searching",
    NothingFound => "nothing-found",
    FoundTooLong => "found-too-long",
    StatedOnlyFor => "stated-only-for" ("view"),
    CheckCovers => "check-covers",

    // Dates
    DateLong => "date-long" ("year", "month", "day"),
    DateShort => "date-short" ("year", "month", "day"),

    // Errors
    MistakeSyntax => "mistake-syntax" ("detail"),
    MistakeEndsEarly => "mistake-ends-early",
    MistakeUnknownField => "mistake-unknown-field" ("field", "outer", "expected"),
    MistakeUnknownChoice => "mistake-unknown-choice" ("found", "expected"),
    MistakeMissingField => "mistake-missing-field" ("field", "outer"),
    MistakeDuplicateField => "mistake-duplicate-field" ("field"),
    MistakeNoBrackets => "mistake-no-brackets" ("outer"),
    MistakeNotAPair => "mistake-not-a-pair",
    MistakeMissingComma => "mistake-missing-comma",
    MistakeMissingColon => "mistake-missing-colon",
    MistakeNotAName => "mistake-not-a-name",
    MistakeNotAValue => "mistake-not-a-value" ("found"),
    MistakeEscape => "mistake-escape",
    MistakeAfterEnd => "mistake-after-end",
    MistakeOpenComment => "mistake-open-comment",
    MistakeNotText => "mistake-not-text",
    MistakeNotInQuotes => "mistake-not-in-quotes" ("found"),
    MistakeNotALabel => "mistake-not-a-label" ("found"),
    MistakeEmpty => "mistake-empty",
    MistakeControlCharacter => "mistake-control-character" ("code"),
    MistakeNotAList => "mistake-not-a-list" ("found"),
    MistakeNotAnAmount => "mistake-not-an-amount" ("found"),
    MistakeTooManyDigits => "mistake-too-many-digits" ("found"),
    MistakeAmountsMissing => "mistake-amounts-missing" ("owner", "amounts", "years", "count"),
    MistakeAmountsLeftOver => "mistake-amounts-left-over" ("owner", "amounts", "years", "count"),
    OwnerInitiative => "owner-initiative" ("name"),
    OwnerAreaTotal => "owner-area-total" ("name"),
    OwnerGrandTotal => "owner-grand-total",
    MistakeNoYears => "mistake-no-years",
    MistakeTooManyYears => "mistake-too-many-years" ("most"),
    MistakeDuplicateYear => "mistake-duplicate-year" ("found"),
    MistakeUnknownStartYear => "mistake-unknown-start-year" ("found"),
    MistakeDuplicateDocument => "mistake-duplicate-document" ("found"),
    MistakeUnlistedDocument => "mistake-unlisted-document" ("found"),
    MistakeNotARow => "mistake-not-a-row" ("found"),
    MistakeNotPositive => "mistake-not-positive" ("found"),
    MistakeTooDeep => "mistake-too-deep" ("limit"),
    MistakeTooLong => "mistake-too-long" ("area", "year", "view"),
    StandardInput => "standard-input",
    CannotRead => "cannot-read" ("file", "reason"),
    ReasonNotFound => "reason-not-found",
    ReasonDenied => "reason-denied",
    ReasonFolder => "reason-folder",
    ReasonFull => "reason-full",
    ReasonReadOnly => "reason-read-only",
    StandardOutput => "standard-output",
    NoScreen => "no-screen",
    NoKeys => "no-keys",
    TwoCommands => "two-commands" ("file", "command"),

    // Commands
    NoSuchYear => "no-such-year" ("year", "years"),
    NoSuchArea => "no-such-area" ("name", "areas"),
    CheckIsByYear => "check-is-by-year",
    NothingMatches => "nothing-matches" ("words"),
    DidYouMean => "did-you-mean" ("names"),
    AlsoFits => "also-fits",
    LeftOut => "left-out" ("words", "document", "sentence"),
    Mentioned => "mentioned" ("words", "document", "sentence"),
    UnknownEnding => "unknown-ending" ("file"),
    FileExists => "file-exists" ("file"),
    NotAFile => "not-a-file" ("file"),
    CannotWrite => "cannot-write" ("file", "reason"),
    NoSuchFolder => "no-such-folder" ("file", "folder"),
    WriteProtected => "write-protected" ("file"),
    NoFormat => "no-format",
    RonIsWhole => "ron-is-whole",

    // Report
    ListAnd => "list-and" ("first", "last"),
    PeriodTogether => "period-together" ("first", "last"),
    UnitScaled => "unit-scaled" ("currency", "scale"),
    AmountScaled => "amount-scaled" ("currency", "scale", "amount"),
    NoAmount => "no-amount",
    TheDocument => "the-document",
    Stated => "stated",
    InAll => "in-all",
    WholeOf => "whole-of" ("title"),
    FundingNamed => "funding-named" ("name"),
    OnlyAreas => "only-areas" ("areas"),
    OnlyFiltered => "only-filtered" ("query"),
    NoSource => "no-source",
    CiteCase => "cite-case" ("case"),
    CiteTables => "cite-tables" ("count", "tables"),
    CiteTableUnder => "cite-table-under" ("table", "area"),
    CiteUnder => "cite-under" ("area"),
    CiteRow => "cite-row" ("row"),
    AnswerLine => "answer-line" ("name", "period", "amount", "details"),
    AnswerTotal => "answer-total" ("name", "period", "view", "amount", "details"),
    LinesAndStated => "lines-and-stated" ("lines", "document", "stated", "difference"),
    LinesOnly => "lines-only" ("lines"),
    StatedTogether => "stated-together" ("document", "count"),
    HaveAmounts => "have-amounts" ("count", "all"),
    OfAllLines => "of-all-lines" ("whole"),
    NotesOnLines => "notes-on-lines" ("count"),
    Initiative => "initiative",
    Initiatives => "initiatives",
    Area => "area",
    Money => "money",
    Funding => "funding",
    Notes => "notes",
    Year => "year",
    Where => "where",
    Totals => "totals",
    DoesItAddUp => "does-it-add-up",
    NothingToList => "nothing-to-list",
    NoInitiatives => "no-initiatives",
    SumOfLines => "sum-of-lines" ("count"),
    SumOfShown => "sum-of-shown" ("count", "all"),
    SumOfWhole => "sum-of-whole",
    ShareOfWhole => "share-of-whole",
    NoDifferenceUnderFilter => "no-difference-under-filter",
    MarkDiffers => "mark-differs",
    MarkWithinRounding => "mark-within-rounding",
    Comparisons => "comparisons" ("count", "agree", "rounding", "differ"),
    AgainstStatedAreas => "against-stated-areas",
    AgainstStatedViews => "against-stated-views",
    WorthALook => "worth-a-look",
    WarnSameName => "warn-same-name" ("name", "count", "areas"),
    WarnSameNameAndAmounts => "warn-same-name-and-amounts" ("name", "count", "areas"),
    WarnNoAmount => "warn-no-amount" ("name", "area"),
    WarnNoSource => "warn-no-source" ("name", "area"),
    WarnNoFunding => "warn-no-funding" ("name", "area"),
    WarnStatedTwice => "warn-stated-twice" ("area", "view", "year", "figures"),
    AreaTotalCount => "area-total-count" ("count"),
    GrandTotalCount => "grand-total-count" ("count"),
    FigureCount => "figure-count" ("count"),
    VerdictNothingStated => "verdict-nothing-stated",
    VerdictNothingStatedHere => "verdict-nothing-stated-here",
    VerdictAllAgree => "verdict-all-agree" ("count"),
    VerdictRounding => "verdict-rounding" ("count"),
    VerdictDiffers => "verdict-differs" ("totals", "figures"),
    VerdictDiffersIn => "verdict-differs-in" ("totals", "count", "figures", "tables"),
    VerdictLinesAgree => "verdict-lines-agree",
    VerdictGapInLines => "verdict-gap-in-lines" ("count", "tables"),
    VerdictTotalsDiffer => "verdict-totals-differ" ("count"),

    // Words
    ViewInternal => "view-internal",
    ViewExternal => "view-external",
    ViewCombined => "view-combined",
    AllYears => "all-years",
    AllAreas => "all-areas",
    FromYear => "from-year" ("year"),
    ChangeNew => "change-new",
    ChangeResumed => "change-resumed",
    ChangeExpired => "change-expired",
    ChangePaused => "change-paused",
    CaseNumber => "case-number" ("number"),
    DocumentNumber => "document-number" ("number"),
    NoFunding => "no-funding",
    InKroner => "in-kroner" ("amount", "period"),
    InCurrency => "in-currency" ("amount", "currency", "period"),

    // Pages
    AboutTitle => "about-title",
    AboutUnit => "about-unit" ("unit", "years"),
    AboutScope => "about-scope",
    AboutNotes => "about-notes",
    AboutQuestion => "about-question",
    AboutDocuments => "about-documents",
    AboutAbbreviations => "about-abbreviations",
    HelpMove => "help-move",
    HelpFigures => "help-figures",
    HelpPages => "help-pages",
    HelpProgram => "help-program",
    HelpSigns => "help-signs",
    SignDiffers => "sign-differs",
    SignExternal => "sign-external",
    SignNote => "sign-note",
    SignNoAmount => "sign-no-amount",

    // Keys
    KeySpace => "key-space",
    DoMove => "do-move",
    DoPage => "do-page",
    DoHalfPage => "do-half-page",
    DoEnds => "do-ends",
    DoAreas => "do-areas",
    DoFold => "do-fold",
    DoFoldThis => "do-fold-this",
    DoFoldAll => "do-fold-all",
    DoEnter => "do-enter",
    DoBack => "do-back",
    DoYear => "do-year",
    DoYearNumber => "do-year-number",
    DoAllYears => "do-all-years",
    DoView => "do-view",
    DoNextView => "do-next-view",
    DoAbout => "do-about",
    DoHelp => "do-help",
    DoLanguage => "do-language",
    DoRedraw => "do-redraw",
    DoQuit => "do-quit",
    DoLeave => "do-leave",
    HintMove => "hint-move",
    HintFold => "hint-fold",
    HintFoldAll => "hint-fold-all",
    HintEnter => "hint-enter",
    HintYear => "hint-year",
    HintView => "hint-view",
    HintAbout => "hint-about",
    HintHelp => "hint-help",
    HintLanguage => "hint-language",
    HintQuit => "hint-quit",
    HintBack => "hint-back",
    DoOnlyDifferences => "do-only-differences",
    DoCopy => "do-copy",
    DoCheck => "do-check",
    DoSort => "do-sort",
    HintOnlyDifferences => "hint-only-differences",
    HintCopy => "hint-copy",
    HintCheck => "hint-check",
    DoFind => "do-find",
    DoNextHit => "do-next-hit",
    HintFind => "hint-find",
    DoDraw => "do-draw",
    HintDraw => "hint-draw",

    // Manual
    ManName => "man-name",
    ManSynopsis => "man-synopsis",
    ManDescription => "man-description",
    ManWhatItIs => "man-what-it-is",
    ManCommands => "man-commands",
    ManOptions => "man-options",
    ManKeys => "man-keys",
    ManEnvironment => "man-environment",
    ManLanguage => "man-language",
    ManNoColor => "man-no-color",
    ManFiles => "man-files",
    ManDatasets => "man-datasets",
    ManExitStatus => "man-exit-status",
    ManExit0 => "man-exit-0",
    ManExit1 => "man-exit-1",
    ManExit2 => "man-exit-2",
    ManDefault => "man-default" ("value"),

    // Diagrams
    BarsTitle => "bars-title",
    TrendTitle => "trend-title",
    TreemapTitle => "treemap-title",
    LegendOwn => "legend-own",
    LegendExternal => "legend-external",
    Others => "others",
    TooSmallToSee => "too-small-to-see" ("count"),
    NotDrawnWithout => "not-drawn-without" ("count"),
    NotDrawnZero => "not-drawn-zero" ("count"),
    NothingToDraw => "nothing-to-draw",
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_messages_share_an_id() {
        let ids: BTreeSet<_> = Message::ALL.iter().map(|message| message.id()).collect();
        assert_eq!(ids.len(), Message::ALL.len());
    }
}
