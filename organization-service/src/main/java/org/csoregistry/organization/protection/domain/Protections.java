package org.csoregistry.organization.protection.domain;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.csoregistry.commons.aggregate.RetriedWhenOvertaken;
import org.csoregistry.commons.change.Document;
import org.csoregistry.commons.etag.Precondition;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Refusal.NotFound;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.organization.domain.Organizations;

/**
 * Hides organizations at risk, and shows them again. The protection's version is the organization's: each is a change of
 * it, told to those who may read what is restricted.
 */
@ApplicationScoped
public class Protections {
    /** The day has begun somewhere. */
    private static final ZoneOffset FIRST_TO_SEE_A_DAY = ZoneOffset.ofHours(14);

    private final Organizations organizations;
    private final ProtectionReasons reasons;
    private final Clock clock;

    Protections(Organizations organizations, ProtectionReasons reasons, Clock clock) {
        this.organizations = organizations;
        this.reasons = reasons;
        this.clock = clock;
    }

    /** @throws NotFound if the organization is not protected, or the caller may not know of it */
    public Document read(UUID id, Caller by) {
        return view(organizations.read(id, by));
    }

    /**
     * From now on; {@code since} says since when it is at risk, not when it is hidden.
     *
     * @throws InvalidInput if that day has not begun anywhere
     */
    @Transactional
    @RetriedWhenOvertaken
    public Document protect(UUID id, Precondition condition, ProtectionDraft draft, Caller by) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), FIRST_TO_SEE_A_DAY);
        if (draft.since() != null && draft.since().isAfter(today)) {
            throw new InvalidInput(Violation.at("/since", "must not be in the future"));
        }
        LocalDate since = draft.since() == null ? sinceOrToday(organizations.read(id, by)) : draft.since();
        Document organization = organizations.protect(id, condition, since, by);
        reasons.put(id, draft.reason());
        return view(organization);
    }

    /** @throws NotFound if it is not protected */
    @Transactional
    @RetriedWhenOvertaken
    public void lift(UUID id, Precondition condition, Caller by) {
        read(id, by);
        organizations.protect(id, condition, null, by);
        reasons.put(id, null);
    }

    void forget(@Observes Organizations.Withdrawn organization) {
        reasons.put(organization.id(), null);
    }

    private LocalDate sinceOrToday(Document organization) {
        return since(organization).orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static Optional<LocalDate> since(Document organization) {
        JsonNode since = RegistryJson.read(organization.json()).at("/atRisk/since");
        return since.isMissingNode() ? Optional.empty() : Optional.of(LocalDate.parse(since.asText()));
    }

    private Document view(Document organization) {
        LocalDate since =
                since(organization).orElseThrow(() -> new NotFound("protection of organization", organization.id()));
        ProtectionView view = new ProtectionView(since, reasons.of(organization.id()));
        return new Document(organization.id(), organization.version(), RegistryJson.write(view));
    }
}
