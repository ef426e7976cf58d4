//! Bytes from a terminal mean the same however they are cut, and whatever came before, the next key is heard.

use crossterm::event::{Event, KeyCode};
use indsats::tui::terminal::system::Decoder;

/// Ctrl-c, which alone ends a paste that never ends.
const INTERRUPT: &[u8] = &[3];

pub fn bytes_mean_the_same_in_pieces(bytes: &[u8], cut: usize) {
    let (first, second) = bytes.split_at(cut.min(bytes.len()));
    if first != INTERRUPT && second != INTERRUPT && bytes != INTERRUPT {
        assert_eq!(decoded(&[first, second]), decoded(&[bytes]), "{bytes:?} cut at {cut}");
    }
    let (mut decoder, mut events) = (Decoder::default(), Vec::new());
    decoder.decode(bytes, &mut events);
    decoder.expire(&mut events);
    assert!(events.len() <= bytes.len() + 1, "no more keys than bytes");
    events.clear();
    decoder.decode(b"q", &mut events);
    assert!(matches!(events[..], [Event::Key(key)] if key.code == KeyCode::Char('q')), "{events:?} after {bytes:?}");
}

/// The events of pieces that follow each other at once.
fn decoded(pieces: &[&[u8]]) -> Vec<Event> {
    let (mut decoder, mut events) = (Decoder::default(), Vec::new());
    for piece in pieces {
        decoder.decode(piece, &mut events);
    }
    decoder.expire(&mut events);
    events
}
