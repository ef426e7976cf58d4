//! Names of documents, with and without an article.

use crate::{
    locale::{Language, Locale, Message, vocabulary::Vocabulary},
    model::{citation::DocumentId, dataset::Dataset},
    report::labels,
};

/// The name of a document: "brevet".
pub fn document(dataset: &Dataset, document: Option<DocumentId>, locale: &Locale) -> String {
    let document = document.map(|id| dataset.document(id));
    let name = document.and_then(|document| document.label.as_ref().or(document.title.as_ref()));
    name.map_or_else(|| locale.text(Message::TheDocument), |name| labels::one_line(locale.of(name)).into_owned())
}

/// The name of a dataset's only document in a sentence; "the document" if there are several or none.
pub fn the_document(dataset: &Dataset, locale: &Locale) -> String {
    let only = (dataset.about().documents.len() == 1).then_some(DocumentId(0));
    document(dataset, only, locale)
}

/// The heading of stated figures: the label of the only document without an article, or "stated".
pub fn documents_heading(dataset: &Dataset, locale: &Locale) -> String {
    labels::capitalised(&briefly(dataset, locale))
}

/// The same within a text: "letter".
pub fn briefly(dataset: &Dataset, locale: &Locale) -> String {
    without_article(&documents(dataset, locale)).to_owned()
}

/// A name where there is little room: "letter" of "the letter". The name may be of another language than the screen.
pub fn without_article(name: &str) -> &str {
    let mut articles = Language::ALL.into_iter().filter_map(|language| Vocabulary::of(language).article);
    articles.find_map(|article| name.strip_prefix(article)).unwrap_or(name)
}

/// The name of stated figures: the label of the only document, or "stated"; so too where some don't say that they are from it.
pub fn documents(dataset: &Dataset, locale: &Locale) -> String {
    match dataset.about().documents.as_slice() {
        [only] if only.label.is_some() && dataset.cites_all_totals() => document(dataset, Some(DocumentId(0)), locale),
        _ => locale.text(Message::Stated),
    }
}
