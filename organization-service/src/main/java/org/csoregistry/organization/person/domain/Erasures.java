package org.csoregistry.organization.person.domain;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The receipts of erasures. */
@ApplicationScoped
class Erasures {
    private final AgroalDataSource dataSource;

    Erasures(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void keep(ErasureReceipt receipt, String actor) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into erasure (id, erased_at, countries, contacts, actor) values (?, ?, ?, ?, ?)")) {
            insert.setObject(1, receipt.id());
            insert.setObject(2, receipt.erasedAt().atOffset(ZoneOffset.UTC));
            insert.setArray(
                    3,
                    receipt.countries() == null
                            ? null
                            : connection.createArrayOf(
                                    "text", receipt.countries().toArray()));
            insert.setInt(4, receipt.contacts());
            insert.setString(5, actor);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the receipt could not be kept", e);
        }
    }

    Optional<ErasureReceipt> find(UUID id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select erased_at, countries, contacts from erasure where id = ?")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(receipt(id, row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the receipt could not be read", e);
        }
    }

    private static ErasureReceipt receipt(UUID id, ResultSet row) throws SQLException {
        Array countries = row.getArray(2);
        return new ErasureReceipt(
                id,
                row.getObject(1, OffsetDateTime.class).toInstant(),
                countries == null ? null : List.of((String[]) countries.getArray()),
                row.getInt(3));
    }
}
