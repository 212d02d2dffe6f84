package org.csoregistry.verifier.change;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** 64 bits of SHA-256: enough to tell two given texts apart, little enough to keep for millions. */
public final class Fingerprint {

    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Fingerprint::digest);
    private static final byte SEPARATOR = (byte) 0xff;

    private Fingerprint() {}

    /** Of the texts in this order; the separator is no byte of UTF-8. */
    public static long of(String... texts) {
        MessageDigest digest = DIGEST.get();
        for (String text : texts) {
            digest.update(text.getBytes(UTF_8));
            digest.update(SEPARATOR);
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
