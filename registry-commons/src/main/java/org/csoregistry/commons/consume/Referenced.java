package org.csoregistry.commons.consume;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import org.csoregistry.commons.change.Audience;
import org.csoregistry.commons.change.Change;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.text.LanguageMap;

/**
 * What a reference needs of a neighbour's document; everything else in it is the neighbour's own business.
 *
 * @param names of an organization
 * @param titles of an event or a letter
 * @param audience restricted for an organization at risk, whatever it is otherwise
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Referenced(
        LanguageMap names, LanguageMap titles, String originalLanguage, Audience audience, Object atRisk) {

    public Referenced {
        audience = atRisk == null ? audience : Audience.RESTRICTED;
    }

    /**
     * A withdrawn or merged resource has neither name nor audience left; it is named to nobody.
     *
     * @throws UnreadableChange if the document is not of a form that a neighbour writes
     */
    public static Referenced in(Change change) {
        if (change.isWithdrawal() || change.mergedInto().isPresent()) {
            return new Referenced(null, null, null, Audience.RESTRICTED, null);
        }
        try {
            Referenced referenced = RegistryJson.MAPPER.readValue(change.document(), Referenced.class);
            if (referenced.audience == null) {
                throw new UnreadableChange("the document has no audience");
            }
            return referenced;
        } catch (JsonProcessingException e) {
            throw new UnreadableChange("the document has another form");
        }
    }

    /** The one text to show; null if there is none. */
    public String name() {
        LanguageMap texts = names == null ? titles : names;
        return texts == null ? null : texts.display(originalLanguage);
    }
}
