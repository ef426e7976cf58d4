//! The dataset that a file has in RON or JSON: the whole, or an excerpt with a note that says what was chosen.

use crate::{
    analysis::{excerpt::Excerpt, selection::Years},
    locale::{Language, Locale, Message},
    model::{about::About, columns::ColumnId, dataset::Dataset, financing::View, localized::Localized},
    report::{
        ReportInput,
        labels::{self, measures},
    },
};

impl ReportInput<'_> {
    /// The selection as a dataset with these columns; none where it leaves nothing out.
    pub(in crate::report) fn excerpt(self, columns: &[ColumnId]) -> Option<Dataset> {
        let excerpt = Excerpt::of(self.dataset, self.selection, self.chosen, columns)?;
        Some(excerpt.dataset(self.note(&excerpt)))
    }

    /// The note on what was chosen, in each language that the file has.
    fn note(self, excerpt: &Excerpt<'_>) -> Localized {
        let about = self.dataset.about();
        let said = |language: Language| self.sentence(excerpt, &Locale::new(language));
        let languages: Vec<Language> =
            Language::ALL.into_iter().filter(|language| is_in(about, language.code())).collect();
        match languages[..] {
            [] => said(self.locale.language()).into(),
            [only] => said(only).into(),
            _ => {
                let each = languages.into_iter().map(|language| (language.code().to_owned(), said(language)));
                Localized::new(each.collect(), about.language.as_deref())
            }
        }
    }

    /// "Et udvalg: egne midler; kun Job og uddannelse. Trykte totaler, der også dækker andre linjer, er udeladt."
    fn sentence(self, excerpt: &Excerpt<'_>, locale: &Locale) -> String {
        let Self { dataset, selection, .. } = self;
        let mut chosen = Vec::new();
        chosen.extend(selection.view.filter(|&view| view != View::Combined).map(|view| labels::view(view, locale)));
        if excerpt.leaves_columns_out() {
            chosen.push(match selection.years {
                Years::One(column) => locale.of(&dataset.column(column).label).to_owned(),
                Years::Each | Years::Columns | Years::Sum => measures::basis(dataset, selection.basis(dataset), locale),
            });
        }
        chosen.extend(labels::scope::narrowing(dataset, selection, locale).iter().map(|line| uncapitalised(line)));
        let choice = locale.fill(Message::Excerpt, &[("choice", labels::one_line(&chosen.join("; ")).into())]);
        if excerpt.leaves_totals_out() { choice + " " + &locale.text(Message::ExcerptWithoutTotals) } else { choice }
    }
}

/// The text with a small letter at the beginning.
fn uncapitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// Returns `true` if a dataset is in a language, or has texts in it.
fn is_in(about: &About, code: &str) -> bool {
    let scope = &about.scope;
    let singles = [Some(&about.title), about.short_title.as_ref(), about.publisher.as_ref(), about.question.as_ref()];
    let texts = singles.into_iter().flatten().chain(&scope.short).chain(&scope.full).chain(&scope.silent);
    about.language.as_deref() == Some(code) || texts.chain(&about.notes).any(|text| text.is_in(code))
}
