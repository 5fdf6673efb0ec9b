package org.lintan.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rooms of the house: the modules of the build, by their folders, in the order in which they may know each other. */
final class Rooms {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    private static final Pattern NAME = Pattern.compile("<name>([^<]+)</name>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");

    private final Path root;

    Rooms(Path root) {
        this.root = root;
    }

    /** Every module of the default build. */
    List<String> all() {
        return below("");
    }

    /** The modules a person means by this name: the room itself and the rooms inside it. */
    List<String> named(String room) {
        List<String> all = all();
        List<String> meant = all.stream()
                .filter(module -> module.equals(room) || module.startsWith(room + "/"))
                .toList();
        if (meant.isEmpty()) {
            throw new StackException("There is no room " + room + "; the rooms are " + String.join(", ", all) + ".");
        }
        return meant;
    }

    /** Each module by the name that Maven's output gives it. */
    Map<String, String> byName() {
        Map<String, String> rooms = new LinkedHashMap<>();
        for (String room : all()) {
            String head = pom(room + "/")
                    .replaceFirst("(?s)<parent>.*</parent>", "")
                    .replaceFirst("(?s)<(dependencies|build|profiles)>.*", "");
            rooms.put(first(NAME, head).or(() -> first(ARTIFACT, head)).orElse(room), room);
        }
        return rooms;
    }

    private static Optional<String> first(Pattern element, String text) {
        return element.matcher(text).results().map(found -> found.group(1)).findFirst();
    }

    private List<String> below(String folder) {
        List<String> found = new ArrayList<>();
        // what a profile adds is not part of the default build
        Matcher modules = MODULE.matcher(pom(folder).replaceFirst("(?s)<profiles>.*", ""));
        while (modules.find()) {
            String module = folder + modules.group(1).trim();
            found.add(module);
            found.addAll(below(module + "/"));
        }
        return found;
    }

    private String pom(String folder) {
        try {
            return Files.readString(root.resolve(folder + "pom.xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
