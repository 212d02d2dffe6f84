package org.csoregistry.gateway.feed;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.csoregistry.commons.change.Change;
import org.csoregistry.commons.change.ChangeEvent;
import org.csoregistry.commons.change.ChangeFilter;

/**
 * The attributes of one change that its readers' filters and orders ask for; nobody reads its document again for them.
 *
 * @param source {@code urn:csoregistry:} and the collection
 * @param type CloudEvents type
 * @param time RFC 3339, UTC
 * @param resourceType empty where the type is a newer registry's
 * @param kind the same
 * @param resourceId all zeros where the subject is no id of ours
 */
public record EventHead(
        String source,
        long sequence,
        String type,
        String time,
        String resourceType,
        String kind,
        UUID resourceId,
        List<String> countries,
        List<String> themes) {

    private static final Pattern OURS = Pattern.compile("org\\.csoregistry\\.[^.]+\\.[^.]+\\.v1");
    private static final UUID NONE = new UUID(0, 0);

    /**
     * @param countries separated by commas; null for none
     * @param themes the same
     * @throws IllegalArgumentException if these are not attributes of a change of the registry
     */
    public static EventHead of(
            String source, String sequence, String type, String time, String subject, String countries, String themes) {
        if (sequence == null || type == null || !type.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("not a change of the registry");
        }
        boolean ours = OURS.matcher(type).matches();
        return new EventHead(
                source,
                Long.parseLong(sequence),
                type,
                time,
                ours ? Change.resourceTypeOf(type) : "",
                ours ? Change.kindOf(type) : "",
                id(subject),
                ChangeEvent.split(countries),
                ChangeEvent.split(themes));
    }

    private static UUID id(String subject) {
        try {
            return subject == null ? NONE : UUID.fromString(subject);
        } catch (IllegalArgumentException notOurs) {
            return NONE;
        }
    }

    /** Whether all that was told of the resource before is taken back by this. */
    public boolean isWithdrawal() {
        return kind.equals("withdrawn");
    }

    public boolean matches(ChangeFilter filter) {
        return filter.matches(resourceType, kind, resourceId, countries, themes);
    }
}
