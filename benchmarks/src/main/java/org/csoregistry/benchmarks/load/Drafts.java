package org.csoregistry.benchmarks.load;

import java.util.Locale;

/** Organizations of about 900 bytes of JSON, as PERFORMANCE's own measurements had them; the same on every run. */
public final class Drafts {
    private static final String[] COUNTRIES = {"MN", "KE", "TN", "PE", "NP", "GH", "MA", "CO", "PH", "RS"};
    private static final String[] TYPES = {"cso", "cso-network", "academia", "media", "foundation"};
    private static final String DESCRIPTION = "Follows budgets, procurement and the declarations of officials, trains"
            + " observers in the provinces, and publishes what it finds in two languages. Takes part in the reviews of"
            + " the Convention against Corruption and of human rights, and keeps the minutes of the meetings between"
            + " the government and civil society. Its members are volunteers, its accounts are audited each year and"
            + " are open to everybody who asks for them.";

    private Drafts() {}

    /** May be registered again and again. */
    public static String withoutIdentifier() {
        return organization(0).replaceFirst("\"identifiers\":\\[.*?],", "");
    }

    public static String organization(int number) {
        String country = COUNTRIES[number % COUNTRIES.length];
        return String.format(
                Locale.ROOT,
                """
                {"names":{"en":"Society for open accounts %1$d","fr":"Société pour des comptes ouverts %1$d"},\
                "originalLanguage":"en","acronym":"SOA%1$d","type":"%2$s","country":"%3$s",\
                "identifiers":[{"scheme":"%3$s-REG","value":"%1$d"}],"website":"https://soa%1$d.example.org",\
                "description":{"en":"%4$s"},"audience":"public"}""",
                number,
                TYPES[number / 7 % TYPES.length],
                country,
                DESCRIPTION);
    }
}
