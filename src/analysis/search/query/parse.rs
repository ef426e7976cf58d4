//! Reads terms out of a typed text. Every [definition](DEFINITIONS) is understood in all languages; the rest are words.

use crate::{
    analysis::search::query::{
        Query,
        definitions::{BOUNDS, DEFINITIONS},
        fold::Needle,
        number::number,
        quotation::{is_quotation_mark, up_to_quotation_mark},
        reader::QueryReader,
        term::{Term, TextPlace},
    },
    locale::vocabulary::Vocabulary,
    model::name::plainly_spaced,
};

/// A piece of what was typed: `word`, `"two words"`, `key:word`, `key:="two words"`.
#[derive(Debug, Default)]
struct QueryPiece {
    /// The part outside the quotation marks.
    plain: String,
    /// The part within them.
    quoted: Option<String>,
}

impl Query {
    /// Reads a typed text. Every text can be read: a piece that is no term is a word.
    pub fn parse(text: &str, reader: &QueryReader) -> Self {
        let (terms, unread) = terms(text, reader);
        Self { text: text.trim().to_owned(), terms, unread }
    }

    /// The first word before a colon that is no key, such as `finanse` of `finanse:x`. With its colon it is searched for as a word.
    pub fn unknown_key(&self, reader: &QueryReader) -> Option<String> {
        pieces(&self.text, reader).iter().find_map(|piece| piece.unknown_key(reader))
    }
}

impl Query {
    /// The value of a term as it was typed: the word that was looked for in one kind of place, not folded.
    pub fn typed_value(&self, word: &Needle, place: TextPlace, reader: &QueryReader) -> Option<String> {
        pieces(&self.text, reader).iter().find_map(|piece| match piece.term(reader)? {
            Term::Occurs { needle, only, .. } if needle == *word && only == Some(place) => {
                let (_, value) = piece.plain.split_once(':')?;
                Some(format!("{}{}", value.trim_start_matches('='), piece.quoted.as_deref().unwrap_or_default()))
            }
            _ => None,
        })
    }
}

/// The conditions in the order typed, and the pieces that look like terms and cannot be read as one.
fn terms(text: &str, reader: &QueryReader) -> (Vec<Term>, Vec<String>) {
    if let Some(term) = reader.nameless(&Needle::new(text.trim())) {
        return (vec![term], Vec::new());
    }
    if let Some((key, phrase)) = text.split_once(':').filter(|(_, phrase)| is_nothing(&Needle::new(phrase.trim()))) {
        let piece = QueryPiece { plain: format!("{}:{}", key.trim(), phrase.trim()), quoted: None };
        if let Some(term) = piece.read(reader) {
            return (vec![term], Vec::new());
        }
    }
    let pieces = pieces(text, reader);
    let unread = pieces.iter().filter(|piece| piece.is_unread(reader)).map(QueryPiece::text).collect();
    (pieces.iter().filter_map(|piece| piece.term(reader)).collect(), unread)
}

/// Splits at spaces outside quotation marks. A mark counts at the beginning of a piece and after a colon or `=`; one that
/// is not closed yet reaches to the end, and two of the same within quotation marks stand for one of the text.
fn pieces(text: &str, reader: &QueryReader) -> Vec<QueryPiece> {
    let mut pieces = Vec::new();
    let mut letters = text.chars().peekable();
    while letters.peek().is_some() {
        let mut piece = QueryPiece::default();
        while let Some(letter) = letters.next_if(|letter| !letter.is_whitespace()) {
            let opens = piece.plain.is_empty() || piece.plain.ends_with([':', '=']);
            if opens && is_quotation_mark(letter) {
                piece.quoted = Some(up_to_quotation_mark(&mut letters));
                break;
            }
            piece.plain.push(letter);
        }
        match pieces.last_mut() {
            // A sign or a key stands before its value, with a space between them or not.
            Some(QueryPiece { plain, quoted: quoted @ None }) if is_sign(plain) || is_key(plain, reader) => {
                plain.push_str(&piece.plain);
                *quoted = piece.quoted;
            }
            _ => pieces.push(piece),
        }
        while letters.next_if(|letter| letter.is_whitespace()).is_some() {}
    }
    pieces
}

/// Returns `true` for a word for no funding, no class and no note.
fn is_nothing(value: &Needle) -> bool {
    Vocabulary::all().flat_map(|words| words.nothing).any(|word| value.equals(word))
}

fn is_sign(text: &str) -> bool {
    BOUNDS.iter().any(|(sign, _)| text == *sign)
}

fn is_key(text: &str, reader: &QueryReader) -> bool {
    text.strip_suffix(':').map(Needle::new).is_some_and(|key| {
        DEFINITIONS.iter().any(|definition| definition.has_key(&key)) || reader.dimension(&key).is_some()
    })
}

impl QueryPiece {
    /// The condition; none where there is only the beginning of one, as while it is being typed.
    fn term(&self, reader: &QueryReader) -> Option<Term> {
        let term = self.read(reader).unwrap_or_else(|| {
            let needle = Needle::new(&self.text());
            let nameless = self.quoted.as_ref().and_then(|_| reader.nameless(&needle));
            nameless.unwrap_or(Term::Occurs { needle, only: None, exactly: false })
        });
        let begun = match &term {
            // Lines may name no source, no class and have no note.
            Term::Occurs {
                only: Some(TextPlace::Funding | TextPlace::Note | TextPlace::Class(_)),
                exactly: true,
                ..
            }
            | Term::Amount(..)
            | Term::New
            | Term::Expired => false,
            Term::Occurs { needle, .. } | Term::Expires(needle) => needle.is_empty(),
        };
        (!begun && !self.is_bare()).then_some(term)
    }

    /// The term, if it is one.
    fn read(&self, reader: &QueryReader) -> Option<Term> {
        let keyed = self.plain.split_once(':').and_then(|(key, rest)| self.keyed(key, rest, reader));
        keyed.or_else(|| self.amount(reader))
    }

    /// Returns `true` if it looks like a term, and is none that can be read.
    fn is_unread(&self, reader: &QueryReader) -> bool {
        if self.read(reader).is_some() {
            return false;
        }
        let (is_bound, key) = (self.plain.starts_with(['<', '>']), self.plain.split_once(':'));
        let is_key = key.is_some_and(|(key, value)| {
            let (key, value) = (Needle::new(key), Needle::new(value));
            DEFINITIONS.iter().any(|definition| definition.has_key(&key))
                && !DEFINITIONS.iter().any(|definition| definition.has_key(&key) && definition.may_become(&value))
        });
        self.quoted.is_none() && !self.is_bare() && (is_bound || is_key)
    }

    /// The word before a colon and a value, where it is no key. "10:30" and "a:b" have none.
    fn unknown_key(&self, reader: &QueryReader) -> Option<String> {
        let (key, value) = self.plain.split_once(':')?;
        let is_word = key.chars().count() > 1 && key.chars().all(char::is_alphabetic);
        let has_value = !value.is_empty() || self.quoted.is_some();
        (is_word && has_value && !is_key(&format!("{key}:"), reader)).then(|| key.to_owned())
    }

    /// The text as it was typed, without quotation marks.
    fn text(&self) -> String {
        format!("{}{}", self.plain, self.quoted.as_deref().unwrap_or_default())
    }

    /// Returns `true` for a key or a sign that nothing follows yet.
    fn is_bare(&self) -> bool {
        let is_key = DEFINITIONS.iter().any(|definition| definition.is_begun(&self.plain));
        self.quoted.is_none() && (is_sign(&self.plain) || is_key)
    }

    fn keyed(&self, key: &str, rest: &str, reader: &QueryReader) -> Option<Term> {
        let key = Needle::new(key);
        let (exactly, rest) = rest.strip_prefix('=').map_or((false, rest), |rest| (true, rest));
        let value = format!("{rest}{}", self.quoted.as_deref().unwrap_or_default());
        let value = Needle::new(&if exactly { plainly_spaced(&value) } else { value });
        let own = || {
            let place = TextPlace::Class(reader.dimension(&key)?);
            Some(Term::Occurs { needle: value.clone(), only: Some(place), exactly })
        };
        let is_listed = DEFINITIONS.iter().any(|definition| definition.is_listed(&key));
        let own_first = if is_listed { None } else { own() };
        let known = || DEFINITIONS.iter().find_map(|definition| definition.term(&key, &value, exactly));
        let term = own_first.or_else(known).or_else(own)?;
        if let Term::Occurs { only: place @ Some(TextPlace::Funding | TextPlace::Note | TextPlace::Class(_)), .. } =
            term
            && self.quoted.is_none()
            && is_nothing(&value)
        {
            return Some(Term::Occurs { needle: Needle::new(""), only: place, exactly: true });
        }
        // The name of the group without a source or class stands for nothing.
        let nameless = reader.nameless(&value).filter(|nameless| match (nameless, &term) {
            (Term::Occurs { only, .. }, Term::Occurs { only: asked, .. }) => only == asked,
            _ => false,
        });
        Some(nameless.unwrap_or(term))
    }

    /// `>2`, `<0,5`.
    fn amount(&self, reader: &QueryReader) -> Option<Term> {
        let unquoted = self.quoted.is_none().then_some(self.plain.as_str())?;
        let (bound, text) =
            BOUNDS.iter().find_map(|(sign, bound)| unquoted.strip_prefix(sign).map(|text| (*bound, text)))?;
        Some(Term::Amount(bound, number(text, reader.language())?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::search::query::{quotation::quoted, term::Bound},
        locale::Language,
        model::amount::Amount,
    };

    fn terms(text: &str) -> Vec<Term> {
        super::terms(text, &QueryReader::plain(Language::Danish)).0
    }

    fn word(text: &str) -> Term {
        Term::Occurs { needle: Needle::new(text), only: None, exactly: false }
    }

    fn within(place: TextPlace, text: &str, exactly: bool) -> Term {
        Term::Occurs { needle: Needle::new(text), only: Some(place), exactly }
    }

    #[test]
    fn words_stand_apart_unless_they_are_quoted() {
        assert_eq!(terms(" job  og "), [word("job"), word("og")]);
        assert_eq!(terms("\"job og\" unge"), [word("job og"), word("unge")]);
        assert_eq!(terms("”job og”"), [word("job og")]);
        assert_eq!(terms("\"job og unge"), [word("job og unge")], "not closed yet");
    }

    #[test]
    fn a_quoted_text_is_read_as_it_is() {
        for text in ["Puljen \"Ung\" nord", "\"Ung\"", "a\"", "”Ung” og „nord“", "\"\"\"", "uden"] {
            assert_eq!(terms(&format!("{} x", quoted(text))), [word(text), word("x")], "{text}");
        }
    }

    #[test]
    fn keys_are_danish_or_english_in_any_case_and_without_danish_letters() {
        for text in ["kilde:sats", "Kilde:SATS", "funding:sats"] {
            assert_eq!(terms(text), [within(TextPlace::Funding, "sats", false)]);
        }
        for text in ["område:job", "omrade:job", "omraade:job", "area:job"] {
            assert_eq!(terms(text), [within(TextPlace::Area, "job", false)]);
        }
        assert_eq!(terms("note:ændre"), [within(TextPlace::Note, "ændre", false)]);
        assert_eq!(terms("kilde:=\"Budget 2020\""), [within(TextPlace::Funding, "budget 2020", true)]);
        assert_eq!(terms("er:ny is:new"), [Term::New, Term::New]);
        assert_eq!(terms("er:udløbet er:udlobet is:expired"), [Term::Expired, Term::Expired, Term::Expired]);
        let expires = Term::Expires(Needle::new("2020"));
        assert_eq!(terms("udløber:2020 udlober:2020 expires:2020"), [expires.clone(), expires.clone(), expires]);
    }

    #[test]
    fn bounds_take_either_decimal_mark() {
        let half = Amount::parse("0.5").unwrap();
        assert_eq!(terms("<0,5 <0.5"), [Term::Amount(Bound::Below, half), Term::Amount(Bound::Below, half)]);
        assert_eq!(terms("< 0,5"), terms("<0,5"));
        assert_eq!(terms("er: ny kilde: \"budget 2020\" x"), terms("er:ny kilde:\"budget 2020\" x"));
        assert_eq!(terms("a: b"), [word("a:"), word("b")], "no key");
        assert_eq!(terms(">1.000"), [Term::Amount(Bound::Above, Amount::from(1000))]);
        assert_eq!(terms(">2 >=2"), [Bound::Above, Bound::AtLeast].map(|bound| Term::Amount(bound, Amount::from(2))));
    }

    #[test]
    fn what_is_no_term_is_a_word() {
        for text in ["er:gammel", "a:b", ">to", "social-kontrol", "2020"] {
            assert_eq!(terms(text), [word(text)]);
        }
    }

    #[test]
    fn what_looks_like_a_term_and_is_none_is_told() {
        let unread = |text: &str| super::terms(text, &QueryReader::plain(Language::Danish)).1;
        assert_eq!(unread("er:gammel >to job a:b 10:30 is:n"), ["er:gammel", ">to"]);
        assert_eq!(unread("> to mino"), [">to"]);
        assert!(unread("kilde:x er:ny \">to\" er:").is_empty() && unread("mino >").is_empty());
    }

    #[test]
    fn nothing_after_the_equals_sign_is_a_condition_where_lines_can_have_nothing() {
        assert_eq!(terms("kilde:="), [within(TextPlace::Funding, "", true)]);
        assert_eq!(terms("note:=\"\""), [within(TextPlace::Note, "", true)]);
        assert_eq!(terms("område:="), []);
    }

    #[test]
    fn what_is_only_begun_is_no_condition_yet() {
        for text in ["", " ", "\"", "\"\"", "kilde:", "område:\"", "er:", ">", "<=", "udløber:"] {
            assert_eq!(terms(text), [], "{text}");
        }
    }
}
