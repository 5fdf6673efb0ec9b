-- What a county or province may change is data: key, region, first day, value, source. One proposes, another confirms.
-- A service's own migrations insert its defaults as CONFIRMED with proposed_by = 'default'.
CREATE TABLE rule (
  id            CHAR(26)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  rule_key      VARCHAR(80)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region        VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  valid_from    DATE          NOT NULL,
  rule_value    VARCHAR(4000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  source        VARCHAR(500)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  state         VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  proposed_by   VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  proposed_name VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  proposed_at   DATETIME(6)   NOT NULL,
  confirmed_by  VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  confirmed_name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  confirmed_at  DATETIME(6)   NULL,
  version       INT           NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY rule_place (rule_key, region, valid_from)
) ENGINE = InnoDB;
