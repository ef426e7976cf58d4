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
        actions: &[
            (Action::Up, Message::NameUp, &[key(Up), sign('k')]),
            (Action::Down, Message::NameDown, &[key(Down), sign('j')]),
        ],
        written: None,
        doc: Message::DoMove,
        hint: Some(hint("↑↓", Message::HintMove, 8, On::All)),
    },
    Binding {
        group: Group::Move,
        actions: &[
            (Action::PageUp, Message::NamePageUp, &[key(PageUp), ctrl('b')]),
            (Action::PageDown, Message::NamePageDown, &[key(PageDown), ctrl('f')]),
        ],
        written: None,
        doc: Message::DoPage,
        hint: None,
    },
    Binding {
        group: Group::Move,
        actions: &[
            (Action::HalfUp, Message::NameHalfUp, &[ctrl('u')]),
            (Action::HalfDown, Message::NameHalfDown, &[ctrl('d')]),
        ],
        written: None,
        doc: Message::DoHalfPage,
        hint: None,
    },
    Binding {
        group: Group::Move,
        actions: &[
            (Action::First, Message::NameFirst, &[key(Home), sign('g')]),
            (Action::Last, Message::NameLast, &[key(End), sign('G')]),
        ],
        written: None,
        doc: Message::DoEnds,
        hint: None,
    },
    Binding {
        group: Group::Move,
        actions: &[
            (Action::PreviousArea, Message::NamePreviousArea, &[sign('K')]),
            (Action::NextArea, Message::NameNextArea, &[sign('J')]),
        ],
        written: None,
        doc: Message::DoAreas,
        hint: None,
    },
    Binding {
        group: Group::Move,
        actions: &[
            (Action::Collapse, Message::NameCollapse, &[key(Left), sign('h')]),
            (Action::Expand, Message::NameExpand, &[key(Right), sign('l')]),
        ],
        written: None,
        doc: Message::DoFold,
        hint: Some(hint("←→", Message::HintFold, 2, On::Tree)),
    },
    Binding {
        group: Group::Move,
        actions: &[(Action::Fold, Message::NameFold, &[sign(' ')])],
        written: None,
        doc: Message::DoFoldThis,
        hint: None,
    },
    Binding {
        group: Group::Move,
        actions: &[
            (Action::ExpandAll, Message::NameExpandAll, &[sign('+'), sign('*')]),
            (Action::CollapseAll, Message::NameCollapseAll, &[sign('-')]),
        ],
        written: None,
        doc: Message::DoFoldAll,
        hint: Some(hint("+ -", Message::HintFoldAll, 10, On::Tree)),
    },
    Binding {
        group: Group::Move,
        actions: &[(Action::Enter, Message::NameEnter, &[key(Enter)])],
        written: None,
        doc: Message::DoEnter,
        hint: Some(hint("Enter", Message::HintEnter, 9, On::Tree)),
    },
    Binding {
        group: Group::Move,
        actions: &[
            (Action::Back, Message::NameBack, &[key(Backspace), ctrl('h')]),
            (Action::Cancel, Message::NameCancel, &[key(Esc)]),
        ],
        written: None,
        doc: Message::DoBack,
        hint: Some(hint("Esc", Message::HintBack, 1, On::Inside)),
    },
    Binding {
        group: Group::Figures,
        actions: &[
            (Action::PreviousYear, Message::NamePreviousYear, &[sign(','), shift(Left)]),
            (Action::NextYear, Message::NameNextYear, &[sign('.'), shift(Right)]),
        ],
        written: None,
        doc: Message::DoYear,
        hint: Some(hint(", .", Message::HintYear, 1, On::All)),
    },
    Binding {
        group: Group::Figures,
        actions: &[
            (Action::Year(1), Message::NameYear, &[sign('1')]),
            (Action::Year(2), Message::NameYear, &[sign('2')]),
            (Action::Year(3), Message::NameYear, &[sign('3')]),
            (Action::Year(4), Message::NameYear, &[sign('4')]),
            (Action::Year(5), Message::NameYear, &[sign('5')]),
            (Action::Year(6), Message::NameYear, &[sign('6')]),
            (Action::Year(7), Message::NameYear, &[sign('7')]),
            (Action::Year(8), Message::NameYear, &[sign('8')]),
            (Action::Year(9), Message::NameYear, &[sign('9')]),
        ],
        written: Some("1…9"),
        doc: Message::DoYearNumber,
        hint: None,
    },
    Binding {
        group: Group::Figures,
        actions: &[(Action::AllYears, Message::NameAllYears, &[sign('0')])],
        written: None,
        doc: Message::DoAllYears,
        hint: None,
    },
    Binding {
        group: Group::Figures,
        actions: &[
            (Action::EarlierBase, Message::NameEarlierBase, &[sign('b')]),
            (Action::LaterBase, Message::NameLaterBase, &[sign('B')]),
        ],
        written: None,
        doc: Message::DoBase,
        hint: Some(hint("b", Message::HintBase, 12, On::All)),
    },
    Binding {
        group: Group::Figures,
        actions: &[(Action::NextValues, Message::NameNextValues, &[sign('v')])],
        written: None,
        doc: Message::DoValues,
        hint: Some(hint("v", Message::HintValues, 11, On::Tree)),
    },
    Binding {
        group: Group::Figures,
        actions: &[
            (Action::View(View::Internal), Message::NameInternal, &[sign('i')]),
            (Action::View(View::External), Message::NameExternal, &[sign('e')]),
            (Action::View(View::Combined), Message::NameCombined, &[sign('c')]),
        ],
        written: None,
        doc: Message::DoView,
        hint: Some(hint("i e c", Message::HintView, 3, On::All)),
    },
    Binding {
        group: Group::Figures,
        actions: &[
            (Action::NextView, Message::NameNextView, &[key(Tab)]),
            (Action::PreviousView, Message::NamePreviousView, &[key(BackTab), shift(Tab)]),
        ],
        written: Some("Tab Shift-Tab"),
        doc: Message::DoNextView,
        hint: None,
    },
    Binding {
        group: Group::Move,
        actions: &[(Action::Find, Message::NameFind, &[sign('/')])],
        written: None,
        doc: Message::DoFind,
        hint: Some(hint("/", Message::HintFind, 1, On::Tree)),
    },
    Binding {
        group: Group::Move,
        actions: &[
            (Action::NextHit, Message::NameNextHit, &[sign('n')]),
            (Action::PreviousHit, Message::NamePreviousHit, &[sign('N')]),
        ],
        written: None,
        doc: Message::DoNextHit,
        hint: None,
    },
    Binding {
        group: Group::Figures,
        actions: &[
            (Action::Sort, Message::NameSort, &[sign('s')]),
            (Action::Reverse, Message::NameReverse, &[sign('S')]),
        ],
        written: None,
        doc: Message::DoSort,
        hint: Some(hint("s", Message::HintSort, 12, On::Tree)),
    },
    Binding {
        group: Group::Figures,
        actions: &[(Action::Group, Message::NameGroup, &[sign('p')])],
        written: None,
        doc: Message::DoGroup,
        hint: Some(hint("p", Message::HintGroup, 13, On::Tree)),
    },
    Binding {
        group: Group::Figures,
        actions: &[(Action::Undo, Message::NameUndo, &[sign('u')]), (Action::Redo, Message::NameRedo, &[ctrl('r')])],
        written: None,
        doc: Message::DoUndo,
        hint: Some(hint("u", Message::HintUndo, 14, On::All)),
    },
    Binding {
        group: Group::Figures,
        actions: &[(Action::OnlyDifferences, Message::NameOnlyDifferences, &[sign('!')])],
        written: None,
        doc: Message::DoOnlyDifferences,
        hint: Some(hint("!", Message::HintOnlyDifferences, 7, On::All)),
    },
    Binding {
        group: Group::Figures,
        actions: &[
            (Action::CopyAnswer, Message::NameCopyAnswer, &[sign('y')]),
            (Action::CopyTable, Message::NameCopyTable, &[sign('Y')]),
        ],
        written: None,
        doc: Message::DoCopy,
        hint: Some(hint("y", Message::HintCopy, 5, On::All)),
    },
    Binding {
        group: Group::Pages,
        actions: &[(Action::Check, Message::NameCheck, &[sign('a')])],
        written: None,
        doc: Message::DoCheck,
        hint: Some(hint("a", Message::HintCheck, 4, On::All)),
    },
    Binding {
        group: Group::Pages,
        actions: &[(Action::Draw, Message::NameDraw, &[sign('d')])],
        written: None,
        doc: Message::DoDraw,
        hint: Some(hint("d", Message::HintDraw, 6, On::All)),
    },
    Binding {
        group: Group::Pages,
        actions: &[(Action::About, Message::NameAbout, &[sign('o')])],
        written: None,
        doc: Message::DoAbout,
        hint: Some(hint("o", Message::HintAbout, 7, On::All)),
    },
    Binding {
        group: Group::Pages,
        actions: &[(Action::Help, Message::NameHelp, &[sign('?'), key(F(1))])],
        written: None,
        doc: Message::DoHelp,
        hint: Some(hint("?", Message::HintHelp, 0, On::All)),
    },
    Binding {
        group: Group::Program,
        actions: &[(Action::Palette, Message::NamePalette, &[sign(':')])],
        written: None,
        doc: Message::DoPalette,
        hint: Some(hint(":", Message::HintPalette, 10, On::All)),
    },
    Binding {
        group: Group::Program,
        actions: &[(Action::Language, Message::NameLanguage, &[key(F(2))])],
        written: None,
        doc: Message::DoLanguage,
        hint: Some(hint("F2", Message::HintLanguage, 11, On::All)),
    },
    Binding {
        group: Group::Program,
        actions: &[
            (Action::Redraw, Message::NameRedraw, &[ctrl('l')]),
            (Action::Reload, Message::NameReload, &[key(F(5))]),
        ],
        written: None,
        doc: Message::DoRedraw,
        hint: None,
    },
    Binding {
        group: Group::Program,
        actions: &[(Action::Quit, Message::NameQuit, &[sign('q')])],
        written: None,
        doc: Message::DoQuit,
        hint: Some(hint("q", Message::HintQuit, 6, On::All)),
    },
    Binding {
        group: Group::Program,
        actions: &[
            (Action::QuitNow, Message::NameQuitNow, &[ctrl('c')]),
            (Action::Suspend, Message::NameSuspend, &[ctrl('z')]),
        ],
        written: None,
        doc: Message::DoLeave,
        hint: None,
    },
];
