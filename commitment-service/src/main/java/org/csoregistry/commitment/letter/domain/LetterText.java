package org.csoregistry.commitment.letter.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.text.LanguageMap;

/**
 * What is signed, and cannot change from then on.
 *
 * <p>Its canonical form is {@code {"clauses":[{"number":"1","text":{"en":"…"}}],"titles":{"en":"…"}}}: names and
 * languages in the order of their code units, clauses in the order of the letter, no space between, in UTF-8.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785, JSON Canonicalization Scheme</a>
 */
@JsonPropertyOrder({"clauses", "titles"})
record LetterText(LanguageMap titles, List<Clause> clauses) {
    private static final ObjectWriter CANONICAL =
            RegistryJson.MAPPER.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    String canonical() {
        try {
            return CANONICAL.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a letter's text could not be written as JSON", e);
        }
    }

    /** SHA-256 of the canonical form, 64 hexadecimal digits in lower case. */
    String sha256() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(canonical().getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
