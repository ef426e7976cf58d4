//! The frame of a treemap: light and heavy lines, each joined with those that it meets.

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

/// The signs of a cell by the weights of its four arms: the line is that of the arm up, the place in it those to the right, down
/// and to the left.
const SIGNS: [&str; 3] = [" ╴╸╷┐┑╻┒┓╶─╾┌┬┭┎┰┱╺╼━┍┮┯┏┲┳", "╵┘┙│┤┥╽┧┪└┴┵├┼┽┟╁╅┕┶┷┝┾┿┢╆╈", "╹┚┛╿┦┩┃┨┫┖┸┹┞╀╃┠╂╉┗┺┻┡╄╇┣╊╋"];

/// The weight of a line.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Debug)]
pub enum Weight {
    #[default]
    None,
    Light,
    Heavy,
}

/// The arms of the lines in a cell.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
struct Arms {
    up: Weight,
    right: Weight,
    down: Weight,
    left: Weight,
}

/// The lines in an area.
pub struct Frame {
    area: Rect,
    cells: Vec<Arms>,
}

impl Frame {
    pub fn new(area: Rect) -> Self {
        Self { area, cells: vec![Arms::default(); area.area() as usize] }
    }

    /// The line at the left and at the top of a tile, up to the next tile.
    pub fn around(&mut self, tile: Rect, weight: Weight) {
        self.left(tile, weight);
        for x in tile.left()..tile.right() {
            self.join(x, tile.y, |arms| arms.right = arms.right.max(weight));
            self.join(x + 1, tile.y, |arms| arms.left = arms.left.max(weight));
        }
    }

    /// The line at the left of a tile.
    pub fn left(&mut self, tile: Rect, weight: Weight) {
        for y in tile.top()..tile.bottom() {
            self.join(tile.x, y, |arms| arms.down = arms.down.max(weight));
            self.join(tile.x, y + 1, |arms| arms.up = arms.up.max(weight));
        }
    }

    /// Draws the lines over blanks.
    pub fn draw(&self, style: Style, buffer: &mut Buffer) {
        for (position, arms) in self.area.positions().zip(&self.cells).filter(|(_, arms)| **arms != Arms::default()) {
            let place = 9 * arms.right as usize + 3 * arms.down as usize + arms.left as usize;
            if let Some(sign) = SIGNS[arms.up as usize].chars().nth(place) {
                buffer[position].set_char(sign).set_style(style);
            }
        }
    }

    /// Changes the arms of a cell, where the area has it.
    fn join(&mut self, x: u16, y: u16, change: impl FnOnce(&mut Arms)) {
        let Rect { x: left, y: top, width, height } = self.area;
        if (left..left + width).contains(&x) && (top..top + height).contains(&y) {
            let place = usize::from(y - top) * usize::from(width) + usize::from(x - left);
            if let Some(arms) = self.cells.get_mut(place) {
                change(arms);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(width: u16, height: u16, tiles: &[(Rect, Weight)]) -> Vec<String> {
        let area = Rect::new(0, 0, width, height);
        let mut frame = Frame::new(area);
        for &(tile, weight) in tiles {
            frame.around(tile, weight);
        }
        let mut buffer = Buffer::empty(area);
        frame.draw(Style::new(), &mut buffer);
        buffer.content.chunks(width.into()).map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect()).collect()
    }

    #[test]
    fn lines_are_joined_where_they_meet() {
        let light = |x, y, width, height| (Rect::new(x, y, width, height), Weight::Light);
        assert_eq!(
            drawn(8, 4, &[light(0, 0, 4, 4), light(4, 0, 4, 2), light(4, 2, 4, 2)]),
            ["┌───┬───", "│   │   ", "│   ├───", "│   │   "]
        );
        let heavy = |x, y, width, height| (Rect::new(x, y, width, height), Weight::Heavy);
        assert_eq!(
            drawn(8, 4, &[heavy(0, 0, 8, 4), light(4, 0, 4, 2), light(4, 2, 4, 2), light(0, 0, 4, 4)]),
            ["┏━━━┯━━━", "┃   │   ", "┃   ├───", "┃   │   "]
        );
    }

    #[test]
    fn every_sign_is_in_its_place() {
        for (up, signs) in SIGNS.iter().enumerate() {
            assert_eq!(signs.chars().count(), 27, "{up}");
        }
        let arms = |up: usize, right: usize, down: usize, left: usize| {
            SIGNS[up].chars().nth(9 * right + 3 * down + left).unwrap()
        };
        assert_eq!([arms(1, 1, 1, 1), arms(2, 2, 2, 2), arms(0, 1, 0, 1), arms(0, 2, 0, 2)], ['┼', '╋', '─', '━']);
        assert_eq!([arms(1, 0, 1, 0), arms(2, 0, 2, 0), arms(2, 1, 2, 0), arms(1, 2, 0, 2)], ['│', '┃', '┠', '┷']);
    }
}
