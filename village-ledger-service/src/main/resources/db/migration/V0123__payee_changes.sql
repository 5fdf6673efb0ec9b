-- Another card for a household than its roll says: entered by one steward, confirmed by another, in force only after a time to cool off;
-- until then the card before it stays in force. Whom and which card is sealed.
CREATE TABLE payee_change (
  county          CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id              CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party           VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  household_party VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  household_no    VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sealed          VARBINARY(2048) NOT NULL,
  reason          VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  state           VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  in_force_from   DATETIME(6)  NULL,
  proposed_by     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  proposed_name   VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  proposed_at     DATETIME(6)  NOT NULL,
  decided_by      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  decided_name    VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  decided_at      DATETIME(6)  NULL,
  PRIMARY KEY (county, id),
  KEY payee_change_party (county, party, state, in_force_from),
  CONSTRAINT payee_change_two_people CHECK (state <> 'CONFIRMED' OR decided_by <> proposed_by)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

INSERT INTO rule (id, rule_key, region, valid_from, rule_value, source, state, proposed_by, proposed_name, proposed_at,
                  confirmed_by, confirmed_name, confirmed_at) VALUES
  ('LEDGER00000000000000000012', 'payee.cooling_hours', '', '2000-01-01', '24',
   '更换收款银行卡冷静期 24 小时(平台约定,可按村另定)', 'CONFIRMED', 'default', 'default', '2000-01-01', 'default', 'default', '2000-01-01');
