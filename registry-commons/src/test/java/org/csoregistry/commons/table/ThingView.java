package org.csoregistry.commons.table;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.text.LanguageMap;

/** A record with every kind of property that there can be. */
public record ThingView(UUID id, long version, Instant createdAt, @JsonUnwrapped ThingDraft content) {
    public static final TableShape TABLE =
            TableShape.of(ThingView.class, "#thing").tag("names", "#thing+name");

    /** What is said of it. */
    public record ThingDraft(
            LanguageMap names,
            String note,
            Integer size,
            BigDecimal weight,
            Boolean open,
            LocalDate since,
            List<Colour> colours,
            List<Part> parts,
            Place place) {}

    /** Codes. */
    public enum Colour {
        @JsonProperty("red")
        RED,
        @JsonProperty("light-green")
        LIGHT_GREEN
    }

    /** A list of these has two dimensions of its own. */
    public record Part(String name, List<Integer> sizes) {}

    /** Laid out in columns. */
    public record Place(String city, LanguageMap names, BigDecimal latitude) {}
}
