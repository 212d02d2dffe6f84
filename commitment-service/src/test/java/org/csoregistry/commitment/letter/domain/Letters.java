package org.csoregistry.commitment.letter.domain;

import org.csoregistry.commons.json.RegistryJson;

/** Letters for the rules to judge. */
final class Letters {
    static final String ORGANIZATION = "0190a000-0000-7000-8000-000000000002";
    static final String EVENT = "0190a000-0000-7000-9000-000000000004";

    private Letters() {}

    /** A proposed letter in Mongolia, with these properties too: JSON without braces, single quotes for double. */
    static LetterOfIntentDraft letter(String... more) {
        StringBuilder json = new StringBuilder("{'titles':{'en':'Cooperation'},'audience':'public'");
        String all = String.join(",", more);
        if (!all.contains("'status'")) {
            json.append(",'status':'proposed'");
        }
        if (!all.contains("'countries'")) {
            json.append(",'countries':['MN']");
        }
        json.append(all.isEmpty() ? "" : "," + all).append('}');
        return RegistryJson.read(json.toString().replace('\'', '"'), LetterOfIntentDraft.class);
    }
}
