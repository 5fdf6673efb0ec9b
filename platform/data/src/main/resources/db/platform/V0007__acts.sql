-- Who did what, when, to which object, with which reason, from where: written in the transaction of the act and never changed. A request that is
-- repeated has its first claim, so its acts are there once. changes: [{"field":…,"before":…,"after":…}], never what the vault seals.
-- day is the legal day; id sorts by time.
CREATE TABLE act (
  county      CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id          CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  claim_id    CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  act_no      INT          NOT NULL,
  kind        VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  object_kind VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  object_id   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  changes     TEXT         CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  reason      VARCHAR(400) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  subject     VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  name        VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  party       VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  roles       VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  request_id  CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  came_from   VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  at          DATETIME(6)  NOT NULL,
  day         DATE         NOT NULL,
  PRIMARY KEY (county, id),
  UNIQUE KEY act_once (county, claim_id, act_no),
  KEY act_object (county, object_id, id),
  KEY act_subject (county, subject, id),
  KEY act_party (county, party, id),
  KEY act_kind (county, kind, id),
  KEY act_day (county, day, id)
) ENGINE = InnoDB;
