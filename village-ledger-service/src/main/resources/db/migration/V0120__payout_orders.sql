-- What went to the bank. A batch is one file, made once and never changed; an order is one payment in it under its 付款编号
-- (distribution, line, attempt), with the bank's word on it. A line has at most one order that is on its way or paid.
CREATE TABLE payout_batch (
  county          CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  distribution_id CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  round           INT          NOT NULL,
  payments        INT          NOT NULL,
  total_fen       BIGINT       NOT NULL,
  -- of the CSV file; null for what went out before files were kept
  file_sha256     CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- the account the village pays from, as the steward named it: sealed; shown by its bank and last digits
  payer_sealed    VARBINARY(2048) NULL,
  payer_bank      VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  payer_last_four CHAR(4)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  made_by         VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  made_name       VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  made_at         DATETIME(6)  NOT NULL,
  PRIMARY KEY (county, distribution_id, round)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE payout_order (
  county          CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  distribution_id CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  line_no         INT          NOT NULL,
  attempt         INT          NOT NULL,
  round           INT          NOT NULL,
  amount_fen      BIGINT       NOT NULL,
  state           VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason          VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  -- two people said that the bank's PAID was wrong: no later word of the bank makes it paid again
  corrected       BOOLEAN      NOT NULL DEFAULT FALSE,
  answered_at     DATETIME(6)  NULL,
  -- whom and which card it was sent to, sealed; null for what went out before files were kept
  sealed          VARBINARY(2048) NULL,
  live            TINYINT GENERATED ALWAYS AS (CASE WHEN state = 'SENT' OR state = 'PAID' THEN 1 ELSE NULL END) STORED,
  PRIMARY KEY (county, distribution_id, line_no, attempt),
  UNIQUE KEY payout_order_live (county, distribution_id, line_no, live),
  KEY payout_order_round (county, distribution_id, round, state),
  CONSTRAINT payout_order_positive CHECK (amount_fen > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- The answer given to a file of the bank: the same file again gets it again.
CREATE TABLE payout_answer (
  county          CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  distribution_id CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  file_sha256     CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  answer          MEDIUMTEXT  NOT NULL,
  entered_by      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  entered_at      DATETIME(6) NOT NULL,
  PRIMARY KEY (county, distribution_id, file_sha256)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Distributions of the time before: nobody kept which lines went out, so every line without an end counts as on its way, under the number
-- its next file had. It goes out again only when two people say that the bank never got it.
INSERT INTO payout_batch (county, distribution_id, round, payments, total_fen, made_by, made_name, made_at)
SELECT d.county, d.id, d.payout_rounds + 1, COUNT(*), SUM(l.amount_fen), 'before', 'before', d.run_at
FROM distribution d JOIN distribution_line l ON l.county = d.county AND l.distribution_id = d.id
WHERE d.run_at IS NOT NULL AND l.amount_fen > 0
GROUP BY d.county, d.id, d.payout_rounds, d.run_at;

INSERT INTO payout_order (county, distribution_id, line_no, attempt, round, amount_fen, state, reason, answered_at)
WITH RECURSIVE n (attempt) AS (SELECT 1 UNION ALL SELECT attempt + 1 FROM n WHERE attempt < 99)
SELECT l.county, l.distribution_id, l.line_no, n.attempt, d.payout_rounds + 1, l.amount_fen,
       CASE WHEN n.attempt < l.attempt THEN 'RETURNED' WHEN l.state = 'PAID' THEN 'PAID' ELSE 'SENT' END,
       CASE WHEN n.attempt = l.attempt - 1 THEN l.reason ELSE NULL END,
       CASE WHEN n.attempt = l.attempt AND l.state <> 'PAID' THEN NULL ELSE l.answered_at END
FROM distribution_line l JOIN distribution d ON d.county = l.county AND d.id = l.distribution_id
JOIN n ON n.attempt <= l.attempt
WHERE d.run_at IS NOT NULL AND l.amount_fen > 0;

UPDATE distribution_line l JOIN distribution d ON d.county = l.county AND d.id = l.distribution_id
SET l.state = 'SENT', l.reason = NULL
WHERE d.run_at IS NOT NULL AND l.amount_fen > 0 AND l.state IN ('PAYABLE', 'RETURNED');

UPDATE distribution SET payout_rounds = payout_rounds + 1, state = CASE state WHEN 'RUN' THEN 'PAYING' ELSE state END, version = version + 1
WHERE run_at IS NOT NULL AND households_fen > 0;
