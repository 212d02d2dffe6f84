package org.csoregistry.commons.search;

/** How far two words are apart: letters put in, left out, replaced, or exchanged with their neighbour. */
final class Spelling {
    /** Beginnings of words are looked for from this length on: shorter ones begin too many. */
    static final int SHORTEST_BEGINNING = 3;

    private static final int SHORTEST_MISTAKEN = 4;
    private static final int SHORTEST_TWICE_MISTAKEN = 8;

    private Spelling() {}

    static boolean mayBegin(String word) {
        return word.length() >= SHORTEST_BEGINNING;
    }

    /** Whether another word may be meant: not by a short one, and never by one with digits, where each of them counts. */
    static boolean mayBeMistaken(String word) {
        return word.length() >= SHORTEST_MISTAKEN && word.chars().noneMatch(Character::isDigit);
    }

    /** Whether the one word may be meant by the other. */
    static boolean isNear(String meant, String written) {
        int allowed = written.length() >= SHORTEST_TWICE_MISTAKEN ? 2 : 1;
        return Math.abs(meant.length() - written.length()) <= allowed && distance(meant, written) <= allowed;
    }

    /** @see <a href="https://en.wikipedia.org/wiki/Damerau-Levenshtein_distance">optimal string alignment</a> */
    static int distance(String a, String b) {
        int[][] rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                rows[i][j] = i == 0 ? j : j == 0 ? i : cell(a, b, i, j, rows);
            }
        }
        return rows[a.length()][b.length()];
    }

    private static int cell(String a, String b, int i, int j, int[][] rows) {
        int replaced = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean exchanged = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return exchanged ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
