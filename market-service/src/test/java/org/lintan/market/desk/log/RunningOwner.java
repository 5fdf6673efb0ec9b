package org.lintan.market.desk.log;

/** An owner of the log in a thread of its own. */
final class RunningOwner implements AutoCloseable {

    private final LogReader reader;
    private final Thread thread;

    RunningOwner(LogReaders readers, String name) throws Exception {
        reader = readers.open(name);
        thread = new Thread(reader, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws Exception {
        reader.stop();
        thread.join(10_000);
    }
}
