//! The help page: the signs, the table of keys in the language of the screen, the words, the mouse.

use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    explorer::input::{bindings::BINDINGS, key::Group, role_bindings::ROLE_BINDINGS},
    locale::Message,
    tui::screen::{
        draw_context::DrawContext,
        signs::{SIGNS, Sign, WORDS},
        theme::Role,
        widgets::text::{left, wrap},
    },
};

pub fn lines(context: &DrawContext<'_>, width: usize) -> Vec<Line<'static>> {
    let of_tables = if context.import.is_some() { ROLE_BINDINGS } else { &[] };
    let bindings = || BINDINGS.iter().chain(of_tables);
    let keys = bindings().map(|binding| binding.keys(context.locale).width()).max().unwrap_or(0).min(width / 2);
    let mut lines = vec![Line::styled(context.text(Message::HelpSigns), context.style(Role::Heading))];
    for Sign { symbol, help, .. } in SIGNS {
        let text = format!("  {symbol}  {}", context.text(help));
        lines.extend(wrap(&text, width, "     ", ratatui::style::Style::new()));
    }
    lines.push(Line::default());
    for (group, heading) in [
        (Group::Move, Message::HelpMove),
        (Group::Figures, Message::HelpFigures),
        (Group::Marks, Message::HelpMarks),
        (Group::Pages, Message::HelpPages),
        (Group::Program, Message::HelpProgram),
        (Group::Roles, Message::HelpRoles),
    ] {
        if bindings().all(|binding| binding.group != group) {
            continue;
        }
        lines.push(Line::styled(context.text(heading), context.style(Role::Heading)));
        for binding in bindings().filter(|binding| binding.group == group) {
            let written = left(&binding.keys(context.locale), keys);
            let words =
                wrap(&context.text(binding.doc), width.saturating_sub(keys + 4), "", ratatui::style::Style::new());
            for (number, words) in words.into_iter().enumerate() {
                let written = if number == 0 { written.clone() } else { " ".repeat(keys) };
                let mut line =
                    Line::from(vec![Span::raw("  "), Span::styled(written, context.style(Role::Key)), Span::raw("  ")]);
                line.spans.extend(words.spans);
                lines.push(line);
            }
        }
        lines.push(Line::default());
    }
    lines.push(Line::styled(context.text(Message::HelpWords), context.style(Role::Heading)));
    for (word, meaning) in WORDS {
        let text = format!("  {}: {}", context.text(word), context.text(meaning));
        lines.extend(wrap(&text, width, "     ", ratatui::style::Style::new()));
    }
    lines.push(Line::default());
    lines.push(Line::styled(context.text(Message::HelpMouse), context.style(Role::Heading)));
    for said in [Message::MouseClick, Message::MouseWheel, Message::MouseShift] {
        lines.extend(wrap(&format!("  {}", context.text(said)), width, "         ", ratatui::style::Style::new()));
    }
    lines
}
