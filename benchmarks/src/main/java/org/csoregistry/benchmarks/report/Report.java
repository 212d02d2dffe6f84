package org.csoregistry.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, as one Markdown table. */
public final class Report {
    private final List<String> lines = new ArrayList<>();

    public Report() {
        say("| cell | the registry | measured against | ratio, median (min–max) | bar | met |");
        say("|---|---|---|---|---|---|");
    }

    /**
     * Ours beside a limit or a peer, measured in turns.
     *
     * @param unit such as {@code /s}; larger is better
     * @param bar the least ratio; 0 if nothing is asked
     */
    public void compare(String cell, Rounds ours, String peer, Rounds theirs, String unit, double bar) {
        Rounds ratio = ours.over(theirs);
        String us = number(ours.median()) + unit;
        String them = peer + ": " + number(theirs.median()) + unit;
        String spread = ratio.spread("%.2f");
        if (bar == 0) {
            say("| " + String.join(" | ", cell, us, them, spread, "", "") + " |");
        } else {
            row(cell, us, them, spread, "≥ " + bar, ratio.median() >= bar);
        }
    }

    /** A figure with a bar of its own. */
    public void judge(String cell, String figure, String bar, boolean met) {
        row(cell, figure, "", "", bar, met);
    }

    /** A figure that nothing is asked of. */
    public void tell(String cell, String figure) {
        say("| " + cell + " | " + figure + " | | | | |");
    }

    public void skipped(String cell, String why) {
        say("| " + cell + " | not measured: " + why + " | | | | |");
    }

    private void row(String cell, String ours, String peer, String ratio, String bar, boolean met) {
        say("| " + String.join(" | ", cell, ours, peer, ratio, bar, met ? "yes" : "**no**") + " |");
    }

    private void say(String line) {
        lines.add(line);
        System.out.println(line);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
