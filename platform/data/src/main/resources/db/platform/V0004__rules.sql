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
  KEY rule_place (rule_key, region, valid_from)
) ENGINE = InnoDB;

INSERT INTO rule (id, rule_key, region, valid_from, rule_value, source, state, proposed_by, proposed_name, proposed_at, confirmed_by, confirmed_at) VALUES
  ('01PLATFORM0000000000000001', 'platform.idempotency_days', '', '2000-01-01', '90', '设计默认值 / design default', 'CONFIRMED', 'default', 'default', '2000-01-01', 'default', '2000-01-01');
