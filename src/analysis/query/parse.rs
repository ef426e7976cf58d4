//! Reads terms out of a typed text. Every [definition](DEFINITIONS) is understood in all languages; the rest are words.

use crate::{
    analysis::query::{
        definitions::{BOUNDS, DEFINITIONS},
        fold::Needle,
        term::Term,
    },
    model::amount::Amount,
};

/// A piece of what was typed: `word`, `"two words"`, `key:word`, `key:="two words"`.
#[derive(Debug, Default)]
struct QueryPiece {
    /// The part outside the quotation marks.
    plain: String,
    /// The part within them.
    quoted: Option<String>,
}

/// The conditions in the order typed.
pub(super) fn terms(text: &str) -> Vec<Term> {
    pieces(text).iter().filter_map(QueryPiece::term).collect()
}

/// Splits at spaces outside quotation marks. A mark counts at the beginning of a piece and after a colon or `=`; one that
/// is not closed yet reaches to the end.
fn pieces(text: &str) -> Vec<QueryPiece> {
    let mut pieces = Vec::new();
    let mut letters = text.chars().peekable();
    while letters.peek().is_some() {
        let mut piece = QueryPiece::default();
        while let Some(letter) = letters.next_if(|letter| !letter.is_whitespace()) {
            let opens = piece.plain.is_empty() || piece.plain.ends_with([':', '=']);
            if opens && is_quotation_mark(letter) {
                piece.quoted = Some(letters.by_ref().take_while(|&letter| !is_quotation_mark(letter)).collect());
                break;
            }
            piece.plain.push(letter);
        }
        pieces.push(piece);
        while letters.next_if(|letter| letter.is_whitespace()).is_some() {}
    }
    pieces
}

fn is_quotation_mark(letter: char) -> bool {
    matches!(letter, '"' | '“' | '”' | '„')
}

impl QueryPiece {
    /// The condition; none where there is only the beginning of one, as while it is being typed.
    fn term(&self) -> Option<Term> {
        let keyed = self.plain.split_once(':').and_then(|(key, rest)| self.keyed(key, rest));
        let term = keyed.or_else(|| self.amount()).unwrap_or_else(|| {
            let text = format!("{}{}", self.plain, self.quoted.as_deref().unwrap_or_default());
            Term::Occurs { needle: Needle::new(&text), only: None, exactly: false }
        });
        let begun = match &term {
            Term::Occurs { needle, .. } | Term::Expires(needle) => needle.is_empty(),
            Term::Amount(..) | Term::New | Term::Expired => false,
        };
        (!begun && !self.is_bare()).then_some(term)
    }

    /// Returns `true` for a key or a sign that nothing follows yet.
    fn is_bare(&self) -> bool {
        let is_sign = BOUNDS.iter().any(|(sign, _)| self.plain == *sign);
        let is_key = DEFINITIONS.iter().any(|definition| definition.is_begun(&self.plain));
        self.quoted.is_none() && (is_sign || is_key)
    }

    fn keyed(&self, key: &str, rest: &str) -> Option<Term> {
        let key = Needle::new(key);
        let (exactly, rest) = rest.strip_prefix('=').map_or((false, rest), |rest| (true, rest));
        let value = Needle::new(&format!("{rest}{}", self.quoted.as_deref().unwrap_or_default()));
        DEFINITIONS.iter().find_map(|definition| definition.term(&key, &value, exactly))
    }

    /// `>2`, `<0,5`. Both a comma and a point are decimal marks here, so no digits are grouped.
    fn amount(&self) -> Option<Term> {
        let unquoted = self.quoted.is_none().then_some(self.plain.as_str())?;
        let (bound, number) =
            BOUNDS.iter().find_map(|(sign, bound)| unquoted.strip_prefix(sign).map(|number| (*bound, number)))?;
        let amount = Amount::parse(&number.replace(',', ".").replace('−', "-")).ok()?;
        Some(Term::Amount(bound, amount))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::query::term::{Bound, TextPlace};

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
        assert_eq!(terms(">2 >=2"), [Bound::Above, Bound::AtLeast].map(|bound| Term::Amount(bound, Amount::from(2))));
    }

    #[test]
    fn what_is_no_term_is_a_word() {
        for text in ["er:gammel", "a:b", ">to", "social-kontrol", "2020"] {
            assert_eq!(terms(text), [word(text)]);
        }
    }

    #[test]
    fn what_is_only_begun_is_no_condition_yet() {
        for text in ["", " ", "\"", "\"\"", "kilde:", "kilde:=", "område:\"", "er:", ">", "<=", "udløber:"] {
            assert_eq!(terms(text), [], "{text}");
        }
    }
}
