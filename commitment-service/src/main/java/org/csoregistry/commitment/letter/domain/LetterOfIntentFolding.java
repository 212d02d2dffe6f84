package org.csoregistry.commitment.letter.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.search.Searched;

/** How letters of intent are folded for searching. */
@ApplicationScoped
class LetterOfIntentFolding implements Searched {

    @Override
    public String table() {
        return "letter_of_intent";
    }

    @Override
    public Map<String, String> folded(String content) {
        return Map.of(
                "search_text",
                RegistryJson.read(content, LetterOfIntentDraft.class).searched().stored());
    }
}
