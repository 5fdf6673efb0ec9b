package org.lintan.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class StateFileTest {

    @TempDir
    Path folder;

    @Test
    void losesNothingWhenManyWriteAtOnce() throws InterruptedException {
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            // each with an instance of its own, as the launcher and a test would have
            StateFile state = new StateFile(new Checkout(folder, folder));
            String name = "w" + writer;
            writers.add(new Thread(() -> {
                for (int i = 0; i < 25; i++) {
                    state.put(name + "." + i, "x");
                }
            }));
        }
        writers.forEach(Thread::start);
        for (Thread writer : writers) {
            writer.join();
        }
        StateFile state = new StateFile(new Checkout(folder, folder));
        for (int writer = 0; writer < 4; writer++) {
            for (int i = 0; i < 25; i++) {
                assertEquals("x", state.get("w" + writer + "." + i));
            }
        }
    }

    @Test
    void forgetsOneNameAndKeepsTheNameThatBeginsAlike() {
        StateFile state = new StateFile(new Checkout(folder, folder));
        state.put("kafka.pid", "1", "kafka2.pid", "2");
        state.forget("kafka");
        assertNull(state.get("kafka.pid"));
        assertEquals("2", state.get("kafka2.pid"));
    }
}
