package org.csoregistry.commons.imports;

/**
 * How a file is to be taken in.
 *
 * @param dryRun to find out what would happen, and let nothing of it happen
 * @param each to write the rows that are right though others are refused; else all are written or none
 * @param overwrite to change records whatever their version; else each row must show the newest
 */
public record ImportOptions(boolean dryRun, boolean each, boolean overwrite) {

    /** Whether batches may come to be one by one; a dry run is taken back as a whole. */
    public boolean apart() {
        return each && !dryRun;
    }
}
