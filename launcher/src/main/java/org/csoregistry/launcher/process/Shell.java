package org.csoregistry.launcher.process;

import java.nio.file.Files;
import java.nio.file.Path;

/** The POSIX shell, which Windows does not have. */
public final class Shell {

    public static final String PATH = "/bin/sh";

    private Shell() {}

    public static boolean isAvailable() {
        return Files.isExecutable(Path.of(PATH));
    }
}
