-- seq is given by the database so that events of one aggregate keep the order in which their transactions wrote them,
-- whatever the clocks of the pods say. Rows of a long transaction become visible late; the relay looks for unsent rows.
CREATE TABLE outbox (
  seq         BIGINT       NOT NULL AUTO_INCREMENT,
  event_id    CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  county      VARCHAR(6)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  topic       VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_key   VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  payload     MEDIUMTEXT   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  traceparent VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  created_at  DATETIME(6)  NOT NULL,
  sent_at     DATETIME(6)  NULL,
  PRIMARY KEY (seq),
  KEY outbox_unsent (sent_at, seq)
) ENGINE = InnoDB;

CREATE TABLE inbox (
  county      VARCHAR(6)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  consumer    VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id    VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  received_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (county, consumer, event_id),
  KEY inbox_received (received_at)
) ENGINE = InnoDB;

-- Who may publish now. token grows with every take-over: a late-comer's token no longer matches.
CREATE TABLE relay_lease (
  name       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  owner      VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  token      BIGINT      NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  PRIMARY KEY (name)
) ENGINE = InnoDB;

CREATE TABLE dead_letter (
  id           CHAR(26)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  county       VARCHAR(6)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  consumer     VARCHAR(60)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  topic        VARCHAR(120)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  topic_part   INT           NOT NULL,
  topic_offset BIGINT        NOT NULL,
  event_key    VARCHAR(200)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  payload      MEDIUMTEXT    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  traceparent  VARCHAR(60)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  reason       VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  state        VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  failed_at    DATETIME(6)   NOT NULL,
  replayed_by  VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  replayed_at  DATETIME(6)   NULL,
  PRIMARY KEY (id),
  UNIQUE KEY dead_letter_place (consumer, topic, topic_part, topic_offset),
  KEY dead_letter_county (county, state, id)
) ENGINE = InnoDB;
