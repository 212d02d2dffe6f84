package org.csoregistry.commons.web;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;

/** Which of the formats of an answer the caller likes best; {@code Accept} has a say, and else the first. */
public final class Formats {
    private Formats() {}

    /**
     * @param offered media types, our own preference first
     * @throws NotAcceptableException if it is none of them
     */
    public static String preferred(Request request, String... offered) {
        List<Variant> variants = Arrays.stream(offered)
                .map(type -> new Variant(MediaType.valueOf(type), (String) null, null))
                .toList();
        Variant chosen = request.selectVariant(variants);
        if (chosen == null) {
            throw new NotAcceptableException();
        }
        return Arrays.stream(offered)
                .filter(type -> MediaType.valueOf(type).equals(chosen.getMediaType()))
                .findFirst()
                .orElseThrow();
    }
}
