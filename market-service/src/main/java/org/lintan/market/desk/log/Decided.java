package org.lintan.market.desk.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The partitions whose commands this process decides now, and those whose answers other processes tell it. Only a hint of where an answer will
 * come from: who may commit, the cursor says.
 */
@ApplicationScoped
class Decided {

    private final Map<Integer, String> owners = new ConcurrentHashMap<>();
    private final Set<Integer> told = ConcurrentHashMap.newKeySet();

    void by(int partition, String owner) {
        owners.put(partition, owner);
    }

    void noLongerBy(int partition, String owner) {
        owners.remove(partition, owner);
    }

    /** Whether an answer of the partition is to be expected without looking for it. */
    boolean tells(int partition) {
        return owners.containsKey(partition) || told.contains(partition);
    }

    boolean here(int partition) {
        return owners.containsKey(partition);
    }

    /** Another process has told an answer of the partition: the next one will come by itself too. */
    void toldElsewhere(int partition) {
        told.add(partition);
    }

    /** An answer of the partition stood in the database before anybody told it: until one is told, they are looked for. */
    void hadToBeLookedFor(int partition) {
        told.remove(partition);
    }
}
