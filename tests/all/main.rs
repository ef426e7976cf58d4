//! Behaviour through the doors that users use: the file, the command line, the screen, a terminal. One test binary.

mod commands;
