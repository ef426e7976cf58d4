//! The floor: what a list of a million rows without data costs, drawn with nothing but ratatui. No explorer can open, or answer a key,
//! sooner than this.

use crossterm::event::{self, Event, KeyCode};
use ratatui::{
    layout::Constraint,
    style::{Modifier, Style},
    widgets::{Row, Table},
};

const ROWS: usize = 1_000_000;
const WIDTHS: [Constraint; 4] =
    [Constraint::Fill(1), Constraint::Length(12), Constraint::Length(12), Constraint::Length(12)];

/// Shows the list until `q`.
pub fn show() -> std::io::Result<()> {
    let mut terminal = ratatui::init();
    let (mut top, mut selected) = (0_usize, 0_usize);
    loop {
        terminal.draw(|frame| {
            let height = usize::from(frame.area().height);
            top = top.min(selected).max((selected + 1).saturating_sub(height));
            let rows = (top..(top + height).min(ROWS)).map(|place| {
                let modifier = if place == selected { Modifier::REVERSED } else { Modifier::empty() };
                let amounts = [37, 91, 13].map(|factor| format!("{:>12}", place * factor % 40_000));
                let name = format!("Initiative {place}");
                Row::new([name].into_iter().chain(amounts)).style(Style::new().add_modifier(modifier))
            });
            frame.render_widget(Table::new(rows, WIDTHS), frame.area());
        })?;
        if let Event::Key(key) = event::read()? {
            match key.code {
                KeyCode::Char('q') => break,
                KeyCode::Down => selected = (selected + 1).min(ROWS - 1),
                _ => {}
            }
        }
    }
    ratatui::restore();
    Ok(())
}
