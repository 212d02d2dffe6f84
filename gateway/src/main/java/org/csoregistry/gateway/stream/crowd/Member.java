package org.csoregistry.gateway.stream.crowd;

import org.csoregistry.commons.change.ChangeFilter;
import org.csoregistry.gateway.stream.News;
import org.csoregistry.gateway.stream.Portion;

/** One of a crowd. Asked and told on the crowd's event loop. */
public interface Member {
    /** Always the same. */
    ChangeFilter filter();

    /** @param portion of the news, what the filter lets through */
    void take(News news, Portion portion);

    /** Sees to what is lacking up to the crowd's place. */
    void advance();
}
