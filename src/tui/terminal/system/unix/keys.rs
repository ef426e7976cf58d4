//! The keys and mouse events that bytes and sequences of a terminal stand for: ASCII, xterm's sequences, those of the Linux
//! console, and the numbered keys that some terminals send for letters with Ctrl.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

/// The key of a letter.
pub(super) fn letter(letter: char) -> Event {
    let modifiers = if letter.is_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
    Event::Key(KeyEvent::new(KeyCode::Char(letter), modifiers))
}

/// The key of an ASCII byte other than Esc.
pub(super) fn ascii(byte: u8) -> Event {
    let control = |letter: u8| KeyEvent::new(KeyCode::Char(char::from(letter)), KeyModifiers::CONTROL);
    Event::Key(match byte {
        b'\r' => KeyCode::Enter.into(),
        b'\t' => KeyCode::Tab.into(),
        0x7f => KeyCode::Backspace.into(),
        0 => control(b' '),
        1..=26 => control(byte - 1 + b'a'),
        0x1b..=0x1f => control(byte - 0x1c + b'4'),
        _ => return letter(char::from(byte)),
    })
}

/// The key of `ESC O` and a sign.
pub(super) fn application(sign: u8) -> Option<Event> {
    let code = match sign {
        b'M' => KeyCode::Enter,
        b'P'..=b'S' => KeyCode::F(sign - b'P' + 1),
        _ => direction(sign)?,
    };
    Some(Event::Key(code.into()))
}

/// The key or mouse event of `ESC [`, these parameters and a final sign; none where it has no meaning here.
pub(super) fn control(parameters: &[u8], last: u8) -> Option<Event> {
    let text = str::from_utf8(parameters).ok()?;
    if let Some(numbers) = text.strip_prefix('<') {
        return mouse_in_numbers(numbers, last);
    }
    if text == "[" {
        return matches!(last, b'A'..=b'E').then(|| Event::Key(KeyCode::F(last - b'A' + 1).into()));
    }
    // A number may have parts, of which the first counts; of the modifiers' the second tells whether the key went up.
    let mut numbers = text.split(';').map(|number| number.split(':').next().unwrap_or_default());
    let mut next = || match numbers.next() {
        None | Some("") => Some(1),
        Some(number) => number.parse::<u32>().ok(),
    };
    let (first, modifiers, third) = (next()?, next()?, next()?);
    if is_release(text) {
        return None;
    }
    let (number, modifiers) = (first, modifiers_of(modifiers));
    let code = match last {
        b'~' if first == 27 => return numbered(third, modifiers),
        b'u' => return numbered(number, modifiers),
        b'~' => match number {
            1 | 7 => KeyCode::Home,
            2 => KeyCode::Insert,
            3 => KeyCode::Delete,
            4 | 8 => KeyCode::End,
            5 => KeyCode::PageUp,
            6 => KeyCode::PageDown,
            11..=15 => function(number - 10)?,
            17..=21 => function(number - 11)?,
            23 | 24 => function(number - 12)?,
            _ => return None,
        },
        b'Z' => return Some(Event::Key(KeyEvent::new(KeyCode::BackTab, modifiers | KeyModifiers::SHIFT))),
        // Not R: that is an answer about the cursor.
        b'P' | b'Q' | b'S' => KeyCode::F(last - b'P' + 1),
        _ => direction(last)?,
    };
    Some(Event::Key(KeyEvent::new(code, modifiers)))
}

/// The mouse event of `ESC [ M` and three bytes, as terminals send it that know no numbers.
pub(super) fn mouse_in_bytes(buttons: u8, column: u8, row: u8) -> Option<Event> {
    let place = |byte: u8| byte.checked_sub(33).map(u16::from);
    mouse(u16::from(buttons.checked_sub(32)?), place(column)?, place(row)?, false)
}

fn mouse_in_numbers(numbers: &str, last: u8) -> Option<Event> {
    let mut numbers = numbers.split(';').map(|number| number.parse::<u16>().ok());
    let mut next = || numbers.next().flatten();
    let (buttons, column, row) = (next()?, next()?.checked_sub(1)?, next()?.checked_sub(1)?);
    matches!(last, b'M' | b'm').then(|| mouse(buttons, column, row, last == b'm')).flatten()
}

/// `buttons` in xterm's form: the button in the lowest two and from the seventh bit on, the modifiers and motion between them.
fn mouse(buttons: u16, column: u16, row: u16, is_up: bool) -> Option<Event> {
    let is_moving = buttons & 0b10_0000 != 0;
    let button = match (buttons & 0b11) | ((buttons & 0b1100_0000) >> 4) {
        0 => Some(MouseButton::Left),
        1 => Some(MouseButton::Middle),
        2 => Some(MouseButton::Right),
        _ => None,
    };
    let kind = match ((buttons & 0b11) | ((buttons & 0b1100_0000) >> 4), button) {
        (4, _) => MouseEventKind::ScrollUp,
        (5, _) => MouseEventKind::ScrollDown,
        (6, _) => MouseEventKind::ScrollLeft,
        (7, _) => MouseEventKind::ScrollRight,
        (3, _) if is_moving => MouseEventKind::Moved,
        // The terminal doesn't say which button went up.
        (3, _) => MouseEventKind::Up(MouseButton::Left),
        (_, Some(button)) if is_up => MouseEventKind::Up(button),
        (_, Some(button)) if is_moving => MouseEventKind::Drag(button),
        (_, Some(button)) => MouseEventKind::Down(button),
        (_, None) => return None,
    };
    let mut modifiers = KeyModifiers::NONE;
    for (bit, modifier) in [(4, KeyModifiers::SHIFT), (8, KeyModifiers::ALT), (16, KeyModifiers::CONTROL)] {
        modifiers.set(modifier, buttons & bit != 0);
    }
    Some(Event::Mouse(MouseEvent { kind, column, row, modifiers }))
}

fn direction(sign: u8) -> Option<KeyCode> {
    Some(match sign {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'H' => KeyCode::Home,
        b'F' => KeyCode::End,
        _ => return None,
    })
}

fn function(number: u32) -> Option<KeyCode> {
    u8::try_from(number).ok().map(KeyCode::F)
}

/// The key of a character's number.
fn numbered(number: u32, modifiers: KeyModifiers) -> Option<Event> {
    let code = match number {
        9 => KeyCode::Tab,
        13 => KeyCode::Enter,
        27 => KeyCode::Esc,
        127 => KeyCode::Backspace,
        _ => KeyCode::Char(char::from_u32(number).filter(|letter| !letter.is_control())?),
    };
    Some(Event::Key(KeyEvent::new(code, modifiers)))
}

/// The modifiers of xterm's number: 1, and the sum of 1 for Shift, 2 for Alt, 4 for Ctrl.
fn modifiers_of(number: u32) -> KeyModifiers {
    let bits = number.saturating_sub(1);
    let mut modifiers = KeyModifiers::NONE;
    for (bit, modifier) in [(1, KeyModifiers::SHIFT), (2, KeyModifiers::ALT), (4, KeyModifiers::CONTROL)] {
        modifiers.set(modifier, bits & bit != 0);
    }
    modifiers
}

fn is_release(parameters: &str) -> bool {
    parameters.split(';').nth(1).and_then(|modifiers| modifiers.split(':').nth(1)) == Some("3")
}
