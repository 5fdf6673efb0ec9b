-- The head of the chain at the end of each legal day, as everybody can look it up: written once when the day is over, never changed. It repeats
-- what chain_head says on purpose: who rewrote the chain would have to rewrite what others have copied from here as well.
CREATE TABLE chain_day (
  county        CHAR(6)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  day           DATE     NOT NULL,
  seq           BIGINT   NOT NULL,
  first_journal BIGINT   NOT NULL,
  last_journal  BIGINT   NOT NULL,
  entries       BIGINT   NOT NULL,
  merkle_root   CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  previous_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hash          CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  published_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (county, day)
) ENGINE = InnoDB;

-- The last link before a moment.
ALTER TABLE chain_head ADD KEY chain_head_sealed (county, sealed_at);
