package org.csoregistry.event.domain.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.csoregistry.commons.json.Draft;
import org.csoregistry.commons.text.InLanguages;
import org.csoregistry.commons.text.LanguageMap;

/** A part of the programme; sessions are in the order in which they were held. */
public record EventSession(
        @NotNull @InLanguages(max = 300, required = true) LanguageMap title,
        SessionKind kind,
        @InLanguages(max = 2000) LanguageMap objective,
        @InLanguages(max = 2000) LanguageMap topic,
        Instant startsAt,
        @Size(max = 50) List<@NotNull @Valid WorkingGroup> groups,
        @Size(max = 50) List<@NotNull @InLanguages(max = 2000, required = true) LanguageMap> outcomes) {

    public EventSession {
        groups = Draft.list(groups);
        outcomes = Draft.list(outcomes);
    }
}
