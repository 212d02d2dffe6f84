package org.csoregistry.organization.channel.domain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.csoregistry.commons.change.Audience;
import org.csoregistry.commons.json.Contradictions;
import org.csoregistry.commons.json.Draft;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.organization.domain.channel.Channel;

/**
 * The channels of an organization that are less open than it is, all of them.
 *
 * @param channels for partners, or restricted
 */
public record ChannelsDraft(@NotNull @Size(max = 50) List<@NotNull @Valid Channel> channels) implements Draft {

    public ChannelsDraft {
        channels = channels == null ? null : Draft.list(channels);
    }

    @Override
    public List<Violation> contradictions() {
        Contradictions found = new Contradictions();
        if (channels != null) {
            Channel.check(
                    channels,
                    audience -> audience != Audience.PUBLIC,
                    "must be partner or restricted: what is public belongs to the organization itself",
                    found);
        }
        return found.list();
    }
}
