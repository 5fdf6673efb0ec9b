package org.lintan.market.desk.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The partitions whose commands this process decides now. Only a hint of where an answer will come from: who may commit, the cursor says. */
@ApplicationScoped
class Decided {

    private final Map<Integer, String> owners = new ConcurrentHashMap<>();

    void by(int partition, String owner) {
        owners.put(partition, owner);
    }

    void noLongerBy(int partition, String owner) {
        owners.remove(partition, owner);
    }

    boolean here(int partition) {
        return owners.containsKey(partition);
    }
}
