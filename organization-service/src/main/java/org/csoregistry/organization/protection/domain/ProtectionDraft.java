package org.csoregistry.organization.protection.domain;

import java.time.LocalDate;
import java.util.List;
import org.csoregistry.commons.json.Draft;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.commons.text.CivilDate;
import org.csoregistry.commons.text.Text;
import org.csoregistry.commons.text.Texts;

/**
 * That an organization is at risk.
 *
 * @param since null for today
 * @param reason for who may lift the protection again; never published
 */
public record ProtectionDraft(@CivilDate LocalDate since, @Text(max = 2000) String reason) implements Draft {

    public ProtectionDraft {
        reason = Texts.normalise(reason);
    }

    @Override
    public List<Violation> contradictions() {
        return List.of();
    }
}
