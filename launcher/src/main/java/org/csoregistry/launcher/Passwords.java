package org.csoregistry.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.csoregistry.launcher.stack.PrivateFile;

/** Random passwords and keys, made once and kept in files that only their owner may read. */
final class Passwords {

    private static final int BYTES = 24;
    private static final int KEY_BYTES = 32;

    private final Path directory;

    Passwords(Path directory) {
        this.directory = directory;
    }

    String of(String role) throws IOException {
        return kept(role + ".password", BYTES, Base64.getUrlEncoder().withoutPadding());
    }

    /** 256 bits in base64. */
    String key(String purpose) throws IOException {
        return kept(purpose + ".key", KEY_BYTES, Base64.getEncoder());
    }

    private String kept(String name, int bytes, Base64.Encoder encoder) throws IOException {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            Files.createDirectories(directory);
            byte[] random = new byte[bytes];
            new SecureRandom().nextBytes(random);
            PrivateFile.write(file, encoder.encodeToString(random));
        }
        return Files.readString(file).strip();
    }
}
