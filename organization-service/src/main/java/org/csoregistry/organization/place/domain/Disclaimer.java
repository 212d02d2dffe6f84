package org.csoregistry.organization.place.domain;

import jakarta.enterprise.context.ApplicationScoped;
import org.csoregistry.commons.text.LanguageMap;
import org.csoregistry.commons.text.TabbedFile;

/** What must be said beside every map: names and borders are political. */
@ApplicationScoped
class Disclaimer {
    private final LanguageMap texts = new LanguageMap(
            TabbedFile.read("places/disclaimer.tsv", line -> line.get("language"), line -> line.get("text")));

    LanguageMap texts() {
        return texts;
    }
}
