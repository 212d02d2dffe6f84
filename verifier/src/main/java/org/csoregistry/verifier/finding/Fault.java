package org.csoregistry.verifier.finding;

/**
 * Something that is not as it must be.
 *
 * @param place a topic, a feed or a path
 * @param sequence the change it was found at; 0 = at none
 * @param resource id; empty = of no single resource
 * @param what the fault, in words
 */
public record Fault(String place, long sequence, String resource, String what) {

    @Override
    public String toString() {
        return place + (sequence > 0 ? " #" + sequence : "") + (resource.isEmpty() ? "" : " " + resource) + ": " + what;
    }
}
