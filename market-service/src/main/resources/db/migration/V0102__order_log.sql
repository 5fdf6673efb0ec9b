-- What was asked, as it goes into the log. The row stands before the command is sent: its address can be asked at once, and a
-- request repeated while the first is on its way sends the very same message.
CREATE TABLE command (
  county      CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  command_id  CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party       VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject     VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  type        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ticket_id   VARCHAR(36)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  message     TEXT         CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  issued_at   DATETIME(6)  NOT NULL,
  traceparent VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (county, command_id)
) ENGINE = InnoDB;

-- What came of it: written once, by the owner of the partition, in the transaction of its effect. The key is the proof that a
-- command has had its effect once.
CREATE TABLE command_result (
  county        CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  command_id    CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state         VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status        SMALLINT     NOT NULL,
  location      VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
  body          TEXT         CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  refusal_code  VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  refusal_args  TEXT         CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  decided_at    DATETIME(6)  NOT NULL,
  log_partition INT          NOT NULL,
  log_offset    BIGINT       NOT NULL,
  PRIMARY KEY (county, command_id)
) ENGINE = InnoDB;

-- How far a partition has been carried out. epoch grows with every take-over: whoever still holds an older one cannot commit.
-- topic_id is Kafka's own: a topic made anew is another log and starts another cursor. last_at keeps the market's time from
-- running backwards when the clocks of two pods differ.
CREATE TABLE log_cursor (
  topic         VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  topic_id      VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  log_partition INT          NOT NULL,
  epoch         BIGINT       NOT NULL,
  owner         VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  next_offset   BIGINT       NOT NULL,
  last_at       DATETIME(6)  NOT NULL,
  PRIMARY KEY (topic, topic_id, log_partition)
) ENGINE = InnoDB;

-- A record of the log that is no command: passed over, kept for the operator.
CREATE TABLE unreadable_command (
  topic         VARCHAR(200)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  topic_id      VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  log_partition INT           NOT NULL,
  log_offset    BIGINT        NOT NULL,
  payload       MEDIUMTEXT    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  reason        VARCHAR(400)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  seen_at       DATETIME(6)   NOT NULL,
  PRIMARY KEY (topic, topic_id, log_partition, log_offset)
) ENGINE = InnoDB;
