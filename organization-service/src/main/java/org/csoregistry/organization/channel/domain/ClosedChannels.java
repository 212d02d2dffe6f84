package org.csoregistry.organization.channel.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.csoregistry.organization.domain.channel.Channel;
import org.hibernate.annotations.JdbcType;
import org.hibernate.dialect.type.PostgreSQLJsonPGObjectJsonType;

/** What the organization's document does not hold, because that is one text for all its readers. */
@Entity
@Table(name = "organization_channels")
class ClosedChannels {
    @Id
    private UUID organizationId;

    @Version
    private long version = 1;

    @JdbcType(PostgreSQLJsonPGObjectJsonType.class)
    private ChannelsDraft content;

    private Instant updatedAt;

    protected ClosedChannels() {
        // for Hibernate
    }

    ClosedChannels(UUID organizationId, ChannelsDraft content, Instant at) {
        this.organizationId = organizationId;
        this.content = content;
        this.updatedAt = at;
    }

    void replace(ChannelsDraft draft, Instant at) {
        if (!draft.equals(content)) {
            content = draft;
            updatedAt = at;
        }
    }

    long version() {
        return version;
    }

    List<Channel> channels() {
        return content.channels();
    }
}
