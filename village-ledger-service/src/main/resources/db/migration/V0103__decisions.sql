-- A decision fixes plan, roll and pot. Its state is computed from notice and objections, never stored.
CREATE TABLE decision (
  county       CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id           CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party        VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title        VARCHAR(200) NOT NULL,
  plan         MEDIUMTEXT NOT NULL,
  meetings     MEDIUMTEXT NOT NULL,
  pot_fen      BIGINT       NOT NULL,
  roll_id      CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  published_on DATE         NOT NULL,
  notice_days  INT          NOT NULL,
  notice_ends_on DATE       NOT NULL,
  seed         CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  proposed_by  VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  proposed_name VARCHAR(100) NOT NULL,
  recorded_at  DATETIME(6)  NOT NULL,
  run_at       DATETIME(6),
  PRIMARY KEY (county, id),
  KEY decision_by_id (id),
  KEY decision_party (county, party, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE objection (
  county       CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id           CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  decision_id  CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  raised_party VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  raised_by    VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text         VARCHAR(2000) NOT NULL,
  raised_at    DATETIME(6)  NOT NULL,
  resolution   VARCHAR(2000),
  upheld       BOOLEAN,
  resolved_by  VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin,
  resolved_at  DATETIME(6),
  version      INT          NOT NULL,
  PRIMARY KEY (county, id),
  KEY objection_by_id (id),
  KEY objection_decision (county, decision_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
