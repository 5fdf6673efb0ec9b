-- One row per trade, ever: the unique trade is what makes a trade told twice be booked once.
CREATE TABLE income (
  county       CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id           CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party        VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  trade_id     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ticket_id    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  serial       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  lane         VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  quantity_kg  BIGINT      NOT NULL,
  price_fen_per_tonne BIGINT NOT NULL,
  gross_fen    BIGINT      NOT NULL,
  fee_fen      BIGINT      NOT NULL,
  amount_fen   BIGINT      NOT NULL,
  settled_at   DATETIME(6) NOT NULL,
  booked_at    DATETIME(6) NOT NULL,
  PRIMARY KEY (county, id),
  UNIQUE KEY income_trade (county, trade_id),
  KEY income_party (county, party, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Trades of sellers we do not keep a book for. The two topics have no common order, so a collective's first trade may
-- arrive before the collective itself: it waits here and is booked when the collective is registered.
CREATE TABLE unclaimed_trade (
  county   CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  trade_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  trade    MEDIUMTEXT NOT NULL,
  PRIMARY KEY (county, party, trade_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
