//! What was last drawn on the terminal: of a new drawing only what has changed is written, and rows that have only moved up or down are
//! moved by the terminal itself, so that a key that scrolls a list costs little more than one that does not.

use std::{
    io::{self, Write},
    ops::Range,
};

use crossterm::{
    QueueableCommand as _,
    cursor::MoveTo,
    queue,
    style::Print,
    terminal::{Clear, ClearType},
};
use ratatui::{
    backend::{Backend as _, CrosstermBackend},
    buffer::{Buffer, Cell},
    layout::{Position, Rect, Size},
};

/// The most rows by which a list is scrolled at once: those of a wheel.
const MOST: usize = 5;

/// The fewest moved rows for which it is worth the terminal's work.
const FEWEST: usize = 3;

/// A terminal with what it shows.
pub struct Canvas<W: Write> {
    backend: CrosstermBackend<W>,
    shown: Buffer,
    next: Buffer,
}

impl<W: Write> Canvas<W> {
    /// A terminal of which nothing is known but its size.
    pub fn new(out: W, size: Size) -> Self {
        let nothing = Buffer::empty(Rect::from((Position::ORIGIN, size)));
        Self { backend: CrosstermBackend::new(out), shown: nothing.clone(), next: nothing }
    }

    /// The size of the terminal.
    pub fn size(&self) -> Size {
        self.shown.area.as_size()
    }

    /// What is written between drawings.
    pub fn out(&mut self) -> &mut impl Write {
        &mut self.backend
    }

    /// Clears the terminal, whose size is perhaps another, so that the next drawing is whole.
    pub fn wipe(&mut self, size: Size) -> io::Result<()> {
        let area = Rect::from((Position::ORIGIN, size));
        self.shown.resize(area);
        self.shown.reset();
        self.next.resize(area);
        self.backend.queue(Clear(ClearType::All)).map(|_| ())
    }

    /// Draws, and leaves what is to be written to whoever flushes.
    pub fn draw(&mut self, draw: impl FnOnce(Rect, &mut Buffer)) -> io::Result<()> {
        self.next.reset();
        draw(self.next.area, &mut self.next);
        if let Some(moved) = Moved::between(&self.shown, &self.next) {
            moved.write(&mut self.backend)?;
            moved.apply(&mut self.shown);
        }
        self.backend.draw(self.shown.diff_iter(&self.next))?;
        std::mem::swap(&mut self.shown, &mut self.next);
        Ok(())
    }
}

/// Rows that have moved by some rows within a part of the screen.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Moved {
    /// The rows from which and to which they have moved.
    rows: Range<usize>,
    direction: Direction,
    by: usize,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Direction {
    Up,
    Down,
}

impl Moved {
    /// The way in which most rows have moved, if enough have.
    fn between(shown: &Buffer, next: &Buffer) -> Option<Self> {
        let rows = usize::from(next.area.height);
        let changed: Vec<usize> = (0..rows).filter(|&row| line(shown, row) != line(next, row)).collect();
        let ways = [Direction::Up, Direction::Down].into_iter().flat_map(|way| (1..=MOST).map(move |by| (way, by)));
        let moved = ways.filter_map(|(direction, by)| {
            let from = |row: usize| match direction {
                Direction::Up => Some(row + by).filter(|&row| row < rows),
                Direction::Down => row.checked_sub(by),
            };
            let has_moved = |&row: &usize| from(row).is_some_and(|from| line(shown, from) == line(next, row));
            let moved: Vec<usize> = changed.iter().copied().filter(has_moved).collect();
            let (first, last) = (*moved.first()?, *moved.last()?);
            let rows = match direction {
                Direction::Up => first..last + by + 1,
                Direction::Down => first - by..last + 1,
            };
            Some((moved.len(), Self { rows, direction, by }))
        });
        moved.max_by_key(|(count, _)| *count).filter(|(count, _)| *count >= FEWEST).map(|(_, moved)| moved)
    }

    /// Lets the terminal move them: lines are taken out or put in between margins, which every terminal knows.
    fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let Self { rows: Range { start, end }, direction, by } = self;
        let sign = match direction {
            Direction::Up => 'M',
            Direction::Down => 'L',
        };
        let top = u16::try_from(*start).unwrap_or(u16::MAX);
        queue!(
            out,
            Print(format!("\x1b[{};{end}r", start + 1)),
            MoveTo(0, top),
            Print(format!("\x1b[{by}{sign}\x1b[r"))
        )
    }

    /// Moves them in what is shown; the rows that are left are blank.
    fn apply(&self, shown: &mut Buffer) {
        let width = usize::from(shown.area.width);
        let cells = &mut shown.content[self.rows.start * width..self.rows.end * width];
        let (by, kept) = (self.by * width, cells.len() - self.by * width);
        let blank = match self.direction {
            Direction::Up => {
                cells.rotate_left(by);
                &mut cells[kept..]
            }
            Direction::Down => {
                cells.rotate_right(by);
                &mut cells[..by]
            }
        };
        blank.fill(Cell::EMPTY);
    }
}

/// The cells of a row.
fn line(buffer: &Buffer, row: usize) -> &[Cell] {
    let width = usize::from(buffer.area.width);
    &buffer.content[row * width..][..width]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SIZE: Size = Size { width: 12, height: 10 };

    fn list(first: usize, selected: usize) -> Buffer {
        let mut buffer = Buffer::empty(Rect::from((Position::ORIGIN, SIZE)));
        for row in 1..9 {
            let sign = if row == selected { '>' } else { ' ' };
            buffer.set_string(
                0,
                u16::try_from(row).unwrap(),
                format!("{sign}line {}", first + row),
                ratatui::style::Style::new(),
            );
        }
        buffer
    }

    /// What is written for these drawings.
    fn written(buffers: &[Buffer]) -> Vec<u8> {
        let mut written = Vec::new();
        let mut canvas = Canvas::new(&mut written, SIZE);
        for buffer in buffers {
            canvas.draw(|_, next| next.clone_from(buffer)).unwrap();
        }
        written
    }

    /// The lines that a terminal shows after them.
    fn screen(buffers: &[Buffer]) -> Vec<String> {
        let mut terminal = vt100::Parser::new(SIZE.height, SIZE.width, 0);
        terminal.process(&written(buffers));
        terminal.screen().rows(0, SIZE.width).map(|row| row.trim_end().to_owned()).collect()
    }

    #[test]
    fn a_list_that_is_scrolled_is_moved_by_the_terminal() {
        let (before, after) = (list(0, 8), list(1, 8));
        let whole = written(std::slice::from_ref(&after)).len();
        let bytes = written(&[before.clone(), after]).len() - written(&[before]).len();
        assert!(bytes * 2 < whole, "{bytes} of {whole}");
        assert_eq!(Moved::between(&list(3, 8), &list(3, 7)), None);
        let down = Moved { rows: 1..9, direction: Direction::Down, by: 2 };
        assert_eq!(Moved::between(&list(7, 0), &list(5, 0)), Some(down));
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_terminal_shows_the_last_drawing_whatever_came_before(
            places in prop::collection::vec((0_usize..12, 0_usize..10), 1..6),
        ) {
            let buffers: Vec<Buffer> = places.iter().map(|&(first, selected)| list(first, selected)).collect();
            let last = buffers.last().cloned().unwrap();
            prop_assert_eq!(screen(&buffers), screen(&[last]));
        }
    }
}
