//! The page about the figures: the question they answer, their scope, the documents they are printed in.

use ratatui::{style::Style, text::Line};

use crate::{
    locale::Message,
    model::citation::Document,
    report,
    tui::screen::{draw_context::DrawContext, theme::Role, widgets::text::wrap},
};

pub fn lines(context: &DrawContext<'_>, width: usize) -> Vec<Line<'static>> {
    let about = context.dataset.about();
    let mut page = AboutPage { context, width, lines: Vec::new() };
    page.lines.extend(wrap(&about.title, width, "", context.style(Role::Title)));
    page.paragraphs(about.publisher.iter());
    let unit = context.locale.fill(
        Message::AboutUnit,
        &[
            ("unit", report::labels::unit(context.dataset, context.locale).unwrap_or_default().into()),
            ("years", context.years().map(|year| context.dataset.label(year)).collect::<Vec<_>>().join(", ").into()),
        ],
    );
    page.paragraphs([&unit]);
    page.section(Message::AboutScope, about.scope.full.iter().chain(&about.scope.short));
    page.section(Message::AboutNotes, &about.notes);
    page.section(Message::AboutQuestion, &about.question);
    let documents: Vec<String> = about.documents.iter().map(|document| described(context, document)).collect();
    page.section(Message::AboutDocuments, &documents);
    page.abbreviations(&about.abbreviations);
    page.lines
}

struct AboutPage<'a> {
    context: &'a DrawContext<'a>,
    width: usize,
    lines: Vec<Line<'static>>,
}

impl AboutPage<'_> {
    fn paragraphs<'t>(&mut self, texts: impl IntoIterator<Item = &'t String>) {
        for text in texts {
            self.lines.extend(wrap(text, self.width, "", Style::new()));
        }
    }

    /// A heading with its paragraphs; nothing without paragraphs.
    fn section<'t>(&mut self, heading: Message, texts: impl IntoIterator<Item = &'t String>) {
        let mut texts = texts.into_iter().peekable();
        if texts.peek().is_some() {
            self.lines.push(Line::default());
            self.lines.push(Line::styled(self.context.text(heading), self.context.style(Role::Heading)));
        }
        for text in texts {
            self.lines.extend(wrap(&format!("• {text}"), self.width, "  ", Style::new()));
        }
    }

    fn abbreviations(&mut self, abbreviations: &[(String, String)]) {
        if abbreviations.is_empty() {
            return;
        }
        self.lines.push(Line::default());
        let heading = self.context.text(Message::AboutAbbreviations);
        self.lines.push(Line::styled(heading, self.context.style(Role::Heading)));
        for (short, long) in abbreviations {
            self.lines.extend(wrap(&format!("• {short}: {long}"), self.width, "  ", Style::new()));
        }
    }
}

/// "Svar på …; 2. december 2020; sag …; dokument …": as much as is known.
fn described(context: &DrawContext<'_>, document: &Document) -> String {
    let label = document.label.clone();
    let date = document.date.as_deref().map(|date| context.locale.date(date));
    let numbered = |message, number: &Option<String>| {
        number.as_ref().map(|number| context.locale.fill(message, &[("number", number.into())]))
    };
    let case = numbered(Message::CaseNumber, &document.case_number);
    let number = numbered(Message::DocumentNumber, &document.document_number);
    [label, document.title.clone(), date, case, number].into_iter().flatten().collect::<Vec<_>>().join("; ")
}
