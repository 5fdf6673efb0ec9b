-- Who may trade. A party of the same related group never trades with itself.
CREATE TABLE participant (
  county        CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind          VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name          VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  related_group VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  registered_by VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  registered_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (county, party)
) ENGINE = InnoDB;

-- Money that arrived at the escrow bank: one person records the receipt, another confirms. open_receipt_no is empty once the
-- deposit is rejected, so that a receipt counts once and a mistyped one can be recorded again.
CREATE TABLE deposit (
  id              CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  county          CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party           VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount_fen      BIGINT       NOT NULL,
  bank_receipt_no VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  open_receipt_no VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  received_on     DATE         NOT NULL,
  state           VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  recorded_by     VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  recorded_name   VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  recorded_at     DATETIME(6)  NOT NULL,
  decided_by      VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  decided_name    VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  decided_at      DATETIME(6)  NULL,
  reason          VARCHAR(400) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  version         INT          NOT NULL,
  PRIMARY KEY (county, id),
  UNIQUE KEY deposit_id (id),
  UNIQUE KEY deposit_receipt (county, open_receipt_no),
  KEY deposit_party (county, party, id),
  CONSTRAINT deposit_positive CHECK (amount_fen > 0)
) ENGINE = InnoDB;

-- Money that leaves: held as payable when asked for, gone when the bank has paid.
CREATE TABLE cash_withdrawal (
  id             CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  county         CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party          VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount_fen     BIGINT       NOT NULL,
  state          VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  requested_by   VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  requested_name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  requested_at   DATETIME(6)  NOT NULL,
  decided_by     VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  decided_name   VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  decided_at     DATETIME(6)  NULL,
  bank_reference VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  reason         VARCHAR(400) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  version        INT          NOT NULL,
  PRIMARY KEY (county, id),
  UNIQUE KEY cash_withdrawal_id (id),
  UNIQUE KEY cash_withdrawal_reference (county, bank_reference),
  KEY cash_withdrawal_party (county, party, id),
  CONSTRAINT cash_withdrawal_positive CHECK (amount_fen > 0)
) ENGINE = InnoDB;
