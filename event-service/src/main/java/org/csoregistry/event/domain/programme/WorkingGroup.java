package org.csoregistry.event.domain.programme;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.csoregistry.commons.json.Draft;
import org.csoregistry.commons.text.InLanguages;
import org.csoregistry.commons.text.LanguageMap;

/** A part of a session's participants, with a task and results of its own. */
public record WorkingGroup(
        @NotNull @InLanguages(max = 300, required = true) LanguageMap title,
        @InLanguages(max = 2000) LanguageMap topic,
        @Size(max = 50) List<@NotNull @InLanguages(max = 2000, required = true) LanguageMap> outcomes) {

    public WorkingGroup {
        outcomes = Draft.list(outcomes);
    }
}
