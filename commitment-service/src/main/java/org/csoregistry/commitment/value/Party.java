package org.csoregistry.commitment.value;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.csoregistry.commons.text.Text;
import org.csoregistry.commons.text.Texts;

/**
 * An organization that agrees to a letter.
 *
 * @param name ours, where there is an id
 */
public record Party(UUID organizationId, @Text(max = 1000) String name, @NotNull Capacity capacity)
        implements Participant<Party> {

    public Party {
        name = Texts.normalise(name);
    }

    @Override
    public Party named(String other) {
        return new Party(organizationId, other, capacity);
    }
}
