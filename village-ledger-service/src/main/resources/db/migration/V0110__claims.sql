-- What a village is owed for a sale, and how much of it has arrived on its bank account. Sales of the time before count as arrived,
-- until the market says what of them it still had (claims.opening.v1).
CREATE TABLE claim (
  county      CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  claim_id    VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount_fen  BIGINT      NOT NULL,
  arrived_fen BIGINT      NOT NULL,
  PRIMARY KEY (county, claim_id),
  KEY claim_party (county, party),
  CONSTRAINT claim_arrived CHECK (arrived_fen >= 0 AND arrived_fen <= amount_fen)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

INSERT INTO claim (county, claim_id, party, amount_fen, arrived_fen)
SELECT county, trade_id, party, amount_fen, amount_fen FROM income;

-- What the market said of one part of a payment order. Claim and payment come by different keys, in any order: a payment whose claims are
-- not all known waits here. applied: it stands in the books.
CREATE TABLE arrival (
  county      CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  payout_id   CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  part        INT         NOT NULL,
  party       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount_fen  BIGINT      NOT NULL,
  -- claims and fen, as JSON
  claims      MEDIUMTEXT  NOT NULL,
  sent_at     DATETIME(6) NULL,
  paid_at     DATETIME(6) NULL,
  returned_at DATETIME(6) NULL,
  applied     BOOLEAN     NOT NULL,
  PRIMARY KEY (county, payout_id, part),
  KEY arrival_party (county, party, applied)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- What of a sale of the time before was still in the market, for sales this book hears of later than of the opening.
CREATE TABLE claim_opening (
  county   CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  claim_id VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  open_fen BIGINT      NOT NULL,
  PRIMARY KEY (county, claim_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Once for each village: the opening it was told of; applied when the village is known.
CREATE TABLE village_opening (
  county     CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  claims     MEDIUMTEXT  NOT NULL,
  applied_at DATETIME(6) NULL,
  PRIMARY KEY (county, party)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Shared out already when the bank took it back: the village's part of the account @advanced. The next arrivals repay it.
CREATE TABLE village_advance (
  county     CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount_fen BIGINT      NOT NULL,
  PRIMARY KEY (county, party),
  CONSTRAINT village_advance_not_negative CHECK (amount_fen >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
