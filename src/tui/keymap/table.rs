//! The table itself: every action with its keys and its words, in the order of the help page.

use crossterm::event::{
    KeyCode::{self, BackTab, Backspace, Down, End, Enter, Esc, F, Home, Left, PageDown, PageUp, Right, Tab, Up},
    KeyModifiers,
};

use super::{Binding, Group, Hint, Key, On};
use crate::{locale::Message, model::financing::View, tui::action::Action};

const fn key(code: KeyCode) -> Key {
    Key { code, modifiers: KeyModifiers::NONE }
}

const fn sign(character: char) -> Key {
    key(KeyCode::Char(character))
}

const fn ctrl(character: char) -> Key {
    Key { code: KeyCode::Char(character), modifiers: KeyModifiers::CONTROL }
}

const fn shift(code: KeyCode) -> Key {
    Key { code, modifiers: KeyModifiers::SHIFT }
}

const fn hint(keys: &'static str, words: Message, rank: u8, on: On) -> Hint {
    Hint { keys, words, rank, on }
}

/// Every key of the explorer.
pub const BINDINGS: &[Binding] = &[
    Binding {
        group: Group::Move,
        actions: &[(Action::Up, &[key(Up), sign('k')]), (Action::Down, &[key(Down), sign('j')])],
        written: None,
        doc: Message::DoMove,
        hint: Some(hint("↑↓", Message::HintMove, 8, On::All)),
    },
    Binding {
        group: Group::Move,
        actions: &[(Action::PageUp, &[key(PageUp), ctrl('b')]), (Action::PageDown, &[key(PageDown), ctrl('f')])],
        written: None,
        doc: Message::DoPage,
        hint: None,
    },
    Binding {
        group: Group::Move,
        actions: &[(Action::HalfUp, &[ctrl('u')]), (Action::HalfDown, &[ctrl('d')])],
        written: None,
        doc: Message::DoHalfPage,
        hint: None,
    },
    Binding {
        group: Group::Move,
        actions: &[(Action::First, &[key(Home), sign('g')]), (Action::Last, &[key(End), sign('G')])],
        written: None,
        doc: Message::DoEnds,
        hint: None,
    },
    Binding {
        group: Group::Move,
        actions: &[(Action::PreviousArea, &[sign('K')]), (Action::NextArea, &[sign('J')])],
        written: None,
        doc: Message::DoAreas,
        hint: None,
    },
    Binding {
        group: Group::Move,
        actions: &[(Action::Collapse, &[key(Left), sign('h')]), (Action::Expand, &[key(Right), sign('l')])],
        written: None,
        doc: Message::DoFold,
        hint: Some(hint("←→", Message::HintFold, 2, On::Tree)),
    },
    Binding {
        group: Group::Move,
        actions: &[(Action::Fold, &[sign(' ')])],
        written: None,
        doc: Message::DoFoldThis,
        hint: None,
    },
    Binding {
        group: Group::Move,
        actions: &[(Action::ExpandAll, &[sign('+'), sign('*')]), (Action::CollapseAll, &[sign('-')])],
        written: None,
        doc: Message::DoFoldAll,
        hint: Some(hint("+ -", Message::HintFoldAll, 10, On::Tree)),
    },
    Binding {
        group: Group::Move,
        actions: &[(Action::Enter, &[key(Enter)])],
        written: None,
        doc: Message::DoEnter,
        hint: Some(hint("Enter", Message::HintEnter, 9, On::Tree)),
    },
    Binding {
        group: Group::Move,
        actions: &[(Action::Back, &[key(Backspace), ctrl('h')]), (Action::Cancel, &[key(Esc)])],
        written: None,
        doc: Message::DoBack,
        hint: Some(hint("Esc", Message::HintBack, 1, On::Inside)),
    },
    Binding {
        group: Group::Figures,
        actions: &[(Action::PreviousYear, &[sign(','), shift(Left)]), (Action::NextYear, &[sign('.'), shift(Right)])],
        written: None,
        doc: Message::DoYear,
        hint: Some(hint(", .", Message::HintYear, 1, On::All)),
    },
    Binding {
        group: Group::Figures,
        actions: &[
            (Action::Year(1), &[sign('1')]),
            (Action::Year(2), &[sign('2')]),
            (Action::Year(3), &[sign('3')]),
            (Action::Year(4), &[sign('4')]),
            (Action::Year(5), &[sign('5')]),
            (Action::Year(6), &[sign('6')]),
            (Action::Year(7), &[sign('7')]),
            (Action::Year(8), &[sign('8')]),
            (Action::Year(9), &[sign('9')]),
        ],
        written: Some("1…9"),
        doc: Message::DoYearNumber,
        hint: None,
    },
    Binding {
        group: Group::Figures,
        actions: &[(Action::AllYears, &[sign('0')])],
        written: None,
        doc: Message::DoAllYears,
        hint: None,
    },
    Binding {
        group: Group::Figures,
        actions: &[
            (Action::View(View::Internal), &[sign('i')]),
            (Action::View(View::External), &[sign('e')]),
            (Action::View(View::Combined), &[sign('c')]),
        ],
        written: None,
        doc: Message::DoView,
        hint: Some(hint("i e c", Message::HintView, 3, On::All)),
    },
    Binding {
        group: Group::Figures,
        actions: &[(Action::NextView, &[key(Tab)]), (Action::PreviousView, &[key(BackTab), shift(Tab)])],
        written: Some("Tab Shift-Tab"),
        doc: Message::DoNextView,
        hint: None,
    },
    Binding {
        group: Group::Move,
        actions: &[(Action::Find, &[sign('/')])],
        written: None,
        doc: Message::DoFind,
        hint: Some(hint("/", Message::HintFind, 1, On::Tree)),
    },
    Binding {
        group: Group::Move,
        actions: &[(Action::NextHit, &[sign('n')]), (Action::PreviousHit, &[sign('N')])],
        written: None,
        doc: Message::DoNextHit,
        hint: None,
    },
    Binding {
        group: Group::Figures,
        actions: &[(Action::OnlyDifferences, &[sign('!')])],
        written: None,
        doc: Message::DoOnlyDifferences,
        hint: Some(hint("!", Message::HintOnlyDifferences, 7, On::All)),
    },
    Binding {
        group: Group::Figures,
        actions: &[(Action::CopyAnswer, &[sign('y')]), (Action::CopyTable, &[sign('Y')])],
        written: None,
        doc: Message::DoCopy,
        hint: Some(hint("y", Message::HintCopy, 5, On::All)),
    },
    Binding {
        group: Group::Pages,
        actions: &[(Action::Check, &[sign('a')])],
        written: None,
        doc: Message::DoCheck,
        hint: Some(hint("a", Message::HintCheck, 4, On::All)),
    },
    Binding {
        group: Group::Pages,
        actions: &[(Action::Draw, &[sign('d')])],
        written: None,
        doc: Message::DoDraw,
        hint: Some(hint("d", Message::HintDraw, 6, On::All)),
    },
    Binding {
        group: Group::Pages,
        actions: &[(Action::Sort, &[sign('s')]), (Action::Reverse, &[sign('S')])],
        written: None,
        doc: Message::DoSort,
        hint: None,
    },
    Binding {
        group: Group::Pages,
        actions: &[(Action::About, &[sign('o')])],
        written: None,
        doc: Message::DoAbout,
        hint: Some(hint("o", Message::HintAbout, 7, On::All)),
    },
    Binding {
        group: Group::Pages,
        actions: &[(Action::Help, &[sign('?'), key(F(1))])],
        written: None,
        doc: Message::DoHelp,
        hint: Some(hint("?", Message::HintHelp, 0, On::All)),
    },
    Binding {
        group: Group::Program,
        actions: &[(Action::Language, &[key(F(2))])],
        written: None,
        doc: Message::DoLanguage,
        hint: Some(hint("F2", Message::HintLanguage, 11, On::All)),
    },
    Binding {
        group: Group::Program,
        actions: &[(Action::Redraw, &[ctrl('l')])],
        written: None,
        doc: Message::DoRedraw,
        hint: None,
    },
    Binding {
        group: Group::Program,
        actions: &[(Action::Quit, &[sign('q')])],
        written: None,
        doc: Message::DoQuit,
        hint: Some(hint("q", Message::HintQuit, 6, On::All)),
    },
    Binding {
        group: Group::Program,
        actions: &[(Action::QuitNow, &[ctrl('c')]), (Action::Suspend, &[ctrl('z')])],
        written: None,
        doc: Message::DoLeave,
        hint: None,
    },
];
