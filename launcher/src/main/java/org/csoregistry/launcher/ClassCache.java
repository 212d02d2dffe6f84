package org.csoregistry.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.csoregistry.launcher.process.CodeSource;

/**
 * What a service's JVM has made of its classes in a rehearsal, kept in a file: with it, the service starts in a part of
 * the time. JVMs before 25 know no such thing.
 *
 * @param file may be missing
 * @param application the jar that it was made of
 * @see <a href="https://openjdk.org/jeps/514">JEP 514</a>
 */
record ClassCache(Path file, Path application) {
    private static final int FIRST_JAVA = 25;

    static boolean isKnownHere() {
        return Runtime.version().feature() >= FIRST_JAVA;
    }

    /** JVM options to start with it; none if there is none that fits. */
    List<String> using() {
        return isKnownHere() && isFresh() ? List.of("-XX:AOTCache=" + file) : List.of();
    }

    /**
     * JVM options to make it, when the JVM ends. What its compilers did is left out: a method that the launcher's first
     * compiler was enough for, the optimizing one would never touch where somebody lets it, at half the speed.
     */
    List<String> making() {
        return List.of("-XX:AOTCacheOutput=" + file, "-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");
    }

    /** A JVM would leave an older one aside by itself, and say so at each start. */
    private boolean isFresh() {
        try {
            return Files.exists(file) && isOlder(application) && isOlder(CodeSource.of(ClassCache.class));
        } catch (IOException e) {
            // Whatever cannot be looked at cannot be used either, and none is needed.
            return false;
        }
    }

    private boolean isOlder(Path made) throws IOException {
        return Files.getLastModifiedTime(made).compareTo(Files.getLastModifiedTime(file)) < 0;
    }
}
