//! Sentences for a query without a match: the dataset's own words on the subject, or similar names.

use crate::{
    analysis::search::query::{Query, scope::ScopeNote},
    locale::{Locale, Message, printable::visible},
    model::dataset::Dataset,
    report::labels,
};

/// The sentence of the dataset's scope that has the words of the query: it leaves the subject out, does not say, or mentions
/// it.
pub fn of_the_scope(dataset: &Dataset, query: &Query, said: &ScopeNote, locale: &Locale) -> String {
    let document = labels::documents::the_document(dataset, locale);
    let (message, document, sentence) = match said {
        ScopeNote::LeftOut(sentence) => (Message::LeftOut, labels::capitalised(&document), sentence),
        ScopeNote::Mentioned(sentence) => (Message::Mentioned, document, sentence),
        ScopeNote::Silent(sentence) => {
            let sentence = labels::one_line(locale.of(sentence));
            return locale.fill(Message::NotSaid, &[("words", query.text().into()), ("sentence", sentence.into())]);
        }
    };
    let sentence = labels::one_line(locale.of(sentence)).into_owned();
    let values = [("words", query.text().into()), ("document", document.into()), ("sentence", sentence.into())];
    locale.fill(message, &values)
}

/// The sentence about typed terms that cannot be read, where there are any.
pub fn unread(query: &Query, locale: &Locale) -> Option<String> {
    let terms: Vec<String> = query.unread().iter().map(|term| format!("\"{}\"", visible(term))).collect();
    let values = [("terms", labels::listed(&terms, locale).into()), ("count", terms.len().into())];
    (!terms.is_empty()).then(|| locale.fill(Message::UnreadTerms, &values))
}

/// The question "Mente du …?", if any name is similar.
pub fn did_you_mean<'n>(names: impl IntoIterator<Item = &'n str>, locale: &Locale) -> Option<String> {
    let names: Vec<String> = names.into_iter().map(|name| format!("\"{}\"", labels::one_line(name))).collect();
    (!names.is_empty()).then(|| locale.fill(Message::DidYouMean, &[("names", names.join(", ").into())]))
}
