//! What is said when nothing is found: that the dataset leaves it out, or says something of it, or has names nearly like it.

use super::output::remark;
use crate::{
    analysis::{
        nearest::nearest,
        query::{
            Query,
            scope::{Said, said},
        },
    },
    locale::Message,
    report::{Subject, words},
};

/// Says it where a filter finds no line. That nothing matches, the result says by itself.
pub fn explain_filter(subject: Subject<'_>) {
    let Subject { dataset, selection, locale, .. } = subject;
    if selection.is_filtered() && selection.initiatives(dataset, locale).is_empty() {
        explain(subject, &selection.query, false);
    }
}

/// Says it about a query; with `plainly`, also that nothing matches.
pub fn explain(subject: Subject<'_>, query: &Query, plainly: bool) {
    let Subject { dataset, locale, .. } = subject;
    let typed = ("words", query.text().into());
    if let Some(said) = said(query, dataset) {
        let document = words::the_document(dataset, locale);
        let (message, document, sentence) = match said {
            Said::LeftOut(sentence) => (Message::LeftOut, words::capitalised(&document), sentence),
            Said::Mentioned(sentence) => (Message::Mentioned, document, sentence),
        };
        let sentence = words::one_line(sentence).into_owned();
        remark(&locale.fill(message, &[typed, ("document", document.into()), ("sentence", sentence.into())]));
        return;
    }
    if plainly {
        remark(&locale.fill(Message::NothingMatches, &[typed]));
    }
    let near = nearest(dataset, &query.words());
    if !near.is_empty() {
        let names: Vec<String> = near.into_iter().map(|name| format!("\"{}\"", words::one_line(name))).collect();
        remark(&locale.fill(Message::DidYouMean, &[("names", names.join(", ").into())]));
    }
}
