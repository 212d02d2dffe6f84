package org.csoregistry.organization.duplicate.domain;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.problem.Refusal.InvalidCursor;

/** The last pair of a page. Opaque on the wire. */
record DuplicateCursor(String fingerprint, Integer score, Pair pair) {

    String encode() {
        byte[] json = RegistryJson.write(this).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    /** @throws InvalidCursor if it is not one of ours, or of another query */
    static DuplicateCursor decode(String text, DuplicateQuery query) {
        try {
            DuplicateCursor cursor =
                    RegistryJson.MAPPER.readValue(Base64.getUrlDecoder().decode(text), DuplicateCursor.class);
            boolean whole = cursor != null && cursor.score != null && cursor.pair != null && cursor.pair.isWhole();
            if (!whole || !query.fingerprint().equals(cursor.fingerprint)) {
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
