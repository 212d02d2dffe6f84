package org.csoregistry.launcher.stack;

import java.nio.file.Files;
import java.nio.file.Path;

/** The POSIX shell, which Windows does not have. */
final class Shell {

    static final String PATH = "/bin/sh";

    private Shell() {}

    static boolean isAvailable() {
        return Files.isExecutable(Path.of(PATH));
    }
}
