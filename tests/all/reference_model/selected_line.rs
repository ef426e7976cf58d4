//! The line that the user has chosen. It stays selected through every change around it, as long as it is shown.

use indsats::explorer::{input::action::Action, tree::rows::Row};

use crate::{random_keys::Event, screen::stage::Stage};

/// The line that was walked to last.
#[derive(Default)]
pub struct Chosen(Option<Row>);

/// The row of the tree that was selected before a key; none where no tree was shown.
pub struct Before(Option<Row>);

impl Before {
    /// The row that is selected now.
    pub fn now(stage: &Stage) -> Self {
        let on_tree = stage.app.page().is_none() && !stage.app.is_typing();
        Self(on_tree.then(|| stage.app.tree().selected()))
    }
}

impl Chosen {
    pub fn forget(&mut self) {
        self.0 = None;
    }

    /// Checks that the chosen line is still selected.
    pub fn stays(
        &mut self,
        before: &Before,
        event: &Event,
        action: Option<Action>,
        stage: &Stage,
    ) -> Result<(), String> {
        let tree = stage.app.tree();
        match (event, action) {
            (
                _,
                Some(
                    Action::Up
                    | Action::Down
                    | Action::PageUp
                    | Action::PageDown
                    | Action::HalfUp
                    | Action::HalfDown
                    | Action::First
                    | Action::Last,
                ),
            ) if before.0.is_some() => {
                // Where there are no rows nothing could be chosen.
                self.0 = Some(tree.selected()).filter(|_| !tree.rows().is_empty());
                return Ok(());
            }
            (Event::Resize(..), _)
            | (
                _,
                Some(
                    Action::Sort
                    | Action::Reverse
                    | Action::Group
                    | Action::NextValues
                    | Action::View(_)
                    | Action::NextView
                    | Action::PreviousView
                    | Action::PreviousYear
                    | Action::NextYear
                    | Action::Year(_)
                    | Action::AllYears
                    | Action::EarlierBase
                    | Action::LaterBase
                    | Action::Mark
                    | Action::MarkShown
                    | Action::MarkRange
                    | Action::ClearMarks
                    | Action::CopyAnswer
                    | Action::CopyTable
                    | Action::Language
                    | Action::OnlyDifferences,
                ),
            ) => {}
            _ => {
                self.forget();
                return Ok(());
            }
        }
        let is_shown = |row: &Row| *row == Row::Whole || tree.rows().contains(row);
        let is_line = |row: &Row| matches!(row, Row::Initiative(_));
        let expected = match self.0 {
            None => None,
            Some(chosen) if is_shown(&chosen) => Some(chosen),
            // A heading is the nearest above what was chosen.
            Some(_) if !is_line(&tree.selected()) => None,
            Some(_) => before.0.filter(|row| is_line(row) && is_shown(row)),
        };
        if expected.is_some_and(|expected| tree.selected() != expected) {
            return Err(format!("{:?} is selected and not {expected:?}, after {:?}", tree.selected(), self.0));
        }
        Ok(())
    }
}
