-- The key of a request that went through the order log, and what it was answered: claimed and answered by the batch that decided it, in one
-- row. command_id is the hash of county, party, person, endpoint and key. Two tables in turn, this period's and the last (command_period says
-- which): the unique key holds no date, both are looked up, and the older is emptied whole. A key whose request was refused is free: another
-- request replaces the row. first_id is the id of the first thing the command made.
CREATE TABLE command_key_a (
  county        CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  command_id    CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  request_id    CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  body_hash     CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  type          VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  instrument_id VARCHAR(36)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  first_id      CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
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
CREATE TABLE command_key_b LIKE command_key_a;

-- Which of the two is written now (slot), since when, since when the other was, and how often they have changed places (turns). A batch holds the row shared until it commits, so that no key is claimed in
-- both while they change places.
CREATE TABLE command_period (
  id            TINYINT     NOT NULL,
  slot          CHAR(1)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  began_at      DATETIME(6) NOT NULL,
  last_began_at DATETIME(6) NOT NULL,
  turns         INT         NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT command_period_slot CHECK (slot IN ('a', 'b'))
) ENGINE = InnoDB;
INSERT INTO command_period (id, slot, began_at, last_began_at, turns) VALUES (1, 'a', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 0);

-- What all pods seal the addresses of commands with that have no result yet. Made by the first that needs it.
CREATE TABLE command_seal (
  id     TINYINT  NOT NULL,
  secret CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB;

-- The id of an order and of a listing carries its instrument now, so that a command about it finds its place in the log without asking the
-- database: the id as before, a hyphen, the instrument's id.
ALTER TABLE listing      MODIFY COLUMN listing_id VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE market_order MODIFY COLUMN order_id   VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE trade
  MODIFY COLUMN offer_id VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NULL,
  MODIFY COLUMN bid_id   VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NULL;
