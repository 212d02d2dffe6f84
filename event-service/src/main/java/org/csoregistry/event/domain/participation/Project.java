package org.csoregistry.event.domain.participation;

import jakarta.validation.constraints.NotNull;
import org.csoregistry.commons.text.InLanguages;
import org.csoregistry.commons.text.LanguageMap;

/** The project line that paid for an event. */
public record Project(
        @NotNull @InLanguages(max = 300, required = true) LanguageMap title,
        @InLanguages(max = 5000) LanguageMap description) {}
