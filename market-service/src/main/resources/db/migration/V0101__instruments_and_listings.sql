-- A ticket that has reached the market. trades_made numbers its trade vouchers; only the owner of the ticket's partition counts.
CREATE TABLE instrument (
  county        CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ticket_id     VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  serial        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  trades_made   INT         NOT NULL,
  first_seen_at DATETIME(6) NOT NULL,
  PRIMARY KEY (county, ticket_id)
) ENGINE = InnoDB;

-- Units given back to the registry.
CREATE TABLE unit_withdrawal (
  county        CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  withdrawal_id CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ticket_id     VARCHAR(36)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  serial        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  quantity_kg   BIGINT       NOT NULL,
  requested_by  VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  withdrawn_at  DATETIME(6)  NOT NULL,
  PRIMARY KEY (county, withdrawal_id),
  KEY unit_withdrawal_party (county, party, withdrawal_id)
) ENGINE = InnoDB;

CREATE TABLE listing (
  county               CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  listing_id           CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ticket_id            VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  serial               VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party                VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  lane                 VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  price_fen_per_tonne  BIGINT      NOT NULL,
  quantity_kg          BIGINT      NOT NULL,
  remaining_kg         BIGINT      NOT NULL,
  state                VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  opened_at            DATETIME(6) NOT NULL,
  changed_at           DATETIME(6) NOT NULL,
  PRIMARY KEY (county, listing_id),
  KEY listing_state (county, state, listing_id),
  KEY listing_ticket (county, ticket_id, state, listing_id),
  KEY listing_party (county, party, listing_id),
  CONSTRAINT listing_remaining CHECK (remaining_kg >= 0 AND remaining_kg <= quantity_kg)
) ENGINE = InnoDB;

-- What happened between two parties; both legs stand in the journal of cause trade/{trade_id}.
CREATE TABLE trade (
  county              CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  trade_id            CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  trade_no            VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ticket_id           VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  serial              VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  listing_id          CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  command_id          CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  lane                VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  seller_party        VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  buyer_party         VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  quantity_kg         BIGINT      NOT NULL,
  price_fen_per_tonne BIGINT      NOT NULL,
  amount_fen          BIGINT      NOT NULL,
  fee_fen             BIGINT      NOT NULL,
  settled_at          DATETIME(6) NOT NULL,
  business_date       DATE        NOT NULL,
  PRIMARY KEY (county, trade_id),
  UNIQUE KEY trade_no (county, trade_no),
  KEY trade_ticket (county, ticket_id, trade_id),
  KEY trade_seller (county, seller_party, trade_id),
  KEY trade_buyer (county, buyer_party, ticket_id, business_date),
  CONSTRAINT trade_positive CHECK (quantity_kg > 0 AND amount_fen > 0 AND fee_fen >= 0)
) ENGINE = InnoDB;

-- What a close is made of: the market lane only. turnover is the sum of kg × fen per tonne, wider than a BIGINT may be.
CREATE TABLE market_day (
  county        CHAR(6)        CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ticket_id     VARCHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  business_date DATE           NOT NULL,
  volume_kg     BIGINT         NOT NULL,
  turnover      DECIMAL(38, 0) NOT NULL,
  PRIMARY KEY (county, ticket_id, business_date)
) ENGINE = InnoDB;
