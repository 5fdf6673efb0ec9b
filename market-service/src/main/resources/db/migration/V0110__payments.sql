-- Who the holders are, as the registry says (holder.registered.v1): whether a seller is a village is what the holder is. Sellers of
-- the time before were villages; the registry's word replaces this when it is heard.
CREATE TABLE holder (
  county       CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party        VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind         VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  village_code VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- set once what the village had in the market before claims existed is a claim
  opened_at    DATETIME(6)  NULL,
  PRIMARY KEY (county, party)
) ENGINE = InnoDB;

INSERT INTO holder (county, party, kind, village_code)
SELECT county, party, 'COLLECTIVE', county FROM participant WHERE kind = 'SELLER';

-- Bank accounts of parties: entered by one person, confirmed by another; in force only after a time to cool off. The number is sealed.
CREATE TABLE bank_account (
  county        CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id            CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind          VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  bank          VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  payee         VARCHAR(140) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  sealed        VARBINARY(512) NOT NULL,
  last_four     CHAR(4)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state         VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  in_force_from DATETIME(6)  NULL,
  proposed_by   VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  proposed_name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  proposed_at   DATETIME(6)  NOT NULL,
  decided_by    VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  decided_name  VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  decided_at    DATETIME(6)  NULL,
  reason        VARCHAR(400) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (county, id),
  KEY bank_account_party (county, party, state, in_force_from)
) ENGINE = InnoDB;

-- Days on which banks are open otherwise than their weekday says: holidays, and weekends worked instead (调休). Two people.
CREATE TABLE business_day (
  region         VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id             CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  day            DATE         NOT NULL,
  open           BOOLEAN      NOT NULL,
  source         VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  state          VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  proposed_by    VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  proposed_name  VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  confirmed_by   VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  confirmed_name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (region, id),
  KEY business_day_day (region, day, state)
) ENGINE = InnoDB;

-- What left or is leaving: a withdrawal asked for, or a village's proceeds sent by the sweep. Its id is the 付款编号 and never changes.
-- Withdrawals of the time before keep theirs.
ALTER TABLE cash_withdrawal RENAME TO payment_order;
ALTER TABLE payment_order
  ADD COLUMN source       VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'REQUEST',
  ADD COLUMN sweep_day    DATE        NULL,
  ADD COLUMN account_id   CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN lost_by      VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN lost_name    VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD UNIQUE KEY payment_order_sweep (county, party, sweep_day),
  ADD KEY payment_order_state (county, state, id);
UPDATE payment_order SET state = CASE state WHEN 'REQUESTED' THEN 'SENT' WHEN 'REJECTED' THEN 'RETURNED' ELSE state END;

-- What a village is owed, trade by trade, until its payment order is confirmed. A claim of the time before may be paid in two parts.
CREATE TABLE claim (
  county     CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  claim_id   VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  part       SMALLINT    NOT NULL,
  party      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount_fen BIGINT      NOT NULL,
  made_at    DATETIME(6) NOT NULL,
  -- the order that pays it or paid it; null while it waits
  order_id   CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (county, claim_id, part),
  KEY claim_party (county, party, order_id),
  KEY claim_order (county, order_id),
  CONSTRAINT claim_positive CHECK (amount_fen > 0)
) ENGINE = InnoDB;
