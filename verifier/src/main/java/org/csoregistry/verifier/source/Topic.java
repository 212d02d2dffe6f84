package org.csoregistry.verifier.source;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** All messages of a topic, of each partition in its order. */
public interface Topic extends AutoCloseable {

    /** Some more messages, after a short wait if there are none. */
    List<ConsumerRecord<byte[], byte[]>> poll();

    /** Whether everything has been read that was there when the topic was opened. */
    boolean isCaughtUp();

    /** @throws NotExaminable if the broker is away, so that its silence says nothing */
    void mustAnswer();

    @Override
    void close();
}
