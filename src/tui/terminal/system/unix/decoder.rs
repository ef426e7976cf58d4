//! Decodes the bytes that a terminal sends into keys, the mouse and pastes. An answer of the terminal that nobody waits for, and a
//! sequence without a meaning, are swallowed to their end: no part of them becomes a key.
//!
//! crossterm has no decoder that can be fed, and the one inside it reads late answers as keys, leaves input unread after a burst,
//! and never notices that the terminal is gone.

use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEvent};

use crate::tui::terminal::system::unix::keys;

/// The longest wait for what follows an Esc that came alone: a terminal sends a sequence in one piece.
const AFTER_ESCAPE: Duration = Duration::from_millis(20);
/// The longest wait for the rest of a sequence that has begun.
const WITHIN_SEQUENCE: Duration = Duration::from_millis(100);
/// The longest wait for the rest of a paste, which may come over a slow line.
const WITHIN_PASTE: Duration = Duration::from_secs(1);

/// The most bytes of a sequence that are kept. A longer one has no meaning.
const MOST_OF_SEQUENCE: usize = 64;
/// The most bytes of a paste that are kept, far beyond what a prompt holds.
const MOST_OF_PASTE: usize = 64 * 1024;

const ESCAPE: u8 = 0x1b;
const INTERRUPT: u8 = 0x03;
const BELL: u8 = 0x07;
const CANCEL: u8 = 0x18;
const SUBSTITUTE: u8 = 0x1a;
const END_OF_PASTE: &[u8] = b"\x1b[201~";

/// A decoder with the sequence that it is in.
#[derive(Debug, Default)]
pub struct Decoder {
    state: State,
    /// The bytes of the sequence so far.
    held: Vec<u8>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum State {
    #[default]
    Ground,
    /// In a letter of several bytes.
    Letter,
    /// After an Esc.
    Escape,
    /// After `ESC O`: one sign follows.
    Application,
    /// After `ESC [`: parameters and a final sign follow.
    Control,
    /// After `ESC [ M`: three bytes tell of the mouse.
    Mouse,
    /// In a text that the terminal sends about itself, such as its colours.
    Answer,
    /// After an Esc in such a text, which ends it if a `\` follows.
    EndOfAnswer,
    /// In a paste, with so many bytes of its end seen.
    Paste(usize),
}

impl Decoder {
    /// Decodes some bytes, which may begin and end within a sequence.
    pub fn decode(&mut self, bytes: &[u8], events: &mut Vec<Event>) {
        // Typed by somebody who waits in vain for the end of a paste.
        if bytes == [INTERRUPT] && matches!(self.state, State::Paste(_)) {
            self.expire(events);
        }
        for &byte in bytes {
            self.take(byte, events);
        }
    }

    /// The time to wait for more bytes before [`Self::expire`] is called; none where nothing has begun.
    pub fn patience(&self) -> Option<Duration> {
        match self.state {
            State::Ground => None,
            State::Escape => Some(AFTER_ESCAPE),
            State::Paste(_) => Some(WITHIN_PASTE),
            State::Letter | State::Application | State::Control | State::Mouse | State::Answer | State::EndOfAnswer => {
                Some(WITHIN_SEQUENCE)
            }
        }
    }

    /// Takes what has begun as it is: nothing has followed in time.
    pub fn expire(&mut self, events: &mut Vec<Event>) {
        match self.state {
            State::Escape => events.push(key(KeyCode::Esc)),
            State::Application => events.extend([key(KeyCode::Esc), keys::letter('O')]),
            State::Control if self.held.is_empty() => events.extend([key(KeyCode::Esc), keys::letter('[')]),
            State::Paste(_) => events.push(self.pasted()),
            // A key and Esc that came together, and no answer.
            State::Answer => {
                if let &[begun] = self.held.as_slice() {
                    events.extend([key(KeyCode::Esc), keys::letter(char::from(begun))]);
                }
            }
            State::Ground | State::Letter | State::Control | State::Mouse | State::EndOfAnswer => {}
        }
        self.begin(State::Ground);
    }

    fn take(&mut self, byte: u8, events: &mut Vec<Event>) {
        match (self.state, byte) {
            (State::Paste(seen), _) => self.paste(seen, byte, events),
            // No answer has this in it.
            (State::Answer | State::EndOfAnswer, INTERRUPT) => {
                self.begin(State::Ground);
                self.take(byte, events);
            }
            (State::Answer, BELL | CANCEL | SUBSTITUTE) | (State::EndOfAnswer, b'\\') => self.begin(State::Ground),
            (State::Answer, ESCAPE) => self.begin(State::EndOfAnswer),
            (State::Answer, _) => {
                if self.held.len() == 1 {
                    self.held.push(byte);
                }
            }
            (State::EndOfAnswer, _) => {
                self.begin(State::Escape);
                self.take(byte, events);
            }
            (State::Escape, ESCAPE) => events.push(key(KeyCode::Esc)),
            (_, ESCAPE) => self.begin(State::Escape),
            (State::Escape, b'[') => self.begin(State::Control),
            (State::Escape, b'O') => self.begin(State::Application),
            (State::Escape, b']' | b'P' | b'_' | b'^' | b'X') => {
                self.begin(State::Answer);
                self.held.push(byte);
            }
            // Esc and a key that came together, or a key with Alt: no such key is bound.
            (State::Escape, _) => {
                events.push(key(KeyCode::Esc));
                self.begin(State::Ground);
                self.take(byte, events);
            }
            (State::Application, b'0'..=b'9') => {}
            (State::Application, _) => {
                events.extend(keys::application(byte));
                self.begin(State::Ground);
            }
            (State::Control, _) => self.control(byte, events),
            (State::Mouse, _) => {
                self.held.push(byte);
                if let &[buttons, column, row] = self.held.as_slice() {
                    events.extend(keys::mouse_in_bytes(buttons, column, row));
                    self.begin(State::Ground);
                }
            }
            (State::Letter, _) => self.letter(byte, events),
            (State::Ground, 0x80..) => {
                self.begin(State::Letter);
                self.letter(byte, events);
            }
            (State::Ground, _) => events.push(keys::ascii(byte)),
        }
    }

    fn begin(&mut self, state: State) {
        self.state = state;
        self.held.clear();
    }

    fn control(&mut self, byte: u8, events: &mut Vec<Event>) {
        match byte {
            b'M' if self.held.is_empty() => self.begin(State::Mouse),
            // The Linux console sends F1 as `ESC [ [ A`.
            b'[' if self.held.is_empty() => self.held.push(byte),
            0x20..=0x3f => {
                if self.held.len() <= MOST_OF_SEQUENCE {
                    self.held.push(byte);
                }
            }
            b'~' if self.held == b"200" => self.begin(State::Paste(0)),
            0x40..=0x7e => {
                if self.held.len() <= MOST_OF_SEQUENCE {
                    events.extend(keys::control(&self.held, byte));
                }
                self.begin(State::Ground);
            }
            // No part of a sequence: it was broken off.
            _ => {
                self.begin(State::Ground);
                self.take(byte, events);
            }
        }
    }

    fn letter(&mut self, byte: u8, events: &mut Vec<Event>) {
        self.held.push(byte);
        match str::from_utf8(&self.held) {
            Ok(text) => {
                events.extend(text.chars().map(keys::letter));
                self.begin(State::Ground);
            }
            Err(error) if error.error_len().is_none() => {}
            Err(_) => {
                // The byte that does not fit may begin something else.
                let is_alone = self.held.len() == 1;
                self.begin(State::Ground);
                if !is_alone {
                    self.take(byte, events);
                }
            }
        }
    }

    fn paste(&mut self, seen: usize, byte: u8, events: &mut Vec<Event>) {
        if END_OF_PASTE.get(seen) == Some(&byte) {
            if seen + 1 == END_OF_PASTE.len() {
                events.push(self.pasted());
                self.begin(State::Ground);
            } else {
                self.state = State::Paste(seen + 1);
            }
            return;
        }
        // An Esc begins the end anew; it stands nowhere else in it.
        let seen_now = usize::from(byte == ESCAPE);
        let text = END_OF_PASTE.iter().take(seen).chain((seen_now == 0).then_some(&byte));
        let room = MOST_OF_PASTE.saturating_sub(self.held.len());
        self.held.extend(text.take(room));
        self.state = State::Paste(seen_now);
    }

    fn pasted(&self) -> Event {
        Event::Paste(String::from_utf8_lossy(&self.held).into_owned())
    }
}

fn key(code: KeyCode) -> Event {
    Event::Key(KeyEvent::from(code))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossterm::event::KeyModifiers;

    /// The events of bytes after which nothing follows, as short names.
    fn events(bytes: &[u8]) -> Vec<String> {
        in_pieces(&[bytes])
    }

    /// The events of bytes that come in pieces, without a pause that matters between them.
    fn in_pieces(pieces: &[&[u8]]) -> Vec<String> {
        let (mut decoder, mut events) = (Decoder::default(), Vec::new());
        for piece in pieces {
            decoder.decode(piece, &mut events);
        }
        if decoder.patience().is_some() {
            decoder.expire(&mut events);
        }
        events.iter().map(named).collect()
    }

    fn named(event: &Event) -> String {
        match event {
            Event::Key(KeyEvent { code, modifiers, .. }) => {
                let modifiers =
                    *modifiers - if code.as_char().is_some() { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
                let names: Vec<_> = modifiers.iter_names().map(|(name, _)| name.to_lowercase()).collect();
                let before = names.iter().map(|name| name.as_str().to_owned() + "-").collect::<String>();
                match code {
                    KeyCode::Char(letter) => format!("{before}{letter}"),
                    code => format!("{before}{code:?}"),
                }
            }
            Event::Mouse(mouse) => format!("{:?} {},{}", mouse.kind, mouse.column, mouse.row),
            Event::Paste(text) => format!("paste {text}"),
            event => format!("{event:?}"),
        }
    }

    #[test]
    fn keys_are_told_by_their_bytes() {
        for (bytes, expected) in [
            ("q", vec!["q"]),
            ("Å", vec!["Å"]),
            ("\r\t\x7f", vec!["Enter", "Tab", "Backspace"]),
            ("\x03\x1a\x00", vec!["control-c", "control-z", "control- "]),
            ("\x1b[A\x1bOB\x1b[1;2C\x1b[1;5D", vec!["Up", "Down", "shift-Right", "control-Left"]),
            ("\x1b[H\x1b[4~\x1b[5~\x1b[6~\x1b[3~", vec!["Home", "End", "PageUp", "PageDown", "Delete"]),
            ("\x1b[Z", vec!["shift-BackTab"]),
            ("\x1bOQ\x1b[12~\x1b[[B\x1b[15~\x1b[24~", vec!["F(2)", "F(2)", "F(2)", "F(5)", "F(12)"]),
            ("\x1b[<0;5;7M\x1b[<0;5;7m", vec!["Down(Left) 4,6", "Up(Left) 4,6"]),
            ("\x1b[<64;1;1M\x1b[M !!", vec!["ScrollUp 0,0", "Down(Left) 0,0"]),
            ("\x1b[99;5u\x1b[27;5;99~", vec!["control-c", "control-c"]),
        ] {
            assert_eq!(events(bytes.as_bytes()), expected, "{bytes:?}");
        }
    }

    #[test]
    fn an_escape_alone_is_a_key_and_takes_none_with_it() {
        assert_eq!(events(b"\x1b"), ["Esc"]);
        assert_eq!(events(b"\x1b\x1b"), ["Esc", "Esc"]);
        assert_eq!(events(b"\x1bq"), ["Esc", "q"]);
        assert_eq!(events("\x1bå".as_bytes()), ["Esc", "å"]);
        assert_eq!(events(b"\x1b\r"), ["Esc", "Enter"]);
        assert_eq!(events(b"\x1b/mino"), ["Esc", "/", "m", "i", "n", "o"]);
        assert_eq!(events(b"\x1b["), ["Esc", "["]);
        assert_eq!(events(b"\x1bO"), ["Esc", "O"]);
        assert_eq!(events(b"\x1bX"), ["Esc", "X"]);
        assert_eq!(events(b"\x1b]"), ["Esc", "]"]);
    }

    #[test]
    fn control_c_is_heard_in_an_answer_and_in_a_paste_that_never_end() {
        assert_eq!(events(b"\x1b]11;rgb\x03"), ["control-c"]);
        assert_eq!(events(b"\x1bX\x03"), ["control-c"]);
        assert_eq!(in_pieces(&[b"\x1b[200~abc", b"\x03"]), ["paste abc", "control-c"]);
        assert_eq!(events(b"\x1b[200~a\x03b\x1b[201~"), ["paste a\u{3}b"], "within a paste it is text");
    }

    #[test]
    fn answers_of_the_terminal_are_no_keys() {
        for answer in [
            "\x1b]11;rgb:1e1e/1e1e/1e1e\x07",
            "\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\",
            "\x1bP1$r0m\x1b\\",
            "\x1b_Gi=31;OK\x1b\\",
            "\x1b[?62;22c",
            "\x1b[>41;354;0c",
            "\x1b[?2026;2$y",
            "\x1b[24;80R",
            "\x1b[I\x1b[O",
            "\x1b[8;24;80t",
            "\x1b[?1u",
        ] {
            assert_eq!(events(format!("{answer}q").as_bytes()), ["q"], "{answer:?}");
        }
        assert_eq!(events(b"\x1b]11;rgb:1e1e"), Vec::<String>::new(), "nor is one that never ends");
        assert_eq!(events(format!("\x1b[{}A", "1;".repeat(500)).as_bytes()), Vec::<String>::new());
    }

    #[test]
    fn a_paste_is_one_text_whatever_stands_in_it() {
        assert_eq!(events("\x1b[200~quick\nnotes å\x1b[201~q".as_bytes()), ["paste quick\nnotes å", "q"]);
        assert_eq!(events(b"\x1b[200~a\x1b[Ab\x1b\x1b[201~"), ["paste a\u{1b}[Ab\u{1b}"]);
        assert_eq!(events(b"\x1b[200~never ended"), ["paste never ended"]);
        let long = [b"\x1b[200~".as_slice(), &vec![b'x'; MOST_OF_PASTE + 9], b"\x1b[201~q"].concat();
        let events = events(&long);
        assert_eq!((events[0].len() - "paste ".len(), events[1].as_str()), (MOST_OF_PASTE, "q"));
    }

    #[test]
    fn bytes_that_are_no_letters_are_dropped() {
        assert_eq!(events(b"a\xffb"), ["a", "b"]);
        assert_eq!(events(b"\xc3q"), ["q"]);
        assert_eq!(events(b"\xc3\xa5\x80"), ["å"]);
    }
}
