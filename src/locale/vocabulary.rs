//! The words that the program understands when a person types them or a document uses them, language by language. All of them
//! are understood whatever language is shown. The keys of a query's terms are in `analysis::query::definitions`; texts that
//! the program writes are messages.

use crate::{locale::language::Language, model::financing::View};

/// The words of one language.
pub struct Vocabulary {
    /// The words for each view of the money.
    pub views: [(View, &'static [&'static str]); 3],
    /// The words of a question that add nothing to it, such as "money" and "total".
    pub fillers: &'static [&'static str],
    /// The words for each year apart.
    pub each_year: &'static [&'static str],
    /// The name of all years together.
    pub all_years: &'static str,
    /// The phrases for a sum, which is of all years where no year is named.
    pub sums: &'static [&'static str],
    /// The beginnings, and the endings, of a name that says that it is of a total.
    pub totals: &'static [&'static str],
    /// The phrases by which a sentence says that something is left out of the figures.
    pub left_out: &'static [&'static str],
    /// The words for no funding, no class and no note, after a key or alone.
    pub nothing: &'static [&'static str],
    /// The word before the last item of a list.
    pub and: &'static str,
    /// The beginnings of a part's name that say that it is a part.
    pub of_which: &'static [&'static str],
    /// The word between two ways to write the same.
    pub or: &'static str,
    /// The definite article before a noun, which a heading does without; none where the language makes it an ending.
    pub article: Option<&'static str>,
}

impl Vocabulary {
    /// The words of a language.
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::Danish => &DANISH,
            Language::English => &ENGLISH,
        }
    }

    /// The words of every language.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        Language::ALL.into_iter().map(Self::of)
    }
}

/// The words for "and" in other languages that documents are written in, as far as they can be told from the names of things.
pub static OTHER_ANDS: [&str; 6] = ["und", "et", "och", "en", "agus", "és"];

/// The beginnings of a part's name that say that it is a part, in other languages that documents are written in.
pub static OTHER_OF_WHICH: [&str; 9] =
    ["dont", "davon", "darunter", "varav", "därav", "waarvan", "de los cuales", "de las cuales", "di cui"];

static DANISH: Vocabulary = Vocabulary {
    views: [
        (View::Internal, &["egne", "egen", "intern", "interne", "internt"]),
        (View::External, &["ekstern", "eksterne", "eksternt"]),
        (View::Combined, &["alle", "samlet", "samlede", "tilsammen"]),
    ],
    fillers: &["midler", "midlerne", "i", "alt", "ialt", "total", "totalt", "sum", "hele", "beløb"],
    each_year: &["alle"],
    all_years: "alle år",
    sums: &["sum", "i alt", "ialt"],
    totals: &["i alt", "ialt", "total", "totalt", "samlet", "sum"],
    left_out: &[
        "ikke medtaget",
        "ikke medregnet",
        "ikke omfattet",
        "ikke inkluderet",
        "ikke indregnet",
        "omfatter ikke",
        "dækker ikke",
        "indgår ikke",
        "undtagen",
        "undtaget",
        "bortset fra",
        "uden",
    ],
    nothing: &["ikke angivet", "ingen", "uden"],
    and: "og",
    of_which: &["heraf", "hvoraf", "herav", "hvorav"],
    or: "eller",
    article: None,
};

static ENGLISH: Vocabulary = Vocabulary {
    views: [
        (View::Internal, &["internal", "own"]),
        (View::External, &["external"]),
        (View::Combined, &["all", "combined"]),
    ],
    fillers: &["money", "in", "total", "sum"],
    each_year: &["all"],
    all_years: "all years",
    sums: &["sum", "in all", "in total"],
    totals: &["total", "in all", "in total", "sum"],
    left_out: &["not included", "not covered", "excluding", "excluded", "except", "without"],
    nothing: &["not stated", "none", "nothing"],
    and: "and",
    of_which: &["of which", "whereof"],
    or: "or",
    article: Some("the "),
};
