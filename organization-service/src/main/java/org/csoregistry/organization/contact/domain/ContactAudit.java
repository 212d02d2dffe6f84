package org.csoregistry.organization.contact.domain;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.json.Codes;

/** Writes down who has seen or changed what is kept of persons, in the transaction of what they did: no line, no answer. */
@ApplicationScoped
class ContactAudit {
    private static final String INSERT =
            "insert into contact_access (at, actor, act, organization_id, contact_id) values (?, ?, ?, ?, ?)";
    private static final String BEFORE =
            """
            select id, at, actor, act, organization_id, contact_id from contact_access
            where id < ? and (cast(? as uuid) is null or organization_id = ?)
              and (cast(? as uuid) is null or contact_id = ?)
            order by id desc limit ?
            """;

    private final AgroalDataSource dataSource;
    private final Clock clock;

    ContactAudit(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    void note(ContactAct act, Collection<Contact> contacts, Caller by) {
        if (contacts.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Contact contact : contacts) {
                insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
                insert.setString(2, by.subject());
                insert.setString(3, Codes.wire(act));
                insert.setObject(4, contact.organizationId());
                insert.setObject(5, contact.id());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the access could not be written down", e);
        }
    }

    /** Newest first. */
    List<ContactAccess> before(long id, UUID organization, UUID contact, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(BEFORE)) {
            select.setLong(1, id);
            select.setObject(2, organization);
            select.setObject(3, organization);
            select.setObject(4, contact);
            select.setObject(5, contact);
            select.setInt(6, limit);
            List<ContactAccess> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(access(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the accesses could not be read", e);
        }
    }

    private static ContactAccess access(ResultSet row) throws SQLException {
        return new ContactAccess(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                ContactAct.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                row.getObject(5, UUID.class),
                row.getObject(6, UUID.class));
    }
}
