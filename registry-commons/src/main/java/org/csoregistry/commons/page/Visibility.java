package org.csoregistry.commons.page;

import org.csoregistry.commons.identity.Caller;

/** The rule of {@link Caller#mayRead}, said in SQL over the columns that all aggregates share. */
final class Visibility {
    private Visibility() {}

    static Where narrow(Where where, Caller caller) {
        where.readBy(caller).and("not a.withdrawn");
        if (caller.readsEverything()) {
            return where;
        }
        if (!caller.readsPartnerAudience()) {
            return where.and("a.audience = 'public'");
        }
        String visible = "a.audience in ('public', 'partner') or a.countries && ?";
        if (caller.organization() == null) {
            return where.and("(" + visible + ")", caller.readsRestrictedIn());
        }
        return where.and("(" + visible + " or a.id = ?)", caller.readsRestrictedIn(), caller.organization());
    }
}
