package org.lintan.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One KRaft node, broker and controller at once. A session of 5 s lets it answer soon after a SIGKILL (13 s with the default of
 * 9 s); with 1.5 s a busy machine misses heartbeats, the only broker is fenced, and every command is refused meanwhile.
 */
final class Kafka implements Server {

    private static final String CLUSTER = "bGludGFuLWNsdXN0ZXItMQ";

    private final Checkout checkout;
    private final Dist dist;
    private final Daemons daemons;
    private final StateFile state;
    private final int preferredPort;

    Kafka(Checkout checkout, Dist dist, Daemons daemons, StateFile state, int preferredPort) {
        this.checkout = checkout;
        this.dist = dist;
        this.daemons = daemons;
        this.state = state;
        this.preferredPort = preferredPort;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public void start() {
        int port = Ports.again(state.get("ports.kafka"), preferredPort, "Kafka");
        int controller = Ports.again(
                state.get("ports.kafka-controller"), preferredPort > 0 ? preferredPort + 1 : 0, "Kafka's controller");
        state.put("ports.kafka", Integer.toString(port), "ports.kafka-controller", Integer.toString(controller));
        Path folder = checkout.folder("kafka");
        Path log4j = folder.resolve("log4j2.yaml");
        Path properties = folder.resolve("server.properties");
        try {
            Files.writeString(log4j, LOG4J);
            Files.writeString(properties, configuration(port, controller, folder.resolve("data")));
            if (!Files.exists(folder.resolve("data/meta.properties"))) {
                format(properties, log4j);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemons.start(name(), java(log4j, "-Xmx384m", "kafka.Kafka", properties.toString()), Map.of(), folder);
    }

    private void format(Path properties, Path log4j) throws IOException {
        Path log = checkout.log("kafka-format");
        try {
            int exit = new ProcessBuilder(java(
                            log4j,
                            "-Xmx128m",
                            "kafka.tools.StorageTool",
                            "format",
                            "--cluster-id",
                            CLUSTER,
                            "--config",
                            properties.toString(),
                            "--standalone",
                            "--ignore-formatted"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new StackException("kafka: its folder could not be formatted; " + LastWords.and(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted");
        }
    }

    private List<String> java(Path log4j, String heap, String... mainAndArguments) {
        List<String> command = new java.util.ArrayList<>(List.of(
                Jvm.executable(),
                heap,
                "-Xms64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dlog4j2.configurationFile=" + log4j,
                "-cp",
                dist.kafka() + "/*"));
        command.addAll(List.of(mainAndArguments));
        return command;
    }

    private static String configuration(int port, int controller, Path data) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.bootstrap.servers=127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s
                broker.session.timeout.ms=5000
                broker.heartbeat.interval.ms=500
                auto.create.topics.enable=true
                num.partitions=3
                offsets.topic.num.partitions=6
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                group.min.session.timeout.ms=1000
                log.index.size.max.bytes=1048576
                log.cleaner.dedupe.buffer.size=4194304
                log.retention.hours=-1
                """.formatted(port, controller, data);
    }

    /** The broker opens its port before it serves; the API-versions request tells one from the other. */
    @Override
    public boolean healthy() {
        String port = state.get("ports.kafka");
        return port != null && KafkaProbe.serves("127.0.0.1", Integer.parseInt(port));
    }

    @Override
    public String address() {
        return "127.0.0.1:" + state.get("ports.kafka");
    }

    private static final String LOG4J = """
            Configuration:
              Appenders:
                Console:
                  name: STDOUT
                  PatternLayout:
                    pattern: "%d{ISO8601} %p %c{1} %m%n"
              Loggers:
                Root:
                  level: WARN
                  AppenderRef:
                    - ref: STDOUT
            """;
}
