-- A write with a key happens once. A claim is taken in a short transaction; effect and answer commit together in a later one,
-- guarded by the token, so that whoever overran the lease cannot commit. claim_id stays the same when the lease is taken over.
CREATE TABLE idempotency (
  county       VARCHAR(6)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  scope        CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  idem_key     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  request_hash CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  claim_id     CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  token        CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state        VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  lease_until  DATETIME(6)  NOT NULL,
  status       SMALLINT     NULL,
  location     VARCHAR(400) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  body         MEDIUMTEXT   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  created_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (county, scope, idem_key),
  KEY idempotency_created (created_at)
) ENGINE = InnoDB;
