-- Outlines of the county and its townships. An import is whole, proposed by one person and confirmed by another; the confirmed one with the latest
-- first day holds. Nothing in it is edited: a correction is a new import.
CREATE TABLE division_import (
  county         CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id             CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  valid_from     DATE         NOT NULL,
  source         VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  invented       BOOLEAN      NOT NULL,
  state          VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  proposed_by    VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  proposed_name  VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  proposed_at    DATETIME(6)  NOT NULL,
  confirmed_by   VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  confirmed_name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NULL,
  confirmed_at   DATETIME(6)  NULL,
  version        INT          NOT NULL,
  PRIMARY KEY (county, id),
  UNIQUE KEY division_import_id (id),
  KEY division_import_in_force (county, state, valid_from)
) ENGINE = InnoDB;

CREATE TABLE division_outline (
  county      CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  import_id   CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code        VARCHAR(9)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name        VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  area_m2     BIGINT      NOT NULL,
  outline_wkt MEDIUMTEXT  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (county, import_id, code),
  UNIQUE KEY division_outline_code (import_id, code)
) ENGINE = InnoDB;

INSERT INTO rule (id, rule_key, region, valid_from, rule_value, source, state, proposed_by, proposed_name, proposed_at, confirmed_by, confirmed_name, confirmed_at) VALUES
  ('0000000000TKTVTSXDEWARN001', 'ticket.outside_warn_bp', '', '2016-01-01', '100', '行政界线图比小班图粗:轮廓超出县界、乡镇界 1% 提醒', 'CONFIRMED', 'default', 'default', '2016-01-01', 'default', 'default', '2016-01-01');

-- Why a plot that lies outside its county or township stands, and how much lay outside when that was said: should it become more, it is asked again.
-- A step's reason may now hold all that one step can state.
ALTER TABLE application
  ADD COLUMN outside_reason VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NULL,
  ADD COLUMN outside_m2     BIGINT        NULL;

ALTER TABLE application_step
  MODIFY COLUMN reason VARCHAR(8000) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NULL;
