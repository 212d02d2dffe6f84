package org.csoregistry.system.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process of the suite that is done harm to. */
public final class Child {

    private final ProcessHandle process;

    private Child(ProcessHandle process) {
        this.process = process;
    }

    /** @param pidFile begins with the process id */
    static Child recordedIn(Path pidFile) {
        try {
            long pid = Long.parseLong(Files.readString(pidFile).split("\\s+")[0]);
            return of(ProcessHandle.of(pid)
                    .orElseThrow(() -> new IllegalStateException("nobody runs as " + pid + " of " + pidFile)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the process that the file names is alive. */
    static boolean isRecordedIn(Path pidFile) {
        try {
            String[] words = Files.readString(pidFile).split("\\s+");
            return ProcessHandle.of(Long.parseLong(words[0])).isPresent();
        } catch (IOException | NumberFormatException e) {
            // Just being written.
            return false;
        }
    }

    static Child of(ProcessHandle process) {
        return new Child(process);
    }

    ProcessHandle process() {
        return process;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL: no hook runs, nothing is flushed, nobody is told. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** SIGTERM: it is to end in good order. */
    public void end() {
        process.destroy();
    }

    /** SIGSTOP: it neither answers nor lets go of what it holds. */
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    void signal(String name) {
        try {
            int code = new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("cannot send " + name + " to " + pid());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
