package org.csoregistry.commitment.domain;

import org.csoregistry.commons.json.RegistryJson;

/** Commitments for the rules to judge. */
final class Promises {
    static final String LETTER = "0190a000-0000-7000-a000-000000000001";
    static final String ORGANIZATION = "0190a000-0000-7000-8000-000000000002";
    static final String EVENT = "0190a000-0000-7000-9000-000000000004";

    private Promises() {}

    /** A promise not started, with these properties too: JSON without braces, single quotes for double. */
    static CommitmentDraft promise(String... more) {
        StringBuilder json = new StringBuilder("{'titles':{'en':'Meet yearly'}");
        String all = String.join(",", more);
        if (!all.contains("'status'")) {
            json.append(",'status':'not-started'");
        }
        if (!all.contains("'audience'")) {
            json.append(",'audience':'public'");
        }
        if (!all.contains("'letterId'") && !all.contains("'countries'")) {
            json.append(",'countries':['MN']");
        }
        json.append(all.isEmpty() ? "" : "," + all).append('}');
        return RegistryJson.read(json.toString().replace('\'', '"'), CommitmentDraft.class);
    }
}
