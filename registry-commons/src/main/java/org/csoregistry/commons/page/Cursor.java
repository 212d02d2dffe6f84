package org.csoregistry.commons.page;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.util.Base64;
import java.util.UUID;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.problem.Refusal.InvalidCursor;

/**
 * The last row of a page, from which the next one goes on. Opaque on the wire.
 *
 * @param fingerprint of the query that it belongs to
 * @param key the row's value in the order asked for
 * @param id the row's id, which makes the order total
 */
public record Cursor(String fingerprint, String key, UUID id) {

    public String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(RegistryJson.write(this).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** @throws InvalidCursor if it is not one of ours, or of another query */
    public static Cursor decode(String text, ListQuery query) {
        try {
            Cursor cursor = RegistryJson.MAPPER.readValue(Base64.getUrlDecoder().decode(text), Cursor.class);
            if (cursor == null
                    || cursor.key == null
                    || cursor.id == null
                    || cursor.key.indexOf('\0') >= 0
                    || !query.fingerprint().equals(cursor.fingerprint)) {
                throw new InvalidCursor();
            }
            return cursor;
        } catch (JacksonException | IllegalArgumentException e) {
            throw new InvalidCursor();
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }
}
