/// The console: two pure and total functions over its state. `update` says what becomes of an
/// action and what must be done; `render` draws. Neither reads a clock, a file or the desk.
public enum Console {}
