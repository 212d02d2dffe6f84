package org.csoregistry.commons.identity;

/** What a caller is to the registry. The constants are the values of the token's {@code groups} claim. */
public final class Role {
    /** Reads the partner audience. */
    public static final String PARTNER = "partner";
    /** Edits the profile of the organization named in claim {@code organization}. */
    public static final String CSO = "cso";
    /** Submits for the countries in claim {@code countries}. */
    public static final String GOVERNMENT = "government";
    /** Reads what is restricted, writes and publishes, within the countries in claim {@code countries}. */
    public static final String FIELD_OFFICE = "field-office";
    /** Everything in the domain. */
    public static final String SECRETARIAT = "secretariat";
    /** Operations; nothing in the domain beyond a partner. */
    public static final String ADMIN = "admin";

    private Role() {}
}
