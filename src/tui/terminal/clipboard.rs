//! Sends text to the user's clipboard: through the terminal, so that it works over SSH, and in tmux through tmux. Neither
//! answers, so that it can only be said that the text was sent.

use std::{
    env,
    io::{self, Write as _, stdout},
    process::{Command, Stdio},
};

use crossterm::{clipboard::CopyToClipboard, execute};

/// Sends a text.
///
/// # Errors
/// When the terminal or tmux does not take it.
pub fn send(text: &str) -> io::Result<()> {
    if env::var_os("TMUX").is_some_and(|value| !value.is_empty()) {
        return through_tmux(text);
    }
    execute!(stdout(), CopyToClipboard::to_clipboard_from(text))
}

/// tmux drops the terminal's own sequence by default; its command does not.
fn through_tmux(text: &str) -> io::Result<()> {
    let mut tmux = Command::new("tmux")
        .args(["load-buffer", "-w", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    if let Some(mut input) = tmux.stdin.take() {
        input.write_all(text.as_bytes())?;
    }
    if tmux.wait()?.success() { Ok(()) } else { Err(io::Error::other("tmux")) }
}
