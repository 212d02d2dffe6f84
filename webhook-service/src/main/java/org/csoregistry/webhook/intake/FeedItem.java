package org.csoregistry.webhook.intake;

import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.change.Change;
import org.csoregistry.commons.change.ChangeFilter;

/**
 * One change, as its feed shows it.
 *
 * @param type CloudEvents type
 * @param subject the resource's id
 * @param countries that it concerns, for filters
 * @param themes that it concerns, for filters
 * @param body the CloudEvent in structured JSON, byte for byte
 */
public record FeedItem(
        long sequence, UUID id, String type, UUID subject, List<String> countries, List<String> themes, byte[] body) {

    boolean isWithdrawal() {
        return Change.kindOf(type).equals("withdrawn");
    }

    boolean isWantedBy(ChangeFilter filter) {
        return filter.matches(Change.resourceTypeOf(type), Change.kindOf(type), subject, countries, themes);
    }
}
