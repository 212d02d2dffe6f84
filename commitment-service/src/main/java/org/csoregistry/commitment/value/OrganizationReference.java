package org.csoregistry.commitment.value;

import java.util.UUID;
import org.csoregistry.commons.text.Text;
import org.csoregistry.commons.text.Texts;

/**
 * An organization that takes part.
 *
 * @param name ours, where there is an id
 */
public record OrganizationReference(UUID organizationId, @Text(max = 1000) String name)
        implements Participant<OrganizationReference> {

    public OrganizationReference {
        name = Texts.normalise(name);
    }

    @Override
    public OrganizationReference named(String other) {
        return new OrganizationReference(organizationId, other);
    }
}
