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

    private static final String[] FORMS = {"Society", "Centre", "Forum", "Union", "Institute", "League", "Bureau"};

    private static final String[] TOPICS = {"accounts", "budgets", "courts", "forests", "health", "media", "schools"};

    private static final String[] SYLLABLES = {
        "ba", "che", "di", "fo", "gu", "ha", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu", "za"
    };

    /** Organizations so far apart differ in number and place, and in nothing else. */
    public static final int PERIOD = 70;

    private Drafts() {}

    /** May be registered again and again, with another number for each {@code %d} and another name for each {@code %s}. */
    public static String withoutIdentifier() {
        int number = 9_999_999;
        return organization(number)
                .replaceFirst("\"identifiers\":\\[.*?],", "")
                .replace(Integer.toString(number), "%d")
                .replace(place(number), "%s");
    }

    /** One that shares no more with others than organizations of a directory do. */
    public static String organization(int number) {
        return String.format(
                Locale.ROOT,
                """
                {"names":{"en":"%5$s %6$s for %7$s %1$d","fr":"%5$s, %6$s %7$s %1$d"},\
                "originalLanguage":"en","acronym":"SOA%1$d","type":"%2$s","country":"%3$s",\
                "identifiers":[{"scheme":"%3$s-REG","value":"%1$d"}],"website":"https://soa%1$d.example.org",\
                "description":{"en":"%4$s"},"audience":"public"}""",
                number,
                TYPES[number / 7 % TYPES.length],
                COUNTRIES[number % COUNTRIES.length],
                DESCRIPTION,
                place(number),
                FORMS[number / 10 % FORMS.length],
                TOPICS[number % TOPICS.length]);
    }

    /** A made-up name, as different for neighbouring numbers as for others. */
    public static String place(int number) {
        int left = number * 0x9E3779B1;
        StringBuilder name = new StringBuilder("X");
        for (int i = 0; i < 5; i++, left >>>= 4) {
            name.append(SYLLABLES[left & 15]);
        }
        return name.toString();
    }
}
