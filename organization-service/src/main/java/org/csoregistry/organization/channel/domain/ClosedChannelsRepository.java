package org.csoregistry.organization.channel.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ClosedChannelsRepository implements PanacheRepositoryBase<ClosedChannels, UUID> {}
