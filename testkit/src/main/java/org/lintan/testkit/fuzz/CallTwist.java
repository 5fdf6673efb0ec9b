package org.lintan.testkit.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Ways to spoil a whole request. */
enum CallTwist {
    EMPTY_BODY {
        @Override
        void spoil(Call call, Random random) {
            call.body = new byte[0];
        }
    },
    EMPTY_CHUNKS {
        @Override
        void spoil(Call call, Random random) {
            call.body = null;
            call.length = Call.Length.IN_CHUNKS;
        }
    },
    CHUNKS {
        @Override
        void spoil(Call call, Random random) {
            call.length = Call.Length.IN_CHUNKS;
        }
    },
    NO_BODY {
        @Override
        void spoil(Call call, Random random) {
            call.body = null;
        }
    },
    TRAILING {
        @Override
        void spoil(Call call, Random random) {
            call.body = (text(call) + (random.nextBoolean() ? " x" : text(call))).getBytes(StandardCharsets.UTF_8);
        }
    },
    CUT_OFF {
        @Override
        void spoil(Call call, Random random) {
            String text = text(call);
            call.body = text.substring(0, text.length() / 2).getBytes(StandardCharsets.UTF_8);
        }
    },
    GIVEN_TWICE {
        @Override
        void spoil(Call call, Random random) {
            String text = text(call);
            int brace = text.lastIndexOf('}');
            int colon = text.indexOf(':');
            if (brace > 0 && colon > 0) {
                String first = text.substring(1, colon);
                call.body = (text.substring(0, brace) + "," + first + ":null}").getBytes(StandardCharsets.UTF_8);
            }
        }
    },
    NOT_UTF8 {
        @Override
        void spoil(Call call, Random random) {
            call.body =
                    text(call).getBytes(random.nextBoolean() ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
        }
    },
    NOISE {
        @Override
        void spoil(Call call, Random random) {
            call.body = new byte[random.nextInt(2_000)];
            random.nextBytes(call.body);
        }
    },
    HUGE {
        @Override
        void spoil(Call call, Random random) {
            call.body = " ".repeat(300_000 + random.nextInt(3_000_000)).getBytes(StandardCharsets.UTF_8);
        }
    },
    ANOTHER_TYPE {
        @Override
        void spoil(Call call, Random random) {
            String[] types = {
                "text/plain",
                "multipart/form-data; boundary=x",
                "multipart/form-data",
                "application/x-www-form-urlencoded",
                "application/xml",
                "application/json; charset=gbk",
                "image/png",
                "*/*",
                "a",
                "application/json, text/plain",
                "text/csv",
                "application/octet-stream",
                ";",
                "é/é"
            };
            call.header("Content-Type", types[random.nextInt(types.length)]);
        }
    },
    NO_TYPE {
        @Override
        void spoil(Call call, Random random) {
            call.without("Content-Type");
        }
    },
    ODD_KEY {
        @Override
        void spoil(Call call, Random random) {
            call.without("Idempotency-Key");
            if (random.nextBoolean()) {
                call.header("Idempotency-Key", oneLine(new Texts(random).odd()));
            }
        }
    },
    ODD_HEADER {
        @Override
        void spoil(Call call, Random random) {
            String[] names = {
                "Accept", "Accept-Language", "Accept-Encoding", "If-Match", "If-None-Match", "Expect",
                        "X-Forwarded-For", "X-HTTP-Method-Override",
                "traceparent", "Cookie", "Range", "Content-Encoding", "Origin", "Transfer-Encoding", "Content-Length",
                        "Upgrade"
            };
            call.header(names[random.nextInt(names.length)], oneLine(new Texts(random).odd()));
        }
    },
    ODD_QUERY {
        @Override
        void spoil(Call call, Random random) {
            String odd = oneLine(new Texts(random).odd());
            String name = call.operation.query().isEmpty() || random.nextInt(4) == 0
                    ? "x"
                    : call.operation.query().keySet().stream()
                            .skip(random.nextInt(call.operation.query().size()))
                            .findFirst()
                            .orElseThrow();
            String value = random.nextBoolean()
                    ? java.net.URLEncoder.encode(odd, StandardCharsets.UTF_8)
                    : odd.replace(' ', '+').replace('#', '.');
            call.target = call.target + (call.target.contains("?") ? "&" : "?") + name + "=" + value;
        }
    },
    ANOTHER_METHOD {
        @Override
        void spoil(Call call, Random random) {
            String[] methods = {"PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "POST", "GET"};
            call.method = methods[random.nextInt(methods.length)];
        }
    },
    SLASH_AT_THE_END {
        @Override
        void spoil(Call call, Random random) {
            call.target = call.target.contains("?") ? call.target.replaceFirst("\\?", "/?") : call.target + "/";
        }
    };

    abstract void spoil(Call call, Random random);

    private static String text(Call call) {
        return call.body == null ? "{}" : new String(call.body, StandardCharsets.UTF_8);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\r\n\u0000]", "");
    }
}
