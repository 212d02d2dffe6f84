package org.csoregistry.organization.domain;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class OrganizationRepository implements PanacheRepositoryBase<Organization, UUID> {

    private static final String HOLDER =
            """
            select organization_id from organization_identifier
            where (scheme, value) in (select * from unnest(cast(? as text[]), cast(? as text[])))
            and organization_id <> ? limit 1
            """;

    private final AgroalDataSource dataSource;

    OrganizationRepository(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Another organization that has one of the identifiers. */
    Optional<UUID> holder(Collection<Identifier> identifiers, UUID other) {
        if (identifiers.isEmpty()) {
            return Optional.empty();
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(HOLDER)) {
            select.setArray(1, texts(identifiers, Identifier::scheme, connection));
            select.setArray(2, texts(identifiers, Identifier::value, connection));
            select.setObject(3, other);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the identifiers could not be read", e);
        }
    }

    private static Array texts(
            Collection<Identifier> identifiers, Function<Identifier, String> part, Connection connection)
            throws SQLException {
        return connection.createArrayOf("text", identifiers.stream().map(part).toArray());
    }

    /** Those of the organizations that stand, by id. */
    Map<UUID, Standing> neighbours(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery(
                        "select o.id, o.atRiskSince, o.content from Organization o where o.id in ?1 and not o.withdrawn",
                        Standing.class)
                .setParameter(1, ids)
                .getResultStream()
                .collect(Collectors.toMap(Standing::id, Function.identity()));
    }

    /** How organizations stand, whether they stand or not. */
    List<Standing> standings(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery(
                        "select o.id, o.atRiskSince, o.content from Organization o where o.id in ?1", Standing.class)
                .setParameter(1, ids)
                .getResultList();
    }

    /** Those for which this one stands, by the last step only. */
    List<Organization> mergedInto(UUID id) {
        return list("mergedInto = ?1 order by id", id);
    }

    /** The same, held against other writers until the end of the transaction; in order of their ids. */
    List<Organization> claimed(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : find("id in ?1 and not withdrawn order by id", ids)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    /** Who has which of the identifiers. */
    Map<Identifier, UUID> holders(Collection<Identifier> identifiers) {
        Map<Identifier, UUID> holders = new HashMap<>();
        Set<Identifier> asked = Set.copyOf(identifiers);
        Set<String> values = identifiers.stream().map(Identifier::value).collect(Collectors.toSet());
        if (values.isEmpty()) {
            return holders;
        }
        getEntityManager()
                .createQuery(
                        "select i.scheme, i.value, o.id from Organization o join o.identifiers i where i.value in ?1",
                        Object[].class)
                .setParameter(1, values)
                .getResultList()
                .forEach(row -> {
                    Identifier identifier = new Identifier((String) row[0], (String) row[1]);
                    if (asked.contains(identifier)) {
                        holders.put(identifier, (UUID) row[2]);
                    }
                });
        return holders;
    }

    /** Those with the ids, each with its identifiers at hand. */
    List<Organization> withIdentifiers(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : list("from Organization o left join fetch o.identifiers where o.id in ?1", ids);
    }
}
