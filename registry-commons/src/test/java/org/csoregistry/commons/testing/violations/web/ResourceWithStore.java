package org.csoregistry.commons.testing.violations.web;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Breaks the rules for web, for transactions and for time, so that the rules can be seen to bite. */
class ResourceWithStore {
    EntityManager entities;

    @Transactional
    Instant write() {
        entities.flush();
        return Instant.now();
    }
}
