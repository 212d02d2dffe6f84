package org.csoregistry.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void ratiosAreTakenRoundByRound() {
        Rounds ours = rounds(50, 90, 60);
        Rounds theirs = rounds(100, 100, 100);
        assertThat(ours.over(theirs).spread("%.2f")).isEqualTo("0.60 (0.50–0.90)");
        Report report = new Report();
        report.compare("read", ours, "the store", theirs, "/s", 0.5);
        report.compare("write", ours, "the store", theirs, "/s", 0.7);
        assertThat(report.toString())
                .contains("| read | 60/s | the store: 100/s | 0.60 (0.50–0.90) | ≥ 0.5 | yes |")
                .contains("| write | 60/s | the store: 100/s | 0.60 (0.50–0.90) | ≥ 0.7 | **no** |");
    }

    @Test
    void sharesAreNearestRanks() {
        Distribution latency = Distribution.ofNanos(new long[] {4_000_000, 1_000_000, 3_000_000, 2_000_000});
        assertThat(latency.at(0.5)).isEqualTo(2);
        assertThat(latency.at(0.99)).isEqualTo(4);
        assertThat(latency.at(0)).isEqualTo(1);
    }

    private static Rounds rounds(double... figures) {
        Rounds rounds = new Rounds();
        for (double figure : figures) {
            rounds.add(figure);
        }
        return rounds;
    }
}
