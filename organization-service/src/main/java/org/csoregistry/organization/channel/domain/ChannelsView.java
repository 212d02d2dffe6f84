package org.csoregistry.organization.channel.domain;

import java.util.List;
import org.csoregistry.organization.domain.channel.Channel;

/**
 * The channels that the caller may see.
 *
 * @param items those of the organization itself first
 */
public record ChannelsView(List<Channel> items) {
    public ChannelsView {
        items = List.copyOf(items);
    }
}
