package org.csoregistry.webhook.secret;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.csoregistry.webhook.WebhookSettings;

/**
 * Makes the subscriptions' secrets and keeps them where a copy of the store does not give them away: AES-256-GCM under
 * a key from the configuration. A sealed secret opens only for the subscription that it was sealed for.
 *
 * @see <a href="https://www.standardwebhooks.com/">Standard Webhooks, on secrets</a>
 */
@ApplicationScoped
public class SecretBox {
    private static final String PREFIX = "whsec_";
    private static final int SECRET_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** @throws IllegalStateException unless the key is 32 bytes in base64 */
    SecretBox(WebhookSettings settings) {
        this.key = new SecretKeySpec(decoded(settings.key()), "AES");
    }

    private static byte[] decoded(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == SECRET_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Refused below; its message would show a part of the key.
        }
        throw new IllegalStateException("registry.webhooks.key must be 32 bytes in base64");
    }

    public byte[] fresh() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /** The form in which an owner gets it. */
    public static String text(byte[] secret) {
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    public byte[] seal(byte[] secret, UUID webhook) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, webhook, secret, 0);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException if it was sealed with another key or for another subscription */
    public byte[] open(byte[] sealed, UUID webhook) {
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 0, nonce, 0, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, nonce, webhook, sealed, NONCE_BYTES);
    }

    private byte[] run(int mode, byte[] nonce, UUID webhook, byte[] input, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(webhook.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "a secret could not be sealed or opened; is registry.webhooks.key the old one?", e);
        }
    }
}
