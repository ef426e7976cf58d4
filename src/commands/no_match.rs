//! What is said when nothing is found: that the dataset leaves it out, or says something of it, or has names nearly like it.

use crate::{
    analysis::{
        nearest::nearest,
        query::{Query, scope::scope_note},
    },
    commands::output::remark,
    locale::Message,
    report::{ReportInput, no_match},
};

/// Says it where a filter finds no line. That nothing matches, the result says by itself.
pub fn explain_filter(input: ReportInput<'_>) {
    if input.nothing_found() {
        explain(input, &input.selection.query, false);
    }
}

/// Says it about a query; with `plainly`, also that nothing matches.
pub fn explain(input: ReportInput<'_>, query: &Query, plainly: bool) {
    let ReportInput { dataset, locale, .. } = input;
    if let Some(said) = scope_note(query, dataset) {
        return remark(&no_match::of_the_scope(dataset, query, &said, locale));
    }
    if plainly {
        remark(&locale.fill(Message::NothingMatches, &[("words", query.text().into())]));
    }
    if let Some(question) = no_match::did_you_mean(nearest(dataset, &query.words()), locale) {
        remark(&question);
    }
}
