package org.csoregistry.organization.domain.channel;

import jakarta.validation.constraints.NotNull;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.csoregistry.commons.change.Audience;
import org.csoregistry.commons.json.Contradictions;
import org.csoregistry.commons.json.Guaranteed;
import org.csoregistry.commons.text.Text;
import org.csoregistry.commons.text.Texts;

/**
 * A way to reach an organization; of a person see the contacts.
 *
 * @param value an address, a number in E.164 or a postal address, by kind
 * @param purpose general, unless told
 * @param audience public, unless told: as open as the organization itself
 */
public record Channel(
        @NotNull ChannelKind kind,
        @NotNull @Text(max = 500) String value,
        @Guaranteed ChannelPurpose purpose,
        @Guaranteed Audience audience) {

    public Channel {
        value = kind == null || value == null ? Texts.normalise(value) : kind.canonical(value);
        purpose = purpose == null ? ChannelPurpose.GENERAL : purpose;
        audience = audience == null ? Audience.PUBLIC : audience;
    }

    /** Each must fit its kind and be told once; {@code rule} says which audiences belong here. */
    public static void check(List<Channel> channels, Predicate<Audience> belongs, String rule, Contradictions found) {
        Set<Channel> met = new HashSet<>();
        for (int i = 0; i < channels.size(); i++) {
            Channel one = channels.get(i);
            if (one == null || one.kind == null || one.value == null) {
                continue;
            }
            String at = "/channels/" + i;
            found.unless(one.kind.takes(one.value), at + "/value", one.kind.rule());
            found.unless(belongs.test(one.audience), at + "/audience", rule);
            found.unless(met.add(one), at, "must not repeat a channel");
        }
    }
}
