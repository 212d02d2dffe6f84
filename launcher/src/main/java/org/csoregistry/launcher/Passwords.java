package org.csoregistry.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.csoregistry.launcher.stack.PrivateFile;

/** Random passwords, made once and kept in files that only their owner may read. */
final class Passwords {

    private static final int BYTES = 24;

    private final Path directory;

    Passwords(Path directory) {
        this.directory = directory;
    }

    String of(String role) throws IOException {
        Path file = directory.resolve(role + ".password");
        if (!Files.exists(file)) {
            Files.createDirectories(directory);
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            PrivateFile.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(file).strip();
    }
}
