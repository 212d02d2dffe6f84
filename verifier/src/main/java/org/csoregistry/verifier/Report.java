package org.csoregistry.verifier;

import java.util.List;
import org.csoregistry.verifier.finding.Fault;
import org.csoregistry.verifier.rule.CollectionCheck.Tally;

/**
 * What a verification has found.
 *
 * @param tallies for each collection and feed
 * @param faults the first of them
 * @param faultCount all of them
 * @param warnings the first of what a person should look at
 * @param warningCount all of them
 */
public record Report(
        List<Tally> tallies, List<Fault> faults, long faultCount, List<Fault> warnings, long warningCount) {

    public Report {
        tallies = List.copyOf(tallies);
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    public boolean isProven() {
        return faultCount == 0;
    }

    /** Messages that topics repeat. */
    public long repetitions() {
        return tallies.stream().mapToLong(Tally::repetitions).sum();
    }

    /** Messages that are no changes of the registry's. */
    public long foreign() {
        return tallies.stream().mapToLong(Tally::foreign).sum();
    }

    /** For people, one thing a line; the last line is the verdict. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Tally tally : tallies) {
            text.append("%-13s %-6s  feed: %,d changes of %,d resources; topic: %,d messages, %,d of them repeated"
                    .formatted(
                            tally.collection(),
                            tally.feed().wire(),
                            tally.changes(),
                            tally.resources(),
                            tally.messages(),
                            tally.repetitions()));
            text.append(tally.foreign() == 0 ? "\n" : ", %,d foreign%n".formatted(tally.foreign()));
        }
        tell(text, "warning: ", warnings, warningCount);
        tell(text, "fault: ", faults, faultCount);
        return text + "verdict: "
                + (isProven() ? "proven" : "NOT proven, " + faultCount + (faultCount == 1 ? " fault" : " faults"));
    }

    private static void tell(StringBuilder text, String label, List<Fault> told, long count) {
        told.forEach(each -> text.append(label).append(each).append('\n'));
        if (count > told.size()) {
            text.append(label).append("and ").append(count - told.size()).append(" more\n");
        }
    }
}
