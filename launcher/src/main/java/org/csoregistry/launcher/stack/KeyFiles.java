package org.csoregistry.launcher.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** An RSA key pair as two PEM files (RFC 7468) in one directory. */
final class KeyFiles {

    private static final int BITS = 2048;

    private final Path directory;

    KeyFiles(Path directory) {
        this.directory = directory;
    }

    Path publicPath() {
        return directory.resolve("public.pem");
    }

    private Path privatePath() {
        return directory.resolve("private.pem");
    }

    PrivateKey privateKey() throws IOException {
        createOnce();
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(decode()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(privatePath() + " is not a PKCS #8 RSA key in PEM form", e);
        }
    }

    /** The file lock keeps two launchers from making two pairs and keeping half of each. */
    @SuppressWarnings("try")
    private void createOnce() throws IOException {
        if (Files.exists(publicPath())) {
            return;
        }
        Files.createDirectories(directory);
        try (FileChannel channel = FileChannel.open(
                        directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (!Files.exists(publicPath())) {
                KeyPair pair = generate();
                PrivateFile.write(
                        privatePath(), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
                Files.writeString(
                        publicPath(), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
            }
        }
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no RSA", e);
        }
    }

    private byte[] decode() throws IOException {
        String text = Files.readString(privatePath());
        return Base64.getMimeDecoder().decode(text.replaceAll("-----[^-]+-----", ""));
    }

    private static String pem(String label, byte[] encoded) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }
}
