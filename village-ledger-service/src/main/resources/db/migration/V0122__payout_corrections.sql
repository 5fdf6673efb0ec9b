-- What two people say of payments against, or without, the bank's word: that the bank never got them (LOST), or that they were not paid
-- although the bank said so (NOT_PAID). One proposes, another confirms.
CREATE TABLE payout_correction (
  county          CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id              CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  distribution_id CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind            VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  round           INT          NOT NULL,
  -- line numbers with commas between; empty: every payment of the batch that is still on its way
  line_nos        MEDIUMTEXT   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason          VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  state           VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  payments        INT          NOT NULL,
  proposed_by     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  proposed_name   VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  proposed_at     DATETIME(6)  NOT NULL,
  decided_by      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  decided_name    VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  decided_at      DATETIME(6)  NULL,
  PRIMARY KEY (county, id),
  KEY payout_correction_distribution (county, distribution_id, id),
  CONSTRAINT payout_correction_two_people CHECK (state <> 'CONFIRMED' OR decided_by <> proposed_by)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
