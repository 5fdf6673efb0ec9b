-- Double entry for money (fen) and carbon (kg). County first in every key: it is the shard key.
CREATE TABLE account (
  county  CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  asset   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  bucket  VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  balance BIGINT NOT NULL,
  PRIMARY KEY (county, asset, party, bucket),
  -- the last line of defence: only system parties (@…) may be negative
  CONSTRAINT account_not_negative CHECK (balance >= 0 OR party LIKE '@%')
) ENGINE = InnoDB;

CREATE TABLE journal (
  county        CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id            BIGINT       NOT NULL,
  cause         VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  kind          VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  business_date DATE         NOT NULL,
  posted_at     DATETIME(6)  NOT NULL,
  PRIMARY KEY (county, id),
  -- a cause happens once in this database, whatever the county
  UNIQUE KEY journal_cause (cause)
) ENGINE = InnoDB;

CREATE TABLE transfer (
  county      CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  journal_id  BIGINT      NOT NULL,
  line        INT         NOT NULL,
  asset       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_party  VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_bucket VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  to_party    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  to_bucket   VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount      BIGINT      NOT NULL,
  PRIMARY KEY (county, journal_id, line),
  CONSTRAINT transfer_positive CHECK (amount > 0)
) ENGINE = InnoDB;

-- A month whose books are closed takes no postings.
CREATE TABLE period_close (
  county    CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  period    CHAR(7)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  closed_by VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  closed_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (county, period)
) ENGINE = InnoDB;

-- One row per journal, written with it; seq stays NULL until the sealer has taken the journal into the chain. Rows of a long
-- transaction that become visible late are simply sealed later: nothing relies on the order of ids.
CREATE TABLE journal_seal (
  county     CHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  journal_id BIGINT  NOT NULL,
  seq        BIGINT  NULL,
  -- hash of the journal when it was sealed: names the very journal that was edited since
  leaf       CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (county, journal_id),
  KEY journal_seal_seq (county, seq, journal_id)
) ENGINE = InnoDB;

CREATE TABLE chain_head (
  county        CHAR(6)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  seq           BIGINT   NOT NULL,
  first_journal BIGINT   NOT NULL,
  last_journal  BIGINT   NOT NULL,
  entries       BIGINT   NOT NULL,
  merkle_root   CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  previous_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hash          CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sealed_at     DATETIME(6) NOT NULL,
  PRIMARY KEY (county, seq)
) ENGINE = InnoDB;
