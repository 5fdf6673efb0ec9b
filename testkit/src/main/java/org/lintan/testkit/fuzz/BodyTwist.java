package org.lintan.testkit.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Ways to spoil one place of a body that is otherwise as it should be. */
enum BodyTwist {
    MISSING {
        @Override
        JsonNode instead(JsonNode value, Random random) {
            return null;
        }
    },
    NULL {
        @Override
        JsonNode instead(JsonNode value, Random random) {
            return JSON.nullNode();
        }
    },
    ANOTHER_TYPE {
        @Override
        JsonNode instead(JsonNode value, Random random) {
            JsonNode[] others = {
                JSON.textNode("100"),
                JSON.numberNode(1),
                JSON.numberNode(1.9),
                JSON.booleanNode(true),
                JSON.arrayNode(),
                JSON.arrayNode().add(2016).add(1).add(1),
                JSON.objectNode(),
                JSON.objectNode().put("a", 1)
            };
            return others[random.nextInt(others.length)];
        }
    },
    ODD_NUMBER {
        @Override
        JsonNode instead(JsonNode value, Random random) {
            JsonNode[] numbers = {
                JSON.numberNode(-1),
                JSON.numberNode(0),
                JSON.numberNode(Long.MAX_VALUE),
                JSON.numberNode(Long.MIN_VALUE),
                JSON.numberNode(9_007_199_254_740_993L),
                BigIntegerNode.valueOf(BigInteger.TEN.pow(30)),
                BigIntegerNode.valueOf(BigInteger.TEN.pow(2_000)),
                JSON.numberNode(1e300),
                JSON.numberNode(0.1)
            };
            return numbers[random.nextInt(numbers.length)];
        }
    },
    ODD_TEXT {
        @Override
        JsonNode instead(JsonNode value, Random random) {
            return JSON.textNode(new Texts(random).odd());
        }
    },
    DEEP {
        @Override
        JsonNode instead(JsonNode value, Random random) {
            JsonNode deep = value;
            for (int i = 0; i < 5 + random.nextInt(60); i++) {
                deep = random.nextBoolean()
                        ? JSON.arrayNode().add(deep)
                        : JSON.objectNode().set("a", deep);
            }
            return deep;
        }
    },
    LONG_LIST {
        @Override
        JsonNode instead(JsonNode value, Random random) {
            ArrayNode list = JSON.arrayNode();
            int length = random.nextInt(20) == 0 ? 100_000 : random.nextInt(1_500);
            JsonNode element = value.isArray() && !value.isEmpty() ? value.get(0) : JSON.objectNode();
            for (int i = 0; i < length; i++) {
                list.add(element);
            }
            return list;
        }
    },
    EXTRA {
        @Override
        JsonNode instead(JsonNode value, Random random) {
            return value.isObject() ? ((ObjectNode) value.deepCopy()).put("extra", 1) : value;
        }
    };

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What stands in the place of the value; Java's null for nothing. */
    abstract JsonNode instead(JsonNode value, Random random);

    /** Spoils one place of the body, chosen by chance, the whole among them. */
    JsonNode spoil(JsonNode body, Random random) {
        List<Runnable> places = new ArrayList<>();
        JsonNode[] root = {body.deepCopy()};
        places.add(() -> root[0] = instead(root[0], random));
        collect(root[0], places, random);
        places.get(random.nextInt(places.size())).run();
        return root[0];
    }

    private void collect(JsonNode at, List<Runnable> places, Random random) {
        if (at instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                places.add(() -> put(object, name, instead(object.get(name), random)));
                collect(object.get(name), places, random);
            }
        } else if (at instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                places.add(() -> put(array, index, instead(array.get(index), random)));
                collect(array.get(i), places, random);
            }
        }
    }

    private static void put(ObjectNode object, String name, JsonNode value) {
        if (value == null) {
            object.remove(name);
        } else {
            object.set(name, value);
        }
    }

    private static void put(ArrayNode array, int index, JsonNode value) {
        if (value == null) {
            array.remove(index);
        } else {
            array.set(index, value);
        }
    }
}
