package org.csoregistry.organization.channel.domain;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.csoregistry.commons.aggregate.RetriedWhenOvertaken;
import org.csoregistry.commons.change.Audience;
import org.csoregistry.commons.change.Document;
import org.csoregistry.commons.etag.Precondition;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.identity.Role;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.problem.Refusal.AlreadyExists;
import org.csoregistry.commons.problem.Refusal.Forbidden;
import org.csoregistry.commons.problem.Refusal.NotFound;
import org.csoregistry.organization.domain.Organizations;
import org.csoregistry.organization.domain.channel.Channel;

/**
 * How an organization is reached by those whom it lets know: its own channels, and those kept apart from its document.
 * The latter make no change of the organization: even that there was one is nobody else's business.
 */
@ApplicationScoped
public class Channels {
    private static final String WHAT = "closed channel of organization";

    private final Organizations organizations;
    private final ClosedChannelsRepository repository;
    private final Clock clock;

    Channels(Organizations organizations, ClosedChannelsRepository repository, Clock clock) {
        this.organizations = organizations;
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * What the caller may see of them.
     *
     * @param version of the closed ones, for who may replace them and once there are any; else null: it would tell
     *     readers of changes that they do not see
     */
    public record Seen(ChannelsView view, Long version) {}

    @Transactional
    public Seen read(UUID id, Caller by) {
        List<String> countries = organizations.countries(id, by);
        List<Channel> seen = new ArrayList<>(open(organizations.read(id, by)));
        Optional<ClosedChannels> closed = repository.findByIdOptional(id);
        closed.ifPresent(found -> found.channels().stream()
                .filter(channel -> mayRead(channel.audience(), id, countries, by))
                .forEach(seen::add));
        Long version = mayWrite(id, countries, by)
                ? closed.map(ClosedChannels::version).orElse(null)
                : null;
        return new Seen(new ChannelsView(seen), version);
    }

    /** Replaces the closed ones, all at once; {@code condition} is about them alone. */
    @Transactional
    @RetriedWhenOvertaken
    public Seen replace(UUID id, Precondition condition, ChannelsDraft draft, Caller by) {
        if (!mayWrite(id, organizations.countries(id, by), by)) {
            throw new Forbidden("Closed channels are for the organization itself and the offices of its country.");
        }
        ClosedChannels closed = repository.findByIdOptional(id).orElse(null);
        if (condition.absent()) {
            if (closed != null) {
                throw new AlreadyExists(id, null);
            }
            repository.persist(new ClosedChannels(id, draft, clock.instant()));
        } else if (closed == null) {
            throw new NotFound(WHAT, id);
        } else {
            condition.check(document(id, closed));
            closed.replace(draft, clock.instant());
        }
        repository.flush();
        return read(id, by);
    }

    void forget(@Observes Organizations.Withdrawn organization) {
        repository.deleteById(organization.id());
    }

    private static List<Channel> open(Document organization) {
        List<Channel> open = new ArrayList<>();
        for (JsonNode channel : RegistryJson.read(organization.json()).path("channels")) {
            open.add(RegistryJson.read(channel.toString(), Channel.class));
        }
        return open;
    }

    private static Document document(UUID id, ClosedChannels closed) {
        return new Document(id, closed.version(), RegistryJson.write(new ChannelsView(closed.channels())));
    }

    private static boolean mayRead(Audience audience, UUID id, List<String> countries, Caller by) {
        return by.mayRead(audience, countries) || id.equals(by.organization());
    }

    private static boolean mayWrite(UUID id, List<String> countries, Caller by) {
        return by.mayPublishIn(countries) || by.is(Role.CSO) && id.equals(by.organization());
    }
}
