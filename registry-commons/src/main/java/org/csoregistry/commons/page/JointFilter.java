package org.csoregistry.commons.page;

import java.util.Map;

/** How query parameters narrow a list together: each by itself would say something else. */
public interface JointFilter {

    /** @param given the parameters sent, whether they are this filter's or not */
    void narrow(Where where, Map<String, String> given);

    /**
     * Having a dated entry that one parameter describes, and that holds on the day another one gives. Either may be
     * left out.
     *
     * @param ids a select of ids from entries called {@code e}, which have a range {@code during}; it ends with a
     *     condition
     * @param name of the parameter that describes the entry
     * @param entry what that parameter asks of {@code e}
     * @param on name of the parameter with the day
     */
    static JointFilter entry(String ids, String name, Filter entry, String on) {
        return (where, given) -> {
            Where inner = new Where();
            if (given.containsKey(name)) {
                entry.narrow(inner, name, given.get(name));
            }
            if (given.containsKey(on)) {
                Filter.during("e.during").narrow(inner, on, given.get(on));
            }
            where.and("a.id in (" + ids + " and " + inner.sql() + ")", inner.values());
        };
    }
}
