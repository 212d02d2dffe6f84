package org.csoregistry.organization.duplicate.domain.score;

/**
 * One reason of a score.
 *
 * @param points what it adds; less than 0 if it speaks against
 * @param similarity of the two most similar names, 0 to 1, in Latin letters; null for other reasons
 */
public record Ground(Reason reason, int points, Double similarity) {

    static Ground of(Reason reason, int points) {
        return new Ground(reason, points, null);
    }
}
