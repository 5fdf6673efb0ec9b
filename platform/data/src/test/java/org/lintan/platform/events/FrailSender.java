package org.lintan.platform.events;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The real producer on the real broker, whose connection breaks once, at a chosen event or at a chosen acknowledgement. */
@Alternative
@Priority(1)
@Singleton
class FrailSender extends EventSender {

    private static final int NEVER = Integer.MIN_VALUE;

    private final AtomicInteger eventsLeft = new AtomicInteger(NEVER);
    private final AtomicInteger answersLeft = new AtomicInteger(NEVER);

    FrailSender(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "lintan.topic-prefix") Optional<String> prefix) {
        super(broker, prefix);
    }

    /** The broker goes away before this many more events and one are handed over. */
    void breakAfterEvents(int events) {
        eventsLeft.set(events);
    }

    /** The broker has the event, but its answer is lost, with all that are still to come on this connection. */
    void breakAfterAnswers(int answers) {
        answersLeft.set(answers);
    }

    @Override
    @SuppressWarnings("unchecked")
    Producer<String, String> producer() {
        Producer<String, String> real = super.producer();
        return (Producer<String, String>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Producer.class}, (proxy, method, args) -> {
                    if (method.getName().equals("send") && args.length == 2) {
                        if (isNow(eventsLeft)) {
                            throw new TimeoutException("the broker has gone");
                        }
                        args[1] = frail((Callback) args[1]);
                    }
                    try {
                        return method.invoke(real, args);
                    } catch (InvocationTargetException refused) {
                        throw refused.getCause();
                    }
                });
    }

    private Callback frail(Callback callback) {
        return (metadata, failure) -> callback.onCompletion(
                metadata, failure == null && isNow(answersLeft) ? new TimeoutException("the answer is lost") : failure);
    }

    private static boolean isNow(AtomicInteger left) {
        return left.get() != NEVER && left.getAndDecrement() == 0;
    }
}
