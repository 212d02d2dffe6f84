package org.csoregistry.event.domain.participation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.csoregistry.commons.text.Text;
import org.csoregistry.commons.text.Texts;

/**
 * What an organization does at an event.
 *
 * @param organizationId null for one that is not registered
 * @param name with an {@code organizationId} the registry's own word, whatever was sent; absent while it is unknown
 * @param capacity in which it acts, such as the presidency of a network
 */
public record EventRole(
        UUID organizationId, @Text(max = 300) String name, @NotNull RoleKind role, @Text(max = 300) String capacity) {

    public EventRole {
        name = Texts.normalise(name);
        capacity = Texts.normalise(capacity);
    }

    /** The same for the organization now called {@code current}. */
    public EventRole named(String current) {
        return new EventRole(organizationId, current, role, capacity);
    }
}
