package org.csoregistry.peer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with organizations, each in one transaction. */
@Service
class Organizations {
    private final OrganizationRepository repository;
    private final OutboxRepository outbox;
    private final ObjectMapper json;

    Organizations(OrganizationRepository repository, OutboxRepository outbox, ObjectMapper json) {
        this.repository = repository;
        this.outbox = outbox;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public Optional<OrganizationView> find(UUID id) {
        return repository.findById(id).map(OrganizationView::of);
    }

    @Transactional(readOnly = true)
    public OrganizationPage list(String country, ScrollPosition position, int limit) {
        return OrganizationPage.of(repository.findByCountryOrderByNameAscIdAsc(country, position, Limit.of(limit)));
    }

    @Transactional
    public OrganizationView register(OrganizationDraft draft) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        OrganizationView view = OrganizationView.of(repository.save(new Organization(draft, now)));
        outbox.save(new OutboxEntry(view.id(), "created", now, document(view)));
        return view;
    }

    private String document(OrganizationView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
