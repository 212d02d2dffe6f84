package org.csoregistry.webhook.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class WebhookRepository implements PanacheRepositoryBase<Webhook, UUID> {

    Optional<Webhook> createdWith(String owner, String key) {
        return find("owner = ?1 and creationKey = ?2", owner, key).firstResultOptional();
    }

    long countOf(String owner) {
        return count("owner", owner);
    }

    /**
     * In the order of their creation.
     *
     * @param owner null for everybody's
     * @param state null for all
     * @param after null to begin with the first
     */
    List<Webhook> page(String owner, String state, UUID after, int limit) {
        StringBuilder condition = new StringBuilder("1 = 1");
        Map<String, Object> values = new HashMap<>();
        add("owner =", "owner", owner, condition, values);
        add("state =", "state", state, condition, values);
        add("id >", "after", after, condition, values);
        return find(condition.toString(), Sort.by("id"), values)
                .range(0, limit - 1)
                .list();
    }

    private static void add(
            String rule, String name, Object value, StringBuilder condition, Map<String, Object> values) {
        if (value != null) {
            condition.append(" and ").append(rule).append(" :").append(name);
            values.put(name, value);
        }
    }
}
