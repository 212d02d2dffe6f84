package org.csoregistry.benchmarks.cell;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.csoregistry.benchmarks.Options;
import org.csoregistry.benchmarks.load.Contestant;
import org.csoregistry.benchmarks.load.Drafts;
import org.csoregistry.benchmarks.load.Pgbench;
import org.csoregistry.benchmarks.load.Quiet;
import org.csoregistry.benchmarks.load.Wrk;
import org.csoregistry.benchmarks.report.Rounds;
import org.csoregistry.benchmarks.stack.Ids;

/**
 * The suite at one of its sizes, at which it is measured.
 *
 * @param store the organizations' database
 */
record Stage(Filled filled, Connection store, Options options) {
    /** Those for which another row holds a foreign key; what was created has none else. The last change says how far all is. */
    private static final List<String> FORGET = List.of(
            "delete from duplicate_candidate where least(low_id, high_id) < ? or greatest(low_id, high_id) > ?",
            "delete from organization where id < ? or id > ?",
            "delete from change where (resource_id < ? or resource_id > ?)"
                    + " and sequence < (select max(sequence) from change)");

    private static final List<String> TIDY =
            List.of("vacuum duplicate_candidate", "vacuum organization", "vacuum change");

    /**
     * What was measured of one thing in turns.
     *
     * @param bare the statement of it, by pgbench
     */
    record Figures(String title, Rounds ours, Rounds bare) {}

    List<Figures> measure() throws IOException, InterruptedException, SQLException {
        List<Figures> all = new ArrayList<>();
        all.add(reads("read by id", "read"));
        all.add(reads("list 50 by country", "list"));
        all.add(reads("search by two words", "search"));
        all.add(creates());
        return all;
    }

    private Figures reads(String title, String script) throws IOException, InterruptedException, SQLException {
        return rounds(title, filled.wrk(script + ".lua"), filled.pgbench(script + ".sql"), () -> {});
    }

    /** Each round begins with the same number: what the ones before created would make a small number a large one. */
    private Figures creates() throws IOException, InterruptedException, SQLException {
        Wrk ours = new Wrk(
                filled.suite().organizations(),
                filled.scripts().resolve("create.lua"),
                List.of(
                        Drafts.withoutIdentifier(),
                        "Authorization=Bearer " + filled.suite().token()));
        Pgbench bare = new Pgbench(filled.suite().storePort(), filled.scripts().resolve("create.sql"), Map.of());
        return rounds("create", ours, bare, this::forgetOthers);
    }

    private interface Restoring {
        void restore() throws SQLException, InterruptedException;
    }

    private Figures rounds(String title, Contestant ours, Contestant bare, Restoring after)
            throws IOException, InterruptedException, SQLException {
        ours.perSecond(options.time().multipliedBy(ours.warming()));
        bare.perSecond(options.time());
        after.restore();
        Figures figures = new Figures(title, new Rounds(), new Rounds());
        for (int round = 0; round < options.rounds(); round++) {
            figures.ours().add(ours.perSecond(options.time()));
            after.restore();
            figures.bare().add(bare.perSecond(options.time()));
            after.restore();
        }
        return figures;
    }

    /** Takes away what is not of the family that filled the store. */
    private void forgetOthers() throws SQLException, InterruptedException {
        Quiet.await(store, List.of("duplicates", "search"));
        for (String forget : FORGET) {
            try (PreparedStatement delete = store.prepareStatement(forget)) {
                delete.setObject(1, Ids.of(filled.family(), 0));
                delete.setObject(2, Ids.of(filled.family(), Integer.MAX_VALUE));
                delete.executeUpdate();
            }
        }
        try (Statement statement = store.createStatement()) {
            for (String tidy : TIDY) {
                statement.execute(tidy);
            }
        }
    }
}
