package org.csoregistry.verifier;

import java.util.Optional;
import java.util.UUID;
import org.csoregistry.verifier.change.Collection;

/** A fake registry in which everything is as it must be, with some of each kind of history. */
final class HealthyRegistry {

    final FakeRegistry registry = new FakeRegistry();
    final FakeLedger organizations;
    final FakeLedger events;
    final FakeLedger commitments;

    /** Created as #1 of both feeds, updated as #2 and #3, public all the time. */
    final UUID open;

    /** #4 of the full feed, never public. */
    final UUID restricted;

    /** Public from its second version on. */
    final UUID published;

    /** Public, then not, then public again. */
    final UUID reopened;

    /** Public until it was withdrawn. */
    final UUID withdrawn;

    HealthyRegistry() {
        this(Optional.empty());
    }

    /** @param schema what every change names as its schema */
    HealthyRegistry(Optional<String> schema) {
        organizations = new FakeLedger(registry, Collection.ORGANIZATIONS, schema);
        events = new FakeLedger(registry, Collection.EVENTS, schema);
        commitments = new FakeLedger(registry, Collection.COMMITMENTS, schema);
        open = organizations.create("organization", "public", ",\"acronym\":\"A\"");
        organizations.update(open, "public", ",\"acronym\":\"B\"");
        organizations.update(open, "public", ",\"acronym\":\"C\"");
        restricted = organizations.create("organization", "restricted", "");
        published = organizations.create("organization", "partner", "");
        organizations.update(published, "public", "");
        reopened = organizations.create("organization", "public", "");
        organizations.update(reopened, "restricted", "");
        organizations.update(reopened, "public", "");
        withdrawn = organizations.create("organization", "public", "");
        organizations.withdraw(withdrawn);
        events.create("event", "public", ",\"titles\":{\"en\":\"Meeting\"}");
        commitments.create("letter-of-intent", "public", "");
        commitments.update(commitments.create("commitment", "public", ""), "public", ",\"status\":\"ongoing\"");
    }
}
