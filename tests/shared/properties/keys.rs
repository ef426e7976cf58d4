//! Any bytes from a terminal leave an explorer that can be drawn within its screen, without a sign that commands the terminal.

use crossterm::event::Event;
use indsats::{locale::Language, tui::terminal::system::Decoder};

use super::commands;
use crate::screen::stage::Stage;

/// The most events that arrive before the screen is drawn again.
const LONGEST_BURST: u8 = 16;
/// More events than this only repeat.
const MOST_EVENTS: usize = 400;

/// The first two bytes choose the size, the third how many events arrive before the screen is drawn, the rest is typed.
pub fn bytes_are_keys(bytes: &[u8]) {
    let [width, height, burst, typed @ ..] = bytes else { return };
    let (width, height) = (u16::from(*width) % 140, u16::from(*height) % 50);
    let mut stage = Stage::opened_letter(Language::Danish, width, height);
    let (mut decoder, mut events) = (Decoder::default(), Vec::new());
    decoder.decode(typed, &mut events);
    decoder.expire(&mut events);
    events.truncate(MOST_EVENTS);
    for burst in events.chunks(usize::from(*burst % LONGEST_BURST) + 1) {
        for event in burst {
            match event {
                Event::Key(key) => stage.key(key),
                Event::Mouse(event) => drop(stage.pointed(*event)),
                Event::Paste(text) => drop(stage.paste(text)),
                Event::Resize(..) | Event::FocusGained | Event::FocusLost => {}
            }
        }
        let drawn = stage.drawn();
        assert!(drawn.content.iter().all(|cell| !cell.symbol().contains(commands)), "{}", stage.text());
    }
}
