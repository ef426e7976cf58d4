//! Sends text to the user's clipboard: through the terminal, so that it works over SSH, and in tmux through tmux. Neither
//! answers, so that it can only be said that the text was sent.

use std::{
    env,
    io::{self, Write as _, stdout},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use crossterm::{clipboard::CopyToClipboard, execute};

/// The longest wait for tmux, which answers in milliseconds unless it hangs.
const PATIENCE: Duration = Duration::from_secs(2);

/// Returns `true` in tmux, which drops the terminal's own sequence by default, and has a command that must be waited for.
pub fn is_in_tmux() -> bool {
    env::var_os("TMUX").is_some_and(|value| !value.is_empty())
}

/// Sends a text through the terminal.
///
/// # Errors
/// When the terminal does not take it.
pub fn send(text: &str) -> io::Result<()> {
    execute!(stdout(), CopyToClipboard::to_clipboard_from(text))
}

/// Sends a text through tmux.
///
/// # Errors
/// When tmux does not take it, or not in time.
pub fn send_through_tmux(text: String) -> io::Result<()> {
    let mut tmux = Command::new("tmux")
        .args(["load-buffer", "-w", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    if let Some(mut input) = tmux.stdin.take() {
        // Fails where tmux does not read to the end; then tmux fails too.
        thread::spawn(move || input.write_all(text.as_bytes()));
    }
    if succeeds(&mut tmux)? { Ok(()) } else { Err(io::Error::other("tmux")) }
}

/// Waits for the end of a program, and ends it if that takes too long.
fn succeeds(program: &mut Child) -> io::Result<bool> {
    let until = Instant::now() + PATIENCE;
    loop {
        if let Some(status) = program.try_wait()? {
            return Ok(status.success());
        }
        if Instant::now() > until {
            program.kill()?;
            program.wait()?;
            return Ok(false);
        }
        thread::sleep(Duration::from_millis(5));
    }
}
