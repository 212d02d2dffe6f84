package org.csoregistry.launcher;

/** A reason to stop that the user can act on; its message is one line, or a line and an excerpt of a log. */
final class LauncherException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Something did not work. */
    static final int FAILED = 1;

    /** The command line is wrong. */
    static final int USAGE = 2;

    private final int exitCode;

    private LauncherException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    static LauncherException failed(String message) {
        return new LauncherException(FAILED, message);
    }

    static LauncherException usage(String message) {
        return new LauncherException(USAGE, message);
    }

    int exitCode() {
        return exitCode;
    }
}
