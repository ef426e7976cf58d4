//! Explains an empty result on standard error: there are lines of other money, in other areas or years; the dataset leaves the
//! subject out, mentions it, or has similar names.

use crate::{
    analysis::{
        chosen::Chosen,
        search::{
            found::{WordsIn, may_be_in_names},
            nearest::nearest,
            other_years::OtherYears,
            query::{
                Query,
                matcher::Matcher,
                reader::QueryReader,
                scope::{ScopeNote, scope_note, scope_remark},
            },
            unknown_name::unknown_name,
        },
        selection::Selection,
    },
    commands::output::writer::remark,
    locale::Message,
    report::{ReportInput, sentences::no_match},
};

/// At most so many names are listed in place of one that there is not.
const MOST_NAMES: usize = 20;

/// Explains a filter: terms in it that cannot be read, an empty result, or what the dataset says beside the lines. The result itself
/// says that nothing matches.
pub fn explain_filter(input: ReportInput<'_>) {
    let ReportInput { dataset, selection, locale, .. } = input;
    if let Some(unread) = no_match::unread(&selection.query, locale) {
        remark(&unread);
    }
    if input.nothing_found() {
        explain(input, &selection.query, None);
    } else if let Some(said) = scope_remark(&selection.query, dataset) {
        remark(&no_match::beside_lines(dataset, &said, locale));
    }
}

/// Explains a query without a match; where words are given, says first that nothing matches them.
pub fn explain(input: ReportInput<'_>, query: &Query, words: Option<&str>) {
    let ReportInput { dataset, locale, .. } = input;
    let elsewhere = elsewhere(input, query);
    let reader = QueryReader::of(dataset, locale.language());
    let unknown_key = no_match::unknown_key(query, &reader, locale);
    let language = || {
        let words_in = if may_be_in_names(query, dataset) { WordsIn::NotesAlone } else { WordsIn::Names };
        no_match::other_language(dataset, words_in, locale)
    };
    // A key that is none says more.
    let language = if elsewhere.is_none() && unknown_key.is_none() { language() } else { None };
    if elsewhere.is_none()
        && let Some(said) = scope_note(query, dataset).filter(|_| query.is_of_words())
    {
        remark(&no_match::of_the_scope(dataset, query, &said, locale));
        // A sentence that nothing is said of it is an answer in any language.
        if let Some(language) = language.filter(|_| !matches!(said, ScopeNote::Silent(_))) {
            remark(&language);
        }
        return;
    }
    if let Some(words) = words {
        remark(&locale.fill(Message::NothingMatches, &[("words", words.into())]));
    }
    if let Some(unknown) = no_match::unknown_year(dataset, query, locale) {
        remark(&unknown);
    }
    if let Some(unknown) = unknown_key {
        remark(&unknown);
    }
    if elsewhere.is_none()
        && let Some(unknown) = unknown_name(dataset, &Matcher::new(query, dataset, dataset.start_basis(), &[]))
    {
        remark(&no_match::unknown_name(dataset, query, &unknown, &reader, locale));
        remark(&no_match::known_names(&unknown, MOST_NAMES, locale));
    }
    if let Some(said) = scope_remark(query, dataset) {
        remark(&no_match::beside_lines(dataset, &said, locale));
    }
    let offer = || no_match::did_you_mean(nearest(dataset, &query.words(), || true), locale);
    // A name that is spelt nearly so is in that language.
    if let Some(sentence) = elsewhere.or_else(offer).or(language) {
        remark(&sentence);
    }
}

/// The place of lines that match but are not selected, and the option that selects them.
fn elsewhere(input: ReportInput<'_>, query: &Query) -> Option<String> {
    let ReportInput { dataset, selection, locale, .. } = input;
    let selection = Selection { query: query.clone(), ..selection.clone() };
    let view = selection.counted_view();
    let of_all_money = if selection == *input.selection {
        input.chosen.of_all_money.len()
    } else {
        Chosen::of(&selection, dataset).of_all_money.len()
    };
    if let Some(other) = view.other().filter(|_| of_all_money > 0) {
        return Some(no_match::in_other_money(of_all_money, other, "--view combined", locale));
    }
    let everywhere = || Chosen::of(&Selection { areas: Vec::new(), ..selection.clone() }, dataset).initiatives.len();
    let in_all_areas = if selection.areas.is_empty() { 0 } else { everywhere() };
    if in_all_areas > 0 {
        return Some(locale.fill(Message::FoundWithoutArea, &[("count", in_all_areas.into())]));
    }
    let is_chosen = |line| selection.has_area(dataset, dataset.initiative(line).area);
    let (basis, period) = (selection.basis(dataset), selection.period(dataset));
    let years = OtherYears::of(query, dataset, basis, period, is_chosen);
    let said = no_match::in_other_years(dataset, &years, view, locale)?;
    let option = (!years.years.is_empty()).then(|| locale.text(Message::YearOption));
    Some([said].into_iter().chain(option).collect::<Vec<_>>().join("; "))
}
