package org.lintan.market.desk.log;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record of the log, read once.
 *
 * @param partition of the log it stands in
 * @param command null if it is none
 */
record Read(LogPartition partition, ConsumerRecord<String, String> record, Command command) {

    /**
     * Cut where a key comes again: what its first request came to must stand before the second is looked at, in whatever batches the log is carried
     * out. Records of before that say the same once more are one command.
     */
    static List<List<Read>> runs(List<Read> all) {
        List<List<Read>> runs = new ArrayList<>();
        Set<CommandRef> keys = new HashSet<>();
        Set<CommandRef> old = new HashSet<>();
        for (Read read : all) {
            Command command = read.command();
            CommandRef key = command == null || command.keyName() == null
                    ? null
                    : new CommandRef(command.county(), command.keyName());
            boolean named = key != null && command.key() != null;
            boolean again = key != null && (keys.contains(key) || named && old.contains(key));
            if (runs.isEmpty() || again) {
                runs.add(new ArrayList<>());
                keys.clear();
                old.clear();
            }
            (named ? keys : old).add(key);
            runs.get(runs.size() - 1).add(read);
        }
        return runs;
    }
}
