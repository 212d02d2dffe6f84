package org.csoregistry.commitment.value;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.csoregistry.commons.json.Contradictions;

/**
 * Whoever takes part: an organization by its id, named by the registry, or one that the registry does not have, by
 * name alone.
 */
public interface Participant<P extends Participant<P>> {
    UUID organizationId();

    String name();

    /** The same under another name. */
    P named(String name);

    /** The names of those with an id are ours: what {@code names} lacks goes without. */
    static <P extends Participant<P>> List<P> named(List<P> participants, Map<UUID, String> names) {
        return participants.stream()
                .map(one -> one.organizationId() == null ? one : one.named(names.get(one.organizationId())))
                .toList();
    }

    /** The organizations' ids, as far as there are any. */
    static List<UUID> ids(List<? extends Participant<?>> participants) {
        return participants.stream()
                .filter(Objects::nonNull)
                .map(Participant::organizationId)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Each must be identified or named, and no organization twice. */
    static void check(String pointer, List<? extends Participant<?>> participants, Contradictions found) {
        Set<UUID> met = new HashSet<>();
        for (int i = 0; i < participants.size(); i++) {
            Participant<?> one = participants.get(i);
            if (one != null) {
                UUID id = one.organizationId();
                found.unless(
                        id != null || one.name() != null, pointer + "/" + i, "must have an organizationId or a name");
                found.unless(
                        id == null || met.add(id),
                        pointer + "/" + i + "/organizationId",
                        "must not repeat an organization");
            }
        }
    }
}
