//! Explains an empty result on standard error: the dataset leaves the subject out, mentions it, or has similar names.

use crate::{
    analysis::search::{
        nearest::nearest,
        query::{Query, scope::scope_note},
    },
    commands::output::remark,
    locale::Message,
    report::{ReportInput, no_match},
};

/// Explains a filter that finds no initiative. The result itself says that nothing matches.
pub fn explain_filter(input: ReportInput<'_>) {
    if let Some(unread) = no_match::unread(&input.selection.query, input.locale) {
        remark(&unread);
    }
    if input.nothing_found() {
        explain(input, &input.selection.query, None);
    }
}

/// Explains a query without a match; where words are given, says first that nothing matches them.
pub fn explain(input: ReportInput<'_>, query: &Query, words: Option<&str>) {
    let ReportInput { dataset, locale, .. } = input;
    if let Some(said) = scope_note(query, dataset) {
        return remark(&no_match::of_the_scope(dataset, query, &said, locale));
    }
    if let Some(words) = words {
        remark(&locale.fill(Message::NothingMatches, &[("words", words.into())]));
    }
    if let Some(question) = no_match::did_you_mean(nearest(dataset, &query.words(), || true), locale) {
        remark(&question);
    }
}
