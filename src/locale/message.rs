//! Every message of the program by name, with its id and its variables in `assets/locales/*.ftl`. The words are in those
//! files, not here.
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
    InitiativeCount => "initiative-count" ("count"),
    AmountsIn => "amounts-in" ("count", "all", "year"),

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
    MistakeDuplicateYear => "mistake-duplicate-year" ("found"),
    MistakeUnknownStartYear => "mistake-unknown-start-year" ("found"),
    MistakeDuplicateDocument => "mistake-duplicate-document" ("found"),
    MistakeUnlistedDocument => "mistake-unlisted-document" ("found"),
    MistakeNotARow => "mistake-not-a-row" ("found"),
    MistakeNotPositive => "mistake-not-positive" ("found"),
    MistakeTooDeep => "mistake-too-deep" ("limit"),
    MistakeTooLong => "mistake-too-long" ("area", "year", "view"),
    StandardInput => "standard-input",
    CannotRead => "cannot-read" ("file"),
    NoSuchFile => "no-such-file" ("file"),
    TwoCommands => "two-commands" ("file", "command"),

    // Commands
    NoSuchYear => "no-such-year" ("year", "years"),
    NoSuchArea => "no-such-area" ("name", "areas"),
    CheckIsByYear => "check-is-by-year",
    NothingMatches => "nothing-matches" ("words"),
    DidYouMean => "did-you-mean" ("names"),
    AlsoFits => "also-fits",
    LeftOut => "left-out" ("words", "document", "sentence"),
    UnknownEnding => "unknown-ending" ("file"),
    FileExists => "file-exists" ("file"),
    NotAFile => "not-a-file" ("file"),
    CannotWrite => "cannot-write" ("file"),
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
    NothingStated => "nothing-stated",
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
    Lines => "lines",
    Difference => "difference",
    Where => "where",
    Totals => "totals",
    DoesItAddUp => "does-it-add-up",
    NothingToList => "nothing-to-list",
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
